//! 补充协议: targets that changed from a month on.
//!
//! The target of an entry is the amount in force, the last one. Beside it stands each earlier amount with the month
//! from which the next one was agreed: so their months are in order, each amount but the last is filled in, and what
//! reads targets knows nothing of earlier ones.

use super::area::Side;
use super::by_amount::ByAmount;
use super::input::Spec;
use super::staffing::ByMonth;
use crate::scoring::{Month, Quantity};

/// Since when an amount is agreed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Since {
    /// From the beginning.
    First,
    /// From a month on.
    From(Month),
}

/// The targets before the one in force: each under the month from which the next one is agreed. Never empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Earlier(ByMonth<Quantity>);

/// The earlier targets of those amounts whose target changed.
pub type Agreements = ByAmount<Earlier>;

/// Everything that was agreed of an amount: first, and from which months on.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Terms {
    first: Quantity,
    /// In order, no month twice.
    later: Vec<(Month, Quantity)>,
}

impl Since {
    /// What holds for the input.
    pub const fn spec(self) -> Spec {
        Side::Target.spec().optional()
    }

    /// The month; `None` for the beginning.
    pub const fn month(self) -> Option<Month> {
        match self {
            Since::First => None,
            Since::From(month) => Some(month),
        }
    }
}

impl Earlier {
    /// Earlier targets, each under the month from which the next one is agreed; blank ones are left out. `None`
    /// where there is none.
    pub fn of(amounts: impl IntoIterator<Item = (Month, Quantity)>) -> Option<Earlier> {
        let mut kept = ByMonth::default();
        for (month, amount) in amounts {
            kept.replace(month, amount);
        }
        let earlier = Earlier(kept);
        earlier.changed().is_some().then_some(earlier)
    }

    /// Each under the month from which the next one is agreed, in order.
    pub fn iter(&self) -> impl Iterator<Item = &(Month, Quantity)> {
        self.0.iter()
    }

    /// Since when the target in force is agreed.
    pub fn changed(&self) -> Option<Month> {
        self.iter().last().map(|(month, _)| *month)
    }
}

impl Terms {
    /// What was agreed first and never changed.
    pub const fn unchanged(target: Quantity) -> Terms {
        Terms { first: target, later: Vec::new() }
    }

    pub(super) fn of(earlier: Option<&Earlier>, target: Quantity) -> Terms {
        let mut before = earlier.into_iter().flat_map(Earlier::iter).copied();
        let Some((mut from, first)) = before.next() else { return Terms::unchanged(target) };
        let mut later = Vec::new();
        for (until, amount) in before {
            later.push((from, amount));
            from = until;
        }
        later.push((from, target));
        Terms { first, later }
    }

    /// The earlier targets, and the one in force.
    pub(super) fn parted(&self) -> (Option<Earlier>, Quantity) {
        let mut target = self.first;
        let mut earlier = Vec::new();
        for (month, amount) in &self.later {
            earlier.push((*month, target));
            target = *amount;
        }
        (Earlier::of(earlier), target)
    }

    /// Every amount, in order.
    pub fn iter(&self) -> impl Iterator<Item = (Since, Quantity)> {
        let later = self.later.iter().map(|(month, amount)| (Since::From(*month), *amount));
        std::iter::once((Since::First, self.first)).chain(later)
    }

    /// The amount in force.
    pub fn target(&self) -> Quantity {
        self.later.last().map_or(self.first, |(_, amount)| *amount)
    }

    /// Whether the target changed at all.
    pub const fn is_changed(&self) -> bool {
        !self.later.is_empty()
    }

    /// The same with another amount from a month on, which takes the place of one agreed from that month.
    #[must_use]
    pub fn with(mut self, since: Since, amount: Quantity) -> Terms {
        match since {
            Since::First => self.first = amount,
            Since::From(month) => {
                match self.later.binary_search_by_key(&month, |(of, _)| *of) {
                    Ok(at) => drop(self.later.splice(at..=at, [(month, amount)])),
                    Err(at) => self.later.insert(at, (month, amount)),
                };
            }
        }
        self
    }

    /// The same without what is agreed from a month on: what was agreed before goes on.
    #[must_use]
    pub fn without(mut self, month: Month) -> Terms {
        self.later.retain(|(of, _)| *of != month);
        self
    }

    /// The amount that holds at that time: the last one agreed until then.
    pub fn in_force(&self, at: Since) -> Quantity {
        let until = self.iter().take_while(|(since, _)| *since <= at);
        until.last().map_or(self.first, |(_, amount)| amount)
    }

    /// The amount agreed since then; `None` where none is.
    pub fn get(&self, since: Since) -> Option<Quantity> {
        self.iter().find(|(of, _)| *of == since).map(|(_, amount)| amount)
    }
}
