//! 工作量: who carries how much.

use super::keyed::keyed;
use super::{AreaEntries, AreaNumber, Quantity, Tally};
use crate::number::{Decimal, Fraction, Natural, Ratio};

keyed! {
    /// A kind of work.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum LoadKind {
        /// Cases opened.
        Cases = "cases",
        /// Sessions of cases and groups.
        Sessions = "sessions",
        /// Phone and home visits.
        Visits = "visits",
        /// Groups.
        Groups = "groups",
        /// Community events of every size.
        Events = "events",
        /// Files set up.
        Files = "files",
        /// 服务对象人数.
        Clients = "clients",
    }
}

/// What a kind of work adds up in an area.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Work {
    /// The completed amounts of these area indicators.
    Completed(Vec<usize>),
    /// A number of the area.
    Number(AreaNumber),
}

/// What one area carries of a kind of work.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AreaLoad {
    /// Nothing is filled in.
    ToFill,
    /// "/": the work does not apply to the area.
    NotAgreed,
    /// 投入社工人数 is blank.
    WorkersToFill(Decimal),
    /// Work without workers: nothing to divide by.
    NoWorkers(Decimal),
    /// Work and workers.
    Carried {
        /// The completed amount.
        amount: Decimal,
        /// The amount ÷ the area's workers.
        each: Ratio,
        /// How many times the average of all areas that is; `None` where the average is 0.
        times: Option<Fraction>,
    },
}

/// A kind of work in all areas.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Load {
    /// What each area carries.
    pub areas: Vec<AreaLoad>,
    /// The amount of the areas whose work and workers are both filled in.
    pub amount: Decimal,
    /// The workers of these areas.
    pub workers: Decimal,
    /// The one ÷ the other; `None` without a worker.
    pub average: Option<Ratio>,
}

impl Load {
    /// The work of each area.
    pub fn of(areas: &[AreaEntries<'_>], of: &Work) -> Load {
        let pairs: Vec<(Quantity, Quantity)> =
            areas.iter().map(|area| (of.amount(area), area.social_workers())).collect();
        let filled =
            || pairs.iter().filter_map(|(work, workers)| Some((work.amount()?, workers.amount()?)));
        let amount = filled().map(|(amount, _)| amount).sum();
        let workers = filled().map(|(_, workers)| workers).sum();
        let area = |(work, own): &(Quantity, Quantity)| load(*work, *own, amount, workers);
        Load {
            areas: pairs.iter().map(area).collect(),
            amount,
            workers,
            average: Ratio::of(amount, workers),
        }
    }
}

/// The area that carries the most for each worker in more kinds of work than any other; `None` where no
/// single one does.
pub fn heaviest(loads: &[Load]) -> Option<usize> {
    let areas = loads.iter().map(|load| load.areas.len()).max()?;
    let mut most = vec![0_usize; areas];
    for load in loads {
        let each = |load: &AreaLoad| match load {
            AreaLoad::Carried { amount, each, .. } if *amount > Decimal::ZERO => Some(*each),
            _ => None,
        };
        let carried: Vec<Option<Ratio>> = load.areas.iter().map(each).collect();
        let first = carried.iter().flatten().max();
        for (count, _) in
            most.iter_mut().zip(&carried).filter(|(_, of)| of.as_ref() == first && of.is_some())
        {
            *count += 1;
        }
    }
    let top = most.iter().copied().max().filter(|top| *top > 0)?;
    let mut at_top = most.iter().enumerate().filter(|(_, count)| **count == top);
    let (area, _) = at_top.next()?;
    at_top.next().is_none().then_some(area)
}

impl Work {
    fn amount(&self, area: &AreaEntries<'_>) -> Quantity {
        match self {
            Work::Completed(columns) => {
                let cells = columns.iter().filter_map(|column| area.indicators.get(*column));
                cells.map(|entry| entry.completed).collect::<Tally>().total()
            }
            Work::Number(of) => area.numbers.get(*of),
        }
    }
}

fn load(work: Quantity, own: Quantity, all_work: Decimal, all_workers: Decimal) -> AreaLoad {
    let amount = match work {
        Quantity::Blank => return AreaLoad::ToFill,
        Quantity::NotAgreed => return AreaLoad::NotAgreed,
        Quantity::Amount(amount) => amount,
    };
    let Some(workers) = own.amount() else { return AreaLoad::WorkersToFill(amount) };
    match Ratio::of(amount, workers) {
        None => AreaLoad::NoWorkers(amount),
        Some(each) => {
            // (amount ÷ workers) ÷ (all work ÷ all workers)
            let part = product(amount, all_workers);
            let times = Fraction::of(&part, &product(workers, all_work));
            AreaLoad::Carried { amount, each, times }
        }
    }
}

fn product(one: Decimal, other: Decimal) -> Natural {
    Natural::product(one.hundredths().unsigned_abs(), other.hundredths().unsigned_abs())
}
