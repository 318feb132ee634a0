//! Keeping what a person has done of the training, beside other tabs.
//!
//! Every change is made to what storage holds at that moment, so that the later of two tabs loses nothing of the
//! earlier one. What storage refuses stays in memory and goes with the next change; so does what is done before the
//! keeper knows how a record is written.

use super::set_aside::SetAside;
use super::shelf::{Folder, Refusal, Storage, TRAINING};
use crate::training::{OpenedRecord, Record, RecordFormat};

/// What is to be told of a kept record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RecordNews {
    /// Part of it could not be read; the whole text was set aside.
    SetAside,
    /// Part of it could not be read, and there is no room to set it aside: it stays, and nothing is kept over it.
    Damaged,
    /// A later version wrote it: it stays, and nothing is kept over it.
    Newer,
    /// Storage refuses; what is done stays in the page.
    Refused(Refusal),
}

/// What became of a record that was put back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PutBack {
    /// All of it is in.
    Whole,
    /// What could be read and found room is in.
    Partly,
    /// None of it could be read.
    Unreadable,
    /// A later version wrote it.
    Newer,
    /// It is in this page, but not kept.
    NotKept(RecordNews),
}

/// The record as this page knows it.
#[derive(Debug, Default)]
pub struct RecordKeeper {
    /// How the record is read and written, once that is known.
    format: Option<RecordFormat>,
    record: Record,
    /// The text that it was read from or kept as.
    base: Option<String>,
    /// Whether it has changes that are not kept.
    is_refused: bool,
}

impl RecordKeeper {
    /// From now on what is kept can be read, and what is done can be kept.
    pub fn know(&mut self, format: RecordFormat) {
        self.format = Some(format);
    }

    /// Whether what is kept can be read.
    pub const fn is_knowing(&self) -> bool {
        self.format.is_some()
    }

    /// What is known.
    pub const fn record(&self) -> &Record {
        &self.record
    }

    /// Whether there are changes that only the page has.
    pub const fn is_refused(&self) -> bool {
        self.is_refused
    }

    /// Reads what storage holds, and says whether that is worth telling; does nothing before it can be read. `now`
    /// names what is set aside.
    pub fn load<S: Storage>(&mut self, storage: &mut S, now: &str) -> Option<RecordNews> {
        let format = self.format?;
        let kept = storage.get(TRAINING);
        if kept == self.base {
            return None;
        }
        let opened = match &kept {
            None => OpenedRecord::Whole(Record::default()),
            Some(text) => (format.open)(text),
        };
        let (record, news) = match opened {
            OpenedRecord::Newer(_) => return Some(RecordNews::Newer),
            OpenedRecord::Whole(record) => (record, None),
            OpenedRecord::Damaged(record) => {
                let aside = Folder::SetAside.key(&SetAside::training(now));
                let is_aside = storage.put(&aside, kept.as_deref().unwrap_or_default()).is_ok();
                if !is_aside {
                    storage.remove(&aside);
                    self.take(record);
                    return Some(RecordNews::Damaged);
                }
                (record, Some(RecordNews::SetAside))
            }
        };
        self.base = kept;
        self.take(record);
        news
    }

    /// Takes over what was read; changes that only this page has are added to it.
    fn take(&mut self, record: Record) {
        if self.is_refused {
            self.record.merge(record);
        } else {
            self.record = record;
        }
    }

    /// The text for a backup: what is kept, with what only this page has; what cannot be read goes as it is.
    pub fn for_backup<S: Storage>(&mut self, storage: &mut S, now: &str) -> Option<String> {
        self.know(Record::FORMAT);
        match self.load(storage, now) {
            Some(RecordNews::Newer | RecordNews::Damaged) => storage.get(TRAINING),
            _ => (!self.record.is_empty()).then(|| self.record.text()),
        }
    }

    /// Puts the text of a backup back: the further progress wins, and classes are united.
    pub fn put_back<S: Storage>(&mut self, storage: &mut S, now: &str, text: &str) -> PutBack {
        self.know(Record::FORMAT);
        let (record, mut is_all) = match Record::open(text) {
            OpenedRecord::Newer(_) => return PutBack::Newer,
            OpenedRecord::Whole(record) => (record, true),
            OpenedRecord::Damaged(record) if record.is_empty() => return PutBack::Unreadable,
            OpenedRecord::Damaged(record) => (record, false),
        };
        match self.change(storage, now, |own| is_all &= own.merge(record)) {
            Err(news) => PutBack::NotKept(news),
            Ok(_) if is_all => PutBack::Whole,
            Ok(_) => PutBack::Partly,
        }
    }

    /// Changes the record and keeps it, or has the page keep it once it is known how.
    ///
    /// # Errors
    /// Why it is not kept; the page has the change then, and tries again with the next one.
    pub fn change<S: Storage>(
        &mut self,
        storage: &mut S,
        now: &str,
        change: impl FnOnce(&mut Record),
    ) -> Result<Option<RecordNews>, RecordNews> {
        let news = self.load(storage, now);
        change(&mut self.record);
        if let Some(unreadable @ (RecordNews::Newer | RecordNews::Damaged)) = news {
            self.is_refused = true;
            return Err(unreadable);
        }
        let Some(format) = self.format else {
            self.is_refused = true;
            return Ok(None);
        };
        let text = (format.text)(&self.record);
        if self.base.as_deref() == Some(&text) {
            return Ok(news);
        }
        match put_or_leave(storage, &text) {
            Ok(()) => {
                self.base = Some(text);
                self.is_refused = false;
                Ok(news)
            }
            Err(refusal) => {
                self.is_refused = true;
                Err(RecordNews::Refused(refusal))
            }
        }
    }
}

/// Keeps a text, or leaves what was kept as it was.
fn put_or_leave<S: Storage>(storage: &mut S, text: &str) -> Result<(), Refusal> {
    let before = storage.get(TRAINING);
    let kept = storage.put(TRAINING, text);
    if kept.is_err() && storage.get(TRAINING) != before {
        match before {
            Some(before) => drop(storage.put(TRAINING, &before)),
            None => storage.remove(TRAINING),
        }
    }
    kept
}
