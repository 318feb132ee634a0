//! The inputs of 附件2: their addresses, their contents, and putting a content in.

use super::staffing::{Attendance, StaffingSheet, Worker};
use super::{Document, Value};
use crate::scoring::{Level, Month, Quantity, SubtotalScope, WorkerKind};

/// Which input of the staffing screen. Workers are counted from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum StaffingField {
    /// The agreed head count of all workers.
    RequiredAll,
    /// The agreed head count of certified workers.
    RequiredCertified,
    /// Workers continuously in post.
    Continuous,
    /// A share of experienced workers to compare with.
    TwoYearsThreshold,
    /// A retention rate to compare with.
    RetentionThreshold,
    /// A column of a worker.
    Worker(usize, WorkerField),
    /// A month of a worker.
    Attendance(usize, Month, AttendanceField),
    /// Whose person-months the totals of a kind are.
    SubtotalScope(WorkerKind),
    /// Person-months of a kind in a month.
    SubtotalMonth(WorkerKind, Month),
    /// Person-months of a kind with two years of experience.
    SubtotalTwoYears(WorkerKind),
    /// The head count of a level in the final month.
    SubtotalLevel(Level),
}

/// A column of a worker.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum WorkerField {
    /// Id or name.
    Label,
    /// 岗位.
    Position,
    /// Certified or not.
    Kind,
    /// The level.
    Level,
    /// First day of the contract.
    ContractFrom,
    /// Last day of the contract.
    ContractTo,
    /// 备注.
    Remarks,
    /// When two years of experience are complete.
    TwoYearsFrom,
}

/// One of the three things of a month.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AttendanceField {
    /// 到岗.
    Presence,
    /// 社保购买.
    Insurance,
    /// 工资发放.
    Wages,
}

impl WorkerField {
    /// Every column.
    pub const ALL: [WorkerField; 8] = [
        WorkerField::Label,
        WorkerField::Position,
        WorkerField::Kind,
        WorkerField::Level,
        WorkerField::ContractFrom,
        WorkerField::ContractTo,
        WorkerField::Remarks,
        WorkerField::TwoYearsFrom,
    ];

    /// The name in hooks and saved documents.
    pub const fn key(self) -> &'static str {
        match self {
            WorkerField::Label => "label",
            WorkerField::Position => "position",
            WorkerField::Kind => "kind",
            WorkerField::Level => "level",
            WorkerField::ContractFrom => "contract_from",
            WorkerField::ContractTo => "contract_to",
            WorkerField::Remarks => "remarks",
            WorkerField::TwoYearsFrom => "two_years_from",
        }
    }
}

impl AttendanceField {
    /// All three, in the order of the appendix.
    pub const ALL: [AttendanceField; 3] =
        [AttendanceField::Presence, AttendanceField::Insurance, AttendanceField::Wages];

    /// The name in hooks.
    pub const fn key(self) -> &'static str {
        match self {
            AttendanceField::Presence => "presence",
            AttendanceField::Insurance => "insurance",
            AttendanceField::Wages => "wages",
        }
    }
}

/// The choices of a tick that nobody may have set yet.
pub const TICKS: &[&str] = &["", "yes", "no"];
/// The choices of a worker's kind.
pub const KINDS: &[&str] = &["certified", "non_certified"];
/// The choices of whose person-months the totals of a kind are.
pub const SCOPES: &[&str] = &[SubtotalScope::NotListed.key(), SubtotalScope::All.key()];
const CERTIFIED_LEVELS: &[&str] =
    &["", "assistant_social_worker", "social_worker", "senior_social_worker"];
const OTHER_LEVELS: &[&str] = &["", "related_degree", "training_certificate"];
/// The levels of both kinds: one of the other kind is kept and does not count.
pub(super) const LEVELS: &[&str] = &[
    "",
    "assistant_social_worker",
    "social_worker",
    "senior_social_worker",
    "related_degree",
    "training_certificate",
];

/// The choices of a worker's level.
pub const fn levels_of(kind: WorkerKind) -> &'static [&'static str] {
    match kind {
        WorkerKind::Certified => CERTIFIED_LEVELS,
        WorkerKind::NonCertified => OTHER_LEVELS,
    }
}

const fn tick(tick: Option<bool>) -> Value {
    Value::Choice(match tick {
        None => "",
        Some(true) => "yes",
        Some(false) => "no",
    })
}

fn ticked(choice: &str) -> Option<bool> {
    match choice {
        "yes" => Some(true),
        "no" => Some(false),
        _ => None,
    }
}

