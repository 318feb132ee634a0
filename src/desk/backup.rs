//! When to remind of a backup: a browser may clear what a page keeps.

use crate::document::Date;

/// After so many days without a backup a reminder is shown.
pub const REMIND_AFTER_DAYS: u32 = 30;

/// How many days there was no backup, once that is worth a reminder.
///
/// `since` is the moment of the last backup, or of the first station kept without one; `oldest` stands
/// in where that is not known or not readable, the moment the oldest station was saved. Moments are ISO
/// 8601 text; a clock that was set back reminds of nothing.
pub fn days_without_backup(since: Option<&str>, oldest: Option<&str>, now: &str) -> Option<u32> {
    let since = since.and_then(day).or_else(|| oldest.and_then(day))?;
    let days = day(now)?.checked_sub(since)?;
    (days >= REMIND_AFTER_DAYS).then_some(days)
}

/// The number of the day of a moment.
fn day(moment: &str) -> Option<u32> {
    let date: Date = moment.get(..10)?.parse().ok()?;
    Some(date.number())
}
