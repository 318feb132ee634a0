//! The report's own sentences, in our wording, with its figures in its order.

use crate::document::{Document, Indicator};
use crate::exchange::report::{Achieved, Report};
use crate::scoring::{Outcome, Quantity, Scheme};
use crate::texts::{
    IndicatorNameText, JoinText, Language, Phrase, SchemeFieldText, grading_note, grading_text,
    indicator_name, joined, listed, official_words, phrase::words, points, station_indicator_name,
    total_text,
};

words! {
    /// The report's own sentences.
    ReportText {
        months(months) =
            "评估时段共{months}个月。以上数据由社工站提供。"
            | "The assessed period has {months} months. The station supplied these figures.";
        points(number) = "{number}分" | "{number} points";
        under(scheme_name, year, official) =
            "{scheme_name}（{year}）。{official}" | "{scheme_name} ({year}). {official}";
        YearUnknown = "年份不明" | "year unknown";
        FinalMonth = "评估时段最后一个月" | "the final month";
        month(year, number, iso) = "{year}年{number}月" | "{iso}";
        in_post(month, certified, others, all) =
            "{month}在岗持证社工{certified}人、其他社工{others}人，共{all}人。"
            | "In {month} {certified} certified and {others} other social workers were in post, {all} in all. ";
        amount(group, name, amount, unit) = "{group}{name}{amount}{unit}" | "{group} {name} {amount}";
        counted(group, name, amount, unit) = "{group}{amount}{unit}" | "{group} {name} {amount}";
        attended(group, name, amount, unit) = "{group}服务{amount}{unit}" | "{group} {name} {amount}";
        overall(list) = "总体服务：{list}。" | "Overall: {list}. ";
        specific(list) = "特色服务：{list}。" | "Station-specific: {list}. ";
        first_of_station(name, amount, unit, rate) =
            "{name}{amount}{unit}（完成率{rate}）" | "{name} {amount} (completed {rate})";
        of_station(name, amount, unit, rate) = "{name}{amount}{unit}（{rate}）" | "{name} {amount} ({rate})";
        rate(amounts, rates) = "{amounts}，完成率{rates}。" | "{amounts}: completed {rates}. ";
        rates(amounts, rates) = "{amounts}，完成率分别为{rates}。" | "{amounts}: completed {rates}. ";
        year(year) = "{year}年" | "{year}";
        Total = "总分" | "Total";
        Grade = "等级" | "Grade";
        Open = "未定" | "open";
        Basis = "计算依据" | "Computed under";
    }
}

/// What stands for a figure that is not filled in.
const TO_FILL: &str = "—";

/// The paragraph 服务指标完成情况.
pub fn report_paragraph(report: &Report, document: &Document, language: Language) -> String {
    let mut text = in_post(report, language);
    for sentence in &report.sentences {
        text.push_str(&sentence_words(sentence, document, language));
    }
    let months = known(report.assessed_months);
    text.push_str(&ReportText::months(months, language));
    text
}

fn in_post(report: &Report, language: Language) -> String {
    let [certified, others, all] = report.in_post.map(known);
    let month = match report.final_month {
        None => ReportText::FinalMonth.words(language).to_owned(),
        Some(month) => ReportText::month(month.year(), month.month(), month, language),
    };
    ReportText::in_post(month, certified, others, all, language)
}

/// Indicators of one group: what was done, then the rates in the same order.
pub(in crate::texts) fn sentence_words(
    sentence: &[Achieved],
    document: &Document,
    language: Language,
) -> String {
    let mut before = String::new();
    let mut amounts = Vec::new();
    for achieved in sentence {
        let Some(indicator) = document.indicators.get(achieved.indicator) else { continue };
        let (group, name) = indicator_name(indicator, language);
        // A group is named once, before its first indicator.
        let named = if group == before { String::new() } else { group.clone() };
        before = group;
        let (amount, unit) = (achieved.completed, &indicator.unit);
        let amount = match naming(indicator, !named.is_empty()) {
            Said::Name => ReportText::amount(named, name, amount, unit, language),
            Said::Group => ReportText::counted(named, name, amount, unit, language),
            Said::Attended => ReportText::attended(named, name, amount, unit, language),
        };
        amounts.push(amount.trim_start().to_owned());
    }
    let rates: Vec<String> = sentence.iter().map(|achieved| achieved.rate.to_string()).collect();
    let (amounts, listed_rates) = (listed(&amounts, language), listed(&rates, language));
    match rates.len() {
        1 => ReportText::rate(amounts, listed_rates, language),
        _ => ReportText::rates(amounts, listed_rates, language),
    }
}

