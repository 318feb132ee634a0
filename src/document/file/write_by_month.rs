//! Completed amounts by months → JSON text. [`super::read_by_month`] is its mirror.

use super::json_text::{in_order, input};
use crate::document::by_month::{Monthly, When};
use crate::document::input::BEFORE;
use crate::document::sheet::Document;

/// The amounts that are kept by months, each under the beginning of its hooks; `None` where there is none.
pub(super) fn by_months(document: &Document) -> Option<String> {
    let amounts: Vec<(String, String)> =
        document.monthly.iter().map(|(amount, of)| (amount.hook(document), monthly(of))).collect();
    let amounts_in_order = || amounts.iter().map(|(hook, text)| (hook.as_str(), text.clone()));
    (!amounts.is_empty()).then(|| in_order(amounts_in_order()))
}

/// Months go by their own names: they stay where they are when the period becomes another one.
fn monthly(monthly: &Monthly) -> String {
    let parts: Vec<(String, String)> = monthly
        .parts()
        .map(|(when, quantity)| {
            let name = match when {
                When::Before => BEFORE.to_owned(),
                When::In(month) => month.to_string(),
            };
            (name, input(&quantity))
        })
        .collect();
    in_order(parts.iter().map(|(name, text)| (name.as_str(), text.clone())))
}
