//! The years of a station: kept stations of one name, each with a service year of its own.

use super::date::Date;
use super::months::{Days, Period};
use super::sheet::Document;
use crate::scoring::Quantity;

/// A year of a station.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Year {
    /// Which of the documents it is.
    pub at: usize,
    /// Its service year, or while that is not known its assessed period.
    pub days: (Date, Date),
}

/// Why the figures of two neighbouring years are not drawn as one line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Break {
    /// The target is another one.
    Target,
    /// The scheme is another one.
    Scheme,
    /// The target and the scheme are others.
    Both,
}

impl Document {
    /// The days of the year that it is about.
    pub fn year_days(&self) -> Option<(Date, Date)> {
        [Period::ServiceYear, Period::Assessed].into_iter().find_map(|period| {
            let Days::Known(first, last) = self.particulars.days(period) else { return None };
            Some((first, last))
        })
    }

    /// Why a figure is not drawn as one line with that of the year before, whose target is `before`.
    pub fn break_after(
        &self,
        earlier: &Document,
        (before, target): (Quantity, Quantity),
    ) -> Option<Break> {
        match (before != target, earlier.scheme() != self.scheme()) {
            (true, true) => Some(Break::Both),
            (true, false) => Some(Break::Target),
            (false, true) => Some(Break::Scheme),
            (false, false) => None,
        }
    }
}

/// Why the document at `own` stands in no row of years, or alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoRow {
    /// It has no name, by which others could be found.
    NoName,
    /// Its period is not known.
    NoPeriod,
    /// There is no other year of its name.
    Alone,
}

/// Why the document at `own` is in no row of these years, or alone in it; `None` where it stands beside others.
pub fn no_row(documents: &[&Document], own: usize, years: &[Year]) -> Option<NoRow> {
    let document = documents.get(own)?;
    let is_alone = !years.iter().any(|year| year.at != own);
    match (document.year_days(), document.particulars.name().is_empty()) {
        (None, _) => Some(NoRow::NoPeriod),
        (Some(_), true) => Some(NoRow::NoName),
        (Some(_), false) => is_alone.then_some(NoRow::Alone),
    }
}

/// The years among documents that have the name of the one at `own`, the earliest first. Of several with the
/// same first day the one at `own` counts, else the first; the others are given beside.
pub fn years_of(documents: &[&Document], own: usize) -> (Vec<Year>, Vec<usize>) {
    let name = documents.get(own).map(|of| of.particulars.name()).unwrap_or_default();
    let (mut years, mut beside): (Vec<Year>, Vec<usize>) = (Vec::new(), Vec::new());
    let first = (own < documents.len()).then_some(own);
    let others = (0..documents.len()).filter(|at| *at != own);
    for at in first.into_iter().chain(others) {
        let Some(document) = documents.get(at) else { continue };
        let has_name = !name.is_empty() && document.particulars.name() == name;
        let Some(days) = document.year_days().filter(|_| has_name || at == own) else { continue };
        if years.iter().any(|year| year.days.0 == days.0) {
            beside.push(at);
            continue;
        }
        let place = years.partition_point(|year| year.days.0 < days.0);
        years.insert(place, Year { at, days });
    }
    (years, beside)
}
