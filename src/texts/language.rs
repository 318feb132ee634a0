//! The languages of the page.

use crate::scoring::Bilingual;

/// A language of the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Language {
    /// Simplified Chinese, the default.
    #[default]
    ZhCn,
    /// English.
    En,
    /// Chinese with every text between ⟦ and ⟧: what is left outside was not taken from a table.
    Marked,
}

impl Language {
    /// Every language that is offered.
    pub const ALL: [Language; 2] = [Language::ZhCn, Language::En];

    /// The code for the page's `lang` and for what is remembered.
    pub const fn code(self) -> &'static str {
        match self {
            Language::ZhCn => "zh-CN",
            Language::En => "en",
            Language::Marked => "zh-x-marked",
        }
    }

    /// The name of the language in itself.
    pub const fn own_name(self) -> &'static str {
        match self {
            Language::ZhCn | Language::Marked => "中文",
            Language::En => "English",
        }
    }

    /// The language with that code.
    pub fn from_code(code: &str) -> Option<Language> {
        let all = [Language::ZhCn, Language::En, Language::Marked];
        all.into_iter().find(|language| language.code() == code)
    }

    /// Whether names that are data stand in English.
    pub(super) const fn is_english(self) -> bool {
        matches!(self, Language::En)
    }

    /// The name in this language.
    pub fn name(self, name: &Bilingual) -> &str {
        match self {
            Language::ZhCn | Language::Marked => &name.zh_cn,
            Language::En => &name.en,
        }
    }
}
