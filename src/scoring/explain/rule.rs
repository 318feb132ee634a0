//! The numbers of the rules.

use crate::scoring::Scheme;
use std::fmt;

/// A rule of `RULES.md`, R-1 … R-26.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Rule(u8);

/// Where a rule comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// P 原文: printed in the report, or plain from its figures.
    Printed,
    /// D 约定: no source says it; decided for this product.
    Decided,
}

impl Rule {
    /// How many there are.
    pub const COUNT: u8 = 26;

    /// The scheme whose caps, bands and points the printed rules state.
    const PRINTED_SCHEME: &str = "gz-2023";

    /// Those decided here.
    const DECIDED: [u8; 13] = [4, 5, 6, 10, 12, 13, 20, 21, 22, 23, 24, 25, 26];

    /// Every rule, in order.
    pub fn all() -> impl Iterator<Item = Rule> {
        (1..=Rule::COUNT).map(Rule)
    }

    /// The rule with that number, 1 … 26.
    pub const fn new(number: u8) -> Option<Rule> {
        if number >= 1 && number <= Rule::COUNT { Some(Rule(number)) } else { None }
    }

    /// The rules of a working under a scheme: of any but the printed one R-21 says what holds.
    pub(super) fn under(scheme: &Scheme, rules: &mut Vec<Rule>) {
        let before = rules.len();
        if scheme.id != Rule::PRINTED_SCHEME {
            rules.retain(|rule| rule.0 > 3 && rule.0 != 21);
            if rules.len() < before {
                rules.insert(0, Rule(21));
            }
        }
    }

    /// For lists of rules, whose numbers the tests look up.
    pub(crate) const fn of(number: u8) -> Rule {
        Rule(number)
    }

    /// Its number, from 1.
    pub const fn number(self) -> u8 {
        self.0
    }

    /// Where it comes from.
    pub fn standing(self) -> Standing {
        if Rule::DECIDED.contains(&self.0) { Standing::Decided } else { Standing::Printed }
    }
}

impl fmt::Display for Rule {
    /// `R-7`.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "R-{}", self.0)
    }
}
