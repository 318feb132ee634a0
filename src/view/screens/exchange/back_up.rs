//! 备份、换设备: everything as a file, and a file opened again.

use super::export::Export;
use super::frame::{FILE_INPUT, Offered};
use super::outlet::Outlet;
use crate::browser::{page, training};
use crate::document::Document;
use crate::texts::{InOutText, Language, StageText, shown_name};
use crate::view::controls::{El, button, el, note};
use crate::view::store::Store;

/// One station or all of them, and the way back in.
pub(super) fn back_up(store: Store) -> Offered {
    let outlet = Outlet::new();
    let in_wechat = page::is_in_wechat();
    let [this, all] = match in_wechat {
        true => [InOutText::CopyThis, InOutText::CopyAll],
        false => [InOutText::DownloadThis, InOutText::DownloadAll],
    };
    let open = button(store.text(InOutText::OpenBackup), || page::press(FILE_INPUT));
    let mut options = vec![
        el("div")
            .class("toolbar")
            .child(outlet.button(store, this, Export::Station).class("primary"))
            .child(outlet.button(store, all, Export::All))
            .child(open),
    ];
    options.extend(outlet.region(store));
    options.push(match in_wechat {
        true => note(store.text(InOutText::MoveTextNote)),
        false => note(store.text(InOutText::MoveNote)),
    });
    options.extend(in_wechat.then(|| note(store.text(InOutText::InWechat))));
    let held = move || {
        store.edits.track();
        store.shelf_changes.track();
        let document = store.real_document();
        held(store, &document)
    };
    let shown = el("div").class("share-sheet always-light").changing(held);
    Offered { options, shown }
}

/// What is in the file.
fn held(store: Store, document: &Document) -> Vec<El> {
    let language = store.language();
    let name = shown_name(&store.station_name(), language);
    let ((_, stages), unreadable) = store.present_with_stages();
    let stages = (!stages.is_empty()).then(|| StageText::in_file(stages.len(), language));
    let left_out = (unreadable > 0).then(|| StageText::left_out(unreadable, language));
    let lines = contents(document, language).into_iter().chain(stages).chain(left_out);
    let lines = lines.map(|line| el("li").text(line));
    let count = store.everything_kept();
    vec![
        el("p").class("share-name").attr("lang", "zh-CN").text(name),
        el("p").class("share-hint").text(store.text(InOutText::InTheFile)),
        el("ul").class("share-list").children(lines),
        el("p").class("share-hint").text(all_kept(count, language)),
    ]
}

/// What a file of everything holds.
fn all_kept(count: usize, language: Language) -> String {
    match training::is_kept() {
        true => InOutText::kept_with_training(count, language),
        false => InOutText::stations_kept(count, language),
    }
}

fn contents(document: &Document, language: Language) -> Vec<String> {
    let workers = document.staffing.workers.len();
    let scenarios = document.scenarios.len();
    let mut lines = vec![
        InOutText::Worded.words(language).to_owned(),
        InOutText::in_areas(document.areas.len(), document.indicators.len(), language),
    ];
    lines.extend((workers > 0).then(|| InOutText::in_workers(workers, language)));
    lines.extend((scenarios > 0).then(|| InOutText::in_scenarios(scenarios, language)));
    lines
}
