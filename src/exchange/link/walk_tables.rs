//! The tables of 附件1 on the way through a document.
//!
//! Targets of an area are mostly in the same proportion to its other targets as in the area above (six
//! sessions a case, forty person-times a group), and completed amounts are near their targets. The standard
//! indicators are part of version 1: one more, or another name, needs a new version.

use super::coder::{Chance, Coder};
use super::letters::Sort;
use super::numbers::{Cells, Numbers, length, pick, unsigned};
use super::walk::{Flag, Walk, nth};
use crate::document::{
    Indicator, Limits, STANDARD_INDICATORS, STANDARD_OVERALL, ServiceArea, StationIndicator,
};
use crate::number::Decimal;
use crate::scoring::{IndicatorEntry, Quantity};

/// How the names of communities mostly end.
const COMMUNITY: &str = "社区";

/// What is learnt about the entries of a table.
struct Entries {
    targets: Cells,
    completed: Cells,
    /// By how the cell above was guessed: by proportion, by being the same, not at all.
    proportional: [Chance; 2],
    same: [Chance; 2],
    reached_exactly: [Chance; 2],
    beyond: Chance,
    whole: Chance,
    off: Numbers,
}

/// What the row above has in the same column and in the one before it.
#[derive(Clone, Copy, Default)]
struct Above {
    cell: IndicatorEntry,
    before: Quantity,
}

impl Entries {
    fn new() -> Entries {
        Entries {
            targets: Cells::new(12),
            completed: Cells::new(12),
            proportional: [Chance::NEW; 2],
            same: [Chance::NEW; 2],
            reached_exactly: [Chance::NEW; 2],
            beyond: Chance::NEW,
            whole: Chance::NEW,
            off: Numbers::new(),
        }
    }

    /// An entry; `before` is the target of the column before it, in the same row.
    fn code(
        &mut self,
        coder: &mut Coder,
        entry: IndicatorEntry,
        before: Quantity,
        above: Option<Above>,
    ) -> IndicatorEntry {
        let target = self.target(coder, entry.target, before, above);
        let completed = self.completed(coder, entry.completed, target, above);
        IndicatorEntry { target, completed }
    }

    fn target(
        &mut self,
        coder: &mut Coder,
        cell: Quantity,
        before: Quantity,
        above: Option<Above>,
    ) -> Quantity {
        let like = above.map_or(3, |above| kind(above.cell.target));
        let amount = match self.targets.kind(coder, cell, like) {
            Ok(amount) => amount,
            Err(without) => return without,
        };
        let guess = above.and_then(|above| proportional(above, before));
        if let Some(guess) = guess
            && coder.bit(&mut self.proportional[1], amount == guess)
        {
            return Quantity::Amount(guess);
        }
        let over = above.and_then(|above| above.cell.target.amount());
        if let Some(over) = over.filter(|over| Some(*over) != guess)
            && coder.bit(&mut self.same[1], amount == over)
        {
            return Quantity::Amount(over);
        }
        if let Some(over) = over {
            self.targets.prepare_for(length(unsigned(coder, over)));
        }
        Quantity::Amount(self.targets.amount(coder, amount))
    }

    fn completed(
        &mut self,
        coder: &mut Coder,
        cell: Quantity,
        target: Quantity,
        above: Option<Above>,
    ) -> Quantity {
        let amount = match self.completed.kind(coder, cell, kind(target)) {
            Ok(amount) => amount,
            Err(without) => return without,
        };
        let Some(target) = target.amount() else {
            return Quantity::Amount(self.completed.amount(coder, amount));
        };
        let exact = above.is_some_and(|above| above.cell.completed == above.cell.target);
        let chance = pick(&mut self.reached_exactly, u32::from(exact));
        if coder.bit(chance, amount == target) {
            return Quantity::Amount(target);
        }
        Quantity::Amount(self.beside(coder, amount, target))
    }

    /// An amount near another one, and not equal to it.
    fn beside(&mut self, coder: &mut Coder, amount: Decimal, target: Decimal) -> Decimal {
        let (amount, target) = (unsigned(coder, amount), unsigned(coder, target));
        let beyond = coder.bit(&mut self.beyond, amount > target);
        let off = amount.abs_diff(target);
        let whole = coder.bit(&mut self.whole, off.is_multiple_of(100));
        let unit = if whole { 100 } else { 1 };
        let expected = length(target / unit).saturating_sub(1);
        let off = self.off.code(coder, expected, (off / unit).max(1)) * unit;
        let read = if beyond { target.saturating_add(off) } else { target.saturating_sub(off) };
        Decimal::from_hundredths(i64::try_from(read).unwrap_or_default())
    }
}

const fn kind(cell: Quantity) -> u32 {
    match cell {
        Quantity::Blank => 0,
        Quantity::NotAgreed => 1,
        Quantity::Amount(_) => 2,
    }
}

/// The target in the same proportion to the one before it as in the row above.
fn proportional(above: Above, before: Quantity) -> Option<Decimal> {
    let (cell, over) = (above.cell.target.amount()?, above.before.amount()?);
    let product = cell.hundredths().checked_mul(before.amount()?.hundredths())?;
    let guess = product.checked_div(over.hundredths())?;
    (guess.checked_mul(over.hundredths())? == product).then(|| Decimal::from_hundredths(guess))
}

impl Walk {
    pub(super) fn indicators(&mut self, given: &[Indicator]) -> Vec<Indicator> {
        let standard: Vec<Indicator> = STANDARD_INDICATORS.map(Indicator::from).to_vec();
        if self.flag(Flag::UsualIndicators, given == standard) {
            return standard;
        }
        let count = self.count(given.len(), Limits::INDICATORS);
        let mut indicators: Vec<Indicator> = Vec::new();
        for at in 0..count {
            let indicator = self.indicator(given.get(at), at, indicators.last());
            indicators.push(indicator);
        }
        indicators
    }

