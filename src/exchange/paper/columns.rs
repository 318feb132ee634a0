//! How wide the columns of a table are on a page, and how large its letters.

use super::measure::{ems, words};
use crate::exchange::appendix::{Cell, Printed, Printing, Table};

/// What is printed on, within its margins: A4 landscape, in thousandths of a millimetre.
const PAGE: u64 = 273_000;

/// A tenth of a point in millionths of a millimetre.
const TENTH_OF_A_POINT: u64 = 35_278;

/// Sizes of letters, in tenths of a point, the largest first.
const SIZES: [u32; 11] = [95, 90, 85, 80, 75, 70, 65, 60, 55, 50, 45];

/// The smallest size at which columns are widened for horizontal headings.
const LEVEL: u32 = 70;

/// Left and right of the text of a cell, with its border, in hundredths of an em.
const BESIDE: u32 = 80;

/// The narrowest column: one upright line.
const NARROWEST: u32 = 100;

/// The widest that a word or a number claims for itself; a longer one is broken.
const WIDEST_CLAIM: u32 = 900;

/// Below this no Chinese heading is set horizontally.
const NARROW: u32 = 200;

/// Columns up to this width have vertical headings together, so that headings of one kind look alike.
const ALIKE: u32 = 330;

/// The direction of a heading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Heading {
    /// In lines, as ever.
    Level,
    /// From top to bottom, in a column that is too narrow for it.
    Upright,
}

/// The layout of a table on an A4 page in landscape.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Columns {
    /// The size of its letters, in tenths of a point.
    pub size: u32,
    /// How much of the page's width it takes, in thousandths.
    pub width: u32,
    /// What each column takes of the table's width, in hundredths of a percent.
    pub shares: Vec<u32>,
    /// The same in hundredths of an em, padding included.
    ems: Vec<u32>,
    /// Whether a heading of the last row does not fit its column.
    upright: bool,
}

/// What a column asks for, in hundredths of an em.
#[derive(Clone, Copy, Debug, Default)]
struct Claim {
    /// Numbers and single words, which are not to be broken.
    least: u32,
    /// The longest text that may fall into several lines.
    text: u32,
}

impl Claim {
    /// Texts get room for a few words in a line, so that rows do not grow tall.
    fn least(self) -> u32 {
        let room = if self.text > 300 { (self.text / 3).clamp(300, 1000) } else { self.text };
        self.least.max(room) + BESIDE
    }

    fn most(self) -> u32 {
        self.least.max(self.text) + BESIDE
    }
}

impl Columns {
    /// Fits a table: the largest letters with which numbers and words stay whole; headings are horizontal as
    /// long as that needs no letters below seven points.
    pub fn of(table: &Table, printing: &Printing<'_>) -> Columns {
        let least = |claims: &[Claim]| claims.iter().map(|claim| claim.least()).sum::<u32>();
        let level = claims(table, printing, true);
        let claims =
            if least(&level) <= page(LEVEL) { level } else { claims(table, printing, false) };
        let fits = |size: &u32| page(*size) >= least(&claims);
        let size = SIZES.into_iter().find(fits).or_else(|| SIZES.last().copied());
        let size = size.unwrap_or_default();
        let page = page(size);
        let most: u32 = claims.iter().map(|claim| claim.most()).sum();
        // A table of a few words looks lost across the whole page.
        let wanted = if most < page / 3 { page * 3 / 5 } else { page };
        let wide = shared_out(&claims, wanted);
        let whole = wide.iter().sum::<u32>().max(1);
        let share = |part: &u32, whole, of: u32| {
            u32::try_from(u64::from(*part) * u64::from(of) / u64::from(whole)).unwrap_or(of)
        };
        let ems = wide.iter().map(|part| share(part, whole, wanted)).collect();
        let mut columns = Columns {
            size,
            width: share(&wanted, page.max(1), 1000),
            shares: wide.iter().map(|part| share(part, whole, 10_000)).collect(),
            ems,
            upright: false,
        };
        columns.upright = lowest_heads(table).any(|(column, cell)| {
            columns.is_narrow(column, &printing.printed(cell.content).text())
        });
        columns
    }

