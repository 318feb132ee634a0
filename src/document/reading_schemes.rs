//! JSON → the scheme in force and the one made by hand.

use super::reading::{Reader, is_too_long};
use super::{Limits, Schemes};
use crate::number::Decimal;
use crate::schemes::{self, MOST_BANDS, MOST_PARTIES, OWN, is_own_party};
use crate::scoring::{Bilingual, Quantity, Scheme};
use serde_json::Value as Json;
use std::sync::Arc;

impl Reader<'_> {
    /// The schemes of a document. One that is unknown or unreadable is a loss, and the default
    /// scheme stands in its place.
    pub(super) fn schemes(&mut self, json: &Json) -> Schemes {
        let own = match json.get("own_scheme") {
            Some(Json::Null) => None,
            text => {
                let own = text.and_then(|own| schemes::read_json(own).ok()).filter(is_sound);
                if own.is_none() {
                    self.lost("own_scheme");
                }
                own.map(Arc::new)
            }
        };
        let id = json.get("scheme").and_then(Json::as_str).unwrap_or_default();
        if id == OWN
            && let Some(own) = own
        {
            return Schemes { in_force: own, laid_by: None };
        }
        let in_force = schemes::load(id).unwrap_or_else(|_| {
            self.lost("scheme");
            schemes::default_scheme()
        });
        Schemes { in_force: Arc::new(in_force), laid_by: own }
    }
}

/// Whether a scheme keeps the limits of what can be typed, and every id is there once.
fn is_sound(scheme: &Scheme) -> bool {
    let short = |name: &Bilingual| [&name.zh_cn, &name.en].iter().all(|text| !is_too_long(text));
    let fits = |amount: Decimal| (Decimal::ZERO..=Quantity::LARGEST).contains(&amount);
    let ends = scheme.bands.iter().flat_map(|band| [band.lower, band.upper]).flatten();
    let limits = [scheme.bonus, scheme.deduction];
    let mut limits = limits.into_iter().flatten().filter_map(|of| of.most);
    // Lengths come first: nothing below looks at more items than a scheme can have.
    scheme.id == OWN
        && short(&scheme.name)
        && [Decimal::whole(100), Decimal::whole(1000)].contains(&scheme.full_score)
        && (1..=MOST_PARTIES).contains(&scheme.parties.len())
        && (1..=MOST_BANDS).contains(&scheme.bands.len())
        && has_few_sources(scheme)
        && is_once(scheme.parties.iter().map(|party| party.id.as_str()))
        && scheme.parties.iter().all(|party| is_own_party(&party.id))
        && is_once(scheme.bands.iter().map(|band| band.id.as_str()))
        && scheme
            .parties
            .iter()
            .all(|party| short(&party.name) && short(&party.short_name) && fits(party.cap))
        && scheme.bands.iter().all(|band| short(&band.name))
        && ends.into_iter().all(|end| fits(end.value))
        && limits.all(fits)
}

/// Whether what a scheme rests on keeps the limits of lists and texts.
fn has_few_sources(scheme: &Scheme) -> bool {
    let quotes = scheme.sources.iter().filter_map(|source| source.quote.as_ref());
    let titles = scheme.sources.iter().map(|source| &source.title);
    let mut texts = scheme.basis.iter().chain(titles).chain(quotes);
    scheme.basis.len().max(scheme.sources.len()) <= Limits::SCHEME_SOURCES
        && texts.all(|text| !is_too_long(text))
}

/// Whether every id is there once and fits into a hook.
fn is_once<'a>(ids: impl Iterator<Item = &'a str> + Clone) -> bool {
    let count = |id: &str| ids.clone().filter(|other| *other == id).count();
    ids.clone().all(|id| !id.contains('/') && !is_too_long(id) && count(id) == 1)
}
