//! Binary floating point, which workbooks hold, ↔ decimal text: the only file of the core that names it.
//!
//! A number comes in with 15 significant digits, as spreadsheets show it at most: 0.1 is `0.1`, and a
//! sum of halves that came out as 231.00000000000003 is `231`. What a person typed has fewer digits and
//! comes in as it was typed. A number goes out as the nearest one to its decimal text.

use crate::number::Decimal;
use calamine::ExcelDateTime;

/// The decimal text of a number; `None` where it is none.
pub(super) fn text(value: f64) -> Option<String> {
    if !value.is_finite() {
        return None;
    }
    // Most numbers of a table are whole; these have at most 15 digits, so none is rounded away.
    if value.fract() == 0.0 && value.abs() < 1e15 {
        return Some((value as i64).to_string());
    }
    // The shortest text that is the same number, which is what was typed. Where it has more than 15
    // digits, a computation left its trace in the last ones.
    let shortest = value.to_string();
    if shortest.bytes().filter(u8::is_ascii_digit).count() <= 15 {
        return Some(shortest);
    }
    let written = format!("{value:.14e}");
    let (mantissa, exponent) = written.split_once('e')?;
    let (sign, mantissa) = mantissa.strip_prefix('-').map_or(("", mantissa), |rest| ("-", rest));
    let digits = mantissa.replace('.', "");
    let digits = digits.trim_end_matches('0');
    if digits.is_empty() {
        return Some("0".to_owned());
    }
    let mut out = sign.to_owned();
    match usize::try_from(exponent.parse::<i32>().ok()?) {
        Ok(above) => {
            let (whole, part) = digits.split_at(digits.len().min(above + 1));
            out.push_str(whole);
            (whole.len()..=above).for_each(|_| out.push('0'));
            if !part.is_empty() {
                out.push('.');
                out.push_str(part);
            }
        }
        Err(_) => {
            let below = exponent.trim_start_matches('-').parse::<usize>().ok()?;
            out.push_str("0.");
            (1..below).for_each(|_| out.push('0'));
            out.push_str(digits);
        }
    }
    Some(out)
}

/// The same for a number stored as text.
pub(super) fn text_of(written: &str) -> Option<String> {
    written.trim().parse().ok().and_then(text)
}

/// The same for a number that is shown as a time.
pub(super) fn text_of_time(time: &ExcelDateTime) -> Option<String> {
    text(time.as_f64())
}

/// The number nearest to a decimal; none of a document's comes near the limits of the format.
pub(super) fn nearest(decimal: Decimal) -> f64 {
    nearest_of_text(&decimal.to_string())
}

/// The number nearest to a decimal text.
pub(super) fn nearest_of_text(text: &str) -> f64 {
    text.parse().unwrap_or_default()
}
