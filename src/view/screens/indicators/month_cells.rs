//! Months as cells of a spreadsheet: several selected by Shift and arrows, Shift and a click or by dragging; copied,
//! filled on, emptied, and pasted onto, each as one step.
//!
//! The focus stays in the month where a block begins, so that typing and Esc go on as without one.

use super::choices::{Choices, choices};
use crate::browser::{cells, clipboard, page};
use crate::desk::Notice;
use crate::document::{Document, Field, Value};
use crate::editor::{Action, Direction, MonthBlock, NotPasted, pasted_along};
use crate::exchange::copied;
use crate::scoring::Scheme;
use crate::texts::{ByMonthText, IndicatorText, StationText, field_label, problem_words};
use crate::view::controls::{El, button, el};
use crate::view::store::Store;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Event, KeyboardEvent};

/// A list of months that can be selected, with what can be done with those that are.
pub(super) fn selectable_months(
    list: El,
    store: Store,
    along: Direction,
    belongs: impl Fn(Field) -> bool,
) -> El {
    let choices = choices(store);
    // A list that is drawn anew keeps what is selected in it.
    if !choices.months.get_untracked().is_some_and(|block| belongs(block.anchor())) {
        choices.months.replace(None);
    }
    let of = || choices.clone();
    let (key, down, over, up, copy, cut, paste, focus, typed, shown) =
        (of(), of(), of(), of(), of(), of(), of(), of(), of(), of());
    let list = list
        .on("keydown", move |event| key_pressed(store, &key, along, &event))
        .on("mousedown", move |event| pressed(store, &down, along, &event))
        .on("mousemove", move |event| dragged(store, &over, along, &event))
        .on("mouseup", move |_| up.pressed.set(None))
        .on("copy", move |event| {
            copied_by(store, &copy, &event);
        })
        .on("cut", move |event| {
            if copied_by(store, &cut, &event) {
                empty(store, &cut);
            }
        })
        .on("paste", move |event| pasted(store, &paste, along, &event))
        .on("focusin", move |event| {
            let begins = focus.months.with_untracked(|block| block.map(MonthBlock::anchor));
            if begins.is_some() && begins != field_of(store, &event) {
                drop_block(&focus);
            }
        })
        .on("input", move |_| drop_block(&typed));
    let bar = el("div").class("month-bar").changing(move || bar(store, &shown));
    el("div").child(bar).child(list)
}

/// A month in its list, marked while it is selected.
pub(super) fn markable(item: El, store: Store, field: Field) -> El {
    let choices = choices(store);
    item.live("data-selected", move || {
        let block = choices.months.get()?;
        of(store, |document, scheme| block.cells(document, scheme))
            .contains(&field)
            .then(String::new)
    })
}

/// What a block says of the open station.
fn of<T>(store: Store, read: impl Fn(&Document, &Scheme) -> T) -> T {
    store.with_editor(|editor| read(editor.document(), editor.scheme()))
}

fn bar(store: Store, choices: &Rc<Choices>) -> Vec<El> {
    let Some(block) = choices.months.get() else { return Vec::new() };
    let count = of(store, |document, scheme| block.cells(document, scheme)).len();
    let (copy, fill, clear) = (choices.clone(), choices.clone(), choices.clone());
    vec![
        el("span")
            .class("selected")
            .attr("role", "status")
            .text(ByMonthText::selected(count, store.language())),
        button(store.text(IndicatorText::Copy), move || {
            if let Some((text, html)) = written(store, &copy)
                && !clipboard::copy(&text, Some(&html))
            {
                store.tell_by_hand(StationText::NotCopied, text);
            }
        })
        .attr("aria-keyshortcuts", "Control+C"),
        button(store.text(ByMonthText::FillOn), move || fill_on(store, &fill))
            .attr("aria-keyshortcuts", "Control+D"),
        button(store.text(IndicatorText::Empty), move || empty(store, &clear))
            .attr("aria-keyshortcuts", "Delete"),
    ]
}

fn field_of(store: Store, event: &Event) -> Option<Field> {
    let hook = page::around(event, "input[data-field]")?.get_attribute("data-field")?;
    store.field_of(&hook).filter(|field| matches!(field, Field::Monthly(..)))
}

