//! The address of a figure of 附件2.

use super::{Group, Level};

/// A figure of the staffing screen. Months are counted from 0 in the assessed period.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum StaffingFigure {
    /// Effective person-months of a group in a month.
    Month(Group, usize),
    /// Their sum.
    Actual(Group),
    /// Agreed person-months.
    Required(Group),
    /// Actual − agreed.
    Surplus(Group),
    /// The head count of the final month.
    HeadCount(Group),
    /// The head count of the final month at one level.
    LevelCount(Level),
    /// Person-months of workers with two years of experience.
    TwoYears,
    /// Their share.
    TwoYearShare,
    /// 稳岗率.
    Retention,
}

impl StaffingFigure {
    /// Every figure of a period of this many months.
    pub fn all(months: usize) -> Vec<StaffingFigure> {
        let of_group = |group| {
            let monthly = (0..months).map(move |month| StaffingFigure::Month(group, month));
            monthly.chain([
                StaffingFigure::Actual(group),
                StaffingFigure::Required(group),
                StaffingFigure::Surplus(group),
                StaffingFigure::HeadCount(group),
            ])
        };
        let groups = Group::ALL.into_iter().flat_map(of_group);
        let levels = Level::ALL.into_iter().map(StaffingFigure::LevelCount);
        let single =
            [StaffingFigure::TwoYears, StaffingFigure::TwoYearShare, StaffingFigure::Retention];
        groups.chain(levels).chain(single).collect()
    }

    /// The hook `data-figure`, as `tests/README.md` lists them.
    pub fn hook(self) -> String {
        match self {
            StaffingFigure::Month(group, month) => {
                format!("staffing/{}/month/{}", group.key(), month + 1)
            }
            StaffingFigure::Actual(group) => format!("staffing/{}/actual", group.key()),
            StaffingFigure::Required(group) => format!("staffing/{}/required", group.key()),
            StaffingFigure::Surplus(group) => format!("staffing/{}/surplus", group.key()),
            StaffingFigure::HeadCount(group) => format!("staffing/head_count/{}", group.key()),
            StaffingFigure::LevelCount(level) => format!("staffing/head_count/{}", level.key()),
            StaffingFigure::TwoYears => "staffing/two_years/actual".to_owned(),
            StaffingFigure::TwoYearShare => "staffing/two_years/share".to_owned(),
            StaffingFigure::Retention => "staffing/retention".to_owned(),
        }
    }
}
