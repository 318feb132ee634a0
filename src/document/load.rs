//! Which indicators of the appendix count as which kind of work.

use super::Document;
use crate::scoring::{AreaNumber, AreaSheet, Load, LoadKind};

/// The keys of the indicators that a kind of work adds up; added indicators belong to none.
pub const fn load_keys(kind: LoadKind) -> &'static [&'static str] {
    match kind {
        LoadKind::Cases => &["case_open"],
        LoadKind::Sessions => &["case_session", "group_session"],
        LoadKind::Visits => &["phone_visit", "home_visit"],
        LoadKind::Groups => &["group_count"],
        LoadKind::Events => &["large_event_count", "small_event_count"],
        LoadKind::Files => &["file_setup"],
    }
}

impl Document {
    /// The places of the area indicators that a kind of work adds up.
    pub fn load_columns(&self, kind: LoadKind) -> Vec<usize> {
        let counted = |key: &str| load_keys(kind).contains(&key);
        let places = self.indicators.iter().enumerate();
        places.filter(|(_, found)| counted(&found.key)).map(|(at, _)| at).collect()
    }

    /// The station with other numbers of workers and other amounts in its areas, in their order.
    pub fn moved(&self, areas: &[AreaSheet]) -> Document {
        let mut moved = Document { scenarios: Vec::new(), ..self.clone() };
        for (area, sheet) in moved.areas.iter_mut().zip(areas) {
            for of in AreaNumber::ALL {
                area.put_number(of, sheet.numbers.get(of));
            }
            area.entries.clone_from(&sheet.indicators);
        }
        moved
    }

    /// Who carries how much of a kind of work.
    pub fn load(&self, kind: LoadKind) -> Load {
        Load::of(&self.area_entries(), &self.load_columns(kind))
    }
}
