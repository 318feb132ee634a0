//! Reads the numbers and days of a sentence.

use super::amount::{Amount, Role};
use super::dates::{Read, day, place, printed, run, value};
use super::finding::Place;
use super::letters::Words;
use super::numerals::{leading, percent_in_numerals, whole_numeral};
use super::text::Sentence;
use super::words::{ABOUT, ABOUT_BEHIND, Unit, begins, ends, unit};
use crate::number::Printed;

/// Numbers of one sentence that are looked at; a sentence of more is a list of cells.
const MOST: usize = 80;

pub(super) fn read(sentence: &Sentence, number: usize) -> Read {
    let chars = &sentence.chars;
    let hidden = hidden(chars);
    let mut found = Read::default();
    let mut at = 0;
    let mut part = 0;
    while at < chars.len() && found.amounts.len() < MOST {
        let rest = chars.get(at..).unwrap_or_default();
        let Some(first) = rest.first() else { break };
        if *first == '；' {
            part += 1;
        }
        if hidden.get(at) == Some(&true) {
            at += 1;
            continue;
        }
        let taken = if first.is_ascii_digit() {
            day(sentence, at, number, &mut found)
                .unwrap_or_else(|| digits(sentence, at, number, part, &mut found))
        } else {
            spelled(sentence, at, number, part, &mut found)
        };
        at += taken.max(1);
    }
    found
}

/// What stands in quotes, titles and the brackets of document numbers.
fn hidden(chars: &[char]) -> Vec<bool> {
    let mut hidden = vec![false; chars.len()];
    for (open, close, most) in [('《', '》', 80), ('〔', '〕', 12), ('“', '”', 40), ('[', ']', 12)]
    {
        let mut from = None;
        for (at, char) in chars.iter().enumerate() {
            if *char == open {
                from = Some(at);
            } else if *char == close
                && let Some(from) = from.take().filter(|from| at - from <= most)
            {
                hidden.iter_mut().take(at).skip(from).for_each(|hidden| *hidden = true);
            }
        }
    }
    hidden
}

/// A number in digits; how many characters it takes.
fn digits(sentence: &Sentence, at: usize, number: usize, part: usize, found: &mut Read) -> usize {
    let chars = &sentence.chars;
    let sign = |at: usize| chars.get(at).copied().unwrap_or(' ');
    let mut end = at + run(chars, at);
    let mut digits: String = printed(chars, at, end);
    while sign(end) == ',' && run(chars, end + 1) == 3 && digits.len() <= 12 {
        digits.push_str(&printed(chars, end + 1, end + 4));
        end += 4;
    }
    let mut decimals = 0;
    if sign(end) == '.' {
        decimals = run(chars, end + 1);
        digits.push_str(&printed(chars, end + 1, end + 1 + decimals));
        end += if decimals > 0 { decimals + 1 } else { 0 };
    }
    let before = at.checked_sub(1).map_or(' ', sign);
    let letters = before.is_ascii_alphabetic() || sign(end).is_ascii_alphabetic();
    // An ordinal, the number of a document, a name, `1.` before an item, `（1）`.
    let begins = matches!(before, ' ' | '，' | '；' | '：' | '。' | '（');
    let closes = matches!(sign(end), '.' | '、') || (before == '（' && sign(end) == '）');
    let item = decimals == 0 && digits.len() <= 2 && closes && begins;
    let numbered =
        matches!(before, '第' | '#' | '№') || matches!(sign(end), '号' | '级' | '楼' | '路');
    // 9：30 is a time of day, where the sentence speaks of one, and 11：70 is none.
    let minutes = value(chars, end + 1, 2);
    let clock = sign(end) == '：' && run(chars, end + 1) == 2 && digits.len() <= 2 && decimals == 0;
    // 在 25：10 打进来.
    let at_once = before == '在' && minutes < 60;
    if clock && (at_once || (whole_of(&digits) <= 24 && of_the_clock(chars))) {
        if minutes >= 60 || whole_of(&digits) > 24 {
            let place = place(sentence, at, end + 3);
            found.never.push((place, printed(chars, at, end + 3).replace('：', ":")));
        }
        return end + 3 - at;
    }
    // 1—6月 is a time.
    let ahead = run(chars, end + 1);
    let months =
        matches!(sign(end), '至' | '-' | '—') && ahead > 0 && sign(end + 1 + ahead) == '月';
    // 片区 1 完成 702 个 has one number.
    let area = at.checked_sub(2).and_then(|from| chars.get(from..at));
    let named =
        matches!(area, Some(['片', '区'] | ['网', '格'])) && unit(rest_of(chars, end)).is_none();
    if months || letters || item || numbered || named || digits.len() > 14 {
        return end - at;
    }
    let whole = whole_of(&digits);
    let decimals = u32::try_from(decimals).unwrap_or(9);
    let read = Number { start: at, end, whole, decimals };
    push(sentence, (number, part), &read, found) - at
}

fn whole_of(digits: &str) -> i64 {
    digits.parse().unwrap_or(0)
}

/// The days that no calendar has and the times that no clock has in a cell of a table, which is a sentence of its own.
pub(super) fn never_in_cell(text: &str, from: usize) -> Vec<(Place, String)> {
    let signs = text.chars().zip(from..).filter(|(char, _)| !char.is_whitespace());
    let (chars, at) = signs.unzip();
    let read = read(&Sentence { chars, at, ..Sentence::default() }, 0);
    let days = read.days.into_iter().filter(|day| !day.exists());
    read.never.into_iter().chain(days.map(|day| (day.place, day.printed))).collect()
}

