//! JSON → the scheme in force and the one made by hand.

use super::loss::is_too_long;
use super::read::Reader;
use crate::document::input::Allowed;
use crate::document::limits::Limits;
use crate::document::scheme_field::SchemeField;
use crate::document::schemes::Schemes;
use crate::number::Decimal;
use crate::schemes::{self, MOST_BANDS, MOST_PARTIES, OWN, is_own_party};
use crate::scoring::{Adjustment, Bilingual, Bound, Scheme};
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
    use SchemeField as S;
    let of = |field| Allowed::of_kept_scheme(field, scheme);
    let short = |field, name: &Bilingual| {
        [&name.zh_cn, &name.en].iter().all(|text| of(field).kept(text).is_some())
    };
    let most = |field, adjustment: Option<Adjustment>| {
        let most = adjustment.and_then(|adjustment| adjustment.most);
        most.is_none_or(|most| of(field).accepts(most))
    };
    let end = |field, end: Option<Bound>| end.is_none_or(|end| of(field).accepts(end.value));
    // Zero stands for a year that is not known.
    let year = Decimal::whole(i64::from(scheme.year));
    // Lengths come first: nothing below looks at more items than a scheme can have.
    scheme.id == OWN
        && short(S::Name, &scheme.name)
        && (scheme.year == 0 || of(S::Year).accepts(year))
        && of(S::FullScore).kept(&scheme.full_score.to_string()).is_some()
        && (1..=MOST_PARTIES).contains(&scheme.parties.len())
        && (1..=MOST_BANDS).contains(&scheme.bands.len())
        && has_few_sources(scheme)
        && is_once(scheme.parties.iter().map(|party| party.id.as_str()))
        && is_once(scheme.bands.iter().map(|band| band.id.as_str()))
        && scheme.parties.iter().enumerate().all(|(at, party)| {
            is_own_party(&party.id)
                && short(S::PartyName(at), &party.name)
                && short(S::PartyName(at), &party.short_name)
                && of(S::PartyCap(at)).accepts(party.cap)
        })
        && scheme.bands.iter().enumerate().all(|(at, band)| {
            short(S::BandName(at), &band.name)
                && end(S::BandLower(at), band.lower)
                && end(S::BandUpper(at), band.upper)
        })
        && most(S::MostBonus, scheme.bonus)
        && most(S::MostDeduction, scheme.deduction)
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
    ids.clone().all(|id| !id.bytes().any(|byte| byte == b'/') && !is_too_long(id) && count(id) == 1)
}
