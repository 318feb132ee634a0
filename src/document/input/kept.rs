//! What an item keeps for an input ↔ the content of the input, one statement for each type kept.

use crate::document::date::Date;
use crate::document::value::Value;
use crate::scoring::{Level, Month, Quantity, SubtotalScope, WorkerKind};
use serde_json::Value as Json;

/// The choices of a tick that nobody may have set yet.
pub const TICKS: &[&str] = &["", "yes", "no"];
/// The choices of a worker's kind.
pub const KINDS: &[&str] = &["certified", "non_certified"];
/// The choices of whose person-months the totals of a kind are.
pub const SCOPES: &[&str] = &[SubtotalScope::NotListed.key(), SubtotalScope::All.key()];

/// Something kept for one input.
pub(in crate::document) trait Kept {
    /// The content of the input.
    fn value(&self) -> Value;

    /// Puts a content in; `None` where it is of another kind.
    fn put(&mut self, value: Value) -> Option<()>;

    /// The texts that a file keeps for it: one, or a list of them.
    fn texts(&self) -> Texts {
        Texts::One(self.value().text())
    }

    /// The content as text, from a file; and whether all of it was readable.
    fn text_in(&self, json: &Json) -> (Option<String>, bool) {
        (json.as_str().map(str::to_owned), true)
    }
}

/// The form of a text in a file.
pub(in crate::document) enum Texts {
    One(String),
    List(Vec<String>),
}

macro_rules! kept {
    ($($kept:ty: $kind:ident, $value:expr, $put:expr;)+) => { $(
        impl Kept for $kept {
            fn value(&self) -> Value {
                let value: fn(&$kept) -> _ = $value;
                Value::$kind(value(self))
            }

            fn put(&mut self, value: Value) -> Option<()> {
                let Value::$kind(new) = value else { return None };
                let put: fn(_) -> Option<$kept> = $put;
                *self = put(new)?;
                Some(())
            }
        }
    )+ };
}

kept! {
    String: Text, String::clone, Some;
    Quantity: Quantity, |quantity| *quantity, Some;
    Option<Date>: Date, |date| *date, Some;
    Option<Month>: Month, |month| *month, Some;
    Option<bool>: Choice, tick, |choice| Some(ticked(choice));
    WorkerKind: Choice, |kind| kind.key(), WorkerKind::from_key;
    Option<Level>: Choice, |level| level.map_or("", Level::key), |key| Some(Level::from_key(key));
    SubtotalScope: Choice, |scope| scope.key(), SubtotalScope::from_key;
}

/// A value is kept as it is; it stays of its kind.
impl Kept for Value {
    fn value(&self) -> Value {
        self.clone()
    }

    fn put(&mut self, value: Value) -> Option<()> {
        let same = std::mem::discriminant(self) == std::mem::discriminant(&value);
        same.then(|| *self = value)
    }
}

/// Names, kept as a list and typed as one text: 鹤翔社区、鹤建里社区. The limit is that of the text.
impl Kept for Vec<String> {
    fn value(&self) -> Value {
        Value::Text(self.join("、"))
    }

    fn put(&mut self, value: Value) -> Option<()> {
        let Value::Text(text) = value else { return None };
        *self = names_of(&text);
        Some(())
    }

    fn texts(&self) -> Texts {
        Texts::List(self.clone())
    }

    fn text_in(&self, json: &Json) -> (Option<String>, bool) {
        let Some(names) = json.as_array() else { return (None, false) };
        let texts: Vec<&str> = names.iter().filter_map(Json::as_str).collect();
        let joined = texts.iter().flat_map(|text| names_of(text)).collect::<Vec<_>>().join("、");
        (Some(joined), texts.len() == names.len())
    }
}

/// The names in a typed text; commas and semicolons of both widths part them.
fn names_of(text: &str) -> Vec<String> {
    let names = text.split(['、', '，', ',', '；', ';']).map(str::trim);
    names.filter(|name| !name.is_empty()).map(str::to_owned).collect()
}

const fn tick(tick: &Option<bool>) -> &'static str {
    match tick {
        None => "",
        Some(true) => "yes",
        Some(false) => "no",
    }
}

fn ticked(choice: &str) -> Option<bool> {
    match choice {
        "yes" => Some(true),
        "no" => Some(false),
        _ => None,
    }
}
