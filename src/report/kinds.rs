//! Kinds that leave nothing out, without a word that announces them: 持证 and 非持证, 优秀, 良好 and 合格; and what is left
//! of an income.

use super::amount::{Amount, Numbered, Role, difference_of, printed_of, sum_of};
use super::finding::{Class, Working};
use super::found::{All, Found};
use super::letters::Words;
use super::listed::last_two;
use super::rest::is_left;
use super::words::{Unit, holds};
use crate::number::{Fit, Printed};

/// Amounts above three kinds that may be what they come to.
const WHOLES: usize = 16;

/// What says that one person or thing may be of several kinds, so that their sum says nothing.
const OVERLAP: [&str; 10] =
    ["兼有", "兼具", "重复", "重叠", "交叉", "多重", "大于总", "不止一", "同时属于", "同时列入"];

/// Whether a sentence or the next says that one person may be of several of its kinds.
pub(super) fn overlap(all: &All, sentence: usize) -> bool {
    let mut said = all.sentences.iter().skip(sentence).take(2);
    said.any(|one| holds(&one.chars.iter().collect::<String>(), &OVERLAP))
}

/// Families of kinds: some of each leave nothing out.
const FAMILIES: [&[&str]; 5] = [
    &["优秀", "良好", "合格", "优", "良"],
    &["研究生", "硕士", "本科", "大专", "专科", "中专", "高中"],
    &["长者", "老年", "青少年", "儿童", "妇女", "残疾", "家庭"],
    &["低保", "低收入", "特困", "边缘", "五保"],
    &["非常满意", "满意", "比较满意", "基本满意", "一般", "不满意"],
];

/// 共 820 人。男性 395 人，女性 425 人: kinds that leave nothing out, without a word between.
pub(super) fn kinds(all: &All, sentence: usize, amounts: &[Numbered], found: &mut Found) {
    for (order, pair) in amounts.windows(2).enumerate() {
        let [one, two] = pair else { continue };
        let alike = one.1.unit == two.1.unit
            && (one.1.unit != Unit::Things || one.1.counted() == two.1.counted());
        // 女孩 31 名，占 53.45%；男孩 28 名: a share of one says nothing of the other.
        let both = found.is_checked(one.0) && found.is_checked(two.0);
        let part = one.1.sentence != two.1.sentence || one.1.part == two.1.part;
        if !opposites(pair) || !alike || both || (part && found.is_checked(one.0)) {
            continue;
        }
        let before = amounts.get(..order).unwrap_or_default();
        whole_of(all, sentence, before, pair, found);
    }
    let mut first = 0;
    while first < amounts.len() {
        let mut listed = list_from(all, amounts.get(first..).unwrap_or_default());
        // 共 31 项，当场整改 18 项，限期整改 13 项: the first is the whole.
        let whole = amounts.get(first).is_some_and(|(_, one)| holds(&one.before, &["共", "合计"]));
        if whole && listed >= 3 {
            (first, listed) = (first + 1, listed - 1);
        }
        let parts = amounts.get(first..first + listed).unwrap_or_default();
        let before = amounts.get(..first).unwrap_or_default();
        let is_free =
            parts.iter().all(|(at, _)| !found.is_checked(*at)) || told(all, before.last(), parts);
        let closed = listed == 2
            && (called_alike(parts)
                || parts.first().is_some_and(|(_, first)| in_bracket(all, before.last(), first)));
        if (listed >= 3 || closed) && is_free && is_family(all, before.last(), parts) {
            whole_of(all, sentence, before, parts, found);
        }
        first += listed.max(1);
    }
}

/// How many amounts of one unit stand in a list from the first one on.
fn list_from(all: &All, amounts: &[Numbered]) -> usize {
    let mut count = 0;
    let mut last: Option<&Amount> = None;
    for (_, amount) in amounts {
        let goes_on = last.is_none_or(|last| {
            let said = all.between(amount.sentence.unwrap_or_default(), last.end, amount.start);
            last.unit == amount.unit
                && amount.role == Role::Done
                && said.starts_with(['、', '，', '和', '及'])
                && said.chars().count() <= 12
        });
        if !goes_on || amount.about {
            break;
        }
        last = Some(amount);
        count += 1;
    }
    count
}

