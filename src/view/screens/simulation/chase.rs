//! 补短板: what is short of 100 % or of the pace line, the least effort first.

use super::cells::{note, row_head, table, words, written};
use super::choices::Choices;
use super::places::row_link;
use crate::scoring::{Chase, Goal, Missing};
use crate::texts::{ChaseText, PartText, Phrase, chase_counts, chase_row_name, nothing_to_chase};
use crate::view::controls::{El, button, el, follow};
use crate::view::store::{Store, Watched};
use std::rc::Rc;

/// The part.
pub(super) fn chase(store: Store, choices: &Rc<Choices>, section: El) -> El {
    let language = store.language();
    let found = Rc::new(Watched::new(find(store, choices.goal.get_untracked())));
    let (listed, counted) = (found.clone(), found.clone());
    let (goal, chosen) = (choices.clone(), choices.clone());
    let counts = move || {
        counted.with(|chase| {
            chase.as_ref().map(|chase| chase_counts(chase, language)).unwrap_or_default()
        })
    };
    section
        .child(note(ChaseText::Note.words(language)))
        .child(goals(store, choices))
        .changing(move || list(store, &listed.get(), goal.goal.get()))
        .child(written(el("p").class("note"), counts))
        .with(move |_| {
            follow(move || {
                store.edits.track();
                found.set_if_changed(find(store, chosen.goal.get()));
            });
        })
}

fn find(store: Store, goal: Goal) -> Option<Chase> {
    store.with_editor(|editor| Chase::of(&editor.document().entries(editor.scheme()), goal))
}

/// To 100 % or to the pace line.
fn goals(store: Store, choices: &Rc<Choices>) -> El {
    let language = store.language();
    let goals = [(Goal::Full, ChaseText::ToFull), (Goal::Pace, ChaseText::ToPace)];
    let one = |(goal, name): (Goal, Phrase)| {
        let (choose, chosen) = (choices.clone(), choices.clone());
        button(name.words(language), move || choose.goal.set_if_changed(goal))
            .live("aria-pressed", move || Some((chosen.goal.get() == goal).to_string()))
    };
    el("div")
        .class("choice")
        .attr("role", "group")
        .attr("aria-label", ChaseText::Goal.words(language))
        .children(goals.map(one))
}

fn list(store: Store, chase: &Option<Chase>, goal: Goal) -> El {
    let language = store.language();
    let Some(chase) = chase else { return note(ChaseText::NoPaceLine.words(language)) };
    if chase.missing.is_empty() {
        return el("p").class("empty-findings").text(nothing_to_chase(chase, goal, language));
    }
    let rows = chase.missing.iter().map(|missing| row(store, missing, goal)).collect();
    let heads = [
        words(store, PartText::Indicator),
        ChaseText::Units.words(language),
        words(store, PartText::Unit),
        ChaseText::Done.words(language),
        ChaseText::Agreed.words(language),
    ];
    table(ChaseText::Title.words(language), heads, rows).class("scroller fitting")
}

fn row(store: Store, missing: &Missing, goal: Goal) -> El {
    let (hook, name, unit) = store.with_editor(|editor| {
        let document = editor.document();
        (
            document.row_hook(missing.row),
            chase_row_name(missing.row, document, store.language()),
            document.row_unit(missing.row).to_owned(),
        )
    });
    let entry = missing.entry;
    let units =
        el("td").attr("data-figure", format!("chase/{hook}/units")).text(missing.units.to_string());
    // One hook for both goals; the working has to know which.
    let units = match goal {
        Goal::Full => units,
        Goal::Pace => units.attr("data-explain", format!("chase/{hook}/units/to_pace")),
    };
    el("tr")
        .child(row_head().child(row_link(store, missing.row, name)))
        .child(units)
        .child(el("td").class("unit-cell").text(unit))
        .child(el("td").text(entry.completed.text()))
        .child(el("td").text(entry.target.text()))
}
