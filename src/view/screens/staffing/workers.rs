//! The list of single workers: a table, or a card for each on a phone, which holds the months too.

use super::frame::{heading, note, scroller, shown_label, some_workers, words};
use super::months::month_list;
use crate::browser::page;
use crate::document::{Field, KINDS, StaffingField, Worker, WorkerField, levels_of};
use crate::editor::{Action, Item, List};
use crate::scoring::Month;
use crate::texts::{FrameText, Language, StaffingText, choice_name, column_name};
use crate::view::controls::{
    El, Key, button, choice_input, date_input, el, keyed, keys, problem_row, problems_of,
    text_input,
};
use crate::view::store::Store;
use leptos::prelude::*;

/// The section.
pub(super) fn workers(store: Store, months: &[Month], narrow: bool) -> El {
    let months = months.to_vec();
    let some = some_workers(store);
    let list = move || {
        let months = months.clone();
        some.get().then(|| match narrow {
            true => el("div").child(keyed(
                move || keys(store, List::Workers),
                move |key| vec![card(store, key, &months)],
            )),
            false => table(store),
        })
    };
    el("section")
        .class("workers")
        .child(heading(store, StaffingText::Workers))
        .child(note(store, StaffingText::WorkersNote))
        .changing(list)
        .child(button(words(store, StaffingText::AddWorker), move || add(store)))
}

fn table(store: Store) -> El {
    let name = words(store, StaffingText::Workers);
    let heads = WorkerField::ALL
        .map(|column| el("th").attr("scope", "col").text(store.text(column_name(column))));
    let rows = keyed(
        move || keys(store, List::Workers),
        move |key| vec![row(store, key), problems(store, key.at)],
    );
    let table = el("table")
        .class("worker-table")
        .child(el("caption").class("unseen").text(name))
        .child(el("thead").child(el("tr").children(heads).child(el("td"))))
        .child(el("tbody").child(rows));
    scroller(name, table)
}

fn row(store: Store, key: Key) -> El {
    let at = key.at;
    let cells = WorkerField::ALL.map(|column| {
        let tag = if column == WorkerField::Label { "th" } else { "td" };
        let cell = el(tag).child(input(store, at, column));
        match column {
            WorkerField::Label => cell.attr("scope", "row").changing(move || personal(store, at)),
            WorkerField::ContractTo => cell.changing(move || reversed(store, at)),
            _ => cell,
        }
    });
    el("tr").children(cells).child(el("td").child(actions(store, key)))
}

fn problems(store: Store, at: usize) -> El {
    problem_row(
        store,
        WorkerField::ALL.len() + 1,
        move |field| matches!(field, Field::Staffing(StaffingField::Worker(of, _)) if of == at),
    )
}

fn card(store: Store, key: Key, months: &[Month]) -> El {
    let at = key.at;
    let lines = WorkerField::ALL.map(|column| {
        let field = Field::Staffing(StaffingField::Worker(at, column));
        let name = el("span").text(store.text(column_name(column)));
        let line = el("div")
            .class("line")
            .child(el("label").child(name).child(input(store, at, column)))
            .child(problems_of(store, move |listed| listed == field));
        match column {
            WorkerField::Label => line.changing(move || personal(store, at)),
            WorkerField::ContractTo => line.changing(move || reversed(store, at)),
            _ => line,
        }
    });
    el("details")
        .class("card worker-card")
        .child(summary(store, at))
        .child(el("div").class("lines").children(lines))
        .child(actions(store, key))
        .children(month_list(store, at, months))
}

/// What is seen of a folded card: who it is.
fn summary(store: Store, at: usize) -> El {
    let kind = Field::Staffing(StaffingField::Worker(at, WorkerField::Kind));
    let signal = store.field(kind);
    el("summary")
        .child(el("span").attr("lang", "zh-CN").live_text(move || shown_label(store, at)))
        .child(el("span").class("note").live_text(move || {
            let key = signal.with(|shown| shown.text.clone());
            choice_name(&key).map(|text| format!(" · {}", store.text(text))).unwrap_or_default()
        }))
}

