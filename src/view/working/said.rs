//! What the parties said of what a figure is of, and what proves it.

use super::panel::Panel;
use crate::document::{CommentInput, Field, List};
use crate::texts::{CommentText, comment_place_name};
use crate::view::controls::{El, button, el};
use std::rc::Rc;

/// The items, each with the way to it; nothing where there is none.
pub(super) fn said(panel: &Rc<Panel>) -> Vec<El> {
    let Some(subject) = panel.subject() else { return Vec::new() };
    let (store, language) = (panel.store, panel.store.language());
    let _ = store.rows(List::Comments);
    let document = store.real_document();
    let rows = document.comments_beside(subject).into_iter().filter_map(|at| {
        let comment = document.comments.get(at).filter(|of| !of.text.is_empty())?;
        let place = comment_place_name(&comment.place, &document, document.scheme(), language);
        let number = document.comment_number(at).unwrap_or_default();
        let panel = panel.clone();
        let lead = move || panel.leave_for(Field::Comment(at, CommentInput::Text));
        let way = button([place, number.to_string()].join(" "), lead).class("link");
        let text = el("p").attr("lang", "zh-CN").text(comment.text.clone());
        Some(el("li").child(way).child(text))
    });
    let rows: Vec<El> = rows.collect();
    if rows.is_empty() {
        return Vec::new();
    }
    let title = el("h3").text(store.text(CommentText::Said));
    vec![title, el("ul").class("working-said").children(rows)]
}
