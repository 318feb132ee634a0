//! Numbers and lines of a working → text; the same in every language.

use crate::number::Ratio;
use crate::scoring::Scheme;
use crate::scoring::explain::{Line, Number, Sign};

/// A number as a working prints it: `177.5`, `20.00`, `101/154`, `0.655844…`, `165.625%`.
pub(in crate::texts) fn number_text(number: Number, scheme: &Scheme) -> String {
    match number {
        Number::Amount(amount) => amount.to_string().replace('-', "−"),
        Number::Fixed(amount) => amount.fixed(2),
        Number::Points(points) => crate::texts::points(points, scheme).replace('-', "−"),
        Number::Exact(exact) => exact.exact_decimals(Number::MOST_DECIMALS).unwrap_or_else(|| {
            let exact = exact.reduced();
            format!("{}/{}", exact.numerator(), exact.denominator())
        }),
        Number::Digits(exact) => digits(exact, Number::FIRST_DECIMALS),
        Number::ExactPercent(exact) => {
            let hundredfold = exact.times(100);
            let ends = exact.exact_decimals(Number::MOST_DECIMALS).is_some();
            let whole = ends.then(|| hundredfold.exact_decimals(Number::MOST_DECIMALS)).flatten();
            let digits = whole.unwrap_or_else(|| digits(hundredfold, Number::FIRST_DECIMALS - 2));
            format!("{digits}%")
        }
        Number::Percent(percent) => percent.to_string(),
        Number::Full => "100%".to_owned(),
    }
}

fn digits(exact: Ratio, places: u8) -> String {
    format!("{}…", exact.first_digits(places))
}

/// A line: `50 + 31 = 81`.
pub(in crate::texts) fn line_text(line: &Line, scheme: &Scheme) -> String {
    let mut text = number_text(line.first, scheme);
    for term in &line.rest {
        text.push(' ');
        text.push_str(sign_text(term.sign));
        text.push(' ');
        text.push_str(&number_text(term.number, scheme));
    }
    text
}

const fn sign_text(sign: Sign) -> &'static str {
    match sign {
        Sign::Plus => "+",
        Sign::Minus => "−",
        Sign::Times => "×",
        Sign::Over => "÷",
        Sign::Equals => "=",
        Sign::Rounds => "≈",
        Sign::Below => "<",
        Sign::AtMost => "≤",
        Sign::Above => ">",
        Sign::AtLeast => "≥",
    }
}
