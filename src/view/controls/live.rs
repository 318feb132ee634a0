//! What makes an element follow its signal: one effect for each element, whatever it sets.

use super::problem::problem_id;
use crate::document::Field;
use crate::scoring::{Completion, Figure, FigureValue};
use crate::texts::{Message, figure_text};
use crate::view::store::Store;
use leptos::prelude::*;
use std::cmp::Ordering;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement};

/// Makes an input show its field: text, and whether the text is refused.
pub(in crate::view) fn bound(element: Element, (store, field): (Store, Field)) {
    let Ok(input) = element.dyn_into::<HtmlInputElement>() else { return };
    let signal = store.field(field);
    follow(move || {
        signal.with(|shown| {
            if input.value() != shown.text {
                input.set_value(&shown.text);
            }
            let refused = shown.problem.is_some();
            set(&input, "aria-invalid", refused.then_some("true"));
            let description = refused.then(|| problem_id(&store.hook(field)));
            set(&input, "aria-describedby", description.as_deref());
        });
    });
}

/// Makes an element show a table figure.
pub(in crate::view) fn figured(element: Element, (store, figure): (Store, Figure)) {
    let signal = store.figure(figure);
    follow(move || {
        let value = signal.get();
        element.set_text_content(Some(&figure_text(value)));
        set(&element, "data-standing", standing(value));
        set(&element, "data-pace", pace(value));
        let extra = match value {
            FigureValue::Completion(Completion::Extra(amount)) => {
                let language = store.settings.language.get_untracked();
                Some(language.message(&Message::Extra(amount.to_string())))
            }
            _ => None,
        };
        set(&element, "data-extra", extra.as_deref());
    });
}

/// Runs an effect as long as the owner of this moment lives.
fn follow(effect: impl Fn() + 'static) {
    let effect = RenderEffect::new(move |_| effect());
    StoredValue::new_local(effect);
}

fn set(element: &Element, name: &str, value: Option<&str>) {
    let _ = match value {
        Some(value) => element.set_attribute(name, value),
        None if element.has_attribute(name) => element.remove_attribute(name),
        None => return,
    };
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
