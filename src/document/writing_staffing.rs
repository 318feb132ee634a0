//! 附件2 → JSON text. [`super::reading_staffing`] is its mirror.

use super::reading_staffing::counts;
use super::writing::{in_order, list, text};
use super::{Attendance, AttendanceField, StaffingSheet, Subtotal, Worker, WorkerField};
use crate::scoring::{Quantity, WorkerKind};

/// Everything typed about staffing, as JSON.
pub(super) fn staffing(staffing: &StaffingSheet) -> String {
    let subtotals =
        WorkerKind::ALL.map(|kind| (kind.key(), subtotal(staffing.subtotal(kind), kind)));
    in_order([
        ("required_all", quantity(staffing.required_all)),
        ("required_certified", quantity(staffing.required_certified)),
        ("continuous", quantity(staffing.continuous)),
        ("two_years_threshold", quantity(staffing.two_years_threshold)),
        ("retention_threshold", quantity(staffing.retention_threshold)),
        ("workers", list(staffing.workers.iter().map(worker))),
        ("subtotals", in_order(subtotals)),
    ])
}

fn quantity(quantity: Quantity) -> String {
    text(&quantity.text())
}

fn worker(worker: &Worker) -> String {
    let columns = WorkerField::ALL.map(|column| (column.key(), text(&worker.value(column).text())));
    let months: Vec<(String, String)> = worker
        .months
        .iter()
        .map(|(month, attendance)| (month.to_string(), parts(*attendance)))
        .collect();
    let months = in_order(months.iter().map(|(month, parts)| (month.as_str(), parts.clone())));
    in_order(columns.into_iter().chain([("months", months)]))
}

fn parts(attendance: Attendance) -> String {
    list(AttendanceField::ALL.iter().map(|part| text(&attendance.value(*part).text())))
}

fn subtotal(subtotal: &Subtotal, kind: WorkerKind) -> String {
    let months: Vec<(String, Quantity)> =
        subtotal.months.iter().map(|(month, sum)| (month.to_string(), *sum)).collect();
    let months = months.iter().map(|(month, sum)| (month.as_str(), quantity(*sum)));
    let counts = counts(subtotal, kind).map(|(level, count)| (level.key(), quantity(count)));
    in_order([
        ("scope", text(subtotal.scope.key())),
        ("months", in_order(months)),
        ("two_years", quantity(subtotal.two_years)),
        ("head_count", in_order(counts)),
    ])
}
