//! What the heading of an amount says: which of the three amounts, and of what.

use super::holds::Amount;

/// A heading such as 协议量, 协议接案数, 接案完成数 or 电访百分比.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct AmountHead {
    pub(crate) amount: Amount,
    /// What is counted, if the heading names it: 接案数, 节数, 电访; often "".
    pub(crate) of: String,
    /// Whether the column may hold remarks instead (完成情况): a plain amount column next to it wins.
    pub(crate) is_weak: bool,
}

/// How rates end.
const RATES: [&str; 8] =
    ["完成百分比", "完成比例", "完成比率", "完成率", "达成率", "百分比", "比例", "比率"];

/// Words for what was agreed, the longer before those they contain.
const TARGETS: [&str; 13] = [
    "协议完成",
    "计划完成",
    "要求完成",
    "应完成",
    "需完成",
    "指标要求",
    "指标任务",
    "协议",
    "目标",
    "计划",
    "合同",
    "约定",
    "任务",
];

/// Words for what was done.
const DONE: [&str; 10] = [
    "目标完成",
    "任务完成",
    "指标完成",
    "实际完成",
    "累计完成",
    "已完成",
    "完成",
    "实际",
    "累计",
    "达成",
];

/// Words that need a measure after them if anything precedes them: 服务协议 and 工作任务 are no amounts.
const NEED_MEASURE: [&str; 6] = ["协议", "计划", "合同", "约定", "任务", "累计"];

/// How amounts end. 人 is no measure: 完成人 is a person.
const MEASURES: [&str; 24] = [
    "人次数",
    "个数",
    "节数",
    "次数",
    "份数",
    "户数",
    "场数",
    "人数",
    "数量",
    "总量",
    "总数",
    "场次",
    "人次",
    "时数",
    "数",
    "量",
    "值",
    "次",
    "个",
    "节",
    "份",
    "户",
    "场",
    "期",
];

/// Longer texts are sentences and titles.
const LONGEST: usize = 16;

/// Reads a heading, given in plain letters; `None` where it is no amount (K1: 协议内容, 完成时间).
pub(crate) fn amount_head(plain: &str) -> Option<AmountHead> {
    if plain.chars().count() > LONGEST {
        return None;
    }
    if let Some(of) = RATES.iter().find_map(|end| plain.strip_suffix(*end)) {
        return Some(AmountHead {
            amount: Amount::Rate,
            of: without_marker(of).to_owned(),
            is_weak: false,
        });
    }
    // 任务完成量 is done, 计划完成量 is agreed: the marker that begins first decides, then the longer one.
    let (at, (marker, amount)) =
        plain.char_indices().find_map(|(at, _)| Some((at, longest_marker(plain.get(at..)?)?)))?;
    let before = plain.get(..at)?;
    let after = plain.get(at + marker.len()..)?;
    let is_weak = after == "情况";
    let of = match after {
        "" if before.is_empty() || !NEED_MEASURE.contains(&marker) => before.to_owned(),
        "情况" | "要求" => before.to_owned(),
        // 电访协议量 counts 电访, 专业个案协议节数 the 节数 of 专业个案.
        "量" | "数" | "值" | "数量" | "总量" | "总数" if !before.is_empty() => {
            before.to_owned()
        }
        measured if ends_with_measure(measured) => format!("{before}{measured}"),
        _ => return None,
    };
    Some(AmountHead { amount, of, is_weak })
}

/// The longest of the markers that a text begins with, and what it marks.
fn longest_marker(text: &str) -> Option<(&'static str, Amount)> {
    let longest = |markers: &[&'static str]| {
        let begun = markers.iter().copied().filter(|marker| text.starts_with(marker));
        begun.max_by_key(|marker| marker.len())
    };
    match (longest(&TARGETS), longest(&DONE)) {
        (Some(target), done) if done.is_none_or(|done| done.len() <= target.len()) => {
            Some((target, Amount::Target))
        }
        (_, done) => done.map(|done| (done, Amount::Completed)),
    }
}

fn ends_with_measure(text: &str) -> bool {
    MEASURES.iter().any(|measure| text.ends_with(*measure))
}

/// What is counted, without the measure at its end: 接案 of 接案数, "" of 数量.
pub(crate) fn without_measure(of: &str) -> &str {
    MEASURES.iter().find_map(|measure| of.strip_suffix(*measure)).unwrap_or(of)
}

/// Whether a text says how things are counted and not which: 节数, 人次.
pub(crate) fn is_measure(of: &str) -> bool {
    let rest = without_measure(of);
    rest.is_empty() || rest == "人" || MEASURES.contains(&rest)
}

fn without_marker(of: &str) -> &str {
    let ends = ["完成", "协议", "实际"];
    ends.iter().find_map(|end| of.strip_suffix(end)).unwrap_or(of)
}
