//! The same quantity twice: text against text, text against tables.

use super::amount::{Amount, Role};
use super::by_area::{InAreas, areas, is_near};
use super::finding::{Class, Finding, Working};
use super::found::{All, Found};
use super::known::Known;
use super::letters::{Words, is_numeral};
use super::quotient::class;
use super::turned::turned;
use super::words::{Unit, holds};
use crate::number::{ByName, Places};

/// Whom a service is for: said so, an amount is of one event or another.
const WHOM: [&str; 22] = [
    "长者",
    "老人",
    "儿童",
    "青少年",
    "残疾人",
    "居民",
    "社区居民",
    "学生",
    "家庭",
    "群众",
    "困难群众",
    "困难群众特殊群体",
    "对象",
    "服务对象",
    "志愿者",
    "人员",
    "党员",
    "家长",
    "妇女",
    "未成年人",
    "辖区居民",
    "困境儿童",
];
/// Short names that stand for one quantity of a station all the same.
const SHORT: [&str; 13] = [
    "转介", "建档", "电访", "探访", "个案", "小组", "社工", "片区", "网格", "社区", "骨干", "热线",
    "报道",
];

/// Judges every amount of the sentences against the tables, then against the others.
pub(super) fn judge(all: &All, known: &Known, found: &mut Found) {
    let mut seen: Places = Places::default();
    let many = of_many(all);
    let mut in_areas = InAreas::default();
    for (at, amount) in all.amounts.iter().enumerate() {
        let divided = |at: usize| all.get(at).is_some_and(|one| one.over_next);
        if divided(at) || at.checked_sub(1).is_some_and(divided) {
            continue;
        }
        let plain = matches!(amount.role, Role::Done | Role::Target | Role::Rate);
        // 由 2 场增至 3 场 says what it was.
        let plain = plain && !["由", "从"].iter().any(|word| amount.before.ends_with(word));
        // 企业捐赠 2 家，各 5000 元.
        let plain = plain && !amount.before.ends_with('各');
        // 想到良好至少要拿 40.75，想到优秀至少要拿 50.75.
        let plain = plain && !holds(&amount.before, &["至少", "最低", "最高", "最多"]);
        let named =
            amount.key.chars().count() >= 2 && amount.sentence.is_some() && !is_of_place(amount);
        if !plain || !named || amount.about || amount.unit == Unit::Points {
            continue;
        }
        against_tables(all, known, at, amount, found);
        if !amount.own {
            continue;
        }
        // Of one event or another the amounts differ; changed places of digits are a slip all the same.
        let is_of_all = comparable(amount);
        let counted = amount.unit.is_addable() && amount.unit != Unit::Persons;
        if is_of_all && amount.role == Role::Done && counted && amount.time.is_empty() {
            let quantity = format!("{}|{}", amount.key, amount.unit as u8);
            if let Some(areas) = in_areas.or_insert(quantity, ByName::default()) {
                areas.or_insert(amount.area.clone(), at);
            }
        }
        let name = name(amount);
        let several = many.contains_key(&name);
        let first = *seen.entry(name).or_insert(at);
        let Some(other) = all.get(first).filter(|_| first != at) else { continue };
        if several && !turned(&amount.printed, &other.printed) {
            continue;
        }
        let (one, two) = (amount.value, other.value);
        let near = one.minus(two).magnitude().millionths() <= one.half_step().max(two.half_step());
        // A part is not its whole; 限期整改的 6 项完成 3 项 says the whole once more.
        let before = at.checked_sub(1).filter(|last| *last != first);
        let again = before.and_then(|last| all.get(last)).is_some_and(|last| {
            (last.sentence, last.unit) == (amount.sentence, amount.unit)
                && last.key == amount.key
                && last.value == other.value
        });
        if again || (other.sentence == amount.sentence && is_part(all, amount)) {
            continue;
        }
        // 社工：……共需 220 人次 and 持证社工：……共需 110 人次 are of what their lines begin with.
        let lead = |one: &Amount| {
            let sentence = one.sentence.and_then(|at| all.sentences.get(at));
            sentence.map(|one| super::labels::lead(&one.chars)).unwrap_or_default()
        };
        let (own, first_own) = (lead(amount), lead(other));
        let kinds = own.ends_with(&first_own) || first_own.ends_with(&own);
        if kinds && !own.is_empty() && !first_own.is_empty() && own != first_own {
            continue;
        }
        // 乙片 8 人管 4 个社区，甲片 10 人管 5 个社区: in one sentence they are said of two.
        let totals = ["共", "总", "合计", "全"];
        let of_two = (other.sentence, other.part) == (amount.sentence, amount.part)
            && !(holds(&amount.before, &totals) && holds(&other.before, &totals));
        if of_two && !turned(&amount.printed, &other.printed) {
            continue;
        }
        // 外部督导 1 名，督导 24 次；内部督导 2 名，督导 48 次: each part has its own.
        let first_of = |one: &Amount| -> Option<&Amount> {
            let near = all.amounts.iter().skip(at.saturating_sub(16)).take(24);
            near.into_iter().find(|of| (of.sentence, of.part) == (one.sentence, one.part))
        };
        let in_turn = other.sentence == amount.sentence
            && other.part != amount.part
            && first_of(other).zip(first_of(amount)).is_some_and(|(one, two)| {
                let leads = one.start < other.start && two.start < amount.start;
                leads && one.unit == two.unit && one.key != amount.key && one.value != two.value
            });
        if in_turn && !turned(&amount.printed, &other.printed) {
            continue;
        }
        // 期末低风险 39 名 is of another time than those that it changed from, and 又新增建档 46 份 comes to them.
        let added = |one: &Amount| {
            let said = all.between(one.sentence.unwrap_or_default(), 0, one.start);
            let part = said.rsplit('；').next().unwrap_or_default();
            (said.starts_with("期末"), holds(part, &["又新增", "再新增", "又增加"]))
        };
        if added(amount) != added(other) && !turned(&amount.printed, &other.printed) {
            continue;
        }
        // 至中期完成 9 个；至末期累计完成 19 个.
        let between = |at| all.between(at, other.end, amount.start);
        let same = other.sentence.filter(|_| other.sentence == amount.sentence);
        let later = same.is_some_and(|at| {
            let said = between(at);
            said.rsplit_once('；').is_some_and(|(_, own)| holds(own, &["累计", "末期", "中期"]))
        });
        if later && !turned(&amount.printed, &other.printed) {
            continue;
        }
        // A rate that was held against amounts of its own is of those.
        let rates = amount.unit == Unit::Percent;
        if rates && (found.is_checked(at) || found.is_checked(first)) && one != two {
            continue;
        }
        // 8 个社区，社区 15 份: counted by another word they are two things.
        if amount.unit == Unit::Things && amount.counted() != other.counted() {
            continue;
        }
        // 下半年活动 51 场，全年活动 96 场.
        if let (Some(year), Some(other)) = (is_of_year(all, amount), is_of_year(all, other))
            && year != other
        {
            continue;
        }
        // 干部问卷回收 18 份，两类合计回收 130 份: one is of all of them.
        let sums = |one: &Amount| holds(&one.before, &["合计", "两类", "两项", "总计"]);
        if sums(amount) != sums(other) {
            continue;
        }
        // Parts of two wholes are two.
        let is_of_all = is_of_all && !(is_part(all, amount) && is_part(all, other));
        if !is_of_all && !turned(&amount.printed, &other.printed) {
            continue;
        }
        // 预算 2.86 万元……支出 2.42 万元，执行率 84.6%: the rate behind it says that the other was its target.
        let rated = all.get(at + 1).filter(|rate| rate.unit == Unit::Percent);
        let rated = rated.filter(|rate| rate.sentence == amount.sentence);
        if rated.is_some_and(|rate| {
            class(rate.value, one, two, false).is_none_or(|class| !class.is_alarm())
        }) && one != two
        {
            found.agree(&[at, first, at + 1]);
            continue;
        }
        if one == two || (near && one.decimals() != two.decimals()) {
            found.agree(&[at, first]);
        } else if is_near(one, two) {
            let working = Working::Same { what: amount.key.clone() };
            found.report(all, Class::Contradiction, (at, &[first]), other.plain(), working);
        }
    }
    areas(all, &in_areas, found);
}

