//! 依据: what proves each indicator and each party's score, and where it is kept; only words.

use super::item::{long_text, problems, removal};
use super::list::{focus_on_list, found, framed};
use crate::document::{CommentInput, CommentPlace, Document, Field, List};
use crate::editor::Action;
use crate::texts::{
    EvidenceText, comment_part_name, comment_party_name, evidence_counts, field_label,
};
use crate::view::controls::{El, button, el};
use crate::view::store::{CommentsView, Store};
use leptos::prelude::request_animation_frame;
use std::rc::Rc;
use wasm_bindgen::JsCast;

/// The card: how many have some, the next one without, and all of them, unfolded when wanted. While something is
/// looked for, the notes that hold it.
pub(super) fn evidence(store: Store, view: &Rc<CommentsView>) -> Vec<El> {
    let document = store.real_document();
    let looked_for = view.query.get();
    let is_searching = !looked_for.trim().is_empty();
    let places = [document.evidence_of_indicators(), document.evidence_of_parties()].concat();
    let rows: Vec<El> =
        places.iter().filter_map(|place| row(store, &document, place, &looked_for)).collect();
    if is_searching && rows.is_empty() {
        return Vec::new();
    }
    let unfolded = view.clone();
    let all = el("details")
        .class("fold")
        .flagged("open", is_searching || view.unfolded.get())
        .on("toggle", move |event| {
            let details = event.target().and_then(|of| of.dyn_into::<web_sys::Element>().ok());
            unfolded.unfolded.set(details.is_some_and(|of| of.has_attribute("open")));
        })
        .child(el("summary").child(el("span").text(store.text(EvidenceText::All))))
        .child(el("div").class("evidence-rows").children(rows));
    let title = el("h3").text(store.text(EvidenceText::Title));
    let hint = el("p").class("hint").text(store.text(EvidenceText::Hint));
    let card = el("section").class("card evidence").child(title).child(hint);
    vec![card.children(counted(store, view)).child(all)]
}

/// How many indicators and parties have some, and the way to the next one without.
fn counted(store: Store, view: &Rc<CommentsView>) -> [El; 2] {
    let counts = el("p").live_text(move || {
        store.edits.track();
        store.with_station(|of| evidence_counts(of.document(), store.language()))
    });
    let view = view.clone();
    let next = button(store.text(EvidenceText::Next), move || {
        let document = store.real_document();
        let places = [document.evidence_of_indicators(), document.evidence_of_parties()].concat();
        // On from where the last one led.
        let last = view.led.borrow().clone();
        let last = places.into_iter().find(|of| of.hook(&document) == last);
        match document.next_without_evidence(last.as_ref()) {
            Some(place) => {
                let list = place.hook(&document);
                focus_on_list(&list);
                view.led.replace(list);
            }
            None => {
                let language = store.settings.language.get_untracked();
                store.toast(EvidenceText::AllNoted.words(language).to_owned(), None);
            }
        }
    });
    [counts, el("div").class("toolbar").child(next)]
}

/// The notes of a place, and one more; nothing where none of them holds what is looked for.
fn row(store: Store, document: &Document, place: &CommentPlace, looked_for: &str) -> Option<El> {
    let language = store.language();
    let (_, shown) = found(document, place, looked_for);
    let is_searching = !looked_for.trim().is_empty();
    if is_searching && shown.is_empty() {
        return None;
    }
    let title = match place.party.as_str() {
        "" => comment_part_name(&place.part, document, language),
        party => comment_party_name(party, document.scheme(), language).to_owned(),
    };
    let notes = shown.into_iter().map(|at| note(store, document, at)).collect::<Vec<El>>();
    Some(framed(store, document, place.clone(), title, (notes, None), is_searching))
}

/// A note: what proves it, where it is kept.
fn note(store: Store, document: &Document, at: usize) -> El {
    let language = store.language();
    let field = |part| Field::Comment(at, part);
    let name = field_label(field(CommentInput::Text), document, document.scheme(), language);
    let remove = removal(store, &name, move || {
        let place = store.with_station(|of| {
            let document = of.document();
            document.comments.get(at).map(|of| of.place.hook(document))
        });
        if store.dispatch(Action::Remove(List::Comments, at)) {
            request_animation_frame(move || {
                focus_on_list(&place.unwrap_or_default());
            });
        }
    });
    let text = |part, placeholder| {
        long_text(store, field(part)).attr("placeholder", store.text(placeholder))
    };
    el("li").class("comment").child(
        el("div")
            .class("comment-body")
            .child(text(CommentInput::Text, EvidenceText::WhatProves))
            .child(text(CommentInput::Note, EvidenceText::WhereKept))
            .child(problems(store, at))
            .child(el("div").class("comment-deeds").child(remove)),
    )
}
