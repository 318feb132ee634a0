//! What it would take, and what could come out.
//!
//! One part is shown at a time, so that only what is looked at is worked out while typing.

mod cells;
mod chance_board;
mod chances;
mod choices;
mod columns;
mod compare;
mod entry;
mod naming;
mod path;
mod spreads;
mod tried;

use crate::texts::PartText;
use crate::view::controls::{El, button, el};
use crate::view::store::Store;
use cells::words;
use choices::{Choices, Part, choices};
pub(in crate::view) use compare::compared;
pub(in crate::view) use naming::scenario_name;
use std::rc::Rc;
pub(in crate::view) use tried::tried;

/// Of 结果: the way to a grade, and chances.
pub(in crate::view) fn outlook(store: Store) -> El {
    store.track_lists();
    let choices = choices(store);
    let shown = choices.clone();
    el("section")
        .class("screen simulation")
        .child(parts(store, &choices))
        .changing(move || part(store, shown.part.get(), &shown))
}

/// The way from part to part.
fn parts(store: Store, choices: &Rc<Choices>) -> El {
    let one = |part: &Part| {
        let part = *part;
        let (choose, chosen) = (choices.clone(), choices.clone());
        button(part.title(store.language()), move || choose.part.set_if_changed(part))
            .live("aria-pressed", move || Some((chosen.part.get() == part).to_string()))
    };
    el("div")
        .class("parts")
        .attr("role", "group")
        .attr("aria-label", words(store, PartText::Parts))
        .children(Part::OUTLOOK.iter().map(one))
}

fn part(store: Store, part: Part, choices: &Rc<Choices>) -> El {
    let section = el("section").child(el("h3").text(part.title(store.language())));
    match part {
        Part::Path => path::path(store, choices, section),
        Part::Chances => chances::chances(store, choices, section),
    }
}
