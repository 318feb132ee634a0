//! 到岗 (附件2): what attendance comes to, what is worth checking, and one grid of all months
//! (R-15 … R-19).

mod agreed;
mod board;
mod by_kind;
mod fill;
mod findings;
mod frame;
mod grid;
mod menu;
mod one_month;
mod results;
mod rows;
mod selecting;
mod sheet;

use crate::document::{Field, Particular, Worker, WorkerField};
use crate::editor::{Action, Item, List};
use crate::scoring::{Group, StaffingFigure};
use crate::texts::{FrameText, StaffingText};
use crate::view::Screen;
use crate::view::controls::{El, button, changing, el, relabel};
use crate::view::navigation::{go_to, lead};
use crate::view::store::Store;
use board::Board;
use selecting::Selecting;

pub(in crate::view) use one_month::workers_of_month;
pub(in crate::view) use sheet::worker_sheet;

/// The room.
pub(in crate::view) fn staffing(store: Store) -> El {
    let board = Board::new(store);
    let selecting = Selecting::new(store);
    let below = board.clone();
    el("section")
        .class("screen staffing")
        .child(el("h2").class("unseen").text(store.text(FrameText::Staffing)))
        .child(results::results(&board))
        .child(findings::findings(&board))
        .child(attendance(&board, &selecting))
        .child(grid::legend(&board))
        .child(agreed::agreed(&board))
        .child(
            el("div").child(changing(move || {
                below.months.with(|months| by_kind::by_kind(&below, months))
            })),
        )
        .child(menu::menu(store, &selecting))
        // Inputs are named after their worker: a new label is heard at all of them.
        .with(move |_| relabel(store, "#content [data-field][aria-label]"))
}

/// The card of the grid.
fn attendance(board: &Board, selecting: &Selecting) -> El {
    let store = board.store;
    let counted = board.staffing.clone();
    let in_post = el("span")
        .class("tag")
        .live("hidden", move || {
            let count = counted.with(|staffing| staffing.group(Group::All).head_count);
            count.amount().is_none().then(String::new)
        })
        .child(board.figure(el("span"), StaffingFigure::HeadCount(Group::All)))
        .child(el("span").text(store.text(StaffingText::InPost)));
    let head = el("div")
        .class("grid-title")
        .child(el("h3").text(store.text(StaffingText::Attendance)))
        .child(in_post)
        // While there is nobody, on a phone the two stand in the empty place, nearer to the thumb.
        .child(el("div").class("toolbar").changing(move || {
            let is_empty = store.rows(List::Workers).is_empty();
            if is_empty && store.settings.narrow.get() { Vec::new() } else { ways_to_add(store) }
        }));
    let (board, selecting) = (board.clone(), selecting.clone());
    let grid = move || {
        let months = board.months.get();
        match months.is_empty() {
            true => no_period(store),
            false => grid::grid(&board, &selecting, &months),
        }
    };
    let none = move || store.rows(List::Workers).is_empty().then(|| nobody(store));
    el("section").class("attendance").child(head).changing(none).changing(grid)
}

/// Without a period there are no months.
fn no_period(store: Store) -> El {
    el("p").class("empty").child(el("span").text(store.text(StaffingText::NoPeriod))).child(button(
        store.text(StaffingText::FillPeriod),
        move || {
            go_to(store, Field::Particular(Particular::AssessedFrom));
        },
    ))
}

fn nobody(store: Store) -> El {
    el("p")
        .class("empty")
        .child(el("span").text(store.text(StaffingText::NoWorkers)))
        .children(if store.settings.narrow.get() { ways_to_add(store) } else { Vec::new() })
}

fn ways_to_add(store: Store) -> Vec<El> {
    let paste = button(store.text(StaffingText::PasteList), move || paste_list(store));
    vec![
        button(store.text(StaffingText::AddWorker), move || add(store)).class("small"),
        paste.class("small paste-list"),
    ]
}

/// One more worker, whose sheet asks who it is.
fn add(store: Store) {
    let at = store.with_editor(|editor| editor.document().staffing.workers.len());
    let name = StaffingText::NewWorker.words(store.settings.language.get_untracked());
    let label = format!("{name}{}", at + 1);
    let worker = Worker { label, ..Worker::default() };
    if store.dispatch(Action::Insert(at, Item::Worker(Box::new(worker)))) {
        let name = crate::document::StaffingField::Worker(at, WorkerField::Label);
        go_to(store, Field::Staffing(name));
    }
}

/// A list comes in where every table does.
fn paste_list(store: Store) {
    lead(store, Screen::Share, "#paste-box".to_owned());
}
