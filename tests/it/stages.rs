//! Stages side by side by name, the next year of a station, and its years in a row.

use crate::Checked;
use station_scorecard::chart::YearLine;
use station_scorecard::document::{
    Amount, Break, Document, Field, ListChange, NextYear, NoRow, Particular as P, Side, Since,
    StationPart, Terms, Year, YearsEnd, example, list_changes, no_row, rate_difference,
    rows_by_name, target_change, years_of,
};
use station_scorecard::number::{Decimal, Percent};
use station_scorecard::scoring::{Completion, Figure, FigureValue, Month, Quantity, evaluate};
use station_scorecard::texts::{
    Language, Looked, looked_at_words, next_year_words, percent_difference, rate_name,
    result_words, target_change_words, targets_words, used_words,
};

fn the_example() -> Result<Document, &'static str> {
    example().ok_or("the example does not read")
}

fn with(lines: &[(P, &str)]) -> Result<Document, String> {
    let mut document = the_example()?;
    for (line, text) in lines {
        let value = line.read(text).ok_or(format!("{line:?} does not take {text}"))?;
        document.particulars.replace(*line, value);
    }
    Ok(document)
}

fn days(document: &Document) -> [String; 6] {
    [
        P::ProcurementFrom,
        P::ProcurementTo,
        P::ServiceYearFrom,
        P::ServiceYearTo,
        P::AssessedFrom,
        P::AssessedTo,
    ]
    .map(|line| document.particulars.text(line))
}

/// The year 2023-09-10 to 2024-09-09 of a period until 2026-09-09.
#[test]
fn the_next_year_takes_what_was_agreed_and_no_amounts() -> Checked {
    let before = the_example()?;
    let NextYear { document: next, end, .. } = before.next_year(true);
    assert_eq!(end, YearsEnd::Within);
    assert_eq!(
        days(&next),
        ["2023-09-10", "2026-09-09", "2024-09-10", "2025-09-09", "2024-09-10", "2025-07-31"]
    );
    assert_eq!(next.particulars.name(), before.particulars.name());
    for blank in [P::EvaluationDate, P::AnnualFunding, P::PeopleServed, P::AssessedMonths] {
        assert_eq!(next.particulars.text(blank), "", "{blank:?}");
    }
    assert_eq!(next.particulars.months_in_force(P::AssessedMonths), Some(11));
    let names = |of: &Document| of.areas.iter().map(|area| area.name.clone()).collect::<Vec<_>>();
    assert_eq!(names(&next), names(&before));
    assert!(next.scores.iter().next().is_none() && next.scenarios.is_empty());
    for (area, earlier) in next.areas.iter().zip(&before.areas) {
        assert_eq!(
            (&area.communities, area.social_workers),
            (&earlier.communities, earlier.social_workers)
        );
        for (entry, earlier) in area.entries.iter().zip(&earlier.entries) {
            assert_eq!((entry.target, entry.completed), (earlier.target, Quantity::Blank));
        }
    }
    for (of, earlier) in next.station.iter().zip(&before.station) {
        assert_eq!((of.entry.target, of.entry.completed), (earlier.entry.target, Quantity::Blank));
    }
    assert_eq!(next.staffing.required_all, before.staffing.required_all);
    assert_eq!(next.staffing.continuous, Quantity::Blank);
    assert_eq!(next.staffing.workers.len(), before.staffing.workers.len());
    assert!(next.staffing.workers.iter().all(|worker| worker.months.iter().next().is_none()));
    assert!(next.staffing.certified.months.iter().next().is_none());
    assert!(before.next_year(false).document.staffing.workers.is_empty());
    assert_eq!(before, the_example()?, "the year before stays as it is");
    Ok(())
}

