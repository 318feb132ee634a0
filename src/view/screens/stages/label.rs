//! The name and the day of a stage, to be corrected. The station in it stays as it was.

use super::keep::NAMES;
use crate::browser::page;
use crate::document::Stage;
use crate::texts::{Phrase, StageText};
use crate::view::controls::{El, button, el, for_a_day, group, problem_told};
use crate::view::store::{Store, Watched};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

/// The input of the name.
const NAME: &str = "stage/rename";

/// The input of the day.
const DAY: &str = "stage/day";

/// The form.
pub(super) fn label(store: Store, id: &str, stage: &Stage) -> El {
    let day = stage.kept_on.map(|day| day.to_string()).unwrap_or_default();
    let name = field(store, StageText::StageName, NAME, &stage.name);
    let name = name.class("text").attr("type", "text").attr("maxlength", Stage::NAME.to_string());
    let day = for_a_day(field(store, StageText::KeptOn, DAY, &day));
    let usual = NAMES.map(|name| {
        let name = store.text(name);
        button(name, move || {
            page::field_input(NAME).into_iter().for_each(|input| input.set_value(name));
        })
        .class("small")
    });
    let problem = Rc::new(Watched::new(String::new()));
    let (told, id) = (problem.clone(), id.to_owned());
    let labelled =
        |text, input: El| el("label").child(el("span").text(store.text(text))).child(input);
    el("form")
        .class("stage-label")
        .child(labelled(StageText::StageName, name))
        .child(group("toolbar", store.text(StageText::UsualNames), usual))
        .child(labelled(StageText::KeptOn, day))
        .child(el("button").attr("type", "submit").text(store.text(StageText::SaveLabel)))
        .child(el("div").attr("role", "alert").child(problem_told(move || told.get())))
        .on("submit", move |event| {
            event.prevent_default();
            problem.set_if_changed(relabel(store, &id).unwrap_or_default());
        })
}

fn field(store: Store, label: Phrase, hook: &str, value: &str) -> El {
    let value = value.to_owned();
    el("input")
        .attr("autocomplete", "off")
        .attr("enterkeyhint", "done")
        .attr("aria-label", store.text(label))
        .attr("data-field", hook.to_owned())
        .with(move |element| {
            if let Some(input) = element.dyn_ref::<HtmlInputElement>() {
                input.set_value(&value);
            }
        })
}

/// Takes over what stands in the form; else returns in words why not.
fn relabel(store: Store, id: &str) -> Option<String> {
    let refused = |text| Some(words_now(store, text).to_owned());
    let (name, day) = (page::field_input(NAME)?, page::field_input(DAY)?);
    let text = name.value().trim().to_owned();
    if text.is_empty() {
        return refused(StageText::Nameless);
    }
    // A day that is only half typed has no value, which is not that it is blank.
    if !day.check_validity() {
        return refused(StageText::HalfADay);
    }
    store.relabel_stage(id, &text, day.value().parse().ok())
}

fn words_now(store: Store, text: Phrase) -> &'static str {
    text.words(store.settings.language.get_untracked())
}
