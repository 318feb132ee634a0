//! The page around the app: address, focus, width, language and theme of the document.

pub use super::find::{around, document, find, is_composing, is_text};
pub use super::focus::{
    focus, focus_on, focus_quietly, focused, hand_focus_on, has_focus, is_focus_free,
    keep_tab_inside, moves_on, readdress_focus,
};
pub use super::root::{
    hold_still, leave_room_for_notices, make_room_beside, set_language, set_theme, set_title,
    show_paper, tell_keyboard, tell_ready,
};
use super::tabs::listen;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    Element, Event, HtmlElement, HtmlInputElement, HtmlTextAreaElement, KeyboardEvent,
    MutationObserver, MutationObserverInit, RequestCache, RequestInit, ResizeObserver,
    ScrollIntoViewOptions, ScrollLogicalPosition, Window,
};

fn window() -> Option<Window> {
    web_sys::window()
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

/// Calls back with whether the page is at most that wide, now and at every change. Paper is not: a sheet shows
/// everything, and browsers measure it as narrow before they heed its styles.
pub fn on_narrow(width: u16, callback: impl Fn(bool) + 'static) {
    let query = format!("screen and (max-width: {width}px)");
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

/// 怎么到… as index.html holds it, until its chunk is here.
pub fn waiting_way() -> Option<Element> {
    find(".way[inert]").map(Into::into)
}

/// Moves an element into another one.
pub fn move_into(into: &Element, moved: &Element) {
    let _ = into.append_child(moved);
}

/// The element with that `data-field`.
pub fn field_element(hook: &str) -> Option<HtmlElement> {
    find(&format!("[data-field=\"{hook}\"]"))
}

/// The input with that `data-field`.
pub fn field_input(hook: &str) -> Option<HtmlInputElement> {
    field_element(hook)?.dyn_into().ok()
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

/// Sets the select that an event came from.
pub fn set_choice(event: &Event, value: &str) {
    let select = event.target().and_then(|of| of.dyn_into::<web_sys::HtmlSelectElement>().ok());
    if let Some(select) = select {
        select.set_value(value);
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

/// Puts a text into a text area.
pub fn set_text(selector: &str, text: &str) {
    let area = find(selector).and_then(|area| area.dyn_into::<HtmlTextAreaElement>().ok());
    if let Some(area) = area {
        area.set_value(text);
    }
}

/// Presses the first element a selector finds, as the person just pressed another: a choice of a file
/// opens.
pub fn press(selector: &str) {
    if let Some(element) = find(selector) {
        element.click();
    }
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

/// Hears of other sizes of an element, until it is dropped.
pub struct Resizes {
    observer: ResizeObserver,
    /// The browser calls it as long as it observes.
    _callback: Closure<dyn Fn(Event)>,
}

impl Resizes {
    /// Calls back once it is laid out, and whenever it has another size.
    pub fn watch(element: &Element, callback: impl Fn() + 'static) -> Option<Resizes> {
        // As above.
        let callback = Closure::wrap(Box::new(move |_| callback()) as Box<dyn Fn(Event)>);
        let observer = ResizeObserver::new(callback.as_ref().unchecked_ref()).ok()?;
        observer.observe(element);
        Some(Resizes { observer, _callback: callback })
    }
}

impl Drop for Resizes {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

/// Hears that the page is about to be printed, by a button or by the browser's own menu, until it is dropped.
pub struct BeforePrint {
    callback: Closure<dyn Fn(Event)>,
}

impl BeforePrint {
    /// Calls back before the browser lays the page out for paper.
    pub fn hear(callback: impl Fn() + 'static) -> BeforePrint {
        let callback = Closure::wrap(Box::new(move |_| callback()) as Box<dyn Fn(Event)>);
        if let Some(window) = window() {
            let listener = callback.as_ref().unchecked_ref();
            let _ = window.add_event_listener_with_callback("beforeprint", listener);
        }
        BeforePrint { callback }
    }
}

impl Drop for BeforePrint {
    fn drop(&mut self) {
        if let Some(window) = window() {
            let listener = self.callback.as_ref().unchecked_ref();
            let _ = window.remove_event_listener_with_callback("beforeprint", listener);
        }
    }
}

/// Whether something was typed that is no input of the document, and would go with the page.
pub fn holds_loose_text() -> bool {
    let is_some = std::cell::Cell::new(false);
    each("textarea:not([readonly])", |element| {
        let area = element.dyn_ref::<HtmlTextAreaElement>();
        is_some.set(is_some.get() || area.is_some_and(|area| !area.value().is_empty()));
    });
    is_some.get()
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
    let name = b"MicroMessenger";
    agent.is_some_and(|agent| agent.as_bytes().windows(name.len()).any(|part| part == name))
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
