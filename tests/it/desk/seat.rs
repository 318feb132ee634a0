//! A model of one tab with real documents: the session, the desk, and the glue between them as the page
//! has it (`view/store`), with signals that are plain values.
//!
//! Every accepted edit has a number of its own. A kept text carries the numbers of the edits that went
//! into it under a key that the product does not know, as `browser.rs` reads them.

use super::browser::{Shared, View, Write, edits};
use station_scorecard::desk::{
    Composed, Composing, Desk, Effect, Event, Folder, Gesture, Notice, OtherTab, Refresh, Request,
    SaveState, Session, Shelf, Stamp, TakenOver, Telling, Work, bring_back, can_type_on_top,
    delete, take_over, tell,
};
use station_scorecard::document::{AreaPart, Document, Envelope, Field, Opened, Side, Value, open};
use station_scorecard::editor::Problem;
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

/// What an input shows.
pub(super) type Shown = (String, Option<Problem>);

/// What all inputs held after each edit, in the order of all tabs together: an edit is its place here,
/// counted from 1.
pub(super) type Ledger = Rc<RefCell<Vec<Vec<Option<Value>>>>>;

/// The inputs that are on screen.
pub(super) const INPUTS: [Field; 4] = [
    Field::Entry(0, 0, Side::Target),
    Field::Entry(0, 1, Side::Completed),
    Field::Area(0, AreaPart::Name),
    Field::Score(0),
];

/// One tab.
pub(super) struct Seat {
    pub(super) session: Session,
    pub(super) desk: Desk,
    pub(super) shelf: Shelf<View>,
    pub(super) composing: Composing,
    /// The input in which an input method is at work.
    pub(super) composed_in: Option<Field>,
    pub(super) number: usize,
    /// The edits that went into the document, oldest first.
    pub(super) edits: Vec<u32>,
    pub(super) ledger: Ledger,
    /// Texts that hold something else than what was accepted.
    pub(super) faults: RefCell<Vec<String>>,
    /// What each input shows.
    pub(super) shown: BTreeMap<Field, Shown>,
    pub(super) problems: Vec<(Field, Problem)>,
    pub(super) notices: Vec<Notice>,
    pub(super) saved: SaveState,
    pub(super) timer: bool,
    pub(super) lock: bool,
    pub(super) requests: Vec<Request>,
    pub(super) watched: Vec<String>,
    pub(super) heard: usize,
    pub(super) is_closed: bool,
}

/// The open document for the desk, as `OpenWork` in `view/store/saving.rs`.
struct OpenWork<'a> {
    session: &'a mut Session,
    edits: &'a [u32],
    ledger: &'a Ledger,
    faults: &'a RefCell<Vec<String>>,
}

impl Work for OpenWork<'_> {
    fn text(&self, stamp: &Stamp) -> String {
        let document = self.session.station().document();
        let fault = not_accepted(&self.ledger.borrow(), self.edits, &values(document));
        self.faults.borrow_mut().extend(fault);
        text_of(document, stamp, self.edits)
    }

    fn become_copy(&mut self) -> String {
        self.session.rename("copy".to_owned());
        "copy".to_owned()
    }
}

fn text_of(document: &Document, stamp: &Stamp, edits: &[u32]) -> String {
    let document = document.clone();
    let envelope = Envelope { stamp: stamp.to_string(), saved_at: String::new(), document };
    let edits: Vec<String> = edits.iter().map(u32::to_string).collect();
    envelope.text().replacen('{', &format!("{{\"edits\":[{}],", edits.join(",")), 1)
}

/// An empty station with few inputs, so that thousands of them are written and read in a second.
fn small() -> Document {
    let mut document = Document::empty("片区1");
    document.indicators.truncate(2);
    document.areas.iter_mut().for_each(|area| area.entries.truncate(2));
    document.station.truncate(1);
    document
}

/// What the inputs of a document hold, and those of each of its scenarios.
pub(super) fn values(document: &Document) -> Vec<Option<Value>> {
    let scheme = document.scheme();
    let of = |document: &Document| INPUTS.map(|field| document.value(field, scheme)).to_vec();
    let tried = (0..document.scenarios.len()).filter_map(|at| document.simulated(scheme, at));
    let tried: Vec<Option<Value>> = tried.flat_map(|document| of(&document)).collect();
    of(document).into_iter().chain(tried).collect()
}

/// A document that differs from what its last edit left.
pub(super) fn not_accepted(
    ledger: &[Vec<Option<Value>>],
    edits: &[u32],
    values: &[Option<Value>],
) -> Option<String> {
    let last = usize::try_from(*edits.last()?).ok()?;
    let accepted = ledger.get(last.checked_sub(1)?)?;
    (accepted != values).then(|| format!("edit {last} left {accepted:?}, kept is {values:?}"))
}

