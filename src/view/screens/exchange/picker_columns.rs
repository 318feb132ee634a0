//! How a range begins and ends, with a choice above each of its columns.

use super::picking::{Sight, with_target};
use crate::exchange::Grid;
use crate::exchange::paste::{CellRange, Holds, Rows, column_name};
use crate::texts::{PickerText, holds_words, shown_within};
use crate::view::controls::{El, button, col_head, el, headed_table, note, row_head, scroller};
use leptos::prelude::event_target_value;
use std::ops::Range;

/// So many rows above a range are shown, of its beginning, of its end, and below it.
const SHOWN: [usize; 4] = [4, 8, 2, 1];

/// So many columns are shown on either side of it.
const BESIDE: usize = 2;

/// More letters of a cell than these tell nobody what its column holds.
const LETTERS: usize = 40;

/// The table under its heading.
pub(super) fn columns(sight: &Sight) -> Vec<El> {
    let language = sight.store.language();
    let name = PickerText::Columns.words(language);
    let drawn = sight.with_sheet(|sheet| table(sight, &sheet.grid));
    let filler = sight.clone();
    let fill = el("div").class("toolbar").changing(move || fill(&filler));
    let scrolling = drawn.map(|table| scroller(name, table).class("scroller picked"));
    [el("h3").text(name), note(PickerText::ColumnsNote.words(language))]
        .into_iter()
        .chain(scrolling)
        .chain([fill])
        .collect()
}

/// The columns right of the one chosen last, in one go.
fn fill(sight: &Sight) -> Option<El> {
    let column = sight.picked.last.get()?;
    let last = sight.picked.shape.with_untracked(|(range, ..)| range.columns.end);
    let filler = sight.clone();
    let text = PickerText::fill(column_name(column), sight.store.language());
    (column + 1 < last).then(|| {
        button(text, move || {
            filler.with_sheet(|sheet| filler.picked.fill_right(filler.store, &sheet.grid));
        })
        .attr("data-field", "pick/fill")
    })
}

fn table(sight: &Sight, grid: &Grid) -> El {
    let (range, rows) =
        sight.picked.shape.with_untracked(|(range, rows, _)| (range.clone(), *rows));
    let across = range.columns.start.saturating_sub(BESIDE)
        ..(range.columns.end + BESIDE).min(grid.columns());
    let mut all = vec![el("td")];
    all.extend(heads(sight, &range, rows, across.clone()));
    let lines = lines(grid, &range).into_iter().map(|line| match line {
        Line::Row(row) => drawn_row(grid, row, &range, across.clone()),
        Line::Skipped(rows) => {
            let text = PickerText::skipped(rows, sight.store.language());
            let words = el("td").attr("colspan", (across.len() + 1).to_string()).class("words");
            el("tr").child(words.text(text))
        }
    });
    headed_table(all).child(el("tbody").children(lines))
}

fn heads(sight: &Sight, range: &CellRange, rows: Rows, across: Range<usize>) -> Vec<El> {
    let language = sight.store.language();
    let (all, names): (Vec<Holds>, Vec<String>) =
        with_target(sight.store, sight.picked.destination(), |of| {
            let all = Holds::all(rows, of.document);
            let words = all.iter().map(|holds| holds_words(*holds, rows, of.document, language));
            let words = words.collect();
            (all, words)
        });
    let head = |column: usize| {
        let letter = column_name(column);
        let at = column.checked_sub(range.columns.start).filter(|at| *at < range.columns.len());
        let head = col_head();
        let Some(at) = at else { return head.class("outside").text(letter) };
        let picked = sight.picked.clone();
        let chosen = picked.mapping.with_untracked(|of| {
            of.as_ref().ok().and_then(|mapping| mapping.columns.get(at).copied())
        });
        let options = all.iter().zip(&names).enumerate().map(|(place, (holds, name))| {
            let is_chosen = chosen == Some(*holds);
            let option = el("option").attr("value", place.to_string()).text(name.clone());
            if is_chosen { option.attr("selected", "") } else { option }
        });
        let choices = all.clone();
        let select = el("select")
            .attr("data-field", format!("pick/column/{letter}"))
            .attr("aria-label", PickerText::column(&letter, language))
            .children(options)
            .on("change", move |event| {
                let place = event_target_value(&event).parse::<usize>();
                if let Some(holds) = place.ok().and_then(|place| choices.get(place)) {
                    picked.choose_column(column, *holds);
                }
            });
        head.child(el("span").text(letter)).child(select)
    };
    across.map(head).collect()
}

/// A line of the table.
enum Line {
    Row(usize),
    Skipped(usize),
}

/// How the range begins and ends, with a little around it.
fn lines(grid: &Grid, range: &CellRange) -> Vec<Line> {
    let [above, begin, end, below] = SHOWN;
    let rows = &range.rows;
    let first = rows.start.saturating_sub(above);
    let last = (rows.end + below).min(grid.rows().len());
    if rows.len() <= begin + end + 1 {
        return (first..last).map(Line::Row).collect();
    }
    let (until, from) = (rows.start + begin, rows.end - end);
    let skipped = std::iter::once(Line::Skipped(from - until));
    (first..until).map(Line::Row).chain(skipped).chain((from..last).map(Line::Row)).collect()
}

fn drawn_row(grid: &Grid, row: usize, range: &CellRange, across: Range<usize>) -> El {
    let cells = across.map(|column| {
        let text = grid.text(row, column);
        let shown = shown_within(text, LETTERS).into_owned();
        let inside = range.rows.contains(&row) && range.columns.contains(&column);
        let class =
            match (inside, text.ends_with(|last: char| last.is_ascii_digit() || last == '%')) {
                (true, true) => "picked-cell",
                (true, false) => "picked-cell words",
                (false, true) => "picked-cell outside",
                (false, false) => "picked-cell words outside",
            };
        el("td").class(class).text(shown)
    });
    el("tr").child(row_head().text((row + 1).to_string())).children(cells)
}
