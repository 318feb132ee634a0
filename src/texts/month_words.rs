//! What the dates say, told beside the dates and the numbers of months, and what is worth a
//! look in months and indicators.

use super::{Language, field_label, indicator_name};
use crate::document::{
    Allowed, Days, Document, Field, MonthFinding, PartMonth, Particular, Period, Side, StationPart,
    WorthALook,
};
use crate::scoring::{Figure, Scheme};

/// A sentence beside an input.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DateNote {
    /// The sentence.
    pub words: String,
    /// Whether it asks to be looked at.
    pub is_finding: bool,
}

impl DateNote {
    fn told(chinese: String, english: String, language: Language) -> DateNote {
        DateNote { words: either(language, chinese, english), is_finding: false }
    }

    fn finding(chinese: String, english: String, language: Language) -> DateNote {
        DateNote { words: either(language, chinese, english), is_finding: true }
    }
}

fn either(language: Language, chinese: String, english: String) -> String {
    match language {
        Language::ZhCn => chinese,
        Language::En => english,
    }
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
    let (chinese, english) = if line == from {
        (
            format!("开始晚于结束（{last}）。两个日期都保留。"),
            format!("This is after the last day, {last}. Both dates stay as typed."),
        )
    } else {
        (
            format!("结束早于开始（{first}）。两个日期都保留。"),
            format!("This is before the first day, {first}. Both dates stay as typed."),
        )
    };
    Some(DateNote::finding(chinese, english, language))
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
        None => DateNote::told(
            format!("按日期算出 {derived} 个月，可以改。"),
            format!("Derived from the dates: {derived}. It may be changed."),
            language,
        ),
        Some(typed) if typed == derived => DateNote::told(
            format!("与日期相符：按日期是 {derived} 个月。"),
            format!("Agrees with the dates, which give {derived}."),
            language,
        ),
        Some(typed) => DateNote::finding(
            format!("填的是 {typed}，按日期是 {derived}，请核对。"),
            format!("Typed: {typed}. The dates give {derived}. Please check."),
            language,
        ),
    }];
    let parts = particulars.part_months(line);
    notes.extend(parts.into_iter().map(|PartMonth { first, last }| {
        DateNote::told(
            format!("{first} 至 {last} 不满一个月，按一个月算。"),
            format!("{first} to {last} is a part of a month; it counts as one."),
            language,
        )
    }));
    if let Some(touched) = particulars.months_cut().filter(|_| period == Period::Assessed) {
        notes.push(DateNote::told(
            format!("时段涉及 {touched} 个日历月，不超过服务年度，按 {derived} 算。"),
            format!(
                "The period touches {touched} months; no more than the year's {derived} count."
            ),
            language,
        ));
    }
    notes
}

/// Why the dates give no number.
fn waiting(days: Days, language: Language) -> DateNote {
    match days {
        Days::Missing => DateNote::told(
            "填好起止日期，月数会自动算出。".to_owned(),
            "It follows from the two dates once both are there.".to_owned(),
            language,
        ),
        Days::Reversed => DateNote::told(
            "日期前后颠倒，改好后再算月数。".to_owned(),
            "The dates are reversed; the months wait until they fit.".to_owned(),
            language,
        ),
        Days::Known(..) => DateNote::finding(
            format!("日期相隔超过 {} 个月，请核对。", Allowed::MOST_MONTHS),
            format!("The dates are more than {} months apart. Please check.", Allowed::MOST_MONTHS),
            language,
        ),
    }
}

/// The button that lets the dates decide again.
pub fn follow_dates_words(derived: i64, language: Language) -> String {
    either(language, format!("改用 {derived}"), format!("Use {derived}"))
}

/// The heading of the list.
pub const fn worth_title(language: Language) -> &'static str {
    match language {
        Language::ZhCn => "值得核对",
        Language::En => "Worth checking",
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
            either(language, format!("合计 {group}{name}"), format!("Total {group} {name}"))
        }
        (_, Some(field)) => label(field),
        (_, None) => String::new(),
    };
    match found {
        WorthALook::Rate { figure, percent } => {
            let name = name(figure);
            either(
                language,
                format!("{name}：完成率 {percent}，高于 1000%"),
                format!("{name}: rate {percent}, above 1000%"),
            )
        }
        WorthALook::Months(MonthFinding::Contradicts { line, typed, derived }) => {
            let name = label(Field::Particular(line));
            either(
                language,
                format!("{name}：填的是 {typed}，按日期是 {derived}"),
                format!("{name}: typed {typed}, the dates give {derived}"),
            )
        }
        WorthALook::Months(MonthFinding::BeyondYear { assessed, service_year }) => either(
            language,
            format!("评估月数 {assessed} 多于服务年度月数 {service_year}"),
            format!("Assessed months {assessed}, more than the {service_year} of the service year"),
        ),
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
