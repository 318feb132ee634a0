//! 试算: what the inputs of every room change, while the station stays as it is.
//!
//! Invariants: of the station's document a trial changes only the scenario that holds what was tried, so
//! what is kept never has a tried figure. That scenario is at every moment what was tried; it comes in
//! with the first change, as one step of the station, and changes with every further one. The trial's own
//! document has the same lists as the station's: what adds, removes or orders is refused.

use super::drafts::Drafts;
use crate::document::{AttendanceField, Document, Field, List, Scenario, StaffingField};
use crate::editor::{Action, Editor, Item, Rejected};
use crate::number::sort_by_key;

/// What is known of a trial that is on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trial {
    /// Its scenario, counted from 0; `None` while nothing was changed.
    pub scenario: Option<usize>,
    /// The name of that.
    pub name: Option<String>,
    /// In how many inputs it differs from the station.
    pub changes: usize,
    /// Whether its scenario came in with it and goes with its last change.
    pub is_new: bool,
}

impl Trial {
    /// Whether it has the station's figures.
    pub const fn is_untouched(&self) -> bool {
        self.changes == 0
    }
}

/// Where an action of a trial goes.
enum Way {
    /// To the trial's own document.
    Inputs,
    /// To the station's list of scenarios.
    Scenarios,
    /// Nowhere.
    Refused,
}

/// A trial that is on: what lies beneath what is shown.
#[derive(Clone, Debug)]
pub(super) struct Trying {
    /// The station.
    pub(super) station: Editor,
    /// What was refused in the station's inputs.
    pub(super) drafts: Drafts,
    /// The scenario.
    pub(super) scenario: Option<usize>,
    /// What the scenario was when it was opened; `None` where it came in with the trial.
    opened: Option<Scenario>,
    /// Whether a step of the station holds what is tried.
    has_step: bool,
    /// The word before the number in the name of a new scenario.
    word: String,
    /// Every input that was touched, sorted.
    touched: Vec<Field>,
    /// In how many of them the trial differs from the station.
    changes: usize,
}

impl Trying {
    /// A trial beside a station, with nothing changed; `word` stands before the number in the name of its
    /// scenario.
    pub(super) fn new(station: Editor, drafts: Drafts, word: String) -> Trying {
        Trying {
            station,
            drafts,
            scenario: None,
            opened: None,
            has_step: false,
            word,
            touched: Vec::new(),
            changes: 0,
        }
    }

    /// Takes up a scenario of the station; gives back the document to be tried on.
    pub(super) fn open(&mut self, at: usize, is_new: bool) -> Option<Document> {
        let scenario = self.station.document().scenarios.get(at)?.clone();
        let document = self.with_changes(&scenario);
        self.scenario = Some(at);
        self.opened = (!is_new).then_some(scenario);
        self.has_step = is_new;
        Some(document)
    }

    /// The station with what a scenario changes in it; what it changes to the same is not touched, and
    /// stays in it.
    fn with_changes(&mut self, scenario: &Scenario) -> Document {
        let (station, scheme) = (self.station.document(), self.station.scheme());
        let mut document = station.clone();
        document.put_changes(scenario, scheme);
        let differs = |field: &Field| station.differs(&document, *field, scheme);
        let mut touched: Vec<Field> = scenario.fields(scheme).into_iter().filter(differs).collect();
        sort_by_key(&mut touched, |field| *field);
        self.touched = touched;
        document
    }

    /// Renames the station beneath; what is shown follows, where nothing else was tried there.
    pub(super) fn rename(&mut self, shown: &mut Editor, action: Action) {
        if let Action::Set(field, _) = action
            && !self.has_changed(field, shown)
        {
            shown.follow(action.clone());
        }
        let _ = self.station.dispatch(action);
    }

    /// Its scenario and where that is.
    fn own(&self) -> Option<(usize, &Scenario)> {
        let at = self.scenario?;
        Some((at, self.station.document().scenarios.get(at)?))
    }

    /// A scenario brought up to what is shown.
    fn tried(&self, shown: &Editor, scenario: Scenario) -> Scenario {
        let (station, scheme) = (self.station.document(), self.station.scheme());
        station.tried(shown.document(), &self.touched, scheme, scenario)
    }

    /// What the page needs to know.
    pub(super) fn told(&self) -> Trial {
        Trial {
            scenario: self.scenario,
            name: self.own().map(|(_, own)| own.name.clone()),
            changes: self.changes,
            is_new: self.opened.is_none(),
        }
    }

    /// Whether an input has another content than in the station.
    pub(super) fn has_changed(&self, field: Field, shown: &Editor) -> bool {
        self.touched.binary_search(&field).is_ok()
            && self.station.document().differs(shown.document(), field, self.station.scheme())
    }

