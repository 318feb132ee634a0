//! What a preview offers in addition to the understood cells: the part of printed monthly totals that
//! exceeds the listed workers, and the numbers that a printed 稳岗率 needs but no table contains.

use super::outcome::{OfferedTotal, Preview, Taken};
use super::taking::Pasted;
use crate::document::{Field, StaffingField, Value};
use crate::editor::read;
use crate::exchange::appendix::Content;
use crate::exchange::grid::Grid;
use crate::exchange::paste::model::{Aim, Why};
use crate::exchange::paste::recognise::recognised::Recognised;
use crate::exchange::paste::recognise::slid::amount;
use crate::number::Decimal;
use crate::scoring::{
    Group, Quantity, Scheme, Staffing, StaffingFigure, SubtotalScope, WorkerKind,
};

/// The cell of a printed figure and what it says.
type Cell = ((usize, usize), Decimal);

/// The printed totals of a paste.
pub(crate) struct PrintedTotals {
    /// By group and the place of the month.
    months: Vec<(Group, usize, Cell)>,
    two_years: Vec<(Group, Cell)>,
    /// The cell of 稳岗率.
    retention: Option<(usize, usize)>,
}

impl PrintedTotals {
    /// Those among the recognised cells. Totals of a row of ticks are used if its person-months equal the
    /// sum of the effective ones: then it covers the same workers.
    pub(crate) fn of(recognised: &Recognised<'_>) -> PrintedTotals {
        let grid = recognised.grid;
        let cell =
            |row: usize, column: usize| Some(((row, column), amount(grid.text(row, column))?));
        let mut printed =
            PrintedTotals { months: Vec::new(), two_years: Vec::new(), retention: None };
        for (row, column, aim) in &recognised.aims {
            let Aim::Is(Content::Staffing(figure)) = aim else { continue };
            match figure {
                StaffingFigure::Month(group, at) => {
                    printed.months.extend(cell(*row, *column).map(|cell| (*group, *at, cell)));
                }
                StaffingFigure::TwoYears => {
                    printed.two_years.extend(cell(*row, *column).map(|cell| (Group::All, cell)));
                }
                StaffingFigure::Retention if !grid.text(*row, *column).is_empty() => {
                    printed.retention = Some((*row, *column));
                }
                _ => {}
            }
        }
        let sums = Group::ALL.map(|group| -> Decimal {
            let months = printed.months.iter().filter(|(of, ..)| *of == group);
            months.map(|(.., (_, amount))| *amount).sum()
        });
        for (group, row, person_months, two_years) in &recognised.sums {
            let sum = sums.get(*group as usize).copied().unwrap_or_default();
            let is_of_them = cell(*row, *person_months).is_some_and(|(_, printed)| printed == sum);
            if is_of_them && let Some(cell) = cell(*row, *two_years) {
                printed.two_years.push((*group, cell));
            }
        }
        printed
    }

    fn month(&self, kind: WorkerKind, at: usize) -> Option<Cell> {
        let months = || self.months.iter().filter(|(_, of, _)| *of == at);
        of_kind(kind, |group| months().find(|(of, ..)| *of == group).map(|(.., cell)| *cell))
    }

    fn two_years(&self, kind: WorkerKind) -> Option<Cell> {
        of_kind(kind, |group| {
            self.two_years.iter().find(|(of, _)| *of == group).map(|(_, cell)| *cell)
        })
    }
}

/// What is printed of a kind, or what all have without the other kind.
fn of_kind(kind: WorkerKind, printed: impl Fn(Group) -> Option<Cell>) -> Option<Cell> {
    let other = match kind {
        WorkerKind::Certified => WorkerKind::NonCertified,
        WorkerKind::NonCertified => WorkerKind::Certified,
    };
    printed(Group::of(kind)).or_else(|| {
        let (place, all) = printed(Group::All)?;
        let (_, other) = printed(Group::of(other))?;
        (other <= all).then_some((place, all - other))
    })
}

