//! Any text as what stands on the clipboard, once with its tags and once as it is.

use super::cells;
use station_scorecard::exchange::paste;

/// The law.
pub(crate) fn hold(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    for html in [Some(text.as_ref()), None] {
        if let Ok(grid) = paste::cells(html, &text) {
            cells::hold(&grid, bytes.len());
        }
    }
}
