//! Which input lies beside which, as in a spreadsheet.

use crate::document::{AttendanceField, Document, Field, StaffingField};
use crate::scoring::{Month, Scheme, WorkerKind};

/// A direction on the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// To the row above.
    Up,
    /// To the row below.
    Down,
    /// To the input before, in the same row.
    Left,
    /// To the input after, in the same row.
    Right,
}

/// The input one step from `field`; `None` at the edge of its table.
pub fn neighbour(
    field: Field,
    direction: Direction,
    document: &Document,
    scheme: &Scheme,
) -> Option<Field> {
    if let Field::Staffing(field) = field {
        let next = Field::Staffing(staffing(field, direction, document)?);
        return document.value(next, scheme).map(|_| next);
    }
    let next = match direction {
        Direction::Up | Direction::Down => field.in_row(|row| stepped(row, direction))?,
        Direction::Left => beside(field, |column| column.checked_sub(1), document)?,
        Direction::Right => beside(field, |column| column.checked_add(1), document)?,
    };
    document.value(next, scheme).map(|_| next)
}

/// In the staffing table a month holds presence, insurance and wages below each other.
fn staffing(
    field: StaffingField,
    direction: Direction,
    document: &Document,
) -> Option<StaffingField> {
    use StaffingField as F;
    let months = document.assessed_months();
    let beside = |month: Month| {
        let at = months.iter().position(|of| *of == month)?;
        let next = match direction {
            Direction::Left => at.checked_sub(1)?,
            Direction::Right => at + 1,
            Direction::Up | Direction::Down => return None,
        };
        months.get(next).copied()
    };
    match (field, direction) {
        (F::Attendance(at, month, part), Direction::Left | Direction::Right) => {
            Some(F::Attendance(at, beside(month)?, part))
        }
        (F::Attendance(at, month, part), _) => {
            let line = stepped(3 * at + part as usize, direction)?;
            let part = *AttendanceField::ALL.get(line % 3)?;
            Some(F::Attendance(line / 3, month, part))
        }
        (F::SubtotalMonth(kind, month), Direction::Left | Direction::Right) => {
            Some(F::SubtotalMonth(kind, beside(month)?))
        }
        (F::SubtotalMonth(kind, month), _) => {
            let kind = *WorkerKind::ALL.get(stepped(kind as usize, direction)?)?;
            Some(F::SubtotalMonth(kind, month))
        }
        (F::Worker(at, column), Direction::Up | Direction::Down) => {
            Some(F::Worker(stepped(at, direction)?, column))
        }
        _ => None,
    }
}

/// One place up or down.
fn stepped(place: usize, direction: Direction) -> Option<usize> {
    match direction {
        Direction::Up => place.checked_sub(1),
        _ => place.checked_add(1),
    }
}

/// Another column of the same row.
fn beside(
    field: Field,
    step: impl Fn(usize) -> Option<usize>,
    document: &Document,
) -> Option<Field> {
    let row = field.row(document.indicators.len());
    let at = row.iter().position(|of| *of == field)?;
    row.get(step(at)?).copied()
}
