//! A scorecard on paper: what was typed, as texts, without any type of the engine.

use super::dice::Dice;
use station_scorecard::number::NotADecimal;
use station_scorecard::scoring::{
    AreaEntries, AreaNumbers, EarlierTargets, Entries, Evaluation, IndicatorEntry, Month, Months,
    PartyScore, Quantity, Scheme, ScoreMode, evaluate,
};

/// A target and a completed amount.
pub(super) type Pair = (String, String);

/// A service area: its number of social workers and its pairs, column by column.
pub(super) type Row = (String, Vec<Pair>);

/// Targets before the one in force: in which row, `None` for the station, in which column, and each with the
/// number of the assessed month from which the next one was in force.
#[derive(Debug)]
pub(super) struct Change {
    pub(super) row: Option<usize>,
    pub(super) column: usize,
    pub(super) before: Vec<(String, i64)>,
}

/// What was typed.
#[derive(Debug, Default)]
pub(super) struct Paper {
    /// For each party whether it is a raw mark, and the number; "" is not yet scored.
    pub(super) scores: Vec<(bool, String)>,
    pub(super) rows: Vec<Row>,
    pub(super) station: Vec<Pair>,
    /// Assessed months and months of the service year.
    pub(super) months: Option<(i64, i64)>,
    /// The targets that changed; at most one change of a cell.
    pub(super) changes: Vec<Change>,
}

impl Paper {
    /// A paper with a random number of rows and columns, filled in at random. `caps` are the
    /// parties' caps, in points.
    pub(super) fn random(dice: &mut Dice, caps: &[u64]) -> Paper {
        let columns = dice.between(1, 10);
        let rows = (0..dice.between(1, 8))
            .map(|_| (cell(dice), (0..columns).map(|_| pair(dice)).collect()));
        let mut paper = Paper {
            rows: rows.collect(),
            station: (0..dice.below(12)).map(|_| pair(dice)).collect(),
            scores: caps.iter().map(|cap| score(dice, *cap)).collect(),
            months: (dice.below(4) > 0).then(|| months(dice)),
            changes: Vec::new(),
        };
        let last = paper.months.map_or(12, |(assessed, _)| assessed);
        let rows = paper.rows.iter().enumerate();
        let cells = rows.flat_map(|(row, (_, of))| (0..of.len()).map(move |at| (Some(row), at)));
        let cells: Vec<_> = cells.chain((0..paper.station.len()).map(|at| (None, at))).collect();
        let few = dice.below(3) > 0;
        for (row, column) in cells {
            if few && dice.below(5) == 0 {
                paper.changes.push(Change { row, column, before: before(dice, last) });
            }
        }
        paper
    }

    pub(super) fn columns(&self) -> usize {
        self.rows.first().map_or(0, |(_, pairs)| pairs.len())
    }

    /// How many inputs it has.
    pub(super) fn inputs(&self) -> usize {
        self.scores.len() + self.rows.len() * (1 + 2 * self.columns()) + 2 * self.station.len()
    }

    /// What the engine makes of it.
    pub(super) fn evaluated(&self, scheme: &Scheme) -> Result<Evaluation, NotADecimal> {
        let rows = self.rows.iter().map(|(workers, pairs)| {
            Ok((quantity(workers)?, pairs.iter().map(entry).collect::<Result<Vec<_>, _>>()?))
        });
        let rows: Vec<(Quantity, Vec<IndicatorEntry>)> = rows.collect::<Result<_, _>>()?;
        let areas = rows.iter().map(|(social_workers, indicators)| AreaEntries {
            numbers: AreaNumbers::of(|_| *social_workers),
            indicators,
        });
        let entries = Entries {
            scores: self.scores.iter().map(party_score).collect::<Result<_, _>>()?,
            columns: self.columns(),
            areas: areas.collect(),
            station: self.station.iter().map(entry).collect::<Result<_, _>>()?,
            monthly: Vec::new(),
            earlier: self.changes.iter().map(earlier).collect::<Result<_, _>>()?,
            months: self.months.and_then(|(assessed, year)| Months::new(assessed, year)),
            bonus: None,
            deduction: None,
        };
        Ok(evaluate(scheme, &entries))
    }
}

