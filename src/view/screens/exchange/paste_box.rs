//! The box to paste into, for those who do not paste onto a table.

use super::destination::asked;
use super::frame::{PASTE_BOX, note, section, words};
use crate::browser::clipboard;
use crate::document::Field;
use crate::editor::Lie;
use crate::exchange::Grid;
use crate::exchange::paste::cells;
use crate::exchange::workbook::Sheet;
use crate::texts::InOutText;
use crate::view::controls::{El, button, el};
use crate::view::store::{Aside, Cells, Store, Watched};
use leptos::prelude::event_target_value;
use std::cell::RefCell;
use std::rc::Rc;
use web_sys::Event;

thread_local! {
    /// What stands in the box, and what the clipboard had beside it as HTML. It stays while the page
    /// is open, whatever is looked at meanwhile, and is written nowhere.
    static HELD: RefCell<(String, Option<String>)> = const { RefCell::new((String::new(), None)) };
}

/// The section.
pub(super) fn paste_box(store: Store) -> El {
    let told = Rc::new(Watched::new(false));
    let teller = told.clone();
    let name = el("span").text(words(store, InOutText::PasteBox));
    let (held, _) = HELD.with_borrow(Clone::clone);
    let area = el("textarea")
        .attr("id", "paste-box")
        .attr("rows", "4")
        .attr("autocomplete", "off")
        .attr("spellcheck", "false")
        .text(held)
        .on("input", |event| HELD.set((event_target_value(&event), None)))
        .on("paste", move |event| pasted(store, &event));
    let empty = move || {
        told.get().then(|| el("p").class("problem").text(words(store, InOutText::NothingToPreview)))
    };
    section(store, InOutText::Paste)
        .child(note(store, InOutText::PasteNote))
        .child(el("label").class("block").child(name).child(area))
        .child(el("div").attr("role", "status").changing(empty))
        .child(
            button(words(store, InOutText::Preview), move || {
                let (text, html) = HELD.with_borrow(Clone::clone);
                teller.set_if_changed(text.trim().is_empty());
                if !text.trim().is_empty() {
                    look_at(store, text, html);
                }
            })
            .class("primary"),
        )
}

/// What is pasted has more to tell than the text that would stand in the box: merged cells.
fn pasted(store: Store, event: &Event) {
    let Some((text, html)) = clipboard::pasted(event) else { return };
    if clipboard::is_several(&text) {
        event.prevent_default();
        HELD.set((text.clone(), html.clone()));
        look_at(store, text, html);
    }
}

/// Empties the box once what came from it was taken over; the rest came from elsewhere.
pub(super) fn taken_over(from: &str) {
    if from == PASTE_BOX {
        HELD.take();
    }
}

fn look_at(store: Store, text: String, html: Option<String>) {
    store.aside.set(Some(match cells(html.as_deref(), &text) {
        Ok(grid) => pasted_book(store, grid, None),
        // The preview says why there are no cells.
        Err(_) => {
            Aside::Cells(Cells { text, html, field: None, lie: Lie::AreasDown, with_hidden: false })
        }
    }));
}

/// Pasted cells as the one sheet of a book without a file.
pub(super) fn pasted_book(store: Store, grid: Grid, field: Option<Field>) -> Aside {
    let sheets = vec![Sheet { name: String::new(), grid }];
    Aside::Book(asked(store, String::new(), field, sheets))
}
