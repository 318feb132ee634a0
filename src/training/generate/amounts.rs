//! Questions about targets, completed amounts, their rates and their sums.

use super::draft::{Draft, given};
use super::nouns;
use super::wrong::{capped, half_even, mean, percent, rounded_early, truncated};
use crate::number::{Decimal, Mode, Percent, Ratio, Rounding};
use crate::scoring::{AreaEntries, AreaNumbers, Completion, Entries, IndicatorEntry, Quantity};
use crate::training::Operand::{Given, Step};
use crate::training::dice::Dice;
use crate::training::{Choice, Difficulty, Expression, Form, Scene, Slip};

/// "/" in both.
pub(super) const NOT_AGREED: IndicatorEntry =
    IndicatorEntry { target: Quantity::NotAgreed, completed: Quantity::NotAgreed };

/// What was done and what was agreed.
pub(super) fn amounts(entry: IndicatorEntry) -> Option<(Decimal, Decimal)> {
    entry.completed.amount().zip(entry.target.amount())
}

/// What the page computes of an entry, as the number before the sign.
fn rate_of(entry: IndicatorEntry) -> Option<Decimal> {
    match entry.completion(None) {
        Completion::Rate { percent, .. } => Some(Decimal::from_hundredths(percent.hundredths())),
        _ => None,
    }
}

/// A division's wrong ways.
pub(super) fn divided(draft: Draft, step: usize, part: Decimal, whole: Decimal) -> Draft {
    draft
        // At an exact half both go down, and the rarer rule is the likelier one.
        .wrong(Slip::HalfEven, step, half_even(part, whole))
        .wrong(Slip::Truncated, step, truncated(part, whole))
        .wrong(Slip::RoundedEarly, step, rounded_early(part, whole))
        .wrong(Slip::Capped, step, capped(part, whole))
        .wrong(Slip::TurnedOver, step, percent(whole, part))
}

/// The rate of one indicator.
pub(super) fn rate(noun: usize, entry: IndicatorEntry) -> Option<Draft> {
    let (completed, target) = amounts(entry)?;
    let draft = Draft::of(Scene::Entry { noun, entry }, rate_of(entry)).percent(
        Given(completed),
        Given(target),
        7,
    );
    Some(divided(draft, 0, completed, target))
}

/// How many more reach the whole target.
pub(super) fn units_missing(noun: usize, entry: IndicatorEntry) -> Option<Draft> {
    let (completed, target) = amounts(entry)?;
    let missing = target - completed;
    let wanted = Some(missing).filter(|missing| *missing > Decimal::ZERO);
    // The missing points of the rate, taken as a percentage of what was done.
    let points = Decimal::whole(100) - percent(completed, target)?;
    let of_done = Ratio::new(points.hundredths().max(0) * completed.hundredths(), 1_000_000)?;
    let up = Decimal::whole(-(-of_done.numerator()).div_euclid(of_done.denominator()));
    Some(
        Draft::of(Scene::Entry { noun, entry }, wanted)
            .difference(Given(target), Given(completed), 13)
            .wrong(Slip::PercentPoints, 0, Some(up)),
    )
}

/// Whether a rate can be, of things that only come whole.
pub(super) fn is_possible(noun: usize, whole: i64, said: Percent, decimals: u8) -> Option<Draft> {
    let to = Rounding::new(decimals, Mode::HalfUp)?;
    let nearest = (said.hundredths() * whole + 5_000).div_euclid(10_000);
    let rounds_to = |count: i64| {
        let ratio = Ratio::new(count * 100, whole)?;
        Some(to.round(ratio).hundredths() == said.hundredths())
    };
    let can = (0..=whole).any(|count| rounds_to(count) == Some(true));
    let (wanted, other) = if can { (Choice::Yes, Choice::No) } else { (Choice::No, Choice::Yes) };
    let whole_number = Decimal::whole(whole);
    let said_number = Decimal::from_hundredths(said.hundredths());
    let scene = Scene::Claim { noun, whole: whole_number, percent: said, decimals };
    let draft = Draft::choosing(scene, Some(wanted), vec![Choice::Yes, Choice::No])
        .step(Form::Amount, Expression::PercentOf(Given(said_number), Given(whole_number)), 7)
        .percent(Given(Decimal::whole(nearest)), Given(whole_number), 7)
        .seen(7);
    Some(if can { draft } else { draft.wrong_choice(Slip::PartOfOne, 2, other) })
}

