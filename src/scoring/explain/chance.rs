//! The working of a chance. It rests on ranges that are no part of a station, so it is no [`Working`]
//! (`working.rs`): its numbers are too large for one, and its steps are lines already.
//!
//! [`Working`]: super::Working

use super::{Number, RoundingStep};
use crate::number::{Decimal, Fraction, Natural, Percent, Ratio, Rounding};
use crate::scoring::{Distribution, Grading, Median, Scheme, Spread};
use std::cmp::Ordering;

/// A figure of the chances.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChanceFigure {
    /// The chance of a grade.
    Chance(usize),
    /// The same as an exact fraction.
    Exact(usize),
    /// The chances of all grades, added.
    Sum,
    /// The lowest and the highest total.
    Range,
    /// The median of the total.
    Median,
    /// The mean of the total.
    Mean,
}

/// What the page shows of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ChanceValue {
    /// A chance as a percentage.
    Chance(Fraction),
    /// A fraction.
    Exact(Fraction),
    /// The lowest and the highest total.
    Totals(Decimal, Decimal),
    /// The median.
    Median(Median),
    /// The mean.
    Mean(Fraction),
    /// A rounded number, and whether something was dropped.
    Rounded(Decimal, bool),
}

/// What a line is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ChanceCaption {
    /// All combinations.
    All,
    /// Totals from one to another.
    Totals(String),
    /// Totals up to one.
    UpTo(String),
    /// The combinations of the grades.
    OfTheGrades,
    /// Every total times its combinations, added.
    WeightedSum,
    /// A party.
    Party(usize),
    /// The lowest total.
    Lowest,
    /// The highest total.
    Highest,
}

/// The working of a figure of the chances.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChanceWorking {
    /// What it is.
    pub figure: ChanceFigure,
    /// What the page shows.
    pub value: ChanceValue,
    /// Whether a deduction would take totals below 0; they are 0.
    pub is_raised: bool,
    /// The formula with the values.
    pub values: Option<String>,
    /// Each step as a line.
    pub steps: Vec<(Option<ChanceCaption>, String)>,
    /// The rounding as a line, and how it was done.
    pub rounding: Option<(String, RoundingStep)>,
}

/// The working of the figure with that hook (`good`, `good/fraction`, `mean`), from what each party might
/// give and what bonus and deduction come to beside them; `None` where there is no such figure or the
/// ranges cannot be counted.
pub fn explain_chance(
    hook: &str,
    spreads: &[Spread],
    beside: Decimal,
    scheme: &Scheme,
) -> Option<ChanceWorking> {
    let distribution = Distribution::of(scheme, spreads, beside).ok()?;
    let all = distribution.weight(0..distribution.totals());
    let chances = Chances { distribution, all, spreads, beside, scheme };
    match hook {
        "sum" => chances.sum(),
        "range" => Some(chances.range()),
        "median" => Some(chances.median()),
        "mean" => match chances.distribution.sum_of_means() {
            Some(exact) => Some(chances.sum_of_means(exact)),
            None => chances.weighted_mean(),
        },
        _ => {
            let (id, in_percent) =
                hook.strip_suffix("/fraction").map_or((hook, true), |band| (band, false));
            chances.chance(scheme.bands.iter().position(|of| of.id == id)?, in_percent)
        }
    }
}

/// What is shown of a chance so small or so large that its percentage would say never or always.
pub fn edge_of_chance(chance: &Fraction) -> Option<&'static str> {
    match Percent::of_fraction(chance).unwrap_or_default().hundredths() {
        0 if !chance.is_zero() => Some("< 0.01%"),
        10_000 if !chance.is_one() => Some("> 99.99%"),
        _ => None,
    }
}

/// What every working is made from.
struct Chances<'a> {
    distribution: Distribution,
    /// The weight of all combinations.
    all: Natural,
    spreads: &'a [Spread],
    /// What bonus and deduction come to.
    beside: Decimal,
    scheme: &'a Scheme,
}

