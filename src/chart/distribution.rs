//! The distribution of the total as columns over the grade bands.

use crate::number::{Natural, Percent};
use crate::scoring::{Distribution, Grading, Scheme};
use std::ops::Range;

/// One column: a stretch of neighbouring totals with one grade.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Column {
    /// Where it begins, from the lowest total to the highest.
    pub from: Percent,
    /// How wide it is.
    pub length: Percent,
    /// How likely one of its totals is on average, the tallest column being 100 %.
    pub height: Percent,
    /// What its totals are called.
    pub grading: Grading,
}

/// About this many columns are drawn; more would be thinner than a pixel of a phone.
const COLUMNS: usize = 120;

/// The columns of a distribution, from the lowest total to the highest. No column reaches across
/// the end of a band.
pub fn columns(distribution: &Distribution, scheme: &Scheme) -> Vec<Column> {
    let totals = distribution.totals();
    let widest = totals.div_ceil(COLUMNS).max(1);
    let pieces: Vec<Piece> = distribution
        .stretches(scheme)
        .into_iter()
        .flat_map(|(places, grading)| split(places, widest).map(move |places| (places, grading)))
        .map(|(places, grading)| {
            let weight = distribution.weight(places.clone());
            Piece { places, grading, weight }
        })
        .collect();
    let Some(tallest) =
        pieces.iter().reduce(|one, other| if other.above(one) { other } else { one })
    else {
        return Vec::new();
    };
    let place = |at: usize| Percent::of_part(&count(at), &count(totals)).unwrap_or_default();
    let column = |piece: &Piece| {
        let (from, to) = (place(piece.places.start), place(piece.places.end));
        let (part, whole) = (piece.weight.times(tallest.len()), tallest.weight.times(piece.len()));
        Column {
            from,
            length: Percent::from_hundredths(to.hundredths() - from.hundredths()),
            height: Percent::of_part(&part, &whole).unwrap_or_default(),
            grading: piece.grading,
        }
    };
    pieces.iter().map(column).collect()
}

struct Piece {
    places: Range<usize>,
    grading: Grading,
    weight: Natural,
}

impl Piece {
    fn len(&self) -> u32 {
        u32::try_from(self.places.len()).unwrap_or(u32::MAX)
    }

    /// Whether one total of it is likelier on average than one of another piece.
    fn above(&self, other: &Piece) -> bool {
        self.weight.times(other.len()) > other.weight.times(self.len())
    }
}

/// Parts of about equal length, none wider than `widest`.
fn split(places: Range<usize>, widest: usize) -> impl Iterator<Item = Range<usize>> {
    let (start, length) = (places.start, places.len());
    let parts = length.div_ceil(widest).max(1);
    (0..parts).map(move |at| start + length * at / parts..start + length * (at + 1) / parts)
}

fn count(number: usize) -> Natural {
    Natural::from(number as u64)
}
