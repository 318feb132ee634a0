//! Practising together: a class code, and the way to make one.

use super::state::Room;
use crate::texts::LearnText;
use crate::view::controls::{El, button, el};
use std::rc::Rc;

/// The card.
pub(super) fn together(room: &Rc<Room>) -> El {
    let store = room.store;
    let input = el("input")
        .class("text")
        .attr("type", "text")
        .attr("autocomplete", "off")
        .attr("autocapitalize", "characters")
        .attr("spellcheck", "false")
        .attr("aria-label", store.text(LearnText::ClassCode))
        .attr("placeholder", store.text(LearnText::ClassExample));
    el("section")
        .class("card together")
        .child(el("h3").text(store.text(LearnText::Class)))
        .child(el("p").class("note").text(store.text(LearnText::ClassNote)))
        .child(el("div").class("code-row").child(input).child(button(store.text(LearnText::Start), || ())))
}
