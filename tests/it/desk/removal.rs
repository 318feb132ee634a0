//! Deleting and bringing back: the copy comes first, and nothing that lives is overwritten.

use super::browser::{Shared, View};
use station_scorecard::desk::{Folder, Refusal, Returned, Shelf, bring_back, delete};
use std::cell::RefCell;
use std::rc::Rc;

/// A storage with a station, and the shelf on it.
fn with_station(text: &str) -> (Rc<RefCell<Shared>>, Shelf<View>) {
    let shared = Rc::new(RefCell::new(Shared::default()));
    let mut shelf = Shelf::new(View::new(&shared, 0, false));
    assert_eq!(shelf.put(Folder::Station, "one", text), Ok(()));
    (shared, shelf)
}

/// What storage holds, without the beginning of the keys.
fn held(shared: &Rc<RefCell<Shared>>) -> Vec<String> {
    let shared = shared.borrow();
    let short = |key: &str| key.trim_start_matches("station-scorecard/").to_owned();
    shared.texts.iter().map(|(key, text)| format!("{} {text}", short(key))).collect()
}

#[test]
fn the_copy_is_written_before_the_original_goes() {
    let (shared, mut shelf) = with_station("A");
    assert_eq!(delete(&mut shelf, "one", "fresh"), Ok("one".to_owned()));
    assert_eq!(held(&shared), ["deleted/one A"]);
    let log = shared.borrow().log.clone();
    let order: Vec<&str> = log.iter().map(|(_, (key, _))| key.as_str()).collect();
    assert_eq!(order[1..], ["station-scorecard/deleted/one", "station-scorecard/station/one"]);
    assert_eq!(shared.borrow().faults, Vec::<String>::new());
}

#[test]
fn a_refused_copy_leaves_the_station_alone() {
    for (full, alters, refusal) in [(true, false, Refusal::Full), (false, true, Refusal::Altered)] {
        let (shared, mut shelf) = with_station("A");
        shared.borrow_mut().is_full = full;
        shared.borrow_mut().alters = alters;
        assert_eq!(delete(&mut shelf, "one", "fresh"), Err(refusal));
        assert_eq!(held(&shared), ["station/one A"]);
        assert!(!shelf.has_refused(), "and nothing is written later");
    }
}

#[test]
fn a_refused_return_leaves_the_deleted_one_where_it_was() {
    let (shared, mut shelf) = with_station("A");
    assert_eq!(delete(&mut shelf, "one", "fresh"), Ok("one".to_owned()));
    shared.borrow_mut().is_full = true;
    assert_eq!(bring_back(&mut shelf, "one", "fresh"), Err(Refusal::Full));
    assert_eq!(held(&shared), ["deleted/one A"]);
}

/// Another tab went on with the station after it was deleted here.
#[test]
fn a_station_that_lives_under_the_id_is_not_overwritten() {
    let (shared, mut shelf) = with_station("A");
    assert_eq!(delete(&mut shelf, "one", "fresh"), Ok("one".to_owned()));
    assert_eq!(shelf.put(Folder::Station, "one", "B"), Ok(()));
    let returned = bring_back(&mut shelf, "one", "fresh");
    assert_eq!(returned, Ok(Returned { id: "fresh".to_owned(), is_beside: true }));
    assert_eq!(held(&shared), ["station/fresh A", "station/one B"]);
}

#[test]
fn the_same_station_comes_back_to_its_place() {
    let (shared, mut shelf) = with_station("A");
    assert_eq!(delete(&mut shelf, "one", "fresh"), Ok("one".to_owned()));
    assert_eq!(shelf.put(Folder::Station, "one", "A"), Ok(()));
    let returned = bring_back(&mut shelf, "one", "fresh");
    assert_eq!(returned, Ok(Returned { id: "one".to_owned(), is_beside: false }));
    assert_eq!(held(&shared), ["station/one A"]);
}

/// Deleted, gone on with in another tab, deleted again: both contents can be brought back.
#[test]
fn a_second_deletion_does_not_overwrite_the_first() {
    let (shared, mut shelf) = with_station("A");
    assert_eq!(delete(&mut shelf, "one", "fresh"), Ok("one".to_owned()));
    assert_eq!(shelf.put(Folder::Station, "one", "B"), Ok(()));
    assert_eq!(delete(&mut shelf, "one", "fresh"), Ok("fresh".to_owned()));
    assert_eq!(held(&shared), ["deleted/fresh B", "deleted/one A"]);
}

/// Without storage a deletion still works, in memory.
#[test]
fn what_is_only_in_memory_moves_within_memory() {
    let shared = Rc::new(RefCell::new(Shared { is_absent: true, ..Shared::default() }));
    let mut shelf = Shelf::new(View::new(&shared, 0, false));
    assert_eq!(shelf.put(Folder::Station, "one", "A"), Err(Refusal::Absent));
    assert_eq!(delete(&mut shelf, "one", "fresh"), Ok("one".to_owned()));
    assert_eq!(shelf.ids(Folder::Station), Vec::<String>::new());
    assert_eq!(shelf.get(Folder::Deleted, "one").as_deref(), Some("A"));
    let returned = bring_back(&mut shelf, "one", "fresh");
    assert_eq!(returned, Ok(Returned { id: "one".to_owned(), is_beside: false }));
    assert_eq!(shelf.get(Folder::Station, "one").as_deref(), Some("A"));
}
