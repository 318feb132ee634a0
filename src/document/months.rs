//! 评估月数 and 服务年度月数: derived from the dates unless somebody typed another number.
//!
//! Every screen and report asks [`Particulars::months_in_force`]; a blank line stands for what the
//! dates say.

use super::date::Date;
use super::input::Allowed;
use super::particulars::{Particular, Particulars};
use super::value::Value;
use crate::scoring::Months;

/// A period whose first and last day are lines of the particulars.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Period {
    /// 服务年度.
    ServiceYear,
    /// 评估时段.
    Assessed,
    /// 项目周期.
    Procurement,
}

/// What the days of a period say together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Days {
    /// One of them is missing.
    Missing,
    /// The last day lies before the first one; both stay as typed.
    Reversed,
    /// The first and the last day.
    Known(Date, Date),
}

/// A month at one end of a period that the period does not fill: its days within the period.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PartMonth {
    /// The first of its days.
    pub first: Date,
    /// The last of its days.
    pub last: Date,
}

/// Something to look at in the numbers of months.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MonthFinding {
    /// A typed number is another one than the dates give.
    Contradicts {
        /// 评估月数 or 服务年度月数.
        line: Particular,
        /// The typed number.
        typed: i64,
        /// What the dates give.
        derived: i64,
    },
    /// More months were assessed than the service year has, and no dates say which is wrong.
    BeyondYear {
        /// The assessed months.
        assessed: i64,
        /// The months of the service year.
        service_year: i64,
    },
}

impl Period {
    /// All three.
    pub const ALL: [Period; 3] = [Period::ServiceYear, Period::Assessed, Period::Procurement];

    /// The lines of its first and its last day.
    pub const fn lines(self) -> [Particular; 2] {
        match self {
            Period::ServiceYear => [Particular::ServiceYearFrom, Particular::ServiceYearTo],
            Period::Assessed => [Particular::AssessedFrom, Particular::AssessedTo],
            Period::Procurement => [Particular::ProcurementFrom, Particular::ProcurementTo],
        }
    }

    /// The period of which a line is the first or the last day.
    pub fn of_day(line: Particular) -> Option<Period> {
        Period::ALL.into_iter().find(|period| period.lines().contains(&line))
    }

    /// The period whose months a line counts.
    pub const fn of_count(line: Particular) -> Option<Period> {
        match line {
            Particular::AssessedMonths => Some(Period::Assessed),
            Particular::ServiceYearMonths => Some(Period::ServiceYear),
            _ => None,
        }
    }
}

impl Particulars {
    /// The days of a period.
    pub fn days(&self, period: Period) -> Days {
        let [first, last] = period.lines().map(|line| match self.get(line) {
            Some(Value::Date(date)) => *date,
            _ => None,
        });
        match first.zip(last) {
            None => Days::Missing,
            Some((first, last)) if last < first => Days::Reversed,
            Some((first, last)) => Days::Known(first, last),
        }
    }

    /// How many months the dates give; `None` while they do not fit, and for lines that count none.
    pub fn derived_months(&self, line: Particular) -> Option<i64> {
        let period = Period::of_count(line)?;
        let Days::Known(first, last) = self.days(period) else { return None };
        let months = match period {
            Period::ServiceYear => begun(first, last),
            Period::Assessed | Period::Procurement => {
                let year = self.months_in_force(Particular::ServiceYearMonths);
                touched(first, last).min(year.unwrap_or(i64::MAX))
            }
        };
        (1..=Allowed::MOST_MONTHS).contains(&months).then_some(months)
    }

    /// The calendar months that the assessed period touches where they are more than the service year
    /// has, so that the year's number counts.
    pub fn months_cut(&self) -> Option<i64> {
        let Days::Known(first, last) = self.days(Period::Assessed) else { return None };
        let (touched, counted) =
            (touched(first, last), self.derived_months(Particular::AssessedMonths)?);
        (touched > counted).then_some(touched)
    }

    /// The number of months somebody typed in a line.
    pub fn typed_months(&self, line: Particular) -> Option<i64> {
        Period::of_count(line)?;
        let amount = self.get(line)?.quantity()?.amount()?.hundredths();
        (amount % 100 == 0).then_some(amount / 100)
    }

    /// The number of months that counts: the typed one, else the derived one.
    pub fn months_in_force(&self, line: Particular) -> Option<i64> {
        self.typed_months(line).or_else(|| self.derived_months(line))
    }

    /// The assessed months of the service year; `None` while one is unknown or they do not fit.
    pub fn months(&self) -> Option<Months> {
        let of = |line| self.months_in_force(line);
        Months::new(of(Particular::AssessedMonths)?, of(Particular::ServiceYearMonths)?)
    }

    /// The content of a line as it is shown: a blank number of months is the derived one.
    pub fn shown(&self, line: Particular) -> String {
        match self.text(line) {
            text if text.is_empty() => {
                self.months_in_force(line).map(|months| months.to_string()).unwrap_or_default()
            }
            text => text,
        }
    }

    /// The months at the ends of a counted period that it does not fill. Calendar months of the
    /// assessed period; of the service year the last one begun, for its months start on its first day.
    pub fn part_months(&self, line: Particular) -> Vec<PartMonth> {
        let Some(period) = Period::of_count(line) else { return Vec::new() };
        let Days::Known(first, last) = self.days(period) else { return Vec::new() };
        match period {
            Period::ServiceYear => last_begun(first, last).into_iter().collect(),
            Period::Assessed | Period::Procurement => cut_ends(first, last),
        }
    }

    /// What contradicts in the numbers of months.
    pub fn month_findings(&self) -> Vec<MonthFinding> {
        let lines = [Particular::ServiceYearMonths, Particular::AssessedMonths];
        let mut findings: Vec<MonthFinding> = lines
            .into_iter()
            .filter_map(|line| {
                let (typed, derived) = (self.typed_months(line)?, self.derived_months(line)?);
                (typed != derived).then_some(MonthFinding::Contradicts { line, typed, derived })
            })
            .collect();
        let [service_year, assessed] = lines.map(|line| self.months_in_force(line));
        if let Some((assessed, service_year)) = assessed.zip(service_year)
            && assessed > service_year
            && findings.is_empty()
        {
            findings.push(MonthFinding::BeyondYear { assessed, service_year });
        }
        findings
    }
}

/// Calendar months from the one of the first day to the one of the last day.
fn touched(first: Date, last: Date) -> i64 {
    last.month_number() - first.month_number() + 1
}

/// Months begun, counted from the first day. Where a month has no such day, its count begins on the
/// next day there is: a year from 29 February ends on 28 February.
fn begun(first: Date, last: Date) -> i64 {
    touched(first, last) - i64::from(last.day() < first.day())
}

fn cut_ends(first: Date, last: Date) -> Vec<PartMonth> {
    let mut parts = Vec::new();
    let one = first.month() == last.month();
    if first.day() > 1 {
        let end = if one { last } else { first.last_of_month() };
        parts.push(PartMonth { first, last: end });
    }
    if last.day() < last.last_of_month().day() && !(one && first.day() > 1) {
        parts.push(PartMonth { first: last.first_of_month(), last });
    }
    parts
}

/// The last month begun, where its last day is missing.
fn last_begun(first: Date, last: Date) -> Option<PartMonth> {
    let next = last.next()?;
    let whole = begun(first, next) > begun(first, last);
    let mut start = last;
    // At most a month back: the day on which the count went up.
    while start > first && begun(first, start.before()?) == begun(first, last) {
        start = start.before()?;
    }
    (!whole).then_some(PartMonth { first: start, last })
}
