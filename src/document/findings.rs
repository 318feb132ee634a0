//! What in 附件2 a person should look at: hints, never refusals.

use super::{Attendance, Document, Worker};
use crate::number::Decimal;
use crate::scoring::{Group, Month, Staffing, StaffingEntries, SubtotalScope, WorkerKind};

/// Something to look at, with its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Finding {
    /// A month below the agreed head count.
    BelowAgreed {
        /// All or certified workers.
        group: Group,
        /// The month.
        month: Month,
        /// Person-months of that month.
        actual: Decimal,
        /// The agreed head count.
        agreed: Decimal,
    },
    /// The listed workers of a kind have more than the total of the kind says.
    AboveTotal {
        /// The kind.
        kind: WorkerKind,
        /// The month.
        month: Month,
        /// Person-months of the listed workers.
        listed: Decimal,
        /// The total.
        total: Decimal,
    },
    /// Present, and no social insurance was paid.
    NotInsured(usize, Month),
    /// Present, and no wages were paid.
    NotPaid(usize, Month),
    /// Present in a month that the contract does not touch.
    OutsideContract(usize, Month),
}

impl Document {
    /// Everything to look at: the months below the agreed head counts, then worker by worker.
    pub fn staffing_findings(&self, staffing: &Staffing) -> Vec<Finding> {
        let months = self.assessed_months();
        let mut findings = self.months_below(staffing, &months);
        findings.extend(above_totals(&self.staffing_entries()));
        for (at, worker) in self.staffing.workers.iter().enumerate() {
            for month in &months {
                findings.extend(worker.findings(at, *month));
            }
        }
        findings
    }

    fn months_below(&self, staffing: &Staffing, months: &[Month]) -> Vec<Finding> {
        let agreed = [
            (Group::All, self.staffing.required_all),
            (Group::Certified, self.staffing.required_certified),
        ];
        let mut findings = Vec::new();
        for (group, agreed) in agreed {
            let Some(agreed) = agreed.amount() else { continue };
            for (month, sum) in months.iter().zip(&staffing.group(group).months) {
                if let Some(actual) = sum.amount().filter(|actual| *actual < agreed) {
                    let month = *month;
                    findings.push(Finding::BelowAgreed { group, month, actual, agreed });
                }
            }
        }
        findings
    }
}

/// The months in which the list says more than a total that counts it.
fn above_totals(entries: &StaffingEntries) -> Vec<Finding> {
    let mut findings = Vec::new();
    for subtotal in entries.subtotals.iter().filter(|of| of.scope == SubtotalScope::All) {
        let kind = subtotal.kind;
        for (at, month) in entries.months.iter().enumerate() {
            let total = subtotal.months.get(at).and_then(|total| total.amount());
            if let Some((listed, total)) = entries.listed(kind, at).amount().zip(total)
                && listed > total
            {
                findings.push(Finding::AboveTotal { kind, month: *month, listed, total });
            }
        }
    }
    findings
}

impl Worker {
    fn findings(&self, at: usize, month: Month) -> Vec<Finding> {
        let Attendance { presence, insurance, wages } = self.months.get(month);
        if presence.amount().is_none_or(|presence| presence <= Decimal::ZERO) {
            return Vec::new();
        }
        let of = |date: Option<super::Date>| date.and_then(super::Date::month);
        let outside = of(self.contract_from).is_some_and(|from| month < from)
            || of(self.contract_to).is_some_and(|to| month > to);
        // A tick that nobody set is a question, not a finding.
        let found = [
            (insurance == Some(false), Finding::NotInsured(at, month)),
            (wages == Some(false), Finding::NotPaid(at, month)),
            (outside, Finding::OutsideContract(at, month)),
        ];
        found.into_iter().filter(|(is_so, _)| *is_so).map(|(_, finding)| finding).collect()
    }
}
