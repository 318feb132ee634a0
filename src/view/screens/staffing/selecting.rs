//! Choosing months in the grid and setting them: by click and tap, by dragging, by keys, and by the
//! menu of a cell.

use crate::browser::page;
use crate::document::{AttendanceField, Field, StaffingField};
use crate::editor::{Action, Direction, MonthCell, MonthRange, presence_of_key};
use crate::scoring::Quantity;
use crate::view::controls::{El, follow, set};
use crate::view::store::{Store, Watched};
use leptos::prelude::{TimeoutHandle, set_timeout_with_handle};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::time::Duration;
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlElement, HtmlInputElement, KeyboardEvent, MouseEvent};

/// How long a finger lies on a cell before its menu opens.
const LONG_PRESS: Duration = Duration::from_millis(500);

/// What is chosen in the grid; handed on by cloning.
#[derive(Clone)]
pub(super) struct Selecting(Rc<State>);

struct State {
    store: Store,
    /// The chosen months; the focus is where choosing began.
    range: Watched<Option<MonthRange>>,
    /// The cell whose menu is open.
    menu: Watched<Option<MonthCell>>,
    /// Whether the mouse chooses months.
    dragging: Cell<bool>,
    /// The finger that lies on a cell, and whether it has opened the menu.
    finger: RefCell<Option<TimeoutHandle>>,
    held: Cell<bool>,
}

impl Selecting {
    pub(super) fn new(store: Store) -> Selecting {
        Selecting(Rc::new(State {
            store,
            range: Watched::new(None),
            menu: Watched::new(None),
            dragging: Cell::new(false),
            finger: RefCell::new(None),
            held: Cell::new(false),
        }))
    }

    /// The cell whose menu is open; tracked.
    pub(super) fn menu(&self) -> Option<MonthCell> {
        self.0.menu.get()
    }

    /// What the menu changes.
    pub(super) fn chosen(&self) -> Option<MonthRange> {
        self.0.range.get_untracked()
    }

    /// Listens to everything that happens in the grid.
    pub(super) fn listen(&self, grid: El) -> El {
        let on = |grid: El, event, act: fn(&Selecting, &Event)| {
            let selecting = self.clone();
            grid.on(event, move |event| act(&selecting, &event))
        };
        let grid = on(grid, "mousedown", Selecting::pressed);
        let grid = on(grid, "mouseover", Selecting::dragged);
        let grid = on(grid, "mouseup", Selecting::released);
        let grid = on(grid, "click", Selecting::clicked);
        let grid = on(grid, "contextmenu", Selecting::asked);
        let grid = on(grid, "focusin", Selecting::entered);
        let grid = on(grid, "keydown", Selecting::key);
        let grid = on(grid, "paste", |selecting, event| {
            // What comes takes the place of what is there.
            if let Some((input, _)) = selecting.cell(event) {
                input.select();
            }
        });
        let grid = on(grid, "touchstart", Selecting::touched);
        let grid = on(grid, "touchmove", |selecting, _| selecting.lift());
        let grid = on(grid, "touchcancel", |selecting, _| selecting.lift());
        on(grid, "touchend", |selecting, event| {
            selecting.lift();
            if selecting.0.held.take() {
                event.prevent_default();
            }
        })
    }

    /// Shows in a worker's row which of its months are chosen, where several are.
    pub(super) fn show(&self, row: El, worker: usize) -> El {
        let state = self.0.clone();
        row.with(move |row| {
            let (row, before) = (row.clone(), RefCell::new(None));
            follow(move || {
                let range = state.range.get().filter(|range| !range.is_single());
                let months = range.filter(|range| range.workers().contains(&worker));
                let months = months.map(MonthRange::months);
                if *before.borrow() == months {
                    return;
                }
                let cells = row.query_selector_all(".cell").ok();
                for at in 0..cells.as_ref().map_or(0, web_sys::NodeList::length) {
                    let cell = cells.as_ref().and_then(|cells| cells.item(at));
                    let Some(cell) = cell.and_then(|cell| cell.dyn_into().ok()) else { continue };
                    let chosen = months.as_ref().is_some_and(|of| of.contains(&(at as usize)));
                    set(&cell, "data-chosen", chosen.then_some(""));
                }
                before.replace(months);
            });
        })
    }

