//! Whom the sheet of 到岗 shows, and whose inputs lie on it.

use crate::document::{AttendanceField, Field, StaffingField};
use crate::scoring::WorkerKind;

/// Whom the sheet of 到岗 shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Person {
    /// A listed worker, by place.
    Listed(usize),
    /// Those of a kind who are filled in as totals.
    Totals(WorkerKind),
}

impl Person {
    /// Whose sheet an input lies on; `None` for those of the room itself.
    pub const fn of(field: Field) -> Option<Person> {
        use StaffingField as F;
        match field {
            Field::Staffing(F::Attendance(_, _, AttendanceField::Presence)) => None,
            Field::Staffing(F::Worker(at, _) | F::Attendance(at, ..)) => Some(Person::Listed(at)),
            Field::Staffing(F::SubtotalScope(kind) | F::SubtotalTwoYears(kind)) => {
                Some(Person::Totals(kind))
            }
            Field::Staffing(F::SubtotalLevel(level)) => Some(Person::Totals(level.kind())),
            _ => None,
        }
    }
}
