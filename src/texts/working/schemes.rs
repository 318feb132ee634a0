//! The working of a total under another scheme. The other scheme is no part of the station, so it is
//! made here and handed to the panel in words.

use crate::number::{Decimal, Ratio};
use crate::scoring::explain::{Number, RoundingStep, Rule};
use crate::scoring::{Outcome, Scheme};
use crate::texts::{
    Language, OperandWords, Phrase, SchemeText, Target, WorkingWords, band_limits, grading_text,
    phrase::words, points, rounding_words, scheme_line, scheme_title,
};

words! {
    /// The working of a total under another scheme.
    SchemeFormulaText {
        TotalMeaning =
            "占总满分的比例不变，总分在这个方案里是多少。"
            | "What the total is under this scheme, as the same share of the full score.";
        TotalFormula =
            "总分 = 本站总分 ÷ 本站方案的总满分 × 这个方案的总满分"
            | "total = the station's total ÷ its scheme's full score × this scheme's full score";
        GradeMeaning =
            "换算后的总分落在这个方案的哪个等级。"
            | "In which grade of this scheme the carried-over total lies.";
        GradeFormula =
            "等级 = 包含换算后总分的等级区间"
            | "grade = the band that holds the carried-over total";
    }
}

/// The working of the figure with that hook, from the station's result under its own scheme, the
/// first of the two; `None` where there is no such figure.
pub fn scheme_working(
    hook: &str,
    outcome: &Outcome,
    schemes: [&Scheme; 2],
    language: Language,
) -> Option<WorkingWords> {
    let (number, figure) = hook.strip_prefix("scheme/")?.split_once('/')?;
    let at = number.parse::<usize>().ok()?.checked_sub(1)?;
    let (own, scheme) = (schemes[0], *schemes.get(at)?);
    let carried = scheme.carried_over(outcome.lowest, own.full_score);
    let total = carried.filter(|_| outcome.is_settled());
    let of = Of { own, scheme, from: outcome.lowest, language };
    match (figure, total) {
        ("total", total) => Some(of.total(total)),
        ("grade", total) => Some(of.grade(total)),
        _ => None,
    }
}

/// What both workings are made from.
struct Of<'a> {
    own: &'a Scheme,
    scheme: &'a Scheme,
    /// The total under the station's own scheme.
    from: Decimal,
    language: Language,
}

impl Of<'_> {
    fn words(
        &self,
        what: Phrase,
        figure: Option<String>,
        sentence: Phrase,
        formula: Phrase,
    ) -> WorkingWords {
        let absence = figure.is_none().then(|| SchemeText::NotSettled.words(self.language));
        let title = scheme_title(self.scheme, self.language);
        let remark = SchemeText::SideBySideNote.words(self.language).to_owned();
        WorkingWords {
            name: format!("{title} {}", what.words(self.language)),
            figure: figure.unwrap_or_else(|| "—".to_owned()),
            sentence: sentence.words(self.language),
            formula: formula.words(self.language),
            values: None,
            steps: Vec::new(),
            rounding: None,
            absence,
            remarks: vec![remark],
            rules: [21, 22].into_iter().filter_map(Rule::new).collect(),
            operands: vec![OperandWords {
                name: format!(
                    "{} {}",
                    scheme_title(self.own, self.language),
                    SchemeText::Total.words(self.language)
                ),
                value: points(self.from, self.own),
                target: None::<Target>,
            }],
            is_personal: false,
            scheme: scheme_line(self.scheme, self.language),
        }
    }

    fn total(&self, total: Option<Decimal>) -> WorkingWords {
        let mut words = self.words(
            SchemeText::Total,
            total.map(|total| points(total, self.scheme)),
            SchemeFormulaText::TotalMeaning,
            SchemeFormulaText::TotalFormula,
        );
        let hundredths = self.from.hundredths() * self.scheme.full_score.hundredths();
        let exact = Ratio::new(hundredths, 100 * self.own.full_score.hundredths());
        if let Some((total, exact)) = total.zip(exact) {
            let values = format!(
                "{} ÷ {} × {}",
                points(self.from, self.own),
                self.own.full_score,
                self.scheme.full_score
            );
            let rounding = self.scheme.rounding;
            let step = RoundingStep {
                exact: Number::Exact(exact),
                rounding,
                digit: rounding.deciding_digit(exact),
                rounded: Number::Points(total),
            };
            words.values = Some(values);
            let line = step.line().text(self.scheme);
            words.rounding = Some((line, rounding_words(&step, self.language)));
        }
        words
    }

    fn grade(&self, total: Option<Decimal>) -> WorkingWords {
        let grading = total.map(|total| self.scheme.grading_of_points(total));
        let mut words = self.words(
            SchemeText::Grades,
            grading.map(|grading| grading_text(grading, self.scheme, self.language)),
            SchemeFormulaText::GradeMeaning,
            SchemeFormulaText::GradeFormula,
        );
        if let Some(total) = total {
            let band = |band: &crate::scoring::GradeBand| {
                (Some(self.language.name(&band.name).to_owned()), band_limits(band))
            };
            words.steps = self.scheme.bands.iter().map(band).collect();
            words.values = Some(points(total, self.scheme));
        }
        words
    }
}
