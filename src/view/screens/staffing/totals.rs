//! Monthly totals of workers who are not listed one by one.

use super::frame::{heading, line, month_head, note, scroller, words};
use super::workers::answers;
use crate::document::{Field, SCOPES, StaffingField};
use crate::scoring::{Month, WorkerKind};
use crate::texts::{ColumnText, StaffingText, kind_name, not_listed_words};
use crate::view::controls::{El, choice_input, el, number_input, problem_row};
use crate::view::store::Store;

/// The section.
pub(super) fn totals(store: Store, months: &[Month]) -> El {
    let name = words(store, StaffingText::Totals);
    let kind_head = el("th").attr("scope", "col").text(store.text(ColumnText::WorkerKind));
    let heads = months.iter().map(|month| month_head(*month));
    let rows = WorkerKind::ALL.map(|kind| row(store, kind, months));
    let table = el("table")
        .class("attendance-table")
        .child(el("caption").class("unseen").text(name))
        .child(el("thead").child(el("tr").child(kind_head).children(heads)))
        .child(el("tbody").children(rows).child(problems(store, months.len())));
    el("section")
        .class("totals")
        .child(heading(store, StaffingText::Totals))
        .child(note(store, StaffingText::TotalsNote))
        .children((!months.is_empty()).then(|| scroller(name, table)))
        .children(WorkerKind::ALL.map(|kind| rest(store, kind)))
}

fn row(store: Store, kind: WorkerKind, months: &[Month]) -> El {
    let cells = months.iter().map(|month| {
        let field = Field::Staffing(StaffingField::SubtotalMonth(kind, *month));
        el("td").child(number_input(store, field))
    });
    let name = el("th").attr("scope", "row").text(store.text(kind_name(kind)));
    el("tr").child(name).children(cells)
}

fn problems(store: Store, months: usize) -> El {
    problem_row(store, months + 1, |field| {
        matches!(field, Field::Staffing(StaffingField::SubtotalMonth(..)))
    })
}

/// What the totals of a kind leave for workers who are not listed, where they count the listed ones.
fn left(store: Store, kind: WorkerKind) -> String {
    store.edits.track();
    let language = store.language();
    store.with_editor(|editor| {
        not_listed_words(&editor.document().staffing_entries(), kind, language)
    })
}

/// What the totals of a kind count, its experience and final head counts.
fn rest(store: Store, kind: WorkerKind) -> El {
    let experience = StaffingField::SubtotalTwoYears(kind);
    let levels = kind.levels().iter().map(|level| StaffingField::SubtotalLevel(*level));
    let fields = std::iter::once(experience).chain(levels).map(Field::Staffing);
    let lines = fields.map(|field| line(store, field, number_input(store, field)));
    let scope = Field::Staffing(StaffingField::SubtotalScope(kind));
    let choice = choice_input(store, scope, answers(store, SCOPES));
    el("fieldset")
        .child(el("legend").text(store.text(kind_name(kind))))
        .child(line(store, scope, choice))
        .child(el("p").class("note").live_text(move || left(store, kind)))
        .child(el("div").class("lines").children(lines))
}
