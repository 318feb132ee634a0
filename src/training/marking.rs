//! Marking: what a person typed in each step → what is said of it.

use super::{Answer, Form, Question, Slip, Step};
use crate::number::{Decimal, Unreadable, read_typed};

/// What is said of a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Nothing was typed.
    Open,
    /// Right.
    Right,
    /// Right from what the person has in an earlier step, which is wrong.
    Carried,
    /// Wrong, by a wrong rule that has a name.
    Slip(Slip),
    /// Right as far as it goes, with fewer decimals than are wanted, or more.
    Precision,
    /// Wrong.
    Wrong,
    /// Not a number.
    Unreadable(Unreadable),
}

impl Verdict {
    /// The name in hooks; none where there is nothing to say.
    pub fn hook(self) -> Option<String> {
        match self {
            Verdict::Open | Verdict::Unreadable(_) => None,
            Verdict::Right => Some("right".to_owned()),
            Verdict::Carried => Some("carried".to_owned()),
            Verdict::Slip(slip) => Some(format!("slip/{}", slip.key())),
            Verdict::Precision => Some("precision".to_owned()),
            Verdict::Wrong => Some("wrong".to_owned()),
        }
    }

    /// Whether the step is done.
    pub const fn is_right(self) -> bool {
        matches!(self, Verdict::Right)
    }
}

/// What a person typed in a step, read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Typed {
    Nothing,
    /// An answer, and how many decimals it has.
    Answer(Answer, usize),
    /// More decimals than any answer has: the number rounded to two.
    Longer(Decimal),
    Unreadable(Unreadable),
}

/// Marks what was typed in the steps of a question, one text for each: a number as in any input of the page, or the
/// place of an option. Steps before the last may be left open.
pub fn mark(question: &Question, typed: &[String]) -> Vec<Verdict> {
    let mut verdicts = Vec::with_capacity(question.steps.len());
    // What the person goes on with: their own answers, and the right ones where there is none.
    let mut own: Vec<Answer> = Vec::new();
    let mut all_right = true;
    for (at, step) in question.steps.iter().enumerate() {
        let read = typed.get(at).map_or(Typed::Nothing, |text| read(text, step, question));
        let follows = step.expression.value(&own, &question.options).filter(|_| !all_right);
        let verdict = judge(question, at, step, read, follows);
        match read {
            Typed::Answer(answer, _) if verdict != Verdict::Precision => {
                all_right &= answer == step.right;
                own.push(answer);
            }
            // Who skips a step goes on from what follows from the steps before.
            Typed::Nothing => own.push(follows.unwrap_or(step.right)),
            _ => own.push(step.right),
        }
        verdicts.push(verdict);
    }
    verdicts
}

fn judge(
    question: &Question,
    at: usize,
    step: &Step,
    read: Typed,
    follows: Option<Answer>,
) -> Verdict {
    match read {
        Typed::Nothing => Verdict::Open,
        Typed::Unreadable(problem) => Verdict::Unreadable(problem),
        Typed::Longer(rounded) if step.right == Answer::Number(rounded) => Verdict::Precision,
        Typed::Longer(_) => Verdict::Wrong,
        Typed::Answer(answer, _) if answer == step.right => Verdict::Right,
        Typed::Answer(answer, _) if follows == Some(answer) => Verdict::Carried,
        Typed::Answer(answer, decimals) if is_too_short(answer, decimals, step) => {
            Verdict::Precision
        }
        Typed::Answer(answer, _) => {
            let is_last = at + 1 == question.steps.len();
            let here = |offer: &&super::Offer| {
                (offer.step == at && offer.in_step == answer) || (is_last && offer.answer == answer)
            };
            question
                .offers
                .iter()
                .find(here)
                .map_or(Verdict::Wrong, |offer| Verdict::Slip(offer.slip))
        }
    }
}

/// Whether a number is the right one as far as its decimals go, fewer than are wanted.
fn is_too_short(answer: Answer, decimals: usize, step: &Step) -> bool {
    let (Answer::Number(answer), Answer::Number(right)) = (answer, step.right) else {
        return false;
    };
    let unit = match (step.form.decimals(), decimals) {
        (Some(2), 0) => 100,
        (Some(2), 1) => 10,
        _ => return false,
    };
    let hundredths = right.hundredths();
    let rounded = (2 * hundredths + unit).div_euclid(2 * unit) * unit;
    let cut = hundredths.div_euclid(unit) * unit;
    [rounded, cut].contains(&answer.hundredths())
}

/// What a person typed in a step, where it can be read.
pub fn read_answer(question: &Question, step: usize, typed: &str) -> Option<Answer> {
    match read(typed, question.steps.get(step)?, question) {
        Typed::Answer(answer, _) => Some(answer),
        Typed::Nothing | Typed::Longer(..) | Typed::Unreadable(_) => None,
    }
}

fn read(text: &str, step: &Step, question: &Question) -> Typed {
    let text = text.trim();
    if text.is_empty() {
        return Typed::Nothing;
    }
    if step.form == Form::Choice {
        let at = text.parse().ok().filter(|at| *at < question.options.len());
        return at.map_or(Typed::Unreadable(Unreadable::NotANumber), |at| {
            Typed::Answer(Answer::Choice(at), 0)
        });
    }
    // Points that are missing can be below nothing; a sign is read here, all else as everywhere.
    let unsigned =
        text.strip_prefix(['-', '−', '－', '–', '﹣']).filter(|_| step.form == Form::Signed);
    match read_typed(unsigned.unwrap_or(text)) {
        Ok(typed) => typed.number.map_or(Typed::Nothing, |number| {
            let signed = if unsigned.is_some() { Decimal::ZERO - number } else { number };
            Typed::Answer(Answer::Number(signed), decimals(text))
        }),
        Err(Unreadable::TooManyDecimals) => longer(text),
        Err(problem) => Typed::Unreadable(problem),
    }
}

/// Where the decimals of a number begin.
fn after_point(text: &str) -> Option<(&str, &str)> {
    text.split_once(['.', '．', '。'])
}

fn decimals(text: &str) -> usize {
    let digit = |letter: &char| letter.is_ascii_digit() || full_width(*letter).is_some();
    after_point(text).map_or(0, |(_, part)| part.chars().filter(digit).count())
}

/// A number with more than two decimals, rounded to two by the third.
fn longer(text: &str) -> Typed {
    let cut = after_point(text).and_then(|(whole, part)| {
        let digit = |letter: char| {
            if letter.is_ascii_digit() { letter.to_digit(10) } else { full_width(letter) }
        };
        let mut digits = part.chars().filter(|letter| !letter.is_whitespace()).map_while(digit);
        let (tens, ones, next) = (digits.next()?, digits.next()?, digits.next()?);
        let kept = read_typed(&format!("{whole}.{tens}{ones}")).ok()?.number?;
        Some(Typed::Longer(kept + Decimal::from_hundredths(i64::from(next >= 5))))
    });
    cut.unwrap_or(Typed::Unreadable(Unreadable::TooManyDecimals))
}

fn full_width(letter: char) -> Option<u32> {
    u32::from(letter).checked_sub(u32::from('０')).filter(|digit| *digit < 10)
}
