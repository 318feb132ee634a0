//! What each party might give, as it was typed.

use crate::number::Decimal;
use crate::scoring::keyed;
use crate::scoring::{Party, PartyResult};
use crate::view::store::Watched;

keyed! {
    /// How a party's points are spread.
    #[derive(Clone, Copy, PartialEq, Eq)]
    pub(super) enum Kind {
        Fixed = "fixed",
        Even = "even",
        Peaked = "peaked",
    }
}

/// Which number of a range.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum End {
    Low,
    Likeliest,
    High,
}

/// A party's range; what nobody has typed follows the score.
pub(super) struct Range {
    pub(super) kind: Watched<Option<Kind>>,
    ends: [Watched<Option<Decimal>>; 3],
}

impl Default for Range {
    fn default() -> Range {
        let blank = || Watched::new(None);
        Range { kind: Watched::new(None), ends: [blank(), blank(), blank()] }
    }
}

impl Kind {
    /// The numbers it needs.
    pub(super) const fn ends(self) -> &'static [End] {
        match self {
            Kind::Fixed => &[End::Low],
            Kind::Even => &[End::Low, End::High],
            Kind::Peaked => &[End::Low, End::Likeliest, End::High],
        }
    }
}

impl End {
    /// The name in hooks.
    pub(super) const fn key(self) -> &'static str {
        match self {
            End::Low => "low",
            End::Likeliest => "likeliest",
            End::High => "high",
        }
    }
}

impl Range {
    /// The typed number of an end.
    pub(super) const fn end(&self, end: End) -> &Watched<Option<Decimal>> {
        let [low, likeliest, high] = &self.ends;
        match end {
            End::Low => low,
            End::Likeliest => likeliest,
            End::High => high,
        }
    }

    /// How it is spread: even where the party is in doubt, else fixed at its score; tracked.
    pub(super) fn kind(&self, doubted: bool) -> Kind {
        self.kind.get().unwrap_or(if doubted { Kind::Even } else { Kind::Fixed })
    }

    /// The number of an end in force; tracked.
    pub(super) fn value(
        &self,
        end: End,
        kind: Kind,
        party: &Party,
        result: &PartyResult,
        step: i64,
    ) -> Decimal {
        let typed = self.end(end).get();
        let fixed = kind == Kind::Fixed;
        let given = result.points;
        let default = || match end {
            End::Low if fixed => given.unwrap_or(Decimal::ZERO),
            End::Low => near(given, party, -1).unwrap_or(Decimal::ZERO),
            End::High => near(given, party, 1).unwrap_or(party.cap),
            End::Likeliest => {
                let low = self.value(End::Low, kind, party, result, step);
                let high = self.value(End::High, kind, party, result, step);
                let half = (high - low).hundredths() / 2;
                let middle = Decimal::from_hundredths(low.hundredths() + half - half % step);
                given.unwrap_or(middle).max(low).min(high)
            }
        };
        typed.unwrap_or_else(default)
    }
}

/// Whole points around a score that is in doubt: a tenth of the full score down or up.
fn near(given: Option<Decimal>, party: &Party, side: i64) -> Option<Decimal> {
    let away = party.cap.hundredths() / 10 * side;
    let place = given?.hundredths() + away;
    let whole = place.div_euclid(100) + i64::from(side > 0 && place % 100 != 0);
    Some(Decimal::whole(whole).max(Decimal::ZERO).min(party.cap))
}
