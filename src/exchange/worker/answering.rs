//! What the worker does when it is asked: files read, workbooks and Word files written.

use super::decoding::{Decoded, decode};
use super::{docx, reading, writing};
use crate::district::{Counted, District};
use crate::document::{Opened, open};
use crate::exchange::grid::Damage;
use crate::exchange::handing::{Mark, Order};
use crate::exchange::message::{Answer, NotText, Refusal, Request, Wording};
use crate::exchange::workbook::{Sheet, WorkbookProblem};
use crate::exchange::{FileKind, csv, many, paste};

/// Does what is asked.
pub fn answer(request: Request, wording: Wording) -> Answer {
    let done = match request {
        Request::Read(bytes) => read(&bytes),
        Request::WriteTable(table) => {
            writing::write_table(&table).map(Answer::Written).map_err(Refusal::NotWritten)
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
        let (sheets, mark) = reading::read_marked(bytes).map_err(Refusal::Workbook)?;
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
    match reading::read(bytes) {
        Err(WorkbookProblem::OtherKind(Text | Nothing | Unknown)) => Err(Refusal::Text(problem)),
        known => known.map_err(Refusal::Workbook),
    }
}
