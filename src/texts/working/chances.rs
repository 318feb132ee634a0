//! The workings of the chances in words; they are made from the distribution that the screen shows.

use crate::number::Decimal;
use crate::scoring::explain::{
    ChanceCaption, ChanceFigure, ChanceValue, ChanceWorking, Rule, explain_chance,
};
use crate::scoring::{Scheme, Spread};
use crate::texts::{
    ChanceText, Language, OperandWords, WorkingWords, chance_text, mean_text, median_text,
    phrase::words, points, range_text, rounding_words, scheme_line, short_party_name,
};

words! {
    /// The workings of the chances.
    ChanceFormulaText {
        Total = "总分" | "Total";
        UpTo = "总分不超过" | "Total up to";
        AllOfThem = "全部组合（各方权重相乘）" | "All combinations, the parties' weights multiplied";
        ChanceMeaning =
            "在所有可能的组合里，总分落在这个等级的占多少。逐一数清，不抽样。"
            | "Of all combinations, the part whose total lies in this grade. Every one is counted, none is drawn at random.";
        ChanceFormula =
            "可能性 = 落在这个等级的组合 ÷ 全部组合（按权重计）"
            | "chance = combinations in this grade ÷ all combinations, by their weights";
        SumMeaning =
            "各等级的可能性相加，应该正好是 1。"
            | "The chances of all grades added; they have to be exactly 1.";
        SumFormula =
            "合计 = 各等级的组合相加 ÷ 全部组合"
            | "together = combinations of all grades added ÷ all combinations";
        OfTheGrades = "各等级的组合" | "Combinations of the grades";
        RangeMeaning = "总分最低和最高可能是多少。" | "The lowest and the highest total that can happen.";
        RangeFormula = "各方范围的最低、最高分别相加" | "the ends of the parties' ranges added";
        MedianMeaning =
            "总分不超过它的可能性第一次达到一半。"
            | "The first total at or below which half of the chance lies.";
        MedianFormula =
            "不超过中位数的组合 × 2 ≥ 全部组合"
            | "combinations up to the median × 2 ≥ all combinations";
        NotBelowZero = "扣分后不到 0 的，总分是 0。" | "A total that deductions would take below 0 is 0.";
        MeanMeaning = "总分的平均数。" | "The mean of the total.";
        WeightedMeanFormula =
            "平均数 = 每个总分 × 它的组合，相加 ÷ 全部组合"
            | "mean = every total × its combinations, added ÷ all combinations";
        WeightedSum =
            "每个总分 × 它的组合，相加（单位 0.01 分）"
            | "Every total × its combinations, added, in hundredths of a point";
        SumOfMeansFormula =
            "平均数 = 各方平均数相加：固定是它自己，均匀是两端的平均，有高峰是三个数的平均"
            | "mean = the parties' means added: a fixed score itself, the middle of even ends, a third of a peak's three numbers";
        NoForecast =
            "可能性取决于所填的范围，不是预测。"
            | "The chances follow from the ranges given; they are no forecast.";
    }
}

