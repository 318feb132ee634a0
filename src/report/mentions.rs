//! One thing counted twice by its own name: 轮值志愿者 19 人 and further on 16 名轮值志愿者年龄偏大.
//!
//! The name stands before one of the numbers and behind the other, so neither reads like the other. It has to be the only
//! number of that name so far, and the second has to speak of all of them, or to be more than they all are.

use super::amount::{Amount, Role};
use super::finding::{Class, Working};
use super::found::{All, Found};
use super::letters::{Words, signature};
use super::turned::turned;
use super::words::{Unit, holds, key};
use crate::number::Places;

/// What may stand right before the number of all of them.
const OF_ALL: [&str; 15] = [
    "全年",
    "共",
    "这",
    "上述",
    "以上",
    "该",
    "全部",
    "本年度",
    "完成的",
    "现有",
    "现有的",
    "建档的",
    "登记的",
    "在册的",
    "做完的",
];
/// What may stand there of a whole station, town or street.
const WHOLE: [&str; 6] = ["全站", "全镇", "全街", "全区", "全县", "全市"];
/// Who did one thing may be some of them.
const DID: [&str; 8] = ["参加", "参与", "到场", "协助", "出席", "报名", "获", "开展"];
/// Names of whom there are many numbers.
const WHOM: [&str; 9] =
    ["社工", "志愿者", "居民", "员工", "长者", "老人", "儿童", "服务对象", "社区"];
/// Names of two characters that say what is counted.
const SHORT: [&str; 6] = ["个案", "小组", "探访", "电访", "骨干", "建档"];
/// Below five a text speaks of some of them.
const LEAST: i64 = 5_000_000;
/// How many characters behind a number may name it.
const BEHIND: usize = 10;

/// The numbers by name.
#[derive(Default)]
struct Known {
    /// Each name with where its number stands in `firsts`.
    names: Places,
    /// The first number of a name, and whether another has the same name.
    firsts: Vec<(usize, bool)>,
}

impl Known {
    fn first(&self, name: &str) -> Option<usize> {
        let (at, several) = self.firsts.get(*self.names.get(name)?)?;
        (!several).then_some(*at)
    }

    fn take(&mut self, all: &All, name: String, at: usize) {
        let next = self.firsts.len();
        let known = *self.names.entry(name).or_insert(next);
        match self.firsts.get_mut(known) {
            Some((first, several)) => {
                let value = |at: usize| all.get(at).map(|one| one.value);
                *several |= value(*first) != value(at);
            }
            None => self.firsts.push((at, false)),
        }
    }
}

pub(super) fn judge(all: &All, found: &mut Found) {
    let mut known = Known::default();
    // What a table says stands first, wherever it is.
    let cells = all.amounts.iter().enumerate();
    for (at, cell) in cells.filter(|(_, one)| one.sentence.is_none() && one.own) {
        if cell.role == Role::Done && cell.key.chars().count() >= 2 {
            known.take(all, cell.key.clone(), at);
        }
    }
    for (at, amount) in all.amounts.iter().enumerate().filter(|(_, one)| counts(one)) {
        let behind = named_behind(all, amount);
        let (own, as_said) = said(all, amount);
        let greater = more_than_all(all, &known, amount);
        let slip = greater.or_else(|| {
            behind.iter().chain(&as_said).find_map(|name| {
                let of = known.first(name).filter(|first| is_slip(all, *first, amount))?;
                // Named as a kind it is that kind, also among others.
                let is_part =
                    all.get(of).is_some_and(|of| is_some(all, of)) || is_some(all, amount);
                (name.starts_with(AS_SAID) || !is_part)
                    .then(|| (of, name.trim_start_matches(AS_SAID).to_owned()))
            })
        });
        if let Some((first, name)) = slip
            && !found.is_checked(at)
        {
            let computed = all.get(first).map(Amount::plain).unwrap_or_default();
            let working = Working::Same { what: name };
            found.report(all, Class::Contradiction, (at, &[first]), computed, working);
            continue;
        }
        for name in own {
            known.take(all, name, at);
        }
        known.take(all, of_key(&amount.key, amount), at);
        if is_some(all, amount) {
            continue;
        }
        let before = key(&amount.before);
        for name in [&amount.key, &before].into_iter().chain(&behind) {
            if name.chars().count() >= 2 {
                known.take(all, name.clone(), at);
            }
        }
        // 新增建档困难家庭 is of 困难家庭 too.
        let chars: Vec<char> = before.chars().collect();
        for length in 4..chars.len().min(7) {
            let end = chars.get(chars.len() - length..).unwrap_or_default();
            known.take(all, end.iter().collect(), at);
        }
    }
}

