//! One way through a document, for writing and for reading.
//!
//! Every function takes a value, codes it and returns it; a reader passes an empty document and gets the one
//! that was written. The order of the calls is the format of version 1; version 2 appends to it, and
//! version 3 appends a list of further inputs by their hooks, so that an input that few stations fill in
//! needs no walk of its own.

use super::coder::{Chance, Coder};
use super::letters::{Letters, Sort};
use super::numbers::{Cells, Numbers};
use crate::document::{
    Allowed, BONUS, DEDUCTION, Date, Document, Particular, Particulars, Scores, Value,
};
use crate::number::Decimal;
use crate::schemes;
use crate::scoring::{Month, PartyScore, Quantity, Scheme, ScoreMode};

/// The lines of the particulars that version 1 knows: the first ones.
const LINES: usize = 21;

/// The most further inputs of a link.
const MOST_FURTHER: usize = 10_000;

/// The most items of a list for which the document has no limit of its own.
const MOST_ITEMS: usize = 1_000;

/// What is learnt on the way.
pub(super) struct Walk {
    pub(super) coder: Coder,
    letters: Letters,
    flags: [Chance; FLAGS],
    counts: Numbers,
    dates: [Numbers; 3],
    years: Chance,
}

/// A question that is asked again and again, each with its own chances.
#[derive(Clone, Copy)]
pub(super) enum Flag {
    UsualScheme,
    UsualParty,
    RawMark,
    HasPoints,
    HasMark,
    UsualIndicators,
    UsualKey,
    UsualName,
    SameGroup,
    NextName,
    UsualEnd,
    UsualOverall,
    HasDate,
    HasMonth,
    Certified,
    HasLevel,
    NextMonth,
    SameSum,
    HasParty,
    HasOwn,
    UsualPart,
    SameShort,
    SameInEnglish,
    FullScore100,
    RoundsDown,
    HasAdjustment,
    HasLimit,
    HasEnd,
    Inclusive,
    CountsAll,
}

/// How many flags there are.
const FLAGS: usize = Flag::CountsAll as usize + 1;

impl Walk {
    pub(super) fn new(coder: Coder) -> Walk {
        Walk {
            coder,
            letters: Letters::new(),
            flags: [Chance::NEW; FLAGS],
            counts: Numbers::new(),
            dates: [Numbers::new(), Numbers::new(), Numbers::new()],
            years: Chance::NEW,
        }
    }

    /// The document, as a version of links holds it.
    pub(super) fn document(&mut self, version: u32, given: &Document) -> Document {
        let mut document = self.of_version_1(given);
        if version >= 2 {
            self.scopes(&given.staffing, &mut document.staffing);
        }
        document
    }

    /// What version 3 adds: inputs by their hooks, each with its content as text.
    pub(super) fn further(&mut self, given: &[(String, String)]) -> Vec<(String, String)> {
        let count = self.count(given.len(), MOST_FURTHER);
        let mut further = Vec::new();
        for at in 0..count {
            let (hook, text) = given.get(at).map_or(("", ""), |(hook, text)| (hook, text));
            further.push((self.text(Sort::Key, hook), self.text(Sort::Remark, text)));
            if self.coder.is_unsound() {
                break;
            }
        }
        further
    }

    fn of_version_1(&mut self, given: &Document) -> Document {
        let schemes = self.schemes(&given.schemes);
        let scores = self.scores(&given.scores, &schemes.in_force);
        let indicators = self.indicators(&given.indicators);
        let areas = self.areas(&given.areas, indicators.len());
        let station = self.station(&given.station);
        let particulars = self.particulars(&given.particulars);
        let first = particulars.day(Particular::AssessedFrom).and_then(|day| day.month());
        let staffing = self.staffing(&given.staffing, first);
        let empty = Document::empty("");
        Document { schemes, particulars, scores, indicators, areas, station, staffing, ..empty }
    }

    #[allow(clippy::indexing_slicing, reason = "there is a chance for every flag")]
    pub(super) fn flag(&mut self, flag: Flag, yes: bool) -> bool {
        self.coder.bit(&mut self.flags[flag as usize], yes)
    }

    /// How many items a list has; above the limit the document does not fit a link.
    pub(super) fn count(&mut self, count: usize, most: usize) -> usize {
        let number = self.counts.code(&mut self.coder, 3, count as u64);
        match usize::try_from(number) {
            Ok(count) if count <= most => count,
            _ => {
                self.coder.spoil();
                0
            }
        }
    }

    /// As many items as a list without a limit of its own may have.
    pub(super) fn few(&mut self, count: usize) -> usize {
        self.count(count, MOST_ITEMS)
    }

    pub(super) fn text(&mut self, sort: Sort, text: &str) -> String {
        self.letters.code(&mut self.coder, sort, text)
    }

