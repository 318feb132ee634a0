//! Bytes of a text file → text: UTF-8, UTF-16 with its mark, GB18030.
//!
//! GB18030 costs 125 kB on the wire, so only what runs in the worker may call [`decode`]; there the
//! reader of old workbooks brings the same tables along.

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

/// Why a file is not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotText {
    /// Larger than [`MOST_BYTES`].
    TooLarge,
    /// A workbook, a picture, a program.
    OtherKind,
    /// Letters in none of the encodings.
    UnknownEncoding,
}

/// Reads the letters of a file.
///
/// # Errors
/// [`NotText`]; no letter is ever replaced or dropped.
pub fn decode(bytes: &[u8]) -> Result<(String, Encoding), NotText> {
    if bytes.len() > MOST_BYTES {
        return Err(NotText::TooLarge);
    }
    match bytes {
        [0xFF, 0xFE, rest @ ..] => return utf_16(rest, u16::from_le_bytes),
        [0xFE, 0xFF, rest @ ..] => return utf_16(rest, u16::from_be_bytes),
        _ => {}
    }
    if bytes.contains(&0) {
        return Err(NotText::OtherKind);
    }
    let unmarked = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    if let Ok(text) = std::str::from_utf8(unmarked) {
        return Ok((text.to_owned(), Encoding::Utf8));
    }
    let text = GB18030.decode_without_bom_handling_and_without_replacement(bytes);
    let text = text.ok_or(NotText::UnknownEncoding)?;
    Ok((text.into_owned(), Encoding::Gb18030))
}

fn utf_16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Result<(String, Encoding), NotText> {
    if bytes.len() % 2 == 1 {
        return Err(NotText::UnknownEncoding);
    }
    let units = bytes.chunks_exact(2).filter_map(|pair| pair.try_into().ok()).map(unit);
    let text: Result<String, _> = char::decode_utf16(units).collect();
    let text = text.map_err(|_| NotText::UnknownEncoding)?;
    Ok((text, Encoding::Utf16))
}
