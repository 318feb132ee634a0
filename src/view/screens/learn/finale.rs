//! The end of the course: what the ten mixed questions came to.

use super::state::{QUESTION, Room};
use crate::texts::LearnText;
use crate::training::Outcome;
use crate::view::controls::{El, button, el};
use std::rc::Rc;

/// The card.
pub(super) fn finale(room: &Rc<Room>) -> Vec<El> {
    let store = room.store;
    let language = store.language();
    let test = room.record.with(|record| record.progress.final_test().cloned());
    let outcomes = test.map(|test| test.outcomes).unwrap_or_default();
    let first = outcomes.iter().filter(|of| **of == Some(Outcome::Right)).count();
    let later = outcomes.iter().filter(|of| matches!(of, Some(Outcome::Corrected(_)))).count();
    let again = room.clone();
    vec![
        el("div").class("lesson-head").child(
            el("h3").attr("id", &QUESTION[1..]).attr("tabindex", "-1").text(store.text(LearnText::FinalDone)),
        ),
        el("p").text(LearnText::score(first, later, outcomes.len(), language)),
        el("p").class("note").text(store.text(LearnText::InThreeDays)),
        el("div").class("toolbar").child(
            button(store.text(LearnText::TryAgain), move || again.go_on()).class("primary"),
        ),
    ]
}
