//! JSON → comments, keeping whatever is readable. [`super::write_comments`] is its mirror.

use super::read::Reader;
use crate::document::comments::{About, Comment, CommentList, CommentPart, CommentPlace};
use crate::document::limits::Limits;
use crate::document::sheet::Document;
use serde_json::Value as Json;

const PLACE: &str = "comments";

impl Reader<'_> {
    /// The comments of a document of which areas and indicators are read already. What is not there is not missing:
    /// the block can be left out.
    pub(super) fn comments(&mut self, json: &Json, document: &mut Document) {
        if json.get(PLACE).is_none() {
            return;
        }
        let list = self.list_at(json, PLACE, Limits::COMMENTS, PLACE);
        for (at, json) in list.iter().enumerate() {
            let place = format!("{PLACE}/{at}");
            let comment = self.comment(json, document, &place);
            match comment.filter(|comment| document.takes_comment(comment)) {
                Some(comment) => document.comments.push(comment),
                None => self.lost(&place),
            }
        }
    }

    fn comment(&mut self, json: &Json, document: &Document, place: &str) -> Option<Comment> {
        let text = |key: &str| json.get(key).and_then(Json::as_str);
        let part = match json.get("part") {
            None => CommentPart::Whole,
            Some(part) => CommentPart::from_key(part.as_str()?, document)?,
        };
        let party = text("party").unwrap_or_default().to_owned();
        let list = text("list").and_then(CommentList::from_key)?;
        let mut comment =
            Comment { place: CommentPlace { party, part, list }, ..Comment::default() };
        comment.nothing = json.get("nothing").and_then(Json::as_bool).unwrap_or_default();
        self.inputs(
            json,
            &mut comment.slots_mut(),
            &["party", "part", "list", "nothing", "about"],
            place,
        );
        let about = json.get("about").map(|about| about.as_array().map(Vec::as_slice));
        if about == Some(None) {
            self.lost(&[place, "/about"].concat());
        }
        for key in about.flatten().unwrap_or_default() {
            let found = key.as_str().and_then(|key| About::from_key(key, document));
            match found.filter(|found| comment.about.last().is_none_or(|last| last < found)) {
                Some(found) => comment.about.push(found),
                None => self.lost(&[place, "/about"].concat()),
            }
        }
        Some(comment)
    }
}
