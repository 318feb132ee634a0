//! The comments of a document: their numbers, what they may point to, and how they follow it.

use super::comments::{About, AreaGroup, Comment, CommentList, CommentPart, CommentPlace, Remedy};
use super::input::Field;
use super::limits::Limits;
use super::sheet::Document;
use crate::scoring::WorkerKind;

/// The id of the third party in the schemes of this page.
const THIRD: &str = "third_party_evaluator";

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
            "workers" => About::Kind(WorkerKind::from_key(of)?),
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

/// Where the areas of a part begin in its name.
const AREAS: &str = "area_";

impl CommentPart {
    /// The name in hooks and saved documents, areas counted from 1: `management`, `area_2+4`,
    /// `indicator/file_setup`; "" where it is none in particular.
    pub fn key(&self, document: &Document) -> String {
        match self {
            CommentPart::Whole => String::new(),
            CommentPart::Management => "management".to_owned(),
            CommentPart::Execution => "execution".to_owned(),
            CommentPart::Indicators => "indicators".to_owned(),
            CommentPart::Areas(group) => {
                let numbers = group.areas().iter().map(|at| (at + 1).to_string());
                [AREAS, &numbers.collect::<Vec<_>>().join("+")].concat()
            }
            CommentPart::One(about) => about.key(document),
        }
    }

    /// The part with that name; `None` where the document has no such thing.
    pub fn from_key(key: &str, document: &Document) -> Option<CommentPart> {
        let fixed = CommentPart::FIXED.into_iter().find(|part| part.key(document) == key);
        let one = || About::from_key(key, document).map(CommentPart::One);
        fixed.or_else(one).or_else(|| {
            let numbers = key.strip_prefix(AREAS)?.split('+');
            let areas: Option<Vec<usize>> =
                numbers.map(|number| number.parse::<usize>().ok()?.checked_sub(1)).collect();
            let part = CommentPart::Areas(AreaGroup::new(areas?)?);
            // One part has one name.
            (part.key(document) == key).then_some(part)
        })
    }
}

impl CommentPlace {
    /// The beginning of its hooks: `comment/<party>[/<part>]/<list>`, `evidence/<part>`, `evidence/party/<party>`,
    /// `draft/closing`.
    pub fn hook(&self, document: &Document) -> String {
        let (part, party) = (self.part.key(document), self.party.as_str());
        let parts = match self.list {
            CommentList::Closing => ["draft", self.list.key(), "", ""],
            CommentList::Evidence if party.is_empty() => [self.list.key(), &part, "", ""],
            CommentList::Evidence => [self.list.key(), "party", party, ""],
            list => ["comment", party, &part, list.key()],
        };
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("/")
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
        for comment in self.comments.iter().filter(|of| of.place.list.is_said()) {
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
        let said = self.comments.iter().filter(|of| of.place.list.is_said());
        let of_party = said.filter(|comment| comment.place.party == party);
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
        self.commenter_by_parts() == Some(party)
    }

    fn commenter_by_parts(&self) -> Option<&str> {
        let parties = &self.scheme().parties;
        let third = parties.iter().find(|known| known.id == THIRD);
        let third = third.or_else(|| parties.iter().max_by_key(|known| known.cap));
        third.map(|third| third.id.as_str())
    }

    /// How many items stand in the lists of this kind; blank ones are none.
    pub fn comment_count(&self, list: CommentList) -> usize {
        let items = self.comments.iter().filter(|of| !of.nothing && of.place.list == list);
        items.filter(|of| !of.text.is_empty()).count()
    }

    /// The items that point to something, or that belong to it or to its area.
    pub fn comments_about(&self, about: About) -> Vec<usize> {
        let is_about = |comment: &Comment| {
            let of_its_area = match (&comment.place.part, about) {
                (CommentPart::Areas(group), About::Area(at)) => group.areas().contains(&at),
                (CommentPart::One(one), about) => *one == about,
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
        let party = &comment.place.party;
        let is_party = !party.is_empty() && !party.as_bytes().contains(&b'/');
        let has_place = match (comment.place.list, &comment.place.part) {
            (CommentList::Closing, CommentPart::Whole) => {
                let is_other = |of: &Comment| of.place.list == CommentList::Closing;
                party.is_empty() && !self.comments.iter().any(is_other)
            }
            (CommentList::Evidence, CommentPart::One(about)) => {
                let is_counted = matches!(about, About::Indicator(_) | About::Station(_));
                party.is_empty() && is_counted && about.is_in(self)
            }
            (CommentList::Evidence, CommentPart::Whole) => is_party,
            (CommentList::Closing | CommentList::Evidence, _) | (_, CommentPart::One(_)) => false,
            (_, CommentPart::Areas(group)) => {
                is_party && group.areas().last().is_some_and(|at| *at < self.areas.len())
            }
            _ => is_party,
        };
        let answers = comment.place.list.is_said() && comment.is_nothing_else();
        in_order
            && has_place
            && comment.about.iter().all(|about| about.is_in(self))
            && (!comment.nothing || answers)
            && fits(&comment.text)
            && fits(&comment.note)
            && party.chars().count() <= Limits::TEXT
    }

    /// Lets comments follow what they belong and point to. Of an area that is gone they stay, said of the services
    /// as a whole, and 依据 of an indicator that is gone becomes that of the third party's score. Gives back all of them as they were where something they named is gone.
    pub fn relocate_comments(
        &mut self,
        follow: impl Fn(About) -> Option<About>,
    ) -> Option<Vec<Comment>> {
        let named = |comment: &Comment| {
            let part = &comment.place.part;
            let is_named = matches!(part, CommentPart::Areas(_) | CommentPart::One(_));
            is_named || !comment.about.is_empty()
        };
        if !self.comments.iter().any(named) {
            return None;
        }
        let before = self.comments.clone();
        let third = self.commenter_by_parts().unwrap_or(THIRD).to_owned();
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
            if let CommentPart::One(about) = comment.place.part {
                comment.place = follow(about).map_or_else(
                    || CommentPlace::evidence_of_party(&third),
                    CommentPlace::evidence_of,
                );
            }
            comment.about = in_order(comment.about.iter().filter_map(|about| follow(*about)));
        }
        is_gone.then_some(before)
    }

    /// What the year before asked for, as the next year begins with it: its 需要关注 and those that it had from the
    /// year before, as far as they are not 已整改.
    pub(super) fn earlier_comments(&self) -> Vec<Comment> {
        let asked = self.comments.iter().filter(|comment| {
            let list = comment.place.list;
            matches!(list, CommentList::Watch | CommentList::Earlier)
                && !comment.nothing
                && comment.remedy != Some(Remedy::Done)
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
