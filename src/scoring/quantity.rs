//! The value of one cell of the appendix, and sums of cells.

use crate::number::Decimal;

/// The content of a cell: an amount, "/" or nothing yet.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Quantity {
    /// Not filled in yet; left out of sums and counted as "to fill".
    #[default]
    Blank,
    /// "/": nothing was agreed, so nothing is missing.
    NotAgreed,
    /// An amount, zero included.
    Amount(Decimal),
}

impl Quantity {
    /// The largest amount of one cell.
    pub const LARGEST: Decimal = Decimal::from_hundredths(999_999_999);

    /// The amount, where there is one.
    pub const fn amount(self) -> Option<Decimal> {
        match self {
            Quantity::Amount(amount) => Some(amount),
            Quantity::Blank | Quantity::NotAgreed => None,
        }
    }

    /// Whether nothing was filled in yet.
    pub const fn is_blank(self) -> bool {
        matches!(self, Quantity::Blank)
    }

    /// The quantity of a stored text, the inverse of [`Quantity::text`]; `None` if it is none within the
    /// range of R-12.
    pub fn from_text(text: &str) -> Option<Quantity> {
        match text {
            "" => Some(Quantity::Blank),
            "/" => Some(Quantity::NotAgreed),
            _ => {
                let amount: Decimal = text.parse().ok()?;
                let in_range = (Decimal::ZERO..=Quantity::LARGEST).contains(&amount);
                in_range.then_some(Quantity::Amount(amount))
            }
        }
    }

    /// The text a person would type for it: "", "/" or the shortest decimal.
    pub fn text(self) -> String {
        match self {
            Quantity::Blank => String::new(),
            Quantity::NotAgreed => "/".to_owned(),
            Quantity::Amount(amount) => amount.to_string(),
        }
    }
}

/// A running sum of cells, which remembers what kinds of cell it met.
#[derive(Clone, Copy, Debug, Default)]
pub struct Tally {
    hundredths: i64,
    amounts: u32,
    not_agreed: u32,
}

impl Tally {
    /// Takes one more cell into the sum.
    pub fn add(&mut self, quantity: Quantity) {
        match quantity {
            Quantity::Blank => {}
            Quantity::NotAgreed => self.not_agreed += 1,
            Quantity::Amount(amount) => {
                self.hundredths += amount.hundredths();
                self.amounts += 1;
            }
        }
    }

    /// The sum of the amounts; "/" where every filled cell is "/"; blank where none is filled.
    pub fn total(self) -> Quantity {
        if self.amounts > 0 {
            Quantity::Amount(Decimal::from_hundredths(self.hundredths))
        } else if self.not_agreed > 0 {
            Quantity::NotAgreed
        } else {
            Quantity::Blank
        }
    }

    /// The same for a column of targets, where the report prints 0 for a column of "/" (咨询个案).
    pub fn total_of_targets(self) -> Quantity {
        match self.total() {
            Quantity::NotAgreed => Quantity::Amount(Decimal::ZERO),
            total => total,
        }
    }
}

impl FromIterator<Quantity> for Tally {
    fn from_iter<I: IntoIterator<Item = Quantity>>(quantities: I) -> Tally {
        let mut tally = Tally::default();
        quantities.into_iter().for_each(|quantity| tally.add(quantity));
        tally
    }
}
