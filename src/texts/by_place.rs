//! What parties and bands are called, by their places in a scheme; "" where it has none there.

use crate::scoring::Scheme;
use crate::texts::Language;

/// The name of a party.
pub(super) fn party_name(at: usize, scheme: &Scheme, language: Language) -> &str {
    scheme.parties.get(at).map_or("", |party| language.name(&party.name))
}

/// Its short name.
pub(super) fn short_party_name(at: usize, scheme: &Scheme, language: Language) -> &str {
    scheme.parties.get(at).map_or("", |party| language.name(&party.short_name))
}

/// The name of a band's grade.
pub(super) fn band_name(at: usize, scheme: &Scheme, language: Language) -> &str {
    scheme.bands.get(at).map_or("", |band| language.name(&band.name))
}
