//! 附件1: areas, and the station's indicators beside them or in a list of their own.

use super::aims::Recognised;
use super::cell::one_line;
use super::holds::{Holds, Rows};
use super::preview::{Why, once};
use super::segments::Segment;
use super::words::{Word, bare_name, word};
use crate::exchange::appendix::Content;
use std::ops::Range;

impl Recognised<'_> {
    /// The name of a row in a segment; "" where there is none.
    pub(super) fn name(&self, row: usize, segment: &Segment) -> String {
        let place = segment.name_column().map(|column| (row, column)).or(segment.named_by);
        place.map(|(row, column)| one_line(self.grid.text(row, column))).unwrap_or_default()
    }

    /// Whether a row without a name says that nothing was agreed: the filler of a shorter list.
    fn is_filler(&self, row: usize, name: &str, segment: &Segment) -> bool {
        let is_blank =
            |column: &(usize, _)| matches!(self.grid.text(row, column.0), "" | "/" | "／");
        name.is_empty() && !segment.by_order && segment.columns.iter().all(is_blank)
    }

    pub(super) fn area_rows(&mut self, rows: Range<usize>, segment: &Segment) {
        let names = rows.clone().map(|row| bare_name(&self.name(row, segment)));
        let mut free = self.free_areas(names.collect());
        let (mut next, mut seen) = (0, Vec::new());
        for row in rows {
            let name = self.name(row, segment);
            if self.is_sum(row, &name, segment) {
                self.area_sums(row, segment);
                continue;
            }
            if !self.says_something(row, segment, segment.name_column()) {
                // A title or a remark between the rows.
                segment.name_column().into_iter().for_each(|at| self.ignore(row, at, Why::Words));
                continue;
            }
            let at = if segment.by_order {
                next += 1;
                self.area_in_order(next - 1, &name)
            } else if !self.is_name(&name, segment.rows) {
                Err(Why::UnknownRow)
            } else {
                once(self.area(&name, &mut free), &mut seen)
            };
            self.item_row(row, segment, at);
        }
    }

    pub(super) fn station_rows(&mut self, rows: Range<usize>, segment: &Segment, overall: bool) {
        let (mut next, mut seen) = (0, Vec::new());
        for row in rows {
            let name = self.name(row, segment);
            if self.is_sum(row, &name, segment) {
                segment.columns.iter().for_each(|(column, _)| self.ignore(row, *column, Why::Sum));
                continue;
            }
            if self.is_filler(row, &name, segment) {
                segment
                    .columns
                    .iter()
                    .for_each(|(column, _)| self.ignore(row, *column, Why::Words));
                continue;
            }
            if !self.says_something(row, segment, segment.name_column()) {
                segment.name_column().into_iter().for_each(|at| self.ignore(row, at, Why::Words));
                continue;
            }
            let at = if segment.by_order {
                next += 1;
                self.station_in_order(next - 1, &name, overall)
            } else if !self.is_name(&name, segment.rows) {
                Err(Why::UnknownRow)
            } else {
                once(self.station_indicator(&name, overall), &mut seen)
            };
            self.item_row(row, segment, at);
        }
    }

    /// Aims the cells of a row at the item at a place, or says why there is none.
    pub(super) fn item_row(&mut self, row: usize, segment: &Segment, at: Result<usize, Why>) {
        let at = match at {
            Ok(at) => at,
            Err(why) => return self.strange_row(row, segment, why),
        };
        let aim = |holds: Holds| holds.aim(segment.rows, at, segment.by_order);
        if let Some((column, holds)) = segment.names {
            self.aim(row, column, aim(holds));
        }
        for (column, holds) in &segment.columns {
            match holds {
                Some(holds) => self.aim(row, *column, aim(*holds)),
                None => self.ignore(row, *column, Why::LeftColumn),
            }
        }
    }

    /// Whether a row is called a total: by its name, or anywhere where it has none.
    pub(super) fn is_sum(&self, row: usize, name: &str, segment: &Segment) -> bool {
        let is_sum = |text: &str| word(text) == Some(Word::Sum);
        let mut columns = segment.told_in.clone().filter(|_| segment.names.is_none());
        is_sum(name) || columns.any(|column| is_sum(self.grid.text(row, column)))
    }

    /// Whether a row has anything beside the cell with its name; among rows in their order the name
    /// counts too.
    pub(super) fn says_something(
        &self,
        row: usize,
        segment: &Segment,
        name: Option<usize>,
    ) -> bool {
        let says = |column: usize| !self.grid.text(row, column).is_empty();
        segment.columns.iter().any(|(column, _)| Some(*column) != name && says(*column))
            || segment.by_order
                && (segment.told_in.clone().any(says) || segment.name_column().is_some_and(says))
    }

    pub(super) fn strange_row(&mut self, row: usize, segment: &Segment, why: Why) {
        segment.columns.iter().for_each(|(column, _)| self.strange(row, *column, why));
    }

    fn area_sums(&mut self, row: usize, segment: &Segment) {
        segment.name_column().into_iter().for_each(|column| self.ignore(row, column, Why::Words));
        for (column, holds) in &segment.columns {
            match holds.and_then(Holds::sum) {
                Some(figure) => self.is(row, *column, Content::Figure(figure)),
                None => self.ignore(row, *column, Why::Words),
            }
        }
    }

    /// Aims every cell of the rows of a segment.
    pub(super) fn fill_rows(&mut self, rows: Range<usize>, segment: &Segment) {
        match segment.rows {
            Rows::Areas => self.area_rows(rows, segment),
            Rows::Station { overall } => self.station_rows(rows, segment, overall),
            Rows::Workers => self.worker_rows(rows, segment),
            Rows::Numbers => self.number_rows(rows, segment),
            Rows::Parties => self.party_rows(rows, segment),
        }
    }
}