/// A year begins on the day after the one before it ended, whatever February does.
#[test]
fn days_are_shifted_by_a_year_across_29_february_and_the_ends_of_months() -> Checked {
    for (from, to, next) in [
        ("2023-03-01", "2024-02-29", ["2024-03-01", "2025-02-28"]),
        ("2022-03-01", "2023-02-28", ["2023-03-01", "2024-02-29"]),
        ("2024-02-29", "2025-02-28", ["2025-03-01", "2026-02-28"]),
        ("2023-07-01", "2024-06-30", ["2024-07-01", "2025-06-30"]),
        ("2023-02-28", "2024-02-27", ["2024-02-28", "2025-02-27"]),
    ] {
        let year = [(P::ServiceYearFrom, from), (P::ServiceYearTo, to), (P::ProcurementTo, "")];
        let next_year = with(&year)?.next_year(false);
        let [.., first, last, _, _] = days(&next_year.document);
        assert_eq!([first.as_str(), last.as_str()], next, "{from} to {to}");
        assert_eq!(next_year.end, YearsEnd::Within);
    }
    Ok(())
}

/// The next year would be 2024-09-10 to 2025-09-09, assessed until 2025-07-31.
#[test]
fn the_procurement_period_cuts_the_next_year_or_is_left_to_a_new_agreement() -> Checked {
    let until = |day: &str| Ok::<_, String>(with(&[(P::ProcurementTo, day)])?.next_year(false));
    let within = until("2025-09-09")?;
    assert_eq!((within.end, days(&within.document)[3].as_str()), (YearsEnd::Within, "2025-09-09"));
    let cut = until("2025-06-30")?;
    let end = "2025-06-30".parse().map_err(|()| "no day")?;
    assert_eq!(cut.end, YearsEnd::CutAt(end));
    assert_eq!(days(&cut.document)[2..], ["2024-09-10", "2025-06-30", "2024-09-10", "2025-06-30"]);
    let first_day = until("2024-09-10")?;
    assert_eq!(days(&first_day.document)[2..4], ["2024-09-10", "2024-09-10"]);
    let over = until("2024-09-09")?;
    let end = "2024-09-09".parse().map_err(|()| "no day")?;
    assert_eq!(over.end, YearsEnd::Over(end));
    assert_eq!(
        days(&over.document),
        ["", "", "2024-09-10", "2025-09-09", "2024-09-10", "2025-07-31"]
    );
    assert!(next_year_words(&over, Language::ZhCn).iter().any(|of| of.contains("2024-09-09")));
    Ok(())
}

#[test]
fn without_a_service_year_no_days_are_shifted() -> Checked {
    let next = with(&[(P::ServiceYearFrom, "")])?.next_year(false);
    assert_eq!((next.end, next.year), (YearsEnd::Unknown, None));
    assert_eq!(days(&next.document)[2..], ["", "", "", ""]);
    Ok(())
}

/// 片区1 has 175 of 180 sessions, 97.22 %; with 180 it is 100 %, 2.78 above.
#[test]
fn the_same_indicator_is_found_by_its_name_wherever_it_stands() -> Checked {
    let before = the_example()?;
    let mut after = before.clone();
    // The first indicator goes to the end, another one gets a new name.
    let first = after.indicators.remove(0);
    after.indicators.push(first);
    for area in &mut after.areas {
        let entry = area.entries.remove(0);
        area.entries.push(entry);
    }
    let renamed = after.indicators.get_mut(0).ok_or("no indicator")?;
    "上门电访".clone_into(&mut renamed.name);
    let rows = rows_by_name(&[&before, &after], None);
    let row = |name: &str| rows.iter().find(|row| row.name == name).map(|row| row.rates.clone());
    let last = after.indicators.len() - 1;
    assert_eq!(
        row("困难群众和特殊群体建档"),
        Some(vec![Some(Figure::ColumnRate(0)), Some(Figure::ColumnRate(last))])
    );
    assert_eq!(row("电访"), Some(vec![Some(Figure::ColumnRate(1)), None]));
    assert_eq!(row("上门电访"), Some(vec![None, Some(Figure::ColumnRate(0))]));
    assert_eq!(
        row("节数").map(|rates| rates.len()),
        Some(2),
        "节数 stands in two groups, each a row of its own"
    );
    assert_eq!(rows.iter().filter(|row| row.name == "节数").count(), 2);
    assert_eq!(
        list_changes(&before, &after),
        [
            ListChange::IndicatorIn("上门电访".to_owned()),
            ListChange::IndicatorGone("电访".to_owned())
        ]
    );
    Ok(())
}

