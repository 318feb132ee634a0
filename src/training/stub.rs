//! A stand-in until the generator is here.

use super::{Answer, Choice, Expression, Form, Kind, Level, Offer, Operand, Question, Scene, Slip, Step, Topic};
use crate::number::{Decimal, Unreadable, read_typed};
use crate::scoring::explain::Rule;
use crate::scoring::{IndicatorEntry, Quantity};

/// A stage.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stage { Watch, Fill, Find, Guess }

impl Stage {
    pub const ALL: [Stage; 4] = [Stage::Watch, Stage::Fill, Stage::Find, Stage::Guess];
    pub const fn number(self) -> u8 { self as u8 + 1 }
    pub const fn key(self) -> &'static str { match self { Stage::Watch => "watch", Stage::Fill => "fill", Stage::Find => "find", Stage::Guess => "guess" } }
    pub const fn minutes(self) -> u8 { match self { Stage::Watch => 3, _ => 4 } }
    pub const fn topics(self) -> [Topic; 5] { [Topic::Points, Topic::NotScored, Topic::Marks, Topic::Rates, Topic::Blanks] }
}

/// A lesson.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lesson { pub topic: Topic, pub stage: Stage, pub question: Question, pub blanks: Vec<usize>, pub flaw: Option<Flaw> }

/// A planted error.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Flaw { pub step: usize, pub shown: Vec<Answer>, pub slip: Slip }

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict { Open, Right, Carried, Slip(Slip), Precision, Wrong, Unreadable(Unreadable) }

impl Verdict {
    pub fn hook(self) -> String {
        match self { Verdict::Right => "right".into(), Verdict::Carried => "carried".into(), Verdict::Slip(slip) => format!("slip/{}", slip.key()), Verdict::Precision => "precision".into(), _ => "wrong".into() }
    }
}

fn made() -> Question {
    let d = Decimal::whole;
    let entry = |t, c| IndicatorEntry { target: Quantity::Amount(d(t)), completed: Quantity::Amount(d(c)) };
    let rule = Rule::new(8).or(Rule::new(1)).map_or_else(|| Rule::all().next(), Some);
    let steps = rule.map(|rule| vec![
        Step { form: Form::Amount, expression: Expression::Sum([793, 262, 787, 166].map(|n| Operand::Given(d(n))).to_vec()), right: Answer::Number(d(2008)), rule },
        Step { form: Form::Amount, expression: Expression::Sum([418, 90, 563, 60].map(|n| Operand::Given(d(n))).to_vec()), right: Answer::Number(d(1131)), rule },
        Step { form: Form::Percent, expression: Expression::Percent(Operand::Step(0), Operand::Step(1)), right: Answer::Number(Decimal::from_hundredths(17754)), rule },
    ]).unwrap_or_default();
    Question { kind: Kind::SumRate, level: Level::Usual, scene: Scene::Column { noun: 0, entries: vec![entry(418, 793), entry(90, 262), entry(563, 787), entry(60, 166)] }, steps, options: Vec::<Choice>::new(),
        offers: vec![Offer { slip: Slip::MeanOfRates, step: 2, answer: Answer::Number(Decimal::from_hundredths(22432)), in_step: Answer::Number(Decimal::from_hundredths(22432)) }] }
}

impl Lesson {
    pub fn of(stage: Stage, topic: Topic, _variant: u64) -> Lesson {
        let question = made();
        let shown = vec![Answer::Number(Decimal::whole(2008)), Answer::Number(Decimal::whole(1131)), Answer::Number(Decimal::from_hundredths(17753))];
        Lesson { topic, stage, question, blanks: vec![1, 2], flaw: (stage == Stage::Find).then_some(Flaw { step: 2, shown, slip: Slip::Truncated }) }
    }
}

pub fn practice(_topic: Topic, _level: Level, _seed: u64) -> Question { made() }
pub fn final_test(_seed: u64) -> Vec<Question> { (0..10).map(|_| made()).collect() }

pub fn mark(question: &Question, typed: &[String]) -> Vec<Verdict> {
    let mut own: Vec<Answer> = Vec::new();
    question.steps.iter().enumerate().map(|(at, step)| {
        let text = typed.get(at).map(String::as_str).unwrap_or_default();
        let (answer, verdict) = match read_typed(text) {
            Ok(read) => match read.number {
                None => (step.right, Verdict::Open),
                Some(number) => {
                    let given = Answer::Number(number);
                    let verdict = if given == step.right { Verdict::Right }
                        else if step.expression.value(&own, &question.options) == Some(given) { Verdict::Carried }
                        else if let Some(offer) = question.offers.iter().find(|of| of.step == at && of.in_step == given) { Verdict::Slip(offer.slip) }
                        else { Verdict::Wrong };
                    (given, verdict)
                }
            },
            Err(why) => (step.right, Verdict::Unreadable(why)),
        };
        own.push(answer);
        verdict
    }).collect()
}

pub fn read_answer(_question: &Question, _step: usize, text: &str) -> Option<Answer> {
    Some(Answer::Number(read_typed(text).ok()?.number?))
}

pub fn generate(_kind: Kind, _level: Level, _seed: u64) -> Question { made() }
