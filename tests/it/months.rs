//! Months of the service year and assessed months, derived from the dates or typed.

use crate::Checked;
use station_scorecard::document::{
    Days, Document, Envelope, MonthFinding, Opened, Particular as P, Period, WorthALook, open,
};
use station_scorecard::exchange::report::Report;
use station_scorecard::scoring::{Group, Quantity, Staffing, evaluate};
use station_scorecard::texts::{Language, date_notes, report_paragraph, worth_words};

const YEAR: [P; 2] = [P::ServiceYearFrom, P::ServiceYearTo];
const ASSESSED: [P; 2] = [P::AssessedFrom, P::AssessedTo];

fn with(lines: &[(P, &str)]) -> Result<Document, String> {
    let mut document = Document::empty("片区1");
    for (line, text) in lines {
        let value = line.read(text).ok_or(format!("{line:?} does not take {text}"))?;
        document.particulars.replace(*line, value);
    }
    Ok(document)
}

fn period(lines: [P; 2], days: [&'static str; 2]) -> [(P, &'static str); 2] {
    [(lines[0], days[0]), (lines[1], days[1])]
}

fn year_of(from: &'static str, to: &'static str) -> Result<Option<i64>, String> {
    let document = with(&period(YEAR, [from, to]))?;
    Ok(document.particulars.derived_months(P::ServiceYearMonths))
}

#[test]
fn months_of_the_year_are_counted_from_its_first_day() -> Checked {
    for (from, to, months) in [
        ("2023-09-10", "2024-09-09", Some(12)),
        ("2023-09-10", "2024-09-10", Some(13)),
        ("2023-09-10", "2024-07-31", Some(11)),
        ("2023-09-10", "2024-08-09", Some(11)),
        ("2024-01-01", "2024-12-31", Some(12)),
        ("2024-01-01", "2024-01-01", Some(1)),
        ("2024-02-29", "2025-02-28", Some(12)),
        ("2024-01-31", "2024-02-29", Some(1)),
        ("2024-01-31", "2024-03-01", Some(2)),
        ("2020-01-01", "2024-12-31", Some(60)),
        ("2020-01-01", "2025-01-01", None),
        ("2024-09-10", "2024-09-09", None),
    ] {
        assert_eq!(year_of(from, to)?, months, "{from} to {to}");
    }
    Ok(())
}

#[test]
fn assessed_months_are_the_calendar_months_touched_and_no_more_than_the_year_has() -> Checked {
    let year = period(YEAR, ["2023-09-10", "2024-09-09"]);
    for (from, to, months, columns) in [
        ("2023-09-10", "2024-07-31", Some(11), 11),
        ("2023-09-30", "2024-07-01", Some(11), 11),
        ("2024-07-01", "2024-07-31", Some(1), 1),
        // Thirteen calendar months are touched, of which the year has twelve.
        ("2023-09-10", "2024-09-09", Some(12), 13),
        ("2024-07-31", "2023-09-10", None, 0),
    ] {
        let document = with(&[year, period(ASSESSED, [from, to])].concat())?;
        let derived = document.particulars.derived_months(P::AssessedMonths);
        assert_eq!(derived, months, "{from} to {to}");
        assert_eq!(document.assessed_months().len(), columns, "{from} to {to}");
    }
    let alone = with(&period(ASSESSED, ["2023-09-10", "2024-07-31"]))?;
    assert_eq!(alone.particulars.derived_months(P::AssessedMonths), Some(11));
    assert_eq!(alone.particulars.months(), None, "the year is not known yet");
    Ok(())
}

/// The page says 11 of 12 on every screen, and the report counts 11, with no number typed.
#[test]
fn one_number_serves_pace_line_staffing_and_report() -> Checked {
    let dates = [
        period(YEAR, ["2023-09-10", "2024-09-09"]),
        period(ASSESSED, ["2023-09-10", "2024-07-31"]),
    ];
    let mut document = with(&dates.concat())?;
    let required = |document: &Document| {
        let mut document = document.clone();
        let head_count = Quantity::from_text("20").unwrap_or_default();
        document.staffing.required_all = head_count;
        let staffing = Staffing::of(&document.staffing_entries());
        staffing.group(Group::All).required.map(|required| required.to_string())
    };
    let told = |document: &Document| {
        let months = document.particulars.months();
        let report = Report::of(document, document.scheme());
        (
            months.map(|months| (months.assessed(), months.service_year())),
            report.assessed_months.text(),
            required(document),
        )
    };
    assert_eq!(told(&document), (Some((11, 12)), "11".to_owned(), Some("220".to_owned())));
    let report = Report::of(&document, document.scheme());
    let sentence = report_paragraph(&report, &document, Language::ZhCn);
    assert!(sentence.contains("11 个月") || sentence.contains("11个月"), "{sentence}");
    let ten = P::AssessedMonths.read("10").ok_or("10 is not taken")?;
    document.particulars.replace(P::AssessedMonths, ten);
    assert_eq!(told(&document), (Some((10, 12)), "10".to_owned(), Some("200".to_owned())));
    Ok(())
}

