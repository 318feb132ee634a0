//! The page around the app: address, focus, width, language and theme of the document.

pub use super::root::{
    hold_still, leave_room_for_notices, make_room_beside, set_language, set_theme, set_title,
    show_paper, tell_keyboard, tell_ready,
};
use super::tabs::listen;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    Document, Element, Event, FocusOptions, HtmlElement, HtmlInputElement, HtmlTextAreaElement,
    KeyboardEvent, MutationObserver, MutationObserverInit, RequestCache, RequestInit,
    ScrollIntoViewOptions, ScrollLogicalPosition, Window,
};

fn window() -> Option<Window> {
    web_sys::window()
}

/// The document of the page.
pub fn document() -> Option<Document> {
    window()?.document()
}

/// The address of the page without its fragment.
pub fn address() -> String {
    let address = window().and_then(|window| window.location().href().ok()).unwrap_or_default();
    address.split('#').next().unwrap_or_default().to_owned()
}

/// How far the page is scrolled down.
pub fn scrolled() -> f64 {
    window().and_then(|window| window.scroll_y().ok()).unwrap_or(0.0)
}

/// Scrolls the page to a place.
pub fn scroll_to(place: f64) {
    if let Some(window) = window() {
        window.scroll_to_with_x_and_y(0.0, place);
    }
}

/// Calls back for every key anywhere on the page, as long as it lives.
pub fn on_key(callback: impl Fn(&KeyboardEvent) + 'static) {
    listen(window(), "keydown", move |event| {
        if let Some(event) = event.dyn_ref::<KeyboardEvent>() {
            callback(event);
        }
    });
}

/// Calls back with whether the page is at most that wide, now and at every change.
pub fn on_narrow(width: u16, callback: impl Fn(bool) + 'static) {
    let query = format!("(max-width: {width}px)");
    let Some(query) = window().and_then(|window| window.match_media(&query).ok()?) else { return };
    callback(query.matches());
    let asked = query.clone();
    listen(Some(query), "change", move |_| callback(asked.matches()));
}

/// Removes the frame that index.html shows until the app has started.
pub fn remove_waiting_frame() {
    if let Some(frame) = document().and_then(|document| document.get_element_by_id("waiting")) {
        frame.remove();
    }
    // What went wrong on the way did not keep the program from starting.
    if let Some(failure) = find("#failure") {
        let _ = failure.set_attribute("hidden", "");
    }
}

/// The element with that `data-field`.
pub fn field_element(hook: &str) -> Option<HtmlElement> {
    find(&format!("[data-field=\"{hook}\"]"))
}

/// The first element a selector finds.
pub fn find(selector: &str) -> Option<HtmlElement> {
    let element: Element = document()?.query_selector(selector).ok()??;
    element.dyn_into().ok()
}

/// The element around an event, itself included, that a selector describes.
pub fn around(event: &Event, selector: &str) -> Option<HtmlElement> {
    let element = event.target()?.dyn_into::<Element>().ok()?;
    element.closest(selector).ok()??.dyn_into().ok()
}

/// Whether some text of the page is selected.
pub fn has_selection() -> bool {
    let selection = window().and_then(|window| window.get_selection().ok()?);
    selection.is_some_and(|selection| !selection.is_collapsed())
}

/// Brings an element into sight without moving more than that needs.
pub fn reveal(element: &HtmlElement) {
    let how = ScrollIntoViewOptions::new();
    how.set_block(ScrollLogicalPosition::Nearest);
    how.set_inline(ScrollLogicalPosition::Nearest);
    element.scroll_into_view_with_scroll_into_view_options(&how);
}

/// Marks an element as what has just changed, or takes the mark off.
pub fn mark(element: &HtmlElement, marked: bool) {
    let classes = element.class_list();
    let _ = if marked { classes.add_1("shown-now") } else { classes.remove_1("shown-now") };
}

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

/// Sets the select that an event came from.
pub fn set_choice(event: &Event, value: &str) {
    let select = event.target().and_then(|of| of.dyn_into::<web_sys::HtmlSelectElement>().ok());
    if let Some(select) = select {
        select.set_value(value);
    }
}

/// Whether an element has the focus.
pub fn has_focus(element: &Element) -> bool {
    document().and_then(|document| document.active_element()).as_ref() == Some(element)
}

