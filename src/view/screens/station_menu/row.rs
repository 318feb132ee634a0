//! One kept station in the list: what it is, the way into it, and what can be done with it.

use super::shown::{Named, Shown};
use crate::browser::page;
use crate::desk::{EXAMPLE, Summary};
use crate::document::VERSION;
use crate::texts::{
    FrameText, Language, Phrase, StageText, StationText, parts_of_a_line, shown_name, station_open,
    station_rank, station_result, station_years,
};
use crate::view::controls::{El, button, el, follow};
use crate::view::focusing::focus_soon;
use crate::view::store::{Kept, KeptState, Store};
use leptos::prelude::*;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlInputElement, InputEvent, KeyboardEvent};

/// The row.
pub(super) fn row(store: Store, shown: &Rc<Shown>, kept: &Kept) -> El {
    let named = Named { shown: shown.clone(), id: kept.id.clone() };
    let is_current = store.station.get_untracked() == kept.id;
    let below = named.clone();
    let row = el("li")
        .class("station-row")
        .child(
            el("div").class("station-line").child(way_in(store, &named)).child(more(store, &named)),
        )
        .changing(move || unfolded(store, &below));
    if is_current { row.attr("aria-current", "true") } else { row }
}

/// Opens the station. What is said of it follows every save, and lies below the button: it describes the
/// station, and a button that shows more than its name could not be called by what is seen.
fn way_in(store: Store, named: &Named) -> El {
    let (name, facts, result, rank) = (named.clone(), named.clone(), named.clone(), named.clone());
    let (opened, label) = (named.id.clone(), named.clone());
    let words = el("span")
        .class("station-words")
        .child(
            el("span")
                .class("row-name")
                .attr("lang", "zh-CN")
                .attr("aria-hidden", "true")
                .live_text(move || shown_name(&name.name(), store.language())),
        )
        .child(
            el("small")
                .attr("id", format!("station-facts/{}", named.id))
                .live_text(move || of(&facts, |kept| details(store, kept))),
        );
    let result = el("span")
        .class("station-result")
        .attr("id", format!("station-result/{}", named.id))
        .live("data-rank", move || {
            let rank = rank.shown.with(&rank.id, |kept| summary(kept).and_then(station_rank));
            rank.flatten().map(|rank| rank.to_string())
        })
        .live_text(move || {
            of(&result, |kept| {
                summary(kept).map(|of| station_result(of, store.language())).unwrap_or_default()
            })
        });
    let open = el("button")
        .attr("type", "button")
        .class("cover")
        .attr("data-station", named.id.clone())
        .attr("aria-describedby", format!("station-facts/{0} station-result/{0}", named.id))
        .live("aria-label", move || Some(label.words(store, StationText::open)))
        .on("click", move |_| {
            store.leave_sheets();
            if store.station.get_untracked() != opened {
                store.open_station(&opened);
            }
        });
    el("div").class("station-open").child(words).child(result).child(open)
}

/// The station of a row as text; "" where it has gone.
fn of(named: &Named, words: impl FnOnce(&Kept) -> String) -> String {
    named.shown.with(&named.id, words).unwrap_or_default()
}

const fn summary(kept: &Kept) -> Option<&Summary> {
    match &kept.state {
        KeptState::Readable(summary) => Some(summary),
        KeptState::Damaged | KeptState::Newer(_) => None,
    }
}

/// Years, example, what is still to be filled in; else why the station is not readable.
fn details(store: Store, kept: &Kept) -> String {
    let language = store.language();
    let station = shown_name(&kept.name, language);
    match &kept.state {
        KeptState::Readable(summary) => {
            let example = match (kept.id == EXAMPLE, summary.is_changed) {
                (false, _) => "",
                (true, false) => store.text(FrameText::Example),
                (true, true) => store.text(FrameText::ExampleChanged),
            };
            let (years, open) = (station_years(summary, language), station_open(summary, language));
            parts_of_a_line(&[&years, example, &open], language)
        }
        KeptState::Damaged => StationText::unreadable(station, language),
        KeptState::Newer(version) => StationText::newer(station, *version, VERSION, language),
    }
}

/// Unfolds what can be done with the station.
fn more(store: Store, named: &Named) -> El {
    let (state, toggled, label) = (named.clone(), named.clone(), named.clone());
    let is_open = move |named: &Named| {
        named.shown.unfolded.with(|open| open.as_ref().is_some_and(|(id, _)| *id == named.id))
    };
    button("⋯", move || {
        let next = (!is_open(&toggled)).then(|| (toggled.id.clone(), false));
        toggled.shown.unfolded.set(next);
    })
    .class("station-more")
    .live("aria-expanded", move || Some(is_open(&state).to_string()))
    .live("aria-label", move || Some(label.words(store, StationText::more)))
}

