//! The comments of a document: their numbers, what they may point to, and how they follow it.

use super::comments::{About, AreaGroup, Comment, CommentList, CommentPart, CommentPlace, Remedy};
use super::input::Field;
use super::limits::Limits;
use super::sheet::Document;
use crate::scoring::WorkerKind;

impl About {
    /// What an input belongs to, of what a comment can point to.
    pub fn of_field(field: Field) -> Option<About> {
        match field {
            Field::Area(at, _) => Some(About::Area(at)),
            Field::Indicator(at, _) => Some(About::Indicator(at)),
            Field::Station(at, _) => Some(About::Station(at)),
            _ => None,
        }
    }

    /// The name in saved documents: `indicator/<key>`, `station/<n>`, `area/<n>`, `workers/<kind>`.
    pub fn key(self, document: &Document) -> String {
        match self {
            About::Indicator(at) => {
                let key = document.indicators.get(at).map_or("", |found| found.key.as_str());
                ["indicator/", key].concat()
            }
            About::Station(at) => ["station/", &(at + 1).to_string()].concat(),
            About::Area(at) => ["area/", &(at + 1).to_string()].concat(),
            About::Kind(kind) => ["workers/", kind.key()].concat(),
        }
    }

    /// What that names; `None` where the document has no such thing.
    pub fn from_key(key: &str, document: &Document) -> Option<About> {
        let (list, of) = key.split_once('/')?;
        let place = || of.parse::<usize>().ok()?.checked_sub(1);
        let about = match list {
            "indicator" => {
                About::Indicator(document.indicators.iter().position(|found| found.key == of)?)
            }
            "station" => About::Station(place()?),
            "area" => About::Area(place()?),
            "workers" => About::Kind(WorkerKind::ALL.into_iter().find(|kind| kind.key() == of)?),
            _ => return None,
        };
        about.is_in(document).then_some(about)
    }

    fn is_in(self, document: &Document) -> bool {
        match self {
            About::Indicator(at) => at < document.indicators.len(),
            About::Station(at) => at < document.station.len(),
            About::Area(at) => at < document.areas.len(),
            About::Kind(_) => true,
        }
    }
}

