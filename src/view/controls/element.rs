//! Elements described by plain data.
//!
//! Leptos' `view!` gives every element a type of its own, and the compiler writes code for each:
//! this page came to 229 kB of it as brotli, twice what a phone should wait for. Here all elements
//! are of one type; `cargo dev bench elements` measures both ways again. Reactivity, ownership and
//! clean-up are those of Leptos.

use super::following::{follow, follow_making};
use super::keyed::{Keyed, Make};
use crate::browser::page;
use leptos::prelude::*;
use send_wrapper::SendWrapper;
use std::borrow::Cow;
use std::cell::RefCell;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Document, Element, Event, HtmlElement, HtmlOptionElement};

/// A text that lives as long as the page or was made for the element.
type Words = Cow<'static, str>;

/// What can be an attribute's value or an element's text. Each type has one non-generic entry point,
/// which avoids a copy for each of its hundreds of callers.
pub(in crate::view) trait Say {
    /// Becomes an attribute.
    fn attribute(self, of: El, name: &'static str) -> El;
    /// Becomes the text.
    fn text(self, of: El) -> El;
}

impl Say for &'static str {
    #[inline(never)]
    fn attribute(self, of: El, name: &'static str) -> El {
        of.add(Attribute::Fixed(name, Cow::Borrowed(self)))
    }

    #[inline(never)]
    fn text(self, of: El) -> El {
        of.add(Attribute::Text(Cow::Borrowed(self)))
    }
}

impl Say for String {
    #[inline(never)]
    fn attribute(self, of: El, name: &'static str) -> El {
        of.add(Attribute::Fixed(name, Cow::Owned(self)))
    }

    #[inline(never)]
    fn text(self, of: El) -> El {
        of.add(Attribute::Text(Cow::Owned(self)))
    }
}

/// An element being described: [`el`] begins it, [`El::make`] ends it.
///
/// One pointer wide, because it is moved at every step of its description.
pub(in crate::view) struct El(Box<Description>);

struct Description {
    tag: &'static str,
    attributes: Vec<Attribute>,
    children: Vec<Child>,
}

/// Keeps elements in one of the page.
type Keep = Box<dyn FnOnce(&Document, &Element)>;

/// A child of an element.
enum Child {
    Element(El),
    /// Elements that are made again whenever their signals change.
    Changing(Box<dyn Fn() -> Vec<El>>),
    /// Elements that are kept there by something of their own.
    Kept(Keep),
}

