//! The words of the schemes.

use super::pick;
use crate::schemes::{Missing, Name};
use crate::scoring::{Bilingual, Scheme, SchemeProblem};
use crate::texts::{Language, points};

/// A fixed text of the schemes.
#[allow(missing_docs, reason = "each says what it is by its words below")]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SchemeText {
    Title,
    Note,
    BuiltIn,
    Incomplete,
    IncompleteNote,
    Missing,
    Sources,
    YearUnknown,
    Sound,
    Problems,
    SideBySide,
    SideBySideNote,
    Other,
    Parties,
    Grades,
    Total,
    NotSettled,
    InForce,
    OwnNote,
    Use,
    MakeFrom,
    MakeFromThis,
    Complete,
    TakeUp,
    Points,
    PartiesTitle,
    BandsTitle,
    AddParty,
    AddBand,
    Raise,
    RemovePartyAt,
    RemoveBandAt,
    DecimalsNote,
}

impl SchemeText {
    /// The words in a language.
    pub const fn words(self, language: Language) -> &'static str {
        let (chinese, english) = match self {
            Self::Title => ("评分方案", "Schemes"),
            Self::Note => (
                "各地的方案照来源原样列出，每个都写明年份（R-22）；来源里的缺口和重叠照实显示（R-21）。",
                "Schemes of other places as their sources have them, each with its year (R-22); gaps and overlaps are shown, not resolved (R-21).",
            ),
            Self::BuiltIn => ("可以直接计算的方案", "Schemes that can compute"),
            Self::Incomplete => ("资料不全的方案", "Incomplete schemes"),
            Self::IncompleteNote => (
                "公开资料里缺少下列内容，不能直接计算；可以自己补全以后使用。",
                "What was found in public lacks the following, so they cannot compute as they are. They can be completed by hand.",
            ),
            Self::Missing => ("缺少", "Missing"),
            Self::Sources => ("来源", "Sources"),
            Self::YearUnknown => ("年份不明", "year unknown"),
            Self::Sound => (
                "等级区间首尾相接，满分相符。",
                "The bands meet without gap or overlap, and the caps add up.",
            ),
            Self::Problems => (
                "方案本身的问题（照实显示，不代为处理）",
                "Faults of the scheme itself, shown and not resolved",
            ),
            Self::SideBySideNote => (
                "按得分占总满分的同一比例换算，再看另一个方案怎么评；各方的分工不同，只作对照。",
                "The same share of the full score is taken to the other scheme. Who scores what differs, so it is only a comparison.",
            ),
            Self::Other => ("另一个方案", "The other scheme"),
            Self::Parties => ("评分方和满分", "Parties and caps"),
            Self::Grades => ("等级", "Grades"),
            Self::Total => ("总分", "Total"),
            Self::NotSettled => ("— 还有一方没有评分", "— a party has not scored yet"),
            Self::InForce => ("本站现用的方案", "The scheme in force"),
            Self::OwnNote => (
                "这是为本站自己做的方案：每一处都可以改，结果马上跟着变。满分对不上、区间有缺口或重叠都照实显示，不代为处理。每一处改动都能撤销。",
                "This scheme was made for this station: everything in it can be changed, and the result follows at once. Caps that do not add up, gaps and overlaps are shown and not resolved. Every change can be undone.",
            ),
            Self::Use => ("用这个方案评分", "Score under this scheme"),
            Self::MakeFrom => ("照它自己做一个", "Make one's own from it"),
            Self::MakeFromThis => {
                ("照现用的方案自己做一个", "Make one's own from the one in force")
            }
            Self::Complete => ("自己补全后使用", "Complete it by hand and use it"),
            Self::TakeUp => ("换回自己做的方案", "Back to the scheme made by hand"),
            Self::Points => ("分值", "Points"),
            Self::PartiesTitle => ("评分方", "Parties"),
            Self::BandsTitle => ("等级（从高到低）", "Grades, best first"),
            Self::AddParty => ("添加评分方", "Add a party"),
            Self::AddBand => ("添加等级", "Add a grade"),
            Self::Raise => ("上移", "Move up"),
            Self::RemovePartyAt => ("删除评分方", "Remove party"),
            Self::RemoveBandAt => ("删除等级", "Remove grade"),
            Self::DecimalsNote => (
                "已经打出的分数和满分有几位小数，这里就不能再少。",
                "No fewer decimals than scores and caps already have.",
            ),
            Self::SideBySide => ("同样的分数，两个方案", "The same marks under two schemes"),
        };
        pick(language, chinese, english)
    }
}

/// The name a scheme starts with that is made from another one.
pub fn own_scheme_name(template: &Scheme) -> Bilingual {
    Bilingual {
        zh_cn: format!("{}（自己修改）", template.name.zh_cn),
        en: format!("{} (changed by hand)", template.name.en),
    }
}

