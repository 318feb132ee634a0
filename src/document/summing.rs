//! Completed amounts as the sums of their months: [`Document::put`] and [`Document::keep_by_months`] keep the
//! amount of an entry equal to the sum, so that everything that reads completed amounts knows nothing of months.

use super::area::Side;
use super::by_amount::Amount;
use super::by_month::{Monthly, NoSuchMonth, When};
use super::input::{Field, Problem};
use super::particulars::Particular;
use super::sheet::Document;
use super::value::Value;
use crate::scoring::{IndicatorEntry, Month, MonthParts, Quantity};

impl Amount {
    /// The input for the completed amount.
    pub fn field(self) -> Field {
        self.side(Side::Completed)
    }

    /// The input for one of the two amounts.
    pub fn side(self, side: Side) -> Field {
        match self {
            Amount::Area(area, at) => Field::Entry(area, at, side),
            Amount::Station(at) => Field::Station(at, side.into()),
        }
    }

    /// The amount that an input is the completed amount of, or a month.
    pub fn of(field: Field) -> Option<Amount> {
        match field {
            Field::Entry(area, at, Side::Completed) => Some(Amount::Area(area, at)),
            Field::Station(at, part) if part == Side::Completed.into() => Some(Amount::Station(at)),
            Field::Monthly(amount, _) => Some(amount),
            _ => None,
        }
    }
}

impl Document {
    /// The entry of an amount.
    pub fn entry_of(&self, amount: Amount) -> Option<IndicatorEntry> {
        match amount {
            Amount::Area(area, at) => self.areas.get(area)?.entries.get(at).copied(),
            Amount::Station(at) => self.station.get(at).map(|indicator| indicator.entry),
        }
    }

    pub(super) fn entry_mut(&mut self, amount: Amount) -> Option<&mut IndicatorEntry> {
        match amount {
            Amount::Area(area, at) => self.areas.get_mut(area)?.entries.get_mut(at),
            Amount::Station(at) => self.station.get_mut(at).map(|indicator| &mut indicator.entry),
        }
    }

    /// Every completed amount of the station.
    pub fn every_amount(&self) -> Vec<Amount> {
        let areas = self.areas.iter().enumerate();
        let of_areas = areas
            .flat_map(|(area, row)| (0..row.entries.len()).map(move |at| Amount::Area(area, at)));
        of_areas.chain((0..self.station.len()).map(Amount::Station)).collect()
    }

    /// Keeps an amount by these months, or as this single number; gives back what was there. `None` where there
    /// is no such amount.
    pub fn keep_by_months(
        &mut self,
        amount: Amount,
        new: Option<Monthly>,
        single: Quantity,
    ) -> Option<(Option<Monthly>, Quantity)> {
        let before = self.entry_of(amount)?.completed;
        let period = self.assessed_months();
        let completed = new.as_ref().map_or(single, |monthly| monthly.sum(&period));
        self.entry_mut(amount)?.completed = completed;
        Some((self.monthly.replace(amount, new), before))
    }

    /// Refuses months whose sum is larger than a single number can be: turned back, it would be refused.
    ///
    /// # Errors
    /// What is wrong with the sum.
    pub fn sum_fits(&self, amount: Amount, monthly: &Monthly) -> Result<(), Problem> {
        let sum = Value::Quantity(monthly.sum(&self.assessed_months()));
        let allowed = amount.field().spec().allowed;
        allowed.map_or(Ok(()), |allowed| allowed.check(&sum))
    }

    pub(super) fn put_month(&mut self, amount: Amount, when: When, of: Quantity) -> Option<()> {
        let period = self.assessed_months();
        let monthly = self.monthly.get_mut(amount)?;
        monthly.put(when, of);
        let completed = monthly.sum(&period);
        self.entry_mut(amount)?.completed = completed;
        Some(())
    }

    /// What the rules need of the wanted ones among the amounts that are kept by months.
    pub(super) fn month_parts(&self, wanted: impl Fn(Amount) -> bool) -> Vec<MonthParts> {
        if self.monthly.is_empty() {
            return Vec::new();
        }
        let period = self.assessed_months();
        // Its months follow each other without a gap.
        let ends = period.first().zip(period.last());
        let counts = |when: When| match (when, ends) {
            (When::Before, _) | (When::In(_), None) => true,
            (When::In(month), Some((first, last))) => *first <= month && month <= *last,
        };
        let kept = self.monthly.iter().filter(|(amount, _)| wanted(*amount));
        let parts = kept.map(|(amount, monthly)| MonthParts {
            area: match *amount {
                Amount::Area(area, _) => Some(area),
                Amount::Station(_) => None,
            },
            indicator: match *amount {
                Amount::Area(_, at) | Amount::Station(at) => at,
            },
            counted: monthly.parts().filter(|(when, _)| counts(*when)).map(|(_, of)| of).collect(),
            assessed: period.iter().map(|month| monthly.months.get(*month)).collect(),
            outside: monthly.parts().filter(|(when, _)| !counts(*when)).count(),
        });
        parts.collect()
    }

    /// Adds every amount up anew, after the period became another one or other amounts were put in.
    pub fn add_up_months(&mut self) {
        if self.monthly.is_empty() {
            return;
        }
        let period = self.assessed_months();
        let sums: Vec<(Amount, Quantity)> =
            self.monthly.iter().map(|(amount, of)| (*amount, of.sum(&period))).collect();
        for (amount, sum) in sums {
            if let Some(entry) = self.entry_mut(amount) {
                entry.completed = sum;
            }
        }
    }

    /// The months that an amount shows: those of the assessed period, and before and behind them those that are
    /// filled in.
    pub fn months_of(&self, amount: Amount) -> Vec<Month> {
        let mut months = self.assessed_months();
        let kept = self.monthly.get(amount).into_iter().flat_map(|monthly| monthly.months.iter());
        for (month, _) in kept {
            if let Err(at) = months.binary_search(month) {
                months.insert(at, *month);
            }
        }
        months
    }

    /// The month with that number in the assessed period, counted from 1.
    ///
    /// # Errors
    /// Why there is none.
    pub fn month_with_number(&self, number: &str) -> Result<Month, NoSuchMonth> {
        let months = self.assessed_months();
        if months.is_empty() {
            return Err(NoSuchMonth::NoPeriod);
        }
        let at = number.parse::<usize>().map_err(|_| NoSuchMonth::NotAMonth)?;
        let found = at.checked_sub(1).and_then(|at| months.get(at));
        found.copied().ok_or(NoSuchMonth::Outside { months: months.len() })
    }

    /// Whether a line of the particulars says which months count.
    pub(super) const fn is_of_period(line: Particular) -> bool {
        matches!(line, Particular::AssessedFrom | Particular::AssessedTo)
    }
}
