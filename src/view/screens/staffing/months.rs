//! Every worker's months: a table, or on a phone a list in each worker's card.

use super::fill::quick_fill_panel;
use super::workers::{label_head, shown_label};
use super::{heading, month_head, note, scroller, words};
use crate::document::{AttendanceField, Field, StaffingField};
use crate::scoring::Month;
use crate::texts::StaffingText;
use crate::view::controls::{El, el, number_input, problem_row, problems_of, tick_input};
use crate::view::store::Store;

/// The section; nothing without workers or months.
pub(super) fn months(store: Store, months: &[Month], narrow: bool) -> Option<El> {
    let count = store.with_editor(|editor| editor.document().staffing.workers.len());
    if count == 0 || months.is_empty() {
        return None;
    }
    let (text, list) = if narrow {
        (StaffingText::CardNote, None)
    } else {
        (StaffingText::AttendanceNote, Some(table(store, count, months)))
    };
    let section = el("section")
        .class("attendance")
        .child(heading(store, StaffingText::Attendance))
        .child(note(store, text))
        .child(quick_fill_panel(store, count, months))
        .child(list);
    Some(section)
}

fn table(store: Store, count: usize, months: &[Month]) -> El {
    let name = words(store, StaffingText::Attendance);
    let rows =
        (0..count).flat_map(|at| [row(store, at, months), problems(store, at, months.len())]);
    let heads = months.iter().map(|month| month_head(*month));
    let table = el("table")
        .class("attendance-table")
        .child(el("caption").class("unseen").text(name))
        .child(el("thead").child(el("tr").child(label_head(store)).children(heads)))
        .child(el("tbody").children(rows));
    scroller(name, table)
}

fn row(store: Store, at: usize, months: &[Month]) -> El {
    let cells = months.iter().map(|month| {
        let [presence, insurance, wages] = inputs(store, at, *month);
        let ticks = el("span")
            .class("ticks")
            .child(ticked(words(store, StaffingText::InsuranceShort), insurance))
            .child(ticked(words(store, StaffingText::WagesShort), wages));
        el("td").child(presence).child(ticks)
    });
    let name = el("th")
        .attr("scope", "row")
        .attr("lang", "zh-CN")
        .live_text(move || shown_label(store, at));
    el("tr").child(name).children(cells)
}

/// A tick beside the word that people see for it; its accessible name says all.
fn ticked(word: &'static str, input: El) -> El {
    el("label").child(input).child(el("span").attr("aria-hidden", "true").text(word))
}

fn inputs(store: Store, at: usize, month: Month) -> [El; 3] {
    AttendanceField::ALL.map(|part| {
        let field = Field::Staffing(StaffingField::Attendance(at, month, part));
        match part {
            AttendanceField::Presence => number_input(store, field),
            AttendanceField::Insurance | AttendanceField::Wages => tick_input(store, field),
        }
    })
}

fn problems(store: Store, at: usize, months: usize) -> El {
    problem_row(store, months + 1, attendance_of(at))
}

fn attendance_of(at: usize) -> impl Fn(Field) -> bool {
    move |field| matches!(field, Field::Staffing(StaffingField::Attendance(of, ..)) if of == at)
}

/// The months of one worker as a list, for the worker's card.
pub(super) fn month_list(store: Store, at: usize, months: &[Month]) -> Vec<El> {
    if months.is_empty() {
        return Vec::new();
    }
    let lines = months.iter().map(|month| {
        let [presence, insurance, wages] = inputs(store, at, *month);
        el("li")
            .child(el("span").text(month.to_string()))
            .child(presence)
            .child(ticked(words(store, StaffingText::InsuranceOnCard), insurance))
            .child(ticked(words(store, StaffingText::WagesOnCard), wages))
    });
    let name = el("h4").text(words(store, StaffingText::Attendance));
    let problems = el("div").child(problems_of(store, attendance_of(at)));
    vec![name, el("ul").class("month-list").children(lines), problems]
}
