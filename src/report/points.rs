//! Scores against their caps and their total.

use super::amount::{Amount, Role};
use super::finding::{Class, Working};
use super::found::{All, Found};
use super::grades::{Bands, grade};
use super::letters::Words;
use super::parties::{converted, is_other, is_party, of_party, only_caps, party};
use super::priced::weighted;
use super::words::{Unit, holds};
use crate::number::{Fit, Places, Printed};
use crate::scoring::Scheme;

/// What names a total.
const TOTALS: [&str; 20] = [
    "加起来",
    "相加",
    "之和",
    "总和",
    "加总",
    "总得分",
    "总分",
    "合计",
    "总计",
    "综合得分",
    "最终得分",
    "总评分",
    "总成绩",
    "综合评分",
    "综合成绩",
    "共得",
    "总评",
    "最终评估得分",
    "累计得分",
    "总体得分",
];
/// What says that points are no total: 总分距优秀线 90 分, 总分最低 40.8 分.
const NO_TOTALS: [&str; 11] =
    ["最低", "最高", "才", "介于", "距", "越过", "优秀线", "良好线", "合格线", "至少", "要拿"];
/// What says that points are only supposed; 若干 is some.
const SUPPOSED: [&str; 11] =
    ["假如", "按总分", "如果", "若今年", "若按", "若与", "若能", "若其", "每提高", "每多", "就能"];
/// What names a score.
const SCORES: [&str; 8] = ["得分", "评分", "打分", "评估", "评价", "评审", "得", "分值"];
/// Sentences between the first score and the total.
const APART: usize = 12;

struct Score {
    at: usize,
    sentence: usize,
    party: String,
}

