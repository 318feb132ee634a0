//! What the program says when it stops: kept where the script before the start finds it, which alone can
//! still say anything then.
//!
//! That script, `before_start.js`, is part of the first load, so its comments are here. It is written for
//! old engines on purpose: it puts on the remembered appearance, so that the page does not flash, asks
//! early for what reads kept stations where there are any or the address names a room, and says in words
//! why the page does not work.
//! There are three kinds. Old: the browser lacks something; `features` is a module with a reference type,
//! a bulk-memory instruction, a sign extension, a saturating conversion and two results, which compiled
//! Rust uses today. Missing: a file of the page did not come, or is another one; a failed download has no
//! message but a target. Stopped: the program itself broke off; an error of an extension is not the
//! program's, nor is a refusal that somebody awaits.

use super::page::document;
use std::panic::PanicHookInfo;

/// Keeps the reason of a panic on the root of the document, as `data-panic`. The trap that follows
/// reaches the window as an error, and `before_start.js` tells the person.
pub fn keep_reasons() {
    std::panic::set_hook(Box::new(keep));
}

fn keep(info: &PanicHookInfo<'_>) {
    let place = info.location().map(|at| (at.file(), at.line()));
    let (file, line) = place.unwrap_or_default();
    let root = document().and_then(|document| document.document_element());
    if let Some(root) = root {
        let _ = root.set_attribute("data-panic", &[file, &line.to_string()].join(":"));
    }
}