#[test]
fn a_typed_number_that_contradicts_the_dates_is_worth_a_look() -> Checked {
    let dates = [
        period(YEAR, ["2023-09-10", "2024-09-09"]),
        period(ASSESSED, ["2023-09-10", "2024-07-31"]),
    ];
    let found = |typed: &[(P, &'static str)]| {
        let document = with(&[&dates.concat(), typed].concat())?;
        let evaluation = evaluate(document.scheme(), &document.entries(document.scheme()));
        let found = document.worth_a_look(&evaluation);
        Ok::<_, String>((found, document))
    };
    assert_eq!(found(&[])?.0, []);
    assert_eq!(found(&[(P::AssessedMonths, "11"), (P::ServiceYearMonths, "12")])?.0, []);
    let (listed, document) = found(&[(P::AssessedMonths, "10")])?;
    let line = P::AssessedMonths;
    let expected = WorthALook::Months(MonthFinding::Contradicts { line, typed: 10, derived: 11 });
    assert_eq!(listed, [expected]);
    let words = worth_words(expected, &document, document.scheme(), Language::ZhCn);
    assert_eq!(words, "评估月数：填的是 10，按日期是 11");
    let (listed, _) = found(&[(P::ServiceYearMonths, "13")])?;
    let line = P::ServiceYearMonths;
    let expected = MonthFinding::Contradicts { line, typed: 13, derived: 12 };
    assert_eq!(listed, [WorthALook::Months(expected)]);
    Ok(())
}

/// Next year's start is typed first: both days stay, and the months wait.
#[test]
fn an_end_before_its_start_is_told_beside_both_days() -> Checked {
    let document = with(&[
        (P::ServiceYearFrom, "2024-09-10"),
        (P::ServiceYearTo, "2024-09-09"),
        (P::AssessedFrom, "2024-09-10"),
        (P::AssessedTo, "2024-07-31"),
        (P::ProcurementFrom, "2026-09-10"),
        (P::ProcurementTo, "2026-09-09"),
    ])?;
    let words = |line, language| {
        let notes = date_notes(line, &document, language);
        notes.into_iter().map(|note| note.words).collect::<Vec<_>>().join(" ")
    };
    for (line, expected) in [
        (P::ServiceYearFrom, "开始晚于结束（2024-09-09）。两个日期都保留。"),
        (P::ServiceYearTo, "结束早于开始（2024-09-10）。两个日期都保留。"),
        (P::AssessedTo, "结束早于开始（2024-09-10）。两个日期都保留。"),
        (P::ProcurementTo, "结束早于开始（2026-09-10）。两个日期都保留。"),
        (P::EvaluationDate, ""),
        (P::ServiceYearMonths, "日期前后颠倒，改好后再算月数。"),
        (P::AssessedMonths, "日期前后颠倒，改好后再算月数。"),
    ] {
        assert_eq!(words(line, Language::ZhCn), expected, "{line:?}");
    }
    assert_eq!(
        words(P::ServiceYearTo, Language::En),
        "This is before the first day, 2024-09-10. Both dates stay as typed."
    );
    assert_eq!(document.particulars.days(Period::ServiceYear), Days::Reversed);
    assert_eq!(document.particulars.months(), None);
    assert_eq!(document.particulars.shown(P::ServiceYearMonths), "");
    let kept = Envelope { stamp: String::new(), saved_at: String::new(), document };
    assert_eq!(open(&kept.text()), Opened::Whole(kept), "such dates are kept and opened");
    Ok(())
}

#[test]
fn months_cut_at_the_ends_are_named() -> Checked {
    let notes = |year: [&'static str; 2], assessed: [&'static str; 2], line| {
        let document = with(&[period(YEAR, year), period(ASSESSED, assessed)].concat())?;
        let notes = date_notes(line, &document, Language::ZhCn);
        Ok::<_, String>(notes.into_iter().map(|note| note.words).collect::<Vec<_>>())
    };
    let year = ["2023-09-10", "2024-09-09"];
    assert_eq!(
        notes(year, ["2023-09-10", "2024-07-31"], P::AssessedMonths)?,
        ["按日期算出 11 个月，可以改。", "2023-09-10 至 2023-09-30 不满一个月，按一个月算。"]
    );
    assert_eq!(
        notes(year, ["2023-09-10", "2024-09-09"], P::AssessedMonths)?,
        [
            "按日期算出 12 个月，可以改。",
            "2023-09-10 至 2023-09-30 不满一个月，按一个月算。",
            "2024-09-01 至 2024-09-09 不满一个月，按一个月算。",
            "时段涉及 13 个日历月，不超过服务年度，按 12 算。",
        ]
    );
    assert_eq!(
        notes(year, ["2024-07-02", "2024-07-30"], P::AssessedMonths)?,
        ["按日期算出 1 个月，可以改。", "2024-07-02 至 2024-07-30 不满一个月，按一个月算。"]
    );
    assert_eq!(
        notes(year, year, P::ServiceYearMonths)?,
        ["按日期算出 12 个月，可以改。"],
        "the year is whole"
    );
    assert_eq!(
        notes(["2023-09-10", "2024-07-31"], year, P::ServiceYearMonths)?,
        ["按日期算出 11 个月，可以改。", "2024-07-10 至 2024-07-31 不满一个月，按一个月算。"]
    );
    Ok(())
}
