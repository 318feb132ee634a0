//! Questions on the figures of the printed report, for the course.

use super::amounts::{self, NOT_AGREED, entry};
use super::course::{self, Stand};
use super::draft::Draft;
use super::nouns::{CASE_SESSIONS, CONSULTATIONS, NOTICES, PARTY_VISITS};
use super::staffing::{self, Post};
use super::{marks, points};
use crate::number::Decimal;
use crate::training::{Difficulty, Kind, Question};

/// 入户探访: target and completed amount of each of the four areas (appendix 1).
const VISITS: [(i64, i64); 4] = [(418, 793), (90, 262), (563, 787), (60, 166)];

/// The parties' points in the order of the scheme: 8.93, 20.00, 13.00, 44.82.
pub(super) fn points() -> Vec<Option<Decimal>> {
    [893, 2_000, 1_300, 4_482].map(|points| Some(Decimal::from_hundredths(points))).to_vec()
}

/// The same before the third party has scored.
fn points_so_far() -> Vec<Option<Decimal>> {
    let mut points = points();
    points.pop();
    points.push(None);
    points
}

/// 到岗 (appendix 2): 20 agreed, 11 months, 231 person-months, 151.5 of them with two years, 19 stayed, 22 at the end.
const POST: Post = Post {
    agreed: 20,
    months: 11,
    actual: Decimal::whole(231),
    two_years: Decimal::from_hundredths(15_150),
    continuous: 19,
    present: 22,
};

fn stand(noun: usize, target: i64, completed: i64) -> Stand {
    Stand { noun, entry: entry(target, completed), assessed: 11, year: 12 }
}

/// The question of a kind on the report's figures, of those kinds that 看一遍 shows; `None` of any other.
pub(in crate::training) fn watched(kind: Kind) -> Option<Question> {
    let draft = match kind {
        Kind::Grade => Some(points::grade(&points())),
        Kind::GradeRange => Some(points::grade_range(&points_so_far())),
        Kind::Rate => amounts::rate(NOTICES, entry(96, 159)),
        Kind::SumRate => amounts::sum_rate(0, &VISITS.map(|(target, done)| entry(target, done))),
        Kind::Surplus => Some(staffing::surplus(POST)),
        _ => None,
    };
    draft?.finish(kind, Difficulty::Usual)
}

/// The question of a kind on the report's figures; `None` of a kind that the report has no figures for.
pub(in crate::training) fn of_report(kind: Kind) -> Option<Question> {
    watched(kind).or_else(|| not_watched(kind))
}

fn not_watched(kind: Kind) -> Option<Question> {
    let draft: Option<Draft> = match kind {
        Kind::Total => Some(points::total(&points())),
        Kind::PartyNeeds => Some(points::party_needs(&points_so_far(), 0)),
        Kind::HighestTotal => Some(points::highest_total(&points_so_far())),
        // The marks of R-4, whose points make 90.00 and whose exact sum does not.
        Kind::MarkedTotal => {
            Some(marks::marked_total(&[8_990, 9_000, 8_997, 9_001].map(Decimal::from_hundredths)))
        }
        Kind::RowSays => Some(amounts::row_says(CONSULTATIONS, NOT_AGREED)),
        Kind::TwoYearShare => Some(staffing::two_year_share(POST)),
        Kind::Retention => Some(staffing::retention(POST)),
        Kind::AgainstLine => course::against_line(stand(PARTY_VISITS, 24, 22)),
        Kind::PerMonth => course::per_month(stand(CASE_SESSIONS, 180, 175)),
        _ => None,
    };
    draft?.finish(kind, Difficulty::Usual)
}
