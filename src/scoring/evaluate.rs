//! Everything typed → every figure.

use super::{
    AreaNumber, AreaNumbers, Completion, Entries, IndicatorEntry, Outcome, PartyResult, Quantity,
    Scheme, Tally,
};

/// One column of the total row 合计.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ColumnSum {
    /// The sum of the targets.
    pub target: Quantity,
    /// The sum of the completed amounts.
    pub completed: Quantity,
    /// The rate of the two sums, never the mean of the areas' rates.
    pub completion: Completion,
}

impl ColumnSum {
    /// Whether the rate of the sums is worth a look.
    pub fn is_far_above(&self) -> bool {
        IndicatorEntry { target: self.target, completed: self.completed }.is_far_above()
    }
}

/// How many inputs are still blank.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct StillToFill {
    /// Parties that have not scored.
    pub scores: u32,
    /// Blank targets and completed amounts.
    pub indicators: u32,
    /// Areas without a number of social workers.
    pub social_workers: u32,
}

/// Every figure of a document. Plain data with equality, so that it serves as a view model.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Evaluation {
    /// What each party contributes, in the order of the scheme.
    pub parties: Vec<PartyResult>,
    /// Total, grade and distances.
    pub outcome: Outcome,
    /// The total row, one for each area indicator.
    pub columns: Vec<ColumnSum>,
    /// The numbers of the areas, added.
    pub sums: AreaNumbers,
    /// The station's indicators, in order.
    pub station: Vec<Completion>,
    /// What is still blank.
    pub still_to_fill: StillToFill,
    /// The areas' indicators, row by row.
    pub(super) cells: Vec<Completion>,
}

impl Evaluation {
    /// The completion of one indicator in one area; `None` where there is no such cell.
    pub fn cell(&self, area: usize, indicator: usize) -> Option<Completion> {
        if indicator >= self.columns.len() {
            return None;
        }
        self.cells.get(area * self.columns.len() + indicator).copied()
    }
}

impl Evaluation {
    /// How many rates, those of the areas, of the total row and of the station, are below 100 %.
    pub fn below_full(&self) -> usize {
        let short = |completion: &&Completion| {
            matches!(completion, Completion::Rate { reached: false, .. })
        };
        let sums = self.columns.iter().map(|column| &column.completion);
        self.cells.iter().chain(sums).chain(&self.station).filter(short).count()
    }
}

impl Evaluation {
    /// What the parties' scores alone come to: everything else is as where nothing is counted.
    pub fn of_scores(scheme: &Scheme, entries: &Entries<'_>) -> Evaluation {
        let mut parties = Vec::with_capacity(scheme.parties.len());
        let mut unscored = 0;
        for (party, score) in scheme.parties.iter().zip(&entries.scores) {
            let result = score.result(party.cap, scheme.rounding);
            unscored += u32::from(result.points.is_none());
            parties.push(result);
        }
        Evaluation {
            outcome: Outcome::of(scheme, entries, &parties),
            parties,
            columns: Vec::new(),
            sums: AreaNumbers::default(),
            station: Vec::new(),
            still_to_fill: StillToFill { scores: unscored, ..StillToFill::default() },
            cells: Vec::new(),
        }
    }
}

impl StillToFill {
    /// All blank inputs together.
    pub const fn all(self) -> u32 {
        self.scores + self.indicators + self.social_workers
    }
}

/// Computes every figure. Never fails: what is missing shows as blank, range or count.
pub fn evaluate(scheme: &Scheme, entries: &Entries<'_>) -> Evaluation {
    let scored = Evaluation::of_scores(scheme, entries);
    let mut still_to_fill = scored.still_to_fill;
    let (cells, columns) = area_table(entries, &mut still_to_fill);
    let station = entries.station.iter().map(|entry| {
        still_to_fill.indicators += entry.still_to_fill();
        entry.completion(entries.months)
    });
    let station = station.collect();
    let sum = |of: AreaNumber| {
        let numbers = entries.areas.iter().map(|area| area.numbers.get(of));
        numbers.collect::<Tally>().total()
    };
    let sums = AreaNumbers::of(sum);
    let mut evaluation = Evaluation { columns, sums, station, still_to_fill, cells, ..scored };
    if !entries.earlier.is_empty() {
        evaluation.pace_by_month(entries);
    }
    evaluation
}

/// The cells of all areas row by row, and the total row.
fn area_table(
    entries: &Entries<'_>,
    still_to_fill: &mut StillToFill,
) -> (Vec<Completion>, Vec<ColumnSum>) {
    let mut cells = Vec::with_capacity(entries.areas.len() * entries.columns);
    let mut tallies = vec![(Tally::default(), Tally::default()); entries.columns];
    for area in &entries.areas {
        still_to_fill.social_workers += u32::from(area.social_workers().is_blank());
        for (entry, (targets, completed)) in area.indicators.iter().zip(&mut tallies) {
            targets.add(entry.target);
            completed.add(entry.completed);
            still_to_fill.indicators += entry.still_to_fill();
            cells.push(entry.completion(entries.months));
        }
    }
    let columns = tallies.into_iter().map(|(targets, completed)| {
        let sums = IndicatorEntry { target: targets.total(), completed: completed.total() };
        ColumnSum {
            target: targets.total_of_targets(),
            completed: sums.completed,
            completion: sums.completion(entries.months),
        }
    });
    (cells, columns.collect())
}
