//! 意见: what every party said, party by party, to be typed, pasted, ordered and found again; and beside a figure what
//! was said of it.

mod before;
mod beside;
mod evidence;
mod in_link;
mod item;
mod list;
mod pointing;

use crate::browser::page;
use crate::document::{CommentList, CommentPart, CommentPlace, Document};
use crate::editor::List;
use crate::texts::{CommentText, comment_counts, comment_part_name, comment_party_name};
use crate::view::controls::{El, PLACE_TITLE, button, el, note, place_heading};
use crate::view::store::{Aside, CommentsView, Store};
use leptos::prelude::{event_target_value, request_animation_frame};
use std::rc::Rc;

pub(in crate::view) use before::to_check;
pub(in crate::view) use beside::{said_of_item, said_of_kind};
pub(in crate::view) use in_link::said_in_link;

/// The view in the place of the room.
pub(in crate::view) fn comments(store: Store) -> Vec<El> {
    let view = store.aside.with(|aside| match aside {
        Some(Aside::Comments(view)) => Some(view.clone()),
        _ => None,
    });
    let Some(view) = view else { return Vec::new() };
    let led = view.led.borrow().clone();
    let language = store.language();
    let title = place_heading("h2", store.text(CommentText::Title)).with(move |_| {
        request_animation_frame(move || {
            if !list::focus_on_list(&led) && page::is_focus_free() {
                page::focus_on(PLACE_TITLE);
            }
        });
    });
    let head = el("div")
        .class("comments-head")
        .child(title)
        .child(button(store.text(CommentText::Back), move || store.show_room_again()));
    let counts = el("p").class("hint").live_text(move || {
        store.edits.track();
        comment_counts(&store.real_document(), language)
    });
    let trial = el("div").changing(move || {
        let is_on = store.trial.with(Option::is_some);
        is_on.then(|| note(store.text(CommentText::Trial)))
    });
    let shown = view.clone();
    let body = el("div").changing(move || {
        let _ = store.rows(List::Comments);
        let mut cards = parties(store, &shown);
        cards.extend(evidence::evidence(store, &shown));
        cards
    });
    let note = note(store.text(CommentText::PasteNote));
    let parts = [head, counts, trial, search(store, &view), note, body];
    vec![el("section").class("screen comments").children(parts)]
}

/// What to look for, and how much of it there is.
fn search(store: Store, view: &Rc<CommentsView>) -> El {
    let language = store.language();
    let (typed, told) = (view.clone(), view.clone());
    let input = el("input")
        .attr("type", "search")
        .attr("id", "comments-search")
        .class("text")
        .attr("autocomplete", "off")
        .attr("value", view.query.get_untracked())
        .on("input", move |event| typed.query.set_if_changed(event_target_value(&event)));
    let label = el("label").attr("for", "comments-search").text(store.text(CommentText::Search));
    let found = el("p").class("hint").attr("role", "status").live_text(move || {
        store.edits.track();
        let query = told.query.get();
        if query.trim().is_empty() {
            return String::new();
        }
        let document = store.real_document();
        match document.comments.iter().filter(|of| list::is_found(of, &query)).count() {
            0 => CommentText::NoneFound.words(language).to_owned(),
            count => CommentText::found(count, language),
        }
    });
    el("div").class("comments-search").child(label).child(input).child(found)
}

/// A card for each party.
fn parties(store: Store, view: &CommentsView) -> Vec<El> {
    let document = store.real_document();
    let parties = document.commenting_parties();
    parties.iter().filter_map(|party| card(store, &document, party, view)).collect()
}

fn card(store: Store, document: &Document, party: &str, view: &CommentsView) -> Option<El> {
    let language = store.language();
    let parts = document.commented_parts(party);
    let by_parts = document.comments_by_parts(party);
    let sections: Vec<El> =
        parts.iter().filter_map(|part| section(store, document, (party, part), view)).collect();
    let looked_for = !view.query.get().trim().is_empty();
    if sections.is_empty() {
        return None;
    }
    let name = comment_party_name(party, document.scheme(), language).to_owned();
    let groups = (by_parts && !looked_for).then(|| list::area_choice(store, document, party));
    Some(
        el("section")
            .class("card")
            .attr("data-party", party.to_owned())
            .child(el("h3").attr("lang", "zh-CN").text(name))
            .children(sections)
            .child(groups),
    )
}

/// A part of a party: its lists. Of what the year before asked for there is one only where there is any.
fn section(
    store: Store,
    document: &Document,
    (party, part): (&str, &CommentPart),
    view: &CommentsView,
) -> Option<El> {
    let place = |list| CommentPlace { party: party.to_owned(), part: part.clone(), list };
    let lists = CommentList::SAID.map(|list| list::list(store, document, place(list), view));
    let lists: Vec<El> = lists.into_iter().flatten().collect();
    if lists.is_empty() {
        return None;
    }
    let name = comment_part_name(part, document, store.language());
    let name = (!name.is_empty()).then(|| el("h4").attr("lang", "zh-CN").text(name));
    Some(
        el("div")
            .class("comment-part")
            .child(name)
            .child(el("div").class("comment-lists").children(lists)),
    )
}
