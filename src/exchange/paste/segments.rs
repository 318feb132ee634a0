//! Columns whose rows are the same things, as the headings above them tell.

use super::aims::Recognised;
use super::cell::day;
use super::holds::{Amount, Holds, Rows};
use super::preview::Why;
use super::sections::Section;
use super::words::{Word, word};
use crate::document::{AttendanceField, Date, WorkerField};
use crate::scoring::{Group, Month};
use std::ops::Range;

/// Columns that share what their rows are.
pub(super) struct Segment {
    pub(super) rows: Rows,
    /// The column that names the rows, and whether by names or numbers; none where only figures
    /// stand there.
    pub(super) names: Option<(usize, Holds)>,
    /// The other columns; `None` where a heading is not known.
    pub(super) columns: Vec<(usize, Option<Holds>)>,
    /// Whether rows are the items in their order, whatever they are called.
    pub(super) by_order: bool,
    /// The columns where a row without names may be called a total.
    pub(super) told_in: Range<usize>,
}

impl Segment {
    const fn new(rows: Rows, names: Option<(usize, Holds)>) -> Segment {
        Segment { rows, names, columns: Vec::new(), by_order: names.is_none(), told_in: 0..0 }
    }

    /// The column of the names.
    pub(super) fn name_column(&self) -> Option<usize> {
        self.names.map(|(column, _)| column)
    }

    /// Every column, that of the names first.
    pub(super) fn every_column(&self) -> impl Iterator<Item = usize> + '_ {
        self.name_column().into_iter().chain(self.columns.iter().map(|(column, _)| *column))
    }
}

