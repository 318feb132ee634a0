//! A worker's sheet: everything that is known, month by month; and that of a kind's totals.

use super::fill::quick_fill_panel;
use super::frame::named_line;
use super::rows::{sign_of, state_of, sum_of};
use crate::document::{
    About, AttendanceField, Field, KINDS, SCOPES, StaffingField, Value, Worker, WorkerField,
    levels_of,
};
use crate::editor::{Action, List, next_presence};
use crate::scoring::{Month, WorkerKind};
use crate::texts::{
    ColumnText, StaffingText, choice_name, column_name, field_label, level_name, not_listed_words,
    part_name,
};
use crate::view::controls::{
    El, button, choice_input, col_heads, date_input, el, named_table, note, number_input,
    problems_of, row_head, step, text_input, tick_input,
};
use crate::view::piece::{Piece, piece};
use crate::view::store::{Person, Store, Undo};

/// The sheet of whom the room was asked for.
pub(in crate::view) fn worker_sheet(store: Store) -> Vec<El> {
    vec![el("div").class("worker-sheet").changing(move || match store.person.get() {
        Person::Listed(at) => {
            let count = store.rows(List::Workers).len();
            (at < count).then(|| worker(store, at, count))
        }
        Person::Totals(kind) => Some(totals(store, kind)),
    })]
}

fn worker(store: Store, at: usize, count: usize) -> El {
    let months = store.with_editor(|editor| editor.document().assessed_months());
    let turn =
        |name, to| step(store.text(name), to, move |to| store.person.set(Person::Listed(to)));
    let next = Some(at + 1).filter(|next| *next < count);
    let lines = WorkerField::ALL.map(|column| column_line(store, at, column));
    el("div")
        .child(
            el("div")
                .class("toolbar worker-turning")
                .child(turn(StaffingText::Before, at.checked_sub(1)))
                .child(turn(StaffingText::Next, next))
                .child(el("span").class("note").text(format!("{} / {count}", at + 1))),
        )
        .child(el("div").class("lines").children(lines))
        .child(note(store.text(StaffingText::WorkersNote)))
        .children((!months.is_empty()).then(|| month_table(store, at, &months)))
        .children((!months.is_empty()).then(|| quick_fill_panel(store, &months, at)))
        .child(actions(store, at, next))
}

fn column_line(store: Store, at: usize, column: WorkerField) -> El {
    let field = Field::Staffing(StaffingField::Worker(at, column));
    let name = store.text(column_name(column)).to_owned();
    let line = named_line(store, field, name, column_input(store, at, column));
    match column {
        WorkerField::Label => line.changing(move || personal(store, at)),
        WorkerField::Remarks => line.attr("class", "line broad"),
        WorkerField::ContractTo => line.changing(move || reversed(store, at)),
        _ => line,
    }
}

fn column_input(store: Store, at: usize, column: WorkerField) -> El {
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
fn answers(store: Store, keys: &'static [&'static str]) -> Vec<(&'static str, &'static str)> {
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
    is_reversed.then(|| note(store.text(StaffingText::ContractReversed)))
}

/// Says that a name is personal data, where the label looks like one.
fn personal(store: Store, at: usize) -> Option<El> {
    store.names.track();
    let is_personal = store.with_editor(|editor| {
        editor.document().staffing.workers.get(at).is_some_and(Worker::label_is_personal)
    });
    is_personal.then(|| el("small").class("personal").text(store.text(StaffingText::Personal)))
}

/// Every month with presence, insurance and wages.
fn month_table(store: Store, at: usize, months: &[Month]) -> El {
    let heads = [
        part_name(AttendanceField::Presence),
        StaffingText::InsuranceShort,
        StaffingText::WagesShort,
    ];
    let mut heads = col_heads(store, &heads);
    heads.insert(0, el("td"));
    let rows = months.iter().map(|month| {
        let field = |part| Field::Staffing(StaffingField::Attendance(at, *month, part));
        let ticks = [AttendanceField::Insurance, AttendanceField::Wages]
            .map(|part| el("td").child(el("label").child(tick_input(store, field(part)))));
        el("tr")
            .child(row_head().text(month.to_string()))
            .child(el("td").child(presence_button(store, field(AttendanceField::Presence))))
            .children(ticks)
    });
    let belongs = move |field| matches!(field, Field::Staffing(StaffingField::Attendance(of, ..)) if of == at);
    el("div")
        .child(
            named_table(store.text(StaffingText::Attendance), heads)
                .class("worker-months")
                .child(el("tbody").children(rows)),
        )
        .child(problems_of(store, belongs))
}

