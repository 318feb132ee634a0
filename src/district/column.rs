//! An indicator across the stations: its cells, the rate of the sums, and the median beside it.

use crate::document::Document;
use crate::number::{Percent, Ratio};
use crate::scoring::{Completion, Evaluation, IndicatorEntry, Tally};

/// What an indicator is known by in every station. Two of the same name that count different things are two, and so
/// are two of one station that agree in everything: the second one of a station is the second one of every other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Key {
    /// Whether it is one of the whole station: an overall one, or one of its own; `None` for one of the areas.
    pub of_station: Option<bool>,
    /// The group it stands in, "" where it stands alone.
    pub group: String,
    /// Its name.
    pub name: String,
    /// What it counts.
    pub unit: String,
    /// Which of those in its station that agree in all of this, from 1.
    pub ordinal: usize,
}

/// What has to be told beside the name of an indicator because another one is called the same.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Apart {
    /// Whether it is one of the areas, an overall one or a station's own.
    pub kind: bool,
    /// What it counts.
    pub unit: bool,
}

impl Apart {
    fn of(key: &Key, all: &[Key]) -> Apart {
        let same = || all.iter().filter(|of| of.called() == key.called());
        Apart {
            kind: same().any(|of| of.of_station != key.of_station),
            unit: same().any(|of| of.of_station == key.of_station && of.unit != key.unit),
        }
    }
}

impl Key {
    /// What it is called on the page: group and name in one line.
    fn called(&self) -> String {
        [self.group.trim(), self.name.trim()].join(" ").trim().to_owned()
    }
}

/// Where a station has the indicator.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// Among those of the areas: the row 合计.
    Areas(usize),
    /// Among those of the station.
    Station(usize),
}

/// An indicator of a station.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cell {
    /// Where the station has it.
    pub place: Place,
    /// What was agreed and done, of all areas together.
    pub entry: IndicatorEntry,
    /// Its rate, as the station's page shows it.
    pub completion: Completion,
}

/// The sums over the stations.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sum {
    /// The sum of the targets and of the completed amounts.
    pub entry: IndicatorEntry,
    /// The rate of the two sums, never the mean of the stations' rates.
    pub completion: Completion,
    /// How many of the stations have not filled in one of the two.
    pub blank: usize,
    /// How many have agreed on nothing.
    pub not_agreed: usize,
    /// How many do not have the indicator at all.
    pub lacking: usize,
}

/// The middle of the stations' printed rates.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Median {
    /// The one or two in the middle.
    pub middle: (Percent, Percent),
    /// Their mean.
    pub percent: Percent,
    /// How many stations have a rate.
    pub rates: usize,
}

/// An indicator across the stations.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// The name in hooks, unique in the district.
    pub hook: String,
    /// The key of the standard indicator that it is; "" for others.
    pub key: String,
    /// What it is known by.
    pub known_by: Key,
    /// What tells it from others of its name.
    pub apart: Apart,
    /// One for each station; `None` where it does not have the indicator.
    pub cells: Vec<Option<Cell>>,
    /// The sums.
    pub sum: Sum,
    /// The median; `None` while no station has a rate.
    pub median: Option<Median>,
}

/// A station as the columns are made from it.
pub(super) type Station<'a> = (&'a Document, &'a Evaluation);

