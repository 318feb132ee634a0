//! Growth from one amount to another.

use super::amount::{Amount, Numbered, difference_of, growth_of};
use super::finding::{Class, Working};
use super::found::{All, Found};
use super::letters::Words;
use super::quotient::conclude;
use super::words::{Unit, holds};
use crate::number::{Fit, Printed};

/// What an earlier amount is called.
const OLDS: [&str; 13] = [
    "上年",
    "去年",
    "上一年",
    "同期",
    "上期",
    "上月",
    "上个月",
    "上季",
    "年初",
    "期初",
    "原",
    "由",
    "从",
];

/// 服务 620 人次，日均 31 人次，占三季度的 59.2%: the average has neither growth nor share.
pub(super) fn parted(amount: &Amount) -> bool {
    amount.unit != Unit::Percent && !amount.before.has('均')
}

/// 由 40 人增至 50 人，增长 25%; 50 人，比上年增加 10 人，增长 25%.
pub(super) fn growth(
    all: &All,
    (at, rate): Numbered,
    before: &[Numbered],
    found: &mut Found,
) -> bool {
    let up = ["升幅", "涨幅", "净增", "增长", "上升", "提升", "提高", "增加", "增幅", "递增"];
    let down = ["下降", "减少", "降低", "降幅", "下滑"];
    let grows = holds(&rate.before, &up);
    // 由 70.9% 提高到 72.9% is a level.
    let level = rate.before.ends_with(['到', '至']);
    if level || (!grows && !holds(&rate.before, &down)) {
        return false;
    }
    if told_twice(all, (at, rate), before, grows, found) {
        return true;
    }
    if rate.before.holds("累计") && over_years(all, (at, rate), grows, found) {
        return true;
    }
    // 是首年的 3 倍 is said of the same two.
    let plain = before.iter().filter(|(_, one)| parted(one) && !one.after.starts_with('倍'));
    let plain: Vec<&Numbered> = plain.collect();
    if let Some(years) = of_years(all, rate, &plain) {
        let Some([(old, one), (new, two)]) = years else { return true };
        let away = if grows { two.value.minus(one.value) } else { one.value.minus(two.value) };
        let working = growth_of(one, two);
        conclude(all, (at, &[old, new]), (rate.value, away, one.value), false, working, found);
        return true;
    }
    // 全年 12640 人次，同比增长 10.1%（上年 11480）.
    let next = all.get(at + 1).filter(|next| next.sentence == rate.sentence);
    let next = next.filter(|next| {
        let said = all.between(rate.sentence.unwrap_or_default(), rate.end, next.start);
        said.starts_with('（') && holds(&said, &OLDS) && !next.about
    });
    if let Some((last, (now, of))) = next.zip(plain.last().copied())
        && (last.unit == of.unit || last.unit == Unit::None)
    {
        let away = if grows { of.value.minus(last.value) } else { last.value.minus(of.value) };
        let working = growth_of(last, of);
        let values = (rate.value, away, last.value);
        conclude(all, (at, &[at + 1, *now]), values, false, working, found);
        return true;
    }
    if let [(old, one)] = plain.as_slice() {
        grown_since(all, (at, rate), (*old, one), grows, found);
    }
    let steps = |of: &Amount| {
        of.before.ends_with(['多', '少']) || holds(&of.before, &up) || holds(&of.before, &down)
    };
    // 326 个，比上年多 41 个，上年为 285 个: the step stands between the two.
    if let [.., (now, two), (_, step), (old, one)] = plain.as_slice()
        && holds(&one.before, &OLDS)
        && steps(step)
        && one.unit == two.unit
        && two.part == one.part
    {
        let away = if grows { two.value.minus(one.value) } else { one.value.minus(two.value) };
        let working = growth_of(one, two);
        conclude(all, (at, &[*old, *now]), (rate.value, away, one.value), false, working, found);
        return true;
    }
    let [.., (old, one), (new, two)] = plain.as_slice() else { return true };
    // 个案去年 25 个，今年增长 12%；活动去年 58 场，今年增长 10.3%: this year's stands elsewhere.
    let old_alone = holds(&two.before, &OLDS) && !holds(&two.before, &["比", "较"]);
    let other = one.part != two.part && (old_alone || one.counted() != two.counted());
    if one.unit != two.unit || one.about || two.about || rate.about || other {
        return true;
    }
    let years = [one, two].map(|amount| year_before(all, amount));
    // 28 个，比去年多 4 个.
    let more = two.before.ends_with(['多', '少']) && two.before.contains(['比', '较']);
    let step = more || holds(&two.before, &up) || holds(&two.before, &down);
    // 增加到期末的 335 人 is what was reached too.
    let led =
        |word: &&str| two.before.cut(word).is_some_and(|(_, rest)| rest.starts_with(['到', '至']));
    let reaches = ["到", "至", "为"].iter().any(|word| two.before.ends_with(word))
        || up.iter().chain(&down).any(led);
    let (first, second) = match (step && !reaches, one.time.is_empty() && !two.time.is_empty()) {
        // One is this year's and two is the step to it.
        (true, _) => {
            // 与上年的 76 万元相比，增加 4 万元.
            let of_last = holds(&one.before, &OLDS) || one.after.starts_with("相比");
            let compared = one.before.contains(['比', '较']) && one.before.ends_with('的');
            let of_last = of_last || compared || one.before.starts_with(['比', '较']);
            let third = plain.len().checked_sub(3).and_then(|at| plain.get(at));
            let older = third.filter(|(_, third)| {
                // 合同期 holds 同期.
                let older = holds(&third.before.without("合同期"), &OLDS);
                let same = third.unit == one.unit && third.counted() == one.counted();
                older && same && !of_last
            });
            let of_last = of_last || older.is_some();
            let base = if let Some((_, older)) = older {
                older.value
            } else if of_last {
                one.value
            } else if grows {
                one.value.minus(two.value)
            } else {
                Printed::sum([one.value, two.value])
            };
            // Where the step is a slip, the rate is of the right one.
            let step = step_of(all, plain.as_slice(), grows, of_last, found).unwrap_or(two.value);
            // 今年 4256 人次，上年为 3800 人次，增加 456 人次: what it grew to stands before both.
            let now = third.map(|(_, third)| third).filter(|third| {
                let named = third.unit == one.unit && third.part == one.part;
                of_last && older.is_none() && named
            });
            let now = now.unwrap_or(one).printed.clone();
            let working = Working::Growth { before: base.to_string(), now };
            // Counted persons and things are exact.
            let loose = one.spread() + two.spread() > 0;
            conclude(all, (at, &[*old, *new]), (rate.value, step, base), loose, working, found);
            return true;
        }
        (false, true) => (two, one),
        // 182 次，环比 9 月的 160 次上升: the earlier one stands behind.
        (false, false) if !reaches && compares(&two.before) => (two, one),
        // 上半年 3906 人次，去年同期 3600 人次.
        (false, false)
            if holds(&two.before, &OLDS)
                && !holds(&one.before, &OLDS)
                && !two.before.contains(['多', '少', '比']) =>
        {
            (two, one)
        }
        (false, false) if matches!(&years, [Some(one), Some(two)] if one > two) => (two, one),
        (false, false) => (one, two),
    };
    // 全年 2300 人次，下半年较上半年增长: what grew is the time that it names.
    let named = rate.before.split(['较', '比']).next().unwrap_or_default();
    let names = holds(named, &["半年", "季度"]) && named.len() < rate.before.len();
    if names && !holds(&second.before, &[named]) && second.time != named {
        return true;
    }
    let years = matches!(&years, [Some(one), Some(two)] if one != two);
    let compares = compares(&first.before) || years;
    if !reaches && !compares && !holds(&first.before, &OLDS) && first.time.is_empty() {
        return true;
    }
    let grown = second.value.minus(first.value);
    let grown = if grows { grown } else { first.value.minus(second.value) };
    let working = growth_of(first, second);
    conclude(all, (at, &[*old, *new]), (rate.value, grown, first.value), false, working, found);
    true
}

