//! Questions about points, totals and grades, whether all parties have scored or not.

use super::draft::{Draft, given};
use crate::number::{Decimal, Ratio, Rounding};
use crate::scoring::{Entries, Evaluation, Need, PartyScore, Path, ScoreMode, Standing};
use crate::training::Operand::{Given, Step};
use crate::training::dice::Dice;
use crate::training::expression::scheme;
use crate::training::{Choice, Difficulty, Expression, Form, Operand, Scene, Slip};

/// The best three grades, which can be aimed at, from the best.
const GOALS: [usize; 3] = [0, 1, 2];

/// One hundredth of a point.
const STEP: Decimal = Decimal::from_hundredths(1);

/// The four parties' most points.
pub(super) fn caps() -> Vec<Decimal> {
    scheme().parties.iter().map(|party| party.cap).collect()
}

fn entries(scores: Vec<PartyScore>) -> Entries<'static> {
    Entries { scores, ..Entries::default() }
}

/// What the page computes of marks or points.
pub(super) fn evaluated(mode: ScoreMode, typed: &[Option<Decimal>]) -> Evaluation {
    let score =
        |typed: &Option<Decimal>| PartyScore { mode, ..PartyScore::default() }.with_typed(*typed);
    Evaluation::of_scores(scheme(), &entries(typed.iter().map(score).collect()))
}

fn lowest(evaluation: &Evaluation) -> Decimal {
    evaluation.outcome.lowest
}

fn band(total: Decimal) -> Option<usize> {
    scheme().grading_of_points(total).band()
}

/// The lowest total of a grade.
fn line(goal: usize) -> Decimal {
    let scheme = scheme();
    let entrance = scheme.bands.get(goal).and_then(|band| band.entrance(scheme.rounding));
    entrance.unwrap_or(Decimal::ZERO)
}

/// Every grade as an option, the best first.
pub(super) fn grades() -> Vec<Choice> {
    (0..scheme().bands.len()).map(Choice::Grade).collect()
}

/// Points weighted once more, rounded.
fn weighted_twice(points: Decimal, cap: Decimal) -> Decimal {
    let ratio = Ratio::new(points.hundredths() * cap.hundredths(), 1_000_000);
    ratio.map_or(Decimal::ZERO, |ratio| Rounding::PRINTED.round(ratio))
}

fn sum(numbers: impl IntoIterator<Item = Decimal>) -> Decimal {
    numbers.into_iter().fold(Decimal::ZERO, |sum, number| sum + number)
}

/// What the known points come to if each is weighted once more.
fn twice(points: &[Option<Decimal>]) -> Option<Decimal> {
    Some(sum(points
        .iter()
        .zip(caps())
        .filter_map(|(points, cap)| Some(weighted_twice((*points)?, cap)))))
}

fn scored(points: &[Option<Decimal>]) -> Scene {
    Scene::Points { points: points.to_vec(), goal: None }
}

fn known(points: &[Option<Decimal>]) -> Vec<Operand> {
    given(points.iter().copied().flatten())
}

fn missing_caps(points: &[Option<Decimal>]) -> Vec<Decimal> {
    points.iter().zip(caps()).filter(|(points, _)| points.is_none()).map(|(_, cap)| cap).collect()
}

/// The known points, and these with what others may give.
fn known_and(others: Vec<Decimal>, draft: Draft, points: &[Option<Decimal>]) -> Draft {
    draft.step(Form::Points, Expression::Sum(known(points)), 5).step(
        Form::Points,
        Expression::Sum([vec![Step(0)], given(others)].concat()),
        5,
    )
}

/// The same where all others give full marks.
fn known_and_full(draft: Draft, points: &[Option<Decimal>]) -> Draft {
    known_and(missing_caps(points), draft, points)
}

/// The total of four parties' points.
pub(super) fn total(points: &[Option<Decimal>]) -> Draft {
    let total = lowest(&evaluated(ScoreMode::Points, points));
    Draft::of(scored(points), Some(total))
        .step(Form::Points, Expression::Sum(known(points)), 1)
        .wrong(Slip::WeightedTwice, 0, twice(points))
}

