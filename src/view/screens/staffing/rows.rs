//! Rows of the grid: the totals of a kind, and one worker's months as cells.

use super::board::Board;
use super::frame::shown_label;
use super::selecting::Selecting;
use crate::document::{AttendanceField, Field, StaffingField, Worker};
use crate::scoring::{Month, Tally, WorkerKind};
use crate::texts::{StaffingText, kind_name, totals_words, worker_words};
use crate::view::controls::{El, button, el, field_input, follow, number_input, problems_of, set};
use crate::view::store::{FieldText, Person, Store, Watched};
use std::cell::Cell;
use std::rc::Rc;

/// What every row is made from.
#[derive(Clone)]
pub(super) struct Cells {
    pub(super) board: Board,
    pub(super) months: Rc<[Month]>,
}

/// The totals of a kind: numbers in the place of cells.
pub(super) fn kind_row(cells: &Cells, kind: WorkerKind) -> Vec<El> {
    let store = cells.board.store;
    let field = |month: &Month| Field::Staffing(StaffingField::SubtotalMonth(kind, *month));
    let inputs = cells.months.iter().map(|month| {
        let shown = store.field(field(month));
        el("div")
            .class("cell")
            .attr("role", "cell")
            .attr("data-state", "number")
            .live("data-blank", move || shown.with(|shown| shown.text.is_empty()).then(String::new))
            .child(number_input(store, field(month)))
    });
    let name = store.text(kind_name(kind)).to_owned();
    let about = move || {
        store.edits.track();
        let language = store.language();
        store.with_editor(|editor| totals_words(editor.document(), kind, language))
    };
    let months = cells.months.clone();
    let sum = move || {
        store.edits.track();
        summed(store.with_editor(|editor| {
            let totals = &editor.document().staffing.subtotal(kind).months;
            months.iter().map(|month| totals.get(*month)).collect()
        }))
    };
    let belongs = move |field| matches!(field, Field::Staffing(StaffingField::SubtotalMonth(of, _)) if of == kind);
    let row = row(store, Person::Totals(kind), move || name.clone(), about, sum).children(inputs);
    vec![row, troubles(store, belongs)]
}

/// A worker's months.
pub(super) fn worker_row(cells: &Cells, selecting: &Selecting, at: usize) -> Vec<El> {
    let store = cells.board.store;
    let months = cells.months.clone();
    let (of_about, of_sum) = (months.clone(), months.clone());
    let about = move || {
        store.edits.track();
        let language = store.language();
        store.with_editor(|editor| {
            let worker = editor.document().staffing.workers.get(at);
            worker.map(|worker| worker_words(worker, &of_about, language)).unwrap_or_default()
        })
    };
    let sum = move || {
        store.edits.track();
        store.with_editor(|editor| {
            let worker = editor.document().staffing.workers.get(at);
            worker.map(|worker| sum_of(worker, &of_sum)).unwrap_or_default()
        })
    };
    let belongs = move |field| {
        matches!(
            field,
            Field::Staffing(StaffingField::Attendance(of, _, AttendanceField::Presence)) if of == at
        )
    };
    let label = move || shown_label(store, at);
    let row = row(store, Person::Listed(at), label, about, sum)
        .children(months.iter().map(|month| month_cell(store, at, *month)));
    vec![selecting.show(row, at), troubles(store, belongs)]
}

/// Name and sum; the name opens what else is known.
fn row(
    store: Store,
    person: Person,
    name: impl Fn() -> String + Clone + 'static,
    about: impl Fn() -> String + Clone + 'static,
    sum: impl Fn() -> String + 'static,
) -> El {
    // A button that shows more than its name could not be called by what is seen: it covers both.
    let (named, described) = (name.clone(), about.clone());
    let open = button("", move || store.open_person(person))
        .class("cover")
        .live("aria-label", move || Some(StaffingText::details_of(named(), store.language())))
        .live("aria-description", move || Some(described()));
    let who = el("div")
        .class("grid-who")
        .child(el("b").attr("lang", "zh-CN").attr("aria-hidden", "true").live_text(name))
        .child(el("small").attr("aria-hidden", "true").live_text(about))
        .child(open);
    el("div")
        .class("grid-row")
        .attr("role", "row")
        .child(el("div").class("grid-name").attr("role", "rowheader").child(who))
        .child(el("div").class("grid-sum").attr("role", "cell").live_text(sum))
}

