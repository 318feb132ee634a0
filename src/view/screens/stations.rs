//! 我的评估: the kept stations, the deleted ones, and what was set aside.

use crate::browser::{clock, page};
use crate::desk::Folder;
use crate::document::{ExampleState, VERSION};
use crate::scoring::{Outcome, Scheme};
use crate::texts::{
    FrameText, Language, Phrase, ResultText, StationText, grading_text, total_text,
};
use crate::view::Screen;
use crate::view::controls::{El, button, el, follow};
use crate::view::store::{EXAMPLE, Kept, KeptState, Store, Watched};
use leptos::prelude::*;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlInputElement, InputEvent};

/// The screen.
pub(in crate::view) fn stations(store: Store) -> El {
    let start = el("div")
        .class("toolbar")
        .child(
            button(store.text(FrameText::StartEmpty), move || store.start_station(false))
                .class("primary"),
        )
        .child(button(store.text(FrameText::StartCopy), move || store.start_station(true)));
    // A row that is drawn anew while a finger is on it takes the click along. So what is still to be
    // kept is kept first, and what does not hang on the rows is drawn by itself.
    store.save_now();
    let shown = Shown::following(store);
    let reminded = shown.clone();
    el("section")
        .class("screen")
        .child(el("p").class("note").text(store.text(StationText::StationsNote)))
        .child(el("p").class("note").text(StationText::MayBeCleared.words(store.language())))
        .changing(move || reminder(store, &reminded))
        .child(start)
        .changing(move || example_row(store))
        .changing(move || lists(store, &shown))
}

/// What the screen shows, in two grains.
///
/// A save changes a row's words but no row: a person may be typing a new name in one.
struct Shown {
    kept: Watched<Vec<Kept>>,
    rows: Watched<Vec<Row>>,
}

/// What makes a row another one.
#[derive(PartialEq)]
struct Row {
    place: Folder,
    id: String,
    /// Of a row that has its name in its words; a readable station's row follows its name.
    name: String,
    readable: bool,
    current: bool,
}

impl Shown {
    /// Reads the shelf, now and whenever it changes.
    fn following(store: Store) -> Rc<Shown> {
        let shown =
            Rc::new(Shown { kept: Watched::new(Vec::new()), rows: Watched::new(Vec::new()) });
        let reader = shown.clone();
        follow(move || {
            store.shelf_changes.track();
            let current = store.station.get();
            let kept = store.kept(Folder::Station);
            let deleted = store.kept(Folder::Deleted);
            let mut rows = Vec::new();
            kept.iter().for_each(|kept| add(&mut rows, Row::of(Folder::Station, kept, &current)));
            deleted.iter().for_each(|kept| add(&mut rows, Row::of(Folder::Deleted, kept, "")));
            store.set_aside().into_iter().for_each(|id| add(&mut rows, Row::aside(id)));
            reader.kept.set(kept);
            reader.rows.set_if_changed(rows);
        });
        shown
    }
}

impl Row {
    fn of(place: Folder, kept: &Kept, current: &str) -> Row {
        let readable = matches!(kept.state, KeptState::Readable(..));
        let id = kept.id.clone();
        let follows = readable && place == Folder::Station;
        let name = if follows { String::new() } else { kept.name.clone() };
        Row { place, current: id == current, id, name, readable }
    }

    fn aside(id: String) -> Row {
        Row { place: Folder::SetAside, id, name: String::new(), readable: false, current: false }
    }
}

/// Adds a row in the order of ids. The newest stands first on screen, and a save makes its station
/// the newest; that order changes when the screen is opened.
fn add(rows: &mut Vec<Row>, row: Row) {
    let at = rows.partition_point(|earlier| earlier.id <= row.id);
    rows.insert(at, row);
}

/// Everything kept, drawn anew when there are other rows.
fn lists(store: Store, shown: &Rc<Shown>) -> Vec<El> {
    shown.rows.track();
    [kept_list(store, shown)]
        .into_iter()
        .chain(deleted_list(store))
        .chain(set_aside_list(store))
        .collect()
}

