//! A part of the settings.

use crate::texts::Phrase;
use crate::view::controls::{El, el};
use crate::view::store::Store;

/// A part under its heading.
pub(super) fn part(store: Store, title: Phrase, children: Vec<El>) -> El {
    el("section").class("setting").child(el("h3").text(store.text(title))).children(children)
}
