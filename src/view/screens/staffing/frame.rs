//! What the parts of the room share.

use crate::document::{Field, StaffingField, WorkerField};
use crate::view::controls::{El, el, label, problems_of};
use crate::view::store::Store;

/// An input under its visible name, with what is wrong with it below.
pub(super) fn line(store: Store, field: Field, input: El) -> El {
    named_line(store, field, label(store, field), input)
}

/// The same under a name that is shorter than what the input is called elsewhere.
pub(super) fn named_line(store: Store, field: Field, name: String, input: El) -> El {
    el("div")
        .class("line")
        .child(el("label").child(el("span").text(name)).child(input))
        .child(problems_of(store, move |listed| listed == field))
}

/// The name of a worker as it is now; tracked.
pub(super) fn shown_label(store: Store, at: usize) -> String {
    store.names.track();
    store.canonical(Field::Staffing(StaffingField::Worker(at, WorkerField::Label)))
}