/// Begins the names that are taken as they are said, of words that [`key`] would leave out.
const AS_SAID: char = '=';
/// Begins the names of what is counted, also as a part of more: 其中独居老人 128 位.
const OF_KEY: &str = "≥";

/// The names of a number as they are said, and those that it may have been given elsewhere: 跟进中 9 个 and 跟进中的 11 个个案, 在案
/// 34 个 and 全站 37 个在案个案, 调解队（成员 14 人） and 调解队的 12 名成员.
fn said(all: &All, amount: &Amount) -> (Vec<String>, Vec<String>) {
    let plain = |text: &str| text.chars().filter(|char| char.is_alphanumeric()).collect::<String>();
    let named = |name: &str| format!("{AS_SAID}{name}");
    let last = |text: &str, most: usize| {
        let chars: Vec<char> = text.chars().collect();
        chars.get(chars.len().saturating_sub(most)..).unwrap_or_default().iter().collect::<String>()
    };
    let before = plain(&amount.before);
    let behind = plain(&amount.after);
    let (mut own, mut other) = (Vec::new(), Vec::new());
    let sentence = amount.sentence.and_then(|at| all.sentences.get(at));
    let outer = sentence.map(|one| super::labels::outside(&one.chars, amount)).unwrap_or_default();
    if let Some(of) = before.strip_suffix('的') {
        let of_whom: String = behind.chars().take(2).collect();
        if of.chars().count() >= 3 {
            other.push(named(of));
            other.push(named(&[&last(of, 4), of_whom.as_str()].concat()));
        }
        return (own, other);
    }
    if before.chars().count() >= 2 && before.chars().count() <= 8 {
        own.push(named(&before));
        if outer.chars().count() >= 3 {
            own.push(named(&[last(&plain(&outer), 4), last(&before, 2)].concat()));
        }
    }
    let behind: Vec<char> = behind.chars().collect();
    if WHOLE.iter().any(|word| before.ends_with(word)) {
        other.extend(
            (2..=behind.len().min(6)).rev().filter_map(|length| {
                Some(named(&behind.get(..length)?.iter().collect::<String>()))
            }),
        );
    }
    (own, other)
}

fn counts(amount: &Amount) -> bool {
    let counted = matches!(
        amount.unit,
        Unit::Things | Unit::Persons | Unit::Households | Unit::Sessions | Unit::Times
    );
    counted
        && amount.role == Role::Done
        && !amount.about
        && amount.sentence.is_some()
        && amount.value.millionths() >= LEAST
}

/// The name of what a number counts, whichever way its words stand: 26 个站点参评 and 27 个参评站点.
fn of_key(name: &str, amount: &Amount) -> String {
    let name = WHOLE.iter().find_map(|word| name.strip_prefix(word)).unwrap_or(name);
    [OF_KEY, &signature(name.chars()), if amount.unit == Unit::Persons { "人" } else { "" }]
        .concat()
}

