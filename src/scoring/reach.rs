//! 怎么到…: one answer to what a grade takes, with what each party can do about it.
//!
//! Scores that stand stay as they are; a party that has not scored is open. While some are open, a person
//! tries what they might give, and those that were not touched answer for the rest: the last one with the
//! least it has to give, several with shares in proportion to their full marks.

use super::goal_seek::{Others, Seeker};
use super::{Need, Outcome, Path, Scheme, Standing};
use crate::number::{Decimal, sort_by_key};
use std::cmp::Reverse;

/// What a party can do about a grade.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// All have scored: with this instead of its own points the total lies in the band, alone.
    Alone {
        /// What it has given.
        from: Decimal,
        /// What it would have to give.
        to: Decimal,
    },
    /// All have scored: even its full marks leave the total this far below the band.
    Lacks(Decimal),
    /// All have scored, and it has its full marks already.
    Full,
    /// The total lies in the band: the party may take away so much.
    Spare(Decimal),
    /// The total lies above the band, or the party can do nothing that a figure tells.
    Nothing,
    /// It has not scored, and a person tries this.
    Tried(Decimal),
    /// It has not scored and shares the rest with others: this is its share.
    Share(Decimal),
    /// It has not scored and answers for the rest: it has to give at least this.
    AtLeast(Decimal),
    /// It has not scored, and beside what is tried its full marks leave the total this far below.
    TooLittle {
        /// Its full marks.
        most: Decimal,
        /// What is missing then.
        lacks: Decimal,
    },
}

impl Part {
    /// Whether it says what the party has to give.
    pub const fn can(self) -> bool {
        matches!(self, Part::Alone { .. } | Part::AtLeast(_))
    }

    /// What is there and what it takes, as a bar shows them, of a party that has given so much.
    pub const fn ends(self, given: Decimal) -> (Decimal, Decimal) {
        match self {
            Part::Alone { from, to } => (from, to),
            Part::AtLeast(least) => (Decimal::ZERO, least),
            Part::TooLittle { most, .. } => (Decimal::ZERO, most),
            _ => (given, given),
        }
    }
}

/// The grade that is looked at while nobody has chosen one: the next better one, or the best that is still possible.
pub fn next_band(scheme: &Scheme, outcome: &Outcome) -> usize {
    let next = match outcome.is_settled() {
        true => outcome.up.map_or(0, |step| step.band),
        false => outcome.highest_grading.band().unwrap_or(0),
    };
    // The worst grade is nothing to reach.
    next.min(scheme.bands.len().saturating_sub(2))
}

/// What is tried of parties that have not scored, in the order in which they were touched.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tries(Vec<(usize, Decimal)>);

impl Tries {
    /// A person tries points of a party. One of the `open` parties has to answer for the rest: once all are
    /// touched, the one touched first is let go.
    pub fn touch(&mut self, party: usize, points: Decimal, open: &[usize]) {
        self.0.retain(|(of, _)| *of != party && open.contains(of));
        self.0.push((party, points));
        if self.0.len() >= open.len() {
            self.0.remove(0);
        }
    }

    fn of(&self, party: usize) -> Option<Decimal> {
        self.0.iter().find(|(of, _)| *of == party).map(|(_, points)| *points)
    }
}

/// The answer for a band.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WayTo {
    /// How the scores that stand relate to the band.
    pub standing: Standing,
    /// The points known so far, with bonus and deduction.
    pub known: Decimal,
    /// The full marks of the open parties.
    pub room: Decimal,
    /// The parties that have something to say, in the order in which they are shown: who can do it alone
    /// and has most room, then those who miss least.
    pub parts: Vec<(usize, Part)>,
}

impl WayTo {
    /// What a band takes; `None` where the scheme has no such band. See [`Path::to`] for the arguments.
    pub fn of(
        scheme: &Scheme,
        band: usize,
        points: &[Option<Decimal>],
        adjustment: Decimal,
        tries: &Tries,
    ) -> Option<WayTo> {
        let seeker = Seeker::of(scheme, band, points, adjustment)?;
        let path = Path::to(scheme, band, points, adjustment)?;
        let parts = match path.standing {
            Standing::Short { .. } => short(&seeker, &path),
            Standing::Reached { .. } => {
                let spare = |(at, party): (usize, &super::PartyPath)| {
                    (at, party.may_take_away().map_or(Part::Nothing, Part::Spare))
                };
                path.parties.iter().enumerate().map(spare).collect()
            }
            Standing::Open(Need::Give { .. }) => open(&seeker, tries),
            _ => Vec::new(),
        };
        let room = seeker.most(|at| seeker.is_open(at));
        Some(WayTo { standing: path.standing, known: path.known, room, parts })
    }

    /// The parties that reach the band alone.
    pub fn alone(&self) -> impl Iterator<Item = usize> {
        let parts = self.parts.iter();
        parts.filter(|(_, part)| matches!(part, Part::Alone { .. })).map(|(party, _)| *party)
    }

