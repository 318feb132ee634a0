//! 试算 as the store carries it out: it begins, is kept, adopted, left, and taken up after a reload.
//!
//! The wishes of any room go through [`Request::Trial`], so that only the chunk of trials names what carries
//! them out.

use super::{Naming, Request, Store, Undo};
use crate::browser::session;
use crate::desk::{Refresh, TrialWish, fitting};
use crate::document::{Field, Value};
use crate::editor::{Action, Item, List};
use crate::texts::{FrameText, ScenarioText};
use crate::view::Sheet;

/// The trial that a reload goes on with.
pub(super) struct TrialMark {
    /// The id of its station.
    pub(super) station: String,
    /// Its scenario, and whether that came in with the trial.
    scenario: Option<(usize, bool)>,
}

impl Store {
    /// Begins a trial with these changes, or makes them in the one that is on; a score is in points.
    pub fn start_trial(self, changes: Vec<(Field, Value)>) {
        self.wish(TrialWish::Start(changes));
    }

    /// Goes on with a scenario as a trial.
    pub fn open_scenario(self, at: usize) {
        self.wish(TrialWish::Open(at));
    }

    /// Writes what was tried into the station, as one step.
    pub fn adopt_trial(self) {
        self.wish(TrialWish::Adopt);
    }

    /// Asks for the name under which what is tried is kept.
    pub fn ask_to_keep_trial(self) {
        self.naming.set(Naming::Trial);
        self.open_sheet(Sheet::ScenarioName);
    }

    /// Goes back to the station; what was tried stays as a scenario.
    pub fn leave_trial(self) {
        self.wish(TrialWish::Leave);
    }

    /// Carries out a wish once what carries it out is here.
    pub fn wish(self, wish: TrialWish) {
        self.ask(Request::Trial(wish));
    }

    /// Carries out a wish. Only the chunk of trials may name this.
    pub(in crate::view) fn carry_out_wish(self, wish: TrialWish) {
        let language = self.settings.language.get_untracked();
        let word = ScenarioText::Word.words(language);
        let scenario =
            |at: usize| self.with_station(|station| station.document().scenarios.get(at).cloned());
        match wish {
            TrialWish::Start(changes) => {
                let refreshes = self.session.borrow_mut().start_trial(changes, word);
                self.refresh(refreshes);
            }
            TrialWish::Open(at) => {
                let refreshes = self.session.borrow_mut().open_scenario(at, false, word);
                self.refresh(refreshes);
            }
            TrialWish::Adopt => {
                let changes = self.session.borrow().trial().map_or(0, |trial| trial.changes);
                let refreshes = self.session.borrow_mut().adopt_trial();
                if self.refresh(refreshes) && changes > 0 {
                    self.tell_taken_over(&ScenarioText::adopted(changes, language));
                }
            }
            TrialWish::KeepAs(name) => {
                let refreshes = self.session.borrow_mut().keep_trial_as(&name);
                if self.refresh(refreshes) {
                    self.tell_done(&ScenarioText::kept_as(name, language));
                }
            }
            TrialWish::Resume => {
                if let Some(mark) = Store::trial_mark() {
                    self.resume_trial(&mark);
                }
            }
            TrialWish::Leave => self.leave_at_once(),
            TrialWish::Rename(at, name) => {
                self.dispatch(Action::Set(Field::ScenarioName(at), Value::Text(name)));
            }
            TrialWish::Copy(at) => {
                if let Some(mut copy) = scenario(at) {
                    copy.name =
                        fitting(&copy.name, |name| FrameText::copy_of(name.to_owned(), language));
                    self.dispatch(Action::Insert(at + 1, Item::Scenario(copy)));
                }
            }
            TrialWish::Delete(at) => {
                let own = self.session.borrow().trial().and_then(|trial| trial.scenario);
                if own == Some(at) {
                    self.leave_at_once();
                }
                if let Some(gone) = scenario(at)
                    && self.dispatch(Action::Remove(List::Scenarios, at))
                {
                    let words = ScenarioText::deleted(&gone.name, language);
                    let back = Request::Trial(TrialWish::BringBack(at, Box::new(gone)));
                    self.toast(words, Some(Undo::Ask(back)));
                }
            }
            TrialWish::BringBack(at, scenario) => {
                let last = self.with_station(|station| station.document().scenarios.len());
                self.dispatch(Action::Insert(at.min(last), Item::Scenario(*scenario)));
            }
        }
        self.mark_trial();
    }

    /// Leaves a trial, if one is on.
    pub(super) fn leave_at_once(self) {
        let refreshes: Vec<Refresh> = self.session.borrow_mut().leave_trial();
        self.refresh(refreshes);
    }

    /// Whether a reload has a trial to go on with.
    pub(in crate::view) fn has_trial_mark() -> bool {
        session::trial().is_some()
    }

    /// The trial that a reload goes on with.
    pub(super) fn trial_mark() -> Option<TrialMark> {
        let text = session::trial()?;
        let mut words = text.split(' ');
        let station = words.next()?.to_owned();
        let at = words.next().and_then(|at| at.parse().ok());
        let is_new = words.next().is_some();
        Some(TrialMark { station, scenario: at.map(|at| (at, is_new)) })
    }

    /// Remembers, for a reload of this tab, which trial is on.
    pub(super) fn mark_trial(self) {
        let mark = self.session.borrow().trial().map(|trial| {
            let station = self.station.get_untracked();
            let at = trial.scenario.map(|at| [" ", &at.to_string()].concat()).unwrap_or_default();
            let is_new = if trial.scenario.is_some() && trial.is_new { " new" } else { "" };
            [&station, at.as_str(), is_new].concat()
        });
        if session::trial() != mark {
            session::remember_trial(mark.as_deref());
        }
    }

    /// Goes on with a trial that was broken off by a reload, in the station that is open now.
    fn resume_trial(self, mark: &TrialMark) {
        if self.station.with_untracked(|open| *open == mark.station) {
            let word = ScenarioText::Word.words(self.settings.language.get_untracked());
            let refreshes = match mark.scenario {
                Some((at, is_new)) => self.session.borrow_mut().open_scenario(at, is_new, word),
                None => self.session.borrow_mut().start_trial(Vec::new(), word),
            };
            self.refresh(refreshes);
        }
        self.mark_trial();
    }
}
