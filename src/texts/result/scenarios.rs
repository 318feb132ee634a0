//! The words of trials and scenarios.

use crate::number::Decimal;
use crate::scoring::{Grading, Scheme, Steady};
use crate::texts::{Language, grading_text, phrase::words, points};

words! {
    /// Said of trials and scenarios.
    ScenarioText {
        Word = "情景" | "Scenario";
        Compare = "情景比较" | "Scenarios compared";
        AtMost = "最多四列" | "At most four columns";
        Actual = "实际" | "Actual";
        Trying = "试算中" | "Trying";
        Short = "不足100%" | "Below 100%";
        places(count) = "{count} 处" | "{count?1 place:# places}";
        LeftOut = "没有列出：" | "Not shown:";
        Open = "打开试算" | "Try it";
        Rename = "改名" | "Rename";
        actions(name) = "{name}：打开、改名、复制、删除" | "{name}: try, rename, copy, delete";
        tried_actions(name) =
            "试算中 · {name}：改名、复制、删除" | "Trying · {name}: rename, copy, delete";
        NameOf = "情景的名称" | "Name of the scenario";
        KeepAs = "存为情景" | "Keep as a scenario";
        KeepNote =
            "存下来就能随时打开，和别的情景比。试算接着进行。"
            | "Once kept it can be opened at any time and compared with others. The trial goes on.";
        Keep = "存下来" | "Keep";
        adopted(count) =
            "已采用 {count} 处改动，现在是实际的数。"
            | "{count?One change:# changes} adopted: the actual figures now.";
        kept_as(name) = "已存为情景“{name}”。" | "Kept as the scenario “{name}”.";
        deleted(name) = "已删除情景“{name}”" | "The scenario “{name}” was deleted";
        Changed = "改了什么" | "What was changed";
        NothingChanged =
            "还没有改。哪一间的数都可以改，实际的数不动。"
            | "Nothing yet. Change anything in any room; the actual figures stay.";
        NoFormula =
            "指标改了，总分不会跟着变：没有公开的折算公式。"
            | "Targets and amounts do not move the total: no formula for it was published.";
        more(count) = "另外 {count} 处" | "{count?One more:# more}";
        rate_now(rate) = "到 {rate}" | "to {rate}";
        change(from, to) = "{from} → {to}" | "{from} → {to}";
        change_with_unit(from, to, unit) = "{from} → {to} {unit}" | "{from} → {to}";
        target_of(name) = "{name} 协议量" | "{name} target";
        how_steady(grade) = "{grade}稳不稳" | "How safe is {grade}?";
        OnTheLine = "正好在线上，没有余量，" | "Exactly on the line, nothing to spare;";
        just_above(points) = "只高出 {points} 分，" | "Only {points} above the line;";
        above(points) = "高出 {points} 分，" | "{points} above the line;";
        falls(points, grade) =
            "哪一方少 {points} 就回到{grade}" | "{points} less from one party leads back to {grade}";
        falls_to_none(points) =
            "哪一方少 {points} 就没有对应等级"
            | "{points} less from one party leaves it without a grade";
        stays(grade) =
            "只有一方少，怎么少都还是{grade}" | "no single party can lead below {grade}";
        scenario_label(number) = "情景 {number} 名称" | "Name of scenario {number}";
    }
}

/// The accessible name of a scenario's name.
pub fn scenario_label(at: usize, language: Language) -> String {
    ScenarioText::scenario_label(at + 1, language)
}

/// A difference with its sign: `+3.25`, `−2`, `0`.
pub fn difference_text(difference: Decimal) -> String {
    signed(difference, difference.to_string())
}

pub(super) fn signed(difference: Decimal, text: String) -> String {
    let sign = if difference > Decimal::ZERO { "+" } else { "" };
    format!("{sign}{}", text.replace('-', "−"))
}

/// How safe a grade is: the heading, and the sentence in two parts.
pub fn steady_words(steady: Steady, scheme: &Scheme, language: Language) -> [String; 3] {
    let name = |band| grading_text(Grading::Band(band), scheme, language);
    let (grade, margin) = (name(steady.band), points(steady.margin, scheme));
    let first = match steady.margin {
        Decimal::ZERO => ScenarioText::OnTheLine.words(language).to_owned(),
        small if small < Decimal::whole(1) => ScenarioText::just_above(margin, language),
        _ => ScenarioText::above(margin, language),
    };
    let loss = points(steady.loss, scheme);
    let second = match steady.falls_to {
        _ if !steady.by_one => ScenarioText::stays(&grade, language),
        Grading::Band(band) => ScenarioText::falls(loss, name(band), language),
        Grading::Gap | Grading::Overlap(..) => ScenarioText::falls_to_none(loss, language),
    };
    [ScenarioText::how_steady(grade, language), first, second]
}
