//! The way from screen to screen: links, so that every screen has an address.

use crate::texts::FrameText;
use crate::view::Screen;
use crate::view::controls::{El, el};
use crate::view::store::Store;

/// The navigation.
pub(in crate::view) fn navigation(store: Store) -> El {
    let links = Screen::ALL.iter().map(|&screen| {
        el("a")
            .attr("href", format!("#{}", screen.fragment()))
            .live("aria-current", move || {
                (store.settings.screen.get() == screen).then(|| "page".to_owned())
            })
            .live_text(move || store.text(screen.room().title).to_owned())
    });
    el("nav")
        .class("screens")
        .live("aria-label", move || Some(store.text(FrameText::Screens).to_owned()))
        .children(links)
}
