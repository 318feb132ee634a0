//! Any text as a link, as it is and with its length and checksum mended: what opens can be shared
//! again and is then the same station.

#[path = "../../it/exchange/frame.rs"]
#[allow(dead_code, clippy::duplicate_mod, reason = "tests of the frame use it too")]
mod frame;

use frame::{ALPHABET, sealed};
use station_scorecard::exchange::link::{VERSION, read, shared, write};

/// The law.
pub(crate) fn hold(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    opens(&text);
    let characters: String = text.chars().filter(|letter| ALPHABET.contains(*letter)).collect();
    opens(&sealed(VERSION, content(&characters)));
}

fn opens(link: &str) {
    let Ok(document) = read(link) else { return };
    let again = write(&document).map(|link| read(&link));
    assert_eq!(again, Ok(Ok(shared(&document))));
}

/// What stands between the stated length and the checksum.
fn content(link: &str) -> &str {
    let value = |letter: char| ALPHABET.find(letter).unwrap_or(0);
    let length = link.chars().skip(1).take_while(|letter| value(*letter) >= 32).count() + 1;
    link.get(1 + length..link.len().saturating_sub(6)).unwrap_or(link)
}
