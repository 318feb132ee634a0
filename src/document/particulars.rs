//! 基本信息: whose scorecard it is and of which time.

use super::{Allowed, Value};
use crate::scoring::Quantity;

/// One line of the particulars.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Particular {
    /// 社工站.
    Station,
    /// 承办机构.
    Operator,
    /// 监督方.
    SupervisingAuthority,
    /// 购买方.
    Purchaser,
    /// 评估机构.
    Evaluator,
    /// 评估日期.
    EvaluationDate,
    /// 项目周期, first day.
    ProcurementFrom,
    /// 项目周期, last day.
    ProcurementTo,
    /// 服务年度, first day.
    ServiceYearFrom,
    /// 服务年度, last day.
    ServiceYearTo,
    /// 评估时段, first day.
    AssessedFrom,
    /// 评估时段, last day.
    AssessedTo,
    /// 评估月数.
    AssessedMonths,
    /// 服务年度月数.
    ServiceYearMonths,
    /// 年度经费, in 10,000 yuan.
    AnnualFunding,
    /// 户籍人口, persons.
    RegisteredPopulation,
    /// 建档总户数, households.
    HouseholdsOnFile,
    /// 建档人数, persons.
    PeopleOnFile,
    /// 入户探访总人数, person-times.
    HomeVisitPersonTimes,
    /// 服务总人数, persons.
    PeopleServed,
    /// 服务社区居民, person-times.
    ResidentPersonTimes,
}

/// What a line of the particulars holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ParticularKind {
    /// A text.
    Text,
    /// A day.
    Date,
    /// A whole number of months, 1–60.
    Months,
    /// A whole number of persons, households or person-times.
    Count,
    /// An amount of money, in 10,000 yuan.
    Money,
}

impl Particular {
    /// Every line, in the order of the screen.
    pub const ALL: [Particular; 21] = {
        use Particular::*;
        [
            Station,
            Operator,
            SupervisingAuthority,
            Purchaser,
            Evaluator,
            EvaluationDate,
            ProcurementFrom,
            ProcurementTo,
            ServiceYearFrom,
            ServiceYearTo,
            AssessedFrom,
            AssessedTo,
            AssessedMonths,
            ServiceYearMonths,
            AnnualFunding,
            RegisteredPopulation,
            HouseholdsOnFile,
            PeopleOnFile,
            HomeVisitPersonTimes,
            PeopleServed,
            ResidentPersonTimes,
        ]
    };

    /// The name in hooks and saved documents.
    pub const fn key(self) -> &'static str {
        match self {
            Particular::Station => "station",
            Particular::Operator => "operator",
            Particular::SupervisingAuthority => "supervising_authority",
            Particular::Purchaser => "purchaser",
            Particular::Evaluator => "evaluator",
            Particular::EvaluationDate => "evaluation_date",
            Particular::ProcurementFrom => "procurement_from",
            Particular::ProcurementTo => "procurement_to",
            Particular::ServiceYearFrom => "service_year_from",
            Particular::ServiceYearTo => "service_year_to",
            Particular::AssessedFrom => "assessed_from",
            Particular::AssessedTo => "assessed_to",
            Particular::AssessedMonths => "assessed_months",
            Particular::ServiceYearMonths => "service_year_months",
            Particular::AnnualFunding => "annual_funding",
            Particular::RegisteredPopulation => "registered_population",
            Particular::HouseholdsOnFile => "households_on_file",
            Particular::PeopleOnFile => "people_on_file",
            Particular::HomeVisitPersonTimes => "home_visit_person_times",
            Particular::PeopleServed => "people_served",
            Particular::ResidentPersonTimes => "resident_person_times",
        }
    }

    /// What the line holds.
    pub const fn kind(self) -> ParticularKind {
        use Particular as P;
        match self {
            P::Station | P::Operator | P::SupervisingAuthority | P::Purchaser | P::Evaluator => {
                ParticularKind::Text
            }
            P::EvaluationDate | P::ProcurementFrom | P::ProcurementTo | P::ServiceYearFrom => {
                ParticularKind::Date
            }
            P::ServiceYearTo | P::AssessedFrom | P::AssessedTo => ParticularKind::Date,
            P::AssessedMonths | P::ServiceYearMonths => ParticularKind::Months,
            P::AnnualFunding => ParticularKind::Money,
            P::RegisteredPopulation | P::HouseholdsOnFile | P::PeopleOnFile => {
                ParticularKind::Count
            }
            P::HomeVisitPersonTimes | P::PeopleServed | P::ResidentPersonTimes => {
                ParticularKind::Count
            }
        }
    }

    /// The line with that key.
    pub fn from_key(key: &str) -> Option<Particular> {
        Particular::ALL.into_iter().find(|line| line.key() == key)
    }

    /// The empty content of the line.
    pub fn blank(self) -> Value {
        match self.kind() {
            ParticularKind::Text => Value::Text(String::new()),
            ParticularKind::Date => Value::Date(None),
            ParticularKind::Months | ParticularKind::Count | ParticularKind::Money => {
                Value::Quantity(Quantity::Blank)
            }
        }
    }

    /// The content that a kept text stands for; `None` where the line does not accept it.
    pub fn read(self, text: &str) -> Option<Value> {
        Allowed::of_particular(self).kept(text)
    }
}

/// All lines of the particulars, each with content of its own kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Particulars {
    values: Vec<Value>,
}

impl Default for Particulars {
    fn default() -> Self {
        Particulars { values: Particular::ALL.map(Particular::blank).to_vec() }
    }
}

impl Particulars {
    /// The content of a line.
    pub fn get(&self, line: Particular) -> Option<&Value> {
        self.values.get(line as usize)
    }

    /// Puts content in a line and gives back the old one.
    pub fn replace(&mut self, line: Particular, value: Value) -> Option<Value> {
        let slot = self.values.get_mut(line as usize)?;
        Some(std::mem::replace(slot, value))
    }

    /// The content of a line as text.
    pub fn text(&self, line: Particular) -> String {
        self.get(line).map(Value::text).unwrap_or_default()
    }
}
