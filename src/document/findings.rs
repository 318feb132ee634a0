//! What a person should look at: hints, never refusals.

use super::{Attendance, Date, Document, MonthFinding, Worker};
use crate::number::{Decimal, Percent};
use crate::scoring::listed;
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

/// Something to look at in 附件2, with its place. What holds for several months is one finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Finding {
    /// Months below the agreed head count.
    BelowAgreed {
        /// All or certified workers.
        group: Group,
        /// The months with their person-months.
        months: Vec<(Month, Decimal)>,
        /// The agreed head count.
        agreed: Decimal,
    },
    /// Months that hold exactly the agreed head count: one day of absence would be too few.
    NothingToSpare {
        /// All or certified workers.
        group: Group,
        /// The months.
        months: Vec<Month>,
        /// The agreed head count.
        agreed: Decimal,
    },
    /// The listed workers of a kind have more than the totals of the kind say.
    AboveTotal {
        /// The kind.
        kind: WorkerKind,
        /// The months.
        months: Vec<AboveTotal>,
    },
    /// Something about months of a worker.
    Worker(usize, WorkerFinding, Vec<Month>),
    /// The contract ends before it starts.
    ContractReversed(usize),
}

/// A month in which the listed workers have more than the total says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AboveTotal {
    /// The month.
    pub month: Month,
    /// Person-months of the listed workers.
    pub listed: Decimal,
    /// The total.
    pub total: Decimal,
}

listed! {
    /// What is worth checking in a month of a worker, in the order in which they are told.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum WorkerFinding {
        /// Present, and no social insurance was paid.
        NotInsured,
        /// Present, and no wages were paid.
        NotPaid,
        /// Present in a month that the contract does not touch.
        OutsideContract,
        /// Not present, and social insurance was paid.
        InsuredWhileAbsent,
        /// Not present, and wages were paid.
        PaidWhileAbsent,
    }
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

    /// Everything to look at in 附件2: months at or below the agreed head counts, then worker by worker.
    pub fn staffing_findings(&self, staffing: &Staffing) -> Vec<Finding> {
        let months = self.assessed_months();
        let mut findings = self.against_agreed(staffing, &months);
        findings.extend(above_totals(&self.staffing_entries()));
        for (at, worker) in self.staffing.workers.iter().enumerate() {
            for finding in WorkerFinding::ALL {
                let found = |month: &&Month| worker.findings(**month).contains(&Some(finding));
                let months: Vec<Month> = months.iter().filter(found).copied().collect();
                if !months.is_empty() {
                    findings.push(Finding::Worker(at, finding, months));
                }
            }
            if worker.contract_is_reversed() {
                findings.push(Finding::ContractReversed(at));
            }
        }
        findings
    }

    fn against_agreed(&self, staffing: &Staffing, months: &[Month]) -> Vec<Finding> {
        let agreed = [
            (Group::All, self.staffing.required_all),
            (Group::Certified, self.staffing.required_certified),
        ];
        let mut findings = Vec::new();
        for (group, agreed) in agreed {
            let Some(agreed) = agreed.amount().filter(|agreed| *agreed > Decimal::ZERO) else {
                continue;
            };
            let sums = months.iter().copied().zip(&staffing.group(group).months);
            let sums = sums.filter_map(|(month, sum)| Some((month, sum.amount()?)));
            let (below, rest): (Vec<_>, Vec<_>) = sums.partition(|(_, actual)| *actual < agreed);
            let exact = rest.into_iter().filter(|(_, actual)| *actual == agreed);
            let exact: Vec<Month> = exact.map(|(month, _)| month).collect();
            if !below.is_empty() {
                findings.push(Finding::BelowAgreed { group, months: below, agreed });
            }
            if !exact.is_empty() {
                findings.push(Finding::NothingToSpare { group, months: exact, agreed });
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
        let months = entries.months.iter().enumerate().filter_map(|(at, month)| {
            let total = subtotal.months.get(at).and_then(|total| total.amount())?;
            let listed = entries.listed(kind, at).amount().filter(|listed| *listed > total)?;
            Some(AboveTotal { month: *month, listed, total })
        });
        let months: Vec<AboveTotal> = months.collect();
        if !months.is_empty() {
            findings.push(Finding::AboveTotal { kind, months });
        }
    }
    findings
}

impl Worker {
    /// Whether the contract ends before it starts.
    pub fn contract_is_reversed(&self) -> bool {
        self.contract_from.zip(self.contract_to).is_some_and(|(from, to)| to < from)
    }

    fn findings(&self, month: Month) -> [Option<WorkerFinding>; 5] {
        let Attendance { presence, insurance, wages } = self.months.get(month);
        let Some(presence) = presence.amount() else { return [None; 5] };
        let present = presence > Decimal::ZERO;
        let of = |date: Option<Date>| date.and_then(Date::month);
        let [from, to] = [of(self.contract_from), of(self.contract_to)];
        let outside = from.is_some_and(|from| month < from) || to.is_some_and(|to| month > to);
        // Whoever joins or leaves within the month can be paid and count 0. Only the contract
        // tells: the words of a remark are not read.
        let absent = !present && ![from, to].contains(&Some(month));
        // A tick that nobody set is a question, not a finding.
        [
            (present && insurance == Some(false)).then_some(WorkerFinding::NotInsured),
            (present && wages == Some(false)).then_some(WorkerFinding::NotPaid),
            (present && outside).then_some(WorkerFinding::OutsideContract),
            (absent && insurance == Some(true)).then_some(WorkerFinding::InsuredWhileAbsent),
            (absent && wages == Some(true)).then_some(WorkerFinding::PaidWhileAbsent),
        ]
    }
}

fn rate(figure: Figure, completion: Option<Completion>) -> Option<WorthALook> {
    match completion? {
        Completion::Rate { percent, .. } => Some(WorthALook::Rate { figure, percent }),
        _ => None,
    }
}
