//! Percentages against the amounts they are of: rates of a target, shares of a whole, growth.

use super::amount::{Amount, Role};
use super::finding::{Class, Working};
use super::found::{All, Found};
use super::same::Known;
use super::words::{Unit, holds, key};
use crate::number::{Fit, Printed};

/// Judges every percentage of every sentence.
pub(super) fn judge(all: &All, known: &Known, found: &mut Found) {
    for sentence in 0..all.spans.len() {
        let amounts = all.of(sentence);
        let mut listed = 0;
        for (order, (at, rate)) in amounts.iter().enumerate() {
            if rate.unit != Unit::Percent || order < listed {
                continue;
            }
            let before = amounts.get(..order).unwrap_or_default();
            let after = amounts.get(order + 1..).unwrap_or_default();
            if rate.before.contains("分别") {
                let more = after.iter().take_while(|(_, next)| {
                    next.unit == Unit::Percent
                        && next.before.trim_matches(['、', '和', '及']).is_empty()
                });
                let rates: Vec<usize> = [*at].into_iter().chain(more.map(|(at, _)| *at)).collect();
                listed = order + rates.len();
                list(all, known, &rates, before, found);
                continue;
            }
            let judged = fraction(all, *at, before, after, found)
                || growth(all, (*at, rate), before, found)
                || share(all, (*at, rate), before, found)
                || completion(all, known, (*at, rate), before, after, found);
            if !judged {
                alone(all, (*at, rate), before, found);
            }
        }
        whole_of_shares(all, &amounts, found);
    }
}

type Numbered<'a> = (usize, &'a Amount);

/// 分别完成 …%，…%: one for each of the amounts right before.
fn list(all: &All, known: &Known, rates: &[usize], before: &[Numbered], found: &mut Found) {
    let parted = |amount: &&Numbered| amount.1.unit != Unit::Percent && amount.1.role == Role::Done;
    let done: Vec<&Numbered> = before.iter().filter(parted).collect();
    let Some(first) = done.len().checked_sub(rates.len()) else { return };
    for (rate, (at, amount)) in rates.iter().zip(done.iter().skip(first)) {
        let target = before.iter().rev().find(|(_, target)| {
            target.role == Role::Target && target.key == amount.key && target.unit == amount.unit
        });
        match target {
            Some((target, _)) => quotient(all, *rate, *at, *target, found),
            None => against_known(all, known, *rate, *at, found),
        }
    }
}

/// `（19/20）` beside a percentage.
fn fraction(
    all: &All,
    rate: usize,
    before: &[Numbered],
    after: &[Numbered],
    found: &mut Found,
) -> bool {
    let last = before.len().saturating_sub(2);
    let near = before.get(last..).into_iter().chain(after.get(..2.min(after.len())));
    for pair in near {
        if let [(part, over), (whole, _)] = pair
            && over.over_next
        {
            quotient(all, rate, *part, *whole, found);
            return true;
        }
    }
    false
}

/// How a percentage stands to the two amounts it is of.
fn quotient(all: &All, rate: usize, part: usize, whole: usize, found: &mut Found) {
    let (Some(printed), Some(done), Some(of)) = (all.get(rate), all.get(part), all.get(whole))
    else {
        return;
    };
    if printed.about || done.about || of.about {
        return;
    }
    let working = Working::Quotient { part: done.printed.clone(), whole: of.printed.clone() };
    let loose = done.spread() > 0 || of.spread() > 0;
    let values = (printed.value, done.value, of.value);
    conclude(all, (rate, &[part, whole]), values, loose, working, found);
}

/// Concludes how a percentage stands to a part and a whole.
fn conclude(
    all: &All,
    at: (usize, &[usize]),
    (printed, part, whole): (Printed, Printed, Printed),
    loose: bool,
    working: Working,
    found: &mut Found,
) {
    let Some(class) = class(printed, part, whole, loose) else {
        found.agree(&[at.0]);
        found.agree(at.1);
        return;
    };
    let decimals = if class == Class::Rounded { 2 } else { printed.decimals().max(2) };
    let Some(computed) = Printed::percent_of(part, whole, decimals) else { return };
    found.report(all, class, at, format!("{computed}%"), working);
}

