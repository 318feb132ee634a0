//! Blocks of cells in the tables of 指标, as a spreadsheet has them: which cells are selected together,
//! and what is done to all of them as one step.

use super::action::Action;
use super::lie::{Direction, Lie, Place, Table};
use crate::document::{Document, Field, Value};
use crate::scoring::{Quantity, Scheme};
use std::ops::RangeInclusive;

/// The cells between two corners of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Block {
    lie: Lie,
    anchor: Field,
    head: Field,
}

impl Block {
    /// A single cell; `None` where the input is none.
    pub fn of(field: Field, lie: Lie) -> Option<Block> {
        lie.place(field).map(|_| Block { lie, anchor: field, head: field })
    }

    /// The cells from the same beginning to another end; `None` where that lies in another table.
    pub fn to(self, head: Field) -> Option<Block> {
        let (from, to) = (self.lie.place(self.anchor)?, self.lie.place(head)?);
        (from.table == to.table).then_some(Block { head, ..self })
    }

    /// The same with its end moved by a step; at the edge of the table it stays.
    #[must_use]
    pub fn stepped(self, direction: Direction, document: &Document, scheme: &Scheme) -> Block {
        let head = self.lie.beside(self.head, direction, document, scheme);
        Block { head: head.unwrap_or(self.head), ..self }
    }

    /// The cell from which it was drawn.
    pub const fn anchor(self) -> Field {
        self.anchor
    }

    /// The cell to which it was drawn.
    pub const fn head(self) -> Field {
        self.head
    }

    /// Whether it is but one cell.
    pub fn is_single(self) -> bool {
        self.anchor == self.head
    }

    /// Its cells, row by row.
    pub fn rows(self) -> Vec<Vec<Field>> {
        let Some((table, rows, columns)) = self.ranges() else { return Vec::new() };
        let row = |row: usize| {
            let cell = |column| self.lie.field(Place { table, row, column });
            columns.clone().filter_map(cell).collect()
        };
        rows.map(row).collect()
    }

    /// The cell in its corner at the beginning of the first row.
    pub fn first(self) -> Field {
        let first = self.ranges().and_then(|(table, rows, columns)| {
            self.lie.field(Place { table, row: *rows.start(), column: *columns.start() })
        });
        first.unwrap_or(self.anchor)
    }

    /// Puts the same value into every cell, as one step.
    pub fn filled(self, value: &Value) -> Action {
        let set = |field| Action::Set(field, value.clone());
        Action::Several(self.rows().into_iter().flatten().map(set).collect())
    }

    /// Empties every cell, as one step.
    pub fn emptied(self) -> Action {
        self.filled(&Value::Quantity(Quantity::Blank))
    }

    /// Repeats the first row in the rows below it, as one step. A block of one row repeats the row
    /// above it; `None` where there is none.
    pub fn filled_down(self, document: &Document, scheme: &Scheme) -> Option<Action> {
        let (table, rows, columns) = self.ranges()?;
        let (first, last) = (*rows.start(), *rows.end());
        let source = if first == last { first.checked_sub(1)? } else { first };
        let mut actions = Vec::new();
        for column in columns {
            let from = self.lie.field(Place { table, row: source, column })?;
            let value = document.value(from, scheme)?;
            for row in source + 1..=last {
                let field = self.lie.field(Place { table, row, column })?;
                actions.push(Action::Set(field, value.clone()));
            }
        }
        Some(Action::Several(actions))
    }

    fn ranges(self) -> Option<(Table, RangeInclusive<usize>, RangeInclusive<usize>)> {
        let (from, to) = (self.lie.place(self.anchor)?, self.lie.place(self.head)?);
        let between = |one: usize, other: usize| one.min(other)..=one.max(other);
        Some((from.table, between(from.row, to.row), between(from.column, to.column)))
    }
}
