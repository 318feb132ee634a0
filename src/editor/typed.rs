//! Typed text → the value of an input, or what is wrong with it.

use super::allowed::{Allowed, Problem, Trouble};
use crate::document::{Date, Document, Field, Value};
use crate::number::{Unreadable, read_typed};
use crate::scoring::{Quantity, Scheme};

/// Reads what was typed into an input.
///
/// # Errors
/// The problem, with what would be accepted; the document is not touched. An input that the
/// document does not have accepts nothing.
pub fn read(
    field: Field,
    text: &str,
    document: &Document,
    scheme: &Scheme,
) -> Result<Value, Problem> {
    let nothing = Problem { trouble: Trouble::Empty, allowed: Allowed::Text { required: true } };
    let allowed = Allowed::of(field, document, scheme).ok_or(nothing)?;
    let problem = |trouble| Problem { trouble, allowed };
    let value = match allowed {
        Allowed::Number { .. } => Value::Quantity(quantity(text).map_err(problem)?),
        Allowed::Text { .. } => Value::Text(text.trim().to_owned()),
        Allowed::Date => Value::Date(date(text).map_err(problem)?),
    };
    allowed.check(&value)?;
    Ok(value)
}

fn quantity(text: &str) -> Result<Quantity, Trouble> {
    if matches!(text.trim(), "/" | "／") {
        return Ok(Quantity::NotAgreed);
    }
    match read_typed(text) {
        Ok(number) => Ok(number.map_or(Quantity::Blank, Quantity::Amount)),
        Err(unreadable) => Err(match unreadable {
            Unreadable::NotANumber => Trouble::NotANumber,
            Unreadable::Scientific => Trouble::Scientific,
            Unreadable::Negative => Trouble::Negative,
            Unreadable::TooManyDecimals => Trouble::TooManyDecimals,
            Unreadable::MisplacedComma => Trouble::MisplacedComma,
            Unreadable::TooLong => Trouble::TooLarge,
        }),
    }
}

fn date(text: &str) -> Result<Option<Date>, Trouble> {
    match text.trim() {
        "" => Ok(None),
        text => text.parse().map(Some).map_err(|()| Trouble::NotADate),
    }
}
