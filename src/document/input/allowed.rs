//! What an input accepts, and what can be wrong with what was typed.

use crate::document::date::Date;
use crate::document::limits::Limits;
use crate::document::value::Value;
use crate::number::Decimal;
use crate::scoring::{Month, PartyScore, Quantity};

/// What an input accepts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Allowed {
    /// A number from `lowest` to `most` with so many decimals.
    Number {
        /// The smallest.
        lowest: Decimal,
        /// The largest.
        most: Decimal,
        /// 0 for whole numbers, else 1 or 2.
        decimals: u8,
        /// Whether "/" (nothing agreed) is accepted too.
        not_agreed: bool,
        /// Whether it is a percentage, so that "50%" means 50; an amount is never one.
        percent: bool,
    },
    /// A text.
    Text {
        /// Whether it has to be there.
        required: bool,
    },
    /// A text of several sentences, or nothing.
    LongText,
    /// A day.
    Date,
    /// A worker's month: 0, 0.5 or 1.
    Presence,
    /// A month such as 2024-07.
    Month,
    /// Nothing: it is the sum of its months.
    SumOfMonths,
    /// One of these answers, by their keys.
    Choice(&'static [&'static str]),
}

/// What is wrong with typed text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// Not a number at all.
    NotANumber,
    /// Scientific notation.
    Scientific,
    /// Below zero.
    Negative,
    /// More decimals than allowed.
    TooManyDecimals,
    /// Commas between other than groups of three.
    MisplacedComma,
    /// A percentage where an amount belongs.
    Percentage,
    /// Below the lowest allowed.
    TooSmall,
    /// Above the largest allowed.
    TooLarge,
    /// "/" where something must stand.
    NotAgreed,
    /// Not a day of the calendar.
    NotADate,
    /// Neither 0 nor 0.5 nor 1.
    NotAPresence,
    /// Not a month of the calendar.
    NotAMonth,
    /// The sum of months, which nobody types.
    SumOfMonths,
    /// None of the answers there are.
    NotAChoice,
    /// Nothing, where something must stand.
    Empty,
    /// A text above the limit.
    TooLong,
}

/// What is wrong and what would be right. The last good value stays in force.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Problem {
    /// What is wrong.
    pub trouble: Trouble,
    /// What is accepted.
    pub allowed: Allowed,
}

impl Allowed {
    /// The largest total and the largest cap there are.
    pub(in crate::document) const MOST_POINTS: Decimal = Decimal::whole(1000);

    /// Points under any scheme: what is kept of parties that the scheme in force does not know.
    pub(in crate::document) const ANY_POINTS: Allowed = Allowed::up_to(Allowed::MOST_POINTS, 2);

    /// A raw mark of any party.
    pub(in crate::document) const ANY_MARK: Allowed = Allowed::up_to(PartyScore::FULL_MARK, 2);

    /// A target or a completed amount.
    pub(in crate::document) const AMOUNT: Allowed = Allowed::Number {
        lowest: Decimal::ZERO,
        most: Quantity::LARGEST,
        decimals: 2,
        not_agreed: true,
        percent: false,
    };

    /// A share in percent.
    pub(in crate::document) const PERCENT: Allowed = Allowed::Number {
        lowest: Decimal::ZERO,
        most: Decimal::whole(100),
        decimals: 2,
        not_agreed: false,
        percent: true,
    };

    /// The most months of a service year or an assessed period.
    pub const MOST_MONTHS: i64 = 60;

    /// A number of months of a service year or an assessed period.
    pub(in crate::document) const MONTHS: Allowed = Allowed::Number {
        lowest: Decimal::whole(1),
        most: Decimal::whole(Allowed::MOST_MONTHS),
        decimals: 0,
        not_agreed: false,
        percent: false,
    };

    /// A number from 0 on with so many decimals.
    pub(in crate::document) const fn up_to(most: Decimal, decimals: u8) -> Allowed {
        Allowed::Number { lowest: Decimal::ZERO, most, decimals, not_agreed: false, percent: false }
    }

    /// The content of an input in which nothing was typed.
    pub(in crate::document) const fn blank(self) -> Value {
        match self {
            Allowed::Number { .. } | Allowed::Presence | Allowed::SumOfMonths => {
                Value::Quantity(Quantity::Blank)
            }
            Allowed::Text { .. } | Allowed::LongText => Value::Text(String::new()),
            Allowed::Date => Value::Date(None),
            Allowed::Month => Value::Month(None),
            Allowed::Choice(_) => Value::Choice(""),
        }
    }

