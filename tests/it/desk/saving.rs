//! Single stories of saving: what is written when, what is told, and that "saved" is never said of what
//! storage does not hold.

use super::browser::Shared;
use super::tab::Tab;
use station_scorecard::desk::{Effect, Event, Folder, Refusal, SaveState};
use std::cell::RefCell;
use std::rc::Rc;

const EXAMPLE: &str = "station-scorecard/station/example";

fn tabs<const COUNT: usize>() -> (Rc<RefCell<Shared>>, [Tab; COUNT]) {
    let shared = Rc::new(RefCell::new(Shared::default()));
    let tabs = std::array::from_fn(|number| Tab::new(&shared, number, false));
    (shared, tabs)
}

fn text_of(shared: &Rc<RefCell<Shared>>, key: &str) -> String {
    shared.borrow().texts.get(key).cloned().unwrap_or_default()
}

/// Tells a tab the last write.
fn tell(shared: &Rc<RefCell<Shared>>, tab: &mut Tab) {
    let last = shared.borrow().log.last().cloned();
    if let Some((_, write)) = last {
        tab.hear(&write);
    }
}

#[test]
fn nothing_is_written_before_typing_pauses_and_everything_after() {
    let (shared, [mut tab]) = tabs();
    tab.edit(1);
    assert_eq!(tab.shown, SaveState::Saving);
    assert_eq!(text_of(&shared, EXAMPLE), "");
    tab.save();
    assert_eq!(tab.shown, SaveState::Saved);
    assert_eq!(text_of(&shared, EXAMPLE), "{\"stamp\":\"tab0-1\",\"edits\":[1]}");
}

#[test]
fn a_tab_that_is_left_writes_at_once() {
    let (shared, [mut tab]) = tabs();
    tab.edit(1);
    tab.send(Event::Leaving);
    assert_eq!(text_of(&shared, EXAMPLE), "{\"stamp\":\"tab0-1\",\"edits\":[1]}");
}

#[test]
fn edits_in_turn_are_no_conflict() {
    let (shared, [mut one, mut two]) = tabs();
    one.edit(1);
    one.save();
    tell(&shared, &mut two);
    two.answer();
    assert_eq!(two.page.edits, [1]);
    two.edit(2);
    two.save();
    tell(&shared, &mut one);
    one.answer();
    assert_eq!(one.page.edits, [1, 2]);
    assert_eq!(text_of(&shared, EXAMPLE), "{\"stamp\":\"tab1-1 tab0-1\",\"edits\":[1,2]}");
    assert_eq!((one.told.len(), two.told.len()), (0, 0), "nothing to tell");
    assert_eq!(shared.borrow().texts.len(), 1, "one station");
}

#[test]
fn the_loser_of_two_writes_keeps_a_copy_and_says_so() {
    let (shared, [mut one, mut two]) = tabs();
    one.edit(1);
    two.edit(2);
    one.save();
    two.save();
    assert_eq!(two.told, [Effect::Forked { name: "copy".to_owned(), is_kept: true }]);
    assert_eq!(two.page.copies, 1, "its name says so");
    assert_eq!(text_of(&shared, EXAMPLE), "{\"stamp\":\"tab0-1\",\"edits\":[1]}");
    let copy = Folder::Station.key(two.desk.id());
    assert_eq!(text_of(&shared, &copy), "{\"stamp\":\"tab1-2\",\"edits\":[2]}");
}

#[test]
fn a_copy_that_is_refused_is_not_called_kept() {
    let (shared, [mut one, mut two]) = tabs();
    one.edit(1);
    one.save();
    two.edit(2);
    shared.borrow_mut().is_full = true;
    two.save();
    assert_eq!(two.told, [Effect::Forked { name: "copy".to_owned(), is_kept: false }]);
    assert_eq!(two.shown, SaveState::NotSaved(Refusal::Full));
}

/// Both saw the old text: nothing tells the first that it was overwritten but the other's stamp.
#[test]
fn a_write_that_was_overwritten_unseen_is_kept_as_a_copy() {
    let (shared, [mut one, mut two]) = tabs();
    one.edit(1);
    one.save();
    let seen = text_of(&shared, EXAMPLE);
    two.open("example");
    two.edit(2);
    two.save();
    one.edit(3);
    shared.borrow_mut().texts.insert(EXAMPLE.to_owned(), seen);
    one.save();
    let second = "{\"stamp\":\"tab0-2\",\"edits\":[1,3]}";
    assert_eq!(text_of(&shared, EXAMPLE), second, "the first does not know of the second");
    two.send(Event::Heard { id: "example", text: Some(second) });
    // Under the id of the write that was overwritten: the other tab would find it there.
    let copy = text_of(&shared, &Folder::Station.key("tab1-1"));
    assert_eq!(copy, "{\"stamp\":\"tab1-2 tab0-1\",\"edits\":[1,2]}");
    one.send(Event::Overdue("{\"stamp\":\"tab1-1 tab0-1\",\"edits\":[1,2]}"));
    assert_eq!(shared.borrow().texts.len(), 2, "it is kept once");
}

