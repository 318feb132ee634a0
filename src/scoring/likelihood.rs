//! How likely a grade is, as people say it: times in ten, seldom, almost always.
//!
//! Ten marks are shared out among the grades by largest remainder, so that they add up. Only a chance of
//! exactly 0 or 1 is called so; what is said of the others follows from the exact chance, not from its marks.

use super::{Distribution, Grading, Scheme};
use crate::number::{Natural, sort_by_key};
use std::cmp::Reverse;

/// How often, in words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Likelihood {
    /// Never: the chance is 0.
    Impossible,
    /// Below 5 %.
    Seldom,
    /// So many times in ten, 0 to 10.
    InTen(u8),
    /// Above 95 %.
    AlmostCertain,
    /// Always: the chance is 1.
    Certain,
}

/// A grade, its share of ten marks and how often that is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct InTen {
    /// The grade; a gap and every pair of overlapping bands are listed separately.
    pub grading: Grading,
    /// Its marks; those of all grades together are ten.
    pub marks: u8,
    /// How often.
    pub likelihood: Likelihood,
}

/// The marks.
const TEN: u8 = 10;

impl Distribution {
    /// Every grade in ten marks, best first.
    pub fn in_ten(&self, scheme: &Scheme) -> Vec<InTen> {
        let whole = self.weight(0..self.totals());
        let weights = self.weights(scheme);
        let shares = weights.iter().map(|(_, weight)| {
            let (marks, rest) = weight.times(TEN.into()).divided_by(&whole).unwrap_or_default();
            (marks.to_u64().and_then(|marks| u8::try_from(marks).ok()).unwrap_or(TEN), rest)
        });
        let (mut marks, rests): (Vec<u8>, Vec<Natural>) = shares.unzip();
        let mut order: Vec<usize> = (0..rests.len()).collect();
        sort_by_key(&mut order, |at| Reverse(rests.get(*at).cloned().unwrap_or_default()));
        let left = TEN.saturating_sub(marks.iter().sum());
        for at in order.into_iter().take(left.into()) {
            marks.get_mut(at).into_iter().for_each(|marks| *marks += 1);
        }
        let in_ten = |((grading, weight), marks): ((Grading, Natural), u8)| InTen {
            grading,
            marks,
            likelihood: likelihood(&weight, &whole, marks),
        };
        weights.into_iter().zip(marks).map(in_ten).collect()
    }
}

fn likelihood(weight: &Natural, whole: &Natural, marks: u8) -> Likelihood {
    let twenty = weight.times(20);
    if *weight == Natural::default() {
        Likelihood::Impossible
    } else if weight == whole {
        Likelihood::Certain
    } else if twenty < *whole {
        Likelihood::Seldom
    } else if twenty > whole.times(19) {
        Likelihood::AlmostCertain
    } else {
        Likelihood::InTen(marks)
    }
}
