//! The clipboard: what is pasted, and what is copied.

use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{ClipboardEvent, Event, HtmlDocument, HtmlElement, HtmlTextAreaElement};

/// The text and the HTML of what is being pasted.
pub fn pasted(event: &Event) -> Option<(String, Option<String>)> {
    let data = event.dyn_ref::<ClipboardEvent>()?.clipboard_data()?;
    let text = data.get_data("text/plain").unwrap_or_default();
    let html = data.get_data("text/html").ok().filter(|html| !html.is_empty());
    Some((text, html))
}

/// Puts a text, and HTML beside it, into what is being copied or cut; whether the browser took it.
pub fn put(event: &Event, text: &str, html: &str) -> bool {
    let data = event.dyn_ref::<ClipboardEvent>().and_then(ClipboardEvent::clipboard_data);
    let Some(data) = data else { return false };
    let taken = data.set_data("text/plain", text).is_ok();
    let _ = data.set_data("text/html", html);
    event.prevent_default();
    taken
}

/// Whether a copied text has more than one cell: a spreadsheet ends even a single one with a line.
pub fn is_several(text: &str) -> bool {
    let mut line_ended = false;
    text.bytes().any(|byte| {
        let several = byte == b'\t' || line_ended && !byte.is_ascii_whitespace();
        line_ended |= byte == b'\n';
        several
    })
}

/// Copies a text, and HTML beside it; whether the browser did so.
///
/// By the event of the copy key: it carries both kinds at once in every browser, in pages without a
/// safe origin and within apps, where the newer way is absent or refused, and it answers at once.
/// Only a click or a key of the person lets a browser do it.
pub fn copy(text: &str, html: Option<&str>) -> bool {
    let Some(document) = super::page::document() else { return false };
    let Ok(document) = document.dyn_into::<HtmlDocument>() else { return false };
    let before = document.active_element().and_then(|element| element.dyn_into().ok());
    let Some(area) = selected_area(&document, text) else { return false };
    let (plain, rich) = (text.to_owned(), html.map(str::to_owned));
    let filled = Rc::new(Cell::new(false));
    let told = filled.clone();
    let fill = Closure::<dyn Fn(Event)>::new(move |event: Event| {
        let data = event.dyn_ref::<ClipboardEvent>().and_then(ClipboardEvent::clipboard_data);
        let Some(data) = data else { return };
        told.set(data.set_data("text/plain", &plain).is_ok());
        if let Some(html) = &rich {
            let _ = data.set_data("text/html", html);
        }
        event.prevent_default();
    });
    let _ = area.add_event_listener_with_callback("copy", fill.as_ref().unchecked_ref());
    let carried = document.exec_command("copy").unwrap_or(false);
    area.remove();
    if let Some(before) = before {
        let _ = HtmlElement::focus(&before);
    }
    carried && filled.get()
}

/// A text in the page, out of sight and selected.
fn selected_area(document: &HtmlDocument, text: &str) -> Option<HtmlTextAreaElement> {
    let area = document.create_element("textarea").ok()?;
    let area = area.dyn_into::<HtmlTextAreaElement>().ok()?;
    area.set_value(text);
    area.set_class_name("unseen");
    area.set_read_only(true);
    document.body()?.append_child(&area).ok()?;
    let _ = area.focus();
    area.select();
    Some(area)
}
