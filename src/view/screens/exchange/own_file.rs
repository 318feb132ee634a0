//! The stations of a file, before any of them is taken over.

use super::frame::{FILE_INPUT, back, leave};
use crate::browser::{clock, history, training};
use crate::desk::Refusal;
use crate::document::{Document, Loss, Stage};
use crate::exchange::json::Listed;
use crate::texts::{
    CodeText, InOutText, Language, MergeText, Phrase, ResultText, StageText, StationText,
    closed_words, grading_text, loss_words, put_back_words, shown_name, total_text,
};
use crate::view::controls::{El, button, el, note, place_title};
use crate::view::store::{Arrived, NotReplaced, Notice, Store, Watched};
use crate::view::{Screen, Sheet};
use std::rc::Rc;

/// So many of a station's losses are named.
const MOST_LOSSES: usize = 5;

/// The list in the place of the screen.
pub(super) fn own_file(store: Store, listed: &[Listed], training: Option<Rc<str>>) -> El {
    let section =
        el("section").class("screen in-out").child(place_title(store.text(InOutText::FileTitle)));
    let readable = listed.iter().filter_map(|of| Some((of.document.clone()?, of.stages.clone())));
    let readable: Vec<(Document, Vec<Stage>)> = readable.collect();
    let keep_all = (readable.len() > 1).then(|| {
        let training = training.clone();
        let keep = move || {
            let are_kept = store.keep_several(readable.clone());
            tell_of_stages(store, are_kept);
            leave(store, FILE_INPUT);
            store.open_sheet(Sheet::Stations);
            if let Some(text) = &training {
                store.tell_done(put_in(store, text));
            }
        };
        button(store.text(InOutText::KeepAll), keep).class("primary")
    });
    let several = listed.len() > 1;
    let mut rows: Vec<El> = listed.iter().map(|of| row(store, of, several)).collect();
    rows.extend(training.map(|text| of_training(store, text)));
    section
        .child(note(store.text(InOutText::ReplaceNote)))
        .child(el("div").class("toolbar").child(keep_all).child(cancel(store)))
        .child(el("ul").class("stations").children(rows))
}

/// The kept training of the file, which is added to that of this device.
fn of_training(store: Store, text: Rc<str>) -> El {
    let told = Rc::new(Watched::new(String::new()));
    let said = told.clone();
    let put_in = button(store.text(CodeText::PutIn), move || {
        told.set_if_changed(put_in(store, &text).to_owned());
    });
    el("li")
        .child(el("strong").text(store.text(CodeText::Record)))
        .child(note(store.text(CodeText::PutInNote)))
        .child(el("div").class("station-actions").child(put_in.class("primary")))
        .child(el("p").told("status", move || said.get()))
}

/// Adds it, and what is said then.
fn put_in(store: Store, text: &str) -> &'static str {
    put_back_words(training::put_back(text), store.settings.language.get_untracked())
}

fn cancel(store: Store) -> El {
    back(store, InOutText::Cancel, FILE_INPUT.to_owned())
}

/// A station of the file; its buttons name it where there are several.
fn row(store: Store, listed: &Listed, several: bool) -> El {
    let language = store.language();
    let name = shown_name(&listed.name, language);
    let moment = clock::local_text(&listed.saved_at, language.code());
    let moment = (!moment.is_empty())
        .then(|| el("span").text(StationText::saved_at(moment, store.language())));
    let state = el("p").class("station-state").child(el("span").text(result(store, listed)));
    let losses = Loss::count(&listed.losses);
    let is_damaged = losses > 0 && listed.document.is_some();
    let losses =
        is_damaged.then(|| el("span").class("problem").text(InOutText::losses(losses, language)));
    let named = is_damaged.then(|| {
        let first = listed.losses.iter().take(MOST_LOSSES);
        let lines = first.map(|loss| el("li").text(loss_words(loss, language)));
        el("ul").class("told").children(lines)
    });
    let stages = (!listed.stages.is_empty())
        .then(|| el("span").text(StageText::in_file(listed.stages.len(), language)));
    el("li")
        .child(el("strong").attr("lang", "zh-CN").text(name.clone()))
        .child(state.child(moment).child(stages).child(losses))
        .child(named)
        .child(
            listed
                .document
                .as_ref()
                .map(|document| actions(store, listed, document, several.then_some(name.as_str()))),
        )
}

