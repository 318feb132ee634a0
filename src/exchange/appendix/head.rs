//! The words of the appendix, by what they say; `texts` words them.

use crate::document::{AreaPart, AttendanceField, StaffingField, WorkerField};
use crate::scoring::{Group, Month, StaffingFigure, SubtotalScope, WorkerKind};

/// A heading or another fixed word of the appendix.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Head {
    /// The title of 附件1, with the number of the block and how many there are.
    IndicatorsTitle(usize, usize),
    /// The title of the station-specific list.
    StationTitle,
    /// The title of 附件2.
    StaffingTitle,
    /// The title of the agreed and resulting numbers.
    NumbersTitle,
    /// The title of the completed amounts by months.
    ByMonthTitle,
    /// The title of the targets that changed.
    AgreementsTitle,
    /// 片区.
    Area,
    /// An input of an area, any but the name.
    OfArea(AreaPart),
    /// The group of an area indicator.
    IndicatorGroup(usize),
    /// The name of an area indicator.
    IndicatorName(usize),
    /// 协议量 of an area indicator.
    Target,
    /// 完成量 of an area indicator.
    Completed,
    /// 百分比 of an area indicator.
    Rate,
    /// 合计.
    Sum,
    /// 总体服务.
    Overall,
    /// The name of an indicator of the station, as a column.
    Indicator,
    /// The name of an overall indicator.
    OverallName(usize),
    /// 单位.
    Unit,
    /// 指标要求 of an indicator of the station.
    StationTarget,
    /// 完成量 of an indicator of the station.
    StationCompleted,
    /// 完成率 of an indicator of the station.
    StationRate,
    /// 序号.
    Number,
    /// A column of a worker.
    Worker(WorkerField),
    /// A month.
    Month(Month),
    /// One of the three things of a month.
    Attendance(AttendanceField),
    /// 有效人次 of a worker or a group.
    PersonMonths,
    /// Person-months with two years of experience.
    TwoYears,
    /// Monthly totals of workers that are not listed.
    Totals(WorkerKind, SubtotalScope),
    /// Effective person-months of a group.
    GroupMonths(Group),
    /// 项目: what a number is.
    Item,
    /// 数值.
    Value,
    /// The name of a typed number of 附件2.
    NumberName(StaffingField),
    /// The name of a resulting number of 附件2.
    FigureName(StaffingFigure),
    /// 类别, as a column: the group of an indicator.
    Group,
    /// 特色服务.
    Specific,
    /// 全站, where an area would stand.
    WholeStation,
    /// 此前累计: what was done before months were kept.
    Before,
    /// 最初协议量: what was agreed before a target changed.
    FirstTarget,
    /// 待填: a changed target whose present amount is not known yet.
    ToFill,
    /// A month outside the assessed period.
    NotCounted(Month),
    /// An answer of a choice, by its key.
    Choice(&'static str),
}

impl Head {
    /// Whether it is the title of a table.
    pub const fn is_title(self) -> bool {
        matches!(
            self,
            Head::IndicatorsTitle(..)
                | Head::StationTitle
                | Head::StaffingTitle
                | Head::NumbersTitle
                | Head::ByMonthTitle
                | Head::AgreementsTitle
        )
    }
}
