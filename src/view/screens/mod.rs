//! One file or folder for each screen. A screen is drawn from the store and holds no figures.

mod addressed;
mod check;
mod checklist;
mod comments;
mod district;
mod drawn_code;
mod drawn_ruler;
mod drawn_table;
mod exchange;
mod indicators;
mod landing;
mod last;
mod learn;
mod particulars;
mod picture;
mod result;
mod settings;
mod simulation;
mod staffing;
mod stages;
mod start;
mod station_menu;

pub(super) use check::check;
pub(super) use checklist::checklist;
pub(super) use comments::{comments, said_in_link, said_of_item, said_of_kind, to_check};
pub(super) use district::district;
pub(super) use exchange::{exchange, incoming, paper, pasted};
pub(super) use indicators::{
    areas_sheet, indicators, item_sheet, load_sheet, missing, month_sheet, open_item_name,
    pace_sheet,
};
pub(super) use landing::landing;
pub(super) use learn::{
    bring_codes, bring_rules, class_card, class_making, class_paper, learn, question,
};
pub(super) use particulars::particulars;
pub(super) use picture::picture;
pub(super) use result::{choose_mode, result};
pub(super) use settings::{schemes, settings};
pub(super) use simulation::{compared, outlook, scenario_name, tried};
pub(super) use staffing::{staffing, worker_sheet, workers_of_month};
pub(super) use stages::{afterwards, stages};
pub(super) use start::start;
pub(super) use station_menu::stations;
