//! The grades, read out of the sentence in which the report states them.

use super::fraction::Fraction;
use std::cmp::Ordering;

/// A grade and the totals it is given for. 以上 counts the number itself; 不含 says it does not.
#[derive(Clone, Debug)]
pub(super) struct SpokenBand {
    pub(super) name: String,
    /// The lowest total that belongs to it.
    pub(super) from: Option<Fraction>,
    /// The lowest total that no longer belongs to it.
    pub(super) below: Option<Fraction>,
}

impl SpokenBand {
    pub(super) fn holds(&self, total: Fraction) -> bool {
        let reached = self.from.is_none_or(|from| total.compare(from) != Ordering::Less);
        let stays_below = self.below.is_none_or(|end| total.compare(end) == Ordering::Less);
        reached && stays_below
    }
}

/// Reads 「90分以上为优秀，80分至90分（不含90分）为良好，…」; `None` where a clause is of
/// another form.
pub(super) fn spoken(sentence: &str) -> Option<Vec<SpokenBand>> {
    sentence.split('，').map(clause).collect()
}

fn clause(clause: &str) -> Option<SpokenBand> {
    let (range, name) = clause.split_once('为')?;
    let name = name.to_owned();
    let points = |text: &str| Fraction::read(text.strip_suffix('分')?);
    if let Some(from) = range.strip_suffix("以上") {
        return Some(SpokenBand { name, from: Some(points(from)?), below: None });
    }
    let (range, left_out) = range.strip_suffix('）')?.split_once("（不含")?;
    let (from, below) = match range.split_once('至') {
        Some((from, below)) => (Some(points(from)?), below),
        None => (None, range.strip_suffix("以下")?),
    };
    (below == left_out).then_some(SpokenBand { name, from, below: Some(points(below)?) })
}
