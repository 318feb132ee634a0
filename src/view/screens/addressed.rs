//! A page with an address of its own, which is reached from 分享 and printed as a paper of its own.

use crate::browser::history;
use crate::texts::Phrase;
use crate::view::Screen;
use crate::view::controls::{El, button, el, place_title, print_as};
use crate::view::store::Store;
use leptos::prelude::request_animation_frame;

/// Its section with its title, the way back and what it is for; `kind` names its styles and its paper.
pub(super) fn addressed(store: Store, kind: &'static str, [title, back, lead]: [Phrase; 3]) -> El {
    // The bar marks where it is reached from; and the band is that of one station.
    request_animation_frame(move || store.settings.screen.set_if_changed(Screen::Share));
    print_as(kind);
    let back = button(store.text(back), || history::go_to(Screen::Share.fragment()));
    let head = el("div").attr("class", [kind, "-head"].concat());
    el("section")
        .attr("class", ["screen ", kind].concat())
        .child(head.child(place_title(store.text(title))).child(back))
        .child(el("p").class("note lead").text(store.text(lead)))
}
