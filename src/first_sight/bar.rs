//! The bar of the first sight; `view/frame/header.rs` draws the same, with the rooms between.

use super::html::{Tag, tag};
use super::seen::{Seen, button, picture};
use crate::chart::shapes;
use crate::texts::{FrameText, Phrase, city_and_rest};

impl Seen<'_> {
    /// Undo, redo and settings.
    pub(super) fn tools(&self) -> [Tag; 3] {
        let tool = |name: Phrase, shape| {
            let name = name.words(self.language);
            button().class("tool").attr("aria-label", name).child(picture(true, shape))
        };
        let undo = tool(FrameText::Undo, shapes::UNDO).attr("disabled", "");
        let redo = tool(FrameText::Redo, shapes::REDO).attr("disabled", "");
        // Phones know it by its keys: they show it only where there is something to redo.
        let redo = redo.attr("aria-keyshortcuts", "Control+Shift+Z Control+Y");
        [undo, redo, tool(FrameText::Settings, shapes::GEAR)]
    }

    /// The name of the station, with what it is.
    pub(super) fn station(&self) -> Tag {
        let name = crate::desk::name_of(self.document);
        let (city, rest) = city_and_rest(&name);
        let shown = tag("span")
            .class("station-name")
            .attr("lang", "zh-CN")
            .child(tag("span").text(city))
            .child(tag("span").text(rest));
        let badge = tag("span").class("tag").text(FrameText::Example.words(self.language));
        button().child(shown).child(badge).child(picture(true, shapes::DOWN))
    }
}
