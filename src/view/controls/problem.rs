//! What is wrong with a typed text, told beside its input.

use super::element::{Changing, El, changing, el};
use super::live::{label, problem_id};
use crate::document::Field;
use crate::editor::Problem;
use crate::texts::{RefusalText, problem_words};
use crate::view::store::Store;
use std::cell::Cell;

/// What words the errors of the inputs that belong to a place.
type Wording = fn(Store, &dyn Fn(Field) -> bool) -> Vec<El>;

thread_local! {
    /// It comes with the chunk of the rest, as the errors do.
    static WORDING: Cell<Option<Wording>> = const { Cell::new(None) };
}

/// From now on errors are worded.
pub(super) fn word() {
    WORDING.set(Some(worded));
}

/// The sentences of all inputs that a place shows, one under the other.
pub(in crate::view) fn problems_of(
    store: Store,
    belongs: impl Fn(Field) -> bool + 'static,
) -> Changing {
    changing(move || sentences(store, &belongs))
}

/// A row of a table with the sentences of inputs in the row above; without any it is empty, and the
/// style sheet hides it. `columns` tracks what the number of columns depends on.
pub(in crate::view) fn problem_row(
    store: Store,
    columns: impl Fn() -> usize + 'static,
    belongs: impl Fn(Field) -> bool + 'static,
) -> El {
    el("tr").class("problem-row").changing(move || {
        let sentences = sentences(store, &belongs);
        let some = !sentences.is_empty();
        some.then(|| el("td").attr("colspan", columns().to_string()).children(sentences))
    })
}

fn sentences(store: Store, belongs: &dyn Fn(Field) -> bool) -> Vec<El> {
    store.problems.track();
    store.dropped_unit.track();
    WORDING.get().map(|worded| worded(store, belongs)).unwrap_or_default()
}

fn worded(store: Store, belongs: &dyn Fn(Field) -> bool) -> Vec<El> {
    let problems = store.problems.get();
    let ours = problems.into_iter().filter(|(field, _)| belongs(*field));
    let dropped = store.dropped_unit.get().filter(|(field, _)| belongs(*field));
    let unit = dropped.map(|(field, unit)| unit_line(store, field, unit));
    ours.map(|(field, problem)| problem_line(store, field, problem)).chain(unit).collect()
}

/// A unit typed behind a number is not kept: what counts.
fn unit_line(store: Store, field: Field, unit: &'static str) -> El {
    let words = RefusalText::unit_dropped(unit, store.canonical(field), store.language());
    el("p").class("note").attr("role", "status").text(words)
}

/// What is wrong with one input, what is allowed, and what stays in force.
fn problem_line(store: Store, field: Field, problem: Problem) -> El {
    let (label, in_force) = (label(store, field), store.canonical(field));
    el("p")
        .class("problem")
        .attr("id", problem_id(&store.hook(field)))
        .attr("role", "alert")
        .text(problem_words(&label, problem, &in_force, store.language()))
}
