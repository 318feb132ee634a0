//! What the inputs of a scheme made by hand accept.
//!
//! What was scored already stays possible: no cap below given points, no fewer decimals than they
//! have. Caps that do not add up, gaps and overlaps are accepted, and told.
//!
//! What a kept scheme may hold is narrowed only by the scheme itself: [`Allowed::of_kept_scheme`].

use super::allowed::Allowed;
use crate::document::scheme_field::{DECIMALS, FULL_SCORES, ROUNDINGS, SchemeField, YES_NO};
use crate::document::scores::{BONUS, DEDUCTION};
use crate::document::sheet::Document;
use crate::number::Decimal;
use crate::scoring::{Adjustment, PartyScore, Scheme, ScoreMode};

/// The years a scheme can be of.
const YEARS: (Decimal, Decimal) = (Decimal::whole(1990), Decimal::whole(2100));
impl Allowed {
    pub(super) fn of_scheme(field: SchemeField, document: &Document) -> Allowed {
        use SchemeField as S;
        let scheme = document.scheme();
        let points = |given: Decimal| {
            let kept = Allowed::of_kept_scheme(field, scheme);
            let Allowed::Number { most, decimals, .. } = kept else { return kept };
            Allowed::Number { lowest: given, most, decimals, not_agreed: false, percent: false }
        };
        match field {
            S::Decimals => {
                Allowed::Choice(DECIMALS.get(decimals_in_use(document)..).unwrap_or(&[]))
            }
            S::MostBonus => points(given(document, BONUS)),
            S::MostDeduction => points(given(document, DEDUCTION)),
            S::PartyCap(at) => {
                let party = scheme.parties.get(at);
                points(party.map_or(Decimal::ZERO, |party| given(document, &party.id)))
            }
            field => Allowed::of_kept_scheme(field, scheme),
        }
    }

    /// What an input accepts in a scheme that nobody has scored under.
    pub(in crate::document) fn of_kept_scheme(field: SchemeField, scheme: &Scheme) -> Allowed {
        use SchemeField as S;
        match field {
            S::Name | S::PartyName(_) | S::BandName(_) => Allowed::Text { required: true },
            S::Year => Allowed::Number {
                lowest: YEARS.0,
                most: YEARS.1,
                decimals: 0,
                not_agreed: false,
                percent: false,
            },
            S::FullScore => Allowed::Choice(FULL_SCORES),
            S::Decimals => Allowed::Choice(DECIMALS),
            S::Rounding => Allowed::Choice(ROUNDINGS),
            S::HasBonus | S::HasDeduction | S::BandLowerIncluded(_) | S::BandUpperIncluded(_) => {
                Allowed::Choice(YES_NO)
            }
            S::PartyCap(_) => Allowed::up_to(Allowed::MOST_POINTS, scheme.rounding.decimals()),
            // Sources print ends such as 89.5 also where totals are whole numbers; the limits of bonus
            // and deduction stay as they are when the decimals of points change.
            S::BandLower(_) | S::BandUpper(_) | S::MostBonus | S::MostDeduction => {
                Allowed::ANY_POINTS
            }
        }
    }

    /// What bonus or deduction accepts.
    pub(super) fn of_adjustment(of: Option<Adjustment>, scheme: &Scheme) -> Allowed {
        let most = of.and_then(|of| of.most).unwrap_or(scheme.full_score);
        Allowed::up_to(most, scheme.rounding.decimals())
    }
}

/// The most points a party has given, here or in a scenario.
fn given(document: &Document, party: &str) -> Decimal {
    let score = document.score(party);
    let here = in_points(&score);
    let supposed = document.scenarios.iter().flat_map(|scenario| scenario.scores());
    let supposed = supposed.filter(|(of, _)| of == party).filter_map(|(_, score)| in_points(score));
    here.into_iter().chain(supposed).max().unwrap_or(Decimal::ZERO)
}

/// The points of a score that is typed in points.
fn in_points(score: &PartyScore) -> Option<Decimal> {
    score.points.filter(|_| score.mode == ScoreMode::Points)
}

/// How many decimals the scores of the scheme and its caps have.
fn decimals_in_use(document: &Document) -> usize {
    let scheme = document.scheme();
    let ids = scheme.parties.iter().map(|party| party.id.as_str());
    let typed = ids.clone().chain([BONUS, DEDUCTION]).filter_map(|id| document.score(id).typed());
    let supposed = document.scenarios.iter().flat_map(|scenario| scenario.scores());
    let supposed = supposed.filter(|(of, _)| scheme.party(of).is_some());
    let supposed = supposed.filter_map(|(_, score)| score.typed());
    let caps = scheme.parties.iter().map(|party| party.cap);
    let decimals = |points: Decimal| match points.hundredths() {
        whole if whole % 100 == 0 => 0,
        tenths if tenths % 10 == 0 => 1,
        _ => 2,
    };
    typed.chain(supposed).chain(caps).map(decimals).max().unwrap_or(0)
}
