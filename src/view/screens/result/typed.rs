//! How a party's score is typed, and what.

use crate::document::Field;
use crate::number::Decimal;
use crate::scoring::{PartyScore, ScoreMode};
use crate::view::store::Store;

/// How a party's score is typed; tracked.
pub(super) fn mode(store: Store, at: usize) -> ScoreMode {
    store.modes.with(|modes| modes.get(at).copied().unwrap_or_default())
}

/// The most that can be typed for a party; tracked.
pub(super) fn most(store: Store, at: usize, cap: Decimal) -> Decimal {
    PartyScore { mode: mode(store, at), ..PartyScore::default() }.most(cap)
}

/// What is typed for a party; tracked.
pub(super) fn typed(store: Store, at: usize) -> Option<Decimal> {
    store.field(Field::Score(at)).track();
    store.parties.track();
    store.with_editor(|editor| {
        let party = editor.scheme().parties.get(at)?;
        editor.document().score(&party.id).typed()
    })
}
