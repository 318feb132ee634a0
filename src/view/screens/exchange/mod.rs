//! 导入导出: what comes in and goes out, and what stands in the place of a screen meanwhile.

mod beside;
mod book;
mod destination;
mod drawn_table;
mod errand;
mod export;
mod file;
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

use crate::browser::page;
use crate::document::Field;
use crate::exchange::appendix::Part;
use crate::texts::{FrameText, InOutText, Phrase, WorkerText};
use crate::view::controls::{El, button, el};
use crate::view::store::{Aside, Store};
use export::Export;
use leptos::prelude::request_animation_frame;
use outlet::Outlet;
use wasm_bindgen::JsCast;
use web_sys::{Event, KeyboardEvent};

pub(in crate::view) use preview::pasted;

/// The screen.
pub(in crate::view) fn exchange(store: Store) -> El {
    store.track_lists();
    el("section")
        .class("screen in-out")
        .child(el("h2").text(store.text(FrameText::Exchange)))
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

/// The words of this screen.
fn words(store: Store, text: Phrase) -> &'static str {
    text.words(store.language())
}

fn note(store: Store, text: Phrase) -> El {
    note_of(words(store, text))
}

fn note_of(words: &'static str) -> El {
    el("p").class("note").text(words)
}

fn section(store: Store, title: Phrase) -> El {
    el("section").child(el("h3").text(words(store, title)))
}

/// The heading of what stands in the place of a screen. The focus goes there when it would be lost;
/// whoever has it elsewhere keeps it.
fn aside_title(title: &'static str) -> El {
    el("h2").attr("id", "aside-title").attr("tabindex", "-1").text(title).with(|_| {
        request_animation_frame(|| {
            if page::is_focus_free() {
                page::focus_on("#aside-title");
            }
        });
    })
}

/// The button that goes back without doing anything.
fn back(store: Store, text: Phrase, selector: String) -> El {
    button(words(store, text), move || leave(store, &selector))
}

/// Where the focus goes back to for what was pasted onto an input.
fn field_selector(store: Store, field: Field) -> String {
    format!("[data-field=\"{}\"]", store.hook(field))
}

/// Shows the screen again and puts the focus where it was.
fn leave(store: Store, selector: &str) {
    store.aside.set(None);
    page::focus_on(selector);
}

/// Leaves by the Esc key.
fn leaving_by_escape(store: Store, event: &Event, selector: &str) {
    let key = event.dyn_ref::<KeyboardEvent>().map(KeyboardEvent::key);
    if key.as_deref() == Some("Escape") {
        leave(store, selector);
    }
}

/// Where the focus goes back to on the screen itself.
const PASTE_BOX: &str = "#paste-box";
const FILE_INPUT: &str = "#file-input";
const WORKBOOK: &str = "#workbook";
