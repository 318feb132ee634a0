//! Some of a group are not more than all of it: 7 名社工中有 8 名持证.

use super::amount::{Amount, Numbered, Role};
use super::finding::{Class, Working};
use super::found::{All, Found};
use super::letters::Words;
use super::words::{Unit, holds};

/// Words that hold 中 and say nothing of being inside of something.
const NOT_INSIDE: [&str; 12] = [
    "中心", "中小", "中学", "中级", "中期", "中途", "中午", "中秋", "中老", "中层", "中青", "其中",
];
/// What is said of some of the persons right before.
const SOME: [&str; 6] = ["持证", "持有", "取得", "获得", "考取", "通过"];

pub(super) fn judge(all: &All, found: &mut Found) {
    for sentence in 0..all.sentences.len() {
        for pair in all.of(sentence).windows(2) {
            let [(whole, of), (part, one)] = pair else { continue };
            let counted =
                matches!(of.unit, Unit::Persons | Unit::Households) && of.unit == one.unit;
            let plain = |one: &Amount| !one.about && one.role == Role::Done;
            let more = one.value.millionths() > of.value.millionths();
            if counted && more && plain(of) && plain(one) && inside(all, sentence, pair) {
                let working = Working::PartOfWhole { whole: of.printed.clone() };
                if !found.is_checked(*part) {
                    found.report(
                        all,
                        Class::Impossible,
                        (*part, &[*whole]),
                        String::new(),
                        working,
                    );
                }
            }
        }
        for (at, amount) in all.of(sentence) {
            certified(all, sentence, (at, amount), found);
        }
    }
}

/// 实有 11 名，…。持证 13 名: more have a certificate than there are, told in the same paragraph.
fn certified(all: &All, sentence: usize, (at, one): Numbered, found: &mut Found) {
    let named = ["持证", "持证人数", "持证社工"].iter().any(|word| one.before.ends_with(word));
    if !named || one.unit != Unit::Persons || !one.is_exact() || one.role != Role::Done {
        return;
    }
    let here = all.of(sentence).into_iter().filter(|(other, _)| *other < at);
    let near: Vec<Numbered> = all.above(sentence, 3).into_iter().chain(here).collect();
    let all_of_them = |(_, of): &&Numbered| {
        let said = ["实有", "实配", "在岗", "现有社工", "共有社工"];
        let plain = of.is_exact() && of.role == Role::Done && of.unit == Unit::Persons;
        plain && holds(&of.before, &said) && of.area == one.area
    };
    let Some((whole, of)) = near.iter().rev().find(all_of_them) else { return };
    if one.value.millionths() > of.value.millionths() && !found.is_checked(at) {
        let working = Working::PartOfWhole { whole: of.printed.clone() };
        found.report(all, Class::Impossible, (at, &[*whole]), String::new(), working);
    }
}

/// Whether the second is said to be among the first: 名社工中有, 名社工里，持证的有; or is who of them has a certificate.
fn inside(all: &All, sentence: usize, pair: &[Numbered]) -> bool {
    let [(_, of), (_, one)] = pair else { return false };
    let said = all.between(sentence, of.end, one.start);
    let (first, rest) = said.split_once('，').unwrap_or((&said, ""));
    let short = said.chars().count() <= 16 && !rest.has('，');
    let stops = said.contains(['。', '；', '：', '、', '（', '）']) || holds(&said, &NOT_INSIDE);
    if !short || stops || holds(&said, &["新", "另", "外", "上年", "去年"]) {
        return false;
    }
    // 3 名社工在社区中服务 8 名老人 is of others.
    if first.contains(['在', '向', '为', '对', '到', '给']) {
        return false;
    }
    let among = if rest.is_empty() {
        first.split_once('中').is_some_and(|(_, behind)| {
            behind.is_empty() || behind.starts_with(['有', '已', '共', '持', '取', '获', '考'])
        })
    } else {
        first.ends_with(['中', '里'])
    };
    // 社工 6 名，7 名持证: the next clause has no other subject.
    let end = all.sentences.get(sentence).map_or(one.end, |one| one.chars.len());
    let behind = all.between(sentence, one.end, (one.end + 6).min(end));
    let next = said == "，"
        && SOME.iter().any(|word| behind.starts_with(word))
        && holds(&of.before, &["社工", "共有", "现有", "员工"])
        && !holds(&of.before, &["督导", "行政", "财务", "实习"])
        && !holds(&behind, &["社工", "人员", "员工"]);
    among || next
}
