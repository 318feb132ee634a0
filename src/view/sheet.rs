//! The sheets that open over a room.
//!
//! A new one is a variant here, its name in `view/frame/sheets.rs`, its chunk in `view/piece.rs`,
//! and what draws it in `view/rooms.rs`. [`Store::open_sheet`](super::store::Store::open_sheet) opens it.

/// A sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sheet {
    /// The kept stations, and the ways to another one.
    Stations,
    /// 基本信息: whose scorecard this is.
    Particulars,
    /// The five things a scorecard asks for.
    Checklist,
    /// Language, appearance, scheme, and what this page is.
    Settings,
    /// The area or indicator of [`Shared::item`](super::store::Shared::item).
    Item,
    /// All areas with their numbers.
    Areas,
    /// Every indicator against the pace line.
    Pace,
    /// 录入本月: a month of every indicator.
    Month,
    /// The load of every area.
    Load,
    /// A worker of 到岗, or the totals of a kind: [`Person`](super::store::Person) says which.
    Worker,
    /// The name of a scenario, or of what is tried.
    ScenarioName,
    /// All that the band says.
    Band,
    /// The scheme in force, and the others.
    Schemes,
    /// The picture of the result.
    Picture,
}
