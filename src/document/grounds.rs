//! The working of a document's figures, and the way back to its inputs.

use super::{
    AreaPart, AttendanceField, Document, Field, Particular, Side, StaffingField, StationPart,
    WorkerField,
};
use crate::scoring::explain::{Grounds, Input, Subject, Working};
use crate::scoring::{LoadKind, Scheme, Staffing, evaluate};

impl Document {
    /// The working of a figure; `None` where the document has no such figure.
    pub fn explain(&self, subject: Subject, scheme: &Scheme) -> Option<Working> {
        self.with_grounds(scheme, |grounds| grounds.explain(subject))
    }

    /// Every figure of the document that has a working.
    pub fn subjects(&self, scheme: &Scheme) -> Vec<Subject> {
        self.with_grounds(scheme, |grounds| grounds.subjects())
    }

    /// Evaluates the document and hands over all that workings are made from.
    pub fn with_grounds<T>(&self, scheme: &Scheme, make: impl FnOnce(&Grounds<'_>) -> T) -> T {
        self.beside(scheme, None, make)
    }

    /// The same for a column beside the station as it stands.
    pub(super) fn beside<T>(
        &self,
        scheme: &Scheme,
        station: Option<&Grounds<'_>>,
        make: impl FnOnce(&Grounds<'_>) -> T,
    ) -> T {
        let (entries, attendance) = (self.entries(scheme), self.staffing_entries());
        make(&Grounds {
            scheme,
            evaluation: &evaluate(scheme, &entries),
            staffing: &Staffing::of(&attendance),
            entries: &entries,
            station,
            work: &LoadKind::ALL.map(|kind| self.load_columns(kind)),
            attendance: &attendance,
        })
    }

    /// The field in which an input of a working is typed; `None` where the document has none.
    pub fn field_of(&self, input: Input) -> Option<Field> {
        let month = |at: usize| self.assessed_months().get(at).copied();
        Some(match input {
            Input::Score(at) => Field::Score(at),
            Input::Bonus => Field::Bonus,
            Input::Deduction => Field::Deduction,
            Input::SocialWorkers(area) => Field::Area(area, AreaPart::SocialWorkers),
            Input::AreaTarget(area, at) => Field::Entry(area, at, Side::Target),
            Input::AreaCompleted(area, at) => Field::Entry(area, at, Side::Completed),
            Input::StationTarget(at) => Field::Station(at, StationPart::Target),
            Input::StationCompleted(at) => Field::Station(at, StationPart::Completed),
            Input::AssessedMonths => Field::Particular(Particular::AssessedMonths),
            Input::ServiceYearMonths => Field::Particular(Particular::ServiceYearMonths),
            Input::AssessedFrom => Field::Particular(Particular::AssessedFrom),
            Input::AssessedTo => Field::Particular(Particular::AssessedTo),
            Input::RequiredAll => Field::Staffing(StaffingField::RequiredAll),
            Input::RequiredCertified => Field::Staffing(StaffingField::RequiredCertified),
            Input::Continuous => Field::Staffing(StaffingField::Continuous),
            Input::Presence(worker, at) => Field::Staffing(StaffingField::Attendance(
                worker,
                month(at)?,
                AttendanceField::Presence,
            )),
            Input::TwoYearsFrom(worker) => {
                Field::Staffing(StaffingField::Worker(worker, WorkerField::TwoYearsFrom))
            }
            Input::SubtotalMonth(kind, at) => {
                Field::Staffing(StaffingField::SubtotalMonth(kind, month(at)?))
            }
            Input::SubtotalTwoYears(kind) => Field::Staffing(StaffingField::SubtotalTwoYears(kind)),
            Input::SubtotalLevel(level) => Field::Staffing(StaffingField::SubtotalLevel(level)),
        })
    }
}
