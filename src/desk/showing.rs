//! What an input shows of a document.

use crate::document::{Document, Field, Value};
use crate::editor::Editor;
use crate::scoring::{Quantity, ScoreMode};

/// The text of an input as a document writes it; points as they are printed, 20.00.
pub(super) fn canonical(editor: &Editor, field: Field) -> String {
    let (document, scheme) = (editor.document(), editor.scheme());
    let is_points = match field {
        Field::Bonus | Field::Deduction => true,
        Field::Score(at) => return score_text(document, at),
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

/// The text of a party's score; what a first sight shows needs no more.
pub fn score_text(document: &Document, party: usize) -> String {
    let scheme = document.scheme();
    let score = document.score_at(party, scheme).unwrap_or_default();
    let decimals = scheme.rounding.decimals();
    score.typed().map_or_else(String::new, |typed| match score.mode {
        ScoreMode::Points => typed.fixed(decimals),
        ScoreMode::RawMark => typed.to_string(),
    })
}

/// How a party's score is typed.
pub(super) fn score_mode(editor: &Editor, party: usize) -> ScoreMode {
    editor.document().score_at(party, editor.scheme()).unwrap_or_default().mode
}
