//! A quantity that is told once more in other words: 新增志愿者 128 名, and further on 上半年新增的 182 名志愿者.
//!
//! The second speaks of what is known already, nothing bears it out, and its words stand beside the first as well.

use super::amount::{Amount, Role};
use super::finding::{Class, Working};
use super::found::{All, Found};
use super::letters::{Words, signature};
use super::turned::turned;
use super::words::{Unit, holds};

/// What says that a number is one of those told before.
const KNOWN: [&str; 18] = [
    "上述", "以上", "综上", "前述", "这", "全部", "所有", "基于", "全站", "全街", "全区", "全镇",
    "全年", "到会", "该", "感谢", "所", "合计",
];
/// What says that a number is of some of them, or of others.
const OTHERS: [&str; 24] = [
    "其中", "另", "再", "比", "多", "少", "剩", "余", "欠", "缺", "差", "未", "尚", "增加", "减",
    "拟", "计划", "目标", "最", "上年", "去年", "均", "各", "每",
];
/// How far the words of a number reach on each side.
const BESIDE: usize = 12;
/// How far those of the first reach.
const AROUND: usize = 18;
/// Pairs of characters that stand beside numbers of anything.
const COMMON: [&str; 18] = [
    "估期", "期内", "社工", "人次", "平均", "服务", "完成", "开展", "全年", "我站", "年度", "共有",
    "评估", "工作", "社区", "片区", "进行", "本站",
];
/// Amounts that are looked at for one.
const MOST: usize = 400;

pub(super) fn judge(all: &All, found: &mut Found) {
    for (at, amount) in all.amounts.iter().enumerate() {
        if found.is_checked(at) || !counts(amount) {
            continue;
        }
        let again = Again::of(all, (at, amount));
        let Some(first) = again.first(found) else { continue };
        let Some(other) = all.get(first) else { continue };
        let what = again.words.first().cloned().unwrap_or_default();
        let working = Working::Same { what };
        found.report(all, Class::Contradiction, (at, &[first]), other.plain(), working);
    }
}

/// Whether an amount counts something, and exactly.
fn counts(amount: &Amount) -> bool {
    amount.unit.is_addable()
        && amount.role == Role::Done
        && !amount.about
        && amount.sentence.is_some()
        && amount.value.millionths() >= 5_000_000
}

/// 上述 650 平方米场地, 缺签名的 23 份, 三千五百四十次: what is said of a number that was told before.
fn is_told_again(all: &All, amount: &Amount) -> bool {
    let sentence = amount.sentence.unwrap_or_default();
    let said = all.between(sentence, amount.start.saturating_sub(BESIDE), amount.start);
    let clause = said.rsplit(['，', '；', '。', '：', '（']).next().unwrap_or_default();
    if holds(clause, &OTHERS) {
        return false;
    }
    let spelled = is_spelled(amount);
    let owned = clause.ends_with('的') && !behind(all, amount).is_empty();
    spelled || owned || KNOWN.iter().any(|word| clause.holds(word))
}

/// 三千五百四十: a number of three numerals or more.
fn is_spelled(amount: &Amount) -> bool {
    amount.plain().chars().take_while(|char| !char.is_ascii_digit()).count() > 2
}

/// 57 and 75.
fn two_turned(one: &Amount, two: &Amount) -> bool {
    let (one, two) = (one.plain(), two.plain());
    one.len() == 2 && one.chars().rev().eq(two.chars())
}

/// How often a text tells an amount.
fn times_told(all: &All, of: &Amount) -> usize {
    let same =
        |one: &&Amount| one.unit == of.unit && one.value.millionths() == of.value.millionths();
    all.amounts.iter().filter(same).count()
}

/// What stands right behind a number.
fn behind(all: &All, amount: &Amount) -> String {
    let sentence = amount.sentence.unwrap_or_default();
    let end = all.sentences.get(sentence).map_or(amount.end, |one| one.chars.len());
    let behind = all.between(sentence, amount.end, (amount.end + BESIDE).min(end));
    behind.split(['，', '；', '。', '、', '（', '：']).next().unwrap_or_default().to_owned()
}

/// The pairs of characters beside a number.
fn words(all: &All, amount: &Amount) -> Vec<String> {
    let sentence = amount.sentence.unwrap_or_default();
    let before = all.between(sentence, amount.start.saturating_sub(BESIDE), amount.start);
    let before = before.rsplit(['；', '。', '：']).next().unwrap_or_default().to_owned();
    let mut words: Vec<String> = Vec::new();
    for text in [behind(all, amount), before] {
        let chars: Vec<char> = text.chars().collect();
        for pair in chars.windows(2) {
            let word: String = pair.iter().collect();
            let han = pair.iter().all(|char| char.is_alphabetic() && !"的了在共和及已".has(*char));
            if han && !COMMON.contains(&word.as_str()) && !words.contains(&word) {
                words.push(word);
            }
        }
    }
    words
}

/// What stands around an amount: of a cell its name.
fn around(all: &All, amount: &Amount) -> String {
    let Some(sentence) = amount.sentence else { return amount.key.clone() };
    let end = all.sentences.get(sentence).map_or(amount.end, |one| one.chars.len());
    let (from, to) = (amount.start.saturating_sub(AROUND), (amount.end + BESIDE).min(end));
    all.between(sentence, from, to)
}