/// Total and grade; why there are none where it cannot be opened.
fn result(store: Store, listed: &Listed) -> String {
    let Some((scheme, outcome)) = &listed.result else {
        return closed_words(listed.newer, store.language());
    };
    let total = format!("{} {}", total_text(outcome, scheme), store.text(ResultText::PointsUnit));
    if !outcome.is_settled() {
        return total;
    }
    format!("{total} {}", grading_text(outcome.lowest_grading, scheme, store.language()))
}

/// Says where not all stages of a file found room.
fn tell_of_stages(store: Store, are_kept: bool) {
    if !are_kept {
        store.tell(Notice::NotDone(store.text(StageText::NotAllKept).to_owned()));
    }
}

fn actions(store: Store, listed: &Listed, document: &Document, named: Option<&str>) -> El {
    let (new, other, stamp) = (listed.clone(), document.clone(), listed.stamp.clone());
    let (with_new, with_other) = (listed.stages.clone(), listed.stages.clone());
    let keep = move || {
        store.aside.replace(None);
        let is_kept = store.keep_listed(&new);
        tell_of_stages(store, store.keep_stages(&with_new));
        history::go_to(Screen::Result.fragment());
        if is_kept {
            store.tell_done(store.text(InOutText::Kept));
        }
    };
    let replace = move || match store.replace_after_backup(other.clone()) {
        Ok(stages) => {
            tell_of_stages(store, store.keep_stages(&with_other));
            leave(store, FILE_INPUT);
            store.tell_done(&replaced_words(stages, store.settings.language.get_untracked()));
        }
        Err(why) => {
            store.tell(Notice::NotDone(store.text(not_replaced(&why)).to_owned()));
        }
    };
    let is_copy = store.is_copy_of_open(document);
    let copy = is_copy.then(|| {
        let (copy, stages) = (document.clone(), listed.stages.clone());
        let look = move || {
            let arrived = Arrived {
                document: copy.clone(),
                stages: stages.clone(),
                before: store.common_revision(&stamp),
                back_to: FILE_INPUT,
            };
            store.look_at_copy(arrived);
        };
        button(store.text(MergeText::Into), look)
    });
    let called = |button: El, text| match named {
        Some(name) => button.attr("aria-label", format!("{} {name}", store.text(text))),
        None => button,
    };
    let new = called(button(store.text(InOutText::KeepNew), keep), InOutText::KeepNew);
    el("div")
        .class("station-actions")
        .child(copy.map(|button| called(button, MergeText::Into).class("primary")))
        .child(match is_copy {
            true => new,
            false => new.class("primary"),
        })
        .child(called(button(store.text(InOutText::Replace), replace), InOutText::Replace))
}

fn replaced_words(stages: usize, language: Language) -> String {
    match stages {
        0 => InOutText::Replaced.words(language).to_owned(),
        stages => StageText::replaced(stages, language),
    }
}

const fn not_replaced(why: &NotReplaced) -> Phrase {
    match why {
        NotReplaced::Same => InOutText::Same,
        NotReplaced::NoBackup(Refusal::Full) => InOutText::NoBackup,
        NotReplaced::NoBackup(Refusal::Absent) => InOutText::NoStorage,
        NotReplaced::NoBackup(Refusal::Altered | Refusal::Gone | Refusal::NotFetched) => {
            InOutText::BackupAltered
        }
        NotReplaced::Refused => InOutText::NotReplaced,
    }
}
