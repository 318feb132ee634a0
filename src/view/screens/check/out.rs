//! The findings going out: copied as a text, printed, and as a workbook.

use super::state::{Checked, State};
use crate::browser::clipboard;
use crate::exchange::message::Request;
use crate::exchange::paste::cells;
use crate::report::{Doubt, Stated, tables};
use crate::texts::{
    CheckOutText, CheckText, InOutText, WorkerText, checked_table, checked_text, doubt_words,
    stated_table_name,
};
use crate::view::controls::{El, button, el, note};
use crate::view::focusing::select_soon;
use crate::view::screens::exchange::{Errand, look_at_tables, print_or_note};
use crate::view::store::{Store, Watched};
use std::rc::Rc;

/// The button of the workbook.
const WORKBOOK: &str = "#check-workbook";

/// The ways out.
pub(super) fn out(store: Store, state: &'static State, checked: &Rc<Checked>) -> El {
    let told = Rc::new(Watched::new(String::new()));
    let (copied, saved, shown) = (told.clone(), told.clone(), told);
    let errand = Errand::new(WorkerText::Writing, WORKBOOK);
    let asking = errand.clone();
    let by_hand = Rc::new(Watched::new(String::new()));
    let shown_by_hand = by_hand.clone();
    let found = checked.clone();
    let copy = button(store.text(CheckOutText::Copy), move || {
        let explained = state.explained.get_untracked();
        let language = store.settings.language.get_untracked();
        let text = checked_text(&found.report, &found.chars, &explained, language);
        let words = match clipboard::copy(&text, None) {
            true => CheckOutText::Copied,
            false => {
                by_hand.set(text);
                select_soon("#check-by-hand");
                CheckOutText::NotCopied
            }
        };
        copied.set(words.words(language).to_owned());
    });
    let found = checked.clone();
    let workbook = button(store.text(CheckOutText::Workbook), move || {
        saved.set(String::new());
        let explained = state.explained.get_untracked();
        let language = store.settings.language.get_untracked();
        let table = checked_table(&found.report, &found.chars, &explained, language);
        let told = saved.clone();
        let what = CheckText::Title.words(language);
        asking.workbook(Request::WriteTable(table), what, move |_, is_taken| {
            let words = if is_taken { CheckOutText::Saved } else { InOutText::NotTaken };
            told.set(words.words(language).to_owned());
        });
    });
    let (print, instead) = print_or_note(store, CheckOutText::Print);
    let workbook = print.is_some().then(|| workbook.attr("id", &WORKBOOK[1..]));
    el("div")
        .class("check-out")
        .child(el("div").class("toolbar").child(copy).child(print).child(workbook))
        .child(instead)
        .child(el("div").changing(move || {
            let text = shown_by_hand.get();
            (!text.is_empty()).then(|| to_copy(store, text))
        }))
        .child(taking_over(store, state, checked))
        .child(el("p").class("check-outcome").told("status", move || shown.get()))
        .children(errand.region(store))
}

/// What could not be copied, to be copied by hand.
fn to_copy(store: Store, text: String) -> El {
    let area = el("textarea")
        .attr("id", "check-by-hand")
        .attr("readonly", "")
        .attr("rows", "5")
        .text(text);
    let name = el("span").text(store.text(CheckOutText::ByHand));
    el("label").class("check-block").child(name).child(area)
}

/// The way of the text's tables and of what its sentences state into a station, by the ordinary preview; there where
/// it has some.
fn taking_over(store: Store, state: &'static State, checked: &Rc<Checked>) -> Option<El> {
    let tables = state.text.with_untracked(|text| tables(text));
    // What has a single row says nothing by its heads.
    let tables: Vec<_> = tables.into_iter().filter(|rows| rows.len() > 1).collect();
    let doubts = doubts(store, checked);
    if tables.is_empty() && checked.stated.is_empty() {
        return doubts.map(|doubts| el("div").class("check-take").child(doubts));
    }
    let said = checked.clone();
    let look = move || {
        let language = store.settings.language.get_untracked();
        let tables = tables.iter().enumerate();
        let tables = tables.map(|(at, rows)| (CheckOutText::table(at + 1, language), rows));
        let stated = said.stated.iter();
        let stated = stated
            .map(|(table, rows)| (stated_table_name(*table).words(language).to_owned(), rows));
        let grids = tables.chain(stated).filter_map(|(name, rows)| {
            let rows: Vec<String> = rows.iter().map(|row| row.join("\t")).collect();
            Some((name, cells(None, &(rows.join("\n") + "\n")).ok()?))
        });
        look_at_tables(store, grids.collect());
    };
    let button = button(store.text(CheckOutText::TakeOver), look).attr("id", "check-take-over");
    let note = el("span").class("note").text(store.text(CheckOutText::TakeOverNote));
    let count = checked.report.stated.iter().filter(|one| one.doubt.is_none()).count();
    let told = (count > 0).then(|| {
        let words = CheckOutText::stated(count, store.language());
        el("p").class("note").attr("data-figure", "check/stated").text(words)
    });
    let bar = el("div").class("toolbar").child(button).child(note);
    Some(el("div").class("check-take").child(bar).child(told).child(doubts))
}

/// So many of what is in doubt are told.
const MOST_DOUBTS: usize = 60;

/// What the sentences state and what is not offered, each with why.
fn doubts(store: Store, checked: &Rc<Checked>) -> Option<El> {
    let all: Vec<_> =
        checked.report.stated.iter().filter_map(|one| Some((one, one.doubt?))).collect();
    if all.is_empty() {
        return None;
    }
    let language = store.language();
    let line = |(one, doubt): &(&Stated, Doubt)| {
        let place = checked.text(one.place.from, one.place.to);
        el("li").attr("data-stated", doubt.code()).text(CheckOutText::doubt(
            &one.what,
            place,
            store.text(doubt_words(*doubt)),
            language,
        ))
    };
    let list = el("ul").children(all.iter().take(MOST_DOUBTS).map(line));
    let words = CheckOutText::doubts(all.len(), language);
    let more = all.len().checked_sub(MOST_DOUBTS).filter(|more| *more > 0);
    let more = more.map(|more| note(CheckText::more(more, language)));
    Some(el("details").class("fold").child(el("summary").text(words)).child(list).child(more))
}