fn drop_block(choices: &Choices) {
    if choices.months.with_untracked(Option::is_some) {
        choices.months.set(None);
    }
}

fn select(choices: &Choices, block: MonthBlock) {
    choices.months.set_if_changed(Some(block).filter(|block| !block.is_single()));
}

/// The block, or the single month that has the focus.
fn selected(choices: &Choices, field: Field, along: Direction) -> Option<MonthBlock> {
    let block = choices.months.get_untracked();
    block.filter(|block| block.anchor() == field).or_else(|| MonthBlock::of(field, along))
}

fn key_pressed(store: Store, choices: &Choices, along: Direction, event: &Event) {
    let Some(key) = event.dyn_ref::<KeyboardEvent>() else { return };
    let Some(field) = field_of(store, event) else { return };
    if page::is_composing(key) || key.alt_key() {
        return;
    }
    let is_block = choices.months.with_untracked(Option::is_some);
    let handled = match (key.key().as_str(), key.ctrl_key() || key.meta_key()) {
        ("d" | "D", true) => {
            if !is_block {
                choices.months.replace(MonthBlock::of(field, along));
            }
            fill_on(store, choices);
            if !is_block {
                choices.months.replace(None);
            }
            true
        }
        (_, true) => false,
        ("Delete" | "Backspace", _) if is_block => {
            empty(store, choices);
            true
        }
        ("Escape", _) if is_block => {
            drop_block(choices);
            true
        }
        (arrow, _) if key.shift_key() => match forwards(arrow, event, is_block) {
            Some(forwards) => {
                grow(store, choices, (field, along), forwards);
                true
            }
            None => false,
        },
        (arrow, _) => {
            if arrow.starts_with("Arrow") {
                drop_block(choices);
            }
            false
        }
    };
    if handled {
        event.prevent_default();
        event.stop_propagation();
    }
}

/// Where Shift and an arrow lead: sideways only from the edge of a text, or once a block is there.
fn forwards(arrow: &str, event: &Event, is_block: bool) -> Option<bool> {
    let input = page::around(event, "input")?.dyn_into().ok()?;
    let (at_start, at_end) = page::caret_at_edges(&input);
    match arrow {
        "ArrowUp" => Some(false),
        "ArrowDown" => Some(true),
        "ArrowLeft" if is_block || at_start => Some(false),
        "ArrowRight" if is_block || at_end => Some(true),
        _ => None,
    }
}

fn grow(store: Store, choices: &Choices, (field, along): (Field, Direction), forwards: bool) {
    let Some(block) = selected(choices, field, along) else { return };
    let block = of(store, |document, scheme| block.stepped(forwards, document, scheme));
    select(choices, block);
    if let Some(head) = page::field_element(&store.hook(block.head())) {
        page::reveal(&head);
    }
}

/// A press begins a block; with Shift it ends the one that begins in the focused month.
fn pressed(store: Store, choices: &Choices, along: Direction, event: &Event) {
    if !cells::is_pressed(event) {
        return;
    }
    let to = cells::under(event).and_then(|hook| store.field_of(&hook));
    let begun = store.focused().and_then(|field| selected(choices, field, along));
    if cells::is_shifted(event)
        && let Some((block, to)) = begun.zip(to)
        && let Some(block) = of(store, |document, scheme| block.to(to, document, scheme))
    {
        select(choices, block);
        return event.prevent_default();
    }
    // The buttons of the list work on what is selected.
    drop_block(choices);
    choices.pressed.set(field_of(store, event));
}

fn dragged(store: Store, choices: &Choices, along: Direction, event: &Event) {
    let Some(from) = choices.pressed.get() else { return };
    if !cells::is_pressed(event) {
        return choices.pressed.set(None);
    }
    let to = cells::at_mouse(event).and_then(|hook| store.field_of(&hook));
    let block = MonthBlock::of(from, along).zip(to);
    let block =
        block.and_then(|(block, to)| of(store, |document, scheme| block.to(to, document, scheme)));
    if let Some(block) = block {
        select(choices, block);
    }
}

