//! Figures that are not there, or not quite: the working says why, and never divides by zero.

use super::audit::audit;
use super::example::the_example;
use super::{lines, working_of};
use crate::made_scheme;
use station_scorecard::document::{Document, Field};
use station_scorecard::editor::{Action, Editor};
use station_scorecard::number::Decimal;
use station_scorecard::schemes;
use station_scorecard::scoring::explain::{Absence, Conclusion};
use station_scorecard::scoring::{Months, PartyScore, Quantity, Scheme};
use station_scorecard::texts::{Language, absence_words};

/// The example with some inputs typed anew, audited.
pub(super) fn typed(
    texts: &[(&str, &str)],
) -> Result<(Document, Scheme), Box<dyn std::error::Error>> {
    let (document, scheme) = the_example()?;
    let mut editor = Editor::new(document);
    for (hook, text) in texts {
        let field = Field::from_hook(hook, editor.document(), &scheme).ok_or(*hook)?;
        let value = editor.read(field, text).map_err(|problem| format!("{problem:?}"))?;
        editor.dispatch(Action::Set(field, value)).map_err(|rejected| format!("{rejected:?}"))?;
    }
    audit(editor.document(), &scheme)?;
    Ok((editor.document().clone(), scheme))
}

/// Asserts that a figure is absent for a reason, and that this is what the page shows and says.
pub(super) fn absent(
    (document, scheme): &(Document, Scheme),
    hook: &str,
    reason: Absence,
    mark: &str,
) -> crate::Checked {
    let subject = document.figure_of(hook, scheme).ok_or("no such figure")?;
    let working = document.explain(subject, scheme).ok_or("no working")?;
    assert_eq!(working.conclusion, Conclusion::None(reason), "{hook}");
    let words = working_of(hook, document, scheme).ok_or("no words")?;
    assert_eq!((words.figure.as_str(), words.values, words.steps.len()), (mark, None, 0), "{hook}");
    assert_eq!(words.absence, Some(absence_words(reason, Language::ZhCn)));
    Ok(())
}

#[test]
fn a_rate_is_absent_for_each_of_its_reasons() -> crate::Checked {
    let cell = |target, completed| {
        typed(&[("area/1/phone_visit/target", target), ("area/1/phone_visit/completed", completed)])
    };
    let rate = "area/1/phone_visit/rate";
    absent(&cell("", "5")?, rate, Absence::ToFill, "—")?;
    absent(&cell("5", "")?, rate, Absence::ToFill, "—")?;
    absent(&cell("/", "/")?, rate, Absence::NotAgreed, "/")?;
    absent(&cell("0", "")?, rate, Absence::ZeroTarget, "/")?;
    absent(&cell("5", "/")?, rate, Absence::NotApplicable, "/")?;
    absent(&cell("0", "5")?, "area/1/phone_visit/pace", Absence::NoRate, "—")
}

#[test]
fn work_against_a_zero_target_is_told_as_extra() -> crate::Checked {
    for target in ["0", "/"] {
        let typed = typed(&[("station/1/target", target), ("station/1/completed", "7.5")])?;
        let words = working_of("station/1/rate", &typed.0, &typed.1).ok_or("no working")?;
        assert_eq!(words.figure, "/");
        assert!(words.remarks.iter().any(|remark| remark.contains("7.5")), "{:?}", words.remarks);
        assert!(words.as_text(Language::ZhCn).contains("R-10"));
    }
    Ok(())
}

#[test]
fn a_column_of_slashes_has_a_zero_sum_and_no_rate() -> crate::Checked {
    let example = the_example()?;
    absent(&example, "areas/consult_case/rate", Absence::NowhereAgreed, "/")?;
    absent(&example, "areas/consult_case/completed", Absence::OnlyNotAgreed, "/")?;
    let words = working_of("areas/consult_case/target", &example.0, &example.1).ok_or("none")?;
    assert_eq!((words.figure.as_str(), words.values), ("0", None));
    assert!(!words.remarks.is_empty(), "and it is said why");
    Ok(())
}

#[test]
fn what_is_left_out_of_a_sum_is_told() -> crate::Checked {
    let typed = typed(&[
        ("area/1/home_visit/target", ""),
        ("area/2/home_visit/target", "/"),
        ("area/3/home_visit/target", "10"),
        ("area/4/home_visit/target", "2.5"),
    ])?;
    let words = working_of("areas/home_visit/target", &typed.0, &typed.1).ok_or("no working")?;
    assert_eq!(lines(&words), "10 + 2.5 | 10 + 2.5 = 12.5");
    assert_eq!(words.remarks.len(), 2);
    assert_eq!(words.operands.len(), 4, "the blank cell is there to be filled in");
    Ok(())
}

#[test]
fn unknown_parties_make_a_range_with_two_lines() -> crate::Checked {
    let typed = typed(&[("score/third_party_evaluator", "")])?;
    let of = |hook| working_of(hook, &typed.0, &typed.1).ok_or("no working");
    let total = of("total")?;
    assert_eq!(total.figure, "41.93–96.93");
    let expected =
        "最低：8.93 + 20.00 + 13.00 = 41.93 | 最高：8.93 + 20.00 + 13.00 + 55.00 = 96.93";
    assert_eq!(lines(&total), expected);
    assert_eq!(lines(&of("grade")?), "不合格：41.93 < 60 | 优秀：90 ≤ 96.93");
    assert_eq!(of("grade")?.figure, "不合格–优秀");
    assert_eq!(lines(&of("distance/up")?), "60.00 − 41.93 | 60.00 − 41.93 = 18.07");
    absent(&typed, "distance/down", Absence::OpenLowerEnd, "—")?;
    absent(&typed, "share/third_party_evaluator", Absence::NotScored, "—")?;
    absent(&typed, "points/third_party_evaluator", Absence::NotScored, "—")
}