    /// The scores that lead into the band: that of the first party which can do it alone, or those of all open
    /// parties; none where it takes more than that.
    pub fn scores(&self) -> Vec<(usize, Decimal)> {
        let score = |(party, part): &(usize, Part)| match part {
            Part::Alone { to: points, .. }
            | Part::Tried(points)
            | Part::Share(points)
            | Part::AtLeast(points) => Some((*party, *points)),
            _ => None,
        };
        let lacks = |(_, part): &(usize, Part)| matches!(part, Part::TooLittle { .. });
        let most = if self.alone().next().is_some() { 1 } else { usize::MAX };
        let parts = self.parts.iter().filter(|_| !self.parts.iter().any(lacks));
        parts.filter_map(score).take(most).collect()
    }
}

/// All have scored and the total lies below: who can close the gap alone, with most room first; then who
/// misses least; those with full marks last.
fn short(seeker: &Seeker, path: &Path) -> Vec<(usize, Part)> {
    let parties = seeker.parties.iter().zip(&path.parties).enumerate();
    let mut parts: Vec<(i64, usize, Part)> = parties
        .filter_map(|(at, (giver, party))| {
            let from = giver.points?;
            let room = (giver.most - from).hundredths();
            Some(match party.alone {
                Need::Give { least: to, .. } => (-1 - room, at, Part::Alone { from, to }),
                _ if room <= 0 => (i64::MAX, at, Part::Full),
                Need::TooLittle { total } => {
                    let lacks = path.lowest - total;
                    (lacks.hundredths(), at, Part::Lacks(lacks))
                }
                Need::TooMuch { .. } | Need::Missed => (i64::MAX, at, Part::Nothing),
            })
        })
        .collect();
    sort_by_key(&mut parts, |(rank, at, _)| (*rank, *at));
    parts.into_iter().map(|(_, at, part)| (at, part)).collect()
}

/// Some have not scored: what is tried, and what the others of them have to give then.
fn open(seeker: &Seeker, tries: &Tries) -> Vec<(usize, Part)> {
    let step = seeker.rounding.step().hundredths();
    let parties = seeker.parties.iter().enumerate().filter(|(at, _)| seeker.is_open(*at));
    let tried = |at: usize, most: Decimal| {
        let points = tries.of(at)?.clamp(Decimal::ZERO, most).hundredths();
        Some(Decimal::from_hundredths(points - points % step))
    };
    let open: Vec<(usize, Decimal, Option<Decimal>)> =
        parties.map(|(at, party)| (at, party.most, tried(at, party.most))).collect();
    let given: Decimal = open.iter().filter_map(|(.., tried)| *tried).sum();
    let untouched = || open.iter().filter(|(.., tried)| tried.is_none());
    let mosts: Vec<Decimal> = untouched().map(|(_, most, _)| *most).collect();
    let stay = Others::settled(seeker.beside(|_| true) + given);
    let need = seeker.need(stay, mosts.iter().copied().sum());
    let mut shares = match need {
        Need::Give { least, .. } => shared(least, &mosts, step),
        _ => Vec::new(),
    }
    .into_iter();
    let answers = mosts.len();
    let part = |(at, most, tried): &(usize, Decimal, Option<Decimal>)| {
        let part = match (tried, need) {
            (Some(tried), _) => Part::Tried(*tried),
            (None, Need::TooLittle { total }) => {
                Part::TooLittle { most: *most, lacks: seeker.lowest() - total }
            }
            (None, Need::TooMuch { .. } | Need::Missed) => Part::Nothing,
            (None, Need::Give { .. }) => match (shares.next(), answers) {
                (Some(least), 1) => Part::AtLeast(least),
                (Some(share), _) => Part::Share(share),
                (None, _) => Part::Nothing,
            },
        };
        (*at, part)
    };
    open.iter().map(part).collect()
}

/// A sum in steps, shared in proportion to the most that each can give. What the division leaves over goes to
/// those whose shares lost most by it, so that the shares add up and none exceeds its most.
fn shared(sum: Decimal, mosts: &[Decimal], step: i64) -> Vec<Decimal> {
    let steps = |points: Decimal| i128::from(points.hundredths() / step);
    let (sum, all) = (steps(sum), mosts.iter().map(|most| steps(*most)).sum::<i128>().max(1));
    let exact = |most: &Decimal| (sum * steps(*most)).div_euclid(all);
    let lost = |most: Decimal| (sum * steps(most)).rem_euclid(all);
    let mut shares: Vec<i128> = mosts.iter().map(exact).collect();
    let mut order: Vec<usize> = (0..mosts.len()).collect();
    sort_by_key(&mut order, |at| Reverse(mosts.get(*at).map_or(0, |most| lost(*most))));
    let left = sum - shares.iter().sum::<i128>();
    for at in order.into_iter().take(usize::try_from(left).unwrap_or(0)) {
        if let Some(share) = shares.get_mut(at) {
            *share += 1;
        }
    }
    let points = |steps: i128| Decimal::from_hundredths(i64::try_from(steps).unwrap_or(0) * step);
    shares.into_iter().map(points).collect()
}
