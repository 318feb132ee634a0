//! The sheet of a table that comes with its words.

use super::plan::{Face, Plan, Planned, widths};
use crate::exchange::appendix::Printed;
use crate::exchange::workbook::{PlainCell, PlainTable};
use crate::number::Decimal;

/// The most rows and columns.
const MOST: (usize, usize) = (1_000, 20);

/// The sheet: title, heads and rows, then the notes; `None` where it is no table at all, or too large a one.
pub(super) fn plan(table: &PlainTable) -> Option<Plan> {
    let columns = table.heads.len();
    let is_even = table.rows.iter().all(|row| row.len() == columns);
    if !is_even || !(1..=MOST.1).contains(&columns) || table.rows.len() > MOST.0 {
        return None;
    }
    let text = |text: &String| Printed::Text(text.clone());
    let mut cells = vec![Planned::new(0, 0, text(&table.title), Face::Title).over(columns)];
    for (column, head) in table.heads.iter().enumerate() {
        cells.push(Planned::new(1, column, text(head), Face::Head));
    }
    for (row, line) in (2..).zip(&table.rows) {
        for (column, cell) in line.iter().enumerate() {
            let printed = match cell {
                PlainCell::Count(count) => Printed::Number(Decimal::whole(i64::from(*count))),
                PlainCell::Text(words) if words.is_empty() => Printed::Nothing,
                PlainCell::Text(words) => text(words),
            };
            cells.push(Planned::new(row, column, printed, Face::Plain));
        }
    }
    let below = 2 + table.rows.len();
    for (row, note) in (below..).zip(&table.notes) {
        cells.push(Planned::new(row, 0, text(note), Face::Note).over(columns));
    }
    let widths = widths(&cells, columns);
    Some(Plan { name: table.sheet.clone(), cells, head_rows: 2, widths })
}
