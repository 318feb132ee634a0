//! Texts kept and refused: what a write that fails leaves behind.

use super::browser::{Shared, View};
use station_scorecard::desk::{Folder, Mark, Refusal, Shelf, Stamp};
use std::cell::RefCell;
use std::rc::Rc;

fn shelf() -> (Rc<RefCell<Shared>>, Shelf<View>) {
    let shared = Rc::new(RefCell::new(Shared::default()));
    let view = View::new(&shared, 0, false);
    (shared, Shelf::new(view))
}

#[test]
fn a_text_that_comes_back_altered_leaves_the_old_one() {
    let (shared, mut shelf) = shelf();
    assert_eq!(shelf.put(Folder::Deleted, "one", "the old text"), Ok(()));
    shared.borrow_mut().alters = true;
    assert_eq!(shelf.put(Folder::Deleted, "one", "another text"), Err(Refusal::Altered));
    assert_eq!(shelf.get(Folder::Deleted, "one").as_deref(), Some("another text"), "in memory");
    shared.borrow_mut().alters = false;
    assert_eq!(shelf.put_or_leave(Folder::Deleted, "two", "second"), Ok(()));
    shared.borrow_mut().alters = true;
    assert_eq!(shelf.put_or_leave(Folder::Deleted, "three", "third"), Err(Refusal::Altered));
    assert_eq!(shelf.get(Folder::Deleted, "three"), None, "no half of it stays");
}

#[test]
fn a_stamp_lists_the_last_write_of_each_tab_the_newest_first() {
    let mark = |tab: &str, count| Mark { tab: tab.to_owned(), count };
    let stamp = Stamp::default().with(mark("a", 1)).with(mark("b", 1)).with(mark("a", 2));
    assert_eq!(stamp.to_string(), "a-2 b-1");
    assert_eq!(Stamp::of("{\"stamp\":\"a-2 b-1\",\"x\":1}"), stamp);
    assert!(stamp.includes(&mark("a", 1)) && stamp.includes(&mark("b", 1)));
    assert!(!stamp.includes(&mark("b", 2)) && !stamp.includes(&mark("c", 1)));
    for text in
        ["", "{}", "{\"stamp\":\"\"}", "{\"stamp\":\"tab 7\"}", "{\"stamp\":\"é-1 -1 a-x\"}"]
    {
        assert_eq!(Stamp::of(text), Stamp::default(), "{text}");
    }
}
