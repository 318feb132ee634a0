//! Beside an area, an indicator or a kind of workers: what was said of it.

use super::item::{long_text, remedied};
use crate::document::{About, CommentInput, CommentList, Field, List};
use crate::texts::{CommentText, comment_place_name, kept_at};
use crate::view::controls::{El, el};
use crate::view::store::{Person, Store};

/// What was said of the area or indicator whose sheet is open.
pub(in crate::view) fn said_of_item(store: Store) -> Vec<El> {
    let about = store.item.get().and_then(About::of_field);
    about.map(|about| said(store, about)).unwrap_or_default()
}

/// What was said of the workers of the kind whose totals are open.
pub(in crate::view) fn said_of_kind(store: Store) -> Vec<El> {
    match store.person.get() {
        Person::Totals(kind) => said(store, About::Kind(kind)),
        Person::Listed(_) => Vec::new(),
    }
}

fn said(store: Store, about: About) -> Vec<El> {
    let language = store.language();
    let _ = store.rows(List::Comments);
    let document = store.real_document();
    let rows: Vec<El> = document
        .comments_about(about)
        .into_iter()
        .filter_map(|at| {
            let comment = document.comments.get(at)?;
            let place = comment_place_name(&comment.place, &document, document.scheme(), language);
            let number = document.comment_number(at).unwrap_or_default();
            let head = el("p").class("hint").text([place, number.to_string()].join(" "));
            let text = el("p").attr("lang", "zh-CN").text(comment.text.clone());
            let row = el("li").class("comment-said").child(head).child(text);
            Some(match comment.place.list {
                // Whether it is done, and what was done.
                CommentList::Watch | CommentList::Earlier => {
                    let note = long_text(store, Field::Comment(at, CommentInput::Note));
                    row.child(remedied(store, at).child(note))
                }
                CommentList::Evidence if !comment.note.is_empty() => {
                    row.child(el("p").class("hint").text(kept_at(&comment.note, language)))
                }
                _ => row,
            })
        })
        .collect();
    if rows.is_empty() {
        return Vec::new();
    }
    vec![el("h3").text(store.text(CommentText::Said)), el("ul").children(rows)]
}
