//! Parts against their whole, and what is beyond or short of a target.

use super::amount::{Amount, Numbered, Role, sum_of};
use super::averages::averages;
use super::exceeding::surplus;
use super::finding::{Class, Working};
use super::found::{All, Found};
use super::kinds::{balance, closest, conclude, kinds, opposites, overlap};
use super::letters::Words;
use super::listed::{elsewhere, last_two, next_parts};
use super::some_of::{certified, listed_only, within};
use super::words::{Unit, holds, key};
use crate::number::Printed;

/// What a total is announced with.
const TOTAL: [&str; 19] = [
    "加一块",
    "加在一起",
    "总花费",
    "总支出",
    "合起来",
    "拼成",
    "凑成",
    "相加",
    "加起来",
    "共计",
    "合计",
    "总计",
    "总共",
    "一共",
    "累计",
    "合共",
    "总值",
    "总额",
    "共",
];
/// What parts are announced with.
const PARTS: [&str; 6] = ["其中", "分别为", "分别是", "分为", "包括", "包含"];
/// What says that the parts named are some of them.
const SOME: [&str; 7] = ["最多", "为主", "主要", "前三", "居多", "重点", "部分"];

/// Judges every sentence.
pub(super) fn judge(all: &All, found: &mut Found) {
    for sentence in 0..all.spans.len() {
        let amounts: Vec<Numbered> = all
            .of(sentence)
            .into_iter()
            .filter(|(_, amount)| amount.unit != Unit::Percent && amount.unit != Unit::Points)
            .collect();
        for (order, (at, whole)) in amounts.iter().enumerate() {
            let rest = amounts.get(order + 1..).unwrap_or_default();
            // 现有社工 7 人，持证 8 人.
            let held = rest.first().is_some_and(|(_, one)| one.before == "持证");
            if whole.after.ends_with('中') || (held && whole.before.ends_with("社工")) {
                certified(all, (*at, whole), rest, found);
            }
            if let Some(next) = rest.first() {
                within(all, (*at, whole), *next, found);
            }
            listed_only(all, (*at, whole), rest, found);
        }
        surplus(all, &amounts, found);
        totals(all, sentence, &amounts, found);
        parts(all, sentence, &amounts, found);
        kinds(all, sentence, &amounts, found);
        balance(all, &amounts, found);
        averages(all, sentence, &amounts, found);
    }
}

