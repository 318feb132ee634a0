//! Amounts, coded as they are met in tables: near to what was expected.

use super::coder::{Chance, Coder};
use crate::number::Decimal;
use crate::scoring::Quantity;

/// The longest number, in binary digits: more than any amount has.
const LONGEST: u32 = 50;

/// What was learnt about numbers of one sort.
pub(super) struct Numbers {
    as_expected: [Chance; 8],
    longer: [Chance; 8],
    /// How far the length is off, step by step; shorter ones first.
    further: [[Chance; 8]; 2],
    /// The two digits behind the first, by length.
    leading: [[Chance; 4]; 16],
}

impl Numbers {
    pub(super) const fn new() -> Numbers {
        Numbers {
            as_expected: [Chance::NEW; 8],
            longer: [Chance::NEW; 8],
            further: [[Chance::NEW; 8]; 2],
            leading: [[Chance::NEW; 4]; 16],
        }
    }

    /// A number for which this many binary digits were expected.
    pub(super) fn code(&mut self, coder: &mut Coder, expected: u32, number: u64) -> u64 {
        let expected = expected.min(LONGEST);
        if length(number) > LONGEST {
            coder.spoil();
        }
        let length = self.length(coder, expected, length(number).min(LONGEST));
        if length == 0 {
            return 0;
        }
        let mut read = 1_u64;
        let leading = pick(&mut self.leading, length);
        for place in (0..length - 1).rev() {
            let digit = number >> place & 1 == 1;
            let digit = match length - 2 - place {
                0 => coder.bit(&mut leading[0], digit),
                1 => coder.bit(pick(&mut leading[1..], u32::from(read & 1 == 1)), digit),
                _ => coder.even(2, u32::from(digit)) == 1,
            };
            read = read << 1 | u64::from(digit);
        }
        read
    }

    fn length(&mut self, coder: &mut Coder, expected: u32, length: u32) -> u32 {
        if coder.bit(pick(&mut self.as_expected, expected), length == expected) {
            return expected;
        }
        let longer = match expected {
            0 => true,
            LONGEST => false,
            _ => coder.bit(pick(&mut self.longer, expected), length > expected),
        };
        let room = if longer { LONGEST - expected } else { expected };
        let [nearer, farther] = &mut self.further;
        let steps = if longer { farther } else { nearer };
        let mut off = 1;
        while off < room && coder.bit(pick(steps, off - 1), length.abs_diff(expected) > off) {
            off += 1;
        }
        if longer { expected + off } else { expected - off }
    }
}

/// How many binary digits a number has; 0 has none.
pub(super) const fn length(number: u64) -> u32 {
    u64::BITS - number.leading_zeros()
}

/// The chance in that place, or the last one.
#[allow(clippy::indexing_slicing, reason = "no table is empty, so there is a last place")]
pub(super) fn pick<T>(chances: &mut [T], place: u32) -> &mut T {
    let last = chances.len() - 1;
    &mut chances[usize::try_from(place).unwrap_or(last).min(last)]
}

/// What was learnt about the cells of one column or list.
pub(super) struct Cells {
    blank: [Chance; 4],
    not_agreed: [Chance; 4],
    whole: Chance,
    numbers: Numbers,
    /// The kind and the length of the last cell, which the next one resembles.
    before: (u32, u32),
}

impl Cells {
    /// No cell met yet; this many binary digits are expected of the first.
    pub(super) const fn new(length: u32) -> Cells {
        Cells {
            blank: [Chance::NEW; 4],
            not_agreed: [Chance::NEW; 4],
            whole: Chance::NEW,
            numbers: Numbers::new(),
            before: (3, length),
        }
    }

    /// How many binary digits of hundredths are expected of the next amount.
    pub(super) const fn prepare_for(&mut self, length: u32) {
        self.before.1 = length;
    }

    /// A cell.
    pub(super) fn code(&mut self, coder: &mut Coder, cell: Quantity) -> Quantity {
        let amount = match self.kind(coder, cell, self.before.0) {
            Ok(amount) => amount,
            Err(without) => return without,
        };
        let amount = self.amount(coder, amount);
        self.before = (2, length(unsigned(coder, amount)));
        Quantity::Amount(amount)
    }

    /// Whether a cell is an amount; the cell itself where it is none.
    pub(super) fn kind(
        &mut self,
        coder: &mut Coder,
        cell: Quantity,
        like: u32,
    ) -> Result<Decimal, Quantity> {
        if coder.bit(pick(&mut self.blank, like), cell.is_blank()) {
            self.before.0 = 0;
            return Err(Quantity::Blank);
        }
        if coder.bit(pick(&mut self.not_agreed, like), cell == Quantity::NotAgreed) {
            self.before.0 = 1;
            return Err(Quantity::NotAgreed);
        }
        self.before.0 = 2;
        Ok(cell.amount().unwrap_or_default())
    }

    /// An amount: in whole ones if it can be, else in hundredths.
    pub(super) fn amount(&mut self, coder: &mut Coder, amount: Decimal) -> Decimal {
        let hundredths = unsigned(coder, amount);
        let whole = coder.bit(&mut self.whole, hundredths.is_multiple_of(100));
        let unit = if whole { 100 } else { 1 };
        let expected = self.before.1.saturating_sub(if whole { 6 } else { 0 });
        let read = self.numbers.code(coder, expected, hundredths / unit) * unit;
        Decimal::from_hundredths(i64::try_from(read).unwrap_or_default())
    }
}

/// The hundredths of an amount; none is below zero.
pub(super) fn unsigned(coder: &mut Coder, amount: Decimal) -> u64 {
    u64::try_from(amount.hundredths()).unwrap_or_else(|_| {
        coder.spoil();
        0
    })
}