impl StaffingSheet {
    /// The content of an input; `None` where there is no such input.
    pub fn value(&self, field: StaffingField) -> Option<Value> {
        use StaffingField as F;
        Some(match field {
            F::RequiredAll => Value::Quantity(self.required_all),
            F::RequiredCertified => Value::Quantity(self.required_certified),
            F::Continuous => Value::Quantity(self.continuous),
            F::TwoYearsThreshold => Value::Quantity(self.two_years_threshold),
            F::RetentionThreshold => Value::Quantity(self.retention_threshold),
            F::Worker(at, column) => self.workers.get(at)?.value(column),
            F::Attendance(at, month, part) => self.workers.get(at)?.months.get(month).value(part),
            F::SubtotalScope(kind) => Value::Choice(self.subtotal(kind).scope.key()),
            F::SubtotalMonth(kind, month) => Value::Quantity(self.subtotal(kind).months.get(month)),
            F::SubtotalTwoYears(kind) => Value::Quantity(self.subtotal(kind).two_years),
            F::SubtotalLevel(level) => Value::Quantity(*self.level(level)?),
        })
    }

    fn level(&self, level: Level) -> Option<&Quantity> {
        let at = level.kind().levels().iter().position(|of| *of == level)?;
        self.subtotal(level.kind()).levels.get(at)
    }

    /// Puts a content into an input; `None` where there is no such input or it holds another kind.
    pub fn put(&mut self, field: StaffingField, value: Value) -> Option<()> {
        use StaffingField as F;
        match (field, value) {
            (F::Worker(at, column), value) => self.workers.get_mut(at)?.put(column, value)?,
            (F::Attendance(at, month, part), value) => {
                let months = &mut self.workers.get_mut(at)?.months;
                let mut attendance = months.get(month);
                attendance.put(part, value)?;
                months.replace(month, attendance);
            }
            (F::SubtotalScope(kind), Value::Choice(key)) => {
                let mut scopes = SubtotalScope::ALL.into_iter();
                self.subtotal_mut(kind).scope = scopes.find(|scope| scope.key() == key)?;
            }
            (F::SubtotalMonth(kind, month), Value::Quantity(sum)) => {
                self.subtotal_mut(kind).months.replace(month, sum);
            }
            (field, Value::Quantity(quantity)) => *self.slot(field)? = quantity,
            _ => return None,
        }
        Some(())
    }

    fn slot(&mut self, field: StaffingField) -> Option<&mut Quantity> {
        use StaffingField as F;
        Some(match field {
            F::RequiredAll => &mut self.required_all,
            F::RequiredCertified => &mut self.required_certified,
            F::Continuous => &mut self.continuous,
            F::TwoYearsThreshold => &mut self.two_years_threshold,
            F::RetentionThreshold => &mut self.retention_threshold,
            F::SubtotalTwoYears(kind) => &mut self.subtotal_mut(kind).two_years,
            F::SubtotalLevel(level) => {
                let at = level.kind().levels().iter().position(|of| *of == level)?;
                self.subtotal_mut(level.kind()).levels.get_mut(at)?
            }
            F::Worker(..) | F::Attendance(..) | F::SubtotalScope(_) | F::SubtotalMonth(..) => {
                return None;
            }
        })
    }
}

impl Worker {
    /// The content of a column.
    pub fn value(&self, column: WorkerField) -> Value {
        match column {
            WorkerField::Label => Value::Text(self.label.clone()),
            WorkerField::Position => Value::Text(self.position.clone()),
            WorkerField::Kind => Value::Choice(self.kind.key()),
            WorkerField::Level => Value::Choice(self.level.map_or("", Level::key)),
            WorkerField::ContractFrom => Value::Date(self.contract_from),
            WorkerField::ContractTo => Value::Date(self.contract_to),
            WorkerField::Remarks => Value::Text(self.remarks.clone()),
            WorkerField::TwoYearsFrom => Value::Month(self.two_years_from),
        }
    }

    pub(super) fn put(&mut self, column: WorkerField, value: Value) -> Option<()> {
        match (column, value) {
            (WorkerField::Label, Value::Text(text)) => self.label = text,
            (WorkerField::Position, Value::Text(text)) => self.position = text,
            (WorkerField::Remarks, Value::Text(text)) => self.remarks = text,
            (WorkerField::Kind, Value::Choice(key)) => {
                self.kind = WorkerKind::ALL.into_iter().find(|kind| kind.key() == key)?;
            }
            (WorkerField::Level, Value::Choice(key)) => {
                self.level = Level::ALL.into_iter().find(|level| level.key() == key);
            }
            (WorkerField::ContractFrom, Value::Date(date)) => self.contract_from = date,
            (WorkerField::ContractTo, Value::Date(date)) => self.contract_to = date,
            (WorkerField::TwoYearsFrom, Value::Month(month)) => self.two_years_from = month,
            _ => return None,
        }
        Some(())
    }
}

