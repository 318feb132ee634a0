//! The foot: the code of the link, what to do with it, and under which scheme this is reckoned.

use super::pen::{MARGIN, Pen, RIGHT, SMALL};
use super::{Align, Colour, Content, Font, LEAST_MODULE, Place, Weight, balanced, wrapped};
use crate::chart::Code;

/// As much as the code takes at most; the finest that phones read has 137 modules with its white.
const CODE: i32 = 560;
/// Modules are not drawn larger than that.
const MOST_MODULE: i32 = 9;
/// The lines of text.
const LINE: i32 = 48;
const SCAN: Font = Font { size: 40, weight: Weight::Bold };
const SCAN_LINE: i32 = 56;
/// The most lines of the invitation and of the scheme.
const MOST: [usize; 2] = [3, 7];

/// How many pixels a module takes; `None` where readers would need more.
fn module(code: &Code) -> Option<i32> {
    let pixels = (CODE / code.width()).min(MOST_MODULE);
    (pixels >= LEAST_MODULE).then_some(pixels)
}

/// Draws it; whether the code is on it.
pub(super) fn footer(pen: &mut Pen<'_>, content: &Content) -> bool {
    let found = content.code.as_ref().and_then(|code| Some((code, module(code)?)));
    let Some((code, pixels)) = found else {
        texts(pen, content, MARGIN, false);
        return false;
    };
    let (top, side) = (pen.y, code.width() * pixels);
    // The white of the code keeps the watermark off it and its edge at the margin.
    let left = MARGIN - Code::QUIET * pixels;
    pen.fill(Place { x: left, y: top, width: side, height: side }, 0, Colour::White);
    for (x, y, length) in code.stretches() {
        let place = Place {
            x: left + x * pixels,
            y: top + y * pixels,
            width: length * pixels,
            height: pixels,
        };
        pen.fill(place, 0, Colour::Black);
    }
    pen.y = top + Code::QUIET * pixels;
    texts(pen, content, left + side + 12, true);
    pen.y = pen.y.max(top + side);
    true
}

fn texts(pen: &mut Pen<'_>, content: &Content, x: i32, has_code: bool) {
    let (width, [scan, scheme]) = (RIGHT - x, MOST);
    if has_code {
        for line in balanced(&content.scan, SCAN, width, scan, pen.measure()) {
            pen.write(&line, (x, pen.y, SCAN_LINE), SCAN, Colour::Ink, Align::Left);
            pen.down(SCAN_LINE);
        }
        pen.down(12);
    }
    let day = wrapped(&content.day, SMALL, width, 2, pen.measure());
    let scheme = wrapped(&content.scheme, SMALL, width, scheme, pen.measure());
    for line in day.iter().chain(&scheme) {
        pen.write(line, (x, pen.y, LINE), SMALL, Colour::Soft, Align::Left);
        pen.down(LINE);
    }
}
