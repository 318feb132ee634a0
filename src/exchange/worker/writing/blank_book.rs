//! A blank workbook to hand out: the tables of 附件1 with the cells open that somebody fills in, and all others locked.

use super::indicator_formulas;
use super::plan::{self, Face, Plan};
use crate::document::{Document, Field, Side, StationPart};
use crate::exchange::appendix::{Content, Head, Part, Printed, Printing, Table, tables};
use crate::exchange::handing::{Mark, NAMES};
use crate::exchange::workbook::{BlankWord, BlankWords, BookWord};

/// What is beside the sheets of a workbook that is handed out.
pub(super) struct Handed {
    /// The mark, as names and texts.
    pub(super) marks: [(&'static str, String); 4],
    /// What is told of an open cell, with a title.
    pub(super) asked: [String; 2],
    /// What is told of something that does not belong there, with a title.
    pub(super) refused: [String; 2],
}

impl Handed {
    pub(super) fn new(mark: &Mark, words: BlankWords<'_>) -> Handed {
        let mut texts = mark.texts().into_iter();
        let word = words.blank;
        Handed {
            marks: NAMES.map(|name| (name, texts.next().unwrap_or_default())),
            asked: [word(BlankWord::AskedTitle), word(BlankWord::Asked)],
            refused: [word(BlankWord::RefusedTitle), word(BlankWord::Refused)],
        }
    }
}

/// The sheets. Rates and sums are those of what is filled in; the rates of a month are its shares of the year's targets.
pub(super) fn plans(document: &Document, mark: &Mark, words: BlankWords<'_>) -> Vec<Plan> {
    let is_month = mark.order.month.is_some();
    let heads = |head: Head| match head {
        Head::Completed | Head::StationCompleted if is_month => (words.blank)(BlankWord::MonthHead),
        head if head.is_title() => {
            let title = (words.book.heads)(head);
            (words.blank)(BlankWord::Title(title))
        }
        head => (words.book.heads)(head),
    };
    let printing = Printing::new(document, document.scheme(), &heads);
    let sheet = |table: Table| {
        let name = (words.book.others)(BookWord::Sheet(plan::title(&table)));
        let formulas = |content, row, column| {
            indicator_formulas::formula(content, row, column, table.head_rows)
        };
        let mut plan = plan::of_table(name, &table, &printing, &formulas);
        open_inputs(&mut plan, &table);
        plan
    };
    tables(document, Part::Indicators).into_iter().map(sheet).collect()
}

/// Opens the cells of completed amounts.
fn open_inputs(plan: &mut Plan, table: &Table) {
    let places = table.places();
    for cell in &mut plan.cells {
        let content = places.get(cell.row).and_then(|row| row.get(cell.column)).copied().flatten();
        let is_completed = match content.map(|cell| cell.content) {
            Some(Content::Input(Field::Entry(_, _, side))) => side == Side::Completed,
            Some(Content::Input(Field::Station(_, part))) => part == StationPart::Completed,
            _ => false,
        };
        if is_completed {
            cell.face = Face::Open;
            cell.printed = Printed::Nothing;
        }
    }
}
