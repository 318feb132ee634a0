//! Findings marked as explained: kept for their text alone, beside other tabs, a bounded number of them.

use super::browser::{Shared, View};
use station_scorecard::desk::{EXPLAINED, Refusal, Shelf, Storage, explain, explained};
use std::cell::RefCell;
use std::rc::Rc;

type Kept = Rc<RefCell<Shared>>;

fn tabs() -> (Kept, [View; 2]) {
    let shared = Kept::default();
    let tabs = [0, 1].map(|tab| View::new(&shared, tab, false));
    (shared, tabs)
}

#[test]
fn a_mark_is_kept_for_its_text_until_it_is_taken_off() {
    let (shared, [mut one, mut other]) = tabs();
    assert_eq!(explained(&one, "a1"), Vec::<String>::new());
    assert_eq!(explain(&mut one, "a1", "f1", true), Ok(()));
    assert_eq!(explain(&mut other, "a1", "f2", true), Ok(()));
    assert_eq!(explain(&mut other, "b2", "f1", true), Ok(()));
    // Twice is once.
    assert_eq!(explain(&mut one, "a1", "f2", true), Ok(()));
    assert_eq!(explained(&one, "a1"), ["f1", "f2"]);
    assert_eq!(explained(&other, "b2"), ["f1"]);
    assert_eq!(explain(&mut one, "a1", "f1", false), Ok(()));
    assert_eq!(explained(&other, "a1"), ["f2"]);
    assert_eq!(explain(&mut one, "a1", "f2", false), Ok(()));
    assert_eq!(explain(&mut one, "b2", "f1", false), Ok(()));
    assert_eq!(shared.borrow().texts.get(EXPLAINED), None, "nothing is left of what is not marked");
}

/// Twenty texts, and the one marked last among them.
#[test]
fn the_texts_that_were_marked_last_are_kept() {
    let (_, [mut tab, _]) = tabs();
    for text in 0..25 {
        assert_eq!(explain(&mut tab, &format!("t{text}"), "f", true), Ok(()));
        assert_eq!(explain(&mut tab, "again", &format!("f{text}"), true), Ok(()));
    }
    let kept = |text: usize| !explained(&tab, &format!("t{text}")).is_empty();
    let kept: Vec<usize> = (0..25).filter(|text| kept(*text)).collect();
    assert_eq!(kept, (6..25).collect::<Vec<_>>());
    assert_eq!(explained(&tab, "again").len(), 25);
    for mark in 0..500 {
        assert_eq!(explain(&mut tab, "again", &format!("g{mark}"), true), Ok(()));
    }
    assert_eq!(explained(&tab, "again").len(), 400);
}

#[test]
fn what_does_not_read_is_left_out_and_what_is_refused_changes_nothing() {
    let (shared, [mut tab, _]) = tabs();
    let kept = "a1 f1 <b> f2\n\n 　\nb2\nc3 f3";
    shared.borrow_mut().texts.insert(EXPLAINED.to_owned(), kept.to_owned());
    assert_eq!(explained(&tab, "a1"), ["f1", "f2"]);
    assert_eq!(explained(&tab, "b2"), Vec::<String>::new());
    assert_eq!(explained(&tab, "c3"), ["f3"]);
    shared.borrow_mut().is_full = true;
    assert_eq!(explain(&mut tab, "a1", "f9", true), Err(Refusal::Full));
    assert_eq!(shared.borrow().texts.get(EXPLAINED).map(String::as_str), Some(kept));
}

#[test]
fn marks_count_as_used_storage_and_go_with_everything() {
    let (shared, [mut tab, other]) = tabs();
    let before = Shelf::new(other).used();
    assert_eq!(explain(&mut tab, "a1", "f1", true), Ok(()));
    let kept = tab.get(EXPLAINED).unwrap_or_default();
    let mut shelf = Shelf::new(tab);
    assert_eq!(shelf.used().0, before.0 + EXPLAINED.len() + kept.len());
    shelf.erase();
    assert_eq!(shared.borrow().texts.get(EXPLAINED), None);
}