/// The example's row tells whether it is open, and it may be open without being kept.
fn example_row(store: Store) -> El {
    let badge = match store.open_example() {
        Some(ExampleState::Changed) => FrameText::ExampleChanged,
        _ => FrameText::Example,
    };
    let row = el("div").class("toolbar").child(el("span").class("badge").text(store.text(badge)));
    if store.station.get() == EXAMPLE {
        row.child(el("span").text(store.text(StationText::CurrentStation)))
            .child(button(store.text(StationText::RestoreExample), move || store.restore_example()))
    } else {
        row.child(button(store.text(StationText::OpenExample), move || store.open_station(EXAMPLE)))
    }
}

fn kept_list(store: Store, shown: &Rc<Shown>) -> El {
    let kept: Vec<Kept> = shown
        .kept
        .with_untracked(|kept| kept.iter().filter(|kept| kept.id != EXAMPLE).cloned().collect());
    if kept.is_empty() {
        return el("p").class("empty").text(store.text(StationText::NoStations));
    }
    el("ul").class("stations").children(kept.iter().map(|kept| kept_row(store, shown, kept)))
}

fn shown_name(store: Store, name: &str) -> String {
    if name.is_empty() { store.text(FrameText::Unnamed).to_owned() } else { name.to_owned() }
}

fn kept_row(store: Store, shown: &Rc<Shown>, kept: &Kept) -> El {
    let current = store.station.get_untracked() == kept.id;
    let readable = matches!(kept.state, KeptState::Readable(..));
    let name = if readable {
        rename_input(store, shown, kept)
    } else {
        el("strong").attr("lang", "zh-CN").text(shown_name(store, &kept.name))
    };
    let result = row_words(store, shown, &kept.id, state);
    let moment = row_words(store, shown, &kept.id, moment);
    let state = el("p").class("station-state").child(result).child(moment);
    let row = el("li").child(name).child(state).child(actions(store, shown, kept, current));
    if current { row.attr("aria-current", "true") } else { row }
}

/// Words of a row that follow every save.
fn row_words(store: Store, shown: &Rc<Shown>, id: &str, words: fn(Store, &Kept) -> String) -> El {
    let (shown, id) = (shown.clone(), id.to_owned());
    el("span").live_text(move || {
        shown.kept.with(|kept| {
            let kept = kept.iter().find(|kept| kept.id == id);
            kept.map(|kept| words(store, kept)).unwrap_or_default()
        })
    })
}

/// When it was kept last; nothing where that cannot be read.
fn moment(store: Store, kept: &Kept) -> String {
    let moment = clock::local_text(&kept.saved_at, store.language().code());
    if moment.is_empty() { moment } else { StationText::saved_at(moment, store.language()) }
}

/// The result of a readable station; else why it is not readable.
fn state(store: Store, kept: &Kept) -> String {
    let station = shown_name(store, &kept.name);
    match &kept.state {
        KeptState::Readable(outcome, scheme) => result(store, outcome, scheme),
        KeptState::Damaged => StationText::unreadable(station, store.language()),
        KeptState::Newer(version) => {
            StationText::newer(station, *version, VERSION, store.language())
        }
    }
}

fn result(store: Store, outcome: &Outcome, scheme: &Scheme) -> String {
    let total = format!("{} {}", total_text(outcome, scheme), store.text(ResultText::PointsUnit));
    if !outcome.is_settled() {
        return total;
    }
    format!("{total} {}", grading_text(outcome.lowest_grading, scheme, store.language()))
}

fn actions(store: Store, shown: &Rc<Shown>, kept: &Kept, current: bool) -> El {
    let act = |word, message: fn(String, Language) -> String, act: fn(Store, &str)| {
        let (id, named) = (kept.id.clone(), Named::of(shown, kept));
        button(store.text(word), move || act(store, &id))
            .live("aria-label", move || Some(named.words(store, message)))
    };
    let open = if current {
        el("span").class("badge").text(store.text(StationText::CurrentStation))
    } else {
        act(StationText::OpenAction, StationText::open, Store::open_station)
    };
    let readable = matches!(kept.state, KeptState::Readable(..));
    let duplicate =
        || act(StationText::DuplicateAction, FrameText::duplicate, Store::duplicate_station);
    el("div").class("station-actions").child(open).child(readable.then(duplicate)).child(act(
        StationText::DeleteAction,
        FrameText::delete,
        Store::delete_station,
    ))
}

/// A row's station, whose name may change while the row stays.
struct Named {
    shown: Rc<Shown>,
    id: String,
}

