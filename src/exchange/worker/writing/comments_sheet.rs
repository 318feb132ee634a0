//! The sheet of what the parties said.

use super::plan::{Face, Plan, Planned};
use crate::document::Document;
use crate::exchange::appendix::Printed;
use crate::exchange::workbook::{BookWord, BookWords};

/// How wide each column is, in digits: party, part, list, number, comment, what it points to, follow-up, note.
const WIDTHS: [u8; 8] = [14, 16, 14, 6, 60, 24, 10, 36];

/// A row for each item and for each answer that there is none, in the order of the station; nothing without comments.
pub(super) fn plan(document: &Document, words: BookWords<'_>) -> Option<Plan> {
    if document.comments.is_empty() {
        return None;
    }
    let word = |word: BookWord| match (words.others)(word) {
        text if text.is_empty() => Printed::Nothing,
        text => Printed::Text(text),
    };
    let title = Planned::new(0, 0, word(BookWord::CommentsTitle), Face::Title).over(WIDTHS.len());
    let mut cells = vec![title];
    for column in 0..WIDTHS.len() {
        cells.push(Planned::new(1, column, word(BookWord::CommentHead(column)), Face::Head));
    }
    for at in 0..document.comments.len() {
        for column in 0..WIDTHS.len() {
            let printed = word(BookWord::CommentCell(at, column));
            cells.push(Planned::new(2 + at, column, printed, Face::Plain));
        }
    }
    let name = (words.others)(BookWord::CommentsSheet);
    Some(Plan { name, cells, head_rows: 2, widths: WIDTHS.to_vec() })
}
