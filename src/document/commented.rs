//! The comments of a document: their numbers, what they may point to, and how they follow it.

use super::comments::{About, AreaGroup, Comment, CommentList, CommentPart, CommentPlace, Remedy};
use super::limits::Limits;
use super::sheet::Document;
use crate::scoring::WorkerKind;

impl About {
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