impl Named {
    fn of(shown: &Rc<Shown>, kept: &Kept) -> Named {
        Named { shown: shown.clone(), id: kept.id.clone() }
    }

    /// Its name; followed.
    fn name(&self) -> String {
        self.shown.kept.with(|kept| {
            let kept = kept.iter().find(|kept| kept.id == self.id);
            kept.map(|kept| kept.name.clone()).unwrap_or_default()
        })
    }

    fn words(&self, store: Store, message: fn(String, Language) -> String) -> String {
        message(shown_name(store, &self.name()), store.language())
    }
}

/// Renames a station in place. Every character is kept at once, like that of any other input.
fn rename_input(store: Store, shown: &Rc<Shown>, kept: &Kept) -> El {
    let (label, name, id) = (Named::of(shown, kept), Named::of(shown, kept), kept.id.clone());
    let rename = move |event: &Event| {
        store.rename_station(&id, event_target_value(event).trim().to_owned());
    };
    let composed = rename.clone();
    let left = rename.clone();
    let typed = move |event: Event| {
        let composing = event.dyn_ref::<InputEvent>().is_some_and(InputEvent::is_composing);
        if !composing {
            rename(&event);
        }
    };
    el("input")
        .class("text station-name")
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

/// Tells after a while without a backup; nothing while there is nothing to lose.
fn reminder(store: Store, shown: &Rc<Shown>) -> Option<El> {
    let days = shown.kept.with(|kept| store.days_without_backup(kept))?;
    let words = el("span").text(StationText::no_backup(days, store.language()));
    let way = el("a")
        .attr("href", format!("#{}", Screen::Share.fragment()))
        .text(StationText::GoToBackup.words(store.language()));
    Some(el("p").class("note").attr("role", "note").child(words).child(way))
}

fn action(store: Store, word: Phrase, name: String, id: &str, act: fn(Store, &str)) -> El {
    let id = id.to_owned();
    button(store.text(word), move || act(store, &id)).attr("aria-label", name)
}

fn deleted_list(store: Store) -> Vec<El> {
    let rows: Vec<El> = store
        .kept(Folder::Deleted)
        .into_iter()
        .map(|kept| {
            let name = shown_name(store, &kept.name);
            let bring_back = StationText::bring_back(&name, store.language());
            let forget = |store: Store, id: &str| store.forget(Folder::Deleted, id);
            let actions = el("div")
                .class("station-actions")
                .child(action(
                    store,
                    StationText::BringBackAction,
                    bring_back,
                    &kept.id,
                    Store::bring_back,
                ))
                .child(action(
                    store,
                    StationText::DeleteForGood,
                    StationText::delete_for_good(&name, store.language()),
                    &kept.id,
                    forget,
                ));
            el("li").child(el("strong").attr("lang", "zh-CN").text(name)).child(actions)
        })
        .collect();
    titled_list(store, StationText::RecentlyDeleted, None, rows)
}

/// Damaged texts as they were found.
fn set_aside_list(store: Store) -> Vec<El> {
    let rows: Vec<El> = store
        .set_aside()
        .into_iter()
        .map(|id| {
            let text = store.kept_text(Folder::SetAside, &id).unwrap_or_default();
            let raw = el("textarea")
                .attr("readonly", "")
                .attr("rows", "6")
                .attr("aria-label", store.text(StationText::ShowText))
                .text(text);
            let details = el("details")
                .child(el("summary").text(store.text(StationText::ShowText)))
                .child(raw);
            let forget = |store: Store, id: &str| store.forget(Folder::SetAside, id);
            let delete = StationText::delete_for_good(&id, store.language());
            let actions = el("div").class("station-actions").child(action(
                store,
                StationText::DeleteForGood,
                delete,
                &id,
                forget,
            ));
            el("li").child(el("strong").text(id)).child(details).child(actions)
        })
        .collect();
    titled_list(store, StationText::SetAside, Some(StationText::SetAsideNote), rows)
}

/// A list under its title; nothing where it is empty.
fn titled_list(store: Store, title: Phrase, note: Option<Phrase>, rows: Vec<El>) -> Vec<El> {
    if rows.is_empty() {
        return Vec::new();
    }
    let note = note.map(|note| el("p").class("note").text(store.text(note)));
    let mut parts = vec![el("h3").text(store.text(title))];
    parts.extend(note);
    parts.push(el("ul").class("stations").children(rows));
    parts
}
