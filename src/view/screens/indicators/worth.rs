//! What is worth a look in months and indicators, each with the way to its input.

use crate::browser::page;
use crate::document::WorthALook;
use crate::scoring::{Figure, evaluate};
use crate::texts::{IndicatorText, worth_field, worth_words};
use crate::view::controls::{El, button, el, watch_station};
use crate::view::navigation::go_to;
use crate::view::store::Store;

/// The list.
pub(super) fn worth(store: Store) -> Vec<El> {
    let found = watch_station(store, move || worded(store));
    let list = move || {
        let lines = found.get().into_iter().map(|(finding, words)| {
            el("li").child(button(words, move || lead_to(store, finding)).class("link"))
        });
        el("ul").class("findings").children(lines)
    };
    let section = el("section")
        .attr("id", "worth")
        .child(
            el("h3").live_text(move || IndicatorText::worth(store.worth.get(), store.language())),
        )
        .changing(list);
    vec![section]
}

/// Every finding with its sentence.
fn worded(store: Store) -> Vec<(WorthALook, String)> {
    let language = store.language();
    store.with_editor(|editor| {
        let (document, scheme) = (editor.document(), editor.scheme());
        let evaluation = evaluate(scheme, &document.entries(scheme));
        let found = document.worth_a_look(&evaluation).into_iter();
        found.map(|found| (found, worth_words(found, document, scheme, language))).collect()
    })
}

/// Puts the focus where the finding is.
fn lead_to(store: Store, found: WorthALook) {
    if let Some(field) = worth_field(found) {
        return go_to(store, field);
    }
    if let WorthALook::Rate { figure: figure @ Figure::ColumnRate(_), .. } = found {
        let hook = store.with_editor(|editor| {
            let subject = crate::scoring::explain::Subject::Figure(figure);
            editor.document().figure_hook(subject, editor.scheme())
        });
        page::focus_on(&format!("[data-figure=\"{hook}\"]"));
    }
}
