//! The text that is checked and what was found. It lives as long as the page and is kept nowhere else.

use crate::exchange::station_tables;
use crate::report::{Class, Place, Report, check};
use crate::view::store::{Store, Watched};
use std::cell::Cell;
use std::rc::Rc;

/// A text with what was found in it.
pub(super) struct Checked {
    /// Its characters, by which places are counted.
    pub(super) chars: Vec<char>,
    pub(super) report: Report,
}

impl Checked {
    /// How many places are to be looked at again.
    pub(super) fn alarms(&self) -> usize {
        self.report.findings.iter().filter(|finding| finding.class.is_alarm()).count()
    }

    /// What stands at a place.
    pub(super) fn text(&self, from: usize, to: usize) -> String {
        let chars = self.chars.get(from..to.min(self.chars.len())).unwrap_or_default();
        chars.iter().collect()
    }

    /// Every place that is marked, none over another.
    pub(super) fn spans(&self) -> Vec<(Place, Class)> {
        let mut spans: Vec<(Place, Class)> = self.report.marks.clone();
        for finding in &self.report.findings {
            if finding.class.is_alarm() {
                let places = [finding.place].into_iter().chain(finding.others.iter().copied());
                spans.extend(places.map(|place| (place, finding.class)));
            }
        }
        // Of two at one place the stronger stands first.
        crate::number::sort_by_key(&mut spans, |(place, class)| (place.from, place.to, *class));
        let mut end = 0;
        spans.retain(|(place, _)| {
            let free = place.from >= end && place.to > place.from;
            if free {
                end = place.to;
            }
            free
        });
        spans
    }
}

/// What is typed, and what became of it.
#[derive(Default)]
pub(super) struct State {
    /// The text.
    pub(super) text: Watched<String>,
    /// What was found; the number of characters where the text is too long, nothing for none.
    pub(super) checked: Watched<Option<Result<Rc<Checked>, usize>>>,
    /// Whether the station's tables are held against it.
    pub(super) beside: Watched<bool>,
    inputs: Cell<u32>,
}

thread_local! {
    static STATE: Rc<State> = Rc::default();
}

impl State {
    /// The one of the page.
    pub(super) fn get() -> Rc<State> {
        STATE.with(Rc::clone)
    }

    /// Takes what is typed; the number of this input.
    pub(super) fn typed(&self, text: String) -> u32 {
        self.text.replace(text);
        self.inputs.set(self.inputs.get().wrapping_add(1));
        self.inputs.get()
    }

    /// Whether nothing was typed since.
    pub(super) fn is_last(&self, input: u32) -> bool {
        self.inputs.get() == input
    }

    /// Checks the text.
    pub(super) fn check(&self, store: Store) {
        let found = self.text.with_untracked(|text| {
            if text.trim().is_empty() {
                return None;
            }
            let with_tables = self.beside.get_untracked();
            let found = store.with_station(|editor| {
                let tables = match with_tables {
                    true => station_tables(editor.document()),
                    false => Vec::new(),
                };
                check(text, &tables, editor.scheme())
            });
            Some(match found {
                Ok(report) => Ok(Rc::new(Checked { chars: text.chars().collect(), report })),
                Err(long) => Err(long.characters),
            })
        });
        self.checked.set(found);
    }
}
