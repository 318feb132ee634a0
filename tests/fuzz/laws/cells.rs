//! Any table onto a station: the preview tells what its one action does, one undo takes it back, and
//! the same cells pasted again change nothing.

use station_scorecard::document::{Document, Field, example};
use station_scorecard::editor::{Allowed, Editor};
use station_scorecard::exchange::paste::{Preview, Taken};
use station_scorecard::exchange::{Grid, MOST_CELLS, MOST_COLUMNS, protected};
use station_scorecard::texts::known_names;
use std::sync::OnceLock;

/// Where the focus may be while something is pasted.
const FOCUS: [&str; 7] = [
    "",
    "area/1/phone_visit/target",
    "area/1/name",
    "station/1/completed",
    "score/purchaser",
    "worker/1/label",
    "worker/1/month/1/presence",
];

/// An empty station and the worked example.
fn stations() -> &'static [Document] {
    static STATIONS: OnceLock<Vec<Document>> = OnceLock::new();
    STATIONS
        .get_or_init(|| [Some(Document::empty("片区1")), example()].into_iter().flatten().collect())
}

/// The law; `turn` chooses where the focus is.
pub(super) fn hold(grid: &Grid, turn: usize) {
    let cells: usize = grid.rows().iter().map(Vec::len).sum();
    assert!(cells <= MOST_CELLS && grid.columns() <= MOST_COLUMNS, "{cells} cells");
    hides(grid);
    let hook = FOCUS.get(turn % FOCUS.len()).copied().unwrap_or_default();
    for station in stations() {
        let focus = Field::from_hook(hook, station, station.scheme());
        hold_for(grid, focus, station);
        if !grid.hidden_counts().is_none() {
            hold_for(&grid.with_hidden(), focus, station);
        }
    }
}

/// Hidden places are blank, and the whole table says no less than what is seen of it.
fn hides(grid: &Grid) {
    let Some(hidden) = grid.hidden() else { return };
    let columns = 0..grid.columns();
    for row in hidden.rows() {
        assert!(columns.clone().all(|column| grid.text(*row, column).is_empty()), "row {row}");
    }
    for column in hidden.columns() {
        assert!((0..grid.rows().len()).all(|row| grid.text(row, *column).is_empty()), "{column}");
    }
    let letters = |grid: &Grid| {
        let cells = grid.rows().iter().flatten();
        cells.flat_map(|cell| cell.text.chars()).filter(|of| !of.is_whitespace()).count()
    };
    let (seen, whole) = (letters(grid), letters(grid.whole()));
    assert!(seen <= whole && (seen < whole || grid.hidden_counts().is_none()), "{seen} of {whole}");
}

/// Whether a place lies in a hidden row or column.
fn is_hidden(grid: &Grid, row: usize, column: usize) -> bool {
    grid.hidden().is_some_and(|of| of.rows().contains(&row) || of.columns().contains(&column))
}

fn hold_for(grid: &Grid, focus: Option<Field>, station: &Document) {
    let scheme = station.scheme();
    let preview = |document| Preview::of(grid, focus, document, scheme, &known_names(document));
    let first = preview(station);
    let mut editor = Editor::new(station.clone());
    let done = first.action().map_or(Ok(()), |action| editor.dispatch(action));
    assert_eq!(done, Ok(()));
    assert_eq!(editor.document(), &first.after, "the action does what its preview says");
    for change in &first.changes {
        assert!(!is_hidden(grid, change.row, change.column), "{change:?} is hidden");
        let allowed = Allowed::of(change.field, &first.after, scheme);
        let allowed = allowed.map(|allowed| allowed.check(&change.new));
        assert_eq!(allowed, Some(Ok(())), "{change:?}");
    }
    assert_eq!(editor.undo().is_some(), first.after != *station);
    assert_eq!(editor.document(), station, "one undo takes everything back");
    if !first.offer.totals.is_empty() {
        hold_for_offer(grid, focus, station);
    }
    if !first.unrecognised.is_empty() {
        // What found no place before may find one beside what was added.
        return;
    }
    let again = preview(&first.after);
    let changed = (again.added, again.changes);
    assert!(again.after == first.after, "the same again changes nothing: {changed:?}");
}

/// What is offered and taken does what its preview says, in one step.
fn hold_for_offer(grid: &Grid, focus: Option<Field>, station: &Document) {
    let (scheme, taken) = (station.scheme(), Taken { totals: true, answers: Vec::new() });
    let preview = Preview::taking(grid, focus, station, scheme, &known_names(station), &taken);
    let mut editor = Editor::new(station.clone());
    let done = preview.action().map_or(Ok(()), |action| editor.dispatch(action));
    assert_eq!(done, Ok(()));
    assert_eq!(editor.document(), &preview.after, "the action does what its preview says");
    editor.undo();
    assert_eq!(editor.document(), station, "one undo takes everything back");
}

/// The cells as a CSV text, every one of them in quotes.
pub(super) fn quoted(grid: &Grid) -> String {
    let mut text = "sep=,\n".to_owned();
    for row in grid.rows() {
        let cells: Vec<String> = row
            .iter()
            .map(|cell| format!("\"{}\"", protected(&cell.text).replace('"', "\"\"")))
            .collect();
        text.push_str(&cells.join(","));
        text.push_str("\r\n");
    }
    text
}
