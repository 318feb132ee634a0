//! Times of day: how long something lasted by when it began and ended: 14:30—16:30, 时长 2 小时.

use super::amount::Amount;
use super::finding::{Class, Place, Working};
use super::found::{All, Found};
use super::letters::Words;
use super::words::{Unit, holds};

/// How many sentences behind the times may tell how long they are.
const BELOW: usize = 2;
/// What a length of time is called.
const LASTS: [&str; 6] = ["时长", "历时", "为时", "共", "计", "持续"];

/// Two times of day of a sentence, in minutes, and their place.
struct Span {
    sentence: usize,
    end: usize,
    minutes: i64,
    place: Place,
    told: [String; 2],
}

pub(super) fn judge(all: &All, found: &mut Found) {
    for span in spans(all) {
        for sentence in span.sentence..=span.sentence + BELOW {
            for (at, amount) in all.of(sentence) {
                let behind = sentence > span.sentence || amount.start > span.end;
                let Some(minutes) = minutes(amount).filter(|_| behind && is_length(amount)) else {
                    continue;
                };
                // 共 2 小时 15 分钟.
                let next = all.get(at + 1).filter(|next| next.start == amount.end);
                if next.is_some_and(|next| next.printed.ends_with("分钟")) {
                    continue;
                }
                // What is longer than a day is of many of them.
                if minutes > 24 * 60 {
                    continue;
                }
                if found.is_checked(at) || minutes == span.minutes {
                    found.agree(&[at]);
                    continue;
                }
                let computed = match amount.unit {
                    Unit::Hours => in_hours(span.minutes),
                    _ => span.minutes.to_string(),
                };
                let [from, to] = span.told.clone();
                let working = Working::Difference { from: to, less: from };
                found.report(all, Class::Inconsistent, (at, &[]), computed, working);
                if let Some(last) = found.findings.last_mut() {
                    last.others.push(span.place);
                }
            }
        }
    }
}

/// Whether an amount says how long something lasts.
fn is_length(amount: &Amount) -> bool {
    let each = holds(&amount.before, &["每", "均", "其中", "累计"]);
    !amount.about && !each && LASTS.iter().any(|word| amount.before.holds(word))
}

/// An amount of hours or minutes, in minutes.
fn minutes(amount: &Amount) -> Option<i64> {
    let value = amount.value.millionths();
    match amount.unit {
        Unit::Hours => Some(value.checked_mul(60)? / 1_000_000),
        _ => amount.printed.ends_with("分钟").then_some(value / 1_000_000),
    }
}

/// Minutes as hours: 150 is 2.5.
fn in_hours(minutes: i64) -> String {
    let (whole, rest) = (minutes / 60, minutes % 60 * 100 / 60);
    match rest {
        0 => whole.to_string(),
        _ => format!("{whole}.{rest:02}").trim_end_matches('0').to_owned(),
    }
}

/// 14：30—16：30 of every sentence, one of a sentence.
fn spans(all: &All) -> Vec<Span> {
    let mut spans = Vec::new();
    for (sentence, of) in all.sentences.iter().enumerate() {
        let time = |at: usize| -> Option<(usize, i64)> {
            let digits = |at: usize| {
                of.chars.iter().skip(at).take_while(|char| char.is_ascii_digit()).count()
            };
            let value = |at: usize, length: usize| -> Option<i64> {
                of.chars.get(at..at + length)?.iter().collect::<String>().parse().ok()
            };
            let hours = digits(at);
            let sign = |at: usize| of.chars.get(at).copied().unwrap_or_default();
            // 14：30, 2 时 30 分 and 4 时.
            let (colon, spelled) =
                (sign(at + hours) == '：', matches!(sign(at + hours), '时' | '点'));
            let length = digits(at + hours + 1);
            let end = at + hours + 1 + length;
            let told = match length {
                0 => spelled,
                _ => length <= 2 && (spelled && sign(end) == '分' || colon && length == 2),
            };
            if !(1..=2).contains(&hours) || !told {
                return None;
            }
            let minute = if length == 0 { 0 } else { value(at + hours + 1, length)? };
            let end = end + usize::from(spelled && length > 0);
            let hour = value(at, hours)?;
            (hour < 24 && minute < 60).then_some((end, hour * 60 + minute))
        };
        let span = (0..of.chars.len()).find_map(|from| {
            let (end, begins) = time(from)?;
            let joined = matches!(of.chars.get(end), Some('—' | '-' | '至' | '到'));
            let (to, ends) = time(end + 1).filter(|_| joined)?;
            let text = |from: usize, to: usize| all.between(sentence, from, to).replace('：', ":");
            let place = Place { from: *of.at.get(from)?, to: of.at.get(to - 1)? + 1 };
            (ends > begins).then(|| Span {
                sentence,
                end: to,
                minutes: ends - begins,
                place,
                told: [text(from, end), text(end + 1, to)],
            })
        });
        spans.extend(span);
    }
    spans
}