    /// The direction of a heading: vertical only if it has one column that is too narrow.
    pub fn heading(&self, column: usize, cell: Cell, text: &str) -> Heading {
        let alike = self.upright && cell.rows == 1 && self.room(column) < ALIKE;
        let upright = cell.columns == 1 && (alike || self.is_narrow(column, text));
        if upright { Heading::Upright } else { Heading::Level }
    }

    fn room(&self, column: usize) -> u32 {
        self.ems.get(column).copied().unwrap_or_default().saturating_sub(BESIDE)
    }

    fn is_narrow(&self, column: usize, text: &str) -> bool {
        let room = self.room(column);
        longest_word(text) > room || (room < NARROW && ems(text) > room)
    }
}

fn longest_word(text: &str) -> u32 {
    words(text).map(ems).max().unwrap_or_default()
}

/// The headings of single columns in the last row of headings.
fn lowest_heads(table: &Table) -> impl Iterator<Item = (usize, Cell)> {
    let row = table.places().into_iter().nth(table.head_rows.saturating_sub(1));
    let places = row.unwrap_or_default().into_iter().enumerate();
    let cells = places.filter_map(|(column, cell)| Some((column, cell?)));
    cells.filter(|(_, cell)| cell.columns == 1 && cell.rows == 1)
}

/// The width of the page in hundredths of an em.
fn page(size: u32) -> u32 {
    let em = u64::from(size.max(1)) * TENTH_OF_A_POINT;
    u32::try_from(PAGE * 1000 * 100 / em).unwrap_or(u32::MAX)
}

/// What every column needs: for its cells below the headings, for tall headings, and for all headings if
/// they are horizontal.
fn claims(table: &Table, printing: &Printing<'_>, level: bool) -> Vec<Claim> {
    let mut claims = vec![Claim { least: NARROWEST, text: 0 }; table.columns];
    for (row, places) in table.places().into_iter().enumerate() {
        let is_head = row < table.head_rows;
        for (claim, cell) in claims.iter_mut().zip(places) {
            let Some(cell) = cell.filter(|cell| cell.columns == 1) else { continue };
            let printed = printing.printed(cell.content);
            let text = printed.text();
            let whole = longest_word(&text).min(WIDEST_CLAIM);
            if is_head {
                let two = if level { ems(&text).min(NARROW) } else { 0 };
                let asked = if level || cell.rows > 1 { whole.max(two) } else { 0 };
                claim.least = claim.least.max(asked);
                continue;
            }
            match printed {
                Printed::Nothing => {}
                Printed::Number(_) | Printed::Percent(_) => {
                    claim.least = claim.least.max(ems(&text).min(WIDEST_CLAIM));
                }
                // A day is a number too.
                Printed::Text(_) if text.len() <= 10 && !text.contains(|of| of > '9') => {
                    claim.least = claim.least.max(ems(&text));
                }
                Printed::Text(_) => {
                    claim.least = claim.least.max(whole);
                    claim.text = claim.text.max(ems(&text));
                }
            }
        }
    }
    claims
}

/// Divides a width: what each column needs, then what texts would like, then the rest in proportion.
fn shared_out(claims: &[Claim], width: u32) -> Vec<u32> {
    let mut wide: Vec<u32> = claims.iter().map(|claim| claim.least()).collect();
    let free = width.saturating_sub(wide.iter().sum());
    let wishes: Vec<u32> = claims.iter().map(|claim| claim.most() - claim.least()).collect();
    let wished = wishes.iter().map(|wish| u64::from(*wish)).sum::<u64>();
    if wished > 0 {
        let given = u64::from(free).min(wished);
        for (column, wish) in wide.iter_mut().zip(&wishes) {
            *column += u32::try_from(u64::from(*wish) * given / wished).unwrap_or_default();
        }
    }
    wide
}
