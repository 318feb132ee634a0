//! What merging comes to: what is taken, what is asked, and the document that the answers lead to.

use super::align::Alignment;
use crate::document::{
    Amount, Announcement, Document, Field, List, Monthly, Scenario, Schemes, Scores, Terms, Value,
};
use crate::editor::{Action, apply};
use crate::scoring::{PartyScore, Quantity};

/// One of the two copies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Copy {
    /// The open station.
    Here,
    /// What came in.
    There,
}

/// What a question, or a line of what is taken, is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Subject {
    /// An input, by its place in the merged document.
    Field(Field),
    /// How a completed amount is kept: by months or as a single number, by its place in the merged document.
    ByMonths(Field),
    /// From which months on a target changed, by the place of the target in the merged document.
    Agreements(Field),
    /// The scheme, with the scores that were given under it.
    Schemes,
    /// The score of a party that the scheme in force does not know, by its id.
    Party(String),
    /// A scenario, by its name.
    Scenario(String),
    /// Whether an item of a list stays: one copy has dropped it, and the other one changed something in it.
    Item(List, String),
}

/// Something that both copies have changed.
#[derive(Clone, Debug, PartialEq)]
pub struct Question {
    /// What it is about.
    pub subject: Subject,
    /// What stands in this copy, where it is an input.
    pub here: Option<Value>,
    /// What stands in the other one.
    pub there: Option<Value>,
    /// The answer that changes the merged document, and how.
    pub(super) on: Copy,
    pub(super) deed: Deed,
}

/// Something that comes from the other copy.
#[derive(Clone, Debug, PartialEq)]
pub enum Taken {
    /// What stands there, with the values before and after where it is an input.
    Changed(Subject, Option<(Value, Value)>),
    /// An item that is new here.
    Added(List, String),
    /// An item that the other copy has dropped.
    Removed(List, String),
}

/// How the merged document changes.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Deed {
    Put(Field, Value),
    PutMonths(Amount, Option<Monthly>, Quantity),
    Agree(Amount, Terms),
    PutScore(String, PartyScore),
    PutParty(String, PartyScore, Announcement),
    PutSchemes(Box<(Schemes, Scores)>),
    PutScenario(usize, Scenario),
    Remove(List, usize),
}

/// Two copies, merged as far as it needs no person.
#[derive(Clone, Debug)]
pub struct Merge {
    /// What comes from the other copy.
    pub taken: Vec<Taken>,
    /// What has to be asked.
    pub questions: Vec<Question>,
    /// How many inputs were changed in this copy alone: they stay.
    pub own: usize,
    /// How many inputs are the same in both.
    pub same: usize,
    /// The merged document, with this copy's values where something is asked.
    pub document: Document,
    pub(super) alignment: Alignment,
}

impl Question {
    /// Whether the open station holds the item that the other copy has dropped, where it is about one.
    pub fn keeps_here(&self) -> bool {
        self.on == Copy::There
    }
}

impl Merge {
    /// Whether the other copy brings nothing.
    pub fn is_nothing(&self) -> bool {
        self.taken.is_empty() && self.questions.is_empty()
    }

    /// The merged document once every question is answered, one answer for each; `None` until then.
    pub fn answered(&self, answers: &[Option<Copy>]) -> Option<Document> {
        let mut document = self.document.clone();
        let mut removed = Vec::new();
        for (at, question) in self.questions.iter().enumerate() {
            let answer = answers.get(at).copied().flatten()?;
            if answer != question.on {
                continue;
            }
            match &question.deed {
                Deed::Remove(list, at) => removed.push((*list, *at)),
                deed => deed.clone().carry_out(&mut document),
            }
        }
        // From the end of each list, so that the others keep their places until then.
        removed.sort_by_key(|(list, at)| (*list as usize, std::cmp::Reverse(*at)));
        for (list, at) in removed {
            // The last area stays, as it does for whoever deletes it by hand.
            let _ = apply(&mut document, Action::Remove(list, at));
        }
        Some(document)
    }
}

impl Deed {
    pub(super) fn carry_out(self, document: &mut Document) {
        match self {
            Deed::Put(field, value) => {
                let scheme = document.schemes.in_force.clone();
                // Both copies hold the same kind there.
                let _ = document.put(field, value, &scheme);
            }
            Deed::PutMonths(amount, months, single) => {
                document.keep_by_months(amount, months, single);
            }
            Deed::Agree(amount, terms) => drop(document.agree(amount, &terms)),
            Deed::PutScore(party, score) => drop(document.put_score(&party, score)),
            Deed::PutParty(party, score, announcement) => {
                document.put_score(&party, score);
                document.scores.announce(&party, announcement);
            }
            Deed::PutSchemes(both) => (document.schemes, document.scores) = *both,
            Deed::PutScenario(at, scenario) => {
                if let Some(place) = document.scenarios.get_mut(at) {
                    *place = scenario;
                }
            }
            // Left to the end, where places move.
            Deed::Remove(..) => {}
        }
    }
}