/// 持证 16 名，非持证 6 名，共计 22 名.
fn totals(all: &All, sentence: usize, amounts: &[Numbered], found: &mut Found) {
    for (order, (at, total)) in amounts.iter().enumerate() {
        // 合计 136 户 270 人 are two totals.
        let last = order.checked_sub(1).and_then(|last| amounts.get(last)).map(|(_, last)| *last);
        let last = last.filter(|last| last.unit != total.unit);
        let of = match last {
            Some(last) if last.end == total.start => (&last.before, order - 1),
            // 共开展小组 7 个、活动 33 场 are two as well.
            Some(last) if goes_on(all, sentence, last, total) => (&last.before, order - 1),
            _ => (&total.before, order),
        };
        let (of, end) = of;
        let word = TOTAL.iter().find(|word| of.holds(word));
        // 1至6月 1280 人次，7至12月 1315 人次，全年 2595 人次: of amounts of times alone.
        let year = ["全年", "整个季度", "全季"].iter().find(|word| of.holds(word));
        let Some(word) = word.or(year) else { continue };
        let said = of.cut_last(word).map_or(of.as_str(), |(_, said)| said);
        let listed = last.is_some_and(|last| goes_on(all, sentence, last, total));
        let noun = key(if listed { &total.before } else { said });
        // 连站长共 13 人: somebody comes to those named.
        let led = all.between(sentence, total.start.saturating_sub(20), total.start);
        let more = holds(of, &["连", "加上", "算上", "再加"]) || led.holds("连同");
        // 一、二级合计 91 人 is of two of four.
        let lead = of.up_to(word);
        let plain = !said.holds("其中") && !more && !lead.ends_with('级');
        // 合同金额为 30 万元、24 万元，合计 54 万元: all of them are agreed.
        let role = total.role;
        if !plain || total.about || !matches!(role, Role::Done | Role::Target) {
            continue;
        }
        let before = amounts.get(..end).unwrap_or_default().iter().rev();
        // 2 支队伍，4 项改造，共 10 篇: other things are no parts.
        let other_things = |one: &Amount| {
            let things =
                total.unit == Unit::Things && !"个次项场".has(total.counted().unwrap_or('个'));
            things && one.counted() != total.counted()
        };
        let same: Vec<&Numbered> = before
            .take_while(|(_, amount)| {
                amount.unit != total.unit || amount.value.millionths() <= total.value.millionths()
            })
            .take_while(|(_, amount)| !TOTAL.iter().any(|word| amount.before.ends_with(word)))
            .filter(|(_, amount)| amount.unit == total.unit && amount.role == role)
            .filter(|(_, amount)| !amount.before.contains(['每', '均']))
            // 两项合起来 942 次 counts the parts, and 75 人次×2 天×15 元＝2250 元 has one part.
            .filter(|(_, amount)| {
                !TOTAL.contains(&all.between(sentence, amount.end, total.start).as_str())
            })
            .filter(|(_, amount)| {
                !all.between(sentence, amount.start.saturating_sub(1), amount.start).has('×')
            })
            .filter(|(_, amount)| !other_things(amount))
            .collect();
        let above = elsewhere(all, sentence, total, amounts.get(..end).unwrap_or_default());
        // 四个季度依次为 14、17、21、16，共 68 场: one of something else is no list.
        let above = if same.len() < 2 || total.before.holds("以上") { above } else { Vec::new() };
        let same: Vec<&Numbered> = if above.is_empty() { same } else { above.iter().collect() };
        let last = last_two(&noun);
        // 一季度 86 人，二季度 94 人 are of the time alone.
        let timed = |key: &str| ["季度", "半年", "月", "月份"].iter().any(|of| key.ends_with(of));
        let other = |(_, amount): &&Numbered| !amount.key.holds(&last) && !timed(&amount.key);
        // 市级 8 篇，区级 17 篇，公众号 45 篇，合计采用 70 篇: a verb is no kind of its own.
        let sum = Printed::sum(same.iter().map(|(_, one)| one.value));
        let verb = same.len() >= 3
            && noun.chars().count() <= 2
            && sum.is_near(total.value, 10)
            && same.iter().all(|(_, one)| one.own && one.counted() == total.counted());
        if !noun.is_empty() && !verb && same.iter().any(other) {
            continue;
        }
        if same.len() < 2 || same.iter().any(|(_, amount)| amount.about) {
            continue;
        }
        let undated = |(_, amount): &&Numbered| amount.time.is_empty() && !amount.before.has('月');
        if year == Some(word) && (!total.time.is_empty() || same.iter().any(undated)) {
            continue;
        }
        // A total of what is said right before it; what stands further away may be of something else.
        let away = |count: &usize| {
            let parts = same.iter().take(*count).map(|(_, amount)| amount.value);
            Printed::sum(parts).minus(total.value).magnitude().millionths()
        };
        let taken = (2..=same.len()).min_by_key(away).unwrap_or(same.len());
        let parts: Vec<Numbered> = same.iter().take(taken).rev().map(|one| **one).collect();
        let sum = sum_of(&parts).millionths();
        // What is less than half of the total is some of it.
        if sum * 2 >= total.value.millionths() {
            conclude(all, (*at, total), &parts, found);
        }
    }
}

/// Whether a total goes on with the list of another one.
fn goes_on(all: &All, sentence: usize, last: &Amount, total: &Amount) -> bool {
    let is_total = |amount: &Amount| TOTAL.iter().any(|word| amount.before.holds(word));
    let between = all.between(sentence, last.end, total.start);
    is_total(last)
        && !is_total(total)
        && (between.starts_with('、') || (between == "，" && last.before.holds("合起来")))
        && between.chars().count() <= 8
        && last.role == Role::Done
}

/// Whether a part may be of an amount: both are counted by one word, and the whole is no average.
fn can_hold(whole: &Amount, part: &Amount) -> bool {
    let things = part.unit == Unit::Things && whole.counted() != part.counted();
    whole.unit == part.unit && !things && !holds(&whole.before, &["均", "每"])
}

/// 9 期 315 人次，其中甲班 3 期 105 人次、乙班 6 期 210 人次: each unit by itself.
fn by_unit<'a>(rest: &[Numbered<'a>]) -> Option<[Vec<Numbered<'a>>; 2]> {
    let [(_, one), (_, two), (_, three), ..] = rest else { return None };
    if one.unit == two.unit || three.unit != one.unit || one.part != three.part {
        return None;
    }
    let pairs = rest.chunks_exact(2).take_while(|pair| {
        let [(_, a), (_, b)] = pair else { return false };
        (a.unit, b.unit) == (one.unit, two.unit) && !a.about && !b.about && a.part == one.part
    });
    let pairs: Vec<_> = pairs.collect();
    let list = |side: usize| pairs.iter().filter_map(|pair| pair.get(side).copied()).collect();
    (pairs.len() >= 2).then(|| [list(0), list(1)])
}

