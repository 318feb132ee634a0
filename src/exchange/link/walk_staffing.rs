//! 附件2 on the way through a document, without labels.

use super::coder::Chance;
use super::letters::Sort;
use super::numbers::{Cells, pick};
use super::walk::{Flag, Walk};
use crate::document::{Attendance, ByMonth, Limits, StaffingSheet, Subtotal, Worker};
use crate::scoring::{Level, Month, Quantity, SubtotalScope, WorkerKind};

/// What is learnt about the months of workers.
struct Months {
    presence: Cells,
    as_before: [Chance; 2],
    ticks_as_before: Chance,
    ticks: [Chance; 2],
}

impl Walk {
    pub(super) fn staffing(
        &mut self,
        given: &StaffingSheet,
        first: Option<Month>,
    ) -> StaffingSheet {
        let mut numbers = Cells::new(11);
        let agreed = [
            given.required_all,
            given.required_certified,
            given.continuous,
            given.two_years_threshold,
            given.retention_threshold,
        ];
        let agreed = agreed.map(|cell| numbers.code(&mut self.coder, cell));
        let count = self.count(given.workers.len(), Limits::WORKERS);
        let mut months = Months {
            presence: Cells::new(7),
            as_before: [Chance::NEW; 2],
            ticks_as_before: Chance::NEW,
            ticks: [Chance::NEW; 2],
        };
        let mut workers: Vec<Worker> = Vec::new();
        for at in 0..count {
            let blank = Worker::default();
            let given = given.workers.get(at).unwrap_or(&blank);
            let worker = self.worker(given, at, first, &mut months);
            workers.push(worker);
            if self.coder.is_unsound() {
                break;
            }
        }
        let [
            required_all,
            required_certified,
            continuous,
            two_years_threshold,
            retention_threshold,
        ] = agreed;
        StaffingSheet {
            required_all,
            required_certified,
            continuous,
            two_years_threshold,
            retention_threshold,
            workers,
            certified: self.subtotal(&given.certified, first),
            non_certified: self.subtotal(&given.non_certified, first),
        }
    }

    fn worker(
        &mut self,
        given: &Worker,
        at: usize,
        first: Option<Month>,
        months: &mut Months,
    ) -> Worker {
        let position = self.text(Sort::Remark, &given.position);
        let certified = self.flag(Flag::Certified, given.kind == WorkerKind::Certified);
        let kind = if certified { WorkerKind::Certified } else { WorkerKind::NonCertified };
        let level = self.level(given.level);
        let contract_from = self.date(given.contract_from, None);
        let contract_to = self.date(given.contract_to, contract_from);
        let remarks = self.text(Sort::Remark, &given.remarks);
        let two_years_from = self
            .flag(Flag::HasMonth, given.two_years_from.is_some())
            .then(|| self.month(given.two_years_from.or(first).unwrap_or(Month::FIRST), first))
            .flatten();
        let mut before = Attendance::default();
        let cells = self.by_month(&given.months, first, |walk, attendance| {
            before = walk.attendance(attendance, before, months);
            before
        });
        Worker {
            label: (at + 1).to_string(),
            position,
            kind,
            level,
            contract_from,
            contract_to,
            remarks,
            two_years_from,
            months: cells,
        }
    }

    fn level(&mut self, level: Option<Level>) -> Option<Level> {
        if !self.flag(Flag::HasLevel, level.is_some()) {
            return None;
        }
        let at = Level::ALL.iter().position(|of| Some(*of) == level).unwrap_or(0);
        let at = self.coder.even(5, u32::try_from(at).unwrap_or(0));
        Level::ALL.get(at as usize).copied()
    }

    /// Values by month: mostly one after the other, from the first assessed month on.
    fn by_month<T: Copy + Default + PartialEq>(
        &mut self,
        given: &ByMonth<T>,
        first: Option<Month>,
        mut code: impl FnMut(&mut Walk, T) -> T,
    ) -> ByMonth<T> {
        let given: Vec<(Month, T)> = given.iter().copied().collect();
        let count = self.count(given.len(), MOST_MONTHS);
        let mut months = ByMonth::default();
        let mut expected = first;
        for at in 0..count {
            let (month, value) = given.get(at).copied().unwrap_or((Month::FIRST, T::default()));
            let month = match expected {
                Some(next) if self.flag(Flag::NextMonth, month == next) => Some(next),
                _ => self.month(month, first),
            };
            let Some(month) = month else { return months };
            let value = code(self, value);
            months.replace(month, value);
            expected = month.next();
        }
        months
    }

    fn attendance(
        &mut self,
        given: Attendance,
        before: Attendance,
        months: &mut Months,
    ) -> Attendance {
        let there = before.presence.amount().is_some_and(|amount| amount.hundredths() > 0);
        let same = pick(&mut months.as_before, u32::from(there));
        let presence = if self.coder.bit(same, given.presence == before.presence) {
            before.presence
        } else {
            months.presence.code(&mut self.coder, given.presence)
        };
        let ticks = (given.insurance, given.wages);
        let as_before = (before.insurance, before.wages);
        let (insurance, wages) = if self.coder.bit(&mut months.ticks_as_before, ticks == as_before)
        {
            as_before
        } else {
            (self.tick(ticks.0, months), self.tick(ticks.1, months))
        };
        Attendance { presence, insurance, wages }
    }

    fn tick(&mut self, tick: Option<bool>, months: &mut Months) -> Option<bool> {
        let [said, yes] = &mut months.ticks;
        let said = self.coder.bit(said, tick.is_some());
        said.then(|| self.coder.bit(yes, tick == Some(true)))
    }

    fn subtotal(&mut self, given: &Subtotal, first: Option<Month>) -> Subtotal {
        let mut sums = Cells::new(11);
        let mut before = Quantity::Blank;
        let months = self.by_month(&given.months, first, |walk, sum| {
            if !walk.flag(Flag::SameSum, sum == before) {
                before = sums.code(&mut walk.coder, sum);
            }
            before
        });
        let two_years = sums.code(&mut self.coder, given.two_years);
        let mut heads = Cells::new(10);
        let levels = given.levels.map(|count| heads.code(&mut self.coder, count));
        Subtotal { months, two_years, levels, ..Subtotal::default() }
    }

    /// What version 2 appends: whose person-months the totals are.
    pub(super) fn scopes(&mut self, given: &StaffingSheet, found: &mut StaffingSheet) {
        for kind in WorkerKind::ALL {
            let all = given.subtotal(kind).scope == SubtotalScope::All;
            let all = self.flag(Flag::CountsAll, all);
            let scope = if all { SubtotalScope::All } else { SubtotalScope::NotListed };
            found.subtotal_mut(kind).scope = scope;
        }
    }
}

/// The most months of a list: more than the calendar of a document has.
const MOST_MONTHS: usize = 1_100 * 12;
