//! Revisions that were sent or received: found by both copies that go back to them, and only the last ones kept.

use super::browser::{Shared, View};
use station_scorecard::desk::{Folder, Mark, Shelf, Stamp, common_revision, keep_revision};
use station_scorecard::document::{Document, Envelope};
use std::cell::RefCell;
use std::rc::Rc;

fn shelf() -> Shelf<View> {
    Shelf::new(View::new(&Rc::new(RefCell::new(Shared::default())), 0, false))
}

fn write(tab: &str, count: u32) -> Mark {
    Mark { tab: tab.to_owned(), count }
}

fn revision(id: &str) -> Mark {
    Mark::revision(id.to_owned())
}

fn kept(shelf: &mut Shelf<View>, id: &str, area: &str) {
    let document = Document::empty(area);
    let envelope = Envelope { stamp: String::new(), saved_at: String::new(), document };
    keep_revision(shelf, &revision(id), &envelope.text());
}

/// Sent as r1 and again as r2; the colleague has r1 and worked on, in tabs of their own.
#[test]
fn the_latest_revision_of_both_is_found() {
    let mut shelf = shelf();
    kept(&mut shelf, "r1", "first");
    kept(&mut shelf, "r2", "second");
    let sent = Stamp::default().with(write("mine", 3)).with(revision("r1"));
    let here = Stamp::default().with(write("mine", 3)).built_on(&sent);
    let here = here.built_on(&Stamp::default().with(revision("r2"))).with(write("mine", 9));
    assert_eq!(here.to_string(), "mine-9 r2-0 r1-0");
    let there = Stamp::default().with(write("theirs", 1)).built_on(&sent);
    let found = |there: &Stamp| {
        common_revision(&shelf, &here, there).map(|document| document.areas[0].name.clone())
    };
    assert_eq!(found(&there).as_deref(), Some("first"));
    let both = there.built_on(&Stamp::default().with(revision("r2")));
    assert_eq!(found(&both).as_deref(), Some("second"));
    let stranger = Stamp::default().with(write("mine", 3)).with(revision("r9"));
    assert_eq!(found(&stranger), None, "a write of a tab is no revision");
}

#[test]
fn only_the_last_revisions_stay_and_their_stamps_outlive_many_tabs() {
    let mut shelf = shelf();
    for number in 10..20 {
        kept(&mut shelf, &format!("r{number}"), "area");
    }
    let mut ids = shelf.ids(Folder::Revision);
    ids.sort_unstable();
    assert_eq!(ids.len(), 8);
    assert_eq!(ids.first().map(String::as_str), Some("r12-0"));
    let mut stamp = Stamp::default().with(revision("r1"));
    for number in 0..40 {
        stamp = stamp.with(write(&format!("t{number}"), 1));
    }
    assert!(stamp.includes(&revision("r1")));
    assert_eq!(stamp.to_string().split(' ').count(), 12 + 1);
}
