//! Which report is drafted, and what a draft lacks.

use crate::document::{CommentPlace, Field};

/// What is drafted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum DraftKind {
    /// 自评报告: the station's own.
    #[default]
    SelfReport,
    /// 评估报告草稿: the evaluators'.
    Evaluation,
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

impl DraftKind {
    /// Both, in the order of the page.
    pub const ALL: [DraftKind; 2] = [DraftKind::SelfReport, DraftKind::Evaluation];

    /// The key of the choice.
    pub const fn key(self) -> &'static str {
        match self {
            DraftKind::SelfReport => "self",
            DraftKind::Evaluation => "evaluation",
        }
    }
}
