//! What the check says of a text: findings with their class, places and workings, and what was looked at.

use crate::number::Printed;
use serde::{Deserialize, Serialize};

/// The classes, the strongest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Class {
    /// No whole number, date or score can be so.
    Impossible,
    /// What is printed is not what follows from the numbers beside it.
    Inconsistent,
    /// The same quantity has two values.
    Contradiction,
    /// A name is written in two ways.
    Name,
    /// Only with digits cut off it is what follows.
    Truncated,
    /// At the digits printed it is what follows.
    Rounded,
    /// Nothing was found to check it against.
    Unchecked,
    /// It is what follows.
    Consistent,
}

impl Class {
    /// Every class that a list shows, the strongest first.
    pub const SHOWN: [Class; 7] = [
        Class::Impossible,
        Class::Inconsistent,
        Class::Contradiction,
        Class::Name,
        Class::Truncated,
        Class::Rounded,
        Class::Unchecked,
    ];

    /// Its name in hooks. It never changes.
    pub const fn code(self) -> &'static str {
        match self {
            Class::Impossible => "impossible",
            Class::Inconsistent => "inconsistent",
            Class::Contradiction => "contradiction",
            Class::Name => "name",
            Class::Truncated => "truncated",
            Class::Rounded => "rounded",
            Class::Unchecked => "unchecked",
            Class::Consistent => "consistent",
        }
    }

    /// Whether something is to be looked at again.
    pub fn is_alarm(self) -> bool {
        self <= Class::Truncated
    }
}

/// Where something stands in the text, counted in characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Place {
    /// Its first character.
    pub from: usize,
    /// The character after its last.
    pub to: usize,
}

/// Why a number was not checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Why {
    /// Nothing else in the text says the same quantity or one that it follows from.
    Alone,
    /// It is printed as about so many, or as a bound.
    About,
    /// It is printed without a unit or a name.
    Unnamed,
}

/// What a finding rests on: closed arithmetic over what is printed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Working {
    /// `part ÷ whole × 100 %`.
    Quotient {
        /// What is divided.
        part: String,
        /// By what.
        whole: String,
    },
    /// No whole number of `whole` gives the percentage: the nearest two and theirs.
    NoWhole {
        /// What the percentage is of.
        whole: String,
        /// The whole number right below, and its percentage.
        below: (String, String),
        /// The one right above.
        above: (String, String),
    },
    /// No whole number has `part` as this percentage of it.
    NoTarget {
        /// What was done.
        part: String,
    },
    /// Parts that add up.
    Sum {
        /// Them, in the order of the text.
        parts: Vec<String>,
    },
    /// `sum ÷ count`.
    Average {
        /// What is divided.
        sum: String,
        /// Among how many.
        count: String,
    },
    /// `count × each`.
    Product {
        /// How many.
        count: String,
        /// How much each of them has.
        each: String,
    },
    /// `from − less`, where neither is a target.
    Difference {
        /// The larger amount, or those that it is made of.
        from: String,
        /// What is taken from it.
        less: String,
    },
    /// `done − target`.
    Surplus {
        /// What was done.
        done: String,
        /// What was agreed.
        target: String,
        /// The difference with its sign.
        away: String,
    },
    /// `(now − before) ÷ before × 100 %`.
    Growth {
        /// The earlier amount.
        before: String,
        /// The later one.
        now: String,
    },
    /// Months that a period touches.
    Months {
        /// Its first day.
        from: String,
        /// Its last day.
        to: String,
    },
    /// Days of a period, both ends among them.
    Days {
        /// Its first day.
        from: String,
        /// Its last day.
        to: String,
    },
    /// A score and the most it can be.
    Cap {
        /// The most.
        cap: String,
    },
    /// The grade that the bands give for a total.
    Grade {
        /// The total.
        total: String,
    },
    /// The same quantity elsewhere.
    Same {
        /// Which quantity, in few words.
        what: String,
    },
    /// The names counted.
    Counted {
        /// Them.
        names: Vec<String>,
    },
    /// A name that differs from another by places or by one character.
    Spelled,
    /// A day that the calendar does not have, or an end before its beginning.
    Calendar,
    /// A part is larger than its whole.
    PartOfWhole {
        /// The whole.
        whole: String,
    },
    /// Counted things are whole.
    Whole,
    /// Not checked, and why.
    None(Why),
}

/// One thing found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Finding {
    /// Its class.
    pub class: Class,
    /// As it is printed, with its unit.
    pub printed: String,
    /// What is computed, or printed elsewhere; empty where nothing is.
    pub computed: String,
    /// Where it is printed.
    pub place: Place,
    /// Where what it is held against is printed.
    pub others: Vec<Place>,
    /// What it is held against of the tables beside the text.
    pub beside: Option<String>,
    /// How it is computed.
    pub working: Working,
    /// Whether the grade would be another.
    pub grade: bool,
}

/// Why an amount is left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Doubt {
    /// The text has another value for the same input.
    TwoValues,
    /// It does not agree with what the text says around it.
    Disagrees,
    /// The station has such an indicator, and the text does not say of which area the amount is.
    NoPlace,
    /// The station has no such indicator.
    NoIndicator,
}

impl Doubt {
    /// Its name in hooks. It never changes.
    pub const fn code(self) -> &'static str {
        match self {
            Doubt::TwoValues => "two-values",
            Doubt::Disagrees => "disagrees",
            Doubt::NoPlace => "no-place",
            Doubt::NoIndicator => "no-indicator",
        }
    }
}

/// An amount or a score that a text states.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stated {
    /// Its place among the inputs asked for, and behind them the parties of the scheme; none where it has none.
    pub slot: Option<usize>,
    /// Whether it was agreed, and not done.
    pub target: bool,
    /// Which quantity it is, in few words.
    pub what: String,
    /// The value as a station keeps it.
    pub value: String,
    /// Where it is printed.
    pub place: Place,
    /// Why it is left out, if it is.
    pub doubt: Option<Doubt>,
}

/// What the check says of a text.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Report {
    /// Everything found, the strongest first, then in the order of the text.
    pub findings: Vec<Finding>,
    /// Every number read and what became of it, in the order of the text.
    pub marks: Vec<(Place, Class)>,
    /// What the sentences state that the station asked for has an input for.
    pub stated: Vec<Stated>,
}

impl Report {
    /// How many numbers were checked, and how many were read. Days are no numbers: each is looked up in the calendar,
    /// and told where it is not in it. Neither are the numbers of rows, of headings and of laws.
    pub fn coverage(&self) -> (usize, usize) {
        let checked = self.marks.iter().filter(|(_, class)| *class != Class::Unchecked);
        (checked.count(), self.marks.len())
    }
}

/// An amount of the tables beside the text, such as those of the open station.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Beside {
    /// What the amount counts: 小组, 新增志愿者.
    pub name: String,
    /// Of which area; empty for the whole station.
    pub area: String,
    /// What it is counted in, where the table says so: 人次, 节.
    pub unit: String,
    /// What was agreed, if anything.
    pub target: Option<Printed>,
    /// What was done, if anything.
    pub done: Option<Printed>,
}
