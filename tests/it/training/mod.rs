//! 学习: questions, their wrong ways, their marking.

mod checked;
mod course;
mod generated;
mod golden;
mod marking;
mod words;

use station_scorecard::training::Difficulty;

const DIFFICULTIES: [Difficulty; 3] = [Difficulty::Easy, Difficulty::Usual, Difficulty::Hard];
