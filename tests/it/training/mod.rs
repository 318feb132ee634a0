//! 学习: questions, their wrong ways, their marking.

mod course;
mod generated;
