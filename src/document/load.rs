//! What each kind of work adds up: indicators of the appendix, or a number of the areas.

use super::Document;
use crate::scoring::{AreaNumber, Load, LoadKind, Work};

impl Document {
    /// What a kind of work adds up here; added indicators belong to none.
    pub fn work(&self, kind: LoadKind) -> Work {
        let keys: &[&str] = match kind {
            LoadKind::Cases => &["case_open"],
            LoadKind::Sessions => &["case_session", "group_session"],
            LoadKind::Visits => &["phone_visit", "home_visit"],
            LoadKind::Groups => &["group_count"],
            LoadKind::Events => &["large_event_count", "small_event_count"],
            LoadKind::Files => &["file_setup"],
            LoadKind::Clients => return Work::Number(AreaNumber::Clients),
        };
        let places = self.indicators.iter().enumerate();
        let counted = places.filter(|(_, found)| keys.contains(&found.key.as_str()));
        Work::Completed(counted.map(|(at, _)| at).collect())
    }

    /// Who carries how much of a kind of work.
    pub fn load(&self, kind: LoadKind) -> Load {
        Load::of(&self.area_entries(), &self.work(kind))
    }
}
