//! Backups: a station's file straight from memory, and the reminder.

use super::saving::envelope;
use super::{Kept, Notice, Settings, Store};
use crate::browser::{clipboard, clock, files, page};
use crate::desk::{EXAMPLE, Folder, days_without_backup};
use crate::document::{Opened, open};
use crate::exchange::json::one_within;
use crate::texts::{Phrase, StageText, StationText, shown_name};

impl Store {
    /// Hands over the open station as a file, for which storage is not needed. Its stages are kept there, and it
    /// would take the reader of kept texts to bring them along.
    pub(super) fn download_unkept(self) {
        let envelope = self.with_station(|station| envelope(station, clock::fresh_id()));
        self.hand_over(&self.station_name(), &envelope.text());
    }

    /// Hands over the open station as a file with its stages.
    pub(super) fn download_open(self) {
        let envelope = self.with_station(|station| envelope(station, clock::fresh_id()));
        let (stages, unreadable) = self.readable_stages(&self.station.get_untracked());
        let (text, too_large) = one_within(&envelope, &stages);
        self.hand_over(&self.station_name(), &text);
        self.tell_of_left_out(unreadable, too_large);
    }

    /// Hands over a kept station as a file with its stages; one that is not readable, to the letter.
    pub(super) fn download_kept(self, id: &str) {
        let Some(kept) = self.look_at(Folder::Station, id) else { return };
        if let Some(text) = self.kept_text(Folder::Station, id) {
            let (stages, unreadable) = self.readable_stages(id);
            match open(&text) {
                Opened::Whole(envelope) => {
                    let (text, too_large) = one_within(&envelope, &stages);
                    self.hand_over(&kept.name, &text);
                    self.tell_of_left_out(unreadable, too_large);
                }
                Opened::Damaged { .. } | Opened::Newer { .. } => {
                    self.hand_over(&kept.name, &text);
                    self.tell_of_left_out(unreadable + stages.len(), 0);
                }
            }
        }
    }

    /// Says how many stages of a station are not in its file: unreadable ones, and those for which it has no room.
    fn tell_of_left_out(self, unreadable: usize, too_large: usize) {
        let language = self.settings.language.get_untracked();
        if unreadable > 0 {
            self.tell(Notice::NotDone(StageText::left_out(unreadable, language)));
        }
        if too_large > 0 {
            self.tell(Notice::NotDone(StageText::no_room_in_file(too_large, language)));
        }
    }

    pub(super) fn hand_over(self, name: &str, text: &str) {
        let language = self.settings.language.get_untracked();
        // WeChat keeps no files; its clipboard takes what the file would hold.
        if page::is_in_wechat() && clipboard::copy(text, None) {
            self.note_backup();
            return self.tell_done(StationText::BackupCopied.words(language));
        }
        if files::download(
            &files::dated_name(&shown_name(name, language), "json"),
            "application/json",
            text,
        ) {
            self.note_backup();
        } else {
            self.tell_by_hand(StationText::NotDownloaded, text.to_owned());
        }
    }

    /// Shows a text that the browser took in no other way, to be copied by hand.
    pub(in crate::view) fn tell_by_hand(self, words: Phrase, text: String) {
        let words = words.words(self.settings.language.get_untracked()).to_owned();
        self.tell(Notice::ByHand { words, text });
    }

    /// The person has just taken a backup.
    pub(in crate::view) fn note_backup(self) {
        Settings::remember_backup();
        self.shelf_changes.update(|count| *count += 1);
    }

    /// How many days there was no backup of one's own stations, once that is worth a reminder.
    pub(in crate::view) fn days_without_backup(self, kept: &[Kept]) -> Option<u32> {
        let own = kept.iter().filter(|kept| kept.id != EXAMPLE);
        let oldest = own.clone().map(|kept| kept.saved_at.as_str()).filter(|at| !at.is_empty());
        let (since, oldest) = (Settings::without_backup_since(), oldest.min());
        own.clone().next()?;
        days_without_backup(since.as_deref(), oldest, &clock::now())
    }
}
