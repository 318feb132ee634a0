//! What goes out: a page on paper.

use crate::browser::{clock, page};
use crate::district::District;
use crate::texts::DistrictText;
use crate::view::controls::{El, button, el};
use crate::view::store::{Store, Watched};
use std::rc::Rc;

/// The way out, and on paper the line that says where the figures come from.
pub(super) fn out(store: Store, district: &Rc<District>) -> El {
    let made = Rc::new(Watched::new(clock::now()));
    let now = made.clone();
    let print = move || {
        // The paper says when it was made, not when it was first looked at.
        now.set(clock::now());
        page::print();
    };
    let files: Vec<String> =
        district.rows.iter().map(|row| row.file.clone()).filter(|file| !file.is_empty()).collect();
    let imprint = move || {
        let moment = clock::local_text(&made.get(), store.language().code());
        DistrictText::made(moment, store.language())
    };
    el("section")
        .class("district-out-ways")
        .child(el("div").class("toolbar").child(button(store.text(DistrictText::Print), print)))
        .child(
            el("p")
                .class("district-imprint")
                .child(el("span").live_text(imprint))
                .child(el("span").text(files.join(" · "))),
        )
}
