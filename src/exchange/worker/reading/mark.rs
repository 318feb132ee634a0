//! The mark of a workbook that was handed out, in its properties or in its defined names: programs keep both, and one
//! of them is enough. What is no mark is none, whatever is wrong with it: the cells are read all the same.

use super::archive::Archive;
use super::xml::attribute;
use crate::exchange::handing::{Mark, NAMES};
use crate::exchange::xml::letter;
use quick_xml::Reader;
use quick_xml::events::Event;

/// Where the texts of a mark are: a part of the container, the element of each, the attribute that names it, and
/// whether it is a text within a formula.
struct Place {
    part: &'static str,
    element: &'static str,
    name: &'static str,
    is_quoted: bool,
}

const PLACES: [Place; 4] = [
    Place { part: "docProps/custom.xml", element: "property", name: "name", is_quoted: false },
    Place { part: "xl/workbook.xml", element: "definedName", name: "name", is_quoted: true },
    // The same in a workbook that was saved as OpenDocument.
    Place { part: "meta.xml", element: "user-defined", name: "meta:name", is_quoted: false },
    Place { part: "content.xml", element: "named-expression", name: "table:name", is_quoted: true },
];

/// The attribute that holds the formula of a name in OpenDocument.
const EXPRESSION: &str = "table:expression";

/// Longer than any mark.
const LONGEST: usize = 4_000;

/// Finds the mark.
pub(super) fn mark(archive: &Archive) -> Option<Mark> {
    PLACES.iter().find_map(|place| {
        let part = std::str::from_utf8(archive.part(place.part)?).ok()?;
        // Most workbooks have none, and their parts can be large.
        let [first, ..] = NAMES;
        part.contains(first).then(|| texts(part, place)).flatten().and_then(Mark::of_texts)
    })
}

/// The texts of the names of a mark; `None` where one is not there.
fn texts(part: &str, place: &Place) -> Option<[String; 4]> {
    let mut found: [Option<String>; 4] = Default::default();
    let mut xml = Reader::from_str(part);
    let mut within: Option<usize> = None;
    let mut text = String::new();
    loop {
        match xml.read_event().ok()? {
            Event::Start(of) | Event::Empty(of) if of.local_name().as_ref() == place.element => {
                let name = attribute(&of, place.name).ok()??;
                within = NAMES.iter().position(|known| *known == name);
                text.clear();
                let expression = attribute(&of, EXPRESSION).ok()?;
                if let Some((at, expression)) = within.zip(expression) {
                    *found.get_mut(at)? = Some(plain(&expression, place));
                    within = None;
                }
            }
            Event::Text(of) if within.is_some() => text.push_str(&of.xml10_content()),
            Event::CData(of) if within.is_some() => text.push_str(&of.xml10_content()),
            Event::GeneralRef(of) if within.is_some() => {
                text.push_str(&letter(&of)?);
            }
            Event::End(of) if of.local_name().as_ref() == place.element => {
                if let Some(at) = within.take() {
                    *found.get_mut(at)? = Some(plain(&text, place));
                }
            }
            Event::Eof => break,
            _ => {}
        }
        // What follows may be damaged.
        if found.iter().all(Option::is_some) {
            break;
        }
        if text.len() > LONGEST {
            return None;
        }
    }
    let [station, part, months, version] = found;
    Some([station?, part?, months?, version?])
}

/// The text as it was meant.
fn plain(text: &str, place: &Place) -> String {
    let text = text.trim();
    if !place.is_quoted {
        return text.to_owned();
    }
    let text = text.strip_prefix("of:").unwrap_or(text);
    let text = text.trim_start_matches('=');
    let quoted = text.strip_prefix('"').and_then(|text| text.strip_suffix('"'));
    quoted.map_or_else(|| text.to_owned(), |text| text.replace("\"\"", "\""))
}
