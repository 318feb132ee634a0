//! 概率: the exact chance of each grade, by counting every combination of scores.
//!
//! The number of ways to each total is a convolution of the parties' weights. Even weights are a
//! difference of two steps summed once, peaked ones three steps summed twice, so each party costs
//! as many additions as there are totals, not a product of two ranges.

use super::{Grading, Scheme, Spread, SpreadProblem};
use crate::number::{Decimal, Fraction, Natural, Ratio, sort_by_key};
use std::ops::Range;

/// How likely each total is. Totals are counted from the lowest, in the scheme's steps; each one in the
/// range is possible. A deduction takes none of them below 0: a total below 0 counts as 0, as on the
/// page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Distribution {
    /// The sum at the first place. Below 0 it counts as 0, unlike the places after it.
    lowest: Decimal,
    step: Decimal,
    /// The sum of the parties' means; `None` where totals below 0 were raised to 0.
    sum_of_means: Option<Ratio>,
    /// The sum of all totals by their weights, in hundredths.
    weighted: Natural,
    /// The weight of every total and of all below it.
    sums: Weights,
}

/// What the totals of a stretch are called, and how likely they are together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GradeChance {
    /// The grade; a gap and every pair of overlapping bands are listed separately.
    pub grading: Grading,
    /// The chance, in lowest terms.
    pub chance: Fraction,
}

/// The middle of a distribution.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Median {
    /// The lowest total with a chance of at least one half to stay at it or below.
    pub lower: Decimal,
    /// The lowest total with a chance above one half: another one only where a half is met exactly.
    pub upper: Decimal,
}

impl Distribution {
    /// The distribution of the total: one spread for each party, and the sum of bonus and deduction.
    ///
    /// # Errors
    /// The first party whose spread cannot be counted, and why.
    pub fn of(
        scheme: &Scheme,
        spreads: &[Spread],
        adjustment: Decimal,
    ) -> Result<Distribution, (usize, SpreadProblem)> {
        let step = scheme.rounding.step();
        let mut steps = 0;
        for (party, spread) in spreads.iter().enumerate() {
            spread.check(scheme, party).map_err(|problem| (party, problem))?;
            steps += (spread.high() - spread.low()).hundredths() / step.hundredths();
            if steps >= Spread::MOST_TOTALS {
                return Err((party, SpreadProblem::TooWide));
            }
        }
        let kernels: Vec<Kernel> = spreads.iter().map(|spread| Kernel::of(*spread, step)).collect();
        let mut sums = Weights::one(kernels.iter().map(|kernel| kernel.bits).sum());
        kernels.iter().for_each(|kernel| sums.convolve(kernel));
        sums.accumulate();
        let six_means: i64 = spreads.iter().map(|spread| spread.six_means()).sum();
        let six_means = six_means + 6 * adjustment.hundredths();
        let lowest: Decimal = spreads.iter().map(|spread| spread.low()).sum();
        Ok(Distribution::not_below_zero(lowest + adjustment, step, six_means, sums))
    }

    /// The distribution of sums from `lowest` on, all below 0 raised to 0. `six_means` is six times the
    /// mean of the sums.
    fn not_below_zero(
        lowest: Decimal,
        step: Decimal,
        six_means: i64,
        mut sums: Weights,
    ) -> Distribution {
        let all = sums.get(sums.count().saturating_sub(1));
        let (depth, unit) = (lowest.hundredths().min(0).unsigned_abs(), step.hundredths().max(1));
        let count = |places: u64| usize::try_from(places).unwrap_or(0).min(sums.count());
        let below = count(depth.div_ceil(unit.unsigned_abs()));
        // Of the places up to 0 only the last one is kept: sums include those below.
        let gone = count(depth / unit.unsigned_abs() + 1).saturating_sub(1);
        let raised = sums.raised(lowest, step, below);
        let six_times = times(&all, six_means.unsigned_abs());
        let six_raised = raised.times(6);
        let six_weighted = match six_means < 0 {
            true => six_raised.minus(&six_times),
            false => six_raised.plus(&six_times),
        };
        let weighted = six_weighted.divided_by(&Natural::from(6)).unwrap_or_default().0;
        let sum_of_means = Ratio::new(six_means, 600).filter(|_| raised.is_zero());
        let first = lowest.hundredths() + i64::try_from(gone).unwrap_or(0) * unit;
        sums.drop_first(gone);
        let lowest = Decimal::from_hundredths(first);
        Distribution { lowest, step, sum_of_means, weighted, sums }
    }

    /// How many totals can happen.
    pub fn totals(&self) -> usize {
        self.sums.count()
    }

    /// The total at a place; the lowest is 0.
    pub fn total(&self, at: usize) -> Decimal {
        let steps = i64::try_from(at).unwrap_or(0);
        let sum = self.lowest.hundredths() + steps * self.step.hundredths();
        Decimal::from_hundredths(sum.max(0))
    }

    /// The place of a total.
    pub fn place(&self, total: Decimal) -> usize {
        let steps = (total - self.lowest).hundredths() / self.step.hundredths();
        usize::try_from(steps).unwrap_or(0).min(self.totals().saturating_sub(1))
    }

