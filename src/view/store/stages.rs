//! Stages as the store keeps, deletes and brings them back, and tells so.

use super::saving::envelope;
use super::{Aside, Request, StageView, Store, Undo};
use crate::browser::clock;
use crate::desk::{
    self, EXAMPLE, Folder, KeptStage, MOST_STAGES, NotKept, Refusal, Used, bring_stage_back,
    delete_stage, keep_stage, stages_of,
};
use crate::document::{Document, Opened, Stage, example, open};
use crate::texts::StageText;
use std::rc::Rc;

impl Store {
    /// Shows the stages of a station, which is opened for it.
    pub(in crate::view) fn show_stages(self, id: &str) {
        self.leave_sheets();
        if self.station.with_untracked(|open| open != id) {
            self.open_station(id);
        }
        self.aside.set(Some(Aside::Stages(Rc::default())));
    }

    /// The stages of the open station, or its deleted ones; tracked.
    pub(in crate::view) fn stages(self, folder: Folder) -> Vec<KeptStage> {
        self.shelf_changes.track();
        let station = self.station.get();
        stages_of(&self.shelf.borrow(), folder, &station)
    }

    /// The documents of the kept stations beside the open one; those that cannot be read are left out. Tracked.
    pub(in crate::view) fn other_documents(self) -> Vec<Document> {
        self.shelf_changes.track();
        let current = self.station.get();
        let shelf = self.shelf.borrow();
        // The example as printed is kept nowhere.
        let is_printed = current != EXAMPLE && shelf.get(Folder::Station, EXAMPLE).is_none();
        let printed = is_printed.then(example).flatten();
        let ids = shelf.ids(Folder::Station).into_iter().filter(|id| *id != current);
        let documents = ids.filter_map(|id| match open(&shelf.get(Folder::Station, &id)?) {
            Opened::Whole(envelope) => Some(envelope.document),
            Opened::Damaged { .. } | Opened::Newer { .. } => None,
        });
        documents.chain(printed).collect()
    }

    /// How much storage holds; tracked.
    pub(in crate::view) fn used(self) -> Used {
        self.shelf_changes.track();
        self.shelf.borrow().used()
    }

    /// Keeps the open station as it is as a stage; else returns in words why not.
    pub(in crate::view) fn keep_stage(self, name: &str) -> Option<String> {
        let language = self.settings.language.get_untracked();
        self.save_now();
        let mark = self.desk.borrow_mut().next_mark();
        let stage = Stage {
            name: name.chars().take(Stage::NAME).collect(),
            kept_on: clock::today().parse().ok(),
            envelope: self.with_station(|station| envelope(station, mark.to_string())),
        };
        let (station, own) = (self.station.get_untracked(), clock::fresh_id());
        let kept = keep_stage(&mut self.shelf.borrow_mut(), &station, &own, &stage);
        self.shelf_changes.update(|count| *count += 1);
        match kept {
            Ok(_) => {
                self.tell_done(&StageText::kept(&stage.name, language));
                None
            }
            Err(why) => Some(not_kept_words(self, why)),
        }
    }

    /// Deletes a stage so that it can be brought back.
    pub(in crate::view) fn delete_stage(self, id: &str, name: &str) {
        let language = self.settings.language.get_untracked();
        let deleted = delete_stage(&mut self.shelf.borrow_mut(), id);
        self.shelf_changes.update(|count| *count += 1);
        match deleted {
            Ok(()) => {
                let back = Undo::Ask(Request::StageBack(id.to_owned()));
                self.toast(StageText::deleted(name, language), Some(back));
            }
            Err(_) => self.tell(desk::Notice::NotDone(StageText::not_deleted(name, language))),
        }
    }

    /// Brings a deleted stage back.
    pub(in crate::view) fn bring_stage_back(self, id: &str) {
        let back = bring_stage_back(&mut self.shelf.borrow_mut(), id);
        self.shelf_changes.update(|count| *count += 1);
        if let Err(why) = back {
            self.tell(desk::Notice::NotDone(not_kept_words(self, why)));
        }
    }

    /// Opens a stage to be read, or goes back to all of them.
    pub(in crate::view) fn turn_to_stages(self, view: StageView) {
        self.aside.with_untracked(|aside| {
            if let Some(Aside::Stages(shown)) = aside {
                shown.set_if_changed(view);
            }
        });
    }

    /// Answers what is asked of stages. Only their chunk may name this.
    pub(in crate::view) fn answer_of_stages(self, request: Request) {
        if let Request::StageBack(id) = request {
            self.bring_stage_back(&id);
        }
    }
}

fn not_kept_words(store: Store, why: NotKept) -> String {
    let language = store.settings.language.get_untracked();
    match why {
        NotKept::TooMany => StageText::too_many(MOST_STAGES, language),
        NotKept::Refused(Refusal::Full) => StageText::Full.words(language).to_owned(),
        NotKept::Refused(_) => StageText::NoStorage.words(language).to_owned(),
    }
}
