//! What is wrong with what was typed, what is allowed instead, and why an action was not carried out.

use crate::document::Limits;
use crate::editor::{Allowed, List, Problem, Rejected, Trouble};
use crate::texts::{Language, Phrase, phrase::words};

words! {
    /// Said of what is not accepted.
    RefusalText {
        problem(label, wrong, stays) = "{label}：{wrong}{stays}" | "{label}: {wrong} {stays}";
        BlankStays = "这里仍按未填计算。" | "It still counts as not filled in.";
        stays(in_force) = "这里仍按 {in_force} 计算。" | "{in_force} stays in force.";
        unit_dropped(unit, amount) =
            "单位“{unit}”不用填，按 {amount} 计算。"
            | "The unit “{unit}” is not needed; {amount} counts.";
        described(wrong, allowed) = "{wrong}。{allowed}" | "{wrong} {allowed}";
        allowed_number(lowest, most, digits, slash) =
            "可填 {lowest} 到 {most}，{digits}{slash}。"
            | "Allowed: {lowest} to {most}, {digits}{slash}.";
        Whole = "整数" | "a whole number";
        decimals(most) = "最多 {most} 位小数" | "at most {most} {most?decimal:decimals}";
        OrSlash = "，未约定填“/”" | ", or \"/\" where nothing was agreed";
        allowed_text(least, most) =
            "请填 {least} 到 {most} 个字。"
            | "Allowed: {least} to {most} characters.";
        allowed_or_blank(most) = "最多 {most} 个字。" | "Allowed: at most {most} characters.";
        AllowedDate = "请填写日期，例如 2024-07-31。" | "Allowed: a date such as 2024-07-31.";
        AllowedPresence =
            "请填 0、0.5 或 1，还没填就留空。"
            | "Allowed: 0, 0.5 or 1; blank while it is not filled in.";
        AllowedMonth = "请填写年月，例如 2023-11。" | "Allowed: a year and a month such as 2023-11.";
        AllowedMonths =
            "请改月份里的数，或在指标里改回一个数。"
            | "Change its months, or turn it back into one number.";
        AllowedChoice = "请从列出的选项中选择。" | "Allowed: one of the choices listed.";
        NoSuchPlace = "这一项已经不在了，没有改动。" | "This is no longer there; nothing was changed.";
        nothing_changed(problem) = "{problem}没有改动。" | "{problem} Nothing was changed.";
        full(list, most) =
            "{list}最多 {most} 个，没有添加。"
            | "There can be at most {most} {list}; nothing was added.";
        last_one(list) =
            "至少要保留一个{list}，没有删除。"
            | "One of the {list} has to stay; nothing was removed.";
        OutOfOrder =
            "总体服务指标要排在特色服务指标之前，没有移动。"
            | "Overall indicators stand before station-specific ones; nothing was moved.";
        NoPeriod =
            "按月记要先有评估时段，没有改动。请先在“基本信息”填评估起止日期。"
            | "Months need the assessed period first; nothing was changed. Fill in its two days.";
        MonthsInTrial =
            "试算中不换记法（按月还是一个数），没有改动。先退出试算再换；改过的都在，没有丢。"
            | "A trial does not turn amounts into months or back; nothing was changed. Leave it first; what was tried is kept.";
        InTrial =
            "试算中只改数。要增删、排序、换方案或换成别的数据，先退出试算；改过的都在，没有丢。"
            | "A trial only changes figures. Leave it first to add, delete, order, change the scheme or \
                replace data; nothing is lost.";
    }
    /// The items of a list.
    fn list(List) -> Phrase {
        Areas = "片区" | "areas";
        Indicators = "片区指标" | "area indicators";
        StationIndicators = "站点指标" | "station indicators";
        Workers = "社工" | "social workers";
        Scenarios = "测算情景" | "scenarios";
        Comments = "意见" | "comments";
    }
    /// What is wrong.
    fn trouble(Trouble) -> Phrase {
        NotANumber = "这不是数字" | "This is not a number.";
        Scientific =
            "不能用科学计数法，请写出完整的数字"
            | "Please write the number out, without an exponent.";
        Negative = "不能小于 0" | "It cannot be below 0.";
        TooManyDecimals = "小数位太多" | "Too many decimals.";
        MisplacedComma =
            "逗号的位置不对，千分位应每三位一个逗号"
            | "Commas belong between groups of three digits.";
        Percentage = "这里填数量，不填百分比" | "An amount belongs here, not a percentage.";
        TooSmall = "太小" | "Too small.";
        TooLarge = "超出上限" | "Above the limit.";
        NotAgreed = "这里不能填“/”" | "\"/\" cannot stand here.";
        NotADate = "没有这一天" | "There is no such day.";
        NotAPresence = "到岗只有 0、0.5、1 三种" | "Presence is 0, 0.5 or 1.";
        NotAMonth = "没有这个月份" | "There is no such month.";
        SumOfMonths = "这里是各月之和，不能直接改" | "This is the sum of its months and is not typed.";
        NotAChoice = "没有这个选项" | "There is no such choice.";
        Empty = "不能为空" | "This cannot be empty.";
        TooLong = "太长" | "Too long.";
    }
}

