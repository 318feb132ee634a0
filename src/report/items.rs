//! Numbered items against the number that announces them: 发现问题 6 项：1.…2.…, whether in one line or in lines.

use super::areas::numeral;
use super::finding::{Class, Finding, Place, Working};
use super::found::{All, Found};
use super::letters::{Words, holds, is_digit, is_numeral};

/// What so many things are counted with that are listed by numbers.
const COUNTERS: &str = "点条项个类件处方步支家大";
/// What says that there are more than are listed, or that the number is none of its own.
const NOT_ALL: [&str; 19] = [
    "主要", "其中", "例如", "比如", "部分", "典型", "突出", "第", "约", "余", "多", "每", "各",
    "平均", "午", "晚上", "凌晨", "早上", "时间",
];
/// How far an item may reach, in characters.
const FAR: usize = 400;
/// Items counted.
const MOST: usize = 30;

pub(super) fn judge(all: &All, chars: &[char], found: &mut Found) {
    for (at, _) in chars.iter().enumerate().filter(|(_, char)| matches!(char, '：' | ':')) {
        let Some((from, to, count)) = announced(chars, at) else { continue };
        let Some(style) = Style::of(chars, at + 1) else { continue };
        let items = items(chars, at + 1, style);
        let (Some(first), Some(last)) = (items.first(), items.last()) else { continue };
        let counter = chars.get(to - 1).copied().unwrap_or_default();
        let own = |item: &Place| counts_itself(chars, item, counter);
        // A list around this one may go on with its numbers.
        let line = line_start(chars, from);
        let outer =
            items.len() > count && (1..=MOST).any(|at| style.mark(chars, line, at).is_some());
        if items.len() < 2 || items.len().abs_diff(count) > 2 || outer || items.iter().any(own) {
            continue;
        }
        let place = Place { from, to };
        let amount = all.amounts.iter().position(|one| one.place.from == from);
        if items.len() == count {
            found.agree(amount.as_slice());
            continue;
        }
        let open = piece(chars, last.from, last.to).without("等级");
        let told = found.findings.iter().any(|one| one.place.from == from);
        if told || holds(&open, &["等", "…", "略"]) {
            continue;
        }
        let name = |item: &Place| {
            let end = |char: &char| "；。，;,.（(：:".has(*char) || char.is_whitespace();
            let said = chars.get(item.from..item.to).unwrap_or_default();
            said.split(end).next().unwrap_or_default().iter().take(16).collect::<String>()
        };
        let printed = piece(chars, from, to - 1);
        let finding = Finding {
            class: Class::Contradiction,
            printed: printed.trim().to_owned(),
            computed: items.len().to_string(),
            place,
            others: vec![Place { from: first.from, to: last.to }],
            beside: None,
            working: Working::Counted { names: items.iter().map(name).collect() },
            grade: false,
        };
        match amount {
            Some(at) => {
                found.report(
                    all,
                    finding.class,
                    (at, &[]),
                    finding.computed.clone(),
                    finding.working,
                );
                if let Some(last) = found.findings.last_mut() {
                    last.others = finding.others;
                }
            }
            None => found.findings.push(finding),
        }
    }
}

fn piece(chars: &[char], from: usize, to: usize) -> String {
    chars.get(from..to).unwrap_or_default().iter().collect()
}

fn line_start(chars: &[char], at: usize) -> usize {
    let before = chars.get(..at).unwrap_or_default();
    before.iter().rposition(|char| *char == '\n').map_or(0, |at| at + 1)
}

/// The number right before a colon that says how many things follow: its place with its counter, and how many.
fn announced(chars: &[char], colon: usize) -> Option<(usize, usize, usize)> {
    let start = line_start(chars, colon).max(colon.saturating_sub(24));
    let said = chars.get(start..colon)?;
    // 6 项问题，具体如下: what announces the list has a clause of its own.
    let mut said = said;
    if let Some(comma) = said.iter().rposition(|char| matches!(char, '，' | ','))
        && holds(&said.get(comma..)?.iter().collect::<String>(), &["如下", "具体", "分别", "包括"])
    {
        said = said.get(..comma)?;
    }
    let mark = said.iter().rposition(|char| "，。；,;：:、".has(*char)).map_or(0, |at| at + 1);
    let said = said.get(mark..)?;
    let counter = (1..said.len()).rev().find(|at| {
        let number = |char: &char| is_digit(*char) || is_numeral(*char) || *char == '两';
        let before = said.get(..*at).unwrap_or_default();
        let last = before.iter().rev().find(|char| !char.is_whitespace());
        said.get(*at).is_some_and(|char| COUNTERS.has(*char)) && last.is_some_and(number)
    })?;
    let plain = |char: &char| is_digit(*char) || is_numeral(*char) || *char == '两' || *char == ' ';
    let length = said.get(..counter)?.iter().rev().take_while(|char| plain(char)).count();
    let number: Vec<char> =
        said.get(counter - length..counter)?.iter().copied().filter(|char| *char != ' ').collect();
    let count = match number.first()? {
        char if is_digit(*char) => number.iter().collect::<String>().parse().ok()?,
        _ => numeral(&number)?,
    };
    let whole: String = said.iter().collect();
    let behind = said.get(counter + 1..)?;
    // 五项分工 are no points.
    let work = behind.starts_with(&['分', '工']);
    let other = behind
        .iter()
        .any(|char| is_digit(*char) || matches!(char, '月' | '日') || (*char == '分' && !work));
    let lead = said.get(counter - length..counter)?.iter().take_while(|char| **char == ' ').count();
    let from = start + mark + counter - length + lead;
    let decimal = from.checked_sub(1).and_then(|at| chars.get(at)) == Some(&'.');
    (!other && !decimal && (2..=MOST).contains(&count) && !holds(&whole, &NOT_ALL)).then_some((
        from,
        start + mark + counter + 1,
        count,
    ))
}

