//! Columns that share their rows, by the headings above them.

use super::columns::ColumnHeads;
use super::recognised::Recognised;
use super::sections::Section;
use super::staffing_heads::{dated, month_heads, months, of_column};
use crate::document::{AttendanceField, WorkerField};
use crate::exchange::paste::model::{Holds, Mapping, Rows, Why, Word, plain, word};
use crate::scoring::{Group, Month};
use std::ops::Range;

/// Columns that share what their rows are.
pub(crate) struct Segment {
    pub(crate) rows: Rows,
    /// The column that names the rows, and whether by names or numbers; `None` if there are only figures.
    pub(crate) names: Option<(usize, Holds)>,
    /// The other columns; `None` where a heading is not known.
    pub(crate) columns: Vec<(usize, Option<Holds>)>,
    /// The heading that names the only row below it.
    pub(crate) named_by: Option<(usize, usize)>,
    /// Whether rows are the items in their order, whatever they are called.
    pub(crate) by_order: bool,
    /// The columns in which a row without names may be marked as a total.
    pub(crate) label_columns: Range<usize>,
}

impl Segment {
    const fn new(rows: Rows, names: Option<(usize, Holds)>) -> Segment {
        let by_order = names.is_none();
        Segment { rows, names, columns: Vec::new(), named_by: None, by_order, label_columns: 0..0 }
    }

    /// The columns of a range as a person says what they hold.
    pub(crate) fn of_mapping(mapping: &Mapping) -> Segment {
        let holds = mapping.columns.iter().copied();
        let columns = mapping.range.columns.clone().zip(holds);
        let others = |(_, holds): &(usize, Holds)| !matches!(holds, Holds::Nothing | Holds::Name);
        Segment {
            rows: mapping.rows,
            names: mapping.names().map(|column| (column, Holds::Name)),
            columns: columns.filter(others).map(|(at, holds)| (at, Some(holds))).collect(),
            by_order: mapping.by_order(),
            named_by: None,
            label_columns: mapping.range.columns.clone(),
        }
    }

    /// The column of the names.
    pub(crate) fn name_column(&self) -> Option<usize> {
        self.names.map(|(column, _)| column)
    }

    /// The columns before the name, or all if there is none, which may say what a row is.
    pub(crate) fn leading(&self) -> Range<usize> {
        match self.name_column() {
            Some(names) => self.label_columns.start.min(names)..names,
            None => self.label_columns.clone(),
        }
    }

    /// Every column, that of the names first.
    pub(crate) fn every_column(&self) -> impl Iterator<Item = usize> + '_ {
        self.name_column().into_iter().chain(self.columns.iter().map(|(column, _)| *column))
    }
}

