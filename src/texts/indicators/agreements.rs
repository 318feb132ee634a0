//! The words of targets that changed from a month on.

use crate::document::{NoSuchMonth, Since};
use crate::editor::NotAStart;
use crate::texts::{Language, phrase::words};

words! {
    /// Said of what was agreed when.
    AgreementText {
        Title = "补充协议" | "Supplementary agreements";
        First = "最初" | "at first";
        from(month) = "从 {month} 起" | "from {month} on";
        NewMonth = "从哪个月起" | "From which month on";
        NewTarget = "改为" | "New target";
        Add = "加一次变更" | "Add a change";
        remove(month) = "去掉从 {month} 起的变更" | "Remove the change from {month} on";
        removed(month) = "已去掉从 {month} 起的变更。" | "The change from {month} on was removed.";
        changed(month) = "{month} 起变更" | "changed from {month} on";
        Hint = "月份填数或年月，例如 7 或 2024-03" | "A number or a year and a month, such as 7 or 2024-03";
        Note =
            "协议量中途改过时填。最后一次是现行的协议量；进度按每个月当月的协议量算。"
            | "For a target that changed on the way. The last one is in force; the pace goes by each month's own.";
        NoPeriod =
            "要先有评估时段，才能填从哪个月起变更。"
            | "A change needs the assessed period first: fill in its two days.";
        NoTarget = "先填现在的协议量，再加变更。" | "Fill in the present target first, then add a change.";
        NotAMonth = "没有这个月份" | "There is no such month.";
        outside(months) =
            "评估时段只有 {months} 个月，没有这个月份。"
            | "The assessed period has {months?one month:# months}, so there is no such month.";
        FromTheStart =
            "从第 1 个月起的就是最初的协议量，请改“最初”。"
            | "What is agreed from the first month on is the first target: change that one.";
        twice(month) =
            "从 {month} 起已经有一次变更，请直接改它。"
            | "There is a change from {month} on already: edit that one.";
    }
}

/// Since when something is agreed.
pub fn since_words(since: Since, language: Language) -> String {
    match since {
        Since::First => AgreementText::First.words(language).to_owned(),
        Since::From(month) => AgreementText::from(month, language),
    }
}

/// Why no other target can begin in what was typed.
pub fn not_a_start_words(why: NotAStart, language: Language) -> String {
    let words = match why {
        NotAStart::NoTarget => AgreementText::NoTarget,
        NotAStart::FirstMonth => AgreementText::FromTheStart,
        NotAStart::Twice(month) => return AgreementText::twice(month, language),
        NotAStart::NoSuchMonth(NoSuchMonth::NoPeriod) => AgreementText::NoPeriod,
        NotAStart::NoSuchMonth(NoSuchMonth::NotAMonth) => AgreementText::NotAMonth,
        NotAStart::NoSuchMonth(NoSuchMonth::Outside { months }) => {
            return AgreementText::outside(i64::try_from(months).unwrap_or(i64::MAX), language);
        }
    };
    words.words(language).to_owned()
}