/// Whether the first of a list is what the others come to.
fn is_whole(list: &[Numbered]) -> bool {
    list.split_first().is_some_and(|(first, others)| {
        others.len() >= 2 && sum_of(others).millionths() == first.1.value.millionths()
    })
}

/// 共 22 名，其中持证 16 名，非持证 6 名.
fn parts(all: &All, sentence: usize, amounts: &[Numbered], found: &mut Found) {
    let mut begin = 0;
    while let Some(at) = amounts.iter().enumerate().skip(begin).position(|(order, (_, amount))| {
        let last = order.checked_sub(1).and_then(|last| amounts.get(last));
        announces(&amount.before) || lists(all, sentence, last.map(|(_, last)| *last), amount)
    }) {
        let first = begin + at;
        begin = first + 1;
        let Some((_, part)) = amounts.get(first) else { return };
        let rest = amounts.get(first..).unwrap_or_default();
        if let Some(lists) = by_unit(rest) {
            for list in lists {
                let unit = list.first().map(|(_, one)| one.unit);
                let before = amounts.get(..first).unwrap_or_default().iter();
                let wholes: Vec<Numbered> =
                    before.copied().filter(|(_, one)| Some(one.unit) == unit).collect();
                let sum = sum_of(&list);
                if let Some(whole) = closest(&wholes, &list).filter(|_| !is_whole(&list))
                    && !whole.1.about
                    && sum.is_near(whole.1.value, 5)
                {
                    conclude(all, whole, &list, found);
                }
                begin += list.len();
            }
            continue;
        }
        // One list goes on while the unit stays; the next 其中 may go on with the same whole.
        let listed: Vec<Numbered> = rest
            .iter()
            .enumerate()
            .take_while(|(order, (_, amount))| {
                *order == 0 || (amount.unit == part.unit && !is_total(&amount.before))
            })
            .map(|(_, one)| *one)
            .collect();
        let before = amounts.get(..first).unwrap_or_default().iter().rev().take(4);
        let mut wholes: Vec<Numbered> =
            before.copied().filter(|(_, amount)| can_hold(amount, part)).collect();
        // 其中 may begin a sentence of its own.
        let opens = part.before.trim_start().starts_with("其中")
            && all.between(sentence, 0, part.start).trim_start().starts_with("其中");
        if let Some(above) = sentence.checked_sub(1).filter(|_| opens && wholes.is_empty()) {
            let whole = |one: &Amount| one.unit == part.unit && one.role != Role::Target;
            wholes.extend(all.of(above).into_iter().filter(|(_, one)| whole(one)));
        }
        let nearest = match listed.len() {
            1 if opens => wholes.iter().max_by_key(|(_, one)| one.value.millionths()).copied(),
            1 => wholes.first().copied(),
            _ => closest(&wholes, &listed),
        };
        let Some((whole, of)) = nearest else { continue };
        certified(all, (whole, of), rest, found);
        if of.about || listed.iter().any(|(_, amount)| amount.about || amount.role != Role::Done) {
            continue;
        }
        begin = first + listed.len();
        // 缺签名 4 份（个案 2 份、小组 1 份、活动 1 份）: the first is what the others come to, and no part beside them.
        if is_whole(&listed) {
            continue;
        }
        // Behind `；` something else may begin.
        let whole_list = (2..=listed.len()).find(|count| {
            let sum = Printed::sum(listed.iter().take(*count).map(|(_, amount)| amount.value));
            sum.millionths() == of.value.millionths()
        });
        if let Some(count) = whole_list {
            conclude(all, (whole, of), listed.get(..count).unwrap_or_default(), found);
            continue;
        }
        let near = listed.iter().filter(|(_, amount)| amount.part == part.part).count();
        // Of two parts that a `；` parts the second may be of something else.
        let near = if near < 2 && listed.len() > 2 { listed.len() } else { near.max(1) };
        let listed: Vec<Numbered> = listed.iter().take(near).copied().collect();
        let more = next_parts(all, sentence, part, begin >= amounts.len());
        let sum = sum_of(&listed);
        if listed.len() >= 2 && sum.millionths() != of.value.millionths() && !more.is_empty() {
            let longer: Vec<Numbered> = listed.iter().copied().chain(more).collect();
            let longer_sum = sum_of(&longer);
            if longer_sum.millionths() == of.value.millionths() {
                conclude(all, (whole, of), &longer, found);
                continue;
            }
        }
        if let [(one, part)] = listed.as_slice() {
            let larger = |of: &Amount| part.value.millionths() > of.value.millionths();
            // 实到 90.5 人月……后三个月多出 2.5 人月。其中有经历的 58 人月: of what is told further above.
            let mut above = (sentence.saturating_sub(4)..sentence).flat_map(|at| all.of(at));
            let further = opens && above.any(|(_, of)| of.unit == part.unit && !larger(of));
            if !further
                && wholes.iter().all(|(_, of)| larger(of))
                && larger(of)
                && of.unit != Unit::None
            {
                let working = Working::PartOfWhole { whole: of.printed.clone() };
                found.report(all, Class::Impossible, (*one, &[whole]), String::new(), working);
            }
            continue;
        }
        // Parts of less than four fifths of the whole are some of them.
        let near = sum.is_near(of.value, 5);
        // 财务和管理专家各 1 名 are two.
        let each = listed.iter().any(|(_, part)| part.before.has('各'));
        if each || some_only(all, sentence, of, &listed) {
            continue;
        }
        if near || opposites(&listed) {
            conclude(all, (whole, of), &listed, found);
        }
    }
}

