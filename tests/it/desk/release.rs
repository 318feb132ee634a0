//! What a service worker says of a release, and what the page makes of it.

use station_scorecard::desk::release::{Offline, Release, Wanted, wanted};

const OWN: &str = "4a0e";

fn after(lines: &[&str]) -> (Offline, bool) {
    let start = Release { offline: Offline::Preparing, is_outdated: false };
    let end = lines.iter().fold(start, |release, line| release.told(line, OWN));
    (end.offline, end.is_outdated)
}

#[test]
fn a_worker_tells_how_much_of_the_page_opens_without_a_network() {
    assert_eq!(after(&[]), (Offline::Preparing, false));
    assert_eq!(after(&["whole 4a0e"]), (Offline::Whole, false));
    assert_eq!(after(&["whole 4a0e", "all 4a0e"]), (Offline::All, false));
    assert_eq!(after(&["whole 4a0e", "partly 4a0e"]), (Offline::Partly, false));
    assert_eq!(after(&["failed 4a0e"]), (Offline::Failed, false));
}

#[test]
fn a_whole_release_of_another_number_is_a_newer_one_and_one_that_failed_is_none() {
    assert_eq!(after(&["whole 4a0e", "whole 5b1f"]), (Offline::Whole, true));
    assert_eq!(after(&["all 4a0e", "all 5b1f"]), (Offline::All, true));
    assert_eq!(after(&["whole 4a0e", "failed 5b1f"]), (Offline::Whole, false));
    // What is newer stays so while the page's own is looked after again, until it is taken back.
    assert_eq!(after(&["whole 5b1f", "failed 4a0e"]), (Offline::Failed, true));
    assert_eq!(after(&["whole 5b1f", "whole 4a0e"]), (Offline::Whole, false));
}

/// The newer worker hears the wish and answers for its own parts: the page must not wait for what never comes.
#[test]
fn a_wish_for_all_parts_that_a_newer_release_hears_does_not_wait_for_ever() {
    let fetching = Release { offline: Offline::Fetching, is_outdated: false };
    let newer = Release { offline: Offline::Whole, is_outdated: true };
    assert_eq!(fetching.told("all 5b1f", OWN), newer);
    assert_eq!(fetching.told("partly 5b1f", OWN), newer);
    assert_eq!(fetching.told("failed 5b1f", OWN), fetching);
}

#[test]
fn what_nobody_knows_changes_nothing() {
    for line in ["", "whole", "dance 4a0e", "whole4a0e", "which", "save"] {
        assert_eq!(after(&["whole 4a0e", line]), (Offline::Whole, false), "{line:?}");
    }
}

#[test]
fn a_worker_asks_for_the_number_and_for_everything_to_be_kept() {
    assert_eq!(wanted("which"), Some(Wanted::Name));
    assert_eq!(wanted("save"), Some(Wanted::Save));
    assert_eq!(wanted("save everything"), None);
    assert_eq!(wanted("whole 4a0e"), None);
}
