//! Input events → the store. One listener of each kind serves all inputs (`early.rs`); the `data-field` of
//! an input says which one it is.

use super::screens;
use super::store::{Aside, Store};
use crate::browser::{clipboard, page};
use crate::document::{Field, has_working};
use crate::editor::Direction;
use wasm_bindgen::JsCast;
use web_sys::{
    Event, HtmlElement, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement, KeyboardEvent,
};

/// Understands an event that `early.rs` has heard.
pub(super) fn hear(store: Store, event: &Event) {
    match event.type_().as_str() {
        "compositionstart" => composing(store, event),
        "compositionend" => composed(store, event),
        "focusin" => entered(store, event),
        "focusout" => left(store, event),
        "paste" => pasted(store, event),
        "keydown" => key(store, event),
        "click" => clicked(store, event),
        _ => input(store, event),
    }
}

/// The text of an input changed. Nothing is read while an input method is composing.
fn input(store: Store, event: &Event) {
    let composing =
        event.dyn_ref::<web_sys::InputEvent>().is_some_and(|event| event.is_composing());
    if !composing {
        read(store, event);
    }
}

/// An input method begins.
fn composing(store: Store, event: &Event) {
    store.begin_composing(target(event).and_then(|(_, hook)| store.field_of(&hook)));
}

/// An input method has put its text in place.
fn composed(store: Store, event: &Event) {
    let found = target(event).and_then(|(element, hook)| {
        let text = text_of(&element)?;
        Some((store.field_of(&hook)?, text))
    });
    match found {
        Some((field, text)) => store.end_composing(Some(field), text),
        None => store.end_composing(None, String::new()),
    }
}

fn read(store: Store, event: &Event) {
    let Some((element, hook)) = target(event) else { return };
    if let Some(select) = element.dyn_ref::<HtmlSelectElement>() {
        choose(store, &hook, &select.value(), event);
    } else if let (Some(input), Some(field)) =
        (element.dyn_ref::<HtmlInputElement>(), store.field_of(&hook))
    {
        let text = match input.type_().as_str() {
            "checkbox" if input.checked() => "yes".to_owned(),
            "checkbox" => "no".to_owned(),
            _ => input.value(),
        };
        store.type_in(field, text);
    } else if let (Some(text), Some(field)) = (text_of(&element), store.field_of(&hook)) {
        store.type_in(field, text);
    }
}

/// What stands in a text input of one line or several.
fn text_of(element: &HtmlElement) -> Option<String> {
    let line = element.dyn_ref::<HtmlInputElement>().map(HtmlInputElement::value);
    line.or_else(|| Some(element.dyn_ref::<HtmlTextAreaElement>()?.value()))
}

fn choose(store: Store, hook: &str, value: &str, event: &Event) {
    let party = hook.strip_suffix("/mode").and_then(|hook| store.field_of(hook));
    if let Some(Field::Score(party)) = party {
        screens::choose_mode(store, party, event);
    } else if let Some(field) = store.field_of(hook) {
        store.type_in(field, value.to_owned());
    }
}

/// An input got the focus.
fn entered(store: Store, event: &Event) {
    if let Some((_, hook)) = target(event) {
        let hook = hook.strip_suffix("/slider").unwrap_or(&hook);
        if let Some(field) = store.field_of(hook) {
            store.enter(field);
        }
    }
}

/// An input lost the focus.
fn left(store: Store, event: &Event) {
    if let Some((_, hook)) = target(event) {
        let hook = hook.strip_suffix("/slider").unwrap_or(&hook);
        if let Some(field) = store.field_of(hook) {
            store.leave(field);
        }
    }
}

/// Something is pasted: more than one cell is understood as a table; a single value is the input's
/// own affair.
fn pasted(store: Store, event: &Event) {
    let field = target(event).and_then(|(_, hook)| store.field_of(&hook));
    let Some(field) = field.filter(|field| field.is_in_a_table()) else { return };
    let Some((text, html)) = clipboard::pasted(event) else { return };
    if clipboard::is_several(&text) {
        event.prevent_default();
        store.paste(field, text, html);
    }
}

/// A click on a figure opens its working, unless it ends the selecting of text.
fn clicked(store: Store, event: &Event) {
    if !page::has_selection() {
        explain(store, event, "[data-figure]");
    }
}

/// Opens the working of what a selector finds around the event; whether there is one.
fn explain(store: Store, event: &Event, selector: &str) -> bool {
    let Some(element) = page::around(event, selector) else { return false };
    let hook = |name| element.get_attribute(name);
    let figure = hook("data-explain").or_else(|| hook("data-figure"));
    let hook = figure.or_else(|| hook("data-field")).unwrap_or_default();
    let is_explained = has_working(&hook);
    if is_explained {
        store.ask_for_working(hook, element);
    }
    is_explained
}