/// 全年 31,800 人次。与上年 26,500 人次相比，增长 20.0%: what it grew to is the sentence before.
fn grown_since(
    all: &All,
    (at, rate): Numbered,
    (old, one): Numbered,
    grows: bool,
    found: &mut Found,
) {
    let of_last = one.before.contains(['与', '比', '较']) || holds(&one.before, &OLDS);
    let sentence = rate.sentence.unwrap_or_default();
    let above = (sentence.saturating_sub(2)..sentence).flat_map(|above| all.of(above));
    let above: Vec<Numbered> = above.collect();
    let alike = |(_, two): &&Numbered| {
        let same = two.unit == one.unit && two.counted() == one.counted() && two.area == one.area;
        same && !two.about && two.time.is_empty() && two.role == one.role && parted(two)
    };
    let away = |two: &Amount| match grows {
        true => two.value.minus(one.value),
        false => one.value.minus(two.value),
    };
    let near = |(_, two): &&Numbered| {
        let away = away(two).millionths();
        away > 0 && away <= one.value.millionths()
    };
    let candidates: Vec<&Numbered> = above.iter().filter(alike).filter(near).collect();
    let total = |(_, two): &&&Numbered| holds(&two.before, &["全年", "共", "总", "合计"]);
    let right = |(_, two): &&&Numbered| {
        super::quotient::class(rate.value, away(two), one.value, false).is_none()
    };
    let only = match candidates.as_slice() {
        [only] => Some(*only),
        _ => candidates.iter().find(total).copied(),
    };
    let now = candidates.iter().find(right).copied().or(only);
    let Some((new, two)) = now.filter(|_| of_last && !one.about && !rate.about) else { return };
    let working = growth_of(one, two);
    let values = (rate.value, away(two), one.value);
    conclude(all, (at, &[old, *new]), values, false, working, found);
}