    /// The lowest total.
    pub fn lowest(&self) -> Decimal {
        self.total(0)
    }

    /// The highest total.
    pub fn highest(&self) -> Decimal {
        self.total(self.totals().saturating_sub(1))
    }

    /// The mean of all totals, exactly.
    pub fn mean(&self) -> Option<Fraction> {
        Fraction::of(&self.weighted, &self.weight(0..self.totals()).times(100))
    }

    /// The same as the sum of the parties' means; `None` where totals below 0 were raised to 0.
    pub const fn sum_of_means(&self) -> Option<Ratio> {
        self.sum_of_means
    }

    /// The sum of all totals, each as often as its weight says, in hundredths.
    pub const fn weighted_sum(&self) -> &Natural {
        &self.weighted
    }

    /// The middle of all totals.
    pub fn median(&self) -> Median {
        let whole = self.weight(0..self.totals());
        let place = |enough: &dyn Fn(&Natural) -> bool| {
            let (mut below, mut above) = (0, self.totals().saturating_sub(1));
            while below < above {
                let middle = (below + above) / 2;
                if enough(&self.sums.get(middle).times(2)) {
                    above = middle;
                } else {
                    below = middle + 1;
                }
            }
            self.total(below)
        };
        Median { lower: place(&|twice| *twice >= whole), upper: place(&|twice| *twice > whole) }
    }

    /// In how many weighted ways a total of these places comes about.
    pub fn weight(&self, places: Range<usize>) -> Natural {
        let up_to =
            |end: usize| end.checked_sub(1).map_or(Natural::default(), |at| self.sums.get(at));
        up_to(places.end.min(self.totals())).minus(&up_to(places.start))
    }

    /// The places between which the grade does not change, in order, with that grade.
    pub fn stretches(&self, scheme: &Scheme) -> Vec<(Range<usize>, Grading)> {
        let inside = |steps: i64| {
            usize::try_from(steps.max(0)).map_or(self.totals(), |at| at.min(self.totals()))
        };
        let mut cuts = vec![0, self.totals()];
        for band in &scheme.bands {
            let (fewest, most) = band.steps_from(self.lowest, scheme.rounding);
            cuts.extend(fewest.map(inside));
            cuts.extend(most.map(|most| inside(most + 1)));
        }
        sort_by_key(&mut cuts, |cut| *cut);
        cuts.dedup();
        // A place below 0 counts as 0, which may have another grade than the places after it.
        if self.lowest < Decimal::ZERO && self.totals() > 1 && !cuts.contains(&1) {
            cuts.insert(1, 1);
        }
        let pairs = cuts.iter().zip(cuts.iter().skip(1));
        let mut stretches: Vec<(Range<usize>, Grading)> = Vec::new();
        for (from, to) in pairs {
            let grading = scheme.grading_of_points(self.total(*from));
            match stretches.last_mut() {
                Some((places, before)) if *before == grading => places.end = *to,
                _ => stretches.push((*from..*to, grading)),
            }
        }
        stretches
    }

    /// The chances of all grades, gaps and overlaps added up: exactly 1, whatever the scheme.
    pub fn sum_of_chances(&self, scheme: &Scheme) -> Option<Fraction> {
        let stretches = self.stretches(scheme).into_iter();
        let weights = stretches.map(|(places, _)| self.weight(places));
        let sum = weights.fold(Natural::default(), |sum, weight| sum.plus(&weight));
        Fraction::of(&sum, &self.weight(0..self.totals()))
    }

    /// The chance of every band, best first, then of totals in no band or in two, where there are
    /// any. Together they are exactly 1.
    pub fn chances(&self, scheme: &Scheme) -> Vec<GradeChance> {
        let whole = self.weight(0..self.totals());
        let chance = |(grading, weight): (Grading, Natural)| {
            Some(GradeChance { grading, chance: Fraction::of(&weight, &whole)? })
        };
        self.weights(scheme).into_iter().filter_map(chance).collect()
    }

    /// The same as weights out of that of all totals.
    pub(super) fn weights(&self, scheme: &Scheme) -> Vec<(Grading, Natural)> {
        let mut weights: Vec<(Grading, Natural)> =
            (0..scheme.bands.len()).map(|band| (Grading::Band(band), Natural::default())).collect();
        for (places, grading) in self.stretches(scheme) {
            let weight = self.weight(places);
            match weights.iter_mut().find(|(of, _)| *of == grading) {
                Some((_, sum)) => *sum = sum.plus(&weight),
                None => weights.push((grading, weight)),
            }
        }
        weights
    }
}

/// A party's weights as steps: each (place, height) of `steps` begins there and goes on, and the
/// whole is summed up `sums` times. The first place is 0.
struct Kernel {
    steps: Vec<(usize, i64)>,
    sums: u8,
    /// By how much the party's highest place lies above its lowest.
    length: usize,
    /// The sum of the weights.
    total: i64,
    /// It is below 2 to the power of this.
    bits: u32,
}

