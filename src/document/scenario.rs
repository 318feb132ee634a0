//! 测算情景: the station as it might be.

use super::{AttendanceField, Document, Field, StaffingField, Value};
use crate::number::Decimal;
use crate::scoring::{PartyScore, Quantity, Scheme, ScoreMode};

/// A named set of changed inputs on top of the station as it stands. Inputs it does not name are
/// the station's own, also when these change later.
///
/// A changed score is in points, however the station's own score is typed: switching that to raw
/// marks does not change what was supposed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Scenario {
    /// Its name.
    pub name: String,
    /// In the order of the fields, so that the same changes are always equal.
    overrides: Vec<(Field, Quantity)>,
}

/// One changed input of a scenario.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Change {
    /// The input.
    pub field: Field,
    /// What the station has there; a score in points.
    pub actual: Quantity,
    /// What the scenario has there.
    pub simulated: Quantity,
    /// By how much the scenario is higher, below zero where it is lower; `None` unless both are
    /// amounts.
    pub difference: Option<Decimal>,
}

/// What an input accepts in a scenario.
pub(super) struct Simulated {
    /// The largest amount, in hundredths.
    most: i64,
    /// Amounts are multiples of so many hundredths.
    step: i64,
    /// Whether "/" is accepted.
    not_agreed: bool,
}

impl Scenario {
    /// A scenario that changes nothing yet.
    pub fn named(name: &str) -> Scenario {
        Scenario { name: name.to_owned(), overrides: Vec::new() }
    }

    /// Every changed input, in the order of the fields.
    pub fn overrides(&self) -> &[(Field, Quantity)] {
        &self.overrides
    }

    /// What it has in an input; `None` where it leaves the station's own.
    pub fn get(&self, field: Field) -> Option<Quantity> {
        let at = self.place(field).ok()?;
        self.overrides.get(at).map(|(_, quantity)| *quantity)
    }

    /// Changes an input, or with `None` leaves it to the station again. Gives back what it had.
    pub fn replace(&mut self, field: Field, quantity: Option<Quantity>) -> Option<Quantity> {
        let old = self.get(field);
        match (self.place(field), quantity) {
            (Ok(at), None) => drop(self.overrides.remove(at)),
            (Ok(at), Some(quantity)) => {
                if let Some(slot) = self.overrides.get_mut(at) {
                    slot.1 = quantity;
                }
            }
            (Err(at), Some(quantity)) => self.overrides.insert(at, (field, quantity)),
            (Err(_), None) => {}
        }
        old
    }

    /// Gives every changed input its new address and hands back those that are gone.
    pub fn relocate(&mut self, follow: impl Fn(Field) -> Option<Field>) -> Vec<(Field, Quantity)> {
        let mut gone = Vec::new();
        for (field, quantity) in std::mem::take(&mut self.overrides) {
            match follow(field) {
                Some(field) => drop(self.replace(field, Some(quantity))),
                None => gone.push((field, quantity)),
            }
        }
        gone
    }

    fn place(&self, field: Field) -> Result<usize, usize> {
        self.overrides.binary_search_by(|(of, _)| of.cmp(&field))
    }
}

impl Field {
    /// Whether a scenario can change the input: scores, targets, completed amounts and numbers of
    /// staff. Names, dates and the months of the service year stay the station's.
    pub fn can_be_simulated(self) -> bool {
        use StaffingField as S;
        match self {
            Field::Score(_)
            | Field::AreaSocialWorkers(_)
            | Field::AreaTarget(..)
            | Field::AreaCompleted(..)
            | Field::StationTarget(_)
            | Field::StationCompleted(_) => true,
            Field::Staffing(field) => matches!(
                field,
                S::RequiredAll
                    | S::RequiredCertified
                    | S::Continuous
                    | S::Attendance(_, _, AttendanceField::Presence)
                    | S::SubtotalMonth(..)
                    | S::SubtotalTwoYears(_)
                    | S::SubtotalLevel(_)
            ),
            _ => false,
        }
    }

    /// What the input accepts in a scenario; `None` where a scenario cannot change it.
    pub(super) fn simulated(self, scheme: &Scheme) -> Option<Simulated> {
        use StaffingField as S;
        let within =
            |most: Decimal, step| Simulated { most: most.hundredths(), step, not_agreed: false };
        let amount = within(Quantity::LARGEST, 1);
        if !self.can_be_simulated() {
            return None;
        }
        Some(match self {
            Field::Score(at) => {
                within(scheme.parties.get(at)?.cap, scheme.rounding.step().hundredths())
            }
            Field::AreaSocialWorkers(_) => amount,
            Field::Staffing(S::Attendance(..)) => within(Decimal::whole(1), 50),
            Field::Staffing(S::SubtotalMonth(..) | S::SubtotalTwoYears(_)) => {
                within(Quantity::LARGEST, 10)
            }
            Field::Staffing(_) => within(Decimal::whole(9_999), 100),
            _ => Simulated { not_agreed: true, ..amount },
        })
    }
}

impl Simulated {
    pub(super) fn accepts(&self, quantity: Quantity) -> bool {
        match quantity {
            Quantity::Blank => true,
            Quantity::NotAgreed => self.not_agreed,
            Quantity::Amount(amount) => {
                let hundredths = amount.hundredths();
                (0..=self.most).contains(&hundredths) && hundredths % self.step == 0
            }
        }
    }
}

impl Document {
    /// The station as a scenario has it; `None` where there is no such scenario.
    pub fn simulated(&self, scheme: &Scheme, scenario: usize) -> Option<Document> {
        let scenario = self.scenarios.get(scenario)?;
        let mut document = Document { scenarios: Vec::new(), ..self.clone() };
        for (field, quantity) in &scenario.overrides {
            document.put_quantity(*field, *quantity, scheme);
        }
        Some(document)
    }

    /// What the station has in an input that a scenario can change, a score in points; `None`
    /// where it has no such input.
    pub fn actual(&self, field: Field, scheme: &Scheme) -> Option<Quantity> {
        if let Field::Score(at) = field {
            let party = scheme.parties.get(at)?;
            let points = self.score(&party.id).counted(party.cap, scheme.rounding);
            return Some(points.map_or(Quantity::Blank, Quantity::Amount));
        }
        self.value(field, scheme)?.quantity()
    }

    /// Every input in which a scenario differs from the station.
    pub fn changes(&self, scheme: &Scheme, scenario: usize) -> Vec<Change> {
        let overrides = self.scenarios.get(scenario).map(Scenario::overrides).unwrap_or_default();
        let change = |(field, simulated): &(Field, Quantity)| {
            let (field, simulated) = (*field, *simulated);
            let actual = self.actual(field, scheme).filter(|actual| *actual != simulated)?;
            let amounts = simulated.amount().zip(actual.amount());
            let difference = amounts.map(|(simulated, actual)| simulated - actual);
            Some(Change { field, actual, simulated, difference })
        };
        overrides.iter().filter_map(change).collect()
    }

    fn put_quantity(&mut self, field: Field, quantity: Quantity, scheme: &Scheme) -> Option<()> {
        match field {
            Field::Score(at) => {
                let points = quantity.amount();
                let score = PartyScore { mode: ScoreMode::Points, points, raw_mark: None };
                self.put_score(&scheme.parties.get(at)?.id, score);
            }
            Field::Staffing(field) => self.staffing.put(field, Value::Quantity(quantity))?,
            field => *self.quantity_slot(field)? = quantity,
        }
        Some(())
    }
}
