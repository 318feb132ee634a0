//! The columns of the area table, as they are headed.

use crate::document::AreaPart;
use crate::scoring::AreaNumber;
use crate::texts::{Phrase, area_part_name, indicator_name};
use crate::view::store::Store;

/// One indicator as a column.
#[derive(Clone)]
pub(super) struct Column {
    /// Its place among the indicators.
    pub at: usize,
    /// Its key, in hooks.
    pub key: String,
    /// Its group in the language of the page, "" where it stands alone.
    pub group: String,
    /// Its name in the language of the page.
    pub name: String,
    /// Its unit.
    pub unit: String,
}

impl Column {
    /// Group and name together.
    pub(super) fn full_name(&self) -> String {
        if self.group.is_empty() {
            self.name.clone()
        } else {
            format!("{} {}", self.group, self.name)
        }
    }
}

/// All columns, in order.
pub(super) fn columns(store: Store) -> Vec<Column> {
    let language = store.settings.language.get_untracked();
    store.with_editor(|editor| {
        let indicators = editor.document().indicators.iter().enumerate();
        let column = indicators.map(|(at, indicator)| {
            let (group, name) = indicator_name(indicator, language);
            let (key, unit) = (indicator.key.clone(), indicator.unit.clone());
            Column { at, key, group, name, unit }
        });
        column.collect()
    })
}

/// Neighbouring columns of one group; a column without a group is one of its own.
pub(super) fn groups(columns: &[Column]) -> Vec<&[Column]> {
    columns.chunk_by(|one, next| !one.group.is_empty() && one.group == next.group).collect()
}

/// The numbers of areas beside their indicators, in order: inputs, names and sums.
pub(super) fn numbers() -> Vec<(AreaPart, Phrase, AreaNumber)> {
    let parts = AreaPart::ALL.into_iter();
    parts.filter_map(|part| Some((part, area_part_name(part), part.number()?))).collect()
}

/// How many areas there are.
pub(super) fn area_count(store: Store) -> usize {
    store.with_editor(|editor| editor.document().areas.len())
}

/// The name of an area.
pub(super) fn area_name(store: Store, area: usize) -> String {
    store.with_editor(|editor| {
        editor.document().areas.get(area).map(|area| area.name.clone()).unwrap_or_default()
    })
}
