//! Names of communities, and the two ways in which one is written: 尚华 and 华尚.

use super::finding::{Class, Finding, Place, Working};
use super::found::All;
use super::letters::{Words, begins, ends, signature};
use super::naming::SIDES;
use super::text::Sentence;
use crate::number::ByName;

/// A name in a list of names.
#[derive(Clone, Debug)]
pub(super) struct Name {
    pub name: String,
    pub place: Place,
}

/// Names that a sentence lists, with where the list begins and ends in it.
#[derive(Clone, Debug)]
pub(super) struct List {
    pub names: Vec<Name>,
    pub sentence: usize,
    pub start: usize,
    pub end: usize,
}

/// Lists looked at; a text of more is no report.
const MOST: usize = 300;
const SUFFIX: [&str; 3] = ["社区", "村", "居委会"];
/// What stands before the first name of a list, or before a name alone.
const CUT: [&str; 28] = [
    "辖",
    "下设",
    "设有",
    "共有",
    "含",
    "由",
    "包含",
    "包括",
    "下辖",
    "管辖",
    "覆盖",
    "涵盖",
    "分别为",
    "分别是",
    "分别",
    "负责",
    "走进",
    "深入",
    "位于",
    "即",
    "在",
    "到",
    "对",
    "于",
    "为",
    "是",
    "的",
    "有",
];
/// Words before 社区 that are no names.
const COMMON: [&str; 34] = [
    "大型", "小型", "中型", "专题", "街道", "城乡", "城市", "农村", "老旧", "辖区", "整个", "各个",
    "多个", "每个", "本地", "新型", "和谐", "美好", "友善", "智慧", "平安", "完整", "现代", "驻点",
    "所在", "居住", "周边", "相关", "不同", "重点", "参与", "进入", "个个", "服务",
];

fn is_mark(char: char) -> bool {
    matches!(
        char,
        '，' | '。' | '；' | '：' | '（' | '）' | '“' | '”' | '、' | '《' | '》' | '？' | '！'
    )
}

/// Where each suffix stands in a sentence, and how long it is.
fn suffixes(sentence: &Sentence) -> Vec<(usize, usize)> {
    let chars = &sentence.chars;
    let mut found = Vec::new();
    for at in 0..chars.len() {
        let rest = chars.get(at..).unwrap_or_default();
        if let Some(word) = SUFFIX.iter().find(|word| super::words::begins(rest, word)) {
            found.push((at, word.chars().count()));
        }
    }
    found
}

/// The lists of names of a text.
pub(super) fn lists(all: &All) -> Vec<List> {
    let mut lists: Vec<List> = Vec::new();
    for (number, sentence) in all.sentences.iter().enumerate() {
        let mut open: Option<List> = None;
        let mut last_end = 0;
        for (at, length) in suffixes(sentence) {
            let gap = sentence.chars.get(last_end..at).unwrap_or_default();
            let joined = open.is_some()
                && gap.first().is_some_and(|char| matches!(char, '、' | '和' | '及' | '与' | '以'));
            let next = if joined { after_joint(gap) } else { None };
            if let Some((lead, name)) = next {
                if let Some(list) = &mut open {
                    list.names.push(named(sentence, last_end + lead, name));
                    list.end = at + length;
                }
            } else {
                keep(open.take(), &mut lists);
                let lead = first_name(sentence, last_end, at);
                let name: String =
                    sentence.chars.get(lead..at).unwrap_or_default().iter().collect();
                if (1..=6).contains(&name.chars().count()) {
                    open = Some(List {
                        names: vec![named(sentence, lead, name)],
                        sentence: number,
                        start: lead,
                        end: at + length,
                    });
                }
            }
            last_end = at + length;
        }
        keep(open, &mut lists);
        if lists.len() >= MOST {
            break;
        }
    }
    lists
}

fn keep(list: Option<List>, lists: &mut Vec<List>) {
    lists.extend(list.filter(|list| list.names.len() >= 2));
}

