//! The words of what is printed, and of the views it is printed from.

use crate::document::{Document, Field, Particular};
use crate::texts::{
    JoinText, Language, Phrase, field_label, parted_words, phrase::words, shown_station,
};

words! {
    /// Said on paper, and of the views it is printed from.
    PrintText {
        OpenAppendix = "打印附件" | "Print the appendix";
        OpenResult = "打印结果单" | "Print the result sheet";
        AppendixTitle = "打印附件1、附件2" | "Print appendices 1 and 2";
        ResultTitle = "打印结果单" | "Print the result sheet";
        PaperNote =
            "按“打印”或 Ctrl+P，只打印下面的纸面。"
            | "Print, or Ctrl+P, prints only the paper below.";
        AppendixNote =
            "纸张选 A4 横向；标题行在每一页重复。"
            | "Choose A4 landscape; the headings repeat on every page.";
        Print = "打印" | "Print";
        Back = "返回" | "Back";
        Appendix = "附件的纸面" | "Paper of the appendix";
        Sheet = "社工站评估结果单" | "Station assessment: result sheet";
        EstimateSheet =
            "社工站评估结果单（测算）" | "Station assessment: result sheet (estimate)";
        ServiceYear = "服务年度" | "Service year";
        AssessedPeriod = "评估时段" | "Assessed period";
        Scheme = "评分方案" | "Scheme";
        Basis = "方案依据" | "Basis of the scheme";
        Total = "总分" | "Total";
        Grade = "等级" | "Grade";
        Up = "距上一等级" | "To the next better grade";
        Down = "高出等级下限" | "Above the lower end of the grade";
        Parties = "一、各方评分" | "1. The parties' scores";
        Number = "序号" | "No.";
        Party = "评分方" | "Party";
        Cap = "满分" | "Cap";
        Typed = "填写" | "As typed";
        Points = "得分" | "Points";
        Share = "占满分" | "Share of cap";
        NotScored = "未评分" | "not scored";
        NoLimit = "不限" | "no limit";
        Steps = "二、计算步骤" | "2. Each step";
        Item = "项目" | "Item";
        Working = "算式" | "Working";
        Rules = "规则" | "Rules";
        Weighed = "百分制折算" | "Raw marks weighed";
        Exact = "取整前" | "Before rounding";
        Rounded = "逐方取整后" | "rounded party by party";
        Bands = "三、等级区间" | "3. The grades";
        Band = "等级" | "Grade";
        Limits = "总分" | "Total";
        Here = "● 本次" | "● here";
        HereLowest = "● 最低" | "● lowest";
        HereHighest = "● 最高" | "● highest";
        Unknown = "四、还未知道" | "4. Not known yet";
        RuleTitles = "所引规则" | "Rules cited";
        MadeAt = "制表时间" | "Made";
        Version = "程序版本" | "Version of the page";
        Checksum = "校验码" | "Checksum";
        ChecksumOf =
            "由这份评估录入的全部内容（基本信息、方案、评分、指标、到岗；不含社工姓名和测算情景）算出，用来核对两张纸的录入是否相同：录入有一处不同，校验码就不同。它不防伪。"
            | "of everything typed for this station (particulars, scheme, scores, indicators, staffing; without workers' names and scenarios), to see whether two sheets rest on the same inputs: where one input differs, so does the checksum. It does not prevent forgery.";
        period(from, to) = "{from} 至 {to}" | "{from} to {to}";
        assessed_period(period, months) = "{period}（{months} 个月）" | "{period} ({months} months)";
        WithoutStaffing = "附件2没有填写，没有列出。" | "Appendix 2 is left out: nothing is filled in there.";
        without_indicators(count) =
            "没有填写的指标没有列出，共 {count} 项。"
            | "Left out, with nothing filled in: {count} indicators.";
        without_both(count) =
            "没有填写的指标（{count} 项）和附件2没有列出。"
            | "Left out, with nothing filled in: {count} indicators, and Appendix 2.";
    }
}

/// From one day to another; a dash for a day that is not known.
pub(in crate::texts) fn period(
    document: &Document,
    [from, to]: [Particular; 2],
    language: Language,
) -> String {
    let [from, to] = [from, to].map(|line| document.particulars.text(line));
    if from.is_empty() && to.is_empty() {
        return "—".to_owned();
    }
    let [from, to] = [from, to].map(|day| if day.is_empty() { "—".to_owned() } else { day });
    PrintText::period(from, to, language)
}

/// The assessed period with its months.
pub(in crate::texts) fn assessed_period(document: &Document, language: Language) -> String {
    let period = period(document, [Particular::AssessedFrom, Particular::AssessedTo], language);
    let months = document.particulars.shown(Particular::AssessedMonths);
    match months.as_str() {
        "" => period,
        months => PrintText::assessed_period(period, months, language),
    }
}

/// What the printed appendix leaves out because nothing is filled in there; `None` where that is nothing.
pub fn left_out_of_print(
    indicators: usize,
    has_staffing: bool,
    language: Language,
) -> Option<String> {
    let no_staffing = !has_staffing;
    Some(match (indicators, no_staffing) {
        (0, false) => return None,
        (0, true) => PrintText::WithoutStaffing.words(language).to_owned(),
        (count, false) => PrintText::without_indicators(count, language),
        (count, true) => PrintText::without_both(count, language),
    })
}

/// Below the title of every table of the appendix: whose it is, and of which time.
pub fn appendix_line(document: &Document, language: Language) -> String {
    let station = shown_station(document, language);
    let period = assessed_period(document, language);
    let period = JoinText::named(PrintText::AssessedPeriod.words(language), period, language);
    [station, period].join(JoinText::Wide.words(language))
}

/// The population line of the appendix; nothing where none of it is filled in.
pub fn population_line(document: &Document, language: Language) -> Option<String> {
    use Particular as P;
    let lines = [
        P::RegisteredPopulation,
        P::HouseholdsOnFile,
        P::PeopleOnFile,
        P::HomeVisitPersonTimes,
        P::PeopleServed,
        P::ResidentPersonTimes,
    ];
    let filled = lines.into_iter().filter_map(|line| {
        let text = document.particulars.text(line);
        let label = field_label(Field::Particular(line), document, document.scheme(), language);
        (!text.is_empty()).then(|| JoinText::named(label, text, language))
    });
    let filled: Vec<String> = filled.collect();
    (!filled.is_empty()).then(|| parted_words(&filled, language))
}

/// When the paper was made, by which version of the page, and the checksum of the inputs.
pub fn imprint(made: &str, version: &str, checksum: &str, language: Language) -> String {
    let part = |text: Phrase, words: &str| JoinText::named(text.words(language), words, language);
    let parts = [
        part(PrintText::MadeAt, made),
        part(PrintText::Version, version),
        part(PrintText::Checksum, checksum),
    ];
    parts.join(JoinText::Wide.words(language))
}
