//! 附件1: areas and the station's indicators, and what rows are called.

use super::recognised::{Recognised, once};
use super::row_kinds::RowKind;
use super::segments::Segment;
use super::totals::Line;
use crate::exchange::paste::model::{
    Holds, Rows, Why, Word, bare_name, called, is_distinctive, is_error, is_subtotal, is_total,
    one_line, sign, word,
};
use std::ops::Range;

impl Recognised<'_> {
    /// The name of a row in a segment; "" where there is none.
    pub(crate) fn name(&self, row: usize, segment: &Segment) -> String {
        let place = segment.name_column().map(|column| (row, column)).or(segment.named_by);
        place.map(|(row, column)| one_line(self.grid.text(row, column))).unwrap_or_default()
    }

    /// Whether a row without a name says that nothing was agreed: the filler of a shorter list.
    pub(crate) fn is_filler(&self, row: usize, name: &str, segment: &Segment) -> bool {
        let is_blank =
            |column: &(usize, _)| matches!(self.grid.text(row, column.0), "" | "/" | "／");
        name.is_empty() && !segment.by_order && segment.columns.iter().all(is_blank)
    }

    /// The rows of areas, or of indicators of the station.
    fn listed_rows(&mut self, rows: Range<usize>, segment: &Segment) {
        let mut free = match segment.rows {
            Rows::Areas => {
                let names = rows.clone().map(|row| bare_name(&self.name(row, segment)));
                self.free_areas(names.collect())
            }
            _ => Vec::new(),
        };
        let kinds = self.row_kinds(rows.clone(), segment);
        let (mut next, mut seen, mut lines) = (0, Vec::new(), Vec::new());
        for (row, kind) in rows.zip(kinds) {
            match kind {
                RowKind::Sum if segment.rows == Rows::Areas => {
                    lines.push((row, self.sum_line(row, segment)));
                }
                RowKind::Sum => self.ignore_figures(row, segment, Why::Sum),
                RowKind::Item => {
                    let name = self.name(row, segment);
                    let at = if segment.by_order {
                        next += 1;
                        self.item_in_order(next - 1, &name, segment.rows)
                    } else if !self.is_name(&name, segment.rows) {
                        Err(Why::UnknownRow)
                    } else {
                        once(self.item_called(&name, segment.rows, &mut free), &mut seen)
                    };
                    lines.push((row, Line::Item(at.ok())));
                    self.item_row(row, segment, at);
                }
                kind => self.other_row(row, segment, kind),
            }
        }
        if segment.rows == Rows::Areas {
            self.area_sums(&lines, segment);
        }
    }

    fn item_in_order(&mut self, place: usize, name: &str, rows: Rows) -> Result<usize, Why> {
        match rows {
            Rows::Station { overall } => self.station_in_order(place, name, overall),
            _ => self.area_in_order(place, name),
        }
    }

    fn item_called(&mut self, name: &str, rows: Rows, free: &mut Vec<usize>) -> Result<usize, Why> {
        match rows {
            Rows::Station { overall } => self.station_indicator(name, overall),
            _ => self.area(name, free),
        }
    }

    /// A row that is no item and no total.
    pub(crate) fn other_row(&mut self, row: usize, segment: &Segment, kind: RowKind) {
        match kind {
            RowKind::LeftOut(why) => {
                segment.every_column().for_each(|column| self.ignore(row, column, why));
            }
            _ => {
                let names = segment.name_column();
                names.into_iter().for_each(|column| self.ignore(row, column, Why::Words));
                self.unrecognised_row(row, segment, Why::UnknownRow);
            }
        }
    }

    pub(crate) fn ignore_figures(&mut self, row: usize, segment: &Segment, why: Why) {
        segment.columns.iter().for_each(|(column, _)| self.ignore(row, *column, why));
    }

    /// Assigns the cells of a row to the item at a position, or notes why there is none.
    pub(crate) fn item_row(&mut self, row: usize, segment: &Segment, at: Result<usize, Why>) {
        let at = match at {
            Ok(at) => at,
            Err(why) => return self.unrecognised_row(row, segment, why),
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
    pub(crate) fn is_sum(&self, row: usize, name: &str, segment: &Segment) -> bool {
        let is_sum = |text: &str| {
            word(text) == Some(Word::Sum)
                || is_subtotal(text)
                || segment.rows == Rows::Areas && is_total(text)
        };
        let mut columns = segment.leading().filter(|_| name.is_empty());
        is_sum(name) || columns.any(|column| is_sum(self.grid.text(row, column)))
    }

    /// Whether a row has any content besides its name; among rows identified by order the name counts too.
    pub(crate) fn has_content(&self, row: usize, segment: &Segment, name: Option<usize>) -> bool {
        let says = |column: usize| !self.grid.text(row, column).is_empty();
        segment.columns.iter().any(|(column, _)| Some(*column) != name && says(*column))
            || segment.by_order
                && (segment.label_columns.clone().any(says)
                    || segment.name_column().is_some_and(says))
    }

    pub(crate) fn unrecognised_row(&mut self, row: usize, segment: &Segment, why: Why) {
        segment.columns.iter().for_each(|(column, _)| self.unrecognised(row, *column, why));
    }

    /// Assigns every cell of the rows of a segment.
    pub(crate) fn fill_rows(&mut self, rows: Range<usize>, segment: &Segment) {
        if self.pasted.is_empty() {
            // With headings, the names of all tables were added before; a mapping has one table.
            self.take_names(rows.clone(), segment);
        }
        match segment.rows {
            Rows::Areas | Rows::Station { .. } => self.listed_rows(rows, segment),
            Rows::Workers => self.worker_rows(rows, segment),
            Rows::Numbers => self.number_rows(rows, segment),
            Rows::Parties => self.party_rows(rows, segment),
        }
    }
}

impl Recognised<'_> {
    /// Collects the names of the rows of a segment, which may differ only in their brackets.
    pub(crate) fn take_names(&mut self, rows: Range<usize>, segment: &Segment) {
        for row in rows {
            let name = self.name(row, segment);
            self.pasted.add(segment.rows, &name);
        }
    }

    /// Whether a name may be found without its brackets: nothing else is called so.
    fn is_loose(&self, name: &str, rows: Rows) -> bool {
        !self.pasted.are_several(rows, name) && !self.own.are_several(rows, name)
    }

    /// The place of a name in the areas.
    pub(crate) fn area_called(&self, name: &str) -> Option<usize> {
        let loose = self.is_loose(name, Rows::Areas);
        called(&self.area_names, if loose { self.own_areas } else { 0 }, name)
    }

    /// The position of a name in the station's indicators. Brackets with more than a unit make it a
    /// different name.
    pub(crate) fn station_called(&self, name: &str, overall: bool) -> Option<usize> {
        let loose = self.is_loose(name, Rows::Station { overall }) && !is_distinctive(name);
        self.known.station(name, overall, loose, &self.roomy)
    }

    /// Whether something that rows can be is called exactly so.
    pub(crate) fn has_whole_name(&self, name: &str, rows: Rows) -> bool {
        match rows {
            Rows::Areas => called(&self.area_names, 0, name).is_some(),
            Rows::Station { overall } => {
                self.known.station(name, overall, false, &self.roomy).is_some()
            }
            rows => self.has_name(name, rows),
        }
    }

    /// Whether a row is called by it: something with letters or digits, or what is called so already; never
    /// the error of a formula.
    pub(crate) fn is_name(&self, name: &str, rows: Rows) -> bool {
        name.chars().any(char::is_alphanumeric) && sign(name).is_none() && !is_error(name)
            || !name.is_empty() && self.has_name(name, rows)
    }

    /// Whether something that rows can be is called so.
    pub(crate) fn has_name(&self, name: &str, rows: Rows) -> bool {
        match rows {
            Rows::Areas => self.area_called(name).is_some(),
            Rows::Station { overall } => {
                let at = self.station_called(name, overall);
                at.and_then(|at| self.roomy.station.get(at)).is_some_and(|of| of.overall == overall)
            }
            Rows::Workers => called(&self.worker_names, 0, name).is_some(),
            Rows::Numbers => self.known.number(name).is_some(),
            Rows::Parties => self.known.points(name).is_some(),
        }
    }
}
