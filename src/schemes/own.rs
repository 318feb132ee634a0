//! A scheme made by hand: where it starts, and what is added, taken away and reordered in it.
//!
//! Its parties and bands have ids of their own, so that what was scored under it and what was
//! scored under the scheme it was made from never mix.

use super::{Incomplete, OWN};
use crate::number::{Decimal, Rounding};
use crate::scoring::{Bilingual, GradeBand, Party, Scheme};

/// The most parties of a scheme.
pub const MOST_PARTIES: usize = 8;
/// The most grade bands of a scheme.
pub const MOST_BANDS: usize = 6;

/// What can be done to the parties and bands of a scheme apart from typing in them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SchemeEdit {
    /// A party without a cap, as the last one.
    AddParty,
    /// The party at a place goes; the last one stays.
    RemoveParty(usize),
    /// A band without ends, as the lowest one.
    AddBand,
    /// The band at a place goes; the last one stays.
    RemoveBand(usize),
    /// The band at a position and the next better one are swapped: bands are sorted best first.
    RaiseBand(usize),
}

/// A scheme to be edited that starts as a copy of another one; its sources stay with that one.
pub fn made_from(template: &Scheme, name: Bilingual) -> Scheme {
    let parties = template.parties.iter().enumerate();
    let bands = template.bands.iter().enumerate();
    Scheme {
        id: OWN.to_owned(),
        name,
        basis: Vec::new(),
        parties: parties.map(|(at, of)| Party { id: party_id(at), ..of.clone() }).collect(),
        bands: bands.map(|(at, of)| GradeBand { id: band_id(at), ..of.clone() }).collect(),
        sources: Vec::new(),
        ..template.clone()
    }
}

/// A scheme to edit, starting with what is known of an incomplete one. An unknown full score is 100 until
/// the user changes it; unknown caps are 0 and unknown ends open, which [`Scheme::problems`] reports.
pub fn completing(incomplete: &Incomplete) -> Scheme {
    let named =
        |(zh_cn, en): &(&str, &str)| Bilingual { zh_cn: (*zh_cn).to_owned(), en: (*en).to_owned() };
    let mut scheme = Scheme {
        id: OWN.to_owned(),
        name: named(&incomplete.name),
        year: incomplete.year.unwrap_or_default(),
        basis: Vec::new(),
        full_score: Decimal::whole(i64::from(incomplete.full_score.unwrap_or(100))),
        parties: Vec::new(),
        bands: Vec::new(),
        bonus: None,
        deduction: None,
        rounding: Rounding::PRINTED,
        sources: Vec::new(),
    };
    for (name, cap) in incomplete.parties {
        let cap = Decimal::whole(cap.map_or(0, i64::from));
        add_party(&mut scheme, named(name), cap);
    }
    for (name, lower, upper) in incomplete.bands {
        add_band(&mut scheme, named(name));
        if let Some(band) = scheme.bands.last_mut() {
            (band.lower, band.upper) = (lower.map(Into::into), upper.map(Into::into));
        }
    }
    if scheme.parties.is_empty() {
        add_party(&mut scheme, numbered_party(1), Decimal::ZERO);
    }
    while scheme.bands.len() < 2 {
        let number = scheme.bands.len() + 1;
        add_band(&mut scheme, numbered_band(number));
    }
    scheme
}

/// The scheme after an edit; `None` where it has no such place, or as many items as it can have.
pub fn edited(scheme: &Scheme, edit: SchemeEdit) -> Option<Scheme> {
    let mut scheme = scheme.clone();
    let (parties, bands) = (scheme.parties.len(), scheme.bands.len());
    match edit {
        SchemeEdit::AddParty if parties < MOST_PARTIES => {
            add_party(&mut scheme, numbered_party(parties + 1), Decimal::ZERO);
        }
        SchemeEdit::RemoveParty(at) if at < parties && parties > 1 => {
            scheme.parties.remove(at);
        }
        SchemeEdit::AddBand if bands < MOST_BANDS => {
            add_band(&mut scheme, numbered_band(bands + 1));
        }
        SchemeEdit::RemoveBand(at) if at < bands && bands > 1 => {
            scheme.bands.remove(at);
        }
        SchemeEdit::RaiseBand(at) if (1..bands).contains(&at) => scheme.bands.swap(at - 1, at),
        _ => return None,
    }
    Some(scheme)
}

/// The ids a scheme made by hand gives its parties; no built-in scheme has one of them.
pub fn is_own_party(id: &str) -> bool {
    id.strip_prefix(OWN).is_some_and(|rest| rest.starts_with("_party_"))
}

fn add_party(scheme: &mut Scheme, name: Bilingual, cap: Decimal) {
    let taken = |id: &String| scheme.parties.iter().any(|party| party.id == *id);
    let id = (0..).map(party_id).find(|id| !taken(id)).unwrap_or_default();
    scheme.parties.push(Party { id, short_name: name.clone(), name, cap });
}

fn add_band(scheme: &mut Scheme, name: Bilingual) {
    let taken = |id: &String| scheme.bands.iter().any(|band| band.id == *id);
    let id = (0..).map(band_id).find(|id| !taken(id)).unwrap_or_default();
    scheme.bands.push(GradeBand { id, name, lower: None, upper: None });
}

/// What a party is called until a person names it.
fn numbered_party(number: usize) -> Bilingual {
    Bilingual { zh_cn: format!("评分方{number}"), en: format!("Party {number}") }
}

/// What a band is called until a person names it.
fn numbered_band(number: usize) -> Bilingual {
    Bilingual { zh_cn: format!("等级{number}"), en: format!("Grade {number}") }
}

/// The id that a party of a scheme made by hand has at that place unless others went before it.
pub fn party_id(at: usize) -> String {
    format!("{OWN}_party_{}", at + 1)
}

/// The same of a grade band.
pub fn band_id(at: usize) -> String {
    format!("{OWN}_band_{}", at + 1)
}