fn named(sentence: &Sentence, start: usize, name: String) -> Name {
    let from = sentence.at.get(start).copied().unwrap_or_default();
    let last = start + name.chars().count().saturating_sub(1);
    Name { place: Place { from, to: sentence.at.get(last).map_or(from, |at| at + 1) }, name }
}

/// What follows `、`, 和 or 以及, if it is a name.
fn after_joint(gap: &[char]) -> Option<(usize, String)> {
    let first = *gap.first()?;
    let lead = if first == '以' && gap.get(1) == Some(&'及') { 2 } else { 1 };
    let mut name = gap.get(lead..).unwrap_or_default();
    let mut skipped = lead;
    // `、和平` may be 和 before a name, or the name 和平.
    if first == '、'
        && name.len() >= 3
        && name.first().is_some_and(|char| matches!(char, '和' | '及'))
    {
        name = name.get(1..).unwrap_or_default();
        skipped += 1;
    }
    let plain = (1..=6).contains(&name.len()) && name.iter().all(|char| char.is_alphabetic());
    (plain && (first != '以' || lead == 2)).then(|| (skipped, name.iter().collect()))
}

/// Where the first name of a list begins.
fn first_name(sentence: &Sentence, from: usize, at: usize) -> usize {
    let least = from.max(at.saturating_sub(12));
    let before = sentence.chars.get(least..at).unwrap_or_default();
    let mark = before.iter().rposition(|char| is_mark(*char) || !char.is_alphabetic());
    let first = mark.map_or(0, |at| at + 1);
    let cuts = |cut: &usize| {
        let so_far = before.get(first..*cut).unwrap_or_default();
        CUT.iter().any(|word| ends(so_far, word))
    };
    let start = (first..before.len().saturating_sub(1)).rev().find(cuts).unwrap_or(first);
    least + start
}

/// Names that are written in two ways.
pub(super) fn judge(all: &All, lists: &[List], findings: &mut Vec<Finding>) {
    let mut known: ByName<Place> = ByName::default();
    for name in lists.iter().flat_map(|list| &list.names) {
        known.or_insert(name.name.clone(), name.place);
    }
    let mut told: Vec<(String, String)> = Vec::new();
    let mut tell =
        |name: &str, place: Place, other: &str, first: Place, findings: &mut Vec<Finding>| {
            let pair = if name < other { (name, other) } else { (other, name) };
            let pair = (pair.0.to_owned(), pair.1.to_owned());
            if told.contains(&pair) || told.len() >= 100 {
                return;
            }
            told.push(pair);
            findings.push(Finding {
                class: Class::Name,
                printed: name.to_owned(),
                computed: other.to_owned(),
                place,
                others: vec![first],
                beside: None,
                working: Working::Spelled,
                grade: false,
            });
        };
    // Between lists: the same characters in another order, or one character in lists that are otherwise alike.
    let mut sorted: ByName<Vec<&Name>> = ByName::default();
    for names in lists {
        for name in &names.names {
            let signature = signature(name.name.chars());
            let Some(alike) = sorted.or_insert(signature, Vec::new()) else { continue };
            let other = alike.iter().find(|other| other.name != name.name);
            let beside = |other: &&&Name| names.names.iter().any(|one| one.name == other.name);
            if let Some(other) = other.filter(|other| !beside(other)) {
                tell(&name.name, name.place, &other.name, other.place, findings);
            }
            if alike.len() < 20 {
                alike.push(name);
            }
        }
    }
    for (at, two) in lists.iter().enumerate().take(100) {
        for one in lists.iter().take(at) {
            let missing =
                |name: &&Name, list: &List| !list.names.iter().any(|other| other.name == name.name);
            let new: Vec<&Name> = two.names.iter().filter(|name| missing(name, one)).collect();
            let shared = two.names.len() - new.len();
            if shared == 0 || shared * 2 < one.names.len().min(two.names.len()) {
                continue;
            }
            for name in new {
                let lost = one.names.iter().filter(|other| missing(other, two));
                if let Some(other) = lost.into_iter().find(|other| one_off(&name.name, &other.name))
                {
                    tell(&name.name, name.place, &other.name, other.place, findings);
                }
            }
        }
    }
    alone(all, lists, &known, &mut |name, place, other, first| {
        tell(name, place, other, first, findings)
    });
}

