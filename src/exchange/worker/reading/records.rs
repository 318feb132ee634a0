//! What the records of an old workbook contain that its reader does not report or trusts unchecked: how
//! cells are shown, declared sizes, whether there is a password.

use super::compound::{long, short};
use super::formats::Shown;
use super::shared_texts;
use crate::exchange::grid::MOST_CELLS;
use crate::exchange::workbook::WorkbookProblem::{self, Damaged};
use crate::exchange::worker::cells::Page;
use std::ops::Range;

/// The most places between the corners of all sheets: the reader makes a cell of each.
const MOST_PLACES: usize = 20 * MOST_CELLS;

const EOF: u16 = 0x000A;
const FORMULA: u16 = 0x0006;
const EXTERN_SHEET: u16 = 0x0017;
const DEFINED_NAME: u16 = 0x0018;
const FILE_PASS: u16 = 0x002F;
const BOUND_SHEET: u16 = 0x0085;
const COLUMN_INFO: u16 = 0x007D;
const ROW: u16 = 0x0208;
const MUL_RK: u16 = 0x00BD;
const XF: u16 = 0x00E0;
const MERGED: u16 = 0x00E5;
const FORMAT: u16 = 0x041E;
const DIMENSIONS: u16 = 0x0200;
const BEGIN: u16 = 0x0809;
const CODE_PAGE: u16 = 0x0042;
const DATE_MODE: u16 = 0x0022;
const SHARED_TEXTS: u16 = 0x00FC;
const CONTINUE: u16 = 0x003C;

/// Records that hold one cell: its row, its column, its format.
const CELLS: [u16; 7] = [0x0006, 0x00D6, 0x00FD, 0x0203, 0x0204, 0x0205, 0x027E];

/// The bytes before the content of a record, and before the length of a formula in it.
const HEAD: usize = 4;
const BEFORE_LENGTH: usize = 20;

/// A record: what it is, where it begins, what it holds.
struct Record<'a> {
    kind: u16,
    at: usize,
    data: &'a [u8],
}

/// How the cells of one sheet are shown, where not as plain numbers, and which are not shown at all.
#[derive(Default)]
pub(super) struct SheetFacts {
    shown: Vec<((usize, usize), Shown)>,
    /// The hidden rows and columns.
    pub(super) hidden_rows: Vec<Range<usize>>,
    pub(super) hidden_columns: Vec<Range<usize>>,
}

/// What the records of a workbook say.
pub(super) struct Facts {
    /// By sheet, in the order of the file.
    pub(super) sheets: Vec<SheetFacts>,
    /// Where records begin that the reader trusts and that are not needed: declared sizes, for which it
    /// allocates memory, and names of ranges.
    pub(super) declared: Vec<usize>,
    /// Where formulas state their length. The reader trusts it, and the formulas are not needed.
    pub(super) formulas: Vec<usize>,
}

impl SheetFacts {
    /// How a cell is shown.
    pub(super) fn shown(&self, place: (usize, usize)) -> Shown {
        let found = self.shown.binary_search_by_key(&place, |(of, _)| *of);
        found.ok().and_then(|at| self.shown.get(at)).map_or(Shown::Plain, |(_, shown)| *shown)
    }
}

impl Facts {
    /// Walks all records.
    ///
    /// # Errors
    /// Under a password, damaged, too large.
    pub(super) fn of(stream: &[u8]) -> Result<Facts, WorkbookProblem> {
        let (mut formats, mut styles, mut sheets) = (Vec::new(), Vec::new(), Vec::new());
        let mut declared = Vec::new();
        let old = short(stream, 4)? < 0x0600;
        for record in records(stream, 0) {
            let Record { kind, at, data } = record?;
            match kind {
                EXTERN_SHEET | DEFINED_NAME => declared.push(at),
                FILE_PASS if short(data, 0)? != 0 => return Err(WorkbookProblem::Encrypted),
                FORMAT => formats.push((short(data, 0)?, format_code(data, old))),
                XF => styles.push(short(data, 2)?),
                BOUND_SHEET => {
                    // Where it begins, what it is, and its name.
                    short(data, 4)?;
                    sheets.push(usize::try_from(long(data, 0)?).unwrap_or(usize::MAX));
                }
                BEGIN | CODE_PAGE | DATE_MODE => drop(short(data, 0)?),
                SHARED_TEXTS => {
                    shared_texts::walk(data, continued(stream, at + HEAD + data.len()))?
                }
                EOF => break,
                _ => {}
            }
        }
        let shown: Vec<Shown> = styles
            .into_iter()
            .map(|id| {
                let code = formats.iter().find(|(of, _)| *of == id).map(|(_, code)| code.as_str());
                // The first numbers mean the same everywhere, the others what the file says.
                let fixed = code.is_none().then_some(u32::from(id));
                Shown::of(code.unwrap_or_default(), fixed)
            })
            .collect();
        let mut facts = Facts { sheets: Vec::new(), declared, formulas: Vec::new() };
        let mut places = 0;
        for from in sheets {
            facts.sheet(stream, from, &shown, &mut places)?;
        }
        Ok(facts)
    }

