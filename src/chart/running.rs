//! A completed amount through the service year: its running sum against the pace line.

use super::Percent;
use crate::number::{Decimal, Ratio};
use crate::scoring::{Agreed, Quantity};

/// The running sum and the pace line, each point (along the year, above the ground).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Running {
    /// From what was done before months were kept, month by month to the last one that is filled in.
    pub points: Vec<(Percent, Percent)>,
    /// From nothing to the end of the year; it bends where the target changed.
    pub pace: Vec<(Percent, Percent)>,
}

impl Running {
    /// The picture of an amount; `None` where there is no target, or no year.
    ///
    /// The highest of target, sum and pace line reaches the top. `agreed` has the targets of the assessed months
    /// where it changed; the months behind them have the one in force.
    pub fn of(
        before: Quantity,
        months: &[Quantity],
        (target, agreed): (Quantity, &[Agreed]),
        service_year: i64,
    ) -> Option<Running> {
        let target = target.amount().filter(|target| *target > Decimal::ZERO)?;
        let last = months.iter().rposition(|month| !month.is_blank()).map_or(0, |at| at + 1);
        let mut sum = before.amount().unwrap_or(Decimal::ZERO);
        let mut sums = vec![(0, sum)];
        for (month, at) in months.iter().take(last).zip(1..) {
            sum = sum + month.amount().unwrap_or(Decimal::ZERO);
            sums.push((at, sum));
        }
        // Heights are in parts of a year, as the pace line climbs by one each month.
        let parts = |amount: Decimal, of: i64| Decimal::from_hundredths(amount.hundredths() * of);
        let mut line = vec![(0, Decimal::ZERO)];
        let (mut at, mut due) = (0, Decimal::ZERO);
        for of in agreed.iter().filter(|of| of.months > 0) {
            at += of.months;
            due = due + parts(of.target, of.months);
            line.push((at, due));
        }
        if at < service_year {
            line.push((service_year, due + parts(target, service_year - at)));
        }
        let sums: Vec<(i64, Decimal)> =
            sums.into_iter().map(|(at, sum)| (at, parts(sum, service_year))).collect();
        let heights = sums.iter().chain(&line).map(|(_, height)| *height);
        let top = heights.fold(parts(target, service_year), Decimal::max);
        let point = |(at, height): &(i64, Decimal)| {
            let along = Ratio::new((*at).min(service_year), service_year)?;
            Some((Percent::of(along), Percent::of(Ratio::of(*height, top)?)))
        };
        let points: Option<Vec<_>> = sums.iter().map(point).collect();
        let pace: Option<Vec<_>> = line.iter().map(point).collect();
        Some(Running { points: points?, pace: pace? })
    }
}
