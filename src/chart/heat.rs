//! The steps of the heat map.

use crate::scoring::Completion;

/// How a completion looks in the heat map; every step has a sign in addition to its colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Heat {
    /// No rate: blank or not agreed.
    None,
    /// Below half.
    Low,
    /// From half to below 100 %.
    Short,
    /// From 100 % to below 150 %.
    Reached,
    /// 150 % and more.
    Far,
}

impl Heat {
    /// The step of a completion.
    pub fn of(completion: Completion) -> Heat {
        match completion {
            Completion::Rate { reached: false, percent, .. } if percent.hundredths() < 5_000 => {
                Heat::Low
            }
            Completion::Rate { reached: false, .. } => Heat::Short,
            Completion::Rate { percent, .. } if percent.hundredths() < 15_000 => Heat::Reached,
            Completion::Rate { .. } => Heat::Far,
            Completion::ToFill | Completion::NotAgreed | Completion::Extra(_) => Heat::None,
        }
    }

    /// The name of the step in style sheets.
    pub const fn name(self) -> &'static str {
        match self {
            Heat::None => "none",
            Heat::Low => "low",
            Heat::Short => "short",
            Heat::Reached => "reached",
            Heat::Far => "far",
        }
    }
}
