//! Whether a printed figure equals the computed one.

use super::words::half_width;
use crate::exchange::appendix::Printed;

/// A number as it is printed, exactly.
struct Number {
    /// In millionths; what lies behind them is dropped.
    millionths: i128,
    decimals: u32,
    percent: bool,
}

/// Numbers are compared in millionths.
const MILLION: i128 = 1_000_000;

/// Whether a printed text says something else than what was computed.
///
/// A percentage is compared at the decimals that it shows, two at most; a spreadsheet may give the
/// fraction 1.65625 in its place. A printed dash, or nothing, says nothing.
pub(super) fn differs(text: &str, computed: &Printed) -> bool {
    let text: String = text.chars().map(half_width).filter(|of| !of.is_whitespace()).collect();
    // Points are often written with their unit.
    let text = text.strip_suffix('分').unwrap_or(&text);
    if matches!(text, "" | "-" | "—" | "——" | "–") {
        return false;
    }
    let nothing_agreed = matches!(text, "/" | "#DIV/0!");
    match (computed, number(text)) {
        (Printed::Text(computed), _) if computed == "/" => !nothing_agreed && !is_zero(text),
        (Printed::Number(computed), Some(printed)) => {
            printed.percent || printed.millionths != i128::from(computed.hundredths()) * 10_000
        }
        // The report prints 0 for the sum of targets where none was agreed, others print "/".
        (Printed::Number(computed), None) => !nothing_agreed || computed.hundredths() != 0,
        (Printed::Percent(computed), Some(printed)) => {
            !printed.shows(i128::from(computed.hundredths()) * 10_000)
        }
        _ => true,
    }
}

fn is_zero(text: &str) -> bool {
    number(text).is_some_and(|number| number.millionths == 0)
}

impl Number {
    /// Whether it shows a percentage, given in millionths of a percent and rounded to hundredths.
    fn shows(&self, percentage: i128) -> bool {
        let near = |printed: i128, decimals: u32| {
            let half = 5 * 10_i128.pow(5_u32.saturating_sub(decimals.min(2)));
            (printed - percentage).abs() <= half
        };
        let as_percent = near(self.millionths, self.decimals);
        let of_fraction = self.decimals.checked_sub(2).unwrap_or(2);
        as_percent || !self.percent && near(self.millionths * 100, of_fraction)
    }
}

fn number(text: &str) -> Option<Number> {
    let (text, percent) = match text.strip_suffix('%') {
        Some(number) => (number, true),
        None => (text, false),
    };
    let (sign, text) = match text.strip_prefix(['-', '−']) {
        Some(number) => (-1, number),
        None => (1, text.strip_prefix('+').unwrap_or(text)),
    };
    let text = text.replace(',', "");
    let (whole, part) = text.split_once('.').unwrap_or((text.as_str(), ""));
    let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() || whole.len() > 15 || !digits(whole) || !digits(part) {
        return None;
    }
    let shown: String = part.chars().chain("000000".chars()).take(6).collect();
    let millionths = whole.parse::<i128>().ok()? * MILLION + shown.parse::<i128>().ok()?;
    let decimals = u32::try_from(part.len()).unwrap_or(u32::MAX).min(6);
    Some(Number { millionths: sign * millionths, decimals, percent })
}
