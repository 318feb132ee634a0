//! 结果码: what became of a sheet, without a name.
//!
//! Letters: the version (R is the first), the five of the class code that say what it is about, seven for the number
//! of the attempt (32 bits) and the time class (3 bits), 6 bits for each question, three checks. A question's bits
//! are 0 for right at first, 1 + slip for right after correction, 32 + slip for not right; slip 0 is none.

use super::letters::{
    CLASS_LETTERS, CodeProblem, ONE_CHECK, THREE_CHECKS, bits_of, checked, checks, elements,
    letter, of_bits,
};
use super::{ClassCode, Length, Slip};
use crate::scoring::listed;
use std::fmt;

/// The letter of the first version, R; later ones have the letters after it.
const VERSION: u8 = 23;

/// The letters before the questions, and those of five questions.
const HEAD: usize = 13;
const OF_FIVE: usize = 6;

/// The letters of a group.
const GROUP: usize = 5;

/// What became of a question, and the name of the first wrong answer where it has one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Outcome {
    /// It is not right, or was not answered.
    Wrong(Option<Slip>),
    /// It was right after a correction.
    Corrected(Option<Slip>),
    /// It was right at the first try.
    Right,
}

listed! {
    /// How long the whole took.
    /// The place of each is its number in codes.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum TimeClass {
        /// Under 5 minutes.
        Under5,
        /// Under 10 minutes.
        Under10,
        /// Under 15 minutes.
        Under15,
        /// Under 20 minutes.
        Under20,
        /// Under 30 minutes.
        Under30,
        /// Under 45 minutes.
        Under45,
        /// Under 60 minutes.
        Under60,
        /// An hour or longer.
        Longer,
    }
}

/// What became of the sheet of a class code.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ResultCode {
    class: ClassCode,
    attempt: u32,
    time: TimeClass,
    /// One for each question.
    outcomes: Vec<Outcome>,
}

impl Outcome {
    /// The slip of the first wrong answer.
    pub const fn slip(self) -> Option<Slip> {
        match self {
            Outcome::Wrong(slip) | Outcome::Corrected(slip) => slip,
            Outcome::Right => None,
        }
    }

    fn bits(self) -> u64 {
        let number = |slip: Option<Slip>| slip.map_or(0, Slip::number);
        u64::from(match self {
            Outcome::Right => 0,
            Outcome::Corrected(slip) => 1 + number(slip),
            Outcome::Wrong(slip) => 32 + number(slip),
        })
    }

    /// What these bits say; a slip that this page does not know is of a later version.
    fn of_bits(bits: u64) -> Result<Outcome, CodeProblem> {
        let slip = |number: u64| match number {
            0 => Ok(None),
            _ => u8::try_from(number)
                .ok()
                .and_then(Slip::of_number)
                .map(Some)
                .ok_or(CodeProblem::Later),
        };
        match bits {
            0 => Ok(Outcome::Right),
            1..32 => slip(bits - 1).map(Outcome::Corrected),
            _ => slip(bits - 32).map(Outcome::Wrong),
        }
    }
}

impl TimeClass {
    /// The minutes that it stays under; `None` where there is no limit.
    pub const fn under(self) -> Option<u64> {
        match self {
            TimeClass::Under5 => Some(5),
            TimeClass::Under10 => Some(10),
            TimeClass::Under15 => Some(15),
            TimeClass::Under20 => Some(20),
            TimeClass::Under30 => Some(30),
            TimeClass::Under45 => Some(45),
            TimeClass::Under60 => Some(60),
            TimeClass::Longer => None,
        }
    }

    /// The class of so many seconds.
    pub fn of_seconds(seconds: u64) -> TimeClass {
        let holds = |class: &TimeClass| class.under().is_none_or(|minutes| seconds < 60 * minutes);
        TimeClass::ALL.into_iter().find(holds).unwrap_or(TimeClass::Longer)
    }
}

impl ResultCode {
    /// What stands before a result code in an address.
    pub const FRAGMENT: &str = "#result/";

    /// The result of an attempt; `None` where there is not one outcome for each question.
    pub fn new(
        class: ClassCode,
        attempt: u32,
        time: TimeClass,
        outcomes: Vec<Outcome>,
    ) -> Option<ResultCode> {
        let fits = outcomes.len() == class.length().questions();
        fits.then_some(ResultCode { class, attempt, time, outcomes })
    }

