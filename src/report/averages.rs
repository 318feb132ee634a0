//! Averages against the amount and the number of events, persons or days that they are of.

use super::amount::{Amount, Numbered, Role, average_of, product_of};
use super::finding::{Class, Working};
use super::found::{All, Found};
use super::letters::Words;
use super::words::{Unit, holds};
use crate::number::Printed;

/// What averages are called, by what they divide, and the words that count it.
const WORDS: [(&str, Unit, &str); 26] = [
    ("每人次", Unit::Times, "次"),
    ("人次均", Unit::Times, "次"),
    ("人次平均", Unit::Times, "次"),
    ("人均", Unit::Persons, "人名位"),
    ("每人", Unit::Persons, "人名位"),
    ("每名", Unit::Persons, "人名位"),
    ("每位", Unit::Persons, "人名位"),
    ("户均", Unit::Households, "户"),
    ("每户", Unit::Households, "户"),
    ("场均", Unit::Things, "场"),
    ("每场", Unit::Things, "场"),
    ("次均", Unit::Things, "次期"),
    ("每次", Unit::Things, "次期"),
    ("篇均", Unit::Things, "篇条"),
    ("每篇", Unit::Things, "篇条"),
    ("站均", Unit::Things, "个站家"),
    ("个均", Unit::Things, "个宗例"),
    ("每组", Unit::Things, "个组"),
    ("组均", Unit::Things, "个组"),
    ("节均", Unit::Sessions, "节"),
    ("每节", Unit::Sessions, "节"),
    ("月均", Unit::Months, "月"),
    ("每月", Unit::Months, "月"),
    ("日均", Unit::Days, "天日"),
    ("每天", Unit::Days, "天日"),
    ("每个个案", Unit::Things, "个宗例"),
];

/// Whether a sum and a count give an average at its digits.
fn fits(average: &Amount, sum: &Amount, count: &Amount) -> bool {
    Printed::percent_of(sum.value, count.value, 5).is_some_and(|percent| {
        let mean = i128::from(average.value.millionths()) * 100;
        let away = i128::from(percent.millionths()) - mean;
        away.abs() * 2 <= i128::from(average.value.half_step()) * 200
    })
}

