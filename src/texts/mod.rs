//! Every word on screen, in every language.
//!
//! Invariant: each [`Text`] and each [`Message`] has wording in each [`Language`]: the compiler
//! lists what is missing. Figures read the same in all of them.
//! May import: any pure storey, in order to word it.

mod appendix_words;
mod checking_words;
mod destination_words;
mod en;
pub mod english;
mod exchange_words;
mod figures;
mod hidden_words;
mod in_out_words;
mod labels;
mod loss_words;
mod message;
mod month_words;
mod offer_words;
mod picker_words;
mod print_words;
mod report_words;
mod result_form;
mod result_steps;
mod rules;
mod rules_en;
mod rules_zh;
mod shown;
pub mod simulation;
mod staffing_labels;
mod staffing_words;
mod station_words;
mod text;
mod workbook_words;
mod worker_words;
mod working_formulas;
mod working_located;
mod working_names;
mod working_numbers;
mod working_path;
mod working_remarks;
mod working_simulated;
mod working_text;
mod working_words;
mod zh_cn;

pub use crate::exchange::paste::cell_name;
pub use appendix_words::{head_words, known_names};
pub use checking_words::{not_compared_words, signs_words};
pub use destination_words::{
    DestinationText, back_words, destination_words, differences_words, example_line, example_mark,
    kept_beside_words, pasted_words,
};
pub use exchange_words::{
    added_words, change_words, differing_words, file_problem_words, grid_problem_words,
    kindless_words, link_problem_words, no_link_words, not_text_words, not_together_words,
    preview_words, why_words,
};
pub use figures::{
    band_limits, figure_text, grading_note, grading_text, points, staffing_text, total_text,
};
pub use hidden_words::{damage_words, hidden_words, take_hidden_words};
pub use in_out_words::{
    InOutText, backup_name, closed_words, downloaded_words, left_out_words, link_length_words,
    losses_words, more_words,
};
pub use labels::{area_part_name, field_label, indicator_name, station_indicator_name};
pub use loss_words::loss_words;
pub use message::Message;
pub use month_words::{
    DateNote, date_notes, follow_dates_words, worth_field, worth_title, worth_words,
};
pub use offer_words::{OfferText, offered_words};
pub use picker_words::{
    PickerText, column_words, file_words, fill_words, holds_words, mapping_problem_words,
    overruled_words, range_problem_text, rows_words, sheet_words, skipped_words,
};
pub use print_words::{PrintText, appendix_line, imprint, left_out_of_print, population_line};
pub use report_words::{report_paragraph, report_result};
pub use result_form::{Imprint, result_form};
pub use rules::{RuleWords, rule_words, rules_sources, standing_name};
pub use shown::{MOST_SHOWN, shown, shown_within};
pub use staffing_labels::{column_name, kind_name, level_name, part_name};
pub use staffing_words::{
    StaffingText, choice_name, counted_words, finding_words, group_name, not_listed_words,
};
pub use station_words::{
    StationText, kept_apart_words, no_backup_words, not_deleted_words, not_downloaded_words,
    not_returned_words, other_tabs_name, returned_name, returned_words, unreadable_words,
};
pub use text::Text;
pub use workbook_words::{book_words, not_written_words, workbook_problem_words};
pub use worker_words::{WorkerText, checked_words, refusal_words};
pub use working_formulas::{formula_sentence, formula_words};
pub use working_located::{located_name, located_words, moved_words};
pub use working_names::subject_name;
pub use working_remarks::{absence_words, raising_words, remark_words, rounding_words};
pub use working_text::WorkingText;
pub use working_words::{OperandWords, Target, WorkingWords, conclusion_text, working_words};

use crate::scoring::Bilingual;

/// A language of the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Language {
    /// Simplified Chinese, the default.
    #[default]
    ZhCn,
    /// English.
    En,
}

impl Language {
    /// Every language.
    pub const ALL: [Language; 2] = [Language::ZhCn, Language::En];

    /// The code for the page's `lang` and for what is remembered.
    pub const fn code(self) -> &'static str {
        match self {
            Language::ZhCn => "zh-CN",
            Language::En => "en",
        }
    }

    /// The name of the language in itself.
    pub const fn own_name(self) -> &'static str {
        match self {
            Language::ZhCn => "中文",
            Language::En => "English",
        }
    }

    /// The language with that code.
    pub fn from_code(code: &str) -> Option<Language> {
        Language::ALL.into_iter().find(|language| language.code() == code)
    }

    /// The words of a fixed text; Chinese as long as English is not here ([`english`]).
    pub fn text(self, text: Text) -> &'static str {
        match self.english() {
            None => zh_cn::text(text),
            Some(english) => (english.text)(text),
        }
    }

    /// The words of a message; Chinese as long as English is not here ([`english`]).
    pub fn message(self, message: &Message) -> String {
        match self.english() {
            None => zh_cn::message(message),
            Some(english) => (english.message)(message),
        }
    }

    fn english(self) -> Option<&'static english::Wording> {
        match self {
            Language::ZhCn => None,
            Language::En => english::wording(),
        }
    }

    /// The name in this language.
    pub fn name(self, name: &Bilingual) -> &str {
        match self {
            Language::ZhCn => &name.zh_cn,
            Language::En => &name.en,
        }
    }
}
