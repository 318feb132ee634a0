//! Inputs, each with its hook and the name a person would say, figures and rows of lists: all follow
//! their signals, with one effect for each input and figure, whatever it sets.

use super::element::{El, button, el, set};
use super::following::follow;
use super::keyed::{Key, Keyed, keyed};
use crate::browser::page;
use crate::document::Field;
use crate::editor::List;
use crate::scoring::{Completion, Figure, FigureValue};
use crate::texts::{IndicatorText, field_label, figure_text};
use crate::view::store::Store;
use std::cell::{Cell, RefCell};
use std::cmp::Ordering;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement};

impl El {
    /// Makes an input show a field: text, and whether the text is refused.
    pub(in crate::view) fn bound(self, store: Store, field: Field) -> El {
        self.with(move |element| bind(element, store, field))
    }

    /// Marks a control of a field that a trial has changed; an input that is bound does so by itself.
    pub(in crate::view) fn marked(self, store: Store, field: Field) -> El {
        self.with(move |element| mark(element, store, field))
    }

    /// Makes an element show a table figure under a hook.
    pub(in crate::view) fn figure(self, store: Store, hook: String, figure: Figure) -> El {
        self.attr("data-figure", hook).with(move |element| show(element, store, figure))
    }
}

/// The name of an input in the language of the page.
pub(in crate::view) fn label(store: Store, field: Field) -> String {
    let language = store.settings.language.get_untracked();
    store.with_editor(|editor| field_label(field, editor.document(), editor.scheme(), language))
}

/// Names the inputs that a selector finds anew whenever something is renamed. One effect for a whole room instead of
/// one for each of its thousands of inputs.
pub(in crate::view) fn relabel(store: Store, inputs: &'static str) {
    let drawn = Cell::new(false);
    follow(move || {
        store.names.track();
        if drawn.replace(true) {
            page::relabel(inputs, |hook| store.field_of(hook).map(|field| label(store, field)));
        }
    });
}

/// A button that leads to a place beside, or moves something there; not to be pressed where there is none.
pub(in crate::view) fn step(
    name: &'static str,
    to: Option<usize>,
    act: impl Fn(usize) + 'static,
) -> El {
    button(name, move || to.into_iter().for_each(&act)).flagged("disabled", to.is_none())
}

/// The id of the sentence that belongs to an input.
pub(super) fn problem_id(hook: &str) -> String {
    format!("problem/{hook}")
}

/// An input of a field with its hook and its name.
pub(in crate::view) fn field_input(store: Store, field: Field) -> El {
    named_input(store, field, label(store, field))
}

/// The same under a name that is known: naming any input takes the words of all rooms.
pub(in crate::view) fn named_input(store: Store, field: Field, name: String) -> El {
    unbound(store, field, name).bound(store, field)
}

fn unbound(store: Store, field: Field, name: String) -> El {
    el("input")
        .attr("autocomplete", "off")
        .attr("enterkeyhint", "done")
        .attr("data-field", store.hook(field))
        .attr("aria-label", name)
}

/// An input for a number. It has its size before its text, which it grows with.
pub(in crate::view) fn number_input(store: Store, field: Field) -> El {
    unbound(store, field, label(store, field))
        .class("number")
        .attr("type", "text")
        .attr("inputmode", "decimal")
        .attr("enterkeyhint", "next")
        .attr("size", "4")
        .bound(store, field)
}

/// An input for a text.
pub(in crate::view) fn text_input(store: Store, field: Field) -> El {
    field_input(store, field).class("text").attr("type", "text")
}

/// An input for a day.
pub(in crate::view) fn date_input(store: Store, field: Field) -> El {
    for_a_day(field_input(store, field))
}

/// Makes an input one for a day.
pub(in crate::view) fn for_a_day(input: El) -> El {
    input.class("date").attr("type", "date").attr("min", "1900-01-01").attr("max", "2999-12-31")
}

/// A choice of a few answers: keys, and the words for each.
pub(in crate::view) fn choice_input(
    store: Store,
    field: Field,
    answers: impl IntoIterator<Item = (&'static str, &'static str)>,
) -> El {
    let signal = store.field(field);
    let options = answers.into_iter().map(|(key, words)| {
        let signal = signal.clone();
        let chosen = move || signal.with(|shown| shown.text == key);
        el("option").attr("value", key).text(words).selected(chosen)
    });
    el("select")
        .attr("data-field", store.hook(field))
        .attr("aria-label", label(store, field))
        .marked(store, field)
        .children(options)
}

