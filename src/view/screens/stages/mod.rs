//! 阶段和年度: copies of the station that stay as they are, side by side; and its years in a row.

mod after;
mod board;
mod columns;
mod compare;
mod keep;
mod label;
mod list;
mod one;
mod years;

use crate::desk::Folder;
use crate::texts::StageText;
use crate::view::controls::{El, el};
use crate::view::store::{Aside, StageView, Store, Watched};
use board::{Board, head};
use columns::Explained;
use leptos::prelude::on_cleanup;
use send_wrapper::SendWrapper;
use std::rc::Rc;

pub(in crate::view) use after::afterwards;

/// The view in the place of the room.
pub(in crate::view) fn stages(store: Store) -> Vec<El> {
    let view = store.aside.with(|aside| match aside {
        Some(Aside::Stages(view)) => Some(view.clone()),
        _ => None,
    });
    let Some(view) = view else { return Vec::new() };
    // The workings of stages and years are made here and go with the view.
    let ended = SendWrapper::new(store);
    on_cleanup(move || ended.workings.supposed.set(None));
    let board = Rc::new(Board {
        store,
        shown: Watched::new(None),
        area: Watched::new(None),
        whole: Watched::new(true),
        problem: Watched::default(),
        refused: Watched::default(),
        explained: Explained::default(),
    });
    board.explained.begin(store);
    let section = el("section").class("screen stages").changing(move || match view.get() {
        StageView::All => all(&board),
        StageView::One(id) => one::one(&board, &id),
    });
    vec![section]
}

fn all(board: &Rc<Board>) -> Vec<El> {
    let store = board.store;
    let (listed, gone, compared) = (board.clone(), board.clone(), board.clone());
    let refused = board.clone();
    let lists = move || {
        let kept = store.stages(Folder::Stage);
        let deleted = store.stages(Folder::DeletedStage);
        [list::list(&listed, &kept), list::deleted(&gone, &deleted)]
            .into_iter()
            .flatten()
            .collect::<Vec<El>>()
    };
    vec![
        head(store, store.text(StageText::Title), Store::show_room_again),
        el("div").class("stages-beside").child(keep::keep(board)).child(
            el("div")
                .child(
                    el("div").attr("role", "alert").changing(move || list::not_deleted(&refused)),
                )
                .child(el("div").class("stack").changing(lists)),
        ),
        el("div").changing(move || compare::compare(&compared)),
        years::years(board),
    ]
}
