//! Questions about marks out of 100 and the points they count for.

use super::draft::Draft;
use super::points::{caps, evaluated, graded, grades};
use super::wrong::{divided_half_even, mean};
use crate::number::{Decimal, Mode, Ratio, Rounding};
use crate::scoring::ScoreMode;
use crate::training::Operand::{Given, Step};
use crate::training::dice::Dice;
use crate::training::expression::scheme;
use crate::training::{Choice, Difficulty, Expression, Form, Scene, Slip};

/// A mark times the points a party can give, in millionths.
fn millionths(mark: Decimal, cap: Decimal) -> i64 {
    mark.hundredths() * cap.hundredths()
}

fn cut_off(mark: Decimal, cap: Decimal) -> Decimal {
    Decimal::from_hundredths(millionths(mark, cap).div_euclid(10_000))
}

fn rounded(millionths: i64) -> Option<Decimal> {
    Ratio::new(millionths, 1_000_000).map(|ratio| Rounding::PRINTED.round(ratio))
}

/// A mark without its decimals.
fn whole(mark: Decimal) -> Option<Decimal> {
    let ratio = Ratio::new(mark.hundredths(), 100)?;
    Rounding::new(0, Mode::HalfUp).map(|to| to.round(ratio))
}

/// The points that one party's mark counts for.
pub(super) fn mark_to_points(party: usize, mark: Decimal) -> Option<Draft> {
    let cap = *caps().get(party)?;
    let mut marks = vec![None; caps().len()];
    *marks.get_mut(party)? = Some(mark);
    let wanted = evaluated(ScoreMode::RawMark, &marks).parties.get(party)?.points?;
    Some(
        Draft::of(Scene::Marks { marks }, Some(wanted))
            .step(Form::Points, Expression::Weighted(Given(mark), Given(cap)), 4)
            .wrong(Slip::NotWeighted, 0, Some(mark))
            .wrong(Slip::HalfEven, 0, divided_half_even(millionths(mark, cap), 10_000))
            .wrong(Slip::Truncated, 0, Some(cut_off(mark, cap)))
            .wrong(
                Slip::RoundedEarly,
                0,
                whole(mark).and_then(|mark| rounded(millionths(mark, cap))),
            )
            .wrong(Slip::WeightedTwice, 0, rounded(wanted.hundredths() * cap.hundredths())),
    )
}

fn weighing(draft: Draft, marks: &[Decimal]) -> Draft {
    let weighted = marks.iter().zip(caps()).fold(draft, |draft, (mark, cap)| {
        draft.step(Form::Points, Expression::Weighted(Given(*mark), Given(cap)), 4)
    });
    let all = (0..marks.len()).map(Step).collect();
    weighted.step(Form::Points, Expression::Sum(all), 1)
}

/// The first mark whose points are not the same when cut off, and these.
fn first_cut(marks: &[Decimal]) -> Option<(usize, Decimal)> {
    let cut = |(mark, cap): (&Decimal, Decimal)| {
        let cut = cut_off(*mark, cap);
        (Some(cut) != rounded(millionths(*mark, cap))).then_some(cut)
    };
    let mut each = marks.iter().zip(caps()).map(cut).enumerate();
    each.find_map(|(at, cut)| Some((at, cut?)))
}

fn slips(draft: Draft, marks: &[Decimal]) -> Draft {
    let exact: i64 = marks.iter().zip(caps()).map(|(mark, cap)| millionths(*mark, cap)).sum();
    draft.wrong(Slip::RoundedLate, marks.len(), rounded(exact)).wrong(
        Slip::NotWeighted,
        marks.len(),
        mean(marks),
    )
}

/// The total of four marks.
pub(super) fn marked_total(marks: &[Decimal]) -> Draft {
    let some: Vec<Option<Decimal>> = marks.iter().copied().map(Some).collect();
    let total = evaluated(ScoreMode::RawMark, &some).outcome.lowest;
    let draft = weighing(Draft::of(Scene::Marks { marks: some }, Some(total)), marks);
    let all_cut = marks.iter().zip(caps()).map(|(mark, cap)| cut_off(*mark, cap)).sum();
    let draft = slips(draft, marks);
    match first_cut(marks) {
        Some((at, cut)) => draft.wrong_throughout(Slip::Truncated, at, Some(cut), Some(all_cut)),
        None => draft,
    }
}

/// The grade of four marks.
pub(super) fn marked_grade(marks: &[Decimal]) -> Draft {
    let some: Vec<Option<Decimal>> = marks.iter().copied().map(Some).collect();
    let outcome = evaluated(ScoreMode::RawMark, &some).outcome;
    let wanted = outcome.lowest_grading.band().map(Choice::Grade);
    let draft = weighing(Draft::choosing(Scene::Marks { marks: some }, wanted, grades()), marks);
    slips(graded(draft, outcome.lowest, marks.len()), marks)
}

/// A mark: whole where it is easy, else with one or two decimals.
pub(super) fn roll_mark(dice: &mut Dice, difficulty: Difficulty) -> Decimal {
    let step = match difficulty {
        Difficulty::Easy => 100,
        Difficulty::Usual => 10,
        Difficulty::Hard => dice.pick(&[1, 10, 50]).unwrap_or(1),
    };
    Decimal::from_hundredths(dice.number(7_000 / step, 10_000 / step) * step)
}

/// Four marks; hard ones lie about a line.
pub(super) fn roll_marks(dice: &mut Dice, difficulty: Difficulty) -> Vec<Decimal> {
    let about = match difficulty {
        Difficulty::Hard => dice.pick(&[8_000, 9_000]),
        Difficulty::Easy | Difficulty::Usual => None,
    };
    let near = |dice: &mut Dice, line: i64| Decimal::from_hundredths(line + dice.number(-12, 12));
    let count = scheme().parties.len();
    (0..count)
        .map(|_| match about {
            Some(line) => near(dice, line),
            None => roll_mark(dice, difficulty),
        })
        .collect()
}