#[test]
fn rates_of_one_area_are_its_own_and_none_where_it_is_missing() -> Checked {
    let before = the_example()?;
    let mut after = before.clone();
    after.areas.remove(0);
    let rows = rows_by_name(&[&before, &after], Some("片区1"));
    let sessions = rows.iter().find(|row| row.key == "case_session").ok_or("no sessions")?;
    assert_eq!(sessions.rates, [Some(Figure::AreaRate(0, 5)), None]);
    let value = evaluate(before.scheme(), &before.entries(before.scheme()));
    let rate = value.figure(Figure::AreaRate(0, 5));
    let full = FigureValue::Completion(Completion::Rate {
        percent: Percent::from_hundredths(10_000),
        reached: true,
        pace: None,
    });
    assert_eq!(rate_difference(rate, Some(full)), Some(278));
    assert_eq!(percent_difference(278), "+2.78");
    assert_eq!(percent_difference(-5), "−0.05");
    assert_eq!(rate_difference(rate, Some(FigureValue::Completion(Completion::ToFill))), None);
    assert_eq!(list_changes(&before, &after), [ListChange::AreaGone("片区1".to_owned())]);
    Ok(())
}

fn year(from: &str, to: &str) -> Result<Document, String> {
    with(&[(P::ServiceYearFrom, from), (P::ServiceYearTo, to)])
}

#[test]
fn years_of_one_name_stand_in_order_and_another_of_the_same_year_beside() -> Checked {
    let (second, first) = (year("2024-09-10", "2025-09-09")?, year("2023-09-10", "2024-09-09")?);
    let third = year("2025-09-10", "2026-09-09")?;
    let mut other = year("2022-09-10", "2023-09-09")?;
    other.particulars.replace(P::Station, P::Station.read("别的站").ok_or("no name")?);
    let unknown = with(&[(P::ServiceYearFrom, ""), (P::AssessedFrom, "")])?;
    let twin = second.clone();
    let (years, beside) = years_of(&[&second, &third, &other, &twin, &unknown, &first], 0);
    let places: Vec<usize> = years.iter().map(|year: &Year| year.at).collect();
    assert_eq!((places, beside), (vec![5, 0, 1], vec![3]));
    Ok(())
}

#[test]
fn a_changed_target_or_scheme_breaks_the_line() -> Checked {
    let before = the_example()?;
    let mut other = before.clone();
    let mut scheme = before.scheme().clone();
    scheme.id = "another".to_owned();
    other.schemes = other.schemes.choosing(scheme);
    let amount = |text: &str| text.parse().map(Quantity::Amount).map_err(|_| "no number");
    let (ten, twelve) = (amount("10")?, amount("12")?);
    assert_eq!(before.break_after(&before, (ten, ten)), None);
    assert_eq!(before.break_after(&before, (ten, twelve)), Some(Break::Target));
    assert_eq!(other.break_after(&before, (ten, ten)), Some(Break::Scheme));
    assert_eq!(other.break_after(&before, (ten, twelve)), Some(Break::Both));
    Ok(())
}

