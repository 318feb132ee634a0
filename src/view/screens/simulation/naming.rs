//! The sheet that asks for the name of a scenario: of what is tried, to keep it, or of one that is there.

use crate::browser::page;
use crate::desk::TrialWish;
use crate::document::Limits;
use crate::texts::ScenarioText;
use crate::view::controls::{El, el};
use crate::view::store::{Naming, Store};
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

/// What the sheet holds.
pub(in crate::view) fn scenario_name(store: Store) -> Vec<El> {
    let naming = store.naming.get_untracked();
    let at = match naming {
        Naming::Scenario(at) => Some(at),
        Naming::Trial => store.trial.with_untracked(|trial| trial.as_ref()?.scenario),
    };
    let name = store.with_station(|station| {
        let scenario = station.document().scenarios.get(at?);
        scenario.map(|scenario| scenario.name.clone())
    });
    let hook = ["scenario/", &(at.unwrap_or_default() + 1).to_string(), "/name"].concat();
    let selector = ["[data-field=\"", &hook, "\"]"].concat();
    let input = el("input")
        .attr("enterkeyhint", "done")
        .class("text")
        .attr("type", "text")
        .attr("autocomplete", "off")
        .attr("required", "")
        .attr("lang", "zh-CN")
        .attr("maxlength", Limits::TEXT.to_string())
        .attr("data-field", hook)
        .with(move |element| {
            if let Some(input) = element.dyn_ref::<HtmlInputElement>() {
                input.set_value(&name.unwrap_or_default());
            }
        });
    let label = el("label")
        .class("line")
        .child(el("span").text(store.text(ScenarioText::NameOf)))
        .child(input);
    let note = (naming == Naming::Trial)
        .then(|| el("p").class("hint").text(store.text(ScenarioText::KeepNote)));
    let keep =
        el("button").attr("type", "submit").class("primary").text(store.text(ScenarioText::Keep));
    let form = el("form").class("naming").child(label).children(note).child(keep).on(
        "submit",
        move |event| {
            event.prevent_default();
            let input =
                page::find(&selector).and_then(|found| found.dyn_into::<HtmlInputElement>().ok());
            let name = input.map(|input| input.value().trim().to_owned()).unwrap_or_default();
            if name.is_empty() {
                return;
            }
            store.close_layer();
            store.wish(match naming {
                Naming::Scenario(at) => TrialWish::Rename(at, name),
                Naming::Trial => TrialWish::KeepAs(name),
            });
        },
    );
    vec![form]
}
