//! The layout of a sheet before it is written.

use crate::exchange::appendix::{Cell, Content, Head, Printed, Printing, Table};
use crate::exchange::worker::cells::Merged;
use crate::scoring::{Figure, StaffingFigure};
use rust_xlsxwriter::utility::{column_number_to_name, row_col_to_cell};

/// How a cell looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Face {
    /// The title of a sheet.
    Title,
    /// A heading, or the name of a row.
    Head,
    /// Words, or a number as it is.
    Plain,
    /// A percentage with two decimals, or "/".
    Percent,
    /// Points with this many decimals.
    Points(u8),
    /// A sentence.
    Note,
    /// A number that somebody fills in.
    Open,
}

/// A cell, from its upper left corner.
pub(super) struct Planned {
    pub(super) row: usize,
    pub(super) column: usize,
    /// How many rows and columns it covers.
    pub(super) rows: usize,
    pub(super) columns: usize,
    /// What it shows.
    pub(super) printed: Printed,
    /// What it is computed by, where it is.
    pub(super) formula: Option<String>,
    pub(super) face: Face,
}

/// A sheet.
pub(super) struct Plan {
    pub(super) name: String,
    pub(super) cells: Vec<Planned>,
    /// How many rows at the top repeat on every page.
    pub(super) head_rows: usize,
    /// How wide each column is, in digits.
    pub(super) widths: Vec<u8>,
}

/// How many digits a column has at least and at most.
const NARROWEST: usize = 5;
const WIDEST: usize = 28;

/// A sheet of so few columns has room for names in one line.
const FEW: usize = 5;
const WIDEST_OF_FEW: usize = 60;

impl Plan {
    /// How many lines each row takes, so that nothing is cut where words break.
    pub(super) fn lines(&self) -> Vec<usize> {
        let rows = self.cells.iter().map(|cell| cell.row + cell.rows).max().unwrap_or(0);
        let mut lines = vec![1; rows];
        for cell in &self.cells {
            let widths = self.widths.iter().skip(cell.column).take(cell.columns);
            // A digit of each line is lost to the border.
            let width = widths.map(|width| usize::from(*width)).sum::<usize>().max(2) - 1;
            let text = cell.printed.text();
            let asked: usize = text.lines().map(|line| wide(line).div_ceil(width).max(1)).sum();
            for row in lines.iter_mut().skip(cell.row).take(cell.rows) {
                *row = asked.div_ceil(cell.rows).max(*row);
            }
        }
        lines
    }

    /// Whether a text has a letter that XML does not know at all, in whatever way it is written.
    pub(super) fn has_forbidden_letters(&self) -> bool {
        let forbidden = |cell: &Planned| match &cell.printed {
            Printed::Text(text) => text.contains(['\u{FFFE}', '\u{FFFF}']),
            _ => false,
        };
        self.cells.iter().any(forbidden)
    }
}

impl Planned {
    /// One place of words or a number.
    pub(super) const fn new(row: usize, column: usize, printed: Printed, face: Face) -> Planned {
        Planned { row, column, rows: 1, columns: 1, printed, formula: None, face }
    }

    /// The same over several columns.
    pub(super) fn over(self, columns: usize) -> Planned {
        Planned { columns, ..self }
    }

    /// The same computed by a formula.
    pub(super) fn by(self, formula: Option<String>) -> Planned {
        Planned { formula, ..self }
    }

    /// The places that it covers, where it covers more than one.
    pub(super) fn merged(&self) -> Option<Merged> {
        let from = (self.row, self.column);
        let to = (self.row + self.rows.max(1) - 1, self.column + self.columns.max(1) - 1);
        (from != to).then_some(Merged { from, to })
    }
}

