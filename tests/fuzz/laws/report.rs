//! Any bytes as a report's text: every place lies in it, numbers are marked once and in order, and the same text
//! is told the same.

use station_scorecard::report::{Class, check};
use station_scorecard::schemes::default_scheme;

/// The law.
pub(crate) fn hold(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let scheme = default_scheme();
    let Ok(report) = check(&text, &[], &scheme) else { return };
    let length = text.chars().count();
    let mut end = 0;
    for (place, class) in &report.marks {
        assert!(place.from >= end && place.to >= place.from && place.to <= length, "{place:?}");
        assert_ne!(*class, Class::Name, "a number is no name");
        end = place.to;
    }
    for finding in &report.findings {
        let places = [finding.place].into_iter().chain(finding.others.iter().copied());
        for place in places {
            assert!(place.from <= place.to && place.to <= length, "{finding:?}");
        }
    }
    let (checked, read) = report.coverage();
    assert!(checked <= read);
    assert_eq!(check(&text, &[], &scheme).as_ref(), Ok(&report));
}
