//! One month of every worker, for 录入本月: presence, insurance and wages, and the totals of those not listed.

use super::frame::shown_label;
use super::sheet::presence_button;
use crate::document::{AttendanceField, Field, List, StaffingField};
use crate::scoring::{Month, WorkerKind};
use crate::texts::{ByMonthText, StaffingText, kind_name, part_name, totals_words};
use crate::view::Screen;
use crate::view::controls::{
    El, button, col_heads, el, named_table, note, number_input, problems_of, row_head, rows_of,
    tick_input,
};
use crate::view::navigation::lead;
use crate::view::store::Store;

/// The month that is logged.
pub(in crate::view) fn workers_of_month(store: Store) -> Vec<El> {
    vec![el("div").class("worker-sheet").changing(move || match store.logged.get() {
        Some(month) => of_month(store, month),
        None => Vec::new(),
    })]
}

fn of_month(store: Store, month: Month) -> Vec<El> {
    let belongs = move |field| match field {
        Field::Staffing(StaffingField::Attendance(_, of, _)) => of == month,
        Field::Staffing(StaffingField::SubtotalMonth(_, of)) => of == month,
        _ => false,
    };
    vec![
        el("div").changing(move || workers(store, month)),
        totals(store, month),
        el("div").child(problems_of(store, belongs)),
        note(store.text(ByMonthText::WorkersNote)),
    ]
}

fn workers(store: Store, month: Month) -> Vec<El> {
    if store.rows(List::Workers).is_empty() {
        let go = button(store.text(ByMonthText::ToStaffing), move || {
            lead(store, Screen::Staffing, "#content".to_owned());
        });
        return vec![el("p").text(store.text(StaffingText::NoWorkers)), go];
    }
    let heads = [
        ByMonthText::Workers,
        part_name(AttendanceField::Presence),
        StaffingText::InsuranceShort,
        StaffingText::WagesShort,
    ];
    let row = move |at| {
        let field = |part| Field::Staffing(StaffingField::Attendance(at, month, part));
        let presence = field(AttendanceField::Presence);
        let ticks = [AttendanceField::Insurance, AttendanceField::Wages]
            .map(|part| el("td").child(el("label").child(tick_input(store, field(part)))));
        let name = row_head().attr("lang", "zh-CN");
        let button = presence_button(store, presence).attr("data-field", store.hook(presence));
        let cells = el("tr")
            .child(name.live_text(move || shown_label(store, at)))
            .child(el("td").child(button))
            .children(ticks);
        vec![cells]
    };
    let name = store.text(StaffingText::Attendance);
    let table = named_table(name, col_heads(store, &heads))
        .class("worker-months")
        .child(el("tbody").child(rows_of(store, List::Workers, row)));
    vec![table]
}

/// The totals of a month, as the grid has them above the workers.
fn totals(store: Store, month: Month) -> El {
    let line = |kind: WorkerKind| {
        let field = Field::Staffing(StaffingField::SubtotalMonth(kind, month));
        let about = move || {
            store.edits.track();
            store.with_editor(|editor| totals_words(editor.document(), kind, store.language()))
        };
        let name = el("span")
            .attr("aria-hidden", "true")
            .text(store.text(kind_name(kind)))
            .child(el("small").live_text(about));
        el("label").child(name).child(number_input(store, field))
    };
    el("div").class("month-totals").children(WorkerKind::ALL.map(line))
}
