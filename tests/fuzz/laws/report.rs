//! Any bytes as a report's text: every place lies in it, numbers are marked once and in order, and the same text
//! is told the same.

use station_scorecard::report::{Beside, Class, check_for};
use station_scorecard::schemes::default_scheme;

/// The law.
pub(crate) fn hold(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let scheme = default_scheme();
    // Every kind of input, so that what is stated has somewhere to go.
    let input = |name: &str, area: &str, unit: &str| Beside {
        name: name.to_owned(),
        area: area.to_owned(),
        unit: unit.to_owned(),
        target: None,
        done: None,
    };
    let station = [
        input("建档", "片区1", "份"),
        input("专业小组", "片区2", "节"),
        input("新增志愿者", "", "人"),
        input("个案", "", "个"),
    ];
    let Ok(report) = check_for(&text, &[], &station, &scheme) else { return };
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
    for stated in &report.stated {
        assert!(stated.place.from <= stated.place.to && stated.place.to <= length, "{stated:?}");
        let slots = station.len() + scheme.parties.len();
        assert!(stated.slot.is_none_or(|slot| slot < slots), "{stated:?}");
        assert!(stated.slot.is_some() || stated.doubt.is_some(), "{stated:?}");
    }
    let (checked, read) = report.coverage();
    assert!(checked <= read);
    assert_eq!(check_for(&text, &[], &station, &scheme).as_ref(), Ok(&report));
}
