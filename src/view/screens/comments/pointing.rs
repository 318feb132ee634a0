//! What an item points to: indicators, areas, workers of a kind; and the way there.

use crate::document::{About, AreaPart, Document, Field, IndicatorPart, StationPart};
use crate::editor::Action;
use crate::scoring::WorkerKind;
use crate::texts::{CommentText, about_name};
use crate::view::controls::{El, button, el, watch_station};
use crate::view::navigation::go_to;
use crate::view::store::{Person, Store, Watched};
use leptos::prelude::event_target_value;
use std::rc::Rc;

/// Everything that an item can point to.
fn all(document: &Document) -> Vec<About> {
    let indicators = (0..document.indicators.len()).map(About::Indicator);
    let station = (0..document.station.len()).map(About::Station);
    let areas = (0..document.areas.len()).map(About::Area);
    let kinds = WorkerKind::ALL.map(About::Kind);
    areas.chain(indicators).chain(station).chain(kinds).collect()
}

/// What it points to, and a choice of more.
pub(super) fn pointing(store: Store, at: usize, name: &str) -> El {
    let name = name.to_owned();
    // Drawn again where it points elsewhere, not at every key.
    let about = watch_station(store, move || {
        let about = |of: &Document| of.comments.get(at).map(|of| of.about.clone());
        store.with_station(|of| about(of.document())).unwrap_or_default()
    });
    let is_choosing = Rc::new(Watched::new(false));
    let parts = move || {
        let pointers = about.get();
        store.with_station(|of| {
            let document = of.document();
            let chips = pointers.iter().map(|about| chip(store, at, *about, document));
            let mut parts: Vec<El> = chips.collect();
            parts.push(if is_choosing.get() {
                choice(store, at, document, &name)
            } else {
                opener(store, &name, &is_choosing)
            });
            parts
        })
    };
    el("div").class("comment-about").changing(parts)
}

/// Opens the choice: few items need it, and it is long.
fn opener(store: Store, name: &str, is_choosing: &Rc<Watched<bool>>) -> El {
    let is_choosing = is_choosing.clone();
    button(store.text(CommentText::Point), move || is_choosing.set(true))
        .class("link")
        .attr("aria-label", CommentText::point_from(name, store.language()))
}

fn chip(store: Store, at: usize, about: About, document: &Document) -> El {
    let language = store.language();
    let what = about_name(about, document, language);
    let go = button(what.clone(), move || lead(store, about))
        .class("link")
        .attr("aria-label", CommentText::goes_to(&what, language));
    let off = button("×", move || {
        point(store, at, |pointers| pointers.retain(|other| *other != about));
    });
    let off = off.class("small").attr("aria-label", CommentText::unpoint(&what, language));
    el("span").class("comment-chip").attr("lang", "zh-CN").child(go).child(off)
}

/// A choice of one more.
fn choice(store: Store, at: usize, document: &Document, name: &str) -> El {
    let language = store.language();
    let taken = document.comments.get(at).map(|of| of.about.clone()).unwrap_or_default();
    let all = all(document);
    let free: Vec<About> = all.into_iter().filter(|about| !taken.contains(about)).collect();
    let options = free.iter().map(|about| {
        el("option").attr("value", about.key(document)).text(about_name(*about, document, language))
    });
    let first = el("option").attr("value", "").text(store.text(CommentText::Point));
    let options: Vec<El> = std::iter::once(first).chain(options).collect();
    el("select").attr("aria-label", CommentText::point_from(name, language)).children(options).on(
        "change",
        move |event| {
            let key = event_target_value(&event);
            let about = About::from_key(&key, &store.real_document());
            if let Some(about) = about {
                point(store, at, |pointers| {
                    if let Err(place) = pointers.binary_search(&about) {
                        pointers.insert(place, about);
                    }
                });
            }
        },
    )
}

fn point(store: Store, at: usize, change: impl FnOnce(&mut Vec<About>)) {
    let Some(mut comment) = store.real_document().comments.get(at).cloned() else { return };
    change(&mut comment.about);
    store.dispatch(Action::PutComment(at, Box::new(comment)));
}

/// Leads to what it points to.
pub(super) fn lead(store: Store, about: About) {
    let field = match about {
        About::Indicator(at) => Field::Indicator(at, IndicatorPart::Name),
        About::Station(at) => Field::Station(at, StationPart::Name),
        About::Area(at) => Field::Area(at, AreaPart::Name),
        About::Kind(kind) => return store.open_person(Person::Totals(kind)),
    };
    go_to(store, field);
}
