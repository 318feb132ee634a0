//! 导入导出: what comes in and goes out, and what stands in the place of a screen meanwhile.

mod beside;
mod book;
mod destination;
mod drawn_table;
mod errand;
mod export;
mod file;
mod frame;
mod link;
mod offers;
mod outlet;
mod own_file;
mod paste_box;
mod picker;
mod picker_columns;
mod picking;
mod preview;
mod print;
mod print_form;
mod print_table;
mod report;
mod sheets;
mod told;
mod visit;

use crate::exchange::appendix::Part;
use crate::texts::{FrameText, InOutText, WorkerText};
use crate::view::controls::{El, el};
use crate::view::store::{Aside, Store};
use export::Export;
use frame::{note, note_of, section};
use outlet::Outlet;

pub(in crate::view) use preview::pasted;

/// The screen.
pub(in crate::view) fn exchange(store: Store) -> El {
    store.track_lists();
    el("section")
        .class("screen in-out")
        .child(el("h2").text(store.text(FrameText::Share)))
        .child(note(store, InOutText::Note))
        .child(paste_box::paste_box(store))
        .child(file::files(store))
        .child(tables(store))
        .child(print::print(store))
        .child(report::report(store))
        .child(link::link(store))
}

/// What stands in the place of a screen.
pub(in crate::view) fn aside(store: Store) -> El {
    store.track_lists();
    match store.aside.get() {
        Some(Aside::Cells(cells)) => preview::preview(store, cells),
        Some(Aside::Book(of)) => book::book(store, of),
        Some(Aside::File(listed)) => own_file::own_file(store, &listed),
        Some(Aside::Link(link)) => visit::visit(store, &link),
        Some(Aside::Paper(paper)) => print::paper(store, paper),
        None => el("section"),
    }
}

fn tables(store: Store) -> El {
    let outlet = Outlet::new();
    let workbook = WorkerText::Workbook.words(store.language());
    let workbook = outlet.named_button(store, workbook, Export::Workbook).attr("id", "workbook");
    let exports = [
        (InOutText::Copy1, Export::Copy(Part::Indicators)),
        (InOutText::Csv1, Export::Csv(Part::Indicators)),
        (InOutText::Copy2, Export::Copy(Part::Staffing)),
        (InOutText::Csv2, Export::Csv(Part::Staffing)),
    ];
    let buttons = exports.map(|(text, export)| outlet.button(store, text, export));
    section(store, InOutText::Tables)
        .child(note_of(WorkerText::WorkbookNote.words(store.language())))
        .child(note(store, InOutText::TablesNote))
        .child(el("div").class("toolbar").child(workbook).children(buttons))
        .children(outlet.region(store))
}
