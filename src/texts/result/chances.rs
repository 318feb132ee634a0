//! The words of the chances.

use crate::number::{Decimal, Fraction, Natural, Percent, Rounding};
use crate::scoring::explain::edge_of_chance;
use crate::scoring::{
    Distribution, Grading, InTen, Likelihood, Median, Scheme, Spread, SpreadProblem,
};
use crate::texts::{JoinText, Language, grading_text, phrase::words, points};

words! {
    /// Said of the chances.
    ChanceText {
        Title = "各等级的可能性" | "Chance of each grade";
        IfBefore = "要是" | "What if ";
        IfAfter = "还没定" | " is not settled";
        WhoIsInDoubt = "谁还没定" | "Who is not settled";
        Between = "大概在" | "Somewhere from";
        To = "到" | "to";
        BetweenEnd = "之间" | "";
        ExactFigures = "精确的数" | "Exact figures";
        EveryParty = "每一方的范围" | "Every party's range";
        ten_marks(marks) = "十格里{marks}" | "Of ten marks {marks}";
        marks_of(count, name) = "{count}格{name}" | "{count} {name}";
        Note =
            "每一方填一个范围（清空就跟着评分走），页面把所有组合逐一数清，不抽样：谁来算都是同一个数。可能性只取决于所填的范围。"
            | "Give each party a range (an emptied field follows the score); every combination is counted, nothing is drawn at random, so everyone gets the same figure. The chances follow from the ranges given.";
        Kind = "分布" | "Spread";
        Fixed = "固定" | "Fixed";
        Even = "均匀" | "Even";
        Peaked = "有高峰" | "Peaked";
        PeakedNote =
            "权重从最低起逐步等量上升，到最可能处最高，再等量下降到最高。"
            | "The weights rise by equal steps from the lowest to the likeliest and fall by equal steps to the highest.";
        Low = "最低" | "Lowest";
        Likeliest = "最可能" | "Likeliest";
        High = "最高" | "Highest";
        Chance = "可能性" | "Chance";
        Sum = "合计" | "Together";
        Exact = "精确分数" | "Exact fraction";
        Range = "总分范围" | "Range of the total";
        Median = "中位数" | "Median";
        Mean = "平均数" | "Mean";
        NoGrade = "不属于任何等级" | "In no grade";
        TwoGrades = "同时属于两个等级" | "In two grades at once";
        Picture = "总分分布图" | "Distribution of the total";
        Certain = "一定" | "certain";
        Impossible = "不可能" | "impossible";
        Numerals = "一两三四五六七八九十" | "";
        times(count, name) = "{count}次{name}" | "{count?once:# times} in 10 {name}";
        now_and_then(name) = "偶尔{name}" | "now and then {name}";
        about(parts) = "十次里约有{parts}。" | "About {parts}.";
        rest(name) = "其余{name}" | "otherwise {name}";
        almost(name) = "几乎一定是{name}" | "Almost certainly {name}";
        mostly(name) = "多半是{name}" | "Mostly {name}";
        certain(name) = "一定是{name}。" | "Certainly {name}.";
        seldom(name) = "很少{name}" | "seldom {name}";
        only_outcome(total) = "只有一种可能：{total}。" | "Only one outcome: {total}.";
        outcomes(stretches) = "从左到右：{stretches}。" | "From left to right: {stretches}.";
        range_title(name, cap) = "{name}（满分 {cap}）" | "{name}, up to {cap}";
        reversed(name) =
            "{name}：最低、最可能、最高要从小到大。"
            | "{name}: lowest, likeliest and highest have to rise in this order.";
        outside_cap(name, cap) =
            "{name}：范围要在 0 到 {cap} 之内。"
            | "{name}: the range has to lie within 0 and {cap}.";
        not_in_steps(name, step) =
            "{name}：范围要是 {step} 分的整数倍。"
            | "{name}: the range has to be a whole number of steps of {step}.";
        too_wide(name, most) =
            "{name}：范围合起来有超过 {most} 个不同的总分，请缩小。"
            | "{name}: together the ranges have more than {most} totals; make them narrower.";
    }
}

/// A chance as a percentage: `29.36%`. One that is not 0 never shows as 0, one that is not 1 never
/// as 100 %.
pub fn chance_text(chance: &Fraction, language: Language) -> String {
    let percent = Percent::of_fraction(chance).unwrap_or_default();
    if chance.is_zero() {
        return format!("{percent} {}", ChanceText::Impossible.words(language));
    }
    if chance.is_one() {
        return format!("{percent} {}", ChanceText::Certain.words(language));
    }
    edge_of_chance(chance).map_or_else(|| percent.to_string(), str::to_owned)
}

