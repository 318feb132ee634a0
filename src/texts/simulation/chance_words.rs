//! The words of the chances.

use super::pick;
use crate::editor::Problem;
use crate::number::{Decimal, Fraction, Natural, Percent, Rounding};
use crate::scoring::{Distribution, Grading, Median, Scheme, Spread, SpreadProblem};
use crate::texts::{Language, Message, grading_text, points};

/// A fixed text of the chances.
#[allow(missing_docs, reason = "each says what it is by its words below")]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChanceText {
    Title,
    Note,
    Kind,
    Fixed,
    Even,
    Peaked,
    PeakedNote,
    Low,
    Likeliest,
    High,
    Chance,
    Exact,
    Sum,
    Range,
    Median,
    Mean,
    NoGrade,
    TwoGrades,
    Picture,
    Certain,
    Impossible,
}

impl ChanceText {
    /// The words in a language.
    pub const fn words(self, language: Language) -> &'static str {
        let (chinese, english) = match self {
            Self::Title => ("各等级的可能性", "Chance of each grade"),
            Self::Note => (
                "每一方填一个范围（清空就跟着评分走），页面把所有组合逐一数清，不抽样：谁来算都是同一个数。可能性取决于所填的范围，不是预测。",
                "Give each party a range (an emptied field follows the score); every combination is counted, nothing is drawn at random, so everyone gets the same figure. The chances follow from the ranges given; they are no forecast.",
            ),
            Self::Kind => ("分布", "Spread"),
            Self::Fixed => ("固定", "Fixed"),
            Self::Even => ("均匀", "Even"),
            Self::Peaked => ("有高峰", "Peaked"),
            Self::PeakedNote => (
                "权重从最低起逐步等量上升，到最可能处最高，再等量下降到最高。",
                "The weights rise by equal steps from the lowest to the likeliest and fall by equal steps to the highest.",
            ),
            Self::Low => ("最低", "Lowest"),
            Self::Likeliest => ("最可能", "Likeliest"),
            Self::High => ("最高", "Highest"),
            Self::Chance => ("可能性", "Chance"),
            Self::Sum => ("合计", "Together"),
            Self::Exact => ("精确分数", "Exact fraction"),
            Self::Range => ("总分范围", "Range of the total"),
            Self::Median => ("中位数", "Median"),
            Self::Mean => ("平均数", "Mean"),
            Self::NoGrade => ("不属于任何等级（R-21）", "In no grade (R-21)"),
            Self::TwoGrades => ("同时属于两个等级（R-21）", "In two grades at once (R-21)"),
            Self::Picture => ("总分分布图", "Distribution of the total"),
            Self::Certain => ("一定", "certain"),
            Self::Impossible => ("不可能", "impossible"),
        };
        pick(language, chinese, english)
    }
}

/// A chance as a percentage: `29.36%`. One that is not 0 never shows as 0, one that is not 1 never
/// as 100 %.
pub fn chance_text(chance: &Fraction, language: Language) -> String {
    let percent = Percent::of_fraction(chance).unwrap_or_default();
    match percent.hundredths() {
        _ if chance.is_zero() => format!("{percent} {}", ChanceText::Impossible.words(language)),
        _ if chance.is_one() => format!("{percent} {}", ChanceText::Certain.words(language)),
        0 => "< 0.01%".to_owned(),
        10_000 => "> 99.99%".to_owned(),
        _ => percent.to_string(),
    }
}

/// The median; two numbers where every total between them halves the chances.
pub fn median_text(median: Median, scheme: &Scheme) -> String {
    let lower = points(median.lower, scheme);
    if median.lower == median.upper {
        return lower;
    }
    format!("{lower}–{}", points(median.upper, scheme))
}

/// The mean to two decimals: `≈ 88.33` where it does not end there.
pub fn mean_text(mean: &Fraction, scheme: &Scheme) -> Option<String> {
    let rounded = Rounding::PRINTED.round_fraction(mean)?;
    let hundredths = Natural::from(rounded.hundredths().unsigned_abs());
    let is_exact = mean.numerator().times(100).divided_by(mean.denominator())
        == Some((hundredths, Natural::default()));
    let sign = if is_exact { "" } else { "≈ " };
    Some(format!("{sign}{}", points(rounded, scheme)))
}

/// The grades below the picture from left to right, each with its totals, however narrow it is
/// there; or the one total that can come out.
pub fn outcomes_words(distribution: &Distribution, scheme: &Scheme, language: Language) -> String {
    let (lowest, highest) = (distribution.lowest(), distribution.highest());
    if lowest == highest {
        let total = points(lowest, scheme);
        return match language {
            Language::ZhCn => format!("只有一种可能：{total}。"),
            Language::En => format!("Only one outcome: {total}."),
        };
    }
    let stretches = distribution.stretches(scheme).into_iter().map(|(places, grading)| {
        let name = match grading {
            Grading::Gap => ChanceText::NoGrade.words(language).to_owned(),
            named => grading_text(named, scheme, language),
        };
        let first = points(distribution.total(places.start), scheme);
        let last = points(distribution.total(places.end.saturating_sub(1)), scheme);
        if first == last { format!("{name} {first}") } else { format!("{name} {first}–{last}") }
    });
    let stretches: Vec<String> = stretches.collect();
    match language {
        Language::ZhCn => format!("从左到右：{}。", stretches.join("，")),
        Language::En => format!("From left to right: {}.", stretches.join(", ")),
    }
}

/// Why a party's range cannot be counted, and what is allowed.
pub fn spread_problem_words(
    problem: SpreadProblem,
    party: usize,
    scheme: &Scheme,
    language: Language,
) -> String {
    let found = scheme.parties.get(party);
    let name = found.map_or("", |party| language.name(&party.short_name));
    let cap = points(found.map_or(Decimal::ZERO, |party| party.cap), scheme);
    let step = scheme.rounding.step();
    let most = Spread::MOST_TOTALS;
    match (problem, language) {
        (SpreadProblem::Reversed, Language::ZhCn) => {
            format!("{name}：最低、最可能、最高要从小到大。")
        }
        (SpreadProblem::Reversed, Language::En) => {
            format!("{name}: lowest, likeliest and highest have to rise in this order.")
        }
        (SpreadProblem::OutsideCap, Language::ZhCn) => {
            format!("{name}：范围要在 0 到 {cap} 之内。")
        }
        (SpreadProblem::OutsideCap, Language::En) => {
            format!("{name}: the range has to lie within 0 and {cap}.")
        }
        (SpreadProblem::NotInSteps, Language::ZhCn) => {
            format!("{name}：范围要是 {step} 分的整数倍。")
        }
        (SpreadProblem::NotInSteps, Language::En) => {
            format!("{name}: the range has to be a whole number of steps of {step}.")
        }
        (SpreadProblem::TooWide, Language::ZhCn) => {
            format!("{name}：范围合起来有超过 {most} 个不同的总分，请缩小。")
        }
        (SpreadProblem::TooWide, Language::En) => {
            format!("{name}: together the ranges have more than {most} totals; make them narrower.")
        }
    }
}

/// What is wrong with a typed number, what is allowed, and what stays in force.
pub fn range_problem_words(
    name: &str,
    problem: Problem,
    in_force: String,
    language: Language,
) -> String {
    language.message(&Message::Problem { label: name.to_owned(), problem, in_force })
}

/// The head of a party's range: 监督方（满分 10.00）.
pub fn range_title(name: &str, cap: &str, language: Language) -> String {
    match language {
        Language::ZhCn => format!("{name}（满分 {cap}）"),
        Language::En => format!("{name}, up to {cap}"),
    }
}
