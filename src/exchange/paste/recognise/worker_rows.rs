//! 附件2: workers by month, totals of others, single numbers.

use super::recognised::{Recognised, once};
use super::segments::Segment;
use super::slid::{amount, last_figures};
use crate::document::{AttendanceField, Field, StaffingField, WorkerField};
use crate::exchange::appendix::Content;
use crate::exchange::paste::model::{
    Holds, Why, Word, is_presence, kind_of_level, one_line, row_word, word, worker_kind,
};
use crate::scoring::{Group, StaffingFigure, WorkerKind};
use std::ops::Range;

/// What is known while the rows of a table of workers are gone through.
#[derive(Default)]
struct Going {
    /// The last row with figures or ticks.
    last_figures: Option<usize>,
    /// The position of the next worker, if rows are identified by their order.
    next: usize,
    /// The workers met in this table.
    seen: Vec<usize>,
    /// The cell that names the kind of the rows below it, until their sums.
    kind: Option<(usize, usize)>,
    /// The kind of the rows that were met last, which their sums are of.
    of_sums: Option<WorkerKind>,
}

impl Recognised<'_> {
    pub(crate) fn worker_rows(&mut self, rows: Range<usize>, segment: &Segment) {
        let has_figures = |row: &usize| {
            segment.columns.iter().any(|(column, _)| {
                let text = self.grid.text(*row, *column);
                is_presence(text) || amount(text).is_some()
            })
        };
        let last_figures = rows.clone().rev().find(has_figures);
        let mut going = Going { last_figures, next: self.first_row, ..Going::default() };
        for row in rows {
            let (from, name) = self.row_name(row, segment);
            if let Some(why) = self.no_worker(row, segment, &name) {
                self.ignore_columns(row, segment, why);
                continue;
            }
            match word(&name) {
                Some(Word::Totals(kind, _)) => self.totals_row(row, from, segment, kind),
                Some(Word::GroupMonths(group)) => self.group_row(row, segment, group),
                Some(Word::Retention) if !segment.by_order => self.retention_row(row, segment),
                Some(Word::Sum) => {
                    going.kind = None;
                    self.tick_sums(row, segment, &name, going.of_sums);
                }
                _ => self.worker_row(row, from, &name, segment, &mut going),
            }
        }
    }

    fn worker_row(
        &mut self,
        row: usize,
        from: usize,
        name: &str,
        segment: &Segment,
        going: &mut Going,
    ) {
        if !segment.by_order && self.is_kind_row(row, going) {
            return self.ignore_columns(row, segment, Why::Words);
        }
        self.note_kind(row, segment, going);
        let unnamed = !segment.by_order && !self.is_name(name, segment.rows);
        // A sign in the place of a name is none, and no blank either.
        let label =
            |of: &Self| of.label_of_unnamed(row, segment, going).filter(|_| name.is_empty());
        let label = match unnamed.then(|| label(self)) {
            None => name.to_owned(),
            Some(Some(label)) => label,
            Some(None) => return self.ignore_columns(row, segment, Why::UnknownRow),
        };
        if !self.has_content(row, segment, Some(from))
            && !self.is_to_fill(row, from, &label, segment, going)
        {
            return self.ignore_columns(row, segment, Why::Words);
        }
        let at = match unnamed {
            true => self.worker(&label),
            false => self.row_worker(&label, segment, going.next),
        };
        let at = if segment.by_order { at } else { once(at, &mut going.seen) };
        match at {
            Ok(at) => going.next = at + 1,
            // Its name says enough.
            Err(why) if !segment.by_order => return self.unrecognised(row, from, why),
            Err(_) => {}
        }
        match segment.as_slid(self.grid, row).filter(|_| !segment.by_order) {
            Some(slid) => self.item_row(row, &slid, at),
            None => self.item_row(row, segment, at),
        }
        if let Ok(at) = at {
            self.kind_from_above(row, segment, at, going.kind);
        }
    }

    /// Whether a row with only a name is a worker whose months are still blank: one among others, in the
    /// column of names. A signature or a remark is longer or comes after all figures.
    fn is_to_fill(
        &self,
        row: usize,
        from: usize,
        name: &str,
        segment: &Segment,
        going: &Going,
    ) -> bool {
        const LONGEST_NAME: usize = 8;
        let is_name =
            name.chars().count() <= LONGEST_NAME && !name.contains(['：', ':', '，', '。']);
        let among = !going.seen.is_empty() && segment.names == Some((from, Holds::Name));
        is_name && among && going.last_figures.is_some_and(|last| row < last)
    }

    /// A row that says nothing but the kind of the workers below it.
    fn is_kind_row(&self, row: usize, going: &mut Going) -> bool {
        let Some((column, text)) = self.grid.only_filled(row) else { return false };
        let kind = worker_kind(text);
        if kind.is_some() {
            (going.kind, going.of_sums) = (Some((row, column)), kind);
        }
        kind.is_some()
    }

    /// Remembers the kind that a row names, for those below that name none.
    fn note_kind(&self, row: usize, segment: &Segment, going: &mut Going) {
        let Some(column) = segment.column_of(Holds::Worker(WorkerField::Kind)) else { return };
        if let Some(kind) = worker_kind(self.grid.text(row, column)) {
            (going.kind, going.of_sums) = (Some((row, column)), Some(kind));
        }
    }

    /// Gives a worker the kind stated once above its row, unless its own row states another.
    fn kind_from_above(
        &mut self,
        row: usize,
        segment: &Segment,
        at: usize,
        kind: Option<(usize, usize)>,
    ) {
        let Some((from, column)) = kind.filter(|(from, _)| *from != row) else { return };
        let text = |holds: Holds| {
            segment.column_of(holds).map_or("", |column| self.grid.text(row, column))
        };
        let of_level = kind_of_level(text(Holds::Worker(WorkerField::Level)));
        let told = worker_kind(self.grid.text(from, column));
        let is_own = !text(Holds::Worker(WorkerField::Kind)).is_empty();
        if !is_own && of_level.is_none_or(|kind| Some(kind) == told) {
            let field = StaffingField::Worker(at, WorkerField::Kind);
            self.is(from, column, Content::Input(Field::Staffing(field)));
        }
    }

    /// What a worker without a name is called: by the number of the row, or by its place among the
    /// rows if months are filled in. `None` where the row is no worker's.
    fn label_of_unnamed(&self, row: usize, segment: &Segment, going: &Going) -> Option<String> {
        let text = |column: &usize| self.grid.text(row, *column);
        let number = segment.column_of(Holds::Number);
        let of_row = number.map_or("", |column| text(&column));
        let is_number = |text: &str| text.parse::<u16>().is_ok_and(|number| number > 0);
        if is_number(of_row) {
            return self.has_content(row, segment, number).then(|| of_row.to_owned());
        }
        let presence = segment
            .columns
            .iter()
            .filter(|(_, holds)| matches!(holds, Some(Holds::Month(_, AttendanceField::Presence))));
        let months: Vec<&str> =
            presence.clone().map(|(column, _)| text(column)).filter(|of| !of.is_empty()).collect();
        let begins = presence.clone().map(|(column, _)| *column).min()?;
        let kinds = segment.column_of(Holds::Worker(WorkerField::Kind));
        // A row of sums or a remark has other words before the months.
        let stranger =
            segment.columns.iter().filter(|(column, _)| *column < begins).any(|(column, holds)| {
                let text = text(column);
                let is_known = match holds {
                    None | Some(Holds::Nothing) => false,
                    Some(Holds::Number) => text.is_empty(),
                    _ if kinds == Some(*column) => worker_kind(text).is_some(),
                    Some(_) => true,
                };
                !(text.is_empty() || is_known)
            });
        if stranger || months.is_empty() || !months.iter().all(|of| is_presence(of)) {
            return None;
        }
        let free = |number: &usize| {
            let called = self.worker_called(&number.to_string());
            called.is_none_or(|at| !going.seen.contains(&at))
        };
        (going.seen.len() + 1..).find(free).map(|number| number.to_string())
    }

    /// The name of a row and its column: that of the names, or one before it that is merged over it.
    fn row_name(&self, row: usize, segment: &Segment) -> (usize, String) {
        let in_rows_of_others = |from: &usize| {
            let text = self.grid.text(row, *from);
            matches!(
                word(text),
                Some(Word::Totals(..) | Word::GroupMonths(_) | Word::Sum | Word::Retention)
            )
        };
        let told = |columns: Range<usize>, otherwise: usize| {
            let found = columns.into_iter().find(in_rows_of_others);
            found.map_or((otherwise, String::new()), |from| {
                (from, self.grid.text(row, from).to_owned())
            })
        };
        let Some(column) = segment.name_column() else {
            return told(segment.label_columns.clone(), segment.label_columns.start);
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

    /// Sums of ticks are not effective person-months, but the last figures of the row are the printed totals
    /// of its kind, or of all.
    fn tick_sums(
        &mut self,
        row: usize,
        segment: &Segment,
        name: &str,
        of_rows: Option<WorkerKind>,
    ) {
        self.ignore_columns(row, segment, Why::Sum);
        let group = match of_rows {
            _ if name.contains('总') => Some(Group::All),
            Some(kind) if name.contains("小计") => Some(Group::of(kind)),
            _ => None,
        };
        let totals = last_figures(self.grid, row, segment);
        if let Some((group, totals)) = group.zip(totals)
            && let Some(two_years) = totals.two_years
        {
            self.sums.push((group, row, totals.person_months, two_years));
        }
    }

    fn group_row(&mut self, row: usize, segment: &Segment, group: Group) {
        let months = self.roomy.assessed_months();
        segment.name_column().into_iter().for_each(|column| self.ignore(row, column, Why::Words));
        let closed_up = segment.as_closed_up(self.grid, row);
        for (column, holds) in &closed_up.as_ref().unwrap_or(segment).columns {
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

    /// 稳岗率, in whichever column of its row.
    fn retention_row(&mut self, row: usize, segment: &Segment) {
        let is_figure = |text: &str| amount(text.trim_end_matches(['%', '％'])).is_some();
        let mut cells = self.grid.filled(row).rev();
        let printed = cells.find(|(_, text)| is_figure(text)).map(|(column, _)| column);
        for column in segment.every_column().filter(|column| Some(*column) != printed) {
            self.ignore(row, column, Why::Words);
        }
        if let Some(column) = printed {
            self.is(row, column, Content::Staffing(StaffingFigure::Retention));
        }
    }

    /// One number a row, known by its name.
    pub(crate) fn number_rows(&mut self, rows: Range<usize>, segment: &Segment) {
        let Some(names) = segment.name_column() else { return };
        for row in rows {
            if row_word(self.grid.text(row, names), true).is_some() {
                segment.every_column().for_each(|column| self.ignore(row, column, Why::Remark));
                continue;
            }
            let Some(content) = self.known.number(self.grid.text(row, names)) else {
                self.unrecognised(row, names, Why::UnknownRow);
                continue;
            };
            self.ignore(row, names, Why::Words);
            segment.columns.iter().for_each(|(column, _)| self.is(row, *column, content));
        }
    }
}
