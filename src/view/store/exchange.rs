//! What comes in and goes out, as the store carries it out. Only the chunk of the screen 导入导出
//! names any of this.

use super::desk::{Desk, OnDesk, name_of};
use super::saving::envelope;
use super::{Notice, Store};
use crate::browser::clock;
use crate::browser::shelf::{Place, Trouble};
use crate::document::{Document, Envelope, Opened, Particular, Value, open};
use crate::editor::Action;
use crate::exchange::paste::Change;
use crate::texts::backup_name;

impl Store {
    /// Carries out what was previewed, as one step; whether anything changed.
    pub(in crate::view) fn take_over_cells(
        self,
        action: Option<Action>,
        changes: &[Change],
    ) -> bool {
        if !action.is_some_and(|action| self.dispatch(action)) {
            return false;
        }
        // What was half typed in these inputs gives way.
        for change in changes {
            self.show(change.field, self.canonical(change.field), None);
        }
        self.show_document();
        self.names.update(|count| *count += 1);
        self.headings.update(|count| *count += 1);
        true
    }

    /// Keeps a document as a new station and opens it.
    pub(in crate::view) fn keep_and_open(self, document: Document) {
        let desk = Desk { id: clock::fresh_id(), base: None, changed: true };
        self.put_on_desk(OnDesk { document, desk });
    }

    /// Keeps documents as new stations, with the open one staying open.
    pub(in crate::view) fn keep_several(self, documents: Vec<Document>) {
        for document in documents {
            self.keep(&clock::fresh_id(), document);
        }
    }

    /// Puts a document in the place of the open one, which is first kept under another name.
    ///
    /// # Errors
    /// Why the backup was not kept; nothing was replaced then.
    pub(in crate::view) fn replace_after_backup(self, document: Document) -> Result<(), Trouble> {
        let language = self.settings.language.get_untracked();
        let mut backup = self.present();
        let name = backup_name(&name_of(&backup.document), language);
        backup.document.particulars.replace(Particular::Station, Value::Text(name));
        let id = clock::fresh_id();
        {
            let mut shelf = self.shelf.borrow_mut();
            if let Err(trouble) = shelf.put(Place::Station, &id, &backup.text()) {
                shelf.remove(Place::Station, &id);
                return Err(trouble);
            }
        };
        self.shelf_changes.update(|count| *count += 1);
        self.dispatch(Action::Replace(Box::new(document)));
        self.names.update(|count| *count += 1);
        Ok(())
    }

    /// The open station as a file holds it.
    pub(in crate::view) fn present(self) -> Envelope {
        self.with_editor(envelope)
    }

    /// The open station and every other readable one.
    pub(in crate::view) fn everything(self) -> Vec<Envelope> {
        self.save_now();
        let (ids, current) =
            (self.shelf.borrow().ids(Place::Station), self.station.get_untracked());
        let others = ids.iter().filter(|id| **id != current);
        let texts = others.filter_map(|id| self.kept_text(Place::Station, id));
        let opened = texts.filter_map(|text| match open(&text) {
            Opened::Whole(envelope) => Some(envelope),
            Opened::Damaged { saved, .. } => saved,
            Opened::Newer { .. } => None,
        });
        std::iter::once(self.present()).chain(opened).collect()
    }

    /// Tells what was done, in place of what was told so before.
    pub(in crate::view) fn tell_done(self, words: &str) {
        self.notices.update(|notices| {
            notices.retain(|told| !matches!(told, Notice::Told(_)));
            notices.push(Notice::Told(words.to_owned()));
        });
    }
}
