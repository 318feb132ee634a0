//! Exact fractions a second time, for the oracle: school arithmetic on decimal digits.
//!
//! Shares nothing with `number`: it reads decimals of any length, compares by Euclid's steps and
//! prints by long division, one digit after another.

use std::cmp::Ordering;

/// A fraction that is never negative.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Fraction {
    over: u128,
    under: u128,
}

impl Fraction {
    pub(crate) const NOTHING: Fraction = Fraction { over: 0, under: 1 };

    /// Reads digits with at most one point; `None` for anything else.
    pub(crate) fn read(text: &str) -> Option<Fraction> {
        let (mut over, mut under, mut behind_point) = (0, 1, false);
        for character in text.chars() {
            if character == '.' && !behind_point {
                behind_point = true;
                continue;
            }
            over = over * 10 + u128::from(character.to_digit(10)?);
            under *= if behind_point { 10 } else { 1 };
        }
        (!text.is_empty()).then_some(Fraction { over, under })
    }

    pub(crate) fn whole(number: u128) -> Fraction {
        Fraction { over: number, under: 1 }
    }

    pub(crate) fn is_nothing(self) -> bool {
        self.over == 0
    }

    pub(crate) fn plus(self, other: Fraction) -> Fraction {
        if self.under == other.under {
            return Fraction { over: self.over + other.over, under: self.under };
        }
        let over = self.over * other.under + other.over * self.under;
        Fraction { over, under: self.under * other.under }.reduced()
    }

    /// The difference; `None` where it would be below zero.
    pub(crate) fn minus(self, other: Fraction) -> Option<Fraction> {
        let over = (self.over * other.under).checked_sub(other.over * self.under)?;
        Some(Fraction { over, under: self.under * other.under }.reduced())
    }

    pub(crate) fn times(self, other: Fraction) -> Fraction {
        Fraction { over: self.over * other.over, under: self.under * other.under }.reduced()
    }

    /// The quotient; `None` where the divisor is zero.
    pub(crate) fn divided_by(self, other: Fraction) -> Option<Fraction> {
        let quotient = Fraction { over: self.over * other.under, under: self.under * other.over };
        (!other.is_nothing()).then(|| quotient.reduced())
    }

    /// Compares whole parts, then the remainders turned upside down, until they differ.
    pub(crate) fn compare(self, other: Fraction) -> Ordering {
        let (mut left, mut right) = (self, other);
        loop {
            let (whole, other_whole) = (left.over / left.under, right.over / right.under);
            if whole != other_whole {
                return whole.cmp(&other_whole);
            }
            let (rest, other_rest) = (left.over % left.under, right.over % right.under);
            if rest == 0 || other_rest == 0 {
                return rest.cmp(&other_rest);
            }
            // 1/x falls as x grows, so the two change sides.
            (left, right) = (
                Fraction { over: right.under, under: other_rest },
                Fraction { over: left.under, under: rest },
            );
        }
    }

    /// Divided out to so many decimals: one digit more is worked out, and a 5 there goes up.
    pub(crate) fn printed(self, decimals: usize) -> String {
        let mut digits = (self.over / self.under).to_string();
        let mut rest = self.over % self.under;
        digits.push('.');
        for _ in 0..decimals {
            digits.push(next_digit(&mut rest, self.under));
        }
        if next_digit(&mut rest, self.under) >= '5' {
            digits = one_up(&digits);
        }
        digits.trim_end_matches('.').to_owned()
    }

    /// In the shortest form, if two decimals are enough for it.
    pub(crate) fn shortest(self) -> String {
        self.printed(2).trim_end_matches('0').trim_end_matches('.').to_owned()
    }

    fn reduced(self) -> Fraction {
        let (mut divisor, mut rest) = (self.under, self.over);
        while rest != 0 {
            (divisor, rest) = (rest, divisor % rest);
        }
        Fraction { over: self.over / divisor, under: self.under / divisor }
    }
}

fn next_digit(rest: &mut u128, under: u128) -> char {
    *rest *= 10;
    let digit = *rest / under;
    *rest %= under;
    u32::try_from(digit).ok().and_then(|digit| char::from_digit(digit, 10)).unwrap_or('?')
}

/// The digits counted up by one in the last place.
fn one_up(digits: &str) -> String {
    let mut counted: Vec<char> = digits.chars().collect();
    for place in counted.iter_mut().rev() {
        match place {
            '.' => {}
            '9' => *place = '0',
            digit => {
                *digit = char::from(u8::try_from(*digit).unwrap_or(b'?') + 1);
                return counted.into_iter().collect();
            }
        }
    }
    counted.insert(0, '1');
    counted.into_iter().collect()
}

/// The oracle itself is checked where the answer is known without it.
#[test]
fn school_arithmetic_is_right() -> crate::Checked {
    let read = |text| Fraction::read(text).ok_or("not a decimal");
    let thirds = read("2")?.divided_by(read("3")?).ok_or("divided by zero")?;
    assert_eq!(thirds.printed(2), "0.67");
    assert_eq!(read("99.995")?.printed(2), "100.00", "a carry through all digits");
    assert_eq!(read("99.9949")?.printed(2), "99.99");
    assert_eq!(read("0.5")?.printed(0), "1");
    assert_eq!(read("12.50")?.shortest(), "12.5");
    assert_eq!(read("0.1")?.plus(read("0.25")?).printed(3), "0.350");
    assert_eq!(
        read("1")?.minus(read("0.01")?).map(|rest| rest.printed(2)).as_deref(),
        Some("0.99")
    );
    assert!(read("1")?.minus(read("1.01")?).is_none());
    let (left, right) = (read("22")?.divided_by(read("24")?), read("11")?.divided_by(read("12")?));
    let (left, right) = (left.ok_or("zero")?, right.ok_or("zero")?);
    assert_eq!(left.compare(right), Ordering::Equal);
    assert_eq!(left.compare(read("0.9167")?), Ordering::Less);
    assert_eq!(left.compare(read("0.9166")?), Ordering::Greater);
    Ok(())
}
