//! Codes of classes and results, the tally of a class, and what is kept of the training.

mod class;
mod progress;
mod record;
mod result;
mod school;
mod tally;
mod words;

use station_scorecard::training::{
    ClassCode, Difficulty, Length, Outcome, ResultCode, TimeClass, Topic,
};

/// A class code of all topics.
pub(crate) fn class_of_all(length: Length, seed: u16) -> Option<ClassCode> {
    ClassCode::new(&Topic::ALL, length, Difficulty::Usual, seed)
}

/// The result of an attempt at five questions of the first topic, all with the same outcome.
pub(crate) fn result_of_five(attempt: u32, outcome: Outcome) -> Option<ResultCode> {
    let class = ClassCode::new(&[Topic::Points], Length::Five, Difficulty::Easy, 0)?;
    ResultCode::new(class, attempt, TimeClass::Under5, vec![outcome; 5])
}

/// Every text that differs from a code in one letter.
pub(crate) fn with_a_wrong_letter(code: &str) -> Vec<String> {
    let letters: Vec<char> = code.chars().collect();
    let mut wrong = Vec::new();
    for at in 0..letters.len() {
        for other in school::ALPHABET.chars().filter(|other| *other != letters[at]) {
            let mut changed = letters.clone();
            changed[at] = other;
            wrong.push(changed.into_iter().collect());
        }
    }
    wrong
}

/// Every text in which two different letters of a code have changed places.
pub(crate) fn with_a_swap(code: &str) -> Vec<String> {
    let letters: Vec<char> = code.chars().collect();
    let mut wrong = Vec::new();
    for one in 0..letters.len() {
        for other in one + 1..letters.len() {
            if letters[one] != letters[other] {
                let mut changed = letters.clone();
                changed.swap(one, other);
                wrong.push(changed.into_iter().collect());
            }
        }
    }
    wrong
}
