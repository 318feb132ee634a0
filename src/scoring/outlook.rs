//! What the points say of the grades: what is sure, what can still be reached, and what is missing for it.
//!
//! Every answer is a difference of two totals. The least total of a band is its entrance; what is missing
//! for it is the entrance less the points there are. While parties are unknown the best band that
//! their full marks reach is asked for, afterwards the next better one.

use super::{Grading, PartyResult, Scheme, Step};
use crate::number::Decimal;

/// What the points say of the grades.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outlook {
    /// No party has scored.
    Nothing,
    /// Some parties have not scored.
    Open(Open),
    /// Every party has scored.
    Settled(Settled),
}

/// The parties that have scored and those that have not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Open {
    /// The full marks of those that have scored.
    pub scored: Decimal,
    /// The full marks of those that have not.
    pub room: Decimal,
    /// How many have not.
    pub unscored: usize,
    /// The party that has not, where it is the only one.
    pub last: Option<usize>,
    /// What they can still lead to.
    pub reach: Reach,
}

/// What unknown scores can lead to; bands are counted from the best.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// This band, whatever they are.
    Sure(usize),
    /// Several bands.
    Upto {
        /// The best band they can lead to, and the points it asks of them.
        best: Step,
        /// The next band below that asks for points too.
        next: Option<Step>,
        /// The band just above, which full marks of all of them do not reach.
        missed: Option<usize>,
        /// The band that is sure at least; `None` where the bands do not meet, so that nothing is.
        least: Option<usize>,
    },
    /// The bands leave gaps or overlap there, so that nothing can be said before the total is known.
    Unclear,
}

/// What a total says that every party has given its part of; bands are counted from the best.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Settled {
    /// No band holds it, or two do.
    Ungraded,
    /// Without rounding party by party it would be graded otherwise.
    Rounded,
    /// The full score.
    Full,
    /// The least total of this band.
    OnLine(usize),
    /// In this band, above which there is none; so far above the least total of it, where it has one.
    Best(usize, Option<Decimal>),
    /// Below a better band.
    Below(Step, Closing),
    /// The last total below a better band.
    JustBelow(Step, Closing),
}

/// How the points that are missing could come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Closing {
    /// One party could give them all.
    Alone {
        /// The one with most room.
        party: usize,
        /// The points it would have then.
        points: Decimal,
    },
    /// Several parties could.
    Together,
    /// Full marks of every party would not do.
    Never,
}

/// The sums of what parties have given and can give.
#[derive(Clone, Copy, Default)]
struct Sums {
    points: Decimal,
    scored: Decimal,
    room: Decimal,
    unscored: usize,
    last: Option<usize>,
}

impl Outlook {
    /// What the parties' points say; `adjustment` is what bonus and deduction come to. The total is
    /// graded so, and `is_rounded` says whether rounding decides that.
    pub(super) fn of(
        scheme: &Scheme,
        parties: &[PartyResult],
        adjustment: Decimal,
        grading: Grading,
        is_rounded: bool,
    ) -> Outlook {
        let mut sums = Sums::default();
        for (at, party) in parties.iter().enumerate() {
            if let Some(points) = party.points {
                sums.points = sums.points + points;
                sums.scored = sums.scored + party.cap;
            } else {
                sums.room = sums.room + party.cap;
                sums.unscored += 1;
                sums.last = Some(at);
            }
        }
        // Below zero where more is deducted than there is: that much is missing too.
        let total = sums.points + adjustment;
        if sums.unscored == 0 {
            return Outlook::Settled(match grading.band() {
                None => Settled::Ungraded,
                Some(_) if is_rounded => Settled::Rounded,
                Some(band) => settled(scheme, parties, total, band),
            });
        }
        if sums.unscored == parties.len() {
            return Outlook::Nothing;
        }
        Outlook::Open(Open {
            scored: sums.scored,
            room: sums.room,
            unscored: sums.unscored,
            last: sums.last.filter(|_| sums.unscored == 1),
            reach: reach(scheme, total, sums.room, grading),
        })
    }
}

/// The least total of a band; `None` where it has no lower end above nothing.
fn entrance(scheme: &Scheme, band: usize) -> Option<Decimal> {
    let entrance = scheme.bands.get(band)?.entrance(scheme.rounding);
    entrance.filter(|entrance| *entrance > Decimal::ZERO)
}

/// How far the least total of a band is away; `None` unless it lies above.
fn missing(scheme: &Scheme, band: usize, total: Decimal) -> Option<Step> {
    let points = entrance(scheme, band)? - total;
    (points > Decimal::ZERO).then_some(Step { band, points })
}

fn reach(scheme: &Scheme, total: Decimal, room: Decimal, lowest: Grading) -> Reach {
    let highest = (total + room).max(Decimal::ZERO);
    let is_reached = |band: &usize| entrance(scheme, *band).is_none_or(|least| least <= highest);
    let Some(band) = (0..scheme.bands.len()).find(is_reached) else { return Reach::Unclear };
    if let Some(best) = missing(scheme, band, total) {
        return Reach::Upto {
            best,
            next: missing(scheme, band + 1, total),
            missed: band.checked_sub(1),
            least: lowest.band().filter(|_| is_seamless(scheme)),
        };
    }
    let is_sure = lowest == Grading::Band(band)
        && scheme.grading_of_points(highest) == lowest
        && (0..scheme.bands.len())
            .all(|other| other == band || is_beside(scheme, other, total, highest));
    if is_sure { Reach::Sure(band) } else { Reach::Unclear }
}

/// Whether no total of this stretch lies in a band.
fn is_beside(scheme: &Scheme, band: usize, first: Decimal, last: Decimal) -> bool {
    let Some(limits) = scheme.bands.get(band) else { return true };
    let is_above = entrance(scheme, band).is_some_and(|least| least > last);
    is_above || limits.exit(scheme.rounding).is_some_and(|most| most < first)
}

/// Whether each band begins where the next one ends, so that a higher total is never graded worse.
fn is_seamless(scheme: &Scheme) -> bool {
    scheme.bands.windows(2).all(|pair| match pair {
        [better, worse] => {
            let meets = |most: Decimal| Some(most + scheme.rounding.step());
            worse.exit(scheme.rounding).and_then(meets) == better.entrance(scheme.rounding)
        }
        _ => true,
    })
}

fn settled(scheme: &Scheme, parties: &[PartyResult], total: Decimal, band: usize) -> Settled {
    if band == 0 && total == scheme.full_score {
        return Settled::Full;
    }
    let least = entrance(scheme, band);
    if least == Some(total) {
        return Settled::OnLine(band);
    }
    let better = (0..band).filter_map(|band| missing(scheme, band, total));
    match better.min_by_key(|step| step.points) {
        Some(step) => {
            let is_last = step.points == scheme.rounding.step();
            let below = if is_last { Settled::JustBelow } else { Settled::Below };
            below(step, closing(parties, step.points))
        }
        None => Settled::Best(band, least.map(|least| total - least)),
    }
}

/// Who could give these points in addition.
fn closing(parties: &[PartyResult], needed: Decimal) -> Closing {
    let (mut widest, mut all) = (None, Decimal::ZERO);
    for (at, party) in parties.iter().enumerate() {
        let points = party.points.unwrap_or_default();
        let room = party.cap - points;
        all = all + room;
        if widest.is_none_or(|(_, most, _)| room > most) {
            widest = Some((at, room, points));
        }
    }
    match widest {
        Some((party, room, points)) if room >= needed => {
            Closing::Alone { party, points: points + needed }
        }
        _ if all >= needed => Closing::Together,
        _ => Closing::Never,
    }
}
