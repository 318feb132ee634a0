//! What is agreed of the targets of a document: [`Document::agree`] keeps the target of an entry the last of its terms,
//! so that everything that reads targets knows nothing of earlier ones.

use super::agreements::{Since, Terms};
use super::by_amount::Amount;
use super::sheet::Document;
use crate::scoring::{EarlierTargets, Quantity};

impl Document {
    /// Everything that was agreed of an amount; `None` where there is no such amount.
    pub fn terms(&self, amount: Amount) -> Option<Terms> {
        let target = self.entry_of(amount)?.target;
        Some(Terms::of(self.agreements.get(amount), target))
    }

    /// Puts what is agreed of an amount and gives back what was; `None` where there is no such amount.
    pub fn agree(&mut self, amount: Amount, terms: &Terms) -> Option<Terms> {
        let before = self.terms(amount)?;
        let (earlier, target) = terms.parted();
        self.entry_mut(amount)?.target = target;
        self.agreements.replace(amount, earlier);
        Some(before)
    }

    /// The amount agreed since then; `None` where the target never changed, or not then.
    pub(super) fn agreed(&self, amount: Amount, since: Since) -> Option<Quantity> {
        self.agreements.get(amount)?;
        self.terms(amount)?.get(since)
    }

    /// Puts the amount agreed since then. One that another took the place of has to be filled in.
    pub(super) fn put_agreed(&mut self, amount: Amount, since: Since, of: Quantity) -> Option<()> {
        self.agreed(amount, since)?;
        let terms = self.terms(amount)?;
        let is_last = terms.iter().last().is_some_and(|(last, _)| last == since);
        if of.is_blank() && !is_last {
            return None;
        }
        self.agree(amount, &terms.with(since, of)).map(drop)
    }

    /// What the rules need of targets that changed; nothing without an assessed period, whose months they are.
    pub(super) fn earlier_targets(&self) -> Vec<EarlierTargets> {
        if self.agreements.is_empty() {
            return Vec::new();
        }
        let Some(first) = self.assessed_months().first().copied() else { return Vec::new() };
        let targets = self.agreements.iter().map(|(amount, earlier)| {
            let (area, indicator) = match *amount {
                Amount::Area(area, at) => (Some(area), at),
                Amount::Station(at) => (None, at),
            };
            let amounts = earlier.iter().map(|(until, amount)| (*amount, *until)).collect();
            EarlierTargets { area, indicator, first, amounts }
        });
        targets.collect()
    }
}
