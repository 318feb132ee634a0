//! Percentages against the amounts they are of: rates of a target, shares of a whole, growth.

use super::alone::{alone, as_above};
use super::amount::{Amount, Numbered, Role, growth_of};
use super::brackets::{fraction, in_bracket};
use super::finding::{Class, Working};
use super::found::{All, Found};
use super::growth::growth;
use super::known::Known;
use super::letters::Words;
use super::pairs::{
    behind, both_stated, good_ones, in_other_words, of_kind, of_whole, satisfied, spelled_out,
};
use super::priced::weights;
use super::quotient::{class, conclude, feasible, quotient};
use super::retention::{stayed, steady};
use super::shares::{share, whole_of_shares};
use super::targets::{against_known, done_of_table, of_earlier};
use super::words::{Unit, holds};
use crate::number::Printed;

/// Amounts of the lines above among which a whole is looked for.
const LINES: usize = 16;

/// Judges every percentage of every sentence.
pub(super) fn judge(all: &All, known: &Known, found: &mut Found) {
    for sentence in 0..all.spans.len() {
        let amounts = all.of(sentence);
        let mut listed = 0;
        for (order, (at, rate)) in amounts.iter().enumerate() {
            // 稳岗率 92.86%，高于合同 80% 的要求: the second is none of these amounts'.
            let bounds = ["高于", "低于", "优于", "好于", "不少于", "约定", "未达", "不及"];
            let bound = holds(&rate.before, &bounds) && rate.after.starts_with('的');
            // 五项完成率平均为 105.3% is of rates.
            let bound =
                bound || ["要求的", "规定的"].iter().any(|word| rate.before.ends_with(word));
            let bound = bound
                || holds(&rate.before, &["平均", "均为", "合计完成率", "最终", "合并", "自行"]);
            let before = amounts.get(..order).unwrap_or_default();
            // 每月例会 1 次，全年 12 次，实到率 94.3% is of persons that stand nowhere.
            let attends = holds(&rate.before, &["实到率", "出席率", "到会率", "参会率"]);
            let of_events = before
                .last()
                .is_some_and(|(_, one)| one.unit == Unit::Things && one.counted() == Some('次'));
            let bound = bound || (attends && of_events);
            // 四项占比相加为 100.01%, 三个片区各占 33.33%.
            let bound = bound || holds(&rate.before, &["相加", "之和", "加起来", "各占"]);
            // 预计再完成 2 项，届时完成率为 90.91% is of what is not there yet.
            let bound = bound || holds(&rate.before, &["届时", "预计", "将达"]);
            // 93×40% is a weight.
            let bound = bound || all.between(sentence, 0, rate.start).ends_with(['×', '*']);
            if rate.unit != Unit::Percent || order < listed || bound {
                continue;
            }
            let after = amounts.get(order + 1..).unwrap_or_default();
            if holds(&rate.before, &["分别", "依次"]) {
                let more = after.iter().take_while(|(_, next)| {
                    next.unit == Unit::Percent
                        && next.before.trim_matches(['、', '和', '及']).is_empty()
                });
                let rates: Vec<usize> = [*at].into_iter().chain(more.map(|(at, _)| *at)).collect();
                listed = order + rates.len();
                list(all, known, &rates, before, found);
                continue;
            }
            if steady(all, (*at, rate), found) {
                continue;
            }
            if let Some((part, whole)) =
                spelled_out(all, rate, after).or_else(|| in_other_words(all, rate, before, after))
            {
                quotient(all, *at, part, whole, found);
                continue;
            }
            if good_ones(all, (*at, rate), before, found)
                || satisfied(all, (*at, rate), before, found)
                || in_bracket(all, (*at, rate), before, after, found)
            {
                continue;
            }
            let judged = fraction(all, *at, before, after, found)
                || stayed(all, (*at, rate), found)
                || growth(all, (*at, rate), before, found)
                || as_above(all, (*at, rate), before, found)
                || share(all, (*at, rate), before, found)
                || completion(all, known, (*at, rate), before, after, found);
            if !judged {
                alone(all, (*at, rate), before, found);
            }
        }
        whole_of_shares(all, &amounts, found);
        weights(all, &amounts, found);
    }
}

