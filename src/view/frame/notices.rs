//! What the person should know, each with its way out.

use super::toast::toast;
use super::told::{closing, ways_on, words};
use crate::browser::page;
use crate::texts::{FrameText, loss_words};
use crate::view::Chunk;
use crate::view::controls::{El, Icon, button, el, icon};
use crate::view::piece::{Piece, piece};
use crate::view::store::{Notice, Store};

/// The open notices, and the toast of what was just done.
pub(in crate::view) fn notices(store: Store) -> El {
    el("div").class("notices").attr("role", "status").changing(move || {
        let is_empty = store.notices.with(|told| told.iter().all(Notice::is_of_band));
        page::leave_room_for_notices(!is_empty);
        match is_empty {
            true => Vec::new(),
            false if store.has(Chunk::Rest) => piece(store, Piece::Notices),
            false => of_missing(store),
        }
    })
}

/// What is told while the chunk that draws notices is not here: that it did not come, and what it would
/// have done.
fn of_missing(store: Store) -> Vec<El> {
    let told = store.notices.get().into_iter().filter_map(|told| {
        let (text, request) = match &told {
            Notice::NotRead(request) => (FrameText::NotRead, Some(request.clone())),
            Notice::NoEnglish => (FrameText::NotFetched, None),
            _ => return None,
        };
        let again = request.map(|request| {
            let act = move || store.ask(request.clone());
            closing(store, &told, FrameText::FetchAgain, act).class("primary")
        });
        let text = el("div").class("notice-text").child(el("p").text(store.text(text)));
        let notice = el("div").class("notice").child(text);
        let close = button(store.text(FrameText::Close), move || store.close(&told));
        Some(notice.children(again).child(close))
    });
    told.collect()
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
        .child(details(store, &told));
    el("div")
        .class("notice")
        .child(icon(Icon::Warning))
        .child(text)
        .children(ways_on(store, &told))
        .child(button(store.text(FrameText::Close), move || store.close(&closed)))
}

/// Which parts of a damaged text were lost.
fn details(store: Store, told: &Notice) -> Option<El> {
    let Notice::Damaged { losses, .. } = told else { return None };
    let language = store.language();
    let parts = losses.iter().map(|loss| el("li").text(loss_words(loss, language)));
    let summary = el("summary").text(store.text(FrameText::LostParts));
    Some(el("details").child(summary).child(el("ul").children(parts)))
}