/// Names outside the lists.
fn alone(
    all: &All,
    lists: &[List],
    known: &ByName<Place>,
    tell: &mut dyn FnMut(&str, Place, &str, Place),
) {
    let mut signatures: ByName<&str> = ByName::default();
    let mut holes: ByName<&str> = ByName::default();
    for (name, _) in known.iter() {
        signatures.insert(signature(name.chars()), name);
        for hole in with_holes(name) {
            holes.insert(hole, name);
        }
    }
    if known.iter().next().is_none() {
        return;
    }
    let mut counted = 0;
    for (number, sentence) in all.sentences.iter().enumerate() {
        let inside: Vec<&List> =
            lists.iter().filter(|list| list.sentence == number).take(50).collect();
        for (at, _) in suffixes(sentence) {
            if inside.iter().any(|list| at >= list.start && at < list.end) {
                continue;
            }
            let name = |length: usize| -> Option<String> {
                let name = sentence.chars.get(at.checked_sub(length)?..at)?;
                name.iter().all(|char| char.is_alphabetic()).then(|| name.iter().collect())
            };
            let names: Vec<String> = (2..=6).filter_map(name).collect();
            if names.iter().any(|name| known.get(name).is_some()) {
                continue;
            }
            for name in names {
                let length = name.chars().count();
                let before = at.checked_sub(length + 1).and_then(|at| sentence.chars.get(at));
                let bounded = before
                    .is_none_or(|char| is_mark(*char) || "在到于对为和与及的是往由从该".has(*char));
                let turned = signatures.get(&signature(name.chars()));
                // A name said twice is one of its own.
                let mut once = || {
                    counted += 1;
                    let of = |sentence: &Sentence| {
                        let places = 0..sentence.chars.len();
                        let rest = |at: &usize| sentence.chars.get(*at..).unwrap_or_default();
                        places.filter(|at| begins(rest(at), &name)).count()
                    };
                    counted <= MOST && all.sentences.iter().map(of).sum::<usize>() == 1
                };
                let off =
                    || with_holes(&name).into_iter().find_map(|hole| holes.get(&hole).copied());
                let common = COMMON.contains(&name.as_str()) || name.has('的');
                let sided = |other: &&str| {
                    let mut differ = name.chars().zip(other.chars()).filter(|(a, b)| a != b);
                    differ.all(|(a, b)| SIDES.has(a) && SIDES.has(b))
                };
                let off = || off().filter(|other| !sided(other));
                let other = turned
                    .copied()
                    .or_else(|| off().filter(|_| (length >= 3 || bounded) && !common && once()));
                let Some(other) = other else { continue };
                let place = named(sentence, at - length, name.clone()).place;
                if let Some(first) = known.get(other) {
                    tell(&name, place, other, *first);
                }
                break;
            }
        }
    }
}

/// The name with each of its characters taken out in turn.
fn with_holes(name: &str) -> Vec<String> {
    let chars: Vec<char> = name.chars().collect();
    let hole = |at: usize| {
        let mut holed = chars.clone();
        if let Some(char) = holed.get_mut(at) {
            *char = '\u{0}';
        }
        holed.into_iter().collect()
    };
    (0..chars.len()).map(hole).collect()
}

/// Whether two names of one length differ in one character.
fn one_off(one: &str, two: &str) -> bool {
    let differ = one.chars().zip(two.chars()).filter(|(a, b)| a != b).count();
    differ == 1 && one.chars().count() == two.chars().count()
}