impl Spread {
    /// The sum of the weights of all its values, in steps of `step`.
    pub fn whole_weight(self, step: Decimal) -> u64 {
        u64::try_from(Kernel::of(self, step).total).unwrap_or_default()
    }
}

impl Kernel {
    fn of(spread: Spread, step: Decimal) -> Kernel {
        let places = |from: Decimal, to: Decimal| (to - from).hundredths() / step.hundredths();
        let length = places(spread.low(), spread.high());
        let (steps, sums, total) = match spread {
            Spread::Fixed(_) => (vec![(0, 1)], 0, 1),
            Spread::Even { .. } => (vec![(0, 1), (length + 1, -1)], 1, length + 1),
            Spread::Peaked { low, likeliest, high } => {
                let (left, right) = (places(low, likeliest) + 1, places(likeliest, high) + 1);
                // Heights by their common divisor: a symmetric peak rises and falls by 1.
                let common = common_divisor(left, right);
                let (rise, fall) = (right / common, left / common);
                let steps = vec![(0, rise), (left, -rise - fall), (left + right, fall)];
                // rise × (1 + … + left) + fall × (1 + … + (right − 1))
                let total = (rise * left * (left + 1) + fall * right * (right - 1)) / 2;
                (steps, 2, total)
            }
        };
        let place = |place: i64| usize::try_from(place).unwrap_or(0);
        Kernel {
            steps: steps.into_iter().map(|(at, height)| (place(at), height)).collect(),
            sums,
            length: place(length),
            total,
            bits: i64::BITS - total.leading_zeros(),
        }
    }
}

fn common_divisor(one: i64, other: i64) -> i64 {
    if other == 0 { one } else { common_divisor(other, one % other) }
}

/// One number for each place, all of the same width.
///
/// Sums and differences are taken modulo 2^(32 × width). On the way a number may stand for one
/// below zero; each final one is at most the product of all parties' total weights, which is below
/// 2^(32 × width) by the choice of the width, so it is exact.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Weights {
    /// Digits to the base 2^32 of each number, at least 1.
    width: usize,
    digits: Vec<u32>,
}

impl Weights {
    /// The number 1 alone, with room for numbers below 2^bits.
    fn one(bits: u32) -> Weights {
        let width = bits.div_ceil(32).max(1) as usize;
        let mut digits = vec![0; width];
        add(&mut digits, &[1], 1);
        Weights { width, digits }
    }

    fn count(&self) -> usize {
        self.digits.len() / self.width
    }

    fn get(&self, at: usize) -> Natural {
        let digits = self.digits.get(at * self.width..(at + 1) * self.width);
        Natural::from_digits(digits.unwrap_or_default())
    }

    /// Takes one more party in.
    fn convolve(&mut self, kernel: &Kernel) {
        if kernel.sums == 0 {
            return;
        }
        let mut digits = vec![0; self.digits.len() + kernel.length * self.width];
        for (place, height) in &kernel.steps {
            let shifted = digits.chunks_exact_mut(self.width).skip(*place);
            let numbers = self.digits.chunks_exact(self.width);
            shifted.zip(numbers).for_each(|(sum, number)| add(sum, number, *height));
        }
        self.digits = digits;
        (0..kernel.sums).for_each(|_| self.accumulate());
    }

    /// What the first places, whose totals are below 0, gain in hundredths by counting as 0. The numbers are
    /// sums of weights, so the total of a place is gained by every sum up to it, step by step.
    fn raised(&self, lowest: Decimal, step: Decimal, below: usize) -> Natural {
        let mut sum = vec![0; self.width + 1];
        let steps = below.saturating_sub(1);
        self.digits
            .chunks_exact(self.width)
            .take(steps)
            .for_each(|number| add(&mut sum, number, 1));
        let behind = i64::try_from(steps).unwrap_or(0) * step.hundredths();
        let last = (-lowest.hundredths() - behind).max(0).unsigned_abs();
        let all = if below == 0 { Natural::default() } else { times(&self.get(steps), last) };
        times(&Natural::from_digits(&sum), step.hundredths().unsigned_abs()).plus(&all)
    }

    fn drop_first(&mut self, numbers: usize) {
        self.digits.drain(..numbers * self.width);
    }

    /// Adds to every number all those before it.
    fn accumulate(&mut self) {
        let mut sum = vec![0; self.width];
        for number in self.digits.chunks_exact_mut(self.width) {
            add(&mut sum, number, 1);
            number.copy_from_slice(&sum);
        }
    }
}

/// The product with a number below 2^52.
fn times(number: &Natural, factor: u64) -> Natural {
    const HALF: u64 = 1 << 26;
    let part = |factor: u64| u32::try_from(factor).unwrap_or(u32::MAX);
    let high = number.times(part(factor / HALF)).times(part(HALF));
    high.plus(&number.times(part(factor % HALF)))
}

/// Adds a number times a factor below 2^21, modulo the width of the sum.
fn add(sum: &mut [u32], number: &[u32], factor: i64) {
    let mut carry = 0;
    for (digit, other) in sum.iter_mut().zip(number) {
        let value = i64::from(*digit) + factor * i64::from(*other) + carry;
        *digit = value as u32;
        carry = value >> 32;
    }
}
