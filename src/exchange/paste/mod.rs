//! Cells from the clipboard or a file → what they would change, shown before it is done.
//!
//! Headings decide where there are any: areas, indicators with their groups, what was agreed and
//! done, workers, months, in both languages. Tables on their side, and such with areas as columns, are
//! read as tables with areas as rows; each cell keeps its place. Where there are no headings, cells go
//! to the right of and below the focused input, or to the items whose names they carry; without a focus
//! the columns are guessed and a person corrects them. Percentages and totals are never taken over; each
//! is compared with the computed one. An empty cell leaves what stands there.

mod across;
mod across_heads;
mod aims;
mod aims_indicators;
mod aims_result;
mod aims_staffing;
mod amount_head;
mod amount_words;
mod brackets;
mod by_position;
mod called;
mod cell;
mod checking;
mod column_texts;
mod columns;
mod compare;
mod facts;
mod found;
mod guess;
mod holds;
mod mapping;
mod named_rows;
mod names;
mod offers;
mod preview;
mod range;
mod reading;
mod row_kinds;
mod row_words;
mod sections;
mod segments;
mod shape;
mod shape_of_column;
mod shape_of_workers;
mod short_names;
mod signs;
mod slid;
mod staffing_heads;
mod taking;
mod titles;
mod together;
mod total_words;
mod totals;
mod turned;
mod words;

pub use compare::Unclear;
pub use found::{FoundName, FoundPeriod, found_period, found_station_name};
pub use guess::is_recognised;
pub use holds::{Amount, Holds, Rows};
pub use mapping::{Mapping, MappingProblem};
pub use names::Names;
pub use offers::{Offer, OfferedTotal, Taken};
pub use preview::{Change, Differing, Ignored, NotCompared, Preview, ReadSign, Strange, Why};
pub use range::{CellRange, Corner, RangeProblem, cell_name, column_name};
pub use together::{Against, OfSheet, Standing, Together};

use super::delimited;
use super::grid::{Grid, GridProblem};
use super::html;

/// The cells of what is on the clipboard: its HTML if there are tables in it, which tells merged
/// cells, else its text parted by tabs.
///
/// # Errors
/// Above the limits of a grid, or without any cell.
pub fn cells(html: Option<&str>, text: &str) -> Result<Grid, GridProblem> {
    match html.map(html::read) {
        None | Some(Err(GridProblem::Empty)) => delimited::read(text, '\t'),
        Some(read) => read,
    }
}