/// 入户探访 of 片区2, of which the example has 180: 120 at first in another copy, with 180 and 240 later.
#[test]
fn side_by_side_names_the_target_that_changed_from_a_month_on() -> Checked {
    let (visits, rate) = (Amount::Area(1, 2), Figure::AreaRate(1, 2));
    let of = |amount: i64| Quantity::Amount(Decimal::whole(amount));
    let month = |month| Month::new(2024, month).map(Since::From).ok_or("no month");
    let copy = |terms: Terms| {
        let mut document = the_example()?;
        document.areas.truncate(2);
        document.agree(Amount::Area(0, 2), &Terms::unchanged(of(30)));
        document.agree(visits, &terms).ok_or("no amount").map(|_| document)
    };
    let mid_term = copy(Terms::unchanged(of(120)))?;
    let raised = copy(Terms::unchanged(of(120)).with(month(3)?, of(180)))?;
    let again = copy(Terms::unchanged(of(120)).with(month(3)?, of(150)).with(month(5)?, of(180)))?;
    let change = |before, after, rate| target_change((before, rate), (after, rate));
    let words = |before, after, rate| {
        let change = change(before, after, rate).ok_or("no change")?;
        Ok::<String, &str>(target_change_words(change, Language::ZhCn))
    };
    assert_eq!(words(&mid_term, &raised, rate)?, "协议量 120 → 180");
    // The row of all areas: 30 + 120 and 30 + 180.
    assert_eq!(words(&mid_term, &raised, Figure::ColumnRate(2))?, "协议量 150 → 210");
    assert_eq!(change(&mid_term, &raised, Figure::AreaRate(0, 2)), None);
    assert_eq!(change(&mid_term, &mid_term, rate), None);
    // 180 is in force in both, and 150 in between in one.
    assert_eq!(words(&raised, &again, rate)?, "更早的协议量不同");
    assert_eq!(words(&raised, &again, Figure::ColumnRate(2))?, "更早的协议量不同");
    // "/" first is told as it is written.
    let none = copy(Terms::unchanged(Quantity::NotAgreed))?;
    assert_eq!(words(&none, &raised, rate)?, "协议量 / → 180");
    Ok(())
}

/// 120 last year, 120 and then 180 this year, 180 the year after: the line breaks where the amount in force changes.
#[test]
fn years_mark_the_year_whose_target_changed_from_a_month_on() -> Checked {
    let (visits, rate) = (Amount::Area(1, 2), Figure::AreaRate(1, 2));
    let of = |amount: i64| Quantity::Amount(Decimal::whole(amount));
    let march = Month::new(2025, 3).map(Since::From).ok_or("no month")?;
    let of_year = |from: &str, to: &str, terms: Terms| {
        let mut document = year(from, to)?;
        document.agree(visits, &terms).ok_or("no amount")?;
        Ok::<Document, String>(document)
    };
    let first = of_year("2023-09-10", "2024-09-09", Terms::unchanged(of(120)))?;
    let changed = Terms::unchanged(of(120)).with(march, of(180));
    let second = of_year("2024-09-10", "2025-09-09", changed)?;
    let third = second.next_year(false).document;
    let told = |document: &Document| targets_words(&document.targets(rate), Language::ZhCn);
    assert_eq!(told(&first), "协议量 120");
    assert_eq!(told(&second), "协议量 120 → 180");
    assert_eq!(told(&third), "协议量 180");
    let break_between = |before: &Document, after: &Document| {
        let in_force = |of: &Document| of.targets(rate).last().copied().unwrap_or_default();
        after.break_after(before, (in_force(before), in_force(after)))
    };
    assert_eq!(break_between(&first, &second), Some(Break::Target));
    assert_eq!(break_between(&second, &third), None);
    let (years, _) = years_of(&[&second, &third, &first], 0);
    assert_eq!(years.iter().map(|of| of.at).collect::<Vec<_>>(), [2, 0, 1]);
    // A rate of nothing has no target.
    assert_eq!(first.targets(Figure::AreaRate(9, 2)), []);
    Ok(())
}

/// 24 units of height between margins of 4, the highest 200 %: 100 % lies 12 units up, at 16; 50 % at 22.
#[test]
fn the_line_of_years_is_drawn_in_whole_units_and_broken_where_it_is_not_comparable() {
    let rate = |hundredths| Some(Percent::from_hundredths(hundredths));
    let rates = [rate(20_000), rate(10_000), None, rate(5_000), rate(0)];
    let line = YearLine::of(&rates, &[true, true, true, true, false]);
    assert_eq!((line.width, line.full), (200, 16));
    assert_eq!(line.points, [(20, 4), (60, 16), (140, 22), (180, 28)]);
    assert_eq!(line.path, "M20 4L60 16", "a missing year and a break join nothing");
    assert_eq!(YearLine::of(&[], &[]).points, []);
}

