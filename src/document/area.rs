//! Service areas, indicators, and their inputs.

use super::input::{Allowed, Kept, Names, Room, Spec, inputs};
use crate::number::Decimal;
use crate::scoring::{AreaNumber, IndicatorEntry, Quantity};

/// The largest number of persons.
const MOST_CLIENTS: Decimal = Decimal::whole(9_999_999);

/// 片区: one service area and its entries.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ServiceArea {
    /// Its name.
    pub name: String,
    /// The communities 社区 it serves.
    pub communities: Vec<String>,
    /// 投入社工人数.
    pub social_workers: Quantity,
    /// 服务对象人数: persons in need and special groups 困难群众和特殊群体.
    pub clients: Quantity,
    /// One entry for each area indicator, in their order.
    pub entries: Vec<IndicatorEntry>,
}

inputs! {
    /// An input of an area.
    AreaPart of ServiceArea {
        /// Its name.
        Name: "name" => name, Spec::name(Room::Indicators).naming(Names::Row);
        /// Its communities, separated by 、.
        Communities: "communities" => communities, Spec::text(Room::Particulars);
        /// 投入社工人数.
        SocialWorkers: "social_workers" => social_workers,
            Spec::number(Quantity::LARGEST, 2, Room::Indicators);
        /// 服务对象人数, a whole number.
        Clients: "clients" => clients,
            Spec::number(MOST_CLIENTS, 0, Room::Indicators).optional();
    }
}

inputs! {
    /// One of the two amounts of an entry.
    Side of IndicatorEntry {
        /// 协议量.
        Target: "target" => target, Spec::new(Allowed::AMOUNT, Room::Indicators);
        /// 完成量.
        Completed: "completed" => completed, Spec::new(Allowed::AMOUNT, Room::Indicators);
    }
}

/// A column of the area table: one indicator that every area has.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
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

inputs! {
    /// An input of an area indicator.
    IndicatorPart of Indicator {
        /// The group it stands in.
        Group: "group" => group, Spec::text(Room::IndicatorLists).naming(Names::Headings);
        /// Its name.
        Name: "name" => name, Spec::name(Room::IndicatorLists);
        /// What it counts.
        Unit: "unit" => unit, Spec::text(Room::IndicatorLists).naming(Names::Headings);
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

inputs! {
    /// An input of a station indicator.
    StationPart of StationIndicator {
        /// Its name.
        Name: "name" => name, Spec::name(Room::IndicatorLists).naming(Names::Row);
        /// What it counts.
        Unit: "unit" => unit, Spec::text(Room::IndicatorLists).naming(Names::Headings);
        /// Its target.
        Target: "target" => entry.target, Side::Target.spec();
        /// Its completed amount.
        Completed: "completed" => entry.completed, Side::Completed.spec();
    }
}

impl AreaPart {
    /// The number that the input is for the rules; `None` where it is none.
    pub fn number(self) -> Option<AreaNumber> {
        AreaNumber::from_key(self.key())
    }

    /// The input of a number.
    pub fn of_number(number: AreaNumber) -> Option<AreaPart> {
        AreaPart::from_key(number.key())
    }
}

impl From<Side> for StationPart {
    fn from(side: Side) -> StationPart {
        match side {
            Side::Target => StationPart::Target,
            Side::Completed => StationPart::Completed,
        }
    }
}

impl ServiceArea {
    /// A number of the area.
    pub fn number(&self, of: AreaNumber) -> Quantity {
        let value = AreaPart::of_number(of).map(|part| self.slot(part).value());
        value.and_then(|value| value.quantity()).unwrap_or_default()
    }

    /// Whether nothing is filled in but its name.
    pub fn is_untouched(&self) -> bool {
        let blank = |part: AreaPart| part == AreaPart::Name || self.slot(part).value().is_blank();
        let entries = self.entries.iter().flat_map(|of| [of.target, of.completed]);
        AreaPart::ALL.into_iter().all(blank) && entries.into_iter().all(Quantity::is_blank)
    }
}
