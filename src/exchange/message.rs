//! What the page asks of the worker, and what the worker answers.
//!
//! Both are plain data with a text form; the bytes of files are sent alongside the text. Page and worker
//! come from one build, so no text carries a version. A refusal is sent as its words in both languages, so
//! that only the worker contains them; the page reads plain JSON for the same reason.

use super::draft::{Draft, docx};
use super::encoding::{Decoded, NotText, decode};
use super::grid::{
    Damage, Grid, GridCell, GridProblem, Hidden, HiddenCounts, MOST_CELLS, MOST_COLUMNS,
};
use super::handing::{Mark, Order};
use super::workbook::{self, FileKind, NotWritten, PlainTable, Sheet, WorkbookProblem};
use super::{csv, many, paste};
use crate::district::{Counted, District};
use crate::document::{Document, Opened, open};
use crate::scoring::Bilingual;
use serde::Serialize;
use serde_json::{Value as Json, json};

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
    /// A blank workbook to hand out.
    WriteBlank {
        /// The text of the station's envelope.
        station: String,
        /// What it asks for, as [`Order::text`] has it.
        order: String,
        /// The code of the language of its words.
        language: String,
    },
    /// A workbook of a district.
    WriteDistrict {
        /// Its stations with their files, as [`many::together`] has them.
        stations: String,
        /// The code of the language of its words.
        language: String,
    },
    /// A workbook of a table that comes with its words.
    WriteTable(PlainTable),
    /// A Word file of a draft.
    WriteDraft(Draft),
}

/// What the text of a request for a district begins with.
const DISTRICT: &str = "district ";

/// What the text of a request for a blank workbook begins with; the language and the order follow, parted by spaces.
const BLANK: &str = "blank ";

/// The text form of a request for a table, which is no code of a language.
const TABLE: &str = "table";

/// The same for a draft.
const DRAFT: &str = "draft";

/// What is answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// The sheets of the file; the one of a text file has the name "".
    Sheets(Vec<Sheet>),
    /// The sheets of a workbook that was handed out, and its mark.
    Marked(Vec<Sheet>, Mark),
    /// The workbook or the Word file, which was read back and compared.
    Written(Vec<u8>),
    /// Why there is none of what was asked for.
    Refused(Bilingual),
}

/// Why a request is refused. Nothing was changed.
#[derive(Clone, Debug, PartialEq, Eq)]
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
    /// The Word file, read again, is not the draft.
    Draft,
}

/// What the words of the worker come from.
#[derive(Clone, Copy)]
pub struct Wording {
    /// Writes a workbook of a document in the language of that code.
    pub workbook: fn(&Document, &str) -> Result<Vec<u8>, NotWritten>,
    /// Writes a blank one of the part of a station that the mark is of.
    pub blank: fn(&Document, &Mark, &str) -> Result<Vec<u8>, NotWritten>,
    /// Writes that of a district.
    pub district: fn(&District, &str) -> Result<Vec<u8>, NotWritten>,
    /// Words a refusal.
    pub refusal: fn(&Refusal) -> Bilingual,
}

impl Request {
    /// The text form and the accompanying bytes.
    pub fn into_parts(self) -> (String, Vec<u8>) {
        match self {
            Request::Read(bytes) => (String::new(), bytes),
            Request::Write { station, language } => (language, station.into_bytes()),
            Request::WriteBlank { station, order, language } => {
                ([BLANK, &language, " ", &order].concat(), station.into_bytes())
            }
            Request::WriteDistrict { stations, language } => {
                ([DISTRICT, &language].concat(), stations.into_bytes())
            }
            // Texts and numbers always have a text.
            Request::WriteTable(table) => {
                (TABLE.to_owned(), serde_json::to_vec(&table).unwrap_or_default())
            }
            Request::WriteDraft(draft) => {
                (DRAFT.to_owned(), serde_json::to_vec(&draft).unwrap_or_default())
            }
        }
    }

