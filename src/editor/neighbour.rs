//! Which input lies beside which, as in a spreadsheet.

use super::lie::{Direction, Lie};
use crate::document::{
    Amount, AreaPart, AttendanceField, Document, Field, Side, StaffingField, StationPart, When,
    WorkerField,
};
use crate::scoring::{IndicatorEntry, Month, Quantity, Scheme, WorkerKind};

/// The input one step from `field`; `None` at the edge of its table. `lie` is how the area table lies.
pub fn neighbour(
    field: Field,
    direction: Direction,
    lie: Lie,
    document: &Document,
    scheme: &Scheme,
) -> Option<Field> {
    if lie.has(field) {
        return lie.beside(field, direction, document, scheme);
    }
    let next = match (field, direction) {
        (Field::Monthly(amount, when), _) => monthly(amount, when, direction, document)?,
        (Field::Staffing(field), _) => Field::Staffing(staffing(field, direction, document)?),
        (_, Direction::Up | Direction::Down) => field.in_row(|row| stepped(row, direction))?,
        (Field::Area(area, part), Direction::Left | Direction::Right) => {
            let at = AREA_COLUMNS.iter().position(|of| *of == part)?;
            Field::Area(area, *AREA_COLUMNS.get(sideways(at, direction)?)?)
        }
        _ => return None,
    };
    document.value(next, scheme).map(|_| next)
}

/// The columns of the list of areas.
const AREA_COLUMNS: [AreaPart; 3] = [AreaPart::Name, AreaPart::SocialWorkers, AreaPart::Clients];

/// Where 下一个 leads on a phone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Next {
    /// To this completed amount.
    To(Field),
    /// Nowhere: the list is at its end, and so many of its amounts are blank.
    End {
        /// How many.
        blank: usize,
    },
}

/// The next completed amount of the same area, or of the station; indicators without an agreement are
/// passed over. From a target it is the amount beside it. `None` for other inputs.
pub fn next_completed(field: Field, document: &Document) -> Option<Next> {
    let (from, entries): (usize, Vec<IndicatorEntry>) = match field {
        Field::Entry(area, at, side) => {
            (at + side as usize, document.areas.get(area)?.entries.clone())
        }
        Field::Station(at, part @ (StationPart::Target | StationPart::Completed)) => {
            let entries = document.station.iter().map(|of| of.entry).collect();
            (at + usize::from(part == StationPart::Completed), entries)
        }
        Field::Monthly(amount, when) => return Some(next_month(amount, when, document)),
        _ => return None,
    };
    let is_agreed = |entry: &IndicatorEntry| entry.target != Quantity::NotAgreed;
    let next = entries.iter().skip(from).position(is_agreed).map(|at| from + at);
    Some(match (next, field) {
        (Some(at), Field::Entry(area, ..)) => Next::To(Field::Entry(area, at, Side::Completed)),
        (Some(at), _) => Next::To(Field::Station(at, StationPart::Completed)),
        (None, _) => {
            let agreed = entries.iter().filter(|entry| is_agreed(entry));
            let amounts = agreed.flat_map(|entry| [entry.target, entry.completed]);
            Next::End { blank: amounts.filter(|amount| amount.is_blank()).count() }
        }
    })
}

/// The amounts that are kept by months in the same area, or of the station.
fn beside_by_months(amount: Amount, document: &Document) -> Vec<Amount> {
    let together = |of: &Amount| match (amount, *of) {
        (Amount::Area(area, _), Amount::Area(other, _)) => area == other,
        (Amount::Station(_), Amount::Station(_)) => true,
        _ => false,
    };
    document.monthly.iter().map(|(of, _)| *of).filter(together).collect()
}

/// A month's sheet has the amounts below each other; the strip of an amount its months beside each other.
fn monthly(amount: Amount, when: When, direction: Direction, document: &Document) -> Option<Field> {
    let step = |at: usize| match direction {
        Direction::Up | Direction::Left => at.checked_sub(1),
        Direction::Down | Direction::Right => at.checked_add(1),
    };
    match direction {
        Direction::Up | Direction::Down => {
            let amounts = beside_by_months(amount, document);
            let at = amounts.iter().position(|of| *of == amount)?;
            Some(Field::Monthly(*amounts.get(step(at)?)?, when))
        }
        Direction::Left | Direction::Right => {
            let months = document.months_of(amount).into_iter().map(When::In);
            let parts: Vec<When> = std::iter::once(When::Before).chain(months).collect();
            let at = parts.iter().position(|of| *of == when)?;
            Some(Field::Monthly(amount, *parts.get(step(at)?)?))
        }
    }
}

/// The same month of the next amount; at the end it is told how many of them are blank.
fn next_month(amount: Amount, when: When, document: &Document) -> Next {
    let amounts = beside_by_months(amount, document);
    match amounts.iter().find(|of| **of > amount) {
        Some(next) => Next::To(Field::Monthly(*next, when)),
        None => {
            let month = |of: &Amount| document.monthly.get(*of).map(|monthly| monthly.get(when));
            let blank = amounts.iter().filter_map(month).filter(|of| of.is_blank()).count();
            Next::End { blank }
        }
    }
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

/// One place to the left or right.
fn sideways(place: usize, direction: Direction) -> Option<usize> {
    match direction {
        Direction::Left => place.checked_sub(1),
        Direction::Right => place.checked_add(1),
        Direction::Up | Direction::Down => None,
    }
}
