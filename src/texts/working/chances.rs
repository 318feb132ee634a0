//! The working of a chance. It rests on ranges that are no part of the station, so it is made here,
//! from the distribution that the screen shows, and handed to the panel in words.

use crate::number::{Decimal, Fraction, Natural, Percent, Ratio, Rounding};
use crate::scoring::explain::{Number, RoundingStep, Rule};
use crate::scoring::{Distribution, Grading, Scheme, Spread};
use crate::texts::{
    ChanceText, Language, OperandWords, Phrase, WorkingWords, chance_text, median_text,
    number_text, phrase::words, points, rounding_words, scheme_line,
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
    let hook = hook.strip_prefix("chance/")?;
    let distribution = Distribution::of(scheme, spreads, beside).ok()?;
    let all = distribution.weight(0..distribution.totals());
    let chances = Chances { distribution, all, spreads, beside, scheme, language };
    match hook {
        "sum" => chances.sum(),
        "range" => Some(chances.range()),
        "median" => Some(chances.median()),
        "mean" => chances.mean(),
        _ => {
            let (band, in_percent) =
                hook.strip_suffix("/fraction").map_or((hook, true), |band| (band, false));
            let band = scheme.bands.iter().position(|of| of.id == band)?;
            chances.chance(band, in_percent)
        }
    }
}

/// What every working is made from.
pub(in crate::texts) struct Chances<'a> {
    pub(in crate::texts) distribution: Distribution,
    /// The weight of all combinations.
    pub(in crate::texts) all: Natural,
    pub(in crate::texts) spreads: &'a [Spread],
    /// What bonus and deduction come to.
    beside: Decimal,
    pub(in crate::texts) scheme: &'a Scheme,
    pub(in crate::texts) language: Language,
}

