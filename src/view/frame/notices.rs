//! What the person should know, each with its way out.

use super::toast::toast;
use super::told::{ways_on, words};
use crate::browser::page;
use crate::texts::{FrameText, StationText, loss_words};
use crate::view::controls::{El, Icon, button, el, icon};
use crate::view::focusing::select_soon;
use crate::view::piece::{Piece, piece};
use crate::view::store::{Notice, Store, Unfetched};

/// The open notices, and the toast of what was just done.
pub(in crate::view) fn notices(store: Store) -> El {
    let is_told = move || {
        let is_any = store.notices.with(|told| told.iter().any(|told| !told.is_of_band()));
        let is_missing = store.unfetched.with(|of| of.words || !of.requests.is_empty());
        page::leave_room_for_notices(is_any || is_missing);
        is_any
    };
    el("div").class("notices").attr("role", "status").changing(move || {
        let told = if is_told() { piece(store, Piece::Notices) } else { Vec::new() };
        missing(store).into_iter().chain(told).collect::<Vec<El>>()
    })
}

/// That a part did not come, and what it would have done.
fn missing(store: Store) -> Vec<El> {
    let (words, requests) = store.unfetched.with(|of| (of.words, !of.requests.is_empty()));
    let line = |text| {
        let text = el("div").class("notice-text").child(el("p").text(store.text(text)));
        el("div").class("notice").child(text)
    };
    let close = |forget: fn(&mut Unfetched)| {
        button(store.text(FrameText::Close), move || store.unfetched.update(forget))
    };
    let words = words.then(|| line(FrameText::NotFetched).child(close(|of| of.words = false)));
    let requests = requests.then(|| {
        let again = button(store.text(FrameText::FetchAgain), move || {
            let mut requests = Vec::new();
            store.unfetched.update(|of| requests.append(&mut of.requests));
            requests.into_iter().for_each(|ask| ask());
        });
        let close = close(|of| of.requests.clear());
        line(FrameText::NotRead).child(again.class("primary")).child(close)
    });
    words.into_iter().chain(requests).collect()
}

/// What is told, for the chunk that draws it.
pub(in crate::view) fn open_notices(store: Store) -> Vec<El> {
    let told = store.notices.get().into_iter().filter(|told| !told.is_of_band());
    told.map(|told| notice(store, told)).collect()
}

fn notice(store: Store, told: Notice) -> El {
    if told.is_done() {
        return toast(store, told);
    }
    let closed = told.clone();
    let text = el("div")
        .class("notice-text")
        .child(el("p").text(words(store, &told)))
        .child(details(store, &told))
        .child(by_hand(store, &told));
    el("div")
        .class("notice")
        .child(icon(Icon::Warning))
        .child(text)
        .children(ways_on(store, &told))
        .child(button(store.text(FrameText::Close), move || store.close(&closed)))
}

/// A text to be copied by hand, all of it selected.
fn by_hand(store: Store, told: &Notice) -> Option<El> {
    let Notice::ByHand { text, .. } = told else { return None };
    let area = el("textarea")
        .class("by-hand")
        .attr("readonly", "")
        .attr("rows", "3")
        .attr("aria-label", store.text(StationText::ByHand))
        .text(text.clone())
        .with(|_| {
            select_soon(".notice .by-hand");
        });
    Some(area)
}

/// Which parts of a damaged text were lost.
fn details(store: Store, told: &Notice) -> Option<El> {
    let Notice::Damaged { losses, .. } = told else { return None };
    let language = store.language();
    let parts = losses.iter().map(|loss| el("li").text(loss_words(loss, language)));
    let summary = el("summary").text(store.text(FrameText::LostParts));
    Some(el("details").class("fold").child(summary).child(el("ul").children(parts)))
}
