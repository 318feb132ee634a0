//! Comments of both copies, belonging and pointing to places of the joined document.

use super::align::{Alignment, Places};
use crate::document::{About, Comment, Document, List};

/// The comments of both: those of this copy as they are here, pointing also to what they point to there.
pub(super) fn joined(here: &Document, there: &Document, alignment: &Alignment) -> Vec<Comment> {
    let own = followed(here, alignment, |of| of.here);
    let other = followed(there, alignment, |of| of.there);
    let one = |of: &Places| {
        let mine = of.here.and_then(|at| own.get(at));
        let theirs = of.there.and_then(|at| other.get(at));
        let mut comment = mine.or(theirs)?.clone();
        for about in mine.and(theirs).into_iter().flat_map(|of| &of.about) {
            if let Err(at) = comment.about.binary_search(about) {
                comment.about.insert(at, *about);
            }
        }
        Some(comment)
    };
    alignment.items(List::Comments).iter().filter_map(one).collect()
}

/// The comments of a copy, belonging and pointing to places of the joined document.
fn followed(
    copy: &Document,
    alignment: &Alignment,
    place: impl Fn(&Places) -> Option<usize>,
) -> Vec<Comment> {
    let target =
        |list: List, at: usize| alignment.items(list).iter().position(|of| place(of) == Some(at));
    let mut copy = copy.clone();
    copy.relocate_comments(|about| {
        Some(match about {
            About::Indicator(at) => About::Indicator(target(List::Indicators, at)?),
            About::Station(at) => About::Station(target(List::StationIndicators, at)?),
            About::Area(at) => About::Area(target(List::Areas, at)?),
            About::Kind(_) => about,
        })
    });
    copy.comments
}