/// How often each grade is to be expected, in one sentence: 十次里约有三次优秀，其余良好。
pub fn in_ten_words(grades: &[InTen], scheme: &Scheme, language: Language) -> String {
    let name = |one: &InTen| grade_name(one.grading, scheme, language);
    let like =
        |wanted: fn(&Likelihood) -> bool| grades.iter().filter(move |one| wanted(&one.likelihood));
    if let Some(certain) = like(|one| *one == Likelihood::Certain).next() {
        return ChanceText::certain(name(certain), language);
    }
    let seldom = like(|one| *one == Likelihood::Seldom);
    let mut seldom: Vec<String> =
        seldom.map(|one| ChanceText::seldom(name(one), language)).collect();
    let often: Vec<&InTen> = like(|one| matches!(one, Likelihood::InTen(_))).collect();
    let all_marks = often.iter().find(|one| one.marks == 10);
    let almost = like(|one| *one == Likelihood::AlmostCertain).next();
    let pause = JoinText::Pause.words(language);
    let mut is_counted = false;
    let mut parts: Vec<String> = match (almost, all_marks, often.as_slice()) {
        (Some(almost), ..) => vec![ChanceText::almost(name(almost), language)],
        (None, Some(most), of) => {
            let others = of.iter().filter(|one| one.marks < 10);
            let others = others.map(|one| times_words(one.marks, name(one), language));
            [ChanceText::mostly(name(most), language)].into_iter().chain(others).collect()
        }
        (None, None, [one]) => vec![ChanceText::mostly(name(one), language)],
        (None, None, [first @ .., last]) => {
            is_counted = true;
            let times = first.iter().map(|one| times_words(one.marks, name(one), language));
            // What is left over comes after everything it is left over from.
            let rest = ChanceText::rest(name(last), language);
            times.chain(std::mem::take(&mut seldom)).chain([rest]).collect()
        }
        (None, None, []) => Vec::new(),
    };
    parts.extend(seldom);
    let parts = parts.join(pause);
    if is_counted {
        ChanceText::about(parts, language)
    } else {
        [&parts, JoinText::Stop.words(language).trim_end()].concat()
    }
}

fn times_words(marks: u8, name: String, language: Language) -> String {
    let numerals = ChanceText::Numerals.words(language);
    let numeral = numerals.chars().nth(usize::from(marks.saturating_sub(1)));
    match (marks, numeral) {
        (0, _) => ChanceText::now_and_then(name, language),
        (_, Some(numeral)) => ChanceText::times(numeral, name, language),
        (marks, None) => ChanceText::times(marks, name, language),
    }
}

/// What the ten marks show: 十格里三格优秀，七格良好.
pub fn marks_words(grades: &[InTen], scheme: &Scheme, language: Language) -> String {
    let some = grades.iter().filter(|one| one.marks > 0);
    let marks = some.map(|one| {
        ChanceText::marks_of(one.marks, grade_name(one.grading, scheme, language), language)
    });
    let marks: Vec<String> = marks.collect();
    ChanceText::ten_marks(marks.join(JoinText::Pause.words(language)), language)
}

/// The name of a grade in a sentence; a gap has one too.
fn grade_name(grading: Grading, scheme: &Scheme, language: Language) -> String {
    match grading {
        Grading::Gap => ChanceText::NoGrade.words(language).to_owned(),
        named => grading_text(named, scheme, language),
    }
}

/// The median; two numbers where every total between them halves the chances.
pub fn median_text(median: Median, scheme: &Scheme) -> String {
    range_text(median.lower, median.upper, scheme)
}

/// Two totals, or one where they are the same.
pub(in crate::texts) fn range_text(lower: Decimal, upper: Decimal, scheme: &Scheme) -> String {
    let first = points(lower, scheme);
    if lower == upper { first } else { format!("{first}–{}", points(upper, scheme)) }
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
        return ChanceText::only_outcome(total, language);
    }
    let stretches = distribution.stretches(scheme).into_iter().map(|(places, grading)| {
        let name = grade_name(grading, scheme, language);
        let first = points(distribution.total(places.start), scheme);
        let last = points(distribution.total(places.end.saturating_sub(1)), scheme);
        if first == last { format!("{name} {first}") } else { format!("{name} {first}–{last}") }
    });
    let stretches: Vec<String> = stretches.collect();
    ChanceText::outcomes(stretches.join(JoinText::Pause.words(language)), language)
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
    match problem {
        SpreadProblem::Reversed => ChanceText::reversed(name, language),
        SpreadProblem::OutsideCap => ChanceText::outside_cap(name, cap, language),
        SpreadProblem::NotInSteps => ChanceText::not_in_steps(name, step, language),
        SpreadProblem::TooWide => ChanceText::too_wide(name, most, language),
    }
}
