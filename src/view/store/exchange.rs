//! What comes in and goes out, as the store carries it out. Only the chunks of the room 分享 and of the picture
//! name any of this, and that of the stations what becomes of a link.

use super::saving::envelope;
use super::{Arrived, Aside, Notice, Store};
use crate::browser::{clock, history, page};
use crate::desk::{
    EXAMPLE, Folder, Mark, Opening, Refusal, Stamp, Undo, common_revision, fitting, keep_backup,
    keep_revision, keep_stage, leave_stages_to_backup, name_of, readable_stages, remove_for_good,
    stages_of,
};
use crate::document::{
    Document, Envelope, ExampleState, Opened, Particular, Schemes, Stage, Value, open,
};
use crate::editor::Action;
use crate::exchange::json::Listed;
use crate::exchange::link;
use crate::exchange::merging::new_stages;
use crate::exchange::paste::Change;
use crate::texts::{DestinationText, InOutText, IndicatorText, example_mark, shown_name};
use crate::view::Screen;
use std::rc::Rc;

/// Why the open station was not replaced.
pub enum NotReplaced {
    /// It is that document already.
    Same,
    /// The backup was not kept.
    NoBackup(Refusal),
    /// The editor refused; what it says is told.
    Refused,
}

/// A station with those of its stages that can be read.
pub type WithStages = (Envelope, Vec<Stage>);

/// What is not in a file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LeftOut {
    /// Stations that cannot be read.
    pub stations: usize,
    /// Stages that cannot be read.
    pub stages: usize,
    /// Stages for which a file has no room.
    pub too_large: usize,
}

impl Store {
    /// Carries out what was previewed, as one step; whether anything changed.
    pub(in crate::view) fn take_over_cells(
        self,
        action: Option<Action>,
        changes: &[Change],
    ) -> bool {
        let over = changes.iter().map(|change| change.field).collect();
        if !action.is_some_and(|action| self.dispatch_over(action, over)) {
            return false;
        }
        self.names.update(|count| *count += 1);
        true
    }

    /// Whether a document is another copy of the open station: one of the same name. The example is what
    /// people try things on, and has no copies.
    pub(in crate::view) fn is_copy_of_open(self, document: &Document) -> bool {
        let name = name_of(document);
        !self.is_example() && !name.trim().is_empty() && name.trim() == self.station_name().trim()
    }

    /// The open station as a file that goes out: its stamp has a mark of this moment.
    pub(in crate::view) fn sent(self) -> Envelope {
        let mark = Mark::revision(clock::fresh_id());
        let stamp = self.desk.borrow().stamp().with(mark).to_string();
        Envelope { stamp, ..self.present() }
    }

    /// Remembers what went out, so that a copy that comes back can be merged by it.
    pub(in crate::view) fn note_sent(self, sent: &Envelope) {
        // The example is kept only once it is changed.
        if self.is_example() {
            return;
        }
        let stamp = Stamp::from_text(&sent.stamp);
        if let Some(mark) = stamp.revisions().next() {
            keep_revision(&mut self.shelf.borrow_mut(), mark, &sent.text());
        }
        self.desk.borrow_mut().build_on(&stamp);
        self.save_soon();
    }

    /// Keeps a station of a file as a new one, with the revisions that it is built on; whether it is kept.
    pub(in crate::view) fn keep_listed(self, listed: &Listed) -> bool {
        let Some(document) = listed.document.clone() else { return false };
        let is_kept = self.keep_and_open(document);
        let (stamp, saved_at) = (listed.stamp.clone(), listed.saved_at.clone());
        let document = self.real_document();
        self.note_sent(&Envelope { stamp, saved_at, document });
        is_kept
    }

    /// The revision that a copy and the open station both come from, where it is kept on this device.
    pub(in crate::view) fn common_revision(self, stamp: &str) -> Option<Document> {
        let desk = self.desk.borrow();
        common_revision(&self.shelf.borrow(), desk.stamp(), &Stamp::from_text(stamp))
    }

    /// Looks at a copy of the open station, in the room 分享, before it is merged. The address is corrected
    /// and not gone to: news of another address closes what stands in the place of a room.
    pub(in crate::view) fn look_at_copy(self, arrived: Arrived) {
        history::correct_fragment(Screen::Share.fragment());
        self.show_room(Screen::Share);
        self.aside.set(Some(Aside::Merging(Rc::new(arrived))));
    }

    /// Puts the merged document in the place of the open one, as one step; whether anything was done.
    pub(in crate::view) fn take_over_merged(self, document: Document) -> bool {
        let done = self.dispatch(Action::Replace(Box::new(document)));
        self.names.update(|count| *count += 1);
        done
    }

    /// Opens a document as a new station; whether it is kept. What storage refused is told by the
    /// page's warning.
    pub(in crate::view) fn keep_and_open(self, document: Document) -> bool {
        self.put_on_desk(Opening::new(document, clock::fresh_id()));
        !self.desk.borrow().is_changed()
    }

