//! The course: four stages of five screens, from a worked example to one's own calculation.

use super::generate::{generate, of_report, watched};
use super::{Difficulty, Flaw, Kind, Question, Slip, Topic};
use crate::training::dice::Dice;

/// A stage of the course.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stage {
    /// 看一遍: a worked example, step by step.
    Watch,
    /// 补步骤: the same with blanks.
    Fill,
    /// 找错: steps with one error.
    Find,
    /// 猜结果: the answer first.
    Guess,
}

/// A screen of the course: a question, and how it is put.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lesson {
    /// What it is about.
    pub topic: Topic,
    /// How it is put.
    pub stage: Stage,
    /// The question.
    pub question: Question,
    /// The steps that the person fills in, counted from 0; the others are shown.
    pub blanks: Vec<usize>,
    /// The error to find, in 找错.
    pub flaw: Option<Flaw>,
}

impl Stage {
    /// Every stage, in order.
    pub const ALL: [Stage; 4] = [Stage::Watch, Stage::Fill, Stage::Find, Stage::Guess];

    /// How many screens each has.
    pub const SCREENS: usize = 5;

    /// Its number on the page, 1 … 4.
    pub const fn number(self) -> u8 {
        self as u8 + 1
    }

    /// The stage of a number, 1 … 4.
    pub fn of_number(number: u8) -> Option<Stage> {
        Stage::ALL.into_iter().find(|stage| stage.number() == number)
    }

    /// How long it takes, in minutes.
    pub const fn minutes(self) -> u8 {
        match self {
            Stage::Watch => 3,
            Stage::Fill | Stage::Find | Stage::Guess => 4,
        }
    }

    /// What its five screens are about; over the course each topic has at least two.
    pub const fn topics(self) -> [Topic; Stage::SCREENS] {
        match self {
            Stage::Watch => {
                [Topic::Points, Topic::NotScored, Topic::Rates, Topic::Sums, Topic::Staffing]
            }
            Stage::Fill => {
                [Topic::Sums, Topic::Marks, Topic::Pace, Topic::NotScored, Topic::Staffing]
            }
            Stage::Find => [Topic::Rates, Topic::Blanks, Topic::Sums, Topic::Marks, Topic::Points],
            Stage::Guess => {
                [Topic::Points, Topic::NotScored, Topic::Blanks, Topic::Rates, Topic::Pace]
            }
        }
    }

    /// The lesson of a screen, counted from 0. 看一遍 and the first screens of 补步骤 are on the report's own
    /// figures, all others on new ones.
    pub fn screen(self, screen: usize) -> Option<Lesson> {
        let topic = self.topics().get(screen).copied()?;
        let on_report = match self {
            Stage::Watch => true,
            Stage::Fill => screen < 3,
            Stage::Find | Stage::Guess => false,
        };
        Some(Lesson::of(self, topic, u64::from(!on_report)))
    }

    const fn kind(self, topic: Topic) -> Kind {
        match (self, topic) {
            (Stage::Watch, Topic::Points) | (Stage::Find | Stage::Guess, Topic::Points) => {
                Kind::Grade
            }
            (Stage::Fill, Topic::Points) => Kind::PartyNeeds,
            (Stage::Fill, Topic::NotScored) => Kind::LeastOf,
            (_, Topic::NotScored) => Kind::GradeRange,
            (Stage::Guess, Topic::Marks) => Kind::MarkedGrade,
            (_, Topic::Marks) => Kind::MarkedTotal,
            (Stage::Watch | Stage::Fill, Topic::Rates) => Kind::Rate,
            (Stage::Find, Topic::Rates) | (_, Topic::Sums) => Kind::SumRate,
            (Stage::Guess, Topic::Rates) => Kind::IsPossible,
            (Stage::Watch | Stage::Guess, Topic::Blanks) => Kind::RowSays,
            (_, Topic::Blanks) => Kind::SumWithGaps,
            (Stage::Guess, Topic::Staffing) => Kind::ShortMonth,
            (_, Topic::Staffing) => Kind::Surplus,
            (Stage::Watch, Topic::Pace) => Kind::AgainstLine,
            (Stage::Guess, Topic::Pace) => Kind::CanReach,
            (_, Topic::Pace) => Kind::PerMonth,
        }
    }
}

