//! Service areas and indicators.

use crate::scoring::{IndicatorEntry, Quantity};

/// A column of the area table: one indicator that every area has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Indicator {
    /// The stable name in hooks and files, unique in the document: `phone_visit`.
    pub key: String,
    /// The group it stands in, "" where it stands alone: 专业个案.
    pub group: String,
    /// Its name: 接案.
    pub name: String,
    /// What it counts: 个, 节, 人次.
    pub unit: String,
}

/// 片区: one service area and its entries.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ServiceArea {
    /// Its name.
    pub name: String,
    /// The communities 社区 it serves.
    pub communities: Vec<String>,
    /// 投入社工人数.
    pub social_workers: Quantity,
    /// One entry for each area indicator, in their order.
    pub entries: Vec<IndicatorEntry>,
}

impl ServiceArea {
    /// The communities as one text, as it is typed: 鹤翔社区、鹤建里社区.
    pub fn communities_text(&self) -> String {
        ServiceArea::joined(&self.communities)
    }

    /// Names of communities as one text.
    pub(super) fn joined(names: &[String]) -> String {
        names.join("、")
    }

    /// The communities that a typed text names; commas and semicolons of both widths part them.
    pub fn communities_of(text: &str) -> Vec<String> {
        let names = text.split(['、', '，', ',', '；', ';']).map(str::trim);
        names.filter(|name| !name.is_empty()).map(str::to_owned).collect()
    }

    /// Whether nothing is filled in but its name.
    pub fn is_untouched(&self) -> bool {
        self.communities.is_empty()
            && self.social_workers.is_blank()
            && self.entries.iter().all(|of| of.target.is_blank() && of.completed.is_blank())
    }
}

/// An indicator of the whole station.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StationIndicator {
    /// Whether it is one of the overall indicators 总体服务, which stand first; else it is
    /// station-specific 特色指标.
    pub overall: bool,
    /// Its name.
    pub name: String,
    /// What it counts, "" where the agreement names no unit.
    pub unit: String,
    /// Target and completed amount.
    pub entry: IndicatorEntry,
}