impl Chances<'_> {
    /// A working without steps.
    pub(in crate::texts) fn words(
        &self,
        name: String,
        figure: String,
        sentence: Phrase,
        formula: Phrase,
    ) -> WorkingWords {
        WorkingWords {
            name,
            figure,
            sentence: sentence.words(self.language),
            formula: formula.words(self.language),
            values: None,
            steps: Vec::new(),
            rounding: None,
            absence: None,
            remarks: vec![ChanceFormulaText::NoForecast.words(self.language).to_owned()],
            rules: [2, 5].into_iter().filter_map(Rule::new).collect(),
            operands: self.ranges(),
            is_personal: false,
            scheme: scheme_line(self.scheme, self.language),
        }
    }

    /// What each party might give.
    fn ranges(&self) -> Vec<OperandWords> {
        let show = |given: Decimal| points(given, self.scheme);
        let parties = self.scheme.parties.iter().zip(self.spreads);
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
            format!("{numbers} · {}", kind.words(self.language))
        };
        let operand = |(party, spread): (&crate::scoring::Party, &Spread)| OperandWords {
            name: self.language.name(&party.short_name).to_owned(),
            value: range(spread),
            target: None,
        };
        parties.map(operand).collect()
    }

    pub(in crate::texts) fn caption(&self, text: Phrase) -> Option<String> {
        Some(text.words(self.language).to_owned())
    }

    /// Numbers added, bonus and deduction with their sign behind them.
    pub(in crate::texts) fn added(&self, numbers: &[String]) -> String {
        let sum = numbers.join(" + ");
        let beside = points(self.beside, self.scheme);
        match self.beside.cmp(&Decimal::ZERO) {
            std::cmp::Ordering::Less => format!("{sum} − {}", beside.trim_start_matches('-')),
            std::cmp::Ordering::Equal => sum,
            std::cmp::Ordering::Greater => format!("{sum} + {beside}"),
        }
    }

    /// How many combinations there are, by the parties' weights.
    pub(in crate::texts) fn all_of_them(&self) -> (Option<String>, String) {
        let step = self.scheme.rounding.step();
        let weights = self.spreads.iter().map(|spread| spread.whole_weight(step).to_string());
        let product = weights.collect::<Vec<String>>().join(" × ");
        let line =
            if self.spreads.len() > 1 { format!("{product} = {}", self.all) } else { product };
        (self.caption(ChanceFormulaText::AllOfThem), line)
    }

    /// The weight of a grade, stretch by stretch, and in all.
    fn weight(&self, grading: Grading) -> (Vec<(Option<String>, String)>, Natural) {
        let (mut lines, mut whole) = (Vec::new(), Natural::default());
        let stretches = self.distribution.stretches(self.scheme).into_iter();
        for (places, _) in stretches.filter(|(_, of)| *of == grading) {
            let show = |at: usize| points(self.distribution.total(at), self.scheme);
            let ends = format!("{}–{}", show(places.start), show(places.end.saturating_sub(1)));
            let name = ChanceFormulaText::Total.words(self.language);
            let weight = self.distribution.weight(places);
            lines.push((Some(format!("{name} {ends}")), weight.to_string()));
            whole = whole.plus(&weight);
        }
        (lines, whole)
    }

    fn chance(&self, band: usize, in_percent: bool) -> Option<WorkingWords> {
        let (lines, weight) = self.weight(Grading::Band(band));
        let chance = Fraction::of(&weight, &self.all)?;
        let grade = self.language.name(&self.scheme.bands.get(band)?.name).to_owned();
        let what = if in_percent { ChanceText::Chance } else { ChanceText::Exact };
        let figure =
            if in_percent { chance_text(&chance, self.language) } else { chance.to_string() };
        let mut words = self.words(
            format!("{grade} {}", what.words(self.language)),
            figure,
            ChanceFormulaText::ChanceMeaning,
            ChanceFormulaText::ChanceFormula,
        );
        words.values = Some(format!("{weight} ÷ {}", self.all));
        words.steps.push(self.all_of_them());
        words.steps.extend(lines);
        words.steps.push((None, format!("{weight} ÷ {} = {chance}", self.all)));
        if in_percent {
            self.percentage(&mut words, &chance)?;
        }
        Some(words)
    }

    /// The fraction as a percentage, and its rounding.
    fn percentage(&self, words: &mut WorkingWords, chance: &Fraction) -> Option<()> {
        let millionths = chance.numerator().times(1_000_000);
        let (parts, rest) = millionths.divided_by(chance.denominator())?;
        let parts = parts.to_u64()?;
        // Four decimals of the percentage; the third one decides.
        let exact = Ratio::new(i64::try_from(parts).ok()?, 10_000)?;
        let digits = match rest.is_zero() {
            true => number_text(Number::Exact(exact), self.scheme),
            false => format!("{}…", exact.first_digits(4)),
        };
        words.steps.push((None, format!("{chance} × 100% = {digits}%")));
        let shown = Percent::of_fraction(chance)?;
        if words.figure.starts_with(['<', '>']) {
            words.steps.push((None, format!("{digits}% {}", words.figure)));
            return Some(());
        }
        let dropped = !rest.is_zero() || parts % 100 != 0;
        let digit = u8::try_from(parts / 10 % 10).ok().filter(|_| dropped);
        let sign = if dropped { "≈" } else { "=" };
        let (rounding, number) = (Rounding::PRINTED, Number::Percent(shown));
        let step = RoundingStep { exact: number, rounding, digit, rounded: number };
        let line = format!("{digits}% {sign} {shown}");
        words.rounding = Some((line, rounding_words(&step, self.language)));
        Some(())
    }

    fn sum(&self) -> Option<WorkingWords> {
        let sum = self.distribution.sum_of_chances(self.scheme)?;
        let mut words = self.words(
            ChanceText::Sum.words(self.language).to_owned(),
            sum.to_string(),
            ChanceFormulaText::SumMeaning,
            ChanceFormulaText::SumFormula,
        );
        let stretches = self.distribution.stretches(self.scheme).into_iter();
        let weights = stretches.map(|(places, _)| self.distribution.weight(places).to_string());
        let added = weights.collect::<Vec<String>>().join(" + ");
        words.steps.push(self.all_of_them());
        if added.contains('+') {
            let caption = self.caption(ChanceFormulaText::OfTheGrades);
            words.steps.push((caption, format!("{added} = {}", self.all)));
        }
        words.values = Some(format!("{} ÷ {}", self.all, self.all));
        words.steps.push((None, format!("{} ÷ {} = {sum}", self.all, self.all)));
        Some(words)
    }

    fn range(&self) -> WorkingWords {
        let show = |given: Decimal| points(given, self.scheme);
        let (low, high) = (self.distribution.lowest(), self.distribution.highest());
        let figure =
            if low == high { show(low) } else { format!("{}–{}", show(low), show(high)) };
        let mut words = self.words(
            ChanceText::Range.words(self.language).to_owned(),
            figure,
            ChanceFormulaText::RangeMeaning,
            ChanceFormulaText::RangeFormula,
        );
        let line = |end: fn(Spread) -> Decimal, total: Decimal| {
            let ends = self.spreads.iter().map(|spread| end(*spread));
            let sum = ends.clone().sum::<Decimal>() + self.beside;
            let added = self.added(&ends.map(show).collect::<Vec<String>>());
            match (sum < Decimal::ZERO, added.contains(' ')) {
                (true, _) => format!("{added} = {} < 0", show(sum).replace('-', "−")),
                (false, true) => format!("{added} = {}", show(total)),
                (false, false) => added,
            }
        };
        let is_raised = self.distribution.sum_of_means().is_none();
        let lowest = Some(ChanceText::Low.words(self.language).to_owned());
        let highest = Some(ChanceText::High.words(self.language).to_owned());
        words.steps = vec![(lowest, line(Spread::low, low)), (highest, line(Spread::high, high))];
        if is_raised {
            words.remarks.push(self.not_below_zero());
        }
        words
    }

    /// The total at which half of the weight is met, and the one before it.
    fn median(&self) -> WorkingWords {
        let median = self.distribution.median();
        let mut words = self.words(
            ChanceText::Median.words(self.language).to_owned(),
            median_text(median, self.scheme),
            ChanceFormulaText::MedianMeaning,
            ChanceFormulaText::MedianFormula,
        );
        words.steps.push(self.all_of_them());
        let place = self.distribution.place(median.lower);
        let up_to = ChanceFormulaText::UpTo.words(self.language);
        let places = [place.checked_sub(1), Some(place)];
        for at in places.into_iter().flatten() {
            let weight = self.distribution.weight(0..at + 1);
            let sign = match weight.times(2).cmp(&self.all) {
                std::cmp::Ordering::Less => "<",
                std::cmp::Ordering::Equal => "=",
                std::cmp::Ordering::Greater => ">",
            };
            let total = points(self.distribution.total(at), self.scheme);
            let line = format!("{weight} × 2 {sign} {}", self.all);
            words.steps.push((Some(format!("{up_to} {total}")), line));
        }
        words
    }
}
