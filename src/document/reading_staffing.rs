//! JSON → 附件2, keeping whatever is readable. [`super::writing_staffing`] is its mirror.

use super::reading::Reader;
use super::{
    Allowed, Attendance, AttendanceField, Field, Limits, StaffingField as S, StaffingSheet,
    Subtotal, Worker, WorkerField,
};
use crate::scoring::{Level, Month, Quantity, SubtotalScope, WorkerKind};
use serde_json::{Map, Value as Json};

const PLACE: &str = "staffing";

impl Reader<'_> {
    pub(super) fn staffing(&mut self, document: &Json) -> StaffingSheet {
        let Some(json) = document.get(PLACE).filter(|json| json.is_object()) else {
            self.lost(PLACE);
            return StaffingSheet::default();
        };
        let mut number = |key: &str, field| {
            self.quantity(json.get(key), Field::Staffing(field), &format!("{PLACE}/{key}"))
        };
        let required_all = number("required_all", S::RequiredAll);
        let required_certified = number("required_certified", S::RequiredCertified);
        let continuous = number("continuous", S::Continuous);
        let two_years_threshold = number("two_years_threshold", S::TwoYearsThreshold);
        let retention_threshold = number("retention_threshold", S::RetentionThreshold);
        let workers = self.list_at(json, "workers", Limits::WORKERS, &format!("{PLACE}/workers"));
        let workers = workers.iter().enumerate();
        StaffingSheet {
            required_all,
            required_certified,
            continuous,
            two_years_threshold,
            retention_threshold,
            workers: workers.map(|(at, json)| self.worker(json, at)).collect(),
            certified: self.subtotal(json, WorkerKind::Certified),
            non_certified: self.subtotal(json, WorkerKind::NonCertified),
        }
    }

    fn worker(&mut self, json: &Json, at: usize) -> Worker {
        let place = format!("{PLACE}/workers/{at}");
        let mut worker = Worker::default();
        for column in WorkerField::ALL {
            let key = column.key();
            let field = Field::Staffing(S::Worker(at, column));
            if let Some(value) = self.kept(json.get(key), field, &format!("{place}/{key}"))
                && worker.put(column, value).is_none()
            {
                self.lost(&format!("{place}/{key}"));
            }
        }
        let months = json.get("months").and_then(Json::as_object);
        if months.is_none() {
            self.lost(&format!("{place}/months"));
        }
        for (key, cell) in in_order(months) {
            match key.parse::<Month>().ok().zip(attendance(cell)) {
                Some((month, attendance)) => drop(worker.months.replace(month, attendance)),
                None => self.lost(&format!("{place}/months/{key}")),
            }
        }
        worker
    }

    fn subtotal(&mut self, staffing: &Json, kind: WorkerKind) -> Subtotal {
        let place = format!("{PLACE}/subtotals/{}", kind.key());
        let json = staffing.get("subtotals").and_then(|all| all.get(kind.key()));
        let Some(json) = json.filter(|json| json.is_object()) else {
            self.lost(&place);
            return Subtotal::default();
        };
        let scope = json.get("scope").and_then(Json::as_str);
        let scope = SubtotalScope::ALL.into_iter().find(|of| Some(of.key()) == scope);
        if scope.is_none() {
            self.lost(&format!("{place}/scope"));
        }
        let mut number = |json: Option<&Json>, field, place: String| {
            self.quantity(json, Field::Staffing(field), &place)
        };
        let two_years = json.get("two_years");
        let two_years = number(two_years, S::SubtotalTwoYears(kind), format!("{place}/two_years"));
        let mut subtotal =
            Subtotal { scope: scope.unwrap_or_default(), two_years, ..Subtotal::default() };
        let counts = json.get("head_count").unwrap_or(&Json::Null);
        for (level, count) in kind.levels().iter().zip(&mut subtotal.levels) {
            let key = level.key();
            let place = format!("{place}/head_count/{key}");
            *count = number(counts.get(key), S::SubtotalLevel(*level), place);
        }
        let months = json.get("months").and_then(Json::as_object);
        if months.is_none() {
            self.lost(&format!("{place}/months"));
        }
        for (key, sum) in in_order(months) {
            let place = format!("{place}/months/{key}");
            let Ok(month) = key.parse::<Month>() else {
                self.lost(&place);
                continue;
            };
            let field = Field::Staffing(S::SubtotalMonth(kind, month));
            let sum = self.quantity(Some(sum), field, &place);
            subtotal.months.replace(month, sum);
        }
        subtotal
    }
}

/// Months in their order, in which they are put in without moving those that are there already.
fn in_order(months: Option<&Map<String, Json>>) -> Vec<(&String, &Json)> {
    let mut months: Vec<_> = months.into_iter().flatten().collect();
    months.sort_by_key(|(key, _)| *key);
    months
}

/// A month of a worker: presence, insurance, wages.
fn attendance(json: &Json) -> Option<Attendance> {
    let mut attendance = Attendance::default();
    for (at, part) in AttendanceField::ALL.into_iter().enumerate() {
        let allowed = Allowed::of_staffing(S::Attendance(0, Month::FIRST, part));
        attendance.put(part, allowed.kept(json.get(at)?.as_str()?)?)?;
    }
    Some(attendance)
}

/// The levels of a kind, with the counts a document holds for them.
pub(super) fn counts(
    subtotal: &Subtotal,
    kind: WorkerKind,
) -> impl Iterator<Item = (Level, Quantity)> {
    kind.levels().iter().copied().zip(subtotal.levels)
}
