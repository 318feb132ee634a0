//! Comments → JSON text. [`super::read_comments`] is its mirror.

use super::json_text::{in_order, list, members, text};
use crate::document::comments::Comment;
use crate::document::sheet::Document;

/// The comments; `None` where there is none, and the block is left out.
pub(super) fn comments(document: &Document) -> Option<String> {
    let comments = || document.comments.iter().map(|of| comment(of, document));
    (!document.comments.is_empty()).then(|| list(comments()))
}

fn comment(comment: &Comment, document: &Document) -> String {
    let (party, part) = (&comment.place.party, comment.place.part.key(document));
    let about = || list(comment.about.iter().map(|about| text(&about.key(document))));
    let beside = [
        (!party.is_empty()).then(|| ("party", text(party))),
        (!part.is_empty()).then(|| ("part", text(&part))),
        Some(("list", text(comment.place.list.key()))),
        comment.nothing.then(|| ("nothing", true.to_string())),
        (!comment.about.is_empty()).then(|| ("about", about())),
    ];
    in_order(beside.into_iter().flatten().chain(members(&comment.slots())))
}
