//! A kept station in a line: what the list of stations and the news of a deletion say of it.

use super::opening::name_of;
use crate::document::{Days, Document, ExampleState, Period, published};
use crate::scoring::{Outcome, Scheme, evaluate};
use std::sync::Arc;

/// What a station is and holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Summary {
    /// Its name, "" where it has none.
    pub name: String,
    /// Its result under its scheme.
    pub outcome: Outcome,
    /// The scheme.
    pub scheme: Arc<Scheme>,
    /// How many parties have scored.
    pub scored: usize,
    /// The years of the assessed period, else of the service year: the first and the last.
    pub years: Option<(u16, u16)>,
    /// How many of the five tasks are not done.
    pub open: usize,
    /// How many areas it has.
    pub areas: usize,
    /// How many workers are listed.
    pub workers: usize,
    /// Whether it is no longer what the report prints; of the worked example.
    pub is_changed: bool,
}

impl Summary {
    /// The summary of a document; `is_example` compares it with the report.
    pub fn of(document: &Document, is_example: bool) -> Summary {
        let scheme = document.schemes.in_force.clone();
        let evaluation = evaluate(&scheme, &document.entries(&scheme));
        Summary {
            name: name_of(document),
            outcome: evaluation.outcome,
            scored: evaluation.parties.iter().filter(|party| party.points.is_some()).count(),
            scheme,
            years: years(document),
            open: document.checklist().open(),
            areas: document.areas.len(),
            workers: document.staffing.workers.len(),
            is_changed: is_example && published(document) == ExampleState::Changed,
        }
    }
}

/// The years a scorecard is about.
fn years(document: &Document) -> Option<(u16, u16)> {
    [Period::Assessed, Period::ServiceYear].into_iter().find_map(|period| {
        let Days::Known(first, last) = document.particulars.days(period) else { return None };
        Some((first.month()?.year(), last.month()?.year()))
    })
}
