//! What a chosen file is, or why it is not read; and showing what it leads to.

use super::frame::FILE_INPUT;
use crate::browser::files::Chosen;
use crate::browser::page;
use crate::document::Field;
use crate::exchange::csv;
use crate::exchange::workbook::Sheet;
use crate::texts::{InOutText, Language, Phrase, grid_problem_words};
use crate::view::Chunk;
use crate::view::controls::PLACE_TITLE;
use crate::view::focusing::focus_soon;
use crate::view::store::{Aside, Store, Tables};
use std::rc::Rc;

/// How files with tables end.
const TABLES: [&str; 6] = [".csv", ".tsv", ".txt", ".xlsx", ".xls", ".ods"];

/// What a file is.
pub(super) enum Kind {
    /// A text of our own.
    Own(String),
    /// A table in a text, with the name of the file.
    Table(String, Sheet),
    /// Something for the worker: its name and its bytes.
    Worker(String, Vec<u8>),
}

/// Why a file is not read, in the words of a language.
pub(super) type Refused = Rc<dyn Fn(Language) -> String>;

/// A refusal in fixed words.
pub(super) fn refused(text: Phrase) -> Refused {
    Rc::new(move |language| text.words(language).to_owned())
}

/// What a chosen file is, or why it is not read.
pub(super) fn kind_of(chosen: Chosen) -> Result<Kind, Refused> {
    let (file, bytes) = match chosen {
        Chosen::Bytes(name, bytes) => (name, bytes),
        Chosen::TooLarge => return Err(refused(InOutText::TooLarge)),
        Chosen::NotRead => return Err(refused(InOutText::NotRead)),
    };
    let text = match String::from_utf8(bytes) {
        // No text has letters below the tab.
        Ok(text) if text.bytes().all(|byte| byte > 8) => text,
        Ok(other) => return Ok(Kind::Worker(file, other.into_bytes())),
        Err(other) => return Ok(Kind::Worker(file, other.into_bytes())),
    };
    let name = file.to_lowercase();
    let is_table = TABLES.iter().any(|ending| name.ends_with(ending));
    let begins = text.trim_start_matches('\u{FEFF}').trim_start().chars().next();
    match begins {
        // Programs save tables as web pages, and many call such a page a workbook.
        Some('<') => Ok(Kind::Worker(file, text.into_bytes())),
        Some('{') => Ok(Kind::Own(text)),
        _ if is_table => match csv::read(&text) {
            Ok(grid) => Ok(Kind::Table(file, Sheet { name: String::new(), grid })),
            Err(problem) => {
                Err(Rc::new(move |language| grid_problem_words(problem, language).to_owned()))
            }
        },
        _ => Ok(Kind::Own(text)),
    }
}

/// Tables, to be shown.
pub(super) fn tables(file: String, field: Option<Field>, sheets: Vec<Sheet>) -> Aside {
    Aside::Tables(Rc::new(Tables { file, field, sheets }))
}

/// Shows what a file leads to, once what shows it is here or has not come. The focus goes along from where the file
/// was chosen, to its title.
pub(super) fn show(store: Store, aside: Aside) {
    let goes_along = page::find(&format!("{FILE_INPUT}:focus")).is_some();
    store.fetch(Chunk::Incoming, move |_| {
        // Whoever has gone elsewhere meanwhile is not called back.
        if page::find(FILE_INPUT).is_none() {
            return;
        }
        store.aside.set(Some(aside));
        if goes_along {
            focus_soon(PLACE_TITLE);
        }
    });
}
