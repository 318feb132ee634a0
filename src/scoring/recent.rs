//! Amounts kept by months: their parts, and the forecast by the last three months.

use super::{Entries, Figure, MonthParts, Months};
use crate::number::{Decimal, Ratio};

/// The amount at the end of the year if each month left brings what the last three did on average.
pub fn at_recent_rate(completed: Decimal, last: [Decimal; 3], months: Months) -> Option<Ratio> {
    let sum: i64 = last.iter().map(|month| month.hundredths()).sum();
    Ratio::new(3 * completed.hundredths() + sum * months.left(), 300)
}

impl Entries<'_> {
    /// The parts of a completed amount; `None` where it is a single number.
    pub fn parts(&self, rate: Figure) -> Option<&MonthParts> {
        let of = match rate {
            Figure::AreaRate(area, at) => (Some(area), at),
            Figure::StationRate(at) => (None, at),
            _ => return None,
        };
        self.monthly.iter().find(|parts| (parts.area, parts.indicator) == of)
    }

    /// What was done in each of the last three assessed months; of a total row the sums, once every
    /// amount that it adds up is kept by months.
    pub fn last_three(&self, rate: Figure) -> Option<[Decimal; 3]> {
        let Figure::ColumnRate(at) = rate else {
            let assessed = &self.parts(rate)?.assessed;
            let last = assessed.get(assessed.len().checked_sub(3)?..)?;
            let amounts: Option<Vec<Decimal>> = last.iter().map(|month| month.amount()).collect();
            return amounts?.try_into().ok();
        };
        let mut sums = None;
        for (area, row) in self.areas.iter().enumerate() {
            if row.indicators.get(at)?.completed.amount().is_some() {
                let last = self.last_three(Figure::AreaRate(area, at))?;
                let before = sums.unwrap_or([Decimal::ZERO; 3]);
                let [one, two, three] = last;
                let [a, b, c] = before;
                sums = Some([a + one, b + two, c + three]);
            }
        }
        sums
    }
}