impl Lesson {
    /// The worked example of a screen of 看一遍, counted from 0; the same as [`Stage::screen`] gives, by nothing that
    /// makes other questions.
    pub fn worked_example(screen: usize) -> Option<Lesson> {
        let (stage, topic) = (Stage::Watch, Stage::Watch.topics().get(screen).copied()?);
        let question = watched(stage.kind(topic))?;
        Some(Lesson { topic, stage, question, blanks: Vec::new(), flaw: None })
    }

    /// A topic at a stage. Variant 0 is on the report's figures where it has some; every other variant has numbers of
    /// its own, the same for ever.
    pub fn of(stage: Stage, topic: Topic, variant: u64) -> Lesson {
        let kind = stage.kind(topic);
        let difficulty = match stage {
            Stage::Find | Stage::Guess if kind == Kind::Grade => Difficulty::Hard,
            _ => Difficulty::Usual,
        };
        let place = u64::from(stage.number()) * 10 + u64::from(topic.number());
        let first = variant.wrapping_mul(1_000).wrapping_add(place);
        let new = |more: u64| generate(kind, difficulty, first.wrapping_add(more * 100));
        let report = (variant == 0).then(|| of_report(kind)).flatten();
        let (question, flaw) = match stage {
            Stage::Find => {
                // Of many questions of a kind, one with the error that the topic is about.
                let wished = wished(topic);
                let flawed =
                    |question: Question| Flaw::of(&question, wished).map(|flaw| (question, flaw));
                let mut tries = (0..40).filter_map(|more| flawed(new(more)));
                let best = tries.find(|(_, flaw)| wished.contains(&flaw.slip));
                match best.or_else(|| flawed(new(0))) {
                    Some((question, flaw)) => (question, Some(flaw)),
                    None => (new(0), None),
                }
            }
            _ => (report.unwrap_or_else(|| new(0)), None),
        };
        let steps = question.steps.len();
        let blanks = match stage {
            Stage::Watch => Vec::new(),
            // One step at least is shown on the report's figures, if there are enough.
            Stage::Fill if variant == 0 && steps > 2 => (steps - 3.min(steps - 1)..steps).collect(),
            Stage::Fill => (steps.saturating_sub(3)..steps).collect(),
            Stage::Find => flaw.iter().map(|flaw| flaw.step).collect(),
            Stage::Guess => (steps.saturating_sub(1)..steps).collect(),
        };
        Lesson { topic, stage, question, blanks, flaw }
    }
}

/// The errors that a topic is about.
const fn wished(topic: Topic) -> &'static [Slip] {
    match topic {
        Topic::Points => &[Slip::BoundaryLeftOut],
        Topic::NotScored => &[Slip::UnknownAsZero, Slip::UnknownAsFull],
        Topic::Marks => &[Slip::RoundedLate],
        Topic::Rates => &[Slip::RoundedEarly],
        Topic::Blanks => &[Slip::SlashAsZero],
        Topic::Sums => &[Slip::MeanOfRates],
        Topic::Staffing => &[Slip::MonthsOfYear],
        Topic::Pace => &[Slip::RoundedToNearest],
    }
}

/// One question of a topic for practice without end.
pub fn practice(topic: Topic, difficulty: Difficulty, seed: u64) -> Question {
    let kinds: Vec<Kind> = Kind::of_topic(topic).collect();
    let mut dice = Dice::of(&[topic.number().into(), difficulty as u64, seed]);
    generate(dice.pick(&kinds).unwrap_or(Kind::Total), difficulty, seed)
}

/// The kinds of the questions at the end: ten, over which every topic has exactly two.
pub const FINAL: [Kind; 10] = [
    Kind::MarkedTotal,
    Kind::GradeRange,
    Kind::RowSays,
    Kind::SumRate,
    Kind::Retention,
    Kind::LeastOf,
    Kind::MarkedGrade,
    Kind::TwoYearShare,
    Kind::SumWithGaps,
    Kind::PerMonth,
];

/// The ten questions at the end.
pub fn final_test(seed: u64) -> Vec<Question> {
    FINAL.into_iter().map(|kind| generate(kind, Difficulty::Usual, seed)).collect()
}
