//! Whether a printed figure equals the computed one.

use super::cell::{is_error, sign};
use crate::exchange::appendix::Printed;
use crate::exchange::cell_name::half_width;
use crate::number::without_unit;

/// A number as it is printed, exactly.
struct Number {
    /// In millionths; further decimals are dropped.
    millionths: i128,
    decimals: u32,
    percent: bool,
}

/// Numbers are compared in millionths.
const MILLION: i128 = 1_000_000;

/// The result of comparing a printed text with the computed figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Said {
    /// Nothing: no figure is printed.
    Nothing,
    /// The same.
    Same,
    /// Something else.
    Other,
    /// It cannot be compared.
    Unclear(Unclear),
}

/// Why a printed figure is not compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unclear {
    /// Inputs that it is computed from are blank.
    Missing,
    /// A cell that it is computed from, by row and column, is not understood.
    NotUnderstood(usize, usize),
    /// The cell holds an error of the spreadsheet.
    Error,
    /// The cell holds words.
    Words,
}

/// The result of comparing a printed text with the computed figure.
///
/// A percentage is compared at the decimals that it shows, two at most; a spreadsheet may give the
/// fraction 1.65625 in its place. A sign for none, or nothing, says nothing.
pub(crate) fn said(text: &str, computed: &Printed) -> Said {
    let text: String = text.chars().map(half_width).filter(|of| !of.is_whitespace()).collect();
    if text.is_empty() || sign(text.trim_end_matches('%')).is_some() {
        return Said::Nothing;
    }
    // Points and amounts are often written with their unit.
    let text = text.strip_suffix('分').unwrap_or(&text);
    let number = number(without_unit(text));
    let no_rate = match computed {
        Printed::Text(computed) => computed == "/",
        Printed::Number(computed) => computed.hundredths() == 0,
        Printed::Nothing | Printed::Percent(_) => false,
    };
    let same = match (computed, &number) {
        _ if is_error(text) && no_rate => return Said::Nothing,
        _ if is_error(text) => return Said::Unclear(Unclear::Error),
        // The report prints 0 for the sum of targets where none was agreed, others print "/".
        _ if text == "/" && no_rate => true,
        (Printed::Nothing, _) => return Said::Unclear(Unclear::Missing),
        (_, None) if text != "/" => return Said::Unclear(Unclear::Words),
        (Printed::Text(_), Some(printed)) => no_rate && printed.millionths == 0,
        (Printed::Number(computed), Some(printed)) => {
            !printed.percent && printed.millionths == i128::from(computed.hundredths()) * 10_000
        }
        (Printed::Percent(computed), Some(printed)) => {
            printed.shows(i128::from(computed.hundredths()) * 10_000)
        }
        (_, None) => false,
    };
    if same { Said::Same } else { Said::Other }
}

/// Whether a printed text differs from the computed figure or is unclear.
pub(crate) fn differs(text: &str, computed: &Printed) -> bool {
    matches!(said(text, computed), Said::Other | Said::Unclear(_))
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
