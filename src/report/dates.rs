//! Reads the days, months and years of a sentence, beside which its numbers are read.

use super::amount::{Amount, Day};
use super::finding::Place;
use super::text::Sentence;
use super::words::{begins, ends};

/// What a sentence holds.
#[derive(Default)]
pub(super) struct Read {
    pub amounts: Vec<Amount>,
    pub days: Vec<Day>,
    /// Months that a day is not said of, each as its first day.
    pub months: Vec<Day>,
    /// Days of no year and times of day that no calendar and no clock has.
    pub never: Vec<(Place, String)>,
    /// Years and months that are named alone, with where they end: 2022年, 3月.
    pub times: Vec<(usize, String)>,
}

pub(super) fn run(chars: &[char], at: usize) -> usize {
    chars.iter().skip(at).take_while(|char| char.is_ascii_digit()).count()
}

pub(super) fn value(chars: &[char], at: usize, length: usize) -> i64 {
    let digits = chars.iter().skip(at).take(length.min(12));
    digits.fold(0, |sum, char| sum * 10 + i64::from(char.to_digit(10).unwrap_or(0)))
}

pub(super) fn place(sentence: &Sentence, start: usize, end: usize) -> Place {
    let from = sentence.at.get(start).copied().unwrap_or_default();
    let to = sentence.at.get(end.saturating_sub(1)).map_or(from, |last| last + 1);
    Place { from, to }
}

pub(super) fn printed(chars: &[char], start: usize, end: usize) -> String {
    chars.get(start..end).unwrap_or_default().iter().collect()
}

/// A day, a month or a year; how many characters it takes.
pub(super) fn day(
    sentence: &Sentence,
    at: usize,
    number: usize,
    found: &mut Read,
) -> Option<usize> {
    let chars = &sentence.chars;
    let sign = |at: usize| chars.get(at).copied().unwrap_or(' ');
    let first = run(chars, at);
    let behind = sign(at + first);
    if first <= 2 && behind == '月' && at.checked_sub(1).is_none_or(|at| sign(at) != '个') {
        let length = run(chars, at + first + 1);
        let month = value(chars, at, first);
        let ends = at + first + 1;
        if (1..=2).contains(&length) && matches!(sign(ends + length), '日' | '号') {
            // The year of a day without one is that of the last day of the sentence.
            let last = found.days.last().map_or(0, |day| day.year);
            let end = ends + length + 1;
            let days = value(chars, ends, length);
            if last > 0 {
                push_day(sentence, number, (at, end), (last, month, days), found);
            } else {
                // 2024 has every day that some year has.
                let of = (2024, month, days);
                let day = one_day(sentence, number, (at, end), of);
                if !day.exists() {
                    found.never.push((day.place, day.printed));
                }
                found.times.push((end, format!("{month}月{days}日")));
            }
            return Some(end - at);
        }
        let last = found.months.last().filter(|last| {
            let between = chars.get(last.end..at).unwrap_or_default();
            // 自 4 月起开展助餐，到 12 月止.
            let since = matches!(between, ['起', .., '至' | '到']) && between.len() <= 14;
            since || matches!(between, ['至' | '到' | '-' | '—'])
        });
        if let Some(year) = last.map(|last| last.year) {
            let months = (year, month, 1);
            found.months.push(one_day(sentence, number, (at, ends), months));
        }
        found.times.push((ends, format!("{month}月")));
        return Some(first + 1 + usize::from(sign(ends) == '份'));
    }
    if first <= 2 && behind == '日' {
        return day_alone(sentence, (at, at + first), number, found);
    }
    if first != 4 {
        return None;
    }
    let year = value(chars, at, 4);
    if !(1900..2200).contains(&year) || !matches!(behind, '年' | '.' | '-' | '/') {
        return None;
    }
    let second = run(chars, at + 5);
    let (month, middle) = (value(chars, at + 5, second), sign(at + 5 + second));
    let third = run(chars, at + 6 + second);
    let days = value(chars, at + 6 + second, third);
    let same = if behind == '年' { middle == '月' } else { middle == behind };
    if (1..=2).contains(&second) && same && (1..=2).contains(&third) {
        let end = at + 6 + second + third;
        let end = end + usize::from(matches!(sign(end), '日' | '号'));
        push_day(sentence, number, (at, end), (year, month, days), found);
        return Some(end - at);
    }
    if behind == '年' && (1..=2).contains(&second) && middle == '月' {
        let end = at + 6 + second;
        if !(1..=12).contains(&month) {
            let never = one_day(sentence, number, (at + 5, end), (year, month, 1));
            found.never.push((never.place, never.printed));
        }
        found.months.push(one_day(sentence, number, (at, end), (year, month, 1)));
        found.times.push((end, format!("{year}年{month}月")));
        return Some(6 + second);
    }
    if behind != '年' {
        return None;
    }
    found.times.push((at + 5, format!("{year}年")));
    Some(5 + usize::from(sign(at + 5) == '度'))
}

/// What says behind `日`, or before the number, that so many days are meant and not a day of the month.
const DAYS_BEHIND: [&str; 9] = ["内", "以内", "之内", "后", "以上", "左右", "之后", "游", "营"];
const DAYS_BEFORE: [&str; 22] = [
    "共", "计", "历时", "为期", "达", "满", "连续", "提前", "少于", "超过", "每", "约", "近", "逾",
    "起", "仅", "累计", "各", "延长", "间隔", "隔", "持续",
];

/// 5 日 is a day of the month, 为期 5 日 and 5 日内 are so many days; how many characters a day takes.
fn day_alone(
    sentence: &Sentence,
    (at, end): (usize, usize),
    number: usize,
    found: &mut Read,
) -> Option<usize> {
    let chars = &sentence.chars;
    let days = value(chars, at, end - at);
    let before = chars.get(..at).unwrap_or_default();
    let behind = chars.get(end + 1..).unwrap_or_default();
    let counted = DAYS_BEHIND.iter().any(|word| begins(behind, word))
        || DAYS_BEFORE.iter().any(|word| ends(before, word));
    if !(1..=31).contains(&days) || (counted && !ends(before, "月")) {
        return None;
    }
    let last = found.days.last().filter(|last| {
        let between = chars.get(last.end..at).unwrap_or_default();
        matches!(between, ['至' | '到' | '-' | '—'])
    });
    if let Some((year, month)) = last.map(|last| (last.year, last.month)) {
        push_day(sentence, number, (at, end + 1), (year, month, days), found);
    } else if !ends(before, "月") && !begins(behind, "前") {
        found.times.push((end + 1, format!("{days}日")));
    }
    Some(end + 1 - at)
}

fn push_day(
    sentence: &Sentence,
    number: usize,
    ends: (usize, usize),
    day: (i64, i64, i64),
    found: &mut Read,
) {
    found.days.push(one_day(sentence, number, ends, day));
}

fn one_day(
    sentence: &Sentence,
    number: usize,
    (start, end): (usize, usize),
    (year, month, day): (i64, i64, i64),
) -> Day {
    let place = place(sentence, start, end);
    let printed = printed(&sentence.chars, start, end);
    Day { place, printed, year, month, day, sentence: number, start, end }
}