    fn indicator(
        &mut self,
        given: Option<&Indicator>,
        at: usize,
        before: Option<&Indicator>,
    ) -> Indicator {
        let known = |key: &str| STANDARD_INDICATORS.iter().find(|standard| standard.key == key);
        let usual = STANDARD_INDICATORS.get(at).map_or("", |standard| standard.key);
        let part = |part: fn(&Indicator) -> &String| given.map_or("", |given| part(given).as_str());
        let key = part(|given| &given.key);
        let key = if self.flag(Flag::UsualKey, key == usual) {
            usual.to_owned()
        } else {
            self.text(Sort::Key, key)
        };
        let (group, name, unit) =
            (part(|given| &given.group), part(|given| &given.name), part(|given| &given.unit));
        if let Some(standard) = known(&key)
            && self.flag(
                Flag::UsualName,
                (group, name, unit) == (standard.group, standard.name, standard.unit),
            )
        {
            return Indicator::from(*standard);
        }
        let same = before.map_or("", |before| before.group.as_str());
        let group = if self.flag(Flag::SameGroup, group == same) {
            same.to_owned()
        } else {
            self.text(Sort::Indicator, group)
        };
        let name = self.text(Sort::Indicator, name);
        Indicator { key, group, name, unit: self.text(Sort::Unit, unit) }
    }

    pub(super) fn areas(&mut self, given: &[ServiceArea], columns: usize) -> Vec<ServiceArea> {
        let count = self.count(given.len(), Limits::AREAS);
        let (mut workers, mut entries) = (Cells::new(9), Entries::new());
        let mut areas: Vec<ServiceArea> = Vec::new();
        for at in 0..count {
            let blank = ServiceArea::default();
            let given = given.get(at).unwrap_or(&blank);
            let name = self.next_name(areas.last(), &given.name);
            let communities = self.few(given.communities.len());
            let communities =
                (0..communities).map(|at| self.community(nth(&given.communities, at))).collect();
            let social_workers = workers.code(&mut self.coder, given.social_workers);
            let row = self.row(&given.entries, columns, areas.last(), &mut entries);
            let mut area = ServiceArea { name, ..ServiceArea::default() };
            (area.communities, area.social_workers, area.entries) =
                (communities, social_workers, row);
            areas.push(area);
            if self.coder.is_unsound() {
                break;
            }
        }
        areas
    }

    /// A name: mostly the last one, counted on.
    fn next_name(&mut self, before: Option<&ServiceArea>, name: &str) -> String {
        if let Some(next) = before.and_then(|before| counted_on(&before.name))
            && self.flag(Flag::NextName, next == name)
        {
            return next;
        }
        self.text(Sort::Area, name)
    }

    /// A community; most names end alike.
    fn community(&mut self, name: &str) -> String {
        let head = name.strip_suffix(COMMUNITY);
        let usual = self.flag(Flag::UsualEnd, head.is_some());
        let head = self.text(Sort::Community, head.unwrap_or(name));
        if usual { head + COMMUNITY } else { head }
    }

    fn row(
        &mut self,
        given: &[IndicatorEntry],
        columns: usize,
        above: Option<&ServiceArea>,
        entries: &mut Entries,
    ) -> Vec<IndicatorEntry> {
        let mut row: Vec<IndicatorEntry> = Vec::new();
        for at in 0..columns {
            let cell = |at: usize| above.and_then(|above| above.entries.get(at)).copied();
            let over = cell(at).map(|cell_above| Above {
                cell: cell_above,
                before: at.checked_sub(1).and_then(cell).unwrap_or_default().target,
            });
            let before = row.last().copied().unwrap_or_default().target;
            let entry = given.get(at).copied().unwrap_or_default();
            row.push(entries.code(&mut self.coder, entry, before, over));
        }
        row
    }

    pub(super) fn station(&mut self, given: &[StationIndicator]) -> Vec<StationIndicator> {
        let overall = given.iter().filter(|indicator| indicator.overall).count();
        let overall = self.count(overall, Limits::STATION_INDICATORS);
        let rest = given.len().saturating_sub(overall);
        let count = overall + self.count(rest, Limits::STATION_INDICATORS - overall);
        let mut entries = Entries::new();
        let mut station = Vec::new();
        for at in 0..count {
            let blank = StationIndicator::default();
            let given = given.get(at).unwrap_or(&blank);
            let name = self.station_name(&given.name, at);
            let unit = self.text(Sort::Unit, &given.unit);
            let entry = entries.code(&mut self.coder, given.entry, Quantity::Blank, None);
            station.push(StationIndicator { overall: at < overall, name, unit, entry });
            if self.coder.is_unsound() {
                break;
            }
        }
        station
    }

    fn station_name(&mut self, name: &str, at: usize) -> String {
        if let Some(usual) = STANDARD_OVERALL.get(at)
            && self.flag(Flag::UsualOverall, name == *usual)
        {
            return (*usual).to_owned();
        }
        self.text(Sort::Indicator, name)
    }
}

/// A name whose last number is one more: 片区2 after 片区1.
pub(super) fn counted_on(name: &str) -> Option<String> {
    let head = name.trim_end_matches(|letter: char| letter.is_ascii_digit());
    let number: u32 = name.get(head.len()..)?.parse().ok()?;
    Some(format!("{head}{}", number.checked_add(1)?))
}