impl Document {
    /// The items of a place with their places in [`Document::comments`], in their order; the answer 没有提出 is none.
    pub fn comments_at<'a>(
        &'a self,
        place: &'a CommentPlace,
    ) -> impl Iterator<Item = (usize, &'a Comment)> {
        let all = self.comments.iter().enumerate();
        all.filter(move |(_, comment)| !comment.nothing && comment.place == *place)
    }

    /// Where the answer is kept that a place has no items (没有提出); `None` where nobody gave it, or there are some.
    pub fn nothing_raised(&self, place: &CommentPlace) -> Option<usize> {
        if self.comments_at(place).next().is_some() {
            return None;
        }
        self.comments.iter().position(|comment| comment.nothing && comment.place == *place)
    }

    /// The number of an item in its place, from 1.
    pub fn comment_number(&self, at: usize) -> Option<usize> {
        let place = &self.comments.get(at).filter(|comment| !comment.nothing)?.place;
        Some(self.comments_at(place).take_while(|(before, _)| *before <= at).count())
    }

    /// The parties that can comment: those of the scheme, and any other of whom something is kept, by id.
    pub fn commenting_parties(&self) -> Vec<String> {
        let known = self.scheme().parties.iter().map(|party| party.id.clone());
        let mut parties: Vec<String> = known.collect();
        for comment in &self.comments {
            if !parties.contains(&comment.place.party) {
                parties.push(comment.place.party.clone());
            }
        }
        parties
    }

    /// The parts that a party comments on, in the order of the report: the third one on its parts, all others as a
    /// whole; and those of which something is kept.
    pub fn commented_parts(&self, party: &str) -> Vec<CommentPart> {
        let mut parts = CommentPart::FIXED.to_vec();
        let [whole, by_parts @ ..] = CommentPart::FIXED;
        let of_party = self.comments.iter().filter(|comment| comment.place.party == party);
        let kept: Vec<&CommentPart> = of_party.map(|comment| &comment.place.part).collect();
        let usual = if self.comments_by_parts(party) { by_parts.to_vec() } else { vec![whole] };
        parts.retain(|part| usual.contains(part) || kept.contains(&part));
        let mut groups: Vec<&CommentPart> =
            kept.into_iter().filter(|part| !CommentPart::FIXED.contains(part)).collect();
        crate::number::sort_by_key(&mut groups, |part| (*part).clone());
        groups.dedup();
        parts.extend(groups.into_iter().cloned());
        parts
    }

    /// Whether a party comments part by part: the third one, which of a scheme made by hand is the one with the most
    /// points.
    pub fn comments_by_parts(&self, party: &str) -> bool {
        const THIRD: &str = "third_party_evaluator";
        let parties = &self.scheme().parties;
        let third = parties.iter().find(|known| known.id == THIRD);
        let third = third.or_else(|| parties.iter().max_by_key(|known| known.cap));
        third.is_some_and(|third| third.id == party)
    }

    /// How many items stand in the lists of this kind; blank ones are none.
    pub fn comment_count(&self, list: CommentList) -> usize {
        let items = self.comments.iter().filter(|of| !of.nothing && of.place.list == list);
        items.filter(|of| !of.text.is_empty()).count()
    }

    /// The items that point to something, or that belong to its area.
    pub fn comments_about(&self, about: About) -> Vec<usize> {
        let is_about = |comment: &Comment| {
            let of_its_area = match (&comment.place.part, about) {
                (CommentPart::Areas(group), About::Area(at)) => group.areas().contains(&at),
                _ => false,
            };
            !comment.nothing && (of_its_area || comment.about.contains(&about))
        };
        let all = self.comments.iter().enumerate();
        all.filter(|(_, comment)| is_about(comment)).map(|(at, _)| at).collect()
    }

    /// Whether a comment can stand in this document.
    pub fn takes_comment(&self, comment: &Comment) -> bool {
        let fits = |text: &str| text.chars().count() <= Limits::LONG_TEXT;
        let in_order = comment.about.is_sorted_by(|one, next| one < next);
        let part_is_there = match &comment.place.part {
            CommentPart::Areas(group) => {
                group.areas().last().is_some_and(|at| *at < self.areas.len())
            }
            _ => true,
        };
        let party = &comment.place.party;
        in_order
            && part_is_there
            && comment.about.iter().all(|about| about.is_in(self))
            && (!comment.nothing || comment.is_nothing_else())
            && fits(&comment.text)
            && fits(&comment.note)
            && !party.is_empty()
            && !party.contains('/')
            && party.chars().count() <= Limits::TEXT
    }

    /// Lets comments follow what they belong and point to. Of an area that is gone they stay, said of the services
    /// as a whole. Gives back all of them as they were where something they named is gone.
    pub fn relocate_comments(
        &mut self,
        follow: impl Fn(About) -> Option<About>,
    ) -> Option<Vec<Comment>> {
        let named = |comment: &Comment| {
            !comment.about.is_empty() || matches!(comment.place.part, CommentPart::Areas(_))
        };
        if !self.comments.iter().any(named) {
            return None;
        }
        let before = self.comments.clone();
        let mut is_gone = false;
        let mut follow = |about: About| {
            let followed = follow(about);
            is_gone |= followed.is_none();
            followed
        };
        for comment in &mut self.comments {
            if let CommentPart::Areas(group) = &comment.place.part {
                let areas = group.areas().iter().filter_map(|at| follow(About::Area(*at)));
                let places = areas.filter_map(|about| match about {
                    About::Area(at) => Some(at),
                    _ => None,
                });
                let group = AreaGroup::new(places.collect::<Vec<_>>());
                comment.place.part = group.map_or(CommentPart::Execution, CommentPart::Areas);
            }
            comment.about = in_order(comment.about.iter().filter_map(|about| follow(*about)));
        }
        is_gone.then_some(before)
    }

    /// What the year before asked for, as the next year begins with it: its 需要关注, and what it had found of the
    /// year before and was not done.
    pub(super) fn earlier_comments(&self) -> Vec<Comment> {
        let asked = self.comments.iter().filter(|comment| match comment.place.list {
            CommentList::Good => false,
            CommentList::Watch => !comment.nothing,
            CommentList::Earlier => !comment.nothing && comment.remedy != Some(Remedy::Done),
        });
        let earlier = |comment: &Comment| Comment {
            place: comment.place.in_list(CommentList::Earlier),
            ..comment.clone()
        };
        asked.map(earlier).collect()
    }
}

/// Each once and in order.
fn in_order(about: impl Iterator<Item = About>) -> Vec<About> {
    let mut sorted: Vec<About> = Vec::new();
    for about in about {
        if let Err(at) = sorted.binary_search(&about) {
            sorted.insert(at, about);
        }
    }
    sorted
}
