//! The parties with their bars, and what is below 100 %.

use super::pen::{INNER, MARGIN, Pen, RIGHT, SMALL, SMALL_BOLD};
use super::{Align, Colour, Content, Font, PartyLine, Place, Weight, cut, wrapped};
use crate::number::Percent;

/// The widest a party's name is drawn.
const NAME: i32 = 400;
/// Between columns.
const GAP: i32 = 28;
/// The rows of four parties and those of more.
const ROWS: [i32; 2] = [60, 44];
/// The rows of what is below 100 %.
const RATE: i32 = 58;
/// As much as the name of an indicator takes of its row at most.
const INDICATOR: i32 = 440;

fn part(whole: i32, of: Percent) -> i32 {
    i32::try_from(i64::from(whole) * of.hundredths() / 10_000).unwrap_or_default()
}

pub(super) fn parties(pen: &mut Pen<'_>, lines: &[PartyLine]) {
    let [wide, tight] = ROWS;
    let row = if lines.len() > 4 { tight } else { wide };
    let name = pen.widest(lines.iter().map(|line| line.name.as_str()), SMALL).min(NAME);
    let points = lines.iter().map(|line| line.points.as_str());
    let points = pen.widest(points, SMALL_BOLD);
    let cap = pen.widest(lines.iter().map(|line| line.cap.as_str()), SMALL);
    let from = MARGIN + name + GAP;
    let room = RIGHT - cap - points - GAP - from;
    for line in lines {
        let shown = cut(&line.name, SMALL, NAME, pen.measure());
        pen.write(&shown, (MARGIN, pen.y, row), SMALL, Colour::Ink, Align::Left);
        let (font, colour) = match line.has_scored {
            true => (SMALL_BOLD, Colour::Ink),
            false => (SMALL, Colour::Soft),
        };
        pen.write(&line.points, (RIGHT - cap, pen.y, row), font, colour, Align::Right);
        pen.write(&line.cap, (RIGHT, pen.y, row), SMALL, Colour::Soft, Align::Right);
        let track =
            Place { x: from, y: pen.y + row / 2 - 12, width: part(room, line.length), height: 24 };
        if track.width > 0 {
            pen.frame(track, 8, Colour::Edge, Colour::Sunk);
            pen.fill(Place { width: part(track.width, line.share), ..track }, 8, Colour::Fill);
        }
        pen.down(row);
    }
}

/// What is below 100 %, so many rates of it.
pub(super) fn below(pen: &mut Pen<'_>, content: &Content, rates: usize) {
    const TITLE: Font = Font { size: 40, weight: Weight::Bold };
    if content.rates.is_empty() {
        for line in wrapped(&content.below, SMALL, INNER, 2, pen.measure()) {
            pen.line(&line, 50, SMALL, Colour::Soft);
        }
        return;
    }
    pen.line(&content.below, 64, TITLE, Colour::Warn);
    for line in content.rates.iter().take(rates) {
        let end = RIGHT - pen.width(&line.rate, SMALL_BOLD) - GAP;
        let name = cut(&line.name, SMALL, INDICATOR.min(INNER), pen.measure());
        let beside = MARGIN + pen.width(&name, SMALL) + 20;
        // Of a long place the end is left out, never the figures.
        let room = end - beside - pen.width(&line.done, SMALL);
        let place = [cut(&line.place, SMALL, room, pen.measure()), line.done.clone()].concat();
        pen.write(&name, (MARGIN, pen.y, RATE), SMALL, Colour::Ink, Align::Left);
        pen.write(&place, (beside, pen.y, RATE), SMALL, Colour::Soft, Align::Left);
        pen.write(&line.rate, (RIGHT, pen.y, RATE), SMALL_BOLD, Colour::Warn, Align::Right);
        pen.down(RATE);
    }
    if let Some(others) = content.others.get(rates).filter(|words| !words.is_empty()) {
        pen.line(others, RATE, SMALL, Colour::Soft);
    }
}
