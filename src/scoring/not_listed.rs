//! Workers who are not listed one by one: what their totals count, and what is left of them.

use super::{Group, Quantity, StaffingEntries, SubtotalEntries, SubtotalScope, Tally, WorkerKind};
use crate::number::Decimal;

impl SubtotalEntries {
    /// What a total leaves for workers who are not listed, given what the listed ones have; never
    /// below zero.
    fn left_of(&self, total: Quantity, listed: Quantity) -> Quantity {
        match (self.scope, total) {
            (SubtotalScope::All, Quantity::Amount(total)) => {
                let left = total - listed.amount().unwrap_or_default();
                Quantity::Amount(left.max(Decimal::ZERO))
            }
            (_, total) => total,
        }
    }
}

impl StaffingEntries {
    /// Person-months of the listed workers of a kind in a month, by its place.
    pub fn listed(&self, kind: WorkerKind, month: usize) -> Quantity {
        let workers = self.workers.iter().filter(|worker| worker.kind == kind);
        workers.map(|worker| worker.presence_in(month)).collect::<Tally>().total()
    }

    /// Those of them with two years of experience, in the whole period.
    pub fn listed_two_years(&self, kind: WorkerKind) -> Quantity {
        let workers = self.workers.iter().filter(|worker| worker.kind == kind);
        let cells = workers.flat_map(|worker| {
            let cells = self.months.iter().zip(&worker.presence);
            let counted = cells.filter(move |(month, _)| worker.is_experienced_in(**month));
            counted.map(|(_, presence)| *presence)
        });
        cells.collect::<Tally>().total()
    }

    /// Person-months of workers of a kind who are not listed, in a month.
    pub fn not_listed(&self, subtotal: &SubtotalEntries, month: usize) -> Quantity {
        let total = subtotal.months.get(month).copied().unwrap_or_default();
        subtotal.left_of(total, self.listed(subtotal.kind, month))
    }

    /// Those of them with two years of experience, in the whole period.
    pub fn not_listed_two_years(&self, subtotal: &SubtotalEntries) -> Quantity {
        subtotal.left_of(subtotal.two_years, self.listed_two_years(subtotal.kind))
    }

    /// The totals of the kinds that belong to a group.
    pub(super) fn subtotals(&self, group: Group) -> impl Iterator<Item = &SubtotalEntries> {
        self.subtotals.iter().filter(move |subtotal| group.has(subtotal.kind))
    }
}
