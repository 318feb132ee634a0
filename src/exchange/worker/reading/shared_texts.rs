//! The texts that the cells of an old workbook share: one record and those that continue it. Its reader believes
//! what they say of their own lengths, so they are walked here first.

use super::compound::{long, short};
use crate::exchange::workbook::WorkbookProblem::{self, Damaged};

/// Before the first text: how often texts are used, and how many there are.
const COUNTS: usize = 8;

/// What the second part of a text's head says of it.
const WIDE: u8 = 0x01;
const HAS_MORE: u8 = 0x04;
const HAS_RUNS: u8 = 0x08;

/// The bytes of a change of font within a text.
const RUN: usize = 4;

/// The rest of a record, and the records that continue it.
struct Pieces<'a, I> {
    data: &'a [u8],
    more: I,
}

/// Walks the texts of a record and of those that continue it.
///
/// # Errors
/// Damaged: a text says that it is longer than they are.
pub(super) fn walk<'a>(
    data: &'a [u8],
    more: impl Iterator<Item = &'a [u8]>,
) -> Result<(), WorkbookProblem> {
    let mut pieces = Pieces { data, more };
    pieces.advance(COUNTS)?;
    while !pieces.data.is_empty() || pieces.next() {
        pieces.text()?;
    }
    Ok(())
}

impl<'a, I: Iterator<Item = &'a [u8]>> Pieces<'a, I> {
    fn next(&mut self) -> bool {
        let next = self.more.next();
        self.data = next.unwrap_or(self.data);
        next.is_some()
    }

    /// Goes on within the record.
    fn advance(&mut self, bytes: usize) -> Result<(), WorkbookProblem> {
        self.data = self.data.get(bytes..).ok_or(Damaged)?;
        Ok(())
    }

    fn text(&mut self) -> Result<(), WorkbookProblem> {
        // A record without a byte has no text.
        let Some(head) = self.data.get(2).copied() else {
            return if self.data.is_empty() { Ok(()) } else { Err(Damaged) };
        };
        let letters = usize::from(short(self.data, 0)?);
        self.advance(3)?;
        let (mut runs, mut more) = (0, 0);
        if head & HAS_RUNS != 0 {
            runs = RUN * usize::from(short(self.data, 0)?);
            self.advance(2)?;
        }
        if head & HAS_MORE != 0 {
            more = usize::try_from(long(self.data, 0)?).map_err(|_| Damaged)?;
            self.advance(4)?;
        }
        self.letters(letters, head & WIDE != 0)?;
        self.skip(runs)?;
        self.skip(more)
    }

    /// Letters; each record that continues them says anew how wide they are.
    fn letters(&mut self, mut count: usize, wide: bool) -> Result<(), WorkbookProblem> {
        let mut width = 1 + usize::from(wide);
        while count > 0 {
            let here = count.min(self.data.len() / width);
            self.advance(here * width)?;
            count -= here;
            if count > 0 {
                if !self.next() {
                    return Err(Damaged);
                }
                let head = *self.data.first().ok_or(Damaged)?;
                width = 1 + usize::from(head & WIDE != 0);
                self.advance(1)?;
            }
        }
        Ok(())
    }

    /// Goes on, from record to record.
    fn skip(&mut self, mut bytes: usize) -> Result<(), WorkbookProblem> {
        while bytes > 0 {
            if self.data.is_empty() && !self.next() {
                return Err(Damaged);
            }
            let here = bytes.min(self.data.len());
            self.advance(here)?;
            bytes -= here;
        }
        Ok(())
    }
}
