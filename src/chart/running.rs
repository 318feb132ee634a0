//! A completed amount through the service year: its running sum against the pace line.

use super::Percent;
use crate::number::{Decimal, Ratio};
use crate::scoring::Quantity;

/// The running sum, each point (along the year, above the ground), and the height of the target.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Running {
    /// From what was done before months were kept, month by month to the last one that is filled in.
    pub points: Vec<(Percent, Percent)>,
    /// Where the pace line ends: the target at the end of the year.
    pub target: Percent,
}

impl Running {
    /// The picture of an amount; `None` where there is no target, or no year.
    ///
    /// The higher of target and sum reaches the top.
    pub fn of(
        before: Quantity,
        months: &[Quantity],
        target: Quantity,
        service_year: i64,
    ) -> Option<Running> {
        let target = target.amount().filter(|target| *target > Decimal::ZERO)?;
        let last = months.iter().rposition(|month| !month.is_blank()).map_or(0, |at| at + 1);
        let mut sum = before.amount().unwrap_or(Decimal::ZERO);
        let mut sums = vec![sum];
        for month in months.iter().take(last) {
            sum = sum + month.amount().unwrap_or(Decimal::ZERO);
            sums.push(sum);
        }
        let top = target.max(sum);
        let height = |amount: Decimal| Ratio::of(amount, top).map(Percent::of);
        let point = |(at, sum): (usize, Decimal)| {
            let along = Ratio::new(i64::try_from(at).ok()?.min(service_year), service_year)?;
            Some((Percent::of(along), height(sum)?))
        };
        let points: Option<Vec<_>> = sums.into_iter().enumerate().map(point).collect();
        Some(Running { points: points?, target: height(target)? })
    }
}