/// The class of a printed percentage; none for what is consistent.
pub(super) fn class(printed: Printed, part: Printed, whole: Printed, loose: bool) -> Option<Class> {
    match printed.fit_percent(part, whole, loose) {
        Fit::Same => None,
        Fit::AtDigits if printed.decimals() >= 2 => None,
        Fit::AtDigits => {
            let shown = Printed::percent_of(part, whole, 2);
            let same = shown.is_some_and(|shown| shown.millionths() == printed.millionths());
            (!same).then_some(Class::Rounded)
        }
        Fit::Truncated => Some(Class::Truncated),
        Fit::Differs => Some(Class::Inconsistent),
    }
}

/// 由 40 人增至 50 人，增长 25%; 50 人，比上年增加 10 人，增长 25%.
fn growth(all: &All, (at, rate): Numbered, before: &[Numbered], found: &mut Found) -> bool {
    let up = ["增长", "上升", "提升", "提高", "增加", "增幅", "递增"];
    let down = ["下降", "减少", "降低", "降幅", "下滑"];
    let grows = holds(&rate.before, &up);
    if !grows && !holds(&rate.before, &down) {
        return false;
    }
    let plain: Vec<&Numbered> =
        before.iter().filter(|(_, amount)| amount.unit != Unit::Percent).collect();
    let [.., (old, one), (new, two)] = plain.as_slice() else { return true };
    if one.unit != two.unit || one.about || two.about || rate.about {
        return true;
    }
    let step = holds(&two.before, &up) || holds(&two.before, &down);
    let reaches = ["到", "至", "为"].iter().any(|word| two.before.ends_with(word));
    let (first, second) = match (step && !reaches, one.time.is_empty() && !two.time.is_empty()) {
        // One is this year's and two is the step to it.
        (true, _) => {
            let of_last = holds(&one.before, &["上年", "去年", "上一年", "同期", "上期"]);
            let base = if of_last {
                one.value
            } else if grows {
                one.value.minus(two.value)
            } else {
                Printed::sum([one.value, two.value])
            };
            let working = Working::Growth { before: base.to_string(), now: one.printed.clone() };
            conclude(all, (at, &[*old, *new]), (rate.value, two.value, base), true, working, found);
            return true;
        }
        (false, true) => (two, one),
        (false, false) => (one, two),
    };
    let from = ["由", "从", "上年", "去年", "上一年", "原来", "原", "上期", "同期"];
    if !reaches && !holds(&first.before, &from) && first.time.is_empty() {
        return true;
    }
    let grown = second.value.minus(first.value);
    let grown = if grows { grown } else { first.value.minus(second.value) };
    let working = Working::Growth { before: first.printed.clone(), now: second.printed.clone() };
    conclude(all, (at, &[*old, *new]), (rate.value, grown, first.value), false, working, found);
    true
}

