//! How the tables of 指标 lie on the page, and which cell lies where.

use crate::document::{Document, Field, Side, StationPart};
use crate::scoring::Scheme;

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

/// How the area table lies on the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Lie {
    /// Indicators are rows, areas are columns.
    #[default]
    AreasAcross,
    /// Areas are rows, as the appendix prints them.
    AreasDown,
}

/// One of the tables.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Table {
    Areas,
    Station,
}

/// Where a cell lies in its table; two columns for each pair of amounts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Place {
    pub(super) table: Table,
    pub(super) row: usize,
    pub(super) column: usize,
}

impl Lie {
    pub(super) fn place(self, field: Field) -> Option<Place> {
        let (table, row, pair, side) = match (field, self) {
            (Field::Entry(area, at, side), Lie::AreasAcross) => (Table::Areas, at, area, side),
            (Field::Entry(area, at, side), Lie::AreasDown) => (Table::Areas, area, at, side),
            (Field::Station(at, StationPart::Target), _) => (Table::Station, at, 0, Side::Target),
            (Field::Station(at, StationPart::Completed), _) => {
                (Table::Station, at, 0, Side::Completed)
            }
            _ => return None,
        };
        Some(Place { table, row, column: 2 * pair + side as usize })
    }

    pub(super) fn field(self, place: Place) -> Option<Field> {
        let (row, pair) = (place.row, place.column / 2);
        let side = *Side::ALL.get(place.column % 2)?;
        match (place.table, self) {
            (Table::Areas, Lie::AreasAcross) => Some(Field::Entry(pair, row, side)),
            (Table::Areas, Lie::AreasDown) => Some(Field::Entry(row, pair, side)),
            (Table::Station, _) => (pair == 0).then(|| Field::Station(row, side.into())),
        }
    }

    /// The cell one step away; `None` at the edge, and for what is no cell of these tables.
    pub(super) fn beside(
        self,
        field: Field,
        direction: Direction,
        document: &Document,
        scheme: &Scheme,
    ) -> Option<Field> {
        let mut place = self.place(field)?;
        match direction {
            Direction::Up => place.row = place.row.checked_sub(1)?,
            Direction::Down => place.row += 1,
            Direction::Left => place.column = place.column.checked_sub(1)?,
            Direction::Right => place.column += 1,
        }
        let next = self.field(place)?;
        document.value(next, scheme).map(|_| next)
    }

    /// Whether an input is a cell of these tables.
    pub fn has(self, field: Field) -> bool {
        self.place(field).is_some()
    }
}
