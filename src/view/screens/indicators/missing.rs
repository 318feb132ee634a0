//! 还差什么: what is short of 100 % or of the pace line, the least effort first, each with the way to its cell;
//! pace and load folded below.

use super::choices::{Choices, choices};
use super::folds::{folded, jump, worked_out};
use super::{load, pace};
use crate::scoring::{Chase, Goal, Missing};
use crate::texts::{
    ChaseText, FIRST_MISSING, IndicatorText, chase_counts, chase_line_words, first_missing_words,
    missing_words, nothing_to_chase, other_missing_words, pace_note_words,
};
use crate::view::controls::{El, button, el, in_tongues, note, sentence};
use crate::view::store::{Store, Watched};
use std::rc::Rc;

/// The panel.
pub(in crate::view) fn missing(store: Store) -> Vec<El> {
    let choices = choices(store);
    let goal = choices.clone();
    let found = found(store, &choices);
    let short = move || {
        let count = store.short.get();
        (count > 0).then(|| {
            let words = ["▼ ", &IndicatorText::below(count, store.language())].concat();
            el("span").class("is-below").children(sentence(
                &words,
                &count.to_string(),
                "below_full",
            ))
        })
    };
    let head = el("div")
        .class("card-head")
        .child(el("h3").text(store.text(ChaseText::Title)))
        .changing(short);
    vec![
        head,
        el("div").changing(move || list(store, &found.get(), goal.goal.get())),
        pace::fold(store, &choices),
        load::fold(store),
    ]
}

/// What is missing to the goal that is chosen.
fn found(store: Store, choices: &Rc<Choices>) -> Rc<Watched<Option<Chase>>> {
    let (goal, heeded) = (choices.clone(), choices.clone());
    let find = move || {
        let goal = goal.goal.get_untracked();
        store.with_editor(|editor| Chase::of(&editor.document().entries(editor.scheme()), goal))
    };
    worked_out(store, move || heeded.goal.track(), find)
}

fn list(store: Store, chase: &Option<Chase>, goal: Goal) -> Vec<El> {
    let language = store.language();
    let Some(chase) = chase else {
        return vec![note(store.text(ChaseText::NoPaceLine))];
    };
    if chase.missing.is_empty() {
        return vec![note(nothing_to_chase(chase, goal, language))];
    }
    let (first, others) = chase.missing.split_at(FIRST_MISSING.min(chase.missing.len()));
    let summed = first_missing_words(&chase.missing, language);
    let lines = first.iter().map(|of| line(store, of, goal));
    let mut parts: Vec<El> = summed
        .map(|words| el("p").class("note").children(in_tongues(&words)))
        .into_iter()
        .collect();
    parts.push(el("ul").class("missing").children(lines));
    if !others.is_empty() {
        parts.push(rest(store, others.to_vec(), chase_counts(chase, language), goal));
    }
    parts
}

/// The others, drawn once they are unfolded.
fn rest(store: Store, others: Vec<Missing>, counts: String, goal: Goal) -> El {
    /// More lines than this help nobody.
    const MOST: usize = 200;
    let language = store.language();
    let name =
        store.with_editor(|editor| other_missing_words(&others, editor.document(), language));
    folded(name, move || {
        let lines = others.iter().take(MOST).map(|of| line(store, of, goal));
        let counts = note(counts.clone());
        vec![el("ul").class("missing").children(lines), counts]
    })
}

fn line(store: Store, missing: &Missing, goal: Goal) -> El {
    let (language, row, entry) = (store.language(), missing.row, missing.entry);
    let (place, name, hook, unit, pace) = store.with_editor(|editor| {
        let document = editor.document();
        let (place, name) = chase_line_words(row, document, language);
        let pace = document.entries(editor.scheme()).pace(row);
        (place, name, document.row_hook(row), document.row_unit(row).to_owned(), pace)
    });
    let done = format!("{} / {}", entry.completed.text(), entry.target.text());
    let pace = pace_note_words(pace, language).filter(|_| store.settings.pace_line.get());
    let details =
        [Some(place).filter(|place| !place.is_empty()), Some(done), pace.map(str::to_owned)];
    let details = details.into_iter().flatten().collect::<Vec<_>>().join(" · ");
    let way = button("", move || jump(store, row))
        .class("link")
        .child(el("span").children(in_tongues(&name)))
        .child(el("small").children(in_tongues(&details)));
    let units = missing.units.to_string();
    let words = missing_words(&units, &unit, language);
    let hook = format!("chase/{hook}/units");
    let parts =
        sentence(&words, &units, &hook).into_iter().enumerate().map(|(at, part)| match at {
            // One hook for both goals; the working has to know which.
            1 if goal == Goal::Pace => part.attr("data-explain", [&hook, "/to_pace"].concat()),
            _ => part,
        });
    el("li").child(way).child(el("strong").children(parts.collect::<Vec<El>>()))
}