/// 2022年 8200 人次，2023年 9020 人次……2023年同比增长 10%: the amounts of the year that the rate names and of the one
/// before it; no answer where it names none or there are not three years to choose from.
fn of_years<'a>(
    all: &All,
    rate: &Amount,
    plain: &[&Numbered<'a>],
) -> Option<Option<[Numbered<'a>; 2]>> {
    let last = plain.last().map_or(0, |(_, last)| last.end);
    let named = all.between(rate.sentence?, last, rate.start).has('年');
    let year: u32 = year_before(all, rate).filter(|_| named)?.parse().ok()?;
    if plain.len() < 3 {
        return None;
    }
    let of = |year: u32| {
        let is_of = |(_, amount): &&&Numbered| {
            year_before(all, amount).is_some_and(|of| of == year.to_string())
        };
        plain.iter().find(is_of).map(|one| **one)
    };
    let named = [of(year.checked_sub(1)?), of(year)];
    let [Some(old), Some(new)] = named else { return Some(None) };
    Some((old.1.unit == new.1.unit && !old.1.about && !new.1.about).then_some([old, new]))
}

/// 一季度 1250 次，二季度 1405 次，多了 155 次，增长 12.40%: a rate that the first two give bears them out against the step.
fn told_twice(
    all: &All,
    (at, rate): Numbered,
    before: &[Numbered],
    grows: bool,
    found: &mut Found,
) -> bool {
    let [.., (old, one), (new, two), (step_at, step)] = before else { return false };
    let steps = holds(&step.before, &["多", "少", "增", "减", "升", "降"]);
    let alike = one.unit == two.unit && two.unit == step.unit && one.counted() == two.counted();
    let away = if grows { two.value.minus(one.value) } else { one.value.minus(two.value) };
    let exact = rate.value.decimals() > 0 && !one.about && !two.about && !step.about;
    let right = away.millionths() > 0
        && super::quotient::class(rate.value, away, one.value, false).is_none();
    let of_two = steps && alike && exact && step.part == two.part;
    // 前测平均 48.6 分，后测平均 41.2 分，平均下降 7.4 分，降幅 17.96%: the step is right, and the rate is of no other.
    let means = [one, two].iter().all(|one| one.before.has('均'));
    if of_two && means && !right && away.millionths() == step.value.millionths() {
        let working = growth_of(one, two);
        let values = (rate.value, away, one.value);
        conclude(all, (at, &[*old, *new]), values, false, working, found);
        return true;
    }
    if !of_two || !right {
        return false;
    }
    found.agree(&[at, *old, *new]);
    if away.millionths() == step.value.millionths() {
        found.agree(&[*step_at]);
    } else if !found.is_checked(*step_at) {
        let (more, less) = if grows { (two, one) } else { (one, two) };
        let working = difference_of(more, less);
        let places = [*old, *new];
        found.report(all, Class::Inconsistent, (*step_at, &places), step.like(away), working);
    }
    true
}

