//! Days where an amount belongs, which a spreadsheet made of what was typed.

use crate::document::Date;
use crate::editor::read_month;
use crate::exchange::cell_name::half_width;

/// The months as English spreadsheets write them.
const MONTHS: [&str; 12] =
    ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/// Whether a text is a day or a month and no amount: 3月5日, 2025-03-05, 2025年3月, 5-Mar. It may have a time
/// of day behind it.
pub(crate) fn is_day(text: &str) -> bool {
    let text: String = text.trim().chars().map(half_width).collect();
    if is_number(&text, usize::MAX) {
        return false;
    }
    let first = text.split([' ', 'T']).next().unwrap_or_default();
    day(first).is_some()
        || matches!(read_month(&text), Ok(Some(_)))
        || is_day_of_year(&text)
        || is_english_day(&text)
}

fn is_number(text: &str, longest: usize) -> bool {
    !text.is_empty() && text.len() <= longest && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// 3月5日, 3月5号, 3月.
fn is_day_of_year(text: &str) -> bool {
    let Some((month, rest)) = text.split_once('月') else { return false };
    let day = rest.trim().trim_end_matches(['日', '号']);
    let upto = |part: &str, most: u8| {
        let number = part.trim().parse::<u8>();
        is_number(part.trim(), 2) && number.is_ok_and(|number| (1..=most).contains(&number))
    };
    upto(month, 12) && (rest.trim().is_empty() || rest.trim() == "份" || upto(day, 31))
}

/// 5-Mar, Mar-25, 5-Mar-25.
fn is_english_day(text: &str) -> bool {
    let text = text.to_ascii_lowercase();
    let parts: Vec<&str> = text.split(['-', ' ', '/']).collect();
    let is_month = |part: &&&str| part.get(..3).is_some_and(|begin| MONTHS.contains(&begin));
    let others = parts.iter().filter(|part| !is_month(part));
    (2..=3).contains(&parts.len())
        && parts.iter().filter(is_month).count() == 1
        && others.into_iter().all(|part| is_number(part, 4))
}

/// A day as people write it: 2023-04-25, 2023.4.25, 2023/4/25, 2023年4月25日, 20230425.
pub(crate) fn day(text: &str) -> Option<Date> {
    let text: String = text.trim().chars().map(half_width).collect();
    let text = text.trim_end_matches('日');
    let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    if text.len() == 8 && digits(text) {
        let (year, month, day) = (text.get(..4)?, text.get(4..6)?, text.get(6..)?);
        return Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?);
    }
    let mut parts = text.split(['-', '.', '/', '年', '月']);
    let mut next = || parts.next().map(str::trim).filter(|part| !part.is_empty() && digits(part));
    let (year, month, day) = (next()?, next()?, next()?);
    if parts.next().is_some() {
        return None;
    }
    Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
}

/// The two days of a period in one cell: 2023.4.25-2025.4.24, 2023年4月25日至2025年4月24日.
pub(crate) fn period(text: &str) -> Option<(Date, Date)> {
    let places = text.char_indices().filter(|(_, letter)| "-—–~～至到－".contains(*letter));
    places.into_iter().find_map(|(at, letter)| {
        let rest = text.get(at + letter.len_utf8()..)?;
        Some((day(text.get(..at)?)?, day(rest)?))
    })
}