/// 1920 人次，平均每节 12 人次: of two amounts of its sentence, or of one in its sentence and one right above.
pub(super) fn averages(all: &All, sentence: usize, amounts: &[Numbered], found: &mut Found) {
    for (order, (at, average)) in amounts.iter().enumerate() {
        let named = WORDS.iter().find(|(word, ..)| average.before.holds(word));
        // 每人两到三个 is a range.
        let range = average.before.ends_with(['到', '至']);
        // 较上年人均 7.2 万元 is of another time, and 集中每次 3 小时，驻点每次 4 小时 are of kinds.
        let other = holds(&average.before, &["上年", "去年", "同期", "较"]);
        let kinds = named.is_some_and(|(word, ..)| {
            let same = |(_, one): &&Numbered| {
                let own = one.before.ends_with(word) && !one.before.starts_with(word);
                own && one.part == average.part
            };
            // 平均每篇 800 次，其中省级稿件平均每篇 2400 次: the first is of all of them.
            let of_all = average.before.trim_start_matches(['，', '；']).starts_with("平均");
            amounts.iter().filter(same).count() >= 2 && !of_all
        });
        let range = range || other || kinds;
        // 约 28.6 小时 is rounded, and no bound.
        let about = average.about && average.value.decimals() == 0;
        if about || range || (named.is_none() && !holds(&average.before, &["平均"])) {
            continue;
        }
        let others = amounts.iter().enumerate().filter(|(other, _)| *other != order);
        let near: Vec<Numbered> =
            others.filter(|(other, _)| other.abs_diff(order) <= 8).map(|(_, one)| *one).collect();
        let above = all.above(sentence, 1);
        let alike = |one: &Amount| {
            let counts = matches!(one.unit, Unit::Things | Unit::Sessions | Unit::Times);
            let same = matches!(average.unit, Unit::Things | Unit::Sessions | Unit::Times);
            // 累计出席 56 人次，平均每次 5.6 人.
            let visits = one.unit == Unit::Times
                && average.unit == Unit::Persons
                && named.is_some_and(|(_, unit, _)| {
                    matches!(unit, Unit::Things | Unit::Sessions | Unit::Days)
                });
            !one.about && (one.unit == average.unit || (counts && same) || visits)
        };
        // 15 名志愿者，每人 3 小时，合计 45 小时: what each of them has is told, and no mean.
        let stated = !average.before.has('均')
            && average.value.is_whole()
            && all.get(at + 1).is_some_and(|next| holds(&next.before, &["合计"]));
        let plain: Vec<Numbered> =
            near.iter().chain(&above).copied().filter(|(_, one)| !one.about).collect();
        let sums = plain.iter().filter(|(_, sum)| alike(sum));
        let pair = sums.clone().find_map(|sum| {
            let fits = |count: &Amount| match stated && sum.0 == at + 1 {
                true => count.value.times(average.value).millionths() == sum.1.value.millionths(),
                false => fits(average, sum.1, count),
            };
            let count = plain.iter().find(|count| count.0 != sum.0 && fits(count.1))?;
            // 共 24 节，协议 22 节……平均每节 11.3 人次: what was agreed was not held.
            let held = plain.iter().any(|(_, one)| {
                one.role == Role::Done
                    && one.unit == count.1.unit
                    && one.counted() == count.1.counted()
            });
            if count.1.role == Role::Target && held {
                return None;
            }
            Some((sum.0, count.0))
        });
        if let Some((sum, count)) = pair {
            found.agree(&[*at, sum, count]);
            continue;
        }
        // What neither two of them give differs only where no other two can be meant.
        let Some((word, unit, counted)) = named else {
            mean(all, (*at, average), amounts.get(..order).unwrap_or_default(), found);
            continue;
        };
        let before = |(other, _): &&Numbered| other < at;
        // 54 场，场均 39.5 人次，全年 2133 人次.
        let behind = |(other, one): &&Numbered| {
            let mean = average.before.has('均');
            mean && *other == at + 1 && holds(&one.before, &["共", "全年", "合计", "总"])
        };
        // What is less than its average is no sum.
        let whole = |one: &Amount| {
            let more = one.value.millionths() >= average.value.millionths();
            alike(one) && more && !holds(&one.before, &["均", "每"])
        };
        let here = near.iter().rev().filter(|one| before(one) || behind(one));
        // 出勤 1134 人次，应出勤 1260 人次: what should have been has no average where what was has one.
        let held = |(_, one): &&Numbered| one.role == Role::Done && alike(one);
        let done = here.clone().any(|one| held(&one));
        let here = here.filter(move |(_, one)| one.role != Role::Target || !done);
        let mut here = here.filter(|(_, one)| whole(one));
        let total = |(_, one): &&Numbered| {
            let spent = one.unit == Unit::Money && holds(&one.before, &["支出", "花费"]);
            whole(one) && (spent || holds(&one.before, &["共", "总", "合计"]))
        };
        // 全年 365 天，共接通 3700 次, and far below 日均接通 10.14 次: the first total of its section.
        let far = all.amounts.iter().enumerate().take(*at).find(|(_, one)| {
            let same = one.sentence.is_some() && all.section(one) == all.section(average);
            let said = ["共", "全年", "合计"].iter().any(|word| one.before.holds(word));
            same && said && whole(one) && one.counted() == average.counted()
        });
        // 召开 14 次，提出 35 个，月均 2.3 次 is of what is counted by its word.
        let things = average.unit == Unit::Things;
        let by_word = |(_, one): &&Numbered| things && one.counted() == average.counted();
        let Some((sum, of)) = here
            .clone()
            .find(by_word)
            .or_else(|| here.next())
            .or_else(|| above.iter().rev().find(total))
            .or(far.as_ref().filter(|_| matches!(unit, Unit::Days | Unit::Months)))
        else {
            product(all, amounts.get(..=order + 1).unwrap_or_default(), found);
            continue;
        };
        let by = |(other, one): &&Numbered| {
            let unit_word = one.printed.trim_start_matches(|char: char| !char.is_alphabetic());
            let says = unit_word.chars().any(|char| counted.has(char)) || one.before.holds(word);
            other != sum && !one.about && one.unit == *unit && says
        };
        let here: Vec<&Numbered> = near.iter().filter(by).collect();
        let there: Vec<&Numbered> = above.iter().filter(by).collect();
        let counts = if here.is_empty() { there } else { here };
        let total = |(_, one): &&&Numbered| holds(&one.before, &["共", "总", "合计", "全年"]);
        // 上半年 121 天……；下半年 127 天，4058 人次，日均 32 人次: of its part.
        let part =
            |(_, one): &&&Numbered| one.sentence == average.sentence && one.part == average.part;
        let beside: Vec<&Numbered> = counts.iter().filter(part).copied().collect();
        let totals: Vec<&Numbered> = counts.iter().filter(total).copied().collect();
        // 56 场：健康类 22 场、亲子类 19 场、节庆类 15 场: the first is what the others come to.
        let listed = counts.iter().filter(|(_, one)| !holds(&one.before, &["均", "每"]));
        let listed: Vec<&Numbered> = listed.copied().collect();
        let whole = listed.split_first().filter(|(first, rest)| {
            let sum = Printed::sum(rest.iter().map(|(_, one)| one.value));
            sum.millionths() == first.1.value.millionths()
        });
        let counts = match (counts.len(), beside.len(), whole) {
            (0 | 1, ..) => counts,
            (_, _, Some((first, _))) => vec![*first],
            (_, 1, _) => beside,
            _ => totals,
        };
        let said = all.between(sentence, 0, average.start);
        if counts.is_empty()
            && *unit != Unit::Months
            && !holds(&average.before, &["协议", "规定", "要求"])
            && let Some(by) = first_counted(all, (*at, average), of, (*unit, counted))
        {
            match fits(average, of, by.1) {
                true => found.agree(&[*at, *sum, by.0]),
                false => conclude(all, (*at, average), (*sum, of), by, found),
            }
            continue;
        }
        if counts.is_empty() && *unit == Unit::Months && said.holds("全年") {
            of_a_year(all, (*at, average), (*sum, of), found);
            continue;
        }
        let [(count, by)] = counts.as_slice() else { continue };
        conclude(all, (*at, average), (*sum, of), (*count, by), found);
    }
}

