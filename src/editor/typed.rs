//! Typed text → the value of an input, or what is wrong with it.

use crate::document::{Allowed, Date, Document, Field, Problem, Trouble, Value};
use crate::number::{Unreadable, read_typed};
use crate::scoring::{Month, Quantity, Scheme};

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
    let value = read_as(Allowed::of(field, document, scheme).ok_or(nothing)?, text)?;
    // What was agreed can be removed, and not left blank.
    if let (Field::Agreed(..), Value::Quantity(Quantity::Blank)) = (field, &value) {
        let allowed = Allowed::of(field, document, scheme).unwrap_or(nothing.allowed);
        return Err(Problem { allowed, ..nothing });
    }
    // A month is right as long as the months together are.
    if let (Field::Monthly(amount, when), Value::Quantity(quantity)) = (field, &value) {
        let mut monthly = document.monthly.get(amount).cloned().unwrap_or_default();
        monthly.put(when, *quantity);
        document.sum_fits(amount, &monthly)?;
    }
    Ok(value)
}

/// The unit that stood behind a typed number and was dropped, to be told.
pub fn dropped_unit(value: &Value, text: &str) -> Option<&'static str> {
    value.quantity().and_then(|quantity| quantity.amount())?;
    read_typed(text).ok()?.unit
}

/// Reads what was typed where this is accepted.
pub(super) fn read_as(allowed: Allowed, text: &str) -> Result<Value, Problem> {
    let problem = |trouble| Problem { trouble, allowed };
    let value = match allowed {
        Allowed::Number { .. } => Value::Quantity(quantity(allowed, text).map_err(problem)?),
        Allowed::Text { .. } | Allowed::LongText => Value::Text(text.trim().to_owned()),
        Allowed::Date => Value::Date(date(text).map_err(problem)?),
        Allowed::Presence | Allowed::SumOfMonths => {
            Value::Quantity(quantity(allowed, text).map_err(problem)?)
        }
        Allowed::Month => Value::Month(read_month(text).map_err(problem)?),
        Allowed::Choice(keys) => {
            let chosen = keys.iter().find(|key| **key == text.trim());
            Value::Choice(chosen.ok_or_else(|| problem(Trouble::NotAChoice))?)
        }
    };
    allowed.check(&value)?;
    Ok(value)
}

fn quantity(allowed: Allowed, text: &str) -> Result<Quantity, Trouble> {
    if matches!(text.trim(), "/" | "／") {
        return Ok(Quantity::NotAgreed);
    }
    let percentages = matches!(allowed, Allowed::Number { percent: true, .. });
    match read_typed(text) {
        Ok(typed) if typed.percent && !percentages => Err(Trouble::Percentage),
        Ok(typed) => Ok(typed.number.map_or(Quantity::Blank, Quantity::Amount)),
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

/// Reads a month as people write it: 2024-07, 2024.7, 2024/7, 2024年7月, 202407, digits of both
/// widths.
///
/// # Errors
/// [`Trouble::NotAMonth`].
pub fn read_month(text: &str) -> Result<Option<Month>, Trouble> {
    let narrow = |character: char| match character {
        '０'..='９' => char::from_u32(character as u32 - '０' as u32 + '0' as u32),
        _ => Some(character),
    };
    let text: String = text.trim().chars().filter_map(narrow).collect();
    if text.is_empty() {
        return Ok(None);
    }
    let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    let text = text.trim_end_matches('月');
    let parts = text.split_once(['-', '.', '/', '年', '．', '／']);
    let joined = text.get(..4).zip(text.get(4..)).filter(|(_, month)| month.len() == 2);
    let (year, month) = parts.or(joined).ok_or(Trouble::NotAMonth)?;
    let number = |part: &str| part.parse::<u16>().ok().filter(|_| digits(part));
    let month = number(month).and_then(|month| u8::try_from(month).ok());
    let found = number(year).zip(month).and_then(|(year, month)| Month::new(year, month));
    found.map(Some).ok_or(Trouble::NotAMonth)
}

fn date(text: &str) -> Result<Option<Date>, Trouble> {
    match text.trim() {
        "" => Ok(None),
        text => text.parse().map(Some).map_err(|()| Trouble::NotADate),
    }
}
