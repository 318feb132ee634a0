//! The station and its scenarios side by side.

use super::Document;
use crate::scoring::{Evaluation, Figure, FigureValue, Scheme, Staffing, evaluate};

/// One column: the station as it stands, or a scenario.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// The scenario; `None` is the station as it stands.
    pub scenario: Option<usize>,
    /// Total, grade, parties and rates.
    pub evaluation: Evaluation,
    /// The figures of 附件2.
    pub staffing: Staffing,
}

/// Up to four columns and the indicators in which they differ.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparison {
    /// The columns, in the order asked for.
    pub candidates: Vec<Candidate>,
    /// Completion rates that are not the same in all columns, in the order of the tables.
    pub differing: Vec<Figure>,
}

impl Comparison {
    /// The most columns.
    pub const MOST: usize = 4;

    /// A figure in each column.
    pub fn figure(&self, figure: Figure) -> Vec<Option<FigureValue>> {
        self.candidates.iter().map(|candidate| candidate.evaluation.figure(figure)).collect()
    }
}

impl Document {
    /// Compares up to [`Comparison::MOST`] columns; scenarios that are not there are left out.
    pub fn compare(&self, scheme: &Scheme, columns: &[Option<usize>]) -> Comparison {
        let candidate = |scenario: &Option<usize>| {
            let simulated = scenario.map(|at| self.simulated(scheme, at));
            let simulated = simulated.map_or(Some(None), |found| found.map(Some))?;
            let document = simulated.as_ref().unwrap_or(self);
            Some(Candidate {
                scenario: *scenario,
                evaluation: evaluate(scheme, &document.entries(scheme)),
                staffing: Staffing::of(&document.staffing_entries()),
            })
        };
        let candidates = columns.iter().filter_map(candidate).take(Comparison::MOST).collect();
        let mut comparison = Comparison { candidates, differing: Vec::new() };
        let differs = |figure: &Figure| {
            let values = comparison.figure(*figure);
            values.iter().any(|value| Some(value) != values.first())
        };
        comparison.differing = self.rates().into_iter().filter(differs).collect();
        comparison
    }

    /// Every completion rate of the document.
    fn rates(&self) -> Vec<Figure> {
        let columns = self.indicators.len();
        let cells = (0..self.areas.len())
            .flat_map(move |area| (0..columns).map(move |at| Figure::AreaRate(area, at)));
        let sums = (0..columns).map(Figure::ColumnRate);
        let station = (0..self.station.len()).map(Figure::StationRate);
        cells.chain(sums).chain(station).collect()
    }
}
