//! The findings going out: copied as a text, printed, and as a workbook.

use super::state::{Checked, State};
use crate::browser::{clipboard, files, page};
use crate::exchange::message::{Answer, Request};
use crate::exchange::paste::cells;
use crate::report::tables;
use crate::texts::{CheckOutText, CheckText, InOutText, WorkerText, checked_table, checked_text};
use crate::view::controls::{El, button, el};
use crate::view::screens::exchange::{Errand, look_at_tables};
use crate::view::store::{Store, Watched};
use leptos::prelude::request_animation_frame;
use std::rc::Rc;

/// The media type of workbooks.
const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
/// The button of the workbook.
const WORKBOOK: &str = "#check-workbook";

/// The ways out.
pub(super) fn out(store: Store, state: &Rc<State>, checked: &Rc<Checked>) -> El {
    let told = Rc::new(Watched::new(String::new()));
    let (copied, saved, shown) = (told.clone(), told.clone(), told);
    let errand = Errand::new(WorkerText::Writing, WORKBOOK);
    let asking = errand.clone();
    let by_hand = Rc::new(Watched::new(String::new()));
    let shown_by_hand = by_hand.clone();
    let (from, found) = (state.clone(), checked.clone());
    let copy = button(store.text(CheckOutText::Copy), move || {
        let explained = from.explained.get_untracked();
        let language = store.settings.language.get_untracked();
        let text = checked_text(&found.report, &found.chars, &explained, language);
        let words = match clipboard::copy(&text, None) {
            true => CheckOutText::Copied,
            false => {
                by_hand.set(text);
                request_animation_frame(|| page::select_text("#check-by-hand"));
                CheckOutText::NotCopied
            }
        };
        copied.set(words.words(language).to_owned());
    });
    let (from, found) = (state.clone(), checked.clone());
    let workbook = button(store.text(CheckOutText::Workbook), move || {
        saved.set(String::new());
        let explained = from.explained.get_untracked();
        let language = store.settings.language.get_untracked();
        let table = checked_table(&found.report, &found.chars, &explained, language);
        let told = saved.clone();
        asking.ask(Request::WriteTable(table), move |answer| {
            let Answer::Written(bytes) = answer else { return };
            let name = files::dated_name(CheckText::Title.words(language), "xlsx");
            let words = match files::download_bytes(&name, XLSX, &bytes) {
                true => CheckOutText::Saved,
                false => InOutText::NotTaken,
            };
            told.set(words.words(language).to_owned());
        });
    });
    // WeChat keeps no files and does not print.
    let is_offered = !page::is_in_wechat();
    let print = is_offered.then(|| {
        button(store.text(CheckOutText::Print), || {
            page::print();
        })
    });
    let workbook = is_offered.then(|| workbook.attr("id", &WORKBOOK[1..]));
    el("div")
        .class("check-out")
        .child(el("div").class("toolbar").child(copy).child(print).child(workbook))
        .child((!is_offered).then(|| el("p").class("note").text(store.text(InOutText::InWechat))))
        .child(el("div").changing(move || {
            let text = shown_by_hand.get();
            (!text.is_empty()).then(|| to_copy(store, text))
        }))
        .child(taking_over(store, state))
        .child(el("p").class("outcome").attr("role", "status").live_text(move || shown.get()))
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
    el("label").class("block").child(name).child(area)
}

/// The way of the text's tables into a station, by the ordinary preview; there where it has some.
fn taking_over(store: Store, state: &Rc<State>) -> Option<El> {
    let tables = state.text.with_untracked(|text| tables(text));
    // What has a single row says nothing by its heads.
    let tables: Vec<_> = tables.into_iter().filter(|rows| rows.len() > 1).collect();
    if tables.is_empty() {
        return None;
    }
    let look = move || {
        let language = store.settings.language.get_untracked();
        let named = tables.iter().enumerate().filter_map(|(at, rows)| {
            let rows: Vec<String> = rows.iter().map(|row| row.join("\t")).collect();
            let grid = cells(None, &(rows.join("\n") + "\n")).ok()?;
            Some((CheckOutText::table(at + 1, language), grid))
        });
        look_at_tables(store, named.collect());
    };
    let button = button(store.text(CheckOutText::TakeOver), look).attr("id", "check-take-over");
    let note = el("span").class("note").text(store.text(CheckOutText::TakeOverNote));
    Some(el("div").class("toolbar check-take").child(button).child(note))
}
