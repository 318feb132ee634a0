//! A question in the making: what is given, its steps, and the wrong ways with their names.

use crate::number::Decimal;
use crate::scoring::explain::Rule;
use crate::training::{
    Answer, Choice, Difficulty, Expression, Form, Kind, Offer, Operand, Question, Scene, Slip, Step,
};

/// A question before its answers are checked against each other.
#[derive(Clone, Debug)]
pub(in crate::training) struct Draft {
    scene: Scene,
    /// What the page itself computes.
    wanted: Option<Answer>,
    steps: Vec<(Form, Expression, Rule)>,
    options: Vec<Choice>,
    wrong: Vec<Wrong>,
}

/// A wrong way.
#[derive(Clone, Copy, Debug)]
struct Wrong {
    slip: Slip,
    step: usize,
    in_step: Option<Answer>,
    /// What the whole question gives, where that does not follow from the one step.
    whole: Option<Answer>,
}

impl Draft {
    /// A question about a scene whose answer the page computes.
    pub(super) const fn of(scene: Scene, wanted: Option<Decimal>) -> Draft {
        let wanted = match wanted {
            Some(number) => Some(Answer::Number(number)),
            None => None,
        };
        Draft { scene, wanted, steps: Vec::new(), options: Vec::new(), wrong: Vec::new() }
    }

    /// A question about a scene whose answer is chosen.
    pub(super) fn choosing(scene: Scene, wanted: Option<Choice>, options: Vec<Choice>) -> Draft {
        let wanted = options.iter().position(|option| Some(*option) == wanted);
        Draft { wanted: wanted.map(Answer::Choice), options, ..Draft::of(scene, None) }
    }

    /// One step more.
    pub(super) fn step(mut self, form: Form, expression: Expression, rule: u8) -> Draft {
        self.steps.push((form, expression, Rule::of(rule)));
        self
    }

    /// A step that makes a percentage of a part and a whole.
    pub(super) fn percent(self, part: Operand, whole: Operand, rule: u8) -> Draft {
        self.step(Form::Percent, Expression::Percent(part, whole), rule)
    }

    /// A step that takes one amount from another.
    pub(super) fn difference(self, from: Operand, less: Operand, rule: u8) -> Draft {
        self.step(Form::Amount, Expression::Difference(from, less), rule)
    }

    /// The last step of a question whose answer is chosen by looking.
    pub(super) fn seen(self, rule: u8) -> Draft {
        let seen = self.wanted.unwrap_or(Answer::Choice(usize::MAX));
        self.step(Form::Choice, Expression::Seen(seen), rule)
    }

    /// A wrong number in a step.
    pub(super) fn wrong(self, slip: Slip, step: usize, number: Option<Decimal>) -> Draft {
        self.wrong_throughout(slip, step, number, None)
    }

    /// A wrong number in a step and in others like it, so that the whole question gives another number.
    pub(super) fn wrong_throughout(
        mut self,
        slip: Slip,
        step: usize,
        number: Option<Decimal>,
        whole: Option<Decimal>,
    ) -> Draft {
        let [in_step, whole] = [number, whole].map(|number| number.map(Answer::Number));
        self.wrong.push(Wrong { slip, step, in_step, whole });
        self
    }

    /// A wrong choice in a step.
    pub(super) fn wrong_choice(mut self, slip: Slip, step: usize, choice: Choice) -> Draft {
        let in_step = self.options.iter().position(|option| *option == choice).map(Answer::Choice);
        self.wrong.push(Wrong { slip, step, in_step, whole: None });
        self
    }

    /// The question; `None` where its steps do not lead to what the page computes. A wrong way that leads to the
    /// right answer, or to that of another one, is left out.
    pub(in crate::training) fn finish(
        self,
        kind: Kind,
        difficulty: Difficulty,
    ) -> Option<Question> {
        let mut steps: Vec<Step> = Vec::new();
        for (form, expression, rule) in self.steps {
            let answers: Vec<Answer> = steps.iter().map(|step| step.right).collect();
            let right = expression.value(&answers, &self.options)?;
            steps.push(Step { form, expression, right, rule });
        }
        let mut question = Question {
            kind,
            difficulty,
            scene: self.scene,
            steps,
            options: self.options,
            offers: Vec::new(),
        };
        let wanted = question.wanted().filter(|right| Some(*right) == self.wanted)?;
        for wrong in self.wrong {
            let Some(in_step) = wrong.in_step else { continue };
            let whole = wrong.whole.or_else(|| question.carried(wrong.step, in_step));
            let Some(answer) = whole.filter(|answer| *answer != wanted) else { continue };
            let is_right = question.steps.get(wrong.step).is_none_or(|step| step.right == in_step);
            let is_known = question.offers.iter().any(|offer| offer.answer == answer);
            if !is_right && !is_known {
                question.offers.push(Offer { slip: wrong.slip, step: wrong.step, answer, in_step });
            }
        }
        Some(question)
    }
}

impl Question {
    /// What the whole question gives where one step has another answer and all others are right.
    pub(in crate::training) fn carried(&self, step: usize, answer: Answer) -> Option<Answer> {
        let mut answers: Vec<Answer> = Vec::new();
        for (at, of) in self.steps.iter().enumerate() {
            let value = match at == step {
                true => answer,
                false => of.expression.value(&answers, &self.options)?,
            };
            answers.push(value);
        }
        answers.last().copied()
    }
}

/// Numbers that are given.
pub(super) fn given(numbers: impl IntoIterator<Item = Decimal>) -> Vec<Operand> {
    numbers.into_iter().map(Operand::Given).collect()
}
