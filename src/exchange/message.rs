//! What the page asks of the worker, and what the worker answers.
//!
//! Both are plain data with a text form; the bytes of files travel beside the text. Page and worker
//! come from one build, so no text carries a version.

use super::encoding::{NotText, decode};
use super::grid::{Grid, GridCell, GridProblem};
use super::workbook::Sheet;
use super::{csv, paste};
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// What is asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Request {
    /// The sheets of a file: its bytes.
    Read(Vec<u8>),
}

/// What is answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// The sheets of the file; the one of a text file has the name "".
    Sheets(Vec<Sheet>),
    /// Why there is none of what was asked for.
    Refused(Refusal),
}

/// Why a request was refused. Nothing was changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Refusal {
    /// The file is no text in a known encoding.
    Text(NotText),
    /// Its cells cannot be taken over.
    Cells(GridProblem),
}

impl Request {
    /// The text form and the bytes beside it.
    pub fn into_parts(self) -> (String, Vec<u8>) {
        match self {
            Request::Read(bytes) => (written(&Asked::Read), bytes),
        }
    }

    /// The request of these parts; `None` where they are none.
    pub fn from_parts(text: &str, bytes: Vec<u8>) -> Option<Request> {
        Some(match serde_json::from_str(text).ok()? {
            Asked::Read => Request::Read(bytes),
        })
    }
}

impl Answer {
    /// The text form and the bytes beside it.
    pub fn into_parts(self) -> (String, Vec<u8>) {
        let answered = match &self {
            Answer::Sheets(sheets) => Answered::Sheets(sheets.iter().map(SheetForm::of).collect()),
            Answer::Refused(refusal) => Answered::Refused(*refusal),
        };
        (written(&answered), Vec::new())
    }

    /// The answer of these parts; `None` where they are none.
    pub fn from_parts(text: &str, _bytes: Vec<u8>) -> Option<Answer> {
        Some(match serde_json::from_str(text).ok()? {
            Answered::Sheets(sheets) => {
                Answer::Sheets(sheets.into_iter().map(SheetForm::sheet).collect::<Option<_>>()?)
            }
            Answered::Refused(refusal) => Answer::Refused(refusal),
        })
    }
}

/// Does what is asked. Only the worker may call it: it reads encodings and workbooks, which weigh
/// more than the whole page.
pub fn answer(request: Request) -> Answer {
    match request {
        Request::Read(bytes) => read(&bytes).map_or_else(Answer::Refused, Answer::Sheets),
    }
}

fn read(bytes: &[u8]) -> Result<Vec<Sheet>, Refusal> {
    let (text, _) = decode(bytes).map_err(Refusal::Text)?;
    // Many programs call a web page with a table a workbook.
    let is_page = text.trim_start_matches('\u{FEFF}').trim_start().starts_with('<');
    let grid = if is_page { paste::cells(Some(&text), "") } else { csv::read(&text) };
    let grid = grid.map_err(Refusal::Cells)?;
    Ok(vec![Sheet { name: String::new(), grid }])
}

/// Nothing in these forms can fail to be written.
fn written(form: &impl Serialize) -> String {
    serde_json::to_string(form).unwrap_or_default()
}

/// The text form of a request.
#[derive(Serialize, Deserialize)]
enum Asked {
    Read,
}

/// The text form of an answer.
#[derive(Serialize, Deserialize)]
enum Answered<'a> {
    Sheets(Vec<SheetForm<'a>>),
    Refused(Refusal),
}

/// A sheet: the texts of its rows, and the cells that belong to a merged one.
#[derive(Serialize, Deserialize)]
struct SheetForm<'a> {
    name: Cow<'a, str>,
    merges_told: bool,
    rows: Vec<Vec<Cow<'a, str>>>,
    /// Row and column of the cell, row and column of where the merged cell begins.
    merged: Vec<[usize; 4]>,
}

impl SheetForm<'_> {
    fn of(sheet: &Sheet) -> SheetForm<'_> {
        let rows = sheet.grid.rows();
        let mut merged = Vec::new();
        for (row, cells) in rows.iter().enumerate() {
            for (column, cell) in cells.iter().enumerate() {
                merged.extend(cell.begins.map(|begins| [row, column, begins.0, begins.1]));
            }
        }
        let texts = |cells: &'_ Vec<GridCell>| {
            cells.iter().map(|cell| Cow::Borrowed(cell.text.as_str())).collect()
        };
        SheetForm {
            name: Cow::Borrowed(&sheet.name),
            merges_told: sheet.grid.merges_told(),
            rows: rows.iter().map(texts).collect(),
            merged,
        }
    }

    /// The sheet, if it is within the limits of a grid.
    fn sheet(self) -> Option<Sheet> {
        let mut grid = Grid::new(self.merges_told);
        for (row, cells) in self.rows.into_iter().enumerate() {
            for (column, text) in cells.into_iter().enumerate() {
                let cell = GridCell { text: text.into_owned(), begins: None };
                grid.put(row, column, cell).ok()?;
            }
        }
        for [row, column, begins_row, begins_column] in self.merged {
            let text = grid.rows().get(row)?.get(column)?.text.clone();
            let begins = Some((begins_row, begins_column));
            grid.put(row, column, GridCell { text, begins }).ok()?;
        }
        Some(Sheet { name: self.name.into_owned(), grid })
    }
}
