//! What the sentences of a report state, as tables that the ordinary preview reads: headings, names and amounts as in
//! the appendices and in 评估结果.

use super::station_tables::named;
use crate::document::{Document, Indicator};
use crate::report::{Beside, Report, Stated, area_number};
use crate::scoring::{IndicatorEntry, Scheme};

/// Which table something stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StatedTable {
    /// Indicators of areas.
    Areas,
    /// Indicators of the whole station.
    Station,
    /// Points of the parties.
    Scores,
}

/// An input of a station, by the names that it is found by.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Slot {
    table: StatedTable,
    area: String,
    group: String,
    name: String,
}

/// The inputs of a station that a text can state something for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StatedInputs {
    slots: Vec<Slot>,
    /// What the reader of the text is told of them, in their order; behind them come the parties.
    pub asked: Vec<Beside>,
}

impl StatedInputs {
    /// Those of a document.
    pub fn of(document: &Document, scheme: &Scheme) -> StatedInputs {
        let mut inputs = StatedInputs::default();
        let is_only = document.areas.len() == 1;
        for area in &document.areas {
            // What is said of no area is of the only one.
            let number = if is_only { Some(String::new()) } else { area_number(&area.name) };
            let Some(number) = number else { continue };
            for indicator in &document.indicators {
                inputs.push_area(&area.name, &number, indicator);
            }
        }
        for of in &document.station {
            inputs.asked.push(Beside {
                name: of.name.clone(),
                area: String::new(),
                unit: of.unit.clone(),
                target: None,
                done: None,
            });
            inputs.push(StatedTable::Station, ["", "", &of.name]);
        }
        for party in &scheme.parties {
            inputs.push(StatedTable::Scores, ["", "", &party.name.zh_cn]);
        }
        inputs
    }

    fn push_area(&mut self, area: &str, number: &str, indicator: &Indicator) {
        self.asked.push(named(indicator, number.to_owned(), &IndicatorEntry::default()));
        self.push(StatedTable::Areas, [area, &indicator.group, &indicator.name]);
    }

    fn push(&mut self, table: StatedTable, [area, group, name]: [&str; 3]) {
        let [area, group, name] = [area, group, name].map(str::to_owned);
        self.slots.push(Slot { table, area, group, name });
    }

    /// The tables of what is beyond doubt; none without a row.
    pub fn tables(&self, report: &Report) -> Vec<(StatedTable, Vec<Vec<String>>)> {
        let sure = report.stated.iter().filter(|stated| stated.doubt.is_none());
        let sure: Vec<(&Slot, &Stated)> =
            sure.filter_map(|stated| Some((self.slots.get(stated.slot?)?, stated))).collect();
        let of = |table: StatedTable| -> Vec<(&Slot, &Stated)> {
            sure.iter().filter(|(slot, _)| slot.table == table).copied().collect()
        };
        let tables = [
            (StatedTable::Areas, areas(&of(StatedTable::Areas))),
            (StatedTable::Station, station(&of(StatedTable::Station))),
            (StatedTable::Scores, scores(&of(StatedTable::Scores))),
        ];
        tables.into_iter().filter(|(_, rows)| !rows.is_empty()).collect()
    }
}

type Said<'a> = (&'a Slot, &'a Stated);

fn texts<const N: usize>(cells: [&str; N]) -> Vec<String> {
    cells.map(str::to_owned).to_vec()
}

/// The value of one side of an input; empty where the text says none.
fn value(said: &[Said<'_>], is_meant: impl Fn(&Slot) -> bool, target: bool) -> String {
    let mut found = said.iter().filter(|(slot, of)| is_meant(slot) && of.target == target);
    found.next().map(|(_, of)| of.value.clone()).unwrap_or_default()
}

/// Areas below each other; groups, names, then target and completed amount above.
fn areas(said: &[Said<'_>]) -> Vec<Vec<String>> {
    if said.is_empty() {
        return Vec::new();
    }
    let mut columns: Vec<(&str, &str)> = Vec::new();
    let mut names: Vec<&str> = Vec::new();
    for (slot, _) in said {
        let column = (slot.group.as_str(), slot.name.as_str());
        if !columns.contains(&column) {
            columns.push(column);
        }
        if !names.contains(&slot.area.as_str()) {
            names.push(&slot.area);
        }
    }
    let has_groups = columns.iter().any(|(group, _)| !group.is_empty());
    let mut rows = vec![texts(["片区"]), texts([""]), texts([""])];
    for (group, name) in &columns {
        let above = match group.is_empty() {
            true => [*name, "", "协议量"],
            false => [*group, *name, "协议量"],
        };
        for (row, head) in rows.iter_mut().zip(above) {
            row.push(head.to_owned());
        }
        for (row, head) in rows.iter_mut().zip(["", "", "完成量"]) {
            row.push(head.to_owned());
        }
    }
    if !has_groups {
        rows.remove(1);
    }
    for area in names {
        let mut row = texts([area]);
        for (group, name) in &columns {
            let meant =
                |slot: &Slot| slot.area == area && slot.group == *group && slot.name == *name;
            row.extend([true, false].map(|target| value(said, meant, target)));
        }
        rows.push(row);
    }
    rows
}

fn station(said: &[Said<'_>]) -> Vec<Vec<String>> {
    let mut rows = Vec::new();
    for (at, (slot, _)) in said.iter().enumerate() {
        if rows.is_empty() {
            rows.push(texts(["指标", "协议量", "完成量"]));
        }
        let earlier = said.get(..at).unwrap_or_default();
        if earlier.iter().all(|(one, _)| one.name != slot.name) {
            let meant = |one: &Slot| one.name == slot.name;
            let [target, done] = [true, false].map(|target| value(said, meant, target));
            rows.push(vec![slot.name.clone(), target, done]);
        }
    }
    rows
}

fn scores(said: &[Said<'_>]) -> Vec<Vec<String>> {
    let rows = said.iter().map(|(slot, of)| vec![slot.name.clone(), of.value.clone()]);
    let head = (!said.is_empty()).then(|| texts(["评估方", "得分"]));
    head.into_iter().chain(rows).collect()
}