/// The cell of the grid once more, as a button; what is typed is typed in the grid.
pub(super) fn presence_button(store: Store, presence: Field) -> El {
    let [shown, named, said] = [(); 3].map(|()| store.field(presence));
    let name = store.with_editor(|editor| {
        field_label(presence, editor.document(), editor.scheme(), store.language())
    });
    button("", move || {
        let Some(Value::Quantity(present)) = store.with_editor(|editor| editor.value(presence))
        else {
            return;
        };
        store.dispatch(Action::Set(presence, Value::Quantity(next_presence(present))));
    })
    .class("cell")
    .live("data-state", move || Some(shown.with(state_of).to_owned()))
    .live("aria-label", move || Some(named.with(|shown| format!("{name} {}", shown.text))))
    .live_text(move || said.with(sign_of).to_owned())
}

fn actions(store: Store, at: usize, next: Option<usize>) -> El {
    let go = |name, to| {
        step(store.text(name), to, move |to| {
            if store.dispatch(Action::Move(List::Workers, at, to)) {
                store.person.set(Person::Listed(to));
            }
        })
    };
    el("div")
        .class("toolbar")
        .child(go(StaffingText::MoveUp, at.checked_sub(1)))
        .child(go(StaffingText::MoveDown, next))
        .child(button(store.text(StaffingText::Remove), move || remove(store, at)).class("danger"))
}

/// Done at once and told, with what it held and the way back.
fn remove(store: Store, at: usize) {
    let words = store.with_editor(|editor| {
        let document = editor.document();
        let worker = document.staffing.workers.get(at)?;
        let months = document.assessed_months();
        let sum = sum_of(worker, &months);
        Some(StaffingText::removed(&worker.label, sum, store.language()))
    });
    let Some(words) = words else { return };
    if store.dispatch(Action::Remove(List::Workers, at)) {
        store.close_layer();
        store.toast(words, Some(Undo::Step));
    }
}

/// What the totals of a kind count, its experience and final head counts.
fn totals(store: Store, kind: WorkerKind) -> El {
    let scope = Field::Staffing(StaffingField::SubtotalScope(kind));
    let experience = StaffingField::SubtotalTwoYears(kind);
    let levels = kind
        .levels()
        .iter()
        .map(|level| (StaffingField::SubtotalLevel(*level), level_name(*level)));
    let lines = std::iter::once((experience, ColumnText::TwoYearsPersonMonths)).chain(levels).map(
        |(field, name)| {
            let field = Field::Staffing(field);
            named_line(store, field, store.text(name).to_owned(), number_input(store, field))
        },
    );
    let choice = choice_input(store, scope, answers(store, SCOPES));
    let name = store.text(ColumnText::SubtotalScope).to_owned();
    let final_heads = store.text(ColumnText::FinalHeadCount);
    let mut lines: Vec<El> = lines.collect();
    let heads = lines.split_off(1);
    el("div")
        .child(note(store.text(StaffingText::TotalsNote)))
        .child(
            el("div")
                .class("lines")
                .child(named_line(store, scope, name, choice))
                .child(el("p").class("note").live_text(move || left(store, kind)))
                .children(lines),
        )
        .child(el("h3").text(final_heads))
        .child(el("div").class("lines").children(heads))
        .child(el("div").changing(move || said(store, kind)))
}

/// What the parties said of the workers of a kind, where they did.
fn said(store: Store, kind: WorkerKind) -> Vec<El> {
    let about = About::Kind(kind);
    let is_said = store.with_station(|of| !of.document().comments_about(about).is_empty());
    if is_said { piece(store, Piece::SaidOfKind) } else { Vec::new() }
}

/// What the totals of a kind leave for workers who are not listed, where they count the listed ones.
fn left(store: Store, kind: WorkerKind) -> String {
    store.edits.track();
    let language = store.language();
    store.with_editor(|editor| {
        not_listed_words(&editor.document().staffing_entries(), kind, language)
    })
}