/// What was typed is not accepted: the name of the input, what is wrong, what is allowed, and what stays in
/// force; an empty text for nothing.
pub fn problem_words(label: &str, problem: Problem, in_force: &str, language: Language) -> String {
    let stays = if in_force.is_empty() {
        RefusalText::BlankStays.words(language).to_owned()
    } else {
        RefusalText::stays(in_force, language)
    };
    RefusalText::problem(label, describe(problem, language), stays, language)
}

/// What is wrong and what is allowed.
fn describe(problem: Problem, language: Language) -> String {
    let wrong = RefusalText::trouble(problem.trouble);
    RefusalText::described(wrong.words(language), allowed(problem.allowed, language), language)
}

fn allowed(allowed: Allowed, language: Language) -> String {
    let text = match allowed {
        Allowed::Number { lowest, most, decimals, not_agreed, .. } => {
            let digits = match decimals {
                0 => RefusalText::Whole.words(language).to_owned(),
                decimals => RefusalText::decimals(decimals, language),
            };
            let slash = if not_agreed { RefusalText::OrSlash.words(language) } else { "" };
            return RefusalText::allowed_number(lowest, most, digits, slash, language);
        }
        Allowed::Text { required: true } => {
            return RefusalText::allowed_text(1, Limits::TEXT, language);
        }
        Allowed::Text { required: false } => {
            return RefusalText::allowed_or_blank(Limits::TEXT, language);
        }
        Allowed::LongText => {
            return RefusalText::allowed_or_blank(Limits::LONG_TEXT, language);
        }
        Allowed::Date => RefusalText::AllowedDate,
        Allowed::Presence => RefusalText::AllowedPresence,
        Allowed::Month => RefusalText::AllowedMonth,
        Allowed::SumOfMonths => RefusalText::AllowedMonths,
        Allowed::Choice(_) => RefusalText::AllowedChoice,
    };
    text.words(language).to_owned()
}

/// Why an action was not carried out.
pub fn rejected_words(rejected: Rejected, language: Language) -> String {
    let name = |list| RefusalText::list(list).words(language);
    match rejected {
        Rejected::NoSuchPlace => RefusalText::NoSuchPlace.words(language).to_owned(),
        Rejected::NotAllowed(problem) => {
            RefusalText::nothing_changed(describe(problem, language), language)
        }
        Rejected::Full { list, most } => RefusalText::full(name(list), most, language),
        Rejected::LastOne(list) => RefusalText::last_one(name(list), language),
        Rejected::OutOfOrder => RefusalText::OutOfOrder.words(language).to_owned(),
        Rejected::NoPeriod => RefusalText::NoPeriod.words(language).to_owned(),
        Rejected::InTrial => RefusalText::InTrial.words(language).to_owned(),
        Rejected::MonthsInTrial => RefusalText::MonthsInTrial.words(language).to_owned(),
    }
}
