//! Some of them are not more than they all are: those with a certificate, those on a list, those within a group.

use super::amount::{Amount, Numbered, Role};
use super::finding::{Class, Working};
use super::found::{All, Found};
use super::letters::Words;
use super::listed::last_two;
use super::words::{Unit, holds};
use crate::number::Printed;

/// 14 户困难家庭里仍有 15 户没有分析表, 一年里有 13 个月: some of them are not more than they all are.
pub(super) fn within(all: &All, (whole, of): Numbered, (at, one): Numbered, found: &mut Found) {
    let said = all.between(of.sentence.unwrap_or_default(), of.end, one.start);
    // 派问卷 28 份，收回 32 份.
    let sent = ["发放", "派问卷", "派出", "发出", "派发"].iter().any(|word| of.before.holds(word));
    let asked = holds(&[of.before.as_str(), &of.after].concat(), &["问卷", "表", "卡"]);
    let back = sent && asked && holds(&one.before, &["收回", "回收"]);
    let inside = back
        || ["里有", "里仍有", "里还有", "中有", "中仍有"].iter().any(|word| said.ends_with(word));
    let year = of.unit == Unit::Years && one.unit == Unit::Months && of.value == Printed::whole(1);
    let most = if year { Printed::whole(12) } else { of.value };
    let same = year || (of.unit == one.unit && of.counted() == one.counted());
    let exact = !of.about && !one.about && said.chars().count() <= 16;
    if inside && same && exact && one.value.millionths() > most.millionths() {
        let working = Working::PartOfWhole { whole: of.printed.clone() };
        found.report(all, Class::Impossible, (at, &[whole]), String::new(), working);
    }
}

/// 在册志愿者 118 名……骨干志愿者 136 名: some of them are not more than all that are on the list.
pub(super) fn listed_only(all: &All, (whole, of): Numbered, rest: &[Numbered], found: &mut Found) {
    let last = last_two(&of.key);
    let on_list = of.unit == Unit::Persons && of.before.holds("在册") && !of.about;
    for (at, one) in rest.iter().filter(|_| on_list && last.chars().count() == 2) {
        let some = one.own && one.key.ends_with(&last) && one.key != of.key && !one.about;
        let more = one.value.millionths() > of.value.millionths();
        if some && more && one.unit == of.unit && !found.is_checked(*at) {
            let working = Working::PartOfWhole { whole: of.printed.clone() };
            found.report(all, Class::Impossible, (*at, &[whole]), String::new(), working);
        }
    }
}

/// 共 7 人，其中本科 6 人；持证 9 人: those with a certificate or a degree are some of all, wherever they stand behind it.
pub(super) fn certified(all: &All, (whole, of): Numbered, rest: &[Numbered], found: &mut Found) {
    let persons = of.unit == Unit::Persons && !of.about && of.role == Role::Done;
    let some = |one: &Amount| holds(&one.before, &["持证", "持有", "证书", "学历", "本科", "大专"]);
    for (at, one) in rest.iter().filter(|_| persons) {
        let more = one.value.millionths() > of.value.millionths();
        if more && some(one) && one.unit == of.unit && !one.about && !found.is_checked(*at) {
            let working = Working::PartOfWhole { whole: of.printed.clone() };
            found.report(all, Class::Impossible, (*at, &[whole]), String::new(), working);
        }
    }
}
