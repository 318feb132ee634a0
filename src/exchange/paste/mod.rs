//! Cells from the clipboard or a file → what they would change, shown before it is done.
//!
//! Headings decide where there are any: areas, indicators with their groups, what was agreed and
//! done, workers, months, in both languages. Tables on their side, and such with areas as columns, are
//! read as tables with areas as rows; each cell keeps its place. Where there are no headings, cells go
//! to the right of and below the focused input, or to the items whose names they carry; without a focus
//! the columns are guessed and a person corrects them. Percentages and totals are never taken over; each
//! is compared with the computed one. An empty cell leaves what stands there.

mod model;
mod preview;
mod recognise;

pub use model::compare::Unclear;
pub use model::holds::{Amount, Holds, Rows};
pub use model::mapping::{Mapping, MappingProblem};
pub use model::names::{EXAMPLE_MARKS, Names};
pub use model::range::{CellRange, Corner, RangeProblem, cell_name, column_name};
pub use model::why::{Ignored, Strange, Why};
pub use preview::origin::{Destination, Differences, Origin};
pub use preview::outcome::{
    Change, Differing, NotCompared, Offer, OfferedTotal, Preview, ReadSign, Taken,
};
pub use preview::together::{Against, OfSheet, Standing, Together};
pub use recognise::found::{FoundName, FoundPeriod, found_period, found_station_name};
pub use recognise::guess::is_recognised;

use super::delimited;
use super::grid::{Grid, GridProblem};
use super::grid_facts::Damage;
use super::html;

/// The cells of what is on the clipboard: its HTML if there are tables in it, which tells merged
/// cells, else its text parted by tabs. HTML that lacks what the text has is not taken.
///
/// # Errors
/// Above the limits of a grid, or without any cell.
pub fn cells(html: Option<&str>, text: &str) -> Result<Grid, GridProblem> {
    match html.map(html::read) {
        None | Some(Err(GridProblem::Empty)) => delimited::read(text, '\t'),
        Some(Ok(of_html)) => Ok(match delimited::read(text, '\t') {
            Ok(of_text) if lacks(&of_html, &of_text) => of_text,
            _ => of_html,
        }),
        Some(problem) => problem,
    }
}

/// Whether the cells of HTML are fewer than those of the text beside it, and say less. HTML that is broken
/// off is taken only where it says more.
fn lacks(of_html: &Grid, of_text: &Grid) -> bool {
    let amounts = [of_html.whole(), of_text].map(|grid| Amounts::of(grid, 2));
    let [html, text] = &amounts;
    if of_html.damage() == Some(Damage::BrokenOff) {
        let letters = |grid| Amounts::of(grid, 1).letters;
        return text.cells > 0 && letters(of_text) >= letters(of_html.whole());
    }
    text.cells > html.cells && text.letters > html.letters
}

/// How much cells say.
#[derive(Default)]
struct Amounts {
    cells: usize,
    letters: usize,
}

impl Amounts {
    /// Of the rows with so many cells that say something: what stands above or below a table in a text has
    /// one, and so have lines of a cell of several.
    fn of(grid: &Grid, fewest: usize) -> Amounts {
        let mut sum = Amounts::default();
        for row in grid.rows() {
            let letters = |text: &str| text.chars().filter(|of| !of.is_whitespace()).count();
            let counts = || row.iter().map(|cell| letters(&cell.text)).filter(|count| *count > 0);
            let cells = counts().count();
            if cells >= fewest {
                sum.cells += cells;
                sum.letters += counts().sum::<usize>();
            }
        }
        sum
    }
}
