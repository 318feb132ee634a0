//! What many things of one price or length come to: 电热毯 96 条，每条 85 元，计 8,160 元; money that is some per cent of a
//! sum: 支付 20%，即 72,000 元; and points by their weights: 92.1 分×50%＋90 分×50%，合计 91.05 分.

use super::amount::{Amount, Numbered, printed_of, product_of, sum_of};
use super::finding::{Class, Working};
use super::found::{All, Found};
use super::words::{Unit, holds};
use crate::number::Printed;

/// What says that an amount is all of them together.
const TOGETHER: [&str; 16] = [
    "计", "共", "总", "领", "收", "付", "支", "合", "得", "花", "达", "即", "需", "为", "折", "值",
];
/// How many amounts before one are looked at for the sum that it is some per cent of.
const ABOVE: usize = 24;

/// Judges every sentence.
pub(super) fn judge(all: &All, found: &mut Found) {
    for sentence in 0..all.spans.len() {
        let amounts = all.of(sentence);
        for (order, each) in amounts.iter().enumerate() {
            let count = order.checked_sub(1).and_then(|at| amounts.get(at));
            if let (Some(count), Some(total)) = (count, amounts.get(order + 1)) {
                priced(all, *count, *each, *total, found);
                // 每次 450 元，30 次共 13500 元.
                priced(all, *each, *count, *total, found);
                if let Some(first) = amounts.first().filter(|_| each.1.unit == Unit::Persons) {
                    priced(all, *first, *each, *total, found);
                }
            }
        }
        instalments(all, &amounts, found);
        by_terms(all, sentence, found);
        weighed(all, &amounts, found);
    }
}

/// 92.1 分×50%＋90 分×30%＋91.1 分×20%，合计 91.27 分: the sum of what each has by its weight.
fn weighed(all: &All, amounts: &[Numbered], found: &mut Found) {
    let mut terms: Vec<(usize, usize, Printed, String)> = Vec::new();
    let mut end = 0;
    for pair in amounts.windows(2) {
        let [(at, of), (weight_at, weight)] = pair else { continue };
        let sentence = of.sentence.unwrap_or_default();
        let said = all.between(sentence, of.end, weight.start);
        let joined = matches!(said.as_str(), "×" | "*" | "x" | "乘以");
        if joined && weight.unit == Unit::Percent && of.unit != Unit::Percent {
            if !terms.is_empty() && !all.between(sentence, end, of.start).starts_with(['+', '＋'])
            {
                terms.clear();
            }
            let share = of.value.times(weight.value.over_tens(2));
            terms.push((*at, *weight_at, share, [&of.printed, "×", &weight.printed].concat()));
            end = weight.end;
            continue;
        }
        let said = all.between(sentence, end, weight.start);
        let together =
            said.starts_with(['=', '，']) && holds(&said, &["=", "合计", "得", "总", "为"]);
        let last = terms.last().is_some_and(|(_, last, ..)| last == at);
        if !last || terms.len() < 2 || !together || weight.about || weight.unit == Unit::Percent {
            continue;
        }
        let (total_at, total) = (*weight_at, *weight);
        let sum = Printed::sum(terms.iter().map(|(_, _, share, _)| *share));
        let away = sum.minus(total.value).magnitude().millionths();
        let places: Vec<usize> = terms.iter().flat_map(|(at, by, ..)| [*at, *by]).collect();
        if away <= total.value.half_step() {
            found.agree(&[total_at]);
            found.agree(&places);
        } else if !found.is_checked(total_at) {
            let working = Working::Sum { parts: terms.drain(..).map(|(.., term)| term).collect() };
            let computed = super::averages::shown(total, sum);
            found.report(all, Class::Inconsistent, (total_at, &places), computed, working);
        }
        terms.clear();
    }
}

/// How many sentences above a total are looked at for the weights of its parts.
const WEIGHTS: usize = 12;

