//! 核对: what is found in a report's text. Cases worked by hand, and texts made by a generator that plants faults.

mod bounded;
mod cases;
mod columns;
mod further;
mod generated;
mod kept_back;
mod listed;
mod maker;
mod names;
mod other_hands;
mod pairs;
mod readings;
mod reckoned;
mod relations;
mod rows;
mod tables;
mod told_again;
mod told_further;
mod told_rows;
mod wordings;

use station_scorecard::report::{Class, Finding, Report, check};
use station_scorecard::schemes::default_scheme;

/// What is found in a text by itself.
fn found(text: &str) -> Report {
    check(text, &[], &default_scheme()).unwrap_or_default()
}

/// The findings that something is to be looked at again for.
fn alarms(report: &Report) -> Vec<&Finding> {
    report.findings.iter().filter(|finding| finding.class.is_alarm()).collect()
}

/// A class with what is printed and computed, in short.
fn said(finding: &Finding) -> (Class, &str, &str) {
    (finding.class, finding.printed.as_str(), finding.computed.as_str())
}

/// The one thing to look at again in a text.
fn one(text: &str, class: Class, printed: &str, computed: &str) {
    let report = found(text);
    let found: Vec<_> = alarms(&report).into_iter().map(said).collect();
    assert_eq!(found, [(class, printed, computed)], "{text}");
}

/// Nothing to look at again; not every number has another to be held against.
fn quiet(text: &str) {
    let report = found(text);
    let found: Vec<_> = alarms(&report).into_iter().map(said).collect();
    assert!(found.is_empty(), "{text}: {found:?}");
}

/// Nothing to look at again, and every number checked.
fn agrees(text: &str) {
    let report = found(text);
    let found: Vec<_> = report.findings.iter().map(said).collect();
    assert!(found.is_empty(), "{text}: {found:?}");
    assert!(!report.marks.is_empty(), "{text}");
}