    /// Carries out an action on what is shown, or on the station's scenarios.
    pub(super) fn dispatch(&mut self, shown: &mut Editor, action: Action) -> Result<(), Rejected> {
        match way(&action) {
            Way::Refused if turns_months(&action) => Err(Rejected::MonthsInTrial),
            Way::Refused => Err(Rejected::InTrial),
            Way::Scenarios => self.dispatch_below(shown, action),
            Way::Inputs => {
                let mut fields = Vec::new();
                touched(&action, &mut fields);
                shown.dispatch(action)?;
                for field in fields {
                    if let Err(at) = self.touched.binary_search(&field) {
                        self.touched.insert(at, field);
                    }
                }
                Ok(())
            }
        }
    }

    /// An action of the station's list of scenarios; the trial's own stays with it.
    fn dispatch_below(&mut self, shown: &mut Editor, action: Action) -> Result<(), Rejected> {
        let own = self.scenario.map(Field::ScenarioName);
        let relocation = crate::editor::Relocation::of(&action);
        let renamed = matches!(&action, Action::Set(field, _) if Some(*field) == own);
        self.station.dispatch(action)?;
        self.scenario = own.and_then(|field| match relocation.follow(field) {
            Some(Field::ScenarioName(at)) => Some(at),
            _ => None,
        });
        if self.scenario.is_none() {
            (self.opened, self.has_step) = (None, false);
        } else if renamed {
            self.confirm();
        }
        self.mirror(shown);
        Ok(())
    }

    /// The scenario stays when its last change goes.
    fn confirm(&mut self) {
        if self.opened.is_none() {
            self.opened = self.own().map(|(_, own)| own.clone());
        }
    }

    /// Counts the inputs in which what is shown differs from the station.
    pub(super) fn count(&mut self, shown: &Editor) {
        let (station, scheme) = (self.station.document(), self.station.scheme());
        let differs = |field: &&Field| station.differs(shown.document(), **field, scheme);
        self.changes = self.touched.iter().filter(differs).count();
    }

    /// Brings the scenario up to what is shown; tells where it came in, if it did.
    pub(super) fn settle(&mut self, shown: &mut Editor) -> Option<usize> {
        self.count(shown);
        let present = self.own().map(|(at, own)| (at, own.clone()));
        let own = present.as_ref().map(|(_, own)| own.clone());
        let scenario = self.tried(shown, own.unwrap_or_else(|| Scenario::named(&self.free_name())));
        let came_in = match present {
            None if self.changes == 0 => None,
            None => self.insert(scenario).ok(),
            Some((_, present)) if present == scenario => None,
            Some((at, _)) if self.has_step => {
                self.station.amend(at, scenario);
                None
            }
            Some((at, _)) => {
                self.has_step = self.station.dispatch(Action::PutScenario(at, scenario)).is_ok();
                None
            }
        };
        self.mirror(shown);
        came_in
    }

    /// Puts a scenario of the trial's own behind the others.
    fn insert(&mut self, scenario: Scenario) -> Result<usize, Rejected> {
        let at = self.station.document().scenarios.len();
        self.station.dispatch(Action::Insert(at, Item::Scenario(scenario)))?;
        (self.scenario, self.opened, self.has_step) = (Some(at), None, true);
        Ok(at)
    }

    /// A name that no scenario has: 情景 1, 情景 2 …
    fn free_name(&self) -> String {
        let scenarios = &self.station.document().scenarios;
        let taken = |name: &String| scenarios.iter().any(|scenario| scenario.name == *name);
        let mut names = (1..).map(|number: u32| [&self.word, " ", &number.to_string()].concat());
        names.find(|name| !taken(name)).unwrap_or_default()
    }

    /// What is shown lists the same scenarios as the station.
    fn mirror(&self, shown: &mut Editor) {
        shown.put_scenarios(&self.station.document().scenarios);
    }

    /// Makes sure that nothing tried is lost when the trial ends; tells which scenario goes with it.
    pub(super) fn end(&mut self, shown: &mut Editor) -> Result<Option<usize>, Rejected> {
        self.settle(shown);
        if self.changes > 0 && self.scenario.is_none() {
            self.insert(self.tried(shown, Scenario::named(&self.free_name())))?;
        }
        let empty = self.scenario.filter(|_| self.changes == 0 && self.opened.is_none());
        if let Some(at) = empty {
            self.station.withdraw(at);
        }
        Ok(empty)
    }

