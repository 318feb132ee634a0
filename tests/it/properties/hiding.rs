//! What HTML hides, computed a second time: tables without merged cells, anything in them hidden.

use proptest::collection::vec;
use proptest::prelude::*;
use station_scorecard::exchange::paste::cells;
use station_scorecard::exchange::{Grid, GridProblem, HiddenCounts};

/// How an element is hidden, as it is written, and whether its place goes too.
const WAYS: [(&str, bool); 6] = [
    ("", false),
    (" style='display:none'", true),
    (" hidden", true),
    (" style='visibility:hidden'", false),
    (" style=\"mso-hide:all\"", false),
    (" class=gone", true),
];

#[derive(Clone, Debug)]
struct Table {
    columns: Vec<usize>,
    /// How each row is hidden, and each of its cells, with its text.
    rows: Vec<(usize, Vec<(usize, String)>)>,
}

fn any_table() -> impl Strategy<Value = Table> {
    let way = || prop_oneof![4 => Just(0_usize), 1 => 0..WAYS.len()];
    (1_usize..5).prop_flat_map(move |width| {
        let cell = (way(), "[0-9]{0,2}");
        let row = (way(), vec(cell, width));
        (vec(way(), width), vec(row, 1..5)).prop_map(|(columns, rows)| Table { columns, rows })
    })
}

fn written(table: &Table) -> String {
    let way = |at: usize| WAYS[at].0;
    let columns: String = table.columns.iter().map(|at| format!("<col{}>", way(*at))).collect();
    let rows = table.rows.iter().map(|(at, cells)| {
        let cells = cells.iter().map(|(at, text)| format!("<td{}>{text}</td>", way(*at)));
        format!("<tr{}>{}</tr>", way(*at), cells.collect::<String>())
    });
    let rows: String = rows.collect();
    format!("<style>.gone{{display:none}}</style><table>{columns}{rows}</table>")
}

/// What is seen of each row, and how much is hidden.
fn seen(table: &Table) -> (Vec<Vec<String>>, HiddenCounts) {
    let mut counts = HiddenCounts::default();
    let mut rows = Vec::new();
    let says = |cells: &[(usize, String)]| cells.iter().any(|(_, text)| !text.is_empty());
    for (hidden, cells) in &table.rows {
        if *hidden > 0 {
            counts.rows += usize::from(says(cells));
            rows.push(Vec::new());
            continue;
        }
        let mut row = vec![String::new(); table.columns.len()];
        let mut places = (0..table.columns.len()).filter(|at| table.columns[*at] == 0);
        for ((at, text), column) in cells.iter().zip(&table.columns) {
            if *column > 0 || *at > 0 {
                counts.cells += usize::from(*column == 0 && !text.is_empty());
            }
            if *column > 0 || WAYS[*at].1 {
                continue;
            }
            if let Some(place) = places.next() {
                row[place] = if *at == 0 { text.clone() } else { String::new() };
            }
        }
        rows.push(row);
    }
    let of_column = |column: usize| {
        let mut shown = table.rows.iter().filter(|(hidden, _)| *hidden == 0);
        table.columns[column] > 0 && shown.any(|(_, cells)| !cells[column].1.is_empty())
    };
    counts.columns = (0..table.columns.len()).filter(|at| of_column(*at)).count();
    (rows, counts)
}

/// The texts of a grid without empty cells and rows at the ends.
fn trimmed(rows: impl Iterator<Item = Vec<String>>) -> Vec<Vec<String>> {
    let mut rows: Vec<Vec<String>> = rows
        .map(|mut row| {
            while row.last().is_some_and(String::is_empty) {
                row.pop();
            }
            row
        })
        .collect();
    while rows.last().is_some_and(Vec::is_empty) {
        rows.pop();
    }
    rows
}

fn texts(grid: &Grid) -> Vec<Vec<String>> {
    let row = |cells: &Vec<station_scorecard::exchange::GridCell>| {
        cells.iter().map(|cell| cell.text.clone()).collect()
    };
    trimmed(grid.rows().iter().map(row))
}

proptest! {
    #[test]
    fn what_is_seen_comes_in_and_the_rest_is_counted(table in any_table()) {
        let whole = trimmed(table.rows.iter().map(|(_, cells)| {
            cells.iter().map(|(_, text)| text.clone()).collect()
        }));
        let (rows, counts) = seen(&table);
        match cells(Some(&written(&table)), "") {
            Ok(grid) => {
                prop_assert_eq!(texts(&grid), trimmed(rows.into_iter()));
                prop_assert_eq!(grid.hidden_counts(), counts);
                if !grid.hidden_counts().is_none() {
                    prop_assert_eq!(texts(&grid.with_hidden()), whole);
                }
            }
            Err(problem) => {
                prop_assert_eq!(problem, GridProblem::Empty);
                prop_assert!(whole.is_empty(), "nothing that says something is lost");
            }
        }
    }
}
