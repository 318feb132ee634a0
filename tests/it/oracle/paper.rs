//! A scorecard on paper: what was typed, as texts, without any type of the engine.

use super::dice::Dice;
use station_scorecard::number::NotADecimal;
use station_scorecard::scoring::{
    AreaEntries, AreaNumbers, Entries, Evaluation, IndicatorEntry, Months, PartyScore, Quantity,
    Scheme, ScoreMode, evaluate,
};

/// A target and a completed amount.
pub(super) type Pair = (String, String);

/// A service area: its number of social workers and its pairs, column by column.
pub(super) type Row = (String, Vec<Pair>);

/// What was typed.
#[derive(Debug, Default)]
pub(super) struct Paper {
    /// For each party whether it is a raw mark, and the number; "" is not yet scored.
    pub(super) scores: Vec<(bool, String)>,
    pub(super) rows: Vec<Row>,
    pub(super) station: Vec<Pair>,
    /// Assessed months and months of the service year.
    pub(super) months: Option<(i64, i64)>,
}

impl Paper {
    /// A paper with a random number of rows and columns, filled in at random. `caps` are the
    /// parties' caps, in points.
    pub(super) fn random(dice: &mut Dice, caps: &[u64]) -> Paper {
        let columns = dice.between(1, 10);
        let rows = (0..dice.between(1, 8))
            .map(|_| (cell(dice), (0..columns).map(|_| pair(dice)).collect()));
        Paper {
            rows: rows.collect(),
            station: (0..dice.below(12)).map(|_| pair(dice)).collect(),
            scores: caps.iter().map(|cap| score(dice, *cap)).collect(),
            months: (dice.below(4) > 0).then(|| months(dice)),
        }
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
