//! The words around the parts of the simulation.

use super::pick;
use crate::texts::Language;

/// A fixed text around the parts.
#[allow(missing_docs, reason = "each says what it is by its words below")]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PartText {
    Intro,
    Parts,
    Grade,
    Party,
    Points,
    Indicator,
    Area,
    Unit,
    Why,
    Input,
}

impl PartText {
    /// The words in a language.
    pub const fn words(self, language: Language) -> &'static str {
        let (chinese, english) = match self {
            Self::Intro => (
                "在现有数据上推算，实际填写的内容不会改变。",
                "Worked out from the figures as they stand; nothing that was typed is changed.",
            ),
            Self::Parts => ("测算内容", "What to work out"),
            Self::Grade => ("等级", "Grade"),
            Self::Party => ("评分方", "Party"),
            Self::Points => ("得分", "Points"),
            Self::Indicator => ("指标", "Indicator"),
            Self::Area => ("片区", "Area"),
            Self::Unit => ("单位", "Unit"),
            Self::Input => ("项目", "Input"),
            Self::Why => ("说明", "In words"),
        };
        pick(language, chinese, english)
    }
}

/// Sentences one after the other, as the language sets them.
pub fn one_after_another(sentences: &[&str], language: Language) -> String {
    let there: Vec<&str> = sentences.iter().copied().filter(|words| !words.is_empty()).collect();
    there.join(pick(language, "", " "))
}
