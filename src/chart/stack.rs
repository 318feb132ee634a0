//! The parties' points laid end to end on the grade ruler, and the lines below it.

use super::ruler::{Ruler, Span};
use crate::number::{Decimal, Percent, Ratio};
use crate::scoring::{PartyResult, Scheme};

/// A piece of the stacked points.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Piece {
    /// What a party has given, by its place.
    Party(usize),
    /// 加分.
    Bonus,
    /// 扣分, from the total on: it is taken off the end.
    Deduction,
    /// What parties that have not scored can still give.
    Open,
}

/// A line of the ruler with its value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tick {
    /// The value.
    pub value: Decimal,
    /// Where it stands.
    pub at: Percent,
    /// Whether a narrow picture has no room for it.
    pub is_close: bool,
}

/// The least distance between two values in a wide picture and in a narrow one, in hundredths of a percent.
const APART: [i64; 2] = [400, 800];

impl Ruler {
    /// The points end to end: parties in their order, bonus, what is still open; what is taken lies over the
    /// end. A piece without length is left out.
    pub fn stack(
        &self,
        parties: &[PartyResult],
        bonus: Option<Decimal>,
        deduction: Option<Decimal>,
    ) -> Vec<(Piece, Span)> {
        let mut pieces = Vec::new();
        let mut end = Decimal::ZERO;
        let mut lay = |piece: Piece, from: Decimal, to: Decimal| {
            if to > from {
                pieces.push((piece, self.stretch(from, to)));
            }
        };
        for (at, party) in parties.iter().enumerate() {
            let next = end + party.points.unwrap_or_default();
            lay(Piece::Party(at), end, next);
            end = next;
        }
        let added = end + bonus.unwrap_or_default();
        lay(Piece::Bonus, end, added);
        let total = (added - deduction.unwrap_or_default()).max(Decimal::ZERO);
        lay(Piece::Deduction, total, added);
        let open = parties.iter().filter(|party| party.points.is_none()).map(|party| party.cap);
        lay(Piece::Open, total, total + open.sum());
        pieces
    }

    /// The lines at both ends and where a band begins; those that would touch the one before are left out.
    pub fn ticks(&self, scheme: &Scheme) -> Vec<Tick> {
        let begins = scheme.bands.iter().rev().filter_map(|band| band.lower.map(|end| end.value));
        let ends = [Decimal::ZERO, scheme.full_score];
        let mut values: Vec<Decimal> = Vec::new();
        // A handful: a sort of the library is four kilobytes of program.
        for value in begins.chain(ends) {
            let at = values.iter().position(|later| *later >= value).unwrap_or(values.len());
            if values.get(at) != Some(&value) {
                values.insert(at, value);
            }
        }
        let mut ticks: Vec<Tick> = Vec::new();
        let [apart, apart_narrow] = APART;
        let mut last_narrow = None;
        let full = self.place(scheme.full_score).hundredths();
        for value in values {
            let at = self.place(value);
            let is_end = value == scheme.full_score;
            let far = |from: Option<i64>, least: i64| {
                let here = at.hundredths();
                let clear = is_end || full - here >= least;
                clear && from.is_none_or(|from| here - from >= least)
            };
            let before = ticks.last().map(|tick| tick.at.hundredths());
            if far(before, apart) || is_end {
                let is_close = !far(last_narrow, apart_narrow) && !is_end;
                if !is_close {
                    last_narrow = Some(at.hundredths());
                }
                ticks.push(Tick { value, at, is_close });
            }
        }
        ticks
    }
}

/// How wide the bar of a party is beside the others: the largest full score takes the whole width.
pub fn weight(cap: Decimal, scheme: &Scheme) -> Percent {
    let largest = scheme.parties.iter().map(|party| party.cap).max().unwrap_or_default();
    Ratio::of(cap, largest).map(Percent::of).unwrap_or_default()
}
