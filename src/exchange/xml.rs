//! What XML writes in signs of its own, read: references and the values of attributes.

use quick_xml::XmlVersion;
use quick_xml::events::BytesRef;
use quick_xml::events::attributes::Attribute;

/// A letter that is written by its name or number; `None` where it is none: no file may have names of its own.
pub(super) fn letter(of: &BytesRef<'_>) -> Option<String> {
    match quick_xml::escape::resolve_xml_entity(of) {
        Some(known) => Some(known.to_owned()),
        None => of.resolve_char_ref().ok()?.map(String::from),
    }
}

/// The value of an attribute; `None` where it does not read.
pub(super) fn value(of: &Attribute<'_>) -> Option<String> {
    Some(of.normalized_value(XmlVersion::Implicit1_0).ok()?.into_owned())
}
