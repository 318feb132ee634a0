//! What comes in and goes out.

mod across;
mod agreements;
mod appendix_2;
mod by_month;
mod destination;
mod directions;
mod doubts;
pub(crate) mod draft;
mod files;
mod filled;
mod found;
mod frame;
mod fuzzed;
mod gathering;
mod handing;
mod headings;
mod html;
mod limits;
mod link;
mod mapping;
mod merging;
mod merging_months;
mod message;
mod mistaken;
mod named_rows;
mod own_limits;
mod paper;
mod pasting;
mod ranges;

mod report;
mod report_appendix;
mod report_message;
mod results;
pub(crate) mod row_kinds;
mod samples;
mod several;
mod shapes;
mod staffing_tables;
mod stated;
pub(crate) mod tables;
mod together;
mod unclear;
mod with_stages;
mod word;
pub(crate) mod workbook;

use station_scorecard::document::{Document, Particular, example};
use station_scorecard::schemes;
use station_scorecard::scoring::Scheme;

/// What goes wrong while a test is prepared.
pub(crate) type Failure = Box<dyn std::error::Error>;

fn the_example() -> Result<Document, String> {
    example().ok_or_else(|| "the example does not read".to_owned())
}

fn scheme() -> Result<Scheme, String> {
    schemes::load("gz-2023").map_err(|unknown| unknown.0)
}

/// An empty station whose assessed period is September to November 2023.
fn with_period() -> Document {
    let mut document = Document::empty("片区1");
    for (line, day) in
        [(Particular::AssessedFrom, "2023-09-10"), (Particular::AssessedTo, "2023-11-30")]
    {
        document.particulars.replace(line, line.read(day).unwrap_or(line.blank()));
    }
    document
}