/// Carries out something on all months of the block as one step; whether it was.
fn act(
    store: Store,
    choices: &Choices,
    action: impl Fn(MonthBlock, &Document, &Scheme) -> Option<Action>,
) -> bool {
    let Some(block) = choices.months.get_untracked() else { return false };
    let fields = of(store, |document, scheme| block.cells(document, scheme));
    let action = of(store, |document, scheme| action(block, document, scheme));
    action.is_some_and(|action| store.dispatch_over(action, fields))
}

fn empty(store: Store, choices: &Choices) {
    act(store, choices, |block, document, scheme| Some(block.emptied(document, scheme)));
}

fn fill_on(store: Store, choices: &Choices) {
    act(store, choices, MonthBlock::filled_on);
}

/// The months of the block as they lie: in a column below each other, along one amount beside each other.
fn written(store: Store, choices: &Choices) -> Option<(String, String)> {
    let block = choices.months.get_untracked()?;
    let fields = of(store, |document, scheme| block.cells(document, scheme));
    let is_row = matches!((fields.first(), fields.get(1)),
        (Some(Field::Monthly(one, _)), Some(Field::Monthly(other, _))) if one == other);
    let texts: Vec<String> = fields.into_iter().map(|field| store.canonical(field)).collect();
    Some(copied::block(&match is_row {
        true => vec![texts],
        false => texts.into_iter().map(|text| vec![text]).collect(),
    }))
}

/// Puts the block on the clipboard in place of the text of one month; whether there is one.
fn copied_by(store: Store, choices: &Choices, event: &Event) -> bool {
    written(store, choices).is_some_and(|(text, html)| clipboard::put(event, &text, &html))
}

/// A single value fills the block; several cells go on from its first month.
fn pasted(store: Store, choices: &Choices, along: Direction, event: &Event) {
    let Some(field) = field_of(store, event) else { return };
    let Some((text, _)) = clipboard::pasted(event) else { return };
    let block = choices.months.get_untracked();
    if !clipboard::is_several(&text) {
        if let Some(block) = block {
            event.prevent_default();
            event.stop_propagation();
            let read = store.with_editor(|editor| editor.read(field, text.trim()));
            match read {
                Ok(value @ Value::Quantity(_)) => {
                    act(store, choices, |_, document, scheme| {
                        Some(block.filled(&value, document, scheme))
                    });
                }
                Ok(_) => {}
                Err(problem) => refuse(store, NotPasted::Refused(field, problem)),
            }
        }
        return;
    }
    event.prevent_default();
    event.stop_propagation();
    let first = block.and_then(|block| {
        of(store, |document, scheme| block.cells(document, scheme)).first().copied()
    });
    let first = first.unwrap_or(field);
    drop_block(choices);
    match store.with_editor(|editor| pasted_along(editor, first, along, &text)) {
        Ok(cells) => {
            let (count, left_out) = (cells.fields.len(), cells.left_out);
            let last = cells.fields.last().copied();
            if store.dispatch_over(cells.action, cells.fields)
                && (left_out > 0 || is_out(store, last))
            {
                let last = last.map(|field| name(store, field)).unwrap_or_default();
                let language = store.language();
                let words = match left_out {
                    0 => ByMonthText::pasted(count, last, language),
                    left_out => ByMonthText::pasted_short(count, last, left_out, language),
                };
                store.toast(words, None);
            }
        }
        Err(why) => refuse(store, why),
    }
}

/// Whether cells went on to where nobody sees them now.
fn is_out(store: Store, last: Option<Field>) -> bool {
    last.is_some_and(|field| page::field_element(&store.hook(field)).is_none())
}

fn name(store: Store, field: Field) -> String {
    of(store, |document, scheme| field_label(field, document, scheme, store.language()))
}

fn refuse(store: Store, why: NotPasted) {
    let language = store.language();
    let words = match why {
        NotPasted::Table => store.text(ByMonthText::OneLine).to_owned(),
        NotPasted::Refused(field, problem) => {
            let in_force = store.canonical(field);
            let problem = problem_words(&name(store, field), problem, &in_force, language);
            ByMonthText::not_pasted(problem, language)
        }
    };
    store.tell(Notice::NotDone(words));
}
