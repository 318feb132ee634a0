//! Every word on screen, in every language, by room.
//!
//! Invariant: each text stands once, in a table of its room, with its wordings side by side ([`phrase`]).
//! What chooses among texts or fills them in names no language. Figures read the same in all of them.
//! May import: any pure storey, in order to word it.
#![deny(dead_code)]

mod frame;
mod indicators;
mod phrase;
mod result;
mod rules;
mod share;
mod staffing;
mod working;

pub use crate::exchange::paste::cell_name;
pub use frame::*;
pub use indicators::*;
pub use phrase::Phrase;
#[cfg(target_arch = "wasm32")]
pub use phrase::learn;
pub use result::*;
pub use rules::*;
pub use share::*;
pub use staffing::*;
pub use working::*;

use crate::scoring::Bilingual;

phrase::tables! {
    // the frame, the stations and what is set for all rooms
    FrameText, JoinText, StationText, ParticularText, MonthText, LossText, RefusalText, SchemeText, SchemeFieldText,
    // the result and what might become of it
    ResultText, PathText, ChanceText, ScenarioText, PartText,
    IndicatorText, IndicatorNameText, ChaseText, LoadText, PaceText,
    StaffingText, ColumnText,
    // what comes in and goes out
    InOutText, ExchangeText, DestinationText, PickerText, PrintText, ReportText, WorkbookText, AppendixText,
    WorkerText, OfferText, HiddenText, CheckingText,
    // workings and rules
    WorkingText, FormulaText, LocatedText, NameText, PathFormulaText, RemarkText, SimulatedText, WholeText,
    ChanceFormulaText, SchemeFormulaText, RuleText,
}

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
    const fn is_english(self) -> bool {
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