/// Whether a list names the kinds of one family, or stands behind 14 个站中, 学历方面.
fn is_family(all: &All, before: Option<&Numbered>, parts: &[Numbered]) -> bool {
    let Some((_, first)) = parts.first() else { return false };
    let named = |words: &&[&str]| {
        parts.iter().all(|(_, part)| words.iter().any(|word| part.key.holds(word)))
    };
    let between = before.filter(|(_, whole)| whole.sentence == first.sentence);
    let said = between.map_or_else(String::new, |(_, whole)| {
        all.between(first.sentence.unwrap_or_default(), whole.end, first.start)
    });
    // 31 篇（省级 6 篇、市级 25 篇） are the parts of what stands before the bracket.
    let bracket =
        said == "（" || said.starts_with("（") && said.chars().count() <= 6 && !said.has('含');
    let bracket = bracket && before.is_some_and(|(_, whole)| whole.unit == first.unit);
    // 共有 31 条留言，表扬 19 条、建议 9 条、投诉 4 条: all are counted by the same word, right behind their total.
    let listed = before.is_some_and(|(_, whole)| {
        holds(&whole.before, &["共", "合计", "总", "累计"])
            && said.chars().count() <= 12
            && parts.iter().all(|(_, part)| part.own && part.counted() == whole.counted())
            && (parts.len() >= 3 || called_alike(parts))
    });
    let among = told(all, before, parts)
        || bracket
        || listed
        || said.holds("中，")
        || said.holds("当中")
        || inside(&said);
    among || FAMILIES.iter().any(named)
}

/// 报道 46 篇：省级 7 篇、市级 15 篇、区级 11 篇、社区 13 篇: what a colon behind their whole announces.
fn told(all: &All, whole: Option<&Numbered>, parts: &[Numbered]) -> bool {
    whole.zip(parts.first()).is_some_and(|((_, whole), (_, first))| {
        let sentence = first.sentence.unwrap_or_default();
        parts.len() >= 3
            && whole.sentence == first.sentence
            && all.between(sentence, whole.end, first.start).starts_with('：')
            && parts.iter().all(|(_, part)| part.own && part.counted() == whole.counted())
    })
}

/// 当场整改 18 项，限期整改 13 项: two kinds of one thing, by its word at their end.
fn called_alike(parts: &[Numbered]) -> bool {
    let [(_, one), (_, two)] = parts else { return false };
    let last = last_two(&one.key);
    last.chars().count() == 2 && last == last_two(&two.key) && one.key != two.key
}

fn in_bracket(all: &All, whole: Option<&Numbered>, first: &Amount) -> bool {
    whole.is_some_and(|(_, whole)| {
        whole.sentence == first.sentence
            && all
                .between(whole.sentence.unwrap_or_default(), whole.end, first.start)
                .starts_with('（')
    })
}

/// 个社工站中优秀 4 个: 中 right before the first kind.
fn inside(said: &str) -> bool {
    said.split_once('中').is_some_and(|(before, behind)| {
        let short = behind.chars().count() <= 6 && before.chars().count() <= 8;
        short && !before.has('，') && !behind.starts_with(['心', '小', '级', '期', '型'])
    })
}

/// Holds kinds against the whole that is nearest to their sum, in their sentence or the one above.
fn whole_of(
    all: &All,
    sentence: usize,
    before: &[Numbered],
    parts: &[Numbered],
    found: &mut Found,
) {
    let Some((_, first)) = parts.first() else { return };
    // 性别构成：男 139 名，女 183 名 are of what is told some sentences above.
    let far = if opposites(parts) { 3 } else { 1 };
    let above = (sentence.saturating_sub(far)..sentence).flat_map(|above| all.of(above));
    let above: Vec<Numbered> = above.collect();
    let sum = sum_of(parts);
    let near = |(_, whole): &Numbered| {
        let fits = whole.value.is_near(sum, 5);
        whole.unit == first.unit && !whole.about && whole.role == Role::Done && fits
    };
    let here: Vec<Numbered> = before.iter().copied().filter(near).collect();
    let above: Vec<Numbered> = above.into_iter().filter(near).collect();
    let wholes = if here.is_empty() { above } else { here };
    if let Some(whole) = closest(&wholes, parts) {
        let larger = sum.millionths() > whole.1.value.millionths();
        // 7 人中，社会工作师 3 人、助理社会工作师 3 人: others have no certificate.
        if !larger && parts.iter().all(|(_, part)| part.before.holds("工作师")) {
            return;
        }
        if larger && overlap(all, sentence) {
            return;
        }
        // 共 58 名……女孩 31 名，占 53.45%；男孩 28 名: the share bears out the whole and the first.
        let borne_out = |at: usize| found.classes.get(at) == Some(&Some(Class::Consistent));
        if let [one, two] = parts
            && paired(parts)
            && borne_out(whole.0)
            && borne_out(one.0)
        {
            return is_left(all, whole, *one, *two, found);
        }
        conclude(all, whole, parts, found);
    }
}

