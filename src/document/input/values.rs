//! The content of every input of a document, and putting a content in.

use super::address::Field;
use super::kept::Kept;
use crate::document::scores::{BONUS, DEDUCTION};
use crate::document::sheet::Document;
use crate::document::value::Value;
use crate::number::Decimal;
use crate::scoring::{PartyScore, Quantity, Scheme};

impl Document {
    /// The content of an input; `None` where the document has no such input.
    pub fn value(&self, field: Field, scheme: &Scheme) -> Option<Value> {
        let points = |points: Option<Decimal>| {
            Value::Quantity(points.map_or(Quantity::Blank, Quantity::Amount))
        };
        let slot: &dyn Kept = match field {
            Field::Score(at) => {
                return Some(points(self.score(&scheme.parties.get(at)?.id).typed()));
            }
            Field::ScorePart(at, part) => {
                let announcement = self.scores.announcement(&scheme.parties.get(at)?.id);
                return Some(announcement.slot(part).value());
            }
            Field::Bonus => return scheme.bonus.map(|_| points(self.score(BONUS).points)),
            Field::Deduction => {
                return scheme.deduction.map(|_| points(self.score(DEDUCTION).points));
            }
            Field::Monthly(amount, when) => {
                return self.monthly.get(amount).map(|of| Value::Quantity(of.get(when)));
            }
            Field::Agreed(amount, since) => return self.agreed(amount, since).map(Value::Quantity),
            Field::Staffing(field) => return self.staffing.value(field),
            Field::Scheme(field) => return self.schemes.value(field),
            Field::Area(at, part) => self.areas.get(at)?.slot(part),
            Field::Entry(at, of, side) => self.areas.get(at)?.entries.get(of)?.slot(side),
            Field::Indicator(at, part) => self.indicators.get(at)?.slot(part),
            Field::Station(at, part) => self.station.get(at)?.slot(part),
            Field::Particular(line) => self.particulars.get(line)?,
            Field::ScenarioName(at) => &self.scenarios.get(at)?.name,
            Field::Comment(at, part) => {
                self.comments.get(at).filter(|comment| !comment.nothing)?.slot(part)
            }
        };
        Some(slot.value())
    }

    /// Puts a checked content into an input; `None` where there is no such input or it holds another
    /// kind.
    pub fn put(&mut self, field: Field, value: Value, scheme: &Scheme) -> Option<()> {
        let slot: &mut dyn Kept = match field {
            Field::Score(at) => {
                let party = &scheme.parties.get(at)?.id;
                let score = self.score(party).with_typed(value.quantity()?.amount());
                self.put_score(party, score);
                return Some(());
            }
            Field::ScorePart(at, part) => {
                let party = &scheme.parties.get(at)?.id;
                let mut announcement = self.scores.announcement(party);
                announcement.slot_mut(part).put(value)?;
                self.scores.announce(party, announcement);
                return Some(());
            }
            Field::Bonus => return self.put_adjustment(BONUS, &value),
            Field::Deduction => return self.put_adjustment(DEDUCTION, &value),
            Field::Monthly(amount, when) => return self.put_month(amount, when, value.quantity()?),
            Field::Agreed(amount, since) => {
                return self.put_agreed(amount, since, value.quantity()?);
            }
            Field::Particular(line) if Document::is_of_period(line) => {
                self.particulars.slot_mut(line)?.put(value)?;
                self.add_up_months();
                return Some(());
            }
            Field::Staffing(field) => return self.staffing.put(field, value),
            Field::Scheme(field) => return self.schemes.put(field, value),
            Field::Area(at, part) => self.areas.get_mut(at)?.slot_mut(part),
            Field::Entry(at, of, side) => {
                self.areas.get_mut(at)?.entries.get_mut(of)?.slot_mut(side)
            }
            Field::Indicator(at, part) => self.indicators.get_mut(at)?.slot_mut(part),
            Field::Station(at, part) => self.station.get_mut(at)?.slot_mut(part),
            Field::Particular(line) => self.particulars.slot_mut(line)?,
            Field::ScenarioName(at) => &mut self.scenarios.get_mut(at)?.name,
            Field::Comment(at, part) => {
                self.comments.get_mut(at).filter(|comment| !comment.nothing)?.slot_mut(part)
            }
        };
        slot.put(value)
    }

    fn put_adjustment(&mut self, of: &str, value: &Value) -> Option<()> {
        let points = value.quantity()?.amount();
        self.put_score(of, PartyScore { points, ..PartyScore::default() });
        Some(())
    }
}
