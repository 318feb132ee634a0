//! What the page asks of the worker, and what the worker answers.
//!
//! Both are plain data with a text form; the bytes of files travel beside the text. Page and worker
//! come from one build, so no text carries a version.

use super::encoding::{NotText, decode};
use super::grid::{Grid, GridCell, GridProblem};
use super::workbook::{self, FileKind, NotWritten, Sheet, WorkbookProblem};
use super::{csv, paste};
use crate::document::{Document, Opened, open};
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// What is asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Request {
    /// The sheets of a file: its bytes.
    Read(Vec<u8>),
    /// A workbook of a station.
    Write {
        /// The text of its envelope.
        station: String,
        /// The code of the language of its words.
        language: String,
    },
}

/// What is answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// The sheets of the file; the one of a text file has the name "".
    Sheets(Vec<Sheet>),
    /// The workbook, which was read back and compared.
    Workbook(Vec<u8>),
    /// Why there is none of what was asked for.
    Refused(Refusal),
}

/// Why a request was refused. Nothing was changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Refusal {
    /// The file is neither a workbook nor a text in a known encoding.
    Text(NotText),
    /// The cells of the text cannot be taken over.
    Cells(GridProblem),
    /// The workbook is not read.
    Workbook(WorkbookProblem),
    /// No workbook came of the station.
    NotWritten(NotWritten),
    /// The station that was sent does not read.
    Station,
}

/// Writes a workbook of a document in the language of that code.
pub type Writer = fn(&Document, &str) -> Result<Vec<u8>, NotWritten>;

impl Request {
    /// The text form and the bytes beside it.
    pub fn into_parts(self) -> (String, Vec<u8>) {
        match self {
            Request::Read(bytes) => (written(&Asked::Read), bytes),
            Request::Write { station, language } => {
                (written(&Asked::Write { language }), station.into_bytes())
            }
        }
    }

    /// The request of these parts; `None` where they are none.
    pub fn from_parts(text: &str, bytes: Vec<u8>) -> Option<Request> {
        Some(match serde_json::from_str(text).ok()? {
            Asked::Read => Request::Read(bytes),
            Asked::Write { language } => {
                Request::Write { station: String::from_utf8(bytes).ok()?, language }
            }
        })
    }
}

impl Answer {
    /// The text form and the bytes beside it.
    pub fn into_parts(self) -> (String, Vec<u8>) {
        match self {
            Answer::Sheets(sheets) => {
                let sheets = sheets.iter().map(SheetForm::of).collect();
                (written(&Answered::Sheets(sheets)), Vec::new())
            }
            Answer::Workbook(bytes) => (written(&Answered::Workbook), bytes),
            Answer::Refused(refusal) => (written(&Answered::Refused(refusal)), Vec::new()),
        }
    }

    /// The answer of these parts; `None` where they are none.
    pub fn from_parts(text: &str, bytes: Vec<u8>) -> Option<Answer> {
        Some(match serde_json::from_str(text).ok()? {
            Answered::Sheets(sheets) => {
                Answer::Sheets(sheets.into_iter().map(SheetForm::sheet).collect::<Option<_>>()?)
            }
            Answered::Workbook => Answer::Workbook(bytes),
            Answered::Refused(refusal) => Answer::Refused(refusal),
        })
    }
}

/// Does what is asked. Only the worker may call it: encodings and workbooks weigh more than the whole
/// page. The words of a workbook are the writer's business.
pub fn answer(request: Request, write: Writer) -> Answer {
    let done = match request {
        Request::Read(bytes) => read(&bytes).map(Answer::Sheets),
        Request::Write { station, language } => match open(&station) {
            Opened::Whole(envelope) => {
                let book = write(&envelope.document, &language);
                book.map(Answer::Workbook).map_err(Refusal::NotWritten)
            }
            Opened::Damaged { .. } | Opened::Newer { .. } => Err(Refusal::Station),
        },
    };
    done.unwrap_or_else(Answer::Refused)
}

/// The sheets of a file, judged by what is in it: names lie.
fn read(bytes: &[u8]) -> Result<Vec<Sheet>, Refusal> {
    // Text in an old encoding can be anything, so what is surely something else goes first.
    let marks: [&[u8]; 4] = [b"PK\x03", b"PK\x05", b"\xD0\xCF\x11\xE0", b"%PDF"];
    if marks.iter().any(|mark| bytes.starts_with(mark)) {
        return workbook::read(bytes).map_err(Refusal::Workbook);
    }
    let text = match decode(bytes) {
        Ok((text, _)) => text,
        Err(problem) => return no_text(bytes, problem),
    };
    // Many programs call a web page with a table a workbook.
    let is_page = text.trim_start_matches('\u{FEFF}').trim_start().starts_with('<');
    let grid = if is_page { paste::cells(Some(&text), "") } else { csv::read(&text) };
    let grid = grid.map_err(Refusal::Cells)?;
    Ok(vec![Sheet { name: String::new(), grid }])
}

/// What a file is that is no text, if the reader of workbooks knows it.
fn no_text(bytes: &[u8], problem: NotText) -> Result<Vec<Sheet>, Refusal> {
    use FileKind::{Nothing, Text, Unknown};
    match workbook::read(bytes) {
        Err(WorkbookProblem::OtherKind(Text | Nothing | Unknown)) => Err(Refusal::Text(problem)),
        known => known.map_err(Refusal::Workbook),
    }
}

/// Nothing in these forms can fail to be written.
fn written(form: &impl Serialize) -> String {
    serde_json::to_string(form).unwrap_or_default()
}

/// The text form of a request.
#[derive(Serialize, Deserialize)]
enum Asked {
    Read,
    Write { language: String },
}

/// The text form of an answer.
#[derive(Serialize, Deserialize)]
enum Answered<'a> {
    Sheets(Vec<SheetForm<'a>>),
    Workbook,
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
        SheetForm {
            name: Cow::Borrowed(&sheet.name),
            merges_told: sheet.grid.merges_told(),
            rows: rows.iter().map(|cells| texts(cells)).collect(),
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

fn texts(cells: &[GridCell]) -> Vec<Cow<'_, str>> {
    cells.iter().map(|cell| Cow::Borrowed(cell.text.as_str())).collect()
}
