//! Stages as the store keeps, deletes and brings them back, and tells so.

use super::saving::envelope;
use super::{Aside, Request, StageView, Store, Undo};
use crate::browser::clock;
use crate::desk::{
    self, EXAMPLE, Folder, KeptStage, MOST_STAGES, NotKept, Refusal, StageReader, Used,
    bring_stage_back, delete_stage, keep_stage, relabel_stage,
};
use crate::document::{Date, Document, Opened, Stage, example, open};
use crate::texts::{Language, StageText, shown_name};
use std::cell::RefCell;
use std::rc::Rc;

thread_local! {
    /// The readers of the kept stages, and of the deleted ones.
    static READERS: RefCell<[StageReader; 2]> = RefCell::default();
}

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
    pub(in crate::view) fn stages(self, folder: Folder) -> Rc<Vec<KeptStage>> {
        self.shelf_changes.track();
        let station = self.station.get();
        READERS.with_borrow_mut(|[kept, deleted]| {
            let reader = if folder == Folder::Stage { kept } else { deleted };
            reader.read(&self.shelf.borrow(), folder, &station)
        })
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

    /// Deletes a stage so that it can be brought back; else returns in words why not, and whether it could be
    /// deleted for good.
    pub(in crate::view) fn delete_stage(self, id: &str, name: &str) -> Option<(String, bool)> {
        let language = self.settings.language.get_untracked();
        let deleted = delete_stage(&mut self.shelf.borrow_mut(), id);
        self.shelf_changes.update(|count| *count += 1);
        match deleted {
            Ok(()) => {
                let back = Undo::Ask(Request::StageBack(id.to_owned()));
                self.toast(StageText::deleted(name, language), Some(back));
                None
            }
            Err(Refusal::Gone) => Some((StageText::gone(name, language), false)),
            Err(Refusal::Full) => Some((StageText::not_deleted(name, language), true)),
            Err(_) => Some((StageText::not_moved(name, language), true)),
        }
    }

    /// Brings a deleted stage back.
    pub(in crate::view) fn bring_stage_back(self, id: &str) {
        let language = self.settings.language.get_untracked();
        let name = self.name_of_deleted(id);
        let back = bring_stage_back(&mut self.shelf.borrow_mut(), id);
        self.shelf_changes.update(|count| *count += 1);
        let told = match (back, name) {
            (Ok(()), _) => return,
            (Err(NotKept::Refused(Refusal::Gone)), None) => {
                StageText::GoneNameless.words(language).to_owned()
            }
            (Err(why), name) => not_back_words(why, &name.unwrap_or_default(), language),
        };
        self.tell(desk::Notice::NotDone(told));
    }

    /// What a deleted stage is called, in words where it has no name; `None` where it is gone.
    fn name_of_deleted(self, id: &str) -> Option<String> {
        let text = self.shelf.borrow().get(Folder::DeletedStage, id)?;
        let kept = KeptStage { id: id.to_owned(), opened: Stage::open(&text) };
        Some(self.shown_name_of(&kept))
    }

    /// What a stage is called, in words where it has no name.
    pub(in crate::view) fn shown_name_of(self, kept: &KeptStage) -> String {
        shown_name(kept.name(), self.settings.language.get_untracked())
    }

    /// Gives a stage another name and day; else returns in words why not.
    pub(in crate::view) fn relabel_stage(
        self,
        id: &str,
        name: &str,
        kept_on: Option<Date>,
    ) -> Option<String> {
        let language = self.settings.language.get_untracked();
        let name: String = name.chars().take(Stage::NAME).collect();
        let relabelled = relabel_stage(&mut self.shelf.borrow_mut(), id, &name, kept_on);
        self.shelf_changes.update(|count| *count += 1);
        match relabelled {
            Ok(()) => {
                self.tell_done(&StageText::relabelled(&name, language));
                None
            }
            Err(Refusal::Gone) => Some(StageText::gone(&name, language)),
            Err(Refusal::Full) => Some(StageText::NotRelabelledFull.words(language).to_owned()),
            Err(_) => Some(StageText::NotRelabelled.words(language).to_owned()),
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

fn not_back_words(why: NotKept, name: &str, language: Language) -> String {
    match why {
        NotKept::TooMany => StageText::no_place_back(name, MOST_STAGES, language),
        NotKept::Refused(Refusal::Full) => StageText::no_room_back(name, language),
        NotKept::Refused(Refusal::Gone) => StageText::gone(name, language),
        NotKept::Refused(_) => StageText::not_back(name, language),
    }
}
