//! What is beyond or short of a target that the text states further away: 活动超额 6 场, where the target of 48 and the 53 done stand
//! sentences before.

use super::amount::{Amount, Numbered, Role};
use super::finding::{Class, Working};
use super::found::{All, Found};
use super::words::{OVER, SHORT, Unit, key};

/// How many amounts before one are looked at.
const ABOVE: usize = 60;

/// Judges every amount beyond or short of a target that nothing beside it was held against.
pub(super) fn judge(all: &All, found: &mut Found) {
    for (at, amount) in all.amounts.iter().enumerate() {
        let side = matches!(amount.role, Role::Over | Role::Short) && !amount.about;
        let counted = !matches!(amount.unit, Unit::Money | Unit::Points | Unit::Percent);
        if side && counted && amount.sentence.is_some() && !found.is_checked(at) {
            further(all, (at, amount), found);
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
        said = said.replace(word, "");
    }
    key(&said)
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