    /// Keeps what came by link, and shows it in the place of the link.
    pub(super) fn keep_sent(self, document: Document) {
        // Whoever presses twice wants one copy.
        if !self.aside.with_untracked(Aside::is_visit) {
            return;
        }
        self.aside.replace(None);
        let is_kept = self.keep_and_open(document);
        history::go_to(Screen::Result.fragment());
        // The frame and the screen show the kept station from now on.
        self.aside.set(None);
        if is_kept {
            self.tell_done(InOutText::Kept.words(self.settings.language.get_untracked()));
        }
        page::focus_on("#content");
    }

    /// An empty station under the scheme of the open one; under the default scheme where that is the
    /// example, which people try things on.
    pub(in crate::view) fn fresh_station(self) -> Document {
        let area = IndicatorText::new_area(1, self.settings.language.get_untracked());
        let mut document = Document::empty(&area);
        document.schemes = match self.is_example() {
            true => Schemes::default_scheme(),
            false => self.with_editor(|editor| editor.document().schemes.clone()),
        };
        document
    }

    /// Whether the worked example is open.
    pub(in crate::view) fn is_example(self) -> bool {
        self.station.with_untracked(|id| id == EXAMPLE)
    }

    /// Keeps a document as a new station beside the open one, opens it, and tells the way back.
    pub(in crate::view) fn keep_beside(self, document: Document) {
        let language = self.settings.language.get_untracked();
        let before = self.station.get_untracked();
        let old = shown_name(&self.station_name(), language);
        let new = shown_name(&name_of(&document), language);
        self.keep_and_open(document);
        self.tell(Notice::KeptBeside {
            words: DestinationText::kept_beside(new, &old, language),
            back: DestinationText::back(old, language),
            before,
        });
    }

    /// Keeps documents with their stages as new stations, with the open one staying open; whether all stages
    /// are kept.
    pub(in crate::view) fn keep_several(self, stations: Vec<(Document, Vec<Stage>)>) -> bool {
        let mut are_kept = true;
        for (document, stages) in stations {
            let id = clock::fresh_id();
            self.keep(&id, document);
            are_kept &= self.keep_stages_of(&id, &stages);
        }
        are_kept
    }

    /// Puts a document in the place of the open one, which is first kept with its stages under another name;
    /// how many stages are with the backup now.
    ///
    /// # Errors
    /// [`NotReplaced`]; no backup stays then.
    pub(in crate::view) fn replace_after_backup(
        self,
        document: Document,
    ) -> Result<usize, NotReplaced> {
        let language = self.settings.language.get_untracked();
        let mut backup = self.present();
        if backup.document == document {
            return Err(NotReplaced::Same);
        }
        let name =
            fitting(&name_of(&backup.document), |name| InOutText::backup_name(name, language));
        backup.document.particulars.replace(Particular::Station, Value::Text(name));
        let (open, id) = (self.station.get_untracked(), clock::fresh_id());
        let kept = keep_backup(&mut self.shelf.borrow_mut(), &open, &id, &backup.text());
        kept.map_err(NotReplaced::NoBackup)?;
        let replaced = self.dispatch(Action::Replace(Box::new(document)));
        let stages = match replaced {
            true => leave_stages_to_backup(&mut self.shelf.borrow_mut(), &open),
            false => {
                remove_for_good(&mut self.shelf.borrow_mut(), Folder::Station, &id);
                0
            }
        };
        self.shelf_changes.update(|count| *count += 1);
        if !replaced {
            return Err(NotReplaced::Refused);
        }
        self.names.update(|count| *count += 1);
        Ok(stages)
    }

    /// The open station as a file holds it.
    pub(in crate::view) fn present(self) -> Envelope {
        self.with_station(|station| envelope(station, clock::fresh_id()))
    }

    /// The open station as it is, whatever is being tried: what goes out is this.
    pub(in crate::view) fn real_document(self) -> Document {
        self.with_station(|station| station.document().clone())
    }

    /// Whether something is being tried, so that what is on the page is not what goes out; tracked.
    pub(in crate::view) fn is_trying(self) -> bool {
        self.trial.with(Option::is_some)
    }

    /// How many stations are kept, with the open one.
    pub(in crate::view) fn everything_kept(self) -> usize {
        let current = self.station.get_untracked();
        let others = self.shelf.borrow().ids(Folder::Station).into_iter();
        others.filter(|id| *id != current).count() + 1
    }

    /// These stations as they are now, as far as they are kept and readable, and how many are not readable.
    pub(in crate::view) fn stations_now(self, ids: &[String]) -> (Vec<(String, Document)>, usize) {
        let current = self.station.get_untracked();
        let (mut stations, mut unreadable) = (Vec::new(), 0);
        for id in ids {
            if *id == current {
                stations.push((id.clone(), self.real_document()));
                continue;
            }
            let Some(text) = self.kept_text(Folder::Station, id) else { continue };
            match open(&text) {
                Opened::Whole(envelope) | Opened::Damaged { saved: Some(envelope), .. } => {
                    stations.push((id.clone(), envelope.document));
                }
                Opened::Damaged { saved: None, .. } | Opened::Newer { .. } => unreadable += 1,
            }
        }
        (stations, unreadable)
    }