/// The whole that is nearest to the sum of its parts; of two the one that stands first in the list.
pub(super) fn closest<'a>(wholes: &[Numbered<'a>], parts: &[Numbered]) -> Option<Numbered<'a>> {
    let sums: Vec<Printed> = (1..=parts.len())
        .map(|count| Printed::sum(parts.iter().take(count).map(|(_, part)| part.value)))
        .collect();
    let away = |(_, whole): &&Numbered<'a>| {
        let away = sums.iter().map(|sum| whole.value.minus(*sum).magnitude().millionths());
        away.min().unwrap_or_default()
    };
    wholes.iter().min_by_key(away).copied()
}

/// Two kinds that leave nothing out.
pub(super) fn opposites(parts: &[Numbered]) -> bool {
    let [one, two] = parts else { return false };
    paired(parts) || denies(one.1, two.1) || denies(two.1, one.1)
}

/// Two kinds by their names, neither of which only denies the other.
pub(super) fn paired(parts: &[Numbered]) -> bool {
    let pairs = [
        ("持", "非持"),
        ("上半年", "下半年"),
        ("男", "女"),
        ("男性", "女性"),
        ("线上", "线下"),
        ("户籍", "非户籍"),
        ("新", "老"),
        ("集中", "分散"),
        ("城镇", "农村"),
        ("专职", "兼职"),
        ("在职", "退休"),
    ];
    let [one, two] = parts else { return false };
    // 受访者中女性 is of women too.
    let said = |part: &Numbered, word: &str| {
        let key = part.1.key.as_str();
        key.starts_with(word) || (word.chars().count() > 1 && key.ends_with(word))
    };
    let both = |a: &str, b: &str| said(one, a) && said(two, b);
    pairs.iter().any(|(a, b)| both(a, b) || both(b, a))
}

/// 持证 and 未取得证书, 合格 and 不合格: the second denies what the first says.
fn denies(one: &Amount, two: &Amount) -> bool {
    let key = two.key.trim_start_matches(['暂', '尚', '还']);
    let rest = key.strip_prefix(['未', '不', '非', '无', '没']);
    let denied = one.key.starts_with(['未', '不', '非', '无', '没']);
    let last = one.key.chars().last();
    rest.is_some_and(|rest| !denied && last.is_some_and(|last| rest.has(last)))
}

/// Whether an amount is what is left of another.
fn is_rest(left: &Amount) -> bool {
    let words = [
        "结余", "结存", "剩余", "余额", "尚余", "余下", "空缺", "仍在", "尚未", "未", "正在",
        "延期",
    ];
    let still = ["尚有", "还有", "仍有", "另有", "其余"];
    let denied = left.after.starts_with(['未', '没', '待', '正', '在', '仍']);
    is_away(left) || holds(&left.before, &words) || (holds(&left.before, &still) && denied)
}

/// 应到 26 家，实到 23 家，请假 3 家: those who did not come.
fn is_away(left: &Amount) -> bool {
    holds(&left.before, &["请假", "缺席", "缺勤", "未到"])
}