/// The third party's 44.82 and the total 86.75 of the report, explained from a document that is only looked at.
#[test]
fn figures_of_a_stage_are_explained_from_it_and_lead_to_no_input_of_the_page() -> Checked {
    let document = the_example()?;
    let explained =
        |hook: &str| looked_at_words(hook, &document, (Looked::Stage, "中期"), Language::ZhCn);
    let total = explained("total").ok_or("no working")?;
    assert_eq!((total.name.as_str(), total.figure.as_str()), ("中期 · 总分", "86.75"));
    assert!(total.operands.iter().all(|operand| operand.target.is_none()));
    assert!(total.remarks.first().is_some_and(|of| of.contains("中期")));
    let rate = explained("area/1/case_session/rate").ok_or("no working")?;
    assert_eq!(rate.figure, "97.22%");
    assert!(explained("area/9/case_session/rate").is_none());
    assert_eq!(rate_name(Figure::ColumnRate(5), &document, Language::En), "Casework · sessions");
    Ok(())
}

#[test]
fn what_is_used_is_told_in_groups_of_three() {
    let told = |used| used_words(station_scorecard::desk::Used(used), Language::En);
    assert!(told(4_012_345).starts_with("4,012,345 "), "{}", told(4_012_345));
    assert!(told(0).starts_with("0 ") && told(1_000).starts_with("1,000 "));
}

/// Two other years stand in a row without this one, whose period is blank; without a name nothing is looked for.
#[test]
fn why_a_year_stands_in_no_row_is_told_apart() -> Checked {
    let (first, second) = (year("2023-09-10", "2024-09-09")?, year("2024-09-10", "2025-09-09")?);
    let without_period = with(&[(P::ServiceYearFrom, ""), (P::AssessedFrom, "")])?;
    let without_name = with(&[(P::Station, "")])?;
    let mut other = second.clone();
    other.particulars.replace(P::Station, P::Station.read("别的站").ok_or("no name")?);
    let why = |documents: &[&Document]| no_row(documents, 0, &years_of(documents, 0).0);
    assert_eq!(why(&[&first]), Some(NoRow::Alone));
    assert_eq!(why(&[&first, &other]), Some(NoRow::Alone));
    assert_eq!(why(&[&first, &second]), None);
    assert_eq!(why(&[&without_period, &first]), Some(NoRow::NoPeriod));
    assert_eq!(why(&[&without_period, &first, &second]), Some(NoRow::NoPeriod));
    assert_eq!(why(&[&without_name, &first, &second]), Some(NoRow::NoName));
    Ok(())
}

/// 咨询个案 has no target in any area; 片区1 has none of 节数 here, 片区2 has.
#[test]
fn a_rate_leads_to_the_completed_amount_behind_it() -> Checked {
    let mut document = the_example()?;
    let entry = document.areas.get_mut(0).and_then(|area| area.entries.get_mut(5));
    entry.ok_or("no entry")?.target = Quantity::NotAgreed;
    let behind = |rate| document.input_behind(rate);
    assert_eq!(behind(Figure::AreaRate(1, 5)), Some(Field::Entry(1, 5, Side::Completed)));
    assert_eq!(behind(Figure::ColumnRate(5)), Some(Field::Entry(1, 5, Side::Completed)));
    assert_eq!(behind(Figure::ColumnRate(0)), Some(Field::Entry(0, 0, Side::Completed)));
    assert_eq!(behind(Figure::StationRate(2)), Some(Field::Station(2, StationPart::Completed)));
    assert_eq!(behind(Figure::ColumnTarget(0)), None);
    Ok(())
}

#[test]
fn a_stage_without_scores_has_no_grade() -> Checked {
    let told = |document: &Document| {
        let scheme = document.scheme();
        result_words(&evaluate(scheme, &document.entries(scheme)), scheme, Language::ZhCn)
    };
    assert_eq!(told(&the_example()?), "86.75 良好");
    assert_eq!(told(&Document::empty("片区1")), "未评分");
    Ok(())
}
