//! The indicators of the appendix 附件1, which a new station starts with.

use super::area::{Indicator, StationIndicator};

/// An area indicator as the appendix prints it.
#[derive(Clone, Copy, Debug)]
pub struct StandardIndicator {
    /// Its key.
    pub key: &'static str,
    /// Its group, "" where it stands alone.
    pub group: &'static str,
    /// Its name.
    pub name: &'static str,
    /// Its unit.
    pub unit: &'static str,
}

const fn standard(
    key: &'static str,
    group: &'static str,
    name: &'static str,
    unit: &'static str,
) -> StandardIndicator {
    StandardIndicator { key, group, name, unit }
}

/// The fourteen area indicators, in the order of the appendix.
pub const STANDARD_INDICATORS: [StandardIndicator; 14] = [
    standard("file_setup", "", "困难群众和特殊群体建档", "份"),
    standard("phone_visit", "", "电访", "个"),
    standard("home_visit", "", "入户探访", "个"),
    standard("consult_case", "", "咨询个案", "个"),
    standard("case_open", "专业个案", "接案", "个"),
    standard("case_session", "专业个案", "节数", "节"),
    standard("case_close", "专业个案", "结案", "个"),
    standard("group_count", "专业小组", "个数", "个"),
    standard("group_session", "专业小组", "节数", "节"),
    standard("group_attend", "专业小组", "人次", "人次"),
    standard("large_event_count", "大型社区活动", "次数", "次"),
    standard("large_event_attend", "大型社区活动", "人次", "人次"),
    standard("small_event_count", "中小型社区活动", "次数", "次"),
    standard("small_event_attend", "中小型社区活动", "人次", "人次"),
];

/// The five overall indicators 总体服务.
pub const STANDARD_OVERALL: [&str; 5] = [
    "新增志愿者",
    "社区调研",
    "新增志愿者骨干",
    "协助街道介入和解决的社区公共问题",
    "新增志愿队伍",
];

impl From<StandardIndicator> for Indicator {
    fn from(standard: StandardIndicator) -> Indicator {
        Indicator {
            key: standard.key.to_owned(),
            group: standard.group.to_owned(),
            name: standard.name.to_owned(),
            unit: standard.unit.to_owned(),
        }
    }
}

/// The overall indicators, nothing filled in.
pub(super) fn overall() -> Vec<StationIndicator> {
    let blank = |name: &str| StationIndicator {
        overall: true,
        name: name.to_owned(),
        ..StationIndicator::default()
    };
    STANDARD_OVERALL.map(blank).to_vec()
}
