//! The working of a document's figures.

use super::sheet::Document;
use crate::scoring::explain::{Grounds, Subject, Working};
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
        let (entries, attendance) = (self.entries_with_months(scheme), self.staffing_entries());
        make(&Grounds {
            scheme,
            evaluation: &evaluate(scheme, &entries),
            staffing: &Staffing::of(&attendance),
            entries: &entries,
            station,
            work: &LoadKind::ALL.map(|kind| self.work(kind)),
            attendance: &attendance,
        })
    }
}