#[test]
fn a_deletion_by_another_tab_is_heard_at_once_and_not_called_saved() {
    let (shared, [mut one, mut two]) = tabs();
    one.edit(1);
    one.save();
    two.delete("example");
    let removal = (EXAMPLE.to_owned(), None);
    one.hear(&removal);
    assert_eq!(one.shown, SaveState::NotSaved(Refusal::Gone));
    assert_eq!(one.told, [Effect::TellDeleted]);
    // A second look tells nothing new, and a next edit is kept.
    one.send(Event::Looked);
    assert_eq!(one.told.len(), 1);
    one.edit(2);
    assert_eq!(one.shown, SaveState::NotSaved(Refusal::Gone));
    one.save();
    assert_eq!(one.shown, SaveState::Saved);
    assert_eq!(text_of(&shared, EXAMPLE), "{\"stamp\":\"tab0-2\",\"edits\":[1,2]}");
}

#[test]
fn a_cleared_storage_is_seen_at_the_next_look_or_save_in_the_same_tab() {
    for event in [Event::Looked, Event::Leaving, Event::Granted] {
        let (shared, [mut tab]) = tabs();
        tab.edit(1);
        tab.save();
        shared.borrow_mut().texts.clear();
        tab.send(event);
        assert_eq!(tab.shown, SaveState::NotSaved(Refusal::Gone), "{event:?}");
        assert_eq!(shared.borrow().texts.len(), 0, "what was cleared is not put back unasked");
        tab.send(Event::Retry);
        assert_eq!(tab.shown, SaveState::Saved);
        assert_eq!(text_of(&shared, EXAMPLE), "{\"stamp\":\"tab0-2\",\"edits\":[1]}");
    }
}

#[test]
fn a_text_that_comes_back_to_the_letter_is_saved_again() {
    let (shared, [mut tab]) = tabs();
    tab.edit(1);
    tab.save();
    let text = text_of(&shared, EXAMPLE);
    shared.borrow_mut().texts.clear();
    tab.send(Event::Looked);
    shared.borrow_mut().texts.insert(EXAMPLE.to_owned(), text);
    tab.send(Event::Looked);
    assert_eq!(tab.shown, SaveState::Saved);
}

#[test]
fn without_storage_nothing_is_ever_called_saved() {
    let (shared, [mut tab]) = tabs();
    shared.borrow_mut().is_absent = true;
    for event in [Event::Looked, Event::Leaving, Event::Retry] {
        tab.send(event);
        assert_eq!(tab.shown, SaveState::NotSaved(Refusal::Absent), "{event:?}");
    }
    tab.edit(1);
    tab.save();
    assert_eq!(tab.shown, SaveState::NotSaved(Refusal::Absent));
}

#[test]
fn full_storage_keeps_the_old_text_and_is_tried_again() {
    let (shared, [mut tab]) = tabs();
    tab.edit(1);
    tab.save();
    shared.borrow_mut().is_full = true;
    tab.edit(2);
    tab.save();
    assert_eq!(tab.shown, SaveState::NotSaved(Refusal::Full));
    assert_eq!(text_of(&shared, EXAMPLE), "{\"stamp\":\"tab0-1\",\"edits\":[1]}");
    assert!(tab.timer, "another try is due");
    shared.borrow_mut().is_full = false;
    tab.save();
    assert_eq!(tab.shown, SaveState::Saved);
    assert_eq!(text_of(&shared, EXAMPLE), "{\"stamp\":\"tab0-3\",\"edits\":[1,2]}");
}

/// A station that waits in memory while another one is open.
#[test]
fn what_waits_in_memory_keeps_the_page_from_saying_saved() {
    let (shared, [mut tab]) = tabs();
    shared.borrow_mut().is_full = true;
    tab.edit(1);
    tab.open("other");
    assert_eq!(tab.shown, SaveState::NotSaved(Refusal::Full));
    shared.borrow_mut().is_full = false;
    tab.send(Event::Retry);
    assert_eq!(tab.shown, SaveState::Saved);
    assert_eq!(text_of(&shared, EXAMPLE).matches("[1]").count(), 1);
}

/// While a text waits in memory another tab writes under its id.
#[test]
fn a_retry_never_replaces_what_another_tab_wrote_meanwhile() {
    let (shared, [mut one, mut two]) = tabs();
    shared.borrow_mut().is_full = true;
    one.edit(1);
    one.open("other");
    shared.borrow_mut().is_full = false;
    two.edit(2);
    two.save();
    one.send(Event::Retry);
    assert_eq!(text_of(&shared, EXAMPLE), "{\"stamp\":\"tab1-1\",\"edits\":[2]}");
    let apart: Vec<&Effect> =
        one.told.iter().filter(|told| matches!(told, Effect::NameApart(_))).collect();
    assert_eq!(apart, [&Effect::NameApart("tab0-1".to_owned())]);
    let key = Folder::Station.key("tab0-1");
    assert_eq!(text_of(&shared, &key), "{\"stamp\":\"tab0-1\",\"edits\":[1]}");
}

/// A text of an earlier build, or one that a person put there, has no marks: it is shown, not fought.
#[test]
fn a_text_without_marks_is_taken_over_by_a_tab_that_wrote_nothing() {
    let (shared, [mut tab]) = tabs();
    let text = "{\"stamp\":\"m3k2x\",\"edits\":[7]}";
    shared.borrow_mut().texts.insert(EXAMPLE.to_owned(), text.to_owned());
    tab.send(Event::Looked);
    tab.answer();
    assert_eq!((tab.page.edits.as_slice(), tab.shown), ([7].as_slice(), SaveState::Saved));
    tab.edit(8);
    tab.save();
    assert_eq!(text_of(&shared, EXAMPLE), "{\"stamp\":\"tab0-1\",\"edits\":[7,8]}");
}
