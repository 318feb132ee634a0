//! Workings of 达标路径 worked by hand, from 20.00 / 8.93 / 13.00 / 44.82 and beside them.

use super::absences::{absent, typed, with_points};
use super::audit::audit;
use super::example::the_example;
use super::{lines, working_of};
use crate::made_scheme;
use station_scorecard::scoring::explain::Absence;
use station_scorecard::texts::{Language, absence_words};

#[test]
fn the_printed_scores_lack_3_25_to_excellent() -> crate::Checked {
    let (document, scheme) = the_example()?;
    for (hook, expected) in [
        ("path/excellent/needed", "90.00 − 86.75 | 90.00 − 86.75 = 3.25 → +3.25"),
        (
            "path/excellent/third_party_evaluator/alone",
            "90.00 − 8.93 − 20.00 − 13.00 | 90.00 − 8.93 − 20.00 − 13.00 = 48.07 → 48.07",
        ),
        (
            "path/excellent/supervising_authority/alone",
            "都给满分：20.00 + 13.00 + 44.82 + 10.00 = 87.82 < 90 → —",
        ),
        (
            "path/excellent/supervising_authority+supervision_centre/together",
            "都给满分：20.00 + 44.82 + 10.00 + 15.00 = 89.82 < 90 → —",
        ),
        (
            "path/excellent/third_party_evaluator/least",
            "90.00 − 10.00 − 20.00 − 15.00 | 90.00 − 10.00 − 20.00 − 15.00 = 45.00 → 45.00",
        ),
        ("path/excellent/purchaser/loss", "86.75 < 90 → —"),
        ("path/good/needed", "80 ≤ 86.75 < 90 → 0.00"),
        ("path/good/third_party_evaluator/loss", "44.82 − 38.07 | 44.82 − 38.07 = 6.75 → 6.75"),
        ("path/pass/needed", "86.75 ≥ 80 → —"),
        // 8.93 + 13.00 + 44.82 = 66.75 are enough for 合格, and 70 of the others anyway.
        ("path/pass/purchaser/alone", "已经够了：8.93 + 13.00 + 44.82 = 66.75 ≥ 60 → 0.00"),
        (
            "path/fail/supervising_authority/alone",
            "都给 0 分：20.00 + 13.00 + 44.82 = 77.82 ≥ 60 → —",
        ),
    ] {
        let words = working_of(hook, &document, &scheme).ok_or(hook)?;
        assert_eq!(format!("{} → {}", lines(&words), words.figure), expected, "{hook}");
    }
    Ok(())
}

/// A total above the band is told by the line that shows it and by a reason, not by 0 points.
#[test]
fn a_passed_grade_says_why_nothing_is_needed() -> crate::Checked {
    let (document, scheme) = the_example()?;
    let words = working_of("path/pass/needed", &document, &scheme).ok_or("none")?;
    assert_eq!(words.absence, Some(absence_words(Absence::PassedBand, Language::ZhCn)));
    // 10 + 50 lie above 不合格, whatever the two others give.
    let open = [
        ("score/purchaser", ""),
        ("score/supervision_centre", ""),
        ("score/supervising_authority", "10"),
        ("score/third_party_evaluator", "50"),
    ];
    let (document, scheme) = typed(&open)?;
    let words = working_of("path/fail/needed", &document, &scheme).ok_or("none")?;
    assert_eq!(words.figure, "—");
    assert_eq!(lines(&words), "都给 0 分：10.00 + 50.00 = 60.00 ≥ 60");
    assert_eq!(words.absence, Some(absence_words(Absence::AboveBand, Language::ZhCn)));
    Ok(())
}

#[test]
fn without_a_score_the_others_are_taken_from_the_lowest_total() -> crate::Checked {
    let (document, scheme) = typed(&[("score/third_party_evaluator", "")])?;
    let words = working_of("path/excellent/needed", &document, &scheme).ok_or("none")?;
    assert_eq!(words.figure, "+48.07");
    let expected = "90.00 − 8.93 − 20.00 − 13.00 | 90.00 − 8.93 − 20.00 − 13.00 = 48.07";
    assert_eq!(lines(&words), expected);
    assert!(words.rules.iter().any(|rule| rule.number() == 5));
    let words = working_of("path/pass/supervision_centre/alone", &document, &scheme);
    let words = words.ok_or("none")?;
    // 第三方 is open: with its 55 the centre need not give anything.
    let open = "别的未评的给满分就够：8.93 + 20.00 + 55.00 = 83.93 ≥ 60";
    assert_eq!(lines(&words), open);
    assert_eq!(words.remarks.len(), 1, "another party is open");
    let loss = "path/excellent/third_party_evaluator/loss";
    absent(&(document, scheme), loss, Absence::NotScored, "—")
}

/// A lower end that does not belong to its band, and one between two steps of the scheme.
#[test]
fn the_lowest_total_lies_in_the_schemes_steps() -> crate::Checked {
    let bands = [("top", "(80.5", ""), ("low", "", "80.5]")];
    let scheme = made_scheme::scheme("100", 0, &["100"], &bands)?;
    let document = with_points(&scheme, 7_900);
    audit(&document, &scheme)?;
    let words = working_of("path/top/needed", &document, &scheme).ok_or("none")?;
    assert_eq!(words.figure, "+2");
    assert_eq!(lines(&words), "80.5 − 79 | 80.5 − 79 = 1.5 | 1.5 < 2");
    let bands = [("top", "(80", ""), ("low", "", "80]")];
    let scheme = made_scheme::scheme("100", 0, &["100"], &bands)?;
    audit(&document, &scheme)?;
    let words = working_of("path/top/needed", &document, &scheme).ok_or("none")?;
    assert_eq!(lines(&words), "81 − 79 | top 的最低分：80 + 1 = 81 | 81 − 79 = 2");
    Ok(())
}

/// 安庆 2022 has two bands for 950; a band between 89.2 and 89.8 holds no whole number.
#[test]
fn overlaps_and_bands_between_two_steps_are_told() -> crate::Checked {
    let bands = [("top", "[950", ""), ("middle", "(800", "950]"), ("low", "", "800]")];
    let scheme = made_scheme::scheme("1000", 0, &["1000"], &bands)?;
    let document = with_points(&scheme, 90_000);
    audit(&document, &scheme)?;
    let words = working_of("path/top/needed", &document, &scheme).ok_or("none")?;
    assert_eq!(lines(&words), "950 − 900 | 950 − 900 = 50");
    assert!(words.rules.iter().any(|rule| rule.number() == 21) && words.remarks.len() == 1);
    let bands = [("top", "[90", ""), ("narrow", "[89.2", "89.8]"), ("low", "", "89]")];
    let scheme = made_scheme::scheme("100", 0, &["100"], &bands)?;
    let document = with_points(&scheme, 8_000);
    audit(&document, &scheme)?;
    absent(&(document, scheme), "path/narrow/needed", Absence::SteppedOver, "—")
}

#[test]
fn sets_of_parties_are_named_once() -> crate::Checked {
    let (document, scheme) = the_example()?;
    for wrong in [
        "path/excellent/purchaser/together",
        "path/excellent/purchaser+supervising_authority/together",
        "path/excellent/purchaser+purchaser/together",
        "path/superb/needed",
        "path/excellent/nobody/alone",
    ] {
        assert_eq!(document.figure_of(wrong, &scheme), None, "{wrong}");
    }
    Ok(())
}
