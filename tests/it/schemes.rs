//! The built-in schemes, and what can be wrong with a scheme.
//!
//! The small schemes here are made of facts of other places: what their rules say, not more.

use crate::made_scheme::{Band, scheme};
use serde_json::{Value as Json, json};
use station_scorecard::document::{BONUS, DEDUCTION};
use station_scorecard::number::Decimal;
use station_scorecard::schemes::{self, ALL, DEFAULT, INCOMPLETE, Missing, OTHER_CITIES};
use station_scorecard::scoring::{
    Entries, Grading, PartyScore, Scheme, SchemeProblem, ScoreMode, evaluate,
};
use std::fs;

/// The default scheme as a file: its facts, typed from the report.
const GZ_2023: &str = include_str!("../golden/schemes/gz-2023.json");

type Failure = Box<dyn std::error::Error>;

fn points(text: &str) -> Result<Decimal, Failure> {
    text.parse().map_err(|_| format!("{text} is no decimal").into())
}

fn check_gradings(scheme: &Scheme, totals: &[(&str, Grading)]) -> crate::Checked {
    for (total, grading) in totals {
        assert_eq!(scheme.grading_of_points(points(total)?), *grading, "{total}");
    }
    Ok(())
}

/// 深圳 2021: 90分以上, 80分以上至89分以下, 60分以上至79分以下, 59分以下.
const SHENZHEN: [Band<'_>; 4] =
    [("优秀", "[90", ""), ("良好", "[80", "89]"), ("合格", "[60", "79]"), ("不合格", "", "59]")];

/// 安庆 2022, of 1000 points: 5A from 950, 4A 901 to 950.
const ANQING: [Band<'_>; 5] = [
    ("5A", "[950", ""),
    ("4A", "[901", "950]"),
    ("3A", "[851", "900]"),
    ("2A", "[801", "850]"),
    ("1A", "", "800]"),
];

/// 洛阳 2025, of 1000 whole points.
const LUOYANG: [Band<'_>; 5] = [
    ("5A", "[900", ""),
    ("4A", "[800", "899]"),
    ("3A", "[700", "799]"),
    ("2A", "[600", "699]"),
    ("1A", "", "599]"),
];

#[test]
fn every_built_in_scheme_reads_and_has_no_fault() -> crate::Checked {
    for built_in in ALL {
        let scheme = schemes::load(built_in.id).map_err(|unknown| unknown.0)?;
        assert_eq!(scheme.id, built_in.id, "a scheme names itself as the list does");
        assert_eq!(scheme.problems(), [], "{}", built_in.id);
        assert!(!scheme.sources.is_empty() && !scheme.basis.is_empty(), "{}", built_in.id);
    }
    assert_eq!(ALL.first().map(|first| first.id), Some(DEFAULT));
    Ok(())
}

/// A score belongs to a party by its id: under another scheme it must not be taken for another's.
#[test]
fn no_two_schemes_share_a_party() -> crate::Checked {
    let ids = ALL.iter().map(|of| of.id).chain(OTHER_CITIES.iter().map(|(id, _)| *id));
    let mut parties = Vec::new();
    for id in ids {
        let scheme = schemes::load(id).map_err(|unknown| unknown.0)?;
        parties.extend(scheme.parties.into_iter().map(|party| party.id));
    }
    for party in &parties {
        assert_eq!(parties.iter().filter(|other| *other == party).count(), 1, "{party}");
        assert!(!schemes::is_own_party(party) && ![BONUS, DEDUCTION].contains(&party.as_str()));
    }
    Ok(())
}

/// 安庆 has 950 in two grades; the others meet. What they lack or double is theirs and stays.
#[test]
fn schemes_of_other_places_read_with_the_faults_of_their_sources() -> crate::Checked {
    let (first, last) = (points("950")?, points("950")?);
    for (id, _) in OTHER_CITIES {
        let scheme = schemes::load(id).map_err(|unknown| unknown.0)?;
        assert_eq!(scheme.id, *id, "a scheme names itself as the list does");
        assert!(!scheme.sources.is_empty() && !scheme.basis.is_empty(), "{id}");
        let faults = match *id {
            "org-anqing-2022" => vec![SchemeProblem::Overlap { first, last }],
            _ => Vec::new(),
        };
        assert_eq!(scheme.problems(), faults, "{id}");
        assert!(schemes::is_known(id));
    }
    let load = |id| schemes::load(id).map_err(|unknown| unknown.0);
    let luoyang = load("org-luoyang-2025")?;
    check_gradings(
        &luoyang,
        &[("900", Grading::Band(0)), ("899", Grading::Band(1)), ("599", Grading::Band(4))],
    )?;
    check_gradings(&load("org-anqing-2022")?, &[("950", Grading::Overlap(0, 1))])?;
    check_gradings(
        &load("suzhou-2012")?,
        &[("60", Grading::Band(0)), ("59.99", Grading::Band(1)), ("103", Grading::Band(0))],
    )
}

/// An incomplete scheme says what is missing, and that is missing indeed.
#[test]
fn incomplete_schemes_lack_what_they_say() {
    for scheme in INCOMPLETE {
        let lacks = |part| scheme.missing.contains(&part);
        assert!(!scheme.missing.is_empty(), "{}", scheme.id);
        assert_eq!(scheme.number.is_none(), lacks(Missing::Document), "{}", scheme.id);
        assert!(!schemes::is_known(scheme.id), "{} cannot compute", scheme.id);
        assert_eq!(scheme.full_score.is_none(), lacks(Missing::FullScore), "{}", scheme.id);
        assert_eq!(scheme.year.is_none(), lacks(Missing::Year), "{}", scheme.id);
        assert_eq!(scheme.parties.is_empty(), lacks(Missing::Parties), "{}", scheme.id);
        let no_ends =
            scheme.bands.iter().all(|(_, lower, upper)| lower.is_none() && upper.is_none());
        assert_eq!(no_ends, lacks(Missing::Thresholds), "{}", scheme.id);
        let caps: Option<Vec<u16>> = scheme.parties.iter().map(|(_, cap)| *cap).collect();
        if let Some(caps) = caps.filter(|caps| !caps.is_empty()) {
            assert_eq!(Some(caps.iter().sum()), scheme.full_score, "{}", scheme.id);
        } else {
            assert!(lacks(Missing::Caps) || lacks(Missing::Parties), "{}", scheme.id);
        }
    }
}

/// A source is a document or the page of an authority: no newspaper, no forum, nothing that will be gone.
#[test]
fn addresses_of_sources_are_those_of_authorities() -> crate::Checked {
    let mut addresses: Vec<String> =
        INCOMPLETE.iter().filter_map(|one| one.address).map(str::to_owned).collect();
    for id in ALL.iter().map(|of| of.id).chain(OTHER_CITIES.iter().map(|(id, _)| *id)) {
        let scheme = schemes::load(id).map_err(|unknown| unknown.0)?;
        let titles = scheme.sources.into_iter().map(|source| source.title);
        addresses.extend(titles.filter(|title| title.contains("://")));
    }
    for address in &addresses {
        let host = address.split('/').nth(2).unwrap_or_default();
        assert!(address.starts_with("https://") && host.ends_with(".gov.cn"), "{address}");
    }
    assert_eq!(addresses.len(), 2, "瀍河 and 南沙: {addresses:?}");
    Ok(())
}

#[test]
fn a_scheme_that_is_not_built_in_is_refused_by_name() {
    let refused = schemes::load("gz-2099").map_err(|unknown| unknown.0);
    assert_eq!(refused.map(|scheme| scheme.id), Err("gz-2099".to_owned()));
}

#[test]
fn the_default_scheme_is_the_one_of_its_file() -> crate::Checked {
    let read = schemes::read(GZ_2023).map_err(|unreadable| unreadable.0)?;
    assert_eq!(schemes::default_scheme(), read);
    Ok(())
}

/// A scheme file is written by hand: what it lacks is named by its place.
#[test]
fn a_scheme_file_that_lacks_something_is_refused_by_the_place() -> crate::Checked {
    let whole: Json = serde_json::from_str(GZ_2023)?;
    let places = [
        ("/id", json!(null)),
        ("/name/en", json!(7)),
        ("/year", json!("2023")),
        ("/basis", json!("穗府办〔2023〕7号")),
        ("/full_score", json!(100)),
        ("/parties/2/cap", json!("15 points")),
        ("/parties/0/short_name/zh-CN", json!(null)),
        ("/bands/1/lower/value", json!("80.001")),
        ("/bands/1/upper/inclusive", json!("no")),
        ("/rounding/mode", json!("half_even")),
        ("/rounding/decimals", json!(3)),
        ("/sources/0/title", json!(null)),
    ];
    for (place, value) in places {
        let mut broken = whole.clone();
        *broken.pointer_mut(place).ok_or(place)? = value;
        let refused = schemes::read(&broken.to_string()).map(|scheme| scheme.id);
        assert_eq!(refused, Err(schemes::Unreadable(place.to_owned())));
    }
    assert!(schemes::read("{").is_err());
    Ok(())
}

/// The scheme file against the report: weights, grades, basis.
#[test]
fn gz_2023_is_as_printed() -> crate::Checked {
    let text = fs::read_to_string("tests/golden/gz-2023/baihedong-2024/printed.json")?;
    let printed: Json = serde_json::from_str(&text)?;
    let scheme = schemes::load("gz-2023").map_err(|unknown| unknown.0)?;
    let weights = printed.get("weights_percent").and_then(Json::as_object).ok_or("no weights")?;
    assert_eq!(scheme.parties.len(), weights.len());
    for party in &scheme.parties {
        let names = [&party.name.zh_cn, &party.short_name.zh_cn];
        let weight = names.iter().find_map(|name| weights.get(name.as_str()));
        assert_eq!(weight.map(Json::to_string), Some(party.cap.to_string()), "{}", party.id);
    }
    let grades = printed.get("grades").and_then(Json::as_array).ok_or("no grades")?;
    assert_eq!(scheme.bands.len(), grades.len());
    for (band, grade) in scheme.bands.iter().zip(grades) {
        let text = |key| grade.get(key).and_then(Json::as_str).map(str::to_owned);
        assert_eq!(Some(&band.name.zh_cn), text("grade").as_ref());
        assert_eq!(band.lower.map(|end| end.value.to_string()), text("min"), "{}", band.id);
        assert_eq!(band.upper.map(|end| end.value.to_string()), text("max"), "{}", band.id);
        // 以上 includes its number, 不含 leaves it to the band above.
        assert!(band.lower.is_none_or(|end| end.inclusive), "{}", band.id);
        assert!(band.upper.is_none_or(|end| !end.inclusive), "{}", band.id);
    }
    let basis = printed.get("basis").and_then(Json::as_array).ok_or("no basis")?;
    assert!(scheme.basis.iter().all(|document| basis.contains(&json!(document))));
    Ok(())
}

#[test]
fn shenzhen_2021_has_gaps_between_its_bands() -> crate::Checked {
    let scheme = scheme("100", 2, &["100"], &SHENZHEN)?;
    let gap = |first, last| Ok(SchemeProblem::Gap { first: points(first)?, last: points(last)? });
    let gaps: Result<Vec<_>, Failure> =
        [("89.01", "89.99"), ("79.01", "79.99"), ("59.01", "59.99")]
            .map(|(first, last)| gap(first, last))
            .into_iter()
            .collect();
    assert_eq!(scheme.problems(), gaps?);
    check_gradings(
        &scheme,
        &[
            ("90", Grading::Band(0)),
            ("89.99", Grading::Gap),
            ("89.5", Grading::Gap),
            ("89.01", Grading::Gap),
            ("89", Grading::Band(1)),
            ("59.5", Grading::Gap),
            ("59", Grading::Band(3)),
        ],
    )
}

#[test]
fn the_same_bands_have_no_gap_where_points_are_whole() -> crate::Checked {
    assert_eq!(scheme("100", 0, &["100"], &SHENZHEN)?.problems(), []);
    assert_eq!(scheme("1000", 0, &["1000"], &LUOYANG)?.problems(), []);
    let with_one_decimal = scheme("1000", 1, &["1000"], &LUOYANG)?.problems();
    let (first, last) = (points("899.1")?, points("899.9")?);
    assert_eq!(with_one_decimal.first(), Some(&SchemeProblem::Gap { first, last }));
    assert_eq!(with_one_decimal.len(), 4);
    Ok(())
}

#[test]
fn anqing_2022_has_950_in_two_bands() -> crate::Checked {
    let scheme = scheme("1000", 0, &["1000"], &ANQING)?;
    let (first, last) = (points("950")?, points("950")?);
    assert_eq!(scheme.problems(), [SchemeProblem::Overlap { first, last }]);
    check_gradings(
        &scheme,
        &[
            ("951", Grading::Band(0)),
            ("950", Grading::Overlap(0, 1)),
            ("949", Grading::Band(1)),
            ("901", Grading::Band(1)),
            ("900", Grading::Band(2)),
            ("800", Grading::Band(4)),
        ],
    )
}

#[test]
fn ends_that_leave_the_same_number_out_have_a_gap_of_one_step() -> crate::Checked {
    let scheme = scheme("100", 2, &["100"], &[("合格", "(60", ""), ("不合格", "", "60)")])?;
    let (first, last) = (points("60")?, points("60")?);
    assert_eq!(scheme.problems(), [SchemeProblem::Gap { first, last }]);
    check_gradings(
        &scheme,
        &[("60", Grading::Gap), ("60.01", Grading::Band(0)), ("59.99", Grading::Band(1))],
    )
}

#[test]
fn bands_that_stop_short_of_the_ends_are_told() -> crate::Checked {
    let scheme = scheme("100", 2, &["100"], &[("合格", "[60", "99]"), ("不合格", "[1", "60)")])?;
    let below = SchemeProblem::Gap { first: points("0")?, last: points("0.99")? };
    let above = SchemeProblem::Gap { first: points("99.01")?, last: points("100")? };
    assert_eq!(scheme.problems(), [below, above]);
    check_gradings(&scheme, &[("0.99", Grading::Gap), ("99.01", Grading::Gap)])
}

#[test]
fn caps_that_do_not_add_up_are_told() -> crate::Checked {
    let bands = [("合格", "[60", ""), ("不合格", "", "60)")];
    let short = scheme("100", 2, &["10", "20", "15", "54.99"], &bands)?;
    let sum = points("99.99")?;
    assert_eq!(short.problems(), [SchemeProblem::CapsDoNotAddUp { sum }]);
    let over = scheme("1000", 2, &["700", "200", "100.01"], &bands)?;
    let sum = points("1000.01")?;
    assert_eq!(over.problems(), [SchemeProblem::CapsDoNotAddUp { sum }]);
    // 广州 2019, of 1000 points: 700, 200 and 100.
    assert_eq!(scheme("1000", 2, &["700", "200", "100"], &bands)?.problems(), []);
    Ok(())
}

#[test]
fn numbers_of_parties_and_bands_have_limits() -> crate::Checked {
    let two = [("合格", "[60", ""), ("不合格", "", "60)")];
    let nine = ["12", "11", "11", "11", "11", "11", "11", "11", "11"];
    let full = points("100")?;
    assert_eq!(scheme("100", 2, &nine, &two)?.problems(), [SchemeProblem::PartyCount(9)]);
    assert_eq!(
        scheme("100", 2, &["100"], &[("一", "", "")])?.problems(),
        [SchemeProblem::BandCount(1)]
    );
    let none = scheme("100", 2, &[], &two)?.problems();
    let sum = Decimal::ZERO;
    assert_eq!(none, [SchemeProblem::PartyCount(0), SchemeProblem::CapsDoNotAddUp { sum }]);
    let seven = [
        ("1", "[90", ""),
        ("2", "[80", "90)"),
        ("3", "[70", "80)"),
        ("4", "[60", "70)"),
        ("5", "[50", "60)"),
        ("6", "[40", "50)"),
        ("7", "", "40)"),
    ];
    assert_eq!(scheme("100", 2, &["100"], &seven)?.problems(), [SchemeProblem::BandCount(7)]);
    let odd = scheme("120", 2, &["100", "20"], &two)?.problems();
    assert_eq!(odd, [SchemeProblem::FullScore(full + points("20")?)]);
    Ok(())
}

/// Whole-number schemes round a raw mark to whole points.
#[test]
fn points_are_rounded_to_the_decimals_of_the_scheme() -> crate::Checked {
    let raw_mark = Some(points("89.95")?);
    let score = PartyScore { mode: ScoreMode::RawMark, points: None, raw_mark };
    let cap = points("1000")?;
    for (decimals, expected) in [(0, "900"), (1, "899.5"), (2, "899.5")] {
        let rounding = scheme("1000", decimals, &["1000"], &LUOYANG)?.rounding;
        assert_eq!(score.counted(cap, rounding), Some(points(expected)?), "{decimals} decimals");
    }
    Ok(())
}

/// A total of one party under a scheme: its way up and its cushion, as band and points.
fn steps(scheme: &Scheme, total: &str) -> Result<[Option<(usize, String)>; 2], Failure> {
    let score = PartyScore { points: Some(points(total)?), ..PartyScore::default() };
    let (areas, station) = (Vec::new(), Vec::new());
    let entries = Entries {
        scores: vec![score],
        columns: 0,
        areas,
        station,
        monthly: Vec::new(),
        earlier: Vec::new(),
        months: None,
        bonus: None,
        deduction: None,
    };
    let outcome = evaluate(scheme, &entries).outcome;
    Ok([outcome.up, outcome.cushion]
        .map(|step| step.map(|step| (step.band, step.points.to_string()))))
}

#[test]
fn between_bands_there_is_a_way_up_and_in_two_bands_no_distance_is_made_up() -> crate::Checked {
    let shenzhen = scheme("100", 2, &["100"], &SHENZHEN)?;
    let up = |band, points: &str| Some((band, points.to_owned()));
    assert_eq!(steps(&shenzhen, "89.5")?, [up(0, "0.5"), None]);
    assert_eq!(steps(&shenzhen, "59.01")?, [up(2, "0.99"), None]);
    assert_eq!(steps(&shenzhen, "89")?, [up(0, "1"), up(1, "9")]);
    let anqing = scheme("1000", 0, &["1000"], &ANQING)?;
    assert_eq!(steps(&anqing, "950")?, [None, None]);
    assert_eq!(steps(&anqing, "949")?, [up(0, "1"), up(1, "48")]);
    // Of an end that leaves its number out, the next one is the first: 60.01.
    let above_60 = [("合格", "(60", ""), ("不合格", "", "60]")];
    let above_60 = scheme("100", 2, &["100"], &above_60)?;
    assert_eq!(steps(&above_60, "60")?, [up(0, "0.01"), None]);
    assert_eq!(steps(&above_60, "61")?, [None, up(0, "0.99")]);
    Ok(())
}
