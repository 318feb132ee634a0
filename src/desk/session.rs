//! The open document while somebody types: what each input shows, what is refused, undo and redo.
//!
//! Invariants: only text that was understood enters the document; refused text stays until it is
//! corrected, restored or undone, and meanwhile the value from before the typing is in force.
//! Every change of the document is complete before the first [`Refresh`] is carried out, and a refresh
//! names what to show, never the value: redrawing an input can report its text again, as a gesture of
//! its own, while earlier refreshes are still pending.

use super::drafts::{Draft, Drafts};
use super::rows::{Rows, lengths};
use super::showing::{canonical, score_mode};
use super::trial::{Trial, Trying};
use crate::document::{Document, Field, Particular, Value};
use crate::editor::{Action, Editor, List, Problem, Rejected, Relocation, dropped_unit};
use crate::scoring::ScoreMode;

/// Something a person does to the open document.
#[derive(Clone, Debug, PartialEq)]
pub enum Gesture {
    /// An input got the focus: its value is what Esc and a refusal restore.
    Entered(Field),
    /// The text in an input changed.
    Typed(Field, String),
    /// An input lost the focus: its typing is one step, and accepted text is rewritten plainly.
    Left(Field),
    /// Esc: the input shows and holds again what it held when it got the focus.
    Restored(Field),
    /// The next character begins a new step, in an input that is not one of the document's.
    TypingEnded,
    /// An action of a control; text typed in the input that it sets gives way to it.
    Did(Action),
    /// An action that changes many inputs; the text typed in these inputs gives way to it.
    DidToMany(Action, Vec<Field>),
    /// Undo. Refused text in the focused input goes first.
    Undone,
    /// Redo.
    Redone,
}

/// Something the page has to show again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refresh {
    /// The text of an input.
    Field(Field),
    /// The text of every input that has no refused text.
    Fields,
    /// The list of refused texts.
    Problems,
    /// The unit dropped from a typed number.
    DroppedUnit,
    /// Figures and history; where lists changed, the inputs are at new addresses.
    Document(Relocation),
    /// Keep the document soon.
    Keep,
    /// Names of things in lists and labels.
    Names,
    /// A new step: undo no longer takes back what was told before it.
    NewStep,
    /// Undo or redo took something back: what was told as done is no longer so.
    StepBack,
    /// The action was refused.
    Rejected(Rejected),
    /// The trial: whether it is on, its scenario and how much it has changed.
    Trial,
    /// The station's own figures beneath a trial.
    Station,
}

/// The open document, and what is being typed into it.
#[derive(Clone, Debug)]
pub struct Session {
    /// What is shown and changed: the station, or what is tried.
    pub(super) editor: Editor,
    /// What lies beneath a trial.
    pub(super) trial: Option<Box<Trying>>,
    /// The input with the focus, and what it held when it got it.
    entered: Option<(Field, Value)>,
    pub(super) drafts: Drafts,
    pub(super) rows: Rows,
    pub(super) dropped_unit: Option<(Field, &'static str)>,
    /// What has to be shown after the present gesture.
    pub(super) due: Vec<Refresh>,
}

impl Session {
    /// A session on a document.
    pub fn new(document: Document) -> Session {
        let (rows, editor) = (Rows::new(&document), Editor::new(document));
        let (drafts, due) = (Drafts::default(), Vec::new());
        Session { editor, trial: None, entered: None, drafts, rows, dropped_unit: None, due }
    }

    /// What is shown, with undo and redo: the station, or what is tried.
    pub const fn editor(&self) -> &Editor {
        &self.editor
    }

    /// The station, whatever is tried.
    pub fn station(&self) -> &Editor {
        self.trial.as_ref().map_or(&self.editor, |trial| &trial.station)
    }

    /// The trial that is on.
    pub fn trial(&self) -> Option<Trial> {
        self.trial.as_ref().map(|trial| trial.told())
    }

    /// What the station has in an input where the trial has something else, as the document writes it.
    pub fn original(&self, field: Field) -> Option<String> {
        let trial = self.trial.as_ref()?;
        trial.has_changed(field, &self.editor).then(|| canonical(&trial.station, field))
    }

    /// The input with the focus.
    pub fn focused(&self) -> Option<Field> {
        self.entered.as_ref().map(|(field, _)| *field)
    }

    /// Whether an input holds something else than when it got the focus.
    pub fn is_restorable(&self, field: Field) -> bool {
        let entered = self.entered.as_ref().filter(|(of, _)| *of == field);
        entered.is_some_and(|(_, value)| self.editor.value(field).as_ref() != Some(value))
            || self.is_refused(field)
    }

