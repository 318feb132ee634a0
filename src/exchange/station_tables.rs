//! The tables of a station as what a report's text is held against.

use crate::document::{Document, Indicator};
use crate::number::{Decimal, Printed};
use crate::report::{Beside, area_number};
use crate::scoring::{IndicatorEntry, Quantity};

/// Every amount of the station's tables: of each area, of all areas together, and of the station.
pub fn station_tables(document: &Document) -> Vec<Beside> {
    let mut tables = Vec::new();
    for (column, indicator) in document.indicators.iter().enumerate() {
        let entries = || document.areas.iter().filter_map(move |area| area.entries.get(column));
        for (area, entry) in document.areas.iter().zip(entries()) {
            tables.extend(area_number(&area.name).map(|area| named(indicator, area, entry)));
        }
        let sum = |part: fn(&IndicatorEntry) -> Quantity| {
            let amounts: Vec<Decimal> =
                entries().filter_map(|entry| part(entry).amount()).collect();
            (!amounts.is_empty()).then(|| amounts.into_iter().sum::<Decimal>())
        };
        let shown = |sum: Option<Decimal>| sum.map_or(Quantity::Blank, Quantity::Amount);
        let all = IndicatorEntry {
            target: shown(sum(|entry| entry.target)),
            completed: shown(sum(|entry| entry.completed)),
        };
        tables.push(named(indicator, String::new(), &all));
    }
    for area in &document.areas {
        let Some(number) = area_number(&area.name) else { continue };
        let done = printed(area.social_workers);
        let (name, unit) = ("社工".to_owned(), "人数".to_owned());
        tables.push(Beside { name, area: number, unit, target: None, done });
    }
    for of in &document.station {
        tables.push(Beside {
            name: of.name.clone(),
            area: String::new(),
            unit: of.unit.clone(),
            target: printed(of.entry.target),
            done: printed(of.entry.completed),
        });
    }
    tables.retain(|table| table.target.is_some() || table.done.is_some());
    tables
}

fn printed(quantity: Quantity) -> Option<Printed> {
    quantity.amount().map(|amount| Printed::from_hundredths(amount.hundredths()))
}

/// An amount by its group where it has one, as the text names it: 专业个案 · 结案 is 个案结案.
pub(super) fn named(indicator: &Indicator, area: String, entry: &IndicatorEntry) -> Beside {
    let closed = if indicator.name.contains("结案") { "结案" } else { "" };
    let name = match indicator.group.as_str() {
        "" => indicator.name.clone(),
        group => [group, closed].concat(),
    };
    let unit = [indicator.unit.as_str(), indicator.name.as_str()].concat();
    Beside { name, area, unit, target: printed(entry.target), done: printed(entry.completed) }
}
