//! Shares of a whole.

use super::amount::{Amount, Numbered, Role, sum_of};
use super::finding::{Class, Working};
use super::found::{All, Found};
use super::growth::parted;
use super::letters::Words;
use super::neighbours::{called_whole, whole_nearby};
use super::quotient::{class, conclude, feasible, quotient, stated_part};
use super::words::{Unit, holds, key};
use crate::number::Printed;

/// 其中女性 53 人，占 84.13%; 占总数 63 人的 84.13%.
pub(super) fn share(
    all: &All,
    (at, rate): Numbered,
    before: &[Numbered],
    found: &mut Found,
) -> bool {
    let part_of = rate.before.has('占') || rate.before.holds("比重");
    // 表示满意的占 103.2%.
    let beyond = rate.value.millionths() > Printed::whole(100).millionths();
    if beyond && rate.before.ends_with("的占") && !rate.about {
        let working = Working::PartOfWhole { whole: "100%".to_owned() };
        found.report(all, Class::Impossible, (at, &[]), String::new(), working);
        return true;
    }
    let words =
        !holds(&rate.before, &["完成", "达成", "协议", "指标"]) && rate.before.holds("比例");
    let inside = before.last().filter(|(_, whole)| {
        whole.before.has('占') && rate.sentence == whole.sentence && whole.unit != Unit::Percent
    });
    // 走访 22（完成率 91.67%），宣传 11（91.67%）: the second bracket is of a target too.
    let completed =
        |one: &Amount| one.unit == Unit::Percent && holds(&one.before, &["完成", "达成", "执行率"]);
    let bracket = before.last().is_some_and(|(_, part)| {
        rate.before.is_empty()
            && !before.iter().any(|(_, one)| completed(one))
            && part.end + 1 == rate.start
            && part.role == Role::Done
            && !before.iter().any(|(_, one)| one.role == Role::Target)
            && before.iter().any(|(_, whole)| {
                whole.unit == part.unit && whole.value.millionths() > part.value.millionths()
            })
    });
    if !part_of && !words && inside.is_none() && !bracket {
        return false;
    }
    let plain: Vec<&Numbered> =
        before.iter().filter(|(_, amount)| parted(amount) && !amount.about).collect();
    if let Some((whole, of)) = inside {
        let part =
            plain.iter().rev().find(|(part, amount)| part != whole && amount.unit == of.unit);
        match part {
            Some((part, _)) => quotient(all, at, *part, *whole, found),
            None => feasible(all, at, *whole, found),
        }
        return true;
    }
    // 女性 53 人，男性 10 人，女性占 84.13%: the share says whose it is.
    let mut of = key(rate.before.split('占').next().unwrap_or_default());
    // 支出占到账金额的 85.47%，占合同总价的 68.38%: both are of what the first one names.
    if let Some((_, last)) =
        before.last().filter(|(_, last)| of.is_empty() && last.part == rate.part)
        && let Some((subject, _)) =
            last.before.split_once('占').filter(|_| last.unit == Unit::Percent)
    {
        of = key(subject);
    }
    let of = of.strip_prefix("其中").unwrap_or(&of).to_owned();
    let is_of = |(_, amount): &&&Numbered| {
        let key = amount.key.as_str();
        let same =
            key.ends_with(&of) || (!key.is_empty() && (of.ends_with(key) || of.starts_with(key)));
        of.chars().count() >= 2 && same && (amount.own || key.chars().count() == 1)
    };
    let named_part = plain.iter().rev().take(6).find(is_of).copied();
    if let Some((part, _)) = named_part
        && of_two(all, (at, rate), *part, &plain, found)
    {
        return true;
    }
    // 访谈街坊 108 位，认为……的占 93.1%: the one amount is the whole.
    if let [(whole, of)] = plain.as_slice()
        && rate.before.ends_with('占')
        && (rate.before.ends_with("的占")
            || holds(&of.before, &["访谈", "调查", "受访", "问卷", "抽", "回收", "参与", "参加"]))
    {
        feasible(all, at, *whole, found);
        return true;
    }
    // 问卷收回 61 份，认为有帮助的占 93.7%; 其中 37 名居民对上门表示肯定的占 88.4%: the persons right before are the whole.
    if let Some((whole, of)) = plain.last()
        && ["的占", "比例为", "比例是", "占比为"].iter().any(|word| rate.before.ends_with(word))
        && named_part.is_none()
        && (of.unit == Unit::Persons || of.printed.ends_with('份'))
        && stated_part(all, *whole, at).is_none()
        && of.part == rate.part
    {
        feasible(all, at, *whole, found);
        return true;
    }
    // 知道地址的 33 人，占 94.3%；知道内容的占 82.9%: the second share is of the whole of the first.
    let asks = named_part.is_none() && rate.before.ends_with('占') && of.chars().count() >= 2;
    let mut next = plain.iter().rev().take(2).filter(|_| asks && !rate.before.holds("其中"));
    let of_whole = |part: usize| matches!(stated_part(all, part, at), Some(Some(_)));
    if let Some((last, _)) = next.find(|(last, _)| of_whole(*last)) {
        feasible(all, at, *last, found);
        return true;
    }
    // 人员经费 26 万元，占 78%；管理费占 5%: what has a share already is no part of the second, whose part stands above.
    let spent = plain.last().is_some_and(|(last, _)| stated_part(all, *last, at).is_some());
    if asks && spent {
        let mut above = (at.saturating_sub(40)..at).rev().filter(|other| {
            all.get(*other).is_some_and(|one| one.key == of && one.own && !one.about)
        });
        let whole = plain.last().and_then(|(last, _)| stated_part(all, *last, at).flatten());
        if let Some((part, whole)) = above.next().zip(whole) {
            quotient(all, at, part, whole, found);
        }
        return true;
    }
    let named_above = || {
        let sentence = rate.sentence.filter(|_| plain.is_empty())?;
        let above = all.above(sentence, 2).into_iter();
        let mut named = above.filter(|(_, one)| one.key == of && one.own && !one.about);
        named.next().filter(|_| named.next().is_none())
    };
    let above = named_above();
    // 58 人完成两次测量，占儿童的 90.63%: of what is counted as the whole is that it names.
    let whole = key(rate.before.split('占').next_back().unwrap_or_default());
    let whole = whole.strip_suffix('的').unwrap_or(&whole).to_owned();
    let counted = all.amounts.get(at.saturating_sub(40)..at).unwrap_or_default().iter().rev();
    let mut counted = counted.filter(|one| whole.chars().count() >= 2 && one.key == whole);
    let named = counted.next();
    let unit = named.map(|one| one.unit);
    // 接通 186 次，满意 179 人，占接通人数的 96.24%: persons right before are the part.
    let people = plain.last().is_some_and(|(_, one)| one.unit == Unit::Persons);
    let same_unit = plain.iter().rev().find(|(_, one)| !people && Some(one.unit) == unit);
    let last = same_unit.or(plain.last());
    // 人员费用 1,386,240 元；…。累计支出 1,678,240 元，其中人员费用占累计支出的 82.60%: the part stands further above.
    if let Some(of_whole) = named.filter(|_| named_part.is_none() && of.chars().count() >= 2) {
        let above = all.amounts.iter().enumerate().take(at).skip(at.saturating_sub(40));
        let mut parts = above.filter(|(_, one)| {
            let less = one.value.millionths() < of_whole.value.millionths();
            one.key == of && one.unit == of_whole.unit && !one.about && less
        });
        let whole = all.at_place(of_whole.place).map(|(whole, _)| whole);
        if let (Some((part, _)), None, Some(whole)) = (parts.next(), parts.next(), whole) {
            quotient(all, at, part, whole, found);
            return true;
        }
    }
    // 独居长者 214 人……现已安装的占独居长者的 37.10%: nobody counts the part.
    let alone =
        holds(&rate.before, &["的占", "的共占", "的约占"]) && named.is_some_and(Amount::is_exact);
    let same_part = plain.iter().any(|(_, one)| one.part == rate.part && one.key != whole);
    if let Some(of) = named.filter(|_| alone && named_part.is_none() && !same_part) {
        if let Some((of_at, _)) = all.at_place(of.place) {
            feasible(all, at, of_at, found);
        }
        return true;
    }
    let Some((part, done)) = named_part.copied().or(last.map(|one| **one)).or(above) else {
        return !plain.is_empty();
    };
    // 17.8 分（占 20%） says what a party weighs.
    if done.unit == Unit::Points {
        return true;
    }
    if done.after.ends_with('中') || done.after.ends_with('里') {
        feasible(all, at, part, found);
        return true;
    }
    let same = |amount: &Amount| {
        amount.unit == done.unit && amount.value.millionths() >= done.value.millionths()
    };
    let here: Vec<usize> = plain
        .iter()
        .filter(|(other, amount)| *other != part && same(amount))
        .map(|(other, _)| *other)
        .collect();
    let earlier = (part.saturating_sub(200)..part).rev().filter(|other| {
        all.get(*other)
            .is_some_and(|amount| same(amount) && !amount.about && amount.sentence.is_some())
    });
    // 人员 39.9 万元、活动 6.1 万元，两类共 46 万元。其中人员占 86.7%: their sum stands behind the part.
    let behind = (part + 1..at).filter(|other| {
        all.get(*other).is_some_and(|of| same(of) && !of.about && !here.contains(other))
    });
    let candidates = here.iter().copied().chain(behind).chain(earlier.clone());
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
    let fitting = candidates.clone().take(200).find(fits);
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
    let called = called_whole(all, rate, &plain, done);
    let fitting = called
        .or(fitting)
        .or_else(|| whole_nearby(all, rate).map(|(at, _)| at).filter(fits))
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
    // What the shares around it are of is no other of its sentence.
    let nearby = || whole_nearby(all, rate).filter(|(_, of)| of.value != done.value);
    let whole = fitting.or_else(|| nearby().map(|(at, _)| at));
    let whole = whole.or(here.first().copied()).or_else(|| earlier.clone().find(total));
    let whole = whole.or_else(|| of_neighbours(all, (at, rate), part));
    let whole = whole.or_else(|| of_cells(all, rate, done));
    let whole = whole.or_else(|| of_named_neighbours(all, (at, rate), part));
    if let Some(whole) = whole {
        quotient(all, at, part, whole, found);
    }
    true
}

