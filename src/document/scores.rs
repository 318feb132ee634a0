//! The parties' scores.

use crate::scoring::PartyScore;

/// Where 加分 is kept among the scores; no party has this id.
pub const BONUS: &str = "bonus";
/// Where 扣分 is kept among the scores; no party has this id.
pub const DEDUCTION: &str = "deduction";

/// Scores by party id, in the order of the ids; a party that has not scored is not in it.
///
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Scores {
    scores: Vec<(String, PartyScore)>,
}

impl Scores {
    /// The score of a party; "not scored" where there is none.
    pub fn get(&self, party: &str) -> PartyScore {
        self.place(party)
            .ok()
            .and_then(|at| self.scores.get(at))
            .map_or_else(PartyScore::default, |(_, score)| *score)
    }

    /// Puts a party's score and gives back the old one. "Not scored" takes it out.
    pub fn replace(&mut self, party: &str, score: PartyScore) -> PartyScore {
        let place = self.place(party);
        let old = place.ok().map(|at| self.scores.remove(at).1);
        if score != PartyScore::default() {
            let at = place.unwrap_or_else(|at| at);
            self.scores.insert(at, (party.to_owned(), score));
        }
        old.unwrap_or_default()
    }

    /// Every score with its party.
    pub fn iter(&self) -> impl Iterator<Item = &(String, PartyScore)> {
        self.scores.iter()
    }

    fn place(&self, party: &str) -> Result<usize, usize> {
        self.scores.binary_search_by(|(id, _)| id.as_str().cmp(party))
    }
}
