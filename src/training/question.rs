//! A question: what is given, what is asked for, the steps that lead to it, and the wrong ways.

use super::{Answer, Choice, Difficulty, Expression, Form, Kind, Slip};
use crate::number::{Decimal, Percent};
use crate::scoring::explain::Rule;
use crate::scoring::{IndicatorEntry, Quantity};

/// What is given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Scene {
    /// The parties' points, in the order of the scheme; `None` has not scored. The goal is a grade, counted from
    /// the best, where one is asked for.
    Points {
        /// The points.
        points: Vec<Option<Decimal>>,
        /// The grade.
        goal: Option<usize>,
    },
    /// The parties' marks out of 100, in the order of the scheme; `None` is not spoken of.
    Marks {
        /// The marks.
        marks: Vec<Option<Decimal>>,
    },
    /// One indicator.
    Entry {
        /// Its name, a place in the list of names.
        noun: usize,
        /// What was agreed and done.
        entry: IndicatorEntry,
    },
    /// One indicator over the areas of a station.
    Column {
        /// Its name.
        noun: usize,
        /// One entry for each area.
        entries: Vec<IndicatorEntry>,
    },
    /// One indicator over the areas of a station, with the printed cells of its total row.
    Totals {
        /// Its name.
        noun: usize,
        /// One entry for each area.
        entries: Vec<IndicatorEntry>,
        /// The printed sum of the targets.
        target: Decimal,
        /// The printed sum of what was done.
        completed: Decimal,
        /// The printed rate.
        rate: Percent,
    },
    /// The presence of workers in each month: 0, 0.5 or 1.
    Presence {
        /// A row for each worker.
        workers: Vec<Vec<Quantity>>,
        /// The agreed head count, where it is spoken of.
        agreed: Option<Decimal>,
    },
    /// Head counts and person-months of the whole period; `None` is not spoken of.
    Staffing {
        /// The agreed head count.
        agreed: Decimal,
        /// The assessed months.
        months: Option<i64>,
        /// Person-months in post.
        actual: Option<Decimal>,
        /// Of these, with two years of experience.
        two_years: Option<Decimal>,
        /// Workers continuously in post.
        continuous: Option<Decimal>,
        /// Workers in the final month.
        present: Option<Decimal>,
    },
    /// One indicator within the service year.
    Course {
        /// Its name.
        noun: usize,
        /// What was agreed and done.
        entry: IndicatorEntry,
        /// Months assessed.
        assessed: i64,
        /// Months of the service year.
        year: i64,
    },
    /// A rate that is said of things that only come whole.
    Claim {
        /// The name of the indicator.
        noun: usize,
        /// How many there are.
        whole: Decimal,
        /// The rate, with the decimals that are written.
        percent: Percent,
        /// How many decimals are written: 0, 1 or 2.
        decimals: u8,
    },
}

/// One step of a question. The last one gives what is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// How its answer is written.
    pub form: Form,
    /// How it comes about, from what is given and from earlier steps.
    pub expression: Expression,
    /// The right answer.
    pub right: Answer,
    /// The rule it rests on.
    pub rule: Rule,
}

/// A wrong way that is told by its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Offer {
    /// The wrong rule.
    pub slip: Slip,
    /// The step in which it is followed, counted from 0.
    pub step: usize,
    /// The answer that it gives to the whole question.
    pub answer: Answer,
    /// The answer that it gives in its own step.
    pub in_step: Answer,
}

/// A question. Every answer of its offers differs from the right one and from one another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// What kind it is.
    pub kind: Kind,
    /// How hard it is.
    pub difficulty: Difficulty,
    /// What is given.
    pub scene: Scene,
    /// The steps, at least one.
    pub steps: Vec<Step>,
    /// What can be chosen where a step asks for a choice.
    pub options: Vec<Choice>,
    /// The wrong ways.
    pub offers: Vec<Offer>,
}

impl Default for Question {
    /// A question that asks nothing.
    fn default() -> Question {
        Question {
            kind: Kind::Total,
            difficulty: Difficulty::Usual,
            scene: Scene::Points { points: Vec::new(), goal: None },
            steps: Vec::new(),
            options: Vec::new(),
            offers: Vec::new(),
        }
    }
}

impl Question {
    /// What is asked for.
    pub fn wanted(&self) -> Option<Answer> {
        self.steps.last().map(|step| step.right)
    }

    /// The right answers of all steps.
    pub fn answers(&self) -> Vec<Answer> {
        self.steps.iter().map(|step| step.right).collect()
    }
}
