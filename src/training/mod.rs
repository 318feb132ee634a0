//! 学习: questions, their marking and the course that is made of them.
//!
//! Invariant: what is asked for is a figure of [`scoring`](crate::scoring), by the functions that the page
//! itself computes with, so that teaching and computing cannot disagree; the steps of a question lead to
//! it. The same seed, version and kind give the same question on every device and in every later version.
//! May import: `number`, `scoring`, `schemes`.
#![deny(clippy::float_arithmetic)]

mod answer;
mod attempt;
mod class_code;
mod course;
mod dice;
mod exercise;
mod expression;
mod flaw;
mod generate;
mod kind;
mod letters;
mod marking;
mod pasted;
mod progress;
mod question;
mod record;
mod record_text;
mod result_code;
mod slip;
mod tally;
mod topic;

pub use answer::{Answer, Choice, Form};
pub use attempt::{Attempt, Tried};
pub use class_code::{ClassCode, Length};
pub use course::{FINAL, Lesson, Stage, final_test, practice};
pub use exercise::{End, Exercise, Task};
pub use expression::{Expression, Operand};
pub use flaw::Flaw;
pub use generate::{NOUNS, VERSION, generate};
pub use kind::{Difficulty, Kind};
pub use letters::CodeProblem;
pub use marking::{Verdict, mark, read_answer};
pub use pasted::{Found, class_code, codes, result_code};
pub use progress::{Done, FinalTest, Left, Place, Progress};
pub use question::{Offer, Question, Scene, Step};
pub use record::Record;
pub use record_text::{OpenedRecord, RecordFormat};
pub use result_code::{Outcome, ResultCode, TimeClass};
pub use slip::Slip;
pub use tally::{Added, Taken, Tally, TallyRow};
pub use topic::Topic;
