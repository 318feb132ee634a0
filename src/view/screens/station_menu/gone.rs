//! Folded below the stations: the deleted ones, and what was set aside.

use crate::browser::clock;
use crate::desk::{Folder, SetAside};
use crate::texts::{Language, Phrase, StationText, shown_name};
use crate::view::controls::{El, button, el};
use crate::view::store::Store;

/// The deleted stations, each with its ways back and away for good.
pub(super) fn deleted(store: Store) -> Option<El> {
    let language = store.language();
    let rows = store.kept(Folder::Deleted).into_iter().map(|kept| {
        let name = shown_name(&kept.name, language);
        let forget = |store: Store, id: &str| store.forget(Folder::Deleted, id);
        let labels = [
            StationText::bring_back(&name, language),
            StationText::delete_for_good(&name, language),
        ];
        let [back, gone] = labels;
        let actions = el("div")
            .class("station-actions")
            .child(action(store, StationText::BringBackAction, back, &kept.id, |store, id| {
                store.leave_sheets();
                store.bring_back(id);
            }))
            .child(action(store, StationText::DeleteForGood, gone, &kept.id, forget));
        el("li").child(el("strong").attr("lang", "zh-CN").text(name)).child(actions)
    });
    folded(StationText::recently_deleted, store, None, rows.collect())
}

/// Damaged texts as they were found.
pub(super) fn set_aside(store: Store) -> Option<El> {
    let rows = store.set_aside().into_iter().map(|id| {
        let text = store.kept_text(Folder::SetAside, &id).unwrap_or_default();
        let raw = el("textarea")
            .attr("readonly", "")
            .attr("rows", "6")
            .attr("aria-label", store.text(StationText::ShowText))
            .text(text);
        let details = el("details")
            .class("fold")
            .child(el("summary").text(store.text(StationText::ShowText)))
            .child(raw);
        let forget = |store: Store, id: &str| store.forget(Folder::SetAside, id);
        let name = aside_name(&id, store.language());
        let delete = StationText::delete_for_good(&name, store.language());
        let actions = el("div").class("station-actions").child(action(
            store,
            StationText::DeleteForGood,
            delete,
            &id,
            forget,
        ));
        el("li").child(el("strong").text(name)).child(details).child(actions)
    });
    folded(StationText::set_aside, store, Some(StationText::SetAsideNote), rows.collect())
}

/// What was set aside, and when. A text that names neither is called by its id.
fn aside_name(id: &str, language: Language) -> String {
    let SetAside { is_training, moment } = SetAside::of(id);
    let when = clock::local_text(moment, language.code());
    match (when.as_str(), is_training) {
        ("", _) => id.to_owned(),
        (when, true) => StationText::training_aside(when, language),
        (when, false) => StationText::station_aside(when, language),
    }
}

fn action(store: Store, word: Phrase, label: String, id: &str, act: fn(Store, &str)) -> El {
    let id = id.to_owned();
    button(store.text(word), move || act(store, &id)).attr("aria-label", label)
}

/// A list that is folded under its title; nothing where it is empty.
fn folded(
    title: fn(usize, crate::texts::Language) -> String,
    store: Store,
    note: Option<Phrase>,
    rows: Vec<El>,
) -> Option<El> {
    (!rows.is_empty()).then(|| {
        el("details")
            .class("fold station-gone")
            .child(el("summary").text(title(rows.len(), store.language())))
            .children(note.map(|note| el("p").class("note").text(store.text(note))))
            .child(el("ul").class("stations").children(rows))
    })
}