    /// The request of these parts; `None` where they are none.
    pub fn from_parts(text: String, bytes: Vec<u8>) -> Option<Request> {
        Some(match text.as_str() {
            "" => Request::Read(bytes),
            TABLE => Request::WriteTable(serde_json::from_slice(&bytes).ok()?),
            DRAFT => Request::WriteDraft(serde_json::from_slice(&bytes).ok()?),
            of => {
                let content = String::from_utf8(bytes).ok()?;
                if let Some(language) = of.strip_prefix(DISTRICT) {
                    let language = language.to_owned();
                    return Some(Request::WriteDistrict { stations: content, language });
                }
                match of.strip_prefix(BLANK).and_then(|of| of.split_once(' ')) {
                    Some((language, order)) => Request::WriteBlank {
                        station: content,
                        order: order.to_owned(),
                        language: language.to_owned(),
                    },
                    None => Request::Write { station: content, language: text },
                }
            }
        })
    }
}

impl Answer {
    /// The text form and the accompanying bytes.
    pub fn into_parts(self) -> (String, Vec<u8>) {
        match self {
            Answer::Sheets(sheets) => {
                (format!("{{\"sheets\":{}}}", text_of_sheets(&sheets)), Vec::new())
            }
            Answer::Marked(sheets, mark) => {
                let mark = Json::from(mark.texts().to_vec());
                let text = format!("{{\"sheets\":{},\"mark\":{mark}}}", text_of_sheets(&sheets));
                (text, Vec::new())
            }
            Answer::Written(bytes) => (json!({ "written": true }).to_string(), bytes),
            Answer::Refused(words) => {
                (json!({ "refused": [words.zh_cn, words.en] }).to_string(), Vec::new())
            }
        }
    }

    /// The answer of these parts; `None` where they are none.
    pub fn from_parts(text: &str, bytes: Vec<u8>) -> Option<Answer> {
        let mut form: Json = serde_json::from_str(text).ok()?;
        if form.get("written").is_some() {
            return Some(Answer::Written(bytes));
        }
        if let Some(words) = form.get("refused") {
            let words = |at: usize| Some(words.get(at)?.as_str()?.to_owned());
            return Some(Answer::Refused(Bilingual { zh_cn: words(0)?, en: words(1)? }));
        }
        let sheets = list(form.get_mut("sheets")?)?.into_iter();
        let sheets = sheets.map(sheet_of_form).collect::<Option<_>>()?;
        let Some(mark) = form.get("mark") else { return Some(Answer::Sheets(sheets)) };
        let texts = mark.as_array()?.iter().map(|text| Some(text.as_str()?.to_owned()));
        let texts = texts.collect::<Option<Vec<String>>>()?.try_into().ok()?;
        Some(Answer::Marked(sheets, Mark::of_texts(texts)?))
    }
}

/// Does what is asked. Only the worker may call it: encodings and workbooks weigh more than the whole
/// page.
pub fn answer(request: Request, wording: Wording) -> Answer {
    let done = match request {
        Request::Read(bytes) => read(&bytes),
        Request::WriteTable(table) => {
            workbook::write_table(&table).map(Answer::Written).map_err(Refusal::NotWritten)
        }
        Request::WriteDraft(draft) => {
            docx::write(&draft).map(Answer::Written).ok_or(Refusal::Draft)
        }
        Request::Write { station, language } => match open(&station) {
            Opened::Whole(envelope) => {
                let book = (wording.workbook)(&envelope.document, &language);
                book.map(Answer::Written).map_err(Refusal::NotWritten)
            }
            Opened::Damaged { .. } | Opened::Newer { .. } => Err(Refusal::Station),
        },
        Request::WriteBlank { station, order, language } => {
            let handed = Order::of_text(&order).and_then(|order| {
                let Opened::Whole(envelope) = open(&station) else { return None };
                let mark = Mark::of(&envelope.document, &order)?;
                Some((order.blank(&envelope.document)?, mark))
            });
            match handed {
                Some((blank, mark)) => {
                    let book = (wording.blank)(&blank, &mark, &language);
                    book.map(Answer::Written).map_err(Refusal::NotWritten)
                }
                None => Err(Refusal::Station),
            }
        }
        Request::WriteDistrict { stations, language } => {
            let members = many::apart(&stations).unwrap_or_default();
            match District::of(&members, &Counted::all(&members)) {
                Some(district) => {
                    let book = (wording.district)(&district, &language);
                    book.map(Answer::Written).map_err(Refusal::NotWritten)
                }
                None => Err(Refusal::Station),
            }
        }
    };
    done.unwrap_or_else(|refusal| Answer::Refused((wording.refusal)(&refusal)))
}

