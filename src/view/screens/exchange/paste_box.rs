//! The box to paste into, for those who do not paste onto a table.

use super::file::listed;
use super::frame::PASTE_BOX;
use super::kinds::tables;
use crate::browser::{clipboard, history};
use crate::document::Field;
use crate::editor::Lie;
use crate::exchange::Grid;
use crate::exchange::link::letters_of;
use crate::exchange::paste::cells;
use crate::exchange::workbook::Sheet;
use crate::texts::InOutText;
use crate::view::controls::{El, button, el, problem_told};
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

/// The box under its name, and the way on for whoever types into it.
pub(super) fn paste_box(store: Store) -> El {
    let (held, _) = HELD.with_borrow(Clone::clone);
    let filled = Rc::new(Watched::new(!held.trim().is_empty()));
    let problem = Rc::new(Watched::new(String::new()));
    let (typed, shown, told) = (filled.clone(), filled, problem.clone());
    let name = el("span").class("import-name").text(store.text(InOutText::PasteBox));
    let pasting = problem.clone();
    let area = el("textarea")
        .attr("id", "paste-box")
        .attr("rows", "3")
        .attr("autocomplete", "off")
        .attr("spellcheck", "false")
        .attr("placeholder", store.text(InOutText::PasteHint))
        .text(held)
        .on("input", move |event| {
            let text = event_target_value(&event);
            typed.set_if_changed(!text.trim().is_empty());
            HELD.set((text, None));
        })
        .on("paste", move |event| pasted(store, &event, &pasting));
    let look = move || {
        let problem = problem.clone();
        let look = move || {
            let (text, html) = HELD.with_borrow(Clone::clone);
            problem.set_if_changed(look_at(store, text, html));
        };
        shown.get().then(|| button(store.text(InOutText::Preview), look).class("primary"))
    };
    let told = problem_told(move || told.get());
    el("div")
        .class("import-way")
        .child(el("label").class("block").child(name).child(area))
        .child(el("div").attr("role", "status").child(told))
        .changing(look)
}

/// What is pasted has more to tell than the text that would stand in the box: merged cells.
fn pasted(store: Store, event: &Event, problem: &Watched<String>) {
    let Some((text, html)) = clipboard::pasted(event) else { return };
    if clipboard::is_several(&text) || is_own(&text) || letters_of(&text).is_some() {
        event.prevent_default();
        HELD.set((text.clone(), html.clone()));
        problem.set_if_changed(look_at(store, text, html));
    }
}

/// Whether a text is that of a backup, which WeChat lets out by the clipboard alone.
fn is_own(text: &str) -> bool {
    text.trim_start().starts_with('{')
}

/// Empties the box once what came from it was taken over; the rest came from elsewhere.
pub(super) fn taken_over(from: &str) {
    if from == PASTE_BOX {
        HELD.take();
    }
}

/// Shows what a text leads to; why to nothing, where it does not.
fn look_at(store: Store, text: String, html: Option<String>) -> String {
    if let Some(letters) = letters_of(&text) {
        history::go_to(letters);
        return String::new();
    }
    if is_own(&text) {
        return match listed(&text, store.settings.language.get_untracked()) {
            Ok(aside) => {
                store.aside.set(Some(aside));
                String::new()
            }
            Err(words) => words,
        };
    }
    store.aside.set(Some(match cells(html.as_deref(), &text) {
        Ok(grid) => pasted_table(grid, None),
        // The preview says why there are no cells.
        Err(_) => {
            Aside::Cells(Cells { text, html, field: None, lie: Lie::AreasDown, with_hidden: false })
        }
    }));
    String::new()
}

/// Pasted cells as the one sheet of tables without a file.
pub(super) fn pasted_table(grid: Grid, field: Option<Field>) -> Aside {
    let sheets = vec![Sheet { name: String::new(), grid }];
    tables(String::new(), field, sheets)
}