impl Preview {
    /// Notes what is offered, and carries out what is taken of it.
    pub(crate) fn offer(
        &mut self,
        grid: &Grid,
        printed: &PrintedTotals,
        taken: &Taken,
        scheme: &Scheme,
    ) {
        let entries = self.after.staffing_entries();
        let staffing = Staffing::of(&entries);
        for kind in WorkerKind::ALL {
            let computed = &staffing.group(Group::of(kind)).months;
            let mut offered = Vec::new();
            for ((at, month), computed) in entries.months.iter().enumerate().zip(computed) {
                let listed = entries.listed(kind, at).amount().unwrap_or_default();
                let total = printed.month(kind, at).map(|(_, total)| total);
                let total = total.filter(|total| *total > computed.amount().unwrap_or_default());
                offered.extend(total.map(|printed| OfferedTotal {
                    kind,
                    month: Some(*month),
                    printed,
                    left: printed - listed,
                }));
            }
            let subtotal = entries.subtotals.iter().find(|of| of.kind == kind);
            let listed = entries.listed_two_years(kind).amount().unwrap_or_default();
            let others = subtotal.and_then(|of| entries.not_listed_two_years(of).amount());
            let has = listed + others.unwrap_or_default();
            if let Some((_, total)) = printed.two_years(kind).filter(|(_, total)| *total > has) {
                let left = total - listed;
                offered.push(OfferedTotal { kind, month: None, printed: total, left });
            }
            if !offered.is_empty() && taken.totals {
                self.take_totals(grid, kind, printed, scheme);
            }
            self.offer.totals.extend(offered);
        }
        if let Some(place) = printed.retention {
            self.ask(grid, place, taken, scheme);
        }
    }

    /// Puts the printed totals of a kind as those of all its workers. What was typed for workers not
    /// listed in other months keeps its meaning: the listed ones are added to it.
    fn take_totals(
        &mut self,
        grid: &Grid,
        kind: WorkerKind,
        printed: &PrintedTotals,
        scheme: &Scheme,
    ) {
        let before = self.after.staffing_entries();
        let sums = Staffing::of(&before).group(Group::of(kind)).months.clone();
        let Some(subtotal) = before.subtotals.iter().find(|of| of.kind == kind) else { return };
        let first = printed.months.first().map(|(.., (place, _))| *place);
        let first = first.or(printed.two_years.first().map(|(_, (place, _))| *place));
        let Some(first) = first else { return };
        let amount = |amount: Decimal| Value::Quantity(Quantity::Amount(amount));
        let typed_before = |quantity: Quantity, sum: Quantity| {
            quantity.amount().and_then(|_| sum.amount()).map(|sum| (first, sum))
        };
        let mut puts = vec![(
            first,
            StaffingField::SubtotalScope(kind),
            Value::Choice(SubtotalScope::All.key()),
        )];
        for (at, month) in before.months.iter().enumerate() {
            let sum = sums.get(at).copied().unwrap_or_default();
            let typed = subtotal.months.get(at).copied().unwrap_or_default();
            let cell = printed.month(kind, at).or_else(|| typed_before(typed, sum));
            puts.extend(cell.map(|(place, total)| {
                (place, StaffingField::SubtotalMonth(kind, *month), amount(total))
            }));
        }
        let listed = before.listed_two_years(kind).amount().unwrap_or_default();
        let others = before.not_listed_two_years(subtotal).amount();
        let had = others.map_or(Quantity::Blank, |others| Quantity::Amount(listed + others));
        let cell = printed.two_years(kind).or_else(|| typed_before(subtotal.two_years, had));
        puts.extend(
            cell.map(|(place, total)| {
                (place, StaffingField::SubtotalTwoYears(kind), amount(total))
            }),
        );
        for (place, field, value) in puts {
            let from = Pasted::at(grid, place);
            self.put_derived(from, Field::Staffing(field), value, scheme);
        }
    }

    /// Asks for what the printed rate needs, and puts what was answered.
    fn ask(&mut self, grid: &Grid, place: (usize, usize), taken: &Taken, scheme: &Scheme) {
        use StaffingField as F;
        let staffing = &self.after.staffing;
        let asked = [
            (F::RequiredAll, staffing.required_all),
            (F::RequiredCertified, staffing.required_certified),
            (F::Continuous, staffing.continuous),
        ];
        let blank = asked.into_iter().filter(|(_, held)| held.is_blank());
        self.offer.asks = blank.map(|(field, _)| field).collect();
        for (asked, typed) in &taken.answers {
            if typed.trim().is_empty() || !self.offer.asks.contains(asked) {
                continue;
            }
            let field = Field::Staffing(*asked);
            match read(field, typed, &self.after, scheme) {
                Ok(value) => self.put_derived(Pasted::at(grid, place), field, value, scheme),
                Err(problem) => {
                    self.not_understood(
                        Pasted { place, text: typed },
                        field,
                        Why::Refused(problem),
                    );
                }
            }
        }
    }
}