/// 按购买方 30%、督导中心 30%、第三方 40% 加权 above 88 分、91 分、86.5 分，综合得分 88.3 分: as many weights as parts, in
/// their order, which come to 100 %.
pub(super) fn weighted(all: &All, (at, total): Numbered, parts: &[usize], found: &mut Found) {
    let Some(sentence) = total.sentence else { return };
    let full = Printed::whole(100).millionths();
    let of = |sentence: usize| -> Vec<Printed> {
        let rates = all.of(sentence).into_iter().filter(|(_, one)| one.unit == Unit::Percent);
        let weights: Vec<Printed> = rates.map(|(_, one)| one.value).collect();
        let sum = Printed::sum(weights.iter().copied()).millionths();
        if weights.len() == parts.len() && sum == full { weights } else { Vec::new() }
    };
    let above = (sentence.saturating_sub(WEIGHTS)..=sentence).rev();
    let Some(weights) = above.map(of).find(|weights| !weights.is_empty()) else { return };
    let values = parts.iter().filter_map(|part| all.get(*part)).zip(&weights);
    let sum =
        Printed::sum(values.clone().map(|(one, weight)| one.value.times(weight.over_tens(2))));
    let away = sum.minus(total.value).magnitude().millionths();
    if away <= total.value.half_step() {
        found.agree(&[at]);
        found.agree(parts);
    } else if total.value.is_near(sum, 20) && !found.is_checked(at) {
        let term = |(one, weight): (&Amount, &Printed)| format!("{}×{weight}%", one.printed);
        let working = Working::Sum { parts: values.map(term).collect() };
        let computed = super::averages::shown(total, sum);
        found.report(all, Class::Inconsistent, (at, parts), computed, working);
    }
}

/// The word behind 每 that an amount is for each of: 条 of 每条 85 元.
fn for_each(each: &Amount) -> Option<String> {
    let (_, word) = each.before.rsplit_once('每')?;
    let word = word.trim_end_matches(['为', '计', '补', '贴', '付', '缴', '收', '费', '约']);
    (!word.is_empty() && word.chars().count() <= 2).then(|| word.to_owned())
}

fn priced(all: &All, count: Numbered, each: Numbered, total: Numbered, found: &mut Found) {
    let ((count_at, of), (each_at, one), (at, amount)) = (count, each, total);
    let Some(word) = for_each(one) else { return };
    let counted = of.printed.ends_with(&word) || of.after.starts_with(&word);
    let counted = counted && of.unit != one.unit;
    let sums = matches!(one.unit, Unit::Money | Unit::Hours) && amount.unit == one.unit;
    // 督导 12 次，每次 9 名全员参加，计 108 人次.
    let sums = sums || (one.unit == Unit::Persons && amount.unit == Unit::Times);
    let together = amount.before.chars().count() <= 6 && holds(&amount.before, &TOGETHER);
    let exact = !of.about && !one.about && !amount.about;
    // 每人每周 50 元，共 5 周 is for each of two.
    let twice = one.before.matches('每').count() > 1;
    if !counted || !sums || !together || !exact || twice || found.is_checked(at) {
        return;
    }
    let right = of.value.times(one.value);
    let away = right.minus(amount.value).magnitude().millionths();
    if away == 0 {
        found.agree(&[at, each_at, count_at]);
    } else if amount.value.is_near(right, 3) {
        let working = product_of(of, one);
        let computed = super::averages::shown(amount, right);
        found.report(all, Class::Inconsistent, (at, &[count_at, each_at]), computed, working);
    }
}

/// 40%，即 144,000 元；20%，即 74,000 元: of the sum above that gives most of them.
fn instalments(all: &All, amounts: &[Numbered], found: &mut Found) {
    let pairs: Vec<(Numbered, Numbered)> = amounts
        .windows(2)
        .filter_map(|pair| {
            let [rate, of] = pair else { return None };
            let said = all.between(of.1.sentence?, rate.1.end, of.1.start);
            let joined = ["，即", "即", "（即", "，计", "（", "，为"].contains(&said.as_str());
            let money = rate.1.unit == Unit::Percent && of.1.unit == Unit::Money;
            (money && joined && !of.1.about && !rate.1.about).then_some((*rate, *of))
        })
        .collect();
    let Some(((first, _), _)) = pairs.first() else { return };
    let share = |whole: &Amount, rate: &Amount| whole.value.times(rate.value.over_tens(2));
    let gives = |whole: &Amount, (rate, of): &(Numbered, Numbered)| {
        share(whole, rate.1).millionths() == of.1.value.millionths()
    };
    let is_sum = |of: &Amount| of.unit == Unit::Money && !of.about;
    let above = all.amounts.iter().enumerate().take(*first).skip(first.saturating_sub(ABOVE));
    let sums = above.filter(|(_, of)| is_sum(of) && of.sentence.is_some());
    let fitting = |whole: &Amount| pairs.iter().filter(|pair| gives(whole, pair)).count();
    let Some((sum_at, sum)) = sums.max_by_key(|(_, of)| fitting(of)) else { return };
    let fits = fitting(sum);
    // One alone that does not come out may be of any sum.
    if fits * 2 < pairs.len() || fits == 0 {
        return;
    }
    for pair in &pairs {
        let ((rate_at, rate), (at, of)) = *pair;
        if gives(sum, pair) {
            found.agree(&[at, rate_at, sum_at]);
        } else if !found.is_checked(at) {
            let right = share(sum, rate);
            let working = product_of(sum, rate);
            let computed = super::averages::shown(of, right);
            found.report(all, Class::Inconsistent, (at, &[sum_at, rate_at]), computed, working);
        }
    }
}