/// 其中女性 53 人，占 84.13%; 占总数 63 人的 84.13%.
fn share(all: &All, (at, rate): Numbered, before: &[Numbered], found: &mut Found) -> bool {
    let part_of = rate.before.contains('占') || rate.before.contains("比重");
    let words =
        !holds(&rate.before, &["完成", "达成", "协议", "指标"]) && rate.before.contains("比例");
    let inside = before.last().filter(|(_, whole)| {
        whole.before.contains('占')
            && rate.sentence == whole.sentence
            && whole.unit != Unit::Percent
    });
    if !part_of && !words && inside.is_none() {
        return false;
    }
    let plain: Vec<&Numbered> =
        before.iter().filter(|(_, amount)| amount.unit != Unit::Percent && !amount.about).collect();
    if let Some((whole, of)) = inside {
        let part =
            plain.iter().rev().find(|(part, amount)| part != whole && amount.unit == of.unit);
        match part {
            Some((part, _)) => quotient(all, at, *part, *whole, found),
            None => feasible(all, at, *whole, found),
        }
        return true;
    }
    let Some((part, done)) = plain.last() else { return true };
    if done.after.ends_with('中') || done.after.ends_with('里') {
        feasible(all, at, *part, found);
        return true;
    }
    let same = |amount: &Amount| {
        amount.unit == done.unit && amount.value.millionths() >= done.value.millionths()
    };
    let here: Vec<usize> = plain
        .iter()
        .filter(|(other, amount)| other != part && same(amount))
        .map(|(other, _)| *other)
        .collect();
    let earlier = (part.saturating_sub(60)..*part).rev().filter(|other| {
        all.get(*other)
            .is_some_and(|amount| same(amount) && !amount.about && amount.sentence.is_some())
    });
    let candidates = here.iter().copied().chain(earlier.clone());
    let fits = |whole: &usize| {
        let of = all.get(*whole);
        of.is_some_and(|of| {
            class(rate.value, done.value, of.value, false)
                .is_none_or(|class| class == Class::Rounded)
        })
    };
    let cut = |whole: &usize| {
        let of = all.get(*whole);
        of.is_some_and(|of| {
            class(rate.value, done.value, of.value, false) == Some(Class::Truncated)
        })
    };
    let fitting = candidates.clone().take(60).find(fits);
    // 占专职社工总数的 names its whole.
    let named = key(rate.before.split('占').next_back().unwrap_or_default());
    let named = named.strip_suffix('比').unwrap_or(&named);
    let by_name = |exactly: bool| {
        candidates.clone().take(60).find(|other| {
            let amount = all.get(*other).filter(|_| named.chars().count() >= 2);
            let same = |key: &str| key == named || (!exactly && key.ends_with(named));
            amount.is_some_and(|amount| same(&amount.key))
        })
    };
    let fitting = fitting
        .or_else(|| by_name(true))
        .or_else(|| by_name(false))
        .or_else(|| candidates.clone().take(20).find(cut));
    let total = |other: &usize| {
        let amount = all.get(*other);
        amount.is_some_and(|amount| {
            amount.sentence.zip(done.sentence).is_some_and(|(one, two)| two - one <= 1)
                && holds(&amount.before, &["共", "总", "合计", "累计"])
        })
    };
    let whole = fitting.or(here.first().copied()).or_else(|| earlier.clone().find(total));
    if let Some(whole) = whole {
        quotient(all, at, *part, whole, found);
    }
    true
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
    let done = near.iter().rev().find(|(_, amount)| amount.role == Role::Done && counts(amount));
    let Some((part, done)) = done else {
        let target = near.last().filter(|(_, of)| of.role == Role::Target && of.own && !of.about);
        return target.is_some_and(|target| of_earlier(all, at, target, found));
    };
    let target = |(_, amount): &&Numbered| amount.role == Role::Target && amount.unit == done.unit;
    let bracket = after.iter().take(2).find(target).filter(|(_, next)| next.start - rate.end < 8);
    let target = near.iter().rev().find(target).or(bracket);
    let surplus = holds(&rate.before, &["超额", "超出", "超过", "超"]);
    if let Some((whole, of)) = target {
        if surplus && !rate.about {
            let over = done.value.minus(of.value);
            let working = Working::Growth { before: of.printed.clone(), now: done.printed.clone() };
            conclude(
                all,
                (at, &[*part, *whole]),
                (rate.value, over, of.value),
                false,
                working,
                found,
            );
        } else {
            quotient(all, at, *part, *whole, found);
        }
        return true;
    }
    if surplus {
        return true;
    }
    if holds(&rate.before, &["完成", "达成", "达标", "指标", "协议"]) {
        against_known(all, known, at, *part, found);
        return true;
    }
    if !rate.before.contains('率') && !rate.before.contains("比") {
        return false;
    }
    // A rate of another kind: of the amounts before it, the last one over one of those before.
    let larger = |(_, amount): &&&Numbered| {
        amount.unit == done.unit && amount.value.millionths() >= done.value.millionths()
    };
    let others: Vec<&Numbered> = near.iter().filter(|(other, _)| other < part).collect();
    let fits = others.iter().rev().filter(larger).find(|(_, of)| {
        class(rate.value, done.value, of.value, false).is_none_or(|class| class == Class::Rounded)
    });
    let covers = holds(&rate.before, &["覆盖", "普及", "知晓", "满意度"]);
    let nearest = || others.iter().rev().find(larger).filter(|_| !covers);
    let Some((whole, _)) = fits.or_else(nearest) else { return false };
    quotient(all, at, *part, *whole, found);
    true
}

/// 个案（目标 40 例）完成了 112.5%: what was done stands further above.
fn of_earlier(all: &All, rate: usize, (target, of): &Numbered, found: &mut Found) -> bool {
    let done = (target.saturating_sub(200)..*target).rev().find(|other| {
        all.get(*other).is_some_and(|amount| {
            amount.role == Role::Done
                && (&amount.key, amount.unit, &amount.area) == (&of.key, of.unit, &of.area)
                && amount.time == of.time
                && amount.own
        })
    });
    if let Some(done) = done {
        quotient(all, rate, done, *target, found);
    }
    done.is_some()
}