/// 上半年 717 人次，占全年的 46.68%: a cell of a table that gives it, or gives it cut off.
fn of_cells(all: &All, rate: &Amount, done: &Amount) -> Option<usize> {
    let class = |of: &Amount| class(rate.value, done.value, of.value, false);
    let fits = |(_, of): &Numbered| class(of).is_none_or(|class| !class.is_alarm());
    let cut = |(_, of): &Numbered| class(of) == Some(Class::Truncated);
    let total = holds(&rate.before, &["全年", "全站", "总", "合计"]) && rate.value.decimals() > 0;
    let cell = all.cells().find(fits).or_else(|| all.cells().find(cut));
    cell.filter(|_| total).map(|(at, _)| at)
}

/// 企业 13.8 万元，占 43.81%；基金会 9.45 万元，占 30.00%: the whole of the other shares of its sentence.
fn of_neighbours(all: &All, (at, rate): Numbered, part: usize) -> Option<usize> {
    let unit = all.get(part)?.unit;
    let amounts = all.of(rate.sentence?);
    let pairs = amounts.windows(2).filter_map(|pair| match pair {
        [(_, one), (other, share)] if *other != at && one.unit == unit => {
            share.before.starts_with('占').then_some((*one, *share))
        }
        _ => None,
    });
    let pairs: Vec<(&Amount, &Amount)> = pairs.collect();
    let is_whole = |of: &Amount| {
        let fits = |(one, share): &(&Amount, &Amount)| {
            share.value.decimals() > 0 && class(share.value, one.value, of.value, false).is_none()
        };
        of.unit == unit && !of.about && pairs.iter().any(fits)
    };
    (part.saturating_sub(40)..part).rev().find(|other| all.get(*other).is_some_and(is_whole))
}

