//! Controls that several screens use.

mod icons;
mod inputs;
mod live;
mod problem;

pub(super) use icons::{Icon, grade_icon, icon};
pub(super) use inputs::{date_input, label, number_input, text_input};
pub(super) use live::{bound, figured};
pub(super) use problem::{problem_line, problems_of};