/// 登记儿童 30 名。……探访 96 次，人均 3.2 次: those of the section that give it, else those that it counts first, where they are
/// the most of their kind.
fn first_counted<'a>(
    all: &'a All,
    (at, average): Numbered,
    sum: &Amount,
    (unit, words): (Unit, &str),
) -> Option<Numbered<'a>> {
    let section = all.section(average);
    let above = all.amounts.iter().enumerate().take(at);
    // 每个小组 is of what is counted so, and not of 个案.
    let persons = matches!(unit, Unit::Persons | Unit::Households);
    let word = |one: &Amount| one.counted().is_some_and(|of| words.has(of));
    let counted = |one: &Amount| {
        let exact = one.unit == unit && one.value.is_whole() && !one.about;
        let exact = exact && (one.role == Role::Done || (!persons && one.role == Role::Target));
        exact && (persons || (word(one) && one.sentence.is_some()))
    };
    let of = above.filter(|(_, one)| counted(one) && all.section(one) == section);
    // What was agreed counts where nothing says what was done.
    let done = of.clone().any(|(_, one)| one.role == Role::Done);
    let mut of = of.filter(|(_, one)| !done || one.role == Role::Done);
    if let Some(right) = of.clone().find(|(_, one)| fits(average, sum, one)) {
        return Some(right);
    }
    let first = of.next().filter(|(_, one)| !holds(&one.before, &["在岗", "年初", "协议"]))?;
    of.all(|(_, one)| one.value.millionths() <= first.1.value.millionths()).then_some(first)
}

