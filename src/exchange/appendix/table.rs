//! A table of the appendix: cells that know what they mean, merged ones among them.

use super::head::Head;
use crate::document::{Amount, Field};
use crate::scoring::{Figure, StaffingFigure};

/// The content of a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Content {
    /// Nothing, ever.
    Nothing,
    /// Words.
    Head(Head),
    /// What was typed into an input.
    Input(Field),
    /// A figure of the indicators.
    Figure(Figure),
    /// A figure of 附件2.
    Staffing(StaffingFigure),
    /// A worker's person-months, or those with two years of experience.
    OfWorker(usize, OfWorker),
    /// The completed amount that the months of its row add up to.
    SumOfMonths(Amount),
    /// A figure of 评估结果.
    Result(ResultCell),
}

/// What follows from one worker's months.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OfWorker {
    /// The row number.
    Number,
    /// 有效人次.
    PersonMonths,
    /// Those from the month on in which two years are complete.
    TwoYears,
}

/// What follows from scheme and scores in 评估结果.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ResultCell {
    /// A party's cap.
    Cap(usize),
    /// The caps together.
    FullScore,
    /// 总分; nothing while a party is unknown.
    Total,
}

/// A cell, from its upper left corner.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cell {
    /// Its content.
    pub content: Content,
    /// How many columns it covers, at least 1.
    pub columns: usize,
    /// How many rows it covers, at least 1.
    pub rows: usize,
}

/// A table; a place that a cell of a row above covers is left out, as HTML leaves it out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// How many rows at the top are headings, which repeat on every page.
    pub head_rows: usize,
    /// How many columns there are.
    pub columns: usize,
    /// The rows.
    pub rows: Vec<Vec<Cell>>,
}

impl Cell {
    /// A cell of one column and one row.
    pub(super) const fn new(content: Content) -> Cell {
        Cell { content, columns: 1, rows: 1 }
    }

    pub(super) const fn head(head: Head) -> Cell {
        Cell::new(Content::Head(head))
    }

    pub(super) const fn input(field: Field) -> Cell {
        Cell::new(Content::Input(field))
    }

    pub(super) const fn figure(figure: Figure) -> Cell {
        Cell::new(Content::Figure(figure))
    }

    pub(super) const fn over(self, columns: usize, rows: usize) -> Cell {
        Cell { columns, rows, ..self }
    }

    /// Whether it holds words and not figures.
    pub const fn is_head(&self) -> bool {
        matches!(self.content, Content::Head(_))
    }
}

impl Table {
    /// Every place of the table: the cell that begins there, or nothing where one covers it.
    pub fn places(&self) -> Vec<Vec<Option<Cell>>> {
        let mut places = vec![vec![None; self.columns]; self.rows.len()];
        let mut covered = vec![vec![false; self.columns]; self.rows.len()];
        for (row, cells) in self.rows.iter().enumerate() {
            let mut column = 0;
            for cell in cells {
                let taken = |column: usize| covered.get(row).and_then(|row| row.get(column));
                while taken(column) == Some(&true) {
                    column += 1;
                }
                if let Some(place) = places.get_mut(row).and_then(|row| row.get_mut(column)) {
                    *place = Some(*cell);
                }
                for row in covered.iter_mut().skip(row).take(cell.rows) {
                    row.iter_mut().skip(column).take(cell.columns).for_each(|at| *at = true);
                }
                column += cell.columns;
            }
        }
        places
    }
}
