//! The station menu: the kept stations, what belongs to the open one, and the ways to another.

mod gone;
mod row;
mod shown;

use crate::browser::{durable, history, page};
use crate::document::Checklist;
use crate::texts::{
    CheckText, DistrictText, FrameText, Phrase, StageText, StationText, checklist_title, used_words,
};
use crate::view::controls::{El, button, el, note};
use crate::view::navigation::lead;
use crate::view::store::{CHECK, DISTRICT, Sharing, Store, Watched};
use crate::view::{Chunk, Screen, Sheet};
use leptos::prelude::request_animation_frame;
use shown::Shown;
use std::rc::Rc;

/// The input of a file in 分享.
const FILE_INPUT: &str = "#file-input";

/// The sheet.
pub(in crate::view) fn stations(store: Store) -> Vec<El> {
    // A row that is drawn anew while a finger is on it takes the click along. So what is still to be kept
    // is kept first, and what does not hang on the rows is drawn by itself.
    store.save_now();
    let shown = Shown::following(store);
    let reminded = shown.clone();
    let list = el("div").class("station-list").changing(move || lists(store, &shown));
    let ways = el("ul")
        .class("menu-ways")
        .changing(move || still_to_go(store))
        .child(way(store, FrameText::Particulars, |store| turn_to(store, Sheet::Particulars)))
        .child(way(store, StationText::New, |store| store.start_station(false)))
        .child(way(store, StationText::NewFromExample, |store| store.start_station(true)))
        .child(way(store, StationText::OpenFile, open_file))
        .child(way(store, DistrictText::Menu, |store| {
            store.leave_sheets();
            history::go_to(DISTRICT);
        }))
        .child(way(store, CheckText::Menu, |store| {
            store.leave_sheets();
            history::go_to(CHECK);
        }));
    vec![
        note(store.text(StationText::OnlyHere)),
        list,
        ways,
        el("div").changing(move || reminder(store, &reminded)),
        cleared(store),
        el("div").changing(move || used(store)),
    ]
}

/// How much of the storage is used, with a warning while little is left.
fn used(store: Store) -> Vec<El> {
    let used = store.used();
    let words = used_words(used, store.language());
    let told = el("p").class("note").attr("id", "storage-used").text(words);
    let warning = used.is_nearly_all().then(|| {
        let words = StageText::NearlyFull.words(store.language());
        el("p").class("problem").attr("role", "note").text(words)
    });
    [Some(told), warning].into_iter().flatten().collect()
}

/// Whether the browser may clear what is kept by itself.
fn cleared(store: Store) -> El {
    let promised = Rc::new(Watched::new(false));
    let told = promised.clone();
    durable::promised(move |is_promised| promised.set_if_changed(is_promised));
    el("p").class("note").live_text(move || {
        let words = match told.get() {
            true => StationText::Promised,
            false => StationText::MayBeCleared,
        };
        words.words(store.language()).to_owned()
    })
}

/// Everything kept, drawn anew when there are other rows.
fn lists(store: Store, shown: &Rc<Shown>) -> Vec<El> {
    shown.rows.track();
    let stations = shown.stations();
    let rows = stations.iter().map(|kept| row::row(store, shown, kept));
    let kept = el("ul").class("stations").children(rows.collect::<Vec<El>>());
    [Some(kept), gone::deleted(store), gone::set_aside(store)].into_iter().flatten().collect()
}

fn way(store: Store, words: Phrase, act: fn(Store)) -> El {
    el("li").child(button(store.text(words), move || act(store)).class("menu-way"))
}

/// What the open station lacks, or that it lacks nothing: before the assessment there is 依据 to check. It stays here
/// once it was dismissed.
fn still_to_go(store: Store) -> El {
    let open = store.checklist.with(Checklist::open);
    let words = checklist_title(open, store.language());
    el("li").child(button(words, move || turn_to(store, Sheet::Checklist)).class("menu-way"))
}

/// Opens another sheet in the place of this one.
fn turn_to(store: Store, sheet: Sheet) {
    store.close_layer();
    store.open_sheet(sheet);
}

/// Goes to where files come in, and asks for one at once where the browser allows that.
fn open_file(store: Store) {
    lead(store, Screen::Share, FILE_INPUT.to_owned());
    store.fetch(Chunk::Exchange, |_| {
        // A frame later it is drawn.
        request_animation_frame(|| request_animation_frame(|| page::press(FILE_INPUT)));
    });
}

/// Tells after a while without a backup; nothing while there is nothing to lose.
fn reminder(store: Store, shown: &Rc<Shown>) -> Option<El> {
    let days = shown.kept.with(|kept| store.days_without_backup(kept))?;
    let words = el("span").text(StationText::no_backup(days, store.language()));
    let way = el("a")
        .attr("href", format!("#{}", Screen::Share.fragment()))
        .text(StationText::GoToBackup.words(store.language()))
        .on("click", move |_| store.sharing.set_if_changed(Sharing::BackUp));
    Some(el("p").class("note").attr("role", "note").child(words).child(way))
}
