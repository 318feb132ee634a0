//! What is read from a text, and what the judges find in it.

use super::amount::{Amount, Day, Numbered, printed_of, sum_of};
use super::finding::{Class, Finding, Place, Working};
use super::text::Sentence;
use crate::number::{Fit, Printed};
use std::ops::Range;

/// Cells that are looked through for one amount.
const CELLS: usize = 400;

/// Everything read.
#[derive(Default)]
pub(super) struct All {
    pub sentences: Vec<Sentence>,
    /// Those of the sentences in their order, then those of the tables.
    pub amounts: Vec<Amount>,
    /// The amounts of each sentence.
    pub spans: Vec<Range<usize>>,
    pub days: Vec<Day>,
    /// Months alone, each as its first day.
    pub months: Vec<Day>,
    /// Days and times of day that can never be.
    pub never: Vec<(Place, String)>,
}

impl All {
    /// An amount by its number.
    pub(super) fn get(&self, at: usize) -> Option<&Amount> {
        self.amounts.get(at)
    }

    /// The amount at a place: those of the sentences stand in the order of the text, and behind them those of the cells.
    pub(super) fn at_place(&self, place: Place) -> Option<Numbered<'_>> {
        let cells = self.amounts.partition_point(|one| one.sentence.is_some());
        let (prose, tables) = self.amounts.split_at_checked(cells)?;
        let inside = |of: &[Amount]| of.partition_point(|one| one.place < place);
        [inside(prose), cells + inside(tables)].into_iter().find_map(|at| {
            let amount = self.get(at)?;
            (amount.place == place).then_some((at, amount))
        })
    }

    /// The section that an amount of a sentence stands in.
    pub(super) fn section(&self, amount: &Amount) -> Option<usize> {
        self.sentences.get(amount.sentence?).map(|of| of.section)
    }

    /// What the amounts of these numbers come to, and how they are printed.
    #[inline(never)]
    pub(super) fn added(&self, places: &[usize]) -> (Printed, Vec<String>) {
        let amounts: Vec<Numbered> =
            places.iter().filter_map(|at| Some((*at, self.get(*at)?))).collect();
        (sum_of(&amounts), printed_of(&amounts))
    }

    /// The amounts of a sentence, with their numbers.
    pub(super) fn of(&self, sentence: usize) -> Vec<(usize, &Amount)> {
        let span = self.spans.get(sentence).cloned().unwrap_or_default();
        span.filter_map(|at| Some((at, self.get(at)?))).collect()
    }

    /// The amounts of up to so many sentences right above one in its paragraph, in the order of the text.
    pub(super) fn above(&self, sentence: usize, most: usize) -> Vec<(usize, &Amount)> {
        let paragraph = |at: usize| self.sentences.get(at).map(|one| one.paragraph);
        (sentence.saturating_sub(most)..sentence)
            .filter(|one| paragraph(*one) == paragraph(sentence))
            .flat_map(|one| self.of(one))
            .collect()
    }

    /// The last cells of the tables that are no percentages, as many as are looked through for one amount.
    pub(super) fn cells(&self) -> impl Iterator<Item = (usize, &Amount)> {
        let last = self.amounts.iter().enumerate().rev();
        let cells = last.take_while(|(_, one)| one.sentence.is_none()).take(CELLS);
        cells.filter(|(_, one)| !one.value_is_percent())
    }

    /// What stands between two places of a sentence.
    pub(super) fn between(&self, sentence: usize, from: usize, to: usize) -> String {
        let sentence = self.sentences.get(sentence);
        let chars = sentence.and_then(|sentence| sentence.chars.get(from..to));
        chars.unwrap_or_default().iter().collect()
    }
}

/// What the judges find.
#[derive(Default)]
pub(super) struct Found {
    pub findings: Vec<Finding>,
    /// What became of each amount.
    pub classes: Vec<Option<Class>>,
    /// The scores of parties, by a word of each.
    pub scores: Vec<(&'static str, usize)>,
}

impl Found {
    /// An amount is what follows from others.
    pub(super) fn agree(&mut self, amounts: &[usize]) {
        for at in amounts {
            self.set(*at, Class::Consistent);
        }
    }

    /// Whether an amount was looked at.
    pub(super) fn is_checked(&self, at: usize) -> bool {
        self.classes.get(at).is_some_and(Option::is_some)
    }

    /// Whether something is told of an amount.
    pub(super) fn is_told(&self, at: usize) -> bool {
        self.classes.get(at).copied().flatten().is_some_and(Class::is_alarm)
    }

    /// What was told of an amount is taken back.
    pub(super) fn clear(&mut self, at: usize) {
        if let Some(place) = self.classes.get_mut(at) {
            *place = None;
        }
    }

