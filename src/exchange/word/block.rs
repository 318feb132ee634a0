//! Paragraphs and tables → lines, as they lie in the clipboard when a document is copied: a paragraph is a line, a row
//! one with tabs between its cells.

/// A piece of a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Block {
    Paragraph(String),
    Table(Vec<Row>),
}

/// A row of a table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Row {
    pub(super) cells: Vec<Cell>,
    /// Columns that it leaves out before its first cell.
    pub(super) before: usize,
    /// Whether a revision has deleted it.
    pub(super) deleted: bool,
}

/// A cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Cell {
    pub(super) blocks: Vec<Block>,
    /// How many columns it takes.
    pub(super) columns: usize,
    /// Whether it is the lower part of a cell that reaches over several rows; nothing of it is shown.
    pub(super) covered: bool,
}

impl Default for Cell {
    fn default() -> Cell {
        Cell { blocks: Vec::new(), columns: 1, covered: false }
    }
}

/// More columns than Word allows in a table.
pub(super) const MOST_COLUMNS: usize = 64;
/// A cell of so many characters is no name and no amount.
const LONG: usize = 60;

/// The lines of a document.
#[derive(Default)]
pub(super) struct Lines {
    pub(super) text: String,
    pub(super) tables: usize,
}

impl Lines {
    /// Takes pieces in their order. They lie in each other as deep as the reader of elements allows.
    pub(super) fn take(&mut self, blocks: &[Block]) {
        for block in blocks {
            match block {
                Block::Paragraph(text) => self.line(text),
                Block::Table(rows) => self.table(rows),
            }
        }
    }

    fn line(&mut self, text: &str) {
        self.text.push_str(text);
        self.text.push('\n');
    }

    fn table(&mut self, rows: &[Row]) {
        let rows: Vec<&Row> =
            rows.iter().filter(|row| !row.deleted && !row.cells.is_empty()).collect();
        // A table of one column only frames what is in it.
        if rows.iter().all(|row| row.before == 0 && row.cells.len() == 1) {
            for cell in rows.iter().flat_map(|row| &row.cells) {
                self.take(&cell.blocks);
            }
            return;
        }
        self.tables += 1;
        // Sentences and tables in a cell come after the table, or they would end it.
        let mut later: Vec<&Block> = Vec::new();
        for row in rows {
            let mut cells = vec![String::new(); row.before.min(MOST_COLUMNS)];
            for cell in &row.cells {
                cells.push(short_text(cell, &mut later));
                let covered = cell.columns.clamp(1, MOST_COLUMNS) - 1;
                cells.extend((0..covered).map(|_| String::new()));
            }
            // One cell alone is still a row.
            if cells.len() == 1 {
                cells.push(String::new());
            }
            if cells.iter().any(|cell| !cell.is_empty()) {
                self.line(&cells.join("\t"));
            }
        }
        for block in later {
            self.take(std::slice::from_ref(block));
        }
    }
}

/// The text of a cell that is a name or an amount; what is more than that is put aside.
fn short_text<'a>(cell: &'a Cell, later: &mut Vec<&'a Block>) -> String {
    let mut text = String::new();
    if cell.covered {
        return text;
    }
    for block in &cell.blocks {
        if let Block::Paragraph(more) = block {
            join(&mut text, more.trim());
        }
    }
    let is_long = text.contains('。') || text.chars().nth(LONG).is_some();
    later.extend(cell.blocks.iter().filter(|block| is_long || matches!(block, Block::Table(_))));
    if is_long { String::new() } else { text.replace(['\n', '\t'], " ").trim().to_owned() }
}

/// Lines of a narrow cell belong together: 专业 above 个案. Numbers stay apart.
fn join(text: &mut String, more: &str) {
    let apart = |char: char| char.is_ascii_alphanumeric() || char.is_ascii_punctuation();
    let before = text.chars().next_back().is_some_and(apart);
    if before && more.starts_with(apart) {
        text.push(' ');
    }
    text.push_str(more);
}
