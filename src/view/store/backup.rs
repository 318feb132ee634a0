//! Backups: a station's file straight from memory, and the reminder.

use super::saving::envelope;
use super::{Kept, Notice, Settings, Store};
use crate::browser::{clipboard, clock, files, page};
use crate::desk::{EXAMPLE, Folder, days_without_backup};
use crate::document::{Opened, open};
use crate::texts::{FrameText, Phrase, StageText, StationText};

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
        self.hand_over(&self.station_name(), &envelope.text_with(&stages));
        self.tell_of_left_out(unreadable);
    }

    /// Hands over a kept station as a file with its stages; one that is not readable, to the letter.
    pub(super) fn download_kept(self, id: &str) {
        let Some(kept) = self.look_at(Folder::Station, id) else { return };
        if let Some(text) = self.kept_text(Folder::Station, id) {
            let (stages, unreadable) = self.readable_stages(id);
            let (text, left_out) = match open(&text) {
                Opened::Whole(envelope) => (envelope.text_with(&stages), unreadable),
                Opened::Damaged { .. } | Opened::Newer { .. } => (text, unreadable + stages.len()),
            };
            self.hand_over(&kept.name, &text);
            self.tell_of_left_out(left_out);
        }
    }

    /// Says how many stages of a station are not in its file.
    fn tell_of_left_out(self, stages: usize) {
        if stages > 0 {
            let words = StageText::left_out(stages, self.settings.language.get_untracked());
            self.tell(Notice::NotDone(words));
        }
    }

    pub(super) fn hand_over(self, name: &str, text: &str) {
        let language = self.settings.language.get_untracked();
        let name = if name.is_empty() { FrameText::Unnamed.words(language) } else { name };
        // WeChat keeps no files; its clipboard takes what the file would hold.
        if page::is_in_wechat() && clipboard::copy(text, None) {
            self.note_backup();
            return self.tell_done(StationText::BackupCopied.words(language));
        }
        if files::download(&files::dated_name(name, "json"), "application/json", text) {
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
