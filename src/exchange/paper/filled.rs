//! What of the appendix is worth paper: indicators and sheets in which something is filled in.

use crate::document::{Document, StaffingSheet};
use crate::scoring::IndicatorEntry;

/// The station as its appendix is printed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Filled {
    /// The station without indicators in which nothing is filled in. A station with nothing filled in
    /// keeps them all: then it is the form that is wanted.
    pub document: Document,
    /// How many indicators were left out.
    pub left_out: usize,
    /// Whether anything is filled in for 附件2.
    pub has_staffing: bool,
}

impl Filled {
    /// What is printed of a station.
    pub fn of(document: &Document) -> Filled {
        let has_staffing = document.staffing != StaffingSheet::default();
        // Scenarios name their inputs by place, and places change here.
        let mut printed = Document { scenarios: Vec::new(), ..document.clone() };
        let blank = |entry: &IndicatorEntry| entry.target.is_blank() && entry.completed.is_blank();
        let is_used = |at: usize| {
            document.areas.iter().any(|area| area.entries.get(at).is_some_and(|of| !blank(of)))
        };
        let used: Vec<bool> = (0..document.indicators.len()).map(is_used).collect();
        let in_station = document.station.iter().any(|of| !blank(&of.entry));
        if !in_station && !used.contains(&true) {
            return Filled { document: printed, left_out: 0, has_staffing };
        }
        keep(&mut printed.indicators, &used);
        printed.areas.iter_mut().for_each(|area| keep(&mut area.entries, &used));
        printed.station.retain(|of| !blank(&of.entry));
        let count = |of: &Document| of.indicators.len() + of.station.len();
        let left_out = count(document) - count(&printed);
        Filled { document: printed, left_out, has_staffing }
    }
}

fn keep<T>(list: &mut Vec<T>, which: &[bool]) {
    let mut which = which.iter();
    list.retain(|_| which.next().copied().unwrap_or(true));
}
