//! The frame of a link: version, length, content, checksum, six bits a character.

use crate::exchange::crc_32::crc_32;

/// The latest version this build reads and writes.
pub const VERSION: u32 = 3;

/// The characters of a link by their value; the version is one of them too.
const ALPHABET: &[u8; 64] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_";

/// The checksum, in characters.
const CHECKSUM: usize = 6;

/// The longest content, in characters. A full station needs a tenth of it.
const MOST: usize = 1 << 20;

/// Why a link cannot be opened. Nothing of it is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkProblem {
    /// The text is no link of this page, or too short to contain its length.
    NotALink,
    /// The end of the link is missing.
    CutOff {
        /// How many characters the link has.
        stated: usize,
        /// How many of them are there.
        found: usize,
    },
    /// Characters of the link were changed.
    Damaged,
    /// A later version of the page wrote it.
    Newer {
        /// Its version.
        version: u32,
    },
}

/// Puts content into its frame; `None` where it is too long.
pub(super) fn wrap(version: u32, content: &[u8]) -> Option<String> {
    let content = characters(content);
    if content.len() > MOST {
        return None;
    }
    let mut link = String::new();
    link.push(character(version));
    // Five bits a character, the sixth says that more follow.
    let mut rest = u32::try_from(content.len()).ok()?;
    while rest >= 32 {
        link.push(character(32 | rest & 31));
        rest >>= 5;
    }
    link.push(character(rest));
    link.push_str(&content);
    let sum = crc_32(link.as_bytes());
    (0..CHECKSUM).for_each(|place| link.push(character(sum >> (6 * place) & 63)));
    Some(link)
}

/// Takes content out of its frame, with its version.
pub(super) fn unwrap(link: &str) -> Result<(u32, Vec<u8>), LinkProblem> {
    let link = link.trim().as_bytes();
    let value_at = |at: usize| link.get(at).and_then(|byte| value(*byte));
    let version = value_at(0).filter(|version| *version > 0).ok_or(LinkProblem::NotALink)?;
    let (mut length, mut at) = (0_usize, 1);
    loop {
        let more = value_at(at).ok_or(LinkProblem::NotALink)?;
        length |= (more as usize & 31) << (5 * (at - 1));
        at += 1;
        if more < 32 {
            break;
        }
        if at > 5 {
            return Err(LinkProblem::NotALink);
        }
    }
    if length > MOST {
        return Err(LinkProblem::NotALink);
    }
    let (end, stated) = (at + length, at + length + CHECKSUM);
    let found = link.iter().take(stated).take_while(|byte| value(**byte).is_some()).count();
    if found < stated {
        return Err(LinkProblem::CutOff { stated, found });
    }
    let framed = link.get(..end).unwrap_or_default();
    let sum = crc_32(framed);
    let intact = (0..CHECKSUM).all(|place| value_at(end + place) == Some(sum >> (6 * place) & 63));
    if !intact {
        return Err(LinkProblem::Damaged);
    }
    if version > VERSION {
        return Err(LinkProblem::Newer { version });
    }
    Ok((version, bytes(framed.get(at..).unwrap_or_default())))
}

fn character(value: u32) -> char {
    ALPHABET.get(value as usize).copied().unwrap_or(b'_').into()
}

fn value(byte: u8) -> Option<u32> {
    let at = ALPHABET.iter().position(|of| *of == byte)?;
    u32::try_from(at).ok()
}

/// Bytes as characters; the last one is filled up with zeros.
fn characters(bytes: &[u8]) -> String {
    let mut text = String::new();
    let (mut waiting, mut bits) = (0_u32, 0);
    for byte in bytes {
        waiting = waiting << 8 | u32::from(*byte);
        bits += 8;
        while bits >= 6 {
            bits -= 6;
            text.push(character(waiting >> bits & 63));
        }
    }
    if bits > 0 {
        text.push(character(waiting << (6 - bits) & 63));
    }
    text
}

fn bytes(characters: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::new();
    let (mut waiting, mut bits) = (0_u32, 0);
    for character in characters {
        waiting = waiting << 6 | value(*character).unwrap_or(0);
        bits += 6;
        if bits >= 8 {
            bits -= 8;
            bytes.push(u8::try_from(waiting >> bits & 0xFF).unwrap_or(0));
        }
    }
    bytes
}
