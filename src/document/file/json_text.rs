//! The forms of JSON text that files are made of.

use crate::document::input::{Kept, Spec, Texts};
use crate::document::staffing::ByMonth;

/// A JSON object with its members in this order; the values are JSON already.
pub(super) fn in_order<'a>(members: impl IntoIterator<Item = (&'a str, String)>) -> String {
    let mut json = String::from("{");
    members.into_iter().for_each(|(key, value)| member(&mut json, key, &value));
    json.push('}');
    json
}

/// Not copied into each of the many callers.
#[inline(never)]
fn member(json: &mut String, key: &str, value: &str) {
    begin_member(json, key);
    json.push_str(value);
}

/// Begins the next member of an object that is being written.
pub(super) fn begin_member(json: &mut String, key: &str) {
    if !json.ends_with('{') {
        json.push(',');
    }
    push_text(json, key);
    json.push(':');
}

/// A JSON string.
pub(super) fn text(text: &str) -> String {
    let mut json = String::with_capacity(text.len() + 2);
    push_text(&mut json, text);
    json
}

/// Adds a JSON string. A large station has nearly a hundred thousand of them, most of them a few digits.
pub(super) fn push_text(json: &mut String, text: &str) {
    let is_plain = text.bytes().all(|byte| byte >= b' ' && byte != b'"' && byte != b'\\');
    match is_plain {
        true => {
            json.push('"');
            json.push_str(text);
            json.push('"');
        }
        false => json.push_str(&serde_json::to_string(text).unwrap_or_default()),
    }
}

pub(super) fn list(values: impl Iterator<Item = String>) -> String {
    let values: Vec<String> = values.collect();
    format!("[{}]", values.join(","))
}

/// The members for the inputs of an item; blank ones that few stations know are left out.
pub(super) fn members<'a>(slots: &[(&'a str, Spec, &dyn Kept)]) -> Vec<(&'a str, String)> {
    let kept = slots.iter().filter(|(_, spec, kept)| !(spec.optional && kept.value().is_blank()));
    kept.map(|(key, _, kept)| (*key, input(*kept))).collect()
}

/// What an item keeps for an input.
pub(super) fn input(kept: &dyn Kept) -> String {
    match kept.texts() {
        Texts::One(of) => text(&of),
        Texts::List(of) => list(of.iter().map(|of| text(of))),
    }
}

/// Values by month.
pub(super) fn by_month<T: Copy + Default + PartialEq>(
    months: &ByMonth<T>,
    value: impl Fn(T) -> String,
) -> String {
    let months: Vec<(String, String)> =
        months.iter().map(|(month, of)| (month.to_string(), value(*of))).collect();
    in_order(months.iter().map(|(month, of)| (month.as_str(), of.clone())))
}
