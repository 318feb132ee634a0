//! Before the assessment: how many indicators and scores have 依据, and what last year's 需要关注 still asks for.

use crate::document::{CommentInput, Document, Field};
use crate::texts::{
    CommentName, CommentText, EvidenceText, comment_place_name, evidence_counts, remedy_name,
};
use crate::view::controls::{El, button, el};
use crate::view::navigation::{go_to, lead_to_comments};
use crate::view::store::Store;

/// Below what is still to be filled in: no input is missing here, so none of it counts as one.
pub(in crate::view) fn to_check(store: Store) -> Vec<El> {
    store.edits.track();
    let document = store.real_document();
    let mut parts = vec![
        el("h3").text(store.text(EvidenceText::Title)),
        el("p").text(evidence_counts(&document, store.language())),
    ];
    if let Some(place) = document.next_without_evidence(None) {
        let place = place.hook(&document);
        let next = button(store.text(EvidenceText::Next), move || lead_to_comments(store, &place));
        parts.push(el("p").class("next-ways").child(next));
    }
    parts.extend(earlier(store, &document));
    parts
}

/// What the year before asked for and is not done yet, each with whose word it was.
fn earlier(store: Store, document: &Document) -> Vec<El> {
    let language = store.language();
    let open = document.still_to_remedy();
    if open.is_empty() {
        return Vec::new();
    }
    let rows = open.into_iter().filter_map(|at| {
        let comment = document.comments.get(at)?;
        let place = comment_place_name(&comment.place, document, document.scheme(), language);
        let state = comment.remedy.map(|remedy| store.text(remedy_name(Some(remedy))));
        let from = [Some(place.as_str()), state].into_iter().flatten().collect::<Vec<_>>();
        let lead = move || go_to(store, Field::Comment(at, CommentInput::Text));
        let words = el("span")
            .child(el("span").attr("lang", "zh-CN").text(comment.text.clone()))
            .child(el("small").class("hint comment-from").text(from.join(" · ")));
        Some(
            el("li").attr("data-task", "open").child(
                button("", lead)
                    .class("task")
                    .child(el("span").class("task-mark").attr("aria-hidden", "true"))
                    .child(words),
            ),
        )
    });
    let rows: Vec<El> = rows.collect();
    let title = el("h3").text(store.text(CommentName::Earlier));
    let count = el("p").text(CommentText::still_to_remedy(rows.len(), language));
    vec![title, count, el("ul").class("tasks").children(rows)]
}
