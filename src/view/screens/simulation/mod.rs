//! 模拟: what it would take, what could come out, and where the next hour of work helps most.
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
mod load;
mod load_board;
mod own_scheme;
mod pace;
mod path;
mod places;
mod scenarios;
mod schemes;
mod spreads;

use crate::texts::{FrameText, PartText};
use crate::view::controls::{El, button, el, follow};
use crate::view::store::Store;
use cells::words;
use choices::{Choices, Part, choices};
use std::rc::Rc;

/// The screen.
pub(in crate::view) fn simulation(store: Store) -> El {
    store.track_lists();
    let choices = choices(store);
    let (shown, led) = (choices.clone(), choices.clone());
    el("section")
        .class("screen simulation")
        .with(move |_| {
            follow(move || {
                if let Some((_, field)) = store.workings.scenario.get() {
                    store.workings.scenario.replace(None);
                    led.show_input(field);
                }
            });
        })
        .child(el("h2").text(store.text(FrameText::Simulation)))
        .child(el("p").class("note").text(words(store, PartText::Intro)))
        .child(parts(store, &choices))
        .changing(move || part(store, shown.part.get(), &shown))
}

/// The way from part to part.
fn parts(store: Store, choices: &Rc<Choices>) -> El {
    let one = |part: Part| {
        let (choose, chosen) = (choices.clone(), choices.clone());
        button(part.title(store.language()), move || choose.part.set_if_changed(part))
            .live("aria-pressed", move || Some((chosen.part.get() == part).to_string()))
    };
    el("div")
        .class("parts")
        .attr("role", "group")
        .attr("aria-label", words(store, PartText::Parts))
        .children(Part::ALL.map(one))
}

fn part(store: Store, part: Part, choices: &Rc<Choices>) -> El {
    let section = el("section").child(el("h3").text(part.title(store.language())));
    match part {
        Part::Path => path::path(store, choices, section),
        Part::Chances => chances::chances(store, choices, section),
        Part::Chase => chase::chase(store, choices, section),
        Part::Pace => pace::pace(store, choices, section),
        Part::Load => load::load(store, section),
        Part::Scenarios => scenarios::scenarios(store, choices, section),
        Part::Schemes => schemes::schemes(store, choices, section),
    }
}
