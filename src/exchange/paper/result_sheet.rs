//! What the result sheet is made from: the figures of the page and their workings.

use crate::document::{Date, Document, Field};
use crate::number::Ratio;
use crate::scoring::explain::{Rule, Subject, Working};
use crate::scoring::{Outcome, PartyResult, PartyScore, Quantity, Scheme, ScoreMode, evaluate};

/// What one party gave.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Marked {
    /// As it was typed.
    pub score: PartyScore,
    /// What it counts for.
    pub result: PartyResult,
}

/// Bonus or deduction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Adjusted {
    /// Whether they are added, and not taken.
    pub is_bonus: bool,
    /// What was typed.
    pub typed: Quantity,
}

/// The result of a station and how it comes about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ResultSheet {
    /// The parties, in the order of the scheme.
    pub parties: Vec<Marked>,
    /// Bonus and deduction, where the scheme has them.
    pub adjusted: Vec<Adjusted>,
    /// Total and grade.
    pub outcome: Outcome,
    /// The day on which the last score was announced, once all are.
    pub announced: Option<Date>,
    /// The total before raw marks were rounded; `None` where nothing was, or a party is unknown.
    pub unrounded: Option<Ratio>,
    /// The workings of parties that gave a raw mark, by place.
    pub weighed: Vec<(usize, Working)>,
    /// The workings of total, grade, its warning, and distances.
    pub steps: Vec<Working>,
}

impl ResultSheet {
    /// The sheet of a document.
    pub fn of(document: &Document, scheme: &Scheme) -> ResultSheet {
        let entries = document.entries(scheme);
        let evaluation = evaluate(scheme, &entries);
        let scores = entries.scores.iter().copied();
        let parties = scores.zip(evaluation.parties.iter().copied());
        let parties: Vec<Marked> =
            parties.map(|(score, result)| Marked { score, result }).collect();
        let by_mark = |party: &Marked| {
            party.score.mode == ScoreMode::RawMark && party.result.points.is_some()
        };
        let marked: Vec<usize> =
            (0..).zip(&parties).filter(|(_, of)| by_mark(of)).map(|(at, _)| at).collect();
        let steps =
            [Subject::Total, Subject::Grade, Subject::GradeWarning, Subject::Up, Subject::Down];
        let (weighed, steps) = document.with_grounds(scheme, |grounds| {
            let weighed =
                marked.iter().filter_map(|at| Some((*at, grounds.explain(Subject::Points(*at))?)));
            let steps = steps.into_iter().filter_map(|of| grounds.explain(of));
            (weighed.collect(), steps.collect())
        });
        ResultSheet {
            adjusted: adjusted(document, scheme),
            unrounded: entries.exact_total(scheme).filter(|_| !marked.is_empty()),
            outcome: evaluation.outcome,
            announced: document.announced(scheme),
            parties,
            weighed,
            steps,
        }
    }

    /// The parties that have not scored, by place.
    pub fn unknown(&self) -> Vec<usize> {
        let parties = (0..).zip(&self.parties);
        parties.filter(|(_, of)| of.result.points.is_none()).map(|(at, _)| at).collect()
    }

    /// Every rule that a step rests on, in order.
    pub fn rules(&self) -> Vec<Rule> {
        let weighed = self.weighed.iter().map(|(_, working)| working);
        let mut rules: Vec<Rule> =
            weighed.chain(&self.steps).flat_map(|working| working.rules.iter().copied()).collect();
        rules.sort_unstable();
        rules.dedup();
        rules
    }
}

fn adjusted(document: &Document, scheme: &Scheme) -> Vec<Adjusted> {
    let fields = [(Field::Bonus, true), (Field::Deduction, false)];
    let adjusted = fields.into_iter().filter_map(|(field, is_bonus)| {
        let typed = document.value(field, scheme)?.quantity()?;
        Some(Adjusted { is_bonus, typed })
    });
    adjusted.collect()
}
