//! What it would take, what could come out, and where the next hour of work helps most.
//!
//! One part is shown at a time, so that only what is looked at is worked out while typing.

mod cells;
mod chance_board;
mod chances;
mod chase;
mod choices;
mod columns;
mod compare;
mod entry;
mod likely;
mod load;
mod load_board;
mod naming;
mod pace;
mod path;
mod places;
mod spreads;
mod tried;
mod way;

use crate::texts::PartText;
use crate::view::controls::{El, button, el};
use crate::view::store::{Store, Watched};
use cells::words;
use choices::{Choices, Part, choices};
pub(in crate::view) use compare::compared;
pub(in crate::view) use naming::scenario_name;
use std::rc::Rc;
pub(in crate::view) use tried::tried;

/// Of 结果: the way to a grade, and the chances.
pub(in crate::view) fn outlook(store: Store) -> Vec<El> {
    let choices = choices(store);
    vec![way::way(store, &choices), likely::likely(store, &choices)]
}

/// Of 指标: what is below 100 %, the pace and the load.
pub(in crate::view) fn missing(store: Store) -> El {
    store.track_lists();
    let choices = choices(store);
    let shown = choices.clone();
    el("section")
        .class("screen simulation")
        .child(parts(store, &Part::MISSING, &choices, |choices| &choices.missing))
        .changing(move || part(store, shown.missing.get(), &shown))
}

/// The way from part to part.
fn parts(
    store: Store,
    all: &[Part],
    choices: &Rc<Choices>,
    of: fn(&Choices) -> &Watched<Part>,
) -> El {
    let one = |part: &Part| {
        let part = *part;
        let (choose, chosen) = (choices.clone(), choices.clone());
        button(part.title(store.language()), move || of(&choose).set_if_changed(part))
            .live("aria-pressed", move || Some((of(&chosen).get() == part).to_string()))
    };
    el("div")
        .class("parts")
        .attr("role", "group")
        .attr("aria-label", words(store, PartText::Parts))
        .children(all.iter().map(one))
}

fn part(store: Store, part: Part, choices: &Rc<Choices>) -> El {
    let section = el("section").child(el("h3").text(part.title(store.language())));
    match part {
        Part::Chase => chase::chase(store, choices, section),
        Part::Pace => pace::pace(store, choices, section),
        Part::Load => load::load(store, section),
    }
}