/// 全年接待 4650 人次，月均 387.5 人次: of twelve months.
fn of_a_year(all: &All, (at, average): Numbered, (sum, of): Numbered, found: &mut Found) {
    let year = Printed::whole(12);
    let right = Printed::percent_of(of.value, year, average.value.decimals());
    let Some(right) = right.map(|of| of.over_tens(2)) else { return };
    let away = right.minus(average.value).magnitude().millionths();
    if away <= average.value.half_step() {
        found.agree(&[at, sum]);
    } else if average.value.is_near(right, 10) {
        let working = Working::Average { sum: of.printed.clone(), count: "12".to_owned() };
        let computed = shown(average, right);
        found.report(all, Class::Inconsistent, (at, &[sum]), computed, working);
    }
}

/// 甲镇 88 分，乙镇 84 分，丙镇 92 分，平均 88 分: of all that are listed right before it.
pub(super) fn mean(all: &All, (at, average): Numbered, before: &[Numbered], found: &mut Found) {
    // 评分为 90、87、93 分: the unit stands behind the last.
    let alike = |(_, one): &&Numbered| {
        let sentence = one.sentence.unwrap_or_default();
        let bare = one.unit == Unit::None
            && average.unit == Unit::Points
            && matches!(all.between(sentence, one.end, one.end + 1).as_str(), "、" | "，");
        (one.unit == average.unit || bare) && !one.about
    };
    // 甲镇 88 分，…。6 站平均 86 分: the list is the sentence before, and the number says how many.
    let (count, before) = match before.split_last() {
        Some((one, rest)) if !alike(&one) => (Some(one.1.value), rest),
        _ => (None, before),
    };
    let above = all.above(average.sentence.unwrap_or_default(), 1);
    // 五家平均 9.02 分, below five lines with a score each.
    let lines = count.and_then(|count| usize::try_from(count.millionths() / 1_000_000).ok());
    let lines =
        lines.filter(|lines| before.is_empty() && above.is_empty() && (3..=20).contains(lines));
    let first = lines.and_then(|lines| at.checked_sub(lines + 1)).unwrap_or(at);
    let lines: Vec<Numbered> = (first + 1..at)
        .filter_map(|at| at.checked_sub(1))
        .filter_map(|at| Some((at, all.get(at)?)))
        .collect();
    let above = if lines.is_empty() { above } else { lines };
    let before = if before.is_empty() { above.as_slice() } else { before };
    // 课程打分（满分 5 分） is none of them.
    let cap = |(_, one): &&Numbered| one.before.holds("满分") || one.role == Role::Cap;
    let listed: Vec<&Numbered> =
        before.iter().rev().take_while(alike).take(40).filter(|one| !cap(one)).collect();
    if count.is_some_and(|count| count != Printed::whole(listed.len())) {
        return;
    }
    // A weighted one, or that of others, is not of these alone.
    let other = ["加权", "全区", "全市", "全街", "全镇", "全省", "同类"];
    if listed.len() < 3
        || !holds(&average.before, &["平均", "均分"])
        || holds(&average.before, &other) && !of_the_same(all, average, &listed, &other)
    {
        return;
    }
    let sum = Printed::sum(listed.iter().map(|(_, one)| one.value));
    let decimals = average.value.decimals();
    let count = Printed::whole(listed.len());
    let right = Printed::percent_of(sum, count, decimals).map(|of| of.over_tens(2));
    let Some(right) = right else { return };
    let places: Vec<usize> = listed.iter().map(|(at, _)| *at).collect();
    let away = right.minus(average.value).magnitude().millionths();
    if away <= average.value.half_step() {
        found.agree(&[at]);
    } else if away <= right.millionths() / 20 && !found.is_checked(at) {
        let working = Working::Average { sum: shown(average, sum), count: count.to_string() };
        let computed = shown(average, right);
        found.report(all, Class::Inconsistent, (at, &places), computed, working);
    }
}

