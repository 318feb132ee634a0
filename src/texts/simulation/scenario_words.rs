//! The words of the scenarios.

use super::pick;
use crate::document::{Change, Document};
use crate::number::Decimal;
use crate::scoring::{Quantity, Scheme};
use crate::texts::{Language, field_label};

/// A fixed text of the scenarios.
#[allow(missing_docs, reason = "each says what it is by its words below")]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ScenarioText {
    Title,
    Note,
    Actual,
    Add,
    BackToActual,
    Changed,
    NothingChanged,
    Compare,
    CompareNote,
    NothingDiffers,
    InPoints,
    Change,
    CompareShort,
    Where,
    Scores,
    Station,
    Staffing,
    InScenario,
    Difference,
    Otherwise,
    ToActual,
    PersonMonths,
    Surplus,
    TwoYearShare,
    Retention,
}

impl ScenarioText {
    /// The words in a language.
    pub const fn words(self, language: Language) -> &'static str {
        let (chinese, english) = match self {
            Self::Title => ("测算情景", "Scenarios"),
            Self::Note => (
                "情景只记录改动的地方，其余跟着实际数据走；实际数据不会被改动。",
                "A scenario holds only what it changes; the rest follows the actual figures, which stay as they are.",
            ),
            Self::Actual => ("实际", "Actual"),
            Self::Add => ("新建情景", "Add a scenario"),
            Self::BackToActual => ("恢复实际值", "Back to actual"),
            Self::Changed => ("改动", "Changed"),
            Self::NothingChanged => (
                "还没有改动，与实际相同。",
                "Nothing is changed yet; it equals the actual figures.",
            ),
            Self::Compare => ("并排比较", "Side by side"),
            Self::CompareNote => {
                ("勾选要比较的各列，最多四列。", "Tick the columns to compare, at most four.")
            }
            Self::NothingDiffers => {
                ("各列的指标完成率都相同。", "The completion rates are the same in every column.")
            }
            Self::Change => ("改数据", "Change figures"),
            Self::CompareShort => ("比较", "Compare"),
            Self::Where => ("改哪里", "Where"),
            Self::Scores => ("各方得分", "Scores"),
            Self::Station => ("全站指标", "Station's indicators"),
            Self::Staffing => ("到岗人数", "Staffing"),
            Self::InScenario => ("情景", "Scenario"),
            Self::Difference => ("差额", "Difference"),
            Self::Otherwise => ("已改", "changed"),
            Self::ToActual => ("比实际", "Against actual"),
            Self::PersonMonths => ("有效人次", "Effective person-months"),
            Self::Surplus => ("比协议要求", "Surplus or shortfall"),
            Self::TwoYearShare => ("两年以上经验人次占比", "Share with two years' experience"),
            Self::Retention => ("稳岗率", "Retention rate"),
            Self::InPoints => {
                ("情景里的得分一律按得分填写。", "In a scenario scores are typed as points.")
            }
        };
        pick(language, chinese, english)
    }
}

/// The accessible name of a scenario's name.
pub fn scenario_label(at: usize, language: Language) -> String {
    let number = at + 1;
    match language {
        Language::ZhCn => format!("情景 {number} 名称"),
        Language::En => format!("Name of scenario {number}"),
    }
}

/// What a control does, and to which: `恢复实际值 第三方 得分`.
pub fn scenario_action(action: ScenarioText, what: &str, language: Language) -> String {
    format!("{} {what}", action.words(language))
}

/// The accessible name of an input of a scenario: `情景 1 第三方 得分`.
pub fn scenario_input_label(at: usize, input: &str, language: Language) -> String {
    let number = at + 1;
    format!("{} {number} {input}", pick(language, "情景", "Scenario"))
}

/// A worker's months among the places a scenario can change.
pub fn worker_months(label: &str, language: Language) -> String {
    match language {
        Language::ZhCn => format!("{label} 到岗"),
        Language::En => format!("{label}: months"),
    }
}

/// The name of a new scenario.
pub fn new_scenario_name(number: usize, language: Language) -> String {
    match language {
        Language::ZhCn => format!("情景{number}"),
        Language::En => format!("Scenario {number}"),
    }
}

/// A difference with its sign: `+3.25`, `−2`, `0`.
pub fn difference_text(difference: Decimal) -> String {
    let sign = if difference > Decimal::ZERO { "+" } else { "" };
    format!("{sign}{}", difference.to_string().replace('-', "−"))
}

/// One change in full: `第三方 得分：44.82 → 48.07（+3.25）`.
pub fn change_words(
    change: &Change,
    document: &Document,
    scheme: &Scheme,
    language: Language,
) -> String {
    let label = field_label(change.field, document, scheme, language);
    let (from, to) = (shown(change.actual), shown(change.simulated));
    let difference = change.difference.map(difference_text);
    match (difference, language) {
        (Some(difference), Language::ZhCn) => format!("{label}：{from} → {to}（{difference}）"),
        (Some(difference), Language::En) => format!("{label}: {from} → {to} ({difference})"),
        (None, Language::ZhCn) => format!("{label}：{from} → {to}"),
        (None, Language::En) => format!("{label}: {from} → {to}"),
    }
}

/// A quantity, a dash for a blank one.
fn shown(quantity: Quantity) -> String {
    if quantity.is_blank() { "—".to_owned() } else { quantity.text() }
}
