//! The name of a station, where it has none and where there is little room.

use crate::document::Document;
use crate::texts::{FrameText, Language};

/// What comes after a city's 市 where that 市 is another word's: 市民, 市区, 市场, 市政, 市北.
const OTHER_WORDS: [char; 5] = ['民', '区', '场', '政', '北'];

/// What a city's 市 never follows: 番禺区市桥街道.
const SMALLER_PLACES: [char; 5] = ['区', '县', '镇', '街', '道'];

/// The longest run of characters that can end a city: 新疆维吾尔自治区乌鲁木齐市.
const LONGEST_CITY: usize = 14;

/// The name of a station, words where it has none.
pub fn shown_name(name: &str, language: Language) -> String {
    if name.is_empty() { FrameText::Unnamed.words(language) } else { name }.to_owned()
}

/// The name of a document's station, words where it has none.
pub fn shown_station(document: &Document, language: Language) -> String {
    shown_name(&document.particulars.name(), language)
}

/// A station's name parted before what is left when there is no room for its city: (广州市, 白鹤洞街…). The
/// first part is empty where the name has no city in front.
pub fn city_and_rest(name: &str) -> (&str, &str) {
    let mut end = 0;
    let mut before = None;
    let mut characters = name.char_indices().take(LONGEST_CITY).enumerate().peekable();
    while let Some((count, (at, character))) = characters.next() {
        let next = characters.peek().map(|(_, (_, next))| *next);
        let follows = before.replace(character).is_some_and(|of| SMALLER_PLACES.contains(&of));
        let is_city = character == '市' && count >= 2 && !follows;
        if is_city && next.is_some_and(|next| !OTHER_WORDS.contains(&next)) {
            end = at + character.len_utf8();
        }
    }
    name.split_at_checked(end).unwrap_or(("", name))
}
