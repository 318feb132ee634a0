//! Settles completed amounts that a copy keeps by months.
//!
//! Where both do, each month is settled like an input of its own. Where one keeps a single number, the amount is
//! settled as a whole: months are never given up for a number that only says their sum, as a link does that had
//! no room for them.

use super::model::{Deed, Merge, Subject};
use super::verdict::{Copies, Verdict, verdict};
use crate::document::{Amount, Document, Field, Monthly, Value, When};
use crate::scoring::{Month, Quantity};
use std::collections::BTreeSet;

/// How a completed amount is kept: its months, and the number that counts.
type Kept = (Option<Monthly>, Quantity);

fn kept(document: &Document, field: Field) -> Option<Kept> {
    let amount = Amount::of(field)?;
    let completed = document.entry_of(amount)?.completed;
    Some((document.monthly.get(amount).cloned(), completed))
}

/// Whether nothing is filled in.
fn is_blank((months, completed): &Kept) -> bool {
    match months {
        Some(months) => months.parts().next().is_none(),
        None => completed.is_blank(),
    }
}

/// Settles a completed amount of the joined document; `false` where both copies keep a single number.
pub(super) fn settle(merge: &mut Merge, copies: Copies<'_>, field: Field) -> bool {
    let source =
        |copy: fn(&super::align::Places) -> Option<usize>| merge.alignment.source(field, copy);
    let here = source(|of| of.here).and_then(|field| kept(copies.here, field));
    let there = source(|of| of.there).and_then(|field| kept(copies.there, field));
    let before = source(|of| of.before);
    let before = copies.before.zip(before).and_then(|(document, field)| kept(document, field));
    let is_by_months = |of: &Option<Kept>| of.as_ref().is_some_and(|(months, _)| months.is_some());
    if !is_by_months(&here) && !is_by_months(&there) {
        return false;
    }
    // What only one of them has was joined as it is.
    let Some(((here, there), amount)) = here.zip(there).zip(Amount::of(field)) else { return true };
    match (&here.0, &there.0) {
        (Some(one), Some(other)) => {
            let before = before.as_ref().and_then(|(months, _)| months.as_ref());
            settle_months(merge, amount, (one, other, before));
        }
        _ => settle_whole(merge, amount, (here, there, before)),
    }
    true
}

fn settle_months(
    merge: &mut Merge,
    amount: Amount,
    (here, there, before): (&Monthly, &Monthly, Option<&Monthly>),
) {
    let all = [Some(here), Some(there), before].into_iter().flatten();
    let months: BTreeSet<Month> = all.flat_map(|of| of.months.iter().map(|(at, _)| *at)).collect();
    let parts = std::iter::once(When::Before).chain(months.into_iter().map(When::In));
    for when in parts {
        let value = |of: &Monthly| Value::Quantity(of.get(when));
        let (here, there) = (value(here), value(there));
        let before = before.map(value);
        let verdict = verdict(&here, &there, before.as_ref(), Value::is_blank);
        let field = Field::Monthly(amount, when);
        let deed = || Deed::Put(field, there.clone());
        let values = Some((here, there.clone()));
        merge.settle(verdict, Subject::Field(field), values, deed);
    }
}

fn settle_whole(
    merge: &mut Merge,
    amount: Amount,
    (here, there, before): (Kept, Kept, Option<Kept>),
) {
    let verdict = match before {
        Some(before) if before == here => Verdict::Taken,
        Some(before) if before == there => Verdict::Own,
        _ if here.1 == there.1 && there.0.is_some() => Verdict::Taken,
        _ if here.1 == there.1 => Verdict::Own,
        None if is_blank(&here) => Verdict::Taken,
        None if is_blank(&there) => Verdict::Own,
        _ => Verdict::Asked,
    };
    let values = (Value::Quantity(here.1), Value::Quantity(there.1));
    let deed = || Deed::PutMonths(amount, there.0, there.1);
    merge.settle(verdict, Subject::ByMonths(amount.field()), Some(values), deed);
}

/// Whether an amount is kept otherwise than it was before.
pub(super) fn is_other(
    document: &Document,
    field: Field,
    before: (&Document, Option<Field>),
) -> bool {
    let months = |document: &Document, field| {
        Amount::of(field).and_then(|amount| document.monthly.get(amount).cloned())
    };
    let old = before.1.and_then(|field| months(before.0, field));
    months(document, field) != old
}
