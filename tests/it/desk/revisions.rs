//! Revisions that were sent or received: found by both copies that go back to them, and only the last ones kept.

use super::browser::{Shared, View};
use station_scorecard::desk::{
    Folder, Mark, Refusal, Shelf, Stamp, Storage, common_revision, keep_revision, remove_for_good,
};
use station_scorecard::document::{Document, Envelope};
use std::cell::RefCell;
use std::collections::BTreeMap;
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

/// A storage with room for so many bytes of texts.
struct Narrow(BTreeMap<String, String>, usize);

impl Storage for Narrow {
    fn is_available(&self) -> bool {
        true
    }

    fn get(&self, key: &str) -> Option<String> {
        self.0.get(key).cloned()
    }

    fn keys(&self) -> Vec<String> {
        self.0.keys().cloned().collect()
    }

    fn put(&mut self, key: &str, text: &str) -> Result<(), Refusal> {
        let others = self.0.iter().filter(|(of, _)| *of != key).map(|(_, text)| text.len());
        if others.sum::<usize>() + text.len() > self.1 {
            return Err(Refusal::Full);
        }
        self.0.insert(key.to_owned(), text.to_owned());
        Ok(())
    }

    fn remove(&mut self, key: &str) {
        self.0.remove(key);
    }
}

#[test]
fn a_station_is_kept_where_revisions_took_its_room() {
    let mut shelf = Shelf::new(Narrow(BTreeMap::new(), 100));
    keep_revision(&mut shelf, &revision("r1"), &"a".repeat(60));
    assert_eq!(shelf.put(Folder::Station, "one", &"b".repeat(30)), Ok(()));
    assert_eq!(shelf.ids(Folder::Revision), ["r1-0"], "while there is room for both");
    assert_eq!(shelf.put(Folder::Station, "one", &"b".repeat(90)), Ok(()));
    assert_eq!(shelf.ids(Folder::Revision), Vec::<String>::new());
    keep_revision(&mut shelf, &revision("r2"), &"a".repeat(60));
    assert_eq!(shelf.ids(Folder::Revision), Vec::<String>::new(), "no revision without room");
    assert_eq!(shelf.put(Folder::Station, "two", &"c".repeat(30)), Err(Refusal::Full));
}

#[test]
fn revisions_go_for_good_with_their_station() {
    let mut shelf = shelf();
    kept(&mut shelf, "r1", "of one");
    kept(&mut shelf, "r2", "of two");
    let stamp =
        Stamp::default().with(write("mine", 3)).built_on(&Stamp::default().with(revision("r1")));
    let envelope = Envelope {
        stamp: stamp.to_string(),
        saved_at: String::new(),
        document: Document::empty("of one"),
    };
    let _ = shelf.put(Folder::Deleted, "one", &envelope.text());
    remove_for_good(&mut shelf, Folder::Deleted, "one");
    assert_eq!(shelf.ids(Folder::Revision), ["r2-0"]);
}
