//! 依据: which indicators and scores have a note of what proves them, and which is the next one without.

use super::comments::{About, Comment, CommentList, CommentPlace, Remedy};
use super::sheet::Document;

/// How many of some places have 依据.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Noted {
    /// Those with a note.
    pub noted: usize,
    /// All of them.
    pub of: usize,
}

impl Document {
    /// The places of 依据 for every indicator, those of areas first.
    pub fn evidence_of_indicators(&self) -> Vec<CommentPlace> {
        let areas = (0..self.indicators.len()).map(About::Indicator);
        let station = (0..self.station.len()).map(About::Station);
        areas.chain(station).map(CommentPlace::evidence_of).collect()
    }

    /// The places of 依据 for every party: those of the scheme, and any other of whom some is kept.
    pub fn evidence_of_parties(&self) -> Vec<CommentPlace> {
        let of_scheme = self.scheme().parties.iter();
        let mut places: Vec<CommentPlace> =
            of_scheme.map(|party| CommentPlace::evidence_of_party(&party.id)).collect();
        let is_evidence =
            |place: &&CommentPlace| place.list == CommentList::Evidence && !place.party.is_empty();
        for place in self.comments.iter().map(|of| &of.place).filter(is_evidence) {
            if !places.contains(place) {
                places.push(place.clone());
            }
        }
        places
    }

    /// Whether a note stands in a place; blank ones are none.
    pub fn is_evidenced(&self, place: &CommentPlace) -> bool {
        self.comments_at(place).any(|(_, note)| !note.text.is_empty() || !note.note.is_empty())
    }

    /// How many of these places have a note.
    pub fn noted(&self, places: &[CommentPlace]) -> Noted {
        let noted = places.iter().filter(|place| self.is_evidenced(place)).count();
        Noted { noted, of: places.len() }
    }

    /// The first place behind this one that has no note, from the top again where none follows; `None` where all
    /// have one.
    pub fn next_without_evidence(&self, after: Option<&CommentPlace>) -> Option<CommentPlace> {
        let all = [self.evidence_of_indicators(), self.evidence_of_parties()].concat();
        let begin = after.and_then(|after| all.iter().position(|place| place == after));
        let (before, behind) = all.split_at(begin.map_or(0, |at| at + 1));
        let mut places = behind.iter().chain(before);
        places.find(|place| !self.is_evidenced(place)).cloned()
    }

    /// What the year before asked for and is not done yet, by place.
    pub fn still_to_remedy(&self) -> Vec<usize> {
        let is_open = |of: &Comment| {
            let is_asked = of.place.list == CommentList::Earlier && !of.nothing;
            is_asked && !of.text.is_empty() && of.remedy != Some(Remedy::Done)
        };
        let all = self.comments.iter().enumerate();
        all.filter(|(_, comment)| is_open(comment)).map(|(at, _)| at).collect()
    }

    /// Whether anything is said in comments, 依据 or 结语.
    pub fn has_words(&self) -> bool {
        self.comments.iter().any(|of| of.nothing || !of.text.is_empty() || !of.note.is_empty())
    }

    /// 结语, where some is kept.
    pub fn closing(&self) -> Option<(usize, &Comment)> {
        let mut all = self.comments.iter().enumerate();
        all.find(|(_, of)| of.place.list == CommentList::Closing)
    }
}
