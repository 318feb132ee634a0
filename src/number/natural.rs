//! A whole number of any size.
//!
//! Chances are quotients of numbers of up to a hundred digits. A few of them are taken for each
//! picture, so the plainest school methods do; a library of large numbers would weigh more than
//! all the rest of the simulation.

use std::cmp::Ordering;
use std::fmt;

/// A whole number that is never negative, as large as it has to be.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Natural {
    /// Digits to the base 2^32, the smallest first; the last one is not zero.
    digits: Vec<u32>,
}

impl Natural {
    /// The number with these digits to the base 2^32, the smallest first.
    pub fn from_digits(digits: &[u32]) -> Natural {
        let mut number = Natural { digits: digits.to_vec() };
        number.trim();
        number
    }

    /// The product of two numbers.
    pub fn product(one: u64, other: u64) -> Natural {
        let product = u128::from(one) * u128::from(other);
        let digits = [0, 32, 64, 96].map(|place| (product >> place) as u32);
        Natural::from_digits(&digits)
    }

    /// Whether it is 0.
    pub const fn is_zero(&self) -> bool {
        self.digits.is_empty()
    }

    /// The number, where it fits.
    pub fn to_u64(&self) -> Option<u64> {
        let digit = |at: usize| self.digits.get(at).map_or(0, |digit| u64::from(*digit));
        (self.digits.len() <= 2).then(|| digit(1) << 32 | digit(0))
    }

    /// The sum.
    pub fn plus(&self, other: &Natural) -> Natural {
        let mut sum = self.clone();
        sum.digits.resize(self.digits.len().max(other.digits.len()) + 1, 0);
        let mut carry = 0;
        let others = other.digits.iter().copied().chain(std::iter::repeat(0));
        for (digit, other) in sum.digits.iter_mut().zip(others) {
            let value = u64::from(*digit) + u64::from(other) + carry;
            *digit = value as u32;
            carry = value >> 32;
        }
        sum.trim();
        sum
    }

    /// The difference; 0 where the other number is larger.
    pub fn minus(&self, other: &Natural) -> Natural {
        let mut difference = self.clone();
        if !difference.take(other) {
            difference.digits.clear();
        }
        difference
    }

    /// The product with a small number.
    pub fn times(&self, factor: u32) -> Natural {
        let mut product = self.clone();
        let mut carry = 0;
        for digit in &mut product.digits {
            let value = u64::from(*digit) * u64::from(factor) + carry;
            *digit = value as u32;
            carry = value >> 32;
        }
        product.digits.push(carry as u32);
        product.trim();
        product
    }

    /// Quotient and remainder, by long division to the base 2; `None` for a divisor of 0.
    pub fn divided_by(&self, divisor: &Natural) -> Option<(Natural, Natural)> {
        if divisor.is_zero() {
            return None;
        }
        let (mut quotient, mut rest) = (Natural::default(), self.clone());
        let places = self.bits().saturating_sub(divisor.bits());
        let mut shifted = divisor.doubled(places);
        for _ in 0..=places {
            quotient = quotient.doubled(1);
            if rest.take(&shifted) {
                quotient = quotient.plus(&Natural::from(1));
            }
            shifted.halve();
        }
        Some((quotient, rest))
    }

    /// The greatest common divisor, by Euclid's method.
    pub fn common_divisor(&self, other: &Natural) -> Natural {
        let (mut one, mut other) = (self.clone(), other.clone());
        while let Some((_, rest)) = one.divided_by(&other) {
            one = std::mem::replace(&mut other, rest);
        }
        one
    }

    /// Subtracts another number unless it is larger; returns whether it did.
    fn take(&mut self, other: &Natural) -> bool {
        if *self < *other {
            return false;
        }
        let mut borrow = 0;
        let others = other.digits.iter().copied().chain(std::iter::repeat(0));
        for (digit, other) in self.digits.iter_mut().zip(others) {
            let value = i64::from(*digit) - i64::from(other) + borrow;
            *digit = value as u32;
            borrow = value >> 32;
        }
        self.trim();
        true
    }

    /// Times two, `count` times.
    fn doubled(&self, times: usize) -> Natural {
        let mut digits = vec![0; times / 32];
        let mut carry = 0;
        for digit in &self.digits {
            let value = u64::from(*digit) << (times % 32) | carry;
            digits.push(value as u32);
            carry = value >> 32;
        }
        digits.push(carry as u32);
        Natural::from_digits(&digits)
    }

    fn halve(&mut self) {
        let mut carry = 0;
        for digit in self.digits.iter_mut().rev() {
            let low = *digit & 1;
            *digit = *digit >> 1 | carry << 31;
            carry = low;
        }
        self.trim();
    }

    fn bits(&self) -> usize {
        let top = self.digits.last().map_or(32, |digit| digit.leading_zeros() as usize);
        (self.digits.len() * 32).saturating_sub(top)
    }

    fn trim(&mut self) {
        while self.digits.last() == Some(&0) {
            self.digits.pop();
        }
    }
}

impl From<u64> for Natural {
    fn from(number: u64) -> Natural {
        Natural::from_digits(&[number as u32, (number >> 32) as u32])
    }
}

impl Ord for Natural {
    fn cmp(&self, other: &Natural) -> Ordering {
        let lengths = self.digits.len().cmp(&other.digits.len());
        lengths.then_with(|| self.digits.iter().rev().cmp(other.digits.iter().rev()))
    }
}

impl PartialOrd for Natural {
    fn partial_cmp(&self, other: &Natural) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl fmt::Display for Natural {
    /// Decimal digits.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut rest = self.clone();
        let mut text = Vec::new();
        while !rest.is_zero() || text.is_empty() {
            let mut carry = 0;
            for digit in rest.digits.iter_mut().rev() {
                let value = carry << 32 | u64::from(*digit);
                *digit = (value / 10) as u32;
                carry = value % 10;
            }
            rest.trim();
            text.push(b'0' + carry as u8);
        }
        text.into_iter().rev().try_for_each(|digit| fmt::Write::write_char(formatter, digit.into()))
    }
}