    fn sheet(
        &mut self,
        stream: &[u8],
        from: usize,
        styles: &[Shown],
        places: &mut usize,
    ) -> Result<(), WorkbookProblem> {
        let (mut sheet, mut reach) = (SheetFacts::default(), Reach::default());
        // Pictures and charts within a sheet have records of their own.
        let mut depth = 0;
        for record in records(stream, from) {
            let Record { kind, at, data } = record?;
            if kind == FORMULA {
                short(data, BEFORE_LENGTH)?;
                self.formulas.push(at + HEAD + BEFORE_LENGTH);
            }
            match kind {
                BEGIN => depth += 1,
                EOF => {
                    depth -= 1;
                    if depth <= 0 {
                        break;
                    }
                }
                _ if depth > 1 => {}
                ROW => sheet.note_row(data),
                COLUMN_INFO => sheet.note_columns(data),
                DIMENSIONS => self.declared.push(at),
                MERGED if data.len() < 2 + 8 * usize::from(short(data, 0)?) => return Err(Damaged),
                MUL_RK => {
                    let (row, first) = (short(data, 0)?, short(data, 2)?);
                    // The reader counts the columns without asking whether they are in order.
                    let last = short(data, data.len().saturating_sub(2))?;
                    let count = last.checked_sub(first).ok_or(Damaged)?;
                    if data.len() != 12 + 6 * usize::from(count) {
                        return Err(Damaged);
                    }
                    for (column, cell) in
                        (first..).zip(data.get(4..).unwrap_or_default().chunks_exact(6))
                    {
                        reach.take(row, column);
                        sheet.note(row, column, short(cell, 0)?, styles);
                    }
                }
                kind if CELLS.contains(&kind) => {
                    let (row, column) = (short(data, 0)?, short(data, 2)?);
                    reach.take(row, column);
                    sheet.note(row, column, short(data, 4)?, styles);
                }
                _ => {}
            }
        }
        *places += reach.places();
        if *places > MOST_PLACES {
            return Err(Page::new("").too_many());
        }
        sheet.shown.sort_unstable_by_key(|(place, _)| *place);
        self.sheets.push(sheet);
        Ok(())
    }
}

impl SheetFacts {
    /// A row without height is hidden. What a record does not say to its end says nothing.
    fn note_row(&mut self, data: &[u8]) {
        const NO_HEIGHT: u16 = 0x0020;
        if let (Ok(row), Ok(options)) = (short(data, 0), short(data, 12))
            && options & NO_HEIGHT != 0
        {
            let row = usize::from(row);
            self.hidden_rows.push(row..row + 1);
        }
    }

    fn note_columns(&mut self, data: &[u8]) {
        const HIDDEN: u16 = 0x0001;
        if let (Ok(first), Ok(last)) = (short(data, 0), short(data, 2))
            && let (Ok(width), Ok(options)) = (short(data, 4), short(data, 8))
            && (options & HIDDEN != 0 || width == 0)
        {
            self.hidden_columns.push(usize::from(first)..usize::from(last) + 1);
        }
    }

    fn note(&mut self, row: u16, column: u16, style: u16, styles: &[Shown]) {
        match styles.get(usize::from(style)) {
            None | Some(Shown::Plain) => {}
            Some(shown) => self.shown.push(((row.into(), column.into()), *shown)),
        }
    }
}

/// The corners of the cells that there are.
#[derive(Default)]
struct Reach(Option<[u16; 4]>);

impl Reach {
    fn take(&mut self, row: u16, column: u16) {
        let [top, left, bottom, right] = self.0.unwrap_or([row, column, row, column]);
        self.0 = Some([top.min(row), left.min(column), bottom.max(row), right.max(column)]);
    }

    fn places(&self) -> usize {
        self.0.map_or(0, |[top, left, bottom, right]| {
            (usize::from(bottom - top) + 1) * (usize::from(right - left) + 1)
        })
    }
}

/// The records from a place on, to the end of the stream.
fn records(
    stream: &[u8],
    from: usize,
) -> impl Iterator<Item = Result<Record<'_>, WorkbookProblem>> {
    let mut at = from;
    std::iter::from_fn(move || {
        if at >= stream.len() && at != from {
            return None;
        }
        let record = (|| {
            let (kind, length) = (short(stream, at)?, usize::from(short(stream, at + 2)?));
            let data = stream.get(at + 4..at + 4 + length).ok_or(Damaged)?;
            Ok(Record { kind, at, data })
        })();
        at = match &record {
            Ok(record) => record.at + 4 + record.data.len(),
            Err(_) => usize::MAX,
        };
        Some(record)
    })
}

/// The contents of the records that continue the one before.
fn continued(stream: &[u8], from: usize) -> impl Iterator<Item = &[u8]> {
    let records = records(stream, from).map_while(Result::ok);
    records.take_while(|record| record.kind == CONTINUE).map(|record| record.data)
}

/// The code of a format; what cannot be read says nothing.
fn format_code(data: &[u8], old: bool) -> String {
    let narrow = |bytes: &[u8]| bytes.iter().map(|byte| char::from(*byte)).collect();
    if old {
        return narrow(data.get(3..).unwrap_or_default());
    }
    let letters = data.get(5..).unwrap_or_default();
    if data.get(4).is_some_and(|flags| flags % 2 == 0) {
        return narrow(letters);
    }
    let units = letters.chunks_exact(2).filter_map(|pair| pair.try_into().ok());
    char::decode_utf16(units.map(u16::from_le_bytes)).filter_map(Result::ok).collect()
}