    /// Puts a presence in all chosen months, as one step.
    pub(super) fn put(&self, presence: Quantity) {
        let Some(range) = self.chosen() else { return };
        self.carry_out(|document| range.put(document, presence));
    }

    /// Says of all chosen months whether insurance or wages are missing, as one step.
    pub(super) fn put_missing(&self, part: AttendanceField, missing: bool) {
        let Some(range) = self.chosen() else { return };
        self.carry_out(|document| range.put_missing(document, part, missing));
    }

    fn carry_out(&self, action: impl FnOnce(&crate::document::Document) -> Option<Action>) {
        let store = self.0.store;
        match store.with_editor(|editor| action(editor.document())) {
            Some(one @ Action::Set(..)) => {
                store.dispatch(one);
            }
            Some(several) => store.dispatch_to_many(several),
            None => {}
        }
    }

    /// Closes the menu; the focus goes back to where choosing began.
    pub(super) fn close_menu(&self) {
        self.0.menu.set_if_changed(None);
        if let Some(element) = self.chosen().and_then(|range| self.element(range.from)) {
            page::focus_quietly(&element);
        }
    }

    /// The input of a cell.
    pub(super) fn element(&self, cell: MonthCell) -> Option<HtmlElement> {
        let store = self.0.store;
        let month = store
            .with_editor(|editor| editor.document().assessed_months().get(cell.month).copied())?;
        let field = StaffingField::Attendance(cell.worker, month, AttendanceField::Presence);
        page::field_element(&store.hook(Field::Staffing(field)))
    }

    /// The month that an event came from.
    fn cell(&self, event: &Event) -> Option<(HtmlInputElement, MonthCell)> {
        let element = page::around(event, ".cell")?;
        let input = element.query_selector("input.month").ok()??.dyn_into().ok()?;
        let field = self.field(&input)?;
        let Field::Staffing(StaffingField::Attendance(worker, month, _)) = field else {
            return None;
        };
        let months = self.0.store.with_editor(|editor| editor.document().assessed_months());
        let month = months.iter().position(|of| *of == month)?;
        Some((input, MonthCell { worker, month }))
    }

    fn field(&self, input: &HtmlInputElement) -> Option<Field> {
        self.0.store.field_of(&input.get_attribute("data-field")?)
    }

    fn pressed(&self, event: &Event) {
        let Some((input, cell)) = self.cell(event) else { return };
        let Some(mouse) = event.dyn_ref::<MouseEvent>().filter(|mouse| mouse.button() == 0) else {
            return;
        };
        // A cell is no text: nothing is selected in it, and dragging chooses months.
        event.prevent_default();
        let before = self.chosen().filter(|_| mouse.shift_key());
        let from = before.map_or(cell, |range| range.from);
        page::focus_quietly(&input);
        self.0.range.set_if_changed(Some(MonthRange { from, to: cell }));
        self.0.dragging.set(true);
    }

    fn dragged(&self, event: &Event) {
        let pressed = event.dyn_ref::<MouseEvent>().is_some_and(|mouse| mouse.buttons() & 1 != 0);
        if !pressed || !self.0.dragging.get() {
            return;
        }
        if let (Some((_, cell)), Some(range)) = (self.cell(event), self.chosen()) {
            self.0.range.set_if_changed(Some(MonthRange { to: cell, ..range }));
        }
    }

    fn released(&self, event: &Event) {
        let several = self.chosen().is_some_and(|range| !range.is_single());
        if self.0.dragging.take()
            && several
            && let Some((_, cell)) = self.cell(event)
        {
            self.0.menu.set(Some(cell));
        }
    }

    /// A click or a tap: what is there goes round.
    fn clicked(&self, event: &Event) {
        let Some((_, cell)) = self.cell(event) else { return };
        if self.chosen() == Some(MonthRange::single(cell))
            && self.0.menu.with_untracked(Option::is_none)
        {
            self.go_round();
        }
    }

