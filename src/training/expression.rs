//! How a step comes about: a small calculation that can be shown, and done anew with a person's own numbers.

use super::{Answer, Choice};
use crate::number::{Decimal, Percent, Ratio, Rounding};
use crate::schemes::default_scheme;
use crate::scoring::Scheme;
use std::cmp::Ordering;
use std::sync::LazyLock;

/// Up to here roundings are exact; a person can type more.
const LARGEST: i64 = 400_000_000_000_000;

/// A number of a calculation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Operand {
    /// It is given.
    Given(Decimal),
    /// It is the answer of an earlier step, counted from 0.
    Step(usize),
}

/// A calculation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Expression {
    /// All added.
    Sum(Vec<Operand>),
    /// The first less the second.
    Difference(Operand, Operand),
    /// The first times the second.
    Product(Operand, Operand),
    /// The first as a percentage of the second, rounded.
    Percent(Operand, Operand),
    /// A mark out of 100 of so many points, rounded.
    Weighted(Operand, Operand),
    /// The first shared among the second, in whole units upwards.
    Upwards(Operand, Operand),
    /// So many percent of a number.
    PercentOf(Operand, Operand),
    /// The grade of a total.
    GradeOf(Operand),
    /// The grades of the lowest and of the highest total.
    GradesOf(Operand, Operand),
    /// Whether the first is at least the second.
    Reaches(Operand, Operand),
    /// The first against the second: behind, difficulty or ahead.
    Against(Operand, Operand),
    /// What it is follows from what is given, not from earlier steps.
    Seen(Answer),
}

impl Operand {
    fn value(self, answers: &[Answer]) -> Option<Decimal> {
        match self {
            Operand::Given(number) => Some(number),
            Operand::Step(at) => answers.get(at)?.number(),
        }
    }
}

impl Expression {
    /// What it gives, with these answers of the earlier steps and these options to choose from; `None` where one
    /// that it needs is not there, or it would divide by 0.
    pub fn value(&self, answers: &[Answer], options: &[Choice]) -> Option<Answer> {
        let choose = |choice: Choice| {
            options.iter().position(|option| *option == choice).map(Answer::Choice)
        };
        let of = |operand: &Operand| operand.value(answers);
        let number = match self {
            Expression::Sum(parts) => {
                let hundredths: Option<i64> =
                    parts.iter().map(|part| Some(of(part)?.hundredths())).sum();
                Decimal::from_hundredths(hundredths?)
            }
            Expression::Difference(from, less) => of(from)? - of(less)?,
            Expression::Product(one, other) => {
                let ten_thousandths = of(one)?.hundredths().checked_mul(of(other)?.hundredths())?;
                rounded(ten_thousandths, 10_000)?
            }
            Expression::Percent(part, whole) => {
                let ratio = Ratio::of(of(part)?, of(whole)?)?;
                let percent = (ratio.numerator() <= LARGEST).then(|| Percent::of(ratio))?;
                Decimal::from_hundredths(percent.hundredths())
            }
            Expression::PercentOf(mark, points) | Expression::Weighted(mark, points) => {
                let millionths = of(mark)?.hundredths().checked_mul(of(points)?.hundredths())?;
                rounded(millionths, 1_000_000)?
            }
            Expression::Upwards(whole, parts) => {
                upwards(of(whole)?.hundredths(), of(parts)?.hundredths())?
            }
            Expression::GradeOf(total) => return choose(Choice::Grade(grade(of(total)?)?)),
            Expression::GradesOf(lowest, highest) => {
                return choose(Choice::Grades(grade(of(lowest)?)?, grade(of(highest)?)?));
            }
            Expression::Reaches(total, line) => {
                return choose(if of(total)? >= of(line)? { Choice::Yes } else { Choice::No });
            }
            Expression::Against(rate, line) => {
                return choose(match of(rate)?.cmp(&of(line)?) {
                    Ordering::Less => Choice::Behind,
                    Ordering::Equal => Choice::OnLine,
                    Ordering::Greater => Choice::Ahead,
                });
            }
            Expression::Seen(answer) => return Some(*answer),
        };
        Some(Answer::Number(number))
    }
}

/// A quotient rounded to two decimals.
fn rounded(part: i64, whole: i64) -> Option<Decimal> {
    let ratio = Ratio::new(part, whole)?;
    (part <= LARGEST).then(|| Rounding::PRINTED.round(ratio))
}

/// The printed scheme, which all questions are about.
pub(super) fn scheme() -> &'static Scheme {
    static SCHEME: LazyLock<Scheme> = LazyLock::new(default_scheme);
    &SCHEME
}

/// The grade of a total under the printed scheme, counted from the best.
fn grade(total: Decimal) -> Option<usize> {
    scheme().grading_of_points(total).band()
}

/// The smallest whole number that is not below a quotient.
fn upwards(part: i64, whole: i64) -> Option<Decimal> {
    (whole > 0).then(|| Decimal::whole(-(-part).div_euclid(whole)))
}
