//! What a person types, read as a number.

use super::Decimal;

/// Why typed text is not a number here. The text itself stays in its field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// Letters, two points, nothing but signs.
    NotANumber,
    /// `1e9`: a person may mean it, a form must not guess.
    Scientific,
    /// Below zero.
    Negative,
    /// A third decimal that is not zero.
    TooManyDecimals,
    /// Commas that are not between groups of three digits.
    MisplacedComma,
    /// More digits than any amount here has.
    TooLong,
}

const MOST_DIGITS: usize = 12;

/// Units after a number, which change nothing. Longer ones first.
const UNITS: [&str; 19] = [
    "人次", "人月", "个月", "场次", "个", "份", "节", "次", "人", "名", "户", "场", "支", "项",
    "件", "条", "位", "家", "分",
];

/// A number as it was typed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Typed {
    /// The number; `None` for an empty text.
    pub number: Option<Decimal>,
    /// The unit after it, which is dropped.
    pub unit: Option<&'static str>,
    /// Whether it was written as a percentage.
    pub percent: bool,
}

/// Reads a number as people type it in Chinese and English.
///
/// Understood: full-width digits, `．` and `。` for the point, thousands commas of both widths, spaces
/// anywhere, a leading plus, and after the number a percent sign or one of the known units. The caller
/// checks limits of size, and whether a percentage is allowed.
///
/// # Errors
/// [`Unreadable`]; a unit or a percent sign alone is no number.
pub fn read_typed(text: &str) -> Result<Typed, Unreadable> {
    let plain: String = text.chars().filter_map(half_width).collect();
    if plain.is_empty() {
        return if text.trim().is_empty() {
            Ok(Typed::default())
        } else {
            Err(Unreadable::NotANumber)
        };
    }
    let unit = UNITS.into_iter().find(|unit| plain.ends_with(unit));
    let without = unit.and_then(|unit| plain.strip_suffix(unit)).unwrap_or(&plain);
    let number = without.strip_suffix('%');
    let percent = number.is_some();
    let number = Some(signed(number.unwrap_or(without))?);
    Ok(Typed { number, unit, percent })
}

/// A text without the known unit after its number.
pub fn without_unit(text: &str) -> &str {
    let text = text.trim();
    let number = UNITS.iter().find_map(|unit| text.strip_suffix(unit));
    number.filter(|number| number.chars().any(char::is_numeric)).unwrap_or(text)
}

fn signed(plain: &str) -> Result<Decimal, Unreadable> {
    let unsigned = plain.strip_prefix('+').unwrap_or(plain);
    if let Some(rest) = unsigned.strip_prefix('-') {
        return Err(read_unsigned(rest).map_or_else(|problem| problem, |_| Unreadable::Negative));
    }
    read_unsigned(unsigned)
}

fn half_width(character: char) -> Option<char> {
    match character {
        '０'..='９' => char::from_digit(u32::from(character) - u32::from('０'), 10),
        '．' | '。' => Some('.'),
        '，' => Some(','),
        '％' => Some('%'),
        '＋' => Some('+'),
        '−' | '－' | '–' | '﹣' => Some('-'),
        _ if character.is_whitespace() || character == '\u{feff}' || character == '\u{200b}' => {
            None
        }
        _ => Some(character),
    }
}

fn read_unsigned(text: &str) -> Result<Decimal, Unreadable> {
    let (whole, part) = text.split_once('.').unwrap_or((text, ""));
    let digits_and_commas = |byte: u8| byte.is_ascii_digit() || byte == b',';
    if !whole.bytes().all(digits_and_commas) || !part.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(if is_scientific(text) {
            Unreadable::Scientific
        } else {
            Unreadable::NotANumber
        });
    }
    if whole.bytes().any(|byte| byte == b',') && !well_grouped(whole) {
        return Err(Unreadable::MisplacedComma);
    }
    let whole: String = whole.chars().filter(|character| *character != ',').collect();
    if whole.is_empty() && part.is_empty() {
        return Err(Unreadable::NotANumber);
    }
    let (whole, part) = (whole.trim_start_matches('0'), part.trim_end_matches('0'));
    if part.len() > 2 {
        return Err(Unreadable::TooManyDecimals);
    }
    if whole.len() > MOST_DIGITS {
        return Err(Unreadable::TooLong);
    }
    let whole = if whole.is_empty() { "0" } else { whole };
    let plain = if part.is_empty() { whole.to_owned() } else { format!("{whole}.{part}") };
    plain.parse().map_err(|_| Unreadable::NotANumber)
}

/// Groups of three digits after a first group of one to three.
fn well_grouped(whole: &str) -> bool {
    let mut groups = whole.split(',');
    let first = groups.next().map_or(0, str::len);
    (1..=3).contains(&first) && groups.all(|group| group.len() == 3)
}

fn is_scientific(text: &str) -> bool {
    let Some((mantissa, exponent)) = text.split_once(['e', 'E', 'ｅ', 'Ｅ']) else {
        return false;
    };
    let number = |part: &str| {
        !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit() || b"+-.".contains(&byte))
    };
    number(mantissa) && number(exponent)
}
