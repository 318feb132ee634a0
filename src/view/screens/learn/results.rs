//! The results of a class: taken in from a paste, as a table, printed and as a workbook.

use super::sheet::heading;
use super::state::Room;
use crate::browser::page;
use crate::exchange::message::Request;
use crate::texts::{
    ClassText, WorkerText, class_table, commonest_words, damaged_words, question_title,
    taken_words, too_many_classes_words,
};
use crate::training::ClassCode;
use crate::view::controls::{
    El, button, col_heads, el, headed_table, in_tongues, note, row_head, scroller,
};
use crate::view::focusing::focus_now_or_soon;
use crate::view::screens::exchange::{Errand, print_or_note};
use wasm_bindgen::JsCast;
use web_sys::HtmlTextAreaElement;

/// Selects the button of the workbook.
const WORKBOOK: &str = "#class-workbook";
/// Selects the box for pasted codes.
const PASTED: &str = "#result-codes";

/// So many damaged codes are named one by one.
const NAMED: usize = 5;

/// The card.
pub(super) fn results(room: &'static Room, code: ClassCode) -> Vec<El> {
    let store = room.store;
    let language = store.language();
    let count = room.record.with(|record| record.class(code).map_or(0, |of| of.results().len()));
    let told =
        [ClassText::of_class(code, language), ClassText::results(count, language)].join(" · ");
    let area = el("textarea")
        .attr("id", &PASTED[1..])
        .attr("rows", "3")
        .attr("spellcheck", "false")
        .attr("data-result-code", "")
        .attr("aria-label", store.text(ClassText::PasteHere))
        .attr("placeholder", store.text(ClassText::PasteHere));
    let take = button(store.text(ClassText::Take), move || take(room, code)).class("primary");
    vec![
        heading(room, ClassText::ResultsOf, told),
        el("div").class("paste-codes").child(area).child(take),
        el("div").attr("role", "status").changing(move || {
            let told = room.told.get();
            (!told.is_empty()).then(|| el("p").class("taken").text(told))
        }),
        table(room, code, count),
        deeds(room, code, count),
    ]
}

fn take(room: &'static Room, code: ClassCode) {
    let language = room.store.settings.language.get_untracked();
    let area = page::find(PASTED).and_then(|area| area.dyn_into::<HtmlTextAreaElement>().ok());
    let Some(area) = area else { return };
    let text = area.value();
    let mut words = vec![too_many_classes_words(language)];
    let mut is_any = false;
    room.change(|record| {
        if let Some(class) = record.class_mut(code) {
            let taken = class.take(&text);
            words = taken_words(&taken, language);
            is_any = taken.added + taken.again > 0;
            let damaged = taken.damaged.iter().take(NAMED);
            words.extend(damaged.map(|(piece, why)| damaged_words(piece, *why, language)));
        }
    });
    room.told.set(words.join(" "));
    // The card is drawn anew, without what was taken; of what was not nothing is lost.
    let area = page::find(PASTED).and_then(|area| area.dyn_into::<HtmlTextAreaElement>().ok());
    if let Some(area) = area.filter(|_| !is_any) {
        area.set_value(&text);
    }
    focus_now_or_soon(PASTED);
}

fn table(room: &'static Room, code: ClassCode, count: usize) -> El {
    let store = room.store;
    let language = store.language();
    if count == 0 {
        return note(store.text(ClassText::NoResults));
    }
    let rows =
        room.record.with(|record| record.class(code).map(|of| of.rows()).unwrap_or_default());
    let heads = [
        ClassText::Question,
        ClassText::FirstRight,
        ClassText::CorrectedRight,
        ClassText::NotRight,
        ClassText::Commonest,
    ];
    let rows = code.sheet().into_iter().zip(rows).enumerate().map(|(at, (question, row))| {
        let title = ClassText::numbered(at + 1, question_title(&question, language), language);
        let number = |count: usize| el("td").class("digits").text(count.to_string());
        el("tr")
            .child(row_head().children(in_tongues(&title)))
            .child(number(row.right))
            .child(number(row.corrected))
            .child(number(row.wrong))
            .child(el("td").text(commonest_words(row.commonest, language)))
    });
    let table = headed_table(col_heads(store, &heads))
        .class("class-table")
        .child(el("tbody").children(rows.collect::<Vec<_>>()));
    scroller(store.text(ClassText::ResultsOf), table)
}

fn deeds(room: &'static Room, code: ClassCode, count: usize) -> El {
    let store = room.store;
    if count == 0 {
        return el("div");
    }
    let errand = Errand::new(WorkerText::Writing, WORKBOOK);
    let asks = errand.clone();
    let workbook = button(store.text(ClassText::Workbook), move || save(room, &asks, code))
        .attr("id", &WORKBOOK[1..]);
    let (print, instead) = print_or_note(store, ClassText::Print);
    let workbook = print.is_some().then_some(workbook);
    let forget = button(store.text(ClassText::Forget), move || {
        room.change(|record| record.remove_class(code));
        room.go(room.course());
    });
    el("div")
        .child(el("div").class("toolbar").child(print).child(workbook).child(forget.class("link")))
        .child(instead)
        .children(errand.region(store))
}

/// Has the table written as a workbook.
fn save(room: &'static Room, errand: &Errand, code: ClassCode) {
    let language = room.store.settings.language.get_untracked();
    let table = room
        .record
        .with_untracked(|record| record.class(code).map(|tally| class_table(tally, language)));
    let Some(table) = table else { return };
    let name = ClassText::workbook_file(code, language);
    errand.workbook(Request::WriteTable(table), &name, move |_, is_taken| {
        let words = if is_taken { ClassText::WorkbookSaved } else { ClassText::WorkbookNotSaved };
        room.told.set(room.words(words).to_owned());
    });
}
