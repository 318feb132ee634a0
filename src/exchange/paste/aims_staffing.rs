//! 附件2: workers by month, totals of others, single numbers.

use super::aims::Recognised;
use super::cell::one_line;
use super::holds::Holds;
use super::preview::{Why, once};
use super::row_words::row_word;
use super::segments::Segment;
use super::words::{Word, word};
use crate::document::{AttendanceField, Field, StaffingField};
use crate::exchange::appendix::Content;
use crate::scoring::{Group, StaffingFigure, WorkerKind};
use std::ops::Range;

impl Recognised<'_> {
    pub(super) fn worker_rows(&mut self, rows: Range<usize>, segment: &Segment) {
        let (mut next, mut seen) = (0, Vec::new());
        for row in rows {
            let (from, name) = self.row_name(row, segment);
            if let Some(why) = self.no_worker(row, segment, &name) {
                self.ignore_columns(row, segment, why);
                continue;
            }
            match word(&name) {
                Some(Word::Totals(kind, _)) => self.totals_row(row, from, segment, kind),
                Some(Word::GroupMonths(group)) => self.group_row(row, segment, group),
                Some(Word::Sum) => self.ignore_columns(row, segment, Why::Sum),
                _ if !segment.by_order && !self.is_name(&name, segment.rows) => {
                    self.ignore_columns(row, segment, Why::UnknownRow);
                }
                _ if !self.says_something(row, segment, Some(from)) => {
                    self.ignore_columns(row, segment, Why::Words);
                }
                _ => {
                    let at = self.row_worker(&name, segment, next);
                    let at = if segment.by_order { at } else { once(at, &mut seen) };
                    match at {
                        Ok(at) => next = at + 1,
                        // Its name says enough.
                        Err(why) if !segment.by_order => {
                            self.strange(row, from, why);
                            continue;
                        }
                        Err(_) => {}
                    }
                    self.item_row(row, segment, at);
                }
            }
        }
    }

    /// The name of a row and where it stands: in the column of names, or merged from before it.
    fn row_name(&self, row: usize, segment: &Segment) -> (usize, String) {
        let in_rows_of_others = |from: &usize| {
            let text = self.grid.text(row, *from);
            matches!(word(text), Some(Word::Totals(..) | Word::GroupMonths(_) | Word::Sum))
        };
        let told = |columns: Range<usize>, otherwise: usize| {
            let found = columns.into_iter().find(in_rows_of_others);
            found.map_or((otherwise, String::new()), |from| {
                (from, self.grid.text(row, from).to_owned())
            })
        };
        let Some(column) = segment.name_column() else {
            return told(segment.told_in.clone(), segment.told_in.start);
        };
        let (of, from) = self.grid.begins(row, column);
        if of == row && !self.grid.text(row, from).is_empty() {
            return (from, one_line(self.grid.text(row, from)));
        }
        told(0..column, column)
    }

    fn ignore_columns(&mut self, row: usize, segment: &Segment, why: Why) {
        segment.every_column().for_each(|column| self.ignore(row, column, why));
    }

    /// The worker of a row: by label, by the row number, or the next one.
    fn row_worker(&mut self, name: &str, segment: &Segment, next: usize) -> Result<usize, Why> {
        let labelled = matches!(segment.names, Some((_, Holds::Name)));
        if labelled && !segment.by_order {
            return self.worker(name);
        }
        let number = name.parse::<usize>().ok().and_then(|number| number.checked_sub(1));
        let at = number.filter(|_| !segment.by_order).unwrap_or(next);
        if at < self.roomy.staffing.workers.len() {
            return Ok(at);
        }
        if !segment.by_order {
            return self.worker(name);
        }
        let number = (at + 1).to_string();
        self.new_worker(if name.is_empty() { &number } else { name })
    }

    /// Totals of a kind; what the row is called says whose they are.
    fn totals_row(&mut self, row: usize, named: usize, segment: &Segment, kind: WorkerKind) {
        let scope = StaffingField::SubtotalScope(kind);
        self.is(row, named, Content::Input(Field::Staffing(scope)));
        for (column, holds) in &segment.columns {
            let field = match holds {
                Some(Holds::Month(month, AttendanceField::Presence)) => {
                    StaffingField::SubtotalMonth(kind, *month)
                }
                Some(Holds::TwoYears) => StaffingField::SubtotalTwoYears(kind),
                _ => {
                    self.ignore(row, *column, Why::Words);
                    continue;
                }
            };
            self.is(row, *column, Content::Input(Field::Staffing(field)));
        }
    }

    fn group_row(&mut self, row: usize, segment: &Segment, group: Group) {
        let months = self.roomy.assessed_months();
        segment.name_column().into_iter().for_each(|column| self.ignore(row, column, Why::Words));
        for (column, holds) in &segment.columns {
            let figure = match holds {
                Some(Holds::Month(month, AttendanceField::Presence)) => months
                    .iter()
                    .position(|of| of == month)
                    .map(|at| StaffingFigure::Month(group, at)),
                Some(Holds::PersonMonths) => Some(StaffingFigure::Actual(group)),
                Some(Holds::TwoYears) if group == Group::All => Some(StaffingFigure::TwoYears),
                _ => None,
            };
            match figure {
                Some(figure) => self.is(row, *column, Content::Staffing(figure)),
                None => self.ignore(row, *column, Why::Words),
            }
        }
    }

    /// One number a row, known by its name.
    pub(super) fn number_rows(&mut self, rows: Range<usize>, segment: &Segment) {
        let Some(names) = segment.name_column() else { return };
        for row in rows {
            if row_word(self.grid.text(row, names), true).is_some() {
                segment.every_column().for_each(|column| self.ignore(row, column, Why::Remark));
                continue;
            }
            let Some(content) = self.known.number(self.grid.text(row, names)) else {
                self.strange(row, names, Why::UnknownRow);
                continue;
            };
            self.ignore(row, names, Why::Words);
            segment.columns.iter().for_each(|(column, _)| self.is(row, *column, content));
        }
    }
}