/// 2022年 2400 次。2023年 3000 次，2024年 3450 次。两年累计增长 43.75%: from the first year to the last.
fn over_years(all: &All, (at, rate): Numbered, grows: bool, found: &mut Found) -> bool {
    let sentence = rate.sentence.unwrap_or_default();
    let above = (sentence.saturating_sub(3)..=sentence).flat_map(|of| all.of(of));
    let mut of_years: Vec<(u32, Numbered)> = Vec::new();
    for one in above.filter(|(other, of)| *other < at && parted(of) && !of.about) {
        let year = year_before(all, one.1).and_then(|year| year.parse().ok());
        // The first amount behind a year is that of the year.
        if let Some(year) = year.filter(|year| of_years.iter().all(|(of, _)| of != year)) {
            of_years.push((year, one));
        }
    }
    let (Some((first, old)), Some((last, new))) = (of_years.first(), of_years.last()) else {
        return false;
    };
    if of_years.len() < 2 || last <= first || old.1.unit != new.1.unit {
        return false;
    }
    let (one, two) = (old.1, new.1);
    let away = if grows { two.value.minus(one.value) } else { one.value.minus(two.value) };
    let working = growth_of(one, two);
    conclude(all, (at, &[old.0, new.0]), (rate.value, away, one.value), false, working, found);
    true
}

/// The year that a sentence names last before an amount.
fn year_before(all: &All, amount: &Amount) -> Option<String> {
    let said = all.between(amount.sentence?, 0, amount.start);
    let (before, _) = said.rsplit_once('年')?;
    let digits: Vec<char> = before.chars().rev().take_while(char::is_ascii_digit).collect();
    (digits.len() == 4).then(|| digits.into_iter().rev().collect())
}

fn compares(before: &str) -> bool {
    before.starts_with(['比', '较']) || holds(before, &["环比", "同比", "相比", "对比"])
}

/// 48 名，比去年的 40 名增加 6 名: the step against the two amounts before it; the right one, where it is not so.
fn step_of(
    all: &All,
    plain: &[&Numbered],
    grows: bool,
    of_last: bool,
    found: &mut Found,
) -> Option<Printed> {
    let [.., (now_at, now), (base_at, base), (at, step)] = plain else { return None };
    let turned = holds(&now.before, &OLDS);
    let ((now_at, now), (base_at, base)) = match turned {
        true => ((base_at, base), (now_at, now)),
        false => ((now_at, now), (base_at, base)),
    };
    if !of_last || now.unit != base.unit || now.about || now.sentence != base.sentence {
        return None;
    }
    let away = now.value.minus(base.value);
    let away = if grows { away } else { base.value.minus(now.value) };
    let spread = now.spread() + base.spread();
    if away.millionths() <= 0 || step.value.fit(away, spread) != Fit::Differs {
        return None;
    }
    let working = difference_of(now, base);
    let places = [*now_at, *base_at];
    found.report(all, Class::Inconsistent, (*at, &places), step.like(away), working);
    Some(away)
}