/// The sheet of a table from A1 on; `formulas` gives what a place is computed by.
pub(super) fn of_table(
    name: String,
    table: &Table,
    printing: &Printing<'_>,
    formulas: &dyn Fn(Content, usize, usize) -> Option<String>,
) -> Plan {
    let mut cells = Vec::new();
    for (row, places) in table.places().into_iter().enumerate() {
        for (column, cell) in places.into_iter().enumerate() {
            let Some(cell) = cell else { continue };
            let printed = printing.printed(cell.content);
            cells.push(Planned {
                row,
                column,
                rows: cell.rows,
                columns: cell.columns,
                printed,
                formula: formulas(cell.content, row, column),
                face: face(cell, row),
            });
        }
    }
    let widths = widths(&cells, table.columns);
    Plan { name, cells, head_rows: table.head_rows, widths }
}

const fn face(cell: Cell, row: usize) -> Face {
    match cell.content {
        Content::Head(Head::ToFill) => Face::Plain,
        Content::Head(_) if row == 0 => Face::Title,
        Content::Head(_) => Face::Head,
        Content::Figure(Figure::AreaRate(..) | Figure::ColumnRate(_) | Figure::StationRate(_))
        | Content::Staffing(StaffingFigure::TwoYearShare | StaffingFigure::Retention) => {
            Face::Percent
        }
        _ => Face::Plain,
    }
}

/// How many digits' room a text takes.
fn wide(text: &str) -> usize {
    text.chars().map(|letter| if letter.is_ascii() { 1 } else { 2 }).sum()
}

/// As wide as the cells of a single column need, within limits: longer texts wrap.
pub(super) fn widths(cells: &[Planned], columns: usize) -> Vec<u8> {
    let widest = if columns <= FEW { WIDEST_OF_FEW } else { WIDEST };
    let mut widths = vec![NARROWEST; columns];
    for cell in cells.iter().filter(|cell| cell.columns == 1) {
        if let Some(width) = widths.get_mut(cell.column) {
            let text = cell.printed.text();
            let asked = wide(&text) + 1;
            // Words of letters do not break.
            let longest = text.split_whitespace().filter(|word| word.is_ascii()).map(wide).max();
            let longest = longest.unwrap_or(0) + 1;
            // A heading may take two lines, a name three.
            let asked = match cell.face {
                _ if columns <= FEW => asked,
                Face::Head => asked.div_ceil(2),
                _ if asked > WIDEST => asked.div_ceil(3).max(WIDEST / 2),
                _ => asked,
            };
            *width = (*width).max(asked.max(longest).min(widest));
        }
    }
    widths.into_iter().map(|width| u8::try_from(width).unwrap_or(u8::MAX)).collect()
}

/// The name of a place: `AB1` for row 0 and column 27.
pub(super) fn at(row: usize, column: usize) -> String {
    row_col_to_cell(u32::try_from(row).unwrap_or(u32::MAX), narrow(column))
}

/// The places from one to another.
pub(super) fn range(from: (usize, usize), to: (usize, usize)) -> String {
    format!("{}:{}", at(from.0, from.1), at(to.0, to.1))
}

/// The places of a column between two rows, the column fixed.
pub(super) fn in_column(column: usize, rows: (usize, usize)) -> String {
    let name = column_number_to_name(narrow(column));
    format!("${name}${}:${name}${}", rows.0 + 1, rows.1 + 1)
}

fn narrow(column: usize) -> u16 {
    u16::try_from(column).unwrap_or(u16::MAX)
}

/// The sum of amounts, "/" where every filled place is "/", nothing where none is filled.
pub(super) fn sum(range: &str) -> String {
    format!("IF(COUNT({range})>0,ROUND(SUM({range}),2),IF(COUNTIF({range},\"/\")>0,\"/\",\"\"))")
}

/// A text within a formula.
pub(super) fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('"', "\"\""))
}

/// The name of a sheet within a formula.
pub(super) fn quoted_sheet(name: &str) -> String {
    format!("'{}'", name.replace('\'', "''"))
}

/// The title of a table.
pub(super) fn title(table: &Table) -> Head {
    match table.rows.first().and_then(|row| row.first()).map(|cell| cell.content) {
        Some(Content::Head(head)) => head,
        _ => Head::NumbersTitle,
    }
}
