//! The texts of a written document, to compare them with what was meant.

use crate::exchange::xml::letter;
use quick_xml::Reader;
use quick_xml::events::Event;

/// The text of each paragraph that has one; `None` where it is no XML.
pub(super) fn texts(body: &str) -> Option<Vec<String>> {
    let mut xml = Reader::from_str(body);
    let (mut texts, mut text, mut within) = (Vec::new(), String::new(), false);
    loop {
        match xml.read_event().ok()? {
            Event::Start(of) if of.name().as_ref() == "w:t" => within = true,
            Event::End(of) if of.name().as_ref() == "w:t" => within = false,
            Event::Text(of) if within => text.push_str(&of.xml10_content()),
            Event::GeneralRef(of) if within => text.push_str(&letter(&of)?),
            Event::Empty(of) if of.name().as_ref() == "w:br" => text.push('\n'),
            Event::Empty(of) if of.name().as_ref() == "w:tab" => text.push('\t'),
            Event::End(of) if of.name().as_ref() == "w:p" && !text.is_empty() => {
                texts.push(std::mem::take(&mut text));
            }
            Event::Eof => return Some(texts),
            _ => {}
        }
    }
}