impl Recognised<'_> {
    /// The segments of a section, from the left.
    pub(crate) fn segments(&self, section: &Section) -> Vec<Segment> {
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
        let heads = self.column_heads(section);
        let of_areas = self.area_columns(&heads);
        let has_name_heading = heads
            .iter()
            .any(|of| matches!(of.word, Some(Word::Area | Word::Indicator | Word::Overall)));
        let has_name_heading = has_name_heading || !heads.iter().any(ColumnHeads::is_amount);
        let (mut segments, mut named) = (Vec::<Segment>::new(), None::<usize>);
        for (column, own) in heads.iter().enumerate() {
            // Words below a heading that is blank, not known, or may be one of both, are names.
            let may_name = segments.is_empty() && !has_name_heading && may_name(own);
            let names = match own.word {
                _ if may_name && self.has_words(section, column) => {
                    Some(of_areas.iter().any(Option::is_some))
                }
                Some(Word::Area) => Some(true),
                Some(Word::Indicator | Word::Overall) => Some(false),
                _ => None,
            };
            if let Some(areas) = names {
                // A heading merged over several columns names the rows once.
                let before: Option<&ColumnHeads> = named.and_then(|at| heads.get(at));
                if before.is_none_or(|before| own.place.is_none() || own.place != before.place) {
                    let rows =
                        if areas { Rows::Areas } else { inherited(&mut segments, own, before) };
                    segments.push(Segment::new(rows, Some((column, Holds::Name))));
                }
                named = Some(column);
                continue;
            }
            let of_area = of_areas.get(column).copied().flatten();
            if segments.is_empty() && own.word.and_then(Word::amount).is_some() {
                let left = column.checked_sub(1).and_then(|left| heads.get(left)?.place);
                segments.push(self.unnamed(section, left, of_area.is_some()));
            }
            let Some(segment) = segments.last_mut() else { continue };
            let holds = match of_area {
                Some((amount, at)) if segment.rows == Rows::Areas => {
                    Some(Holds::OfArea(amount, at))
                }
                _ => self.held(&own.path, segment.rows),
            };
            segment.columns.push((column, holds));
        }
        segments.iter_mut().for_each(|segment| prefer_plain_amounts(segment, &heads));
        segments
    }

    /// Whether the cells below a heading are words, in rows with something else in them.
    fn has_words(&self, section: &Section, column: usize) -> bool {
        let rows = || section.rows.clone().map(|row| self.grid.text(row, column));
        let filled = || rows().filter(|text| !text.is_empty());
        // A number with its unit is no name: 12个.
        let is_word = |text: &str| {
            let is_figure = |letter: char| letter.is_numeric() || ".,%/".contains(letter);
            let rest = text.trim_start_matches(is_figure);
            rest.chars().any(char::is_alphabetic) && (rest == text || rest.chars().count() > 2)
        };
        filled().next().is_some() && filled().all(is_word)
    }

    /// Rows without a column of names: the heading left of the amounts names the only row, or they are
    /// the items in their order.
    fn unnamed(&self, section: &Section, left: Option<(usize, usize)>, is_area: bool) -> Segment {
        let rows = if is_area { Rows::Areas } else { Rows::Station { overall: false } };
        let mut segment = Segment::new(rows, None);
        let is_filled = |row: &usize| self.grid.filled(*row).next().is_some();
        if !is_area && section.rows.clone().filter(is_filled).take(2).count() == 1 {
            segment.named_by = left;
            segment.by_order = left.is_none();
        }
        segment
    }

    fn of_workers(&self, section: &Section) -> Segment {
        let heads = month_heads(self.grid, section);
        let assessed = self.roomy.assessed_months();
        let months = dated(&heads, &assessed);
        let held = |column: usize| match of_column(self.grid, section, &heads, column) {
            Some((at, part)) => {
                let month = months.get(at).copied().flatten();
                // A month outside the assessed period would come in unseen.
                let month = month.filter(|month| assessed.contains(month))?;
                Some(Holds::Month(month, part?))
            }
            None => self.held(&section.path(self.grid, column), Rows::Workers),
        };
        let columns = (0..section.columns()).map(|column| (column, held(column)));
        let mut columns: Vec<(usize, Option<Holds>)> = columns.collect();
        // A second list next to the first has other workers than those that name the rows.
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
        let label_columns = 0..section.columns();
        Segment { columns, label_columns, ..Segment::new(Rows::Workers, names) }
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

    /// What a column holds by its headings, the uppermost first; `None` if they name nothing known.
    pub(crate) fn held(&self, path: &[&str], rows: Rows) -> Option<Holds> {
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
            (Rows::Areas, Some(Word::OfArea(part))) => Some(Holds::Area(part)),
            (Rows::Station { .. }, Some(Word::Unit)) => Some(Holds::Unit),
            (Rows::Numbers, Some(Word::Value)) => Some(Holds::Value),
            (_, None) => None,
            (Rows::Areas | Rows::Station { .. }, Some(word)) if is_of_result(word) => None,
            (Rows::Areas, Some(word)) => match word.amount() {
                Some(amount) => self.known.indicator(heads).map(|at| Holds::OfArea(amount, at)),
                None => Some(Holds::Nothing),
            },
            (Rows::Station { .. }, Some(word)) => {
                Some(word.amount().map_or(Holds::Nothing, Holds::OfStation))
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
            // 小计 after the months of workers is the sum of their months.
            Word::PersonMonths | Word::Sum | Word::GroupMonths(Group::All) => Holds::PersonMonths,
            Word::TwoYears => Holds::TwoYears,
            Word::Number => Holds::Number,
            _ => return None,
        })
    }

    /// The assessed month that a heading names; one without its year, if the period has it once.
    pub(crate) fn month(&self, word: Word) -> Option<Month> {
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
    pub(crate) fn why_unknown(&self, path: &[&str], rows: Rows) -> Why {
        let mut named = months(path).peekable();
        let is_other = named.peek().is_some() && named.all(|word| self.month(word).is_none());
        match rows {
            Rows::Workers if is_other => Why::OtherMonth,
            _ => Why::UnknownHeading,
        }
    }
}

/// Whether there may be names below a heading. 协议指标 may also be an amount.
fn may_name(heads: &ColumnHeads) -> bool {
    match heads.word {
        None => true,
        Some(Word::Target) => heads.path.last().is_some_and(|head| plain(head).ends_with("指标")),
        _ => false,
    }
}

/// What the rows are that a column of indicators names: 总体服务 if that is above it, or left of it as a
/// heading of the whole list.
fn inherited(segments: &mut Vec<Segment>, own: &ColumnHeads, before: Option<&ColumnHeads>) -> Rows {
    let is_heading = |segment: &Segment| {
        segment.rows == Rows::Station { overall: true } && segment.columns.is_empty()
    };
    if segments.last().is_some_and(is_heading) {
        segments.pop();
        return Rows::Station { overall: true };
    }
    let overall = own.path.iter().any(|head| word(head) == Some(Word::Overall));
    // The same heading a second time continues the list.
    let goes_on = before.is_some_and(|before| own.path.last() == before.path.last());
    let last = segments.last().filter(|_| goes_on).map(|segment| segment.rows);
    Rows::Station { overall: overall || last == Some(Rows::Station { overall: true }) }
}

/// Of two columns for the same amount, one called 完成情况 may hold words about the work: the plain
/// amount counts.
fn prefer_plain_amounts(segment: &mut Segment, heads: &[ColumnHeads<'_>]) {
    let is_weak = |column: &usize| heads.get(*column).is_some_and(ColumnHeads::is_weak);
    if !segment.columns.iter().any(|(column, _)| is_weak(column)) {
        return;
    }
    let plain = segment.columns.iter().filter(|(column, _)| !is_weak(column));
    let plain: Vec<Option<Holds>> = plain.map(|(_, holds)| *holds).collect();
    for (column, holds) in &mut segment.columns {
        if is_weak(column) && holds.is_some() && plain.contains(holds) {
            *holds = Some(Holds::Nothing);
        }
    }
}

/// Words that do not belong to areas and indicators: a column of scores is not skipped silently.
const fn is_of_result(word: Word) -> bool {
    matches!(
        word,
        Word::Party | Word::Cap | Word::Points | Word::Share | Word::Station | Word::Period
    )
}
