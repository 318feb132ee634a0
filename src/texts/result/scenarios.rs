//! The words of the scenarios.

use crate::number::Decimal;
use crate::texts::{Language, Phrase, phrase::words};

words! {
    /// Said of the scenarios.
    ScenarioText {
        Word = "情景" | "Scenario";
        adopted(count) =
            "已采用 {count} 处改动，现在是实际的数。"
            | "{count?One change:# changes} adopted; {count?it is:they are} the actual figures now.";
        kept_as(name) = "已存为情景“{name}”。" | "Kept as the scenario “{name}”.";
        deleted(name) = "已删除情景“{name}”。" | "The scenario “{name}” was deleted.";
        Title = "测算情景" | "Scenarios";
        Note =
            "情景只记录改动的地方，其余跟着实际数据走；实际数据不会被改动。"
            | "A scenario holds only what it changes; the rest follows the actual figures, which stay as they are.";
        Actual = "实际" | "Actual";
        Add = "新建情景" | "Add a scenario";
        Compare = "并排比较" | "Side by side";
        CompareNote = "勾选要比较的各列，最多四列。" | "Tick the columns to compare, at most four.";
        NothingDiffers = "各列的指标完成率都相同。" | "The completion rates are the same in every column.";
        Change = "改数据" | "Change figures";
        CompareShort = "比较" | "Compare";
        ToActual = "比实际" | "Against actual";
        PersonMonths = "有效人次" | "Effective person-months";
        Surplus = "比协议要求" | "Surplus or shortfall";
        TwoYearShare = "两年以上经验人次占比" | "Share with two years' experience";
        Retention = "稳岗率" | "Retention rate";
        scenario_label(number) = "情景 {number} 名称" | "Name of scenario {number}";
        new_scenario_name(number) = "情景{number}" | "Scenario {number}";
        change_by(label, from, to, difference) =
            "{label}：{from} → {to}（{difference}）"
            | "{label}: {from} → {to} ({difference})";
        change(label, from, to) = "{label}：{from} → {to}" | "{label}: {from} → {to}";
    }
}

/// The accessible name of a scenario's name.
pub fn scenario_label(at: usize, language: Language) -> String {
    ScenarioText::scenario_label(at + 1, language)
}

/// What a control does, and to which: `恢复实际值 第三方 得分`.
pub fn scenario_action(action: Phrase, what: &str, language: Language) -> String {
    format!("{} {what}", action.words(language))
}

/// A difference with its sign: `+3.25`, `−2`, `0`.
pub fn difference_text(difference: Decimal) -> String {
    let sign = if difference > Decimal::ZERO { "+" } else { "" };
    format!("{sign}{}", difference.to_string().replace('-', "−"))
}
