//! Every figure computed a second time, from the rules and not from the engine.

use super::bands::{SpokenBand, spoken};
use super::fraction::Fraction;
use super::paper::{Pair, Paper};
use crate::figures::{self, Named};
use std::cmp::Ordering;

/// The report's sentence on grades, section 二（五）.
const GRADES: &str = "90分以上为优秀，80分至90分（不含90分）为良好，\
                      60分至80分（不含80分）为合格，60分以下（不含60分）为不合格";

/// The parties and their caps, R-1.
pub(super) const CAPS: [(&str, u64); 4] = [
    ("supervising_authority", 10),
    ("purchaser", 20),
    ("supervision_centre", 15),
    ("third_party_evaluator", 55),
];

/// The grades as spoken, and the figures of the paper at hand.
pub(super) struct Oracle {
    bands: Vec<SpokenBand>,
    figures: Vec<Named>,
}

impl Oracle {
    pub(super) fn new() -> Option<Oracle> {
        Some(Oracle { bands: spoken(GRADES)?, figures: Vec::new() })
    }

    /// Every figure of a paper; `None` where it holds something else than decimals, "/" and blanks.
    pub(super) fn figures(&mut self, paper: &Paper) -> Option<Vec<Named>> {
        self.figures.clear();
        self.scores(paper)?;
        let columns: Vec<String> = (1..=paper.columns()).map(|at| format!("c{at}")).collect();
        for (number, (_, pairs)) in (1..).zip(&paper.rows) {
            for (at, (key, pair)) in columns.iter().zip(pairs).enumerate() {
                let due = due(paper, &[(Some(number - 1), at)]);
                self.rate(&format!("area/{number}/{key}"), pair, paper.months, due)?;
            }
        }
        for (at, key) in columns.iter().enumerate() {
            self.column(&format!("areas/{key}"), at, paper)?;
        }
        let workers = sum(paper.rows.iter().map(|(workers, _)| workers.as_str()))?;
        self.put("areas/social_workers", workers);
        for (number, pair) in (1..).zip(&paper.station) {
            let due = due(paper, &[(None, number - 1)]);
            self.rate(&format!("station/{number}"), pair, paper.months, due)?;
        }
        self.put("still_to_fill", blanks(paper).to_string());
        Some(std::mem::take(&mut self.figures))
    }

    fn put(&mut self, name: &str, text: impl Into<String>) {
        self.figures.push((name.to_owned(), text.into()));
    }

    /// R-1 … R-5: points, shares, then what the sum of them is worth.
    fn scores(&mut self, paper: &Paper) -> Option<()> {
        let [mut lowest, mut highest, mut exact] = [Fraction::NOTHING; 3];
        for ((party, cap), (raw, typed)) in CAPS.into_iter().zip(&paper.scores) {
            let cap = Fraction::whole(u128::from(cap));
            if typed.is_empty() {
                self.put(&format!("points/{party}"), "unknown");
                self.put(&format!("share/{party}"), "unknown");
                highest = highest.plus(cap);
                continue;
            }
            let weight = cap.divided_by(Fraction::whole(if *raw { 100 } else { 1 }))?;
            let worth =
                Fraction::read(typed)?.times(if *raw { weight } else { Fraction::whole(1) });
            let points = worth.printed(2);
            let counted = Fraction::read(&points)?;
            self.put(&format!("points/{party}"), points);
            self.put(&format!("share/{party}"), percent(counted, cap)?);
            lowest = lowest.plus(counted);
            highest = highest.plus(counted);
            exact = exact.plus(worth);
        }
        let settled = paper.scores.iter().all(|(_, typed)| !typed.is_empty());
        self.outcome(lowest, highest, settled.then_some(exact))
    }

    fn outcome(
        &mut self,
        lowest: Fraction,
        highest: Fraction,
        exact: Option<Fraction>,
    ) -> Option<()> {
        let (grade, best) = (self.grade(lowest), self.grade(highest));
        let range = |low: String, high: String| match exact {
            Some(_) => low,
            None => format!("{low}…{high}"),
        };
        self.put("total", range(lowest.printed(2), highest.printed(2)));
        self.put("grade", range(grade.clone(), best));
        self.put("distance/up", self.up(lowest));
        self.put("distance/down", self.down(lowest)?);
        let otherwise = exact.map(|exact| (exact, self.grade(exact)));
        let otherwise = otherwise.filter(|(_, unrounded)| *unrounded != grade);
        let warning = otherwise.map(|(exact, unrounded)| {
            let digits = exact.printed(6);
            format!("{} {unrounded}", digits.trim_end_matches('0').trim_end_matches('.'))
        });
        self.put("unrounded", warning.unwrap_or_else(|| "none".to_owned()));
        Some(())
    }

    /// The names of all bands that hold a total.
    fn grade(&self, total: Fraction) -> String {
        let holding = self.bands.iter().filter(|band| band.holds(total));
        let names: Vec<&str> = holding.map(|band| band.name.as_str()).collect();
        if names.is_empty() { "none".to_owned() } else { names.join("|") }
    }

    /// The shortest way to a band that begins above the total.
    fn up(&self, total: Fraction) -> String {
        let ways = self.bands.iter().filter_map(|band| {
            let way = band.from?.minus(total).filter(|way| !way.is_nothing())?;
            Some((way, &band.name))
        });
        let nearest = ways.min_by(|(way, _), (other, _)| way.compare(*other));
        nearest.map_or("none".to_owned(), |(way, name)| format!("{} {name}", way.printed(2)))
    }

