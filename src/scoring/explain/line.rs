//! Numbers and signs in a row: `159 ÷ 96 = 1.65625`.

use crate::number::{Decimal, Percent, Ratio};
use crate::scoring::Scheme;
use std::cmp::Ordering;

/// A number as a working prints it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Number {
    /// In its shortest form: `177.5`.
    Amount(Decimal),
    /// With two decimals: `5.20`.
    Fixed(Decimal),
    /// Points, with the decimals of the scheme: `20.00`.
    Points(Decimal),
    /// An exact value: its decimals where they end soon, else the fraction: `1.65625`, `101/154`.
    Exact(Ratio),
    /// The first digits of a value, the others left out: `0.655844…`.
    Digits(Ratio),
    /// An exact value as a percentage, or its first digits: `165.625%`, `65.5844…%`.
    ExactPercent(Ratio),
    /// A percentage as it is printed: `165.63%`.
    Percent(Percent),
    /// 100%, by which a quotient becomes a percentage.
    Full,
}

/// The sign between two numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    /// +
    Plus,
    /// −
    Minus,
    /// ×
    Times,
    /// ÷
    Over,
    /// =
    Equals,
    /// ≈, before a rounded number.
    Rounds,
    /// <
    Below,
    /// ≤
    AtMost,
    /// \>
    Above,
    /// ≥
    AtLeast,
}

/// A number with the sign before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Term {
    /// The sign before the number.
    pub sign: Sign,
    /// The number.
    pub number: Number,
}

/// One line of a working; `×` and `÷` bind before `+` and `−`, and from left to right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// The number it begins with.
    pub first: Number,
    /// All that follows.
    pub rest: Vec<Term>,
}

impl Number {
    /// The most decimals of an exact value before it is shown as a fraction; its percentage has two
    /// fewer.
    pub const MOST_DECIMALS: u8 = 8;
    /// How many decimals are shown of a value that does not end; of its percentage two fewer.
    pub const FIRST_DECIMALS: u8 = 6;

    /// The number as it is printed, the same in every language.
    pub fn text(self, scheme: &Scheme) -> String {
        match self {
            Number::Amount(amount) => amount.to_string().replace('-', "−"),
            Number::Fixed(amount) => amount.fixed(2),
            Number::Points(points) => points.fixed(scheme.rounding.decimals()).replace('-', "−"),
            Number::Exact(exact) => {
                exact.exact_decimals(Number::MOST_DECIMALS).unwrap_or_else(|| {
                    let exact = exact.reduced();
                    format!("{}/{}", exact.numerator(), exact.denominator())
                })
            }
            Number::Digits(exact) => digits(exact, Number::FIRST_DECIMALS),
            Number::ExactPercent(exact) => {
                let hundredfold = exact.times(100);
                let ends = exact.exact_decimals(Number::MOST_DECIMALS).is_some();
                let whole =
                    ends.then(|| hundredfold.exact_decimals(Number::MOST_DECIMALS)).flatten();
                let digits =
                    whole.unwrap_or_else(|| digits(hundredfold, Number::FIRST_DECIMALS - 2));
                format!("{digits}%")
            }
            Number::Percent(percent) => percent.to_string(),
            Number::Full => "100%".to_owned(),
        }
    }

    /// A whole number of months or units.
    pub const fn whole(number: i64) -> Number {
        Number::Amount(Decimal::whole(number))
    }

    /// A whole number.
    pub fn count(count: usize) -> Number {
        Number::Amount(Decimal::whole(i64::try_from(count).unwrap_or(i64::MAX / 100)))
    }
}

impl Line {
    /// A line of one number.
    pub fn of(first: Number) -> Line {
        Line { first, rest: Vec::new() }
    }

    /// The line with one more number.
    #[must_use]
    pub fn then(mut self, sign: Sign, number: Number) -> Line {
        self.rest.push(Term { sign, number });
        self
    }

    /// The line with its exact value, and the first digits of one that does not end.
    #[must_use]
    pub fn equals_exactly(self, exact: Ratio) -> Line {
        let line = self.then(Sign::Equals, Number::Exact(exact));
        match exact.exact_decimals(Number::MOST_DECIMALS) {
            Some(_) => line,
            None => line.then(Sign::Equals, Number::Digits(exact)),
        }
    }

    /// The sum of the numbers; 0 where there is none.
    pub fn sum(numbers: impl IntoIterator<Item = Number>) -> Line {
        let mut numbers = numbers.into_iter();
        let first = numbers.next().unwrap_or(Number::Amount(Decimal::ZERO));
        let rest = numbers.map(|number| Term { sign: Sign::Plus, number }).collect();
        Line { first, rest }
    }

    /// Whether there is anything to work out.
    pub fn is_single(&self) -> bool {
        self.rest.is_empty()
    }
}

impl Line {
    /// The line as it is printed: `50 + 31 = 81`.
    pub fn text(&self, scheme: &Scheme) -> String {
        let mut text = self.first.text(scheme);
        for term in &self.rest {
            text.push(' ');
            text.push_str(term.sign.text());
            text.push(' ');
            text.push_str(&term.number.text(scheme));
        }
        text
    }
}

impl Sign {
    /// The sign between two numbers that compare so.
    pub(super) const fn between(order: Ordering) -> Sign {
        match order {
            Ordering::Less => Sign::Below,
            Ordering::Equal => Sign::Equals,
            Ordering::Greater => Sign::Above,
        }
    }

    const fn text(self) -> &'static str {
        match self {
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
}

fn digits(exact: Ratio, places: u8) -> String {
    format!("{}…", exact.first_digits(places))
}
