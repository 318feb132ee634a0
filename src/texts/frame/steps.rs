//! What was undone, redone or deleted, in a line.

use crate::document::List;
use crate::texts::{Language, Phrase, phrase::words};

words! {
    /// Said of steps.
    StepText {
        Blank = "空白" | "blank";
        Scheme = "评分方案" | "the scheme";
        Whole = "整份评估" | "the whole station";
        Last = "上一步" | "the last step";
        Area = "片区" | "area";
        Indicator = "指标" | "indicator";
        Worker = "社工" | "worker";
        Scenario = "情景" | "scenario";
        Comment = "意见" | "comment";
        undone(what) = "撤销了：{what}" | "Undone: {what}";
        redone(what) = "重做了：{what}" | "Redone: {what}";
        deleted(item) = "删除了{item}" | "Deleted {item}";
        deleted_with(item, count) =
            "删除了{item}，连同 {count} 个数" | "Deleted {item} with {count} numbers";
        input(label, value) = "{label} {value}" | "{label} {value}";
        inputs(count) = "{count} 处" | "{count} places";
        months(count) = "{count} 个月的到岗" | "the presence of {count} months";
        came(item) = "恢复{item}" | "{item} is back";
        went(item) = "去掉{item}" | "{item} is gone";
        moved(kind) = "{kind}的次序" | "the order of the list of {kind}s";
        named(kind, name) = "{kind}“{name}”" | "{kind} “{name}”";
    }
}

/// What the items of a list are called.
const fn kind(list: List) -> Phrase {
    match list {
        List::Areas => StepText::Area,
        List::Indicators | List::StationIndicators => StepText::Indicator,
        List::Workers => StepText::Worker,
        List::Scenarios => StepText::Scenario,
        List::Comments => StepText::Comment,
    }
}

/// The items of a list, in a word.
pub fn kind_words(list: List, language: Language) -> &'static str {
    kind(list).words(language)
}

/// An item of a list with its name, where it has one.
pub fn item_words(list: List, name: &str, language: Language) -> String {
    let kind = kind_words(list, language);
    if name.is_empty() { kind.to_owned() } else { StepText::named(kind, name, language) }
}
