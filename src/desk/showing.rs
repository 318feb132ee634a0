//! What an input shows of a document, and what the space key makes of it.

use crate::document::{AttendanceField, Field, StaffingField, Value};
use crate::editor::Editor;
use crate::number::Decimal;
use crate::scoring::{Quantity, ScoreMode};

/// The text of an input as a document writes it; points as they are printed, 20.00.
pub(super) fn canonical(editor: &Editor, field: Field) -> String {
    let (document, scheme) = (editor.document(), editor.scheme());
    let is_points = match field {
        Field::Bonus | Field::Deduction => true,
        Field::Score(at) => score_mode(editor, at) == ScoreMode::Points,
        // A blank number of months is what the dates say.
        Field::Particular(line) => return document.particulars.shown(line),
        _ => false,
    };
    match editor.value(field) {
        Some(Value::Quantity(Quantity::Amount(amount))) if is_points => {
            amount.fixed(scheme.rounding.decimals())
        }
        value => value.map(|value| value.text()).unwrap_or_default(),
    }
}

/// How a party's score is typed.
pub(super) fn score_mode(editor: &Editor, party: usize) -> ScoreMode {
    editor.document().score_at(party, editor.scheme()).unwrap_or_default().mode
}

/// The next presence in a worker's month by the space key: 1, 0.5, 0 and round again; `None` for any
/// other input.
pub fn next_presence(field: Field, value: Option<&Value>) -> Option<Value> {
    let Field::Staffing(StaffingField::Attendance(_, _, AttendanceField::Presence)) = field else {
        return None;
    };
    let present = value.and_then(|value| value.quantity()?.amount());
    let next = match present.map(Decimal::hundredths) {
        Some(100) => 50,
        Some(50) => 0,
        _ => 100,
    };
    Some(Value::Quantity(Quantity::Amount(Decimal::from_hundredths(next))))
}