/// 全区五站总分……全区平均 86.1 分: what is averaged is what the list itself says that it is of.
fn of_the_same(all: &All, average: &Amount, listed: &[&Numbered], words: &[&str]) -> bool {
    let said = |one: &Amount| all.between(one.sentence.unwrap_or_default(), 0, one.start);
    let word = words.iter().find(|word| average.before.holds(word));
    let first = listed.last().map(|(_, first)| said(first)).unwrap_or_default();
    word.is_some_and(|word| *word != "加权" && first.holds(word))
}

/// 督导 24 次，每次 1.5 小时，合计 36 小时: the last is the count times what each of them has.
fn product(all: &All, amounts: &[Numbered], found: &mut Found) {
    let [.., (count_at, count), (each_at, each), (at, total)] = amounts else { return };
    // 每次 1.5 小时, and 每人服务 3 小时.
    let named = WORDS.iter().find(|(word, ..)| {
        let said = each.before.trim_start_matches(['，', '、', '；']);
        each.before.ends_with(word) || (said.starts_with(word) && said.chars().count() <= 6)
    });
    let Some((_, _, counted)) = named else { return };
    let by = count.counted().is_some_and(|of| counted.has(of)) && !count.about;
    let is_total = holds(&total.before, &["合计", "共", "总"]) && total.unit == each.unit;
    let of_one = count.sentence == total.sentence && count.part == total.part;
    let whole = usize::try_from(count.value.millionths() / 1_000_000).unwrap_or_default();
    if !by || !is_total || !of_one || !count.value.is_whole() || whole > 400 {
        return;
    }
    let right = Printed::sum(std::iter::repeat_n(each.value, whole));
    let away = right.minus(total.value).magnitude().millionths();
    if away == 0 {
        found.agree(&[*at, *each_at, *count_at]);
    } else if total.value.is_near(right, 3) && !found.is_checked(*at) {
        let working = product_of(count, each);
        let places = [*count_at, *each_at];
        found.report(all, Class::Inconsistent, (*at, &places), shown(total, right), working);
    }
}

/// Tells an average that is not what its sum and its count give, where both are no more than a slip away from it.
fn conclude(
    all: &All,
    (at, average): Numbered,
    (sum, of): Numbered,
    (count, by): Numbered,
    found: &mut Found,
) {
    if !by.value.is_whole() || found.is_checked(at) {
        return;
    }
    let decimals = average.value.decimals();
    // A hundredth of it in per cent has two decimals more.
    let right = Printed::percent_of(of.value, by.value, decimals).map(|of| of.over_tens(2));
    let Some(right) = right.filter(|right| !right.is_zero()) else { return };
    if !average.value.is_near(right, 3) {
        return;
    }
    if right.minus(average.value).magnitude().millionths() <= average.value.half_step() {
        return found.agree(&[at, sum, count]);
    }
    let working = average_of(of, by);
    let computed = shown(average, right);
    found.report(all, Class::Inconsistent, (at, &[sum, count]), computed, working);
}

/// A value in the way another is printed, as 36 and not 36.0.
pub(super) fn shown(like: &Amount, value: Printed) -> String {
    let text = like.like(value);
    let (digits, sign) = match text.strip_suffix('万') {
        Some(digits) => (digits, "万"),
        None => (text.as_str(), ""),
    };
    match digits.has('.') {
        true => [digits.trim_end_matches('0').trim_end_matches('.'), sign].concat(),
        false => text,
    }
}
