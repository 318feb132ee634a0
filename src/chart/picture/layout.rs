//! The picture from above to below.

use super::footer::footer;
use super::pen::{INNER, MARGIN, Pen, RIGHT, SMALL};
use super::ruler::ruler;
use super::tables::{below, parties};
use super::{
    Align, Colour, Content, Drawing, Font, HIGHEST, MOST_BELOW, Measure, Place, Step, WIDTH,
    Weight, cut, wrapped,
};

/// The sizes of the total, the largest that finds room.
const TOTALS: [i32; 5] = [176, 136, 112, 88, 64];
/// The chip of the grade.
const CHIP: i32 = 84;
const GRADE: Font = Font { size: 46, weight: Weight::Bold };

/// Draws a picture. Where all of it would be higher than a picture may be, fewer rates are named.
pub fn drawing(content: &Content, measure: Measure<'_>) -> Drawing {
    let mut rates = content.rates.len().min(MOST_BELOW);
    loop {
        let drawing = with_rates(content, rates, measure);
        if drawing.height <= HIGHEST || rates == 0 {
            return drawing;
        }
        rates -= 1;
    }
}

fn with_rates(content: &Content, rates: usize, measure: Measure<'_>) -> Drawing {
    let mut pen = Pen::new(measure);
    pen.fill(Place { x: 0, y: 0, width: WIDTH, height: 16 }, 0, Colour::Act);
    pen.down(60);
    head(&mut pen, content);
    total(&mut pen, content);
    pen.down(34);
    ruler(&mut pen, &content.ruler);
    pen.down(20);
    parties(&mut pen, &content.parties);
    pen.rule();
    below(&mut pen, content, rates);
    pen.rule();
    let has_code = footer(&mut pen, content);
    pen.down(56);
    let height = pen.y;
    let paper = Place { x: 0, y: 0, width: WIDTH, height };
    let mut steps = vec![Step::Box { place: paper, radius: 0, fill: Colour::White }];
    steps.extend(watermark(content, height, measure));
    steps.extend(pen.steps);
    Drawing { height, steps, rates, has_code }
}

/// Whose result it is, and of which time.
fn head(pen: &mut Pen<'_>, content: &Content) {
    const NAME: Font = Font { size: 50, weight: Weight::Bold };
    for line in wrapped(&content.station, NAME, INNER, 2, pen.measure()) {
        pen.line(&line, 66, NAME, Colour::Ink);
    }
    if !content.period.is_empty() {
        pen.line(&content.period, 52, SMALL, Colour::Soft);
    }
}

/// The total and its grade.
fn total(pen: &mut Pen<'_>, content: &Content) {
    const BESIDE: i32 = 24;
    pen.down(20);
    let beside = match content.estimate.is_empty() {
        true => 0,
        false => pen.width(&content.estimate, SMALL) + BESIDE,
    };
    let sizes = if content.is_worded { [88, 64, 56, 48, 40] } else { TOTALS };
    let font = |size| Font { size, weight: Weight::Bold };
    let fits = |size: &i32| pen.width(&content.total, font(*size)) + beside <= INNER;
    let size = sizes.into_iter().find(fits).unwrap_or(40);
    let (font, height) = (font(size), size * 106 / 100);
    let shown = cut(&content.total, font, INNER - beside, pen.measure());
    let end = MARGIN + pen.width(&shown, font);
    pen.write(&shown, (MARGIN, pen.y, height), font, Colour::Ink, Align::Left);
    // On the same base line.
    let base = pen.y + height / 2 + size * 37 / 100;
    let top = base - SMALL.size * 37 / 100 - 25;
    pen.write(&content.estimate, (end + BESIDE, top, 50), SMALL, Colour::Soft, Align::Left);
    pen.down(height + 20);
    let from = if content.grade.is_empty() { MARGIN } else { chip(pen, content) };
    sentence(pen, content, from);
}

/// The grade with its four bars; where it ends.
fn chip(pen: &mut Pen<'_>, content: &Content) -> i32 {
    const PAD: i32 = 30;
    let bars = if content.rank.is_some() { 60 } else { 0 };
    let grade = cut(&content.grade, GRADE, INNER - 2 * PAD - bars, pen.measure());
    let width = 2 * PAD + bars + pen.width(&grade, GRADE);
    let (tint, colour) = match content.rank {
        Some(rank) => (Colour::Tint(rank), Colour::Grade(rank)),
        None => (Colour::Sunk, Colour::Ink),
    };
    let top = pen.y;
    pen.fill(Place { x: MARGIN, y: top, width, height: CHIP }, CHIP / 2, tint);
    if let Some(rank) = content.rank {
        for bar in 1..=4_u8 {
            let height = 9 * i32::from(bar);
            let place = Place {
                x: MARGIN + PAD + 12 * (i32::from(bar) - 1),
                y: top + 60 - height,
                width: 8,
                height,
            };
            // Those above the grade are pale.
            pen.fill(place, 2, if bar <= rank { colour } else { Colour::Line });
        }
    }
    let place = (MARGIN + PAD + bars, top, CHIP);
    pen.write(&grade, place, GRADE, colour, Align::Left);
    MARGIN + width
}

/// What the total says: beside the chip where it is short, below it in two lines otherwise.
fn sentence(pen: &mut Pen<'_>, content: &Content, chip_end: i32) {
    const WORDS: Font = Font { size: 40, weight: Weight::Regular };
    const LINE: i32 = 54;
    let from = chip_end + 28;
    let has_chip = !content.grade.is_empty();
    if has_chip && from + pen.width(&content.sentence, WORDS) <= RIGHT {
        let place = (from, pen.y, CHIP);
        pen.write(&content.sentence, place, WORDS, Colour::Ink, Align::Left);
        return pen.down(CHIP);
    }
    if has_chip {
        pen.down(CHIP + 12);
    }
    for line in wrapped(&content.sentence, WORDS, INNER, 2, pen.measure()) {
        pen.line(&line, LINE, WORDS, Colour::Ink);
    }
}

/// Says across the whole picture that it is an example, under everything else.
fn watermark(content: &Content, height: i32, measure: Measure<'_>) -> Vec<Step> {
    const SIZES: [i32; 2] = [150, 104];
    const WIDEST: i32 = 400;
    const APART: i32 = 520;
    if content.watermark.is_empty() {
        return Vec::new();
    }
    let font = |size| Font { size, weight: Weight::Bold };
    let fits = |size: &i32| measure(&content.watermark, font(*size)) <= WIDEST;
    let [large, small] = SIZES;
    let font = font(if fits(&large) { large } else { small });
    let rows = (0..).map(|row| 330 + row * APART).take_while(|y| *y < height - 120);
    let step = |(at, y): (usize, i32)| Step::Across {
        text: content.watermark.clone(),
        x: if at % 2 == 0 { WIDTH * 7 / 10 } else { WIDTH * 3 / 10 },
        y,
        font,
        colour: Colour::Sunk,
    };
    rows.enumerate().map(step).collect()
}
