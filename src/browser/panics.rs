//! What the program says when it stops: kept where the script before the start finds it, which alone can
//! still say anything then.

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
