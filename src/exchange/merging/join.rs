//! The document that has the items of both copies: what is in this one as it is here, the rest from the
//! other one.

use super::align::{Alignment, Places};
use super::comments;
use crate::document::{Agreements, Amount, Document, List, Monthlies, ServiceArea, Terms};
use crate::scoring::{IndicatorEntry, Quantity};

/// Joins the items; inputs are settled afterwards.
pub(super) fn joined(here: &Document, there: &Document, alignment: &Alignment) -> Document {
    let mut document = here.clone();
    document.indicators = pick(&here.indicators, &there.indicators, alignment, List::Indicators);
    for at in 0..document.indicators.len() {
        let (earlier, rest) = document.indicators.split_at(at);
        let taken = rest.first().is_some_and(|of| earlier.iter().any(|known| known.key == of.key));
        if taken {
            let key = document.free_key();
            if let Some(indicator) = document.indicators.get_mut(at) {
                indicator.key = key;
            }
        }
    }
    document.areas = alignment
        .items(List::Areas)
        .iter()
        .filter_map(|places| area(here, there, alignment, *places))
        .collect();
    document.station = pick(&here.station, &there.station, alignment, List::StationIndicators);
    document.staffing.workers =
        pick(&here.staffing.workers, &there.staffing.workers, alignment, List::Workers);
    document.scenarios = pick(&here.scenarios, &there.scenarios, alignment, List::Scenarios);
    document.comments = comments::joined(here, there, alignment);
    document.monthly = Monthlies::default();
    document.agreements = Agreements::default();
    for amount in document.every_amount() {
        let months = |copy: &Document, of: fn(&Places) -> Option<usize>| {
            let source = alignment.source(amount.field(), of);
            copy.monthly.get(Amount::of(source?)?).cloned()
        };
        let is_here = alignment.source(amount.field(), |of| of.here).is_some();
        let months = match is_here {
            true => months(here, |of| of.here),
            false => months(there, |of| of.there),
        };
        if months.is_some() {
            document.keep_by_months(amount, months, Quantity::Blank);
        }
        let terms = |copy: &Document, of: fn(&Places) -> Option<usize>| {
            let source = alignment.source(amount.field(), of);
            copy.terms(Amount::of(source?)?)
        };
        let terms = match is_here {
            true => terms(here, |of| of.here),
            false => terms(there, |of| of.there),
        };
        if let Some(terms) = terms.filter(Terms::is_changed) {
            document.agree(amount, &terms);
        }
    }
    document
}

fn pick<T: Clone>(here: &[T], there: &[T], alignment: &Alignment, list: List) -> Vec<T> {
    let items = alignment.items(list).iter();
    let one = |of: &Places| {
        let own = of.here.and_then(|at| here.get(at));
        own.or_else(|| there.get(of.there?)).cloned()
    };
    items.filter_map(one).collect()
}

fn area(
    here: &Document,
    there: &Document,
    alignment: &Alignment,
    places: Places,
) -> Option<ServiceArea> {
    let own = places.here.and_then(|at| here.areas.get(at));
    let other = places.there.and_then(|at| there.areas.get(at));
    let entry = |of: &Places| -> IndicatorEntry {
        let of_own = own.zip(of.here).and_then(|(area, at)| area.entries.get(at));
        let of_other = || other.zip(of.there).and_then(|(area, at)| area.entries.get(at));
        of_own.or_else(of_other).cloned().unwrap_or_default()
    };
    let entries = alignment.items(List::Indicators).iter().map(entry).collect();
    Some(ServiceArea { entries, ..own.or(other)?.clone() })
}
