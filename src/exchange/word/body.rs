//! The elements of a part of a Word file → its paragraphs and tables, as Word, WPS and LibreOffice write them.
//!
//! Deleted and hidden text is not read, inserted text is. Names are told apart by their namespaces: those of strict
//! files are others. Elements may lie in each other only so deep, so that nothing that walks over them descends further.

use super::block::{Block, Cell, MOST_COLUMNS, Row};
use super::numbering::{Numbered, Numbering};
use super::parts::attribute;
use super::problem::{DEEPEST, WordProblem};
use crate::exchange::xml::letter;
use quick_xml::NsReader;
use quick_xml::events::{BytesStart, Event};
use quick_xml::name::ResolveResult;

/// Whose an element is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Of {
    Word,
    Math,
    Choice,
    Other,
}

const WORD: [&str; 2] = [
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
];
const MATH: [&str; 2] = [
    "http://schemas.openxmlformats.org/officeDocument/2006/math",
    "http://purl.oclc.org/ooxml/officeDocument/math",
];
const CHOICE: &str = "http://schemas.openxmlformats.org/markup-compatibility/2006";

/// Elements of which nothing is read: what was deleted or moved away, what something was called before, what a field
/// or a paragraph is set to, how characters are pronounced.
const LEFT_OUT: [&str; 13] = [
    "del",
    "moveFrom",
    "delText",
    "instrText",
    "delInstrText",
    "tblPr",
    "tblGrid",
    "sectPr",
    "rPrChange",
    "trPrChange",
    "tcPrChange",
    "tblPrExChange",
    "rt",
];

/// What a part shows besides its text.
#[derive(Default)]
pub(super) struct Seen {
    pub(super) revised: bool,
    pub(super) pictures: bool,
}

/// What is open and collects what is in it.
enum Open {
    /// The part itself, a note, a text box.
    Flow(Vec<Block>),
    Paragraph(Line),
    Table(Vec<Row>),
    Row(Row),
    Cell(Cell),
}

/// A paragraph with what comes after it, such as text boxes, and how it is numbered.
#[derive(Default)]
struct Line {
    text: String,
    after: Vec<Block>,
    numbered: Numbered,
}

/// A field: 目录, a page number, a sum.
#[derive(Default)]
struct Field {
    code: String,
    in_result: bool,
}

/// Fields whose results are no figures of a report: tables of contents and numbers of pages.
const OF_PAGES: [&str; 5] = ["TOC", "PAGE", "PAGEREF", "NUMPAGES", "SECTIONPAGES"];
const LONGEST_CODE: usize = 40;

struct Reading<'a> {
    numbering: &'a mut Numbering,
    open: Vec<Open>,
    /// For each control that is open, whether what it holds is only a request to fill it in, or a table of contents.
    controls: Vec<bool>,
    /// For each run that is open, whether it is hidden.
    runs: Vec<bool>,
    /// For each choice between forms that is open, whether one was taken.
    choices: Vec<bool>,
    fields: Vec<Field>,
    seen: Seen,
    in_text: bool,
    in_code: bool,
    /// Whether what is read are the settings of a paragraph.
    in_settings: bool,
}

/// The paragraphs and tables of a part.
pub(super) fn read(
    part: &str,
    numbering: &mut Numbering,
) -> Result<(Vec<Block>, Seen), WordProblem> {
    let mut xml = NsReader::from_str(part.trim_start_matches('\u{FEFF}'));
    xml.config_mut().expand_empty_elements = true;
    let mut reading = Reading {
        numbering,
        open: vec![Open::Flow(Vec::new())],
        controls: Vec::new(),
        runs: Vec::new(),
        choices: Vec::new(),
        fields: Vec::new(),
        seen: Seen::default(),
        in_text: false,
        in_code: false,
        in_settings: false,
    };
    let mut depth: usize = 0;
    let mut skipped: Option<usize> = None;
    loop {
        let (of, event) = xml.read_resolved_event().map_err(|_| WordProblem::Damaged)?;
        let of = whose(&of);
        match event {
            Event::Start(start) => {
                depth += 1;
                if depth > DEEPEST {
                    return Err(WordProblem::TooDeep);
                }
                if skipped.is_none() && !reading.start(of, &start)? {
                    skipped = Some(depth);
                }
                let code = start.local_name().as_ref() == "instrText" && skipped == Some(depth);
                reading.in_code = code && of == Of::Word;
            }
            Event::End(end) => {
                if skipped.is_none() {
                    reading.end(of, end.local_name().as_ref());
                } else if skipped == Some(depth) {
                    skipped = None;
                    reading.in_code = false;
                }
                depth = depth.saturating_sub(1);
            }
            Event::Text(text) => reading.text(skipped.is_some(), &text.xml10_content()),
            Event::CData(text) => reading.text(skipped.is_some(), &text.xml10_content()),
            Event::GeneralRef(name) => {
                let letter = letter(&name).ok_or(WordProblem::Damaged)?;
                reading.text(skipped.is_some(), &letter);
            }
            // No Word file declares entities; those of others would multiply.
            Event::DocType(_) => return Err(WordProblem::Damaged),
            Event::Eof if depth == 0 => return Ok(reading.finished()),
            Event::Eof => return Err(WordProblem::Damaged),
            _ => {}
        }
    }
}

