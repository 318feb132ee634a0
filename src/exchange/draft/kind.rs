//! Which report is drafted, and what a draft lacks.

use crate::document::{CommentPlace, Field};
use crate::scoring::keyed;

keyed! {
    /// What is drafted.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
    pub enum DraftKind {
        /// 自评报告: the station's own.
        #[default]
        SelfReport = "self",
        /// 评估报告草稿: the evaluators'.
        Evaluation = "evaluation",
    }
}

/// Something that a draft lacks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Blank {
    /// An input.
    Field(Field),
    /// Blank targets and completed amounts: how many, and the first.
    Amounts(usize, Field),
    /// The workers' months.
    Attendance,
    /// The comments of a place.
    Comments(CommentPlace),
    /// 结语.
    Closing,
}
