//! The line that ends every room.

use crate::texts::{FrameText, closing_words};
use crate::view::Screen;
use crate::view::controls::{El, el};
use crate::view::store::Store;

/// Under which scheme the page computes, and that the official result is another one.
pub(in crate::view) fn closing_line(store: Store) -> El {
    let words = move || closing_words(&store.scheme.get(), store.announced.get(), store.language());
    // It would move when what lies below the first sight comes in.
    let early = move || (!store.settled.get()).then(String::new);
    el("footer").class("closing").live("hidden", early).child(el("span").live_text(words)).child(
        el("a")
            .attr("href", format!("#{}", Screen::Learn.fragment()))
            .live_text(move || store.text(FrameText::Rules).to_owned()),
    )
}
