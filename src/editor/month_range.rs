//! Selected months of workers: where a range ends, what keys put in it, and the one action that does.

use super::action::Action;
use super::lie::Direction;
use crate::document::{AttendanceField, Document, Field, StaffingField, Value};
use crate::number::Decimal;
use crate::scoring::Quantity;
use std::ops::RangeInclusive;

/// A month of a worker, by its places in the table; both count from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MonthCell {
    /// The place of the worker.
    pub worker: usize,
    /// The place of the month in the assessed period.
    pub month: usize,
}

/// A rectangle of months, from where selecting began to where it has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MonthRange {
    /// Where selecting began.
    pub from: MonthCell,
    /// Where it has come.
    pub to: MonthCell,
}

impl MonthRange {
    /// One month.
    pub const fn single(cell: MonthCell) -> MonthRange {
        MonthRange { from: cell, to: cell }
    }

    /// Whether it is one month only.
    pub fn is_single(self) -> bool {
        self.from == self.to
    }

    /// The places of its workers.
    pub fn workers(self) -> RangeInclusive<usize> {
        between(self.from.worker, self.to.worker)
    }

    /// The places of its months.
    pub fn months(self) -> RangeInclusive<usize> {
        between(self.from.month, self.to.month)
    }

    /// Whether a month belongs to it.
    pub fn contains(self, cell: MonthCell) -> bool {
        self.workers().contains(&cell.worker) && self.months().contains(&cell.month)
    }

    /// How many months it has.
    pub fn count(self) -> usize {
        self.workers().count() * self.months().count()
    }

    /// The range with its moving end one step further, within a table of this size.
    #[must_use]
    pub fn stretched(self, direction: Direction, workers: usize, months: usize) -> MonthRange {
        let MonthCell { worker, month } = self.to;
        let further = |place: usize, length: usize| (place + 1).min(length.saturating_sub(1));
        let to = match direction {
            Direction::Up => MonthCell { worker: worker.saturating_sub(1), month },
            Direction::Down => MonthCell { worker: further(worker, workers), month },
            Direction::Left => MonthCell { worker, month: month.saturating_sub(1) },
            Direction::Right => MonthCell { worker, month: further(month, months) },
        };
        MonthRange { to, ..self }
    }

    /// What a tap puts in every month of the range: what follows where selecting began.
    pub fn next(self, document: &Document) -> Quantity {
        let months = document.assessed_months();
        let worker = document.staffing.workers.get(self.from.worker);
        let month = months.get(self.from.month);
        let present = worker.zip(month).map(|(worker, month)| worker.months.get(*month).presence);
        next_presence(present.unwrap_or_default())
    }

    /// The action that puts a presence in every month of the range; `None` where it is there already.
    pub fn put(self, document: &Document, presence: Quantity) -> Option<Action> {
        self.put_in(document, AttendanceField::Presence, &Value::Quantity(presence))
    }

    /// The action that says of every month of the range whether insurance or wages are missing.
    pub fn put_missing(
        self,
        document: &Document,
        part: AttendanceField,
        missing: bool,
    ) -> Option<Action> {
        self.put_in(document, part, &Value::Choice(if missing { "no" } else { "yes" }))
    }

    /// Whether insurance or wages are said to be missing in every month of the range.
    pub fn is_missing(self, document: &Document, part: AttendanceField) -> bool {
        let said = |field| document.staffing.value(field) == Some(Value::Choice("no"));
        self.fields(document, part).into_iter().all(said)
    }

    fn put_in(self, document: &Document, part: AttendanceField, value: &Value) -> Option<Action> {
        let fields = self.fields(document, part).into_iter();
        let differs =
            |field: &StaffingField| document.staffing.value(*field).as_ref() != Some(value);
        let set = |of| Action::Set(Field::Staffing(of), value.clone());
        let mut sets: Vec<Action> = fields.filter(differs).map(set).collect();
        // One edit stays one, by whose kind others tell what it does.
        if sets.len() > 1 { Some(Action::Several(sets)) } else { sets.pop() }
    }

    fn fields(self, document: &Document, part: AttendanceField) -> Vec<StaffingField> {
        let months = document.assessed_months();
        let months = months.get(self.months()).unwrap_or_default();
        let cells =
            self.workers().flat_map(|worker| months.iter().map(move |month| (worker, month)));
        cells.map(|(worker, month)| StaffingField::Attendance(worker, *month, part)).collect()
    }
}

fn between(one: usize, other: usize) -> RangeInclusive<usize> {
    one.min(other)..=one.max(other)
}

/// The presence that a tap puts in the place of another one: 1, ½, 0, blank and round again.
pub fn next_presence(present: Quantity) -> Quantity {
    match present.amount().map(Decimal::hundredths) {
        None => presence(100),
        Some(100) => presence(50),
        Some(50) => presence(0),
        Some(_) => Quantity::Blank,
    }
}

/// The presence that a key puts in a month at once: 1, 5 for a half, 0, and nothing.
pub fn presence_of_key(key: &str) -> Option<Quantity> {
    match key {
        "1" => Some(presence(100)),
        "5" => Some(presence(50)),
        "0" => Some(presence(0)),
        "Delete" | "Backspace" => Some(Quantity::Blank),
        _ => None,
    }
}

const fn presence(hundredths: i64) -> Quantity {
    Quantity::Amount(Decimal::from_hundredths(hundredths))
}
