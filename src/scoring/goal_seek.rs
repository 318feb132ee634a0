//! 达标路径: what it would take to be in a grade band, exactly.
//!
//! Every answer is a closed form. A set of parties gives a sum between nothing and its full marks,
//! in the scheme's step. Of the others, those that have scored stay as they are, and those that have
//! not are open: together they can give anything between nothing and their full marks ([`Others`]).
//! The total can lie in the band exactly where the sum lies between the fewest steps that lead into
//! the band from the most that the others can give, and the most steps that stay in it from the least
//! ([`GradeBand::steps_from`]). So the least sum is the larger of that and nothing, and there is none
//! where it exceeds the full marks: the total with full marks is then the proof.

use super::{Bound, GradeBand, Grading, Party, Scheme};
use crate::number::{Decimal, Mode, Rounding, sort_by_key};

/// What a set of parties has to give so that the total lies in a band.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// Any sum from `least` to `most`; one step less, or more, leaves the band or cannot be given.
    Give {
        /// The least sum.
        least: Decimal,
        /// The most: where the band ends, or the parties' full marks.
        most: Decimal,
    },
    /// Even full marks, also of the open others, give only this total, below the band.
    TooLittle {
        /// The total with full marks.
        total: Decimal,
    },
    /// Even if they give nothing the total is this, above the band.
    TooMuch {
        /// The total without their points.
        total: Decimal,
    },
    /// The band is so narrow that the scheme's steps pass over it.
    Missed,
}

/// How the points known so far relate to a band.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Every party has scored and the total lies in the band.
    Reached {
        /// Points that can be lost before the grade falls; `None` where it cannot fall.
        above: Option<Decimal>,
        /// Points that can be added before the total leaves the band upwards; `None` without end.
        below: Option<Decimal>,
    },
    /// Every party has scored and the total lies below the band by this.
    Short {
        /// The points still needed.
        needed: Decimal,
    },
    /// Every party has scored and the total lies above the band.
    Passed,
    /// Some parties, or all, have not scored: what their scores have to add up to.
    Open(Need),
    /// Whatever the unknown scores turn out to be, the total lies in the band.
    Sure,
    /// Not even full marks of every party lead into the band.
    Never {
        /// The total with full marks of every party.
        highest: Decimal,
    },
}

/// One party's share in a path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PartyPath {
    /// What it has given; `None` is unknown.
    pub points: Option<Decimal>,
    /// What it would have to give while the scores of the others stay as they are; others that have
    /// not scored are open, so less than `least` rules the band out whatever they give.
    pub alone: Need,
    /// The least it has to give even if all others give everything; `None` where full marks of all
    /// do not lead into the band.
    pub least: Option<Decimal>,
}

impl PartyPath {
    /// What the party may take away before the total leaves the band, or can no longer reach it while
    /// others are open; `None` outside the band, or while the party is unknown.
    pub fn may_take_away(self) -> Option<Decimal> {
        match (self.points, self.alone) {
            (Some(points), Need::Give { least, most }) if (least..=most).contains(&points) => {
                Some(points - least)
            }
            _ => None,
        }
    }
}

/// A set of parties that changes its scores together while those of the others stay as they are, and
/// others that have not scored are open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Combination {
    members: u8,
    /// What they have given so far, unknown ones nothing.
    pub points: Decimal,
    /// What they have to give together.
    pub need: Need,
}

impl Combination {
    /// Whether a party, by its place in the scheme, belongs to it.
    pub const fn has(self, party: usize) -> bool {
        party < 8 && self.members >> party & 1 == 1
    }

    /// The parties that belong to it as bits, that of the scheme's first party being 1.
    pub const fn members(self) -> u8 {
        self.members
    }

    /// How many parties belong to it.
    pub const fn len(self) -> u32 {
        self.members.count_ones()
    }

    /// Whether no party belongs to it, which is never so in a path.
    pub const fn is_empty(self) -> bool {
        self.members == 0
    }
}

/// The way to a grade band.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Path {
    /// The band, counted from the best.
    pub band: usize,
    /// The points known so far.
    pub known: Decimal,
    /// How many parties have not scored.
    pub unknown: usize,
    /// How these points relate to the band.
    pub standing: Standing,
    /// The lowest total in the band.
    pub lowest: Decimal,
    /// What the band table says of that total: [`Grading::Overlap`] where a second band holds it
    /// too.
    pub grading: Grading,
    /// The lowest total that lies in this band and in no other.
    pub undisputed: Option<Decimal>,
    /// One for each party.
    pub parties: Vec<PartyPath>,
    /// Every set of parties, the smallest sets first; none in a scheme of more than eight parties.
    pub combinations: Vec<Combination>,
}

