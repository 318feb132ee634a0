//! What rows are called, and which items of the document are called so.

use super::recognised::Recognised;
use super::segments::Segment;
use crate::exchange::paste::model::brackets::says_which;
use crate::exchange::paste::model::holds::Rows;
use crate::exchange::paste::model::signs::{is_error, sign};
use crate::exchange::paste::model::words::{bare_name, plain};
use std::ops::Range;

impl Recognised<'_> {
    /// Takes in what the rows of a segment are called: brackets may tell them apart.
    pub(crate) fn take_names(&mut self, rows: Range<usize>, segment: &Segment) {
        for row in rows {
            let name = self.name(row, segment);
            self.pasted.add(segment.rows, &name);
        }
    }

    /// Whether a name may be found without its brackets: nothing else is called so.
    fn is_loose(&self, name: &str, rows: Rows) -> bool {
        !self.pasted.are_several(rows, name) && !self.own.are_several(rows, name)
    }

    /// The place of a name in the areas.
    pub(crate) fn area_called(&self, name: &str) -> Option<usize> {
        let loose = self.is_loose(name, Rows::Areas);
        called(&self.area_names, if loose { self.own_areas } else { 0 }, name)
    }

    /// The place of a name in the station's indicators. Brackets that tell more than what is counted
    /// make another one.
    pub(crate) fn station_called(&self, name: &str, overall: bool) -> Option<usize> {
        let loose = self.is_loose(name, Rows::Station { overall }) && !says_which(name);
        self.known.station(name, overall, loose, &self.roomy)
    }

    /// Whether something that rows can be is called exactly so.
    pub(crate) fn has_whole_name(&self, name: &str, rows: Rows) -> bool {
        match rows {
            Rows::Areas => called(&self.area_names, 0, name).is_some(),
            Rows::Station { overall } => {
                self.known.station(name, overall, false, &self.roomy).is_some()
            }
            rows => self.has_name(name, rows),
        }
    }

    /// Whether a row is called by it: something with letters or digits, or what is called so already; never
    /// the error of a formula.
    pub(crate) fn is_name(&self, name: &str, rows: Rows) -> bool {
        name.chars().any(char::is_alphanumeric) && sign(name).is_none() && !is_error(name)
            || !name.is_empty() && self.has_name(name, rows)
    }

    /// Whether something that rows can be is called so.
    pub(crate) fn has_name(&self, name: &str, rows: Rows) -> bool {
        match rows {
            Rows::Areas => self.area_called(name).is_some(),
            Rows::Station { overall } => {
                let at = self.station_called(name, overall);
                at.and_then(|at| self.roomy.station.get(at)).is_some_and(|of| of.overall == overall)
            }
            Rows::Workers => called(&self.worker_names, 0, name).is_some(),
            Rows::Numbers => self.known.number(name).is_some(),
            Rows::Parties => self.known.points(name).is_some(),
        }
    }
}

/// The place of a name in a list of bare ones; what stands in brackets does not count where one of
/// the document's own is called so without it.
pub(crate) fn called(names: &[String], own: usize, name: &str) -> Option<usize> {
    let whole = bare_name(name);
    let outside = || plain(name);
    let at = |wanted: &str, names: &[String]| names.iter().position(|of| of == wanted);
    at(&whole, names).or_else(|| at(&outside(), names.get(..own)?))
}