/// Judges every score of the text.
pub(super) fn judge(all: &All, scheme: &Scheme, found: &mut Found) {
    let bands = Bands::of(all, scheme);
    let mut scores: Vec<Score> = Vec::new();
    let mut caps: Vec<usize> = Vec::new();
    let mut total: Option<usize> = None;
    let mut parties: Places = Places::default();
    let full = Printed::from_hundredths(scheme.full_score.hundredths());
    for sentence in 0..all.spans.len() {
        let amounts = all.of(sentence);
        if let Some(rules) = only_caps(all, &amounts, full) {
            found.agree(&rules);
            caps.extend(rules);
            continue;
        }
        let mut begin = 0;
        for (order, (at, amount)) in amounts.iter().enumerate() {
            let said =
                all.between(sentence, begin.max(amount.start.saturating_sub(40)), amount.start);
            // 给出 84.4 分，折算 12.66 分: the first is a mark of a hundred, the second the score.
            let next = amounts.get(order + 1).filter(|(_, next)| next.unit == Unit::Points);
            let raw = next.filter(|(_, next)| {
                let between = all.between(sentence, amount.end, next.start);
                holds(&between, &["折算", "折合", "换算"]) || between == "，折"
            });
            if let Some((score_at, score)) = raw.filter(|_| amount.unit == Unit::Points) {
                if let Some(party) = party(&said) {
                    converted(all, (*at, amount), (*score_at, score), party, scheme, found);
                }
                continue;
            }
            begin = amount.end;
            let limits = is_limit(all, sentence, amount);
            if amount.unit != Unit::Points || amount.about || limits {
                continue;
            }
            // 第三方那 55 分里丢了 6.65 分: what can be had, and nobody's score.
            let behind = all.between(sentence, amount.end, amount.end + 1);
            if behind.starts_with(['里', '丢', '扣']) {
                continue;
            }
            if is_other(&said, amount) {
                // 上期镇政府评分 21.4 分 cannot be more than it can be either.
                let own = amount.before.ends_with("评分") || amount.before.ends_with("得分");
                if let Some(party) = party(&amount.before).filter(|_| own) {
                    of_party(all, (*at, amount), party, scheme, found);
                }
                continue;
            }
            let bracket =
                said.ends_with('（') || said.ends_with("满分") || amount.role == Role::Cap;
            // 分别得 13.2 分、17.4 分: the second is a score as the first is.
            let last = order.checked_sub(1).and_then(|at| amounts.get(at));
            let listed = last.is_some_and(|(last, _)| scores.iter().any(|one| one.at == *last));
            if listed && (matches!(said.as_str(), "、" | "，" | "和" | "及") || names_part(&said))
            {
                scores.push(Score { at: *at, sentence, party: said });
                continue;
            }
            let before = last.filter(|_| of_cap(&said));
            if let Some((cap_at, of)) = before.filter(|(at, of)| {
                of.unit == Unit::Points
                    && !of.about
                    && (of.role == Role::Cap || !holds(&of.before, &["得", "评", "扣", "减"]))
                    && !scores.iter().any(|score| score.at == *at)
            }) {
                cap(all, (*at, amount), of, *cap_at, found);
                scores.push(Score { at: *at, sentence, party: of.before.clone() });
                continue;
            }
            let behind = amounts.get(order + 1).filter(|_| amount.role == Role::Cap);
            if behind
                .is_some_and(|(_, next)| of_cap(&all.between(sentence, amount.end, next.start)))
            {
                continue;
            }
            let clause = said.rsplit(['，', '：', '；']).next().unwrap_or_default();
            // 甲站（78.6 分）和乙站（74.15 分） are totals, and no caps.
            // 参照四方权重先行自评：购买方 17.5 分 is a score.
            let of_full = holds(&said, &["满分", "权重"])
                && (amount.value.is_whole() || holds(clause, &["满分", "权重"]))
                && !said.ends_with('差');
            if (bracket && (of_full || amount.value.is_whole() || amount.role == Role::Cap))
                || of_full
            {
                // 购买方（20 分）：18.7 分: a name before the bracket is of the score behind it.
                let named = said.trim_end_matches(['（', '满', '分']);
                let opens = said.ends_with('（') || said.ends_with("（满分");
                let leads = opens && named.ends_with(char::is_alphabetic);
                let may_lead = !said.ends_with('（') || order == 0 || leads;
                let next = amounts.get(order + 1).filter(|_| may_lead);
                // 专家组的 44.5 分中，服务成效占 26 分 is no cap of what it is in.
                let before = last
                    .filter(|(at, of)| !caps.contains(at) && !leads && !of.after.starts_with('中'));
                caps.push(*at);
                let free = |(_, next): &&(usize, &Amount)| {
                    let said = all.between(sentence, amount.end, next.start);
                    // 分别占 10 分、20 分 are two of one kind.
                    let other = holds(&said, &["余", "剩", "平均"]) || said.ends_with("满分");
                    said != "、"
                        && !other
                        && !said.ends_with('（')
                        && !said.starts_with(['至', '到', '以'])
                };
                let of = before.or(next.filter(free));
                let of = of.filter(|(_, of)| of.unit == Unit::Points && !of.about);
                if let Some((of, score)) = of {
                    cap(all, (*of, score), amount, *at, found);
                    // 制度建设 9 分（满分 10 分） is a score without a word that says so.
                    let known = |one: &Score| one.at == *of;
                    if before.is_some() && said.starts_with('（') && !scores.iter().any(known) {
                        scores.push(Score { at: *of, sentence, party: score.before.clone() });
                    }
                }
                continue;
            }
            let is_full = amount.value.millionths() == full.millionths() && !clause.has('得');
            // 若今年持平，总分是 84.9 分 is a total of nothing yet.
            let whole = all.between(sentence, 0, amount.start);
            let part = whole.rsplit(['。', '；']).next().unwrap_or_default();
            if holds(&said, &TOTALS)
                && (is_full
                    || holds(clause, &NO_TOTALS)
                    || holds(part, &SUPPOSED)
                    || supposes(part))
            {
                continue;
            }
            if holds(&said, &TOTALS) {
                // 三部分合计 is that of a party, whose parts were told.
                let parts_only = said.holds("部分").then(|| said.clone());
                let of = party(&said).map(str::to_owned).or_else(|| of_one(&scores)).or(parts_only);
                let parts: Vec<usize> = scores
                    .drain(..)
                    .filter(|score| sentence - score.sentence <= APART)
                    .map(|score| score.at)
                    .collect();
                // 第三方 49.2 分……加上监督方 9 分、购买方 18 分: a part stands further above.
                let added = all.between(sentence, 0, amount.start).holds("加上");
                let parts = if added { Vec::new() } else { parts };
                let parts = match parts.len() {
                    0 | 1 => listed_parts(all, amount, amounts.get(..order)),
                    _ => parts,
                };
                // 10 分、20 分、15 分、55 分 are what can be had.
                let values = || parts.iter().filter_map(|at| all.get(*at)).map(|one| one.value);
                let can = Printed::sum(values()).millionths() == full.millionths();
                if !can || !values().all(Printed::is_whole) {
                    sum(all, (*at, amount), &parts, &bands, found);
                }
                // 第三方合计 is the total of a party alone.
                if let Some(party) = of {
                    scores.push(Score { at: *at, sentence, party });
                    continue;
                }
                grade(all, sentence, (*at, amount), &bands, found);
                if let Some(first) = total.and_then(|first| all.get(first)) {
                    same(all, (*at, amount), first, total, "总分", found);
                }
                total = total.or(Some(*at));
            } else if let party =
                party(&said).filter(|_| !holds(&said, &["评分中", "得分中", "，其中", "再分"]))
                && (party.is_some() || holds(&said, &SCORES))
            {
                let name = party.map_or_else(|| said.clone(), str::to_owned);
                if let Some(party) = party {
                    found.scores.push((party, *at));
                    of_party(all, (*at, amount), party, scheme, found);
                    let first = *parties.entry(party.to_owned()).or_insert(*at);
                    if let Some(other) = all.get(first).filter(|_| first != *at) {
                        same(all, (*at, amount), other, Some(first), party, found);
                    }
                }
                let points = amounts.iter().filter(|(_, one)| one.unit == Unit::Points).count();
                // 小组服务得 12 分……总体等次良好 is no grade of twelve.
                let half = amount.value.millionths() * 2 >= full.millionths();
                if party.is_none() && scores.is_empty() && points == 1 && half {
                    grade(all, sentence, (*at, amount), &bands, found);
                }
                // A score told once more is no second part.
                scores.retain(|score| score.party != name || party.is_none());
                scores.push(Score { at: *at, sentence, party: name });
            }
        }
    }
}

