//! What a draft is made from beside the document, and what it lacks.

use crate::document::Field;

/// What is drafted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum DraftKind {
    /// 自评报告: the station's own.
    #[default]
    SelfReport,
    /// 评估报告草稿: the evaluators'.
    Evaluation,
}

/// Whose or which comments.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Commented {
    /// Those of a party, by its place in the scheme.
    Party(usize),
    /// The third party's of 项目管理.
    Management,
    /// The third party's of 执行与成效.
    Delivery,
    /// The third party's of an area, by its place.
    Area(usize),
}

/// What was commented: 值得肯定 and 需要关注.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Comments {
    /// 值得肯定.
    pub good: Vec<String>,
    /// 需要关注.
    pub watch: Vec<String>,
    /// Whether it is known that there are none: 没有提出.
    pub none_raised: bool,
}

/// What people wrote in words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Written {
    /// 结语; a line for each paragraph.
    pub closing: String,
    /// The comments that are there.
    pub comments: Vec<(Commented, Comments)>,
}

/// Something that a draft lacks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Blank {
    /// An input.
    Field(Field),
    /// Blank targets and completed amounts: how many, and the first.
    Amounts(usize, Field),
    /// The workers' months.
    Attendance,
    /// Comments.
    Comments(Commented),
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

impl Comments {
    /// Whether nothing is known.
    pub const fn is_blank(&self) -> bool {
        self.good.is_empty() && self.watch.is_empty() && !self.none_raised
    }
}

impl Written {
    /// The comments of somebody or on something; `None` where nothing is known.
    pub fn comments(&self, of: Commented) -> Option<&Comments> {
        let found = self.comments.iter().find(|(on, _)| *on == of);
        found.map(|(_, comments)| comments).filter(|comments| !comments.is_blank())
    }
}