/// What instalments are called, the first and the last ones apart.
const FIRST: [&str; 4] = ["首期", "首款", "首笔", "第一期"];
const LATER: [&str; 10] =
    ["二期", "第二期", "中期款", "三期", "第三期", "末期", "尾款", "余款", "第二笔", "第三笔"];

/// 合同 240 万元。首期 96 万元；二期 96 万元；尾款 48 万元: instalments from the first one on against their sum above.
fn by_terms(all: &All, sentence: usize, found: &mut Found) {
    let mut terms: Vec<Numbered> = Vec::new();
    let section = |at: usize| all.sentences.get(at).map(|one| one.section);
    for of in (sentence..sentence + 4).filter(|of| section(*of) == section(sentence)) {
        let mut end = 0;
        for (at, one) in all.of(of) {
            let said = all.between(of, end, one.start);
            let clause = said.rsplit(['。', '；', '、']).next().unwrap_or_default();
            let first = holds(clause, &FIRST);
            // What is named already is told of once more.
            let named = if terms.is_empty() { first } else { holds(clause, &LATER) && !first };
            if one.unit == Unit::Money && named && clause.chars().count() <= 16 && !one.about {
                terms.push((at, one));
            }
            if one.unit == Unit::Money {
                end = one.end;
            }
        }
        if terms.is_empty() {
            return;
        }
    }
    let (Some((first, _)), Some(((at, last), others))) = (terms.first(), terms.split_last()) else {
        return;
    };
    let most = others.iter().map(|(_, one)| one.value.millionths()).max().unwrap_or_default();
    let above = (first.saturating_sub(ABOVE)..*first).rev();
    let mut above = above.filter_map(|at| Some((at, all.get(at)?)));
    let whole = above.find(|(_, of)| {
        of.unit == Unit::Money && !of.about && of.value.millionths() > most && others.len() >= 2
    });
    let Some((whole_at, whole)) = whole else { return };
    let (sum, left) = (sum_of(&terms), whole.value.minus(sum_of(others)));
    let away = sum.minus(whole.value).magnitude().millionths();
    let places: Vec<usize> =
        std::iter::once(whole_at).chain(others.iter().map(|(at, _)| *at)).collect();
    if away == 0 {
        found.agree(&places);
        found.agree(&[*at]);
    } else if sum.is_near(whole.value, 6) && left.millionths() > 0 {
        let told = terms.iter().any(|(at, _)| found.is_checked(*at));
        if !told {
            let less = printed_of(others).join(" + ");
            let working = Working::Difference { from: whole.printed.clone(), less };
            found.report(all, Class::Inconsistent, (*at, &places), last.like(left), working);
        }
    }
}

/// 价格 10%，方案 30%，…，合计 100%: weights against their total.
pub(super) fn weights(all: &All, amounts: &[Numbered], found: &mut Found) {
    let total = amounts.iter().enumerate().skip(3).find(|(_, (_, one))| {
        one.unit == Unit::Percent
            && holds(&one.before, &["合计", "共计", "总计", "相加", "合起来", "加起来"])
    });
    let Some((order, (at, total))) = total else { return };
    let parts = amounts.get(..order).unwrap_or_default();
    let run = parts.iter().rev().take_while(|(_, one)| one.unit == Unit::Percent && !one.about);
    let mut places: Vec<usize> = run.map(|(at, _)| *at).collect();
    places.reverse();
    let listed: Vec<&Amount> = places.iter().filter_map(|at| all.get(*at)).collect();
    let sum = Printed::sum(listed.iter().map(|one| one.value));
    let away = sum.minus(total.value).magnitude();
    let spread: i64 = listed.iter().map(|one| one.value.half_step()).sum();
    let rounded = listed.iter().any(|one| one.value.decimals() > 0);
    if listed.len() < 3 || found.is_checked(*at) {
        return;
    }
    if away.is_zero() || (rounded && away.millionths() <= spread) {
        found.agree(&[*at]);
        found.agree(&places);
    } else if away.millionths() <= Printed::whole(15).millionths() {
        let parts = listed.iter().map(|one| one.printed.clone()).collect();
        let computed = format!("{sum}%");
        found.report(all, Class::Inconsistent, (*at, &places), computed, Working::Sum { parts });
    }
}
