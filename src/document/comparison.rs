//! The station and its scenarios side by side.

use super::Document;
use crate::scoring::{Evaluation, Scheme, evaluate};

/// One column: the station as it stands, or a scenario.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// The scenario; `None` is the station as it stands.
    pub scenario: Option<usize>,
    /// Total, grade, parties and rates.
    pub evaluation: Evaluation,
}

/// The columns of a comparison.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Comparison {
    /// The columns, the station first.
    pub candidates: Vec<Candidate>,
    /// The scenarios for which there was no room.
    pub left_out: Vec<usize>,
}

impl Comparison {
    /// The most columns.
    pub const MOST: usize = 4;
}

impl Document {
    /// Compares the station with up to three scenarios: the one that is being tried, the one that was asked
    /// for, and the others in their order.
    pub fn compare(
        &self,
        scheme: &Scheme,
        tried: Option<usize>,
        asked_for: Option<usize>,
    ) -> Comparison {
        let mut order: Vec<usize> = tried.into_iter().chain(asked_for).collect();
        order.extend(0..self.scenarios.len());
        let mut columns: Vec<usize> = Vec::new();
        for at in order {
            if at < self.scenarios.len() && !columns.contains(&at) {
                columns.push(at);
            }
        }
        let mut left_out = columns.split_off(columns.len().min(Comparison::MOST - 1));
        left_out.sort_unstable();
        let evaluated = |scenario: Option<usize>, document: &Document| Candidate {
            scenario,
            evaluation: evaluate(scheme, &document.entries(scheme)),
        };
        let mut candidates = vec![evaluated(None, self)];
        candidates.extend(columns.into_iter().filter_map(|at| {
            let simulated = self.simulated(scheme, at)?;
            Some(evaluated(Some(at), &simulated))
        }));
        Comparison { candidates, left_out }
    }
}
