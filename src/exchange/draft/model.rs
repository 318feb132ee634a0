//! A text document as plain data: sections of lines and tables.

use serde::{Deserialize, Serialize};

/// A document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draft {
    /// Its title, in its properties.
    pub title: String,
    /// The line at the head of every page.
    pub header: String,
    /// Its sections; each begins a page.
    pub sections: Vec<Section>,
}

/// A part whose pages are alike.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Section {
    /// What its pages are.
    pub sheet: Sheet,
    /// What stands on them.
    pub blocks: Vec<Block>,
}

/// A kind of page; all are A4.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Sheet {
    /// Upright, without a number.
    Cover,
    /// Upright.
    Portrait,
    /// Across.
    Landscape,
}

/// A paragraph or a table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Block {
    /// A paragraph.
    Line(Look, Vec<Run>),
    /// A table.
    Table(Table),
}

/// What a paragraph is, which decides how it looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Look {
    /// The name on the cover.
    Title,
    /// What the document is, on the cover.
    Subtitle,
    /// A line of the cover.
    Cover,
    /// 一、
    Chapter,
    /// （一）
    Heading,
    /// 1.
    Point,
    /// Running text.
    Body,
    /// The title of a table.
    Caption,
    /// A line below a title or a table.
    Note,
}

/// A piece of a paragraph.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Run {
    /// Text.
    Text(String),
    /// What somebody still has to fill in.
    Blank,
}

/// A table. A place that a cell of a row above covers is left out, as in
/// [`appendix::Table`](crate::exchange::appendix::Table).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Table {
    /// How many rows at the top repeat on every page.
    pub head_rows: usize,
    /// What each column takes of the width of the page, in hundredths of a percent.
    pub columns: Vec<u32>,
    /// The size of its letters, in tenths of a point.
    pub size: u32,
    /// The rows.
    pub rows: Vec<Vec<Cell>>,
}

/// A cell, from its upper left corner.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cell {
    /// Its text.
    pub runs: Vec<Run>,
    /// What it is.
    pub kind: CellKind,
    /// How many columns it covers, at least 1.
    pub columns: usize,
    /// How many rows it covers, at least 1.
    pub rows: usize,
}

/// What a cell is, which decides how it looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum CellKind {
    /// A heading.
    Head,
    /// A heading from top to bottom, in a column too narrow for it.
    Upright,
    /// A number.
    Number,
    /// Words.
    Words,
}

impl Run {
    /// The mark of what is to be filled in.
    pub const MARK: &str = "【待填】";

    /// The text as it is printed.
    pub fn text(&self) -> &str {
        match self {
            Run::Text(text) => text,
            Run::Blank => Run::MARK,
        }
    }
}

impl Draft {
    /// The media type of the Word file it becomes.
    pub const MEDIA_TYPE: &str =
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// The text of every paragraph and cell that has one, in order.
    pub fn texts(&self) -> Vec<String> {
        let blocks = self.sections.iter().flat_map(|section| &section.blocks);
        let mut texts: Vec<String> = Vec::new();
        for block in blocks {
            match block {
                Block::Line(_, runs) => texts.push(text_of(runs)),
                Block::Table(table) => {
                    texts.extend(table.rows.iter().flatten().map(|cell| text_of(&cell.runs)));
                }
            }
        }
        texts.retain(|text| !text.is_empty());
        texts
    }

    /// How many marks of something to be filled in stand in it.
    pub fn marks(&self) -> usize {
        let blocks = self.sections.iter().flat_map(|section| &section.blocks);
        let count = |runs: &Vec<Run>| runs.iter().filter(|run| **run == Run::Blank).count();
        let counts = blocks.map(|block| match block {
            Block::Line(_, runs) => count(runs),
            Block::Table(table) => table.rows.iter().flatten().map(|cell| count(&cell.runs)).sum(),
        });
        counts.sum()
    }
}

fn text_of(runs: &[Run]) -> String {
    runs.iter().map(Run::text).collect()
}
