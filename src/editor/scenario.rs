//! Edits of scenarios, and what other edits do to them.

use super::action::{Action, Rejected};
use super::relocation::Relocation;
use crate::document::{Allowed, Document, Field, Value};
use crate::scoring::{Quantity, Scheme};

/// Refuses a change that a person may not make.
pub(super) fn permit(
    document: &Document,
    scheme: &Scheme,
    scenario: usize,
    field: Field,
    quantity: Option<Quantity>,
) -> Result<(), Rejected> {
    document.scenarios.get(scenario).ok_or(Rejected::NoSuchPlace)?;
    let Some(quantity) = quantity else { return Ok(()) };
    let allowed = Allowed::of_simulated(field, document, scheme).ok_or(Rejected::NoSuchPlace)?;
    allowed.check(&Value::Quantity(quantity)).map_err(Rejected::NotAllowed)
}

/// The same action, where a change to what the station has anyway is no change.
pub(super) fn settled(document: &Document, scheme: &Scheme, action: Action) -> Action {
    match action {
        Action::Simulate(at, field, quantity) if quantity == document.actual(field, scheme) => {
            Action::Simulate(at, field, None)
        }
        action => action,
    }
}

/// Changes an input in a scenario.
pub(super) fn put(
    document: &mut Document,
    scheme: &Scheme,
    at: usize,
    field: Field,
    quantity: Option<Quantity>,
) -> Result<Action, Rejected> {
    let scenario = document.scenarios.get_mut(at).ok_or(Rejected::NoSuchPlace)?;
    Ok(Action::Simulate(at, field, scenario.replace(field, quantity, scheme)))
}

/// Lets the changed inputs of every scenario follow their items; gives back those that are gone
/// with theirs. Another document brings its own scenarios.
pub(super) fn relocate(
    document: &mut Document,
    relocation: Relocation,
) -> Vec<(usize, Field, Quantity)> {
    let mut all = Vec::new();
    if matches!(relocation, Relocation::None | Relocation::All) {
        return all;
    }
    for (at, scenario) in document.scenarios.iter_mut().enumerate() {
        let gone = scenario.relocate(|field| relocation.follow(field));
        all.extend(gone.into_iter().map(|(field, quantity)| (at, field, quantity)));
    }
    all
}

/// Puts changes of an item that came back into their scenarios.
pub(super) fn put_back(
    document: &mut Document,
    scheme: &Scheme,
    overrides: Vec<(usize, Field, Quantity)>,
) {
    for (at, field, quantity) in overrides {
        if let Some(scenario) = document.scenarios.get_mut(at) {
            scenario.replace(field, Some(quantity), scheme);
        }
    }
}
