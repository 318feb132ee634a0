//! What is beyond or short of a target: of one beside it, or of one that the text states further away: 活动超额 6 场, where the
//! target of 48 and the 53 done stand sentences before.

use super::amount::{Amount, Numbered, Role};
use super::finding::{Class, Working};
use super::found::{All, Found};
use super::known::{Known, Value};
use super::letters::Words;
use super::words::{OVER, SHORT, Unit, key};

/// How many amounts before one are looked at.
const ABOVE: usize = 60;

/// Judges every amount beyond or short of a target that nothing beside it was held against.
pub(super) fn judge(all: &All, known: &Known, found: &mut Found) {
    for (at, amount) in all.amounts.iter().enumerate() {
        let side = matches!(amount.role, Role::Over | Role::Short) && !amount.about;
        let counted = !matches!(amount.unit, Unit::Money | Unit::Points | Unit::Percent);
        if side && counted && amount.sentence.is_some() && !found.is_checked(at) {
            let done = at.checked_sub(1).and_then(|at| Some((at, all.get(at)?)));
            let beside = |(_, done): &Numbered| {
                let alike = done.unit == amount.unit && done.role == Role::Done && !done.about;
                alike && done.sentence == amount.sentence && name(amount).chars().count() < 2
            };
            match done.filter(beside).and_then(|done| Some((done, known.target(done.1)?))) {
                Some((done, target)) => of_table(all, (at, amount), done, target, found),
                None => further(all, (at, amount), found),
            }
        }
    }
}

/// The name of what is exceeded: 活动 of 未达标的活动还差.
fn name(amount: &Amount) -> String {
    let mut said = amount.before.clone();
    for word in OVER.iter().chain(&SHORT).chain(&[
        "其中",
        "未达标",
        "未完成",
        "超",
        "缺",
        "欠",
        "差",
        "多",
        "少",
    ]) {
        said = said.without(word);
    }
    key(&said)
}

/// 新增志愿者完成 96 名，缺口 24 名: the target stands in a table.
fn of_table(all: &All, (at, amount): Numbered, done: Numbered, target: &Value, found: &mut Found) {
    let away = done.1.value.minus(target.value);
    let over = amount.role == Role::Over;
    let signed = if over { away } else { target.value.minus(done.1.value) };
    let places: Vec<usize> = [Some(done.0), target.amount].into_iter().flatten().collect();
    if signed.millionths() == amount.value.millionths() {
        found.agree(&[at, done.0]);
    } else if signed.millionths() > 0 && amount.value.is_near(signed, 2) {
        let working = Working::Surplus {
            done: done.1.printed.clone(),
            target: target.printed.clone(),
            away: amount.like(away),
        };
        found.report(all, Class::Inconsistent, (at, &places), amount.like(signed), working);
    }
}

fn further(all: &All, (at, amount): Numbered, found: &mut Found) {
    let name = name(amount);
    if name.chars().count() < 2 {
        return;
    }
    let before = all.amounts.iter().enumerate().take(at).skip(at.saturating_sub(ABOVE));
    let alike: Vec<Numbered> = before
        .filter(|(_, one)| one.sentence.is_some() && one.unit == amount.unit && !one.about)
        .filter(|(_, one)| one.key == name && one.area == amount.area && one.time == amount.time)
        .collect();
    // More than one value of either is of several things.
    let one = |role: Role| {
        let mut of = alike.iter().filter(|(_, one)| one.role == role);
        let first = of.next().copied()?;
        of.all(|(_, other)| other.value == first.1.value).then_some(first)
    };
    let Some((target, done)) = one(Role::Target).zip(one(Role::Done)) else { return };
    let away = done.1.value.minus(target.1.value);
    let signed = if amount.role == Role::Over { away } else { target.1.value.minus(done.1.value) };
    let (right, said) = (signed.millionths(), amount.value.millionths());
    if right == said {
        return found.agree(&[at, target.0, done.0]);
    }
    // What is far from it, or on the other side, is of something else.
    if right <= 0 || said > 3 * right || said * 3 < right {
        return;
    }
    let working = Working::Surplus {
        done: done.1.printed.clone(),
        target: target.1.printed.clone(),
        away: amount.like(away),
    };
    let places = [target.0, done.0];
    found.report(all, Class::Inconsistent, (at, &places), amount.like(signed), working);
}

/// 应到岗 110 人次，实到岗 177.5 人次，超配 67.5 人次.
pub(super) fn surplus(all: &All, amounts: &[Numbered], found: &mut Found) {
    for window in amounts.windows(3) {
        let Some((at, amount)) =
            window.iter().skip(1).find(|(_, one)| matches!(one.role, Role::Over | Role::Short))
        else {
            continue;
        };
        let over = amount.role == Role::Over;
        // A target behind it stands in a bracket of its own.
        let turned = window.get(2).filter(|(_, last)| last.role == Role::Target);
        let near = |last: &Amount| {
            last.sentence
                .is_some_and(|of| all.between(of, amount.end, last.start).starts_with('（'))
        };
        if turned.is_some_and(|(_, last)| !near(last)) {
            continue;
        }
        let by_role = |role: Role| window.iter().find(|(_, one)| one.role == role);
        let (Some(target), Some(done)) = (by_role(Role::Target), by_role(Role::Done)) else {
            continue;
        };
        // 目标 320，完成 306，差 16 节: two without a unit have that of the third.
        // 四项指标中三项超额完成，个案超额 3 个: the kinds of targets are counted by another word.
        let alike = |one: &Amount| {
            let things = one.unit == Unit::Things && one.counted() != amount.counted();
            (one.unit == amount.unit && !things) || one.unit == Unit::None
        };
        let same = alike(target.1) && alike(done.1);
        if !same || amount.about || target.1.about || done.1.about {
            continue;
        }
        let away = done.1.value.minus(target.1.value);
        let signed = if over { away } else { target.1.value.minus(done.1.value) };
        // 已完成 7 项，部分完成 1 项，未完成 1 项: on the side that its word denies only a wrong sign is a slip.
        let (right, said) = (away.magnitude().millionths(), amount.value.millionths());
        let other_side = signed.millionths() < 0;
        // 差 36 人次才到一半 is short of something else.
        let far = said * 4 < right;
        if right != said && (other_side || far) {
            continue;
        }
        // 超额完成 36 个 may be all that was done.
        let whole = amount.before.holds("完成") && amount.value == done.1.value;
        if amount.value.millionths() == signed.millionths() || whole {
            found.agree(&[*at, target.0, done.0]);
            continue;
        }
        // 拨付 18 万元，占合同额 30 万元的 60%，已支出 6.24 万元，结余 11.76 万元: the rest of another.
        let rest_of = |(_, from): &Numbered| {
            let before = from.start < done.1.start && from.start != target.1.start;
            before && from.unit == amount.unit && from.value.minus(done.1.value) == amount.value
        };
        if let Some((from, _)) = amounts.iter().find(|one| rest_of(one)) {
            found.agree(&[*at, *from, done.0]);
            continue;
        }
        let working = Working::Surplus {
            done: done.1.printed.clone(),
            target: target.1.printed.clone(),
            away: amount.like(away),
        };
        // On the side that its word says it has no sign, on the other its own.
        let told = if signed.millionths() > 0 { signed } else { away };
        let places = [target.0, done.0];
        found.report(all, Class::Inconsistent, (*at, &places), amount.like(told), working);
    }
}
