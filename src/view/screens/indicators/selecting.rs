//! Blocks of cells: selected with Shift and arrows, with Shift and a click, or by dragging; copied out,
//! filled and emptied as one step each.
//!
//! The focus stays in the cell where a block begins, so that typing and Esc go on as without one.

use super::choices::Choices;
use super::names::area_name;
use crate::browser::{cells, clipboard, page};
use crate::document::{Field, Side, StationPart, Value};
use crate::editor::{Action, Block, Direction, Next, next_completed};
use crate::exchange::copied;
use crate::scoring::Figure;
use crate::texts::{IndicatorText, StationText, figure_text};
use crate::view::controls::{El, button, el, follow};
use crate::view::store::Store;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Event, KeyboardEvent};

/// Lets a block be selected in the tables within an element.
pub(super) fn selectable(store: Store, choices: &Rc<Choices>, tables: El) -> El {
    let of = || choices.clone();
    let (key, down, over, up, copy, cut, paste, focus, typed) =
        (of(), of(), of(), of(), of(), of(), of(), of(), of());
    let (marked, dropped) = (of(), of());
    tables
        .on("keydown", move |event| key_pressed(store, &key, &event))
        .on("mousedown", move |event| pressed(store, &down, &event))
        .on("mousemove", move |event| dragged(store, &over, &event))
        .on("mouseup", move |_| up.pressed.set(None))
        .on("copy", move |event| {
            copied_by(store, &copy, &event);
        })
        .on("cut", move |event| {
            if copied_by(store, &cut, &event) {
                act(store, &cut, |block| Some(block.emptied()));
            }
        })
        .on("paste", move |event| pasted(store, &paste, &event))
        .on("focusin", move |event| {
            let begins = focus.block.with_untracked(|block| block.map(Block::anchor));
            if begins.is_some() && begins != field_of(store, &event) {
                focus.drop_block();
            }
        })
        .on("input", move |_| typed.drop_block())
        .with(move |_| {
            follow(move || {
                let rows = marked.block.with(|block| block.map(Block::rows).unwrap_or_default());
                let ends =
                    |row: &Vec<Field>| Some((store.hook(*row.first()?), store.hook(*row.last()?)));
                cells::mark(&rows.iter().filter_map(ends).collect::<Vec<_>>());
            });
            follow(move || {
                // Its cells are others then.
                store.track_lists();
                dropped.turned.track();
                dropped.drop_block();
            });
        })
}

/// How many cells are selected and what can be done with them, while some are.
pub(super) fn bar(store: Store, choices: &Rc<Choices>) -> Vec<El> {
    let Some(block) = choices.block.get() else { return Vec::new() };
    let rows = block.rows();
    let count =
        IndicatorText::selected(rows.len(), rows.first().map_or(0, Vec::len), store.language());
    let (copy, down, empty) = (choices.clone(), choices.clone(), choices.clone());
    vec![
        el("span").class("selected").attr("role", "status").text(count),
        button(store.text(IndicatorText::Copy), move || {
            if let Some((text, html)) = written(store, &copy)
                && !clipboard::copy(&text, Some(&html))
            {
                store.tell_by_hand(StationText::NotCopied, text);
            }
        })
        .attr("aria-keyshortcuts", "Control+C"),
        button(store.text(IndicatorText::FillDown), move || fill_down(store, &down))
            .attr("aria-keyshortcuts", "Control+D"),
        button(store.text(IndicatorText::Empty), move || {
            act(store, &empty, |block| Some(block.emptied()));
        })
        .attr("aria-keyshortcuts", "Delete"),
    ]
}

/// The cell that an event came from.
fn field_of(store: Store, event: &Event) -> Option<Field> {
    let hook = page::around(event, "input[data-field]")?.get_attribute("data-field")?;
    store.field_of(&hook).filter(|field| store.lie.get().has(*field))
}

/// The block, or the single cell that has the focus.
fn selected(store: Store, choices: &Choices, field: Field) -> Option<Block> {
    let block = choices.block.get_untracked();
    block.filter(|block| block.anchor() == field).or_else(|| Block::of(field, store.lie.get()))
}

