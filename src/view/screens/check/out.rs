//! The findings going out: copied as a text, printed, and as a workbook.

use super::state::{Checked, State};
use crate::browser::{clipboard, files, page};
use crate::exchange::message::{Answer, Request};
use crate::texts::{CheckOutText, CheckText, InOutText, WorkerText, checked_table, checked_text};
use crate::view::controls::{El, button, el};
use crate::view::screens::exchange::Errand;
use crate::view::store::{Store, Watched};
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
    let (from, found) = (state.clone(), checked.clone());
    let copy = button(store.text(CheckOutText::Copy), move || {
        let explained = from.explained.get_untracked();
        let language = store.settings.language.get_untracked();
        let text = checked_text(&found.report, &found.chars, &explained, language);
        let words = match clipboard::copy(&text, None) {
            true => CheckOutText::Copied,
            false => CheckOutText::NotCopied,
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
        .child(el("p").class("outcome").attr("role", "status").live_text(move || shown.get()))
        .children(errand.region(store))
}