/// The grade of four parties' points.
pub(super) fn grade(points: &[Option<Decimal>]) -> Draft {
    let evaluation = evaluated(ScoreMode::Points, points);
    let total = lowest(&evaluation);
    let wanted = evaluation.outcome.lowest_grading.band();
    graded(
        Draft::choosing(scored(points), wanted.map(Choice::Grade), grades()).step(
            Form::Points,
            Expression::Sum(known(points)),
            1,
        ),
        total,
        0,
    )
    .wrong(Slip::WeightedTwice, 0, twice(points))
}

/// The step from a total to its grade, with the slips at a line.
pub(super) fn graded(draft: Draft, total: Decimal, step: usize) -> Draft {
    let mut draft = draft.step(Form::Choice, Expression::GradeOf(Step(step)), 2);
    let below = band(total - STEP).map(Choice::Grade);
    if let Some(below) = below.filter(|_| GOALS.iter().any(|goal| line(*goal) == total)) {
        draft = draft.wrong_choice(Slip::BoundaryLeftOut, step + 1, below);
    }
    let whole = Rounding::new(0, crate::number::Mode::HalfUp);
    let rounded = Ratio::new(total.hundredths(), 100).zip(whole).map(|(ratio, to)| to.round(ratio));
    match rounded.and_then(band) {
        Some(grade) => draft.wrong_choice(Slip::RoundedEarly, step + 1, Choice::Grade(grade)),
        None => draft,
    }
}

/// What the only party that has not scored has to give for a grade.
pub(super) fn party_needs(points: &[Option<Decimal>], goal: usize) -> Draft {
    let wanted = needed(points, goal);
    Draft::of(Scene::Points { points: points.to_vec(), goal: Some(goal) }, wanted)
        .step(Form::Points, Expression::Sum(known(points)), 1)
        .step(Form::Points, Expression::Difference(Given(line(goal)), Step(0)), 2)
        .wrong(Slip::BoundaryLeftOut, 1, wanted.map(|points| points + STEP))
        .wrong(Slip::WeightedTwice, 0, twice(points))
        .wrong(
            Slip::NotWeighted,
            1,
            wanted.and_then(|wanted| {
                // As a mark out of 100.
                let cap = *missing_caps(points).first()?;
                Ratio::new(wanted.hundredths() * 100, cap.hundredths())
                    .map(|mark| Rounding::PRINTED.round(mark))
            }),
        )
}

/// The least that a party without a score has to give, whatever the others do.
fn needed(points: &[Option<Decimal>], goal: usize) -> Option<Decimal> {
    let path = Path::to(scheme(), goal, points, Decimal::ZERO)?;
    let asked = points.iter().rposition(Option::is_none)?;
    match path.parties.get(asked)?.alone {
        Need::Give { least, .. } if least > Decimal::ZERO => Some(least),
        _ => None,
    }
}

/// What the last party without a score has to give at least, whatever the other one gives.
pub(super) fn least_of(points: &[Option<Decimal>], goal: usize) -> Draft {
    let wanted = needed(points, goal);
    let mut others = missing_caps(points);
    others.pop();
    let known_sum = sum(points.iter().copied().flatten());
    let draft = Draft::of(Scene::Points { points: points.to_vec(), goal: Some(goal) }, wanted);
    known_and(others, draft, points)
        .step(Form::Points, Expression::Difference(Given(line(goal)), Step(1)), 5)
        .wrong(Slip::UnknownAsZero, 1, Some(known_sum))
        .wrong(Slip::BoundaryLeftOut, 2, wanted.map(|points| points + STEP))
        .wrong(Slip::WeightedTwice, 0, twice(points))
}

/// How high the total can be.
pub(super) fn highest_total(points: &[Option<Decimal>]) -> Draft {
    let evaluation = evaluated(ScoreMode::Points, points);
    known_and_full(Draft::of(scored(points), Some(evaluation.outcome.highest)), points)
        .wrong(Slip::UnknownAsZero, 1, Some(lowest(&evaluation)))
        .wrong(Slip::WeightedTwice, 0, twice(points))
}

