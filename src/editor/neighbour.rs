//! Which input lies beside which, as in a spreadsheet.

use crate::document::{
    AreaPart, AttendanceField, Document, Field, IndicatorPart, Side, StaffingField, StationPart,
};
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
        Direction::Up => in_row(field, row(field)?.checked_sub(1)?),
        Direction::Down => in_row(field, row(field)? + 1),
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

fn row(field: Field) -> Option<usize> {
    Some(match field {
        Field::Score(row)
        | Field::Area(row, AreaPart::Name)
        | Field::Area(row, AreaPart::SocialWorkers) => row,
        Field::Entry(row, _, Side::Target) | Field::Entry(row, _, Side::Completed) => row,
        Field::Area(row, AreaPart::Communities)
        | Field::Station(row, StationPart::Name)
        | Field::Station(row, StationPart::Unit) => row,
        Field::Station(row, StationPart::Target)
        | Field::Station(row, StationPart::Completed)
        | Field::ScenarioName(row) => row,
        Field::Indicator(row, IndicatorPart::Group)
        | Field::Indicator(row, IndicatorPart::Name)
        | Field::Indicator(row, IndicatorPart::Unit) => row,
        Field::Scheme(field) => field.place()?,
        Field::Particular(_) | Field::Staffing(_) | Field::Bonus | Field::Deduction => return None,
    })
}

/// The same column in another row.
const fn in_row(field: Field, row: usize) -> Field {
    match field {
        Field::Score(_) => Field::Score(row),
        Field::Area(_, AreaPart::Name) => Field::Area(row, AreaPart::Name),
        Field::Area(_, AreaPart::SocialWorkers) => Field::Area(row, AreaPart::SocialWorkers),
        Field::Entry(_, at, Side::Target) => Field::Entry(row, at, Side::Target),
        Field::Entry(_, at, Side::Completed) => Field::Entry(row, at, Side::Completed),
        Field::Area(_, AreaPart::Communities) => Field::Area(row, AreaPart::Communities),
        Field::Station(_, StationPart::Name) => Field::Station(row, StationPart::Name),
        Field::Station(_, StationPart::Unit) => Field::Station(row, StationPart::Unit),
        Field::Station(_, StationPart::Target) => Field::Station(row, StationPart::Target),
        Field::Station(_, StationPart::Completed) => Field::Station(row, StationPart::Completed),
        Field::Indicator(_, IndicatorPart::Group) => Field::Indicator(row, IndicatorPart::Group),
        Field::Indicator(_, IndicatorPart::Name) => Field::Indicator(row, IndicatorPart::Name),
        Field::Indicator(_, IndicatorPart::Unit) => Field::Indicator(row, IndicatorPart::Unit),
        Field::ScenarioName(_) => Field::ScenarioName(row),
        Field::Scheme(of) => Field::Scheme(of.at_place(row)),
        Field::Particular(_) | Field::Staffing(_) | Field::Bonus | Field::Deduction => field,
    }
}

/// Another column of the same row. An area's row is: name, social workers, then target and
/// completed amount of each indicator.
fn beside(
    field: Field,
    step: impl Fn(usize) -> Option<usize>,
    document: &Document,
) -> Option<Field> {
    match field {
        Field::Station(row, StationPart::Target) => {
            (step(0)? == 1).then_some(Field::Station(row, StationPart::Completed))
        }
        Field::Station(row, StationPart::Completed) => {
            (step(1)? == 0).then_some(Field::Station(row, StationPart::Target))
        }
        _ => {
            let (row, column) = match field {
                Field::Area(row, AreaPart::Name) => (row, 0),
                Field::Area(row, AreaPart::SocialWorkers) => (row, 1),
                Field::Entry(row, at, Side::Target) => (row, 2 + 2 * at),
                Field::Entry(row, at, Side::Completed) => (row, 3 + 2 * at),
                _ => return None,
            };
            area_column(row, step(column)?).filter(|_| row < document.areas.len())
        }
    }
}

fn area_column(row: usize, column: usize) -> Option<Field> {
    Some(match column {
        0 => Field::Area(row, AreaPart::Name),
        1 => Field::Area(row, AreaPart::SocialWorkers),
        _ if column.is_multiple_of(2) => Field::Entry(row, column / 2 - 1, Side::Target),
        _ => Field::Entry(row, column / 2 - 1, Side::Completed),
    })
}
