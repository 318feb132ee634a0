//! Units, and what each counts.

use super::letters::{Words, begins};

/// What a unit counts. Amounts of one class can be added and compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) enum Unit {
    Things,
    Sessions,
    Persons,
    Times,
    Households,
    Money,
    Hours,
    Points,
    Months,
    Years,
    Days,
    Surface,
    Percent,
    None,
}

impl Unit {
    /// Whether it is counted in whole ones.
    pub(super) fn is_whole(self) -> bool {
        matches!(
            self,
            Unit::Things | Unit::Sessions | Unit::Persons | Unit::Households | Unit::Months
        )
    }
}

impl Unit {
    /// Whether amounts of several areas come to that of all.
    pub(super) fn is_addable(self) -> bool {
        !matches!(self, Unit::Percent | Unit::Points | Unit::Months | Unit::Years | Unit::Days)
    }
}

/// Units, the longer ones before those they begin with; the second of each is by how many tens it multiplies.
const UNITS: [(&str, u32, Unit); 81] = [
    ("平方米", 0, Unit::Surface),
    ("平方公里", 0, Unit::None),
    ("平米", 0, Unit::Surface),
    ("%", 0, Unit::Percent),
    ("个百分点", 0, Unit::None),
    ("万元", 4, Unit::Money),
    ("亿元", 8, Unit::Money),
    ("千元", 3, Unit::Money),
    ("元", 0, Unit::Money),
    ("万人次", 4, Unit::Times),
    ("余人次", 0, Unit::Times),
    ("人次", 0, Unit::Times),
    ("户次", 0, Unit::Times),
    ("人月", 0, Unit::Times),
    ("人天", 0, Unit::Times),
    ("个考核月份", 0, Unit::Months),
    ("个考核月", 0, Unit::Months),
    ("个自然月", 0, Unit::Months),
    ("个评估月", 0, Unit::Months),
    ("个服务月", 0, Unit::Months),
    ("个整月", 0, Unit::Months),
    ("个月", 0, Unit::Months),
    ("个工作日", 0, Unit::Days),
    ("个志愿服务小时", 0, Unit::Hours),
    ("个服务小时", 0, Unit::Hours),
    ("个小时", 0, Unit::Hours),
    ("个学时", 0, Unit::Hours),
    ("个课时", 0, Unit::Hours),
    ("小时", 0, Unit::Hours),
    ("学时", 0, Unit::Hours),
    ("课时", 0, Unit::Hours),
    ("时数", 0, Unit::Hours),
    ("分钟", 0, Unit::None),
    ("周年", 0, Unit::None),
    ("周岁", 0, Unit::None),
    ("岁", 0, Unit::None),
    ("万人", 4, Unit::Persons),
    ("个人", 0, Unit::Persons),
    ("名", 0, Unit::Persons),
    ("位", 0, Unit::Persons),
    ("人", 0, Unit::Persons),
    ("户", 0, Unit::Households),
    ("节", 0, Unit::Sessions),
    ("万份", 4, Unit::Things),
    ("万次", 4, Unit::Things),
    ("份", 0, Unit::Things),
    ("个", 0, Unit::Things),
    ("场次", 0, Unit::Things),
    ("场", 0, Unit::Things),
    ("次", 0, Unit::Things),
    ("支", 0, Unit::Things),
    ("件", 0, Unit::Things),
    ("项", 0, Unit::Things),
    ("家", 0, Unit::Things),
    ("篇", 0, Unit::Things),
    ("条", 0, Unit::Things),
    ("所", 0, Unit::Things),
    ("组", 0, Unit::Things),
    ("批", 0, Unit::Things),
    ("袋", 0, Unit::Things),
    ("期", 0, Unit::Things),
    ("本", 0, Unit::Things),
    ("张", 0, Unit::Things),
    ("例", 0, Unit::Things),
    ("宗", 0, Unit::Things),
    ("笔", 0, Unit::Things),
    ("类", 0, Unit::Things),
    ("处", 0, Unit::Things),
    ("间", 0, Unit::Things),
    ("套", 0, Unit::Things),
    ("对", 0, Unit::Things),
    ("则", 0, Unit::Things),
    ("幅", 0, Unit::Things),
    ("通", 0, Unit::Things),
    ("大", 0, Unit::Things),
    ("分", 0, Unit::Points),
    ("天", 0, Unit::Days),
    ("日", 0, Unit::Days),
    ("年", 0, Unit::Years),
    ("万", 4, Unit::None),
    ("片", 0, Unit::Things),
];

/// Other characters that count things.
const OTHERS: &str = "讲堂届轮台辆册封枚栋餐单桶箱盒瓶株棵首种款门桌";

/// The unit at the beginning of a piece of text: how many characters, how many tens, what it counts.
pub(super) fn unit(chars: &[char]) -> Option<(usize, u32, Unit)> {
    if let Some((word, tens, unit)) = UNITS.iter().find(|(word, ..)| begins(chars, word)) {
        return Some((word.chars().count(), *tens, *unit));
    }
    let counts = chars.first().is_some_and(|char| OTHERS.has(*char));
    counts.then_some((1, 0, Unit::Things))
}
