//! Bytes of a text file → text: UTF-8, UTF-16 with its mark, GB18030.
//!
//! GB18030 costs 125 kB on the wire; here the reader of old workbooks brings the same tables along.

use crate::exchange::message::NotText;
use encoding_rs::GB18030;

/// The largest text file, in bytes.
pub const MOST_BYTES: usize = 5 * 1024 * 1024;

/// How a file writes its letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8, with or without its mark.
    Utf8,
    /// UTF-16 with its mark, as Excel saves "Unicode text".
    Utf16,
    /// GB18030, which contains GBK and GB 2312, as Chinese Excel saves CSV.
    Gb18030,
}

/// The text of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decoded {
    /// The text.
    pub text: String,
    /// How the file writes it.
    pub encoding: Encoding,
    /// Whether the file ends within a character, which is left out.
    pub is_cut: bool,
}

/// Reads the letters of a file.
///
/// # Errors
/// [`NotText`]; no letter is ever replaced or dropped but one that the end of the file cuts.
pub fn decode(bytes: &[u8]) -> Result<Decoded, NotText> {
    if bytes.len() > MOST_BYTES {
        return Err(NotText::TooLarge);
    }
    let decoded = match bytes {
        [0xFF, 0xFE, rest @ ..] => utf_16(rest, u16::from_le_bytes),
        [0xFE, 0xFF, rest @ ..] => utf_16(rest, u16::from_be_bytes),
        bytes if bytes.contains(&0) => return Err(NotText::OtherKind),
        bytes => unmarked(bytes),
    };
    // A file of nothing but the begin of a character is no text.
    decoded.filter(|of| !of.is_cut || !of.text.is_empty()).ok_or(NotText::UnknownEncoding)
}

/// Text in UTF-8 or GB18030.
fn unmarked(bytes: &[u8]) -> Option<Decoded> {
    let cut = match utf_8(bytes) {
        Some(Decoded { is_cut: true, text, .. }) if text.is_ascii() => Some(text),
        Some(decoded) => return Some(decoded),
        None => None,
    };
    // Two bytes at the end of a text without other Chinese letters are a whole one in GB18030.
    match (gb18030(bytes), cut) {
        (Some(text), _) => Some(Decoded { text, encoding: Encoding::Gb18030, is_cut: false }),
        (None, Some(text)) => Some(Decoded { text, encoding: Encoding::Utf8, is_cut: true }),
        (None, None) => cut_gb18030(bytes).filter(|_| !resembles_utf_8(bytes)),
    }
}

fn utf_8(bytes: &[u8]) -> Option<Decoded> {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let (text, is_cut) = match std::str::from_utf8(bytes) {
        Ok(text) => (text, false),
        // Without a length the rest may be the begin of a letter.
        Err(of) if of.error_len().is_none() => {
            (std::str::from_utf8(bytes.get(..of.valid_up_to())?).ok()?, true)
        }
        Err(_) => return None,
    };
    Some(Decoded { text: text.to_owned(), encoding: Encoding::Utf8, is_cut })
}

/// Whether at least half of what is not ASCII is UTF-8, which is damaged elsewhere then.
fn resembles_utf_8(bytes: &[u8]) -> bool {
    let text = String::from_utf8_lossy(bytes);
    let others = || text.chars().filter(|letter| !letter.is_ascii());
    let damaged = others().filter(|letter| *letter == '\u{FFFD}').count();
    2 * damaged <= others().count()
}

fn gb18030(bytes: &[u8]) -> Option<String> {
    let text = GB18030.decode_without_bom_handling_and_without_replacement(bytes);
    text.map(std::borrow::Cow::into_owned)
}

/// The text before the first bytes of a letter of two or four.
fn cut_gb18030(bytes: &[u8]) -> Option<Decoded> {
    let begins_letter = |tail: &[u8]| match tail {
        [0x81..=0xFE] | [0x81..=0xFE, b'0'..=b'9'] => true,
        [0x81..=0xFE, b'0'..=b'9', third] => (0x81..=0xFE).contains(third),
        _ => false,
    };
    (1..=3).find_map(|length| {
        let (whole, tail) = bytes.split_at_checked(bytes.len().checked_sub(length)?)?;
        let text = gb18030(whole).filter(|_| begins_letter(tail))?;
        Some(Decoded { text, encoding: Encoding::Gb18030, is_cut: true })
    })
}

fn utf_16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Option<Decoded> {
    let pairs = bytes.chunks_exact(2);
    let mut is_cut = !pairs.remainder().is_empty();
    let mut units: Vec<u16> = pairs.filter_map(|pair| pair.try_into().ok()).map(unit).collect();
    if units.last().is_some_and(|last| (0xD800..0xDC00).contains(last)) {
        units.pop();
        is_cut = true;
    }
    let text = String::from_utf16(&units).ok()?;
    Some(Decoded { text, encoding: Encoding::Utf16, is_cut })
}
