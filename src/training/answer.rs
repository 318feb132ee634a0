//! What a step of a question asks for.

use crate::number::{Decimal, Percent};

/// An answer: the right one, a person's, or the one that a slip leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Answer {
    /// A number; a percentage as the number before its sign.
    Number(Decimal),
    /// One of the options of the question, counted from 0.
    Choice(usize),
}

/// How an answer is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// A percentage with two decimals.
    Percent,
    /// Points with two decimals.
    Points,
    /// An amount or a count in its shortest form.
    Amount,
    /// The same with its sign: 8, or −1.
    Signed,
    /// One of the options.
    Choice,
}

/// An option that can be chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Choice {
    /// A grade, counted from the best.
    Grade(usize),
    /// From the lower grade to the better one, each counted from the best.
    Grades(usize, usize),
    /// It can be so.
    Yes,
    /// It cannot.
    No,
    /// "/": nothing was agreed.
    NotAgreed,
    /// Blank: something is still to be filled in.
    ToFill,
    /// Work that nobody agreed on, which has no rate.
    Extra(Decimal),
    /// A rate.
    Percent(Percent),
    /// A cell of the total row shown: the targets, what was done, the rate.
    Cell(usize),
    /// A month of the table shown, counted from 0.
    Month(usize),
    /// Behind the reference line.
    Behind,
    /// On it.
    OnLine,
    /// Ahead of it.
    Ahead,
}

impl Answer {
    /// The number, where it is one.
    pub const fn number(self) -> Option<Decimal> {
        match self {
            Answer::Number(number) => Some(number),
            Answer::Choice(_) => None,
        }
    }
}

impl Form {
    /// The decimals that it is written with; `None` where there may be as many as it has.
    pub const fn decimals(self) -> Option<u8> {
        match self {
            Form::Percent | Form::Points => Some(2),
            Form::Amount | Form::Signed | Form::Choice => None,
        }
    }
}