    /// The class it belongs to.
    pub const fn class(&self) -> ClassCode {
        self.class
    }

    /// The number of the attempt, drawn by chance.
    pub const fn attempt(&self) -> u32 {
        self.attempt
    }

    /// How long the whole took.
    pub const fn time(&self) -> TimeClass {
        self.time
    }

    /// What became of each question.
    pub fn outcomes(&self) -> &[Outcome] {
        &self.outcomes
    }

    /// Its letters without gaps, as links have them.
    pub fn letters(&self) -> String {
        let class = of_bits(self.class.bits(), 5);
        let attempt = of_bits(u64::from(self.attempt) << 3 | self.time as u64, 7);
        let mut elements: Vec<u8> = [VERSION].into_iter().chain(class).chain(attempt).collect();
        for five in self.outcomes.chunks(5) {
            let bits = five.iter().fold(0, |bits, outcome| bits << 6 | outcome.bits());
            elements.extend(of_bits(bits, 6));
        }
        elements.extend(checks(&elements, THREE_CHECKS));
        elements.into_iter().map(letter).collect()
    }

    /// What leads to it in an address: `#result/…`.
    pub fn fragment(&self) -> String {
        format!("{}{}", ResultCode::FRAGMENT, self.letters())
    }

    /// The code that was typed or pasted, alone or in a link. Lower case, full-width letters, spaces and hyphens
    /// are understood.
    ///
    /// # Errors
    /// [`CodeProblem`].
    pub fn read(text: &str) -> Result<ResultCode, CodeProblem> {
        let code = text.split_once(ResultCode::FRAGMENT).map_or(text, |(_, code)| code);
        ResultCode::of_elements(&elements(code)?)
    }

    /// Whether a code can have so many letters.
    pub(super) fn has_length(letters: usize) -> bool {
        Length::ALL.into_iter().any(|length| letters == letters_of(length))
    }

    /// The most letters of a code.
    pub(super) fn most_letters() -> usize {
        letters_of(Length::Twenty)
    }

    pub(super) fn of_elements(elements: &[u8]) -> Result<ResultCode, CodeProblem> {
        if elements.len() == CLASS_LETTERS && checked(elements, ONE_CHECK).is_some() {
            return Err(CodeProblem::OtherKind);
        }
        if !ResultCode::has_length(elements.len()) {
            return Err(CodeProblem::Length(elements.len()));
        }
        let content = checked(elements, THREE_CHECKS).ok_or(CodeProblem::Damaged)?;
        let (head, questions) = content.split_at_checked(HEAD).ok_or(CodeProblem::Damaged)?;
        let (version, head) = head.split_first().ok_or(CodeProblem::Damaged)?;
        match version.cmp(&VERSION) {
            std::cmp::Ordering::Less => return Err(CodeProblem::Damaged),
            std::cmp::Ordering::Equal => {}
            std::cmp::Ordering::Greater => return Err(CodeProblem::Later),
        }
        let (class, attempt) = head.split_at_checked(5).ok_or(CodeProblem::Damaged)?;
        let class = ClassCode::of_bits(bits_of(class))?;
        let attempt = bits_of(attempt);
        let time = usize::try_from(attempt & 7).ok().and_then(|at| TimeClass::ALL.get(at));
        let mut outcomes = Vec::new();
        for five in questions.chunks(OF_FIVE) {
            let bits = bits_of(five);
            for at in (0..5).rev() {
                outcomes.push(Outcome::of_bits(bits >> (6 * at) & 63)?);
            }
        }
        let attempt = u32::try_from(attempt >> 3).map_err(|_| CodeProblem::Damaged)?;
        let time = *time.ok_or(CodeProblem::Damaged)?;
        ResultCode::new(class, attempt, time, outcomes).ok_or(CodeProblem::Damaged)
    }
}

impl fmt::Display for ResultCode {
    /// In groups of five, joined so that it is one word.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, letter) in self.letters().chars().enumerate() {
            if at > 0 && at % GROUP == 0 {
                formatter.write_str("-")?;
            }
            write!(formatter, "{letter}")?;
        }
        Ok(())
    }
}

fn letters_of(length: Length) -> usize {
    HEAD + OF_FIVE * (length.questions() / 5) + THREE_CHECKS.len()
}
