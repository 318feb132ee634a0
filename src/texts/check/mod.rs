//! 核对: what its page says, and the findings in words.

mod files;
mod out;

pub use files::{CheckFileText, read_from_words, word_problem_words};
pub use out::{CheckOutText, checked_table, checked_text, doubt_words, stated_table_name};

use crate::report::{Class, Finding, Why, Working};
use crate::texts::{Language, Phrase, phrase::words};

words! {
    /// Said on the page 核对.
    CheckText {
        Title = "核对报告" | "Check a report";
        Back = "返回" | "Back";
        Lead =
            "贴一份报告的文字，或选它的 Word 文件，看里面的数互相对不对得上。只在这台设备上读，什么都不改，文字也不留下。"
            | "Paste the text of a report or choose its Word file, and see whether its figures agree with each other. It is read on this device only; nothing is changed and the text is not kept.";
        Box = "报告的文字，表格可以一起贴" | "The text of the report, tables included";
        Clear = "清空" | "Clear";
        beside(station) = "也和“{station}”的表对照" | "Hold it against the tables of {station} too";
        too_long(count, most) =
            "这段文字有 {count} 个字，一次核对最多 {most} 个字；没有核对，文字还在。请分几次贴。"
            | "This text has {count} characters, and at most {most} are checked at once. It was not checked and is still here; paste it in parts.";
        NoNumbers = "这段文字里没有读到数。" | "No figures were found in this text.";
        coverage(checked, all) = "核对了 {all} 个数中的 {checked} 个" | "{checked} of {all} figures checked";
        alarms(count) = "{count} 处要再看一眼" | "{count?One place:# places} to look at again";
        NoAlarms = "没有发现对不上的数。" | "Nothing was found that does not agree.";
        NotOfficial =
            "只比数，不评判对错：印的和算得的不同，可能是算错，也可能是另有说法。"
            | "It only compares figures: where printed and computed differ, it may be a slip or another way of counting.";
        Findings = "发现" | "Findings";
        Unchecked = "没有核对的数" | "Figures not checked";
        more(count) = "还有 {count} 处没有列出。" | "{count} more are not listed.";
        Text = "原文" | "The text";
        TextNote = "数下面的线：实线是对得上的，波浪线是要再看的，虚线是没有核对的。" | "Lines below figures: solid agrees, wavy is to be looked at, dotted was not checked.";
        ExplainedOnes = "已说明的" | "Explained";
        Explain = "标为已说明" | "Mark as explained";
        Unexplain = "不再标为已说明" | "Take the mark off";
        ExplainedNote = "这些标记记在这台设备上，只对这段文字；文字本身不留下。" | "These marks are remembered on this device, for this text; the text itself is not kept.";
        NotRemembered = "这个标记没有记住：这里的存储空间满了或不能用。" | "The mark is not remembered: storage is full or not available here.";
        Here = "看原文" | "Show in the text";
        There = "看另一处" | "Show the other place";
        InTables = "在这个站的表里：" | "In the station's tables: ";
        NotChecked = "没有核对" | "Not checked";
        printed_computed(printed, computed) = "印的是 {printed}，算得 {computed}" | "Printed {printed}, computed {computed}";
        printed_twice(printed, other) = "这里印的是 {printed}，另一处印的是 {other}" | "Printed {printed} here, {other} elsewhere";
        printed_counted(printed, count) = "印的是 {printed}，数得 {count}" | "Printed {printed}, counted {count}";
        named_twice(name, other) = "这里写“{name}”，另一处写“{other}”" | "Written {name} here, {other} elsewhere";
        printed_only(printed) = "印的是 {printed}" | "Printed {printed}";
        Quotient = "完成量 ÷ 协议量，或部分 ÷ 全部" | "Completed ÷ target, or part ÷ whole";
        no_whole(whole, below, below_rate, above, above_rate) =
            "{whole}的整数份里没有这个比例：{below} 是 {below_rate}，{above} 是 {above_rate}"
            | "No whole number of {whole} gives it: {below} is {below_rate}, {above} is {above_rate}";
        no_target(part) = "没有一个整数的指标能让 {part} 是这个完成率" | "No whole target makes {part} this rate";
        Sum = "各部分相加" | "The parts added up";
        Average = "总数 ÷ 个数" | "The sum ÷ how many";
        Product = "个数 × 每个" | "How many × each";
        Difference = "两数相减" | "One less the other";
        Surplus = "实际 − 应有，正数是超出，负数是缺" | "Actual − required; above zero is over, below zero short";
        Growth = "（后 − 前）÷ 前" | "(later − earlier) ÷ earlier";
        months(from, to) = "{from} 至 {to}，按起止日期数月份" | "{from} to {to}, months counted from the dates";
        days(from, to) = "{from} 至 {to}，首尾两天都算" | "{from} to {to}, the first and the last day included";
        cap(cap) = "最多 {cap}" | "At most {cap}";
        grade(total) = "{total} 落在的等级" | "The grade that {total} falls into";
        same(what) = "同一个量：{what}" | "The same quantity: {what}";
        counted(names) = "列出的是：{names}" | "Listed: {names}";
        Spelled = "字序不同，或差一个字" | "The characters change places, or one differs";
        Calendar = "日历上没有这一天，或者止日在起日之前" | "The calendar has no such day, or the end lies before the beginning";
        part_of_whole(whole) = "部分不会大于全部：全部是 {whole}" | "A part is not larger than its whole, {whole}";
        Whole = "人和件按整数计" | "Persons and things are counted in whole ones";
        Alone = "没有可以对照的数" | "nothing to hold it against";
        About = "约数、范围或界限" | "an approximation, a range or a bound";
        Unnamed = "没有写明是什么数" | "it does not say what it counts";
        rule(rule) = "规则 {rule}" | "Rule {rule}";
        GradeChanges = "等级会变" | "The grade changes";
        GradeStays = "不改变等级" | "The grade stays";
        Menu = "核对一份报告的数" | "Check the figures of a report";
        ShareWay = "核对报告" | "Check a report";
        ShareNote =
            "贴一份自评或评估报告，看里面的数对不对得上。"
            | "Paste a self-assessment or an assessment report and see whether its figures agree.";
    }
    fn class(Class) -> Phrase {
        Impossible = "不可能" | "Impossible";
        Inconsistent = "不一致" | "Does not follow";
        Contradiction = "前后不一致" | "Two values";
        Name = "名称" | "Name";
        Truncated = "截断才一致" | "Only when cut off";
        Rounded = "按印出的位数一致" | "Agrees at its digits";
        Consistent = "一致" | "Agrees";
    } else {
        Class::Unchecked => CheckText::NotChecked,
    }
}

