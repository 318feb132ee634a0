//! Cells without headings that are pasted onto the area table: whether their rows are indicators or
//! areas, and what they stand for where they are indicators.
//!
//! Names in front of the cells decide. Without names the cells lie as the table does, unless they fit into
//! it only the other way round and reach its end there: then they are a whole table turned, and not a
//! few cells too many.

use super::by_position::Slot;
use super::column_kind::is_word;
use super::recognised::Recognised;
use crate::document::{Field, Side};
use crate::editor::Lie;
use crate::exchange::paste::model::{Onto, Rows, Why, one_line};
use crate::scoring::Figure;
use std::cmp::Ordering;

/// Rows that are indicators.
pub(crate) struct IndicatorRows {
    /// How many columns of names lead them.
    names: usize,
    /// The indicator of each row; `None` for one that is not known.
    rows: Vec<Option<usize>>,
    /// Where the first column of figures goes.
    area: usize,
    side: Side,
}

/// How cells fit into the table.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Fit {
    /// Some have no place.
    No,
    /// They have, and more have.
    Part,
    /// They reach the last indicator or the last area.
    Whole,
}

impl Recognised<'_> {
    /// The rows as indicators; `None` where they are areas, or belong to another table.
    pub(crate) fn as_indicators(&self, onto: Onto) -> Option<IndicatorRows> {
        let Field::Entry(area, at, side) = onto.field? else { return None };
        if (0..2).any(|column| self.has_known_name(column, Rows::Areas)) {
            return None;
        }
        let count = self.grid.rows().len();
        if let Some((names, rows)) = self.named_indicators() {
            let is_meant = onto.lie == Lie::AreasAcross || rows.iter().any(Option::is_some);
            return is_meant.then_some(IndicatorRows { names, rows, area, side });
        }
        let [fits_across, fits_down] =
            [Lie::AreasAcross, Lie::AreasDown].map(|lie| self.fit((area, at, side), lie));
        let across = match onto.lie {
            Lie::AreasAcross => fits_across != Fit::No || fits_down != Fit::Whole,
            Lie::AreasDown => fits_across == Fit::Whole && fits_down == Fit::No,
        };
        let rows = (at..at + count).map(Some).collect();
        across.then_some(IndicatorRows { names: 0, rows, area, side })
    }

    /// Assigns the cells of rows that are indicators.
    pub(crate) fn by_indicators(&mut self, found: &IndicatorRows) {
        let rates = self.columns_of_rates();
        for (row, indicator) in found.rows.iter().enumerate() {
            let first = indicator.map(|at| Slot::Input(Field::Entry(found.area, at, found.side)));
            let mut slot = first;
            for column in self.grid.columns_of(row) {
                if column < found.names {
                    self.ignore(row, column, Why::Words);
                    continue;
                }
                let is_rate = rates.get(column).copied().unwrap_or(false);
                if first.is_none() {
                    self.unrecognised(row, column, Why::UnknownRow);
                } else {
                    let here = slot.filter(|slot| self.is_there(*slot));
                    self.fill(row, column, here, false, is_rate);
                }
                let stays = is_rate && matches!(slot, Some(Slot::Input(_)));
                if !stays {
                    slot = slot.and_then(|slot| to_the_right(slot, rates.contains(&true)));
                }
            }
        }
    }

    fn is_there(&self, slot: Slot) -> bool {
        let (Slot::Input(Field::Entry(area, at, _)) | Slot::Rate(Figure::AreaRate(area, at))) =
            slot
        else {
            return false;
        };
        area < self.roomy.areas.len() && at < self.roomy.indicators.len()
    }

    /// How many columns of words lead the rows, and the indicator that each row names; `None` where no
    /// words do.
    fn named_indicators(&self) -> Option<(usize, Vec<Option<usize>>)> {
        let count = self.grid.rows().len();
        let texts =
            |column: usize| (0..count).map(move |row| one_line(self.grid.text(row, column)));
        let numbers =
            usize::from(self.are_row_numbers(0, 0..count) && texts(1).any(|of| is_word(&of)));
        let leads = |column: &usize| {
            let mut filled = texts(*column).filter(|text| !text.is_empty()).peekable();
            filled.peek().is_some() && filled.all(|text| is_word(&text))
        };
        let names = (numbers..self.grid.columns()).take_while(leads).count();
        if names == 0 {
            return None;
        }
        let mut above = vec![String::new(); names];
        let mut rows: Vec<Option<usize>> = Vec::with_capacity(count);
        for row in 0..count {
            let mut is_as_above = row > 0;
            for column in 0..names {
                let text = one_line(self.grid.text(row, numbers + column));
                if !text.is_empty() {
                    // Another group has other names.
                    above.iter_mut().skip(column).for_each(String::clear);
                    if let Some(slot) = above.get_mut(column) {
                        *slot = text;
                    }
                    is_as_above = false;
                }
            }
            // A table may go on for thousands of rows without a word.
            let last = rows.last().copied().filter(|_| is_as_above);
            rows.push(last.unwrap_or_else(|| self.indicator_on(&above)));
        }
        Some((numbers + names, rows))
    }

    /// The indicator that leading words name; behind its name a unit or a remark may stand.
    fn indicator_on(&self, words: &[String]) -> Option<usize> {
        let path: Vec<&str> =
            words.iter().map(String::as_str).filter(|text| !text.is_empty()).collect();
        (1..=path.len()).rev().find_map(|end| self.known.indicator_of_row(path.get(..end)?))
    }

    /// Whether all cells have a place if they lie so.
    fn fit(&self, (area, at, side): (usize, usize, Side), lie: Lie) -> Fit {
        let (rows, columns) = (self.grid.rows().len(), self.grid.columns());
        let rates = self.columns_of_rates().into_iter().filter(|is_rate| *is_rate).count();
        let pairs = (side as usize + columns.saturating_sub(rates)).div_ceil(2);
        let (indicators, areas) = match lie {
            Lie::AreasAcross => (at + rows, area + pairs),
            Lie::AreasDown => (at + pairs, area + rows),
        };
        let ends =
            [indicators.cmp(&self.roomy.indicators.len()), areas.cmp(&self.roomy.areas.len())];
        match () {
            () if ends.contains(&Ordering::Greater) => Fit::No,
            () if ends.contains(&Ordering::Equal) => Fit::Whole,
            () => Fit::Part,
        }
    }
}

/// What the next cell of an indicator's row stands for.
fn to_the_right(slot: Slot, any_rates: bool) -> Option<Slot> {
    Some(match slot {
        Slot::Input(Field::Entry(area, at, Side::Target)) => {
            Slot::Input(Field::Entry(area, at, Side::Completed))
        }
        Slot::Input(Field::Entry(area, at, Side::Completed)) if any_rates => {
            Slot::Rate(Figure::AreaRate(area, at))
        }
        Slot::Input(Field::Entry(area, at, Side::Completed))
        | Slot::Rate(Figure::AreaRate(area, at)) => {
            Slot::Input(Field::Entry(area + 1, at, Side::Target))
        }
        _ => return None,
    })
}