#[test]
fn no_number_is_divided_by_a_zero_of_staffing() -> crate::Checked {
    let zero = typed(&[("required/all", "0")])?;
    absent(&zero, "staffing/retention", Absence::ZeroAgreedCount, "—")?;
    let required = working_of("staffing/all/required", &zero.0, &zero.1).ok_or("no working")?;
    assert_eq!(lines(&required), "0 × 11 | 0 × 11 = 0");
    absent(
        &typed(&[("retention/continuous", "")])?,
        "staffing/retention",
        Absence::NoContinuous,
        "—",
    )?;
    let blank = typed(&[("required/all", "")])?;
    absent(&blank, "staffing/retention", Absence::NoAgreedCount, "—")?;
    absent(&blank, "staffing/all/surplus", Absence::NoAgreedCount, "—")?;
    absent(&blank, "staffing/non_certified/required", Absence::NothingAgreedForKind, "/")?;
    let no_period = typed(&[("particulars/assessed_from", "")])?;
    absent(&no_period, "staffing/all/required", Absence::NoPeriod, "—")?;
    absent(&no_period, "staffing/all/actual", Absence::NoPeriod, "—")
}

#[test]
fn without_presence_there_is_no_share() -> crate::Checked {
    let (mut document, scheme) = the_example()?;
    document.staffing.workers.clear();
    for subtotal in [&mut document.staffing.certified, &mut document.staffing.non_certified] {
        *subtotal = Default::default();
    }
    audit(&document, &scheme)?;
    let mut emptied = (document, scheme);
    absent(&emptied, "staffing/two_years/share", Absence::NoActual, "—")?;
    absent(&emptied, "staffing/two_years/actual", Absence::NoTwoYears, "—")?;
    absent(&emptied, "staffing/head_count/all", Absence::NobodyCounted, "—")?;
    let month = emptied.0.assessed_months()[0];
    let zero = Quantity::Amount(Decimal::ZERO);
    emptied.0.staffing.certified.months.replace(month, zero);
    emptied.0.staffing.certified.two_years = zero;
    absent(&emptied, "staffing/two_years/share", Absence::ZeroActual, "—")
}

#[test]
fn months_that_do_not_fit_give_no_pace_line() -> crate::Checked {
    assert_eq!(Months::new(13, 12), None);
    let misfit = typed(&[("particulars/assessed_months", "13")])?;
    absent(&misfit, "pace_line", Absence::NoPaceLine, "—")?;
    let words = working_of("pace_line", &misfit.0, &misfit.1).ok_or("no working")?;
    assert_eq!(words.operands.iter().map(|of| of.value.as_str()).collect::<Vec<_>>(), ["13", "12"]);
    absent(&misfit, "area/1/phone_visit/pace", Absence::NoPaceLine, "—")
}

/// 深圳 2021 has no band for 89.5; 安庆 2022 has two for 950.
#[test]
fn a_gap_and_an_overlap_are_shown_and_not_resolved() -> crate::Checked {
    let bands = [("top", "[90", ""), ("middle", "[80", "89]"), ("low", "", "79]")];
    let scheme = made_scheme::scheme("100", 1, &["100"], &bands)?;
    let gap = with_points(&scheme, 8_950);
    audit(&gap, &scheme)?;
    let words = working_of("grade/warning", &gap, &scheme).ok_or("no warning")?;
    assert_eq!(lines(&words), "top：89.5 < 90 | middle：89.5 > 89 | low：89.5 > 79");
    absent(&(gap, scheme), "distance/down", Absence::NoSingleBand, "—")?;

    let bands = [("top", "[950", ""), ("middle", "(800", "950]"), ("low", "", "800]")];
    let scheme = made_scheme::scheme("1000", 0, &["1000"], &bands)?;
    let overlap = with_points(&scheme, 95_000);
    audit(&overlap, &scheme)?;
    let words = working_of("grade/warning", &overlap, &scheme).ok_or("no warning")?;
    assert_eq!(lines(&words), "top：950 ≤ 950 | middle：800 < 950 ≤ 950");
    // The lower end 800 does not belong to the middle band: 801 is its lowest total.
    let words = working_of("distance/up", &with_points(&scheme, 79_900), &scheme).ok_or("none")?;
    assert_eq!(lines(&words), "801 − 799 | middle 的最低分：800 + 1 = 801 | 801 − 799 = 2");
    Ok(())
}

pub(super) fn with_points(scheme: &Scheme, hundredths: i64) -> Document {
    let mut document = Document::empty("片区1");
    let points = Some(Decimal::from_hundredths(hundredths));
    document.put_score(&scheme.parties[0].id, PartyScore { points, ..PartyScore::default() });
    document
}

#[test]
fn an_empty_station_says_why_nothing_is_there() -> crate::Checked {
    let scheme = schemes::load("gz-2023").map_err(|unknown| unknown.0)?;
    let document = Document::empty("片区1");
    audit(&document, &scheme)?;
    let words = working_of("still_to_fill", &document, &scheme).ok_or("no working")?;
    // 4 parties; 14 pairs in the one area and 5 of the station; its social workers.
    assert_eq!(lines(&words), "4 + 38 + 1 | 4 + 38 + 1 = 43");
    assert_eq!(words.operands.len(), 43);
    Ok(())
}