/// What the rate of an entry says.
pub(super) fn row_says(noun: usize, entry: IndicatorEntry) -> Draft {
    let wanted = match entry.completion(None) {
        Completion::ToFill => Choice::ToFill,
        Completion::NotAgreed => Choice::NotAgreed,
        Completion::Extra(work) => Choice::Extra(work),
        Completion::Rate { percent, .. } => Choice::Percent(percent),
    };
    let (none, full) = (
        Choice::Percent(Percent::from_hundredths(0)),
        Choice::Percent(Percent::from_hundredths(10_000)),
    );
    let mut options = vec![Choice::NotAgreed, Choice::ToFill, none, full];
    if !options.contains(&wanted) {
        options.push(wanted);
    }
    let draft = Draft::choosing(Scene::Entry { noun, entry }, Some(wanted), options).seen(10);
    match (entry.target, entry.completed) {
        (Quantity::NotAgreed, _) => {
            draft.wrong_choice(Slip::SlashAsZero, 0, none).wrong_choice(Slip::ZeroDivided, 0, full)
        }
        (Quantity::Amount(Decimal::ZERO), _) => draft.wrong_choice(Slip::ZeroDivided, 0, full),
        (Quantity::Blank, _) => draft.wrong_choice(Slip::ZeroDivided, 0, full),
        (_, Quantity::Blank) => draft.wrong_choice(Slip::BlankAsZero, 0, none),
        _ => draft.wrong_choice(Slip::Capped, 0, full),
    }
}

/// What the page computes of one indicator over all areas.
fn sums(entries: &[IndicatorEntry]) -> IndicatorEntry {
    let areas = entries.iter().map(|entry| AreaEntries {
        numbers: AreaNumbers::default(),
        indicators: std::slice::from_ref(entry),
    });
    let all = Entries { columns: 1, areas: areas.collect(), ..Entries::default() };
    all.sums(0)
}

fn adding(draft: Draft, entries: &[IndicatorEntry]) -> Draft {
    let completed = entries.iter().filter_map(|entry| entry.completed.amount());
    let targets = entries.iter().filter_map(|entry| entry.target.amount());
    draft
        .step(Form::Amount, Expression::Sum(given(completed)), 8)
        .step(Form::Amount, Expression::Sum(given(targets)), 8)
        .percent(Step(0), Step(1), 8)
}

/// The rates of the areas; those without one left out.
fn rates(entries: &[IndicatorEntry]) -> Vec<Decimal> {
    entries.iter().filter_map(|entry| rate_of(*entry)).collect()
}

/// The rate of the total row, with gaps or without.
pub(super) fn sum_rate(noun: usize, entries: &[IndicatorEntry]) -> Option<Draft> {
    let all = sums(entries);
    let (completed, target) = amounts(all)?;
    let draft =
        adding(Draft::of(Scene::Column { noun, entries: entries.to_vec() }, rate_of(all)), entries);
    let known = rates(entries);
    let with_zeros = |gap: fn(Quantity) -> bool| {
        let gaps = entries.iter().filter(|entry| gap(entry.target)).count();
        let zeros = std::iter::repeat_n(Decimal::ZERO, gaps);
        let numbers: Vec<Decimal> = known.iter().copied().chain(zeros).collect();
        (gaps > 0).then(|| mean(&numbers)).flatten()
    };
    let draft = draft
        .wrong(Slip::MeanOfRates, 2, mean(&known))
        .wrong(Slip::SlashAsZero, 2, with_zeros(|target| target == Quantity::NotAgreed))
        .wrong(Slip::BlankAsZero, 2, with_zeros(Quantity::is_blank));
    Some(divided(draft, 2, completed, target))
}

/// Which cell of the total row is wrong, and what makes it so.
pub(super) fn wrong_total(
    noun: usize,
    entries: &[IndicatorEntry],
    cell: usize,
    by: Decimal,
) -> Option<Draft> {
    let all = sums(entries);
    let (mut completed, mut target) = amounts(all)?;
    let mut rate = rate_of(all)?;
    match cell {
        0 => target = target + by,
        1 => completed = completed + by,
        _ => rate = mean(&rates(entries)).filter(|mean| *mean != rate)?,
    }
    let rate = Percent::from_hundredths(rate.hundredths());
    let scene = Scene::Totals { noun, entries: entries.to_vec(), target, completed, rate };
    let options = (0..3).map(Choice::Cell).collect();
    Some(adding(Draft::choosing(scene, Some(Choice::Cell(cell)), options), entries).seen(8))
}

