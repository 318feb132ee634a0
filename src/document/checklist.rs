//! The five things a scorecard asks for: which are done, what the others lack, and where to fill it in.

use super::area::{Side, StationPart};
use super::input::Field;
use super::months::{Days, Period};
use super::particulars::Particular;
use super::sheet::Document;
use super::staffing::{StaffingSheet, Worker};
use super::staffing_field::{AttendanceField, StaffingField};
use crate::scoring::listed;
use crate::scoring::{IndicatorEntry, Month, Quantity, WorkerKind};

listed! {
    /// One of the five things, in the order in which they are asked for.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum Task {
        /// 名称和时段: what the station is called, and the assessed period.
        NameAndPeriod,
        /// 片区和协议量: the areas and what was agreed.
        AreasAndTargets,
        /// 得分: the parties' scores.
        Scores,
        /// 完成量: what was done.
        Completed,
        /// 到岗: who was present.
        Attendance,
    }
}

/// What a task lacks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lack {
    /// The station has no name.
    Name,
    /// The assessed period lacks a day, or its days are reversed.
    Period,
    /// Both.
    NameAndPeriod,
    /// There is no area.
    Areas,
    /// So many targets are blank.
    Targets(usize),
    /// Some parties have not scored.
    Scores {
        /// How many of them.
        blank: usize,
        /// How many parties there are.
        of: usize,
    },
    /// There is no indicator that could be completed.
    Indicators,
    /// So many completed amounts are blank.
    Completed(usize),
    /// Nobody is listed, and no totals are given.
    Workers,
    /// There are workers, and no months in which they could be present.
    Months,
    /// So many months are blank.
    Presence(usize),
}

/// A task and how far it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TaskState {
    /// The task.
    pub task: Task,
    /// What it lacks; `None` once it is done.
    pub lack: Option<Lack>,
    /// The first input that is missing; `None` where it is done, or where something has to be added
    /// before there is one.
    pub first: Option<Field>,
}

/// The five tasks of a scorecard. The default has nothing left to do.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Checklist {
    /// The tasks in their order.
    pub tasks: Vec<TaskState>,
    /// Whether the person does not want to be reminded of this station.
    pub dismissed: bool,
}

/// What is missing of a kind: how much, and where it begins.
#[derive(Default)]
struct Missing {
    count: usize,
    first: Option<Field>,
}

impl Checklist {
    /// How many tasks are not done.
    pub fn open(&self) -> usize {
        self.tasks.iter().filter(|state| state.lack.is_some()).count()
    }

    /// How many tasks the person is to be reminded of.
    pub fn reminders(&self) -> usize {
        if self.dismissed { 0 } else { self.open() }
    }

    /// The state of a task.
    pub fn state(&self, task: Task) -> Option<TaskState> {
        self.tasks.iter().find(|state| state.task == task).copied()
    }
}

impl Missing {
    fn add(&mut self, field: Field) {
        self.count += 1;
        self.first = self.first.or(Some(field));
    }

    /// The lack that the count makes; `None` where nothing is missing.
    fn or_none(self, lack: impl FnOnce(usize) -> Lack) -> Option<(Lack, Option<Field>)> {
        (self.count > 0).then(|| (lack(self.count), self.first))
    }
}

impl Document {
    /// The five tasks of this document; nobody has dismissed them.
    pub fn checklist(&self) -> Checklist {
        let tasks = Task::ALL.map(|task| {
            let (lack, first) = match self.lack(task) {
                Some((lack, first)) => (Some(lack), first),
                None => (None, None),
            };
            TaskState { task, lack, first }
        });
        Checklist { tasks: tasks.to_vec(), dismissed: false }
    }

    fn lack(&self, task: Task) -> Option<(Lack, Option<Field>)> {
        match task {
            Task::NameAndPeriod => self.name_and_period(),
            Task::AreasAndTargets if self.areas.is_empty() => Some((Lack::Areas, None)),
            Task::AreasAndTargets => self.missing(Side::Target).or_none(Lack::Targets),
            Task::Scores => self.missing_scores(),
            Task::Completed if self.amounts().next().is_none() => Some((Lack::Indicators, None)),
            Task::Completed => self.missing(Side::Completed).or_none(Lack::Completed),
            Task::Attendance => self.attendance(),
        }
    }

