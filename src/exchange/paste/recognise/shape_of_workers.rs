//! What the columns of workers hold where no heading says it: number, name, position, qualification,
//! contract, months, in the order of 附件2.

use super::column_kind::Kind;
use super::shape::Shape;
use crate::document::{AttendanceField, WorkerField};
use crate::exchange::paste::model::Holds;
use crate::scoring::Month;

impl Shape<'_> {
    /// What the columns after the labels hold; `None` if none of them is known.
    pub(crate) fn of_workers(&self) -> Option<Vec<Holds>> {
        let (first, last) = self.months_between();
        let months = self.months(last.saturating_sub(first));
        let mut totals = [Holds::PersonMonths, Holds::TwoYears].into_iter();
        let mut held: Vec<Holds> = Vec::new();
        for (at, kind) in self.kinds.iter().copied().enumerate() {
            let month = at.checked_sub(first).filter(|_| at < last);
            let holds = match kind {
                // Totals of workers who were there for a month at most look like months.
                _ if month.is_some() => {
                    month.and_then(|month| months.get(month).copied()).or_else(|| totals.next())
                }
                Kind::Amounts | Kind::Presence if at >= last => totals.next(),
                Kind::Words if at >= last => Some(Holds::Worker(WorkerField::Remarks)),
                kind => described(kind, &held).map(Holds::Worker),
            };
            let holds = holds.or((kind == Kind::Contracts).then_some(Holds::Contract));
            let holds = holds.filter(|holds| !held.contains(holds));
            held.push(holds.unwrap_or(Holds::Nothing));
        }
        held.iter().any(|holds| *holds != Holds::Nothing).then_some(held)
    }

    /// Whether the figures look like months of presence and like nothing else.
    pub(crate) fn has_months(&self) -> bool {
        let (first, last) = self.months_between();
        let months = self.recognised.roomy.assessed_months().len();
        let count = last.saturating_sub(first);
        let has_position = self.kinds.first() == Some(&Kind::Words);
        let is_whole = count >= 3 && (count == months || count == 3 * months);
        let has_rates = self.kinds.contains(&Kind::Rates);
        let before = self.kinds.iter().take(first).any(|kind| kind.is_figures());
        !has_rates && !before && (is_whole || has_position && count >= 2)
    }

    /// The columns of months: from the first to the last one of presence; without any, behind all others.
    fn months_between(&self) -> (usize, usize) {
        let is_presence = |kind: &Kind| kind.is_presence();
        let last = self.kinds.iter().rposition(is_presence).map(|last| last + 1);
        let first = self.kinds.iter().position(is_presence);
        match (first, last) {
            (Some(first), Some(last)) => {
                let between = self.kinds.get(first..last).unwrap_or_default();
                let is_month = |kind: &Kind| kind.is_presence() || *kind == Kind::Empty;
                let broken = between.iter().position(|kind| !is_month(kind));
                (first, broken.map_or(last, |broken| first + broken))
            }
            _ => (self.kinds.len(), self.kinds.len()),
        }
    }

    /// What that many columns of months hold: presence alone, or all three parts of each month.
    fn months(&self, columns: usize) -> Vec<Holds> {
        let months = self.recognised.roomy.assessed_months();
        let parts = |of: Month| AttendanceField::ALL.map(|part| Holds::Month(of, part));
        let is_whole = !months.is_empty() && columns >= 3 * months.len();
        let all = months.iter().flat_map(|of| parts(*of));
        let presence = |holds: &Holds| matches!(holds, Holds::Month(_, AttendanceField::Presence));
        all.filter(|holds| is_whole || presence(holds)).take(columns).collect()
    }
}

/// The column of a worker that a column before the months looks like; `held` are those before it.
fn described(kind: Kind, held: &[Holds]) -> Option<WorkerField> {
    Some(match kind {
        Kind::Words => WorkerField::Position,
        Kind::Levels => WorkerField::Level,
        Kind::WorkerKinds => WorkerField::Kind,
        Kind::Days if held.contains(&Holds::Worker(WorkerField::ContractFrom)) => {
            WorkerField::ContractTo
        }
        Kind::Days => WorkerField::ContractFrom,
        Kind::Months => WorkerField::TwoYearsFrom,
        _ => return None,
    })
}
