//! Small pictures that stand beside a word, or in a button that has a name.

use super::element::{El, el};
use crate::chart::shapes;
use crate::view::Screen;

/// A picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::view) enum Icon {
    /// A good grade.
    Check,
    /// The lowest grade, and warnings.
    Warning,
    /// Opens a menu.
    Down,
    /// Takes the last step back.
    Undo,
    /// Takes the last undo back.
    Redo,
    /// Settings.
    Gear,
    /// Closes something.
    Close,
    /// A step that is right.
    Tick,
    /// A room, in the bar at the foot of a phone.
    Room(Screen),
}

impl Icon {
    /// Its shape: filled on 16 × 16 units, or a line on 24 × 24.
    const fn shape(self) -> (bool, &'static str) {
        match self {
            Icon::Check => (false, shapes::CHECK),
            Icon::Warning => (false, "M8 1 15.5 14.5H.5zm-1 5v4.2h2V6zm0 5.2v1.9h2v-1.9z"),
            Icon::Down => (true, shapes::DOWN),
            Icon::Undo => (true, shapes::UNDO),
            Icon::Redo => (true, shapes::REDO),
            Icon::Gear => (true, shapes::GEAR),
            Icon::Close => (true, "m6 6 12 12M18 6 6 18"),
            Icon::Tick => (true, "m5 12.5 4.5 4.5L19 7.5"),
            Icon::Room(Screen::Result) => (true, "M4 17a8 8 0 1 1 16 0M12 17l4-6"),
            Icon::Room(Screen::Indicators) => (true, "M4 5h16v14H4zM4 10h16M4 14.5h16M10 5v14"),
            Icon::Room(Screen::Staffing) => {
                (true, "M5 6h14v14H5zM5 10h14M9 3v4m6-4v4m-6 8 2 2 4-4")
            }
            Icon::Room(Screen::Learn) => {
                (true, "M12 6c-2-1.6-5-2-8-2v14c3 0 6 .4 8 2 2-1.6 5-2 8-2V4c-3 0-6 .4-8 2zm0 0v14")
            }
            Icon::Room(Screen::Share) => (true, "M12 15V4m0 0L8 8m4-4 4 4M5 13v7h14v-7"),
        }
    }
}

/// The picture itself; hidden from screen readers, for the word says it.
pub(in crate::view) fn icon(icon: Icon) -> El {
    let (is_line, path) = icon.shape();
    let (units, paint) = match is_line {
        true => ("24", "class=\"line\""),
        false => ("16", "fill=\"currentColor\" fill-rule=\"evenodd\""),
    };
    let picture =
        ["<svg viewBox=\"0 0 ", units, " ", units, "\"><path ", paint, " d=\"", path, "\"/></svg>"]
            .concat();
    el("span")
        .class("icon")
        .attr("aria-hidden", "true")
        .with(move |element| element.set_inner_html(&picture))
}

/// Four bars that rise, of a class; the styles fill as many as the grade is good.
pub(in crate::view) fn rising(class: &'static str) -> El {
    el("span").class(class).attr("aria-hidden", "true").children([(); 4].map(|()| el("i")))
}