/// 日常关怀占 40.19%，政策咨询占 26.64%, where their amounts stand above: the whole that the other share is of.
fn of_named_neighbours(all: &All, (at, rate): Numbered, part: usize) -> Option<usize> {
    let done = all.get(part)?;
    let near = all.of(rate.sentence?);
    let others = near.iter().filter(|(other, one)| *other != at && one.unit == Unit::Percent);
    let mut pairs = others.filter_map(|(other, share)| {
        let name = key(share.before.split_once('占')?.0);
        let of = (other.saturating_sub(40)..*other).rev();
        let mut of = of.filter_map(|at| all.get(at)).filter(|one| one.unit == done.unit);
        let one = of.find(|one| name.chars().count() >= 2 && one.key == name && one.own)?;
        (share.value.decimals() > 0).then_some((*share, one))
    });
    let (share, one) = pairs.next()?;
    let is_whole = |of: &Amount| {
        let larger = of.value.millionths() > done.value.millionths();
        of.unit == done.unit && larger && class(share.value, one.value, of.value, false).is_none()
    };
    (part.saturating_sub(40)..part).rev().find(|at| all.get(*at).is_some_and(is_whole))
}

/// A share of the sum of two kinds that leave nothing out, where their whole is not printed.
fn of_two(
    all: &All,
    (at, rate): Numbered,
    part: usize,
    plain: &[&Numbered],
    found: &mut Found,
) -> bool {
    let pair = plain.windows(2).rev().find(|pair| pair.iter().any(|(one, _)| *one == part));
    let Some([one, two]) = pair else { return false };
    let pair = [**one, **two];
    let Some((_, done)) = pair.iter().find(|(at, _)| *at == part) else { return false };
    if !super::kinds::opposites(&pair) || one.1.unit != two.1.unit {
        return false;
    }
    let sum = sum_of(&pair);
    let working = Working::Quotient { part: done.printed.clone(), whole: sum.to_string() };
    conclude(all, (at, &[one.0, two.0]), (rate.value, done.value, sum), false, working, found);
    true
}

/// Three shares of one whole or more come to 100 %.
pub(super) fn whole_of_shares(all: &All, amounts: &[Numbered], found: &mut Found) {
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
    // Of the weights of four parties three may be told.
    let weights = amounts.iter().any(|(_, one)| one.unit == Unit::Points);
    if weights && shares.len() < 4 {
        return;
    }
    let sum = Printed::sum(shares.iter().map(|(_, one)| one.value));
    let spread: i64 = shares.iter().map(|(_, share)| share.value.half_step()).sum();
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
