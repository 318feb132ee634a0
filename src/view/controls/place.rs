//! What stands in the place of a room: its title, and the paper it becomes.

use super::element::{El, Say, el};
use crate::browser::page;
use crate::view::focusing::focus_soon_if_free;
use leptos::prelude::on_cleanup;

/// Finds the title.
pub(in crate::view) const PLACE_TITLE: &str = "#aside-title";

/// The title. The focus goes there when it would be lost; a person who has it elsewhere keeps it.
pub(in crate::view) fn place_title(text: impl Say) -> El {
    place_heading("h2", text).taking_focus()
}

/// A heading that is the title, to which the focus is led.
pub(in crate::view) fn place_heading(tag: &'static str, text: impl Say) -> El {
    el(tag).attr("id", "aside-title").attr("tabindex", "-1").text(text)
}

impl El {
    /// Makes a title take the focus when it would be lost.
    pub(in crate::view) fn taking_focus(self) -> El {
        self.with(|_| focus_soon_if_free(PLACE_TITLE))
    }
}

/// Until the owner of this moment ends, the page is printed as a paper of that kind.
pub(in crate::view) fn print_as(kind: &'static str) {
    page::show_paper(Some(kind));
    on_cleanup(|| page::show_paper(None));
}
