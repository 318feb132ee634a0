//! Figures → text; the same in every language.

use crate::number::Decimal;
use crate::number::Percent;
use crate::scoring::{
    Completion, FigureValue, GradeBand, Grading, Group, Outcome, Quantity, Scheme, Staffing,
    StaffingFigure,
};
use crate::texts::{Language, ResultText};

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

/// The text of a figure of 附件2: `177.5`, `+11`, `65.58%`, `—` while it is not filled in, `/` where
/// nothing is agreed.
pub fn staffing_text(figure: StaffingFigure, staffing: &Staffing) -> String {
    let percent = |percent: Option<Percent>| figure_text(FigureValue::Share(percent));
    let number =
        |number: Option<Decimal>| number.map_or(TO_FILL.to_owned(), |number| number.to_string());
    let quantity = match figure {
        StaffingFigure::Required(Group::NonCertified)
        | StaffingFigure::Surplus(Group::NonCertified) => return "/".to_owned(),
        StaffingFigure::Required(group) => return number(staffing.group(group).required),
        StaffingFigure::Surplus(group) => {
            let surplus = staffing.group(group).surplus;
            let above = surplus.is_some_and(|surplus| surplus > Decimal::ZERO);
            return format!(
                "{}{}",
                if above { "+" } else { "" },
                number(surplus).replace('-', "−")
            );
        }
        StaffingFigure::TwoYearShare => return percent(staffing.two_year_share),
        StaffingFigure::Retention => return percent(staffing.retention),
        StaffingFigure::Month(group, month) => {
            staffing.group(group).months.get(month).copied().unwrap_or_default()
        }
        StaffingFigure::Actual(group) => staffing.group(group).actual,
        StaffingFigure::HeadCount(group) => staffing.group(group).head_count,
        StaffingFigure::LevelCount(level) => {
            staffing.levels.get(level as usize).copied().unwrap_or_default()
        }
        StaffingFigure::TwoYears => staffing.two_years,
    };
    figure_text(FigureValue::Sum(quantity))
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

/// The grade, or both ends of its range while a party is unknown: `合格–良好`.
pub fn grade_range(outcome: &Outcome, scheme: &Scheme, language: Language) -> String {
    grades(outcome.lowest_grading, outcome.highest_grading, scheme, language)
}

/// The same for both ends: `合格–良好`, or one grade.
pub(in crate::texts) fn grades(
    lowest: Grading,
    highest: Grading,
    scheme: &Scheme,
    language: Language,
) -> String {
    let [lowest, highest] = [lowest, highest].map(|of| grading_text(of, scheme, language));
    if lowest == highest { lowest } else { [lowest.as_str(), "–", &highest].concat() }
}

/// What has to stand wherever the grade stands: that rounding decides it, or that no single band
/// holds the total.
pub fn grading_note(outcome: &Outcome, scheme: &Scheme, language: Language) -> Option<String> {
    if let Some(unrounded) = outcome.unrounded {
        return Some(ResultText::unrounded(
            unrounded.total.exact_decimals(6).unwrap_or_default(),
            grading_text(unrounded.grading, scheme, language),
            language,
        ));
    }
    if !outcome.is_settled() {
        return None;
    }
    let total = total_text(outcome, scheme);
    match outcome.lowest_grading {
        Grading::Band(_) => None,
        Grading::Gap => Some(ResultText::no_grade(total, language)),
        Grading::Overlap(..) => Some(ResultText::two_grades(total, language)),
    }
}

/// The totals of a band: `≥ 80 · < 90`, `≥ 90`, `< 60`.
pub fn band_limits(band: &GradeBand) -> String {
    let lower =
        band.lower.map(|end| format!("{} {}", if end.inclusive { "≥" } else { ">" }, end.value));
    let upper =
        band.upper.map(|end| format!("{} {}", if end.inclusive { "≤" } else { "<" }, end.value));
    match (lower, upper) {
        (Some(lower), Some(upper)) => format!("{lower} · {upper}"),
        (Some(end), None) | (None, Some(end)) => end,
        (None, None) => "…".to_owned(),
    }
}
