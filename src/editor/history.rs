//! A document with the way back.

use super::action::{Action, Rejected};
use super::apply::{apply, carry_out};
use super::relocation::Relocation;
use super::typed;
use crate::document::{Allowed, Document, Field, List, Problem, Scenario, Trouble, Value};
use crate::scoring::{Evaluation, Quantity, Scheme, evaluate};

/// How many steps can be taken back.
pub const MOST_STEPS: usize = 200;

/// A document being edited, and what was done to it.
#[derive(Clone, Debug)]
pub struct Editor {
    document: Document,
    undo: Vec<Undo>,
    redo: Vec<Action>,
}

/// The action that takes a step back, and the input whose typing goes on into this step.
#[derive(Clone, Debug)]
struct Undo {
    action: Action,
    typing: Option<Field>,
}

impl Editor {
    /// Starts editing, with no way back yet.
    pub const fn new(document: Document) -> Editor {
        Editor { document, undo: Vec::new(), redo: Vec::new() }
    }

    /// The document as it stands.
    pub const fn document(&self) -> &Document {
        &self.document
    }

    /// The scheme it is scored under.
    pub fn scheme(&self) -> &Scheme {
        self.document.scheme()
    }

    /// Every figure of the document.
    pub fn evaluate(&self) -> Evaluation {
        evaluate(self.scheme(), &self.document.entries(self.scheme()))
    }

    /// The content of an input.
    pub fn value(&self, field: Field) -> Option<Value> {
        self.document.value(field, self.scheme())
    }

    /// Reads what was typed into an input, without changing anything.
    ///
    /// # Errors
    /// What is wrong with it and what would be accepted.
    pub fn read(&self, field: Field, text: &str) -> Result<Value, Problem> {
        typed::read(field, text, &self.document, self.scheme())
    }

    /// Reads what is supposed in an input, where a score is in points.
    ///
    /// # Errors
    /// What is wrong with it and what would be accepted.
    pub fn read_simulated(&self, field: Field, text: &str) -> Result<Quantity, Problem> {
        let nothing =
            Problem { trouble: Trouble::Empty, allowed: Allowed::Text { required: true } };
        let allowed = Allowed::of_simulated(field, &self.document, self.scheme());
        let value = typed::read_as(allowed.ok_or(nothing)?, text)?;
        Ok(value.quantity().unwrap_or_default())
    }

    /// Puts other changes in a scenario without a step of its own: the step that brought the scenario in, or
    /// changed it last, takes back and brings back these.
    pub fn amend(&mut self, at: usize, scenario: Scenario) {
        if let Some(place) = self.document.scenarios.get_mut(at) {
            *place = scenario;
        }
    }

    /// Takes a scenario out: its coming in is no step any more, where it is still the last one.
    pub fn withdraw(&mut self, at: usize) {
        if matches!(self.next_undo(), Some(Action::Remove(List::Scenarios, last)) if *last == at) {
            self.undo();
            self.redo.pop();
        } else {
            let _ = self.dispatch(Action::Remove(List::Scenarios, at));
        }
    }

    /// Lists other scenarios, without a step: the document is a copy on which something is tried.
    pub fn put_scenarios(&mut self, scenarios: &[Scenario]) {
        if self.document.scenarios != scenarios {
            self.document.scenarios = scenarios.to_vec();
        }
    }

    /// Follows an edit of the document that this one is a copy of, without a step.
    pub fn follow(&mut self, action: Action) {
        let _ = apply(&mut self.document, action);
    }

    /// Carries out an action as a step that can be taken back.
    ///
    /// Typing in one input is one step, until [`Editor::end_typing`]. An action that changes
    /// nothing is no step.
    ///
    /// # Errors
    /// [`Rejected`], with everything as it was.
    pub fn dispatch(&mut self, action: Action) -> Result<(), Rejected> {
        let typing = match &action {
            Action::Set(field, value) => {
                if self.value(*field).as_ref() == Some(value) {
                    return Ok(());
                }
                Some(*field)
            }
            _ => None,
        };
        // Several edits can undo each other in many ways; the documents tell.
        let before = matches!(action, Action::Several(_)).then(|| self.document.clone());
        let back = apply(&mut self.document, action)?;
        if before.as_ref() == Some(&self.document) || self.changes_nothing(&back) {
            return Ok(());
        }
        self.redo.clear();
        let goes_on =
            typing.is_some() && self.undo.last().is_some_and(|last| last.typing == typing);
        if !goes_on {
            self.undo.push(Undo { action: back, typing });
        } else if self.undo.last().is_some_and(|last| self.changes_nothing(&last.action)) {
            // The typing has come back to what stood there before it.
            self.undo.pop();
        }
        if self.undo.len() > MOST_STEPS {
            self.undo.remove(0);
        }
        Ok(())
    }

    /// Whether the document already is what an action that takes something back would make it.
    fn changes_nothing(&self, back: &Action) -> bool {
        match back {
            Action::Set(field, before) => self.value(*field).as_ref() == Some(before),
            Action::PutScore(at, before) => {
                let party = self.scheme().parties.get(*at);
                party.is_some_and(|party| self.document.score(&party.id) == *before)
            }
            Action::Move(_, from, to) => from == to,
            Action::PutSchemes(before) => *before == self.document.schemes,
            Action::Replace(before) => **before == self.document,
            Action::PutMonths(before) => before.iter().all(|(at, month, attendance)| {
                let worker = self.document.staffing.workers.get(*at);
                worker.is_some_and(|worker| worker.months.get(*month) == *attendance)
            }),
            Action::KeepByMonths(amount, before, single) => {
                let document = &self.document;
                let entry = document.entry_of(*amount);
                document.monthly.get(*amount) == before.as_ref()
                    && entry.is_some_and(|entry| before.is_some() || entry.completed == *single)
            }
            Action::Agree(amount, before) => self.document.terms(*amount).as_ref() == Some(before),
            Action::PutScenario(at, before) => self.document.scenarios.get(*at) == Some(before),
            Action::PutComment(at, before) => self.document.comments.get(*at) == Some(before),
            Action::SwitchScoreMode(..)
            | Action::Insert(..)
            | Action::PutBack(..)
            | Action::Remove(..)
            | Action::Several(_) => false,
        }
    }

    /// The next character typed begins a new step: the person left the input.
    pub fn end_typing(&mut self) {
        if let Some(last) = self.undo.last_mut() {
            last.typing = None;
        }
    }

    /// The action that [`Editor::undo`] would carry out.
    pub fn next_undo(&self) -> Option<&Action> {
        self.undo.last().map(|step| &step.action)
    }

    /// The action that [`Editor::redo`] would carry out.
    pub fn next_redo(&self) -> Option<&Action> {
        self.redo.last()
    }

    /// Takes the last step back; tells where inputs went, or `None` where there is no step.
    pub fn undo(&mut self) -> Option<Relocation> {
        let step = self.undo.pop()?;
        self.end_typing();
        let relocation = Relocation::of(&step.action);
        let forward = carry_out(&mut self.document, step.action).ok()?;
        self.redo.push(forward);
        Some(relocation)
    }

    /// Takes the last undo back; tells where inputs went, or `None` where there is none.
    pub fn redo(&mut self) -> Option<Relocation> {
        let action = self.redo.pop()?;
        let relocation = Relocation::of(&action);
        let back = carry_out(&mut self.document, action).ok()?;
        self.undo.push(Undo { action: back, typing: None });
        Some(relocation)
    }
}
