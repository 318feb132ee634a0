//! The station as a file of our own: out, and in again.

use super::export::Export;
use super::outlet::Outlet;
use super::{note, section, words};
use crate::browser::files::{Chosen, read_chosen};
use crate::exchange::workbook::Sheet;
use crate::exchange::{csv, json};
use crate::texts::{InOutText, file_problem_words, grid_problem_words};
use crate::view::controls::{El, el};
use crate::view::store::{Aside, Book, Store, Watched};
use std::rc::Rc;

/// The section.
pub(super) fn files(store: Store) -> El {
    let outlet = Outlet::new();
    let problem = Rc::new(Watched::new(String::new()));
    let shown = problem.clone();
    let this = outlet.button(store, InOutText::DownloadThis, Export::Station);
    let all = outlet.button(store, InOutText::DownloadAll, Export::All);
    let input = el("input")
        .attr("id", "file-input")
        .attr("type", "file")
        .attr("accept", ".json,.csv,.tsv,.txt,application/json,text/csv")
        .on("change", move |event| {
            let problem = problem.clone();
            read_chosen(&event, move |chosen| match aside_of(store, chosen) {
                Ok(aside) => store.aside.set(Some(aside)),
                Err(words) => problem.set(words),
            });
        });
    let name = el("span").text(words(store, InOutText::Upload));
    let told = move || {
        let words = shown.get();
        (!words.is_empty()).then(|| el("p").class("problem").text(words))
    };
    section(store, InOutText::File)
        .child(note(store, InOutText::FileNote))
        .child(el("div").class("toolbar").child(this).child(all))
        .children(outlet.region(store))
        .child(el("label").class("block").child(name).child(input))
        .child(el("div").attr("role", "alert").changing(told))
}

/// What a chosen file leads to, or why to nothing.
fn aside_of(store: Store, chosen: Chosen) -> Result<Aside, String> {
    let refused = |text: InOutText| words_now(store, text).to_owned();
    let (file, bytes) = match chosen {
        Chosen::Bytes(name, bytes) => (name, bytes),
        Chosen::TooLarge => return Err(refused(InOutText::TooLarge)),
        Chosen::NotRead => return Err(refused(InOutText::NotRead)),
    };
    // How workbooks begin, new and old.
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"\xD0\xCF\x11\xE0") {
        return Err(refused(InOutText::Workbook));
    }
    let text = String::from_utf8(bytes).map_err(|_| refused(InOutText::NotUtf8))?;
    let language = store.settings.language.get_untracked();
    let name = file.to_lowercase();
    let is_table = [".csv", ".tsv", ".txt"].iter().any(|ending| name.ends_with(ending));
    let is_ours = text.trim_start_matches('\u{FEFF}').trim_start().starts_with('{');
    if is_table && !is_ours {
        let grid = csv::read(&text);
        let grid = grid.map_err(|problem| grid_problem_words(problem, language).to_owned())?;
        let sheets = Rc::new(vec![Sheet { name: String::new(), grid }]);
        return Ok(Aside::Book(Book { file, sheets }));
    }
    match json::list(&text) {
        Ok(_) => Ok(Aside::File(text)),
        Err(problem) => Err(file_problem_words(&problem, language)),
    }
}

fn words_now(store: Store, text: InOutText) -> &'static str {
    text.words(store.settings.language.get_untracked())
}
