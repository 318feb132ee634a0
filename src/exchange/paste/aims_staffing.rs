//! 附件2 by its headings: workers by month, totals of others, single numbers.

use super::aims::{Aim, Recognised};
use super::cell::one_line;
use super::preview::{Why, once};
use super::sections::Section;
use super::words::{Word, word};
use crate::document::{AttendanceField, Field, StaffingField, WorkerField};
use crate::exchange::appendix::{Content, OfWorker};
use crate::scoring::{Group, Month, StaffingFigure, WorkerKind};

/// What a column holds.
#[derive(Clone, Copy)]
enum Column {
    Worker(WorkerField),
    Contract,
    Month(Month, AttendanceField),
    PersonMonths,
    TwoYears,
    Number,
    Unknown,
}

impl Recognised<'_> {
    pub(super) fn staffing(&mut self, section: &Section) {
        let mut columns: Vec<Column> =
            (0..section.columns()).map(|column| self.staffing_column(section, column)).collect();
        let label = |column: &Column| matches!(column, Column::Worker(WorkerField::Label));
        // A second list beside the first is of other workers than those that name the rows.
        let mut labels = (0..columns.len()).filter(|at| columns.get(*at).is_some_and(label));
        if let Some(other) = labels.nth(1) {
            columns.iter_mut().skip(other).for_each(|column| *column = Column::Unknown);
        }
        let number = |column: &Column| matches!(column, Column::Number);
        let names = columns.iter().position(label).or_else(|| columns.iter().position(number));
        for (column, kind) in columns.iter().enumerate() {
            if matches!(kind, Column::Unknown)
                && let Some((row, column)) = section.place(self.grid, column)
            {
                self.strange(row, column, Why::UnknownHeading);
            }
        }
        let (mut next, mut seen) = (0, Vec::new());
        for row in section.rows.clone() {
            let (from, name) = self.row_name(row, names);
            match word(&name) {
                Some(Word::Totals(kind)) => self.totals_row(row, &columns, kind),
                Some(Word::GroupMonths(group)) => self.group_row(row, &columns, group),
                Some(Word::Sum) => self.ignore_row(row, Why::Sum),
                _ if name.is_empty() && names.is_some() => self.ignore_row(row, Why::UnknownRow),
                _ if !self.has_more(row, from) => self.ignore_row(row, Why::Words),
                _ => {
                    let labelled = columns.iter().any(label);
                    let at = match once(self.row_worker(&name, labelled, next), &mut seen) {
                        Ok(at) => at,
                        Err(why) => {
                            self.strange(row, from, why);
                            continue;
                        }
                    };
                    next = at + 1;
                    self.worker_row(row, &columns, at);
                }
            }
        }
    }

    /// The name of a row and where it stands: in the column of names, or merged from before it.
    fn row_name(&self, row: usize, names: Option<usize>) -> (usize, String) {
        let column = names.unwrap_or(0);
        let (of, from) = self.grid.begins(row, column);
        if of == row && !self.grid.text(row, from).is_empty() {
            return (from, one_line(self.grid.text(row, from)));
        }
        let before = (0..column).find(|from| {
            let text = self.grid.text(row, *from);
            matches!(word(text), Some(Word::Totals(_) | Word::GroupMonths(_) | Word::Sum))
        });
        before.map_or((column, String::new()), |from| (from, self.grid.text(row, from).to_owned()))
    }

    fn has_more(&self, row: usize, from: usize) -> bool {
        let columns = 0..self.grid.rows().get(row).map_or(0, Vec::len);
        columns.into_iter().any(|column| column != from && !self.grid.text(row, column).is_empty())
    }

    /// The worker of a row: by label, by the row number, or the next one.
    fn row_worker(&mut self, name: &str, labelled: bool, next: usize) -> Result<usize, Why> {
        if labelled {
            return self.worker(name);
        }
        let number = name.parse::<usize>().ok().and_then(|number| number.checked_sub(1));
        let at = number.unwrap_or(next);
        if at < self.roomy.staffing.workers.len() { Ok(at) } else { self.worker(name) }
    }

    fn staffing_column(&self, section: &Section, column: usize) -> Column {
        let path = section.path(self.grid, column);
        let words: Vec<Word> = path.iter().filter_map(|head| word(head)).collect();
        let month = words.iter().rev().find_map(|word| self.month(*word));
        let part = words.iter().find_map(|word| match word {
            Word::Part(part) => Some(*part),
            _ => None,
        });
        if let Some(month) = month {
            return Column::Month(month, part.unwrap_or(AttendanceField::Presence));
        }
        match words.last() {
            Some(Word::Person) => Column::Worker(WorkerField::Label),
            Some(Word::Position) => Column::Worker(WorkerField::Position),
            Some(Word::Kind) => Column::Worker(WorkerField::Kind),
            Some(Word::Level) => Column::Worker(WorkerField::Level),
            Some(Word::Contract) => Column::Contract,
            Some(Word::ContractFrom) => Column::Worker(WorkerField::ContractFrom),
            Some(Word::ContractTo) => Column::Worker(WorkerField::ContractTo),
            Some(Word::TwoYearsFrom) => Column::Worker(WorkerField::TwoYearsFrom),
            Some(Word::Remarks) => Column::Worker(WorkerField::Remarks),
            Some(Word::PersonMonths | Word::GroupMonths(Group::All)) => Column::PersonMonths,
            Some(Word::TwoYears) => Column::TwoYears,
            Some(Word::Number) => Column::Number,
            _ => Column::Unknown,
        }
    }

    /// The month that a heading names; one without its year, if the assessed period has it once.
    fn month(&self, word: Word) -> Option<Month> {
        match word {
            Word::Month(month) => Some(month),
            Word::MonthOfYear(number) => {
                let months = self.roomy.assessed_months();
                let mut found = months.into_iter().filter(|month| month.month() == number);
                found.next().filter(|_| found.next().is_none())
            }
            _ => None,
        }
    }

    fn worker_row(&mut self, row: usize, columns: &[Column], at: usize) {
        let input = |field| Aim::Is(Content::Input(Field::Staffing(field)));
        for (column, kind) in columns.iter().enumerate() {
            let aim = match *kind {
                Column::Worker(of) => input(StaffingField::Worker(at, of)),
                Column::Contract => Aim::Contract(at),
                Column::Month(month, part) => input(StaffingField::Attendance(at, month, part)),
                Column::PersonMonths => Aim::Is(Content::OfWorker(at, OfWorker::PersonMonths)),
                Column::TwoYears => Aim::Is(Content::OfWorker(at, OfWorker::TwoYears)),
                Column::Number => Aim::Is(Content::Nothing),
                Column::Unknown => {
                    self.ignore(row, column, Why::UnknownHeading);
                    continue;
                }
            };
            self.aim(row, column, aim);
        }
    }

    fn totals_row(&mut self, row: usize, columns: &[Column], kind: WorkerKind) {
        for (column, of) in columns.iter().enumerate() {
            let field = match of {
                Column::Month(month, AttendanceField::Presence) => {
                    StaffingField::SubtotalMonth(kind, *month)
                }
                Column::TwoYears => StaffingField::SubtotalTwoYears(kind),
                _ => {
                    self.ignore(row, column, Why::Words);
                    continue;
                }
            };
            self.is(row, column, Content::Input(Field::Staffing(field)));
        }
    }

    fn group_row(&mut self, row: usize, columns: &[Column], group: Group) {
        let months = self.roomy.assessed_months();
        for (column, of) in columns.iter().enumerate() {
            let figure = match of {
                Column::Month(month, AttendanceField::Presence) => months
                    .iter()
                    .position(|of| of == month)
                    .map(|at| StaffingFigure::Month(group, at)),
                Column::PersonMonths => Some(StaffingFigure::Actual(group)),
                Column::TwoYears if group == Group::All => Some(StaffingFigure::TwoYears),
                _ => None,
            };
            match figure {
                Some(figure) => self.is(row, column, Content::Staffing(figure)),
                None => self.ignore(row, column, Why::Words),
            }
        }
    }

    /// One number a row, known by its name.
    pub(super) fn numbers(&mut self, section: &Section) {
        let of_word = |wanted: Word| {
            (0..section.columns()).find(|column| {
                let path = section.path(self.grid, *column);
                path.last().and_then(|head| word(head)) == Some(wanted)
            })
        };
        let Some((names, values)) = of_word(Word::Item).zip(of_word(Word::Value)) else { return };
        for row in section.rows.clone() {
            match self.known.number(self.grid.text(row, names)) {
                Some(content) => {
                    self.ignore(row, names, Why::Words);
                    self.is(row, values, content);
                }
                None => self.strange(row, names, Why::UnknownRow),
            }
        }
    }
}
