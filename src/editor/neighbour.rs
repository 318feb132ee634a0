//! Which input lies beside which, as in a spreadsheet.

use crate::document::{AttendanceField, Document, Field, StaffingField, WorkerField};
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

/// The grid of 到岗 has the totals of both kinds above the workers; a worker's sheet lists the columns
/// below each other, and the months with insurance beside wages.
fn staffing(
    field: StaffingField,
    direction: Direction,
    document: &Document,
) -> Option<StaffingField> {
    use StaffingField as F;
    let sideways = matches!(direction, Direction::Left | Direction::Right);
    let months = document.assessed_months();
    let month_beside = |month: Month| {
        let at = months.iter().position(|of| *of == month)?;
        let next = match direction {
            Direction::Left | Direction::Up => at.checked_sub(1)?,
            Direction::Right | Direction::Down => at + 1,
        };
        months.get(next).copied()
    };
    let in_row = |row: usize, month: Month| match row.checked_sub(WorkerKind::ALL.len()) {
        Some(worker) => Some(F::Attendance(worker, month, AttendanceField::Presence)),
        None => Some(F::SubtotalMonth(*WorkerKind::ALL.get(row)?, month)),
    };
    match field {
        F::Attendance(at, month, AttendanceField::Presence) if sideways => {
            Some(F::Attendance(at, month_beside(month)?, AttendanceField::Presence))
        }
        F::Attendance(at, month, AttendanceField::Presence) => {
            in_row(stepped(WorkerKind::ALL.len() + at, direction)?, month)
        }
        F::SubtotalMonth(kind, month) if sideways => {
            Some(F::SubtotalMonth(kind, month_beside(month)?))
        }
        F::SubtotalMonth(kind, month) => in_row(stepped(kind as usize, direction)?, month),
        F::Attendance(at, month, part) => match (direction, part) {
            (Direction::Left, AttendanceField::Wages) => {
                Some(F::Attendance(at, month, AttendanceField::Insurance))
            }
            (Direction::Right, AttendanceField::Insurance) => {
                Some(F::Attendance(at, month, AttendanceField::Wages))
            }
            _ if sideways => None,
            _ => Some(F::Attendance(at, month_beside(month)?, part)),
        },
        F::Worker(at, column) if !sideways => {
            let column = stepped(column as usize, direction)?;
            Some(F::Worker(at, *WorkerField::ALL.get(column)?))
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
