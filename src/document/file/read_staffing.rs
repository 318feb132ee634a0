//! JSON → 附件2, keeping whatever is readable. [`super::write_staffing`] is its mirror.

use super::read::Reader;
use crate::document::limits::Limits;
use crate::document::staffing::{Attendance, StaffingSheet, Subtotal, Worker};
use crate::document::staffing_field::{AGREED, StaffingField as S};
use crate::number::sort_by_key;
use crate::scoring::{Month, WorkerKind};
use serde_json::Value as Json;

const PLACE: &str = "staffing";

impl Reader<'_> {
    pub(super) fn staffing(&mut self, document: &Json) -> StaffingSheet {
        let Some(json) = document.get(PLACE).filter(|json| json.is_object()) else {
            self.lost(PLACE);
            return StaffingSheet::default();
        };
        let mut staffing = StaffingSheet::default();
        for (field, _, key) in AGREED {
            let value = self.kept(json.get(key), field.spec(), &format!("{PLACE}/{key}"));
            value.and_then(|value| staffing.put(field, value));
        }
        let workers = self.list_at(json, "workers", Limits::WORKERS, &format!("{PLACE}/workers"));
        let workers = workers.iter().enumerate();
        staffing.workers = workers.map(|(at, json)| self.worker(json, at)).collect();
        for kind in WorkerKind::ALL {
            *staffing.subtotal_mut(kind) = self.subtotal(json, kind);
        }
        let known = AGREED.iter().map(|(.., key)| *key).chain(["workers", "subtotals"]);
        self.no_others(json, &known.collect::<Vec<_>>(), PLACE);
        staffing
    }

    fn worker(&mut self, json: &Json, at: usize) -> Worker {
        let place = format!("{PLACE}/workers/{at}");
        let mut worker = Worker::default();
        self.inputs(json, &mut worker.slots_mut(), &["months"], &place);
        for (month, cell, place) in self.months(json, &place) {
            match attendance(cell) {
                Some(attendance) => drop(worker.months.replace(month, attendance)),
                None => self.lost(&place),
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
        let mut subtotal = Subtotal::default();
        let Subtotal { scope, two_years, levels, .. } = &mut subtotal;
        self.input(json, ("scope", S::SubtotalScope(kind).spec()), scope, &place);
        self.input(json, ("two_years", S::SubtotalTwoYears(kind).spec()), two_years, &place);
        let counts = json.get("head_count").unwrap_or(&Json::Null);
        for (level, count) in kind.levels().iter().zip(levels) {
            let spec = S::SubtotalLevel(*level).spec();
            self.input(counts, (level.key(), spec), count, &format!("{place}/head_count"));
        }
        for (month, sum, place) in self.months(json, &place) {
            let sum = self.kept(Some(sum), S::SubtotalMonth(kind, month).spec(), &place);
            let sum = sum.and_then(|sum| sum.quantity()).unwrap_or_default();
            subtotal.months.replace(month, sum);
        }
        subtotal
    }

    /// What is kept by month, each with its place, in the order of months: they are put in without
    /// moving those that are there already.
    fn months<'j>(&mut self, json: &'j Json, place: &str) -> Vec<(Month, &'j Json, String)> {
        let place = format!("{place}/months");
        let months = json.get("months").and_then(Json::as_object);
        if months.is_none() {
            self.lost(&place);
        }
        let mut months: Vec<_> = months.into_iter().flatten().collect();
        sort_by_key(&mut months, |(key, _)| *key);
        let mut read = Vec::new();
        for (key, json) in months {
            let place = format!("{place}/{key}");
            match key.parse::<Month>() {
                Ok(month) => read.push((month, json, place)),
                Err(()) => self.lost(&place),
            }
        }
        read
    }
}

/// A month of a worker: presence, insurance, wages.
fn attendance(json: &Json) -> Option<Attendance> {
    let mut attendance = Attendance::default();
    for (at, (_, spec, slot)) in attendance.slots_mut().into_iter().enumerate() {
        slot.put(spec.allowed?.kept(json.get(at)?.as_str()?)?)?;
    }
    Some(attendance)
}