/// The working of the figure with that hook, from what each party might give and what bonus and
/// deduction come to beside them; `None` where there is no such figure or the ranges cannot be
/// counted.
pub fn chance_working(
    hook: &str,
    (spreads, beside): (&[Spread], Decimal),
    scheme: &Scheme,
    language: Language,
) -> Option<WorkingWords> {
    use ChanceFormulaText as T;
    let working = explain_chance(hook.strip_prefix("chance/")?, spreads, beside, scheme)?;
    let (what, sentence, formula) = match working.figure {
        ChanceFigure::Chance(_) => (ChanceText::Chance, T::ChanceMeaning, T::ChanceFormula),
        ChanceFigure::Exact(_) => (ChanceText::Exact, T::ChanceMeaning, T::ChanceFormula),
        ChanceFigure::Sum => (ChanceText::Sum, T::SumMeaning, T::SumFormula),
        ChanceFigure::Range => (ChanceText::Range, T::RangeMeaning, T::RangeFormula),
        ChanceFigure::Median => (ChanceText::Median, T::MedianMeaning, T::MedianFormula),
        ChanceFigure::Mean if working.is_raised => {
            (ChanceText::Mean, T::MeanMeaning, T::WeightedMeanFormula)
        }
        ChanceFigure::Mean => (ChanceText::Mean, T::MeanMeaning, T::SumOfMeansFormula),
    };
    let what = what.words(language);
    let name = match working.figure {
        ChanceFigure::Chance(at) | ChanceFigure::Exact(at) => {
            format!("{} {what}", language.name(&scheme.bands.get(at)?.name))
        }
        _ => what.to_owned(),
    };
    let raised = working.is_raised.then_some(T::NotBelowZero);
    let remarks = [Some(T::NoForecast), raised].into_iter().flatten();
    let line = |(caption, line): &(Option<ChanceCaption>, String)| {
        (caption.as_ref().map(|of| caption_words(of, scheme, language)), line.clone())
    };
    Some(WorkingWords {
        name,
        figure: value_words(&working, scheme, language),
        sentence: sentence.words(language),
        formula: formula.words(language),
        steps: working.steps.iter().map(line).collect(),
        rounding: working.rounding.map(|(line, step)| (line, rounding_words(&step, language))),
        values: working.values,
        absence: None,
        remarks: remarks.map(|text| text.words(language).to_owned()).collect(),
        rules: [2, 5].into_iter().filter_map(Rule::new).collect(),
        operands: ranges(spreads, scheme, language),
        is_personal: false,
        scheme: scheme_line(scheme, language),
    })
}

fn value_words(working: &ChanceWorking, scheme: &Scheme, language: Language) -> String {
    match &working.value {
        ChanceValue::Chance(chance) => chance_text(chance, language),
        ChanceValue::Exact(fraction) => fraction.to_string(),
        ChanceValue::Totals(low, high) => range_text(*low, *high, scheme),
        ChanceValue::Median(median) => median_text(*median, scheme),
        ChanceValue::Mean(mean) => mean_text(mean, scheme).unwrap_or_default(),
        ChanceValue::Rounded(number, false) => points(*number, scheme),
        ChanceValue::Rounded(number, true) => format!("≈ {}", points(*number, scheme)),
    }
}

fn caption_words(caption: &ChanceCaption, scheme: &Scheme, language: Language) -> String {
    let text = match caption {
        ChanceCaption::All => ChanceFormulaText::AllOfThem,
        ChanceCaption::OfTheGrades => ChanceFormulaText::OfTheGrades,
        ChanceCaption::WeightedSum => ChanceFormulaText::WeightedSum,
        ChanceCaption::Lowest => ChanceText::Low,
        ChanceCaption::Highest => ChanceText::High,
        ChanceCaption::Totals(totals) => {
            return format!("{} {totals}", ChanceFormulaText::Total.words(language));
        }
        ChanceCaption::UpTo(total) => {
            return format!("{} {total}", ChanceFormulaText::UpTo.words(language));
        }
        ChanceCaption::Party(at) => return short_party_name(*at, scheme, language).to_owned(),
    };
    text.words(language).to_owned()
}

/// What each party might give.
fn ranges(spreads: &[Spread], scheme: &Scheme, language: Language) -> Vec<OperandWords> {
    let show = |given: Decimal| points(given, scheme);
    let range = |spread: &Spread| {
        let (numbers, kind) = match *spread {
            Spread::Fixed(value) => (show(value), ChanceText::Fixed),
            Spread::Even { low, high } => {
                (format!("{}–{}", show(low), show(high)), ChanceText::Even)
            }
            Spread::Peaked { low, likeliest, high } => {
                let ends = format!("{}–{}–{}", show(low), show(likeliest), show(high));
                (ends, ChanceText::Peaked)
            }
        };
        format!("{numbers} · {}", kind.words(language))
    };
    let parties = scheme.parties.iter().zip(spreads);
    let operand = |(party, spread): (&crate::scoring::Party, &Spread)| OperandWords {
        name: language.name(&party.short_name).to_owned(),
        value: range(spread),
        target: None,
    };
    parties.map(operand).collect()
}