impl Attendance {
    pub(super) const fn value(self, part: AttendanceField) -> Value {
        match part {
            AttendanceField::Presence => Value::Quantity(self.presence),
            AttendanceField::Insurance => tick(self.insurance),
            AttendanceField::Wages => tick(self.wages),
        }
    }

    pub(super) fn put(&mut self, part: AttendanceField, value: Value) -> Option<()> {
        match (part, value) {
            (AttendanceField::Presence, Value::Quantity(presence)) => self.presence = presence,
            (AttendanceField::Insurance, Value::Choice(choice)) => self.insurance = ticked(choice),
            (AttendanceField::Wages, Value::Choice(choice)) => self.wages = ticked(choice),
            _ => return None,
        }
        Some(())
    }
}

impl StaffingField {
    /// The hook of the input; a month by its number in the assessed period.
    pub(super) fn hook(self, document: &Document) -> String {
        let number = |month: Month| {
            let months = document.assessed_months();
            let at = months.iter().position(|of| *of == month);
            at.map_or_else(|| month.to_string(), |at| (at + 1).to_string())
        };
        match self {
            StaffingField::RequiredAll => "required/all".to_owned(),
            StaffingField::RequiredCertified => "required/certified".to_owned(),
            StaffingField::Continuous => "retention/continuous".to_owned(),
            StaffingField::TwoYearsThreshold => "threshold/two_years".to_owned(),
            StaffingField::RetentionThreshold => "threshold/retention".to_owned(),
            StaffingField::Worker(at, column) => format!("worker/{}/{}", at + 1, column.key()),
            StaffingField::Attendance(at, month, part) => {
                format!("worker/{}/month/{}/{}", at + 1, number(month), part.key())
            }
            StaffingField::SubtotalScope(kind) => format!("subtotal/{}/scope", kind.key()),
            StaffingField::SubtotalMonth(kind, month) => {
                format!("subtotal/{}/month/{}", kind.key(), number(month))
            }
            StaffingField::SubtotalTwoYears(kind) => format!("subtotal/{}/two_years", kind.key()),
            StaffingField::SubtotalLevel(level) => {
                format!("subtotal/{}/head_count/{}", level.kind().key(), level.key())
            }
        }
    }

    /// The input with a hook of these parts.
    pub(super) fn from_hook(parts: &[&str], document: &Document) -> Option<StaffingField> {
        use StaffingField as F;
        let at = |number: &str| number.parse::<usize>().ok()?.checked_sub(1);
        // A month outside the assessed period has no number there and goes by its own name.
        let month = |number: &str| match number.parse::<Month>() {
            Ok(month) => Some(month),
            Err(()) => document.assessed_months().get(at(number)?).copied(),
        };
        let kind = |key: &str| WorkerKind::ALL.into_iter().find(|kind| kind.key() == key);
        Some(match parts {
            ["required", "all"] => F::RequiredAll,
            ["required", "certified"] => F::RequiredCertified,
            ["retention", "continuous"] => F::Continuous,
            ["threshold", "two_years"] => F::TwoYearsThreshold,
            ["threshold", "retention"] => F::RetentionThreshold,
            ["worker", number, key] => {
                let column = WorkerField::ALL.into_iter().find(|column| column.key() == *key)?;
                F::Worker(at(number)?, column)
            }
            ["worker", number, "month", of, key] => {
                let part = AttendanceField::ALL.into_iter().find(|part| part.key() == *key)?;
                F::Attendance(at(number)?, month(of)?, part)
            }
            ["subtotal", of, "scope"] => F::SubtotalScope(kind(of)?),
            ["subtotal", of, "month", number] => F::SubtotalMonth(kind(of)?, month(number)?),
            ["subtotal", of, "two_years"] => F::SubtotalTwoYears(kind(of)?),
            ["subtotal", of, "head_count", key] => {
                let levels = kind(of)?.levels().iter().copied();
                F::SubtotalLevel(levels.into_iter().find(|level| level.key() == *key)?)
            }
            _ => return None,
        })
    }
}