/// A tick that can be set, not set, or not answered yet.
pub(in crate::view) fn tick_input(store: Store, field: Field) -> El {
    el("input")
        .attr("type", "checkbox")
        .attr("data-field", store.hook(field))
        .attr("aria-label", label(store, field))
        .marked(store, field)
        .with(move |element| {
            let Some(input) = element.dyn_ref::<HtmlInputElement>().cloned() else { return };
            let signal = store.field(field);
            follow(move || {
                signal.with(|shown| {
                    input.set_checked(shown.text == "yes");
                    input.set_indeterminate(shown.text.is_empty());
                });
            });
        })
}

/// The keys of a list; tracked.
pub(in crate::view) fn keys(store: Store, list: List) -> Vec<Key> {
    let rows = store.rows(list);
    let length = rows.len();
    let rows = rows.into_iter().enumerate();
    rows.map(|(at, item)| Key { item, at, is_last: at + 1 == length }).collect()
}

/// Rows of a list that are moved by nothing in them: a last one stays when another comes after it.
pub(in crate::view) fn rows_of(
    store: Store,
    list: List,
    row: impl Fn(usize) -> Vec<El> + 'static,
) -> Keyed<El> {
    let keys = move || {
        let keys = keys(store, list).into_iter();
        keys.map(|key| Key { is_last: false, ..key }).collect()
    };
    keyed(keys, move |key| row(key.at))
}

fn bind(element: &Element, store: Store, field: Field) {
    let Some(input) = element.dyn_ref::<HtmlInputElement>().cloned() else { return };
    let signal = store.field(field);
    let refused_before = std::cell::Cell::new(false);
    mark(&input, store, field);
    follow(move || {
        signal.with(|shown| {
            if input.value() != shown.text {
                input.set_value(&shown.text);
            }
            grow(&input, shown.text.len());
            let refused = shown.problem.is_some();
            if refused_before.replace(refused) != refused {
                set(&input, "aria-invalid", refused.then_some("true"));
                // A frame around input and unit is coloured whole.
                if let Some(around) = input.parent_element() {
                    set(&around, "data-refused", refused.then_some(""));
                }
                let description = refused.then(|| problem_id(&store.hook(field)));
                set(&input, "aria-describedby", description.as_deref());
            }
        });
    });
}

/// Lets an input that has a size grow with what is in it; from eight digits on they are smaller.
fn grow(input: &HtmlInputElement, length: usize) {
    const LEAST: u32 = 4;
    let (before, size) = (input.size(), u32::try_from(length).unwrap_or_default().max(LEAST));
    if before != size && input.has_attribute("size") {
        input.set_size(size);
        set(input, "data-long", (size > 7).then_some(""));
        let _ = input.style().set_property("--letters", &size.to_string());
    }
}

/// Marks an input that a trial has changed, with what the station has there.
fn mark(element: &Element, store: Store, field: Field) {
    let (element, signal) = (element.clone(), store.field(field));
    let before = RefCell::new(None);
    follow(move || {
        let original = signal.with(|shown| shown.original.clone());
        if *before.borrow() != original {
            let words = original.as_deref().map(|text| store.original_words(field, text));
            set(&element, "data-tried", original.as_deref());
            set(&element, "title", words.as_deref());
            set(&element, "aria-description", words.as_deref());
            before.replace(original);
        }
    });
}

fn show(element: &Element, store: Store, figure: Figure) {
    let element = element.clone();
    let signal = store.figure(figure);
    let marks = std::cell::Cell::new([None; 2]);
    follow(move || {
        let value = signal.get();
        element.set_text_content(Some(&figure_text(value)));
        let now = [standing(value), pace(value)];
        let [standing_before, pace_before] = marks.replace(now);
        let [standing_now, pace_now] = now;
        if standing_before != standing_now {
            set(&element, "data-standing", standing_now);
        }
        if pace_before != pace_now {
            set(&element, "data-pace", pace_now);
        }
        show_extra(&element, store, value);
    });
}

/// Work done where nothing was agreed is named beside the "/".
fn show_extra(element: &Element, store: Store, value: FigureValue) {
    if let FigureValue::Completion(Completion::Extra(amount)) = value {
        let language = store.settings.language.get_untracked();
        let words = IndicatorText::extra(amount.to_string(), language);
        set(element, "data-extra", Some(&words));
    } else if element.has_attribute("data-extra") {
        set(element, "data-extra", None);
    }
}

/// How a completion stands out: shape and words come from the style sheet and the legend.
const fn standing(value: FigureValue) -> Option<&'static str> {
    match value {
        FigureValue::Completion(Completion::Rate { reached: false, .. }) => Some("short"),
        _ => None,
    }
}

const fn pace(value: FigureValue) -> Option<&'static str> {
    match value {
        FigureValue::Completion(Completion::Rate { pace: Some(pace), .. }) => Some(match pace {
            Ordering::Less => "behind",
            Ordering::Equal => "on",
            Ordering::Greater => "ahead",
        }),
        _ => None,
    }
}
