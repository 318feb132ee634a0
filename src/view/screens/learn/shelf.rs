//! The shelf of rules in the room 学习: its topics and its search. What stands in them comes with the workings, once
//! somebody opens a topic or looks for a rule.

use super::rules::{Rules, rules};
use crate::texts::{Language, Phrase, Topic, TopicText};
use crate::view::Chunk;
use crate::view::controls::{El, el, in_tongues, note};
use crate::view::piece::until_here;
use crate::view::store::{Fetch, Store, Watched};
use leptos::prelude::event_target_value;
use std::rc::Rc;

/// What the card holds.
pub(super) fn shelf(store: Store) -> Vec<El> {
    let language = store.language();
    let wanted = Rc::new(Watched::new(String::new()));
    let (types, found) = (wanted.clone(), wanted.clone());
    let search = el("input")
        .class("text")
        .attr("type", "search")
        .attr("autocomplete", "off")
        .attr("aria-label", TopicText::Search.words(language))
        .attr("placeholder", TopicText::Search.words(language))
        .on("input", move |event| {
            types.set_if_changed(event_target_value(&event).trim().to_owned());
        });
    vec![
        el("h3").text(TopicText::Shelf.words(language)),
        note(TopicText::ShelfNote.words(language)),
        search,
        el("p")
            .class("note")
            .attr("role", "status")
            .live_text(move || found.with(|wanted| said_of(store, wanted))),
        el("div").changing(move || {
            wanted.with(|wanted| match wanted.is_empty() {
                true => vec![el("div").class("shelf").children(folds(store))],
                false => brought(store, |rules| vec![(rules.found)(store, wanted)]),
            })
        }),
    ]
}

/// What the search has come to.
fn said_of(store: Store, wanted: &str) -> String {
    let is_here = matches!(store.chunk(Chunk::Working).get(), Fetch::Here(_));
    match rules().filter(|_| is_here && !wanted.is_empty()) {
        Some(rules) => (rules.told)(wanted, store.language()),
        None => String::new(),
    }
}

/// What draws it as soon as it is here.
fn brought(store: Store, draw: impl FnOnce(Rules) -> Vec<El>) -> Vec<El> {
    until_here(store, Chunk::Working).unwrap_or_else(|| rules().map(draw).unwrap_or_default())
}

/// The topics, folded.
fn folds(store: Store) -> Vec<El> {
    let language = store.language();
    let topics = Topic::ALL.iter().map(|topic| {
        fold(store, topic.title, language, move |rules| vec![(rules.of_topic)(store, *topic)])
    });
    let sources =
        fold(store, TopicText::SourcesTitle, language, move |rules| (rules.sources)(store));
    topics.chain([sources]).collect()
}

/// A topic that unfolds. What stands in it is there as soon as it can be, so that others can lead to it.
fn fold(
    store: Store,
    title: Phrase,
    language: Language,
    draw: impl Fn(Rules) -> Vec<El> + 'static,
) -> El {
    let is_wanted = Rc::new(Watched::new(false));
    let opens = is_wanted.clone();
    let title = el("summary").child(el("h4").children(in_tongues(title.words(language))));
    el("details")
        .class("topic")
        .on("toggle", move |_| opens.set_if_changed(true))
        .child(title)
        .child(el("div").changing(move || {
            match (store.chunk(Chunk::Working).get(), is_wanted.get()) {
                (Fetch::Here(_), _) | (_, true) => brought(store, &draw),
                _ => Vec::new(),
            }
        }))
}
