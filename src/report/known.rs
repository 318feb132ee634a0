//! What the tables say: those of the text, and those beside it.

use super::amount::{Amount, Role};
use super::finding::Beside;
use super::found::All;
use super::words::{Unit, key};
use crate::number::{ByName, Printed};

/// A value of a table.
#[derive(Clone, Debug)]
pub(super) struct Value {
    pub value: Printed,
    pub printed: String,
    /// The cell, for a table of the text.
    pub amount: Option<usize>,
    /// The name, for a table beside it.
    pub beside: Option<String>,
}

impl Value {
    pub(super) fn plain(&self) -> String {
        super::amount::plain(&self.printed)
    }
}

/// What is counted, whether it is agreed or done, and the value.
type Told = (Unit, Role, Value);

/// What the tables say, by quantity, area, what is counted, and whether it is agreed or done.
#[derive(Default)]
pub(super) struct Known {
    /// By quantity and area.
    values: ByName<Vec<Told>>,
    /// The quantities of each area.
    keys: ByName<Vec<String>>,
}

impl Known {
    /// Takes the tables of the text, and those beside it where the text has none of a quantity.
    pub(super) fn new(all: &All, cells: &[usize], beside: &[Beside]) -> Known {
        let mut known = Known::default();
        for at in cells {
            let Some(cell) = all.get(*at).filter(|cell| !cell.key.is_empty() && cell.own) else {
                continue;
            };
            let value = Value {
                value: cell.value,
                printed: cell.printed.clone(),
                amount: Some(*at),
                beside: None,
            };
            known.push(cell.key.clone(), cell.area.clone(), cell.unit, cell.role, value);
        }
        for of in beside {
            let counted = key(&of.name);
            let unit = super::tables::unit_of(&[of.name.as_str(), of.unit.as_str()].concat());
            for (role, value) in [(Role::Target, of.target), (Role::Done, of.done)] {
                let Some(value) = value else { continue };
                let name = if of.area.is_empty() {
                    of.name.clone()
                } else {
                    format!("{} · {}", of.area, of.name)
                };
                let value =
                    Value { value, printed: value.to_string(), amount: None, beside: Some(name) };
                known.push(counted.clone(), of.area.clone(), unit, role, value);
            }
        }
        known
    }

    fn push(&mut self, key: String, area: String, unit: Unit, role: Role, value: Value) {
        let name = name(&key, &area);
        let keys = self.keys.or_insert(area, Vec::new());
        if let Some(keys) = keys.filter(|keys| !keys.contains(&key) && keys.len() < 400) {
            keys.push(key);
        }
        if let Some(values) = self.values.or_insert(name, Vec::new()) {
            values.push((unit, role, value));
        }
    }

    pub(super) fn look(&self, of: &Amount, area: &str, role: Role) -> Option<&Value> {
        let values = self.values.get(&name(&of.key, area))?;
        let find = |unit: Unit| {
            values
                .iter()
                .find(|(one, its, _)| *one == unit && *its == role)
                .map(|(.., value)| value)
        };
        let served = || find(Unit::Times).or_else(|| find(Unit::Persons));
        match of.unit {
            Unit::Sessions => find(Unit::Sessions),
            Unit::Times | Unit::Persons => {
                let same = if of.unit == Unit::Persons {
                    find(Unit::Persons).or_else(served)
                } else {
                    served()
                };
                same.or_else(|| find(Unit::Things).filter(|_| of.own))
            }
            Unit::Things | Unit::Households | Unit::None => find(Unit::Things),
            unit => find(unit),
        }
    }

    /// What was agreed of the quantity that an amount is of.
    pub(super) fn target(&self, of: &Amount) -> Option<&Value> {
        self.look(of, &of.area, Role::Target).filter(|_| of.time.is_empty())
    }

    /// What was done of it.
    pub(super) fn done(&self, of: &Amount) -> Option<&Value> {
        self.look(of, &of.area, Role::Done).filter(|_| of.time.is_empty())
    }

    /// The sum of what ends with the same word: 社区活动 are the large ones and the smaller ones.
    pub(super) fn sum_of_kinds(&self, of: &Amount) -> Option<Printed> {
        let keys = self.keys.get(&of.area)?;
        let kinds = keys.iter().filter(|kind| kind.ends_with(&of.key) && **kind != of.key);
        let values: Vec<Printed> = kinds
            .filter_map(|kind| {
                let kind = Amount { key: kind.clone(), ..of.clone() };
                self.look(&kind, &of.area, Role::Done).map(|value| value.value)
            })
            .collect();
        (values.len() >= 2).then(|| Printed::sum(values))
    }
}

/// A quantity in an area.
fn name(key: &str, area: &str) -> String {
    [key, "|", area].concat()
}
