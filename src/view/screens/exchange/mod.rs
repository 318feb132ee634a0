//! 分享: what goes out and comes in, and what stands in the place of a room meanwhile.

mod answers;
mod asked;
mod back_up;
mod beside;
mod book;
mod destination;
mod draft;
mod errand;
mod export;
mod file;
mod frame;
mod gathering;
mod hand_in;
mod hand_out;
mod import;
mod kinds;
mod link;
mod merging;
mod offers;
mod outlet;
mod own_file;
mod paste_box;
mod picker;
mod picker_columns;
mod picking;
mod preview;
mod print;
mod print_comments;
mod print_form;
mod print_table;
mod report;
mod several;
mod sheets;
mod told;

use crate::browser::history;
use crate::editor::List;
use crate::exchange::Grid;
use crate::exchange::workbook::Sheet;
use crate::texts::{CheckText, DistrictText, InOutText};
use crate::view::Screen;
use crate::view::controls::{El, el};
use crate::view::store::{Aside, CHECK, DISTRICT, Store};

pub(in crate::view::screens) use errand::Errand;
pub(in crate::view::screens) use frame::print_or_note;
pub(in crate::view) use preview::pasted;

/// The room.
pub(in crate::view) fn exchange(store: Store) -> El {
    // 结语 comes in while it is being typed here: comments are followed by what shows them.
    for list in List::ALL.into_iter().filter(|list| *list != List::Comments) {
        let _ = store.rows(list);
    }
    el("section")
        .class("screen in-out")
        .child(el("h2").attr("id", "share-question").text(store.text(InOutText::Question)))
        .child(answers::answers(store))
        .child(
            el("div")
                .class("share-grid")
                .changing(move || answers::offered(store))
                .child(import::import(store)),
        )
        .child(district(store))
        .child(check(store))
}

/// The way to several stations side by side.
fn district(store: Store) -> El {
    el("p")
        .class("share-district")
        .child(
            el("a").attr("href", format!("#{DISTRICT}")).text(store.text(DistrictText::ShareWay)),
        )
        .child(el("span").class("hint").text(store.text(DistrictText::ShareNote)))
}

/// The way to the check of a report's text.
fn check(store: Store) -> El {
    el("p")
        .class("share-district")
        .child(el("a").attr("href", format!("#{CHECK}")).text(store.text(CheckText::ShareWay)))
        .child(el("span").class("hint").text(store.text(CheckText::ShareNote)))
}

/// Shows the tables of a text before they are taken over, named in their order. The room is that of 分享 then, which
/// they are left for.
pub(in crate::view::screens) fn look_at_tables(store: Store, tables: Vec<(String, Grid)>) {
    history::correct_fragment(Screen::Share.fragment());
    let sheets = tables.into_iter().map(|(name, grid)| Sheet { name, grid }).collect();
    store.aside.set(Some(kinds::tables(String::new(), None, sheets)));
}

/// The paper, in the place of the room.
pub(in crate::view) fn paper(store: Store) -> Vec<El> {
    store.track_lists();
    match store.aside.get() {
        Some(Aside::Paper(paper)) => vec![print::paper(store, paper)],
        _ => Vec::new(),
    }
}

/// What comes in, before it is taken over.
pub(in crate::view) fn incoming(store: Store) -> El {
    store.track_lists();
    match store.aside.get() {
        Some(Aside::Tables(tables)) => {
            // Nobody is woken: it is drawn here.
            let book = destination::asked(store, &tables);
            store.aside.replace(Some(Aside::Book(book.clone())));
            book::book(store, book)
        }
        Some(Aside::Cells(cells)) => preview::preview(store, cells),
        Some(Aside::Book(of)) => book::book(store, of),
        Some(Aside::File(listed, training)) => own_file::own_file(store, &listed, training),
        Some(Aside::Gathering(sent)) => gathering::gathering(store, &sent),
        Some(Aside::Merging(arrived)) => merging::merging(store, &arrived),
        // The rest is drawn by other chunks.
        Some(
            Aside::Paper(_)
            | Aside::Start(_)
            | Aside::Stages(_)
            | Aside::Comments(_)
            | Aside::Link(_)
            | Aside::District
            | Aside::Check,
        )
        | None => el("section"),
    }
}
