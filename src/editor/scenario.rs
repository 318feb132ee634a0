//! What edits do to the scenarios beside them.

use super::relocation::Relocation;
use crate::document::{Document, Field, Value};

/// Lets the changed inputs of every scenario follow their items; gives back those that are gone
/// with theirs. Another document brings its own scenarios.
pub(super) fn relocate(
    document: &mut Document,
    relocation: Relocation,
) -> Vec<(usize, Field, Value)> {
    let mut all = Vec::new();
    if matches!(relocation, Relocation::None | Relocation::All) {
        return all;
    }
    for (at, scenario) in document.scenarios.iter_mut().enumerate() {
        let gone = scenario.relocate(|field| relocation.follow(field));
        all.extend(gone.into_iter().map(|(field, value)| (at, field, value)));
    }
    all
}

/// Puts changes of an item that came back into their scenarios.
pub(super) fn put_back(document: &mut Document, overrides: Vec<(usize, Field, Value)>) {
    for (at, field, value) in overrides {
        if let Some(scenario) = document.scenarios.get_mut(at) {
            scenario.put(field, Some(value));
        }
    }
}