    /// Writes everything that was tried into the station, as one step; the scenario goes, for it is the
    /// station now. Undo brings both back.
    pub(super) fn adopt(&mut self, shown: &mut Editor) -> Result<Option<usize>, Rejected> {
        self.settle(shown);
        let (station, tried) = (self.station.document(), shown.document());
        let scheme = self.station.scheme();
        let removed = self.scenario.map(|at| Action::Remove(List::Scenarios, at));
        let put = |field: &Field| match *field {
            Field::Score(at) => {
                let score = tried.score_at(at, scheme)?;
                let differs = Some(score) != station.score_at(at, scheme);
                differs.then_some(Action::PutScore(at, score))
            }
            field => {
                let value = tried.value(field, scheme)?;
                let differs = station.value(field, scheme).as_ref() != Some(&value);
                differs.then_some(Action::Set(field, value))
            }
        };
        let all = removed.into_iter().chain(self.touched.iter().filter_map(put)).collect();
        self.station.dispatch(Action::Several(all))?;
        Ok(self.scenario)
    }

    /// Keeps what was tried under a name, and goes on with that. A scenario that was opened under another
    /// name is again what it was. Tells where one came in, if it did.
    pub(super) fn keep_as(
        &mut self,
        name: String,
        shown: &mut Editor,
    ) -> Result<Option<usize>, Rejected> {
        self.settle(shown);
        let present = self.own().map(|(at, own)| (at, own.clone()));
        let came_in = match (present, self.opened.clone()) {
            (Some((at, present)), None) => {
                self.station.amend(at, present.renamed(name));
                None
            }
            (Some((_, present)), Some(_)) if present.name == name => None,
            (Some((at, present)), Some(opened)) => {
                let came_in = self.insert(present.renamed(name))?;
                self.station.amend(at, opened);
                Some(came_in)
            }
            (None, _) => Some(self.insert(self.tried(shown, Scenario::named(&name)))?),
        };
        self.confirm();
        self.mirror(shown);
        Ok(came_in)
    }

    /// Another tab's document takes the place of the station; gives back what is tried on top of it. The
    /// scenario is found by its name; where that tab has removed it, it comes in again with the next
    /// change.
    pub(super) fn take_over(&mut self, document: Document, shown: &Editor) -> Option<Document> {
        let named = |scenario: &Scenario, name: &str| scenario.name == name;
        let before = self.own().map(|(_, own)| own.clone());
        let own = before.clone().unwrap_or_else(|| self.tried(shown, Scenario::default()));
        self.station.dispatch(Action::Replace(Box::new(document))).ok()?;
        let scenarios = &self.station.document().scenarios;
        let same = self.scenario.zip(before.as_ref()).and_then(|(at, before)| {
            let stays = scenarios.get(at).is_some_and(|found| named(found, &before.name));
            let elsewhere = || scenarios.iter().position(|found| named(found, &before.name));
            if stays { Some(at) } else { elsewhere() }
        });
        let is_new = self.opened.is_none();
        if let Some(document) = same.and_then(|at| self.open(at, is_new)) {
            self.has_step = false;
            return Some(document);
        }
        (self.scenario, self.opened, self.has_step) = (None, None, false);
        Some(self.with_changes(&own))
    }
}

fn way(action: &Action) -> Way {
    match action {
        Action::Set(Field::ScenarioName(_), _)
        | Action::Insert(_, Item::Scenario(_))
        | Action::PutBack(_, Item::Scenario(_), _)
        | Action::Remove(List::Scenarios, _)
        | Action::Move(List::Scenarios, ..) => Way::Scenarios,
        Action::Set(field, _) if field.can_be_tried() => Way::Inputs,
        Action::SwitchScoreMode(..) | Action::PutScore(..) | Action::PutMonths(_) => Way::Inputs,
        Action::Several(actions) if actions.iter().all(|of| matches!(way(of), Way::Inputs)) => {
            Way::Inputs
        }
        Action::Set(..)
        | Action::Insert(..)
        | Action::PutBack(..)
        | Action::Remove(..)
        | Action::Move(..)
        | Action::PutSchemes(_)
        | Action::KeepByMonths(..)
        | Action::Agree(..)
        | Action::PutScenario(..)
        | Action::PutComment(..)
        | Action::Several(_)
        | Action::Replace(_) => Way::Refused,
    }
}

/// Whether an action turns amounts into months, or back into single numbers.
fn turns_months(action: &Action) -> bool {
    match action {
        Action::KeepByMonths(..) => true,
        Action::Several(actions) => !actions.is_empty() && actions.iter().all(turns_months),
        _ => false,
    }
}

/// The inputs that an action changes.
fn touched(action: &Action, fields: &mut Vec<Field>) {
    match action {
        Action::Set(field, _) => fields.push(*field),
        Action::SwitchScoreMode(at, _) | Action::PutScore(at, _) => fields.push(Field::Score(*at)),
        Action::PutMonths(cells) => {
            for (worker, month, _) in cells {
                let part = |part| Field::Staffing(StaffingField::Attendance(*worker, *month, part));
                fields.extend(AttendanceField::ALL.map(part));
            }
        }
        Action::Several(actions) => actions.iter().for_each(|action| touched(action, fields)),
        _ => {}
    }
}
