//! The pen: boxes and texts one below the other, and how far down it has come.

use super::{Align, Colour, Font, Measure, Place, Step, WIDTH, Weight, cut};

/// What is left free at both sides.
pub(super) const MARGIN: i32 = 64;
/// Where the contents end.
pub(super) const RIGHT: i32 = WIDTH - MARGIN;
/// How wide the contents are.
pub(super) const INNER: i32 = WIDTH - 2 * MARGIN;

/// Text: 12 px of a phone's screen, which is a third as fine as the picture.
pub(super) const SMALL: Font = Font { size: 36, weight: Weight::Regular };
/// The same, heavier.
pub(super) const SMALL_BOLD: Font = Font { size: 36, weight: Weight::Bold };

/// Draws from above to below.
pub(super) struct Pen<'a> {
    pub(super) steps: Vec<Step>,
    /// How far down it is.
    pub(super) y: i32,
    measure: Measure<'a>,
}

impl<'a> Pen<'a> {
    pub(super) fn new(measure: Measure<'a>) -> Pen<'a> {
        Pen { steps: Vec::new(), y: 0, measure }
    }

    pub(super) fn measure(&self) -> Measure<'a> {
        self.measure
    }

    pub(super) fn width(&self, text: &str, font: Font) -> i32 {
        (self.measure)(text, font)
    }

    /// The width of the widest.
    pub(super) fn widest<'t>(&self, texts: impl Iterator<Item = &'t str>, font: Font) -> i32 {
        texts.map(|text| self.width(text, font)).max().unwrap_or_default()
    }

    pub(super) fn down(&mut self, by: i32) {
        self.y += by;
    }

    pub(super) fn fill(&mut self, place: Place, radius: i32, fill: Colour) {
        if place.width > 0 && place.height > 0 {
            self.steps.push(Step::Box { place, radius, fill });
        }
    }

    /// A box with a border.
    pub(super) fn frame(&mut self, place: Place, radius: i32, edge: Colour, fill: Colour) {
        const BORDER: i32 = 3;
        self.fill(place, radius, edge);
        let inside = Place {
            x: place.x + BORDER,
            y: place.y + BORDER,
            width: place.width - 2 * BORDER,
            height: place.height - 2 * BORDER,
        };
        self.fill(inside, (radius - BORDER).max(0), fill);
    }

    /// A text in the middle of a line of that height which begins at `top`.
    pub(super) fn write(
        &mut self,
        text: &str,
        (x, top, height): (i32, i32, i32),
        font: Font,
        colour: Colour,
        align: Align,
    ) {
        // Half the height of digits and about that of Chinese characters above the base line.
        let y = top + height / 2 + font.size * 37 / 100;
        if !text.is_empty() {
            self.steps.push(Step::Text { text: text.to_owned(), x, y, font, colour, align });
        }
    }

    /// A line of text from the left, cut off where there is no more room.
    pub(super) fn line(&mut self, text: &str, height: i32, font: Font, colour: Colour) {
        let text = cut(text, font, INNER, self.measure);
        self.write(&text, (MARGIN, self.y, height), font, colour, Align::Left);
        self.y += height;
    }

    /// A hairline, with room above and below.
    pub(super) fn rule(&mut self) {
        const ROOM: i32 = 28;
        self.y += ROOM;
        self.fill(Place { x: MARGIN, y: self.y, width: INNER, height: 2 }, 0, Colour::Line);
        self.y += ROOM + 2;
    }
}
