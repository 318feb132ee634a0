//! The inputs that workings name ↔ the inputs of a document.

use super::address::Field;
use crate::document::area::{AreaPart, Side, StationPart};
use crate::document::particulars::Particular;
use crate::document::sheet::Document;
use crate::document::staffing_field::{AttendanceField, StaffingField, WorkerField};
use crate::scoring::Month;
use crate::scoring::explain::Input;

/// Both ways from one table; what needs the document stands above it.
macro_rules! mirrored {
    ($({ $($input:tt)* } = { $($field:tt)* };)+) => {
        fn field(input: Input) -> Option<Field> {
            match input {
                $($($input)* => Some($($field)*),)+
                Input::Area(..) | Input::Presence(..) | Input::SubtotalMonth(..) => None,
            }
        }

        fn input(field: Field) -> Option<Input> {
            match field {
                $($($field)* => Some($($input)*),)+
                _ => None,
            }
        }
    };
}

mirrored! {
    { Input::Score(at) } = { Field::Score(at) };
    { Input::Bonus } = { Field::Bonus };
    { Input::Deduction } = { Field::Deduction };
    { Input::AreaTarget(area, at) } = { Field::Entry(area, at, Side::Target) };
    { Input::AreaCompleted(area, at) } = { Field::Entry(area, at, Side::Completed) };
    { Input::StationTarget(at) } = { Field::Station(at, StationPart::Target) };
    { Input::StationCompleted(at) } = { Field::Station(at, StationPart::Completed) };
    { Input::AssessedMonths } = { Field::Particular(Particular::AssessedMonths) };
    { Input::ServiceYearMonths } = { Field::Particular(Particular::ServiceYearMonths) };
    { Input::AssessedFrom } = { Field::Particular(Particular::AssessedFrom) };
    { Input::AssessedTo } = { Field::Particular(Particular::AssessedTo) };
    { Input::RequiredAll } = { Field::Staffing(StaffingField::RequiredAll) };
    { Input::RequiredCertified } = { Field::Staffing(StaffingField::RequiredCertified) };
    { Input::Continuous } = { Field::Staffing(StaffingField::Continuous) };
    { Input::TwoYearsFrom(at) } =
        { Field::Staffing(StaffingField::Worker(at, WorkerField::TwoYearsFrom)) };
    { Input::SubtotalTwoYears(kind) } =
        { Field::Staffing(StaffingField::SubtotalTwoYears(kind)) };
    { Input::SubtotalLevel(level) } = { Field::Staffing(StaffingField::SubtotalLevel(level)) };
}

impl Document {
    /// The field in which an input of a working is typed; `None` where the document has none.
    pub fn field_of(&self, of: Input) -> Option<Field> {
        use StaffingField as S;
        let month = |at: usize| self.assessed_months().get(at).copied();
        match of {
            Input::Area(number, area) => Some(Field::Area(area, AreaPart::of_number(number)?)),
            Input::Presence(worker, at) => {
                Some(Field::Staffing(S::Attendance(worker, month(at)?, AttendanceField::Presence)))
            }
            Input::SubtotalMonth(kind, at) => {
                Some(Field::Staffing(S::SubtotalMonth(kind, month(at)?)))
            }
            of => field(of),
        }
    }

    /// The input of a working that is typed in a field.
    pub fn input_of(&self, of: Field) -> Option<Input> {
        use StaffingField as S;
        let place = |month: Month| self.assessed_months().iter().position(|of| *of == month);
        match of {
            Field::Area(area, part) => Some(Input::Area(part.number()?, area)),
            Field::Staffing(S::Attendance(at, month, AttendanceField::Presence)) => {
                Some(Input::Presence(at, place(month)?))
            }
            Field::Staffing(S::SubtotalMonth(kind, month)) => {
                Some(Input::SubtotalMonth(kind, place(month)?))
            }
            of => input(of),
        }
    }
}
