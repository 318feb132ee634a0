//! The words of amounts that are kept by months.

use crate::document::When;
use crate::texts::{Language, phrase::words};

words! {
    /// Said of months.
    ByMonthText {
        Title = "按月" | "By month";
        LogMonth = "录入本月" | "Log this month";
        Before = "此前累计" | "before";
        BeforeAll = "此前累计（不分月）" | "before, in no month";
        single(amount) = "完成量现在是一个数：{amount}。" | "The completed amount is one number now: {amount}.";
        SingleBlank = "完成量还没填。" | "The completed amount is not filled in yet.";
        Where = "这个数放到" | "Put it in";
        WhereAll = "已有的数放到" | "Put what is there in";
        Turn = "改为按月记" | "Keep by month";
        TurnBack = "改回一个数" | "Back to one number";
        sum(amount) = "Σ {amount}" | "Σ {amount}";
        NoSum = "Σ —" | "Σ —";
        Note =
            "完成量是各月之和，不用填。评估时段外的月份留着，不计入。"
            | "The completed amount is the sum of its months. Months outside the assessed period stay and do not count.";
        Outside = "不计入" | "not counted";
        NoPeriod =
            "按月记要先有评估时段：请填起止日期。"
            | "Months need the assessed period: fill in its two days first.";
        ToPeriod = "填评估时段" | "Fill in the period";
        Month = "月份" | "Month";
        Place = "看哪里" | "Where";
        Station = "全站" | "Station";
        singles(count) =
            "这里有 {count} 项的完成量还是一个数，没有分月。"
            | "{count?One completed amount here is:# completed amounts here are} still one number.";
        running(amount) = "累计 {amount}" | "{amount} so far";
        ThisMonth = "本月" | "month";
        less(name) = "减一 {name}" | "One less: {name}";
        more(name) = "加一 {name}" | "One more: {name}";
        selected(count) = "已选 {count} 格" | "{count} cells selected";
        FillOn = "照第一格填" | "Fill from the first";
        OneLine =
            "这里一次贴一行或一列，没有改动。"
            | "One row or one column at a time fits here; nothing was changed.";
        not_pasted(problem) = "没有粘贴，没有改动。{problem}" | "Nothing was pasted or changed. {problem}";
        pasted(count, last) = "填了 {count} 格，到{last}。" | "{count} cells filled, up to {last}.";
        pasted_short(count, last, left_out) =
            "填了 {count} 格，到{last}；后面的 {left_out} 格没有地方放，没有填。"
            | "{count} cells filled, up to {last}; {left_out} more had no place and were left out.";
        MonthNote =
            "填这个月做了多少，累计自己加。没填和 0 不一样。"
            | "Type what was done this month; the sum adds up. Blank is not 0.";
        skipped(count) = "“未约定”的 {count} 项没有列出。" | "{count?One:#} not agreed, not listed.";
        next(area) = "记好了，看{area}" | "Done, on to {area}";
        Done = "记好了" | "Done";
        Picture = "各月累计和进度线" | "Running sum and pace line";
    }
}

/// The name of a part of an amount: 2024-07, or 此前累计.
pub fn when_words(when: When, language: Language) -> String {
    match when {
        When::Before => ByMonthText::Before.words(language).to_owned(),
        When::In(month) => month.to_string(),
    }
}
