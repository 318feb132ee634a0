//! Two and three tabs in random order, many thousand times from fixed beginnings: no edit is lost, and
//! nothing is overwritten silently.

use super::browser::{Shared, edits};
use super::tab::Tab;
use station_scorecard::desk::{Event, Place, SaveState};
use std::cell::RefCell;
use std::rc::Rc;

/// Steps of one schedule before everything comes to rest.
const STEPS: usize = 40;

/// Chance without luck: the same numbers at every run (xorshift).
pub(super) struct Chance(pub(super) u64);

impl Chance {
    pub(super) fn below(&mut self, most: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 33).unwrap_or_default() % most
    }

    pub(super) fn one_of<T: Clone>(&mut self, of: &[T]) -> Option<T> {
        if of.is_empty() { None } else { of.get(self.below(of.len())).cloned() }
    }
}

/// What may happen in a schedule beside typing and saving.
#[derive(Clone, Copy, Default)]
struct May {
    lag: bool,
    delete: bool,
    fill: bool,
    close: bool,
}

struct Browser {
    shared: Rc<RefCell<Shared>>,
    tabs: Vec<Tab>,
    /// Edits so far.
    made: u32,
    /// Edits in tabs that were closed although they said "not saved".
    given_up: Vec<u32>,
    may: May,
}

impl Browser {
    fn new(tabs: usize, may: May) -> Browser {
        let shared = Rc::new(RefCell::new(Shared::default()));
        let tabs = (0..tabs).map(|number| Tab::new(&shared, number, may.lag)).collect();
        Browser { shared, tabs, made: 0, given_up: Vec::new(), may }
    }

    /// The oldest write of a tab takes effect for all.
    fn flush(&mut self, at: usize) {
        let write = self.tabs[at].lag.as_ref().and_then(|lag| lag.borrow_mut().outbox.pop_front());
        if let Some(write) = write {
            self.shared.borrow_mut().apply(at, write);
        }
    }

    /// A tab is told of the next write.
    fn deliver(&mut self, at: usize) {
        let tab = &mut self.tabs[at];
        let next = self.shared.borrow().log.get(tab.heard).cloned();
        let Some((writer, write)) = next else { return };
        tab.heard += 1;
        if writer == tab.number {
            return;
        }
        if let Some(lag) = &tab.lag {
            let (mut lag, shared) = (lag.borrow_mut(), self.shared.borrow());
            let under_way = shared.log.get(tab.heard..).unwrap_or_default().iter();
            let own = under_way.filter(|(by, _)| *by == tab.number).map(|(_, write)| write);
            // A write of its own that takes effect later stays in its view.
            if !own.chain(&lag.outbox).any(|(key, _)| *key == write.0) {
                lag.see(&write);
            }
        }
        if !tab.is_closed {
            tab.hear(&write);
        }
    }

    fn step(&mut self, chance: &mut Chance) {
        let at = chance.below(self.tabs.len());
        if self.tabs[at].is_closed {
            return self.flush(at);
        }
        match chance.below(24) {
            0..=5 => {
                self.made += 1;
                let edit = self.made;
                self.tabs[at].edit(edit);
            }
            6..=10 => self.tabs[at].save(),
            11..=13 => self.deliver(at),
            14..=15 => self.flush(at),
            16 => self.tabs[at].answer(),
            17 => self.tabs[at].watch(),
            18 => self.tabs[at].send(Event::Looked),
            19 => self.tabs[at].send(Event::Retry),
            20 => {
                let ids = self.tabs[at].shelf.ids(Place::Station);
                if let Some(id) = chance.one_of(&ids) {
                    self.tabs[at].open(&id);
                }
            }
            21 if self.may.delete => self.delete_or_return(at, chance),
            22 if self.may.fill => {
                let mut shared = self.shared.borrow_mut();
                shared.is_full = !shared.is_full;
            }
            23 if chance.below(3) == 0 && self.may_close() => self.close(at),
            _ => {}
        }
    }

    /// Of tabs that overwrite each other unseen, the winner has to be there to see it.
    fn may_close(&self) -> bool {
        let all_open = self.tabs.iter().all(|tab| !tab.is_closed);
        self.may.close && (all_open || !self.may.lag)
    }

    fn delete_or_return(&mut self, at: usize, chance: &mut Chance) {
        let tab = &mut self.tabs[at];
        let (kept, deleted) = (tab.shelf.ids(Place::Station), tab.shelf.ids(Place::Deleted));
        if chance.below(2) == 0 {
            if let Some(id) = chance.one_of(&kept) {
                tab.delete(&id);
            }
        } else if let Some(id) = chance.one_of(&deleted) {
            tab.bring_back(&id);
        }
    }