    /// The items of a list, each by a number that stays with it.
    pub fn rows(&self, list: List) -> &[u32] {
        self.rows.of(list)
    }

    /// What is being typed in an input, or was refused there; `None` where it shows the document.
    pub fn draft(&self, field: Field) -> Option<&Draft> {
        self.drafts.of(field)
    }

    /// The inputs with refused text, in the order it was refused.
    pub fn problems(&self) -> Vec<(Field, Problem)> {
        self.drafts.problems()
    }

    /// The text of an input as the document writes it; points as they are printed, 20.00.
    pub fn canonical(&self, field: Field) -> String {
        canonical(&self.editor, field)
    }

    /// How a party's score is typed.
    pub fn score_mode(&self, party: usize) -> ScoreMode {
        score_mode(&self.editor, party)
    }

    /// The input into which a number was last typed with its unit, and the unit, which is not kept.
    pub const fn dropped_unit(&self) -> Option<(Field, &'static str)> {
        self.dropped_unit
    }

    /// Gives the station another name as a step of its own; the caller shows it.
    pub fn rename(&mut self, name: String) {
        let field = Field::Particular(Particular::Station);
        let action = Action::Set(field, Value::Text(name));
        match &mut self.trial {
            Some(trial) => trial.rename(&mut self.editor, action),
            None => drop(self.editor.dispatch(action)),
        }
        self.drafts.drop(field);
    }

    /// Puts another document in the place of this one; nothing of it can be undone.
    pub fn open(&mut self, document: Document) -> Vec<Refresh> {
        *self = Session::new(document);
        let shown = Refresh::Document(Relocation::All);
        vec![Refresh::DroppedUnit, Refresh::Problems, shown, Refresh::Names]
    }

    /// Puts what another tab saved of the same station in the place of the document, as a step that can be
    /// undone; `None` where it is rejected. Refused text stays in its input, and an input with the focus
    /// restores what that tab saved, not what this one held before.
    pub fn take_over(&mut self, document: Document) -> Option<Vec<Refresh>> {
        let same_lists = lengths(self.editor.document()) == lengths(&document);
        let (drafts, focused) = (self.drafts.clone(), self.focused());
        if self.trial.is_some() {
            self.take_over_below(document)?;
        } else if !self.act(Action::Replace(Box::new(document))) {
            self.due.clear();
            return None;
        }
        if same_lists {
            self.drafts = drafts.refused_by(&self.editor);
        }
        focused.into_iter().for_each(|field| self.enter(field));
        self.show(Refresh::Problems);
        self.show(Refresh::Names);
        Some(std::mem::take(&mut self.due))
    }

    /// Handles a gesture; returns what has to be shown again, in this order.
    pub fn update(&mut self, gesture: Gesture) -> Vec<Refresh> {
        match gesture {
            Gesture::Entered(field) => self.enter(field),
            Gesture::Typed(field, text) => self.type_in(field, text),
            Gesture::Left(field) => self.leave(field),
            Gesture::Restored(field) => {
                self.drop_unit();
                self.put_back(field);
                self.drop_draft(field);
            }
            Gesture::TypingEnded => self.editor.end_typing(),
            Gesture::Did(action) => {
                let field = match &action {
                    Action::Set(field, _) => Some(*field),
                    Action::SwitchScoreMode(party, _) => Some(Field::Score(*party)),
                    _ => None,
                };
                if self.act(action)
                    && let Some(field) = field
                {
                    self.drop_draft(field);
                }
            }
            Gesture::DidToMany(action, over) => {
                if self.act(action) {
                    over.into_iter().for_each(|field| self.drop_draft(field));
                    self.show_document();
                }
            }
            Gesture::Undone => self.undo(),
            Gesture::Redone => {
                let relocation = self.editor.redo();
                self.step_back(relocation);
            }
        }
        std::mem::take(&mut self.due)
    }

    #[inline(never)]
    pub(super) fn show(&mut self, refresh: Refresh) {
        self.due.push(refresh);
    }

    pub(super) fn enter(&mut self, field: Field) {
        self.entered = self.editor.value(field).map(|value| (field, value));
    }

