//! How this person likes the page, as signals; remembered at every change.

use super::watched::Watched;
use crate::browser::preferences::{Preferences, Theme};
use crate::browser::{clock, history, page};
use crate::desk::EXAMPLE;
use crate::texts::Language;
use crate::view::Screen;

/// Language, appearance and what is being looked at.
pub struct Settings {
    /// The language of the page.
    pub language: Watched<Language>,
    /// Light or dark.
    pub theme: Watched<Theme>,
    /// Whether the pace line is shown.
    pub pace_line: Watched<bool>,
    /// The screen.
    pub screen: Watched<Screen>,
    /// Whether the page is as narrow as a phone.
    pub narrow: Watched<bool>,
}

impl Settings {
    pub(super) fn load() -> Settings {
        let kept = Preferences::load();
        let language = kept.language.as_deref().and_then(Language::from_code).unwrap_or_default();
        let settings = Settings {
            language: Watched::new(language),
            theme: Watched::new(kept.theme),
            pace_line: Watched::new(kept.pace_line),
            screen: Watched::new(Screen::from_fragment(&history::fragment())),
            narrow: Watched::new(false),
        };
        settings.show();
        settings
    }

    /// Speaks another language from now on; its words must be here.
    pub fn choose_language(&self, language: Language) {
        self.language.set(language);
        self.show();
        remember(|kept| kept.language = Some(language.code().to_owned()));
    }

    /// Looks otherwise from now on.
    pub fn choose_theme(&self, theme: Theme) {
        self.theme.set(theme);
        self.show();
        remember(|kept| kept.theme = theme);
    }

    /// Shows or hides the pace line.
    pub fn show_pace_line(&self, shown: bool) {
        self.pace_line.set(shown);
        remember(|kept| kept.pace_line = shown);
    }

    /// Remembers which station is open; the first of one's own is the first without a backup.
    pub(super) fn remember_station(id: &str) {
        remember(|kept| {
            kept.station = Some(id.to_owned());
            if id != EXAMPLE && kept.backup.is_none() {
                kept.backup = Some(clock::now());
            }
        });
    }

    /// Remembers that the person has just taken a backup.
    pub(super) fn remember_backup() {
        remember(|kept| kept.backup = Some(clock::now()));
    }

    /// The moment of the last backup, or of the first station kept without one.
    pub(super) fn without_backup_since() -> Option<String> {
        Preferences::load().backup
    }

    /// The station that was open last.
    pub(super) fn last_station() -> Option<String> {
        Preferences::load().station
    }

    /// Whether the person wants no reminder of what a station lacks.
    pub(super) fn is_quiet(id: &str) -> bool {
        let quiet = Preferences::load().quiet.unwrap_or_default();
        quiet.split(' ').any(|known| known == id)
    }

    /// Remembers whether the person wants one.
    pub(super) fn remember_quiet(id: &str, quiet: bool) {
        remember(|kept| {
            let known = kept.quiet.take().unwrap_or_default();
            let others = known.split(' ').filter(|known| *known != id && !known.is_empty());
            let ids: Vec<&str> = others.chain(quiet.then_some(id)).collect();
            kept.quiet = (!ids.is_empty()).then(|| ids.join(" "));
        });
    }

    /// Tells the browser language and appearance.
    pub fn show(&self) {
        let language = self.language.get_untracked();
        page::set_language(language.code());
        page::set_theme(self.theme.get_untracked());
    }
}

fn remember(change: impl FnOnce(&mut Preferences)) {
    let before = Preferences::load();
    let mut kept = before.clone();
    change(&mut kept);
    if kept != before {
        kept.keep();
    }
}
