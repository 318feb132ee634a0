//! Filling many months at once, as one step.

use super::action::Action;
use crate::document::{Attendance, Document};
use crate::number::Decimal;
use crate::scoring::{Month, Quantity};
use std::ops::Range;

/// What is put in every month of a range.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fill {
    /// Presence 0, 0.5 or 1.
    Presence(Decimal),
    /// Insurance and wages are paid wherever the worker is present.
    Paid,
    /// All three things as in the month before.
    MonthBefore,
    /// Nothing at all.
    Clear,
}

/// The action that fills these months of these workers. Months are the assessed ones, in order.
pub fn quick_fill(
    document: &Document,
    workers: Range<usize>,
    months: Range<usize>,
    fill: Fill,
) -> Action {
    let assessed = document.assessed_months();
    let mut cells = Vec::new();
    for at in workers {
        let Some(worker) = document.staffing.workers.get(at) else { continue };
        // One after the other, so that a copied month can be copied on.
        let mut before = months.start.checked_sub(1).and_then(|at| assessed.get(at).copied());
        let mut carried = before.map(|month| worker.months.get(month)).unwrap_or_default();
        for month in assessed.get(months.clone()).unwrap_or_default() {
            let present = worker.months.get(*month);
            carried = match (fill, before) {
                (Fill::MonthBefore, None) => present,
                (Fill::MonthBefore, Some(_)) => carried,
                (Fill::Presence(presence), _) => {
                    Attendance { presence: Quantity::Amount(presence), ..present }
                }
                (Fill::Paid, _) => paid(present),
                (Fill::Clear, _) => Attendance::default(),
            };
            before = Some(*month);
            cells.push((at, *month, carried));
        }
    }
    Action::PutMonths(cells)
}

fn paid(present: Attendance) -> Attendance {
    let works = present.presence.amount().is_some_and(|presence| presence > Decimal::ZERO);
    if works { Attendance { insurance: Some(true), wages: Some(true), ..present } } else { present }
}

/// The months from one to another, whichever comes first.
pub fn months_between(months: &[Month], one: Month, other: Month) -> Range<usize> {
    let at = |month| months.iter().position(|of| *of == month);
    let (first, last) = (at(one.min(other)), at(one.max(other)));
    first.zip(last).map_or(0..0, |(first, last)| first..last + 1)
}
