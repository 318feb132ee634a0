//! How a cell's number format shows its number.

use crate::exchange::worker::cells::truth;
use crate::exchange::worker::numbers;
use calamine::{Data, ExcelDateTime};

/// How a number is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shown {
    /// As a number, whatever its decimals.
    Plain,
    /// As a percentage with this many decimals.
    Percent(usize),
    /// As a month: a day whose format asks for no day, with its year or without.
    Month,
    /// As a day of any year: `3月5日`.
    DayOfYear,
}

/// More decimals than any format shows.
const MOST_DECIMALS: usize = 10;

impl Shown {
    /// How a format shows numbers, by its code, or by its number if the code is not included.
    pub(super) fn of(code: &str, id: Option<u32>) -> Shown {
        match id {
            Some(9) => return Shown::Percent(0),
            Some(10) => return Shown::Percent(2),
            // 2024年7月 in Chinese Excel and WPS.
            Some(27 | 57) => return Shown::Month,
            // 7月31日 there, and 31-Jul everywhere.
            Some(16 | 28 | 29 | 58) => return Shown::DayOfYear,
            _ => {}
        }
        let code = letters(code);
        if code.contains('%') {
            let decimals = code.split_once('.').map_or(0, |(_, part)| {
                part.chars().take_while(|letter| "0#?".contains(*letter)).count()
            });
            return Shown::Percent(decimals.min(MOST_DECIMALS));
        }
        let has = |wanted: char| code.contains(wanted);
        let is_day = has('m') && !has('h') && !has('s');
        match (is_day, has('d'), has('y') || has('e')) {
            (true, false, _) => Shown::Month,
            (true, true, false) => Shown::DayOfYear,
            _ => Shown::Plain,
        }
    }

    /// The text of a number shown so.
    pub(super) fn text(self, number: &str) -> String {
        match self {
            Shown::Percent(decimals) => {
                percent(number, decimals).unwrap_or_else(|| number.to_owned())
            }
            Shown::Plain | Shown::Month | Shown::DayOfYear => number.to_owned(),
        }
    }

    /// The text of a day: `2024-07-31`, followed by a time of day if there is one; `2024-07` for a month;
    /// `7月31日` if no year is shown. A duration stays a number of days.
    pub(super) fn text_of_time(self, time: &ExcelDateTime) -> String {
        let number = numbers::text_of_time(time).unwrap_or_default();
        if time.is_duration() || number.starts_with('-') {
            return number;
        }
        let (year, month, day, hour, minute, ..) = time.to_ymd_hms_milli();
        let days = number.split('.').next().unwrap_or_default();
        let clock = format!("{}:{}", two(hour), two(minute));
        match self {
            // A time of day without a day.
            _ if days == "0" => clock,
            Shown::Month => format!("{year}-{}", two(month)),
            Shown::DayOfYear => format!("{month}月{day}日"),
            _ if number.contains('.') => format!("{year}-{}-{} {clock}", two(month), two(day)),
            _ => format!("{year}-{}-{}", two(month), two(day)),
        }
    }
}

/// The text of a cell.
pub(super) fn text_of(value: Data, shown: Shown) -> String {
    match value {
        Data::Int(number) => shown.text(&number.to_string()),
        Data::Float(number) => {
            numbers::text(number).map(|number| shown.text(&number)).unwrap_or_default()
        }
        Data::String(text) | Data::DateTimeIso(text) | Data::DurationIso(text) => text,
        Data::Bool(yes) => truth(yes).to_owned(),
        Data::DateTime(time) => shown.text_of_time(&time),
        Data::Error(error) => error.to_string(),
        Data::Empty => String::new(),
    }
}

fn two(number: u8) -> String {
    if number < 10 { format!("0{number}") } else { number.to_string() }
}

/// The first part of a format, for numbers above zero, without quoted letters, escaped ones and what
/// stands in brackets.
fn letters(code: &str) -> String {
    let mut out = String::new();
    let mut rest = code.chars();
    while let Some(letter) = rest.next() {
        match letter {
            ';' => break,
            '"' => rest.by_ref().take_while(|letter| *letter != '"').for_each(drop),
            '[' => rest.by_ref().take_while(|letter| *letter != ']').for_each(drop),
            '\\' | '_' | '*' => drop(rest.next()),
            letter => out.push(letter.to_ascii_lowercase()),
        }
    }
    out
}

/// A number as a percentage, a half upwards: 1.65625 with two decimals is `165.63%`.
pub(super) fn percent(number: &str, decimals: usize) -> Option<String> {
    let (sign, number) = number.strip_prefix('-').map_or(("", number), |rest| ("-", rest));
    let (whole, part) = number.split_once('.').unwrap_or((number, ""));
    let mut digits: Vec<u8> = whole.bytes().chain(part.bytes()).collect();
    if digits.is_empty() || !digits.iter().all(u8::is_ascii_digit) {
        return None;
    }
    let kept = whole.len() + 2 + decimals;
    let up = digits.get(kept).is_some_and(|digit| *digit >= b'5');
    digits.resize(kept, b'0');
    if up {
        add_one(&mut digits);
    }
    let shown = String::from_utf8(digits).ok()?;
    let (whole, part) = shown.split_at(shown.len().checked_sub(decimals)?);
    let whole = whole.trim_start_matches('0');
    let whole = if whole.is_empty() { "0" } else { whole };
    let point = if part.is_empty() { "" } else { "." };
    Some(format!("{sign}{whole}{point}{part}%"))
}

fn add_one(digits: &mut Vec<u8>) {
    for digit in digits.iter_mut().rev() {
        if *digit < b'9' {
            *digit += 1;
            return;
        }
        *digit = b'0';
    }
    digits.insert(0, b'1');
}
