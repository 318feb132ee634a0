//! What the person should know, each with its way out.

use crate::browser::page;
use crate::document::{Loss, VERSION};
use crate::texts::{FrameText, Phrase, StationText, deleted_words, loss_words, rejected_words};
use crate::view::controls::{El, Icon, button, el, follow, icon};
use crate::view::piece::{Piece, piece};
use crate::view::store::{Notice, Request, Store};
use crate::view::{Chunk, Screen};
use std::cell::Cell;
use std::rc::Rc;

/// The open notices. What was done is told on the screen it was told for, and on no other.
pub(in crate::view) fn notices(store: Store) -> El {
    let told_for = Rc::new(Cell::new(Screen::default()));
    let left = told_for.clone();
    let leaving = move || {
        if store.settings.screen.get() != left.get() {
            store.forget_done();
        }
    };
    el("div").class("notices").attr("role", "status").with(move |_| follow(leaving)).changing(
        move || {
            let is_empty = store.notices.with(Vec::is_empty);
            // The address is ahead of a screen that is still to come.
            told_for.set(Screen::from_fragment(&page::fragment()));
            page::leave_room_for_notices(!is_empty);
            match is_empty {
                true => Vec::new(),
                false if store.has(Chunk::Rest) => piece(store, Piece::Notices),
                false => of_missing(store),
            }
        },
    )
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
        let notice = el("div").class("notice").attr("data-look", "problem").child(text);
        let close = button(store.text(FrameText::Close), move || store.close(&told));
        Some(notice.children(again).child(close))
    });
    told.collect()
}

/// What is told, for the chunk that draws it.
pub(in crate::view) fn open_notices(store: Store) -> Vec<El> {
    store.notices.get().into_iter().map(|told| notice(store, told)).collect()
}

fn notice(store: Store, told: Notice) -> El {
    let closed = told.clone();
    let (look, picture) =
        if told.is_done() { ("done", Icon::Check) } else { ("problem", Icon::Warning) };
    let text = el("div")
        .class("notice-text")
        .child(el("p").text(words(store, &told)))
        .child(details(store, &told));
    el("div")
        .class("notice")
        .attr("data-look", look)
        .child(icon(picture))
        .child(text)
        .children(ways_on(store, &told))
        .child(button(store.text(FrameText::Close), move || store.close(&closed)))
}

fn words(store: Store, told: &Notice) -> String {
    let named = |name: &String| {
        if name.is_empty() { store.text(FrameText::Unnamed).to_owned() } else { name.clone() }
    };
    match told {
        Notice::Rejected(rejected) => rejected_words(*rejected, store.language()),
        Notice::OtherTabChanged => store.text(FrameText::OtherTabChanged).to_owned(),
        Notice::OtherTabDeleted => store.text(FrameText::OtherTabDeleted).to_owned(),
        Notice::OtherTabNewer => store.text(FrameText::OtherTabNewer).to_owned(),
        Notice::Forked { name, is_kept: true } => StationText::forked(name, store.language()),
        Notice::Forked { name, .. } => StationText::forked_unkept(name, store.language()),
        Notice::Told(words)
        | Notice::TakenOver(words)
        | Notice::KeptBeside { words, .. }
        | Notice::NotDone(words)
        | Notice::NotDeleted { words, .. } => words.clone(),
        Notice::NoEnglish => store.text(FrameText::NotFetched).to_owned(),
        Notice::NotRead(_) => store.text(FrameText::NotRead).to_owned(),
        Notice::Deleted { name, held, .. } => {
            deleted_words(&named(name), held.as_deref(), store.language())
        }
        Notice::Damaged { name, losses, aside: true } => {
            StationText::damaged_aside(named(name), Loss::count(losses), store.language())
        }
        Notice::Damaged { name, losses, .. } => {
            StationText::damaged_in_place(named(name), Loss::count(losses), store.language())
        }
        Notice::Newer { name, version } => {
            StationText::newer(named(name), *version, VERSION, store.language())
        }
    }
}

/// Which parts of a damaged text were lost.
fn details(store: Store, told: &Notice) -> Option<El> {
    let Notice::Damaged { losses, .. } = told else { return None };
    let language = store.language();
    let parts = losses.iter().map(|loss| el("li").text(loss_words(loss, language)));
    let summary = el("summary").text(store.text(FrameText::LostParts));
    Some(el("details").child(summary).child(el("ul").children(parts)))
}

/// The buttons that take something back, try again what failed, or go another way.
fn ways_on(store: Store, told: &Notice) -> Vec<El> {
    match told {
        // Undo closes the notice itself.
        Notice::TakenOver(_) => vec![button(store.text(FrameText::Undo), move || store.undo())],
        Notice::KeptBeside { back, before, .. } => {
            let (told, request) = (told.clone(), Request::Open(before.clone()));
            let back = button(back.clone(), move || {
                store.close(&told);
                store.ask(request.clone());
            });
            vec![back.class("primary")]
        }
        Notice::Deleted { id, .. } => {
            let request = Request::BringBack(id.clone());
            let act = move || store.ask(request.clone());
            vec![closing(store, told, StationText::BringBackAction, act).class("primary")]
        }
        Notice::NotRead(request) => {
            let request = request.clone();
            let act = move || store.ask(request.clone());
            vec![closing(store, told, FrameText::FetchAgain, act).class("primary")]
        }
        Notice::NotDeleted { id, .. } => {
            let (download, delete) =
                (Request::Download(id.clone()), Request::DeleteForGood(id.clone()));
            let download = move || store.ask(download.clone());
            vec![
                button(store.text(FrameText::DownloadBackup), download).class("primary"),
                closing(store, told, StationText::DeleteForGood, move || store.ask(delete.clone())),
            ]
        }
        _ => Vec::new(),
    }
}

/// A button that closes the notice and does something.
fn closing(store: Store, told: &Notice, word: Phrase, act: impl Fn() + 'static) -> El {
    let told = told.clone();
    button(store.text(word), move || {
        store.close(&told);
        act();
    })
}
