//! What a person should look at: hints, never refusals.

use super::{Attendance, Date, Document, MonthFinding, Worker};
use crate::number::{Decimal, Percent};
use crate::scoring::{
    Completion, Evaluation, Figure, Group, Month, Staffing, StaffingEntries, SubtotalScope,
    WorkerKind,
};

/// Something to look at in the indicators and the months.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WorthALook {
    /// A rate above 1000 % (R-23).
    Rate {
        /// The rate, by its place in the tables.
        figure: Figure,
        /// The rate as printed.
        percent: Percent,
    },
    /// A number of months.
    Months(MonthFinding),
}

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
    /// Not present, and social insurance was paid.
    InsuredWhileAbsent(usize, Month),
    /// Not present, and wages were paid.
    PaidWhileAbsent(usize, Month),
    /// The contract ends before it starts.
    ContractReversed(usize),
}

impl Document {
    /// Everything to look at in months and indicators: months first, then area by area, the total row
    /// where no area of the column is listed, and the station.
    pub fn worth_a_look(&self, evaluation: &Evaluation) -> Vec<WorthALook> {
        let mut found: Vec<WorthALook> =
            self.particulars.month_findings().into_iter().map(WorthALook::Months).collect();
        let mut listed = vec![false; self.indicators.len()];
        for (area, row) in self.areas.iter().enumerate() {
            for (at, entry) in row.entries.iter().enumerate() {
                if entry.is_far_above() {
                    listed.get_mut(at).into_iter().for_each(|listed| *listed = true);
                    let completion = evaluation.cell(area, at);
                    found.extend(rate(Figure::AreaRate(area, at), completion));
                }
            }
        }
        for ((at, sums), listed) in evaluation.columns.iter().enumerate().zip(listed) {
            if sums.is_far_above() && !listed {
                found.extend(rate(Figure::ColumnRate(at), Some(sums.completion)));
            }
        }
        for (at, indicator) in self.station.iter().enumerate() {
            if indicator.entry.is_far_above() {
                let completion = evaluation.station.get(at).copied();
                found.extend(rate(Figure::StationRate(at), completion));
            }
        }
        found
    }

    /// Everything to look at in 附件2: the months below the agreed head counts, then worker by worker.
    pub fn staffing_findings(&self, staffing: &Staffing) -> Vec<Finding> {
        let months = self.assessed_months();
        let mut findings = self.months_below(staffing, &months);
        findings.extend(above_totals(&self.staffing_entries()));
        for (at, worker) in self.staffing.workers.iter().enumerate() {
            for month in &months {
                findings.extend(worker.findings(at, *month));
            }
            if worker.contract_is_reversed() {
                findings.push(Finding::ContractReversed(at));
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
    /// Whether the contract ends before it starts.
    pub fn contract_is_reversed(&self) -> bool {
        self.contract_from.zip(self.contract_to).is_some_and(|(from, to)| to < from)
    }

    fn findings(&self, at: usize, month: Month) -> Vec<Finding> {
        let Attendance { presence, insurance, wages } = self.months.get(month);
        let Some(presence) = presence.amount() else { return Vec::new() };
        let present = presence > Decimal::ZERO;
        let of = |date: Option<Date>| date.and_then(Date::month);
        let [from, to] = [of(self.contract_from), of(self.contract_to)];
        let outside = from.is_some_and(|from| month < from) || to.is_some_and(|to| month > to);
        // Whoever joins or leaves within the month can be paid and count 0. Only the contract
        // tells: the words of a remark are not read.
        let absent = !present && ![from, to].contains(&Some(month));
        // A tick that nobody set is a question, not a finding.
        let found = [
            (present && insurance == Some(false), Finding::NotInsured(at, month)),
            (present && wages == Some(false), Finding::NotPaid(at, month)),
            (present && outside, Finding::OutsideContract(at, month)),
            (absent && insurance == Some(true), Finding::InsuredWhileAbsent(at, month)),
            (absent && wages == Some(true), Finding::PaidWhileAbsent(at, month)),
        ];
        found.into_iter().filter(|(is_so, _)| *is_so).map(|(_, finding)| finding).collect()
    }
}

fn rate(figure: Figure, completion: Option<Completion>) -> Option<WorthALook> {
    match completion? {
        Completion::Rate { percent, .. } => Some(WorthALook::Rate { figure, percent }),
        _ => None,
    }
}