/// One property of an element, set when the element is made.
enum Attribute {
    Fixed(&'static str, Words),
    Live(&'static str, Box<dyn Fn() -> Option<String>>),
    Style(&'static str, Box<dyn Fn() -> String>),
    Text(Words),
    LiveText(Box<dyn Fn() -> String>),
    Told(Box<dyn Fn() -> String>),
    Listener(&'static str, Box<dyn Fn(Event)>),
    Act(Box<dyn FnOnce(&Element)>),
}

/// Begins an element.
#[inline(never)]
pub(in crate::view) fn el(tag: &'static str) -> El {
    El(Box::new(Description { tag, attributes: Vec::new(), children: Vec::new() }))
}

/// A button that does something.
pub(in crate::view) fn button(text: impl Say, act: impl Fn() + 'static) -> El {
    el("button").attr("type", "button").text(text).on("click", move |_| act())
}

impl El {
    #[inline(never)]
    fn add(mut self, attribute: Attribute) -> El {
        self.0.attributes.push(attribute);
        self
    }

    /// A style class.
    pub(in crate::view) fn class(self, class: &'static str) -> El {
        self.attr("class", class)
    }

    /// An attribute that stays as it is.
    pub(in crate::view) fn attr(self, name: &'static str, value: impl Say) -> El {
        value.attribute(self, name)
    }

    /// An attribute that follows signals; `None` takes it away.
    pub(in crate::view) fn live(
        self,
        name: &'static str,
        value: impl Fn() -> Option<String> + 'static,
    ) -> El {
        self.add(Attribute::Live(name, Box::new(value)))
    }

    /// An attribute without a value, where it holds.
    pub(in crate::view) fn flagged(self, name: &'static str, holds: bool) -> El {
        if holds { self.attr(name, "") } else { self }
    }

    /// A style property that follows signals. Set by script, which the content policy allows.
    pub(in crate::view) fn style(
        self,
        property: &'static str,
        value: impl Fn() -> String + 'static,
    ) -> El {
        self.add(Attribute::Style(property, Box::new(value)))
    }

    /// The text of an element without children.
    pub(in crate::view) fn text(self, text: impl Say) -> El {
        text.text(self)
    }

    /// The text of an element without children, following signals. It is written only where it differs.
    pub(in crate::view) fn live_text(self, text: impl Fn() -> String + 'static) -> El {
        self.add(Attribute::LiveText(Box::new(text)))
    }

    /// The same for what screen readers are told of, as a status or an alert: what is told once more is
    /// written once more, or nobody would hear it again.
    pub(in crate::view) fn told(
        self,
        role: &'static str,
        text: impl Fn() -> String + 'static,
    ) -> El {
        self.attr("role", role).add(Attribute::Told(Box::new(text)))
    }

    /// Whether an option is the chosen one, following signals.
    pub(in crate::view) fn selected(self, chosen: impl Fn() -> bool + 'static) -> El {
        self.with(move |element| {
            let Some(option) = element.dyn_ref::<HtmlOptionElement>().cloned() else { return };
            follow(move || option.set_selected(chosen()));
        })
    }

    /// Does something when an event reaches the element.
    pub(in crate::view) fn on(self, event: &'static str, act: impl Fn(Event) + 'static) -> El {
        self.add(Attribute::Listener(event, Box::new(act)))
    }

    /// Does something with the element when it is made.
    pub(in crate::view) fn with(self, act: impl FnOnce(&Element) + 'static) -> El {
        self.add(Attribute::Act(Box::new(act)))
    }

    /// One more child.
    pub(in crate::view) fn child(mut self, child: impl Part) -> El {
        child.join(&mut self);
        self
    }

    /// More children.
    pub(in crate::view) fn children<T: Part>(
        mut self,
        children: impl IntoIterator<Item = T>,
    ) -> El {
        children.into_iter().for_each(|child| child.join(&mut self));
        self
    }

    /// Children that are made again whenever their signals change.
    pub(in crate::view) fn changing<T: Elements>(self, children: impl Fn() -> T + 'static) -> El {
        self.child(changing(children))
    }

    /// Makes the element and everything in it, under the owner of this moment.
    #[inline(never)]
    pub(in crate::view) fn make(self, document: &Document) -> Option<Element> {
        let Description { tag, attributes, children } = *self.0;
        let element = document.create_element(tag).ok()?;
        attributes.into_iter().for_each(|attribute| set_up(&element, attribute));
        for child in children {
            match child {
                Child::Element(child) => {
                    let child = child.make(document)?;
                    let _ = element.append_child(&child);
                }
                Child::Changing(children) => keep_changing(document, &element, children),
                Child::Kept(keep) => keep(document, &element),
            }
        }
        Some(element)
    }
}

impl Make for El {
    fn make(self, document: &Document) -> Option<Element> {
        El::make(self, document)
    }
}

/// Children of an element that are made again whenever their signals change.
pub(in crate::view) struct Changing(Box<dyn Fn() -> Vec<El>>);

/// Children of an element that are made again whenever their signals change. They are elements: what
/// changes within them changes inside an element of their own, so nothing described here is dropped.
pub(in crate::view) fn changing<T: Elements>(elements: impl Fn() -> T + 'static) -> Changing {
    Changing(Box::new(move || {
        let mut made = Vec::new();
        elements().add_to(&mut made);
        made
    }))
}

/// Elements and nothing else.
pub(in crate::view) trait Elements {
    /// Adds them to a list.
    fn add_to(self, elements: &mut Vec<El>);
}

impl Elements for El {
    fn add_to(self, elements: &mut Vec<El>) {
        elements.push(self);
    }
}

impl<T: Elements> Elements for Option<T> {
    fn add_to(self, elements: &mut Vec<El>) {
        if let Some(element) = self {
            element.add_to(elements);
        }
    }
}

impl Elements for Vec<El> {
    fn add_to(self, elements: &mut Vec<El>) {
        elements.extend(self);
    }
}

/// What can be a child of an element.
pub(in crate::view) trait Part {
    /// Becomes the next child.
    fn join(self, parent: &mut El);
}

impl Part for El {
    #[inline(never)]
    fn join(self, parent: &mut El) {
        parent.0.children.push(Child::Element(self));
    }
}

impl Part for Changing {
    #[inline(never)]
    fn join(self, parent: &mut El) {
        parent.0.children.push(Child::Changing(self.0));
    }
}

impl Part for Keyed<El> {
    #[inline(never)]
    fn join(self, parent: &mut El) {
        let keep = move |document: &Document, parent: &Element| self.keep(document, parent);
        parent.0.children.push(Child::Kept(Box::new(keep)));
    }
}

impl<T: Part> Part for Option<T> {
    fn join(self, parent: &mut El) {
        if let Some(part) = self {
            part.join(parent);
        }
    }
}

impl<T: Part> Part for Vec<T> {
    #[inline(never)]
    fn join(self, parent: &mut El) {
        self.into_iter().for_each(|part| part.join(parent));
    }
}

/// Changing elements are inserted before a comment that stays.
fn keep_changing(document: &Document, parent: &Element, parts: Box<dyn Fn() -> Vec<El>>) {
    let mark = document.create_comment("");
    let _ = parent.append_child(&mark);
    let (document, parent) = (document.clone(), parent.clone());
    let shown = RefCell::new(Vec::<Element>::new());
    follow_making(move || {
        let focused = document
            .active_element()
            .filter(|focused| shown.borrow().iter().any(|element| element.contains(Some(focused))));
        let new: Vec<Element> =
            parts().into_iter().filter_map(|part| part.make(&document)).collect();
        for element in &new {
            let _ = parent.insert_before(element, Some(&mark));
        }
        if let Some(focused) = focused {
            page::hand_focus_on(&focused, &new);
        }
        shown.replace(new).iter().for_each(Element::remove);
    });
}

/// Sets one property of a new element.
fn set_up(element: &Element, attribute: Attribute) {
    let element = element.clone();
    match attribute {
        Attribute::Fixed(name, value) => set(&element, name, Some(&value)),
        Attribute::Live(name, value) => {
            follow(move || set(&element, name, value().as_deref()));
        }
        Attribute::Style(property, value) => style(&element, property, value),
        Attribute::Text(text) => element.set_text_content(Some(&text)),
        Attribute::LiveText(text) => write_what_differs(element, text),
        Attribute::Told(text) => follow(move || element.set_text_content(Some(&text()))),
        Attribute::Listener(event, act) => listen(&element, event, act),
        Attribute::Act(act) => act(&element),
    }
}

/// Figures follow every edit, and most of them stay what they were.
fn write_what_differs(element: Element, text: Box<dyn Fn() -> String>) {
    let before = RefCell::new(None);
    follow(move || {
        let now = Some(text());
        if *before.borrow() != now {
            element.set_text_content(now.as_deref());
            before.replace(now);
        }
    });
}

fn style(element: &Element, property: &'static str, value: Box<dyn Fn() -> String>) {
    let Some(element) = element.dyn_ref::<HtmlElement>().cloned() else { return };
    follow(move || {
        let _ = element.style().set_property(property, &value());
    });
}

/// The listener lives as long as the owner of this moment.
fn listen(element: &Element, event: &'static str, act: Box<dyn Fn(Event)>) {
    let closure = Closure::wrap(act);
    let _ = element.add_event_listener_with_callback(event, closure.as_ref().unchecked_ref());
    // The browser runs the page in one thread.
    let listening = SendWrapper::new(Listening { element: element.clone(), event, closure });
    on_cleanup(move || drop(listening));
}

/// A listener on an element.
struct Listening {
    element: Element,
    event: &'static str,
    closure: Closure<dyn Fn(Event)>,
}

impl Drop for Listening {
    /// The owner of an element ends before the element leaves the page, and leaving it brings events of
    /// its own: an input that is taken away loses the focus, what a fold tells comes a turn later. The
    /// listener ends first, or the browser calls what is no more.
    fn drop(&mut self) {
        let callback = self.closure.as_ref().unchecked_ref();
        let _ = self.element.remove_event_listener_with_callback(self.event, callback);
    }
}

/// Sets an attribute, or takes it away.
pub(in crate::view) fn set(element: &Element, name: &str, value: Option<&str>) {
    let _ = match value {
        Some(value) => element.set_attribute(name, value),
        None => element.remove_attribute(name),
    };
}
