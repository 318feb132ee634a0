//! A percentage of one amount alone, which is the whole: some whole number has to give it.

use super::amount::{Amount, Numbered, Role};
use super::found::{All, Found};
use super::letters::Words;
use super::neighbours::whole_nearby;
use super::quotient::{class, feasible, quotient};
use super::words::{Unit, holds};

/// Amounts above in which lines of the same form are looked for.
const LINES: usize = 16;

/// A percentage of one amount alone, which is the whole: some whole number has to give it.
pub(super) fn alone(all: &All, (at, rate): Numbered, before: &[Numbered], found: &mut Found) {
    let asked = [
        "满意",
        "知晓度",
        "认可",
        "推荐",
        "满意率",
        "通过率",
        "及格率",
        "参与率",
        "出席率",
        "出勤率",
        "知晓率",
        "支持率",
        "改善率",
        "脱贫率",
        "有效率",
        "覆盖率",
        "合格率",
    ];
    // 合格率 94.5% behind 81.6 分 is none of the points.
    let mut counted = before.iter().rev();
    let whole = counted.find(|(_, one)| !matches!(one.unit, Unit::Percent | Unit::Points));
    if holds(&rate.before, &["持证率"]) && whole.is_none_or(|(_, of)| of.unit != Unit::Persons) {
        return of_workers(all, at, found);
    }
    let nearby = whole_nearby(all, rate).filter(|_| rate.before.ends_with('占'));
    let above = || asked_above(all, rate).or_else(|| came(all, rate));
    let Some((whole, of)) = nearby.or(whole.copied()).or_else(above) else { return };
    // 知道热线的有 79 人，知晓率 81.44%: they are the part, and their whole stands elsewhere.
    if of.before.ends_with("的有") {
        return;
    }
    let among = |text: &str| text.ends_with('中') || text.ends_with('里') || text.ends_with("当中");
    let within = among(&of.after)
        || ["里有", "中有", "当中", "里", "的有"].iter().any(|word| rate.before.ends_with(word))
        || rate.after.starts_with('的')
        || rate.after.starts_with("表示");
    let people = matches!(of.unit, Unit::Persons | Unit::Households) || of.printed.ends_with('份');
    let people = people || nearby.is_some();
    let chosen = rate.before.ends_with("的占") && of.printed.ends_with('份');
    if people && (within || chosen || nearby.is_some() || holds(&rate.before, &asked)) {
        feasible(all, at, whole, found);
    }
}

/// 到场 63 人。——84.2%的参训者表示听得懂: those who came, in the sentences above.
fn came<'a>(all: &'a All, rate: &Amount) -> Option<Numbered<'a>> {
    let sentence = rate.sentence.filter(|_| rate.after.starts_with('的'))?;
    let words = ["到场", "参加", "参与", "受访", "访谈", "抽访"];
    let above = (sentence.saturating_sub(4)..sentence).flat_map(|of| all.of(of));
    let mut of = above.filter(|(_, one)| {
        let came = words.iter().any(|word| one.before.ends_with(word));
        one.unit == Unit::Persons && one.is_exact() && came
    });
    let first = of.next()?;
    of.next().is_none().then_some(first)
}

/// 共收问卷 80 份。很满意 62.5%，一般 8.25%: the sheets of the sentence above; 组员 15 名……组员满意度: those of its noun.
fn asked_above<'a>(all: &'a All, rate: &Amount) -> Option<Numbered<'a>> {
    let noun: String = rate.before.chars().take(2).collect();
    let is_noun = !["总体", "整体", "综合", "平均", "满意", "其中"].contains(&noun.as_str());
    let sentence = rate.sentence?;
    let above = all.above(sentence, 2);
    // 收回 58 份, in the paragraph above.
    let chosen = above.is_empty() && rate.before.ends_with("的占");
    let above: Vec<Numbered> = match chosen {
        true => (sentence.saturating_sub(3)..sentence).flat_map(|of| all.of(of)).collect(),
        false => above,
    };
    let mut of: Vec<Numbered> = above
        .into_iter()
        .filter(|(_, one)| {
            let near = [one.before.as_str(), one.after.as_str()].concat();
            let words: &[&str] = if chosen {
                &["收回", "回收", "有效"]
            } else {
                &["问卷", "收回", "回收"]
            };
            let sheets = one.printed.ends_with('份') && holds(&near, words);
            let sheets = sheets && !one.before.has('各') && !one.before.has('每');
            let persons = one.unit == Unit::Persons && is_noun && near.holds(&noun);
            one.is_exact() && one.role == Role::Done && (sheets || persons)
        })
        .collect();
    let last = of.pop()?;
    of.iter().all(|(_, one)| one.value == last.1.value).then_some(last)
}

/// 全站社工的持证率 84.2%: of all social workers, where the text has one number of them.
fn of_workers(all: &All, rate: usize, found: &mut Found) {
    let mut every = all.amounts.iter().enumerate().filter(|(_, one)| {
        let of_all = one.area.is_empty() && one.time.is_empty() && one.role == Role::Done;
        let all_of_them = holds(&one.before, &["共", "现有"])
            && one.key.ends_with("社工")
            && !one.key.contains(['证', '职', '级', '男', '女', '新']);
        (one.key == "社工" || all_of_them)
            && one.unit == Unit::Persons
            && one.own
            && of_all
            && !one.about
    });
    let Some((first, one)) = every.next() else { return };
    if every.all(|(_, other)| other.value == one.value) {
        feasible(all, rate, first, found);
    }
}

/// 督导费 9.6 万元，占 4.0%, in lines of which the first says of what: the whole that two lines above come out by.
pub(super) fn as_above(
    all: &All,
    (at, rate): Numbered,
    before: &[Numbered],
    found: &mut Found,
) -> bool {
    let Some((part_at, part)) = before.last().filter(|_| rate.before.starts_with('占')) else {
        return false;
    };
    let lines = (at.saturating_sub(LINES)..at).filter_map(|line| {
        let (share, one) = (all.get(line)?, all.get(line.checked_sub(1)?)?);
        let alike = share.unit == Unit::Percent && share.before.starts_with('占');
        (alike && one.unit == part.unit && one.sentence == share.sentence).then_some((share, one))
    });
    let lines: Vec<(&Amount, &Amount)> = lines.collect();
    let comes_out = |of: &Amount| {
        let fits = |(share, one): &&(&Amount, &Amount)| {
            class(share.value, one.value, of.value, false).is_none_or(|class| !class.is_alarm())
        };
        of.unit == part.unit && !of.value.is_zero() && lines.iter().filter(fits).count() >= 2
    };
    let wholes = (at.saturating_sub(2 * LINES)..at).filter(|_| lines.len() >= 2);
    let Some(whole) = wholes.into_iter().find(|at| all.get(*at).is_some_and(comes_out)) else {
        return false;
    };
    quotient(all, at, *part_at, whole, found);
    true
}