/// Under which name an amount is compared.
fn name(amount: &Amount) -> String {
    let of = [amount.key.as_str(), &amount.area, &amount.time].join("|");
    format!("{of}|{}|{}", amount.unit as u8, amount.role as u8)
}

/// The names that are of several things, as the keys of a map like the others here: another kind of map costs its size.
/// 长者建档 51 人，儿童建档 33 人，残障建档 27 人: a name that has three numbers or more is of several things.
fn of_many(all: &All) -> Places {
    let mut values: Places = Places::default();
    let mut seen: Places = Places::default();
    for amount in all.amounts.iter().filter(|one| one.own && one.sentence.is_some()) {
        let name = name(amount);
        let value = format!("{name}|{}", amount.value.millionths());
        if seen.insert(value, 0).is_none() {
            *values.entry(name).or_insert(0) += 1;
        }
    }
    values.retain(|_, count| *count >= 3);
    values
}

fn is_part(all: &All, amount: &Amount) -> bool {
    amount.sentence.is_some_and(|at| all.between(at, 0, amount.start).holds("其中"))
}

/// Whether a number is one of many of a place, and does not count the places themselves: 辖区 14 个社区.
fn is_of_place(amount: &Amount) -> bool {
    let places = ["社区", "村"].iter().any(|word| amount.after.starts_with(word));
    let counts =
        amount.printed.ends_with(['村', '社', '居']) || (places && amount.printed.ends_with('个'));
    is_place(&amount.key) && !counts
}

