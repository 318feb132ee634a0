//! Samples taken in pairs, and what they come to.

use std::env;

/// The fewest pairs worth a median.
const PAIRS: usize = 15;

/// The same measure of two things, taken by turns so that a busy machine wrongs both alike.
#[derive(Debug, Default)]
pub(crate) struct Pairs {
    reference: Vec<f64>,
    ours: Vec<f64>,
}

impl Pairs {
    /// Notes one pair.
    pub(crate) fn add(&mut self, reference: f64, ours: f64) {
        self.reference.push(reference);
        self.ours.push(ours);
    }

    /// The median of what we are compared with.
    pub(crate) fn reference(&self) -> f64 {
        median(self.reference.clone())
    }

    /// Our median.
    pub(crate) fn ours(&self) -> f64 {
        median(self.ours.clone())
    }

    /// The median of the pairs' ratios: drift during the run falls out of each pair.
    pub(crate) fn ratio(&self) -> f64 {
        let pairs = self.reference.iter().zip(&self.ours);
        median(pairs.map(|(reference, ours)| ours / reference).collect())
    }
}

/// How many pairs to take: at least [`PAIRS`], more by `SCORECARD_BENCH_PAIRS`.
pub(crate) fn wanted_pairs() -> usize {
    let asked = env::var("SCORECARD_BENCH_PAIRS").ok();
    asked.and_then(|text| text.parse().ok()).unwrap_or(PAIRS).max(1)
}

/// A line of the report.
pub(crate) struct Line<'a> {
    /// What was measured.
    pub(crate) measure: &'a str,
    /// Its unit.
    pub(crate) unit: &'a str,
    /// Digits after the point.
    pub(crate) digits: usize,
    /// The samples.
    pub(crate) pairs: &'a Pairs,
    /// The bound it should keep.
    pub(crate) bound: Bound,
}

/// What a measure should stay below.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Bound {
    /// Our own figure.
    Ours(f64),
    /// Our figure over the reference.
    Ratio(f64),
}

impl Line<'_> {
    /// The heads of the columns.
    pub(crate) fn heads(reference: &str) -> String {
        format!(
            "{:<42} {:>12} {:>12} {:>8} {:>12}\n{}",
            "measure (medians)",
            reference,
            "ours",
            "ratio",
            "bound",
            "-".repeat(99)
        )
    }

    /// The line in columns, with a word on the bound.
    pub(crate) fn words(&self) -> String {
        let (ours, ratio, digits) = (self.pairs.ours(), self.pairs.ratio(), self.digits);
        let (bound, kept) = match self.bound {
            Bound::Ours(most) => (format!("≤ {most:.0}"), ours <= most),
            Bound::Ratio(most) => (format!("≤ {most} ×"), ratio <= most),
        };
        let verdict = if kept { "kept" } else { "MISSED" };
        format!(
            "{:<42} {:>12.digits$} {:>12.digits$} {:>6.2} × {:>12} {verdict}",
            format!("{} [{}]", self.measure, self.unit),
            self.pairs.reference(),
            ours,
            ratio,
            bound,
        )
    }
}

/// The middle value; of an even number, the mean of the two in the middle.
pub(crate) fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    let middle = values.len() / 2;
    match values.len() {
        0 => f64::NAN,
        count if count % 2 == 1 => values[middle],
        _ => f64::midpoint(values[middle - 1], values[middle]),
    }
}
