//! A small picture of one indicator: a dot for each station along the rate, dots of one place above each other.

use super::bar::length;
use crate::number::Percent;

/// A dot, or a line, in whole units of the picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dot {
    /// From the left.
    pub x: i64,
    /// From the top.
    pub y: i64,
}

/// The picture, in whole units from the upper left corner.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Strip {
    /// The stations with a rate, in their order.
    pub dots: Vec<Dot>,
    /// Where 100 % lies.
    pub full: i64,
    /// Where the district lies, if it has a rate.
    pub sum: Option<i64>,
}

impl Strip {
    /// How wide and how high it is.
    pub const SIZE: (i64, i64) = (240, 48);
    /// The radius of a dot.
    pub const RADIUS: i64 = 3;

    /// The picture of the rates and of the district's.
    pub fn of(rates: &[Percent], sum: Option<Percent>) -> Strip {
        let columns: Vec<i64> = rates.iter().map(|rate| place(*rate)).collect();
        let same = |at: usize, x: i64| {
            let before = columns.iter().take(at);
            before.filter(|other| (**other - x).abs() < 2 * Strip::RADIUS).count()
        };
        let levels: Vec<usize> = columns.iter().enumerate().map(|(at, x)| same(at, *x)).collect();
        let highest = levels.iter().copied().max().unwrap_or(0);
        let (_, height) = Strip::SIZE;
        let room = height - 2 * Strip::RADIUS - 2;
        // Where many meet, they lie on each other rather than above the picture.
        let step = i64::try_from(highest).map_or(0, |highest| room / highest.max(1));
        let step = step.min(2 * Strip::RADIUS);
        let dots = columns.iter().zip(levels).map(|(x, level)| {
            let level = i64::try_from(level).unwrap_or(0);
            Dot { x: *x, y: height - Strip::RADIUS - 1 - level * step }
        });
        Strip {
            dots: dots.collect(),
            full: place(Percent::from_hundredths(10_000)),
            sum: sum.map(place),
        }
    }
}

/// Where a rate lies; from 200 % on at the right end.
fn place(rate: Percent) -> i64 {
    let (width, _) = Strip::SIZE;
    let (of, _) = length(rate);
    Strip::RADIUS + 1 + of.hundredths() * (width - 2 * Strip::RADIUS - 2) / 10_000
}
