//! What the dates say, told beside the dates and the numbers of months, and what is worth a
//! look in months and indicators.

use crate::document::{
    Allowed, Days, Document, Field, MonthFinding, PartMonth, Particular, Period, Side, StationPart,
    WorthALook,
};
use crate::scoring::{Figure, Scheme};
use crate::texts::{Language, field_label, indicator_name, phrase::words};

words! {
    /// Said beside the dates, and of what is worth a look.
    MonthText {
        follow_dates(derived) = "改用 {derived}" | "Use {derived}";
        total_row(group, name) = "合计 {group}{name}" | "Total {group} {name}";
        rate(name, percent) = "{name}：完成率 {percent}，高于 1000%" | "{name}: rate {percent}, above 1000%";
        contradicts(name, typed, derived) =
            "{name}：填的是 {typed}，按日期是 {derived}"
            | "{name}: typed {typed}, the dates give {derived}";
        beyond_year(assessed, service_year) =
            "评估月数 {assessed} 多于服务年度月数 {service_year}"
            | "Assessed months {assessed}, more than the {service_year} of the service year";
        after_last(day) =
            "开始晚于结束（{day}）。两个日期都保留。"
            | "This is after the last day, {day}. Both dates stay as typed.";
        before_first(day) =
            "结束早于开始（{day}）。两个日期都保留。"
            | "This is before the first day, {day}. Both dates stay as typed.";
        derived(months) =
            "按日期算出 {months} 个月，可以改。"
            | "Derived from the dates: {months}. It may be changed.";
        agrees(months) =
            "与日期相符：按日期是 {months} 个月。"
            | "Agrees with the dates, which give {months}.";
        differs(typed, derived) =
            "填的是 {typed}，按日期是 {derived}，请核对。"
            | "Typed: {typed}. The dates give {derived}. Please check.";
        part_month(first, last) =
            "{first} 至 {last} 不满一个月，按一个月算。"
            | "{first} to {last} is a part of a month; it counts as one.";
        cut(touched, derived) =
            "时段涉及 {touched} 个日历月，不超过服务年度，按 {derived} 算。"
            | "The period touches {touched} months; no more than the year's {derived} count.";
        Missing = "填好起止日期，月数会自动算出。" | "It follows from the two dates once both are there.";
        Reversed =
            "日期前后颠倒，改好后再算月数。"
            | "The dates are reversed; the months wait until they fit.";
        far_apart(most) =
            "日期相隔超过 {most} 个月，请核对。"
            | "The dates are more than {most} months apart. Please check.";
    }
}

/// A sentence beside an input.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DateNote {
    /// The sentence.
    pub words: String,
    /// Whether it asks to be looked at.
    pub is_finding: bool,
}

const fn told(words: String) -> DateNote {
    DateNote { words, is_finding: false }
}

const fn finding(words: String) -> DateNote {
    DateNote { words, is_finding: true }
}

/// Everything to say beside a line of the particulars.
pub fn date_notes(line: Particular, document: &Document, language: Language) -> Vec<DateNote> {
    if let Some(period) = Period::of_day(line) {
        return reversed(line, period, document, language).into_iter().collect();
    }
    match Period::of_count(line) {
        Some(period) => counted(line, period, document, language),
        None => Vec::new(),
    }
}

/// Beside both days, for either may have been typed first.
fn reversed(
    line: Particular,
    period: Period,
    document: &Document,
    language: Language,
) -> Option<DateNote> {
    let particulars = &document.particulars;
    if particulars.days(period) != Days::Reversed {
        return None;
    }
    let [from, to] = period.lines();
    let [first, last] = [from, to].map(|line| particulars.text(line));
    Some(finding(if line == from {
        MonthText::after_last(last, language)
    } else {
        MonthText::before_first(first, language)
    }))
}

fn counted(
    line: Particular,
    period: Period,
    document: &Document,
    language: Language,
) -> Vec<DateNote> {
    let particulars = &document.particulars;
    let Some(derived) = particulars.derived_months(line) else {
        return vec![waiting(particulars.days(period), language)];
    };
    let mut notes = vec![match particulars.typed_months(line) {
        None => told(MonthText::derived(derived, language)),
        Some(typed) if typed == derived => told(MonthText::agrees(derived, language)),
        Some(typed) => finding(MonthText::differs(typed, derived, language)),
    }];
    let parts = particulars.part_months(line).into_iter();
    notes.extend(
        parts.map(|PartMonth { first, last }| told(MonthText::part_month(first, last, language))),
    );
    if let Some(touched) = particulars.months_cut().filter(|_| period == Period::Assessed) {
        notes.push(told(MonthText::cut(touched, derived, language)));
    }
    notes
}

/// Why the dates give no number.
fn waiting(days: Days, language: Language) -> DateNote {
    match days {
        Days::Missing => told(MonthText::Missing.words(language).to_owned()),
        Days::Reversed => told(MonthText::Reversed.words(language).to_owned()),
        Days::Known(..) => finding(MonthText::far_apart(Allowed::MOST_MONTHS, language)),
    }
}

/// What is worth a look, in one sentence.
pub fn worth_words(
    found: WorthALook,
    document: &Document,
    scheme: &Scheme,
    language: Language,
) -> String {
    let label = |field| field_label(field, document, scheme, language);
    let name = |figure: Figure| match (figure, worth_field(found)) {
        (Figure::ColumnRate(at), _) => {
            let indicator = document.indicators.get(at);
            let (group, name) =
                indicator.map(|of| indicator_name(of, language)).unwrap_or_default();
            MonthText::total_row(group, name, language)
        }
        (_, Some(field)) => label(field),
        (_, None) => String::new(),
    };
    match found {
        WorthALook::Rate { figure, percent } => {
            let name = name(figure);
            MonthText::rate(name, percent, language)
        }
        WorthALook::Months(MonthFinding::Contradicts { line, typed, derived }) => {
            let name = label(Field::Particular(line));
            MonthText::contradicts(name, typed, derived, language)
        }
        WorthALook::Months(MonthFinding::BeyondYear { assessed, service_year }) => {
            MonthText::beyond_year(assessed, service_year, language)
        }
    }
}

/// The input to look at; `None` for a total row, which has none.
pub const fn worth_field(found: WorthALook) -> Option<Field> {
    match found {
        WorthALook::Rate { figure: Figure::AreaRate(area, at), .. } => {
            Some(Field::Entry(area, at, Side::Completed))
        }
        WorthALook::Rate { figure: Figure::StationRate(at), .. } => {
            Some(Field::Station(at, StationPart::Completed))
        }
        WorthALook::Rate { .. } => None,
        WorthALook::Months(MonthFinding::Contradicts { line, .. }) => Some(Field::Particular(line)),
        WorthALook::Months(MonthFinding::BeyondYear { .. }) => {
            Some(Field::Particular(Particular::AssessedMonths))
        }
    }
}