/// Whether a sentence speaks of the time of day.
fn of_the_clock(chars: &[char]) -> bool {
    let words =
        ["上午", "下午", "时间", "时段", "时长", "历时", "结束", "开始", "开放", "至1", "至2"];
    (0..chars.len()).any(|at| words.iter().any(|word| begins(rest_of(chars, at), word)))
}

fn rest_of(chars: &[char], at: usize) -> &[char] {
    chars.get(at..).unwrap_or_default()
}

/// A number in numerals before a unit, from two on; how many characters it takes.
fn spelled(sentence: &Sentence, at: usize, number: usize, part: usize, found: &mut Read) -> usize {
    let chars = &sentence.chars;
    if let Some((length, whole, decimals)) = percent_in_numerals(rest_of(chars, at)) {
        let Some(value) = Printed::new(whole, decimals, 0) else { return length };
        found.amounts.push(Amount {
            value,
            unit: Unit::Percent,
            role: Role::Rate,
            ..amount(sentence, (number, part), at, at + length, value)
        });
        return length;
    }
    let numeral = leading(rest_of(chars, at));
    let length = numeral.len();
    if length == 0 {
        return 1;
    }
    let large = numeral.iter().any(|char| matches!(char, '百' | '千'));
    let before = at.checked_sub(1).and_then(|at| chars.get(at)).copied().unwrap_or(' ');
    let behind = chars.get(at + length).copied().unwrap_or(' ');
    let counts = "个名位支场次家项类大份户人节间所条天件篇宗".has(behind);
    let barred = "第每另期周星十百千万零几数同逐其任某上下".has(before);
    let value = whole_numeral(&numeral);
    let counts = counts
        || begins(rest_of(chars, at + length), "万元")
        || (large && unit(rest_of(chars, at + length)).is_some());
    let barred = barred && !(before == '期' && matches!(behind, '天' | '个'));
    // 片区一个案 12 个 numbers the area.
    let area = chars.get(at.saturating_sub(2)..at).unwrap_or_default();
    let barred = barred
        || matches!(area, ['片', '区'] | ['网', '格'])
            && chars.get(at + length..).is_some_and(|rest| rest.starts_with(&['个', '案']));
    let Some(value) =
        value.filter(|value| *value >= 2 && counts && !barred && (large || length <= 3))
    else {
        return length;
    };
    let read = Number { start: at, end: at + length, whole: value as i64, decimals: 0 };
    push(sentence, (number, part), &read, found) - at
}

struct Number {
    start: usize,
    end: usize,
    whole: i64,
    decimals: u32,
}

/// Takes a number over with its unit; where it ends.
fn push(
    sentence: &Sentence,
    (number, part): (usize, usize),
    read: &Number,
    found: &mut Read,
) -> usize {
    let chars = &sentence.chars;
    let behind = |at: usize| chars.get(at..).unwrap_or_default();
    let mut end = read.end;
    let mut about = false;
    if let Some(word) = ["多", "余", "来"].iter().find(|word| begins(behind(end), word)) {
        // 超 11 人次 is about a bound; 多 between number and unit is 18 多万.
        end += word.chars().count();
        about = true;
    }
    let counted = unit(behind(end));
    let (length, tens, unit) = counted.unwrap_or((0, 0, Unit::None));
    if about && counted.is_none() {
        end = read.end;
        about = false;
    }
    end += length;
    let before = chars.get(..read.start).unwrap_or_default();
    let agreed = ["签约", "合约", "预约", "节约", "续约"].iter().any(|word| ends(before, word));
    about |= !agreed && ABOUT.iter().any(|word| ends(before, word));
    about |=
        ABOUT_BEHIND.iter().any(|word| begins(behind(end), word)) && !begins(behind(end), "多名");
    let digit = |at: usize| chars.get(at).is_some_and(char::is_ascii_digit);
    // 比 40 节多 6 节 is exactly 40.
    about &= !(begins(behind(end), "多") && digit(end + 1));
    let sign = |at: usize| chars.get(at).copied().unwrap_or(' ');
    let ranges = |at: usize| matches!(sign(at), '至' | '-' | '—');
    about |= ranges(end) && digit(end + 1);
    about |= read.start >= 2
        && ranges(read.start - 1)
        && found.amounts.last().is_some_and(|last| last.about && last.end + 1 == read.start);
    let Some(value) = Printed::new(read.whole, read.decimals, tens) else { return end };
    found.amounts.push(Amount {
        unit,
        about,
        role: if unit == Unit::Percent { Role::Rate } else { Role::Done },
        over_next: matches!(sign(end), '/' | '÷') && digit(end + 1),
        ..amount(sentence, (number, part), read.start, end, value)
    });
    end
}

/// An amount of a sentence of which nothing more is known yet.
fn amount(
    sentence: &Sentence,
    (number, part): (usize, usize),
    start: usize,
    end: usize,
    value: Printed,
) -> Amount {
    Amount {
        place: place(sentence, start, end),
        printed: printed(&sentence.chars, start, end),
        value,
        unit: Unit::None,
        about: false,
        sentence: Some(number),
        part,
        start,
        end,
        before: String::new(),
        after: String::new(),
        role: Role::Done,
        key: String::new(),
        area: String::new(),
        time: String::new(),
        over_next: false,
        own: false,
    }
}
