//! Files that come in: our own, and those of other programs.

use super::errand::Errand;
use super::frame::FILE_INPUT;
use super::kinds::{Kind, kind_of, show, tables};
use super::several;
use crate::browser::files::{self, Chosen};
use crate::browser::page;
use crate::exchange::gathering::MOST_FILES;
use crate::exchange::json;
use crate::exchange::message::{Answer, Request};
use crate::texts::{GatherText, InOutText, Language, WorkerText, file_problem_words};
use crate::view::controls::{El, el, problem_told};
use crate::view::store::{Aside, SentIn, Store, Watched};
use std::rc::Rc;

/// How files that can be opened end.
const ACCEPTED: &str =
    ".json,.xlsx,.xls,.ods,.csv,.tsv,.txt,.html,.htm,application/json,text/csv,text/html";

/// The choice of a file, and what is told of it.
pub(super) fn file(store: Store) -> (El, Vec<El>) {
    let errand = Errand::new(WorkerText::Reading, FILE_INPUT);
    let problem = Rc::new(Watched::new(String::new()));
    let (shown, progress) = (problem.clone(), errand.region(store));
    let input = el("input")
        .attr("id", "file-input")
        .attr("type", "file")
        .attr("accept", ACCEPTED)
        .attr("multiple", "")
        .on("change", move |event| {
            let files = files::chosen(&event);
            errand.clear();
            match files.as_slice() {
                [] => {}
                [file] => {
                    let (problem, errand) = (problem.clone(), errand.clone());
                    files::read(file, move |chosen| {
                        problem.set_if_changed(one(store, &errand, chosen));
                    });
                }
                several if several.len() > MOST_FILES => problem.set_if_changed(
                    GatherText::too_many(MOST_FILES, store.settings.language.get_untracked()),
                ),
                _ => {
                    problem.set_if_changed(String::new());
                    several::read(store, &errand, files);
                }
            }
        });
    // The input lies over all of it, unseen, so that a file can be dropped anywhere on it.
    let zone = el("label")
        .class("drop-zone")
        .child(el("span").class("drop-button").text(store.text(InOutText::ChooseFile)))
        .child(el("span").text(store.text(InOutText::Kinds)))
        .child(input);
    let told = problem_told(move || shown.get());
    let name = el("span").class("import-name").text(store.text(InOutText::OpenFile));
    let mut outcome = progress;
    outcome.push(el("div").attr("role", "alert").child(told));
    (el("div").class("import-way").child(name).child(zone), outcome)
}

/// Shows what one file leads to; why to nothing, where it does not.
fn one(store: Store, errand: &Errand, chosen: Chosen) -> String {
    let language = store.settings.language.get_untracked();
    match kind_of(chosen) {
        Ok(Kind::Own(text)) => match listed(&text, language) {
            Ok(aside) => show(store, aside),
            Err(words) => return words,
        },
        Ok(Kind::Table(file, sheet)) => {
            show(store, tables(file, None, vec![sheet]));
        }
        Ok(Kind::Worker(file, bytes)) => read_in_worker(store, errand, file, bytes),
        Err(refusal) => return refusal(language),
    }
    String::new()
}

/// A text of our own, from a file or from the clipboard.
pub(super) fn listed(text: &str, language: Language) -> Result<Aside, String> {
    match json::list(text) {
        Ok(listed) => Ok(Aside::File(Rc::new(listed), json::training(text).map(Rc::from))),
        Err(problem) => Err(file_problem_words(&problem, language)),
    }
}

fn read_in_worker(store: Store, errand: &Errand, file: String, bytes: Vec<u8>) {
    errand.ask(Request::Read(bytes), move |answer| {
        // Whoever has gone elsewhere meanwhile is not called back.
        if page::find(FILE_INPUT).is_none() {
            return;
        }
        let file = file.clone();
        match answer {
            Answer::Sheets(sheets) => {
                show(store, tables(file, None, sheets));
            }
            Answer::Marked(sheets, mark) => {
                let sent = SentIn { file, mark: Some(mark), sheets: Ok(sheets) };
                show(store, Aside::Gathering(Rc::new(vec![sent])));
            }
            Answer::Written(_) | Answer::Refused(_) => {}
        }
    });
}
