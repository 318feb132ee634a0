//! A trial begins, is kept, adopted or left.

use super::rows::Rows;
use super::session::{Refresh, Session};
use super::trial::Trying;
use crate::document::{Allowed, Document, Field, Limits, Value};
use crate::editor::{Action, Editor, List, Problem, Rejected, Relocation, Trouble};
use crate::scoring::{PartyScore, Quantity, ScoreMode};

impl Session {
    /// Begins a trial with these changes, or changes what is tried; a score is in points. `word` stands
    /// before the number in the name of its scenario.
    pub fn start_trial(&mut self, changes: Vec<(Field, Value)>, word: &str) -> Vec<Refresh> {
        if self.trial.is_none() {
            if self.editor.document().scenarios.len() >= Limits::SCENARIOS {
                let full = Rejected::Full { list: List::Scenarios, most: Limits::SCENARIOS };
                return vec![Refresh::Rejected(full)];
            }
            self.begin(word);
            self.show_other(None);
        }
        if !changes.is_empty() {
            let scores = changes.into_iter().map(|(field, value)| self.in_points(field, value));
            let action = Action::Several(scores.collect());
            if self.act(action) {
                self.show_document();
                self.show(Refresh::Names);
            }
        }
        self.due()
    }

    /// Goes on with a scenario; one that is on is left first. `is_new` where its trial was broken off
    /// before the person kept it.
    pub fn open_scenario(&mut self, at: usize, is_new: bool, word: &str) -> Vec<Refresh> {
        let here = self.trial().is_some_and(|trial| trial.scenario == Some(at));
        if here || self.station().document().scenarios.get(at).is_none() {
            return Vec::new();
        }
        if self.trial.is_some() && !self.end() {
            return self.due();
        }
        let before = self.editor.document().clone();
        self.begin(word);
        if let Some(trial) = &mut self.trial
            && let Some(document) = trial.open(at, is_new)
        {
            self.editor = Editor::new(document);
            trial.count(&self.editor);
        }
        self.show_other(Some(&before));
        self.due()
    }

    /// Leaves the trial: what was tried stays as a scenario, one without changes goes.
    pub fn leave_trial(&mut self) -> Vec<Refresh> {
        self.end();
        self.due()
    }

    /// Writes what was tried into the station, as one step.
    pub fn adopt_trial(&mut self) -> Vec<Refresh> {
        let Some(trial) = &mut self.trial else { return Vec::new() };
        if trial.told().is_untouched() {
            return self.leave_trial();
        }
        match trial.adopt(&mut self.editor) {
            Err(rejected) => self.show(Refresh::Rejected(rejected)),
            Ok(gone) => {
                self.show(Refresh::NewStep);
                self.stop(gone);
                self.show(Refresh::Keep);
            }
        }
        self.due()
    }

    /// Keeps what was tried under a name, and goes on with it.
    pub fn keep_trial_as(&mut self, name: &str) -> Vec<Refresh> {
        let Some(trial) = &mut self.trial else { return Vec::new() };
        let allowed = Allowed::Text { required: true };
        let name = name.trim().to_owned();
        let kept = match allowed.check(&Value::Text(name.clone())) {
            Err(Problem { trouble, .. }) => Err(refused(trouble, allowed)),
            Ok(()) => trial.keep_as(name, &mut self.editor),
        };
        match kept {
            Err(rejected) => self.show(Refresh::Rejected(rejected)),
            Ok(came_in) => {
                let came_in = came_in.map(|at| Relocation::Inserted(List::Scenarios, at));
                self.follow_lists(came_in.unwrap_or(Relocation::None));
                self.show(Refresh::Document(came_in.unwrap_or(Relocation::None)));
                self.show(Refresh::Trial);
                self.show(Refresh::Keep);
            }
        }
        self.due()
    }

    /// Another tab's document in the place of the station, with what is tried on top of it; `None` where
    /// it is rejected.
    pub(super) fn take_over_below(&mut self, document: Document) -> Option<()> {
        let trial = self.trial.as_mut()?;
        let document = trial.take_over(document, &self.editor)?;
        self.editor = Editor::new(document);
        // What that tab has removed comes in again with the next change, as an edit of this tab.
        trial.count(&self.editor);
        self.rows = Rows::new(self.editor.document());
        self.drafts = super::drafts::Drafts::default();
        self.show(Refresh::Document(Relocation::All));
        self.show(Refresh::Trial);
        self.show(Refresh::Station);
        Some(())
    }

    /// What has to be shown now.
    fn due(&mut self) -> Vec<Refresh> {
        std::mem::take(&mut self.due)
    }

    fn begin(&mut self, word: &str) {
        self.editor.end_typing();
        let copy = Editor::new(self.editor.document().clone());
        let station = std::mem::replace(&mut self.editor, copy);
        let drafts = std::mem::take(&mut self.drafts);
        self.trial = Some(Box::new(Trying::new(station, drafts, word.to_owned())));
    }

    /// Ends the trial, unless what was tried could not be kept; whether it ended.
    fn end(&mut self) -> bool {
        let Some(trial) = &mut self.trial else { return true };
        let had = trial.scenario;
        match trial.end(&mut self.editor) {
            Err(rejected) => {
                self.show(Refresh::Rejected(rejected));
                false
            }
            Ok(gone) => {
                let came_in = trial.scenario.filter(|_| had.is_none());
                if let Some(at) = came_in {
                    let came_in = Relocation::Inserted(List::Scenarios, at);
                    self.follow_lists(came_in);
                    self.show(Refresh::Document(came_in));
                }
                self.stop(gone);
                if came_in.or(gone).is_some() {
                    self.show(Refresh::Keep);
                }
                true
            }
        }
    }

    /// Shows the station again; `gone` is the scenario that went with the trial.
    fn stop(&mut self, gone: Option<usize>) {
        let Some(trial) = self.trial.take() else { return };
        let before = std::mem::replace(&mut self.editor, trial.station);
        self.drafts = trial.drafts;
        self.show_other(Some(before.document()));
        if let Some(at) = gone {
            let gone = Relocation::Removed(List::Scenarios, at);
            self.follow_lists(gone);
            self.show(Refresh::Document(gone));
        }
    }

    /// Shows the other document, whose lists are those of the one before: they are drawn anew only where
    /// the months are others, which are columns.
    fn show_other(&mut self, before: Option<&Document>) {
        let document = self.editor.document();
        let months = Document::assessed_months;
        let same = before.is_none_or(|before| months(before) == months(document));
        self.dropped_unit = None;
        self.focused().into_iter().for_each(|field| self.enter(field));
        self.show(Refresh::DroppedUnit);
        self.show(Refresh::Document(if same { Relocation::None } else { Relocation::All }));
        self.show_document();
        for refresh in [Refresh::Problems, Refresh::Names] {
            self.show(refresh);
        }
        self.show(Refresh::Trial);
        self.show(Refresh::Station);
    }

    /// The action that puts a content in an input; a score is in points, and what was typed as a raw mark
    /// stays beside it.
    fn in_points(&self, field: Field, value: Value) -> Action {
        match field {
            Field::Score(at) => {
                let before = self.editor.document().score_at(at, self.editor.scheme());
                let points = value.quantity().and_then(Quantity::amount);
                let raw_mark = before.unwrap_or_default().raw_mark;
                Action::PutScore(at, PartyScore { mode: ScoreMode::Points, points, raw_mark })
            }
            field => Action::Set(field, value),
        }
    }
}

const fn refused(trouble: Trouble, allowed: Allowed) -> Rejected {
    Rejected::NotAllowed(Problem { trouble, allowed })
}
