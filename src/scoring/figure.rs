//! The address of a derived figure, and its value.

use super::{AreaNumber, Completion, Evaluation, Quantity};
use crate::number::Percent;

/// A figure of the tables. Places are counted from 0; hooks on the page count from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Figure {
    /// A party's points ÷ cap.
    Share(usize),
    /// The completion rate of (area, indicator).
    AreaRate(usize, usize),
    /// 合计: the sum of an indicator's targets.
    ColumnTarget(usize),
    /// 合计: the sum of an indicator's completed amounts.
    ColumnCompleted(usize),
    /// 合计: the rate of the two sums.
    ColumnRate(usize),
    /// 合计: a number of the areas.
    Sum(AreaNumber),
    /// The completion rate of an indicator of the station.
    StationRate(usize),
}

/// The value at a figure's address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FigureValue {
    /// A completion rate, or why there is none.
    Completion(Completion),
    /// A sum.
    Sum(Quantity),
    /// A share of a cap; `None` while unknown.
    Share(Option<Percent>),
}

impl Evaluation {
    /// The figure at an address; `None` where the document has none there.
    pub fn figure(&self, figure: Figure) -> Option<FigureValue> {
        let column = |at: usize| self.columns.get(at);
        Some(match figure {
            Figure::Share(at) => FigureValue::Share(self.parties.get(at)?.share),
            Figure::AreaRate(area, at) => FigureValue::Completion(self.cell(area, at)?),
            Figure::ColumnTarget(at) => FigureValue::Sum(column(at)?.target),
            Figure::ColumnCompleted(at) => FigureValue::Sum(column(at)?.completed),
            Figure::ColumnRate(at) => FigureValue::Completion(column(at)?.completion),
            Figure::Sum(of) => FigureValue::Sum(self.sums.get(of)),
            Figure::StationRate(at) => FigureValue::Completion(*self.station.get(at)?),
        })
    }
}