impl Seat {
    /// A tab with an empty station open.
    pub(super) fn new(shared: &Rc<RefCell<Shared>>, ledger: &Ledger, number: usize) -> Seat {
        let mut seat = Seat {
            session: Session::new(small()),
            desk: Desk::new(format!("tab{number}"), "one".to_owned()),
            shelf: Shelf::new(View::new(shared, number, false)),
            composing: Composing::default(),
            composed_in: None,
            number,
            edits: Vec::new(),
            ledger: ledger.clone(),
            faults: RefCell::default(),
            shown: BTreeMap::new(),
            problems: Vec::new(),
            notices: Vec::new(),
            saved: SaveState::Saved,
            timer: false,
            lock: false,
            requests: Vec::new(),
            watched: Vec::new(),
            heard: shared.borrow().log.len(),
            is_closed: false,
        };
        INPUTS.into_iter().for_each(|field| seat.show(field));
        seat
    }

    /// A person does something.
    pub(super) fn act(&mut self, gesture: Gesture) {
        self.change(|session| session.update(gesture));
    }

    /// A person, or the page, does something with the session.
    pub(super) fn change(&mut self, change: impl FnOnce(&mut Session) -> Vec<Refresh>) {
        let before = values(self.session.station().document());
        let refreshes = change(&mut self.session);
        let after = values(self.session.station().document());
        if before != after {
            let mut ledger = self.ledger.borrow_mut();
            ledger.push(after);
            self.edits.push(u32::try_from(ledger.len()).unwrap_or_default());
        }
        self.refresh(refreshes);
    }

    /// As [`Store::refresh`].
    fn refresh(&mut self, refreshes: Vec<Refresh>) {
        for refresh in refreshes {
            match refresh {
                Refresh::Field(field) => self.show(field),
                Refresh::Fields => INPUTS.into_iter().for_each(|field| self.show(field)),
                Refresh::Problems => self.problems = self.session.problems(),
                Refresh::Document(relocation) => {
                    if relocation != station_scorecard::editor::Relocation::None {
                        INPUTS.into_iter().for_each(|field| self.show(field));
                    }
                }
                Refresh::Keep => self.send(Event::Edited),
                Refresh::NewStep => self.tell(Telling::NewStep),
                Refresh::StepBack => self.tell(Telling::TakenBack),
                Refresh::Rejected(rejected) => {
                    self.tell(Telling::Tell(Notice::Rejected(rejected)));
                }
                Refresh::DroppedUnit | Refresh::Names | Refresh::Trial | Refresh::Station => {}
            }
        }
    }

    fn show(&mut self, field: Field) {
        let shown = self.held(field);
        self.shown.insert(field, shown);
    }

    /// What an input has to show.
    pub(super) fn held(&self, field: Field) -> Shown {
        let draft = self.session.draft(field).map(|draft| (draft.text.clone(), draft.problem));
        draft.unwrap_or_else(|| (self.session.canonical(field), None))
    }

    pub(super) fn tell(&mut self, telling: Telling) {
        tell(&mut self.notices, telling);
    }

    /// Sends an event to the desk and does what it asks.
    pub(super) fn send(&mut self, event: Event<'_>) {
        let mut work = OpenWork {
            session: &mut self.session,
            edits: &self.edits,
            ledger: &self.ledger,
            faults: &self.faults,
        };
        for effect in self.desk.update(event, &mut self.shelf, &mut work) {
            match effect {
                Effect::Wait(_) => self.timer = true,
                Effect::Lock => self.lock = true,
                Effect::Show(state) => self.saved = state,
                Effect::ShelfChanged => {}
                Effect::Forked { name, is_kept } => {
                    self.tell(Telling::Tell(Notice::Forked { name, is_kept }));
                }
                Effect::TellDeleted => self.tell(Telling::Tell(Notice::OtherTabDeleted)),
                Effect::TakeOver => self.requests.push(Request::TakeOver),
                Effect::NameApart(_) | Effect::StartOver => {}
                Effect::Watch(text) => self.watched.push(text),
            }
        }
    }

    pub(super) const fn is_composing(&self) -> bool {
        self.composing.is_under_way(self.composed_in.is_none())
    }

    /// The pause is over, and the lock is there.
    pub(super) fn save(&mut self) {
        if self.is_composing() {
            return;
        }
        if std::mem::take(&mut self.timer) {
            self.send(Event::Due);
        }
        if std::mem::take(&mut self.lock) {
            self.send(Event::Granted);
        }
    }

    /// News of another tab's write.
    pub(super) fn hear_write(&mut self, (key, text): &Write) {
        if let Some(id) = Folder::Station.id_of(key) {
            self.hear(OtherTab { id: id.to_owned(), text: text.clone() });
        }
    }