/// What is said before an amount.
enum Said {
    Name,
    /// The group alone: 专业小组35个, and not 专业小组个数35个.
    Group,
    /// That people were served, which the unit says: 服务1867人次, and not 人次1867人次.
    Attended,
}

/// How a person would say it: a name that the unit says again is not said.
fn naming(indicator: &Indicator, group_is_said: bool) -> Said {
    let Indicator { name, unit, .. } = indicator;
    let is = |text: Phrase| name == text.words(Language::ZhCn);
    let counts = [IndicatorNameText::GroupCount, IndicatorNameText::EventCount];
    match () {
        () if is(IndicatorNameText::PersonTimes) && name == unit => Said::Attended,
        () if group_is_said && !unit.is_empty() && counts.into_iter().any(is) => Said::Group,
        () => Said::Name,
    }
}

/// A paragraph of the overall indicators and one of the station-specific ones, each where it says something.
pub fn report_station(report: &Report, document: &Document, language: Language) -> Vec<String> {
    let [overall, specific] = &report.station;
    let list = |of: &[Achieved]| {
        let mut parts = Vec::new();
        for achieved in of {
            let Some(indicator) = document.station.get(achieved.indicator) else { continue };
            let name = station_indicator_name(&indicator.name, language);
            let (amount, unit, rate) = (achieved.completed, &indicator.unit, achieved.rate);
            parts.push(match parts.is_empty() {
                true => ReportText::first_of_station(name, amount, unit, rate, language),
                false => ReportText::of_station(name, amount, unit, rate, language),
            });
        }
        (!parts.is_empty()).then(|| joined(&parts, JoinText::Pause.words(language)))
    };
    let overall = list(overall).map(|list| ReportText::overall(list, language));
    let specific = list(specific).map(|list| ReportText::specific(list, language));
    overall.into_iter().chain(specific).collect()
}

/// The lines of 评估结果: the parties, what stands beside them, the total, the grade, then under which scheme.
pub fn report_result(report: &Report, scheme: &Scheme, language: Language) -> Vec<String> {
    let line = |name: &str, text: String| JoinText::named(name, text, language);
    let scored = |number: String| ReportText::points(number, language);
    let mut lines: Vec<String> = Vec::new();
    for (at, given) in &report.parties {
        let Some(party) = scheme.parties.get(*at) else { continue };
        let given = given.map_or(TO_FILL.to_owned(), |given| points(given, scheme));
        lines.push(line(language.name(&party.short_name), scored(given)));
    }
    let beside = [
        (SchemeFieldText::Bonus.words(language), report.bonus),
        (SchemeFieldText::Deduction.words(language), report.deduction),
    ];
    for (label, given) in beside {
        let Some(given) = given else { continue };
        let given = given.amount().map_or(TO_FILL.to_owned(), |given| points(given, scheme));
        lines.push(line(label, scored(given)));
    }
    let outcome = &report.outcome;
    let is_scored = report.parties.iter().any(|(_, given)| given.is_some());
    let total = if is_scored { total_text(outcome, scheme) } else { TO_FILL.to_owned() };
    lines.push(line(ReportText::Total.words(language), scored(total)));
    lines.push(line(ReportText::Grade.words(language), grade(outcome, scheme, language)));
    lines.extend(grading_note(outcome, scheme, language));
    let scheme_name = language.name(&scheme.name);
    let year = match scheme.year {
        0 => ReportText::YearUnknown.words(language).to_owned(),
        year => ReportText::year(year, language),
    };
    lines.push(line(
        ReportText::Basis.words(language),
        ReportText::under(scheme_name, year, official_words(report.announced, language), language),
    ));
    lines
}

/// The grade, or those still possible; from the worst to the best they say no more than that it is open.
fn grade(outcome: &Outcome, scheme: &Scheme, language: Language) -> String {
    let (lowest, highest) = (outcome.lowest_grading, outcome.highest_grading);
    let [first, last] = [lowest, highest].map(|of| grading_text(of, scheme, language));
    let is_any = scheme.bands.len() > 1
        && highest.band() == Some(0)
        && lowest.band() == scheme.bands.len().checked_sub(1);
    match first == last {
        true => first,
        false if is_any => ReportText::Open.words(language).to_owned(),
        false => format!("{first}–{last}"),
    }
}

fn known(quantity: Quantity) -> String {
    if quantity.is_blank() { TO_FILL.to_owned() } else { quantity.text() }
}