/// The sheets of a file, by its content: file names are not trusted.
fn read(bytes: &[u8]) -> Result<Answer, Refusal> {
    // Text in an old encoding can be anything, so what is surely something else goes first.
    let marks: [&[u8]; 4] = [b"PK\x03", b"PK\x05", b"\xD0\xCF\x11\xE0", b"%PDF"];
    if marks.iter().any(|mark| bytes.starts_with(mark)) {
        let (sheets, mark) = workbook::read_marked(bytes).map_err(Refusal::Workbook)?;
        return Ok(match mark {
            Some(mark) => Answer::Marked(sheets, mark),
            None => Answer::Sheets(sheets),
        });
    }
    let Decoded { text, is_cut, .. } = match decode(bytes) {
        Ok(decoded) => decoded,
        Err(problem) => return no_text(bytes, problem).map(Answer::Sheets),
    };
    // Many programs call a web page with a table a workbook.
    let is_page = text.trim_start_matches('\u{FEFF}').trim_start().starts_with('<');
    let grid = if is_page { paste::cells(Some(&text), "") } else { csv::read(&text) };
    let grid = grid.map_err(Refusal::Cells)?.damaged(is_cut.then_some(Damage::LastCharacter));
    Ok(Answer::Sheets(vec![Sheet { name: String::new(), grid }]))
}

/// What a file is that is no text, if the reader of workbooks knows it.
fn no_text(bytes: &[u8], problem: NotText) -> Result<Vec<Sheet>, Refusal> {
    use FileKind::{Nothing, Text, Unknown};
    match workbook::read(bytes) {
        Err(WorkbookProblem::OtherKind(Text | Nothing | Unknown)) => Err(Refusal::Text(problem)),
        known => known.map_err(Refusal::Workbook),
    }
}

/// A table: the texts of its rows; and of each cell that belongs to a merged one its row and column,
/// and those of the cell where the merged one begins. It borrows them: a tree of a large table took a
/// fifth of the time of reading it.
#[derive(Serialize)]
struct TableForm<'a> {
    marks_merges: bool,
    rows: Vec<Vec<&'a str>>,
    merged: Vec<[usize; 4]>,
}

/// A sheet, and what the user has to know about it.
#[derive(Serialize)]
struct SheetForm<'a> {
    name: &'a str,
    #[serde(flatten)]
    table: TableForm<'a>,
    hidden: Option<HiddenForm<'a>>,
    on_hidden_sheet: bool,
    damage: Option<&'static str>,
}

/// What is hidden in a table: rows and columns; how many rows, columns and cells say something; and all of
/// it.
#[derive(Serialize)]
struct HiddenForm<'a> {
    rows: &'a [usize],
    columns: &'a [usize],
    counts: [usize; 3],
    whole: TableForm<'a>,
}

/// What is damaged, as it is sent.
const DAMAGES: [(Damage, &str); 2] =
    [(Damage::BrokenOff, "broken_off"), (Damage::LastCharacter, "last_character")];

/// The text of sheets.
fn text_of_sheets(sheets: &[Sheet]) -> String {
    let forms: Vec<SheetForm<'_>> = sheets.iter().map(SheetForm::of).collect();
    // Maps of texts and numbers always have a text.
    serde_json::to_string(&forms).unwrap_or_default()
}

