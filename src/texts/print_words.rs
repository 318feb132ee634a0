//! The words of what is printed, and of the views it is printed from. They lie in the chunk of the
//! screen 导入导出.

use super::{Language, Text, field_label};
use crate::document::{Document, Field, Particular};

/// A fixed text of the views or of the paper.
#[allow(missing_docs, reason = "each says what it is by its words below")]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PrintText {
    Section,
    Note,
    OpenAppendix,
    OpenResult,
    AppendixTitle,
    ResultTitle,
    PaperNote,
    AppendixNote,
    Print,
    Back,
    Appendix,
    Sheet,
    ServiceYear,
    AssessedPeriod,
    Scheme,
    Basis,
    Total,
    Grade,
    Up,
    Down,
    Parties,
    Number,
    Party,
    Cap,
    Typed,
    Points,
    Share,
    NotScored,
    NoLimit,
    Steps,
    Item,
    Working,
    Rules,
    Weighed,
    Exact,
    Rounded,
    Bands,
    Band,
    Limits,
    Here,
    HereLowest,
    HereHighest,
    Unknown,
    RuleTitles,
    MadeAt,
    Version,
    Checksum,
    ChecksumOf,
}

impl PrintText {
    /// The words in a language.
    pub const fn words(self, language: Language) -> &'static str {
        let (chinese, english) = self.both();
        match language {
            Language::ZhCn => chinese,
            Language::En => english,
        }
    }

    const fn both(self) -> (&'static str, &'static str) {
        match self {
            Self::Section => ("打印", "Print"),
            Self::Note => (
                "附件是 A4 横向，结果单是一页 A4 纵向；打印前先看到纸上的样子，也可以另存为 PDF。",
                "The appendix is A4 landscape, the result sheet one A4 page upright. You see the paper first, and can also save it as PDF.",
            ),
            Self::OpenAppendix => ("打印附件", "Print the appendix"),
            Self::OpenResult => ("打印结果单", "Print the result sheet"),
            Self::AppendixTitle => ("打印附件1、附件2", "Print appendices 1 and 2"),
            Self::ResultTitle => ("打印结果单", "Print the result sheet"),
            Self::PaperNote => (
                "按“打印”或 Ctrl+P，只打印下面的纸面。",
                "Print, or Ctrl+P, prints only the paper below.",
            ),
            Self::AppendixNote => (
                "纸张选 A4 横向；标题行在每一页重复。",
                "Choose A4 landscape; the headings repeat on every page.",
            ),
            Self::Print => ("打印", "Print"),
            Self::Back => ("返回", "Back"),
            Self::Appendix => ("附件的纸面", "Paper of the appendix"),
            Self::Sheet => {
                ("社工站评估结果单（模拟测算）", "Station assessment: result sheet (simulation)")
            }
            Self::ServiceYear => ("服务年度", "Service year"),
            Self::AssessedPeriod => ("评估时段", "Assessed period"),
            Self::Scheme => ("评分方案", "Scheme"),
            Self::Basis => ("方案依据", "Basis of the scheme"),
            Self::Total => ("总分", "Total"),
            Self::Grade => ("等级", "Grade"),
            Self::Up => ("距上一等级", "To the next better grade"),
            Self::Down => ("高出等级下限", "Above the lower end of the grade"),
            Self::Parties => ("一、各方评分", "1. The parties' scores"),
            Self::Number => ("序号", "No."),
            Self::Party => ("评分方", "Party"),
            Self::Cap => ("满分", "Cap"),
            Self::Typed => ("填写", "As typed"),
            Self::Points => ("得分", "Points"),
            Self::Share => ("占满分", "Share of cap"),
            Self::NotScored => ("未评分", "not scored"),
            Self::NoLimit => ("不限", "no limit"),
            Self::Steps => ("二、计算步骤", "2. Each step"),
            Self::Item => ("项目", "Item"),
            Self::Working => ("算式", "Working"),
            Self::Rules => ("规则", "Rules"),
            Self::Weighed => ("百分制折算", "Raw marks weighed"),
            Self::Exact => ("取整前", "Before rounding"),
            Self::Rounded => ("逐方取整后", "rounded party by party"),
            Self::Bands => ("三、等级区间", "3. The grades"),
            Self::Band => ("等级", "Grade"),
            Self::Limits => ("总分", "Total"),
            Self::Here => ("● 本次", "● here"),
            Self::HereLowest => ("● 最低", "● lowest"),
            Self::HereHighest => ("● 最高", "● highest"),
            Self::Unknown => ("四、还未知道", "4. Not known yet"),
            Self::RuleTitles => ("所引规则", "Rules cited"),
            Self::MadeAt => ("制表时间", "Made"),
            Self::Version => ("程序版本", "Version of the page"),
            Self::Checksum => ("校验码", "Checksum"),
            Self::ChecksumOf => (
                "由这份评估录入的全部内容（基本信息、方案、评分、指标、到岗；不含社工姓名和测算情景）算出，用来核对两张纸的录入是否相同：录入有一处不同，校验码就不同。它不防伪。",
                "of everything typed for this station (particulars, scheme, scores, indicators, staffing; without workers' names and scenarios), to see whether two sheets rest on the same inputs: where one input differs, so does the checksum. It does not prevent forgery.",
            ),
        }
    }
}

