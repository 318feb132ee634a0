//! The parties' scores, and when they were announced.

use super::date::Date;
use super::input::{Allowed, Kept, Room, Spec, inputs};
use crate::scoring::{PartyScore, Scheme};

/// Where 加分 is kept among the scores; no party has this id.
pub const BONUS: &str = "bonus";
/// Where 扣分 is kept among the scores; no party has this id.
pub const DEDUCTION: &str = "deduction";

/// What is kept of a party beside its score.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Announcement {
    on: Option<Date>,
}

inputs! {
    /// An input of a party beside its score.
    ScorePart of Announcement {
        /// 已公布: the day on which the evaluators announced the score; blank while it is somebody's guess.
        Announced: "announced" => on, Spec::new(Allowed::Date, Room::Scores).optional();
    }
}

/// Scores by party id, in the order of the ids; a party of which nothing is known is not in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Scores {
    scores: Vec<(String, PartyScore, Announcement)>,
}

impl Announcement {
    /// The day, where the score is announced.
    pub const fn day(self) -> Option<Date> {
        self.on
    }
}

impl Scores {
    /// The score of a party; "not scored" where there is none.
    pub fn get(&self, party: &str) -> PartyScore {
        self.found(party).0
    }

    /// What is kept of a party beside its score.
    pub fn announcement(&self, party: &str) -> Announcement {
        self.found(party).1
    }

    /// Puts a party's score and gives back the old one.
    pub fn replace(&mut self, party: &str, score: PartyScore) -> PartyScore {
        let (old, announcement) = self.found(party);
        self.put(party, score, announcement);
        old
    }

    /// Puts what is kept of a party beside its score.
    pub fn announce(&mut self, party: &str, announcement: Announcement) {
        self.put(party, self.get(party), announcement);
    }

    /// Keeps of a party what other scores keep of another one.
    pub fn take_over(&mut self, party: &str, others: &Scores, other: &str) {
        let (score, announcement) = others.found(other);
        self.put(party, score, announcement);
    }

    /// Every party of which something is kept.
    pub fn iter(&self) -> impl Iterator<Item = &(String, PartyScore, Announcement)> {
        self.scores.iter()
    }

    /// Forgets what stands beside the scores of parties that the scheme does not know.
    pub fn keep_announcements_of(&mut self, scheme: &Scheme) {
        self.scores.retain_mut(|(party, score, announcement)| {
            if scheme.party(party).is_none() {
                *announcement = Announcement::default();
            }
            (*score, *announcement) != Default::default()
        });
    }

    fn found(&self, party: &str) -> (PartyScore, Announcement) {
        let found = self.place(party).ok().and_then(|at| self.scores.get(at));
        found.map(|(_, score, announcement)| (*score, *announcement)).unwrap_or_default()
    }

    /// What says nothing is not kept.
    fn put(&mut self, party: &str, score: PartyScore, announcement: Announcement) {
        let place = self.place(party);
        if let Ok(at) = place {
            self.scores.remove(at);
        }
        if (score, announcement) != Default::default() {
            let at = place.unwrap_or_else(|at| at);
            self.scores.insert(at, (party.to_owned(), score, announcement));
        }
    }

    fn place(&self, party: &str) -> Result<usize, usize> {
        self.scores.binary_search_by(|(id, ..)| id.as_str().cmp(party))
    }
}
