//! The draft of a report: its model, what it lacks, and the Word file.

mod blanks;
mod example;
pub(crate) mod file;
mod kinds;

use super::{Failure, the_example};
use station_scorecard::document::{Comment, CommentPlace, Document};
use station_scorecard::exchange::draft::{Block, Draft, DraftKind, Run, Table};
use station_scorecard::texts::{Drafted, drafted};

fn of(document: &Document, kind: DraftKind) -> Drafted {
    drafted(document, kind)
}

/// A document with 结语.
fn closed(document: &Document, closing: &str) -> Document {
    let mut document = document.clone();
    document.comments.push(Comment::item(CommentPlace::closing(), closing));
    document
}

fn of_the_example(kind: DraftKind) -> Result<Draft, Failure> {
    Ok(of(&the_example()?, kind).draft)
}

/// All paragraphs and cells, a line for each.
fn text(draft: &Draft) -> String {
    draft.texts().join("\n")
}

fn tables(draft: &Draft) -> Vec<&Table> {
    let blocks = draft.sections.iter().flat_map(|section| &section.blocks);
    let tables = blocks.filter_map(|block| match block {
        Block::Table(table) => Some(table),
        Block::Line(..) => None,
    });
    tables.collect()
}

/// The texts of a row.
fn row(table: &Table, at: usize) -> Vec<String> {
    let cells = table.rows.get(at).into_iter().flatten();
    cells.map(|cell| cell.runs.iter().map(Run::text).collect()).collect()
}
