//! The rules R-1 … R-24 in words, for the page of rules and below every working.
//!
//! `src/scoring/RULES.md` is the longer account, with the places in the code; a test keeps the
//! numbers, titles and figures of both in step.

use super::{Language, rules_en, rules_zh};
use crate::scoring::explain::{Rule, Standing};

/// A rule in one language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RuleWords {
    /// Its title.
    pub title: &'static str,
    /// What it says.
    pub text: &'static str,
    /// What it rests on.
    pub basis: &'static str,
    /// What was looked for and not found.
    pub not_found: &'static [&'static str],
}

/// A rule in words.
pub fn rule_words(rule: Rule, language: Language) -> RuleWords {
    let table = match language {
        Language::ZhCn => &rules_zh::RULES,
        Language::En => &rules_en::RULES,
    };
    let at = usize::from(rule.number()).saturating_sub(1);
    table.get(at).copied().unwrap_or(RuleWords { title: "", text: "", basis: "", not_found: &[] })
}

/// Where a rule comes from, in a word or two.
pub const fn standing_name(standing: Standing, language: Language) -> &'static str {
    match (standing, language) {
        (Standing::Printed, Language::ZhCn) => "原文",
        (Standing::Printed, Language::En) => "printed",
        (Standing::Decided, Language::ZhCn) => "约定",
        (Standing::Decided, Language::En) => "decided here",
    }
}

/// What the two standings mean, and the documents behind the rules.
pub const fn rules_sources(language: Language) -> &'static str {
    match language {
        Language::ZhCn => {
            "“原文”是评估报告上印着的，或由其中的数字直接得出的；“约定”是没有找到依据、本页自行约定的。报告是《广州市白鹤洞街社工服务站末期评估报告》（2024-08-14），它适用穗府办〔2023〕7号和穗民〔2023〕97号。"
        }
        Language::En => {
            "“Printed” stands in the assessment report or follows plainly from its figures; “decided here” has no source and was settled for this page. The report is the final assessment of the social work station of 白鹤洞街, Guangzhou (2024-08-14); it applies 穗府办〔2023〕7号 and 穗民〔2023〕97号."
        }
    }
}