    fn close(&mut self, at: usize) {
        let tab = &mut self.tabs[at];
        tab.send(Event::Leaving);
        if matches!(tab.shown, SaveState::NotSaved(_)) {
            self.given_up.extend(&tab.page.edits);
            for place in [Place::Station, Place::Deleted] {
                let kept = tab.shelf.ids(place);
                let texts = kept.iter().filter_map(|id| tab.shelf.get(place, id));
                self.given_up.extend(texts.flat_map(|text| edits(&text)));
            }
        }
        tab.is_closed = true;
    }

    /// There is room again, and everything that is under way comes to its end.
    fn rest(&mut self) {
        self.shared.borrow_mut().is_full = false;
        for _ in 0..200 {
            for at in 0..self.tabs.len() {
                self.flush(at);
                self.deliver(at);
                if !self.tabs[at].is_closed {
                    self.tabs[at].save();
                    self.tabs[at].answer();
                }
            }
            let log = self.shared.borrow().log.len();
            let told = self.tabs.iter().all(|tab| tab.heard == log && is_flushed(tab));
            if told && self.tabs.iter().all(|tab| tab.is_closed || tab.is_idle()) {
                return;
            }
            // A watch is longer than anything else that is under way.
            if told {
                self.tabs.iter_mut().filter(|tab| !tab.is_closed).for_each(Tab::watch);
            }
        }
    }

    /// What is wrong with what is kept in the end.
    fn faults(&self) -> Vec<String> {
        let shared = self.shared.borrow();
        let mut faults = shared.faults.clone();
        let kept: Vec<u32> = shared.texts.values().flat_map(|text| edits(text)).collect();
        let lost = (1..=self.made).filter(|edit| !kept.contains(edit));
        let lost = lost.filter(|edit| !self.given_up.contains(edit));
        faults.extend(lost.map(|edit| format!("edit {edit} is lost")));
        for tab in self.tabs.iter().filter(|tab| !tab.is_closed) {
            let stored = shared.texts.get(&Place::Station.key(tab.desk.id()));
            let stored = stored.map(|text| edits(text)).unwrap_or_default();
            if tab.shown == SaveState::Saved && stored != tab.page.edits {
                faults.push(format!("tab {} says saved and shows other edits", tab.number));
            }
            if tab.shown == SaveState::Saving {
                faults.push(format!("tab {} goes on saying that it is saving", tab.number));
            }
        }
        faults
    }
}

fn is_flushed(tab: &Tab) -> bool {
    tab.lag.as_ref().is_none_or(|lag| lag.borrow().outbox.is_empty())
}

/// Runs schedules; a fault names the one it was found in.
fn run(tabs: usize, schedules: u64, may: May) {
    for schedule in 1..=schedules {
        let mut chance = Chance(schedule.wrapping_mul(0x9E37_79B9_7F4A_7C15));
        let mut browser = Browser::new(tabs, may);
        for _ in 0..STEPS {
            browser.step(&mut chance);
            if !may.lag {
                said_saved_is_kept(&browser, schedule);
            }
        }
        browser.rest();
        let faults = browser.faults();
        assert!(faults.is_empty(), "schedule {schedule} of {tabs} tabs: {faults:#?}");
    }
}

/// A tab that has heard everything and says "saved" shows what storage holds.
fn said_saved_is_kept(browser: &Browser, schedule: u64) {
    let shared = browser.shared.borrow();
    for tab in browser.tabs.iter().filter(|tab| !tab.is_closed && !tab.take_over) {
        if tab.heard < shared.log.len() || tab.shown != SaveState::Saved {
            continue;
        }
        let stored = shared.texts.get(&Place::Station.key(tab.desk.id()));
        let stored = stored.map(|text| edits(text)).unwrap_or_default();
        assert_eq!(stored, tab.page.edits, "schedule {schedule}: tab {} says saved", tab.number);
    }
}

#[test]
fn two_tabs_lose_no_edit_and_overwrite_nothing() {
    run(2, 3000, May::default());
    run(2, 3000, May { delete: true, fill: true, ..May::default() });
}

#[test]
fn three_tabs_lose_no_edit_and_overwrite_nothing() {
    run(3, 2000, May::default());
    run(3, 2000, May { delete: true, fill: true, close: true, ..May::default() });
}

/// Tabs that see each other's writes late overwrite each other; whoever was overwritten keeps a copy.
#[test]
fn tabs_that_see_each_other_late_lose_no_edit() {
    let lag = May { lag: true, ..May::default() };
    run(2, 3000, lag);
    run(3, 3000, lag);
    run(2, 2000, May { fill: true, close: true, ..lag });
    run(3, 2000, May { fill: true, close: true, ..lag });
}
