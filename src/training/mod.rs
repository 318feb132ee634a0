//! 学习: questions, their marking and the course that is made of them.
//!
//! Invariant: what is asked for is a figure of [`scoring`](crate::scoring), by the functions that the page
//! itself computes with, so that teaching and computing cannot disagree; the steps of a question lead to
//! it. The same seed, version and kind give the same question on every device and in every later version.
//! May import: `number`, `scoring`, `schemes`.
#![deny(clippy::float_arithmetic)]

mod answer;
mod course;
mod dice;
mod expression;
mod flaw;
mod generate;
mod kind;
mod marking;
mod question;
mod slip;
mod topic;

pub use answer::{Answer, Choice, Form};
pub use course::{FINAL, Lesson, Stage, final_test, practice};
pub use expression::{Expression, Operand};
pub use flaw::Flaw;
pub use generate::{NOUNS, VERSION, generate};
pub use kind::{Difficulty, Kind};
pub use marking::{Verdict, mark};
pub use question::{Offer, Question, Scene, Step};
pub use slip::Slip;
pub use topic::Topic;
