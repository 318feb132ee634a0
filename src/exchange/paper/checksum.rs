//! A few letters by which two sheets of paper can be compared.

use crate::document::{Document, Envelope};
use crate::exchange::crc_32::crc_32;
use crate::exchange::link;

/// Letters that are not easily confused and form no words.
const LETTERS: [char; 16] =
    ['B', 'C', 'D', 'F', 'G', 'H', 'J', 'K', 'L', 'M', 'N', 'P', 'R', 'T', 'W', 'X'];

/// The checksum of all that was typed, in two groups of four letters: `BCDF-GHJK`.
///
/// It is the CRC-32 used by links, over the stored text of a station, without labels of workers and without
/// scenarios: what a link leaves out does not affect the result. Two stations that differ in one input have
/// the same letters once in four thousand million times; it does not protect against deliberate forgery.
pub fn checksum(document: &Document) -> String {
    let document = link::shared(document);
    let kept = Envelope { stamp: String::new(), saved_at: String::new(), document };
    letters(crc_32(kept.text().as_bytes()))
}

fn letters(sum: u32) -> String {
    let mut text = String::new();
    for place in (0..8).rev() {
        let letter = LETTERS.get((sum >> (4 * place) & 15) as usize);
        text.extend(letter);
        if place == 4 {
            text.push('-');
        }
    }
    text
}