/// 合计 25 户, 加上下半年合计 25 户: a total begins what is none of the parts.
fn is_total(before: &str) -> bool {
    TOTAL.iter().any(|word| {
        before.starts_with(word) || (word.chars().count() > 1 && before.ends_with(word))
    })
}

/// 其中 announces parts wherever it stands, other words only where they begin.
fn announces(before: &str) -> bool {
    let names = before.has('、');
    (before.holds("其中") && !before.holds("其中一"))
        || (!names && PARTS.iter().any(|word| before.starts_with(word)))
}

/// 由一片区 402 户、二片区 511 户组成; 146 名，按来源归类，党员 38 名、…; 三个片区分别完成 9 个、8 个和 8 个; 上半年 1467 户，下半年
/// 1695 户: parts without a word of [`PARTS`].
fn lists(all: &All, sentence: usize, last: Option<&Amount>, amount: &Amount) -> bool {
    let Some(last) = last.filter(|last| last.unit == amount.unit && !last.about) else {
        return false;
    };
    let said = all.between(sentence, last.end, amount.start);
    if said.chars().count() > 24 {
        return false;
    }
    let lead = said.trim_start_matches(['，', '：', '（']);
    let behind = all.sentences.get(sentence).and_then(|one| one.chars.get(amount.end..));
    let behind: String = behind.unwrap_or_default().iter().take(60).collect();
    let composed = lead.starts_with('由') && (behind.holds("组成") || behind.holds("构成"));
    let sorted = ["按", "从"].iter().any(|word| lead.starts_with(word))
        && ["归类", "分类", "来看", "统计", "划分", "分", "看"]
            .iter()
            .any(|word| lead.split('，').next().is_some_and(|lead| lead.ends_with(word)));
    let areas = lead.holds("分别") && holds(lead, &["片区", "社区", "网格"]);
    let halves = lead.starts_with("上半年") && behind.holds("下半年");
    composed || sorted || areas || halves
}

/// Whether the parts are only some of their whole, or overlap.
fn some_only(all: &All, sentence: usize, whole: &Amount, parts: &[Numbered]) -> bool {
    let (Some((_, first)), Some((_, last))) = (parts.first(), parts.last()) else { return true };
    let here = whole.sentence == Some(sentence);
    let from = if here { whole.end } else { 0 };
    let end = all.sentences.get(sentence).map_or(last.end, |one| one.chars.len());
    let said = all.between(sentence, from, (last.end + 24).min(end));
    let owning = |(_, part): &Numbered| part.before.has('有') && part.before.ends_with('的');
    // 21 个党组织、商户及社会组织，其中党组织 8 个、商户 9 家: one of the three is not told.
    let kinds =
        whole.after.chars().filter(|char| matches!(char, '、' | '和' | '及' | '与')).count();
    let sum = sum_of(parts).millionths();
    let short = sum < whole.value.millionths();
    // 其中 3 个在祠堂开展，2 个面向妇女 tells of them, and does not sort them.
    let told = |(_, part): &Numbered| key(&part.before.without("其中")).is_empty();
    let tells = parts.len() == 2 && parts.iter().all(|part| told(part) && !part.1.after.is_empty());
    holds(&said, &SOME)
        || (!short && overlap(all, sentence))
        || parts.iter().all(owning)
        || (short && kinds >= parts.len() && first.sentence == whole.sentence)
        || (short && tells)
}