impl Path {
    /// The way to a band from points by party; `None` where the scheme has no such band.
    ///
    /// `points` are those that count, one for each party, `None` for one that has not scored;
    /// `adjustment` is the sum of bonus and deduction.
    pub fn to(
        scheme: &Scheme,
        band: usize,
        points: &[Option<Decimal>],
        adjustment: Decimal,
    ) -> Option<Path> {
        let seeker = Seeker::of(scheme, band, points, adjustment)?;
        let lowest = seeker.lowest();
        Some(Path {
            band,
            known: seeker.beside(|_| true).max(Decimal::ZERO),
            unknown: points.iter().filter(|points| points.is_none()).count(),
            standing: seeker.standing(),
            lowest,
            grading: scheme.grading_of_points(lowest),
            undisputed: undisputed(scheme, band, lowest),
            parties: (0..seeker.parties.len()).map(|at| seeker.party(at)).collect(),
            combinations: seeker.combinations(),
        })
    }

    /// Whether every party has scored.
    pub const fn is_settled(&self) -> bool {
        self.unknown == 0
    }
}

/// The least raw mark, of two decimals, that counts for at least these points; `None` where
/// no mark up to 100 does.
///
/// A mark m counts for m × cap ÷ 100 rounded. Half-up, it has to reach the points less half a step:
/// m = ⌈(2 × points − step) × 100 ÷ (2 × cap)⌉; where the rest is cut off, the points themselves.
pub fn least_raw_mark(points: Decimal, cap: Decimal, rounding: Rounding) -> Option<Decimal> {
    let spared = match rounding.mode() {
        Mode::HalfUp => rounding.step().hundredths(),
        Mode::Down => 0,
    };
    let doubled = 2 * points.hundredths() - spared;
    let weight = 2 * cap.hundredths();
    if points <= Decimal::ZERO {
        return Some(Decimal::ZERO);
    }
    let mark = -(-doubled * 10_000).checked_div_euclid(weight)?;
    (mark <= 10_000).then_some(Decimal::from_hundredths(mark.max(0)))
}

/// A party: what it gave and the most it can give in the scheme's step.
pub(super) struct Giver {
    pub(super) points: Option<Decimal>,
    pub(super) most: Decimal,
}

impl Giver {
    fn of(cap: Decimal, points: Option<Decimal>, rounding: Rounding) -> Giver {
        let cap = cap.hundredths();
        let most = Decimal::from_hundredths(cap - cap.rem_euclid(rounding.step().hundredths()));
        Giver { points, most }
    }
}

/// What parties can give beside those that are asked about, bonus and deduction included.
#[derive(Clone, Copy)]
pub(super) struct Others {
    /// With nothing from the open ones.
    pub(super) low: Decimal,
    /// With full marks from the open ones.
    pub(super) high: Decimal,
}

impl Others {
    /// Others of which none is open.
    pub(super) const fn settled(points: Decimal) -> Others {
        Others { low: points, high: points }
    }
}

/// A band that begins at nothing begins below it too: no total is below nothing.
fn from_nothing(band: &GradeBand) -> GradeBand {
    let begins = |end: &Bound| end.value > Decimal::ZERO || !end.inclusive;
    GradeBand { lower: band.lower.filter(begins), ..band.clone() }
}

/// What every answer is worked out from; the workings ask it too.
pub(super) struct Seeker {
    pub(super) band: GradeBand,
    /// What bonus and deduction come to.
    adjustment: Decimal,
    pub(super) rounding: Rounding,
    pub(super) parties: Vec<Giver>,
}

impl Seeker {
    /// For a band, points by party, and what bonus and deduction come to; `None` where the scheme
    /// has no such band.
    pub(super) fn of(
        scheme: &Scheme,
        band: usize,
        points: &[Option<Decimal>],
        adjustment: Decimal,
    ) -> Option<Seeker> {
        let parties = scheme.parties.iter().zip(points);
        let giver = |(party, points): (&Party, &Option<Decimal>)| {
            Giver::of(party.cap, *points, scheme.rounding)
        };
        let band = from_nothing(scheme.bands.get(band)?);
        let parties = parties.map(giver).collect();
        Some(Seeker { band, adjustment, rounding: scheme.rounding, parties })
    }

    /// The lowest total in the band.
    pub(super) fn lowest(&self) -> Decimal {
        let fewest = self.band.steps_from(Decimal::ZERO, self.rounding).0;
        let step = self.rounding.step().hundredths();
        Decimal::from_hundredths(fewest.unwrap_or(0).max(0) * step)
    }

    /// What the chosen parties have given, unknown ones nothing.
    fn points(&self, chosen: impl Fn(usize) -> bool) -> Decimal {
        let chosen = self.parties.iter().enumerate().filter(|(at, _)| chosen(*at));
        chosen.filter_map(|(_, party)| party.points).sum()
    }

