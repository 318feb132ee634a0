//! Every worker's months: a table, or on a phone a list in each worker's card.

use super::fill::quick_fill_panel;
use super::frame::{
    heading, label_head, month_head, note, scroller, shown_label, some_workers, words,
};
use crate::document::{AttendanceField, Field, StaffingField};
use crate::editor::List;
use crate::scoring::Month;
use crate::texts::StaffingText;
use crate::view::controls::{
    Changing, El, changing, el, number_input, problem_row, problems_of, rows_of, tick_input,
};
use crate::view::store::Store;

/// The section; nothing without workers or months.
pub(super) fn months(store: Store, months: &[Month], narrow: bool) -> Option<Changing> {
    let (months, some) = (months.to_vec(), some_workers(store));
    (!months.is_empty())
        .then(|| changing(move || some.get().then(|| section(store, &months, narrow))))
}

fn section(store: Store, months: &[Month], narrow: bool) -> El {
    let (text, list) = if narrow {
        (StaffingText::CardNote, None)
    } else {
        (StaffingText::AttendanceNote, Some(table(store, months)))
    };
    el("section")
        .class("attendance")
        .child(heading(store, StaffingText::Attendance))
        .child(note(store, text))
        .child(quick_fill_panel(store, months))
        .child(list)
}

fn table(store: Store, months: &[Month]) -> El {
    let name = words(store, StaffingText::Attendance);
    let of = months.to_vec();
    let rows = rows_of(store, List::Workers, move |at| {
        vec![row(store, at, &of), problems(store, at, of.len())]
    });
    let heads = months.iter().map(|month| month_head(*month));
    let table = el("table")
        .class("attendance-table")
        .child(el("caption").class("unseen").text(name))
        .child(el("thead").child(el("tr").child(label_head(store)).children(heads)))
        .child(el("tbody").child(rows));
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
