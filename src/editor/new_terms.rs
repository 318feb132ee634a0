//! A change of a target that a person adds: from which month on.

use super::typed::read_month;
use crate::document::{Amount, Document, NoSuchMonth, Since};
use crate::scoring::Month;

/// Why no other target can begin in what was typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotAStart {
    /// The present target is not filled in: nothing was agreed that could change.
    NoTarget,
    /// There is no such month.
    NoSuchMonth(NoSuchMonth),
    /// What is agreed from the first month of the period on is what was agreed first.
    FirstMonth,
    /// Another target begins in it already.
    Twice(Month),
}

/// The month that a person means, from which on another target of the amount is agreed: by its number in the
/// assessed period, or by its name.
///
/// # Errors
/// [`NotAStart`].
pub fn new_start(document: &Document, amount: Amount, text: &str) -> Result<Month, NotAStart> {
    let terms = document.terms(amount).unwrap_or_default();
    if terms.target().is_blank() {
        return Err(NotAStart::NoTarget);
    }
    let month = month(document, text).map_err(NotAStart::NoSuchMonth)?;
    if document.assessed_months().first() == Some(&month) {
        Err(NotAStart::FirstMonth)
    } else if terms.get(Since::From(month)).is_some() {
        Err(NotAStart::Twice(month))
    } else {
        Ok(month)
    }
}

fn month(document: &Document, text: &str) -> Result<Month, NoSuchMonth> {
    let period = document.assessed_months();
    match read_month(text) {
        Ok(Some(month)) if period.contains(&month) => Ok(month),
        Ok(Some(_)) if !period.is_empty() => Err(NoSuchMonth::Outside { months: period.len() }),
        _ => {
            let narrow = |digit: char| match digit {
                '０'..='９' => char::from_u32(digit as u32 - '０' as u32 + '0' as u32),
                digit => Some(digit),
            };
            let text: String = text.trim().chars().filter_map(narrow).collect();
            document.month_with_number(&text)
        }
    }
}