    /// The same with bonus and deduction.
    pub(super) fn beside(&self, chosen: impl Fn(usize) -> bool) -> Decimal {
        self.points(chosen) + self.adjustment
    }

    /// The full marks of the chosen parties.
    pub(super) fn most(&self, chosen: impl Fn(usize) -> bool) -> Decimal {
        let chosen = self.parties.iter().enumerate().filter(|(at, _)| chosen(*at));
        chosen.map(|(_, party)| party.most).sum()
    }

    /// What the chosen parties can give, and those that have scored stay.
    fn others(&self, chosen: impl Fn(usize) -> bool) -> Others {
        let open = |at: usize| self.is_open(at) && chosen(at);
        let low = self.beside(&chosen);
        Others { low, high: low + self.most(open) }
    }

    /// Whether a party has not scored.
    pub(super) fn is_open(&self, at: usize) -> bool {
        self.parties.get(at).is_some_and(|party| party.points.is_none())
    }

    /// What parties with these full marks have to give in addition to all the others.
    pub(super) fn need(&self, others: Others, full: Decimal) -> Need {
        let step = self.rounding.step().hundredths();
        let room = full.hundredths() / step;
        let fewest = self.band.steps_from(others.high, self.rounding).0;
        let most = self.band.steps_from(others.low, self.rounding).1;
        let (fewest, most) = (fewest.unwrap_or(0).max(0), most.unwrap_or(room).min(room));
        let points = |steps: i64| Decimal::from_hundredths(steps * step);
        if fewest > room {
            Need::TooLittle { total: others.high + full }
        } else if most < 0 {
            Need::TooMuch { total: others.low }
        } else if fewest > most {
            Need::Missed
        } else {
            Need::Give { least: points(fewest), most: points(most) }
        }
    }

    fn standing(&self) -> Standing {
        let all = self.need(Others::settled(self.adjustment), self.most(|_| true));
        if !matches!(all, Need::Give { .. }) {
            return Standing::Never { highest: self.most(|_| true) + self.adjustment };
        }
        let known = self.beside(|_| true);
        if self.parties.iter().all(|party| party.points.is_some()) {
            return self.settled(known);
        }
        let room = self.most(|at| self.is_open(at));
        match self.need(Others::settled(known), room) {
            Need::Give { least: Decimal::ZERO, most } if most == room => Standing::Sure,
            need => Standing::Open(need),
        }
    }

    /// The standing once every party has scored.
    fn settled(&self, total: Decimal) -> Standing {
        let step = self.rounding.step().hundredths();
        let points = |steps: i64| Decimal::from_hundredths(steps * step);
        match self.band.steps_from(total, self.rounding) {
            (Some(fewest), _) if fewest > 0 => Standing::Short { needed: points(fewest) },
            (_, Some(most)) if most < 0 => Standing::Passed,
            (fewest, most) => Standing::Reached {
                above: fewest.map(|steps| points(-steps)),
                below: most.map(points),
            },
        }
    }

    fn party(&self, at: usize) -> PartyPath {
        let others = |other: usize| other != at;
        let own = self.most(|party| party == at);
        // The others may give less than everything, so a total above the band asks for nothing.
        let full = Others::settled(self.most(others) + self.adjustment);
        let least = match self.need(full, own) {
            Need::Give { least, .. } => Some(least),
            Need::TooMuch { .. } => Some(Decimal::ZERO),
            Need::TooLittle { .. } | Need::Missed => None,
        };
        PartyPath {
            points: self.parties.get(at).and_then(|party| party.points),
            alone: self.need(self.others(others), own),
            least,
        }
    }

    fn combinations(&self) -> Vec<Combination> {
        let count = self.parties.len();
        if count > 8 {
            return Vec::new();
        }
        let mut sets: Vec<u8> = (1..1_u16 << count).filter_map(|set| set.try_into().ok()).collect();
        sort_by_key(&mut sets, |set| set.count_ones());
        let combination = |members: u8| {
            let inside = |at: usize| members >> at & 1 == 1;
            let need = self.need(self.others(|at| !inside(at)), self.most(inside));
            Combination { members, points: self.points(inside), need }
        };
        sets.into_iter().map(combination).collect()
    }
}

/// The lowest total from `lowest` on that only this band holds. It is `lowest` itself or the first total
/// after another band.
fn undisputed(scheme: &Scheme, band: usize, lowest: Decimal) -> Option<Decimal> {
    let step = scheme.rounding.step().hundredths();
    let behind = scheme.bands.iter().filter_map(|other| {
        let most = other.steps_from(Decimal::ZERO, scheme.rounding).1?;
        Some(Decimal::from_hundredths((most + 1) * step))
    });
    let candidates = behind.chain([lowest]).filter(|total| *total >= lowest);
    candidates.filter(|total| scheme.grading_of_points(*total) == Grading::Band(band)).min()
}
