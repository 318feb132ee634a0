//! Printed lines, read and worked out: `159 ÷ 96 = 1.65625`.
//!
//! Knows digits, the point, `/` inside a fraction, `%`, `…` for digits left out, + − × ÷ and the
//! signs of comparison; nothing of what a line is about.

use std::cmp::Ordering;

/// An exact fraction in lowest terms, the denominator above zero.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Fraction {
    over: i128,
    under: i128,
}

impl Fraction {
    pub(super) fn new(over: i128, under: i128) -> Fraction {
        let (mut divisor, mut rest) = (over.abs().max(1), under);
        if over == 0 {
            return Fraction { over: 0, under: 1 };
        }
        while rest != 0 {
            (divisor, rest) = (rest, divisor % rest);
        }
        let sign = if (under < 0) == (divisor < 0) { 1 } else { -1 };
        let divisor = divisor * sign;
        Fraction { over: over / divisor, under: under / divisor }
    }

    fn plus(self, other: Fraction) -> Fraction {
        let over = self.over * other.under + other.over * self.under;
        Fraction::new(over, self.under * other.under)
    }

    fn minus(self, other: Fraction) -> Fraction {
        self.plus(Fraction { over: -other.over, ..other })
    }

    fn times(self, other: Fraction) -> Fraction {
        Fraction::new(self.over * other.over, self.under * other.under)
    }

    fn divided_by(self, other: Fraction) -> Option<Fraction> {
        (other.over != 0).then(|| Fraction::new(self.over * other.under, self.under * other.over))
    }

    /// By whole parts, then by what is left, upside down: products of chances' long numbers would not
    /// fit.
    pub(super) fn compare(self, other: Fraction) -> Ordering {
        let whole = |of: Fraction| of.over.div_euclid(of.under);
        let rest = |of: Fraction| Fraction { over: of.under, under: of.over.rem_euclid(of.under) };
        let (rest, others) = (rest(self), rest(other));
        whole(self).cmp(&whole(other)).then_with(|| match (rest.under, others.under) {
            (0, right) => 0.cmp(&right),
            (_, 0) => Ordering::Greater,
            _ => others.compare(rest),
        })
    }

    /// Rounded to so many decimals, a half upwards; for what is not below zero.
    pub(super) fn half_up(self, decimals: u32) -> Fraction {
        let scale = 10_i128.pow(decimals);
        Fraction::new((2 * self.over * scale + self.under) / (2 * self.under), scale)
    }

    /// The digit at that place behind the point.
    pub(super) fn digit(self, place: u32) -> i128 {
        self.over * 10_i128.pow(place) / self.under % 10
    }
}

/// One side of a line: its value, and how far above it the true one may lie where digits are left
/// out.
#[derive(Clone, Copy, Debug)]
struct Side {
    value: Fraction,
    open: Option<Fraction>,
}

/// A number as printed: `177.5`, `−42.5`, `101/154`, `0.655844…`, `165.63%`.
fn read(text: &str) -> Result<Side, String> {
    let wrong = || format!("{text} is no number");
    let (negative, rest) = match text.strip_prefix('−') {
        Some(rest) => (true, rest),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    };
    let (rest, percent) = rest.strip_suffix('%').map_or((rest, 1), |rest| (rest, 100));
    let (rest, open) = rest.strip_suffix('…').map_or((rest, false), |rest| (rest, true));
    let (rest, under) = rest.split_once('/').unwrap_or((rest, "1"));
    let (whole, part) = rest.split_once('.').unwrap_or((rest, ""));
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() || !digits(whole) || !digits(part) || rest.ends_with('.') {
        return Err(wrong());
    }
    let over: i128 = format!("{whole}{part}").parse().map_err(|_| wrong())?;
    let under: i128 = under.parse().map_err(|_| wrong())?;
    let places = 10_i128.pow(u32::try_from(part.len()).map_err(|_| wrong())?);
    let under = under * places * percent;
    let sign = if negative { -1 } else { 1 };
    Ok(Side {
        value: Fraction::new(sign * over, under),
        open: open.then(|| Fraction::new(1, under)),
    })
}

/// The exact value of one number.
pub(super) fn number(text: &str) -> Result<Fraction, String> {
    let side = read(text)?;
    if side.open.is_some() { Err(format!("{text} is not exact")) } else { Ok(side.value) }
}