fn key_pressed(store: Store, choices: &Choices, event: &Event) {
    let Some(key) = event.dyn_ref::<KeyboardEvent>() else { return };
    let Some(field) = field_of(store, event) else { return };
    if page::is_composing(key) || key.alt_key() {
        return;
    }
    let is_block = choices.block.with_untracked(Option::is_some);
    let handled = match (key.key().as_str(), key.ctrl_key() || key.meta_key()) {
        ("d" | "D", true) => {
            if !is_block {
                choices.block.replace(Block::of(field, store.lie.get()));
            }
            fill_down(store, choices);
            if !is_block {
                choices.block.replace(None);
            }
            true
        }
        (_, true) => false,
        ("Delete" | "Backspace", _) if is_block => {
            act(store, choices, |block| Some(block.emptied()));
            true
        }
        ("Escape", _) if is_block => {
            choices.drop_block();
            true
        }
        ("Enter", _) if store.settings.narrow.get_untracked() => {
            go_on(store, field);
            true
        }
        (arrow, _) if key.shift_key() => match shifted(arrow, event, is_block) {
            Some(direction) => {
                grow(store, choices, field, direction);
                true
            }
            None => false,
        },
        (arrow, _) => {
            if arrow.starts_with("Arrow") {
                choices.drop_block();
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
fn shifted(arrow: &str, event: &Event, is_block: bool) -> Option<Direction> {
    let input = page::around(event, "input")?.dyn_into().ok()?;
    let (at_start, at_end) = page::caret_at_edges(&input);
    match arrow {
        "ArrowUp" => Some(Direction::Up),
        "ArrowDown" => Some(Direction::Down),
        "ArrowLeft" if is_block || at_start => Some(Direction::Left),
        "ArrowRight" if is_block || at_end => Some(Direction::Right),
        _ => None,
    }
}

fn grow(store: Store, choices: &Choices, field: Field, direction: Direction) {
    let Some(block) = selected(store, choices, field) else { return };
    let block =
        store.with_editor(|editor| block.stepped(direction, editor.document(), editor.scheme()));
    select(choices, block);
    if let Some(head) = page::field_element(&store.hook(block.head())) {
        page::reveal(&head);
    }
}

fn select(choices: &Choices, block: Block) {
    choices.block.set_if_changed(Some(block).filter(|block| !block.is_single()));
}

/// A press begins a block; with Shift it ends the one that begins in the focused cell.
fn pressed(store: Store, choices: &Choices, event: &Event) {
    if !cells::is_pressed(event) {
        return;
    }
    let field = cells::under(event).and_then(|hook| store.field_of(&hook));
    let focused = store.focused();
    if cells::is_shifted(event)
        && let Some(block) = field
            .zip(focused)
            .and_then(|(field, focused)| selected(store, choices, focused)?.to(field))
    {
        select(choices, block);
        return event.prevent_default();
    }
    choices.drop_block();
    choices.pressed.set(field_of(store, event));
}

fn dragged(store: Store, choices: &Choices, event: &Event) {
    let Some(from) = choices.pressed.get() else { return };
    if !cells::is_pressed(event) {
        return choices.pressed.set(None);
    }
    let to = cells::at_mouse(event).and_then(|hook| store.field_of(&hook));
    let block = Block::of(from, store.lie.get()).zip(to).and_then(|(block, to)| block.to(to));
    if let Some(block) = block {
        select(choices, block);
    }
}

/// Carries out something on all cells of the block as one step; whether it was.
fn act(store: Store, choices: &Choices, action: impl Fn(Block) -> Option<Action>) -> bool {
    let block = choices.block.get_untracked();
    let action = block.and_then(|block| Some((action(block)?, block)));
    action.is_some_and(|(action, block)| {
        store.dispatch_over(action, block.rows().into_iter().flatten().collect())
    })
}

fn fill_down(store: Store, choices: &Choices) {
    act(store, choices, |block| {
        store.with_editor(|editor| block.filled_down(editor.document(), editor.scheme()))
    });
}

/// The cells of the block as text and HTML, with the rates that lie between their amounts.
fn written(store: Store, choices: &Choices) -> Option<(String, String)> {
    let block = choices.block.get_untracked()?;
    let cell = |(at, field): (usize, Field), length: usize| {
        let rate = match field {
            _ if at + 1 == length => None,
            Field::Entry(area, of, Side::Completed) => Some(Figure::AreaRate(area, of)),
            Field::Station(of, StationPart::Completed) => Some(Figure::StationRate(of)),
            _ => None,
        };
        let rate = rate.map(|rate| figure_text(store.figure(rate).get_untracked()));
        [Some(store.canonical(field)), rate].into_iter().flatten().collect::<Vec<_>>()
    };
    let rows = block.rows().into_iter().map(|row| {
        let length = row.len();
        row.into_iter().enumerate().flat_map(|of| cell(of, length)).collect()
    });
    Some(copied::block(&rows.collect::<Vec<Vec<String>>>()))
}

/// Puts the block on the clipboard in place of the text of one cell; whether there is one.
fn copied_by(store: Store, choices: &Choices, event: &Event) -> bool {
    written(store, choices).is_some_and(|(text, html)| clipboard::put(event, &text, &html))
}

/// A single value fills the block; a table goes into it from its corner on.
fn pasted(store: Store, choices: &Choices, event: &Event) {
    let Some(block) = choices.block.get_untracked() else { return };
    let Some((text, html)) = clipboard::pasted(event) else { return };
    event.prevent_default();
    event.stop_propagation();
    if clipboard::is_several(&text) {
        choices.drop_block();
        return store.paste(block.first(), text, html);
    }
    let read = store.with_editor(|editor| editor.read(block.anchor(), text.trim()));
    if let Ok(value @ Value::Quantity(_)) = read {
        act(store, choices, |block| Some(block.filled(&value)));
    }
}

/// 下一个 on a phone: the next completed amount of the same area, and a word at its end.
fn go_on(store: Store, field: Field) {
    let mut from = field;
    loop {
        match store.with_editor(|editor| next_completed(from, editor.document())) {
            Some(Next::To(next)) if cells::is_shown(&store.hook(next)) => {
                if let Some(element) = page::field_element(&store.hook(next)) {
                    page::focus(&element);
                }
                return;
            }
            // Rows that are out of sight are passed over.
            Some(Next::To(next)) => from = next,
            Some(Next::End { blank }) => return at_end(store, field, blank),
            None => return,
        }
    }
}

fn at_end(store: Store, field: Field, blank: usize) {
    // What was typed is taken, and the keyboard goes.
    store.leave(field);
    store.enter(field);
    let language = store.language();
    let place = match field {
        Field::Entry(area, ..) => area_name(store, area),
        _ => store.text(IndicatorText::StationIndicators).to_owned(),
    };
    let told = match blank {
        0 => IndicatorText::filled(place, language),
        blank => IndicatorText::to_fill(place, blank, language),
    };
    store.toast(told, None);
}
