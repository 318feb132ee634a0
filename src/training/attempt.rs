//! A person's way through the sheet of a class code, as far as it has come.

use super::{ClassCode, Outcome, ResultCode, TimeClass, Verdict};

/// A question of an attempt.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tried {
    /// What stands in the inputs of its steps.
    pub typed: Vec<String>,
    /// What became of it; `None` while nothing was handed in.
    pub outcome: Option<Outcome>,
}

/// An attempt at a sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attempt {
    pub(super) class: ClassCode,
    /// Drawn by chance; it tells equal results of two people apart.
    pub(super) number: u32,
    /// When it was begun and finished, in seconds of the device's clock.
    pub(super) begun: u64,
    pub(super) finished: Option<u64>,
    /// One for each question of the sheet.
    pub(super) questions: Vec<Tried>,
}

/// Puts what is typed into a step, as much of it as is kept.
pub(super) fn type_in(typed: &mut Vec<String>, step: usize, text: &str) {
    if step >= Attempt::MOST_STEPS {
        return;
    }
    if typed.len() <= step {
        typed.resize(step + 1, String::new());
    }
    if let Some(typed) = typed.get_mut(step) {
        *typed = text.chars().take(Attempt::MOST_LETTERS).collect();
    }
}

impl Attempt {
    /// The most letters of a kept input.
    pub(super) const MOST_LETTERS: usize = 40;
    /// The most inputs of a question.
    pub(super) const MOST_STEPS: usize = 20;

    /// Begins.
    pub fn new(class: ClassCode, number: u32, now: u64) -> Attempt {
        let questions = vec![Tried::default(); class.length().questions()];
        Attempt { class, number, begun: now, finished: None, questions }
    }

    /// The sheet it is about.
    pub const fn class(&self) -> ClassCode {
        self.class
    }

    /// Its number.
    pub const fn number(&self) -> u32 {
        self.number
    }

    /// When it was begun, in seconds.
    pub const fn begun(&self) -> u64 {
        self.begun
    }

    /// Whether it is finished.
    pub const fn is_finished(&self) -> bool {
        self.finished.is_some()
    }

    /// Its questions.
    pub fn questions(&self) -> &[Tried] {
        &self.questions
    }

    /// Something is typed into a step of a question, both counted from 0.
    pub fn type_in(&mut self, question: usize, step: usize, text: &str) {
        if let Some(tried) = self.questions.get_mut(question) {
            type_in(&mut tried.typed, step, text);
        }
    }

    /// An answer to a question is handed in; the verdicts are those of its steps. What is finished does not change.
    pub fn answer(&mut self, question: usize, verdicts: &[Verdict]) {
        if self.is_finished() {
            return;
        }
        if let Some(tried) = self.questions.get_mut(question) {
            tried.outcome = Outcome::after(tried.outcome, verdicts);
        }
    }

    /// Ends it.
    pub const fn finish(&mut self, now: u64) {
        if self.finished.is_none() {
            self.finished = Some(now);
        }
    }

    /// Its result code, once it is finished.
    pub fn result(&self) -> Option<ResultCode> {
        let seconds = self.finished?.saturating_sub(self.begun);
        let outcome = |tried: &Tried| tried.outcome.unwrap_or(Outcome::Wrong(None));
        let outcomes = self.questions.iter().map(outcome).collect();
        ResultCode::new(self.class, self.number, TimeClass::of_seconds(seconds), outcomes)
    }

    pub(super) const fn is_same(&self, other: &Attempt) -> bool {
        self.number == other.number && self.class.bits() == other.class.bits()
    }

    /// Takes over what the same attempt has further elsewhere. A finished one stays as it is handed in.
    pub(super) fn merge(&mut self, other: Attempt) {
        if self.is_finished() {
            return;
        }
        if other.is_finished() {
            *self = other;
            return;
        }
        self.begun = self.begun.min(other.begun);
        for (own, other) in self.questions.iter_mut().zip(other.questions) {
            if own.typed.iter().all(String::is_empty) {
                own.typed = other.typed;
            }
            own.outcome = own.outcome.max(other.outcome);
        }
    }
}
