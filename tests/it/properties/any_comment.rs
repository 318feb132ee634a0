//! Random comments.

use super::any_document::{filled, values};
use proptest::collection::vec;
use proptest::prelude::*;
use station_scorecard::document::{
    About, AreaGroup, Comment, CommentInput, CommentList, CommentPart, CommentPlace, Document,
    Field, Value,
};
use station_scorecard::scoring::WorkerKind;

/// A comment that has not met its document yet: what it belongs and points to are any numbers.
#[derive(Clone, Debug)]
pub(super) struct Said {
    party: usize,
    part: Vec<usize>,
    list: CommentList,
    nothing: bool,
    inputs: Vec<Value>,
    about: Vec<(usize, usize)>,
}

pub(super) fn comment() -> impl Strategy<Value = Said> {
    let place = (0_usize..2, vec(0_usize..8, 1..3), prop::sample::select(&CommentList::ALL[..]));
    let said = values(CommentInput::ALL.map(CommentInput::spec));
    (place, prop::bool::weighted(0.2), said, vec((0_usize..4, 0_usize..1_000), 0..3)).prop_map(
        |((party, part, list), nothing, inputs, about)| Said {
            party,
            part,
            list,
            nothing,
            inputs,
            about,
        },
    )
}

impl Said {
    /// The comment of a document; the document may not take it.
    pub(super) fn on(&self, document: &Document) -> Comment {
        let (areas, first) = (document.areas.len(), self.part[0]);
        let part = match first.checked_sub(4) {
            None => CommentPart::FIXED[first].clone(),
            Some(_) => {
                let group = self.part.iter().filter(|_| areas > 0).map(|at| at % areas.max(1));
                AreaGroup::new(group).map_or(CommentPart::Whole, CommentPart::Areas)
            }
        };
        let party = ["purchaser", "third_party_evaluator"][self.party].to_owned();
        let one = match first % 3 {
            0 => (!document.indicators.is_empty())
                .then(|| About::Indicator(first % document.indicators.len())),
            1 => (!document.station.is_empty())
                .then(|| About::Station(first % document.station.len())),
            _ => None,
        };
        let place = match self.list {
            CommentList::Closing => CommentPlace::closing(),
            CommentList::Evidence => one
                .map_or_else(|| CommentPlace::evidence_of_party(&party), CommentPlace::evidence_of),
            list => CommentPlace { party: party.clone(), part, list },
        };
        if self.nothing {
            return Comment::nothing(place);
        }
        let mut blank = Document::empty("");
        let anywhere = CommentPlace { party, ..CommentPlace::default() };
        blank.comments.push(Comment::item(anywhere, ""));
        let inputs = CommentInput::ALL.map(|input| Field::Comment(0, input));
        let comment = filled(blank, inputs, self.inputs.clone()).comments.remove(0);
        let within = |at: usize, of: usize| (of > 0).then(|| at % of);
        let mut about: Vec<About> = Vec::new();
        for (kind, at) in &self.about {
            about.extend(match kind {
                0 => within(*at, document.indicators.len()).map(About::Indicator),
                1 => within(*at, document.station.len()).map(About::Station),
                2 => within(*at, areas).map(About::Area),
                _ => Some(About::Kind(WorkerKind::ALL[at % 2])),
            });
        }
        about.sort();
        about.dedup();
        Comment { place, about, ..comment }
    }
}
