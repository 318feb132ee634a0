//! The built release in a real browser, driven as people use it.
//!
//! `cargo dev test` builds the release, starts the browser's driver and runs this. How the tests
//! are laid out and which hooks they use is told in `tests/README.md`.

mod accessibility;
mod addresses;
mod bad_input;
mod band;
mod blocks;
mod chunks;
mod destination;
mod engines;
mod exchange;
mod exchange_appendix;
mod exchange_files;
mod exchange_staffing;
mod exchange_workbooks;
mod failures;
mod first_sight;
mod frame;
mod grades;
mod hands;
mod hidden;
mod hosts;
mod ime;
mod journeys;
mod keeping;
mod keyboard;
mod landing;
mod learn;
mod learn_class;
mod lists;
mod looks;
mod marked;
mod nginx;
mod offline;
mod offline_update;
mod phones;
mod picker;
mod picker_sheets;
mod picture;
mod places;
mod plain_page;
mod print;
mod print_large;
mod printed_figures;
mod report;
mod result;
mod rooms;
mod schemes;
mod sharing;
mod simulate;
mod sizes;
mod staffing;
mod staffing_cells;
mod start;
mod starting;
mod stations;
mod storage;
#[allow(dead_code, unused_imports, reason = "the benchmark uses the rest")]
mod support;
mod trial;
mod typing;
mod working;
mod working_copied;
mod working_everywhere;
mod working_simulated;