    fn type_in(&mut self, field: Field, text: String) {
        let problem = match self.editor.read(field, &text) {
            Ok(value) => {
                let unit = dropped_unit(&value, &text).map(|unit| (field, unit));
                // Leaving an input reports its text again; that is no edit.
                if self.editor.value(field).as_ref() != Some(&value) {
                    self.act(Action::Set(field, value));
                }
                // Shown again even where the unit is the same: the number beside it has changed.
                if unit.is_some() || self.dropped_unit.is_some() {
                    self.dropped_unit = unit;
                    self.show(Refresh::DroppedUnit);
                }
                None
            }
            Err(problem) => {
                self.drop_unit();
                self.put_back(field);
                Some(problem)
            }
        };
        let before = self.drafts.problem(field);
        self.drafts.put(Draft { field, text, problem });
        self.show(Refresh::Field(field));
        if before != problem {
            self.show(Refresh::Problems);
        }
    }

    fn leave(&mut self, field: Field) {
        self.entered = None;
        self.editor.end_typing();
        if !self.is_refused(field) {
            self.drop_draft(field);
        }
    }

    fn undo(&mut self) {
        match self.focused().filter(|field| self.is_refused(*field)) {
            Some(field) => self.drop_draft(field),
            None => {
                let relocation = self.editor.undo();
                self.step_back(relocation);
            }
        }
    }

    fn step_back(&mut self, relocation: Option<Relocation>) {
        let Some(relocation) = relocation else { return };
        self.show(Refresh::StepBack);
        self.changed(relocation);
        // The present value is what a refusal restores.
        self.focused().into_iter().for_each(|field| self.enter(field));
        self.show_document();
        self.show(Refresh::Names);
    }

    /// Carries out an action: the one way in which the document changes; whether it was carried out.
    pub(super) fn act(&mut self, action: Action) -> bool {
        let relocation = Relocation::of(&action);
        let field = match &action {
            Action::Set(field, _) => Some(*field),
            _ => None,
        };
        let turned = match &action {
            Action::KeepByMonths(amount, ..) => Some(*amount),
            _ => None,
        };
        let agreed = match &action {
            Action::Agree(amount, _) => Some(*amount),
            _ => None,
        };
        let done = match &mut self.trial {
            Some(trial) => trial.dispatch(&mut self.editor, action),
            None => self.editor.dispatch(action),
        };
        if let Err(rejected) = done {
            self.show(Refresh::Rejected(rejected));
            return false;
        }
        self.show(Refresh::NewStep);
        self.changed(relocation);
        if let Some(Field::Particular(_)) = field {
            self.show_months();
        }
        self.show_sums(field, turned);
        self.show_targets(field, agreed);
        if field.is_some_and(Field::is_shown_elsewhere) {
            self.show(Refresh::Names);
        }
        true
    }

    pub(super) fn changed(&mut self, relocation: Relocation) {
        self.follow_lists(relocation);
        // Months are gone once their amount is a single number.
        let editor = &self.editor;
        self.drafts.keep(|field| editor.value(field).is_some());
        self.show(Refresh::Document(relocation));
        if let Some(trial) = &mut self.trial {
            if let Some(at) = trial.settle(&mut self.editor) {
                let came_in = Relocation::Inserted(List::Scenarios, at);
                self.follow_lists(came_in);
                self.show(Refresh::Document(came_in));
            }
            self.show(Refresh::Trial);
        }
        self.show(Refresh::Keep);
    }

    pub(super) fn follow_lists(&mut self, relocation: Relocation) {
        if relocation != Relocation::None {
            self.dropped_unit = None;
            self.drafts.follow(relocation);
            self.rows.follow(relocation, self.editor.document());
            // The focus stays in its input.
            let entered = self.entered.take();
            let follow = |(field, value)| Some((relocation.follow(field)?, value));
            self.entered = entered.and_then(follow);
            self.show(Refresh::DroppedUnit);
            self.show(Refresh::Problems);
        }
    }

    /// Every input shows the document again, except refused text.
    pub(super) fn show_document(&mut self) {
        self.drafts.drop_accepted();
        self.show(Refresh::Fields);
    }

    pub(super) fn drop_draft(&mut self, field: Field) {
        let was_refused = self.is_refused(field);
        self.drafts.drop(field);
        self.show(Refresh::Field(field));
        if was_refused {
            self.show(Refresh::Problems);
        }
    }

    fn drop_unit(&mut self) {
        if self.dropped_unit.take().is_some() {
            self.show(Refresh::DroppedUnit);
        }
    }

    /// The value from before the typing is in force again.
    fn put_back(&mut self, field: Field) {
        let before = self.entered.as_ref().filter(|(entered, _)| *entered == field);
        if let Some((_, value)) = before.cloned() {
            self.act(Action::Set(field, value));
        }
    }

    pub(super) fn is_refused(&self, field: Field) -> bool {
        self.drafts.problem(field).is_some()
    }
}