fn input(store: Store, at: usize, column: WorkerField) -> El {
    let field = Field::Staffing(StaffingField::Worker(at, column));
    match column {
        WorkerField::Label | WorkerField::Position | WorkerField::Remarks => {
            text_input(store, field).attr("lang", "zh-CN")
        }
        WorkerField::TwoYearsFrom => text_input(store, field).attr("placeholder", "2023-11"),
        WorkerField::ContractFrom | WorkerField::ContractTo => date_input(store, field),
        WorkerField::Kind => choice_input(store, field, answers(store, KINDS)),
        WorkerField::Level => el("span").changing(move || {
            // The levels there are follow the kind.
            let kind = Field::Staffing(StaffingField::Worker(at, WorkerField::Kind));
            store.field(kind).track();
            let kind = store.with_editor(|editor| {
                let worker = editor.document().staffing.workers.get(at);
                worker.map(|worker| worker.kind).unwrap_or_default()
            });
            choice_input(store, field, answers(store, levels_of(kind)))
        }),
    }
}

/// Choices with their words.
pub(super) fn answers(
    store: Store,
    keys: &'static [&'static str],
) -> Vec<(&'static str, &'static str)> {
    let word = |key: &'static str| choice_name(key).map_or("—", |text| store.text(text));
    keys.iter().map(|key| (*key, word(key))).collect()
}

/// Says that a contract ends before it starts; both dates stay as typed.
fn reversed(store: Store, at: usize) -> Option<El> {
    for day in [WorkerField::ContractFrom, WorkerField::ContractTo] {
        store.field(Field::Staffing(StaffingField::Worker(at, day))).track();
    }
    let is_reversed = store.with_editor(|editor| {
        let workers = &editor.document().staffing.workers;
        workers.get(at).is_some_and(Worker::contract_is_reversed)
    });
    is_reversed.then(|| el("p").class("note").text(words(store, StaffingText::ContractReversed)))
}

/// Says that a name is personal data, where the label looks like one.
fn personal(store: Store, at: usize) -> Option<El> {
    store.names.track();
    let is_personal = store.with_editor(|editor| {
        editor.document().staffing.workers.get(at).is_some_and(Worker::label_is_personal)
    });
    is_personal.then(|| el("small").class("personal").text(words(store, StaffingText::Personal)))
}

fn actions(store: Store, Key { at, is_last, .. }: Key) -> El {
    let name = move || {
        store.names.track();
        store.canonical(Field::Staffing(StaffingField::Worker(at, WorkerField::Label)))
    };
    let act = |sign: &'static str, words: fn(String, Language) -> String, action: Action| {
        let says = move || Some(words(name(), store.language()));
        button(sign, move || {
            store.dispatch(action.clone());
        })
        .class("small")
        .live("aria-label", says)
        .live("title", says)
    };
    let up = at.checked_sub(1).map(|to| Action::Move(List::Workers, at, to));
    let down = (!is_last).then_some(Action::Move(List::Workers, at, at + 1));
    el("span")
        .class("list-actions")
        .children(up.map(|action| act("↑", FrameText::move_up, action)))
        .children(down.map(|action| act("↓", FrameText::move_down, action)))
        .child(act("✕", FrameText::remove, Action::Remove(List::Workers, at)))
}

fn add(store: Store) {
    let at = store.with_editor(|editor| editor.document().staffing.workers.len());
    let label = format!("{}{}", words(store, StaffingText::NewWorker), at + 1);
    let worker = Worker { label, ..Worker::default() };
    if store.dispatch(Action::Insert(at, Item::Worker(Box::new(worker)))) {
        let field = Field::Staffing(StaffingField::Worker(at, WorkerField::Label));
        request_animation_frame(move || {
            page::focus_on(&format!("[data-field=\"{}\"]", store.hook(field)));
        });
    }
}
