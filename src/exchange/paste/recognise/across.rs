//! Tables whose rows are area indicators and whose columns are areas.
//!
//! The amounts are given with the areas in the headings (片区1 above 协议量 and 完成量, or 片区1协议量),
//! with the indicators in the rows (电访 | 协议量, or 电访协议量), or the table is about a single area,
//! named in its title.

use super::across_heads::{AmountRows, AreaColumn, Heads, Named, is_figure};
use super::recognised::Recognised;
use super::turned::is_small;
use crate::exchange::paste::model::{Amount, Word, amount, named_amount, one_line, word};
use std::ops::Range;

/// A row of figures.
#[derive(Clone, Debug)]
pub(crate) struct Line {
    pub(crate) row: usize,
    /// Group and name, the group first.
    pub(crate) path: Vec<Named>,
    /// The amount, where the row says it.
    pub(crate) amount: Option<Amount>,
}

/// One such table.
#[derive(Clone, Debug)]
pub(crate) struct Across {
    /// Its rows with those of its headings.
    pub(crate) rows: Range<usize>,
    pub(crate) columns: Vec<AreaColumn>,
    pub(crate) lines: Vec<Line>,
}

impl Recognised<'_> {
    /// All such tables, from the top.
    pub(crate) fn tables_across(&self) -> Vec<Across> {
        let mut found = Vec::new();
        if !is_small(self.grid) {
            return found;
        }
        let amounts = AmountRows::of(self.grid);
        let (mut from, mut row) = (0, 0);
        while row < self.grid.rows().len() {
            let heads = self.heads_across(row, from, &amounts);
            let read = heads.and_then(|heads| self.table_across(&heads, &amounts));
            row += 1;
            if let Some(table) = read {
                from = table.rows.end;
                row = from.max(row);
                found.push(table);
            }
        }
        found
    }

    /// The rows below headings, if at least half of them name area indicators.
    fn table_across(&self, heads: &Heads, amounts: &AmountRows) -> Option<Across> {
        /// After this many rows without any indicator it is no such table.
        const LOOKED_AT: usize = 30;
        let mut lines: Vec<Line> = Vec::new();
        let (mut known, mut named) = (0, 0);
        let mut end = heads.rows.end;
        let mut above: Vec<Option<Named>> = vec![None; heads.names];
        for row in heads.rows.end..self.grid.rows().len() {
            if self.grid.filled(row).next().is_none() || self.is_next_table(row, heads, amounts) {
                break;
            }
            end = row + 1;
            let Some(mut line) = self.line(row, heads, &mut above) else { continue };
            let path: Vec<&str> = line.path.iter().map(|named| named.text.as_str()).collect();
            let indicator = self.known.indicator_of_row(&path);
            let is_known = indicator.is_some();
            let is_own = path.last().is_some_and(|name| is_of_area(name));
            let has_figures =
                heads.columns.iter().any(|of| is_figure(self.grid.text(row, of.column)));
            known += usize::from(is_known);
            named += usize::from(is_known || has_figures && !is_own);
            if known == 0 && named > LOOKED_AT {
                return None;
            }
            if let Some(at) = indicator {
                self.call_as_here(&mut line, at);
            }
            if is_known || is_own || has_figures {
                lines.push(line);
            }
        }
        let is_table = known > 0 && 2 * known >= named;
        let rows = heads.rows.start..end;
        is_table.then(|| Across { rows, columns: heads.columns.clone(), lines })
    }

    /// Gives a line the names that its indicator has in the document.
    fn call_as_here(&self, line: &mut Line, at: usize) {
        let Some(indicator) = self.roomy.indicators.get(at) else { return };
        let Some(last) = line.path.last().map(|named| named.place) else { return };
        let above = line.path.iter().rev().nth(1).map_or(last, |named| named.place);
        let named = |text: &str, place| Named { text: text.to_owned(), place };
        line.path = vec![named(&indicator.group, above), named(&indicator.name, last)];
        line.path.retain(|named| !named.text.is_empty());
    }

    /// Whether a row belongs to the headings of another table.
    fn is_next_table(&self, row: usize, heads: &Heads, amounts: &AmountRows) -> bool {
        let from = heads.rows.end;
        let begins = |of: Heads| of.rows.start == row;
        row > from
            && (self.areas_with_amounts(row, from, amounts).is_some()
                || self.areas_with_amounts(row + 1, row, amounts).is_some_and(begins))
    }

    /// One row; `None` if it names no indicator. `above` are the names that a blank cell repeats.
    fn line(&self, row: usize, heads: &Heads, above: &mut [Option<Named>]) -> Option<Line> {
        let in_heads = heads.say_amounts();
        let mut said = heads.amounts.and_then(|column| amount(self.grid.text(row, column)));
        let mut own = said.is_some();
        for column in 0..above.len() {
            let place = self.grid.begins(row, column);
            let text = one_line(self.grid.text(place.0, place.1));
            let is_skipped = self.is_no_name(heads, column) || is_figure(&text);
            if is_skipped || text.is_empty() {
                continue;
            }
            own = true;
            let joined =
                if in_heads || heads.amounts.is_some() { None } else { named_amount(&text) };
            let before = above.iter().take(column).flatten().map(|named| named.text.as_str());
            let before: Vec<&str> = before.collect();
            let joined = joined.filter(|(name, _)| {
                let path = [before.as_slice(), &[name.as_str()]].concat();
                self.known.indicator_of_row(&path).is_some()
            });
            let text = joined.map_or(text, |(name, amount)| {
                said = Some(amount);
                name
            });
            // Another group has other names.
            above.iter_mut().skip(column).for_each(|slot| *slot = None);
            if let Some(slot) = above.get_mut(column) {
                *slot = Some(Named { text, place });
            }
        }
        let mut path: Vec<Named> = above.iter().flatten().cloned().collect();
        // A cell merged over several columns of names counts once.
        path.dedup();
        let is_sum = path.last().is_some_and(|named| word(&named.text) == Some(Word::Sum));
        let is_own = path.last().is_some_and(|named| is_of_area(&named.text));
        let counts = own && !is_sum && (is_own || in_heads || said.is_some());
        (counts && !path.is_empty()).then_some(Line { row, path, amount: said })
    }

    /// Whether a column left of the figures holds numbers or units and no names.
    fn is_no_name(&self, heads: &Heads, column: usize) -> bool {
        let mut texts = heads.rows.clone().map(|row| self.grid.text(row, column));
        texts.any(|text| matches!(word(text), Some(Word::Number | Word::Unit)))
    }
}

/// Whether the name of a row is one of an area's own inputs.
pub(crate) fn is_of_area(name: &str) -> bool {
    matches!(word(name), Some(Word::OfArea(_)))
}