/// `名称：` before what follows.
pub(super) fn named(name: &str, words: &str, language: Language) -> String {
    match language {
        Language::ZhCn => format!("{name}：{words}"),
        Language::En => format!("{name}: {words}"),
    }
}

/// From one day to another; a dash for a day that is not known.
pub(super) fn period(
    document: &Document,
    [from, to]: [Particular; 2],
    language: Language,
) -> String {
    let [from, to] = [from, to].map(|line| document.particulars.text(line));
    if from.is_empty() && to.is_empty() {
        return "—".to_owned();
    }
    let [from, to] = [from, to].map(|day| if day.is_empty() { "—".to_owned() } else { day });
    match language {
        Language::ZhCn => format!("{from} 至 {to}"),
        Language::En => format!("{from} to {to}"),
    }
}

/// The assessed period with its months.
pub(super) fn assessed_period(document: &Document, language: Language) -> String {
    let period = period(document, [Particular::AssessedFrom, Particular::AssessedTo], language);
    let months = document.particulars.shown(Particular::AssessedMonths);
    match (months.as_str(), language) {
        ("", _) => period,
        (months, Language::ZhCn) => format!("{period}（{months} 个月）"),
        (months, Language::En) => format!("{period} ({months} months)"),
    }
}

/// The name of a station on paper.
pub(super) fn station(document: &Document, language: Language) -> String {
    let name = document.particulars.text(Particular::Station);
    if name.is_empty() { language.text(Text::Unnamed).to_owned() } else { name }
}

/// What the printed appendix leaves out because nothing is filled in there; `None` where that is nothing.
pub fn left_out_of_print(
    indicators: usize,
    has_staffing: bool,
    language: Language,
) -> Option<String> {
    let no_staffing = !has_staffing;
    Some(match (indicators, no_staffing, language) {
        (0, false, _) => return None,
        (0, true, Language::ZhCn) => "附件2没有填写，没有列出。".to_owned(),
        (0, true, Language::En) => "Appendix 2 is left out: nothing is filled in there.".to_owned(),
        (count, false, Language::ZhCn) => format!("没有填写的指标没有列出，共 {count} 项。"),
        (count, false, Language::En) => {
            format!("Left out, with nothing filled in: {count} indicators.")
        }
        (count, true, Language::ZhCn) => {
            format!("没有填写的指标（{count} 项）和附件2没有列出。")
        }
        (count, true, Language::En) => {
            format!("Left out, with nothing filled in: {count} indicators, and Appendix 2.")
        }
    })
}

/// Below the title of every table of the appendix: whose it is, and of which time.
pub fn appendix_line(document: &Document, language: Language) -> String {
    let station = station(document, language);
    let period = assessed_period(document, language);
    let period = named(PrintText::AssessedPeriod.words(language), &period, language);
    match language {
        Language::ZhCn => format!("{station}　{period}"),
        Language::En => format!("{station} · {period}"),
    }
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
        (!text.is_empty()).then(|| named(&label, &text, language))
    });
    let filled: Vec<String> = filled.collect();
    let parted = match language {
        Language::ZhCn => "；",
        Language::En => "; ",
    };
    (!filled.is_empty()).then(|| filled.join(parted))
}

/// When the paper was made, by which version of the page, and the checksum of the inputs.
pub fn imprint(made: &str, version: &str, checksum: &str, language: Language) -> String {
    let part = |text: PrintText, words: &str| named(text.words(language), words, language);
    let parts = [
        part(PrintText::MadeAt, made),
        part(PrintText::Version, version),
        part(PrintText::Checksum, checksum),
    ];
    match language {
        Language::ZhCn => parts.join("　"),
        Language::En => parts.join(" · "),
    }
}
