//! What the page asks of the worker, and what the worker answers.
//!
//! Both are plain data with a text form; the bytes of files are sent alongside the text. Page and worker
//! come from one build, so no text carries a version. A refusal is sent as its words in both languages, so
//! that only the worker contains them; the page reads plain JSON for the same reason.

use super::draft::{Draft, docx};
use super::encoding::{Decoded, NotText, decode};
use super::grid::{Damage, GridProblem};
use super::handing::{Mark, Order};
use super::sheet_form::{list, sheet_of_form, text_of_sheets};
use super::workbook::{self, FileKind, NotWritten, PlainTable, Sheet, WorkbookProblem};
use super::{csv, many, paste};
use crate::district::{Counted, District};
use crate::document::{Document, Opened, open};
use crate::scoring::Bilingual;
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
