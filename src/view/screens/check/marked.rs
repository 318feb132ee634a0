//! The text with its numbers marked.

use super::state::Checked;
use crate::browser::page;
use crate::report::{Class, Place};
use crate::texts::{CheckText, class_name};
use crate::view::controls::{El, el, note};
use crate::view::store::Store;
use std::rc::Rc;

/// At most so many places are marked.
const MOST: usize = 3_000;

/// The text.
pub(super) fn marked(store: Store, checked: &Rc<Checked>) -> El {
    let mut pieces = Vec::new();
    let mut end = 0;
    for (place, class) in checked.spans().into_iter().take(MOST) {
        if place.from > end {
            pieces.push(el("span").text(checked.text(end, place.from)));
        }
        let told = class.is_alarm().then(|| {
            let words = store.text(class_name(class));
            el("span").class("unseen").text([" (", words, ") "].concat())
        });
        pieces.push(
            el("mark")
                .attr("id", format!("check-{}", place.from))
                .attr("tabindex", "-1")
                .attr("data-mark", kind(class))
                .child(el("span").text(checked.text(place.from, place.to)))
                .child(told),
        );
        end = place.to;
    }
    pieces.push(el("span").text(checked.text(end, checked.chars.len())));
    el("div")
        .class("check-original")
        .child(el("h3").attr("id", "check-original").text(store.text(CheckText::Text)))
        .child(note(store.text(CheckText::TextNote)))
        .child(
            el("div")
                .class("check-text")
                .attr("lang", "zh-CN")
                .attr("tabindex", "0")
                .attr("role", "region")
                .attr("aria-labelledby", "check-original")
                .children(pieces),
        )
}

/// The kind of a mark.
const fn kind(class: Class) -> &'static str {
    match class {
        Class::Consistent | Class::Rounded => "fits",
        Class::Unchecked => "open",
        _ => "look",
    }
}

/// Goes to a place of the text: to its mark, or the next one.
pub(super) fn show(checked: &Checked, at: Place) {
    let spans = checked.spans();
    let near = spans.iter().take(MOST).find(|(place, _)| place.to > at.from);
    if let Some((place, _)) = near {
        page::focus_on(&format!("#check-{}", place.from));
    }
}
