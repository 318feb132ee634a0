//! The names under which 模拟 shows figures of the station.

use super::Document;
use crate::scoring::Scheme;
use crate::scoring::explain::{PathFigure, Subject};

impl Document {
    /// The hook of a figure of the path to a grade.
    pub(super) fn path_hook(&self, band: usize, figure: PathFigure, scheme: &Scheme) -> String {
        let grade = scheme.bands.get(band).map_or("", |band| band.id.as_str());
        let party = |at: usize| scheme.parties.get(at).map_or("", |party| party.id.as_str());
        let (who, what) = match figure {
            PathFigure::Needed => return format!("path/{grade}/needed"),
            PathFigure::Alone(at) => (party(at).to_owned(), "alone"),
            PathFigure::Least(at) => (party(at).to_owned(), "least"),
            PathFigure::Loss(at) => (party(at).to_owned(), "loss"),
            PathFigure::Together(members) => {
                let parties = 0..scheme.parties.len();
                let inside = parties.filter(|at| *at < 8 && members >> at & 1 == 1);
                (inside.map(party).collect::<Vec<_>>().join("+"), "together")
            }
        };
        format!("path/{grade}/{who}/{what}")
    }

    /// The figure of the path with that hook, whose parts follow `path/`.
    pub(super) fn path_of(&self, parts: &[&str], scheme: &Scheme) -> Option<Subject> {
        let (grade, rest) = parts.split_first()?;
        let band = scheme.bands.iter().position(|band| band.id == *grade)?;
        let figure = match rest {
            ["needed"] => PathFigure::Needed,
            [party, "alone"] => PathFigure::Alone(scheme.party(party)?),
            [party, "least"] => PathFigure::Least(scheme.party(party)?),
            [party, "loss"] => PathFigure::Loss(scheme.party(party)?),
            [parties, "together"] => PathFigure::Together(members(parties, scheme)?),
            _ => return None,
        };
        Some(Subject::Path(band, figure))
    }
}

/// The bits of two or more parties, in the order of the scheme.
fn members(parties: &str, scheme: &Scheme) -> Option<u8> {
    let mut members = 0_u8;
    for party in parties.split('+') {
        let place = u32::try_from(scheme.party(party)?).ok()?;
        let bit = 1_u8.checked_shl(place)?;
        if members >= bit {
            return None;
        }
        members |= bit;
    }
    (members.count_ones() > 1).then_some(members)
}
