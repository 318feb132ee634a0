//! 导入: a box to paste into, and a file to choose.

use super::{file, paste_box};
use crate::texts::InOutText;
use crate::view::controls::{El, el, note};
use crate::view::store::Store;

/// The card.
pub(super) fn import(store: Store) -> El {
    let (zone, told) = file::file(store);
    el("section")
        .class("card import")
        .child(el("h3").attr("id", "import").text(store.text(InOutText::Import)))
        .child(el("div").class("import-ways").child(paste_box::paste_box(store)).child(zone))
        .children(told)
        .child(note(store.text(InOutText::ImportNote)))
}
