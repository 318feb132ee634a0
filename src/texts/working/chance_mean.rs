//! The working of the mean of the total.

use crate::number::{Decimal, Ratio, Rounding};
use crate::scoring::Spread;
use crate::scoring::explain::{Number, RoundingStep};
use crate::texts::{
    ChanceFormulaText, ChanceText, Chances, WorkingWords, mean_text, number_text, points,
    rounding_line, rounding_words,
};

impl Chances<'_> {
    /// That a deduction takes no total below 0.
    pub(in crate::texts) fn not_below_zero(&self) -> String {
        ChanceFormulaText::NotBelowZero.words(self.language).to_owned()
    }

    /// The mean: the sum of the parties' means where no total had to be raised to 0.
    pub(in crate::texts) fn mean(&self) -> Option<WorkingWords> {
        match self.distribution.sum_of_means() {
            Some(exact) => Some(self.sum_of_means(exact)),
            None => self.weighted_mean(),
        }
    }

    /// The mean of totals of which some were raised to 0: all of them added by their weights.
    fn weighted_mean(&self) -> Option<WorkingWords> {
        let mean = self.distribution.mean()?;
        let mut words = self.words(
            ChanceText::Mean.words(self.language).to_owned(),
            mean_text(&mean, self.scheme)?,
            ChanceFormulaText::MeanMeaning,
            ChanceFormulaText::WeightedMeanFormula,
        );
        let sum = self.distribution.weighted_sum();
        words.values = Some(format!("{sum} ÷ 100 ÷ {}", self.all));
        words.steps.push(self.all_of_them());
        let caption = self.caption(ChanceFormulaText::WeightedSum);
        words.steps.push((caption, sum.to_string()));
        words.steps.push((None, format!("{sum} ÷ 100 ÷ {} = {mean}", self.all)));
        let (parts, rest) = mean.numerator().times(10_000).divided_by(mean.denominator())?;
        let parts = parts.to_u64()?;
        let exact = Ratio::new(i64::try_from(parts).ok()?, 10_000)?;
        let digits = match rest.is_zero() {
            true => number_text(Number::Exact(exact), self.scheme),
            false => format!("{}…", exact.first_digits(4)),
        };
        words.steps.push((None, format!("{mean} = {digits}")));
        let rounded = Rounding::PRINTED.round_fraction(&mean)?;
        if !rest.is_zero() || parts % 100 != 0 {
            let digit = u8::try_from(parts / 10 % 10).ok();
            let (rounding, number) = (Rounding::PRINTED, Number::Points(rounded));
            let step = RoundingStep { exact: number, rounding, digit, rounded: number };
            let line = format!("{digits} ≈ {}", points(rounded, self.scheme));
            words.rounding = Some((line, rounding_words(&step, self.language)));
        }
        words.remarks.push(self.not_below_zero());
        Some(words)
    }

    /// The sum of the parties' means.
    fn sum_of_means(&self, exact: Ratio) -> WorkingWords {
        let rounded = Rounding::PRINTED.round(exact);
        let digit = Rounding::PRINTED.deciding_digit(exact);
        let sign = if digit.is_some() { "≈ " } else { "" };
        let mut words = self.words(
            ChanceText::Mean.words(self.language).to_owned(),
            format!("{sign}{}", points(rounded, self.scheme)),
            ChanceFormulaText::MeanMeaning,
            ChanceFormulaText::SumOfMeansFormula,
        );
        let text = |number: Number| number_text(number, self.scheme);
        let mut means = Vec::new();
        for (party, spread) in self.scheme.parties.iter().zip(self.spreads) {
            let numbers = match *spread {
                Spread::Fixed(value) => {
                    means.push(points(value, self.scheme));
                    continue;
                }
                Spread::Even { low, high } => vec![low, high],
                Spread::Peaked { low, likeliest, high } => vec![low, likeliest, high],
            };
            let count = i64::try_from(numbers.len()).unwrap_or(1);
            let sum: Decimal = numbers.iter().copied().sum();
            let mean = Ratio::new(sum.hundredths(), 100 * count).unwrap_or(Ratio::ZERO);
            let shares = numbers.iter().map(|of| format!("{} ÷ {count}", points(*of, self.scheme)));
            let line = shares.collect::<Vec<String>>().join(" + ");
            let mean = text(Number::Exact(mean));
            let name = self.language.name(&party.short_name).to_owned();
            words.steps.push((Some(name), format!("{line} = {mean}")));
            means.push(mean);
        }
        let sum = self.added(&means);
        if sum.contains(' ') {
            words.steps.push((None, format!("{sum} = {}", text(Number::Exact(exact)))));
        }
        words.values = Some(sum);
        let step = RoundingStep {
            exact: Number::Exact(exact),
            rounding: Rounding::PRINTED,
            digit,
            rounded: Number::Points(rounded),
        };
        let line = rounding_line(&step, self.scheme);
        words.rounding = Some((line, rounding_words(&step, self.language)));
        words
    }
}