/// How the items of a list are numbered.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Style {
    /// `1.`, `1、`
    Point,
    /// `（1）`
    Bracket,
    /// `①`
    Circle,
    /// 一、
    Comma,
    /// 一是
    Is,
    /// 第一，
    Ordinal,
}

impl Style {
    const ALL: [Style; 6] =
        [Style::Point, Style::Bracket, Style::Circle, Style::Comma, Style::Is, Style::Ordinal];

    /// How a list is numbered whose first item begins at a place.
    fn of(chars: &[char], at: usize) -> Option<Style> {
        let space = chars.iter().skip(at).take(40).take_while(|char| char.is_whitespace()).count();
        Style::ALL.into_iter().find(|style| style.mark(chars, at + space, 1).is_some())
    }

    /// How long the mark of an item is, where it stands.
    fn mark(self, chars: &[char], at: usize, number: usize) -> Option<usize> {
        let rest = chars.get(at..)?;
        let sign = |at: usize| rest.get(at).copied().unwrap_or_default();
        let digits = |from: usize| {
            let digits = number.to_string();
            let said = digits.chars().enumerate().all(|(at, char)| sign(from + at) == char);
            said.then_some(from + digits.len())
        };
        let spelled = |from: usize| {
            let length = rest.iter().skip(from).take_while(|char| is_numeral(**char)).count();
            let said = numeral(rest.get(from..from + length)?)?;
            (said == number).then_some(from + length)
        };
        match self {
            Style::Point => digits(0).filter(|end| {
                ".．、)）".has(sign(*end)) && !(sign(*end) == '.' && is_digit(sign(end + 1)))
            }),
            Style::Bracket => matches!(sign(0), '（' | '(')
                .then(|| digits(1).or_else(|| spelled(1)))?
                .filter(|end| matches!(sign(*end), '）' | ')')),
            Style::Circle => {
                let own = u32::try_from(number).ok().and_then(|at| char::from_u32(0x245f + at));
                (number <= 20 && own == Some(sign(0))).then_some(0)
            }
            Style::Comma => spelled(0).filter(|end| sign(*end) == '、'),
            Style::Is => spelled(0).filter(|end| sign(*end) == '是'),
            Style::Ordinal => (sign(0) == '第')
                .then(|| spelled(1))?
                .filter(|end| matches!(sign(*end), '，' | '、' | ',' | '是')),
        }
        .map(|end| end + 1)
    }
}

/// The items of a list from a place on: those of one line, or of the lines below.
fn items(chars: &[char], from: usize, style: Style) -> Vec<Place> {
    let space = chars.iter().skip(from).take_while(|char| char.is_whitespace()).count();
    let mut items: Vec<Place> = Vec::new();
    let mut at = from + space;
    let line = |from: usize| {
        let rest = chars.get(from..).unwrap_or_default();
        rest.iter().position(|char| *char == '\n').map_or(chars.len(), |length| from + length)
    };
    while let Some(length) = style.mark(chars, at, items.len() + 1).filter(|_| items.len() < MOST) {
        let begin = at + length;
        let end = (begin + FAR).min(chars.len());
        let next = items.len() + 2;
        let begins = |at: &usize| {
            let before = chars.get(..*at).unwrap_or_default();
            let before = before.iter().rev().find(|char| **char == '\n' || !char.is_whitespace());
            let bounded = before.is_none_or(|char| "\n；。，;,：:！、”）)".has(*char));
            bounded && style.mark(chars, *at, next).is_some()
        };
        let found = (begin..end).find(begins);
        // What begins anew is another list.
        let anew = (begin..found.unwrap_or(end)).any(|at| {
            let before = at.checked_sub(1).and_then(|at| chars.get(at));
            before == Some(&'\n') && style.mark(chars, at, 1).is_some()
        });
        let to = found.filter(|_| !anew).unwrap_or_else(|| line(begin));
        items.push(Place { from: begin, to });
        let Some(found) = found.filter(|_| !anew) else { break };
        // A list within a line ends with it.
        if items.len() >= 2
            && line(items.first().map_or(0, |first| first.from))
                > items.last().map_or(0, |last| last.from)
            && found > line(begin)
        {
            if let Some(last) = items.last_mut() {
                last.to = line(begin);
            }
            break;
        }
        at = found;
    }
    items
}

/// Whether an item counts the same things itself: 5 场活动：1.节日 3 场.
fn counts_itself(chars: &[char], item: &Place, counter: char) -> bool {
    let said = chars.get(item.from..item.to).unwrap_or_default();
    // What follows behind the last item is no part of it.
    let said = said.split(|char| *char == '。').next().unwrap_or_default();
    counter != '点'
        && said.windows(2).any(|pair| match pair {
            [one, two] => *two == counter && (is_digit(*one) || is_numeral(*one)),
            _ => false,
        })
}