    fn down(&self, total: Fraction) -> Option<String> {
        let band = self.bands.iter().find(|band| band.holds(total))?;
        let Some(from) = band.from else { return Some("none".to_owned()) };
        Some(format!("{} {}", total.minus(from)?.printed(2), band.name))
    }

    /// the sums of a column and the rate of the two sums. A column of "/" has target 0.
    fn column(&mut self, name: &str, at: usize, paper: &Paper) -> Option<()> {
        let pairs = || paper.rows.iter().filter_map(|(_, pairs)| pairs.get(at));
        let targets = sum(pairs().map(|(target, _)| target.as_str()))?;
        let completed = sum(pairs().map(|(_, completed)| completed.as_str()))?;
        self.put(&format!("{name}/target"), if targets == "/" { "0" } else { &targets });
        self.put(&format!("{name}/completed"), completed.clone());
        let cells: Vec<_> = (0..paper.rows.len()).map(|row| (Some(row), at)).collect();
        self.rate(name, &(targets, completed), paper.months, due(paper, &cells))
    }

    /// …; what is due by R-26, where a target changed.
    fn rate(
        &mut self,
        name: &str,
        pair: &Pair,
        months: Option<(i64, i64)>,
        due: Option<Fraction>,
    ) -> Option<()> {
        let nothing_agreed = pair.0 == "/" || zero(&pair.0);
        let text = match (pair.0.as_str(), pair.1.as_str()) {
            (_, done) if nothing_agreed && !done.is_empty() && done != "/" && !zero(done) => {
                format!("extra {}", Fraction::read(done)?.shortest())
            }
            _ if nothing_agreed => "/".to_owned(),
            ("", _) | (_, "") => "to fill".to_owned(),
            (_, "/") => "/".to_owned(),
            (target, done) => {
                let (target, done) = (Fraction::read(target)?, Fraction::read(done)?);
                let short = done.compare(target) == Ordering::Less;
                self.put(&format!("{name}/reached"), if short { "no" } else { "yes" });
                let pace = match due {
                    Some(due) => Some(done.compare(due)),
                    None => months.and_then(|months| on_pace(done, target, months)),
                };
                self.put(&format!("{name}/pace"), figures::of_pace(pace));
                percent(done, target)?
            }
        };
        self.put(&format!("{name}/rate"), text);
        Some(())
    }
}

fn percent(part: Fraction, whole: Fraction) -> Option<String> {
    let hundred = Fraction::whole(100);
    Some(format!("{}%", part.times(hundred).divided_by(whole)?.printed(2)))
}

fn on_pace(done: Fraction, target: Fraction, (assessed, year): (i64, i64)) -> Option<Ordering> {
    let whole = |number| u128::try_from(number).ok().map(Fraction::whole);
    let line = whole(assessed)?.divided_by(whole(year)?)?;
    Some(done.divided_by(target)?.compare(line))
}

/// month by month what all these cells had agreed for it, a part of the year each; `None` where no target
/// changed or no months are known.
fn due(paper: &Paper, cells: &[(Option<usize>, usize)]) -> Option<Fraction> {
    let (assessed, year) = paper.months?;
    let change_of = |(row, column): (Option<usize>, usize)| {
        paper.changes.iter().find(|change| (change.row, change.column) == (row, column))
    };
    cells.iter().find(|cell| change_of(**cell).is_some())?;
    let mut sum = Fraction::NOTHING;
    for month in 1..=assessed {
        for cell in cells {
            let present = match *cell {
                (Some(row), at) => &paper.rows.get(row)?.1.get(at)?.0,
                (None, at) => &paper.station.get(at)?.0,
            };
            let before = change_of(*cell).into_iter().flat_map(|change| &change.before);
            let mut before = before.filter(|(_, until)| month < *until);
            let agreed = before.next().map_or(present, |(text, _)| text);
            if !agreed.is_empty() && agreed != "/" {
                sum = sum.plus(Fraction::read(agreed)?);
            }
        }
    }
    sum.divided_by(Fraction::whole(u128::try_from(year).ok()?))
}

fn zero(text: &str) -> bool {
    Fraction::read(text).is_some_and(Fraction::is_nothing)
}

/// The sum of the cells that hold a number; "/" without any but with a "/"; else blank.
fn sum<'a>(cells: impl Iterator<Item = &'a str>) -> Option<String> {
    let (mut sum, mut slashes) = (None::<Fraction>, false);
    for cell in cells.filter(|cell| !cell.is_empty()) {
        slashes |= cell == "/";
        if cell != "/" {
            sum = Some(sum.unwrap_or(Fraction::NOTHING).plus(Fraction::read(cell)?));
        }
    }
    let without = if slashes { "/" } else { "" };
    Some(sum.map_or_else(|| without.to_owned(), Fraction::shortest))
}

/// blank cells, but none of a pair without a target to reach.
fn blanks(paper: &Paper) -> usize {
    let blank = |text: &String| usize::from(text.is_empty());
    let of_pair = |(target, done): &Pair| match target.as_str() {
        "/" => 0,
        target if zero(target) => 0,
        _ => blank(target) + blank(done),
    };
    let rows = paper
        .rows
        .iter()
        .map(|(workers, pairs)| blank(workers) + pairs.iter().map(of_pair).sum::<usize>());
    let scores = paper.scores.iter().map(|(_, typed)| blank(typed));
    rows.sum::<usize>() + paper.station.iter().map(of_pair).sum::<usize>() + scores.sum::<usize>()
}
