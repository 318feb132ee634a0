//! Files chosen or dropped, the stations kept here, and what can be done with what was brought along.

use super::state::State;
use crate::browser::files::{Chosen, read_all_chosen};
use crate::browser::page;
use crate::exchange::many::{Gathered, NotTaken};
use crate::exchange::side_by_side::SideBySide;
use crate::texts::{DistrictText, StageText};
use crate::view::controls::{El, button, el};
use crate::view::store::{Notice, Store};

/// The input of the files.
const INPUT: &str = "#district-files";

/// The choice of files, and what comes after it.
pub(super) fn files(store: Store, state: &'static State) -> El {
    let input = el("input")
        .attr("id", &INPUT[1..])
        .attr("type", "file")
        .attr("multiple", "")
        .attr("accept", ".json,application/json")
        .on("change", move |event| {
            state.reading.set(true);
            read_all_chosen(&event, move |files| {
                state.looked.update(|looked| looked.gather(|gathered| take_in(gathered, files)));
                state.reading.set(false);
            });
        });
    let is_empty = move || state.looked.with(SideBySide::is_empty);
    // The input lies over all of it, unseen, so that files can be dropped anywhere on it.
    let zone = el("label")
        .class("district-drop")
        .child(el("span").class("district-choose").live_text(move || {
            let words = match is_empty() {
                true => DistrictText::ChooseFiles,
                false => DistrictText::AddFiles,
            };
            store.text(words).to_owned()
        }))
        .child(el("span").live_text(move || match is_empty() {
            true => store.text(DistrictText::Kinds).to_owned(),
            false => String::new(),
        }))
        .child(input)
        .live("data-compact", move || (!is_empty()).then(String::new));
    let status = move || match state.reading.get() {
        true => store.text(DistrictText::Reading).to_owned(),
        false => String::new(),
    };
    el("div")
        .class("district-files")
        .child(zone)
        .child(el("div").class("toolbar").changing(move || deeds(store, state)))
        .child(el("p").class("district-outcome").told("status", status))
}

fn take_in(gathered: &mut Gathered, files: Vec<(String, Chosen)>) {
    for (name, chosen) in files {
        let content = match chosen {
            Chosen::Bytes(_, bytes) => Ok(bytes),
            Chosen::TooLarge => Err(NotTaken::TooLarge),
            Chosen::NotRead => Err(NotTaken::NotRead),
        };
        gathered.add(&name, content);
    }
}

/// What can be done now: before anything was brought along, the stations kept here can be looked at.
fn deeds(store: Store, state: &'static State) -> Vec<El> {
    let language = store.language();
    store.shelf_changes.track();
    let (kept, has_files, is_empty) = state.looked.with(|looked| {
        let members = &looked.gathered().members;
        let kept: Vec<String> = members.iter().filter_map(|member| member.kept.clone()).collect();
        (kept, members.iter().any(|member| !member.file.is_empty()), looked.is_empty())
    });
    let not_here =
        |ids: Vec<String>| ids.into_iter().filter(|id| !kept.contains(id)).collect::<Vec<String>>();
    let own = not_here(store.own_ids());
    let example = not_here(store.kept_example().into_iter().collect());
    let take = |words: String, ids: Vec<String>| {
        button(words, move || {
            let (kept, unreadable) = store.stations_now(&ids);
            state.looked.update(|looked| looked.gather(|of| of.add_kept(kept, unreadable)));
        })
    };
    let mut deeds = Vec::new();
    if !own.is_empty() {
        deeds.push(take(DistrictText::take_kept(own.len(), language), own));
    }
    // It is not one of the district's, so it comes along only where somebody says so.
    if !example.is_empty() {
        deeds.push(take(store.text(DistrictText::AddExample).to_owned(), example));
    }
    if has_files {
        deeds.push(button(store.text(DistrictText::Keep), move || keep(store, state)));
    }
    if !is_empty {
        let clear = move || {
            state.clear();
            page::focus_on(INPUT);
        };
        deeds.push(button(store.text(DistrictText::StartOver), clear));
    }
    deeds
}

/// Keeps the stations that are counted and came in files, each as a new one.
fn keep(store: Store, state: &'static State) {
    let (here, _) = store.everything();
    let new: Vec<_> = state.looked.with_untracked(|looked| {
        let counted = looked.counted().members.iter().filter_map(|at| looked.member(*at));
        let from_files = counted.filter(|member| !member.file.is_empty());
        let stations = from_files.map(|of| (of.document.as_ref().clone(), of.stages.to_vec()));
        stations.filter(|(new, _)| here.iter().all(|(kept, _)| kept.document != *new)).collect()
    });
    let (count, language) = (new.len(), store.settings.language.get_untracked());
    if count == 0 {
        return store.tell_done(DistrictText::NoneNew.words(language));
    }
    if !store.keep_several(new) {
        store.tell(Notice::NotDone(StageText::NotAllKept.words(language).to_owned()));
    }
    store.tell_done(&DistrictText::kept(count, language));
}