/// Whether a key belongs to an input method. Old engines say so only by the code 229.
pub fn is_composing(event: &KeyboardEvent) -> bool {
    event.is_composing() || event.key_code() == 229
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

/// Whether an event came from the element that listens to it, and not from inside.
pub fn is_own(event: &Event) -> bool {
    event.target() == event.current_target()
}

/// Puts the focus on a text area and selects all of its text, to be copied.
pub fn select_text(selector: &str) {
    let area = find(selector).and_then(|area| area.dyn_into::<HtmlTextAreaElement>().ok());
    if let Some(area) = area {
        let _ = area.focus();
        area.select();
    }
}

/// Presses the first element a selector finds, as the person just pressed another: a choice of a file
/// opens.
pub fn press(selector: &str) {
    if let Some(element) = find(selector) {
        element.click();
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

/// Whether an input holds typed text, so that it has a caret.
pub fn is_text(input: &HtmlInputElement) -> bool {
    matches!(input.type_().as_str(), "text" | "search" | "tel" | "url")
}

/// The number input that an event came from, or whose label it came from.
pub fn number_under(event: &Event) -> Option<HtmlInputElement> {
    const NUMBER: &str = "input[inputmode=\"decimal\"]";
    let element = event.target()?.dyn_into::<Element>().ok()?;
    let input = match element.closest(NUMBER).ok()? {
        Some(input) => input,
        None => element.closest("label").ok()??.query_selector(NUMBER).ok()??,
    };
    input.dyn_into().ok()
}

/// Whether an element shows less than all of its text.
pub fn is_cut(element: &Element) -> bool {
    element.scroll_width() > element.client_width()
        || element.scroll_height() > element.client_height()
}

/// Whether an event came from an element itself.
pub fn is_target(event: &Event, element: &Element) -> bool {
    event.target().and_then(|target| target.dyn_into::<Element>().ok()).as_ref() == Some(element)
}

/// Whether nothing is selected in a text input.
pub fn is_caret(input: &HtmlInputElement) -> bool {
    input.selection_start().ok() == input.selection_end().ok()
}

/// Where the caret of a text input stands: at its beginning, at its end.
pub fn caret_at_edges(input: &HtmlInputElement) -> (bool, bool) {
    let place = |place: Result<Option<u32>, _>| place.ok().flatten().unwrap_or(0);
    let (start, end) = (place(input.selection_start()), place(input.selection_end()));
    let length = u32::try_from(input.value().encode_utf16().count()).unwrap_or(u32::MAX);
    let all_selected = start == 0 && end == length;
    (end == 0 || all_selected, start == length || all_selected)
}

/// Does something with every element a selector finds.
pub fn each(selector: &str, act: impl Fn(&Element)) {
    let Some(elements) = document().and_then(|document| document.query_selector_all(selector).ok())
    else {
        return;
    };
    let elements = (0..elements.length()).filter_map(|at| elements.get(at));
    elements.filter_map(|node| node.dyn_into::<Element>().ok()).for_each(|element| act(&element));
}

/// Gives every element a selector finds the name that `name` has for its `data-field`.
pub fn relabel(selector: &str, name: impl Fn(&str) -> Option<String>) {
    each(selector, |element| {
        let label = element.get_attribute("data-field").and_then(|hook| name(&hook));
        if let Some(label) = label {
            let _ = element.set_attribute("aria-label", &label);
        }
    });
}

/// Whether the `<details>` that a toggle event came from is open now.
pub fn is_open(event: &Event) -> bool {
    let element = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    element.is_some_and(|element| element.has_attribute("open"))
}

/// Selects all of the text area that an event came from, and brings it into sight.
pub fn select_all(event: &Event) {
    let area = event.target().and_then(|target| target.dyn_into::<HtmlTextAreaElement>().ok());
    if let Some(area) = area {
        area.select();
        reveal(&area);
    }
}

/// Watches for what is drawn anew, until it is dropped.
pub struct Redraws {
    observer: MutationObserver,
    /// The browser calls it as long as it observes.
    _callback: Closure<dyn Fn(Event)>,
}

impl Redraws {
    /// Calls back after elements were added anywhere below the one a selector finds.
    pub fn watch(selector: &str, callback: impl Fn() + 'static) -> Option<Redraws> {
        let place = find(selector)?;
        // Of the type of all listeners, so that there is one kind of callback; records are not read.
        let callback = Closure::wrap(Box::new(move |_| callback()) as Box<dyn Fn(Event)>);
        let observer = MutationObserver::new(callback.as_ref().unchecked_ref()).ok()?;
        let what = MutationObserverInit::new();
        what.set_child_list(true);
        what.set_subtree(true);
        observer.observe_with_options(&place, &what).ok()?;
        Some(Redraws { observer, _callback: callback })
    }
}

impl Drop for Redraws {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

/// Opens the browser's dialogue for printing.
pub fn print() {
    if let Some(window) = window() {
        let _ = window.print();
    }
}

/// Whether the page is shown by WeChat, which neither prints nor downloads.
pub fn is_in_wechat() -> bool {
    let agent = window().and_then(|window| window.navigator().user_agent().ok());
    agent.is_some_and(|agent| agent.contains("MicroMessenger"))
}

/// Loads the page anew.
pub fn reload() {
    if let Some(window) = window() {
        let _ = window.location().reload();
    }
}

/// Loads the page anew at its bare address, as a first visit does.
pub fn start_over() {
    let Some(window) = window() else { return };
    if let Ok(history) = window.history() {
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&address()));
    }
    reload();
}

/// Asks whether the page's own host answers, whatever it says.
pub fn on_host_reached(act: impl FnOnce() + 'static) {
    let Some(window) = window() else { return };
    let reached = Closure::once(move |_: JsValue| act());
    let fresh = RequestInit::new();
    fresh.set_cache(RequestCache::NoStore);
    let asked = window.fetch_with_str_and_init(&address(), &fresh);
    // A host that is not reached is no news: its silence is what was told before.
    let unreached = Closure::<dyn FnMut(JsValue)>::new(|_| ());
    let _ = asked.then(&reached).catch(&unreached);
    // One of the two is called, and nobody holds them until then.
    reached.forget();
    unreached.forget();
}
