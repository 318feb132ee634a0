//! The question where tables go: into a new station, or into the open one.

use super::picking::Picking;
use crate::document::{Document, Particular, Value};
use crate::editor::Action;
use crate::exchange::paste::{Change, Destination, Origin};
use crate::texts::{
    DestinationText, Phrase, destination_words, differences_words, known_names, shown_name,
};
use crate::view::controls::{El, button, el, group};
use crate::view::store::{Book, Store, Tables};

/// Tables with the answer that is chosen beforehand.
pub(super) fn asked(store: Store, tables: &Tables) -> Book {
    let Tables { file, field, sheets } = tables;
    let origin = Origin::of(sheets, known_names);
    let differences = store.with_editor(|editor| origin.differences(editor.document()));
    let destination = Destination::beforehand(store.is_example(), &differences);
    Book::new(file.clone(), *field, sheets.clone(), origin, destination)
}

/// What differs from the open station, the two answers, and what the chosen one does.
pub(super) fn question(store: Store, book: &Book) -> Vec<El> {
    let language = store.language();
    let origin = book.origin.clone();
    let differing = move || {
        store.edits.track();
        let differences = store.with_editor(|editor| origin.differences(editor.document()));
        let words = differences_words(&differences, store.language());
        words.map(|words| el("p").class("differs").text(words))
    };
    let answer = |of: Destination, text: Phrase| {
        let (chosen, choose) = (book.destination.clone(), book.destination.clone());
        button(text.words(language), move || choose.set_if_changed(of))
            .pressed(move || chosen.get() == of)
    };
    let question = DestinationText::Question.words(language);
    let answers = [
        answer(Destination::New, DestinationText::New),
        answer(Destination::Current, DestinationText::Current),
    ];
    let (named, chosen) = (book.clone(), book.destination.clone());
    let outcome = move || {
        store.edits.track();
        let destination = chosen.get();
        let name = match destination {
            Destination::New => new_name(store, &named),
            Destination::Current => shown_name(&store.station_name(), store.language()),
        };
        destination_words(destination, &name, store.language())
    };
    vec![
        el("div").attr("data-figure", "paste/differs").attr("role", "status").changing(differing),
        el("div")
            .class("destination")
            .child(el("span").attr("aria-hidden", "true").text(question))
            .child(group("choice", question, answers))
            .child(
                el("p")
                    .class("note")
                    .attr("data-figure", "paste/destination")
                    .attr("role", "status")
                    .live_text(outcome),
            ),
    ]
}

/// The name of a station that is made of the sheets.
fn new_name(store: Store, book: &Book) -> String {
    let default = || DestinationText::Imported.words(store.language()).to_owned();
    book.origin.name(&book.file).unwrap_or_else(default)
}

/// What was previewed: the edits, and the document that they lead to.
pub(super) struct Previewed {
    pub(super) action: Option<Action>,
    pub(super) changes: Vec<Change>,
    pub(super) after: Document,
}

/// Carries out what was previewed, where it goes; whether anything was done. A new station is open
/// afterwards, so whatever follows goes there.
pub(super) fn carry_out(store: Store, book: &Book, what: Previewed, told: &str) -> bool {
    match book.destination.get_untracked() {
        Destination::Current => {
            let done = store.take_over_cells(what.action, &what.changes);
            if done {
                store.tell_taken_over(told);
            }
            done
        }
        Destination::New => {
            if what.action.is_none() {
                return false;
            }
            let mut document = what.after;
            if document.particulars.text(Particular::Station).is_empty() {
                let name: String = new_name(store, book).chars().take(LONGEST_NAME).collect();
                document.particulars.replace(Particular::Station, Value::Text(name));
            }
            book.destination.replace(Destination::Current);
            Picking::go_on_in_new();
            store.keep_beside(document);
            true
        }
    }
}

/// The most letters of a name made from that of a file.
const LONGEST_NAME: usize = 60;
