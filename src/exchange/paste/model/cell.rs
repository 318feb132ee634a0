//! The text of a pasted cell → the value of an input, as the tables of stations write it.

use super::dates::{day, is_day};
use super::names::unmarked;
use super::signs::is_error;
use super::why::Why;
use super::words::{Word, half_width, level, tick, word, worker_kind};
use crate::document::{
    AreaPart, AttendanceField, Date, Document, Field, Particular, StaffingField, Value, WorkerField,
};
use crate::editor::{Allowed, Trouble, read};
use crate::number::Decimal;
use crate::scoring::{Quantity, Scheme, WorkerKind};

/// Reads a cell for an input.
///
/// # Errors
/// Why it is not understood; what typing would refuse is refused here.
pub(crate) fn value(
    field: Field,
    text: &str,
    document: &Document,
    scheme: &Scheme,
) -> Result<Value, Why> {
    let allowed = Allowed::of(field, document, scheme).ok_or(Why::NoPlace)?;
    if is_error(text) {
        return Err(Why::FormulaError);
    }
    if let Some(value) = by_words(field, text) {
        return allowed.check(&value).map(|()| value).map_err(Why::Refused);
    }
    let counts = matches!(allowed, Allowed::Number { .. } | Allowed::Presence);
    let seen = text;
    let text = match allowed {
        Allowed::Date => day(text).map_or_else(|| text.to_owned(), |day| day.to_string()),
        Allowed::Month => match day(text).and_then(Date::month) {
            Some(month) => month.to_string(),
            None => text.to_owned(),
        },
        Allowed::Text { .. } => in_field(field, text),
        Allowed::Number { .. } | Allowed::Presence | Allowed::Choice(_) => text.to_owned(),
    };
    read(field, &text, document, scheme).map_err(|problem| match problem.trouble {
        Trouble::Percentage => Why::Percentage,
        _ if counts && is_day(seen) => Why::Day,
        _ => Why::Refused(problem),
    })
}

/// Answers in words: ticks, kinds, levels.
fn by_words(field: Field, text: &str) -> Option<Value> {
    let Field::Staffing(field) = field else { return None };
    let tick_value = || Some(Value::Choice(if tick(text)? { "yes" } else { "no" }));
    match field {
        StaffingField::Attendance(_, _, AttendanceField::Presence) => {
            let is_number = text.chars().any(|letter| half_width(letter).is_ascii_digit());
            let there = tick(text).filter(|_| !is_number)?;
            let amount = if there { Decimal::whole(1) } else { Decimal::ZERO };
            Some(Value::Quantity(Quantity::Amount(amount)))
        }
        StaffingField::Attendance(..) => tick_value(),
        StaffingField::SubtotalScope(_) => match word(text) {
            Some(Word::Totals(_, scope)) => Some(Value::Choice(scope.key())),
            _ => None,
        },
        StaffingField::Worker(_, WorkerField::Kind) => {
            worker_kind(text).map(|kind| Value::Choice(kind.key()))
        }
        StaffingField::Worker(_, WorkerField::Level) => {
            level(text).map(|level| Value::Choice(level.key()))
        }
        _ => None,
    }
}

/// Whether a cell can be a month of a worker: a tick, 0, 0.5 or 1.
pub(crate) fn is_presence(text: &str) -> bool {
    let digits: String = text.trim().chars().map(half_width).collect();
    match digits.parse::<Decimal>() {
        Ok(amount) => matches!(amount.hundredths(), 0 | 50 | 100),
        Err(_) => tick(text).is_some(),
    }
}

/// The kind of worker that a level in a cell belongs to.
pub(crate) fn kind_of_level(text: &str) -> Option<WorkerKind> {
    level(text).map(|level| level.kind())
}

/// A cell of several lines in a field of one: communities are parted, words are joined.
fn in_field(field: Field, text: &str) -> String {
    match field {
        Field::Area(_, AreaPart::Communities) => {}
        // What comes in is no longer the example.
        Field::Particular(Particular::Station) => return unmarked(&one_line(text)).to_owned(),
        _ => return one_line(text),
    }
    let lines: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    lines.join("、")
}

/// Lines as one: words of letters stay apart, Chinese was only broken.
pub(crate) fn one_line(text: &str) -> String {
    let mut joined = String::new();
    for line in text.lines().map(str::trim) {
        let ends = joined.chars().next_back().is_some_and(|letter| letter.is_ascii_alphanumeric());
        let begins = line.chars().next().is_some_and(|letter| letter.is_ascii_alphanumeric());
        if ends && begins {
            joined.push(' ');
        }
        joined.push_str(line);
    }
    joined
}