    fn set(&mut self, at: usize, class: Class) {
        if let Some(place) = self.classes.get_mut(at) {
            *place = Some(place.map_or(class, |before| before.min(class)));
        }
    }

    /// Drops the rates that agree with the sum of the parts where the whole is no such sum: it is told by then.
    pub(super) fn without_cascades(&mut self, all: &All) {
        let sums: Vec<(Place, Printed)> = self
            .findings
            .iter()
            .filter(|one| one.class == Class::Inconsistent)
            .filter(|one| matches!(one.working, Working::Sum { .. }))
            .filter_map(|one| {
                let whole = all.amounts.iter().find(|amount| amount.place == one.place)?;
                let parts = all.amounts.iter().filter(|part| one.others.contains(&part.place));
                Some((whole.place, Printed::sum(parts.map(|part| part.value))))
            })
            .collect();
        self.findings.retain(|one| {
            let rests = matches!(one.working, Working::Quotient { .. });
            let [part, whole] = one.others.as_slice() else { return true };
            let sum = |place: &Place| sums.iter().find(|(of, _)| of == place).map(|(_, sum)| *sum);
            if !rests || (sum(part).is_none() && sum(whole).is_none()) {
                return true;
            }
            let printed = |place: &Place| {
                all.amounts.iter().find(|amount| amount.place == *place).map(|amount| amount.value)
            };
            let value = |place: &Place| sum(place).or_else(|| printed(place));
            let (Some(part), Some(whole)) = (value(part), value(whole)) else { return true };
            let rate = printed(&one.place);
            rate.is_none_or(|rate| rate.fit_percent(part, whole, false) == Fit::Differs)
        });
    }

    /// Drops the rates that agree with the other value of an amount that is told to have two, and the averages that agree
    /// with what a count is told to be.
    pub(super) fn without_second_thoughts(&mut self, all: &All) {
        let of = |place: &Place| all.at_place(*place).map(|(_, amount)| amount);
        let right = |one: &Finding| match one.class {
            Class::Contradiction => Some(of(one.others.first()?)?.value),
            Class::Inconsistent => Some(super::cell_number::number(&one.computed)?.0),
            _ => None,
        };
        let told = self.findings.iter().filter_map(|one| Some((one.place, right(one)?)));
        let told: Vec<(Place, Printed)> = told.take(80).collect();
        self.findings.retain(|one| {
            // 1030 and 1040, of which the table's parts say that it is 1030.
            if let (Class::Contradiction, [other]) = (one.class, one.others.as_slice()) {
                let told = told.iter().find(|(at, _)| at == other).map(|(_, value)| *value);
                return told.is_none() || told != of(&one.place).map(|of| of.value);
            }
            let [part, whole] = one.others.as_slice() else { return true };
            let other =
                |place: &Place| told.iter().find(|(at, _)| at == place).map(|(_, value)| *value);
            if other(part).is_none() && other(whole).is_none() {
                return true;
            }
            let value = |place: &Place| other(place).or_else(|| of(place).map(|one| one.value));
            let both = value(part).zip(value(whole));
            let Some(((part, whole), printed)) = both.zip(of(&one.place)) else { return true };
            match one.working {
                Working::Quotient { .. } => {
                    let fit = printed.value.fit_percent(part, whole, false);
                    matches!(fit, Fit::Differs | Fit::Truncated)
                }
                Working::Growth { .. } => {
                    // The first is what it grew from.
                    let grown = whole.minus(part).magnitude();
                    printed.value.fit_percent(grown, part, false) == Fit::Differs
                }
                Working::Difference { .. } => {
                    part.minus(whole).millionths() != printed.value.millionths()
                }
                Working::Average { .. } => {
                    let mean = Printed::percent_of(part, whole, printed.value.decimals());
                    mean.map(|mean| mean.over_tens(2).millionths())
                        != Some(printed.value.millionths())
                }
                _ => true,
            }
        });
    }

    /// Takes a finding on an amount, with the amounts that it rests on.
    pub(super) fn report(
        &mut self,
        all: &All,
        class: Class,
        (at, others): (usize, &[usize]),
        computed: String,
        working: Working,
    ) {
        let Some(amount) = all.get(at) else { return };
        self.set(at, class);
        let mut places: Vec<Place> = Vec::new();
        for other in others {
            if !self.is_checked(*other) {
                self.set(*other, Class::Consistent);
            }
            places.extend(all.get(*other).map(|other| other.place));
        }
        self.findings.push(Finding {
            class,
            printed: amount.plain(),
            computed,
            place: amount.place,
            others: places,
            beside: None,
            working,
            grade: false,
        });
    }
}
