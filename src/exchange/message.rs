//! What the page asks of the worker, and what the worker answers.
//!
//! Both are plain data with a text form; the bytes of files are sent alongside the text. Page and worker
//! come from one build, so no text carries a version. A refusal is sent as its words in both languages, so
//! that only the worker contains them; the page reads plain JSON for the same reason.

use super::draft::Draft;
use super::grid::GridProblem;
use super::handing::Mark;
use super::sheet_form::{list, sheet_of_form, text_of_sheets};
use super::workbook::{NotWritten, PlainTable, Sheet, WorkbookProblem};
use crate::district::District;
use crate::document::Document;
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
        /// What it asks for, as [`super::handing::Order::text`] has it.
        order: String,
        /// The code of the language of its words.
        language: String,
    },
    /// A workbook of a district.
    WriteDistrict {
        /// Its stations with their files, as [`super::many::together`] has them.
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

/// Why a text file is not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotText {
    /// Larger than a text file may be.
    TooLarge,
    /// A workbook, a picture, a program.
    OtherKind,
    /// Letters in none of the encodings.
    UnknownEncoding,
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