/// 若监督方给分在 4.29 分以上; 若干 is some.
fn supposes(part: &str) -> bool {
    part.without("若干").has('若')
}

/// 良好（80 分及以上不足 90 分）: the ends of a band are nobody's points.
fn is_limit(all: &All, sentence: usize, amount: &Amount) -> bool {
    let end = all.sentences.get(sentence).map_or(amount.end, |one| one.chars.len());
    let behind = all.between(sentence, amount.end, (amount.end + 3).min(end));
    let ends = ["及以", "以上", "以下", "（含", "(含", "不足", "（不含"];
    ends.iter().any(|word| behind.starts_with(word))
        || ["不足", "不到", "未满"].iter().any(|word| amount.before.ends_with(word))
}

/// 、服务成效 18.2 分 is a part as the one before it is.
fn names_part(said: &str) -> bool {
    let name = said.strip_prefix('、');
    name.is_some_and(|name| {
        let other = holds(name, &TOTALS) || holds(name, &SCORES) || holds(name, &["其中", "满分"]);
        (2..=8).contains(&name.chars().count()) && !other && party(name).is_none()
    })
}

/// 基础管理 27.6 分、服务实施 33.8 分，合计 61.4 分: the points before a total, where none of them says that it is a score.
fn listed_parts(all: &All, total: &Amount, before: Option<&[(usize, &Amount)]>) -> Vec<usize> {
    let cap = |one: &Amount| one.role == Role::Cap || holds(&one.before, &["满分", "权重"]);
    let points = before.unwrap_or_default().iter().filter(|(_, one)| !cap(one));
    let points: Vec<&(usize, &Amount)> = points.collect();
    // 基础分 80 分，加 6.5 分，扣 2 分 is no list, and neither is （20 分）自评 18 分.
    let plain = |(_, one): &&(usize, &Amount)| {
        let before = all.between(one.sentence.unwrap_or_default(), 0, one.start);
        let signed = holds(&one.before, &["加", "扣", "减", "基础分", "自评"]);
        one.unit == Unit::Points && !signed && !one.about && !before.ends_with('（')
    };
    let sum = Printed::sum(points.iter().map(|(_, one)| one.value));
    let near = sum.minus(total.value).magnitude().millionths() <= total.value.millionths() / 10;
    if points.len() >= 2 && points.iter().all(plain) && near {
        points.iter().map(|(at, _)| *at).collect()
    } else {
        Vec::new()
    }
}

/// 第三方由三部分组成：项目管理 12.5 分、…: the party whose parts alone were told.
fn of_one(scores: &[Score]) -> Option<String> {
    let (first, parts) = scores.split_first()?;
    let own = !parts.is_empty() && parts.iter().all(|part| names_part(&part.party));
    (own && is_party(&first.party)).then(|| first.party.clone())
}

