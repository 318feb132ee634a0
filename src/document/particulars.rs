//! 基本信息: whose scorecard it is and of which time.

use super::date::Date;
use super::input::{Allowed, Kept, Names, Room, Spec, inputs};
use super::value::Value;
use crate::number::Decimal;
use crate::scoring::Quantity;

const fn line(allowed: Allowed) -> Spec {
    Spec::new(allowed, Room::Particulars).naming(Names::Headings)
}

const TEXT: Spec = line(Allowed::Text { required: false });
const DAY: Spec = line(Allowed::Date);
/// A whole number of months.
const MONTHS: Spec = line(Allowed::MONTHS);
/// A whole number of persons, households or person-times.
const COUNT: Spec = line(Allowed::up_to(Decimal::whole(9_999_999), 0));
const MONEY: Spec = line(Allowed::up_to(Quantity::LARGEST, 2));

inputs! {
    /// One line of the particulars, in the order of the screen.
    Particular {
        /// 社工站.
        Station: "station", TEXT;
        /// 承办机构.
        Operator: "operator", TEXT;
        /// 监督方.
        SupervisingAuthority: "supervising_authority", TEXT;
        /// 购买方.
        Purchaser: "purchaser", TEXT;
        /// 评估机构.
        Evaluator: "evaluator", TEXT;
        /// 评估日期.
        EvaluationDate: "evaluation_date", DAY;
        /// 项目周期, first day.
        ProcurementFrom: "procurement_from", DAY;
        /// 项目周期, last day.
        ProcurementTo: "procurement_to", DAY;
        /// 服务年度, first day.
        ServiceYearFrom: "service_year_from", DAY;
        /// 服务年度, last day.
        ServiceYearTo: "service_year_to", DAY;
        /// 评估时段, first day.
        AssessedFrom: "assessed_from", DAY;
        /// 评估时段, last day.
        AssessedTo: "assessed_to", DAY;
        /// 评估月数.
        AssessedMonths: "assessed_months", MONTHS;
        /// 服务年度月数.
        ServiceYearMonths: "service_year_months", MONTHS;
        /// 年度经费, in 10,000 yuan.
        AnnualFunding: "annual_funding", MONEY;
        /// 户籍人口, persons.
        RegisteredPopulation: "registered_population", COUNT;
        /// 建档总户数, households.
        HouseholdsOnFile: "households_on_file", COUNT;
        /// 建档人数, persons.
        PeopleOnFile: "people_on_file", COUNT;
        /// 入户探访总人数, person-times.
        HomeVisitPersonTimes: "home_visit_person_times", COUNT;
        /// 服务总人数, persons.
        PeopleServed: "people_served", COUNT;
        /// 服务社区居民, person-times.
        ResidentPersonTimes: "resident_person_times", COUNT;
    }
}

impl Particular {
    /// The content of a line in which nothing was typed.
    pub fn blank(self) -> Value {
        self.spec().blank()
    }

    /// The content that a kept text stands for; `None` where the line does not accept it.
    pub fn read(self, text: &str) -> Option<Value> {
        self.spec().allowed?.kept(text)
    }
}

/// All lines of the particulars, each with content of its own kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Particulars {
    values: Vec<Value>,
}

impl Default for Particulars {
    fn default() -> Self {
        Particulars { values: Particular::ALL.map(|line| line.spec().blank()).to_vec() }
    }
}

impl Particulars {
    /// The first line alone, for a first sight: the others are not there, not even blank.
    pub(super) fn named(name: &str) -> Particulars {
        Particulars { values: vec![Value::Text(name.to_owned())] }
    }

    /// The name of the station, "" where it has none yet.
    pub fn name(&self) -> String {
        match self.get(Particular::Station) {
            Some(Value::Text(name)) => name.clone(),
            _ => String::new(),
        }
    }

    /// The content of a line.
    pub fn get(&self, line: Particular) -> Option<&Value> {
        self.values.get(line as usize)
    }

    /// Every line, in order: key, what holds for it, content.
    pub(super) fn slots(&self) -> Vec<(&'static str, Spec, &dyn Kept)> {
        let lines = Particular::ALL.into_iter().zip(&self.values);
        lines.map(|(line, value)| (line.key(), line.spec(), value as &dyn Kept)).collect()
    }

    /// The same, to be changed.
    pub(super) fn slots_mut(&mut self) -> Vec<(&'static str, Spec, &mut dyn Kept)> {
        let lines = Particular::ALL.into_iter().zip(&mut self.values);
        lines.map(|(line, value)| (line.key(), line.spec(), value as &mut dyn Kept)).collect()
    }

    pub(super) fn slot_mut(&mut self, line: Particular) -> Option<&mut dyn Kept> {
        Some(self.values.get_mut(line as usize)?)
    }

    /// Puts content in a line and gives back the old one.
    pub fn replace(&mut self, line: Particular, value: Value) -> Option<Value> {
        let slot = self.values.get_mut(line as usize)?;
        Some(std::mem::replace(slot, value))
    }

    /// The day on a line; `None` where it is blank, or is no day.
    pub fn day(&self, line: Particular) -> Option<Date> {
        match self.get(line) {
            Some(Value::Date(day)) => *day,
            _ => None,
        }
    }

    /// The content of a line as text.
    pub fn text(&self, line: Particular) -> String {
        self.get(line).map(Value::text).unwrap_or_default()
    }
}
