//! The words of the simulation screens, in both languages. They lie in those screens' chunk of the
//! program, not in the first part.
//!
//! Invariant: what is impossible, already reached, not unknown, wholly unknown, without a target
//! or without workers has a wording of its own.
//! May import: any pure storey, in order to word it.

mod chance_mean;
mod chance_words;
mod chance_working;
mod chase_words;
mod load_words;
mod pace_words;
mod part_words;
mod path_words;
mod scenario_words;
mod scheme_labels;
mod scheme_words;
mod scheme_working;

pub use chance_words::{
    ChanceText, chance_text, mean_text, median_text, outcomes_words, range_problem_words,
    range_title, spread_problem_words,
};
pub use chance_working::chance_working;
pub use chase_words::{ChaseText, chase_counts, chase_row_name, nothing_to_chase};
pub use load_words::{
    LoadText, area_load_words, average_words, load_detail_words, load_kind_name, target_words,
    times_words, transfer_problem_words, transfer_words,
};
pub use pace_words::{PaceText, demand_words, forecast_words, pace_line_words, pace_words};
pub use part_words::{PartText, one_after_another};
pub use path_words::{
    PathText, alone_words, given_words, landing_words, least_words, members_words, needed_text,
    raw_mark_words, standing_words, together_words,
};
pub use scenario_words::{
    ScenarioText, change_words, difference_text, new_scenario_name, scenario_action,
    scenario_input_label, scenario_label, worker_months,
};
pub use scheme_labels::{
    bonus_label, deduction_label, rounding_choice, scheme_field_words, scheme_label,
};
pub use scheme_words::{
    SchemeText, incomplete_name, missing_parts, own_scheme_name, parted_words,
    scheme_problem_words, scheme_title,
};
pub use scheme_working::scheme_working;

use super::Language;

/// Picks the words of a language.
const fn pick<'a>(language: Language, chinese: &'a str, english: &'a str) -> &'a str {
    match language {
        Language::ZhCn => chinese,
        Language::En => english,
    }
}