    /// Whether a value is accepted.
    pub fn check(self, value: &Value) -> Result<(), Problem> {
        let trouble = match (self, value) {
            (Allowed::Number { .. }, Value::Quantity(quantity)) => self.check_quantity(*quantity),
            (Allowed::Text { required }, Value::Text(text)) => check_text(required, text),
            (Allowed::LongText, Value::Text(text)) => {
                (text.chars().count() > Limits::LONG_TEXT).then_some(Trouble::TooLong)
            }
            (Allowed::Date, Value::Date(_)) | (Allowed::Month, Value::Month(_)) => None,
            (Allowed::Presence, Value::Quantity(quantity)) => check_presence(*quantity),
            (Allowed::Choice(keys), Value::Choice(key)) => {
                (!keys.contains(key)).then_some(Trouble::NotAChoice)
            }
            (Allowed::SumOfMonths, _) => Some(Trouble::SumOfMonths),
            (Allowed::Presence, _) => Some(Trouble::NotAPresence),
            (Allowed::Month, _) => Some(Trouble::NotAMonth),
            (Allowed::Choice(_), _) => Some(Trouble::NotAChoice),
            (Allowed::Number { .. }, _) => Some(Trouble::NotANumber),
            (Allowed::Text { .. } | Allowed::LongText, _) => Some(Trouble::Empty),
            (Allowed::Date, _) => Some(Trouble::NotADate),
        };
        trouble.map_or(Ok(()), |trouble| Err(Problem { trouble, allowed: self }))
    }

    /// The content that a kept text stands for, the mirror of [`Value::text`]; `None` where the input
    /// does not accept it. Only a name may be missing here, as it is in what was salvaged.
    pub fn kept(self, text: &str) -> Option<Value> {
        let nothing = text.is_empty();
        let value = match self {
            Allowed::Number { .. } | Allowed::Presence | Allowed::SumOfMonths => {
                Value::Quantity(Quantity::from_text(text)?)
            }
            Allowed::Text { .. } | Allowed::LongText => Value::Text(text.to_owned()),
            Allowed::Date if nothing => Value::Date(None),
            Allowed::Date => Value::Date(Some(text.parse::<Date>().ok()?)),
            Allowed::Month if nothing => Value::Month(None),
            Allowed::Month => Value::Month(Some(text.parse::<Month>().ok()?)),
            Allowed::Choice(keys) => Value::Choice(keys.iter().find(|key| **key == text)?),
        };
        let trouble = self.check(&value).err().map(|problem| problem.trouble);
        trouble.is_none_or(|trouble| trouble == Trouble::Empty).then_some(value)
    }

    /// Whether an amount is accepted.
    pub fn accepts(self, amount: Decimal) -> bool {
        self.check(&Value::Quantity(Quantity::Amount(amount))).is_ok()
    }

    fn check_quantity(self, quantity: Quantity) -> Option<Trouble> {
        let Allowed::Number { lowest, most, decimals, not_agreed, .. } = self else {
            return None;
        };
        let amount = match quantity {
            Quantity::Blank => return None,
            Quantity::NotAgreed => return (!not_agreed).then_some(Trouble::NotAgreed),
            Quantity::Amount(amount) => amount,
        };
        let step = [100, 10, 1].get(usize::from(decimals)).copied().unwrap_or(1);
        match amount.hundredths() {
            hundredths if hundredths < 0 => Some(Trouble::Negative),
            _ if amount > most => Some(Trouble::TooLarge),
            hundredths if hundredths % step != 0 => Some(Trouble::TooManyDecimals),
            _ if amount < lowest => Some(Trouble::TooSmall),
            _ => None,
        }
    }
}

fn check_text(required: bool, text: &str) -> Option<Trouble> {
    if text.chars().count() > Limits::TEXT {
        return Some(Trouble::TooLong);
    }
    (required && text.trim().is_empty()).then_some(Trouble::Empty)
}

fn check_presence(quantity: Quantity) -> Option<Trouble> {
    let allowed = match quantity {
        Quantity::Blank => true,
        Quantity::NotAgreed => false,
        Quantity::Amount(amount) => matches!(amount.hundredths(), 0 | 50 | 100),
    };
    (!allowed).then_some(Trouble::NotAPresence)
}