    fn go_round(&self) {
        if let Some(range) = self.chosen() {
            self.put(self.0.store.with_editor(|editor| range.next(editor.document())));
        }
    }

    /// The right button, the key for menus, or on some phones a finger that stays.
    fn asked(&self, event: &Event) {
        if let Some((_, cell)) = self.cell(event) {
            event.prevent_default();
            self.open_menu(cell);
        }
    }

    fn open_menu(&self, cell: MonthCell) {
        if self.chosen().is_none_or(|range| !range.contains(cell)) {
            self.0.range.set(Some(MonthRange::single(cell)));
        }
        self.0.menu.set_if_changed(Some(cell));
    }

    fn touched(&self, event: &Event) {
        self.lift();
        self.0.held.set(false);
        let Some((_, cell)) = self.cell(event) else { return };
        let selecting = self.clone();
        let due = move || {
            selecting.0.held.set(true);
            selecting.0.range.set(Some(MonthRange::single(cell)));
            selecting.open_menu(cell);
        };
        *self.0.finger.borrow_mut() = set_timeout_with_handle(due, LONG_PRESS).ok();
    }

    fn lift(&self) {
        if let Some(finger) = self.0.finger.take() {
            finger.clear();
        }
    }

    fn entered(&self, event: &Event) {
        let Some((_, cell)) = self.cell(event) else { return };
        if self.chosen().is_none_or(|range| range.from != cell) {
            self.0.range.set(Some(MonthRange::single(cell)));
        }
    }

    fn key(&self, event: &Event) {
        let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
        let Some((input, cell)) = self.cell(event) else { return };
        if self.0.menu.with_untracked(Option::is_some) {
            // The menu is about to take the focus: what it changes must not move meanwhile.
            event.prevent_default();
            return;
        }
        let Some(field) = self.field(&input) else { return };
        if input.value() != self.0.store.canonical(field) || event.alt_key() {
            // Half-typed: the keys are those of every input.
            return;
        }
        if event.ctrl_key() || event.meta_key() || page::is_composing(event) {
            input.select();
            return;
        }
        let key = event.key();
        let done = match (key.as_str(), direction(&key)) {
            (" ", _) => {
                self.go_round();
                true
            }
            ("Escape", _) => self.narrow(),
            ("ContextMenu", _) => {
                self.open_menu(cell);
                true
            }
            ("F10", _) if event.shift_key() => {
                self.open_menu(cell);
                true
            }
            (_, Some(direction)) if event.shift_key() => self.stretch(direction),
            (_, Some(direction)) => self.step(field, direction),
            _ => presence_of_key(&key).map(|presence| self.put(presence)).is_some(),
        };
        if done {
            event.prevent_default();
            event.stop_propagation();
        } else if key.chars().count() == 1 {
            // Other letters are typed over what is there.
            input.select();
        }
    }

    /// Back to one month; whether several were chosen.
    fn narrow(&self) -> bool {
        let range = self.chosen().filter(|range| !range.is_single());
        if let Some(range) = range {
            self.0.range.set(Some(MonthRange::single(range.from)));
        }
        range.is_some()
    }

    fn stretch(&self, direction: Direction) -> bool {
        let store = self.0.store;
        let (workers, months) = store.with_editor(|editor| {
            let document = editor.document();
            (document.staffing.workers.len(), document.assessed_months().len())
        });
        let Some(range) = self.chosen() else { return false };
        let range = range.stretched(direction, workers, months);
        self.0.range.set_if_changed(Some(range));
        if let Some(element) = self.element(range.to) {
            page::reveal(&element);
        }
        true
    }

    fn step(&self, field: Field, direction: Direction) -> bool {
        self.narrow();
        let store = self.0.store;
        let next =
            store.beside(field, direction).and_then(|next| page::field_element(&store.hook(next)));
        if let Some(element) = &next {
            page::focus(element);
        }
        next.is_some()
    }
}

fn direction(key: &str) -> Option<Direction> {
    match key {
        "ArrowUp" => Some(Direction::Up),
        "ArrowDown" => Some(Direction::Down),
        "ArrowLeft" => Some(Direction::Left),
        "ArrowRight" => Some(Direction::Right),
        _ => None,
    }
}