/// 分别完成 …%，…%: one for each of the amounts right before.
fn list(all: &All, known: &Known, rates: &[usize], before: &[Numbered], found: &mut Found) {
    let parted = |amount: &&Numbered| amount.1.unit != Unit::Percent && amount.1.role == Role::Done;
    let done: Vec<&Numbered> = before.iter().filter(parted).collect();
    if done.is_empty() {
        return of_caps(all, rates, found);
    }
    let Some(first) = done.len().checked_sub(rates.len()) else { return };
    for (rate, (at, amount)) in rates.iter().zip(done.iter().skip(first)) {
        let target = before.iter().rev().find(|(_, target)| {
            // 第三年个案 is what was agreed as 个案.
            let named = !target.key.is_empty() && amount.key.ends_with(&target.key);
            target.role == Role::Target && named && target.unit == amount.unit
        });
        // 活动要求 24 场，做了 27 场: what was agreed stands right before.
        let last = before.iter().rev().find(|(other, _)| other < at);
        let last = last.filter(|(_, of)| {
            of.role == Role::Target && of.unit == amount.unit && of.part == amount.part
        });
        let target = target.or(last);
        match target {
            Some((target, _)) => quotient(all, *rate, *at, *target, found),
            None => against_known(all, known, *rate, *at, found),
        }
    }
}

/// 基础 27.5 分（满分 30 分）、质量 44.6 分（满分 50 分）。两部分得分率依次为 …: one for each score and cap, or amount and
/// target, of the sentence before.
fn of_caps(all: &All, rates: &[usize], found: &mut Found) {
    let sentence = rates.first().and_then(|rate| all.get(*rate)?.sentence).unwrap_or_default();
    let above = all.above(sentence, 1);
    // 目标 25，完成 27；目标 12，完成 12. 完成率依次为 …
    let pair = |two: &[Numbered]| match two {
        [(one_at, one), (other_at, other)] if one.unit == other.unit => {
            match (one.role, other.role) {
                (Role::Done, Role::Cap) => Some((*one_at, *other_at)),
                (Role::Target, Role::Done) => Some((*other_at, *one_at)),
                _ => None,
            }
        }
        _ => None,
    };
    let pairs: Vec<(usize, usize)> = above.windows(2).filter_map(pair).collect();
    if pairs.len() == rates.len() {
        for (rate, (score, cap)) in rates.iter().zip(pairs) {
            quotient(all, *rate, score, cap, found);
        }
    }
}