fn quantity(text: &str) -> Result<Quantity, NotADecimal> {
    Ok(match text {
        "" => Quantity::Blank,
        "/" => Quantity::NotAgreed,
        amount => Quantity::Amount(amount.parse()?),
    })
}

/// One to three targets, each until a month: now and then one before the assessed months, or behind them.
fn before(dice: &mut Dice, last: i64) -> Vec<(String, i64)> {
    let mut until = i64::try_from(dice.below(4)).unwrap_or(0) - 1;
    let steps = dice.between(1, 3);
    let step = |dice: &mut Dice| i64::try_from(dice.between(1, 6)).unwrap_or(1);
    let one = |_| {
        until += step(dice).min(last.max(2));
        (agreed(dice), until)
    };
    (0..steps).map(one).collect()
}

/// What was agreed is filled in.
fn agreed(dice: &mut Dice) -> String {
    let text = cell(dice);
    if text.is_empty() { "7.5".to_owned() } else { text }
}

fn earlier(change: &Change) -> Result<EarlierTargets, NotADecimal> {
    let first = Month::new(2023, 9);
    // Number 1 is September 2023.
    let month = |number: i64| {
        let at = 2023 * 12 + 8 + number - 1;
        let year = u16::try_from(at.div_euclid(12)).ok();
        year.zip(u8::try_from(at.rem_euclid(12) + 1).ok()).and_then(|(y, m)| Month::new(y, m))
    };
    let amounts = change
        .before
        .iter()
        .map(|(text, until)| Ok((quantity(text)?, month(*until).unwrap_or(Month::FIRST))));
    Ok(EarlierTargets {
        area: change.row,
        indicator: change.column,
        first: first.unwrap_or(Month::FIRST),
        amounts: amounts.collect::<Result<_, _>>()?,
    })
}

fn entry((target, completed): &Pair) -> Result<IndicatorEntry, NotADecimal> {
    Ok(IndicatorEntry { target: quantity(target)?, completed: quantity(completed)? })
}

fn party_score((raw, text): &(bool, String)) -> Result<PartyScore, NotADecimal> {
    let mode = if *raw { ScoreMode::RawMark } else { ScoreMode::Points };
    let typed = quantity(text)?.amount();
    Ok(PartyScore { mode, ..PartyScore::default() }.with_typed(typed))
}

/// One party in twelve has not scored yet; the others lie anywhere, or near the top where the
/// grades change.
fn score(dice: &mut Dice, cap: u64) -> (bool, String) {
    let raw = dice.below(2) == 0;
    let most = if raw { 10_000 } else { cap * 100 };
    let hundredths = match dice.below(12) {
        0 => return (raw, String::new()),
        1..=4 => dice.between(0, most),
        5..=8 => dice.between(most / 5 * 4, most),
        _ => dice.between(most / 10 * 9 - most / 1000, most / 10 * 9 + most / 1000),
    };
    (raw, format!("{}.{:02}", hundredths / 100, hundredths % 100))
}

/// Half of the pairs have a target of which many completed amounts lie exactly between two
/// printed rates, as 159 of 96 does.
fn pair(dice: &mut Dice) -> Pair {
    const TYING: [&str; 8] = ["8", "32", "96", "160", "800", "2000", "0.32", "20000"];
    if dice.below(2) == 0 {
        return (cell(dice), cell(dice));
    }
    let target = TYING.get(usize::try_from(dice.below(8)).unwrap_or(0)).copied();
    (target.unwrap_or("1").to_owned(), dice.between(0, 2_500).to_string())
}

fn cell(dice: &mut Dice) -> String {
    match dice.below(16) {
        0 => String::new(),
        1 => "/".to_owned(),
        2 => "0".to_owned(),
        3..=7 => dice.between(1, 60).to_string(),
        8 | 9 => dice.between(1, 4_000).to_string(),
        10 | 11 => format!("{}.5", dice.between(0, 300)),
        12 => dice.decimal(100),
        13 => dice.decimal(999_999),
        14 => dice.decimal(999_999_999),
        _ => "9999999.99".to_owned(),
    }
}

fn months(dice: &mut Dice) -> (i64, i64) {
    let year = dice.between(1, 36);
    let assessed = dice.between(1, year);
    (i64::try_from(assessed).unwrap_or(1), i64::try_from(year).unwrap_or(1))
}
