//! Where the focus is, and where it goes.

use super::find::{around, document, find, is_composing, is_text};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, FocusOptions, HtmlElement, HtmlInputElement, KeyboardEvent};

/// Puts the focus on an element, a figure among them, and in a text input selects its text.
pub fn focus(element: &HtmlElement) {
    if element.tab_index() < 0 {
        let _ = element.set_attribute("tabindex", "-1");
    }
    let _ = element.focus();
    if let Some(input) = element.dyn_ref::<HtmlInputElement>().filter(|input| is_text(input)) {
        input.select();
    }
}

/// Whether an element has the focus.
pub fn has_focus(element: &Element) -> bool {
    document().and_then(|document| document.active_element()).as_ref() == Some(element)
}

/// Gives the focused input another `data-field`, so that it hands the focus on to its successor there.
pub fn readdress_focus(hook: &str) {
    let focused = document().and_then(|document| document.active_element());
    if let Some(focused) = focused.filter(|focused| focused.has_attribute("data-field")) {
        let _ = focused.set_attribute("data-field", hook);
    }
}

/// Whether the focus is nowhere that a person has put it: on nothing, or on the whole content.
pub fn is_focus_free() -> bool {
    let focused = document().and_then(|document| document.active_element());
    focused.is_none_or(|focused| focused.tag_name() == "BODY" || focused.id() == "content")
}

/// The element with the focus, unless it is nowhere that a person has put it.
pub fn focused() -> Option<HtmlElement> {
    let focused = document()?.active_element()?;
    (focused.tag_name() != "BODY").then(|| focused.dyn_into().ok())?
}

/// Puts the focus back on an element without moving the page or selecting a text.
pub fn focus_quietly(element: &HtmlElement) {
    let how = FocusOptions::new();
    how.set_prevent_scroll(true);
    let _ = element.focus_with_options(&how);
}

/// Keeps a Tab key inside the element around its event that a selector describes: from the last place to
/// the first, and back.
pub fn keep_tab_inside(event: &KeyboardEvent, selector: &str) {
    const PLACES: &str = "a[href],button:not(:disabled),input:not(:disabled),select,textarea,summary,\
        [tabindex=\"0\"]";
    const FOLDED: &str = "details:not([open]) > :not(summary)";
    let around = around(event, selector).filter(|_| event.key() == "Tab");
    let Some(places) = around.and_then(|around| around.query_selector_all(PLACES).ok()) else {
        return;
    };
    let places = (0..places.length()).filter_map(|at| places.get(at)?.dyn_into().ok());
    // What is folded away has a box in some engines, though no Tab leads there.
    let is_folded = |place: &HtmlElement| matches!(place.closest(FOLDED), Ok(Some(_)));
    let is_seen = |place: &HtmlElement| place.get_client_rects().length() > 0 && !is_folded(place);
    let places: Vec<HtmlElement> = places.filter(is_seen).collect();
    let (Some(first), Some(last)) = (places.first(), places.last()) else { return };
    let (edge, next) = if event.shift_key() { (first, last) } else { (last, first) };
    // A heading that has the focus stands before the first place.
    let is_before = event.shift_key() && !places.iter().any(|place| has_focus(place));
    if has_focus(edge) || is_before {
        event.prevent_default();
        let _ = next.focus();
    }
}

/// Puts the focus on the first element a selector finds, and unfolds whatever it lies in; whether
/// there is one.
pub fn focus_on(selector: &str) -> bool {
    let Some(element) = find(selector) else { return false };
    let mut around = element.parent_element();
    while let Some(outer) = around {
        if outer.tag_name() == "DETAILS" {
            let _ = outer.set_attribute("open", "");
        }
        around = outer.parent_element();
    }
    focus(&element);
    true
}

/// Before a focused element goes away: puts the focus on its successor, the element with the same
/// `data-field` or the same name, else on the content, so that the keyboard is never lost.
pub fn hand_focus_on(from: &Element, to: &[Element]) {
    let same = |element: &Element| {
        let same = |name: &str| {
            let wanted = from.get_attribute(name);
            wanted.is_some() && element.get_attribute(name) == wanted
        };
        let named = from.has_attribute("data-field") || from.has_attribute("aria-label");
        let same_text = || !named && element.text_content() == from.text_content();
        element.tag_name() == from.tag_name()
            && (same("data-field") || same("aria-label") || same_text())
    };
    let tag = from.tag_name();
    let mut candidates = to.iter().flat_map(|element| {
        let inside = element.get_elements_by_tag_name(&tag);
        let inside = (0..inside.length()).filter_map(move |at| inside.item(at));
        std::iter::once(element.clone()).chain(inside)
    });
    let successor = candidates.find(same).and_then(|element| element.dyn_into().ok());
    if let Some(element) = successor.or_else(|| find("#content")) {
        let _ = HtmlElement::focus(&element);
    }
}

/// Puts the focus into the next number of the page, or the one before, if the event is the key for that;
/// whether it is.
pub fn moves_on(event: &Event) -> bool {
    let Some(key) = event.dyn_ref::<KeyboardEvent>() else { return false };
    let is_other = key.ctrl_key() || key.meta_key() || key.alt_key() || is_composing(key);
    if is_other {
        return false;
    }
    let back = match key.key().as_str() {
        "Enter" => key.shift_key(),
        "ArrowDown" => false,
        "ArrowUp" => true,
        _ => return false,
    };
    let numbers = document().and_then(|page| page.query_selector_all("#content .number").ok());
    let (Some(numbers), Some(from)) = (numbers, around(event, ".number")) else { return false };
    let numbers = (0..numbers.length()).filter_map(|at| numbers.get(at)?.dyn_into().ok());
    let mut before: Option<HtmlElement> = None;
    let mut is_passed = false;
    for number in numbers {
        if is_passed {
            focus(&number);
            break;
        }
        is_passed = number == from;
        if is_passed && back {
            before.iter().for_each(focus);
            break;
        }
        before = Some(number);
    }
    event.prevent_default();
    true
}
