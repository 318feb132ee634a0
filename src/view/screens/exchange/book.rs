//! The sheets of a file, or a pasted table: where they go and what they would do, before they do it.

use super::beside;
use super::destination::question;
use super::frame::{came_from, leaving_by_escape};
use super::picker::by_hand;
use super::picking::{Picking, Way};
use super::sheets::recognised;
use crate::exchange::paste::Standing;
use crate::texts::{InOutText, Phrase, PickerText, file_words};
use crate::view::controls::{El, button, el, group, place_title};
use crate::view::store::{Book, Store};
use std::rc::Rc;

/// The file in the place of the screen.
pub(super) fn book(store: Store, book: Book) -> El {
    let language = store.language();
    let is_file = !book.file.is_empty();
    let title = if is_file {
        PickerText::Title.words(language)
    } else {
        store.text(InOutText::PreviewTitle)
    };
    let file = el("p").class("file-name").text(file_words(&book.file, language));
    let back_to = came_from(store, &book);
    let (drawn, left) = (book.clone(), book.clone());
    el("section")
        .class("screen in-out")
        .child(place_title(title))
        .child(is_file.then_some(file))
        .children(question(store, &book))
        .children(beside::of_book(store, &book))
        .child(el("div").changing(move || {
            drawn.destination.track();
            of_destination(store, &drawn)
        }))
        .on("keydown", move |event| {
            // What was chosen by hand is not dropped by a key that also closes a list.
            if Picking::of(store, &left).way.get_untracked() == Way::Recognised {
                leaving_by_escape(store, &event, &back_to);
            }
        })
}

/// What the sheets would do where they go.
fn of_destination(store: Store, book: &Book) -> Vec<El> {
    let picking = Picking::of(store, book);
    let some = picking.is_recognised();
    let by_hand_at_once = !picking.standings.contains(&Standing::Meant);
    let why = if some { PickerText::NothingUnderstood } else { PickerText::NoHeadings };
    let note = || el("p").class("note").attr("data-figure", "pick/by_hand");
    let note = by_hand_at_once.then(|| note().text(why.words(store.language())));
    let ways = some.then(|| ways(store, &picking));
    let book = book.clone();
    let shown = el("div").changing(move || match picking.way.get() {
        Way::Recognised => recognised(store, &book, &picking),
        Way::ByHand => by_hand(store, &book, &picking),
    });
    note.into_iter().chain(ways).chain([shown]).collect()
}

/// Where headings are recognised, the person may still prefer to choose.
fn ways(store: Store, picking: &Rc<Picking>) -> El {
    let one = |way: Way, text: Phrase| {
        let (choose, chosen) = (picking.clone(), picking.clone());
        button(text.words(store.language()), move || choose.way.set_if_changed(way))
            .pressed(move || chosen.way.get() == way)
    };
    let ways = [one(Way::Recognised, PickerText::Recognised), one(Way::ByHand, PickerText::ByHand)];
    group("choice wide-choice", store.text(PickerText::Way), ways)
}
