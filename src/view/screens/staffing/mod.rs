//! 到岗 (附件2): the social workers' attendance, and what follows from it (R-15 … R-19).

mod agreed;
mod board;
mod figures;
mod fill;
mod findings;
mod months;
mod totals;
mod workers;

use crate::browser::page;
use crate::document::Field;
use crate::scoring::Month;
use crate::texts::{FrameText, Phrase, StaffingText};
use crate::view::controls::{El, el, follow, label, problems_of};
use crate::view::store::Store;
use board::Board;
use std::cell::Cell;

/// The screen.
pub(in crate::view) fn staffing(store: Store) -> El {
    let board = Board::new(store);
    let months = store.with_editor(|editor| editor.document().assessed_months());
    let narrow = store.settings.narrow.get();
    let keeper = board.clone();
    el("section")
        .class("screen")
        .child(el("h2").text(store.text(FrameText::Staffing)))
        .children(months.is_empty().then(|| note(store, StaffingText::NoPeriod)))
        .child(figures::figures(store, &board, &months, narrow))
        .child(agreed::agreed(store, &board))
        .child(findings::findings(store, &board))
        .child(workers::workers(store, &months, narrow))
        .children(months::months(store, &months, narrow))
        .child(totals::totals(store, &months))
        .with(move |_| {
            keeper.keep(store);
            relabel(store);
        })
}

/// The words of this screen.
fn words(store: Store, text: Phrase) -> &'static str {
    text.words(store.language())
}

fn note(store: Store, text: Phrase) -> El {
    el("p").class("note").text(words(store, text))
}

fn heading(store: Store, text: Phrase) -> El {
    el("h3").text(words(store, text))
}

/// The head of a month's column: year above month.
fn month_head(month: Month) -> El {
    el("th")
        .attr("scope", "col")
        .child(el("small").text(format!("{:04}", month.year())))
        .child(el("span").text(format!("-{:02}", month.month())))
}

/// An input under its visible name, with what is wrong with it below.
fn line(store: Store, field: Field, input: El) -> El {
    let name = el("span").text(label(store, field));
    el("div")
        .class("line")
        .child(el("label").child(name).child(input))
        .child(problems_of(store, move |listed| listed == field))
}

/// A table that is wider than the page scrolls by itself.
fn scroller(name: &'static str, table: El) -> El {
    el("div")
        .class("scroller")
        .attr("role", "group")
        .attr("tabindex", "0")
        .attr("aria-label", name)
        .child(table)
}

/// Inputs are named after their worker: a new label is heard at all of them.
fn relabel(store: Store) {
    let drawn = Cell::new(false);
    follow(move || {
        store.names.track();
        if drawn.replace(true) {
            page::relabel("#content [data-field][aria-label]", |hook| {
                store.field_of(hook).map(|field| label(store, field))
            });
        }
    });
}
