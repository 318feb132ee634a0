//! Reading XML step by step: what cannot be read is a damaged file.

use crate::exchange::workbook::WorkbookProblem;
use quick_xml::events::{BytesRef, BytesStart, Event};
use quick_xml::{Reader, XmlVersion};

pub(super) type Xml<'a> = Reader<&'a [u8]>;

/// The next piece of the text.
pub(super) fn event<'a>(xml: &mut Xml<'a>) -> Result<Event<'a>, WorkbookProblem> {
    xml.read_event().map_err(|_| WorkbookProblem::Damaged)
}

/// An attribute by its full name.
pub(super) fn attribute(
    of: &BytesStart<'_>,
    name: &str,
) -> Result<Option<String>, WorkbookProblem> {
    let found = of.try_get_attribute(name).map_err(|_| WorkbookProblem::Damaged)?;
    let Some(found) = found else { return Ok(None) };
    let text = found.normalized_value(XmlVersion::Implicit1_0);
    let text = text.map_err(|_| WorkbookProblem::Damaged)?;
    Ok(Some(text.into_owned()))
}

/// An attribute that counts something; 1 where it is not there.
pub(super) fn count(of: &BytesStart<'_>, name: &str) -> Result<usize, WorkbookProblem> {
    match attribute(of, name)? {
        None => Ok(1),
        Some(text) => text.trim().parse().map_err(|_| WorkbookProblem::Damaged),
    }
}

/// A letter that is written by its name or number.
pub(super) fn letter(of: &BytesRef<'_>) -> Result<String, WorkbookProblem> {
    if let Some(known) = quick_xml::escape::resolve_xml_entity(of) {
        return Ok(known.to_owned());
    }
    let letter = of.resolve_char_ref().map_err(|_| WorkbookProblem::Damaged)?;
    letter.map(String::from).ok_or(WorkbookProblem::Damaged)
}
