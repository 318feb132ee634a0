//! 课堂码: six letters that stand for a sheet of questions.
//!
//! Five letters are 25 bits: the version (3), the topics (8, the first topic first), the length (2), the difficulty (2),
//! and which of 1,024 sheets (10); the sixth is their check. What a code of a version means never changes.

use super::dice::Dice;
use super::letters::{
    CLASS_LETTERS, CodeProblem, ONE_CHECK, THREE_CHECKS, bits_of, checked, checks, elements,
    letter, of_bits,
};
use super::{Difficulty, Kind, Question, Topic, generate};
use std::fmt;

/// The version of codes that this page makes.
const VERSION: u64 = 1;

/// The kinds that codes of version 1 know: the first so many. Kinds that come later belong to later versions.
const KINDS: usize = 25;

/// So many seeds are tried for a question that is not on the sheet yet.
const MOST_TRIES: u64 = 50;

/// How many questions a sheet has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Length {
    /// Five.
    Five,
    /// Ten.
    #[default]
    Ten,
    /// Fifteen.
    Fifteen,
    /// Twenty.
    Twenty,
}

/// A code of a class: which questions it is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ClassCode {
    /// A bit for each topic, the first topic the highest; never 0.
    topics: u8,
    length: Length,
    difficulty: Difficulty,
    /// Below [`ClassCode::SHEETS`].
    seed: u16,
}

impl Length {
    /// Every length; the place of each is its number in codes.
    pub const ALL: [Length; 4] = [Length::Five, Length::Ten, Length::Fifteen, Length::Twenty];

    /// The number of questions.
    pub const fn questions(self) -> usize {
        5 * (self as usize + 1)
    }
}

/// Every difficulty; the place of each is its number in codes.
const DIFFICULTIES: [Difficulty; 3] = [Difficulty::Easy, Difficulty::Usual, Difficulty::Hard];

impl ClassCode {
    /// What stands before a class code in an address.
    pub const FRAGMENT: &str = "#class/";

    /// How many sheets there are for each choice of topics, length and difficulty.
    pub const SHEETS: u16 = 1 << 10;

    /// The code of a sheet; `None` without a topic, or where there is no such sheet.
    pub fn new(
        topics: &[Topic],
        length: Length,
        difficulty: Difficulty,
        seed: u16,
    ) -> Option<ClassCode> {
        let topics = topics.iter().fold(0, |mask, topic| mask | bit(*topic));
        let exists = topics != 0 && seed < ClassCode::SHEETS;
        exists.then_some(ClassCode { topics, length, difficulty, seed })
    }

    /// Its topics, in the order of the course.
    pub fn topics(self) -> Vec<Topic> {
        Topic::ALL.into_iter().filter(|topic| self.topics & bit(*topic) != 0).collect()
    }

    /// How many questions it has.
    pub const fn length(self) -> Length {
        self.length
    }

    /// How hard they are.
    pub const fn difficulty(self) -> Difficulty {
        self.difficulty
    }

    /// Which of the sheets it is.
    pub const fn seed(self) -> u16 {
        self.seed
    }

    /// What leads to it in an address: `#class/9ZP22X`.
    pub fn fragment(self) -> String {
        format!("{}{self}", ClassCode::FRAGMENT)
    }

    /// The code that was typed or pasted, alone or in a link. Lower case, full-width letters, spaces and hyphens
    /// are understood.
    ///
    /// # Errors
    /// [`CodeProblem`].
    pub fn read(text: &str) -> Result<ClassCode, CodeProblem> {
        let code = text.split_once(ClassCode::FRAGMENT).map_or(text, |(_, code)| code);
        let elements = elements(code)?;
        if elements.len() != CLASS_LETTERS {
            let is_result = checked(&elements, THREE_CHECKS).is_some();
            let is_result = is_result && elements.len() > 2 * CLASS_LETTERS;
            return Err(match is_result {
                true => CodeProblem::OtherKind,
                false => CodeProblem::Length(elements.len()),
            });
        }
        let content = checked(&elements, ONE_CHECK).ok_or(CodeProblem::Damaged)?;
        ClassCode::of_bits(bits_of(content))
    }

