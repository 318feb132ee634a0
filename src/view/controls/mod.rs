//! Controls that several screens use.

mod bar;
mod drag;
mod element;
mod following;
mod icons;
mod keyed;
mod lines;
mod live;
mod place;
mod pressed;
mod problem;
mod sentence;
mod table;
mod ticks;
mod tongues;

pub(super) use bar::Bar;
pub(super) use element::{Changing, El, button, changing, el, set};
pub(super) use following::{follow, watch, watch_station};
pub(super) use icons::{Icon, icon, rising};
pub(super) use keyed::{Key, keyed};
pub(super) use lines::{note, problem_text, problem_told};
pub(super) use live::{
    choice_input, date_input, field_input, for_a_day, keys, label, named_input, number_input,
    relabel, rows_of, step, text_input, tick_input,
};
pub(super) use place::{PLACE_TITLE, place_heading, place_title, print_as};
pub(super) use pressed::group;
pub(super) use problem::{problem_row, problems_of};
pub(super) use sentence::sentence;
pub(super) use table::{
    col_head, col_heads, headed_table, named_table, row_head, scroller, scrolling_table,
};
pub(super) use ticks::{switch, tick};
pub(super) use tongues::in_tongues;

/// From now on controls follow what a person does; comes with the chunk of the rest.
pub(super) fn follow_the_person() {
    bar::handle_by(drag::handle);
    problem::word();
}