/// 收入 8.42 万元，支出 5.16 万元，结余 3.26 万元; 136 户，已建档 130 户，尚有 6 户未建档.
pub(super) fn balance(all: &All, amounts: &[Numbered], found: &mut Found) {
    for window in amounts.windows(3) {
        let [(income, of), (spent, by), (at, left)] = window else { continue };
        let same = of.unit == left.unit && by.unit == left.unit;
        let plain = ![of, by, left].iter().any(|one| one.about) && !found.is_checked(*at);
        let agreed = [of, by].iter().any(|one| one.role == Role::Target)
            && !((is_away(left) || by.before.has('已')) && of.before.has('应'));
        let goes = |one: &Amount| holds(&one.before, &["支出", "使用", "花费", "完成"]);
        let fits = of.value.millionths() > by.value.millionths() && !goes(of) && !is_rest(of);
        // 助医 2.52 万元、改造 1.35 万元，结余 2.09 万元: the two are kinds of what was spent.
        let listed = of.sentence.is_some_and(|at| all.between(at, of.end, by.start).has('、'));
        let apart = !same || listed || by.before.holds("其中");
        if !is_rest(left) || !plain || agreed || !fits || apart {
            continue;
        }
        // 受理 21 件，成功 15 件，转出 4 件，仍在调解 2 件: the three are the kinds of what stands before them.
        let all_of = Printed::sum([of.value, by.value, left.value]);
        // 共接案 32 例……截至年底结案 23 例，转介 2 例，仍在跟进 7 例: also further above.
        let mut above = all.amounts.iter().take(*income).skip(income.saturating_sub(WHOLES));
        if above.any(|one| one.unit == left.unit && one.value == all_of) {
            found.agree(&[*at, *income, *spent]);
            continue;
        }
        let away = of.value.minus(by.value);
        // 期初 3.2 万元，募集 8.75 万元，支出 6.9 万元，期末余额 5.05 万元.
        let first = income.checked_sub(1).and_then(|at| all.get(at));
        let first = first.filter(|one| one.unit == left.unit && one.sentence == left.sentence);
        if first.is_some_and(|one| {
            Printed::sum([one.value, away]).millionths() == left.value.millionths()
        }) {
            found.agree(&[*at, *income, *spent]);
            continue;
        }
        // 37 条，已落实 29 条，正在落实 6 条，暂缓 2 条: the rest is of two kinds.
        let next = amounts.iter().find(|(other, _)| *other == at + 1);
        let next = next.filter(|(_, one)| one.unit == left.unit && !one.about);
        if next.is_some_and(|(_, one)| Printed::sum([left.value, one.value]) == away) {
            found.agree(&[*at, *income, *spent]);
            continue;
        }
        let class = match left.value.fit(away, of.spread() + by.spread()) {
            Fit::Same => {
                found.agree(&[*at, *income, *spent]);
                continue;
            }
            Fit::AtDigits => Class::Rounded,
            Fit::Truncated => Class::Truncated,
            // What is left of something else differs by more than a slip.
            Fit::Differs
                if away.minus(left.value).magnitude().millionths() > 2 * away.millionths() =>
            {
                continue;
            }
            Fit::Differs => Class::Inconsistent,
        };
        let working = difference_of(of, by);
        found.report(all, class, (*at, &[*income, *spent]), left.like(away), working);
    }
}

/// Holds a whole against its parts.
pub(super) fn conclude(all: &All, (at, whole): Numbered, parts: &[Numbered], found: &mut Found) {
    // 每次 1.5 小时 is no part of anything, and 每月各 6 名 no whole.
    let each = |one: &Amount| one.before.contains(['每', '均', '各']);
    if parts.iter().any(|(_, part)| each(part)) || whole.before.ends_with('各') {
        return;
    }
    let sum = sum_of(parts);
    let spread = parts.iter().map(|(_, amount)| amount.spread()).sum();
    let places: Vec<usize> = parts.iter().map(|(at, _)| *at).collect();
    let class = match whole.value.fit(sum, spread) {
        Fit::Same => {
            found.agree(&places);
            return found.agree(&[at]);
        }
        Fit::AtDigits => Class::Rounded,
        Fit::Truncated => Class::Truncated,
        Fit::Differs if is_of_another(all, whole, parts, sum) => return found.agree(&places),
        Fit::Differs => Class::Inconsistent,
    };
    let working = Working::Sum { parts: printed_of(parts) };
    found.report(all, class, (at, &places), whole.like(sum), working);
}

/// 共有社工 11 名。年初 12 名，年末留任 9 名。学历：研究生 2 名、本科 7 名、大专 2 名: what the parts come to, alone or with those
/// before them in their sentence, is told further above, so they are of that.
fn is_of_another(all: &All, whole: &Amount, parts: &[Numbered], sum: Printed) -> bool {
    let Some((first, part)) = parts.first() else { return false };
    let paragraph = |one: &Amount| all.sentences.get(one.sentence?).map(|of| of.paragraph);
    let apart = part.sentence.unwrap_or_default() > whole.sentence.unwrap_or_default() + 1;
    // What stands right above its parts is meant.
    if paragraph(whole) == paragraph(part) && !apart {
        return false;
    }
    let alike = |one: &Amount| one.unit == part.unit && one.sentence.is_some() && !one.about;
    let above = || (first.saturating_sub(40)..*first).rev().filter_map(|at| all.get(at));
    let here = above().take_while(|one| one.sentence == part.sentence && one.unit == part.unit);
    let mut sums = vec![sum];
    for one in here.take(8) {
        sums.extend(sums.last().map(|last| Printed::sum([*last, one.value])));
    }
    above().filter(|one| alike(one)).any(|one| sums.contains(&one.value))
}
