//! Reading XML step by step: what cannot be read is a damaged file.

use crate::exchange::workbook::WorkbookProblem;
use crate::exchange::xml::value;
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

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
    value(&found).map(Some).ok_or(WorkbookProblem::Damaged)
}

/// An attribute that counts something; 1 where it is not there.
pub(super) fn count(of: &BytesStart<'_>, name: &str) -> Result<usize, WorkbookProblem> {
    match attribute(of, name)? {
        None => Ok(1),
        Some(text) => text.trim().parse().map_err(|_| WorkbookProblem::Damaged),
    }
}
