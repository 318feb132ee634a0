//! The report's own sentences, in our wording, with its figures in its order.

use super::simulation::{bonus_label, deduction_label};
use super::{Language, grading_note, grading_text, indicator_name, points, total_text};
use crate::document::Document;
use crate::exchange::report::{Achieved, Report};
use crate::scoring::{Quantity, Scheme};

/// What stands for a figure that is not filled in.
const TO_FILL: &str = "—";

/// The paragraph 服务指标完成情况.
pub fn report_paragraph(report: &Report, document: &Document, language: Language) -> String {
    let mut text = in_post(report, language);
    for sentence in &report.sentences {
        text.push_str(&sentence_words(sentence, document, language));
    }
    let months = shown(report.assessed_months);
    text.push_str(&match language {
        Language::ZhCn => format!("评估时段共{months}个月。以上数据由社工站提供。"),
        Language::En => {
            format!("The assessed period has {months} months. The station supplied these figures.")
        }
    });
    text
}

fn in_post(report: &Report, language: Language) -> String {
    let [certified, others, all] = report.in_post.map(shown);
    let month = report.final_month;
    match language {
        Language::ZhCn => {
            let month = month.map_or("评估时段最后一个月".to_owned(), |month| {
                format!("{}年{}月", month.year(), month.month())
            });
            format!("{month}在岗持证社工{certified}人、其他社工{others}人，共{all}人。")
        }
        Language::En => {
            let month = month.map_or("the final month".to_owned(), |month| month.to_string());
            format!(
                "In {month} {certified} certified and {others} other social workers were in post, {all} in all. "
            )
        }
    }
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
        amounts.push(match language {
            Language::ZhCn => format!("{named}{name}{amount}{unit}"),
            Language::En if named.is_empty() => format!("{name} {amount}"),
            Language::En => format!("{named} {name} {amount}"),
        });
    }
    let rates: Vec<String> = sentence.iter().map(|achieved| achieved.rate.to_string()).collect();
    match (language, rates.as_slice()) {
        (Language::ZhCn, [rate]) => format!("{}，完成率{rate}。", amounts.join("、")),
        (Language::ZhCn, rates) => {
            format!("{}，完成率分别为{}。", amounts.join("、"), rates.join("、"))
        }
        (Language::En, rates) => {
            format!("{}: completed {}. ", amounts.join(", "), rates.join(", "))
        }
    }
}

/// The lines of 评估结果: the parties, what stands beside them, the total, the grade, then under which scheme.
pub fn report_result(report: &Report, scheme: &Scheme, language: Language) -> Vec<String> {
    let colon = match language {
        Language::ZhCn => "：",
        Language::En => ": ",
    };
    let line = |name: &str, text: String| format!("{name}{colon}{text}");
    let scored = |number: String| match language {
        Language::ZhCn => format!("{number}分"),
        Language::En => format!("{number} points"),
    };
    let mut lines: Vec<String> = Vec::new();
    for (at, given) in &report.parties {
        let Some(party) = scheme.parties.get(*at) else { continue };
        let given = given.map_or(TO_FILL.to_owned(), |given| points(given, scheme));
        lines.push(line(language.name(&party.short_name), scored(given)));
    }
    let beside =
        [(bonus_label(language), report.bonus), (deduction_label(language), report.deduction)];
    for (label, given) in beside {
        let Some(given) = given else { continue };
        let given = given.amount().map_or(TO_FILL.to_owned(), |given| points(given, scheme));
        lines.push(line(label, scored(given)));
    }
    let outcome = &report.outcome;
    let lowest = grading_text(outcome.lowest_grading, scheme, language);
    let highest = grading_text(outcome.highest_grading, scheme, language);
    let grade = if lowest == highest { lowest } else { format!("{lowest}–{highest}") };
    let (total, name, basis) = match language {
        Language::ZhCn => ("总分", "等级", "计算依据"),
        Language::En => ("Total", "Grade", "Computed under"),
    };
    lines.push(line(total, scored(total_text(outcome, scheme))));
    lines.push(line(name, grade));
    lines.extend(grading_note(outcome, scheme, language));
    let scheme_name = language.name(&scheme.name);
    let year = match (scheme.year, language) {
        (0, Language::ZhCn) => "年份不明".to_owned(),
        (0, Language::En) => "year unknown".to_owned(),
        (year, Language::ZhCn) => format!("{year}年"),
        (year, Language::En) => year.to_string(),
    };
    lines.push(line(basis, match language {
        Language::ZhCn => {
            format!("{scheme_name}（{year}）。此为模拟计算，以评估方公布的结果为准。")
        }
        Language::En => format!(
            "{scheme_name} ({year}). This only simulates: the evaluators' own result is the official one."
        ),
    }));
    lines
}

fn shown(quantity: Quantity) -> String {
    if quantity.is_blank() { TO_FILL.to_owned() } else { quantity.text() }
}
