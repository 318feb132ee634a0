//! Files that come in: our own, and those of other programs.

use super::destination::asked;
use super::errand::Errand;
use super::frame::{FILE_INPUT, words};
use crate::browser::files::{Chosen, read_chosen};
use crate::browser::page;
use crate::exchange::message::{Answer, Request};
use crate::exchange::workbook::Sheet;
use crate::exchange::{csv, json};
use crate::texts::{
    InOutText, Language, Phrase, WorkerText, file_problem_words, grid_problem_words,
};
use crate::view::controls::{El, el};
use crate::view::store::{Aside, Store, Watched};
use leptos::prelude::request_animation_frame;
use std::rc::Rc;

/// How files that can be opened end.
const ACCEPTED: &str =
    ".json,.xlsx,.xls,.ods,.csv,.tsv,.txt,.html,.htm,application/json,text/csv,text/html";

/// How files with tables end.
const TABLES: [&str; 6] = [".csv", ".tsv", ".txt", ".xlsx", ".xls", ".ods"];

/// The choice of a file, and what is told of it.
pub(super) fn file(store: Store) -> (El, Vec<El>) {
    let errand = Errand::new(WorkerText::Reading, FILE_INPUT);
    let problem = Rc::new(Watched::new(String::new()));
    let (shown, progress) = (problem.clone(), errand.region(store));
    let input = el("input")
        .attr("id", "file-input")
        .attr("type", "file")
        .attr("accept", ACCEPTED)
        .on("change", move |event| {
            let (problem, errand) = (problem.clone(), errand.clone());
            read_chosen(&event, move |chosen| {
                errand.clear();
                let words = match way_of(store, chosen) {
                    Ok(Way::Aside(aside)) => {
                        show(store, aside);
                        String::new()
                    }
                    Ok(Way::Worker(file, bytes)) => {
                        read_in_worker(store, &errand, file, bytes);
                        String::new()
                    }
                    Err(words) => words,
                };
                problem.set_if_changed(words);
            });
        });
    // The input lies over all of it, unseen, so that a file can be dropped anywhere on it.
    let zone = el("label")
        .class("drop-zone")
        .child(el("span").class("drop-button").text(words(store, InOutText::ChooseFile)))
        .child(el("span").text(words(store, InOutText::Kinds)))
        .child(input);
    let told = move || {
        let words = shown.get();
        (!words.is_empty()).then(|| el("p").class("problem").text(words))
    };
    let name = el("span").class("import-name").text(words(store, InOutText::OpenFile));
    let mut outcome = progress;
    outcome.push(el("div").attr("role", "alert").changing(told));
    (el("div").class("import-way").child(name).child(zone), outcome)
}

/// Where a file goes.
enum Way {
    /// To what is shown before it is taken over.
    Aside(Aside),
    /// To the worker: its name and its bytes.
    Worker(String, Vec<u8>),
}

/// What a chosen file leads to, or why to nothing.
fn way_of(store: Store, chosen: Chosen) -> Result<Way, String> {
    let refused = |text: Phrase| words_now(store, text).to_owned();
    let (file, bytes) = match chosen {
        Chosen::Bytes(name, bytes) => (name, bytes),
        Chosen::TooLarge => return Err(refused(InOutText::TooLarge)),
        Chosen::NotRead => return Err(refused(InOutText::NotRead)),
    };
    let text = match String::from_utf8(bytes) {
        // No text has letters below the tab.
        Ok(text) if text.bytes().all(|byte| byte > 8) => text,
        Ok(other) => return Ok(Way::Worker(file, other.into_bytes())),
        Err(other) => return Ok(Way::Worker(file, other.into_bytes())),
    };
    let language = store.settings.language.get_untracked();
    let name = file.to_lowercase();
    let is_table = TABLES.iter().any(|ending| name.ends_with(ending));
    let begins = text.trim_start_matches('\u{FEFF}').trim_start().chars().next();
    match begins {
        // Programs save tables as web pages, and many call such a page a workbook.
        Some('<') => Ok(Way::Worker(file, text.into_bytes())),
        Some('{') => own(&text, language),
        _ if is_table => {
            let grid = csv::read(&text);
            let grid = grid.map_err(|problem| grid_problem_words(problem, language).to_owned())?;
            let sheets = vec![Sheet { name: String::new(), grid }];
            Ok(Way::Aside(Aside::Book(asked(store, file, None, sheets))))
        }
        _ => own(&text, language),
    }
}

/// A text of our own, from a file or from the clipboard.
pub(super) fn listed(text: &str, language: Language) -> Result<Aside, String> {
    match json::list(text) {
        Ok(listed) => Ok(Aside::File(Rc::new(listed), json::training(text).map(Rc::from))),
        Err(problem) => Err(file_problem_words(&problem, language)),
    }
}

fn own(text: &str, language: Language) -> Result<Way, String> {
    listed(text, language).map(Way::Aside)
}

fn read_in_worker(store: Store, errand: &Errand, file: String, bytes: Vec<u8>) {
    errand.ask(Request::Read(bytes), move |answer| {
        let Answer::Sheets(sheets) = answer else { return };
        // Whoever has gone elsewhere meanwhile is not called back.
        if page::find(FILE_INPUT).is_some() {
            show(store, Aside::Book(asked(store, file.clone(), None, sheets)));
        }
    });
}

/// Shows what a file leads to. The focus goes along from where the file was chosen, to its title.
fn show(store: Store, aside: Aside) {
    let goes_along = page::find(&format!("{FILE_INPUT}:focus")).is_some();
    store.aside.set(Some(aside));
    if goes_along {
        request_animation_frame(|| {
            page::focus_on("#aside-title");
        });
    }
}

fn words_now(store: Store, text: Phrase) -> &'static str {
    text.words(store.settings.language.get_untracked())
}
