//! A form of one page: tables below each other, and letters so large that the page holds all.

use super::measure::lines;

/// What is printed on, within its margins: A4 portrait, in thousandths of a millimetre.
const PAGE: (u64, u64) = (178_000, 269_000);

/// A tenth of a point in millionths of a millimetre.
const TENTH_OF_A_POINT: u64 = 35_278;

/// Sizes of letters, in tenths of a point: from comfortable to what a form with the longest names
/// needs.
const LARGEST: u32 = 105;
const SMALLEST: u32 = 35;

/// In hundredths of an em, as in `style/print.css`: a line, the padding above and below the text of a cell,
/// left and right of it, and the space above a table and its title.
const LINE: u32 = 135;
const ABOVE_AND_BELOW: u32 = 28;
const BESIDE: u32 = 100;
const BEFORE_TABLE: u32 = 60;
const TITLE: u32 = 185;
const HEAD: u32 = 280;

/// The ruler of the grades with the space around it, in thousandths of a millimetre: its lengths in
/// `style/print.css` do not follow the letters.
const RULER: u64 = 17_000;

/// What the browser's own fonts and borders may take beyond the reckoning, in percent.
const RESERVE: u64 = 4;

/// A form.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Form {
    /// What it is.
    pub title: String,
    /// Whose it is.
    pub subtitle: String,
    /// What the result says in a sentence, above the ruler of the grades; without one there is no ruler.
    pub sentence: String,
    /// Its tables.
    pub tables: Vec<FormTable>,
    /// The notes below them.
    pub notes: Vec<String>,
}

/// A table of a form.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FormTable {
    /// Its title; may be empty.
    pub title: String,
    /// The widths of its columns in percent, 100 together.
    pub columns: Vec<u32>,
    /// The headings; none where each row names itself.
    pub heads: Vec<String>,
    /// The rows.
    pub rows: Vec<Vec<FormCell>>,
}

/// A cell of a form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FormCell {
    /// Its text; may have several lines.
    pub text: String,
    /// How many columns it covers, at least 1.
    pub columns: usize,
    /// What it holds.
    pub kind: Kind,
}

/// What a cell holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The label of the cell next to it.
    Label,
    /// Words.
    Words,
    /// A number.
    Number,
    /// The answer.
    Answer,
}

impl Kind {
    /// How large its letters are, in hundredths of the form's.
    const fn size(self) -> u32 {
        match self {
            Kind::Label | Kind::Words | Kind::Number => 100,
            Kind::Answer => 150,
        }
    }
}

impl FormCell {
    /// A cell of one column.
    pub const fn new(kind: Kind, text: String) -> FormCell {
        FormCell { text, columns: 1, kind }
    }

    /// The same over several columns.
    #[must_use]
    pub fn over(self, columns: usize) -> FormCell {
        FormCell { columns, ..self }
    }
}

impl Form {
    /// The size of its letters, in tenths of a point: the largest with which one page holds it.
    pub fn size(&self) -> u32 {
        (SMALLEST..=LARGEST).rev().find(|size| self.fits(*size)).unwrap_or(SMALLEST)
    }

    /// Whether one page holds it at that size.
    pub fn fits(&self, size: u32) -> bool {
        let em = u64::from(size.max(1)) * TENTH_OF_A_POINT;
        let width = u32::try_from(PAGE.0 * 1000 * 100 / em).unwrap_or(u32::MAX);
        let height = u64::from(self.height(width)) * em / 100 / 1000;
        let ruler = if self.sentence.is_empty() { 0 } else { RULER };
        height * (100 + RESERVE) / 100 + ruler <= PAGE.1
    }

    /// Its height at a width, both in hundredths of an em.
    fn height(&self, width: u32) -> u32 {
        let head = lines(&self.title, width / 2) + lines(&self.subtitle, width * 10 / 13);
        let tables: u32 = self.tables.iter().map(|table| table.height(width)).sum();
        let notes: u32 = self.notes.iter().map(|note| lines(note, width) * LINE).sum();
        let sentence = lines(&self.sentence, width) * TITLE;
        HEAD + head * TITLE + sentence + tables + BEFORE_TABLE + notes
    }
}

impl FormTable {
    fn height(&self, width: u32) -> u32 {
        let title = if self.title.is_empty() { 0 } else { lines(&self.title, width) * TITLE };
        let heads = self.heads.iter().zip(&self.columns).map(|(head, share)| {
            let room = (width * share / 100).saturating_sub(BESIDE);
            lines(head, room) * LINE + ABOVE_AND_BELOW
        });
        let rows: u32 = self.rows.iter().map(|row| self.row_height(row, width)).sum();
        BEFORE_TABLE + title + heads.max().unwrap_or_default() + rows
    }

    fn row_height(&self, row: &[FormCell], width: u32) -> u32 {
        let mut shares = self.columns.iter();
        let mut tallest = 0;
        for cell in row {
            let share: u32 = shares.by_ref().take(cell.columns).sum();
            let size = cell.kind.size();
            let room = (width * share / 100).saturating_sub(BESIDE) * 100 / size;
            tallest = tallest.max(lines(&cell.text, room) * LINE * size / 100);
        }
        tallest + ABOVE_AND_BELOW
    }
}
