//! 学习: questions, their wrong ways, their marking.

#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a question that is not as it must be ends its test, wherever it is found"
)]

mod checked;
mod course;
mod generated;
mod golden;
mod marking;
mod words;

use station_scorecard::training::Difficulty;

const DIFFICULTIES: [Difficulty; 3] = [Difficulty::Easy, Difficulty::Usual, Difficulty::Hard];