    /// The ids of a person's own stations, the open one first; the worked example is none of them.
    pub(in crate::view) fn own_ids(self) -> Vec<String> {
        let current = self.station.get_untracked();
        let others = self.shelf.borrow().ids(Folder::Station);
        let others: Vec<String> = others.into_iter().filter(|id| *id != current).collect();
        std::iter::once(current).chain(others).filter(|id| id != EXAMPLE).collect()
    }

    /// The id of the worked example, where it is kept, which it is once it was changed.
    pub(in crate::view) fn kept_example(self) -> Option<String> {
        let is_kept = self.shelf.borrow().get(Folder::Station, EXAMPLE).is_some();
        is_kept.then(|| EXAMPLE.to_owned())
    }

    /// What has become of the example, where it is what goes out.
    pub(in crate::view) fn outgoing_example(self) -> Option<ExampleState> {
        self.is_example().then(|| self.example.get_untracked())
    }

    /// A document of the open station as it goes out on paper, by link and as a table: the example
    /// says in its name what it is.
    pub(in crate::view) fn outgoing(self, mut document: Document) -> Document {
        if let Some(state) = self.outgoing_example() {
            let mark = example_mark(state, self.settings.language.get_untracked());
            let name = fitting(&name_of(&document), |name| format!("{name}{mark}"));
            let name = Value::Text(name);
            document.particulars.replace(Particular::Station, name);
        }
        document
    }

    /// The address with the letters of the open station as it is, with what the parties said where that is asked
    /// for and there is room.
    pub(in crate::view) fn link(self, with_comments: bool) -> Result<String, link::DoesNotFit> {
        let write = if with_comments { link::write_with_comments } else { link::write };
        let letters = write(&self.outgoing(self.real_document()))?;
        Ok([page::address().as_str(), "#", &letters].concat())
    }

    /// The open station with its stages, as a file holds it, and how many stages cannot be read.
    pub(in crate::view) fn present_with_stages(self) -> (WithStages, usize) {
        let (stages, unreadable) = self.readable_stages(&self.station.get_untracked());
        ((self.present(), stages), unreadable)
    }

    /// The stages of a station that can be read, and how many cannot.
    pub(super) fn readable_stages(self, station: &str) -> (Vec<Stage>, usize) {
        readable_stages(&stages_of(&self.shelf.borrow(), Folder::Stage, station))
    }

    /// The stages of a copy that the open station does not have yet; tracked.
    pub(in crate::view) fn stages_new_here(self, arriving: &[Stage]) -> Vec<Stage> {
        self.shelf_changes.track();
        new_stages(&self.readable_stages(&self.station.get()).0, arriving)
    }

    /// Keeps the stages of a file beside the open station, which came out of it; whether all of them are kept.
    pub(in crate::view) fn keep_stages(self, stages: &[Stage]) -> bool {
        let id = self.station.get_untracked();
        self.keep_stages_of(&id, stages)
    }

    fn keep_stages_of(self, station: &str, stages: &[Stage]) -> bool {
        // A file that comes in twice brings nothing new.
        let new = new_stages(&self.readable_stages(station).0, stages);
        let mut are_kept = true;
        for stage in &new {
            let own = clock::fresh_id();
            are_kept &= keep_stage(&mut self.shelf.borrow_mut(), station, &own, stage).is_ok();
        }
        if !new.is_empty() {
            self.shelf_changes.update(|count| *count += 1);
        }
        are_kept
    }

    /// The open station and every other readable one, each with its stages, and what of all that is not readable.
    pub(in crate::view) fn everything(self) -> (Vec<WithStages>, LeftOut) {
        self.save_now();
        let (ids, current) =
            (self.shelf.borrow().ids(Folder::Station), self.station.get_untracked());
        let others = ids.iter().filter(|id| **id != current);
        let texts = others.filter_map(|id| Some((id, self.kept_text(Folder::Station, id)?)));
        let (present, unreadable) = self.present_with_stages();
        let (mut stations, mut left_out) = (vec![present], LeftOut::default());
        left_out.stages = unreadable;
        for (id, text) in texts {
            let (stages, unreadable) = self.readable_stages(id);
            left_out.stages += unreadable;
            match open(&text) {
                Opened::Whole(envelope) | Opened::Damaged { saved: Some(envelope), .. } => {
                    stations.push((envelope, stages));
                }
                Opened::Damaged { saved: None, .. } | Opened::Newer { .. } => {
                    // Its stages have no station to go with.
                    left_out.stations += 1;
                    left_out.stages += stages.len();
                }
            }
        }
        (stations, left_out)
    }

    /// Tells what was done.
    pub(in crate::view) fn tell_done(self, words: &str) {
        self.toast(words.to_owned(), None);
    }

    /// Tells that something was taken over, with the button that undoes it.
    pub(in crate::view) fn tell_taken_over(self, words: &str) {
        self.toast(words.to_owned(), Some(Undo::Step));
    }
}