/// 城关镇 61: of a place there are many numbers.
fn is_place(key: &str) -> bool {
    ["镇", "乡", "街道", "社区", "村"].iter().any(|word| key.ends_with(word) && key != *word)
        && key.chars().count() <= 5
}

/// Whether an amount says which quantity of the station it is.
pub(super) fn comparable(amount: &Amount) -> bool {
    if holds(&amount.before, &["环比", "同比", "相比", "较上", "比上"]) {
        return false;
    }
    let total = holds(&amount.before, &["共", "累计", "总", "合计", "全年", "本年度"]);
    let key = amount.key.as_str();
    if amount.unit == Unit::Percent {
        // A rate of many things says of none which it is.
        let of_many = ["得分率", "执行率", "完成率", "入户率", "结案率", "合格率"].contains(&key);
        return key.ends_with('率')
            && key.chars().count() >= 3
            && !key.starts_with('占')
            && !of_many;
    }
    // 四站，三个: how many of what is no name; 复评时 is a time.
    let count = key.chars().count();
    if (key.starts_with(is_numeral) && count <= 3) || (key.ends_with('时') && count <= 4) {
        return false;
    }
    // 合格 9 卷: of what, stands before it.
    let quality = ["合格", "不合格", "优秀", "满意", "有效"].iter().any(|of| key.starts_with(of));
    if is_of_place(amount) || quality || key.contains(['每', '均']) {
        return false;
    }
    let short = key.chars().count() < 3 && !SHORT.contains(&key);
    !(WHOM.contains(&key) || short) || total
}

/// Whether a sentence speaks of the whole year, or of more, before a number, or of half of it.
fn is_of_year(all: &All, amount: &Amount) -> Option<bool> {
    let said = all.between(amount.sentence?, 0, amount.start);
    let last = |words: &[&str]| words.iter().filter_map(|word| said.last_place_of(word)).max();
    let (year, half) = (last(&["全年", "年度", "累计", "两年", "三年"]), last(&["半年", "季度"]));
    (year != half).then_some(year > half)
}

fn against_tables(all: &All, known: &Known, at: usize, amount: &Amount, found: &mut Found) {
    if !amount.time.is_empty()
        || found.classes.get(at).copied().flatten() == Some(Class::Contradiction)
    {
        return;
    }
    let rated = ["完成", "率", "达成", "指标", "协议"];
    if amount.role == Role::Rate && !holds(&amount.before, &rated) {
        return;
    }
    let each = amount.area.has('+') && holds(&amount.before, &["各", "分别", "每"]);
    let areas: Vec<&str> = match each {
        true => amount.area.split('+').collect(),
        false => vec![amount.area.as_str()],
    };
    let mut looked = false;
    for area in areas {
        let Some(value) = known.look(amount, area, amount.role) else { continue };
        looked = true;
        // 全年活动 96 场 is no total of the six months that a table has.
        let cell = value.amount.and_then(|cell| all.get(cell));
        if cell.is_some_and(|cell| !cell.time.is_empty()) && is_of_year(all, amount) == Some(true) {
            continue;
        }
        let cell: Vec<usize> = value.amount.into_iter().collect();
        if value.value.millionths() == amount.value.millionths() {
            found.agree(&[at]);
            found.agree(&cell);
            continue;
        }
        // 全站 20 人，除片区投入的 18 人外: the sentence says the number of the table too.
        let said_too = amount.sentence.is_some_and(|sentence| {
            let of_table = value.value.millionths();
            all.of(sentence).iter().any(|(other, one)| {
                *other != at && one.unit == amount.unit && one.value.millionths() == of_table
            })
        });
        if said_too {
            continue;
        }
        let of_another = amount.unit == Unit::Persons
            && value
                .amount
                .and_then(|cell| all.get(cell))
                .is_some_and(|cell| cell.unit != Unit::Persons)
            && !is_near(amount.value, value.value);
        // 五项扣分 counts them, and 9.30 is what they come to.
        let of_another = of_another
            || amount.unit == Unit::Things && amount.value.is_whole() && value.value.decimals() > 0;
        // 补齐 1 个个案: of few the text speaks by themselves.
        let few = amount.value.millionths() < 10_000_000;
        let bare = amount.unit == Unit::None;
        if of_another || ((!amount.own || few || bare) && !is_near(amount.value, value.value)) {
            continue;
        }
        let working = Working::Same { what: amount.key.clone() };
        let before = found.findings.len();
        found.report(all, Class::Contradiction, (at, &cell), value.plain(), working);
        if let Some(finding) = found.findings.get_mut(before) {
            let finding: &mut Finding = finding;
            finding.beside.clone_from(&value.beside);
        }
    }
    if !looked
        && amount.key.chars().count() >= 3
        && known
            .sum_of_kinds(amount)
            .is_some_and(|sum| sum.millionths() == amount.value.millionths())
    {
        found.agree(&[at]);
    }
}
