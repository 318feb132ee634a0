//! 到岗 (附件2): the social workers' attendance, and what follows from it (R-15 … R-19).

mod agreed;
mod board;
mod figures;
mod fill;
mod findings;
mod frame;
mod months;
mod totals;
mod workers;

use crate::browser::page;
use crate::texts::{FrameText, StaffingText};
use crate::view::controls::{El, el, follow, label};
use crate::view::store::Store;
use board::Board;
use frame::note;
use std::cell::Cell;

/// The screen.
pub(in crate::view) fn staffing(store: Store) -> El {
    let board = Board::new(store);
    let months = store.with_editor(|editor| editor.document().assessed_months());
    let narrow = store.settings.narrow.get();
    let keeper = board.clone();
    el("section")
        .class("screen")
        .child(el("h2").text(store.text(FrameText::Staffing)))
        .children(months.is_empty().then(|| note(store, StaffingText::NoPeriod)))
        .child(figures::figures(store, &board, &months, narrow))
        .child(agreed::agreed(store, &board))
        .child(findings::findings(store, &board))
        .child(workers::workers(store, &months, narrow))
        .children(months::months(store, &months, narrow))
        .child(totals::totals(store, &months))
        .with(move |_| {
            keeper.keep(store);
            relabel(store);
        })
}

/// Inputs are named after their worker: a new label is heard at all of them.
fn relabel(store: Store) {
    let drawn = Cell::new(false);
    follow(move || {
        store.names.track();
        if drawn.replace(true) {
            page::relabel("#content [data-field][aria-label]", |hook| {
                store.field_of(hook).map(|field| label(store, field))
            });
        }
    });
}