/// 独居老人 128 位，and 138 位独居老人 further on: some of them are not more than they all are.
fn more_than_all(all: &All, known: &Known, amount: &Amount) -> Option<(usize, String)> {
    let end = all.sentences.get(amount.sentence?)?.chars.len().min(amount.end + BEHIND);
    let behind = all.between(amount.sentence?, amount.end, end);
    let behind = behind.split(['，', '；', '。', '、', '（', '：']).next().unwrap_or_default();
    if holds(behind, &DID) {
        return None;
    }
    let behind: Vec<char> = behind.chars().collect();
    let name = |length: usize| behind.get(..length).unwrap_or_default().iter().collect::<String>();
    // 线上 5 期 and 线上 6 期培训; 辖区 14 个社区 and 覆盖辖区 16 个社区的网络.
    let before = key(&amount.before);
    let verb =
        behind.first().is_none_or(|char| "已均都高低超为是在占达比较由从于并且其".has(*char));
    let own = before.chars().count() >= 2 && !verb;
    let joined = (0..=4.min(behind.len())).filter(|_| own).map(|length| {
        if length == 0 {
            before.clone()
        } else {
            key(&[&amount.before, name(length).as_str()].concat())
        }
    });
    (3..=behind.len()).rev().map(name).chain(joined).find_map(|name| {
        let first = known.first(&of_key(&name, amount))?;
        let more = amount.value.millionths() > all.get(first)?.value.millionths();
        let is_slip = more && !is_some(all, amount) && is_slip(all, first, amount);
        is_slip.then_some((first, name))
    })
}

/// The names right behind a number that speaks of all of them, the longest first.
fn named_behind(all: &All, amount: &Amount) -> Vec<String> {
    let sentence = amount.sentence.unwrap_or_default();
    let lead = amount.before.trim_start_matches(['，', '。', '；']);
    // 内部培训 16 次均有签到表 names them before, and speaks of all of them.
    if amount.after.starts_with(['均', '都']) || amount.after.starts_with("全部") {
        return vec![key(lead)];
    }
    let of_all = OF_ALL.iter().chain(&WHOLE).any(|word| lead.ends_with(word));
    // 全街 12 个社区 are all, 12 个社区 may be some.
    let whole = WHOLE.iter().find(|word| lead.ends_with(*word));
    let end = all.sentences.get(sentence).map_or(amount.end, |one| one.chars.len());
    let behind = all.between(sentence, amount.end, (amount.end + BEHIND).min(end));
    let behind = behind.split(['，', '；', '。', '、', '（']).next().unwrap_or_default();
    let of_all = of_all || (lead.is_empty() && !holds(behind, &DID));
    let behind: Vec<char> = behind.trim_start_matches('的').chars().collect();
    let mut names: Vec<String> = Vec::new();
    for length in (2..=behind.len()).rev().filter(|_| of_all) {
        let name = key(&behind.get(..length).unwrap_or_default().iter().collect::<String>());
        let short = name.chars().count() < 3 && !SHORT.contains(&name.as_str());
        if let Some(whole) = whole.filter(|_| length == 2) {
            names.push([*whole, &name].concat());
            names.extend(["全站"].contains(whole).then(|| name.clone()));
        }
        if !short && !WHOM.contains(&name.as_str()) && !names.contains(&name) {
            names.push(name);
        }
    }
    names
}

/// Whether two numbers of one name differ by no more than a slip.
fn is_slip(all: &All, first: usize, amount: &Amount) -> bool {
    let Some(of) = all.get(first) else { return false };
    // Of a month and of none: only where the digits are the same ones.
    let open = of.time.is_empty() || amount.time.is_empty();
    let time = of.time == amount.time || (open && turned(&of.printed, &amount.printed));
    let cell = of.sentence.is_none();
    let same = (of.unit == amount.unit || cell)
        && of.area == amount.area
        && time
        && of.sentence != amount.sentence;
    let counted = cell || of.unit != Unit::Things || of.counted() == amount.counted();
    // A fifth away at the most.
    let away = of.value.minus(amount.value).magnitude().millionths();
    let near = of.value.is_near(amount.value, 5)
        || amount.value.is_near(of.value, 5)
        || turned(&of.printed, &amount.printed);
    same && counted && near && away > 0
}

/// Whether a number is said to be of some of them.
fn is_some(all: &All, amount: &Amount) -> bool {
    let said = amount.sentence.map(|at| all.between(at, 0, amount.start)).unwrap_or_default();
    holds(&said, &["其中", "部分"])
}
