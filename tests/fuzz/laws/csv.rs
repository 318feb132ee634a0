//! Any bytes as a text file of cells: no letter is lost, and what is written again reads the same.

use super::cells;
use station_scorecard::exchange::csv;
use station_scorecard::exchange::worker::{Decoded, Encoding, decode};

/// The most bytes that the begin of one letter has.
const MOST_CUT: usize = 3;

/// The law.
pub(crate) fn hold(bytes: &[u8]) {
    let Ok(Decoded { text, encoding, is_cut }) = decode(bytes) else { return };
    let unmarked = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    match encoding {
        Encoding::Utf8 => {
            let lost = unmarked.strip_prefix(text.as_bytes()).map(<[u8]>::len);
            assert!(lost.is_some_and(|lost| (lost > 0) == is_cut && lost <= MOST_CUT), "{lost:?}");
        }
        Encoding::Utf16 => {
            let lost = bytes.len() - text.encode_utf16().count() * 2 - 2;
            assert!((lost > 0) == is_cut && lost <= MOST_CUT, "{lost}");
        }
        Encoding::Gb18030 => assert!(!text.is_empty() && !text.contains('\u{FFFD}')),
    }
    let Ok(grid) = csv::read(&text) else { return };
    let again = csv::read(&cells::quoted(&grid));
    assert_eq!(again.as_ref().map(|grid| grid.rows()), Ok(grid.rows()));
    cells::hold(&grid, bytes.len());
}
