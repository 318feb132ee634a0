//! Workings of 补短板, 进度 and 工作量 worked by hand.

use super::absences::{absent, typed};
use super::{lines, working_of};
use station_scorecard::scoring::explain::Absence;
use station_scorecard::texts::{Language, absence_words};

/// The lines of a working, and what it ends in.
fn told(changes: &[(&str, &str)], hook: &str) -> Result<String, Box<dyn std::error::Error>> {
    let (document, scheme) = typed(changes)?;
    let words = working_of(hook, &document, &scheme).ok_or(hook)?;
    Ok(format!("{} → {}", lines(&words), words.figure))
}

#[test]
fn what_is_missing_is_raised_to_whole_units() -> crate::Checked {
    let units = "chase/area/1/case_session/units";
    assert_eq!(told(&[], units)?, "180 − 175 | 180 − 175 = 5 | 5 = 5 → 5");
    assert_eq!(
        told(&[], "chase/areas/case_session/units")?,
        "600 − 575 | 600 − 575 = 25 | 25 = 25 → 25"
    );
    let half = [("area/1/case_session/completed", "175.5")];
    assert_eq!(told(&half, units)?, "180 − 175.5 | 180 − 175.5 = 4.5 | 4.5 < 5 → 5");
    assert_eq!(told(&[("area/1/case_session/completed", "180")], units)?, "180 ≥ 180 → 0");
    let blank = typed(&[("area/1/case_session/completed", "")])?;
    absent(&blank, units, Absence::UnknownLack, "—")?;
    let zero = typed(&[("area/1/case_session/target", "0")])?;
    absent(&zero, units, Absence::NothingToReach, "/")
}

/// 22 of 24 in month 11 of 12 is exactly on pace, 21 lacks one; 20 of 25 lacks 2.9166….
#[test]
fn what_is_missing_to_the_pace_line_is_a_fraction_first() -> crate::Checked {
    let station =
        |target, completed| [("station/1/target", target), ("station/1/completed", completed)];
    let units = "chase/station/1/units/to_pace";
    assert_eq!(told(&station("24", "22"), units)?, "22 ≥ 24 × 11 ÷ 12 → 0");
    assert_eq!(
        told(&station("24", "21"), units)?,
        "24 × 11 ÷ 12 − 21 | 24 × 11 ÷ 12 − 21 = 1 | 1 = 1 → 1"
    );
    assert_eq!(
        told(&station("25", "20"), units)?,
        "25 × 11 ÷ 12 − 20 | 25 × 11 ÷ 12 − 20 = 35/12 = 2.916666… | 35/12 < 3 → 3"
    );
    let none = [("particulars/assessed_months", ""), ("particulars/assessed_to", "")];
    let no_months = typed(&none)?;
    absent(&no_months, units, Absence::NoPaceLine, "—")
}

/// 575 of 600 sessions in month 11 of 12.
#[test]
fn the_course_through_the_year_is_worked_out() -> crate::Checked {
    let of = |figure: &str| told(&[], &format!("pace/areas/case_session/{figure}"));
    assert_eq!(
        of("standing")?,
        "575 ÷ 600 > 11 ÷ 12 | 575 × 12 = 6900 | 600 × 11 = 6600 | 6900 > 6600 → ▷ 超前"
    );
    assert_eq!(
        of("forecast")?,
        "575 × 12 ÷ 11 | 575 × 12 ÷ 11 = 6900/11 = 627.272727… | 6900/11 ≈ 627.27 → 627.27（104.55%）"
    );
    assert_eq!(
        of("forecast_rate")?,
        "575 × 12 ÷ 11 ÷ 600 × 100% | 575 × 12 ÷ 11 ÷ 600 = 23/22 = 1.045454… \
         | 23/22 × 100% = 104.5454…% | 104.5454…% ≈ 104.55% → 104.55%"
    );
    assert_eq!(
        of("per_month")?,
        "25 ÷ 1 | 还差：600 − 575 = 25 | 剩余月数：12 − 11 = 1 | 25 ÷ 1 = 25 | 25 = 25 \
         → 每月 25 节，还有 1 个月"
    );
    let over = [("particulars/assessed_months", "12")];
    assert_eq!(
        told(&over, "pace/areas/case_session/per_month")?,
        "600 − 575 | 600 − 575 = 25 → 服务年度已结束，还差 25 节"
    );
    Ok(())
}

/// 200 − 177.5 = 22.5 in 4 months: 5.625 a month, so 6.
#[test]
fn halves_ask_for_whole_units_a_month() -> crate::Checked {
    let changes = [
        ("particulars/assessed_months", "8"),
        ("station/1/target", "200"),
        ("station/1/completed", "177.5"),
        ("station/1/unit", ""),
    ];
    assert_eq!(
        told(&changes, "pace/station/1/per_month")?,
        "22.5 ÷ 4 | 还差：200 − 177.5 = 22.5 | 剩余月数：12 − 8 = 4 | 22.5 ÷ 4 = 5.625 | 5.625 < 6 \
         → 每月 6，还有 4 个月"
    );
    let (document, scheme) = typed(&[("station/1/target", "/")])?;
    absent(
        &(document.clone(), scheme.clone()),
        "pace/station/1/standing",
        Absence::NotAgreed,
        "/",
    )?;
    absent(&(document, scheme), "pace/station/1/forecast", Absence::NoRate, "—")
}

/// 片区4: 26 cases for 5 workers; 100 cases and 22 workers in all.
#[test]
fn a_load_stands_beside_the_average_of_the_station() -> crate::Checked {
    assert_eq!(
        told(&[], "load/4/cases")?,
        "26 ÷ 5 | 26 ÷ 5 = 5.2 | 全站平均：100 ÷ 22 = 50/11 = 4.545454… | 平均的倍数：5.2 ÷ 100 × 22 = 1.144 | 5.2 = 5.20 → 5.20"
    );
    Ok(())
}

#[test]
fn a_load_without_work_or_workers_says_which() -> crate::Checked {
    let workers = |text| typed(&[("area/1/social_workers", text)]);
    for (text, shown, why) in [
        ("", "30，社工人数还没填", Absence::NoWorkerCount),
        ("0", "30，没有社工，无法平均", Absence::NoWorkers),
    ] {
        let (document, scheme) = workers(text)?;
        let words = working_of("load/1/cases", &document, &scheme).ok_or("none")?;
        assert_eq!((words.figure.as_str(), words.values), (shown, None));
        assert_eq!(words.absence, Some(absence_words(why, Language::ZhCn)));
    }
    let cases = |text| typed(&[("area/1/case_open/completed", text)]);
    absent(&cases("")?, "load/1/cases", Absence::NoWork, "—")?;
    absent(&cases("/")?, "load/1/cases", Absence::OnlyNotAgreed, "/")?;
    let (document, scheme) = workers("")?;
    let words = working_of("load/2/cases", &document, &scheme).ok_or("none")?;
    assert_eq!(words.remarks.len(), 1, "an area is left out of the average: {:?}", words.remarks);
    Ok(())
}
