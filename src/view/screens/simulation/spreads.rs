//! What each party might give, as it was typed.

use crate::number::Decimal;
use crate::scoring::{Party, PartyResult, Scheme, Spread};
use crate::view::store::{Store, Watched};

/// How a party's points are spread.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Fixed,
    Even,
    Peaked,
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
    pub(super) const ALL: [Kind; 3] = [Kind::Fixed, Kind::Even, Kind::Peaked];

    /// The name in hooks and options.
    pub(super) const fn key(self) -> &'static str {
        match self {
            Kind::Fixed => "fixed",
            Kind::Even => "even",
            Kind::Peaked => "peaked",
        }
    }

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

    /// How it is spread: fixed at a score that is there, else even over everything; tracked.
    pub(super) fn kind(&self, given: Option<Decimal>) -> Kind {
        let default = if given.is_some() { Kind::Fixed } else { Kind::Even };
        self.kind.get().unwrap_or(default)
    }

    /// The number of an end in force; tracked.
    pub(super) fn value(
        &self,
        end: End,
        party: &Party,
        result: &PartyResult,
        step: i64,
    ) -> Decimal {
        let typed = self.end(end).get();
        let given = result.points;
        let default = || match end {
            End::Low => given.unwrap_or(Decimal::ZERO),
            End::High => given.unwrap_or(party.cap),
            End::Likeliest => {
                let low = self.value(End::Low, party, result, step);
                let high = self.value(End::High, party, result, step);
                let half = (high - low).hundredths() / 2;
                let middle = Decimal::from_hundredths(low.hundredths() + half - half % step);
                given.unwrap_or(middle).max(low).min(high)
            }
        };
        typed.unwrap_or_else(default)
    }
}

/// One spread for each party; tracked.
pub(super) fn spreads(store: Store, scheme: &Scheme, ranges: &[Range]) -> Vec<Spread> {
    let step = scheme.rounding.step().hundredths();
    let results = store.parties.get();
    let parties = scheme.parties.iter().zip(&results).zip(ranges);
    let spread = |((party, result), range): ((&Party, &PartyResult), &Range)| {
        let value = |end| range.value(end, party, result, step);
        match range.kind(result.points) {
            Kind::Fixed => Spread::Fixed(value(End::Low)),
            Kind::Even => Spread::Even { low: value(End::Low), high: value(End::High) },
            Kind::Peaked => Spread::Peaked {
                low: value(End::Low),
                likeliest: value(End::Likeliest),
                high: value(End::High),
            },
        }
    };
    parties.map(spread).collect()
}
