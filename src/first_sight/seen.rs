//! What is shown of a document, and the small parts that all of it is made with.

use super::html::{Tag, tag};
use crate::document::Document;
use crate::scoring::{Evaluation, Scheme};
use crate::texts::Language;

/// What is shown, and in which language.
pub(super) struct Seen<'a> {
    pub(super) document: &'a Document,
    pub(super) scheme: &'a Scheme,
    pub(super) evaluation: &'a Evaluation,
    pub(super) language: Language,
}

/// A button that nothing follows yet.
pub(super) fn button() -> Tag {
    tag("button").attr("type", "button").attr("tabindex", "-1")
}

/// A picture beside a word: a line, or a full shape.
pub(super) fn picture(is_line: bool, path: &str) -> Tag {
    let (units, shape) = match is_line {
        true => ("0 0 24 24", tag("path").class("line")),
        false => {
            ("0 0 16 16", tag("path").attr("fill", "currentColor").attr("fill-rule", "evenodd"))
        }
    };
    let drawing = tag("svg").attr("viewBox", units).child(shape.attr("d", path));
    tag("span").class("icon").silent().child(drawing)
}
