//! Any bytes as a text file of cells: no letter is lost, and what is written again reads the same.

use super::cells;
use station_scorecard::exchange::csv;
use station_scorecard::exchange::encoding::{Encoding, decode};

/// The law.
pub(crate) fn hold(bytes: &[u8]) {
    let Ok((text, encoding)) = decode(bytes) else { return };
    let unmarked = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    match encoding {
        Encoding::Utf8 => assert_eq!(text.as_bytes(), unmarked),
        Encoding::Utf16 => assert_eq!(text.encode_utf16().count() * 2 + 2, bytes.len()),
        Encoding::Gb18030 => assert!(!text.is_empty() && !text.contains('\u{FFFD}')),
    }
    let Ok(grid) = csv::read(&text) else { return };
    let again = csv::read(&cells::quoted(&grid));
    assert_eq!(again.as_ref().map(|grid| grid.rows()), Ok(grid.rows()));
    cells::hold(&grid, bytes.len());
}
