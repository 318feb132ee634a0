//! The stations that go out.

use station_scorecard::document::{Document, example};

use crate::Outcome;

/// What a spreadsheet may take for a formula, a function or a link.
pub(crate) const TEMPTING: [&str; 8] = [
    "=1+1",
    "+8620",
    "-5",
    "@SUM(A1)",
    "＝1+1",
    "=HYPERLINK(\"x\",\"y\")",
    "'quoted",
    "=cmd|' /C calc'!A0",
];

/// The worked example.
pub(crate) fn the_example() -> Outcome<Document> {
    example().ok_or_else(|| "the example does not read".into())
}

/// The worked example with tempting names, where it has names.
pub(crate) fn tempting() -> Outcome<Document> {
    let mut document = the_example()?;
    let mut names = TEMPTING.iter().cycle().enumerate();
    let mut next = || names.next().map_or(String::new(), |(at, name)| format!("{name}{at}"));
    document.areas.iter_mut().for_each(|area| area.name = next());
    document.station.iter_mut().for_each(|indicator| indicator.name = next());
    document.staffing.workers.iter_mut().for_each(|worker| worker.remarks = next());
    Ok(document)
}
