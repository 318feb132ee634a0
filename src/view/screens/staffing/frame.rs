//! What the sections of the screen share: words, headings, tables that scroll, and the workers' labels.

use crate::document::{Field, StaffingField, WorkerField};
use crate::editor::List;
use crate::scoring::Month;
use crate::texts::{ColumnText, Phrase};
use crate::view::controls::{El, el, follow, label, problems_of};
use crate::view::store::{Store, Watched};
use std::rc::Rc;

/// The words of this screen.
pub(super) fn words(store: Store, text: Phrase) -> &'static str {
    text.words(store.language())
}

/// A remark below a heading.
pub(super) fn note(store: Store, text: Phrase) -> El {
    el("p").class("note").text(words(store, text))
}

/// The heading of a section.
pub(super) fn heading(store: Store, text: Phrase) -> El {
    el("h3").text(words(store, text))
}

/// The head of a month's column: year above month.
pub(super) fn month_head(month: Month) -> El {
    el("th")
        .attr("scope", "col")
        .child(el("small").text(format!("{:04}", month.year())))
        .child(el("span").text(format!("-{:02}", month.month())))
}

/// An input under its visible name, with what is wrong with it below.
pub(super) fn line(store: Store, field: Field, input: El) -> El {
    let name = el("span").text(label(store, field));
    el("div")
        .class("line")
        .child(el("label").child(name).child(input))
        .child(problems_of(store, move |listed| listed == field))
}

/// A table that is wider than the page scrolls by itself.
pub(super) fn scroller(name: &'static str, table: El) -> El {
    el("div")
        .class("scroller")
        .attr("role", "group")
        .attr("tabindex", "0")
        .attr("aria-label", name)
        .child(table)
}

/// Whether any worker is listed.
pub(super) fn some_workers(store: Store) -> Rc<Watched<bool>> {
    let some = Rc::new(Watched::new(false));
    let seen = some.clone();
    follow(move || seen.set_if_changed(!store.rows(List::Workers).is_empty()));
    some
}

/// The label of a worker as it stands, for headings.
pub(super) fn shown_label(store: Store, at: usize) -> String {
    store.names.track();
    store.canonical(Field::Staffing(StaffingField::Worker(at, WorkerField::Label)))
}

/// The column that a label stands in.
pub(super) fn label_head(store: Store) -> El {
    el("th").attr("scope", "col").text(store.text(ColumnText::WorkerLabel))
}