/// An indicator with what was agreed and done.
pub(super) fn roll_entry(dice: &mut Dice, difficulty: Difficulty) -> (usize, IndicatorEntry) {
    let (noun, least, most) = nouns::roll(dice);
    // Targets that give an exact half at the third decimal: a multiple of 32.
    let on_a_half = difficulty == Difficulty::Hard && most >= 96 && dice.falls(5);
    let target = match difficulty {
        _ if on_a_half => dice.pick(&[32, 96, 160]).unwrap_or(96),
        Difficulty::Easy => dice.number(least, most) / 10 * 10,
        Difficulty::Usual | Difficulty::Hard => dice.number(least, most),
    }
    .max(least.min(10));
    let completed = match difficulty {
        Difficulty::Easy => target * dice.pick(&[8, 9, 10, 11, 12, 15]).unwrap_or(10) / 10,
        Difficulty::Usual | Difficulty::Hard => {
            dice.number(target * 7 / 10, target * 17 / 10).max(1)
        }
    };
    (noun, entry(target, completed))
}

/// An entry of whole amounts.
pub(in crate::training) fn entry(target: i64, completed: i64) -> IndicatorEntry {
    let whole = |amount| Quantity::Amount(Decimal::whole(amount));
    IndicatorEntry { target: whole(target), completed: whole(completed) }
}

/// One indicator over several areas.
pub(super) fn roll_column(dice: &mut Dice, difficulty: Difficulty) -> (usize, Vec<IndicatorEntry>) {
    let (noun, least, most) = nouns::roll(dice);
    let areas = dice.number(3, if difficulty == Difficulty::Easy { 3 } else { 5 });
    let entries = (0..areas).map(|_| {
        let target = dice.number(least, most);
        let target =
            if difficulty == Difficulty::Easy { (target / 10 * 10).max(10) } else { target };
        entry(target, dice.number(target * 7 / 10, target * 2).max(1))
    });
    (noun, entries.collect())
}

/// The same with one "/" and, beyond the easy ones, one area that is not filled in yet.
pub(super) fn roll_gaps(dice: &mut Dice, difficulty: Difficulty) -> (usize, Vec<IndicatorEntry>) {
    let (noun, mut entries) = roll_column(dice, difficulty);
    let last = i64::try_from(entries.len()).unwrap_or(1) - 1;
    let at = usize::try_from(dice.number(0, last)).unwrap_or(0);
    entries.insert(at, NOT_AGREED);
    if difficulty != Difficulty::Easy {
        let at = usize::try_from(dice.number(0, last)).unwrap_or(0);
        entries.insert(at, IndicatorEntry::default());
    }
    (noun, entries)
}

/// An entry that has no rate of the usual sort.
pub(super) fn roll_row(dice: &mut Dice, difficulty: Difficulty) -> (usize, IndicatorEntry) {
    let (noun, usual) = roll_entry(dice, difficulty);
    let zero = Quantity::Amount(Decimal::ZERO);
    let made = match dice.number(0, 5) {
        0 => NOT_AGREED,
        1 => IndicatorEntry { target: Quantity::NotAgreed, ..usual },
        2 => IndicatorEntry { target: zero, ..usual },
        3 => IndicatorEntry { completed: Quantity::Blank, ..usual },
        4 => IndicatorEntry { target: Quantity::Blank, ..usual },
        _ => IndicatorEntry { completed: usual.target, target: usual.completed },
    };
    (noun, made)
}

/// A rate that is said of so many, as likely possible as not.
pub(super) fn roll_claim(dice: &mut Dice, difficulty: Difficulty) -> (usize, i64, Percent, u8) {
    let (noun, ..) = nouns::roll(dice);
    let whole = dice.number(18, if difficulty == Difficulty::Easy { 60 } else { 180 });
    let decimals = if difficulty == Difficulty::Hard { 2 } else { 1 };
    let unit = if decimals == 2 { 1 } else { 10 };
    let count = dice.number(whole * 6 / 10, whole - 1);
    let exact = Ratio::new(count * 100, whole).zip(Rounding::new(decimals, Mode::HalfUp));
    let rate = exact.map_or(0, |(ratio, to)| to.round(ratio).hundredths());
    let moved = if dice.falls(5) { 0 } else { unit * dice.pick(&[-2, -1, 1, 2]).unwrap_or(1) };
    (noun, whole, Percent::from_hundredths(rate + moved), decimals)
}