/// The actions of the row, or the input for its new name; nothing while it is folded.
fn unfolded(store: Store, named: &Named) -> Option<El> {
    let open = named.shown.unfolded.get();
    let (_, renaming) = open.filter(|(id, _)| *id == named.id)?;
    let kept = named
        .shown
        .kept
        .with_untracked(|kept| kept.iter().find(|kept| kept.id == named.id).cloned())?;
    Some(if renaming { rename_input(store, named, &kept) } else { actions(store, named, &kept) })
}

fn actions(store: Store, named: &Named, kept: &Kept) -> El {
    let act = |word: Phrase, message: fn(String, Language) -> String, act: fn(Store, &str)| {
        let (label, done) = (named.clone(), named.clone());
        button(store.text(word), move || {
            done.shown.unfolded.set(None);
            act(store, &done.id);
        })
        .live("aria-label", move || Some(label.words(store, message)))
    };
    let is_example = kept.id == EXAMPLE;
    let summary = summary(kept);
    let rename = (!is_example && summary.is_some()).then(|| {
        let (label, id) = (named.clone(), named.clone());
        button(store.text(StationText::RenameAction), move || {
            id.shown.unfolded.set(Some((id.id.clone(), true)));
            focus_soon(".station-rename");
        })
        .live("aria-label", move || Some(label.words(store, StationText::rename)))
    });
    let duplicate = summary
        .map(|_| act(StationText::DuplicateAction, FrameText::duplicate, Store::duplicate_station));
    let restore = summary.filter(|of| of.is_changed).map(|_| {
        let done = named.clone();
        button(store.text(StationText::RestoreExample), move || {
            done.shown.unfolded.set(None);
            if store.station.get_untracked() != EXAMPLE {
                store.open_station(EXAMPLE);
            }
            store.restore_example();
        })
    });
    let stages = summary.map(|_| act(StageText::Way, StageText::way_of, Store::show_stages));
    // WeChat keeps no files.
    let save = match page::is_in_wechat() {
        true => act(StationText::CopyAction, StationText::copy_backup, Store::save_file),
        false => act(StationText::SaveAction, StationText::save, Store::save_file),
    };
    let delete = (!is_example)
        .then(|| act(StationText::DeleteAction, FrameText::delete, Store::delete_station));
    el("div")
        .class("station-actions")
        .children(rename)
        .children(duplicate)
        .children(stages)
        .child(save)
        .children(restore)
        .children(delete)
}

/// Renames a station in place. Every character is kept at once, like that of any other input.
fn rename_input(store: Store, named: &Named, kept: &Kept) -> El {
    let (label, name, id) = (named.clone(), named.clone(), named.id.clone());
    let ends = named.clone();
    let rename = move |event: &Event| {
        store.rename_station(&id, event_target_value(event).trim().to_owned());
    };
    let (composed, left) = (rename.clone(), rename.clone());
    let typed = move |event: Event| {
        let composing = event.dyn_ref::<InputEvent>().is_some_and(InputEvent::is_composing);
        if !composing {
            rename(&event);
        }
    };
    el("input")
        .attr("enterkeyhint", "done")
        .class("text station-rename")
        .attr("type", "text")
        .attr("maxlength", "200")
        .attr("autocomplete", "off")
        .attr("lang", "zh-CN")
        .attr("value", kept.name.clone())
        .attr("placeholder", store.text(FrameText::Unnamed))
        .live("aria-label", move || Some(label.words(store, StationText::rename)))
        .with(move |input| follow_name(input, name))
        .on("input", typed)
        .on("compositionend", move |event| composed(&event))
        .on("change", move |event| {
            left(&event);
            store.end_typing();
        })
        .on("keydown", move |event| {
            let Some(key) = event.dyn_ref::<KeyboardEvent>() else { return };
            if !page::is_composing(key) && matches!(key.key().as_str(), "Enter" | "Escape") {
                event.prevent_default();
                ends.shown.unfolded.set(None);
                page::focus_on(&format!("[data-station=\"{}\"]", ends.id));
            }
        })
}

/// Shows a name that was changed elsewhere, unless a person is typing here.
fn follow_name(input: &Element, name: Named) {
    let Some(input) = input.dyn_ref::<HtmlInputElement>().cloned() else { return };
    follow(move || {
        let name = name.name();
        if !page::has_focus(&input) && input.value().trim() != name {
            input.set_value(&name);
        }
    });
}
