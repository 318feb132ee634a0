//! Where each input is on the page.

use super::{AreaPart, Field, IndicatorPart, Side, StationPart};

/// A place of the page where inputs are, for the way to any of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Room {
    /// 评分: scores, bonus and deduction.
    Scores,
    /// 指标: the tables of targets and completed amounts.
    Indicators,
    /// 指标: the lists of areas and indicators, folded until they are wanted.
    IndicatorLists,
    /// 到岗.
    Staffing,
    /// 基本信息.
    Particulars,
    /// 模拟: the scenarios.
    Scenarios,
    /// 模拟: the scheme made by hand.
    Scheme,
}

impl Field {
    /// Where the input is. Without a wildcard, so that a new input does not compile until it says so.
    pub const fn room(self) -> Room {
        match self {
            Field::Score(_) | Field::Bonus | Field::Deduction => Room::Scores,
            Field::Area(_, AreaPart::Name)
            | Field::Area(_, AreaPart::SocialWorkers)
            | Field::Entry(_, _, Side::Target)
            | Field::Entry(_, _, Side::Completed)
            | Field::Station(_, StationPart::Target)
            | Field::Station(_, StationPart::Completed) => Room::Indicators,
            Field::Indicator(_, IndicatorPart::Group)
            | Field::Indicator(_, IndicatorPart::Name)
            | Field::Indicator(_, IndicatorPart::Unit)
            | Field::Station(_, StationPart::Name)
            | Field::Station(_, StationPart::Unit) => Room::IndicatorLists,
            Field::Area(_, AreaPart::Communities) | Field::Particular(_) => Room::Particulars,
            Field::Staffing(_) => Room::Staffing,
            Field::ScenarioName(_) => Room::Scenarios,
            Field::Scheme(_) => Room::Scheme,
        }
    }
}
