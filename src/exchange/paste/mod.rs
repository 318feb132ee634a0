//! Cells from the clipboard or a file → what they would change, shown before it is done.
//!
//! Headings decide if there are any: areas, indicators with their groups, targets and completed amounts,
//! workers, months, in both languages. Transposed tables and tables with areas as columns are read as tables
//! with areas as rows; each cell keeps its position. Without headings, cells fill the focused input and the
//! inputs to its right and below, or the items with matching names; without a focus the columns are guessed
//! and the user corrects them. Percentages and totals are never imported, only compared with the computed
//! ones. An empty cell leaves its input unchanged.

mod model;
mod preview;
mod recognise;

pub use super::cell_name::{cell_name, column_name};
pub use model::comment_words::CommentWord;
pub use model::compare::Unclear;
pub use model::holds::{Amount, Holds, Rows};
pub use model::mapping::{Mapping, MappingProblem};
pub use model::names::{EXAMPLE_MARKS, Names};
pub use model::onto::Onto;
pub use model::range::{CellRange, Corner, RangeProblem};
pub use model::why::{Ignored, Unrecognised, Why};
pub use preview::origin::{Destination, Differences, Origin};
pub use preview::outcome::{
    Change, Differing, NotCompared, Offer, OfferedTotal, Preview, ReadSign, Taken,
};
pub use preview::together::{Against, OfSheet, Standing, Together};
pub use recognise::found::{FoundName, FoundPeriod, found_period, found_station_name};
pub use recognise::guess::is_recognised;

use super::delimited;
use super::grid::Damage;
use super::grid::{Grid, GridProblem};
use super::html;

/// The cells on the clipboard: from its HTML if that contains tables, since only HTML marks merged cells,
/// otherwise from its tab-separated text. HTML that lacks cells of the text is not used.
///
/// # Errors
/// Above the limits of a grid, or without any cell.
pub fn cells(html: Option<&str>, text: &str) -> Result<Grid, GridProblem> {
    match html.map(html::read) {
        None | Some(Err(GridProblem::Empty)) => delimited::read(text, '\t'),
        Some(Ok(of_html)) => Ok(match delimited::read(text, '\t') {
            Ok(of_text) if has_less_than(&of_html, &of_text) => of_text,
            _ => of_html,
        }),
        Some(problem) => problem,
    }
}

/// Whether the HTML has fewer cells and less content than the text on the same clipboard. Truncated HTML is
/// used only if it has more content.
fn has_less_than(of_html: &Grid, of_text: &Grid) -> bool {
    let amounts = [of_html.whole(), of_text].map(|grid| Amounts::of(grid, 2));
    let [html, text] = &amounts;
    if of_html.damage() == Some(Damage::BrokenOff) {
        let letters = |grid| Amounts::of(grid, 1).letters;
        return text.cells > 0 && letters(of_text) >= letters(of_html.whole());
    }
    text.cells > html.cells && text.letters > html.letters
}

/// How much content cells have.
#[derive(Default)]
struct Amounts {
    cells: usize,
    letters: usize,
}

impl Amounts {
    /// Counts the rows with at least `fewest` non-empty cells: a line above or below a table has one, and so
    /// has each line of a multi-line cell.
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
