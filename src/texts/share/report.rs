//! The report's own sentences, in our wording, with its figures in its order.

use crate::document::Document;
use crate::exchange::report::{Achieved, Report};
use crate::scoring::{Quantity, Scheme};
use crate::texts::{
    JoinText, Language, SchemeFieldText, grading_note, grading_text, indicator_name, listed,
    official_words, phrase::words, points, total_text,
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
        rate(amounts, rates) = "{amounts}，完成率{rates}。" | "{amounts}: completed {rates}. ";
        rates(amounts, rates) = "{amounts}，完成率分别为{rates}。" | "{amounts}: completed {rates}. ";
        year(year) = "{year}年" | "{year}";
        Total = "总分" | "Total";
        Grade = "等级" | "Grade";
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
fn sentence_words(sentence: &[Achieved], document: &Document, language: Language) -> String {
    let mut before = String::new();
    let mut amounts = Vec::new();
    for achieved in sentence {
        let Some(indicator) = document.indicators.get(achieved.indicator) else { continue };
        let (group, name) = indicator_name(indicator, language);
        // A group is named once, before its first indicator.
        let named = if group == before { String::new() } else { group.clone() };
        before = group;
        let (amount, unit) = (achieved.completed, &indicator.unit);
        let amount = ReportText::amount(named, name, amount, unit, language);
        amounts.push(amount.trim_start().to_owned());
    }
    let rates: Vec<String> = sentence.iter().map(|achieved| achieved.rate.to_string()).collect();
    let (amounts, listed_rates) = (listed(&amounts, language), listed(&rates, language));
    match rates.len() {
        1 => ReportText::rate(amounts, listed_rates, language),
        _ => ReportText::rates(amounts, listed_rates, language),
    }
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
    let lowest = grading_text(outcome.lowest_grading, scheme, language);
    let highest = grading_text(outcome.highest_grading, scheme, language);
    let grade = if lowest == highest { lowest } else { format!("{lowest}–{highest}") };
    lines.push(line(ReportText::Total.words(language), scored(total_text(outcome, scheme))));
    lines.push(line(ReportText::Grade.words(language), grade));
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

fn known(quantity: Quantity) -> String {
    if quantity.is_blank() { TO_FILL.to_owned() } else { quantity.text() }
}
