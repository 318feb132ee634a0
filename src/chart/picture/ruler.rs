//! The ruler of the grades, and the points on it.

use super::pen::{INNER, MARGIN, Pen, RIGHT, SMALL, SMALL_BOLD};
use super::{Align, Colour, Font, Place, RulerContent, Weight};
use crate::chart::{Piece, Span};
use crate::number::Percent;

/// The heights: points, bands, and the texts below.
const POINTS: i32 = 48;
const BANDS: i32 = 28;
const TEXT: i32 = 50;
/// Between points and bands.
const GAP: i32 = 10;
/// How thick the line of the total is, and how far it reaches beyond what it crosses.
const MARK: (i32, i32) = (8, 10);
/// The figures inside the points.
const INSIDE: Font = Font { size: 30, weight: Weight::Regular };

/// A place on the ruler in pixels.
fn across(at: Percent) -> i32 {
    let pixels = i64::from(INNER) * at.hundredths() / 10_000;
    MARGIN + i32::try_from(pixels).unwrap_or_default()
}

fn place(span: Span, y: i32, height: i32) -> Place {
    let from = across(span.from);
    let end = across(Percent::from_hundredths(span.from.hundredths() + span.length.hundredths()));
    // A little white parts neighbours.
    let apart = if end < RIGHT { 4 } else { 0 };
    Place { x: from, y, width: (end - from - apart).max(2), height }
}

pub(super) fn ruler(pen: &mut Pen<'_>, content: &RulerContent) {
    let top = pen.y;
    for (piece, span, figure) in &content.pieces {
        let place = place(*span, top, POINTS);
        match piece {
            Piece::Party(_) => pen.fill(place, 8, Colour::Fill),
            Piece::Bonus => pen.frame(place, 8, Colour::Fill, Colour::White),
            Piece::Deduction => pen.frame(place, 8, Colour::Warn, Colour::White),
            Piece::Open => pen.frame(place, 8, Colour::Edge, Colour::Sunk),
        }
        if pen.width(figure, INSIDE) + 16 <= place.width {
            let middle = (place.x + place.width / 2, top, POINTS);
            pen.write(figure, middle, INSIDE, Colour::White, Align::Centre);
        }
    }
    let bands = top + POINTS + GAP;
    for (span, _, rank, is_here) in &content.bands {
        let (place, colour) = (place(*span, bands, BANDS), Colour::Grade(*rank));
        let fill = if *is_here { colour } else { Colour::Tint(*rank) };
        pen.frame(place, 8, colour, fill);
    }
    if let Some(at) = content.mark {
        let (width, beyond) = MARK;
        let (x, y) = (across(at) - width / 2, top - beyond);
        let height = bands + BANDS + beyond - y;
        // A line of white keeps it apart from what it crosses.
        pen.fill(Place { x: x - 4, y, width: width + 8, height }, 0, Colour::White);
        pen.fill(Place { x, y, width, height }, 0, Colour::Ink);
    }
    pen.y = bands + BANDS + 8;
    names(pen, content);
    let ticks: Vec<(i32, String)> =
        content.ticks.iter().map(|tick| (across(tick.at), tick.value.to_string())).collect();
    for (x, value) in ticks {
        let half = pen.width(&value, SMALL) / 2;
        let middle = x.clamp(MARGIN + half, RIGHT - half);
        pen.write(&value, (middle, pen.y, TEXT), SMALL, Colour::Soft, Align::Centre);
    }
    pen.down(TEXT);
}

/// The names of the grades below their stretches, as many as find room; that of the total first.
fn names(pen: &mut Pen<'_>, content: &RulerContent) {
    const APART: i32 = 16;
    let mut taken: Vec<(i32, i32)> = Vec::new();
    let here = content.bands.iter().filter(|(.., is_here)| *is_here);
    let others = content.bands.iter().filter(|(.., is_here)| !is_here);
    for (span, name, rank, is_here) in here.chain(others) {
        let font = if *is_here { SMALL_BOLD } else { SMALL };
        let (place, half) = (place(*span, pen.y, TEXT), pen.width(name, font) / 2);
        if MARGIN + half > RIGHT - half {
            continue;
        }
        let middle = (place.x + place.width / 2).clamp(MARGIN + half, RIGHT - half);
        let (from, end) = (middle - half, middle + half);
        let is_free =
            taken.iter().all(|(left, right)| end + APART <= *left || right + APART <= from);
        if is_free {
            taken.push((from, end));
            let colour = Colour::Grade(*rank);
            pen.write(name, (middle, pen.y, TEXT), font, colour, Align::Centre);
        }
    }
    pen.down(TEXT);
}
