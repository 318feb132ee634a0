//! 意见: what each party found 值得肯定 and 需要关注, item by item, and what became of it. The other words that are
//! kept beside the figures are items too: 依据, what proves an indicator or a score, and 结语.
//!
//! Invariant: what an item belongs and points to is there, named once and in order; `commented.rs` checks it, and lets
//! it follow. The answer that a party raises nothing (没有提出) counts only where its place has no items, so that two
//! places can become one. There is at most one 结语.

use super::input::{Allowed, Kept, Room, Spec, inputs};
use super::value::Value;
use crate::scoring::WorkerKind;
use crate::scoring::keyed;

/// Areas that are commented on together: at least one, each once and in order.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct AreaGroup(Vec<usize>);

/// What part of the assessment a comment belongs to.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum CommentPart {
    /// None in particular, as the parties other than the third one comment.
    #[default]
    Whole,
    /// 项目管理.
    Management,
    /// 社工站总体服务: 执行与成效.
    Execution,
    /// 社工站总体服务: 指标.
    Indicators,
    /// An area, or areas that are commented on together.
    Areas(AreaGroup),
    /// An indicator alone, as 依据 belongs to it whoever asks for it.
    One(About),
}

keyed! {
    /// Which list of a part a comment stands in.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum CommentList {
        /// 值得肯定.
        #[default]
        Good = "good",
        /// 需要关注.
        Watch = "watch",
        /// 上年需要关注: what the year before asked for, to be checked this year.
        Earlier = "earlier",
        /// 依据: what proves an indicator or a party's score, and where it is kept.
        Evidence = "evidence",
        /// 结语 of the report.
        Closing = "closing",
    }
}

/// Where a comment stands.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct CommentPlace {
    /// The id of the party; "" for what belongs to none.
    pub party: String,
    /// The part of the assessment.
    pub part: CommentPart,
    /// The list.
    pub list: CommentList,
}

keyed! {
    /// Whether what was asked for is done.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum Remedy {
        /// 整改中.
        Underway = "underway",
        /// 已整改.
        Done = "done",
    }
}

/// What a comment points to. Places are counted from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum About {
    /// An area indicator.
    Indicator(usize),
    /// An indicator of the station.
    Station(usize),
    /// An area.
    Area(usize),
    /// The workers of a kind.
    Kind(WorkerKind),
}

/// One numbered item, or the answer that a party raises nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Comment {
    /// Where it stands. Items of one place are numbered in the order of the document.
    pub place: CommentPlace,
    /// 没有提出: this is no item but the answer that there is none.
    pub nothing: bool,
    /// What was said.
    pub text: String,
    /// Whether it is done; `None` while nobody has said.
    pub remedy: Option<Remedy>,
    /// What was done about it; of 依据, where it is kept.
    pub note: String,
    /// What it points to, each once and in order.
    pub about: Vec<About>,
}

inputs! {
    /// An input of a comment.
    CommentInput of Comment {
        /// What was said.
        Text: "text" => text, Spec::new(Allowed::LongText, Room::Comments).optional();
        /// 整改中 or 已整改.
        Remedy: "remedy" => remedy, Spec::new(Allowed::Choice(REMEDIES), Room::Comments).optional();
        /// What was done about it; of 依据, where it is kept.
        Note: "note" => note, Spec::new(Allowed::LongText, Room::Comments).optional();
    }
}

/// The choices of what became of a comment.
pub const REMEDIES: &[&str] = &["", Remedy::Underway.key(), Remedy::Done.key()];

impl Kept for Option<Remedy> {
    fn value(&self) -> Value {
        Value::Choice(self.map_or("", Remedy::key))
    }

    fn put(&mut self, value: Value) -> Option<()> {
        let Value::Choice(key) = value else { return None };
        *self = Remedy::from_key(key);
        Some(())
    }
}

impl CommentList {
    /// The lists of what the parties said, in order.
    pub const SAID: [CommentList; 3] =
        [CommentList::Good, CommentList::Watch, CommentList::Earlier];

    /// Whether a party says what stands in it.
    pub fn is_said(self) -> bool {
        CommentList::SAID.contains(&self)
    }
}

impl AreaGroup {
    /// The areas at these places, in any order; `None` for no area.
    pub fn new(areas: impl IntoIterator<Item = usize>) -> Option<AreaGroup> {
        let mut group: Vec<usize> = Vec::new();
        for area in areas {
            if let Err(at) = group.binary_search(&area) {
                group.insert(at, area);
            }
        }
        (!group.is_empty()).then_some(AreaGroup(group))
    }

    /// The places of the areas.
    pub fn areas(&self) -> &[usize] {
        &self.0
    }
}

impl CommentPart {
    /// The parts that are no areas, in the order of the report.
    pub const FIXED: [CommentPart; 4] = [
        CommentPart::Whole,
        CommentPart::Management,
        CommentPart::Execution,
        CommentPart::Indicators,
    ];
}

impl CommentPlace {
    /// The place of 依据 for an indicator.
    pub fn evidence_of(about: About) -> CommentPlace {
        let list = CommentList::Evidence;
        CommentPlace { part: CommentPart::One(about), list, ..CommentPlace::default() }
    }

    /// The place of 依据 for a party's score.
    pub fn evidence_of_party(party: &str) -> CommentPlace {
        let list = CommentList::Evidence;
        CommentPlace { party: party.to_owned(), list, ..CommentPlace::default() }
    }

    /// The place of 结语.
    pub fn closing() -> CommentPlace {
        CommentPlace { list: CommentList::Closing, ..CommentPlace::default() }
    }

    /// The same party and part in another list.
    pub fn in_list(&self, list: CommentList) -> CommentPlace {
        CommentPlace { list, ..self.clone() }
    }
}

impl Comment {
    /// An item with this text.
    pub fn item(place: CommentPlace, text: &str) -> Comment {
        Comment { place, text: text.to_owned(), ..Comment::default() }
    }

    /// The answer that there is no item in a place.
    pub fn nothing(place: CommentPlace) -> Comment {
        Comment { place, nothing: true, ..Comment::default() }
    }

    pub(super) fn is_nothing_else(&self) -> bool {
        *self == Comment::nothing(self.place.clone())
    }
}
