//! The whole page: frame, open screen, and how it starts.

use super::controls::{El, el};
use super::piece::{Piece, piece};
use super::store::{Aside, Store};
use super::{Chunk, early, frame, layers, rooms};
use crate::browser::{history, page, panics};
use leptos::prelude::*;
use std::time::Duration;

/// Time for a browser to lay out and paint what is seen first, before the rest is made.
const FIRST_SIGHT: Duration = Duration::from_millis(100);

/// Starts the app in place of the frame that index.html shows meanwhile; in turns, so that an old computer or a
/// phone answers the finger between them: a page that scrolls is not held up by a program that comes.
pub fn start() {
    panics::keep_reasons();
    in_turn(|| {
        rooms::register_first();
        let owner = Owner::new();
        let store = owner.with(|| Store::open(rooms::fetch));
        in_turn(move || begin(owner, store));
    });
}

/// Has the browser do first what waits for it: fingers, the scroll, a frame.
fn in_turn(then: impl FnOnce() + 'static) {
    set_timeout(then, Duration::ZERO);
}

/// Fetches what the first sight needs, and shows it.
fn begin(owner: Owner, store: Store) {
    let show = move || show(owner, store);
    let keeps_anything = store.keeps_anything();
    if keeps_anything {
        // Comes meanwhile.
        store.fetch(Chunk::Reader, |_| ());
    }
    // Words and kept figures come first, so that nothing changes before the eyes.
    store.fetch_words(store.settings.language.get_untracked(), move |here| {
        if here {
            store.settings.show();
        } else {
            store.settings.fall_back(store);
        }
        if !keeps_anything {
            return show();
        }
        let begin = move |_| {
            store.fetch(Chunk::Reader, move |_| {
                store.ask_to_begin();
                in_turn(show);
            });
        };
        // A trial goes on in the first thing that is seen.
        if Store::has_trial_mark() { store.fetch(Chunk::Trial, begin) } else { begin(true) }
    });
}

/// Draws the page and puts it in the place of the waiting frame.
fn show(owner: Owner, store: Store) {
    let Some(document) = page::document() else { return };
    let whole = owner.with(|| app(store).make(&document));
    if store.settings.screen.get_untracked().room().chunk.is_some() {
        // There is nothing to see before the room is here, and its styles would be reckoned anew once the rest is.
        store.fetch_keeper();
    }
    // What the page owns lives as long as the page.
    std::mem::forget(owner);
    let take_over = move |_| {
        if let (Some(body), Some(whole)) = (document.body(), whole) {
            let _ = body.append_child(&whole);
            page::remove_waiting_frame();
            page::tell_ready();
        }
        set_timeout(
            move || {
                store.settled.set(true);
                store.fetch_keeper();
            },
            FIRST_SIGHT,
        );
    };
    // What a link holds is seen before anything can be done with it; what is said of every link stays until then.
    match store.aside.with_untracked(Aside::is_visit) {
        true => store.fetch(Chunk::Landing, take_over),
        // At once: a part of the waiting frame has moved into the page that is made.
        false => take_over(true),
    }
}

fn app(store: Store) -> El {
    layers::listen_to_escape(store);
    let previewing =
        move |aside: &Option<Aside>| aside.as_ref().is_some_and(|aside| !aside.has_address());
    layers::keep(store, move || store.aside.with(previewing), move || store.aside.set(None));
    frame::follow_title(store);
    store.arrive(&history::fragment());
    let page = el("div")
        .attr("id", "app")
        .live("data-visit", move || store.aside.with(Aside::is_visit).then(String::new))
        .children(frame::header(store))
        .children(frame::band(store))
        .child(frame::notices(store))
        .child(
            el("main")
                .attr("id", "content")
                .attr("tabindex", "-1")
                .live("aria-busy", move || (!store.settled.get()).then(|| "true".to_owned()))
                .changing(move || open_screen(store)),
        )
        .child(frame::closing_line(store))
        .child(el("div").class("workings").changing(move || open_workings(store)))
        .child(el("div").changing(move || open_sheets(store)));
    early::listening(store, page)
}

/// The place of the sheets, once one was opened.
fn open_sheets(store: Store) -> Vec<El> {
    if store.sheets_wanted.get() { piece(store, Piece::Sheets) } else { Vec::new() }
}

/// The panel of the workings, once one was asked for.
fn open_workings(store: Store) -> Vec<El> {
    if store.workings.wanted.get() { piece(store, Piece::Working) } else { Vec::new() }
}

/// The room, drawn again when the language, the document, the width or the room changes; half-typed
/// text stays in the session. Lists are followed by the rooms themselves, row by row, or as a whole
/// ([`Store::track_lists`]).
fn open_screen(store: Store) -> Vec<El> {
    store.structure.track();
    store.settings.language.track();
    store.settings.narrow.track();
    let aside = store.aside.with(|aside| {
        aside.as_ref().map(|aside| match aside {
            Aside::Start(_) => Piece::Start,
            Aside::Stages(_) => Piece::Stages,
            Aside::Comments(_) => Piece::Comments,
            Aside::Link(_) => Piece::Landing,
            Aside::District => Piece::District,
            Aside::Check => Piece::Check,
            Aside::Paper(_) => Piece::Paper,
            _ => Piece::Incoming,
        })
    });
    if let Some(aside) = aside {
        return piece(store, aside);
    }
    piece(store, Piece::Room(store.settings.screen.get()))
}
