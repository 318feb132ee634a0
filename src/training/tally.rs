//! A class: the results of one class code, and what they come to, question by question.

use super::letters::CodeProblem;
use super::pasted::{Found, codes};
use super::{ClassCode, Outcome, ResultCode, Slip, TimeClass};

/// The results of a class.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tally {
    class: ClassCode,
    /// Each once, in the order in which they came.
    results: Vec<ResultCode>,
}

/// What became of a text that was pasted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Taken {
    /// So many results were added.
    pub added: usize,
    /// So many were there already.
    pub again: usize,
    /// So many found no room.
    pub full: usize,
    /// Results of other classes: which, and how many.
    pub foreign: Vec<(ClassCode, usize)>,
    /// Class codes, which are no results.
    pub class_codes: usize,
    /// What looks like a result code and is none: the piece as pasted, cut to 40 letters, and what is wrong.
    pub damaged: Vec<(String, CodeProblem)>,
}

/// What became of one question.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct TallyRow {
    /// So many had it right at the first try.
    pub right: usize,
    /// So many after a correction.
    pub corrected: usize,
    /// So many had not.
    pub wrong: usize,
    /// The commonest slip of a first answer, and how many made it; of equally common ones the first in the list.
    pub commonest: Option<(Slip, usize)>,
}

impl Tally {
    /// The most results of a class.
    pub const MOST: usize = 1_000;

    /// A class without results.
    pub const fn new(class: ClassCode) -> Tally {
        Tally { class, results: Vec::new() }
    }

    /// Its class code.
    pub const fn class(&self) -> ClassCode {
        self.class
    }

    /// Its results.
    pub fn results(&self) -> &[ResultCode] {
        &self.results
    }

    /// Adds the results in a text that was pasted.
    pub fn take(&mut self, text: &str) -> Taken {
        let mut taken = Taken::default();
        for found in codes(text) {
            match found {
                Found::Result(result) if result.class() == self.class => match self.add(result) {
                    Added::New => taken.added += 1,
                    Added::Again => taken.again += 1,
                    Added::Full => taken.full += 1,
                },
                Found::Result(result) => taken.note_foreign(result.class()),
                Found::Class(_) => taken.class_codes += 1,
                Found::Unread(piece, problem) => taken.damaged.push((piece, problem)),
            }
        }
        taken
    }

    /// Adds a result of this class, unless it is there.
    pub(super) fn add(&mut self, result: ResultCode) -> Added {
        if result.class() == self.class && self.results.contains(&result) {
            return Added::Again;
        }
        if result.class() != self.class || self.results.len() >= Tally::MOST {
            return Added::Full;
        }
        self.results.push(result);
        Added::New
    }

    /// Leaves out a result.
    pub fn remove(&mut self, result: &ResultCode) {
        self.results.retain(|kept| kept != result);
    }

    /// What became of each question of its sheet.
    pub fn rows(&self) -> Vec<TallyRow> {
        let questions = self.class.length().questions();
        (0..questions).map(|question| self.row(question)).collect()
    }

    fn row(&self, question: usize) -> TallyRow {
        let mut row = TallyRow::default();
        let outcomes = || self.results.iter().filter_map(|result| result.outcomes().get(question));
        for outcome in outcomes() {
            match outcome {
                Outcome::Right => row.right += 1,
                Outcome::Corrected(_) => row.corrected += 1,
                Outcome::Wrong(_) => row.wrong += 1,
            }
        }
        for slip in Slip::ALL {
            let count = outcomes().filter(|outcome| outcome.slip() == Some(slip)).count();
            if count > row.commonest.map_or(0, |(_, most)| most) {
                row.commonest = Some((slip, count));
            }
        }
        row
    }

    /// How many took how long.
    pub fn times(&self) -> Vec<(TimeClass, usize)> {
        let count = |class| self.results.iter().filter(|result| result.time() == class).count();
        TimeClass::ALL.into_iter().map(|class| (class, count(class))).collect()
    }
}

/// What became of a result.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Added {
    /// It was added.
    New,
    /// It was there already.
    Again,
    /// There is no room.
    Full,
}

impl Taken {
    fn note_foreign(&mut self, class: ClassCode) {
        match self.foreign.iter_mut().find(|(known, _)| *known == class) {
            Some((_, count)) => *count += 1,
            None => self.foreign.push((class, 1)),
        }
    }

    /// Whether nothing in the text looked like a code.
    pub fn is_nothing(&self) -> bool {
        *self == Taken::default()
    }
}