fn summed(tally: Tally) -> String {
    let sum = tally.total();
    if sum.is_blank() { "—".to_owned() } else { sum.text() }
}

/// A worker's person-months.
pub(super) fn sum_of(worker: &Worker, months: &[Month]) -> String {
    summed(months.iter().map(|month| worker.months.get(*month).presence).collect())
}

/// How a month looks; a text that is no presence is shown as it is.
pub(super) fn state_of(shown: &FieldText) -> &'static str {
    match shown.text.as_str() {
        _ if shown.problem.is_some() => "text",
        "1" => "full",
        "0.5" => "half",
        "0" => "none",
        "" => "blank",
        _ => "text",
    }
}

/// The sign of a month where it is no input.
pub(super) fn sign_of(shown: &FieldText) -> &'static str {
    if shown.text == "1" { "1" } else { "" }
}

/// One month: an input that looks like what is in it. Its text stays that of every input, so that it
/// can be typed, pasted and read aloud.
fn month_cell(store: Store, at: usize, month: Month) -> El {
    let field = |part| Field::Staffing(StaffingField::Attendance(at, month, part));
    let [presence, insurance, wages] = AttendanceField::ALL.map(field);
    let input =
        field_input(store, presence).class("month").attr("type", "text").attr("inputmode", "none");
    el("div").class("cell").attr("role", "cell").child(input).with(move |cell| {
        let [presence, insurance, wages] =
            [presence, insurance, wages].map(|field| store.field(field));
        let (cell, before) = (cell.clone(), Cell::new(("", [false; 2])));
        follow(move || {
            let missing = |said: &Rc<Watched<FieldText>>| said.with(|shown| shown.text == "no");
            let state = presence.with(state_of);
            // Of somebody who was not there nothing is missing.
            let marks = [missing(&insurance), missing(&wages)].map(|is| is && state != "none");
            if before.replace((state, marks)) != (state, marks) {
                set(&cell, "data-state", Some(state));
                mark(&cell, store, marks);
            }
        });
    })
}

/// What is missing beside the presence, as marks and in words.
fn mark(cell: &web_sys::Element, store: Store, [insurance, wages]: [bool; 2]) {
    let signs = [
        (insurance, StaffingText::InsuranceMark, StaffingText::NoInsurance),
        (wages, StaffingText::WagesMark, StaffingText::NoWages),
    ];
    let signs: Vec<_> = signs.into_iter().filter(|(is, ..)| *is).collect();
    let marks: String = signs.iter().map(|(_, sign, _)| store.text(*sign)).collect();
    let words: Vec<&str> = signs.iter().map(|(_, _, words)| store.text(*words)).collect();
    let words = words.join(store.text(StaffingText::Comma));
    set(cell, "data-missing", (!marks.is_empty()).then_some(marks.as_str()));
    set(cell, "title", (!words.is_empty()).then_some(words.as_str()));
}

/// What is wrong with inputs of the row above.
fn troubles(store: Store, belongs: impl Fn(Field) -> bool + Copy + 'static) -> El {
    let none = move || {
        let refused = store.problems.with(|all| all.iter().any(|(field, _)| belongs(*field)));
        let unit = store.dropped_unit.with(|unit| unit.is_some_and(|(field, _)| belongs(field)));
        (!refused && !unit).then(String::new)
    };
    el("div")
        .class("grid-troubles")
        .attr("role", "row")
        .live("hidden", none)
        .child(el("div").attr("role", "cell").child(problems_of(store, belongs)))
}
