//! What there is to learn.

use crate::scoring::explain::Rule;
use crate::scoring::listed;

listed! {
    /// One of the eight topics of the course, in its order.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum Topic {
        /// 四方得分相加、等级与分数线.
        Points,
        /// 未评分不是零.
        NotScored,
        /// 百分制怎么变成得分.
        Marks,
        /// 完成率 and how it is rounded.
        Rates,
        /// "/"、空白、0 和超过 100% (R-9 … R-11).
        Blanks,
        /// 合计: the ratio of sums.
        Sums,
        /// 到岗 (R-15 … R-19).
        Staffing,
        /// 进度, and what is still missing.
        Pace,
    }
}

impl Topic {
    /// Its number on the page, 1 … 8.
    pub const fn number(self) -> u8 {
        self as u8 + 1
    }

    /// The topic of a number, 1 … 8.
    pub fn of_number(number: u8) -> Option<Topic> {
        Topic::ALL.into_iter().find(|topic| topic.number() == number)
    }

    /// The topic that practises a rule, where one does.
    pub fn of_rule(rule: Rule) -> Option<Topic> {
        Some(match rule.number() {
            1 | 2 | 6 => Topic::Points,
            3 | 4 => Topic::Marks,
            5 => Topic::NotScored,
            7 => Topic::Rates,
            8 => Topic::Sums,
            9..=12 => Topic::Blanks,
            13 => Topic::Pace,
            15..=19 => Topic::Staffing,
            _ => return None,
        })
    }
}