/// What stands between a cap and the score of it: 20 分，得 18 分.
fn of_cap(said: &str) -> bool {
    let plain: String = said.chars().filter(|char| char.is_alphanumeric()).collect();
    ["得", "得分", "实得", "自评得", "评估得", "实际得分", "评估得分"].contains(&plain.as_str())
}

fn same(
    all: &All,
    (at, amount): (usize, &Amount),
    other: &Amount,
    first: Option<usize>,
    what: &str,
    found: &mut Found,
) {
    let first: Vec<usize> = first.into_iter().collect();
    if amount.area != other.area {
        return;
    }
    if amount.value.millionths() == other.value.millionths() {
        found.agree(&[at]);
        return found.agree(&first);
    }
    let working = Working::Same { what: what.to_owned() };
    found.report(all, Class::Contradiction, (at, &first), other.plain(), working);
}

/// A score against what the text says it can be at most.
fn cap(all: &All, (at, score): (usize, &Amount), cap: &Amount, cap_at: usize, found: &mut Found) {
    if score.value.millionths() <= cap.value.millionths() {
        return found.agree(&[at, cap_at]);
    }
    // The text's own cap tells more than the scheme's.
    found.findings.retain(|one| {
        one.class != Class::Impossible || one.place != score.place || !one.others.is_empty()
    });
    let working = Working::Cap { cap: cap.printed.clone() };
    found.report(all, Class::Impossible, (at, &[cap_at]), cap.plain(), working);
}

/// 专家 86 分，…。加权后分别为 51.6 分、13.5 分、13.2 分，总得分 78.3 分: those of the list right before it.
fn run_before<'a>(all: &All, total: &Amount, parts: &'a [usize]) -> &'a [usize] {
    let mut next = (total.sentence, total.start, '，');
    let mut from = parts.len();
    for (order, part) in parts.iter().enumerate().rev() {
        let Some(one) = all.get(*part) else { break };
        let said = all.between(one.sentence.unwrap_or_default(), one.end, next.1);
        if one.sentence != next.0 || !said.starts_with(next.2) || (next.2 == '、' && said != "、")
        {
            break;
        }
        next = (one.sentence, one.start, '、');
        from = order;
    }
    if parts.len() - from >= 3 { parts.get(from..).unwrap_or_default() } else { parts }
}

/// The total against the scores before it. Each is rounded before they are added.
fn sum(
    all: &All,
    (at, total): (usize, &Amount),
    parts: &[usize],
    bands: &Bands,
    found: &mut Found,
) {
    let values =
        |from: usize| parts.iter().skip(from).filter_map(|at| all.get(*at)).map(|one| one.value);
    if parts.len() < 2 {
        return;
    }
    let fitting = (0..parts.len() - 1)
        .find(|from| Printed::sum(values(*from)).millionths() == total.value.millionths());
    if let Some(from) = fitting {
        found.agree(&[at]);
        return found.agree(parts.get(from..).unwrap_or_default());
    }
    // A part that is told as wrong counts as what it should be.
    let right = |at: &usize| {
        let one = all.get(*at)?;
        let told = found.findings.iter().find(|of| of.place == one.place && of.class.is_alarm());
        told.and_then(|of| Some(super::cell_number::number(&of.computed)?.0)).or(Some(one.value))
    };
    if Printed::sum(parts.iter().filter_map(right)).millionths() == total.value.millionths() {
        return found.agree(&[at]);
    }
    let sum = Printed::sum(values(0));
    // 购买方 88 分、第三方 86.5 分，综合得分 87.4 分 weighs the parts.
    let greater = |value: Printed| value.millionths() >= total.value.millionths();
    if values(0).any(greater) {
        let run = run_before(all, total, parts);
        if run.len() < parts.len() {
            return self::sum(all, (at, total), run, bands, found);
        }
        return weighted(all, (at, total), parts, found);
    }
    let class = match total.value.fit(sum, 0) {
        Fit::AtDigits => Class::Rounded,
        _ => Class::Inconsistent,
    };
    let (_, listed) = all.added(parts);
    let working = Working::Sum { parts: listed };
    found.report(all, class, (at, parts), sum.to_string(), working);
    let other = bands.name(sum) != bands.name(total.value);
    if let Some(finding) = found.findings.last_mut() {
        finding.grade = other;
    }
}
