//! 附件2: workers by month, then the agreed and the resulting numbers.

use super::{Cell, Content, Head, OfWorker, Table};
use crate::document::{AttendanceField, Document, Field, StaffingField, WorkerField};
use crate::scoring::{Group, Level, Month, StaffingFigure, SubtotalScope, WorkerKind};

/// The columns of a worker before the months.
const BEFORE: [WorkerField; 7] = [
    WorkerField::Label,
    WorkerField::Position,
    WorkerField::Kind,
    WorkerField::Level,
    WorkerField::ContractFrom,
    WorkerField::ContractTo,
    WorkerField::TwoYearsFrom,
];

/// Workers, monthly totals of others, and the sums of all.
pub(super) fn workers(document: &Document) -> Table {
    let months = document.assessed_months();
    let columns = 1 + BEFORE.len() + 3 * months.len() + 3;
    let mut rows = vec![vec![Cell::head(Head::StaffingTitle).over(columns, 1)]];
    rows.extend(heads(&months));
    let head_rows = rows.len();
    rows.extend((0..document.staffing.workers.len()).map(|at| worker(at, &months)));
    rows.extend(WorkerKind::ALL.map(|kind| {
        let scope = document.staffing.subtotal(kind).scope;
        totals(kind, scope, &months)
    }));
    rows.extend(Group::ALL.map(|group| sums(group, months.len())));
    Table { head_rows, columns, rows }
}

/// Without months there is one row, since there is nothing below them.
fn heads(months: &[Month]) -> Vec<Vec<Cell>> {
    let height = if months.is_empty() { 1 } else { 2 };
    let tall = |head| Cell::head(head).over(1, height);
    let mut upper = vec![tall(Head::Number)];
    upper.extend(BEFORE.map(|column| tall(Head::Worker(column))));
    upper.extend(months.iter().map(|month| Cell::head(Head::Month(*month)).over(3, 1)));
    let last = [Head::PersonMonths, Head::TwoYears, Head::Worker(WorkerField::Remarks)];
    upper.extend(last.map(tall));
    if months.is_empty() {
        return vec![upper];
    }
    let parts = AttendanceField::ALL.map(|part| Cell::head(Head::Attendance(part)));
    vec![upper, months.iter().flat_map(|_| parts).collect()]
}

fn worker(at: usize, months: &[Month]) -> Vec<Cell> {
    let input = |field| Cell::input(Field::Staffing(field));
    let result = |of| Cell::new(Content::OfWorker(at, of));
    let mut row = vec![result(OfWorker::Number)];
    row.extend(BEFORE.map(|column| input(StaffingField::Worker(at, column))));
    for month in months {
        let part = |part| input(StaffingField::Attendance(at, *month, part));
        row.extend(AttendanceField::ALL.map(part));
    }
    row.extend([result(OfWorker::PersonMonths), result(OfWorker::TwoYears)]);
    row.push(input(StaffingField::Worker(at, WorkerField::Remarks)));
    row
}

/// The place before the months belongs to the name of the row.
fn name(head: Head) -> Cell {
    Cell::head(head).over(1 + BEFORE.len(), 1)
}

fn totals(kind: WorkerKind, scope: SubtotalScope, months: &[Month]) -> Vec<Cell> {
    let nothing = Cell::new(Content::Nothing);
    let input = |field| Cell::input(Field::Staffing(field));
    let mut row = vec![name(Head::Totals(kind, scope))];
    for month in months {
        row.extend([input(StaffingField::SubtotalMonth(kind, *month)), nothing, nothing]);
    }
    row.extend([nothing, input(StaffingField::SubtotalTwoYears(kind)), nothing]);
    row
}

fn sums(group: Group, months: usize) -> Vec<Cell> {
    let nothing = Cell::new(Content::Nothing);
    let figure = |figure| Cell::new(Content::Staffing(figure));
    let mut row = vec![name(Head::GroupMonths(group))];
    for month in 0..months {
        row.extend([figure(StaffingFigure::Month(group, month)), nothing, nothing]);
    }
    let two_years = if group == Group::All { figure(StaffingFigure::TwoYears) } else { nothing };
    row.extend([figure(StaffingFigure::Actual(group)), two_years, nothing]);
    row
}

/// What was agreed and what came of it, one number a row.
pub(super) fn numbers(_document: &Document) -> Table {
    let mut rows = vec![
        vec![Cell::head(Head::NumbersTitle).over(2, 1)],
        [Head::Item, Head::Value].map(Cell::head).to_vec(),
    ];
    let typed =
        |field| vec![Cell::head(Head::NumberName(field)), Cell::input(Field::Staffing(field))];
    let result =
        |figure| vec![Cell::head(Head::FigureName(figure)), Cell::new(Content::Staffing(figure))];
    let agreed = [
        StaffingField::RequiredAll,
        StaffingField::RequiredCertified,
        StaffingField::Continuous,
        StaffingField::TwoYearsThreshold,
        StaffingField::RetentionThreshold,
    ];
    rows.extend(agreed.map(typed));
    rows.extend(Level::ALL.map(|level| typed(StaffingField::SubtotalLevel(level))));
    for group in [Group::All, Group::Certified] {
        rows.push(result(StaffingFigure::Required(group)));
        rows.push(result(StaffingFigure::Surplus(group)));
    }
    rows.push(result(StaffingFigure::TwoYearShare));
    rows.push(result(StaffingFigure::Retention));
    rows.extend(Group::ALL.map(|group| result(StaffingFigure::HeadCount(group))));
    rows.extend(Level::ALL.map(|level| result(StaffingFigure::LevelCount(level))));
    Table { head_rows: 2, columns: 2, rows }
}
