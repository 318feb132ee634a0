//! 附件2 → JSON text. [`super::read_staffing`] is its mirror.

use super::json_text::{by_month, in_order, input, list, members, text};
use crate::document::staffing::{StaffingSheet, Subtotal, Worker};
use crate::document::staffing_field::AGREED;
use crate::scoring::WorkerKind;

/// Everything typed about staffing, as JSON.
pub(super) fn staffing(staffing: &StaffingSheet) -> String {
    let agreed = AGREED.map(|(field, _, key)| {
        (key, text(&staffing.value(field).map(|value| value.text()).unwrap_or_default()))
    });
    let subtotals =
        WorkerKind::ALL.map(|kind| (kind.key(), subtotal(staffing.subtotal(kind), kind)));
    let lists = [
        ("workers", list(staffing.workers.iter().map(worker))),
        ("subtotals", in_order(subtotals)),
    ];
    in_order(agreed.into_iter().chain(lists))
}

fn worker(worker: &Worker) -> String {
    let months = by_month(&worker.months, |attendance| {
        list(attendance.slots().into_iter().map(|(.., of)| input(of)))
    });
    in_order(members(&worker.slots()).into_iter().chain([("months", months)]))
}

fn subtotal(subtotal: &Subtotal, kind: WorkerKind) -> String {
    let counts = kind.levels().iter().zip(&subtotal.levels);
    let counts = counts.map(|(level, count)| (level.key(), input(count)));
    in_order([
        ("scope", input(&subtotal.scope)),
        ("months", by_month(&subtotal.months, |sum| input(&sum))),
        ("two_years", input(&subtotal.two_years)),
        ("head_count", in_order(counts)),
    ])
}
