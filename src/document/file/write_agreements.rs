//! Targets that changed → JSON text. [`super::read_amounts`] is its mirror.

use super::json_text::{in_order, input};
use crate::document::agreements::Earlier;
use crate::document::sheet::Document;

/// The earlier targets, each under the beginning of its hooks; `None` where no target changed.
pub(super) fn agreements(document: &Document) -> Option<String> {
    let amounts: Vec<(String, String)> = document
        .agreements
        .iter()
        .map(|(amount, of)| (amount.hook(document), earlier(of)))
        .collect();
    let amounts_in_order = || amounts.iter().map(|(hook, text)| (hook.as_str(), text.clone()));
    (!amounts.is_empty()).then(|| in_order(amounts_in_order()))
}

/// Each under the name of the month from which the next one is agreed.
fn earlier(earlier: &Earlier) -> String {
    let amounts: Vec<(String, String)> =
        earlier.iter().map(|(month, amount)| (month.to_string(), input(amount))).collect();
    in_order(amounts.iter().map(|(name, text)| (name.as_str(), text.clone())))
}