impl Chances<'_> {
    fn working(&self, figure: ChanceFigure, value: ChanceValue) -> ChanceWorking {
        let (values, steps) = (None, Vec::new());
        ChanceWorking { figure, value, is_raised: false, values, steps, rounding: None }
    }

    fn points(&self, given: Decimal) -> String {
        given.fixed(self.scheme.rounding.decimals())
    }

    /// Numbers added, bonus and deduction with their sign behind them.
    fn added(&self, numbers: &[String]) -> String {
        let sum = numbers.join(" + ");
        let beside = self.points(self.beside);
        match self.beside.cmp(&Decimal::ZERO) {
            Ordering::Less => format!("{sum} − {}", beside.trim_start_matches('-')),
            Ordering::Equal => sum,
            Ordering::Greater => format!("{sum} + {beside}"),
        }
    }

    /// How many combinations there are, by the parties' weights.
    fn all_of_them(&self) -> (Option<ChanceCaption>, String) {
        let step = self.scheme.rounding.step();
        let weights = self.spreads.iter().map(|spread| spread.whole_weight(step).to_string());
        let product = weights.collect::<Vec<String>>().join(" × ");
        let line =
            if self.spreads.len() > 1 { format!("{product} = {}", self.all) } else { product };
        (Some(ChanceCaption::All), line)
    }

    fn chance(&self, band: usize, in_percent: bool) -> Option<ChanceWorking> {
        let (mut lines, mut weight) = (Vec::new(), Natural::default());
        let stretches = self.distribution.stretches(self.scheme).into_iter();
        for (places, _) in stretches.filter(|(_, of)| *of == Grading::Band(band)) {
            let show = |at: usize| self.points(self.distribution.total(at));
            let ends = format!("{}–{}", show(places.start), show(places.end.saturating_sub(1)));
            let of_these = self.distribution.weight(places);
            lines.push((Some(ChanceCaption::Totals(ends)), of_these.to_string()));
            weight = weight.plus(&of_these);
        }
        let chance = Fraction::of(&weight, &self.all)?;
        let mut working = if in_percent {
            self.working(ChanceFigure::Chance(band), ChanceValue::Chance(chance.clone()))
        } else {
            self.working(ChanceFigure::Exact(band), ChanceValue::Exact(chance.clone()))
        };
        working.values = Some(format!("{weight} ÷ {}", self.all));
        working.steps.push(self.all_of_them());
        working.steps.extend(lines);
        working.steps.push((None, format!("{weight} ÷ {} = {chance}", self.all)));
        if in_percent {
            self.percentage(&mut working, &chance)?;
        }
        Some(working)
    }

    /// Four decimals of a fraction times `of` hundredths, and whether there are more.
    fn digits(&self, fraction: &Fraction, of: u32) -> Option<(String, u64, bool)> {
        let (parts, rest) = fraction.numerator().times(of).divided_by(fraction.denominator())?;
        let parts = parts.to_u64()?;
        let exact = Ratio::new(i64::try_from(parts).ok()?, 10_000)?;
        let digits = match rest.is_zero() {
            true => Number::Exact(exact).text(self.scheme),
            false => format!("{}…", exact.first_digits(4)),
        };
        Some((digits, parts, !rest.is_zero() || parts % 100 != 0))
    }

    /// The fraction as a percentage, and its rounding.
    fn percentage(&self, working: &mut ChanceWorking, chance: &Fraction) -> Option<()> {
        // Four decimals of the percentage; the third one decides.
        let (digits, parts, dropped) = self.digits(chance, 1_000_000)?;
        working.steps.push((None, format!("{chance} × 100% = {digits}%")));
        if let Some(edge) = edge_of_chance(chance) {
            working.steps.push((None, format!("{digits}% {edge}")));
            return Some(());
        }
        let shown = Percent::of_fraction(chance)?;
        let digit = u8::try_from(parts / 10 % 10).ok().filter(|_| dropped);
        let sign = if dropped { "≈" } else { "=" };
        let (rounding, number) = (Rounding::PRINTED, Number::Percent(shown));
        let step = RoundingStep { exact: number, rounding, digit, rounded: number };
        working.rounding = Some((format!("{digits}% {sign} {shown}"), step));
        Some(())
    }

    fn sum(&self) -> Option<ChanceWorking> {
        let sum = self.distribution.sum_of_chances(self.scheme)?;
        let mut working = self.working(ChanceFigure::Sum, ChanceValue::Exact(sum.clone()));
        let stretches = self.distribution.stretches(self.scheme).into_iter();
        let weights = stretches.map(|(places, _)| self.distribution.weight(places).to_string());
        let added = weights.collect::<Vec<String>>().join(" + ");
        working.steps.push(self.all_of_them());
        if has(&added, b'+') {
            let line = format!("{added} = {}", self.all);
            working.steps.push((Some(ChanceCaption::OfTheGrades), line));
        }
        working.values = Some(format!("{} ÷ {}", self.all, self.all));
        working.steps.push((None, format!("{} ÷ {} = {sum}", self.all, self.all)));
        Some(working)
    }

    fn range(&self) -> ChanceWorking {
        let (low, high) = (self.distribution.lowest(), self.distribution.highest());
        let mut working = self.working(ChanceFigure::Range, ChanceValue::Totals(low, high));
        let line = |end: fn(Spread) -> Decimal, total: Decimal| {
            let ends = self.spreads.iter().map(|spread| end(*spread));
            let sum = ends.clone().sum::<Decimal>() + self.beside;
            let added = self.added(&ends.map(|end| self.points(end)).collect::<Vec<String>>());
            match (sum < Decimal::ZERO, has(&added, b' ')) {
                (true, _) => format!("{added} = {} < 0", self.points(sum).replace('-', "−")),
                (false, true) => format!("{added} = {}", self.points(total)),
                (false, false) => added,
            }
        };
        working.is_raised = self.distribution.sum_of_means().is_none();
        working.steps = vec![
            (Some(ChanceCaption::Lowest), line(Spread::low, low)),
            (Some(ChanceCaption::Highest), line(Spread::high, high)),
        ];
        working
    }

    /// The total at which half of the weight is met, and the one before it.
    fn median(&self) -> ChanceWorking {
        let median = self.distribution.median();
        let mut working = self.working(ChanceFigure::Median, ChanceValue::Median(median));
        working.steps.push(self.all_of_them());
        let place = self.distribution.place(median.lower);
        for at in [place.checked_sub(1), Some(place)].into_iter().flatten() {
            let weight = self.distribution.weight(0..at + 1);
            let sign = match weight.times(2).cmp(&self.all) {
                Ordering::Less => "<",
                Ordering::Equal => "=",
                Ordering::Greater => ">",
            };
            let total = self.points(self.distribution.total(at));
            let line = format!("{weight} × 2 {sign} {}", self.all);
            working.steps.push((Some(ChanceCaption::UpTo(total)), line));
        }
        working
    }

    /// The mean of totals of which some were raised to 0: all of them added by their weights.
    fn weighted_mean(&self) -> Option<ChanceWorking> {
        let mean = self.distribution.mean()?;
        let mut working = self.working(ChanceFigure::Mean, ChanceValue::Mean(mean.clone()));
        working.is_raised = true;
        let sum = self.distribution.weighted_sum();
        working.values = Some(format!("{sum} ÷ 100 ÷ {}", self.all));
        working.steps.push(self.all_of_them());
        working.steps.push((Some(ChanceCaption::WeightedSum), sum.to_string()));
        working.steps.push((None, format!("{sum} ÷ 100 ÷ {} = {mean}", self.all)));
        let (digits, parts, dropped) = self.digits(&mean, 10_000)?;
        working.steps.push((None, format!("{mean} = {digits}")));
        let rounded = Rounding::PRINTED.round_fraction(&mean)?;
        if dropped {
            let digit = u8::try_from(parts / 10 % 10).ok();
            let (rounding, number) = (Rounding::PRINTED, Number::Points(rounded));
            let step = RoundingStep { exact: number, rounding, digit, rounded: number };
            working.rounding = Some((format!("{digits} ≈ {}", self.points(rounded)), step));
        }
        Some(working)
    }

    /// The sum of the parties' means, where no total had to be raised to 0.
    fn sum_of_means(&self, exact: Ratio) -> ChanceWorking {
        let rounded = Rounding::PRINTED.round(exact);
        let digit = Rounding::PRINTED.deciding_digit(exact);
        let value = ChanceValue::Rounded(rounded, digit.is_some());
        let mut working = self.working(ChanceFigure::Mean, value);
        let mut means = Vec::new();
        for (party, spread) in self.spreads.iter().enumerate().take(self.scheme.parties.len()) {
            let numbers = match *spread {
                Spread::Fixed(value) => {
                    means.push(self.points(value));
                    continue;
                }
                Spread::Even { low, high } => vec![low, high],
                Spread::Peaked { low, likeliest, high } => vec![low, likeliest, high],
            };
            let count = i64::try_from(numbers.len()).unwrap_or(1);
            let sum: Decimal = numbers.iter().copied().sum();
            let mean = Ratio::new(sum.hundredths(), 100 * count).unwrap_or(Ratio::ZERO);
            let shares = numbers.iter().map(|of| format!("{} ÷ {count}", self.points(*of)));
            let line = shares.collect::<Vec<String>>().join(" + ");
            let mean = Number::Exact(mean).text(self.scheme);
            working.steps.push((Some(ChanceCaption::Party(party)), format!("{line} = {mean}")));
            means.push(mean);
        }
        let sum = self.added(&means);
        let step = RoundingStep {
            exact: Number::Exact(exact),
            rounding: Rounding::PRINTED,
            digit,
            rounded: Number::Points(rounded),
        };
        if has(&sum, b' ') {
            working.steps.push((None, format!("{sum} = {}", step.exact.text(self.scheme))));
        }
        working.values = Some(sum);
        working.rounding = Some((step.line().text(self.scheme), step));
        working
    }
}

/// Whether a line has a sign. The library's search brings four kilobytes into a chunk of every first visit.
fn has(line: &str, sign: u8) -> bool {
    line.bytes().any(|byte| byte == sign)
}
