//! Blank workbooks to hand out: which part of the station, for which time.

use super::outlet::Outlet;
use crate::browser::files::dated_name;
use crate::document::Particular;
use crate::exchange::handing::{Order, Part};
use crate::exchange::message::Request;
use crate::exchange::workbook;
use crate::scoring::Month;
use crate::texts::{HandOutText, Phrase, blank_file, part_words, time_words};
use crate::view::controls::{El, button, el, note};
use crate::view::store::{Store, Watched};
use leptos::prelude::event_target_value;
use std::rc::Rc;

/// The choice, and the button that makes the workbook.
pub(super) fn hand_out(store: Store, outlet: &Outlet) -> El {
    let (part, month) = (Rc::new(Watched::new(Part::All)), Rc::new(Watched::new(None)));
    let (chosen_part, chosen_month, outlet) = (part.clone(), month.clone(), outlet.clone());
    let get = button(store.text(HandOutText::Get), move || {
        let order =
            Order { part: chosen_part.get_untracked(), month: chosen_month.get_untracked() };
        make(store, &outlet, &order);
    });
    let offered = move || {
        store.structure.track();
        store.names.track();
        choices(store, &part, &month)
    };
    el("details")
        .class("fold share-more")
        .attr("id", "hand-out")
        .child(el("summary").text(store.text(HandOutText::Name)))
        .child(el("div").class("hand-out").changing(offered))
        .child(el("div").class("toolbar").child(get))
        .child(note(store.text(HandOutText::Note)))
}

/// Has the worker write it.
fn make(store: Store, outlet: &Outlet, order: &Order) {
    let language = store.settings.language.get_untracked();
    let envelope = store.present();
    let station = envelope.document.particulars.text(Particular::Station);
    let name = dated_name(&blank_file(&station, order, language), "xlsx");
    let request = Request::WriteBlank {
        station: envelope.text(),
        order: order.text(),
        language: language.code().to_owned(),
    };
    outlet.ask(request, name, workbook::KIND);
}

fn choices(store: Store, part: &Rc<Watched<Part>>, month: &Rc<Watched<Option<Month>>>) -> Vec<El> {
    let language = store.language();
    let (parts, months) = store.with_station(|station| {
        let document = station.document();
        let areas = document.areas.iter().filter(|area| !area.name.trim().is_empty());
        let mut parts = vec![Part::All];
        parts.extend(areas.map(|area| Part::Area(area.name.clone())));
        parts.extend((!document.station.is_empty()).then_some(Part::Station));
        (parts, document.assessed_months())
    });
    // What is gone meanwhile is no longer chosen.
    if !part.with_untracked(|chosen| parts.contains(chosen)) {
        part.set(Part::All);
    }
    if month.with_untracked(|chosen| chosen.is_some_and(|chosen| !months.contains(&chosen))) {
        month.set(None);
    }
    let named = |part: &Part| part_words(part, language);
    let part_names: Vec<String> = parts.iter().map(named).collect();
    let times: Vec<Option<Month>> =
        std::iter::once(None).chain(months.iter().copied().map(Some)).collect();
    let time =
        |month: &Option<Month>| time_words(&Order { part: Part::All, month: *month }, language);
    let time_names: Vec<String> = times.iter().map(time).collect();
    let at_part = part.with_untracked(|chosen| parts.iter().position(|of| of == chosen));
    let at_time = month.with_untracked(|chosen| times.iter().position(|of| of == chosen));
    let (choose_part, choose_month) = (part.clone(), month.clone());
    let mut shown = vec![
        choice(store, HandOutText::Who, (&part_names, at_part), move |at| {
            if let Some(part) = parts.get(at) {
                choose_part.set(part.clone());
            }
        })
        .attr("lang", "zh-CN"),
        choice(store, HandOutText::When, (&time_names, at_time), move |at| {
            if let Some(month) = times.get(at) {
                choose_month.set(*month);
            }
        }),
    ];
    shown.extend(months.is_empty().then(|| note(store.text(HandOutText::NoPeriod))));
    shown
}

/// A list to choose from, under its name.
fn choice(
    store: Store,
    name: Phrase,
    (answers, chosen): (&[String], Option<usize>),
    choose: impl Fn(usize) + 'static,
) -> El {
    let option = |(at, words): (usize, &String)| {
        let is_chosen = chosen == Some(at);
        el("option").attr("value", at.to_string()).text(words.clone()).selected(move || is_chosen)
    };
    let select = el("select")
        .attr("aria-label", store.text(name))
        .children(answers.iter().enumerate().map(option))
        .on("change", move |event| {
            choose(event_target_value(&event).parse().unwrap_or_default());
        });
    el("label").child(el("span").attr("aria-hidden", "true").text(store.text(name))).child(select)
}
