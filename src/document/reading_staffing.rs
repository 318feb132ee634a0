//! JSON → 附件2, keeping whatever is readable. [`super::writing_staffing`] is its mirror.

use super::reading::Reader;
use super::{Attendance, Limits, StaffingSheet, Subtotal, TICKS, Worker, WorkerField};
use crate::number::Decimal;
use crate::scoring::{Level, Month, Quantity, SubtotalScope, WorkerKind};
use serde_json::{Map, Value as Json};

const PLACE: &str = "staffing";

impl Reader<'_> {
    pub(super) fn staffing(&mut self, document: &Json) -> StaffingSheet {
        let Some(json) = document.get(PLACE).filter(|json| json.is_object()) else {
            self.lost(PLACE);
            return StaffingSheet::default();
        };
        let mut whole = |key: &str| self.number(json, key, PLACE, 9_999, 100);
        let (required_all, required_certified, continuous) =
            (whole("required_all"), whole("required_certified"), whole("continuous"));
        let mut percent = |key: &str| self.number(json, key, PLACE, 100, 1);
        let (two_years_threshold, retention_threshold) =
            (percent("two_years_threshold"), percent("retention_threshold"));
        let workers = self.list_at(json, "workers", Limits::WORKERS, &format!("{PLACE}/workers"));
        let workers = workers.iter().enumerate();
        StaffingSheet {
            required_all,
            required_certified,
            continuous,
            two_years_threshold,
            retention_threshold,
            workers: workers
                .map(|(at, json)| self.worker(json, &format!("{PLACE}/workers/{at}")))
                .collect(),
            certified: self.subtotal(json, WorkerKind::Certified),
            non_certified: self.subtotal(json, WorkerKind::NonCertified),
        }
    }

    /// An amount that is a multiple of `step` hundredths and at most `most`.
    fn number(&mut self, json: &Json, key: &str, place: &str, most: i64, step: i64) -> Quantity {
        let text = json.get(key).and_then(Json::as_str);
        let fits = |amount: &Decimal| {
            let hundredths = amount.hundredths();
            (0..=most * 100).contains(&hundredths) && hundredths % step == 0
        };
        match text {
            Some("") => Quantity::Blank,
            _ => match text.and_then(|text| text.parse().ok()).filter(fits) {
                Some(amount) => Quantity::Amount(amount),
                None => {
                    self.lost(&format!("{place}/{key}"));
                    Quantity::Blank
                }
            },
        }
    }

    fn worker(&mut self, json: &Json, place: &str) -> Worker {
        let mut worker = Worker::default();
        for column in WorkerField::ALL {
            let json = json.get(column.key());
            let value = json.and_then(Json::as_str).and_then(|text| column.read(text));
            if value.and_then(|value| worker.put(column, value)).is_none() {
                self.lost_value(json, format!("{place}/{}", column.key()));
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
        let mut subtotal = Subtotal {
            scope: scope.unwrap_or_default(),
            two_years: self.number(json, "two_years", &place, 9_999_999, 10),
            ..Subtotal::default()
        };
        for (level, count) in kind.levels().iter().zip(&mut subtotal.levels) {
            let counts = json.get("head_count").unwrap_or(&Json::Null);
            *count = self.number(counts, level.key(), &format!("{place}/head_count"), 9_999, 100);
        }
        let months = json.get("months").and_then(Json::as_object);
        if months.is_none() {
            self.lost(&format!("{place}/months"));
        }
        for (key, _) in in_order(months) {
            let Ok(month) = key.parse::<Month>() else {
                self.lost(&format!("{place}/months/{key}"));
                continue;
            };
            let months = json.get("months").unwrap_or(&Json::Null);
            let sum = self.number(months, key, &format!("{place}/months"), 9_999_999, 10);
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

fn choice(keys: &[&'static str], text: &str) -> Option<&'static str> {
    keys.iter().copied().find(|key| *key == text)
}

/// A month of a worker: presence, insurance, wages.
fn attendance(json: &Json) -> Option<Attendance> {
    let text = |at: usize| json.get(at).and_then(Json::as_str);
    let tick = |at: usize| match choice(TICKS, text(at)?)? {
        "yes" => Some(Some(true)),
        "no" => Some(Some(false)),
        _ => Some(None),
    };
    let presence = match text(0)? {
        "" => Quantity::Blank,
        text => {
            let presence = text.parse::<Decimal>().ok()?;
            let allowed = matches!(presence.hundredths(), 0 | 50 | 100);
            allowed.then_some(Quantity::Amount(presence))?
        }
    };
    Some(Attendance { presence, insurance: tick(1)?, wages: tick(2)? })
}

/// The levels of a kind, with the counts a document holds for them.
pub(super) fn counts(
    subtotal: &Subtotal,
    kind: WorkerKind,
) -> impl Iterator<Item = (Level, Quantity)> {
    kind.levels().iter().copied().zip(subtotal.levels)
}
