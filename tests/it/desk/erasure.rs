//! Deleting everything on a shared computer: nothing of this page stays, nothing of others goes, and no
//! other tab writes anything back.

use super::browser::{Shared, View};
use super::tab::Tab;
use station_scorecard::desk::{ERASED, Effect, Event, Folder, Holdings, SaveState, Shelf};
use std::cell::RefCell;
use std::rc::Rc;

fn shared_with(texts: &[(&str, &str)]) -> Rc<RefCell<Shared>> {
    let shared = Rc::new(RefCell::new(Shared::default()));
    for (key, text) in texts {
        shared.borrow_mut().texts.insert((*key).to_owned(), (*text).to_owned());
    }
    shared
}

fn keys(shared: &Rc<RefCell<Shared>>) -> Vec<String> {
    shared.borrow().texts.keys().cloned().collect()
}

/// A second tab hears what the first has written since.
fn tell(shared: &Rc<RefCell<Shared>>, tab: &mut Tab) {
    loop {
        let next = shared.borrow().log.get(tab.heard).cloned();
        let Some((writer, write)) = next else { return };
        tab.heard += 1;
        if writer != tab.number {
            tab.hear(&write);
            if write.0 == ERASED && write.1.is_some() {
                tab.send(Event::Erased);
            }
        }
    }
}

#[test]
fn what_goes_is_counted_and_keys_of_others_stay() {
    let shared = shared_with(&[
        ("station-scorecard/station/one", "A"),
        ("station-scorecard/station/example", "B"),
        ("station-scorecard/deleted/two", "C"),
        ("station-scorecard/set-aside/three@2026", "D"),
        ("station-scorecard/preferences", "{}"),
        ("station-scorecard/training", "{}"),
        ("station-scorecard-of-others", "E"),
        ("elsewhere", "F"),
    ]);
    let mut shelf = Shelf::new(View::new(&shared, 0, false));
    assert_eq!(
        shelf.holdings(),
        Holdings { stations: 2, deleted: 1, set_aside: 1, training: true }
    );
    shelf.erase();
    assert_eq!(keys(&shared), ["elsewhere", "station-scorecard-of-others"]);
    assert_eq!(shelf.holdings(), Holdings::default());
}

/// A full storage refuses the news as long as the stations are there.
#[test]
fn what_storage_has_refused_goes_too_and_is_not_tried_again() {
    let shared = shared_with(&[("station-scorecard/station/one", "A")]);
    let mut shelf = Shelf::new(View::new(&shared, 0, false));
    shared.borrow_mut().is_full = true;
    assert!(shelf.put(Folder::Station, "two", "B").is_err());
    assert_eq!(shelf.holdings().stations, 2);
    shelf.erase();
    shared.borrow_mut().is_full = false;
    assert_eq!(shelf.retry(), Ok(()));
    assert_eq!(keys(&shared), Vec::<String>::new());
}

#[test]
fn a_tab_that_hears_of_it_writes_nothing_back() {
    for waits in [false, true] {
        let shared = shared_with(&[]);
        let (mut first, mut second) = (Tab::new(&shared, 0, false), Tab::new(&shared, 1, false));
        first.open("one");
        first.edit(1);
        first.save();
        second.open("one");
        tell(&shared, &mut second);
        second.edit(2);
        if !waits {
            second.save();
        }
        first.desk.give_up();
        first.shelf.erase();
        tell(&shared, &mut second);
        assert!(second.told.contains(&Effect::StartOver), "{:?}", second.told);
        // Whatever was still due comes: the pause, the lock, leaving, a look at the storage.
        second.save();
        for event in [Event::Leaving, Event::Looked, Event::Granted, Event::Due] {
            second.send(event);
        }
        assert_eq!(keys(&shared), Vec::<String>::new(), "typing waits: {waits}");
        assert_eq!(second.shown, SaveState::Saved, "nothing is left to be kept");
    }
}

/// The write was under way when everything went: it takes effect afterwards, and goes too.
#[test]
fn what_a_tab_has_written_before_it_heard_goes_and_a_newer_station_stays() {
    let shared = shared_with(&[]);
    let (mut first, mut second) = (Tab::new(&shared, 0, false), Tab::new(&shared, 1, false));
    second.open("two");
    second.edit(1);
    second.save();
    first.shelf.erase();
    second.edit(2);
    second.save();
    assert_eq!(keys(&shared), ["station-scorecard/station/two"]);
    // Someone begins anew in the first tab before the second one hears of it.
    first.open("new");
    first.edit(3);
    first.save();
    tell(&shared, &mut second);
    second.send(Event::Leaving);
    assert_eq!(keys(&shared), ["station-scorecard/station/new"]);
}
