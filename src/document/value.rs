//! The content of one input.

use super::date::Date;
use crate::scoring::{Month, Quantity};

/// What one input holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// A name or another text.
    Text(String),
    /// An amount, "/" or blank.
    Quantity(Quantity),
    /// A day, or none yet.
    Date(Option<Date>),
    /// A month, or none yet.
    Month(Option<Month>),
    /// One of a few answers, by its key; "" while none is chosen.
    Choice(&'static str),
}

impl Value {
    /// The text shown in the input.
    pub fn text(&self) -> String {
        match self {
            Value::Text(text) => text.clone(),
            Value::Quantity(quantity) => quantity.text(),
            Value::Month(month) => month.map(|month| month.to_string()).unwrap_or_default(),
            Value::Choice(key) => (*key).to_owned(),
            Value::Date(date) => date.map(|date| date.to_string()).unwrap_or_default(),
        }
    }

    /// Whether there is nothing in the input.
    pub fn is_blank(&self) -> bool {
        match self {
            Value::Text(text) => text.is_empty(),
            Value::Quantity(quantity) => quantity.is_blank(),
            Value::Date(date) => date.is_none(),
            Value::Month(month) => month.is_none(),
            Value::Choice(key) => key.is_empty(),
        }
    }

    /// The quantity, if it is one.
    pub const fn quantity(&self) -> Option<Quantity> {
        match self {
            Value::Quantity(quantity) => Some(*quantity),
            Value::Text(_) | Value::Date(_) | Value::Month(_) | Value::Choice(_) => None,
        }
    }
}
