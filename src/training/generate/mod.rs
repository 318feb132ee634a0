//! The generator: a seed, a kind and a difficulty → a question.

mod amounts;
mod course;
mod draft;
mod marks;
mod nouns;
mod points;
mod report;
mod staffing;
mod wrong;

pub use nouns::NOUNS;
pub(super) use report::{of_report, watched};

use super::dice::Dice;
use super::{Difficulty, Kind, Question};
use crate::number::Decimal;
use draft::Draft;

/// The version of the questions. Codes that were handed out name it, so what it gives never changes: another way
/// to make questions is another version beside it.
pub const VERSION: u8 = 1;

/// How many times the numbers are drawn anew until they make a question.
const MOST_DRAWS: u64 = 400;

/// The question of a kind, a difficulty and a seed: the same for ever. The numbers are drawn until the page's own answer
/// is one that the steps lead to and every wrong way gives another.
pub fn generate(kind: Kind, difficulty: Difficulty, seed: u64) -> Question {
    let draws = (0..MOST_DRAWS).filter_map(|draw| {
        let mut dice = Dice::of(&[VERSION.into(), kind as u64, difficulty as u64, seed, draw]);
        let question = drawn(kind, difficulty, &mut dice)?.finish(kind, difficulty)?;
        is_worth_asking(&question).then_some(question)
    });
    // No seed that was ever tried comes to this; the total of the report is always a question.
    draws.into_iter().next().unwrap_or_else(|| fallback(difficulty))
}

/// Whether a question has wrong ways to tell where its kind has any.
fn is_worth_asking(question: &Question) -> bool {
    let least = match question.kind {
        Kind::IsPossible | Kind::RowSays | Kind::WrongTotal | Kind::ShortMonth | Kind::CanReach => {
            0
        }
        Kind::Total
        | Kind::Grade
        | Kind::UnitsMissing
        | Kind::HighestTotal
        | Kind::PersonMonths => 1,
        Kind::AgainstLine | Kind::MarkedGrade | Kind::MarkedTotal => 1,
        _ => 2,
    };
    question.offers.len() >= least
}

fn fallback(difficulty: Difficulty) -> Question {
    let points = report::points();
    let question = points::total(&points).finish(Kind::Total, difficulty);
    question.unwrap_or_default()
}

fn drawn(kind: Kind, difficulty: Difficulty, dice: &mut Dice) -> Option<Draft> {
    Some(match kind {
        Kind::Total => points::total(&points::roll_all(dice, difficulty)),
        Kind::Grade => points::grade(&points::roll_all(dice, difficulty)),
        Kind::PartyNeeds => {
            points::party_needs(&points::roll_missing(dice, difficulty, 1), points::roll_goal(dice))
        }
        Kind::HighestTotal => {
            let missing = if difficulty == Difficulty::Easy { 1 } else { 2 };
            points::highest_total(&points::roll_missing(dice, difficulty, missing))
        }
        Kind::GradeRange => {
            let missing = if difficulty == Difficulty::Hard { 2 } else { 1 };
            points::grade_range(&points::roll_missing(dice, difficulty, missing))
        }
        Kind::LeastOf => {
            points::least_of(&points::roll_missing(dice, difficulty, 2), points::roll_goal(dice))
        }
        Kind::MarkToPoints => {
            let party = usize::try_from(dice.number(0, 3)).ok()?;
            marks::mark_to_points(party, marks::roll_mark(dice, difficulty))?
        }
        Kind::MarkedTotal => marks::marked_total(&marks::roll_marks(dice, difficulty)),
        Kind::MarkedGrade => marks::marked_grade(&marks::roll_marks(dice, difficulty)),
        Kind::Rate => {
            let (noun, entry) = amounts::roll_entry(dice, difficulty);
            amounts::rate(noun, entry)?
        }
        Kind::IsPossible => {
            let (noun, whole, said, decimals) = amounts::roll_claim(dice, difficulty);
            amounts::is_possible(noun, whole, said, decimals)?
        }
        Kind::RowSays => {
            let (noun, entry) = amounts::roll_row(dice, difficulty);
            amounts::row_says(noun, entry)
        }
        Kind::SumWithGaps => {
            let (noun, entries) = amounts::roll_gaps(dice, difficulty);
            amounts::sum_rate(noun, &entries)?
        }
        Kind::SumRate => {
            let (noun, entries) = amounts::roll_column(dice, difficulty);
            amounts::sum_rate(noun, &entries)?
        }
        Kind::WrongTotal => {
            let (noun, entries) = amounts::roll_column(dice, difficulty);
            let cell = usize::try_from(dice.number(0, 2)).ok()?;
            let by = Decimal::whole(dice.pick(&[-10, -2, 1, 9, 10])?);
            amounts::wrong_total(noun, &entries, cell, by)?
        }
        Kind::PersonMonths => staffing::person_months(&staffing::roll_presence(dice, difficulty)),
        Kind::Surplus => staffing::surplus(staffing::roll_post(dice, difficulty)),
        Kind::TwoYearShare => staffing::two_year_share(staffing::roll_post(dice, difficulty)),
        Kind::Retention => staffing::retention(staffing::roll_post(dice, difficulty)),
        Kind::ShortMonth => {
            let (workers, agreed) = staffing::roll_short(dice, difficulty);
            staffing::short_month(&workers, agreed)
        }
        Kind::AgainstLine => course::against_line(course::roll_stand(dice, difficulty))?,
        Kind::PerMonth => course::per_month(course::roll_stand(dice, difficulty))?,
        Kind::UnitsMissing => {
            let stand = course::roll_stand(dice, difficulty);
            amounts::units_missing(stand.noun, stand.entry)?
        }
        Kind::UnitsToLine => course::units_to_line(course::roll_stand(dice, difficulty))?,
        Kind::CanReach => {
            let missing = if difficulty == Difficulty::Easy { 1 } else { 2 };
            points::can_reach(
                &points::roll_missing(dice, difficulty, missing),
                points::roll_goal(dice),
            )
        }
    })
}
