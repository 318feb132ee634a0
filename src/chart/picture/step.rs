//! What is drawn, step by step.

/// How wide every picture is.
pub const WIDTH: i32 = 1080;
/// How high one is at most.
pub const HIGHEST: i32 = 2300;
/// A reader of codes needs modules of at least so many pixels.
pub const LEAST_MODULE: i32 = 4;

/// How heavy a text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    /// 400.
    Regular,
    /// 700.
    Bold,
}

/// A size in pixels and a weight.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Font {
    /// The size.
    pub size: i32,
    /// The weight.
    pub weight: Weight,
}

/// Where a text stands from its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Align {
    /// It begins there.
    Left,
    /// Its middle is there.
    Centre,
    /// It ends there.
    Right,
}

/// A colour by what it is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Colour {
    /// The paper of the picture, and what stands on dark.
    White,
    /// The modules of the code.
    Black,
    /// Text.
    Ink,
    /// Second text.
    Soft,
    /// Hairlines, and the watermark.
    Line,
    /// Borders.
    Edge,
    /// Tracks.
    Sunk,
    /// The points of a party.
    Fill,
    /// The strip at the head.
    Act,
    /// Below 100 %.
    Warn,
    /// A grade by its step.
    Grade(u8),
    /// Its tint.
    Tint(u8),
}

impl Colour {
    /// The token it is, in its light value.
    pub const fn token(self) -> &'static str {
        match self {
            Colour::White => "--white",
            Colour::Black => "--black",
            Colour::Ink => "--ink",
            Colour::Soft => "--soft",
            Colour::Line => "--line",
            Colour::Edge => "--edge",
            Colour::Sunk => "--sunk",
            Colour::Fill => "--fill",
            Colour::Act => "--act",
            Colour::Warn => "--warn",
            Colour::Grade(4) => "--g4",
            Colour::Grade(3) => "--g3",
            Colour::Grade(2) => "--g2",
            Colour::Grade(_) => "--g1",
            Colour::Tint(4) => "--g4-tint",
            Colour::Tint(3) => "--g3-tint",
            Colour::Tint(2) => "--g2-tint",
            Colour::Tint(_) => "--g1-tint",
        }
    }
}

/// A rectangle.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// Its left side.
    pub x: i32,
    /// Its upper side.
    pub y: i32,
    /// Its width.
    pub width: i32,
    /// Its height.
    pub height: i32,
}

/// Something that is drawn, one over the other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// A filled box with round corners.
    Box {
        /// Where.
        place: Place,
        /// The radius of its corners.
        radius: i32,
        /// Its colour.
        fill: Colour,
    },
    /// A text on a line.
    Text {
        /// The text.
        text: String,
        /// Where it begins, is centred or ends.
        x: i32,
        /// Its base line.
        y: i32,
        /// Its font.
        font: Font,
        /// Its colour.
        colour: Colour,
        /// What `x` means.
        align: Align,
    },
    /// A text across the picture, rising to the right, its middle at a point.
    Across {
        /// The text.
        text: String,
        /// The point.
        x: i32,
        /// The point.
        y: i32,
        /// Its font.
        font: Font,
        /// Its colour.
        colour: Colour,
    },
}

/// A picture as steps.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Drawing {
    /// Its height.
    pub height: i32,
    /// The steps, the first lies lowest.
    pub steps: Vec<Step>,
    /// How many rates below 100 % found room.
    pub rates: usize,
    /// Whether the code of the link is on it.
    pub has_code: bool,
}

impl Drawing {
    /// Every text that is drawn upright, in the order of reading.
    pub fn texts(&self) -> Vec<&str> {
        let texts = self.steps.iter().filter_map(|step| match step {
            Step::Text { text, .. } => Some(text.as_str()),
            Step::Box { .. } | Step::Across { .. } => None,
        });
        texts.collect()
    }
}

/// How wide a text is drawn.
pub type Measure<'a> = &'a dyn Fn(&str, Font) -> i32;
