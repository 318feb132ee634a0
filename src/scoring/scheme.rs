//! A scheme: who scores, how much, and what the total is called.

use crate::number::{Decimal, Ratio, Rounding};

/// A name in both languages of the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bilingual {
    /// Simplified Chinese, as the source has it.
    pub zh_cn: String,
    /// English, our wording.
    pub en: String,
}

/// One of the 1–8 parties that score a station.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Party {
    /// The stable name in hooks and files: `supervising_authority`.
    pub id: String,
    /// 监督方（区民政局）.
    pub name: Bilingual,
    /// The short name in running text: 监督方.
    pub short_name: Bilingual,
    /// The most points it can give.
    pub cap: Decimal,
}

/// Points added to the parties' scores or deducted from them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Adjustment {
    /// The most of it; `None` where the source names no limit.
    pub most: Option<Decimal>,
}

/// Where a scheme was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// The title of the document or page.
    pub title: String,
    /// Its words, where they are known.
    pub quote: Option<String>,
}

/// One end of a grade band.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bound {
    /// The total at this end.
    pub value: Decimal,
    /// Whether that very total belongs to the band.
    pub inclusive: bool,
}

/// 等级区间: a named range of totals; an absent end is open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GradeBand {
    /// The stable name in hooks and files: `excellent`.
    pub id: String,
    /// The name on screen: 优秀.
    pub name: Bilingual,
    /// The lower end.
    pub lower: Option<Bound>,
    /// The upper end.
    pub upper: Option<Bound>,
}

/// 评分方案: a set of rules as data. Bands are sorted best first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scheme {
    /// The stable name: `gz-2023`.
    pub id: String,
    /// The title.
    pub name: Bilingual,
    /// Its year; shown with every result.
    pub year: u16,
    /// The documents it rests on.
    pub basis: Vec<String>,
    /// 100 or 1000.
    pub full_score: Decimal,
    /// Those who score.
    pub parties: Vec<Party>,
    /// The grades, best first.
    pub bands: Vec<GradeBand>,
    /// 加分, where the scheme has it.
    pub bonus: Option<Adjustment>,
    /// 扣分, where the scheme has it.
    pub deduction: Option<Adjustment>,
    /// How points are rounded.
    pub rounding: Rounding,
    /// Where it was found.
    pub sources: Vec<Source>,
}

impl Scheme {
    /// The total here that is the same share of the full score as a total of another full score,
    /// rounded as this scheme rounds: total × own full score ÷ other full score.
    pub fn carried_over(&self, total: Decimal, full_score: Decimal) -> Option<Decimal> {
        let (total, own) = (total.hundredths(), self.full_score.hundredths());
        let exact = Ratio::new(total * own, 100 * full_score.hundredths())?;
        Some(self.rounding.round(exact))
    }

    /// The place of a party among the parties.
    pub fn party(&self, id: &str) -> Option<usize> {
        self.parties.iter().position(|party| party.id == id)
    }
}