impl TableForm<'_> {
    fn of(grid: &Grid) -> TableForm<'_> {
        let rows = grid.rows();
        let mut merged = Vec::new();
        for (row, cells) in rows.iter().enumerate() {
            for (column, cell) in cells.iter().enumerate() {
                merged.extend(cell.begins.map(|begins| [row, column, begins.0, begins.1]));
            }
        }
        TableForm {
            marks_merges: grid.marks_merges(),
            rows: rows.iter().map(|cells| texts(cells)).collect(),
            merged,
        }
    }
}

impl SheetForm<'_> {
    fn of(sheet: &Sheet) -> SheetForm<'_> {
        let grid = &sheet.grid;
        let damage = DAMAGES.iter().find(|(of, _)| Some(*of) == grid.damage());
        SheetForm {
            name: &sheet.name,
            table: TableForm::of(grid),
            hidden: grid.hidden().map(HiddenForm::of),
            on_hidden_sheet: grid.on_hidden_sheet(),
            damage: damage.map(|(_, name)| *name),
        }
    }
}

impl HiddenForm<'_> {
    fn of(hidden: &Hidden) -> HiddenForm<'_> {
        let HiddenCounts { rows, columns, cells } = hidden.counts();
        HiddenForm {
            rows: hidden.rows(),
            columns: hidden.columns(),
            counts: [rows, columns, cells],
            whole: TableForm::of(hidden.whole()),
        }
    }
}

fn texts(cells: &[GridCell]) -> Vec<&str> {
    cells.iter().map(|cell| cell.text.as_str()).collect()
}

/// The sheet of its form, if it is within the limits of a grid.
fn sheet_of_form(mut form: Json) -> Option<Sheet> {
    let grid = table_of_form(&mut form)?;
    let hidden = match form.get_mut("hidden")? {
        Json::Null => None,
        hidden => Some(hidden_of_form(hidden)?),
    };
    let damage = match form.get("damage")? {
        Json::Null => None,
        name => Some(DAMAGES.iter().find(|(_, of)| name == of)?.0),
    };
    let grid = grid.with_facts(hidden, form.get("on_hidden_sheet")?.as_bool()?, damage);
    Some(Sheet { name: form.get("name")?.as_str()?.to_owned(), grid })
}

fn table_of_form(form: &mut Json) -> Option<Grid> {
    let mut grid = Grid::new(form.get("marks_merges")?.as_bool()?);
    for (row, mut cells) in list(form.get_mut("rows")?)?.into_iter().enumerate() {
        for (column, text) in list(&mut cells)?.into_iter().enumerate() {
            let Json::String(text) = text else { return None };
            grid.put(row, column, GridCell { text, begins: None }).ok()?;
        }
    }
    for places in list(form.get_mut("merged")?)? {
        let place = |at: usize| number(places.get(at)?);
        let (row, column, begins) = (place(0)?, place(1)?, (place(2)?, place(3)?));
        let text = grid.rows().get(row)?.get(column)?.text.clone();
        grid.put(row, column, GridCell { text, begins: Some(begins) }).ok()?;
    }
    Some(grid)
}

/// What is hidden, within the limits of a grid like the table itself.
fn hidden_of_form(form: &mut Json) -> Option<Hidden> {
    let whole = table_of_form(form.get_mut("whole")?)?;
    let mut numbers = |name: &str, most: usize| {
        let list = list(form.get_mut(name)?)?.iter().map(number).collect::<Option<Vec<usize>>>()?;
        (list.len() <= most).then_some(list)
    };
    let rows = numbers("rows", MOST_CELLS)?;
    let columns = numbers("columns", MOST_COLUMNS)?;
    let [of_rows, of_columns, cells] = numbers("counts", 3)?.try_into().ok()?;
    let counts = HiddenCounts { rows: of_rows, columns: of_columns, cells };
    Hidden::new(rows, columns, counts, whole)
}

fn number(of: &Json) -> Option<usize> {
    of.as_u64().and_then(|number| usize::try_from(number).ok())
}

fn list(json: &mut Json) -> Option<Vec<Json>> {
    match json.take() {
        Json::Array(list) => Some(list),
        _ => None,
    }
}
