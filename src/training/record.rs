//! All that is kept of the training: what a person has done, attempts at sheets, and classes.

use super::{Added, Attempt, ClassCode, Progress, ResultCode, Tally};

/// What is kept.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Record {
    /// The course.
    pub progress: Progress,
    /// The one begun last first.
    pub(super) attempts: Vec<Attempt>,
    /// In the order in which they were begun.
    pub(super) classes: Vec<Tally>,
}

impl Record {
    /// The most classes.
    pub const MOST_CLASSES: usize = 20;

    /// The most attempts; the oldest goes when there is another.
    pub const MOST_ATTEMPTS: usize = 20;

    /// Whether there is nothing in it.
    pub fn is_empty(&self) -> bool {
        *self == Record::default()
    }

    /// The attempts, the one begun last first.
    pub fn attempts(&self) -> &[Attempt] {
        &self.attempts
    }

    /// The last attempt at a sheet.
    pub fn attempt(&self, class: ClassCode) -> Option<&Attempt> {
        self.attempts.iter().find(|attempt| attempt.class() == class)
    }

    /// The same, to go on with.
    pub fn attempt_mut(&mut self, class: ClassCode) -> Option<&mut Attempt> {
        self.attempts.iter_mut().find(|attempt| attempt.class() == class)
    }

    /// Begins an attempt.
    pub fn begin(&mut self, attempt: Attempt) {
        self.attempts.insert(0, attempt);
        self.attempts.truncate(Record::MOST_ATTEMPTS);
    }

    /// The classes.
    pub fn classes(&self) -> &[Tally] {
        &self.classes
    }

    /// A class.
    pub fn class(&self, code: ClassCode) -> Option<&Tally> {
        self.classes.iter().find(|tally| tally.class() == code)
    }

    /// The same, to add results; begun where there is none yet. `None` where there are too many classes.
    pub fn class_mut(&mut self, code: ClassCode) -> Option<&mut Tally> {
        let known = self.classes.iter().position(|tally| tally.class() == code);
        if known.is_none() {
            if self.classes.len() >= Record::MOST_CLASSES {
                return None;
            }
            self.classes.push(Tally::new(code));
        }
        let at = known.unwrap_or(self.classes.len().saturating_sub(1));
        self.classes.get_mut(at)
    }

    /// Adds a result, which came by link, to its class.
    pub fn add(&mut self, result: ResultCode) -> Added {
        self.class_mut(result.class()).map_or(Added::Full, |class| class.add(result))
    }

    /// Leaves out a class with its results.
    pub fn remove_class(&mut self, code: ClassCode) {
        self.classes.retain(|tally| tally.class() != code);
    }

    /// Takes over what another record has further than this one: the further of each screen and question, results
    /// of both. Returns whether there was room for all of it.
    pub fn merge(&mut self, other: Record) -> bool {
        self.progress.merge(other.progress);
        let mut has_room = true;
        for attempt in other.attempts {
            match self.attempts.iter_mut().find(|own| own.is_same(&attempt)) {
                Some(own) => own.merge(attempt),
                None => {
                    let earlier = |own: &Attempt| own.begun() >= attempt.begun();
                    let at = self.attempts.iter().take_while(|own| earlier(own)).count();
                    self.attempts.insert(at, attempt);
                }
            }
        }
        self.attempts.truncate(Record::MOST_ATTEMPTS);
        for class in other.classes {
            let Some(own) = self.class_mut(class.class()) else {
                has_room = false;
                continue;
            };
            for result in class.results() {
                has_room &= own.add(result.clone()) != Added::Full;
            }
        }
        has_room
    }
}
