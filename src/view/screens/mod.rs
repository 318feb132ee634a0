//! One file or folder for each screen. A screen is drawn from the store and holds no figures.

mod exchange;
mod indicators;
mod particulars;
mod pictures;
mod result;
mod rules;
mod scores;
mod settings;
mod simulation;
mod staffing;
mod stations;

pub(super) use exchange::{aside, exchange, pasted};
pub(super) use indicators::{
    areas_sheet, indicators, item_sheet, load_sheet, missing, open_item_name, pace_sheet,
};
pub(super) use particulars::particulars;
pub(super) use result::result;
pub(super) use rules::rules;
pub(super) use settings::settings;
pub(super) use simulation::{compared, outlook, scenario_name, schemes, tried};
pub(super) use staffing::staffing;
pub(super) use stations::stations;