/// From which grade to which.
pub(super) fn grade_range(points: &[Option<Decimal>]) -> Draft {
    let outcome = evaluated(ScoreMode::Points, points).outcome;
    let ends = outcome.lowest_grading.band().zip(outcome.highest_grading.band());
    let ranges = (0..grades().len())
        .rev()
        .flat_map(|low| (0..=low).rev().map(move |high| Choice::Grades(low, high)));
    let draft = Draft::choosing(
        scored(points),
        ends.map(|(low, high)| Choice::Grades(low, high)),
        ranges.collect(),
    );
    let draft =
        known_and_full(draft, points).step(Form::Choice, Expression::GradesOf(Step(0), Step(1)), 5);
    match ends {
        Some((low, high)) => draft
            .wrong_choice(Slip::UnknownAsZero, 2, Choice::Grades(low, low))
            .wrong_choice(Slip::UnknownAsFull, 2, Choice::Grades(high, high)),
        None => draft,
    }
}

/// Whether a grade can still be reached.
pub(super) fn can_reach(points: &[Option<Decimal>], goal: usize) -> Draft {
    let path = Path::to(scheme(), goal, points, Decimal::ZERO);
    let wanted = path.map(|path| match path.standing {
        Standing::Open(Need::Give { .. }) | Standing::Sure | Standing::Reached { .. } => {
            Choice::Yes
        }
        _ => Choice::No,
    });
    let highest = evaluated(ScoreMode::Points, points).outcome.highest;
    let scene = Scene::Points { points: points.to_vec(), goal: Some(goal) };
    let draft = Draft::choosing(scene, wanted, vec![Choice::Yes, Choice::No]);
    let draft = known_and_full(draft, points).step(
        Form::Choice,
        Expression::Reaches(Step(1), Given(line(goal))),
        2,
    );
    match highest == line(goal) {
        true => draft.wrong_choice(Slip::BoundaryLeftOut, 2, Choice::No),
        false => draft.wrong(Slip::UnknownAsZero, 1, Some(sum(points.iter().copied().flatten()))),
    }
}

/// Points of a station: from seven tenths of the most upwards.
fn roll(dice: &mut Dice, difficulty: Difficulty) -> Vec<Option<Decimal>> {
    let point = |cap: Decimal, dice: &mut Dice| {
        let cap = cap.hundredths();
        let points = dice.number(cap * 7 / 10, cap);
        let step = match difficulty {
            Difficulty::Easy => 100,
            Difficulty::Usual | Difficulty::Hard => dice.pick(&[1, 10, 50]).unwrap_or(1),
        };
        Decimal::from_hundredths(points / step * step)
    };
    caps().into_iter().map(|cap| Some(point(cap, dice))).collect()
}

/// Four scores; hard ones on a line or just beside it.
pub(super) fn roll_all(dice: &mut Dice, difficulty: Difficulty) -> Vec<Option<Decimal>> {
    let mut points = roll(dice, difficulty);
    let goal = dice.number(0, 1);
    let beside = Decimal::from_hundredths(dice.pick(&[0, 0, -1, -2, -30]).unwrap_or(0));
    if difficulty == Difficulty::Hard
        && let Some(goal) = usize::try_from(goal).ok()
        && let Some(last) = points.pop()
    {
        let others = sum(points.iter().copied().flatten());
        let there = line(goal) + beside - others;
        let most = caps().last().copied().unwrap_or_default();
        points.push(if there > Decimal::ZERO && there <= most { Some(there) } else { last });
    }
    points
}

/// Scores of which so many are missing, the third party's among them more often than not.
pub(super) fn roll_missing(
    dice: &mut Dice,
    difficulty: Difficulty,
    missing: usize,
) -> Vec<Option<Decimal>> {
    let mut points = roll(dice, difficulty);
    let last = points.len().saturating_sub(1);
    let mut at = if dice.falls(7) { last } else { usize::try_from(dice.number(0, 2)).unwrap_or(0) };
    for _ in 0..missing {
        if let Some(slot) = points.get_mut(at) {
            *slot = None;
        }
        let next = usize::try_from(dice.number(1, 3)).unwrap_or(1);
        at = (at + next) % points.len().max(1);
    }
    points
}

/// A grade to aim at.
pub(super) fn roll_goal(dice: &mut Dice) -> usize {
    dice.pick(&[0, 0, 1, 1, 2]).unwrap_or(0)
}
