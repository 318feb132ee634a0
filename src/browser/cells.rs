//! Cells of tables on the page: which one an event is about, and the marks on selected ones.

use super::page;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, MouseEvent};

/// What holds the input of a cell: a place of a table, or an item of a list.
const CELL: &str = "td,li";

/// The input of the cell that an event came from. A cell without one belongs to the cell before it, as a
/// rate does to its amount.
pub fn under(event: &Event) -> Option<String> {
    hook_of(page::around(event, CELL).map(Into::into))
}

/// The same for the cell where the mouse is: Firefox sends what happens while dragging to the input where
/// that began.
pub fn at_mouse(event: &Event) -> Option<String> {
    let event = event.dyn_ref::<MouseEvent>()?;
    let pixel = |at: i32| i16::try_from(at).map(f32::from).ok();
    let (x, y) = (pixel(event.client_x())?, pixel(event.client_y())?);
    let found = page::document()?.element_from_point(x, y)?;
    hook_of(found.closest(CELL).ok()?)
}

fn hook_of(mut cell: Option<Element>) -> Option<String> {
    while let Some(of) = cell {
        if let Some(input) = of.query_selector("input[data-field]").ok()? {
            return input.get_attribute("data-field");
        }
        cell = of.previous_element_sibling().filter(|before| before.tag_name() == "TD");
    }
    None
}

/// Whether the main button of the mouse is down while the event happens.
pub fn is_pressed(event: &Event) -> bool {
    event.dyn_ref::<MouseEvent>().is_some_and(|event| event.buttons() & 1 == 1)
}

/// Whether the shift key is down at an event of the mouse.
pub fn is_shifted(event: &Event) -> bool {
    event.dyn_ref::<MouseEvent>().is_some_and(MouseEvent::shift_key)
}

/// Marks the cells from the first to the last input of each row, with what lies between, and takes the
/// mark from all others.
pub fn mark(rows: &[(String, String)]) {
    const MARK: &str = "data-selected";
    page::each("td[data-selected]", |cell| {
        let _ = cell.remove_attribute(MARK);
    });
    for (first, last) in rows {
        let cell = |hook| page::field_element(hook)?.closest("td").ok()?;
        let (mut next, last) = (cell(first), cell(last));
        while let Some(of) = next {
            let _ = of.set_attribute(MARK, "");
            let is_last = last.as_ref().is_none_or(|last| of.is_same_node(Some(last)));
            next = of.next_element_sibling().filter(|_| !is_last);
        }
    }
}

/// Whether an element is laid out, so that it can have the focus.
pub fn is_shown(hook: &str) -> bool {
    page::field_element(hook).is_some_and(|element| element.offset_parent().is_some())
}