/// The numbers of a line, as they are printed.
pub(super) fn numbers(line: &str) -> Vec<&str> {
    line.split(' ').filter(|word| !SIGNS.contains(word)).collect()
}

const SIGNS: [&str; 10] = ["+", "−", "×", "÷", "=", "≈", "<", "≤", ">", "≥"];
const RELATIONS: [&str; 6] = ["=", "≈", "<", "≤", ">", "≥"];

/// A sum of products, × and ÷ first, from left to right.
fn side(words: &[&str]) -> Result<Side, String> {
    let [first, rest @ ..] = words else { return Err("nothing stands there".to_owned()) };
    if rest.is_empty() {
        return read(first);
    }
    let (mut sum, mut product, mut sign) = (Fraction::new(0, 1), number(first)?, "+");
    let add = |sum: Fraction, sign: &str, product| match sign {
        "+" => sum.plus(product),
        _ => sum.minus(product),
    };
    for pair in rest.chunks(2) {
        let [operator, operand] = pair else { return Err(format!("{words:?} ends too early")) };
        let operand = number(operand)?;
        match *operator {
            "×" => product = product.times(operand),
            "÷" => product = product.divided_by(operand).ok_or("a division by zero")?,
            "+" | "−" => {
                sum = add(sum, sign, product);
                (sign, product) = (operator, operand);
            }
            other => return Err(format!("{other} is no operator")),
        }
    }
    Ok(Side { value: add(sum, sign, product), open: None })
}

/// The value of an expression without a comparison.
pub(super) fn value(line: &str) -> Result<Fraction, String> {
    let words: Vec<&str> = line.split(' ').collect();
    Ok(side(&words)?.value)
}

/// Checks every comparison of a line. Gives the value of its last exact side.
pub(super) fn check(line: &str) -> Result<Fraction, String> {
    let words: Vec<&str> = line.split(' ').collect();
    let signs: Vec<&str> = words.iter().copied().filter(|word| RELATIONS.contains(word)).collect();
    let sides = words.split(|word| RELATIONS.contains(word)).map(side);
    let sides: Vec<Side> = sides.collect::<Result<_, _>>()?;
    let mut exact = sides.first().filter(|first| first.open.is_none()).ok_or("not exact")?.value;
    for (sign, right) in signs.into_iter().zip(sides.into_iter().skip(1)) {
        let order = exact.compare(right.value);
        let holds = match (sign, right.open) {
            ("=", None) => order == Ordering::Equal,
            ("=", Some(open)) => {
                order != Ordering::Less && exact.compare(right.value.plus(open)) == Ordering::Less
            }
            ("<", None) => order == Ordering::Less,
            ("≤", None) => order != Ordering::Greater,
            (">", None) => order == Ordering::Greater,
            ("≥", None) => order != Ordering::Less,
            _ => false,
        };
        if !holds {
            return Err(format!("{line} is not true"));
        }
        if right.open.is_none() {
            exact = right.value;
        }
    }
    Ok(exact)
}

/// The evaluator itself is checked where the answer is known without it.
#[test]
fn true_lines_are_told_from_false_ones() {
    for line in [
        "159 ÷ 96 = 1.65625",
        "151.5 ÷ 231 = 101/154 = 0.655844…",
        "101/154 × 100% = 65.5844…%",
        "177.5 − 220 = −42.5",
        "1 + 2 × 3 − 8 ÷ 4 = 5",
        "80 ≤ 89.991 < 90",
        "22 ÷ 24 = 11 ÷ 12",
    ] {
        assert!(check(line).is_ok(), "{line}: {:?}", check(line));
    }
    for line in [
        "159 ÷ 96 = 1.65624",
        "151.5 ÷ 231 = 0.655843…",
        "151.5 ÷ 231 = 0.655845…",
        "101/154 × 100% = 65.5844…",
        "2 − 3 = 1",
        "90 ≤ 89.991",
        "90 < 90",
        "1 ÷ 0 = 0",
        "1 +",
        "5 + x = 6",
        "165.625% = 165.63%",
    ] {
        assert!(check(line).is_err(), "{line}");
    }
    assert_eq!(Fraction::new(331_250, 200_000).half_up(2), Fraction::new(166, 100));
    assert_eq!(Fraction::new(5, 1000).half_up(2), Fraction::new(1, 100));
    assert_eq!(Fraction::new(4_999, 1_000_000).half_up(2), Fraction::new(0, 1));
    assert_eq!(Fraction::new(165_625, 1000).digit(3), 5);
}
