//! What changes the settings from outside: the address of the page, its width, and words that do not come.

use super::{Aside, Settings, Store};
use crate::browser::{history, page};
use crate::texts::Language;
use crate::view::Screen;
use crate::view::focusing::focus_soon;
use leptos::prelude::request_animation_frame;

/// Up to this width in CSS pixels tables become cards.
const PHONE_WIDTH: u16 = 760;

impl Store {
    /// Takes away what stands in the place of the room.
    pub(in crate::view) fn show_room_again(self) {
        self.aside.set(None);
        focus_soon("#content");
    }

    /// Follows the address and the width of the page.
    pub(super) fn follow_the_page(self) {
        history::on_history(move || self.follow_history());
        history::on_fragment(move |fragment| {
            self.turn_to(&fragment);
        });
        page::on_narrow(PHONE_WIDTH, move |narrow| self.settings.narrow.set_if_changed(narrow));
    }

    /// Goes where a fragment of the address leads: to a screen, or to what a link holds.
    fn turn_to(self, fragment: &str) {
        let link = Aside::linked(fragment);
        self.follow_history();
        // In this order nothing is drawn that is not wanted.
        if link.is_some() {
            self.aside.set(link);
            self.show_room(Screen::default());
        } else {
            self.show_room(Screen::from_fragment(fragment));
            if self.aside.with_untracked(Option::is_some) {
                self.aside.set(None);
            }
            self.arrive(fragment);
        }
    }

    /// Writes the address of today where a fragment is one of earlier, and opens the sheet it leads to.
    pub(in crate::view) fn arrive(self, fragment: &str) {
        let Some((screen, sheet)) = Screen::named(fragment) else { return };
        if screen.fragment() != fragment && !Screen::is_within_learn(fragment) {
            history::correct_fragment(screen.fragment());
        }
        sheet.into_iter().for_each(|sheet| self.open_sheet(sheet));
    }

    /// Shows a room where the person left it.
    pub fn show_room(self, screen: Screen) {
        let before = self.settings.screen.get_untracked();
        if before == screen {
            return;
        }
        if let Some(place) = self.places.borrow_mut().get_mut(before as usize) {
            *place = page::scrolled();
        }
        self.settings.screen.set(screen);
        let place = self.places.borrow().get(screen as usize).copied().unwrap_or(0.0);
        let back = move |_| request_animation_frame(move || page::scroll_to(place));
        match screen.room().chunk {
            None => back(true),
            Some(chunk) => self.fetch(chunk, back),
        }
    }
}

impl Settings {
    /// Speaks Chinese on this visit, because English did not come; the wish stays remembered.
    pub fn fall_back(&self, store: Store) {
        self.language.set(Language::ZhCn);
        self.show();
        store.unfetched.update(|of| of.words = true);
    }
}