/// 协议 180 节，完成 175 节，完成率 97.22%; 发放 200 份，回收 186 份，回收率 93%.
fn completion(
    all: &All,
    known: &Known,
    (at, rate): Numbered,
    before: &[Numbered],
    after: &[Numbered],
    found: &mut Found,
) -> bool {
    let counts = |amount: &Amount| {
        !matches!(
            amount.unit,
            Unit::Percent | Unit::Points | Unit::Months | Unit::Days | Unit::Years
        )
    };
    let last = before.iter().rposition(|(_, amount)| amount.unit == Unit::Percent);
    let near = before.get(last.map_or(0, |at| at + 1)..).unwrap_or_default();
    if let Some((part, whole)) = of_whole(all, rate, near) {
        // 超出协议量 300 人的 27.33% is of what is beyond it.
        let beyond = all.get(whole).is_some_and(|of| holds(&of.before, &["超", "高出", "多出"]));
        if beyond && let (Some(done), Some(of)) = (all.get(part), all.get(whole)) {
            surplus(all, (at, rate), (part, done), (whole, of), found);
        } else {
            quotient(all, at, part, whole, found);
        }
        return true;
    }
    // 应到 35 人，实到 31 人，请假 4 人，出席率 88.57%: those who were not there are no part of it.
    let away = ["请假", "缺席", "缺勤", "未到", "核减", "剔除", "扣减"];
    let absent = |amount: &Amount| holds(&amount.before, &away);
    let absent = |amount: &Amount| rate.before.has('率') && absent(amount);
    let mut done = near.iter().rev().filter(|(_, amount)| !absent(amount));
    let done = done.find(|(_, amount)| amount.role == Role::Done && counts(amount));
    // 公示 86 个，全部认领完毕，认领率 100%.
    if let Some((part, done)) = done.filter(|_| rate.value.millionths() == 100_000_000)
        && all.between(done.sentence.unwrap_or_default(), done.end, rate.start).holds("全部")
    {
        found.agree(&[at, *part]);
        return true;
    }
    let Some((part, done)) = done else {
        if let Some((part, whole)) = behind(rate, after) {
            quotient(all, at, part, whole, found);
            return true;
        }
        let target = near.last().filter(|(_, of)| of.role == Role::Target && of.own && !of.about);
        let Some(target) = target else { return false };
        let of_table = done_of_table(all, rate, target.1);
        if let Some(done) = of_table {
            quotient(all, at, done, target.0, found);
            return true;
        }
        if !of_earlier(all, at, target, found) && holds(&rate.before, &["完成", "达成"]) {
            feasible(all, at, target.0, found);
        }
        return true;
    };
    // 人均 684 人次，完成率 114% is of an average that was to be reached.
    if done.before.has('均') && holds(&rate.before, &["完成", "达成", "达标"]) {
        return true;
    }
    // 访谈 20 人，满意率 95%: those asked are the whole.
    let asks = ["访谈", "访问", "调查", "抽样", "抽取", "受访", "回收", "收回", "问了", "随机"];
    if holds(&done.before, &asks)
        && holds(&rate.before, &["满意", "知晓", "认可"])
        && done.is_exact()
    {
        feasible(all, at, *part, found);
        return true;
    }
    // 要求 10 名，未持证 1 名，持证率 90%: what is no rate of a target is not of the target of something else.
    let completes = holds(
        &rate.before,
        &[
            "完成",
            "达成",
            "达标",
            "指标",
            "协议",
            "进度",
            "执行",
            "超",
            "到岗率",
            "到位率",
            "出勤率",
            "出席率",
            "配备率",
        ],
    );
    let target = |(_, amount): &&Numbered| {
        let other = amount.own && done.own && amount.key != done.key && !completes;
        amount.role == Role::Target && amount.unit == done.unit && !other
    };
    let bracket = after.iter().take(2).find(target).filter(|(_, next)| next.start - rate.end < 8);
    let target = near.iter().rev().find(target).or(bracket);
    let beyond = holds(&rate.before, &["超额", "超出", "超过", "超"]);
    if let Some((whole, of)) = target {
        if beyond && !rate.about {
            surplus(all, (at, rate), (*part, done), (*whole, of), found);
        } else {
            quotient(all, at, *part, *whole, found);
        }
        return true;
    }
    if beyond {
        return true;
    }
    if holds(&rate.before, &["完成", "达成", "达标", "指标", "协议"]) {
        if let Some((part, whole)) = both_stated(all, rate, near, (*part, done)) {
            quotient(all, at, part, whole, found);
            return true;
        }
        against_known(all, known, at, *part, found);
        return true;
    }
    if !rate.before.has('率') && !holds(&rate.before, &["比", "覆盖"]) {
        return false;
    }
    // A rate of another kind: of the amounts before it, the last one over one of those before.
    let larger = |(_, amount): &&&Numbered| {
        amount.unit == done.unit && amount.value.millionths() >= done.value.millionths()
    };
    let others: Vec<&Numbered> =
        before.iter().filter(|(other, amount)| other < part && counts(amount)).collect();
    // Any two of the last few that give it.
    let last: Vec<&Numbered> =
        before.iter().rev().filter(|(_, amount)| counts(amount)).take(4).collect();
    for (at_part, one) in &last {
        let whole = last.iter().find(|(whole, of)| {
            whole < at_part
                && of.unit == one.unit
                && class(rate.value, one.value, of.value, false).is_none()
        });
        if let Some((whole, _)) = whole {
            quotient(all, at, *at_part, *whole, found);
            return true;
        }
    }
    let fits = others.iter().rev().filter(larger).find(|(_, of)| {
        class(rate.value, done.value, of.value, false).is_none_or(|class| class == Class::Rounded)
    });
    // 17 个，覆盖率 80.9% of 21: cut off it tells its whole as well.
    let cut = |(_, of): &&&Numbered| {
        let cut = class(rate.value, done.value, of.value, false) == Some(Class::Truncated);
        cut && rate.value.decimals() > 0
    };
    let fits = fits.or_else(|| others.iter().rev().filter(larger).find(cut));
    // 在册 310 人，评估过 204 人，覆盖 68.5%: of the only other persons of the sentence.
    let persons = matches!(done.unit, Unit::Persons | Unit::Households) && others.len() == 1;
    let covers = holds(&rate.before, &["覆盖", "普及", "知晓", "满意度"])
        && !(persons && rate.before.starts_with("覆盖"));
    // Of a list of kinds a rate may be of several together, unless it is called as the last one is.
    let called: String = rate.before.chars().take(2).collect();
    let denied =
        ["不", "未", "非", "无"].iter().any(|no| done.before.holds(&[*no, &called].concat()));
    let is_called = done.before.holds(&called) && !denied;
    // 未持证 1 名，持证率 90%: the rate is of all the others.
    if denied && let Some((whole, of)) = others.first() {
        let rest = of.value.minus(done.value);
        let rest_class = class(rate.value, rest, of.value, false);
        // 7 人，其中中级 2 人、初级 3 人，未持证 2 人: the kinds come to their whole.
        let kinds = others.iter().skip(1).filter(|(_, one)| one.unit == done.unit);
        let kinds = Printed::sum(kinds.map(|(_, one)| one.value));
        if rest_class.is_none_or(|class| class == Class::Rounded) {
            found.agree(&[at, *part, *whole]);
        } else if kinds == rest && of.unit == done.unit {
            let (from, less) = (of.printed.clone(), done.printed.clone());
            let working =
                Working::Quotient { part: format!("{from} − {less}"), whole: from.clone() };
            let values = (rate.value, rest, of.value);
            conclude(all, (at, &[*part, *whole]), values, false, working, found);
        }
        return true;
    }
    let alike = |one: &Amount| one.unit == done.unit && one.part == done.part;
    let kinds = !is_called && others.iter().filter(|(_, one)| alike(one)).count() >= 2;
    // 失访 3 人……入户率: what is called otherwise and far smaller is of something else.
    let slip =
        |(_, of): &&&Numbered| of.value.millionths() / 20 < done.value.millionths() || is_called;
    // 南站 118 户，入户率 92.2%；北站 91 户，入户率 93.8%: what has its own rate is no whole of the next.
    let rated = |(other, of): &&&Numbered| {
        of.part == done.part || all.get(other + 1).is_none_or(|next| next.unit != Unit::Percent)
    };
    let nearest = || {
        others.iter().rev().find(larger).filter(|_| !covers && !kinds).filter(slip).filter(rated)
    };
    if kinds
        && fits.is_none()
        && let Some((part, whole)) = of_kind(near, &called)
    {
        quotient(all, at, part, whole, found);
        return true;
    }
    let above = || found_above(all, rate, done);
    // 年初的 12 人中到年末仍在岗 9 人: the one is among the other.
    let among = others.last().filter(|(_, of)| {
        of.unit == done.unit
            && of.value.millionths() >= done.value.millionths()
            && of.sentence == done.sentence
            && all.between(of.sentence.unwrap_or_default(), of.end, done.start).starts_with('中')
    });
    let kinds = kinds && among.is_none();
    let fits = fits.or(among);
    let whole = fits.or_else(nearest).map(|(whole, _)| *whole);
    let above = above().filter(|_| others.is_empty() && !kinds);
    // 年末在岗 27 人。…持证 18 人，持证率 66.66%: the whole that gives it, cut off too, may be in the sentence above.
    let given = || {
        let above = all.above(rate.sentence?, 2);
        let of = |(_, of): &&Numbered| {
            let class = class(rate.value, done.value, of.value, false);
            let begins = |one: &Amount| one.before.chars().take(2).collect::<String>();
            let named = done.unit.is_whole() || begins(of) == begins(done);
            of.unit == done.unit && named && matches!(class, None | Some(Class::Truncated))
        };
        let near = above.iter().rev().find(of).filter(|_| rate.value.decimals() > 0);
        // Of two digits behind the point, lines above count too.
        let of_section = || {
            let lines = (part.saturating_sub(LINES)..*part).rev();
            let mut lines = lines.filter_map(|at| Some((at, all.get(at)?)));
            lines.find(|one| all.section(one.1) == all.section(rate) && of(&one)).map(|(at, _)| at)
        };
        let two = rate.value.decimals() >= 2;
        near.map(|(at, _)| *at).or_else(|| two.then(of_section).flatten())
    };
    let Some(whole) = whole.or(above).or_else(given) else { return kinds };
    quotient(all, at, *part, whole, found);
    true
}

/// 发现问题 42 项。已整改 38 项，整改率 90.48%: what the sentence above counts by the same word, where that is one.
fn found_above(all: &All, rate: &Amount, done: &Amount) -> Option<usize> {
    let above = all.above(rate.sentence?, 1).into_iter();
    let mut larger = above.filter(|(_, of)| {
        let more = of.value.millionths() > done.value.millionths() && !of.about;
        let counts = of.unit != Unit::Money && of.counted() == done.counted();
        of.unit == done.unit && counts && more
    });
    let (at, first) = larger.next()?;
    larger.all(|(_, other)| other.value == first.value).then_some(at)
}

/// 超额 27.33%: what is beyond the target, of the target.
fn surplus(
    all: &All,
    (at, rate): Numbered,
    (part, done): Numbered,
    (whole, of): Numbered,
    found: &mut Found,
) {
    let over = done.value.minus(of.value);
    let working = growth_of(of, done);
    conclude(all, (at, &[part, whole]), (rate.value, over, of.value), false, working, found);
}