/// An amount that may be told once more, with what it is compared by.
struct Again<'a> {
    all: &'a All,
    at: usize,
    amount: &'a Amount,
    words: Vec<String>,
    /// What stands right behind it.
    behind: String,
    /// Whether its words say that it was told before.
    is_told: bool,
    spelled: bool,
    digits: String,
}

/// The digits of a value in order.
fn digits(amount: &Amount) -> String {
    signature(amount.value.millionths().to_string().chars())
}

impl<'a> Again<'a> {
    fn of(all: &'a All, (at, amount): (usize, &'a Amount)) -> Self {
        let (words, behind) = (words(all, amount), behind(all, amount));
        let (is_told, spelled) = (is_told_again(all, amount), is_spelled(amount));
        Again { all, at, amount, words, behind, is_told, spelled, digits: digits(amount) }
    }

    /// The one amount that this one is told of once more, where none is the same.
    fn first(&self, found: &Found) -> Option<usize> {
        let mut best: Option<(usize, usize)> = None;
        let mut several = false;
        let near = self.all.amounts.iter().enumerate();
        for (other, one) in near.skip(self.at.saturating_sub(MOST)).take(2 * MOST) {
            let same = one.value.millionths() == self.amount.value.millionths();
            // What is said around it is looked at last: of most amounts it is not needed.
            if other == self.at || !self.counts_alike(one) {
                continue;
            }
            let turned = !same && self.is_turned(one);
            if !same && !turned && !self.is_close(one) {
                continue;
            }
            let context = around(self.all, one);
            let shared = self.words.iter().filter(|word| context.holds(word)).count();
            if same && shared > 0 {
                return None;
            }
            let told = found.is_told(other);
            let later = other > self.at && one.sentence.is_some();
            let score = self.score(one, &context, shared, turned);
            if same || told || later || score < 2 {
                continue;
            }
            match best {
                Some((_, most)) if score < most => {}
                Some((first, most)) if score == most => {
                    let other = |first: &Amount| first.value.millionths() != one.value.millionths();
                    several |= self.all.get(first).is_some_and(other);
                }
                _ => (best, several) = (Some((other, score)), false),
            }
        }
        best.filter(|_| !several).map(|(first, _)| first)
    }

    /// Whether another amount counts what this one does, of the same time and area where both say one.
    fn counts_alike(&self, one: &Amount) -> bool {
        let amount = self.amount;
        // 63 人 and 36 位 are counted by two words for one thing.
        let counted = one.unit == amount.unit
            && (one.unit == Unit::Persons || one.counted() == amount.counted());
        let plain = matches!(one.role, Role::Done | Role::Target) && !one.about;
        let times = one.time == amount.time || one.time.is_empty() || amount.time.is_empty();
        let areas = one.area == amount.area || one.area.is_empty() || amount.area.is_empty();
        let cell = one.sentence.is_none();
        (counted || cell) && plain && times && areas && one.sentence != amount.sentence
    }

    /// Whether another has the digits of this one in another order, and is not half of it or twice as much: 3.6 万 and 36
    /// 万 are two.
    fn is_turned(&self, one: &Amount) -> bool {
        let (a, b) = (one.value.millionths(), self.amount.value.millionths());
        let near = a < 2 * b && b < 2 * a;
        near && match self.spelled {
            true => digits(one) == self.digits,
            false => {
                let two = one.sentence.is_some() && two_turned(one, self.amount);
                two || turned(&one.printed, &self.amount.printed)
            }
        }
    }

    /// Whether another is a fifth away at the most.
    fn is_close(&self, one: &Amount) -> bool {
        self.amount.value.is_near(one.value, 5)
    }

    /// How much speaks for another being told once more by this one; two are enough.
    fn score(&self, one: &Amount, context: &str, shared: usize, turned: bool) -> usize {
        // What is counted stands right behind the number.
        let noun = self.words.first().filter(|word| self.behind.starts_with(word.as_str()));
        let noun = noun.is_some_and(|word| context.holds(word));
        // Four digits are the same by no chance, and neither are those of the rooms of a station.
        let many = one.value.millionths() >= 1_000_000_000 || one.unit == Unit::Surface;
        let long = one.time == self.amount.time && many;
        let least = if turned && (long || (one.sentence.is_none() && shared >= 2)) { 2 } else { 0 };
        let score = match self.is_told {
            // 九十六万 is told again only where its digits or its noun say so.
            true if self.spelled && !turned && !noun => 0,
            true => {
                // 该站 18 名社工, where there are 17 of them.
                let workers = self.behind.starts_with("社工") && one.before.ends_with("社工");
                // Turned digits of what is told twice or more are a slip, whatever stands beside them.
                let often = turned && times_told(self.all, one) > 1;
                let strong = [turned && shared > 0, workers, often];
                shared + usize::from(noun) + 2 * strong.into_iter().filter(|is| *is).count()
            }
            // 198 名高龄独居长者 beside 高龄独居长者 188 人.
            false if shared >= 5 => shared,
            false => 0,
        };
        score.max(least)
    }
}
