//! The cover, the station, and what the scheme says of scores and grades.

use super::composer::{Composer, Sentence, numeral};
use super::draft_name;
use crate::document::{AreaPart, Field, Particular};
use crate::exchange::draft::{Blank, Look};
use crate::number::{Mode, Percent, Ratio};
use crate::scoring::{Adjustment, Bound, GradeBand, Scheme};
use crate::texts::{Language, scheme_problem_words};

/// The cover.
pub(super) fn cover(of: &mut Composer<'_>) {
    let mut name = Sentence::default();
    of.particular(&mut name, Particular::Station);
    of.line(Look::Title, name);
    of.line(Look::Subtitle, Sentence::of(draft_name(of.kind)));
    let lines = [
        ("监督方：", Particular::SupervisingAuthority),
        ("购买方：", Particular::Purchaser),
        ("承办机构：", Particular::Operator),
        ("评估机构：", Particular::Evaluator),
        ("评估日期：", Particular::EvaluationDate),
    ];
    for (label, line) in lines {
        let mut sentence = Sentence::of(label);
        of.particular(&mut sentence, line);
        of.line(Look::Cover, sentence);
    }
}

/// Whose name a party goes by, where the particulars have it.
pub(super) fn organisation(scheme: &Scheme, party: usize) -> Option<Particular> {
    match scheme.parties.get(party)?.id.as_str() {
        "supervising_authority" => Some(Particular::SupervisingAuthority),
        "purchaser" => Some(Particular::Purchaser),
        _ => None,
    }
}

/// Texts with a line of the particulars behind each.
fn filled(of: &mut Composer<'_>, parts: &[(&str, Particular)], end: &str) {
    let mut sentence = Sentence::default();
    for (text, line) in parts {
        sentence.push(*text);
        of.particular(&mut sentence, *line);
    }
    sentence.push(end);
    of.line(Look::Body, sentence);
}

/// 基本情况.
pub(super) fn station(of: &mut Composer<'_>) {
    use Particular as P;
    of.chapter("基本情况");
    filled(
        of,
        &[
            ("", P::Station),
            ("的承办机构是", P::Operator),
            ("，购买方是", P::Purchaser),
            ("，监督方是", P::SupervisingAuthority),
        ],
        "。",
    );
    filled(
        of,
        &[
            ("项目周期：", P::ProcurementFrom),
            ("至", P::ProcurementTo),
            ("。服务年度：", P::ServiceYearFrom),
            ("至", P::ServiceYearTo),
            ("，年度经费", P::AnnualFunding),
            ("万元。评估时段：", P::AssessedFrom),
            ("至", P::AssessedTo),
            ("，共", P::AssessedMonths),
        ],
        "个月。",
    );
    areas(of);
    filled(
        of,
        &[
            ("所在街道（镇）有户籍人口", P::RegisteredPopulation),
            ("人。为困难群众和特殊群体建档", P::HouseholdsOnFile),
            ("户、", P::PeopleOnFile),
            ("人；入户探访", P::HomeVisitPersonTimes),
            ("人次，服务", P::PeopleServed),
            ("人；服务社区居民", P::ResidentPersonTimes),
        ],
        "人次。",
    );
}

/// The areas with their communities.
fn areas(of: &mut Composer<'_>) {
    let document = of.document;
    if document.areas.is_empty() {
        return;
    }
    let mut sentence = Sentence::of(format!("全站分{}个片区：", document.areas.len()));
    for (at, area) in document.areas.iter().enumerate() {
        if at > 0 {
            sentence.push("；");
        }
        let field = |part| Blank::Field(Field::Area(at, part));
        let name = (!area.name.is_empty()).then(|| area.name.clone());
        of.known(&mut sentence, name, field(AreaPart::Name));
        sentence.push("（");
        let communities = area.communities.join("、");
        let communities = (!communities.is_empty()).then_some(communities);
        of.known(&mut sentence, communities, field(AreaPart::Communities));
        sentence.push("），投入社工");
        of.amount(&mut sentence, area.social_workers, field(AreaPart::SocialWorkers));
        sentence.push("人");
    }
    of.line(Look::Body, sentence.text("。"));
}

/// 评估依据 and the rules of the result: what the scheme states, and nothing else.
pub(super) fn rules(of: &mut Composer<'_>) {
    let scheme = of.scheme;
    of.chapter("评估依据和结果规则");
    of.heading("评估依据");
    let year = match scheme.year {
        0 => "年份不明".to_owned(),
        year => format!("{year}年"),
    };
    let mut basis = format!("评分方案：{}（{year}）。", scheme.name.zh_cn);
    if !scheme.basis.is_empty() {
        basis.push_str(&format!("依据文件：{}。", scheme.basis.join("、")));
    }
    of.line(Look::Body, Sentence::of(basis));
    of.heading("结果规则");
    of.line(Look::Body, Sentence::of(scores(scheme)));
    of.line(Look::Body, Sentence::of(grades(scheme)));
    for problem in scheme.problems() {
        let problem = scheme_problem_words(problem, scheme, Language::ZhCn);
        of.line(Look::Body, Sentence::of(problem));
    }
}

/// Who gives how much.
fn scores(scheme: &Scheme) -> String {
    let share = |cap| Ratio::of(cap, scheme.full_score).map(Percent::of);
    let parties = scheme.parties.iter().map(|party| {
        let share = share(party.cap).map(|share| format!("（占{share}）")).unwrap_or_default();
        format!("{}{}分{share}", party.name.zh_cn, party.cap)
    });
    let parties: Vec<String> = parties.collect();
    let mut text = format!(
        "满分{}分，{}方得分相加：{}。",
        scheme.full_score,
        numeral(scheme.parties.len()),
        parties.join("，")
    );
    let adjusted = |name: &str, adjustment: Option<Adjustment>| {
        let most = adjustment?.most.map(|most| format!("，最多{most}分")).unwrap_or_default();
        Some(format!("另有{name}{most}。"))
    };
    text.extend(adjusted("加分", scheme.bonus));
    text.extend(adjusted("扣分", scheme.deduction));
    let decimals = match scheme.rounding.decimals() {
        0 => "得分取整数".to_owned(),
        decimals => format!("得分保留{}位小数", numeral(decimals.into())),
    };
    let dropped = match scheme.rounding.mode() {
        Mode::HalfUp => "四舍五入",
        Mode::Down => "多余的位数舍去",
    };
    text.push_str(&format!("{decimals}，{dropped}。"));
    text
}

/// Which total is which grade.
fn grades(scheme: &Scheme) -> String {
    let lower = |end: Bound| match end.inclusive {
        true => format!("{}分及以上", end.value),
        false => format!("高于{}分", end.value),
    };
    let upper = |end: Bound| match end.inclusive {
        true => format!("不超过{}分", end.value),
        false => format!("低于{}分", end.value),
    };
    let grade = |band: &GradeBand| {
        let ends: Vec<String> =
            band.lower.map(lower).into_iter().chain(band.upper.map(upper)).collect();
        let ends = if ends.is_empty() { "任何总分".to_owned() } else { ends.join("、") };
        format!("{}：{ends}", band.name.zh_cn)
    };
    let grades: Vec<String> = scheme.bands.iter().map(grade).collect();
    format!("等级按总分定：{}。", grades.join("；"))
}
