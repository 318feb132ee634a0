//! A model of what tabs share: one storage, and the news of each write.
//!
//! It has two forms. Instant: a write is seen by all tabs at once, as in tabs of one process or under a
//! lock. Lagging: each tab has its own view, and a write reaches the others only when it is delivered, as
//! in tabs of several processes; writes of the same moment overwrite each other there.

use station_scorecard::desk::{Refusal, Storage};
use std::cell::RefCell;
use std::collections::{BTreeMap, VecDeque};
use std::rc::Rc;

/// A key and its new text.
pub(super) type Write = (String, Option<String>);

/// What all tabs share.
#[derive(Debug, Default)]
pub(crate) struct Shared {
    pub(super) texts: BTreeMap<String, String>,
    /// Every write in the order in which it took effect, with the tab it came from.
    pub(super) log: Vec<(usize, Write)>,
    pub(super) is_full: bool,
    /// How many more texts fit before it is full; `None` where that does not matter.
    pub(super) room_for: Option<usize>,
    pub(super) is_absent: bool,
    /// Whether what is read back differs from what was written.
    pub(super) alters: bool,
    /// What was done that the invariants forbid.
    pub(super) faults: Vec<String>,
}

impl Shared {
    /// A write takes effect.
    pub(super) fn apply(&mut self, tab: usize, write: Write) {
        match &write.1 {
            Some(text) => drop(self.texts.insert(write.0.clone(), text.clone())),
            None => drop(self.texts.remove(&write.0)),
        }
        self.log.push((tab, write));
    }
}

/// The storage as one tab sees it.
#[derive(Debug, Default)]
pub(crate) struct View {
    pub(super) shared: Rc<RefCell<Shared>>,
    pub(super) tab: usize,
    /// `None` where every write takes effect at once.
    pub(super) lag: Option<Rc<RefCell<Lag>>>,
}

/// What a tab sees and does with a delay.
#[derive(Debug, Default)]
pub(super) struct Lag {
    /// Its view of the texts.
    pub(super) texts: BTreeMap<String, String>,
    /// Its writes that have not taken effect.
    pub(super) outbox: VecDeque<Write>,
}

impl View {
    /// The view of a tab.
    pub(crate) fn new(shared: &Rc<RefCell<Shared>>, tab: usize, lags: bool) -> View {
        let texts = shared.borrow().texts.clone();
        let lag = lags.then(|| Rc::new(RefCell::new(Lag { texts, outbox: VecDeque::new() })));
        View { shared: shared.clone(), tab, lag }
    }

    fn write(&mut self, key: &str, text: Option<&str>) {
        let write = (key.to_owned(), text.map(str::to_owned));
        match &self.lag {
            None => {
                let before = self.get(key);
                let mut shared = self.shared.borrow_mut();
                if key.contains("/station/") {
                    let fault = fault(&shared, key, before.as_deref(), text);
                    shared.faults.extend(fault);
                }
                shared.apply(self.tab, write);
            }
            Some(lag) => {
                let mut lag = lag.borrow_mut();
                lag.see(&write);
                lag.outbox.push_back(write);
            }
        }
    }
}

/// A silent overwrite, or a removal without a copy.
fn fault(shared: &Shared, key: &str, before: Option<&str>, text: Option<&str>) -> Option<String> {
    let before = before?;
    match text {
        Some(text) => {
            let (old, new) = (edits(before), edits(text));
            let lost = old.iter().any(|edit| !new.contains(edit));
            lost.then(|| format!("{before} was overwritten by {text}"))
        }
        None => {
            let copies = shared.texts.iter().filter(|(at, copy)| *at != key && *copy == before);
            (copies.count() == 0).then(|| format!("{key} was removed without a copy"))
        }
    }
}

impl Lag {
    /// Its view of a text changes.
    pub(super) fn see(&mut self, (key, text): &Write) {
        match text {
            Some(text) => drop(self.texts.insert(key.clone(), text.clone())),
            None => drop(self.texts.remove(key)),
        }
    }
}

/// The edits in a text of the model.
pub(super) fn edits(text: &str) -> Vec<u32> {
    let list = text.split_once("\"edits\":[").and_then(|(_, rest)| rest.split_once(']'));
    let words = list.map_or("", |(list, _)| list).split(',');
    words.filter_map(|word| word.parse().ok()).collect()
}

impl Storage for View {
    fn is_available(&self) -> bool {
        !self.shared.borrow().is_absent
    }

    fn get(&self, key: &str) -> Option<String> {
        match &self.lag {
            None => self.shared.borrow().texts.get(key).cloned(),
            Some(lag) => lag.borrow().texts.get(key).cloned(),
        }
    }

    fn keys(&self) -> Vec<String> {
        match &self.lag {
            None => self.shared.borrow().texts.keys().cloned().collect(),
            Some(lag) => lag.borrow().texts.keys().cloned().collect(),
        }
    }

    fn put(&mut self, key: &str, text: &str) -> Result<(), Refusal> {
        let (is_full, is_absent, alters) = {
            let shared = self.shared.borrow();
            (shared.is_full, shared.is_absent, shared.alters)
        };
        if is_absent {
            return Err(Refusal::Absent);
        }
        if is_full {
            return Err(Refusal::Full);
        }
        if let Some(room) = self.shared.borrow_mut().room_for.as_mut() {
            *room = room.checked_sub(1).ok_or(Refusal::Full)?;
        }
        if alters {
            let half: String = text.chars().take(text.chars().count() / 2).collect();
            self.shared.borrow_mut().texts.insert(key.to_owned(), half);
            return Err(Refusal::Altered);
        }
        self.write(key, Some(text));
        Ok(())
    }

    fn remove(&mut self, key: &str) {
        if self.get(key).is_some() {
            self.write(key, None);
        }
    }
}