    fn hear(&mut self, change: OtherTab) {
        if self.is_composing() {
            return self.composing.hear_later(change);
        }
        self.send(Event::Heard { id: &change.id, text: change.text.as_deref() });
    }

    /// An input method begins in an input.
    pub(super) fn begin_composing(&mut self, field: Field) {
        self.act(Gesture::Entered(field));
        self.composed_in = Some(field);
        self.composing.begin(Some(field));
    }

    /// The input method puts its text in place.
    pub(super) fn end_composing(&mut self, text: &str) {
        let Some(field) = self.composed_in.take() else { return };
        if let Some(next) = self.composing.end(Some(field), text.to_owned()) {
            self.after_composing(next);
        }
    }

    fn after_composing(&mut self, next: Composed) {
        match next {
            Composed::Type(field, text) => self.act(Gesture::Typed(field, text)),
            Composed::Ask(request) => self.requests.push(request),
            Composed::Hear(change) => self.hear(change),
        }
    }

    /// The reader of kept texts has come.
    pub(super) fn answer(&mut self) {
        for request in std::mem::take(&mut self.requests) {
            match request {
                Request::TakeOver if self.is_composing() => {
                    let text = self.desk.foreign(&self.shelf);
                    if text.is_some() {
                        let id = self.desk.id().to_owned();
                        self.composing.hear_later(OtherTab { id, text });
                    }
                }
                Request::TakeOver => self.take_over(),
                Request::Composed { field, typed } => {
                    let (open, changed) = (self.desk.id().to_owned(), self.desk.is_changed());
                    for next in self.composing.settle(field, typed, &open, changed) {
                        self.after_composing(next);
                    }
                }
                Request::TakeOverBelow { field, typed } => {
                    let typed_on = self.desk.is_changed();
                    if can_type_on_top(&self.desk, &self.shelf, &self.session, field) {
                        self.take_over();
                        self.act(Gesture::Typed(field, typed));
                    } else {
                        if !typed_on {
                            self.act(Gesture::Typed(field, typed));
                        }
                        self.send(Event::Looked);
                    }
                }
                other => {
                    let fault = format!("{other:?} is not part of this model");
                    self.faults.borrow_mut().push(fault);
                }
            }
        }
    }

    fn take_over(&mut self) {
        let foreign = self.desk.foreign(&self.shelf);
        let taken = take_over(&mut self.desk, &self.shelf, &mut self.session);
        match taken {
            TakenOver::Nothing | TakenOver::Beside => {
                self.edits = foreign.map_or(std::mem::take(&mut self.edits), |text| edits(&text));
            }
            TakenOver::Shown(refreshes) => {
                self.edits = foreign.map(|text| edits(&text)).unwrap_or_default();
                self.refresh(refreshes);
                self.tell(Telling::Tell(Notice::OtherTabChanged));
            }
            TakenOver::Newer => return,
        }
        self.send(Event::Leaving);
    }

    /// Opens a kept station, or a new one where nothing is kept under the id.
    pub(super) fn open(&mut self, id: &str) {
        self.change(Session::leave_trial);
        self.send(Event::Leaving);
        let (mut document, mut base, mut changed) = (small(), None, false);
        self.edits = Vec::new();
        if let Some(text) = self.shelf.get(Folder::Station, id) {
            if let Opened::Whole(envelope) = open(&text) {
                document = envelope.document;
            }
            self.edits = edits(&text);
            let over = self.shelf.refused_over(Folder::Station, id);
            changed = over.is_some();
            base = over.unwrap_or(Some(text));
        }
        self.desk.open(id.to_owned(), base, changed);
        let refreshes = self.session.open(document);
        self.requests.clear();
        self.refresh(refreshes);
        self.send(Event::Leaving);
    }

    /// Deletes a station as the page does.
    pub(super) fn delete(&mut self, id: &str) {
        if self.desk.id() == id {
            self.change(Session::leave_trial);
        }
        self.send(Event::Leaving);
        let fresh = self.desk.next_mark().to_string();
        if delete(&mut self.shelf, id, &fresh).is_ok() && self.desk.id() == id {
            self.desk.give_up();
            self.open(&fresh);
        }
    }

    /// Brings a station back as the page does.
    pub(super) fn bring_back(&mut self, id: &str) {
        let fresh = self.desk.next_mark().to_string();
        if let Ok(returned) = bring_back(&mut self.shelf, id, &fresh) {
            self.open(&returned.id);
        }
    }

    /// Whether it has anything left to do.
    pub(super) fn is_idle(&self) -> bool {
        !self.timer && !self.lock && self.requests.is_empty() && self.watched.is_empty()
    }
}
