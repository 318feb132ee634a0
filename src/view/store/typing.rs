//! What happens in one input between coming into it and leaving it.

use super::Store;
use crate::document::{AttendanceField, Field, Room, StaffingField, Value};
use crate::editor::{Action, Direction, dropped_unit, neighbour};
use crate::number::Decimal;
use crate::scoring::{Quantity, ScoreMode};
use leptos::prelude::request_animation_frame;

impl Store {
    /// The input got the focus: what stands there now is what Esc and a refusal bring back.
    pub fn enter(self, field: Field) {
        self.forget_composing(field);
        let value = self.with_editor(|editor| editor.value(field));
        *self.before.borrow_mut() = value.map(|value| (field, value));
    }

    /// The text in the input changed.
    ///
    /// A readable text takes effect at once. An unreadable one changes nothing: it stays visible
    /// with the reason, and the value from before this typing is in force, not a part of it.
    pub fn type_in(self, field: Field, text: String) {
        match self.with_editor(|editor| editor.read(field, &text)) {
            Ok(value) => {
                // Leaving an input says again what it holds; that is no edit.
                if self.value(field).as_ref() != Some(&value) {
                    self.dispatch(Action::Set(field, value.clone()));
                }
                let unit = dropped_unit(&value, &text).map(|unit| (field, unit));
                // Anew even where it is the same unit: the number beside it is another one.
                if unit.is_some() || self.dropped_unit.with_untracked(Option::is_some) {
                    self.dropped_unit.set(unit);
                }
                self.show(field, text, None);
            }
            Err(problem) => {
                self.dropped_unit.set_if_changed(None);
                self.put_back(field);
                self.show(field, text, Some(problem));
            }
        }
    }

    /// The space key in a worker's month: 1, 0.5, 0 and round again; whether it is such an input.
    pub fn toggle_presence(self, field: Field) -> bool {
        let Field::Staffing(StaffingField::Attendance(_, _, AttendanceField::Presence)) = field
        else {
            return false;
        };
        let present = self.value(field).and_then(|value| value.quantity()?.amount());
        let next = match present.map(Decimal::hundredths) {
            Some(100) => 50,
            Some(50) => 0,
            _ => 100,
        };
        let next = Value::Quantity(Quantity::Amount(Decimal::from_hundredths(next)));
        if self.dispatch(Action::Set(field, next)) {
            self.show(field, self.canonical(field), None);
        }
        true
    }

    /// A slider was moved to so many hundredths of a point.
    pub fn slide(self, field: Field, hundredths: i64) {
        let amount = Quantity::Amount(Decimal::from_hundredths(hundredths));
        if self.dispatch(Action::Set(field, Value::Quantity(amount))) {
            self.show(field, self.canonical(field), None);
        }
    }

    /// A party's score is to be typed in the other mode.
    pub fn switch_score_mode(self, party: usize, mode: ScoreMode) {
        if self.dispatch(Action::SwitchScoreMode(party, mode)) {
            let field = Field::Score(party);
            self.show(field, self.canonical(field), None);
        }
    }

    /// The input lost the focus: typing in it is one step, and a good text is written plainly.
    pub fn leave(self, field: Field) {
        let before = self.before.borrow_mut().take();
        self.editor.borrow_mut().end_typing();
        if before.is_some_and(|(_, value)| {
            field.room() == Room::IndicatorLists && self.value(field) != Some(value)
        }) {
            // Once the focus has arrived where it is going: it is kept through the redrawing.
            request_animation_frame(move || self.headings.update(|count| *count += 1));
        }
        let sound = !self.has_problem(field);
        if sound {
            self.show(field, self.canonical(field), None);
        }
    }

    /// The next character typed begins a new step, in an input that is none of the document's.
    pub fn end_typing(self) {
        self.editor.borrow_mut().end_typing();
    }

    /// Esc: the input shows and holds again what it held when it got the focus.
    pub fn restore(self, field: Field) {
        self.dropped_unit.set_if_changed(None);
        self.put_back(field);
        self.show(field, self.canonical(field), None);
    }

    /// The input beside this one.
    pub fn beside(self, field: Field, direction: Direction) -> Option<Field> {
        self.with_editor(|editor| neighbour(field, direction, editor.document(), editor.scheme()))
    }

    /// The hook of an input.
    pub fn hook(self, field: Field) -> String {
        self.with_editor(|editor| field.hook(editor.document(), editor.scheme()))
    }

    /// The input with a hook.
    pub fn field_of(self, hook: &str) -> Option<Field> {
        self.with_editor(|editor| Field::from_hook(hook, editor.document(), editor.scheme()))
    }

    /// Drops an unreadable text in the focused input; whether there was one.
    pub(super) fn drop_focused_problem(self) -> bool {
        let focused = self.before.borrow().as_ref().map(|(field, _)| *field);
        match focused.filter(|field| self.has_problem(*field)) {
            Some(field) => {
                self.show(field, self.canonical(field), None);
                true
            }
            None => false,
        }
    }

    fn has_problem(self, field: Field) -> bool {
        self.problems.with_untracked(|problems| problems.iter().any(|(listed, _)| *listed == field))
    }

    fn value(self, field: Field) -> Option<Value> {
        self.with_editor(|editor| editor.value(field))
    }

    fn put_back(self, field: Field) {
        let before = self.before.borrow().clone();
        if let Some((_, value)) = before.filter(|(entered, _)| *entered == field) {
            self.dispatch(Action::Set(field, value));
        }
    }
}
