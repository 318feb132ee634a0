//! 找错: the steps of a question with one error in them, which the later steps carry on.

use super::{Answer, Question, Slip};

/// Steps with exactly one error.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Flaw {
    /// The step in which the error is, counted from 0.
    pub step: usize,
    /// What stands in every step.
    pub shown: Vec<Answer>,
    /// The wrong rule that was followed.
    pub slip: Slip,
}

impl Flaw {
    /// The flaw of a question by the first of these wrong rules that it offers and that changes a single step, else
    /// by any other.
    pub(super) fn of(question: &Question, slips: &[Slip]) -> Option<Flaw> {
        let wished =
            slips.iter().filter_map(|slip| question.offers.iter().find(|of| of.slip == *slip));
        wished.chain(&question.offers).find_map(|offer| {
            let mut shown: Vec<Answer> = Vec::new();
            for (at, step) in question.steps.iter().enumerate() {
                shown.push(match at == offer.step {
                    true => offer.in_step,
                    false => step.expression.value(&shown, &question.options)?,
                });
            }
            // A wrong rule that is followed in several steps would be several errors.
            (shown.last() == Some(&offer.answer)).then_some(Flaw {
                step: offer.step,
                shown,
                slip: offer.slip,
            })
        })
    }
}
