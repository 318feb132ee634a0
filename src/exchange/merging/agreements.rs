//! Settles targets of which a copy keeps earlier ones.
//!
//! Where both changed in the same months, amount by amount; else as a whole. Where both copies have the same target in
//! force, earlier ones are never given up for none, as a link has that had no room for them.

use super::align::Places;
use super::model::{Deed, Merge, Subject};
use super::verdict::{Copies, Verdict, verdict};
use crate::document::{Amount, Document, Field, Side, Terms, Value};

/// The amount of which an input is the target in force.
fn target_of(field: Field) -> Option<Amount> {
    let amount = match field {
        Field::Entry(area, at, Side::Target) => Amount::Area(area, at),
        Field::Station(at, _) => Amount::Station(at),
        _ => return None,
    };
    (amount.side(Side::Target) == field).then_some(amount)
}

fn terms(document: &Document, field: Option<Field>) -> Option<Terms> {
    document.terms(target_of(field?)?)
}

/// Settles a target of the joined document with its earlier ones; `false` where the target in force is left to be
/// settled as any input.
pub(super) fn settle(merge: &mut Merge, copies: Copies<'_>, field: Field) -> bool {
    let Some(amount) = target_of(field) else { return false };
    let source = |copy: fn(&Places) -> Option<usize>| merge.alignment.source(field, copy);
    let here = terms(copies.here, source(|of| of.here));
    let there = terms(copies.there, source(|of| of.there));
    let before = copies.before.and_then(|of| terms(of, source(|of| of.before)));
    if ![&here, &there].into_iter().flatten().any(Terms::is_changed) {
        return false;
    }
    // What only one of them has was joined as it is.
    let Some((here, there)) = here.zip(there) else { return true };
    if here.iter().map(|(since, _)| since).eq(there.iter().map(|(since, _)| since)) {
        settle_amounts(merge, amount, (&here, &there, before.as_ref()));
        return false;
    }
    let is_blank = |of: &Terms| of.target().is_blank() && !of.is_changed();
    let settled = match before {
        None if here.target() == there.target() && !here.is_changed() => Verdict::Taken,
        None if here.target() == there.target() && !there.is_changed() => Verdict::Own,
        before => verdict(&here, &there, before.as_ref(), is_blank),
    };
    let values = Some((Value::Text(words(&here)), Value::Text(words(&there))));
    merge.settle(settled, Subject::Agreements(field), values, || Deed::Agree(amount, there));
    true
}

/// Where both changed in the same months: each earlier amount like an input of its own. The last one is the target in
/// force, which is settled as any.
fn settle_amounts(
    merge: &mut Merge,
    amount: Amount,
    (here, there, before): (&Terms, &Terms, Option<&Terms>),
) {
    let last = here.iter().count() - 1;
    for ((since, here), (_, there)) in here.iter().zip(there.iter()).take(last) {
        let (here, there) = (Value::Quantity(here), Value::Quantity(there));
        let before = before.and_then(|of| of.get(since)).map(Value::Quantity);
        let verdict = verdict(&here, &there, before.as_ref(), Value::is_blank);
        let field = Field::Agreed(amount, since);
        let deed = || Deed::Put(field, there.clone());
        let values = Some((here, there.clone()));
        merge.settle(verdict, Subject::Field(field), values, deed);
    }
}

/// `120 → 180 (2024-03)`: each target with the month from which it is agreed.
fn words(terms: &Terms) -> String {
    let mut words = String::new();
    for (since, amount) in terms.iter() {
        match since.month() {
            None => words.push_str(&amount.text()),
            Some(month) => words.push_str(&format!(" → {} ({month})", amount.text())),
        }
    }
    words
}