/// The name of a class.
pub const fn class_name(class: Class) -> Phrase {
    CheckText::class(class)
}

/// What is printed and what is computed, in one line.
pub fn checked_words(finding: &Finding, language: Language) -> String {
    let (printed, computed) = (finding.printed.as_str(), finding.computed.as_str());
    match (&finding.working, computed) {
        (Working::Spelled, _) => CheckText::named_twice(printed, computed, language),
        (_, "") => CheckText::printed_only(printed, language),
        (Working::Same { .. }, _) => CheckText::printed_twice(printed, computed, language),
        (Working::Counted { .. }, _) => CheckText::printed_counted(printed, computed, language),
        _ => CheckText::printed_computed(printed, computed, language),
    }
}

/// How a finding is computed: the working, and what rule it follows.
pub fn checked_working(finding: &Finding, language: Language) -> (String, String) {
    let words = |phrase: Phrase| phrase.words(language).to_owned();
    let computed = finding.computed.as_str();
    match &finding.working {
        Working::Quotient { part, whole } => {
            (format!("{part} ÷ {whole} = {computed}"), words(CheckText::Quotient))
        }
        Working::NoWhole { whole, below, above } => {
            let told = CheckText::no_whole(whole, &below.0, &below.1, &above.0, &above.1, language);
            (told, words(CheckText::Whole))
        }
        Working::NoTarget { part } => {
            (CheckText::no_target(part, language), words(CheckText::Quotient))
        }
        Working::Sum { parts } => {
            (format!("{} = {computed}", parts.join(" + ")), words(CheckText::Sum))
        }
        Working::Average { sum, count } => {
            (format!("{sum} ÷ {count} = {computed}"), words(CheckText::Average))
        }
        Working::Product { count, each } => {
            (format!("{count} × {each} = {computed}"), words(CheckText::Product))
        }
        Working::Difference { from, less } => {
            (format!("{from} − {less} = {computed}"), words(CheckText::Difference))
        }
        Working::Surplus { done, target, away } => {
            (format!("{done} − {target} = {away}"), words(CheckText::Surplus))
        }
        Working::Growth { before, now } => {
            (format!("({now} − {before}) ÷ {before} = {computed}"), words(CheckText::Growth))
        }
        Working::Months { from, to } => (CheckText::months(from, to, language), String::new()),
        Working::Days { from, to } => (CheckText::days(from, to, language), String::new()),
        Working::Cap { cap } => (CheckText::cap(cap, language), String::new()),
        Working::Grade { total } => (CheckText::grade(total, language), String::new()),
        Working::Same { what } => (CheckText::same(what, language), String::new()),
        Working::Counted { names } => {
            (CheckText::counted(names.join("、"), language), String::new())
        }
        Working::Spelled => (words(CheckText::Spelled), String::new()),
        Working::Calendar => (words(CheckText::Calendar), String::new()),
        Working::PartOfWhole { whole } => {
            (CheckText::part_of_whole(whole, language), String::new())
        }
        Working::Whole => (words(CheckText::Whole), String::new()),
        Working::None(why) => {
            let why = match why {
                Why::Alone => CheckText::Alone,
                Why::About => CheckText::About,
                Why::Unnamed => CheckText::Unnamed,
            };
            (words(why), String::new())
        }
    }
}

/// The rule that a working follows, where there is one.
pub fn checked_rule(finding: &Finding, language: Language) -> Option<String> {
    let rule = match &finding.working {
        Working::Quotient { .. } | Working::NoTarget { .. } => "R-7",
        Working::Surplus { .. } => "R-16",
        Working::Months { .. } => "R-24",
        Working::Cap { .. } => "R-6",
        Working::Grade { .. } => "R-2",
        Working::Sum { parts } if parts.iter().any(|part| part.ends_with('分')) => "R-3",
        _ => return None,
    };
    Some(CheckText::rule(rule, language))
}

/// Whether the grade would be another.
pub fn checked_grade(finding: &Finding, language: Language) -> &'static str {
    let words = if finding.grade { CheckText::GradeChanges } else { CheckText::GradeStays };
    words.words(language)
}
