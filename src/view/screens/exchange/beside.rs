//! What a person has to know of a table beside its cells: that rows, columns or cells are hidden and were left
//! out, with the choice to take them, and that the source is damaged.

use crate::exchange::paste::cells;
use crate::exchange::workbook::Sheet;
use crate::exchange::{Damage, Grid, GridProblem, HiddenCounts};
use crate::texts::{HiddenText, damage_words, hidden_words};
use crate::view::controls::{El, el, switch, tick};
use crate::view::focusing::focus_soon;
use crate::view::store::{Aside, Book, Cells, Store};

/// The hook of the choice.
const CHOICE: &str = "hidden/take";

/// The cells of a paste, with what is hidden in them if that is wanted.
pub(super) fn grid(from: &Cells) -> Result<Grid, GridProblem> {
    let grid = cells(from.html.as_deref(), &from.text)?;
    Ok(if from.with_hidden { grid.with_hidden() } else { grid })
}

/// Beside a paste.
pub(super) fn of_cells(store: Store, from: &Cells) -> Vec<El> {
    let read = cells(from.html.as_deref(), &from.text);
    let (counts, damage) = match &read {
        Ok(grid) => (grid.hidden_counts(), grid.damage()),
        Err(_) => return Vec::new(),
    };
    let turned = Cells { with_hidden: !from.with_hidden, ..from.clone() };
    let turn = move || Aside::Cells(turned.clone());
    lines(store, damage, counts, from.with_hidden, turn)
}

/// Beside the sheets of a book.
pub(super) fn of_book(store: Store, book: &Book) -> Vec<El> {
    let grids = || book.as_read().iter().map(|sheet: &Sheet| &sheet.grid);
    let counts = grids().fold(HiddenCounts::default(), |sum, grid| {
        let of = grid.hidden_counts();
        HiddenCounts {
            rows: sum.rows + of.rows,
            columns: sum.columns + of.columns,
            cells: sum.cells + of.cells,
        }
    });
    let damage = grids().find_map(Grid::damage);
    let source = book.clone();
    let turn = move || Aside::Book(source.turned());
    lines(store, damage, counts, book.has_hidden(), turn)
}

fn lines(
    store: Store,
    damage: Option<Damage>,
    counts: HiddenCounts,
    taken: bool,
    turn: impl Fn() -> Aside + 'static,
) -> Vec<El> {
    let language = store.language();
    let damage = damage.map(|of| {
        let line = el("p").class("problem").attr("data-figure", "paste/damage");
        line.text(damage_words(of, language))
    });
    let hidden = (!counts.is_none()).then(|| {
        let line = el("p").attr("id", "hidden-told").attr("data-figure", "paste/hidden");
        let line = line.text(hidden_words(counts, taken, language));
        let tick = tick(taken, move |_| {
            store.aside.set(Some(turn()));
            focus_soon("[data-field=\"hidden/take\"]");
        });
        let tick = tick.attr("data-field", CHOICE).attr("aria-describedby", "hidden-told");
        el("div")
            .class("note")
            .child(line)
            .child(switch(tick, HiddenText::TakeHidden.words(language)))
    });
    damage.into_iter().chain(hidden).collect()
}