    fn scores(&mut self, given: &Scores, scheme: &Scheme) -> Scores {
        let usual = scored_under(scheme);
        let mut ids: Vec<String> = given.iter().map(|(party, ..)| party.clone()).collect();
        let mut all = usual.clone();
        all.sort();
        if self.flag(Flag::UsualParty, ids == all) {
            ids = usual;
        } else {
            ids = self.scored(ids, usual);
        }
        let mut scores = Scores::default();
        let mut numbers = Cells::new(11);
        for party in ids {
            let score = self.score(&mut numbers, given.get(&party));
            scores.replace(&party, score);
        }
        scores
    }

    /// Those who scored: some of the scheme in force, some of the usual one, seldom others.
    fn scored(&mut self, mut others: Vec<String>, mut known: Vec<String>) -> Vec<String> {
        for id in scored_under(&schemes::default_scheme()) {
            if !known.contains(&id) {
                known.push(id);
            }
        }
        known.retain(|id| {
            let there = self.flag(Flag::HasParty, others.contains(id));
            others.retain(|other| other != id);
            there
        });
        let count = self.few(others.len());
        known.extend((0..count).map(|at| self.text(Sort::Key, nth(&others, at))));
        known
    }

    fn score(&mut self, numbers: &mut Cells, score: PartyScore) -> PartyScore {
        let raw = self.flag(Flag::RawMark, score.mode == ScoreMode::RawMark);
        let mode = if raw { ScoreMode::RawMark } else { ScoreMode::Points };
        let mut number = |flag, number: Option<Decimal>| {
            let there = self.flag(flag, number.is_some());
            there.then(|| numbers.amount(&mut self.coder, number.unwrap_or_default()))
        };
        let points = number(Flag::HasPoints, score.points);
        PartyScore { mode, points, raw_mark: number(Flag::HasMark, score.raw_mark) }
    }

    fn particulars(&mut self, given: &Particulars) -> Particulars {
        let mut particulars = Particulars::default();
        let (mut days, mut numbers) = (None, Cells::new(14));
        for line in Particular::ALL.into_iter().take(LINES) {
            let value = given.get(line).cloned().unwrap_or_else(|| line.spec().blank());
            let value = match (line.spec().allowed, value) {
                (Some(Allowed::Text { .. }), value) => {
                    Value::Text(self.text(Sort::Organisation, &value.text()))
                }
                (Some(Allowed::Date), value) => {
                    let given = if let Value::Date(date) = value { date } else { None };
                    let date = self.date(given, days);
                    days = date.or(days);
                    Value::Date(date)
                }
                (_, value) => {
                    let quantity = value.quantity().unwrap_or(Quantity::Blank);
                    Value::Quantity(numbers.code(&mut self.coder, quantity))
                }
            };
            particulars.replace(line, value);
        }
        particulars
    }

    /// A day, near to another one.
    pub(super) fn date(&mut self, date: Option<Date>, near: Option<Date>) -> Option<Date> {
        if !self.flag(Flag::HasDate, date.is_some()) {
            return None;
        }
        let parts = |date: Option<Date>| {
            let month = date.and_then(Date::month);
            let (year, month) = month.map_or((2024, 1), |month| (month.year(), month.month()));
            (year, month, date.map_or(1, Date::day))
        };
        let (given, near) = (parts(date), parts(near));
        let year = self.year(given.0, near.0);
        let [_, months, days] = &mut self.dates;
        let month = months.code(&mut self.coder, 3, u64::from(given.1));
        let day = days.code(&mut self.coder, 4, u64::from(given.2));
        let small = |number: u64| u8::try_from(number).unwrap_or(0);
        let date = Date::new(year, small(month), small(day));
        if date.is_none() {
            self.coder.spoil();
        }
        date
    }

    pub(super) fn year(&mut self, year: u16, near: u16) -> u16 {
        let later = self.coder.bit(&mut self.years, year >= near);
        let off = self.dates[0].code(&mut self.coder, 0, u64::from(year.abs_diff(near)));
        let off = u16::try_from(off).unwrap_or(0);
        if later { near.saturating_add(off) } else { near.saturating_sub(off) }
    }

    /// A month, near to another one.
    pub(super) fn month(&mut self, month: Month, near: Option<Month>) -> Option<Month> {
        let near = near.map_or(2024, Month::year);
        let year = self.year(month.year(), near);
        let number = self.dates[1].code(&mut self.coder, 3, u64::from(month.month()));
        let month = Month::new(year, u8::try_from(number).unwrap_or(0));
        if month.is_none() {
            self.coder.spoil();
        }
        month
    }
}

/// The inputs for points under a scheme: its parties, bonus and deduction.
fn scored_under(scheme: &Scheme) -> Vec<String> {
    let parties = scheme.parties.iter().map(|party| party.id.as_str());
    let bonus = scheme.bonus.map(|_| BONUS);
    let deduction = scheme.deduction.map(|_| DEDUCTION);
    parties.chain(bonus).chain(deduction).map(str::to_owned).collect()
}

/// The text at a position of a list, "" after its end.
pub(super) fn nth(list: &[String], at: usize) -> &str {
    list.get(at).map_or("", String::as_str)
}
