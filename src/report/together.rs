//! What two named amounts come to: 一般 11 份，不满意 3 份, and further on “一般”和“不满意”共 14 份.

use super::amount::{Amount, printed_of, sum_of};
use super::finding::{Class, Working};
use super::found::{All, Found};
use super::words::{Unit, key};
use crate::number::ByName;

/// What says that two are counted together.
const BOTH: [&str; 6] = ["合计", "共计", "一共", "加起来", "总共", "共"];

/// Judges every amount that says of which two it is.
pub(super) fn judge(all: &All, found: &mut Found) {
    // The last amount of each name.
    let mut known: ByName<usize> = ByName::default();
    let plain = |one: &Amount| one.sentence.is_some() && one.unit != Unit::Percent && !one.about;
    for (at, amount) in all.amounts.iter().enumerate().filter(|(_, one)| plain(one)) {
        if let Some((one, two)) = names(&amount.before) {
            let of = |name: &str| {
                let of = *known.get(name)?;
                let same = all.get(of).filter(|of| {
                    of.unit == amount.unit && of.area == amount.area && of.time == amount.time
                });
                same.map(|one| (of, one))
            };
            if let Some((one, two)) = of(&one).zip(of(&two)) {
                conclude(all, (at, amount), [one, two], found);
            }
        } else {
            let name = key(&amount.before);
            if name.chars().count() >= 2 {
                known.insert(name, at);
            }
        }
    }
}

fn conclude(
    all: &All,
    (at, total): (usize, &Amount),
    of: [(usize, &Amount); 2],
    found: &mut Found,
) {
    let sum = sum_of(&of);
    let away = sum.minus(total.value).magnitude().millionths();
    let places = of.map(|(at, _)| at);
    if away == 0 {
        found.agree(&[at]);
        found.agree(&places);
    } else if total.value.is_near(sum, 4) && !found.is_checked(at) {
        let working = Working::Sum { parts: printed_of(&of) };
        found.report(all, Class::Inconsistent, (at, &places), total.like(sum), working);
    }
}

/// The two names before a number that counts them together.
fn names(before: &str) -> Option<(String, String)> {
    let said = BOTH.iter().find_map(|word| before.strip_suffix(word))?;
    let said = said.rsplit(['，', '中', '（']).next()?;
    let (one, two) = said.split_once(['和', '与', '及'])?;
    let name = |name: &str| {
        // 上述“一般”: what is quoted is the name.
        let name = name.trim_matches(['“', '”', '"', '的']).rsplit('“').next().unwrap_or_default();
        let name = key(name.strip_prefix("上述").unwrap_or(name));
        (2..=8).contains(&name.chars().count()).then_some(name)
    };
    name(one).zip(name(two))
}