/// Every indicator that any of the stations has, in the order in which they have them: those of the areas,
/// the overall ones, and each station's own.
pub(super) fn columns(stations: &[Station<'_>]) -> Vec<Column> {
    let mut found: Vec<(Key, String, Vec<Option<Cell>>)> = Vec::new();
    for (row, (document, evaluation)) in stations.iter().enumerate() {
        for (known_by, key, cell) in cells(document, evaluation) {
            let known = found.iter().position(|(of, ..)| *of == known_by);
            let at = known.unwrap_or_else(|| {
                // Indicators of one kind stay together.
                let kind = rank(&known_by);
                let at = found.partition_point(|(of, ..)| rank(of) <= kind);
                found.insert(at, (known_by, key, vec![None; stations.len()]));
                at
            });
            if let Some(place) = found.get_mut(at).and_then(|(_, _, cells)| cells.get_mut(row)) {
                *place = Some(cell);
            }
        }
    }
    let keys: Vec<Key> = found.iter().map(|(key, ..)| key.clone()).collect();
    let mut hooks: Vec<String> = Vec::new();
    let mut columns = Vec::new();
    for (known_by, key, cells) in found {
        let hook = free_hook(&known_by, &key, &hooks);
        hooks.push(hook.clone());
        let (sum, median) = (Sum::of(&cells), median(&cells));
        let apart = Apart::of(&known_by, &keys);
        columns.push(Column { hook, key, known_by, apart, cells, sum, median });
    }
    columns
}

fn rank(key: &Key) -> u8 {
    match key.of_station {
        None => 0,
        Some(true) => 1,
        Some(false) => 2,
    }
}

/// The key of the first station that has it; a number behind it where another indicator has that already.
fn free_hook(key: &Key, own: &str, taken: &[String]) -> String {
    let base = match key.of_station {
        None => own,
        Some(true) => "overall",
        Some(false) => "own",
    };
    let first = if key.of_station.is_none() { base.to_owned() } else { format!("{base}_1") };
    let numbered = (2..).map(|number: u32| format!("{base}_{number}"));
    let mut free = std::iter::once(first).chain(numbered).filter(|hook| !taken.contains(hook));
    free.next().unwrap_or_default()
}

/// Every indicator of a station, with what it is known by.
fn cells(document: &Document, evaluation: &Evaluation) -> Vec<(Key, String, Cell)> {
    let areas = document.indicators.iter().zip(&evaluation.columns).enumerate();
    let areas = areas.map(|(at, (indicator, sum))| {
        let key = Key {
            of_station: None,
            group: indicator.group.clone(),
            name: indicator.name.clone(),
            unit: indicator.unit.clone(),
            ordinal: 1,
        };
        let entry = IndicatorEntry { target: sum.target, completed: sum.completed };
        let cell = Cell { place: Place::Areas(at), entry, completion: sum.completion };
        (key, indicator.key.clone(), cell)
    });
    let station = document.station.iter().zip(&evaluation.station).enumerate();
    let station = station.map(|(at, (indicator, completion))| {
        let key = Key {
            of_station: Some(indicator.overall),
            group: String::new(),
            name: indicator.name.clone(),
            unit: indicator.unit.clone(),
            ordinal: 1,
        };
        let (entry, completion) = (indicator.entry, *completion);
        (key, String::new(), Cell { place: Place::Station(at), entry, completion })
    });
    let mut all: Vec<(Key, String, Cell)> = Vec::new();
    for (mut known_by, key, cell) in areas.chain(station) {
        while all.iter().any(|(of, ..)| *of == known_by) {
            known_by.ordinal += 1;
        }
        all.push((known_by, key, cell));
    }
    all
}

impl Cell {
    /// The exact rate, where there is one.
    pub fn ratio(&self) -> Option<Ratio> {
        match self.completion {
            Completion::Rate { .. } => {
                Ratio::of(self.entry.completed.amount()?, self.entry.target.amount()?)
            }
            _ => None,
        }
    }

    /// The rate as it is printed, where there is one.
    pub const fn percent(&self) -> Option<Percent> {
        match self.completion {
            Completion::Rate { percent, .. } => Some(percent),
            _ => None,
        }
    }
}

impl Sum {
    fn of(cells: &[Option<Cell>]) -> Sum {
        let (mut target, mut completed) = (Tally::default(), Tally::default());
        let (mut blank, mut not_agreed, mut lacking) = (0, 0, 0);
        for cell in cells {
            let Some(cell) = cell else {
                lacking += 1;
                continue;
            };
            target.add(cell.entry.target);
            completed.add(cell.entry.completed);
            match cell.completion {
                Completion::ToFill => blank += 1,
                Completion::NotAgreed | Completion::Extra(_) => not_agreed += 1,
                Completion::Rate { .. } => {}
            }
        }
        let entry = IndicatorEntry { target: target.total(), completed: completed.total() };
        Sum { entry, completion: entry.completion(None), blank, not_agreed, lacking }
    }
}

fn median(cells: &[Option<Cell>]) -> Option<Median> {
    let mut rates: Vec<Percent> =
        cells.iter().filter_map(|cell| cell.as_ref()?.percent()).collect();
    rates.sort_unstable();
    let last = rates.len().checked_sub(1)?;
    let middle = (*rates.get(last / 2)?, *rates.get(rates.len() / 2)?);
    let sum = middle.0.hundredths() + middle.1.hundredths();
    // Of hundredths of a percent: a half goes up, as everywhere.
    let percent = Percent::of(Ratio::new(sum, 20_000)?);
    Some(Median { middle, percent, rates: rates.len() })
}
