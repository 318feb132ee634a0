//! Short names of texts and findings, by which they are known again. Nothing can be read from them.

use super::finding::Finding;

const PRIME: u64 = 0x0000_0100_0000_01B3;
const BASE: u64 = 0xCBF2_9CE4_8422_2325;
/// Another beginning, for the second half of a longer name.
const OTHER: u64 = 0x9AE1_6A3B_2F90_404F;

/// Fowler, Noll and Vo's sum of bytes, from a beginning.
fn sum(base: u64, bytes: impl Iterator<Item = u8>) -> u64 {
    bytes.fold(base, |sum, byte| (sum ^ u64::from(byte)).wrapping_mul(PRIME))
}

/// The name of a text: the same for the same text, space at its ends aside.
pub fn text_digest(text: &str) -> String {
    let text = text.trim();
    format!("{:016x}{:016x}", sum(BASE, text.bytes()), sum(OTHER, text.bytes().rev()))
}

impl Finding {
    /// Its name within its text.
    pub fn digest(&self) -> String {
        let place = format!("{}-{}", self.place.from, self.place.to);
        let parts = [self.class.code(), &place, &self.printed, &self.computed];
        // No part holds this byte, so that it parts them.
        let bytes = parts.iter().flat_map(|part| part.bytes().chain([0xFF]));
        format!("{:016x}", sum(BASE, bytes))
    }
}
