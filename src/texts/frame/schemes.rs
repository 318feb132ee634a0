//! The words of the schemes.

use crate::schemes::{Missing, Name};
use crate::scoring::{Bilingual, Scheme, SchemeProblem};
use crate::texts::{JoinText, Language, Phrase, listed, phrase::words, points};

words! {
    /// Said of the schemes.
    SchemeText {
        Title = "评分方案" | "Schemes";
        BuiltIn = "可以直接计算的方案" | "Schemes that can compute";
        IncompleteNote =
            "公开资料里缺少下列内容，不能直接计算；可以自己补全以后使用。"
            | "What was found in public lacks the following, so they cannot compute as they are. They can be completed by hand.";
        Missing = "缺少" | "Missing";
        Sources = "来源" | "Sources";
        YearUnknown = "年份不明" | "year unknown";
        Sound =
            "等级区间首尾相接，满分相符。"
            | "The bands meet without gap or overlap, and the caps add up.";
        Problems =
            "方案本身的问题（照实显示，不代为处理）"
            | "Faults of the scheme itself, shown and not resolved";
        SideBySideNote =
            "按得分占总满分的同一比例换算，再看另一个方案怎么评；各方的分工不同，只作对照。"
            | "The same share of the full score is taken to the other scheme. Who scores what differs, so it is only a comparison.";
        Other = "另一个方案" | "The other scheme";
        Parties = "评分方和满分" | "Parties and caps";
        Grades = "等级" | "Grades";
        Total = "总分" | "Total";
        NotSettled = "— 还有一方没有评分" | "— a party has not scored yet";
        InForce = "本站现用的方案" | "The scheme in force";
        OwnNote =
            "这是为本站自己做的方案：每一处都可以改，结果马上跟着变。满分对不上、区间有缺口或重叠都照实显示，不代为处理。每一处改动都能撤销。"
            | "This scheme was made for this station: everything in it can be changed, and the result follows at once. Caps that do not add up, gaps and overlaps are shown and not resolved. Every change can be undone.";
        Use = "用这个方案评分" | "Score under this scheme";
        MakeFrom = "照它自己做一个" | "Make one's own from it";
        MakeFromThis = "照现用的方案自己做一个" | "Make one's own from the one in force";
        Complete = "自己补全后使用" | "Complete it by hand and use it";
        TakeUp = "换回自己做的方案" | "Back to the scheme made by hand";
        PartiesTitle = "评分方" | "Parties";
        BandsTitle = "等级（从高到低）" | "Grades, best first";
        AddParty = "添加评分方" | "Add a party";
        AddBand = "添加等级" | "Add a grade";
        Raise = "上移" | "Move up";
        RemovePartyAt = "删除评分方" | "Remove party";
        RemoveBandAt = "删除等级" | "Remove grade";
        DecimalsNote =
            "已经打出的分数和满分有几位小数，这里就不能再少。"
            | "No fewer decimals than scores and caps already have.";
        SideBySide = "同样的分数，两个方案" | "The same marks under two schemes";
        party_count(count) =
            "有 {count} 个评分方；应为 1 到 8 个。"
            | "It has {count} parties; 1 to 8 are allowed.";
        band_count(count) =
            "有 {count} 个等级；应为 2 到 6 个。"
            | "It has {count} grades; 2 to 6 are allowed.";
        full_score(full) =
            "总满分是 {full}；应为 100 或 1000。"
            | "The full score is {full}; it should be 100 or 1000.";
        caps_do_not_add_up(sum, full_score) =
            "各方满分相加是 {sum}，不等于总满分 {full_score}。"
            | "The caps add up to {sum}, not to the full score of {full_score}.";
        gap_at(first) = "{first} 不属于任何等级。" | "{first} lies in no grade.";
        gap(first, last) = "{first} 到 {last} 不属于任何等级。" | "{first} to {last} lies in no grade.";
        overlap_at(first) = "{first} 同时属于两个等级。" | "{first} lies in two grades.";
        overlap(first, last) =
            "{first} 到 {last} 同时属于两个等级。"
            | "{first} to {last} lies in two grades.";
        MissingParties = "评分方" | "the parties";
        own_name(name) = "{name}（自己修改）" | "{name} (changed by hand)";
    }
    /// What an incomplete scheme lacks.
    fn missing(Missing) -> Phrase {
        Document = "文件和文号" | "the document and its number";
        Year = "年份" | "the year";
        FullScore = "总满分" | "the full score";
        Caps = "各方满分" | "the parties' caps";
        Thresholds = "等级分数线" | "the totals at which grades change";
        Combination = "多次评估如何合成结果" | "how several assessments become one";
        Veto = "一票否决的后果" | "what a veto leads to";
    } else {
        Missing::Parties => SchemeText::MissingParties,
    }
}

/// The name a scheme starts with that is made from another one.
pub fn own_scheme_name(template: &Scheme) -> Bilingual {
    Bilingual {
        zh_cn: SchemeText::own_name(&template.name.zh_cn, Language::ZhCn),
        en: SchemeText::own_name(&template.name.en, Language::En),
    }
}

/// What is wrong with a scheme, in one sentence.
pub fn scheme_problem_words(problem: SchemeProblem, scheme: &Scheme, language: Language) -> String {
    let show = |number| points(number, scheme);
    match problem {
        SchemeProblem::PartyCount(count) => SchemeText::party_count(count, language),
        SchemeProblem::BandCount(count) => SchemeText::band_count(count, language),
        SchemeProblem::FullScore(full) => SchemeText::full_score(show(full), language),
        SchemeProblem::CapsDoNotAddUp { sum } => {
            SchemeText::caps_do_not_add_up(show(sum), show(scheme.full_score), language)
        }
        SchemeProblem::Gap { first, last } if first == last => {
            SchemeText::gap_at(show(first), language)
        }
        SchemeProblem::Gap { first, last } => SchemeText::gap(show(first), show(last), language),
        SchemeProblem::Overlap { first, last } if first == last => {
            SchemeText::overlap_at(show(first), language)
        }
        SchemeProblem::Overlap { first, last } => {
            SchemeText::overlap(show(first), show(last), language)
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

/// What an incomplete scheme lacks, in one line.
pub fn missing_parts(missing: &[Missing], language: Language) -> String {
    let parts: Vec<&str> =
        missing.iter().map(|part| SchemeText::missing(*part).words(language)).collect();
    JoinText::named(SchemeText::Missing.words(language), listed(&parts, language), language)
}

/// A name of an incomplete scheme.
pub const fn incomplete_name((chinese, english): Name, language: Language) -> &'static str {
    if language.is_english() { english } else { chinese }
}