/// A rate against the target that a table holds for the amount.
fn against_known(all: &All, known: &Known, rate: usize, part: usize, found: &mut Found) {
    let (Some(printed), Some(done)) = (all.get(rate), all.get(part)) else { return };
    if printed.about || done.about {
        return;
    }
    if let Some(target) = known.target(done) {
        let working =
            Working::Quotient { part: done.printed.clone(), whole: target.printed.clone() };
        let places: Vec<usize> = [Some(part), target.amount].into_iter().flatten().collect();
        // The rate of the table may be right where the amount of the text is not.
        let other = known.done(done).filter(|other| {
            class(printed.value, other.value, target.value, false)
                .is_none_or(|class| class == Class::Rounded)
        });
        let value = other.map_or(done.value, |other| other.value);
        let values = (printed.value, value, target.value);
        conclude(all, (rate, &places), values, false, working, found);
    } else if done.is_exact() && !printed.value.has_whole(done.value) {
        let working = Working::NoTarget { part: done.printed.clone() };
        found.report(all, Class::Impossible, (rate, &[part]), String::new(), working);
    }
}

/// A percentage of one amount alone, which is the whole: some whole number has to give it.
fn alone(all: &All, (at, rate): Numbered, before: &[Numbered], found: &mut Found) {
    let asked = [
        "满意率",
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
    let whole = before.iter().rev().find(|(_, amount)| amount.unit != Unit::Percent);
    let Some((whole, of)) = whole else { return };
    let among = |text: &str| text.ends_with('中') || text.ends_with('里') || text.ends_with("当中");
    let within = among(&of.after) || rate.after.starts_with('的') || rate.after.starts_with("表示");
    let people = matches!(of.unit, Unit::Persons | Unit::Households) || of.printed.ends_with('份');
    if people && (within || holds(&rate.before, &asked)) {
        feasible(all, at, *whole, found);
    }
}

/// Whether some whole number of `whole` is the percentage.
fn feasible(all: &All, at: usize, whole: usize, found: &mut Found) {
    let (Some(rate), Some(of)) = (all.get(at), all.get(whole)) else { return };
    if rate.about || !of.is_exact() || of.value.is_zero() {
        return;
    }
    let (below, above, possible) = rate.value.whole_parts(of.value);
    if possible {
        found.agree(&[at, whole]);
        return;
    }
    let shown = |part: i128| {
        let part = usize::try_from(part).map(Printed::whole).ok()?;
        let percent = Printed::percent_of(part, of.value, 2)?;
        Some((part.to_string(), format!("{percent}%")))
    };
    let (Some(below), Some(above)) = (shown(below), shown(above)) else { return };
    let computed = format!("{} / {}", below.1, above.1);
    let working = Working::NoWhole { whole: of.printed.clone(), below, above };
    found.report(all, Class::Impossible, (at, &[whole]), computed, working);
}

/// Three shares of one whole or more come to 100 %.
fn whole_of_shares(all: &All, amounts: &[Numbered], found: &mut Found) {
    let shares: Vec<&Numbered> = amounts
        .iter()
        .filter(|(_, amount)| amount.unit == Unit::Percent && !amount.about)
        .filter(|(_, amount)| holds(&amount.before, &["占"]))
        .collect();
    if shares.iter().any(|(at, _)| found.is_checked(*at)) {
        return;
    }
    if shares.len() < 3
        || shares.len() != amounts.iter().filter(|(_, one)| one.unit == Unit::Percent).count()
    {
        return;
    }
    let sum = Printed::sum(shares.iter().map(|(_, share)| share.value));
    let spread: i128 = shares.iter().map(|(_, share)| share.value.half_step()).sum();
    let full = Printed::whole(100);
    let away = sum.minus(full).magnitude();
    let numbers: Vec<usize> = shares.iter().map(|(at, _)| *at).collect();
    if away.millionths() <= spread {
        found.agree(&numbers);
    } else if away.millionths() <= Printed::whole(15).millionths() {
        let Some((last, others)) = numbers.split_last() else { return };
        let parts = shares.iter().map(|(_, share)| share.printed.clone()).collect();
        let at = (*last, others);
        found.report(all, Class::Inconsistent, at, format!("{sum}%"), Working::Sum { parts });
    }
}