    fn name_and_period(&self) -> Option<(Lack, Option<Field>)> {
        let first = |line| Some(Field::Particular(line));
        let is_nameless = self.particulars.text(Particular::Station).is_empty();
        let [from, to] = Period::Assessed.lines();
        let day = match self.particulars.days(Period::Assessed) {
            Days::Known(..) => None,
            Days::Missing if !self.particulars.text(from).is_empty() => Some(to),
            Days::Missing | Days::Reversed => Some(from),
        };
        match (is_nameless, day) {
            (true, Some(_)) => Some((Lack::NameAndPeriod, first(Particular::Station))),
            (true, None) => Some((Lack::Name, first(Particular::Station))),
            (false, day) => day.map(|day| (Lack::Period, first(day))),
        }
    }

    fn missing_scores(&self) -> Option<(Lack, Option<Field>)> {
        let scheme = self.scheme();
        let entries = self.score_entries(scheme);
        let parties = scheme.parties.iter().zip(&entries.scores).enumerate();
        let mut missing = Missing::default();
        for (at, (party, score)) in parties {
            if score.counted(party.cap, scheme.rounding).is_none() {
                missing.add(Field::Score(at));
            }
        }
        missing.or_none(|blank| Lack::Scores { blank, of: scheme.parties.len() })
    }

    /// Every pair of a target and a completed amount, area by area and then the station's.
    fn amounts(&self) -> impl Iterator<Item = (IndicatorEntry, [Field; 2])> {
        let areas = self.areas.iter().enumerate().flat_map(|(area, row)| {
            let entries = row.entries.iter().enumerate();
            entries.map(move |(at, entry)| {
                (*entry, Side::ALL.map(|side| Field::Entry(area, at, side)))
            })
        });
        let station = self.station.iter().enumerate().map(|(at, indicator)| {
            let inputs = [StationPart::Target, StationPart::Completed];
            (indicator.entry, inputs.map(|part| Field::Station(at, part)))
        });
        areas.chain(station)
    }

    /// The blank targets, or the blank completed amounts; these are not asked for where none was agreed.
    fn missing(&self, side: Side) -> Missing {
        let mut missing = Missing::default();
        for (entry, [target, completed]) in self.amounts() {
            match side {
                Side::Target if entry.target.is_blank() => missing.add(target),
                Side::Completed if entry.still_to_fill() > 0 && entry.completed.is_blank() => {
                    missing.add(completed);
                }
                Side::Target | Side::Completed => {}
            }
        }
        missing
    }

    fn attendance(&self) -> Option<(Lack, Option<Field>)> {
        let sheet = &self.staffing;
        if sheet.workers.is_empty() && !WorkerKind::ALL.iter().any(|kind| sheet.has_totals(*kind)) {
            return Some((Lack::Workers, None));
        }
        let months = self.assessed_months();
        if months.is_empty() {
            let day = self.name_and_period().and_then(|(_, first)| first);
            return Some((Lack::Months, day.or(Some(Field::Particular(Particular::AssessedFrom)))));
        }
        let mut missing = Missing::default();
        for (at, worker) in sheet.workers.iter().enumerate() {
            let asked = months.iter().filter(|month| worker.is_asked_for(**month));
            for month in asked {
                let field = StaffingField::Attendance(at, *month, AttendanceField::Presence);
                missing.add(Field::Staffing(field));
            }
        }
        for kind in WorkerKind::ALL.into_iter().filter(|kind| sheet.has_totals(*kind)) {
            let totals = &sheet.subtotal(kind).months;
            for month in months.iter().filter(|month| totals.get(**month).is_blank()) {
                missing.add(Field::Staffing(StaffingField::SubtotalMonth(kind, *month)));
            }
        }
        missing.or_none(Lack::Presence)
    }
}

impl StaffingSheet {
    /// Whether a month of the totals of a kind is filled in.
    fn has_totals(&self, kind: WorkerKind) -> bool {
        let is_filled = |(_, total): &(Month, Quantity)| !total.is_blank();
        self.subtotal(kind).months.iter().any(is_filled)
    }
}

impl Worker {
    /// Whether the presence in a month is blank although the contract may touch the month.
    fn is_asked_for(&self, month: Month) -> bool {
        let of = |date: Option<super::Date>| date.and_then(super::Date::month);
        let before = of(self.contract_from).is_some_and(|from| month < from);
        let after = of(self.contract_to).is_some_and(|to| month > to);
        !before && !after && self.months.get(month).presence.is_blank()
    }
}
