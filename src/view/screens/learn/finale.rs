//! The end of the course: what the ten mixed questions came to, and what is offered again.

use super::state::{Open, QUESTION, Room, fresh_seed};
use crate::texts::{LearnText, topic_title};
use crate::training::{Difficulty, Outcome, Topic};
use crate::view::controls::{El, button, el, in_tongues, note};

/// The card.
pub(super) fn finale(room: &'static Room) -> Vec<El> {
    let store = room.store;
    let language = store.language();
    let test = room.record.with(|record| record.progress.final_test().cloned());
    let sitting = test.as_ref().map(|test| test.sitting()).unwrap_or_default();
    let outcomes = test.map(|test| test.outcomes).unwrap_or_default();
    let first = outcomes.iter().filter(|of| **of == Some(Outcome::Right)).count();
    let later = outcomes.iter().filter(|of| matches!(of, Some(Outcome::Corrected(_)))).count();
    let (sit, loose): (Vec<Topic>, Vec<Topic>) =
        Topic::ALL.into_iter().partition(|topic| sitting.contains(topic));
    let mut parts = vec![
        el("div").class("lesson-head").child(
            el("h3")
                .attr("id", &QUESTION[1..])
                .attr("tabindex", "-1")
                .text(store.text(LearnText::FinalDone)),
        ),
        el("p").text(LearnText::score(first, later, outcomes.len(), language)),
    ];
    if loose.is_empty() {
        parts.push(el("p").text(store.text(LearnText::AllSit)));
    } else if !sit.is_empty() {
        parts.push(el("h4").text(store.text(LearnText::Sits)));
        let topics = sit.iter().map(|topic| {
            el("li").class("sits").children(in_tongues(topic_title(*topic, language)))
        });
        parts.push(el("ul").class("topic-list").children(topics.collect::<Vec<_>>()));
    }
    if !loose.is_empty() {
        parts.push(el("h4").text(store.text(LearnText::OnceMore)));
        let topics = loose.into_iter().map(|topic| {
            let open = move || room.go(Open::Practice(topic, Difficulty::Usual, fresh_seed()));
            el("li").child(button(topic_title(topic, language), open))
        });
        parts.push(el("ul").class("topic-list").children(topics.collect::<Vec<_>>()));
    }
    parts.push(note(store.text(LearnText::InThreeDays)));
    parts.push(
        el("div")
            .class("toolbar")
            .child(button(store.text(LearnText::TryAgain), move || room.go_on()).class("primary")),
    );
    parts
}
