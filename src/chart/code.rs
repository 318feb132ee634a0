//! QR codes: which modules of the square are dark.

/// The modules of a code, without its quiet zone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Code {
    side: i32,
    /// Row by row.
    dark: Vec<bool>,
}

impl Code {
    /// How many modules of white a reader needs around it.
    pub const QUIET: i32 = 4;

    /// The code of a text; `None` where it would be finer than phones read.
    #[cfg(feature = "page")]
    pub fn of(text: &str) -> Option<Code> {
        use qrcodegen::{QrCode, QrCodeEcc, QrSegment, Version};
        /// A phone reads no finer code from a screen.
        const FINEST: u8 = 28;
        let segments = QrSegment::make_segments(text);
        let (least, most) = (Version::MIN, Version::new(FINEST));
        // The lowest level of correction gives the largest modules; a spare level of the same size is used.
        let code =
            QrCode::encode_segments_advanced(&segments, QrCodeEcc::Low, least, most, None, true);
        let code = code.ok()?;
        let side = code.size();
        let dark = (0..side).flat_map(|y| (0..side).map(move |x| (x, y)));
        Some(Code { side, dark: dark.map(|(x, y)| code.get_module(x, y)).collect() })
    }

    /// How many modules it is wide, with its quiet zone.
    pub const fn width(&self) -> i32 {
        self.side + 2 * Code::QUIET
    }

    /// Its dark modules as stretches of a row: (x, y, length), counted from the corner of the quiet zone.
    pub fn stretches(&self) -> Vec<(i32, i32, i32)> {
        let mut stretches: Vec<(i32, i32, i32)> = Vec::new();
        let places = (0..self.side).flat_map(|y| (0..self.side).map(move |x| (x, y)));
        for ((x, y), _) in places.zip(&self.dark).filter(|(_, dark)| **dark) {
            let (x, y) = (x + Code::QUIET, y + Code::QUIET);
            match stretches.last_mut() {
                Some((from, row, length)) if *row == y && *from + *length == x => *length += 1,
                _ => stretches.push((x, y, 1)),
            }
        }
        stretches
    }
}
