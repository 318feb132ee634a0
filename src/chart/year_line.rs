//! A rate through the years: points in whole units, joined where two neighbours can be compared.

use crate::number::Percent;
use std::fmt::Write;

/// The width of a year.
const YEAR: i64 = 40;
/// The height of the picture.
const HEIGHT: i64 = 32;
/// What stays free above and below.
const MARGIN: i64 = 4;
/// 100 %, in hundredths of a percent: always in the picture.
const FULL: i64 = 10_000;

/// The picture of a rate through the years.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct YearLine {
    /// The width; the height is [`YearLine::HEIGHT`].
    pub width: i64,
    /// How far down 100 % lies.
    pub full: i64,
    /// Every year with a rate: how far right and down.
    pub points: Vec<(i64, i64)>,
    /// The lines between neighbours, as outlines of SVG.
    pub path: String,
}

impl YearLine {
    /// The height.
    pub const HEIGHT: i64 = HEIGHT;

    /// The picture of rates in the order of the years; `joined` says of each year whether it can be compared
    /// with the one before.
    pub fn of(rates: &[Option<Percent>], joined: &[bool]) -> YearLine {
        let highest = rates.iter().flatten().map(|rate| rate.hundredths()).fold(FULL, i64::max);
        let down = |hundredths: i64| {
            let room = HEIGHT - 2 * MARGIN;
            // Half a unit up or down is not seen; a rate is far below 10^12.
            HEIGHT - MARGIN - (room * hundredths.max(0) + highest / 2) / highest
        };
        let mut line = YearLine {
            width: YEAR * i64::try_from(rates.len()).unwrap_or_default(),
            full: down(FULL),
            points: Vec::new(),
            path: String::new(),
        };
        let (mut right, mut before) = (YEAR / 2, None);
        for (rate, joined) in rates.iter().zip(joined) {
            let point = rate.map(|rate| (right, down(rate.hundredths())));
            if let Some((x, y)) = point {
                line.points.push((x, y));
                if let Some((from, height)) = before.filter(|_| *joined) {
                    // Writing to a string does not fail.
                    let _ = write!(line.path, "M{from} {height}L{x} {y}");
                }
            }
            before = point;
            right += YEAR;
        }
        line
    }
}
