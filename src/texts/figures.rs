//! Figures → text; the same in every language.

use super::Language;
use crate::number::Decimal;
use crate::scoring::{Completion, FigureValue, GradeBand, Grading, Outcome, Quantity, Scheme};

/// What a blank figure shows.
const TO_FILL: &str = "—";

/// The text of a table figure: `97.22%`, `/` (nothing agreed) or `—` (not filled in yet).
pub fn figure_text(value: FigureValue) -> String {
    match value {
        FigureValue::Completion(Completion::ToFill) => TO_FILL.to_owned(),
        FigureValue::Completion(Completion::NotAgreed | Completion::Extra(_)) => "/".to_owned(),
        FigureValue::Completion(Completion::Rate { percent, .. }) => percent.to_string(),
        FigureValue::Sum(Quantity::Blank) => TO_FILL.to_owned(),
        FigureValue::Sum(quantity) => quantity.text(),
        FigureValue::Share(None) => TO_FILL.to_owned(),
        FigureValue::Share(Some(percent)) => percent.to_string(),
    }
}

/// Points with the decimals of the scheme: `20.00`.
pub fn points(points: Decimal, scheme: &Scheme) -> String {
    points.fixed(scheme.rounding.decimals())
}

/// The total, or its range while a party is unknown: `41.93–61.93`.
pub fn total_text(outcome: &Outcome, scheme: &Scheme) -> String {
    let lowest = points(outcome.lowest, scheme);
    if outcome.is_settled() {
        return lowest;
    }
    format!("{lowest}–{}", points(outcome.highest, scheme))
}

/// The grade's name; both names in an overlap, a dash in a gap.
pub fn grading_text(grading: Grading, scheme: &Scheme, language: Language) -> String {
    let name =
        |band: usize| scheme.bands.get(band).map_or(TO_FILL, |band| language.name(&band.name));
    match grading {
        Grading::Band(band) => name(band).to_owned(),
        Grading::Overlap(band, other) => format!("{} / {}", name(band), name(other)),
        Grading::Gap => TO_FILL.to_owned(),
    }
}

/// The totals of a band: `80 ≤ · < 90`, `≥ 90`, `< 60`.
pub fn band_limits(band: &GradeBand) -> String {
    let sign = |inclusive: bool, strict, or_equal| if inclusive { or_equal } else { strict };
    match (band.lower, band.upper) {
        (Some(lower), Some(upper)) => format!(
            "{} {} · {} {}",
            lower.value,
            sign(lower.inclusive, "<", "≤"),
            sign(upper.inclusive, "<", "≤"),
            upper.value
        ),
        (Some(lower), None) => format!("{} {}", sign(lower.inclusive, ">", "≥"), lower.value),
        (None, Some(upper)) => format!("{} {}", sign(upper.inclusive, "<", "≤"), upper.value),
        (None, None) => "…".to_owned(),
    }
}
