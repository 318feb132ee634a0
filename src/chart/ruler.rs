//! The grade ruler: bands and total on one line from 0 to the full score.

use crate::number::{Decimal, Percent, Ratio};
use crate::scoring::{Outcome, Scheme};

/// A stretch of the ruler.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// Where it begins.
    pub from: Percent,
    /// How long it is.
    pub length: Percent,
}

impl Span {
    /// Whether a name has no room here on a phone.
    pub fn is_tight(self, name: &str) -> bool {
        // Six and a half pixels for half a sign; a phone's ruler has about three for a percent.
        let wide: i64 = name.chars().map(|letter| if letter.is_ascii() { 1 } else { 2 }).sum();
        wide * 650 > self.length.hundredths() * 28 / 10
    }

    /// Where a figure has no room here, as the styles call it.
    pub const fn thin(self) -> Option<&'static str> {
        match self.length.hundredths() {
            ..400 => Some("always"),
            400..800 => Some("phone"),
            _ => None,
        }
    }
}

/// The ruler of a scheme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ruler {
    full_score: Decimal,
    /// The bands by position in the scheme, worst first, from left to right.
    pub bands: Vec<(usize, Span)>,
}

impl Ruler {
    /// The ruler of a scheme; overlapping bands overlap, gaps stay empty.
    pub fn of(scheme: &Scheme) -> Ruler {
        let mut ruler = Ruler { full_score: scheme.full_score, bands: Vec::new() };
        let bands = scheme.bands.iter().enumerate().rev().map(|(band, limits)| {
            let from = limits.lower.map_or(Decimal::ZERO, |end| end.value);
            let to = limits.upper.map_or(scheme.full_score, |end| end.value);
            (band, ruler.span(from, to))
        });
        ruler.bands = bands.collect();
        ruler
    }

    /// The stretch of the total: a point once every party has scored.
    pub fn total(&self, outcome: &Outcome) -> Span {
        self.span(outcome.lowest, outcome.highest)
    }

    /// The stretch between two totals.
    pub fn stretch(&self, first: Decimal, last: Decimal) -> Span {
        self.span(first, last)
    }

    fn span(&self, from: Decimal, to: Decimal) -> Span {
        let (from, to) = (self.place(from), self.place(to));
        let length = Percent::from_hundredths(to.hundredths() - from.hundredths());
        Span { from, length }
    }

    /// The position of a number of points; points beyond the ruler are at its end.
    pub(super) fn place(&self, points: Decimal) -> Percent {
        let inside = points.clamp(Decimal::ZERO, self.full_score);
        Ratio::of(inside, self.full_score).map(Percent::of).unwrap_or_default()
    }
}
