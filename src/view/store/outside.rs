//! What changes the settings from outside: the address of the page, its width, and words that do not come.

use super::{Aside, Notice, Settings, Store};
use crate::browser::page;
use crate::texts::Language;
use crate::view::Screen;

/// Up to this width in CSS pixels tables become cards.
const PHONE_WIDTH: u16 = 760;

impl Store {
    /// Follows the address and the width of the page.
    pub(super) fn follow_the_page(self) {
        page::on_fragment(move |fragment| {
            self.turn_to(&fragment);
        });
        page::on_narrow(PHONE_WIDTH, move |narrow| self.settings.narrow.set_if_changed(narrow));
    }

    /// Goes where a fragment of the address leads: to a screen, or to what a link holds.
    fn turn_to(self, fragment: &str) {
        let link = Aside::linked(fragment);
        let screen = Screen::from_fragment(fragment);
        // In this order nothing is drawn that is not wanted.
        if link.is_some() {
            self.aside.set(link);
            self.settings.screen.set_if_changed(screen);
        } else {
            self.settings.screen.set_if_changed(screen);
            if self.aside.with_untracked(Option::is_some) {
                self.aside.set(None);
            }
        }
    }
}

impl Settings {
    /// Speaks Chinese on this visit, because English did not come; the wish stays remembered.
    pub fn fall_back(&self, store: Store) {
        self.language.set(Language::ZhCn);
        self.show();
        store.tell(Notice::NoEnglish);
    }
}
