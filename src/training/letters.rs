//! The letters of codes: an alphabet of 32 without look-alikes, and check letters.
//!
//! A letter stands for an element of GF(2^5). Check letters are the remainder of a division of polynomials over
//! that field, as in bech32: one tells any single wrong letter and any two letters that changed places, three tell
//! any two wrong letters as well. Codes that were handed out depend on everything here, so it never changes.

/// Digits 2–9 and the letters without I and O.
const ALPHABET: &[u8; 32] = b"23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

/// x⁵ + x² + 1, the modulus of the field.
const MODULUS: u16 = 0b10_0101;

/// x + 2: places of a code have different powers of a generator of the field as their weights.
pub(super) const ONE_CHECK: [u8; 1] = [2];

/// x³ + 9x² + 9x + 10, primitive: no two of 32,767 places have proportional remainders.
pub(super) const THREE_CHECKS: [u8; 3] = [9, 9, 10];

/// The letters of a class code, its check included.
pub(super) const CLASS_LETTERS: usize = 6;

/// Why a code is not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CodeProblem {
    /// There are no letters.
    Empty,
    /// It has a letter that is not in the alphabet.
    Foreign(char),
    /// It has so many letters, which no code of this kind has.
    Length(usize),
    /// Its letters do not fit together: one of them is wrong, or two changed places.
    Damaged,
    /// A later version of the page made it.
    Later,
    /// It is a whole code of the other kind.
    OtherKind,
}

/// The letter of an element; elements are below 32.
pub(super) fn letter(element: u8) -> char {
    char::from(ALPHABET.get(usize::from(element & 31)).copied().unwrap_or(b'2'))
}

/// The elements of so many low bits of a number, five a letter, the highest first.
pub(super) fn of_bits(bits: u64, letters: u32) -> impl Iterator<Item = u8> {
    (0..letters).rev().map(move |at| u8::try_from((bits >> (5 * at)) & 31).unwrap_or(0))
}

/// The number that elements make.
pub(super) fn bits_of(elements: &[u8]) -> u64 {
    elements.iter().fold(0, |bits, element| bits << 5 | u64::from(*element))
}

/// The elements of typed letters: lower case, full-width letters, spaces and hyphens are understood.
///
/// # Errors
/// A letter that is not in the alphabet, or that there are none.
pub(super) fn elements(text: &str) -> Result<Vec<u8>, CodeProblem> {
    let mut elements = Vec::new();
    for typed in text.chars().filter(|typed| !is_gap(*typed)) {
        elements.push(element(typed).ok_or(CodeProblem::Foreign(upper(typed)))?);
    }
    if elements.is_empty() { Err(CodeProblem::Empty) } else { Ok(elements) }
}

fn element(typed: char) -> Option<u8> {
    let byte = u8::try_from(upper(typed)).ok()?;
    ALPHABET.iter().position(|letter| *letter == byte).and_then(|at| u8::try_from(at).ok())
}

/// A letter of ordinary width, in upper case.
pub(super) fn upper(typed: char) -> char {
    let narrow = match typed {
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(u32::from(typed) - 0xFEE0).unwrap_or(typed),
        _ => typed,
    };
    narrow.to_ascii_uppercase()
}

/// Whether something may stand between the letters of a code.
pub(super) fn is_gap(typed: char) -> bool {
    is_hyphen(typed) || is_invisible(typed) || typed.is_whitespace()
}

/// Whether something joins the groups of a code.
pub(super) const fn is_hyphen(typed: char) -> bool {
    matches!(typed, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{FE63}' | '\u{FF0D}')
}

/// Whether something takes no room.
pub(super) const fn is_invisible(typed: char) -> bool {
    matches!(typed, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}')
}

/// The check letters of elements.
pub(super) fn checks<const N: usize>(elements: &[u8], generator: [u8; N]) -> [u8; N] {
    let mut remainder = [0; N];
    for element in elements {
        let fed_back = element ^ remainder.first().copied().unwrap_or(0);
        remainder.rotate_left(1);
        if let Some(last) = remainder.last_mut() {
            *last = 0;
        }
        for (place, factor) in remainder.iter_mut().zip(generator) {
            *place ^= times(fed_back, factor);
        }
    }
    remainder
}

/// What stands before the check letters, where these agree with it.
pub(super) fn checked<const N: usize>(elements: &[u8], generator: [u8; N]) -> Option<&[u8]> {
    let (content, check) = elements.split_at_checked(elements.len().checked_sub(N)?)?;
    (checks(content, generator) == check).then_some(content)
}

/// The product in the field.
fn times(one: u8, other: u8) -> u8 {
    let mut product = 0;
    for bit in 0..5 {
        if other >> bit & 1 == 1 {
            product ^= u16::from(one) << bit;
        }
    }
    for bit in (5..9).rev() {
        if product >> bit & 1 == 1 {
            product ^= MODULUS << (bit - 5);
        }
    }
    u8::try_from(product).unwrap_or(0)
}