fn whose(of: &ResolveResult<'_>) -> Of {
    let ResolveResult::Bound(namespace) = of else { return Of::Other };
    match namespace.0 {
        name if WORD.contains(&name) => Of::Word,
        name if MATH.contains(&name) => Of::Math,
        CHOICE => Of::Choice,
        _ => Of::Other,
    }
}

fn is_off(value: Option<&str>) -> bool {
    matches!(value, Some("0" | "false" | "off"))
}

impl Reading<'_> {
    /// Opens an element; whether what is in it is read.
    fn start(&mut self, of: Of, start: &BytesStart<'_>) -> Result<bool, WordProblem> {
        let name = start.local_name();
        match (of, name.as_ref()) {
            (Of::Choice, "AlternateContent") => self.choices.push(false),
            (Of::Choice, "Choice" | "Fallback") => {
                let taken = self.choices.last_mut().map(|taken| std::mem::replace(taken, true));
                return Ok(taken != Some(true));
            }
            (Of::Math, "t") => self.in_text = true,
            // A fraction: its numerator is above.
            (Of::Math, "den") => self.push("/"),
            (Of::Word, name) => return self.start_word(name, start),
            (Of::Other, "pic" | "imagedata") => self.seen.pictures = true,
            _ => {}
        }
        Ok(true)
    }

    fn start_word(&mut self, name: &str, start: &BytesStart<'_>) -> Result<bool, WordProblem> {
        let value = || attribute(start, "val");
        if self.in_settings {
            if let Some(Open::Paragraph(line)) = self.open.last_mut() {
                line.numbered.take(name, value()?);
            }
            return Ok(matches!(name, "numPr" | "pStyle" | "numId" | "ilvl"));
        }
        match name {
            "pPr" => self.in_settings = true,
            "p" => self.open.push(Open::Paragraph(Line::default())),
            "tbl" => self.open.push(Open::Table(Vec::new())),
            "tr" => self.open.push(Open::Row(Row::default())),
            "tc" => self.open.push(Open::Cell(Cell::default())),
            "txbxContent" => self.open.push(Open::Flow(Vec::new())),
            // The line above notes is a note of its own kind.
            "footnote" | "endnote" => return Ok(attribute(start, "type")?.is_none()),
            "r" => self.runs.push(false),
            "sdt" => self.controls.push(false),
            "t" => self.in_text = true,
            "tab" | "ptab" if self.in_run() => self.push(" "),
            "br" | "cr" if self.in_run() => self.push("\n"),
            "noBreakHyphen" if self.in_run() => self.push("-"),
            "fldChar" => self.field(attribute(start, "fldCharType")?.as_deref()),
            "fldSimple" => {
                let code = attribute(start, "instr")?.unwrap_or_default();
                return Ok(!is_of_pages(&code));
            }
            "sdtContent" => return Ok(self.controls.last() != Some(&true)),
            "showingPlcHdr" if !is_off(value()?.as_deref()) => self.empty_control(),
            "docPartGallery" if value()?.as_deref() == Some("Table of Contents") => {
                self.empty_control();
            }
            "vanish" if !is_off(value()?.as_deref()) => {
                if let Some(hidden) = self.runs.last_mut() {
                    *hidden = true;
                }
            }
            "gridSpan" | "gridBefore" | "vMerge" => self.shape(name, value()?.as_deref()),
            "ins" | "moveTo" => self.seen.revised = true,
            "del" if matches!(self.open.last(), Some(Open::Row(_))) && self.runs.is_empty() => {
                self.seen.revised = true;
                if let Some(Open::Row(row)) = self.open.last_mut() {
                    row.deleted = true;
                }
                return Ok(false);
            }
            name if LEFT_OUT.contains(&name) => {
                self.seen.revised |= matches!(name, "del" | "moveFrom");
                return Ok(false);
            }
            _ => {}
        }
        Ok(true)
    }

    /// Whether tabs and breaks are of a text and not of its settings.
    fn in_run(&self) -> bool {
        !self.runs.is_empty()
    }

    fn empty_control(&mut self) {
        if let Some(control) = self.controls.last_mut() {
            *control = true;
        }
    }

    /// What a cell or a row says of its shape.
    fn shape(&mut self, name: &str, value: Option<&str>) {
        let count = || value.and_then(|text| text.trim().parse().ok()).map_or(1, clamped);
        match (self.open.last_mut(), name) {
            (Some(Open::Cell(cell)), "gridSpan") => cell.columns = count(),
            (Some(Open::Cell(cell)), "vMerge") => cell.covered = value != Some("restart"),
            (Some(Open::Row(row)), "gridBefore") => row.before = count(),
            _ => {}
        }
    }

    fn field(&mut self, kind: Option<&str>) {
        match kind {
            Some("begin") => self.fields.push(Field::default()),
            Some("separate") => {
                if let Some(field) = self.fields.last_mut() {
                    field.in_result = true;
                }
            }
            Some("end") => {
                self.fields.pop();
            }
            _ => {}
        }
    }

    fn end(&mut self, of: Of, name: &str) {
        match (of, name) {
            (Of::Choice, "AlternateContent") => _ = self.choices.pop(),
            (Of::Word | Of::Math, "t") => self.in_text = false,
            (Of::Word, "pPr") => self.in_settings = false,
            (Of::Word, "r") => _ = self.runs.pop(),
            (Of::Word, "sdt") => _ = self.controls.pop(),
            (Of::Word, "p" | "tbl" | "tr" | "tc" | "txbxContent") => {
                if name == "p" {
                    // A field that is cut off must not swallow what follows.
                    self.fields.retain(|field| field.in_result);
                }
                if let Some(open) = self.open.pop() {
                    self.close(open);
                }
            }
            _ => {}
        }
    }

    /// Hands what was open to what it lies in.
    fn close(&mut self, open: Open) {
        match open {
            Open::Flow(blocks) => blocks.into_iter().for_each(|block| self.put(block)),
            Open::Paragraph(line) => {
                let number = self.numbering.before(&line.numbered);
                let text = if line.text.is_empty() { line.text } else { number + &line.text };
                self.put(Block::Paragraph(text));
                line.after.into_iter().for_each(|block| self.put(block));
            }
            Open::Table(rows) => self.put(Block::Table(rows)),
            Open::Row(row) => match self.open.last_mut() {
                Some(Open::Table(rows)) => rows.push(row),
                _ => self.put(Block::Table(vec![row])),
            },
            Open::Cell(cell) => match self.open.last_mut() {
                Some(Open::Row(row)) => row.cells.push(cell),
                _ => cell.blocks.into_iter().for_each(|block| self.put(block)),
            },
        }
    }

    fn put(&mut self, block: Block) {
        let cell = |block| Cell { blocks: vec![block], ..Cell::default() };
        match self.open.last_mut() {
            Some(Open::Flow(blocks)) => blocks.push(block),
            Some(Open::Paragraph(line)) => line.after.push(block),
            Some(Open::Cell(cell)) => cell.blocks.push(block),
            Some(Open::Row(row)) => row.cells.push(cell(block)),
            Some(Open::Table(rows)) => {
                rows.push(Row { cells: vec![cell(block)], ..Row::default() });
            }
            None => {}
        }
    }

    fn text(&mut self, is_skipped: bool, text: &str) {
        if self.in_code {
            if let Some(field) = self.fields.last_mut() {
                let room = LONGEST_CODE.saturating_sub(field.code.len());
                field.code.extend(text.chars().take(room));
            }
        } else if self.in_text && !is_skipped {
            let seen: String = text.chars().filter(|char| !is_invisible(*char)).collect();
            self.push(&seen.replace(|char: char| char.is_control(), " "));
        }
    }

    /// Writes into the paragraph, unless it is hidden or the code of a field.
    fn push(&mut self, text: &str) {
        let hidden = self.runs.last() == Some(&true);
        let shown = self.fields.iter().all(|field| field.in_result && !is_of_pages(&field.code));
        if let Some(Open::Paragraph(line)) = self.open.last_mut().filter(|_| shown && !hidden) {
            line.text.push_str(text);
        }
    }

    fn finished(mut self) -> (Vec<Block>, Seen) {
        match self.open.pop() {
            Some(Open::Flow(blocks)) => (blocks, self.seen),
            _ => (Vec::new(), self.seen),
        }
    }
}

fn clamped(columns: usize) -> usize {
    columns.clamp(1, MOST_COLUMNS)
}

fn is_of_pages(code: &str) -> bool {
    let word = code.split_whitespace().next().unwrap_or_default();
    OF_PAGES.iter().any(|of| word.eq_ignore_ascii_case(of))
}

/// Soft hyphens, and spaces and marks of no width.
fn is_invisible(char: char) -> bool {
    matches!(char, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}')
}
