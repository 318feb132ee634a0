//! A target that changed from a month on: what was agreed month by month, and what the pace line asks for.

use super::{ChaseRow, Completion, EarlierTargets, Entries, Evaluation, Month, Pace, Quantity};
use crate::number::Decimal;

/// A target and the assessed months in which it was in force.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Agreed {
    /// From which month on; `None` for what was agreed first.
    pub from: Option<Month>,
    /// How many assessed months it was in force; none of one that came after them or before them.
    pub months: i64,
    /// The target, nothing where it was "/".
    pub target: Decimal,
}

/// A cell of a row: its target in force and those before.
type Cell<'a> = (Quantity, Option<&'a EarlierTargets>);

/// What a cell had agreed in a month.
fn in_force((target, earlier): Cell<'_>, month: Option<Month>) -> Decimal {
    let amounts = earlier.into_iter().flat_map(|earlier| &earlier.amounts);
    let mut before = amounts.skip_while(|(_, until)| month.is_some_and(|month| *until <= month));
    before.next().map_or(target, |(amount, _)| *amount).amount().unwrap_or(Decimal::ZERO)
}

impl Entries<'_> {
    fn earlier(&self, area: Option<usize>, indicator: usize) -> Option<&EarlierTargets> {
        self.earlier.iter().find(|of| (of.area, of.indicator) == (area, indicator))
    }

    /// The cells that a row adds up.
    fn cells(&self, row: ChaseRow) -> Vec<Cell<'_>> {
        let of_area = |area: usize, at: usize| {
            let target = self.areas.get(area)?.indicators.get(at)?.target;
            Some((target, self.earlier(Some(area), at)))
        };
        match row {
            ChaseRow::Area(area, at) => of_area(area, at).into_iter().collect(),
            ChaseRow::Total(at) => (0..self.areas.len()).filter_map(|of| of_area(of, at)).collect(),
            ChaseRow::Station(at) => {
                let target = self.station.get(at).map(|entry| entry.target);
                target.map(|target| (target, self.earlier(None, at))).into_iter().collect()
            }
        }
    }

    /// The targets of a row in their order; `None` where it is the one in force in every month, or the assessed
    /// months are not known. A total row has the sum of what its areas had agreed in each month.
    pub fn agreed(&self, row: ChaseRow) -> Option<Vec<Agreed>> {
        let assessed = self.months.filter(|_| !self.earlier.is_empty())?.assessed();
        let cells = self.cells(row);
        let first = cells.iter().find_map(|(_, earlier)| Some(earlier.as_ref()?.first))?;
        let changes = cells.iter().filter_map(|(_, earlier)| earlier.as_ref());
        let changes = changes.flat_map(|earlier| &earlier.amounts);
        let mut starts: Vec<Option<Month>> = changes.map(|(_, until)| Some(*until)).collect();
        starts.push(None);
        starts.sort_unstable();
        starts.dedup();
        // How many assessed months lie before it.
        let passed = |month: Month| month.since(first).clamp(0, assessed);
        let agreed = starts.iter().enumerate().map(|(at, from)| {
            let end = starts.get(at + 1).copied().flatten().map_or(assessed, passed);
            let target = cells.iter().map(|cell| in_force(*cell, *from));
            Agreed {
                from: *from,
                months: end - from.map_or(0, passed),
                target: target.fold(Decimal::ZERO, |sum, target| sum + target),
            }
        });
        Some(agreed.collect())
    }

    /// The sum over the assessed months of the target in force in each, where it changed: what the pace line asks
    /// for, times the months of the service year.
    pub fn due(&self, row: ChaseRow) -> Option<Decimal> {
        let agreed = self.agreed(row)?;
        let products = agreed.iter().map(|of| of.target.hundredths() * of.months);
        Some(Decimal::from_hundredths(products.sum()))
    }

    /// The pace of a row, against each month's own target.
    pub fn pace(&self, row: ChaseRow) -> Pace {
        let entry = self.row(row).unwrap_or_default();
        let mut pace = Pace::of(entry, self.months);
        let due = entry.completed.amount().zip(self.months).zip(self.due(row));
        if let (Pace::Known(course), Some(((completed, months), due))) = (&mut pace, due) {
            course.standing = months.compare_with(completed, due);
        }
        pace
    }
}

impl Evaluation {
    /// Puts the pace of rates whose target changed: against each month's own target.
    pub(super) fn pace_by_month(&mut self, entries: &Entries<'_>) {
        let width = self.columns.len();
        for EarlierTargets { area, indicator, .. } in &entries.earlier {
            let at = *indicator;
            match *area {
                Some(area) if at < width => {
                    let cell = self.cells.get_mut(area * width + at);
                    put_pace(cell, entries.pace(ChaseRow::Area(area, at)));
                    let sums = self.columns.get_mut(at).map(|sums| &mut sums.completion);
                    put_pace(sums, entries.pace(ChaseRow::Total(at)));
                }
                Some(_) => {}
                None => put_pace(self.station.get_mut(at), entries.pace(ChaseRow::Station(at))),
            }
        }
    }
}

fn put_pace(completion: Option<&mut Completion>, of: Pace) {
    if let (Some(Completion::Rate { pace, .. }), Pace::Known(course)) = (completion, of) {
        *pace = Some(course.standing);
    }
}
