//! 删掉全部: tells what goes, asks once, and does it.

use super::part::part;
use crate::texts::{SettingsText, erases_words};
use crate::view::Screen;
use crate::view::controls::{El, button, el, note};
use crate::view::focusing::focus_soon;
use crate::view::navigation::lead;
use crate::view::store::{Store, Watched};
use std::rc::Rc;

/// The part.
pub(super) fn erasing(store: Store) -> El {
    let asking = Rc::new(Watched::new(false));
    let shown = el("div").changing(move || match asking.get() {
        false => {
            let asked = asking.clone();
            let ask = button(store.text(SettingsText::Erase), move || {
                asked.set(true);
                focus_soon("[data-erase] button:last-of-type");
            });
            el("div")
                .child(note(store.text(SettingsText::EraseNote)))
                .child(ask.attr("data-erase-ask", ""))
        }
        true => question(store, &asking),
    });
    part(store, SettingsText::Erase, vec![shown])
}

fn question(store: Store, asking: &Rc<Watched<bool>>) -> El {
    let kept = asking.clone();
    let words = erases_words(store.holdings(), store.language());
    let keep = move || {
        kept.set(false);
        focus_soon("[data-erase-ask]");
    };
    let save = move || lead(store, Screen::Share, "#content".to_owned());
    let ways = el("p")
        .class("next-ways")
        .child(
            button(store.text(SettingsText::EraseNow), move || store.erase_everything())
                .class("danger"),
        )
        .child(button(store.text(SettingsText::SaveFirst), save))
        .child(button(store.text(SettingsText::Keep), keep));
    el("div")
        .class("erase")
        .attr("data-erase", "")
        .attr("role", "group")
        .attr("aria-label", store.text(SettingsText::Erase))
        .child(el("p").attr("role", "alert").text(words))
        .child(note(store.text(SettingsText::ForGood)))
        .child(ways)
}