    /// The code of its 25 bits.
    pub(super) fn of_bits(bits: u64) -> Result<ClassCode, CodeProblem> {
        let part = |from: u32, count: u32| bits >> from & ((1 << count) - 1);
        let place = |from| usize::try_from(part(from, 2)).unwrap_or(usize::MAX);
        match part(22, 3) {
            0 => return Err(CodeProblem::Damaged),
            VERSION => {}
            _ => return Err(CodeProblem::Later),
        }
        let code = ClassCode {
            topics: u8::try_from(part(14, 8)).unwrap_or(0),
            length: *Length::ALL.get(place(12)).ok_or(CodeProblem::Damaged)?,
            difficulty: *DIFFICULTIES.get(place(10)).ok_or(CodeProblem::Damaged)?,
            seed: u16::try_from(part(0, 10)).unwrap_or(0),
        };
        if code.topics == 0 { Err(CodeProblem::Damaged) } else { Ok(code) }
    }

    /// Its 25 bits.
    pub(super) const fn bits(self) -> u64 {
        VERSION << 22
            | (self.topics as u64) << 14
            | (self.length as u64) << 12
            | (self.difficulty as u64) << 10
            | self.seed as u64
    }

    /// The questions of its sheet: their kinds, how hard they are, and the seed of each.
    ///
    /// It goes round the topics, and with each topic round its kinds, which begin in an order of chance.
    pub fn plan(self) -> Vec<(Kind, Difficulty, u64)> {
        let mut dice = Dice::of(&[VERSION, self.bits()]);
        let mut rounds: Vec<Vec<Kind>> = Vec::new();
        for topic in self.topics() {
            rounds.push(shuffled(kinds(topic), &mut dice));
        }
        let mut plan = Vec::new();
        for at in 0..self.length.questions() {
            let round = at / rounds.len().max(1);
            let kinds = rounds.get(at % rounds.len().max(1)).map_or(&[][..], Vec::as_slice);
            let kind = kinds.get(round % kinds.len().max(1)).copied();
            let seed = u64::try_from(dice.number(0, i64::MAX)).unwrap_or(0);
            plan.extend(kind.map(|kind| (kind, self.difficulty, seed)));
        }
        plan
    }

    /// The questions of its sheet. One that would come twice has the next seed that gives another.
    pub fn sheet(self) -> Vec<Question> {
        let mut sheet: Vec<Question> = Vec::new();
        for (kind, difficulty, seed) in self.plan() {
            let tries =
                (0..MOST_TRIES).map(|more| generate(kind, difficulty, seed.wrapping_add(more)));
            let fresh = tries.into_iter().find(|question| !sheet.contains(question));
            sheet.push(fresh.unwrap_or_else(|| generate(kind, difficulty, seed)));
        }
        sheet
    }
}

impl fmt::Display for ClassCode {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let content: Vec<u8> = of_bits(self.bits(), 5).collect();
        let check = checks(&content, ONE_CHECK);
        let letters: String = content.into_iter().chain(check).map(letter).collect();
        formatter.write_str(&letters)
    }
}

/// The bit of a topic.
const fn bit(topic: Topic) -> u8 {
    1 << (8 - topic.number())
}

/// The kinds of a topic that codes of version 1 know.
fn kinds(topic: Topic) -> Vec<Kind> {
    let known = Kind::ALL.into_iter().take(KINDS);
    known.filter(|kind| kind.topics().first() == Some(&topic)).collect()
}

/// The same kinds in an order of chance.
fn shuffled(mut kinds: Vec<Kind>, dice: &mut Dice) -> Vec<Kind> {
    for last in (1..kinds.len()).rev() {
        let other = dice.number(0, i64::try_from(last).unwrap_or(0));
        kinds.swap(last, usize::try_from(other).unwrap_or(last));
    }
    kinds
}