impl Recognised<'_> {
    /// The segments of a section, from the left.
    pub(super) fn segments(&self, section: &Section) -> Vec<Segment> {
        let has = |wanted: fn(Word) -> bool| {
            (0..section.columns()).any(|column| {
                let path = section.path(self.grid, column);
                path.iter().any(|head| word(head).is_some_and(wanted))
            })
        };
        if has(|word| word == Word::Party) && has(|word| word == Word::Points) {
            vec![self.of_parties(section)]
        } else if has(|word| matches!(word, Word::Month(_) | Word::MonthOfYear(_) | Word::Person)) {
            vec![self.of_workers(section)]
        } else if has(|word| word == Word::Value) {
            self.of_numbers(section).into_iter().collect()
        } else {
            self.of_indicators(section)
        }
    }

    fn of_indicators(&self, section: &Section) -> Vec<Segment> {
        let mut segments: Vec<Segment> = Vec::new();
        for column in 0..section.columns() {
            let path = section.path(self.grid, column);
            let words: Vec<Option<Word>> = path.iter().map(|head| word(head)).collect();
            let last = words.last().copied().flatten();
            let overall = words.contains(&Some(Word::Overall));
            let names = match last {
                Some(Word::Area) => Some(Rows::Areas),
                Some(Word::Indicator | Word::Overall) => Some(Rows::Station { overall }),
                _ => None,
            };
            if let Some(rows) = names {
                segments.push(Segment::new(rows, Some((column, Holds::Name))));
                continue;
            }
            if segments.is_empty() && last.and_then(amount).is_some() {
                let heads = path.split_last().map_or(&[][..], |(_, heads)| heads);
                let areas = self.known.indicator(heads).is_some();
                let rows = if areas { Rows::Areas } else { Rows::Station { overall } };
                segments.push(Segment::new(rows, None));
            }
            let Some(segment) = segments.last_mut() else { continue };
            segment.columns.push((column, self.held(&path, segment.rows)));
        }
        segments
    }

    fn of_workers(&self, section: &Section) -> Segment {
        let columns = (0..section.columns())
            .map(|column| (column, self.held(&section.path(self.grid, column), Rows::Workers)));
        let mut columns: Vec<(usize, Option<Holds>)> = columns.collect();
        // A second list beside the first is of other workers than those that name the rows.
        let mut labels = (0..columns.len())
            .filter(|at| columns.get(*at).is_some_and(|(_, of)| *of == Some(Holds::Name)));
        if let Some(other) = labels.nth(1) {
            columns.iter_mut().skip(other).for_each(|(_, of)| *of = None);
        }
        let place = |of: Holds, columns: &[(usize, Option<Holds>)]| {
            columns.iter().position(|(_, holds)| *holds == Some(of))
        };
        let names =
            place(Holds::Name, &columns).or_else(|| place(Holds::Number, &columns)).map(|at| {
                let (column, holds) = columns.remove(at);
                (column, holds.unwrap_or(Holds::Nothing))
            });
        let told_in = 0..section.columns();
        Segment { columns, told_in, ..Segment::new(Rows::Workers, names) }
    }

    fn of_parties(&self, section: &Section) -> Segment {
        let held = |column: &usize| self.held(&section.path(self.grid, *column), Rows::Parties);
        let names = (0..section.columns()).find(|column| held(column) == Some(Holds::Name));
        let others = (0..section.columns()).filter(|column| Some(*column) != names);
        let columns = others.map(|column| (column, held(&column))).collect();
        Segment {
            columns,
            ..Segment::new(Rows::Parties, names.map(|column| (column, Holds::Name)))
        }
    }

    fn of_numbers(&self, section: &Section) -> Option<Segment> {
        let of = |wanted: Holds| {
            (0..section.columns()).find(|column| {
                self.held(&section.path(self.grid, *column), Rows::Numbers) == Some(wanted)
            })
        };
        let names = Some((of(Holds::Name)?, Holds::Name));
        let columns = vec![(of(Holds::Value)?, Some(Holds::Value))];
        Some(Segment { columns, ..Segment::new(Rows::Numbers, names) })
    }

    /// What the headings above a column, the uppermost first, say it holds beside such rows; `None`
    /// where they name nothing known.
    pub(super) fn held(&self, path: &[&str], rows: Rows) -> Option<Holds> {
        let last = path.last().and_then(|head| word(head));
        let heads = path.split_last().map_or(&[][..], |(_, heads)| heads);
        match (rows, last) {
            (Rows::Workers, _) => self.held_of_worker(path),
            (Rows::Areas, Some(Word::Area))
            | (Rows::Station { .. }, Some(Word::Indicator | Word::Overall))
            | (Rows::Numbers, Some(Word::Item))
            | (Rows::Parties, Some(Word::Party)) => Some(Holds::Name),
            (Rows::Parties, Some(Word::Cap)) => Some(Holds::Cap),
            (Rows::Parties, Some(Word::Points)) => Some(Holds::Points),
            (Rows::Parties, Some(Word::Share)) => Some(Holds::Share),
            (Rows::Areas, Some(Word::Communities)) => Some(Holds::Communities),
            (Rows::Areas, Some(Word::SocialWorkers)) => Some(Holds::SocialWorkers),
            (Rows::Station { .. }, Some(Word::Unit)) => Some(Holds::Unit),
            (Rows::Numbers, Some(Word::Value)) => Some(Holds::Value),
            (_, None) => None,
            (Rows::Areas | Rows::Station { .. }, Some(word)) if is_of_result(word) => None,
            (Rows::Areas, Some(word)) => match amount(word) {
                Some(amount) => self.known.indicator(heads).map(|at| Holds::OfArea(amount, at)),
                None => Some(Holds::Nothing),
            },
            (Rows::Station { .. }, Some(word)) => {
                Some(amount(word).map_or(Holds::Nothing, Holds::OfStation))
            }
            (Rows::Numbers | Rows::Parties, _) => Some(Holds::Nothing),
        }
    }

    fn held_of_worker(&self, path: &[&str]) -> Option<Holds> {
        let words: Vec<Word> = path.iter().filter_map(|head| word(head)).collect();
        let month = months(path).find_map(|word| self.month(word));
        // A month outside the assessed period would come in unseen.
        if month.is_none() && months(path).next().is_some() {
            return None;
        }
        let part = words.iter().find_map(|word| match word {
            Word::Part(part) => Some(*part),
            _ => None,
        });
        if let Some(month) = month {
            return Some(Holds::Month(month, part.unwrap_or(AttendanceField::Presence)));
        }
        Some(match words.last()? {
            Word::Person => Holds::Name,
            Word::Position => Holds::Worker(WorkerField::Position),
            Word::Kind => Holds::Worker(WorkerField::Kind),
            Word::Level => Holds::Worker(WorkerField::Level),
            Word::Contract => Holds::Contract,
            Word::ContractFrom => Holds::Worker(WorkerField::ContractFrom),
            Word::ContractTo => Holds::Worker(WorkerField::ContractTo),
            Word::TwoYearsFrom => Holds::Worker(WorkerField::TwoYearsFrom),
            Word::Remarks => Holds::Worker(WorkerField::Remarks),
            Word::PersonMonths | Word::GroupMonths(Group::All) => Holds::PersonMonths,
            Word::TwoYears => Holds::TwoYears,
            Word::Number => Holds::Number,
            _ => return None,
        })
    }

    /// The assessed month that a heading names; one without its year, if the period has it once.
    fn month(&self, word: Word) -> Option<Month> {
        let months = self.roomy.assessed_months();
        match word {
            Word::Month(month) => months.contains(&month).then_some(month),
            Word::MonthOfYear(number) => {
                let mut found = months.into_iter().filter(|month| month.month() == number);
                found.next().filter(|_| found.next().is_none())
            }
            _ => None,
        }
    }

    /// Why a column is not known by its headings, the uppermost first.
    pub(super) fn why_unknown(&self, path: &[&str], rows: Rows) -> Why {
        let mut named = months(path).peekable();
        let is_other = named.peek().is_some() && named.all(|word| self.month(word).is_none());
        match rows {
            Rows::Workers if is_other => Why::OtherMonth,
            _ => Why::UnknownHeading,
        }
    }
}

/// The months that headings name, the lowest first. The first day of a month is one too: many
/// spreadsheets keep it and show the month alone.
fn months<'a>(path: &'a [&str]) -> impl Iterator<Item = Word> + 'a {
    path.iter().rev().filter_map(|head| {
        let first = day(head).filter(|day| day.day() == 1).and_then(Date::month);
        let named = word(head).filter(|word| matches!(word, Word::Month(_) | Word::MonthOfYear(_)));
        named.or(first.map(Word::Month))
    })
}

/// Words that say nothing of areas and indicators: a column of scores is not left out in silence.
const fn is_of_result(word: Word) -> bool {
    matches!(
        word,
        Word::Party | Word::Cap | Word::Points | Word::Share | Word::Station | Word::Period
    )
}

const fn amount(word: Word) -> Option<Amount> {
    match word {
        Word::Target => Some(Amount::Target),
        Word::Completed => Some(Amount::Completed),
        Word::Rate => Some(Amount::Rate),
        _ => None,
    }
}
