//! The inputs of 附件2.

use super::input::{Allowed, KINDS, Kept, Names, Room, SCOPES, Spec, TICKS, inputs};
use super::staffing::{Attendance, StaffingSheet, Worker};
use super::value::Value;
use crate::number::Decimal;
use crate::scoring::{Level, Month, WorkerKind};

const STAFFING: Room = Room::Staffing;
/// The largest head count.
const MOST_HEADS: Decimal = Decimal::whole(9_999);
/// The largest sum of person-months, which come in halves.
const MOST_PERSON_MONTHS: Decimal = Decimal::from_hundredths(999_999_990);

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

inputs! {
    /// A column of a worker.
    WorkerField of Worker {
        /// Id or name.
        Label: "label" => label, Spec::name(STAFFING).naming(Names::Row);
        /// 岗位.
        Position: "position" => position, Spec::text(STAFFING);
        /// Certified or not.
        Kind: "kind" => kind, Spec::new(Allowed::Choice(KINDS), STAFFING);
        /// The level; one of the other kind is kept and does not count.
        Level: "level" => level, Spec::new(Allowed::Choice(LEVELS), STAFFING);
        /// First day of the contract.
        ContractFrom: "contract_from" => contract_from, Spec::new(Allowed::Date, STAFFING);
        /// Last day of the contract.
        ContractTo: "contract_to" => contract_to, Spec::new(Allowed::Date, STAFFING);
        /// 备注.
        Remarks: "remarks" => remarks, Spec::text(STAFFING);
        /// When two years of experience are complete.
        TwoYearsFrom: "two_years_from" => two_years_from, Spec::new(Allowed::Month, STAFFING);
    }
}

inputs! {
    /// One of the three things of a month, in the order of the appendix.
    AttendanceField of Attendance {
        /// 到岗.
        Presence: "presence" => presence, Spec::new(Allowed::Presence, STAFFING);
        /// 社保购买.
        Insurance: "insurance" => insurance, Spec::new(Allowed::Choice(TICKS), STAFFING);
        /// 工资发放.
        Wages: "wages" => wages, Spec::new(Allowed::Choice(TICKS), STAFFING);
    }
}

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

/// The numbers that are there once: their hooks, and their keys in saved documents.
pub(super) const AGREED: [(StaffingField, &str, &str); 5] = [
    (StaffingField::RequiredAll, "required/all", "required_all"),
    (StaffingField::RequiredCertified, "required/certified", "required_certified"),
    (StaffingField::Continuous, "retention/continuous", "continuous"),
    (StaffingField::TwoYearsThreshold, "threshold/two_years", "two_years_threshold"),
    (StaffingField::RetentionThreshold, "threshold/retention", "retention_threshold"),
];

impl StaffingField {
    /// What holds for the input.
    pub const fn spec(self) -> Spec {
        use StaffingField as F;
        match self {
            F::RequiredAll | F::RequiredCertified | F::Continuous | F::SubtotalLevel(_) => {
                Spec::number(MOST_HEADS, 0, STAFFING)
            }
            F::TwoYearsThreshold | F::RetentionThreshold => Spec::new(Allowed::PERCENT, STAFFING),
            F::SubtotalScope(_) => Spec::new(Allowed::Choice(SCOPES), STAFFING),
            F::SubtotalMonth(..) | F::SubtotalTwoYears(_) => {
                Spec::number(MOST_PERSON_MONTHS, 1, STAFFING)
            }
            F::Attendance(_, _, part) => part.spec(),
            F::Worker(_, column) => column.spec(),
        }
    }
}

impl StaffingSheet {
    /// The content of an input; `None` where there is no such input.
    pub fn value(&self, field: StaffingField) -> Option<Value> {
        use StaffingField as F;
        let slot: &dyn Kept = match field {
            F::RequiredAll => &self.required_all,
            F::RequiredCertified => &self.required_certified,
            F::Continuous => &self.continuous,
            F::TwoYearsThreshold => &self.two_years_threshold,
            F::RetentionThreshold => &self.retention_threshold,
            F::Worker(at, column) => self.workers.get(at)?.slot(column),
            F::Attendance(at, month, part) => {
                return Some(self.workers.get(at)?.months.get(month).slot(part).value());
            }
            F::SubtotalScope(kind) => &self.subtotal(kind).scope,
            F::SubtotalMonth(kind, month) => {
                return Some(self.subtotal(kind).months.get(month).value());
            }
            F::SubtotalTwoYears(kind) => &self.subtotal(kind).two_years,
            F::SubtotalLevel(level) => self.subtotal(level.kind()).levels.get(place(level)?)?,
        };
        Some(slot.value())
    }

    /// Puts a content into an input; `None` where there is no such input or it holds another kind.
    pub fn put(&mut self, field: StaffingField, value: Value) -> Option<()> {
        use StaffingField as F;
        let slot: &mut dyn Kept = match field {
            F::RequiredAll => &mut self.required_all,
            F::RequiredCertified => &mut self.required_certified,
            F::Continuous => &mut self.continuous,
            F::TwoYearsThreshold => &mut self.two_years_threshold,
            F::RetentionThreshold => &mut self.retention_threshold,
            F::Worker(at, column) => self.workers.get_mut(at)?.slot_mut(column),
            F::Attendance(at, month, part) => {
                let months = &mut self.workers.get_mut(at)?.months;
                return months.change(month, |attendance| attendance.slot_mut(part).put(value));
            }
            F::SubtotalScope(kind) => &mut self.subtotal_mut(kind).scope,
            F::SubtotalMonth(kind, month) => {
                return self.subtotal_mut(kind).months.change(month, |sum| sum.put(value));
            }
            F::SubtotalTwoYears(kind) => &mut self.subtotal_mut(kind).two_years,
            F::SubtotalLevel(level) => {
                self.subtotal_mut(level.kind()).levels.get_mut(place(level)?)?
            }
        };
        slot.put(value)
    }
}

/// The place of a level among those of its kind.
fn place(level: Level) -> Option<usize> {
    level.kind().levels().iter().position(|of| *of == level)
}