/// A key on a figure or in an input.
fn key(store: Store, event: &Event) {
    let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
    if page::is_composing(event) || event.ctrl_key() || event.meta_key() || event.alt_key() {
        return;
    }
    let explained = match event.key().as_str() {
        "F2" => explain(store, event, "[data-figure],input,select"),
        "Enter" | " " => explain(store, event, "[data-figure]"),
        _ => false,
    };
    if explained {
        event.prevent_default();
    } else {
        key_in_field(store, event);
    }
}

/// A key in a text input: moves as in a spreadsheet; Esc restores.
fn key_in_field(store: Store, event: &KeyboardEvent) {
    let Some((element, hook)) = target(event) else { return };
    let Some(input) = element.dyn_ref::<HtmlInputElement>() else {
        // Of several lines, keys move within them.
        let is_text = element.dyn_ref::<HtmlTextAreaElement>().is_some();
        let field = store.field_of(&hook).filter(|_| is_text && event.key() == "Escape");
        if field.is_some_and(|field| store.restore(field)) {
            event.prevent_default();
        }
        return;
    };
    let is_tick = input.type_() == "checkbox";
    if !is_tick && !page::is_text(input) {
        return;
    }
    let Some(field) = store.field_of(&hook) else { return };
    if is_tick && matches!(event.key().as_str(), "Backspace" | "Delete") {
        store.type_in(field, String::new());
        return;
    }
    if event.key() == "Escape" {
        // Where nothing was typed, Esc closes what lies over the room.
        if store.restore(field) {
            event.prevent_default();
        }
        return;
    }
    let Some(direction) = direction(event, input) else { return };
    let beside = store.beside(field, direction);
    let shown = beside.and_then(|next| page::field_element(&store.hook(next)));
    match shown.or_else(|| next_month(store, field, direction)) {
        Some(element) => {
            page::focus(&element);
            event.prevent_default();
        }
        // At the edge of the table Enter still takes what was typed.
        None if beside.is_none() && event.key() == "Enter" => {
            store.leave(field);
            store.enter(field);
        }
        None => {}
    }
}

/// Where the months of one amount stand alone, Enter and the vertical arrows go on along them.
fn next_month(store: Store, field: Field, direction: Direction) -> Option<HtmlElement> {
    let along = match direction {
        Direction::Down => Direction::Right,
        Direction::Up => Direction::Left,
        Direction::Left | Direction::Right => return None,
    };
    let is_month = matches!(field, Field::Monthly(..));
    let next = store.beside(field, along).filter(|_| is_month)?;
    page::field_element(&store.hook(next))
}

/// Where a key leads: Enter and the vertical arrows always, the others at the edge of the text.
fn direction(event: &KeyboardEvent, input: &HtmlInputElement) -> Option<Direction> {
    if event.shift_key() && event.key() != "Enter" {
        return None;
    }
    let is_tick = input.type_() == "checkbox";
    let (at_start, at_end) = if is_tick { (true, true) } else { page::caret_at_edges(input) };
    match event.key().as_str() {
        "Enter" if event.shift_key() => Some(Direction::Up),
        "Enter" | "ArrowDown" => Some(Direction::Down),
        "ArrowUp" => Some(Direction::Up),
        "ArrowLeft" if at_start => Some(Direction::Left),
        "ArrowRight" if at_end => Some(Direction::Right),
        _ => None,
    }
}

/// Ctrl+Z, Ctrl+Shift+Z and Ctrl+Y anywhere on the page, but for inputs that hold nothing of the
/// document: their undo is the browser's.
pub(super) fn listen_to_keys(store: Store) {
    page::on_key(move |event| {
        if page::is_composing(event) || !(event.ctrl_key() || event.meta_key()) || event.alt_key() {
            return;
        }
        let field = target(event).and_then(|(_, hook)| store.field_of(&hook));
        let own = field.is_none() && is_text(event);
        if own || store.aside.with_untracked(Aside::is_visit) {
            return;
        }
        match (event.key().to_ascii_lowercase().as_str(), event.shift_key()) {
            ("z", false) => store.undo(),
            ("z", true) | ("y", false) => store.redo(),
            _ => return,
        }
        event.prevent_default();
    });
}

/// Whether the event came from a text that is being typed.
fn is_text(event: &Event) -> bool {
    let input = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
    input.is_some_and(|input| page::is_text(&input))
}

/// The element an event came from, and its hook.
fn target(event: &Event) -> Option<(HtmlElement, String)> {
    let element = event.target()?.dyn_into::<HtmlElement>().ok()?;
    let hook = element.get_attribute("data-field")?;
    Some((element, hook))
}
