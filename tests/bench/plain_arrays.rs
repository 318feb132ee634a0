//! The practical limit of the evaluation: loops over arrays of whole numbers, buffers reused.

use station_scorecard::document::Document;
use station_scorecard::scoring::{IndicatorEntry, Quantity, Scheme};

const BLANK: i64 = -1;
const NOT_AGREED: i64 = -2;

/// All inputs in hundredths, and room for all figures.
pub(crate) struct PlainArrays {
    columns: usize,
    targets: Vec<i64>,
    completed: Vec<i64>,
    rates: Vec<i64>,
    sums: Vec<(i64, i64, i64)>,
    workers: Vec<i64>,
    station: Vec<(i64, i64)>,
    station_rates: Vec<i64>,
    scores: Vec<(i64, i64)>,
    bands: Vec<i64>,
    months: (i64, i64),
}

/// The figures that are single numbers.
#[derive(Debug, Clone, Copy)]
#[allow(dead_code, reason = "computed as ours are, whether or not anything reads them")]
pub(crate) struct Figures {
    /// The sum of all completed amounts of the areas, in hundredths.
    pub(crate) completed: i64,
    /// How many inputs are blank.
    pub(crate) still_to_fill: u32,
    total: i64,
    band: usize,
    workers: i64,
    on_pace: u32,
    shares: i64,
}

impl PlainArrays {
    /// The numbers of a document.
    pub(crate) fn of(document: &Document, scheme: &Scheme) -> Self {
        let entries = || document.areas.iter().flat_map(|area| &area.entries);
        let pair = |entry: &IndicatorEntry| (code(entry.target), code(entry.completed));
        let score =
            |id: &str| document.score(id).typed().map_or(BLANK, |points| points.hundredths());
        let scores = scheme.parties.iter().map(|party| (score(&party.id), party.cap.hundredths()));
        Self {
            columns: document.indicators.len(),
            targets: entries().map(|entry| code(entry.target)).collect(),
            completed: entries().map(|entry| code(entry.completed)).collect(),
            rates: vec![0; entries().count()],
            sums: vec![(0, 0, 0); document.indicators.len()],
            workers: document.areas.iter().map(|area| code(area.social_workers)).collect(),
            station: document.station.iter().map(|indicator| pair(&indicator.entry)).collect(),
            station_rates: vec![0; document.station.len()],
            scores: scores.collect(),
            bands: vec![9_000, 8_000, 6_000, 0],
            months: (11, 12),
        }
    }

    /// Computes every figure anew.
    pub(crate) fn evaluate(&mut self) -> Figures {
        let mut figures = Figures {
            completed: 0,
            still_to_fill: 0,
            total: 0,
            band: 0,
            workers: 0,
            on_pace: 0,
            shares: 0,
        };
        self.areas(&mut figures);
        for (rate, &(target, completed)) in self.station_rates.iter_mut().zip(&self.station) {
            *rate = cell(target, completed, self.months, &mut figures);
        }
        for &(points, cap) in &self.scores {
            figures.still_to_fill += u32::from(points == BLANK);
            figures.total += points.max(0);
            figures.shares += percent(points.max(0), cap);
        }
        let reached = self.bands.iter().position(|&least| figures.total >= least);
        figures.band = reached.unwrap_or_default();
        figures
    }

    fn areas(&mut self, figures: &mut Figures) {
        self.sums.fill((0, 0, 0));
        for &workers in &self.workers {
            figures.workers += workers.max(0);
            figures.still_to_fill += u32::from(workers == BLANK);
        }
        for (row, rates) in self.rates.chunks_mut(self.columns).enumerate() {
            let from = row * self.columns;
            for (column, rate) in rates.iter_mut().enumerate() {
                let (target, completed) =
                    (self.targets[from + column], self.completed[from + column]);
                self.sums[column].0 += target.max(0);
                self.sums[column].1 += completed.max(0);
                *rate = cell(target, completed, self.months, figures);
            }
        }
        for (target, completed, rate) in &mut self.sums {
            *rate = percent(*completed, *target);
            figures.completed += *completed;
        }
    }
}

fn cell(target: i64, completed: i64, months: (i64, i64), figures: &mut Figures) -> i64 {
    if target > 0 || target == BLANK {
        figures.still_to_fill += u32::from(target == BLANK) + u32::from(completed == BLANK);
    }
    if target <= 0 || completed < 0 {
        return NOT_AGREED;
    }
    figures.on_pace += u32::from(completed * months.1 >= target * months.0);
    percent(completed, target)
}

/// Hundredths of a percent, half up.
fn percent(part: i64, whole: i64) -> i64 {
    if whole <= 0 {
        return NOT_AGREED;
    }
    (2 * part * 10_000 + whole) / (2 * whole)
}

fn code(quantity: Quantity) -> i64 {
    match quantity {
        Quantity::Blank => BLANK,
        Quantity::NotAgreed => NOT_AGREED,
        Quantity::Amount(amount) => amount.hundredths(),
    }
}