/// What is wrong with a scheme, in one sentence.
pub fn scheme_problem_words(problem: SchemeProblem, scheme: &Scheme, language: Language) -> String {
    let show = |number| points(number, scheme);
    match (problem, language) {
        (SchemeProblem::PartyCount(count), Language::ZhCn) => {
            format!("有 {count} 个评分方；应为 1 到 8 个。")
        }
        (SchemeProblem::PartyCount(count), Language::En) => {
            format!("It has {count} parties; 1 to 8 are allowed.")
        }
        (SchemeProblem::BandCount(count), Language::ZhCn) => {
            format!("有 {count} 个等级；应为 2 到 6 个。")
        }
        (SchemeProblem::BandCount(count), Language::En) => {
            format!("It has {count} grades; 2 to 6 are allowed.")
        }
        (SchemeProblem::FullScore(full), Language::ZhCn) => {
            format!("总满分是 {}；应为 100 或 1000。", show(full))
        }
        (SchemeProblem::FullScore(full), Language::En) => {
            format!("The full score is {}; it should be 100 or 1000.", show(full))
        }
        (SchemeProblem::CapsDoNotAddUp { sum }, Language::ZhCn) => {
            format!("各方满分相加是 {}，不等于总满分 {}。", show(sum), show(scheme.full_score))
        }
        (SchemeProblem::CapsDoNotAddUp { sum }, Language::En) => format!(
            "The caps add up to {}, not to the full score of {}.",
            show(sum),
            show(scheme.full_score)
        ),
        (SchemeProblem::Gap { first, last }, Language::ZhCn) if first == last => {
            format!("{} 不属于任何等级。", show(first))
        }
        (SchemeProblem::Gap { first, last }, Language::En) if first == last => {
            format!("{} lies in no grade.", show(first))
        }
        (SchemeProblem::Gap { first, last }, Language::ZhCn) => {
            format!("{} 到 {} 不属于任何等级。", show(first), show(last))
        }
        (SchemeProblem::Gap { first, last }, Language::En) => {
            format!("{} to {} lies in no grade.", show(first), show(last))
        }
        (SchemeProblem::Overlap { first, last }, Language::ZhCn) if first == last => {
            format!("{} 同时属于两个等级。", show(first))
        }
        (SchemeProblem::Overlap { first, last }, Language::En) if first == last => {
            format!("{} lies in two grades.", show(first))
        }
        (SchemeProblem::Overlap { first, last }, Language::ZhCn) => {
            format!("{} 到 {} 同时属于两个等级。", show(first), show(last))
        }
        (SchemeProblem::Overlap { first, last }, Language::En) => {
            format!("{} to {} lies in two grades.", show(first), show(last))
        }
    }
}

/// A scheme and its year.
pub fn scheme_title(scheme: &Scheme, language: Language) -> String {
    let name = language.name(&scheme.name);
    match scheme.year {
        0 => format!("{name} · {}", SchemeText::YearUnknown.words(language)),
        year => format!("{name} · {year}"),
    }
}

/// Phrases that stand side by side.
pub fn parted_words<T: AsRef<str>>(phrases: &[T], language: Language) -> String {
    let phrases: Vec<&str> = phrases.iter().map(AsRef::as_ref).collect();
    phrases.join(pick(language, "；", "; "))
}

/// What an incomplete scheme lacks, in one line.
pub fn missing_parts(missing: &[Missing], language: Language) -> String {
    let parts: Vec<&str> = missing.iter().map(|part| missing_part(*part, language)).collect();
    let (colon, comma) = (pick(language, "：", ": "), pick(language, "、", ", "));
    format!("{}{colon}{}", SchemeText::Missing.words(language), parts.join(comma))
}

/// A name of an incomplete scheme.
pub const fn incomplete_name(name: Name, language: Language) -> &'static str {
    pick(language, name.0, name.1)
}

/// What an incomplete scheme lacks.
const fn missing_part(missing: Missing, language: Language) -> &'static str {
    let (chinese, english) = match missing {
        Missing::Document => ("文件和文号", "the document and its number"),
        Missing::Year => ("年份", "the year"),
        Missing::Place => ("地区", "the place"),
        Missing::FullScore => ("总满分", "the full score"),
        Missing::Parties => ("评分方", "the parties"),
        Missing::Caps => ("各方满分", "the parties' caps"),
        Missing::Thresholds => ("等级分数线", "the totals at which grades change"),
        Missing::Combination => ("多次评估如何合成结果", "how several assessments become one"),
        Missing::Veto => ("一票否决的后果", "what a veto leads to"),
        Missing::Work => ("评的是哪项工作", "which work is assessed"),
    };
    pick(language, chinese, english)
}
