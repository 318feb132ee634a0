//! Kept texts: frozen ones of every version, newer ones, and texts that are not ours.
//!
//! Damage inside a text of ours is in [`damage`].

mod damage;

use serde_json::{Value as Json, json};
use station_scorecard::document::{
    Amount, AreaPart, AttendanceField, Date, Document, Envelope, FORMAT, Field, Loss, Monthly,
    Opened, Particular, Scenario, Schemes, ScorePart, Side, Since, StaffingField, StaffingSheet,
    StationPart, Terms, VERSION, Value, When, WorkerField, example, open,
};
use station_scorecard::number::{Decimal, Mode, Rounding};
use station_scorecard::scoring::{
    Adjustment, Bilingual, Bound, GradeBand, Month, Party, PartyScore, Quantity, Scheme, ScoreMode,
    SubtotalScope,
};
use std::collections::BTreeMap;
use std::fs;
use std::sync::Arc;

/// What a frozen text of a version has to open as. Write a line for every new version.
fn frozen_content(version: u64) -> Option<Document> {
    match version {
        // Version 1 knew no staffing: everything else is there, and nothing is filled in.
        1 => example().map(|example| Document { staffing: StaffingSheet::default(), ..example }),
        2 => example(),
        3 => {
            let example = example()?;
            let laid_by = Some(Arc::new(own_scheme()?));
            let schemes = Schemes { laid_by, ..example.schemes };
            Some(Document { scenarios: two_scenarios(), schemes, ..example })
        }
        4 => {
            let mut example = example()?;
            let staffing = &mut example.staffing;
            // As a table prints them: all of the kind, of whom worker 21 of the list is one.
            staffing.non_certified.scope = SubtotalScope::All;
            Some(example)
        }
        5 => {
            let mut example = example()?;
            // As the report's text has it: 困难群众和特殊群体 of the second area.
            example.areas.get_mut(1)?.clients = Quantity::Amount(Decimal::whole(175));
            Some(example)
        }
        6 => {
            let mut example = Document { scenarios: vec![any_input()?], ..example()? };
            // As the report's date has it: the total is announced, of two parties the day is known.
            let scheme = example.scheme().clone();
            for party in [1, 3] {
                let field = Field::ScorePart(party, ScorePart::Announced);
                example.put(field, Value::Date("2024-08-14".parse().ok()), &scheme)?;
            }
            Some(example)
        }
        7 => {
            let mut example = example()?;
            // 入户探访 of the third area: 12 before, 24 in the first month, 0.5 in July 2024, and 3 in a month
            // behind the period, which do not count. A specific indicator whose only month is "/".
            let mut visits = Monthly::with(When::Before, Quantity::Amount(Decimal::whole(12)));
            for (year, month, hundredths) in [(2023, 9, 2_400), (2024, 7, 50), (2024, 9, 300)] {
                let amount = Quantity::Amount(Decimal::from_hundredths(hundredths));
                visits.put(When::In(Month::new(year, month)?), amount);
            }
            example.keep_by_months(Amount::Area(2, 2), Some(visits), Quantity::Blank)?;
            let none = Monthly::with(When::In(Month::new(2023, 10)?), Quantity::NotAgreed);
            example.keep_by_months(Amount::Station(9), Some(none), Quantity::Blank)?;
            Some(example)
        }
        8 => {
            let mut example = example()?;
            // 入户探访 of the third area: "/" first, 200 from December 2023 on, 250.5 from March 2024 on. A specific
            // indicator of which 7 was agreed first, 12 from a month before the period on.
            let visits = Terms::unchanged(Quantity::NotAgreed)
                .with(Since::From(Month::new(2023, 12)?), Quantity::Amount(Decimal::whole(200)))
                .with(
                    Since::From(Month::new(2024, 3)?),
                    Quantity::Amount(Decimal::from_hundredths(25_050)),
                );
            example.agree(Amount::Area(2, 2), &visits)?;
            let own = Terms::unchanged(Quantity::Amount(Decimal::whole(7)));
            let twelve = Quantity::Amount(Decimal::whole(12));
            let own = own.with(Since::From(Month::new(2023, 6)?), twelve);
            example.agree(Amount::Station(9), &own)?;
            Some(example)
        }
        _ => None,
    }
}

/// A scenario that changes inputs of every kind: points, a raw mark with the points typed before it, a
/// name, a day, an answer, a tick.
fn any_input() -> Option<Scenario> {
    let mut scenario = Scenario::named("情景 1");
    let points = |hundredths| Some(Decimal::from_hundredths(hundredths));
    let purchaser = PartyScore { mode: ScoreMode::Points, points: points(1_800), raw_mark: None };
    scenario.put_score("purchaser", Some(purchaser));
    let raw_mark = Some(Decimal::whole(90));
    let third = PartyScore { mode: ScoreMode::RawMark, points: points(4_482), raw_mark };
    scenario.put_score("third_party_evaluator", Some(third));
    let insurance = StaffingField::Attendance(0, Month::new(2023, 11)?, AttendanceField::Insurance);
    let day = Field::Particular(Particular::AssessedTo);
    for (field, value) in [
        (Field::Area(1, AreaPart::Name), Value::Text("二片区".to_owned())),
        (day, Value::Date(Date::new(2024, 6, 30))),
        (Field::Staffing(StaffingField::Worker(0, WorkerField::Kind)), Value::Choice("certified")),
        (Field::Staffing(insurance), Value::Choice("no")),
    ] {
        scenario.put(field, Some(value));
    }
    Some(scenario)
}

/// Two parties, one of which was removed between them; bonus up to 5, deduction without a limit; one
/// decimal, the rest cut off; ends at 59.5.
fn own_scheme() -> Option<Scheme> {
    let name = |text: &str| Bilingual { zh_cn: text.to_owned(), en: text.to_owned() };
    let party = |id: &str, text: &str, cap| Party {
        id: id.to_owned(),
        name: name(text),
        short_name: name(text),
        cap: Decimal::whole(cap),
    };
    let end = |inclusive| Some(Bound { value: Decimal::from_hundredths(5_950), inclusive });
    let band = |id: &str, text: &str| GradeBand {
        id: id.to_owned(),
        name: name(text),
        lower: None,
        upper: None,
    };
    Some(Scheme {
        id: "own".to_owned(),
        name: name("本区试行方案"),
        year: 2025,
        basis: Vec::new(),
        full_score: Decimal::whole(100),
        parties: vec![party("own_party_1", "街道", 40), party("own_party_3", "第三方", 60)],
        bands: vec![
            GradeBand { lower: end(false), ..band("own_band_1", "通过") },
            GradeBand { upper: end(true), ..band("own_band_2", "不通过") },
        ],
        bonus: Some(Adjustment { most: Some(Decimal::whole(5)) }),
        deduction: Some(Adjustment { most: None }),
        rounding: Rounding::new(1, Mode::Down)?,
        sources: Vec::new(),
    })
}

/// One that changes a score, two areas' and station's amounts and a head count; one that makes a
/// score unknown and a target "/".
fn two_scenarios() -> Vec<Scenario> {
    let mut excellent = Scenario::named("争取优秀");
    let amount =
        |hundredths| Some(Value::Quantity(Quantity::Amount(Decimal::from_hundredths(hundredths))));
    let points = |points: Option<i64>| {
        let points = points.map(Decimal::from_hundredths);
        Some(PartyScore { mode: ScoreMode::Points, points, raw_mark: None })
    };
    excellent.put_score("third_party_evaluator", points(Some(4_807)));
    excellent.put(Field::Entry(0, 5, Side::Completed), amount(18_000));
    excellent.put(Field::Station(6, StationPart::Completed), amount(1_200));
    excellent.put(Field::Staffing(StaffingField::RequiredAll), amount(2_100));
    let mut unknown = Scenario::named("督导中心未评");
    unknown.put_score("supervision_centre", points(None));
    let not_agreed = Value::Quantity(Quantity::NotAgreed);
    unknown.put(Field::Entry(1, 6, Side::Target), Some(not_agreed));
    vec![excellent, unknown]
}

/// The texts of `tests/golden/versions` by version.
fn frozen() -> Result<BTreeMap<u64, String>, Box<dyn std::error::Error>> {
    let mut texts = BTreeMap::new();
    for entry in fs::read_dir("tests/golden/versions")? {
        let path = entry?.path();
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        let number = name.strip_prefix('v').and_then(|name| name.strip_suffix(".json"));
        let version = number.ok_or_else(|| format!("{name} is not named v<version>.json"))?;
        texts.insert(version.parse()?, fs::read_to_string(&path)?);
    }
    Ok(texts)
}

#[test]
fn there_is_one_frozen_text_of_every_version() -> crate::Checked {
    let versions: Vec<u64> = frozen()?.into_keys().collect();
    assert_eq!(versions, (1..=VERSION).collect::<Vec<_>>());
    Ok(())
}

#[test]
fn every_frozen_text_says_its_version_and_opens_whole() -> crate::Checked {
    for (version, text) in frozen()? {
        let json: Json = serde_json::from_str(&text)?;
        assert_eq!(json.get("version"), Some(&Json::from(version)));
        let Opened::Whole(envelope) = open(&text) else {
            return Err(format!("v{version}.json is {:?}", open(&text)).into());
        };
        let content = frozen_content(version).ok_or("say what the new version holds")?;
        assert_eq!(envelope.document, content, "v{version}.json");
    }
    Ok(())
}

/// A frozen text is of its version for good: this build's own texts are newer or equal.
#[test]
fn the_text_written_is_of_the_present_version() -> crate::Checked {
    let present = frozen_content(VERSION).ok_or("say what the present version holds")?;
    // What an earlier version can hold is written as one of it: pages that know no later one still open it.
    let earlier = example().ok_or("the example does not read")?;
    for (document, version) in [(present, VERSION), (earlier, VERSION - 1)] {
        let envelope = Envelope { stamp: "tab 7".into(), saved_at: "2024-08-14".into(), document };
        let written: Json = serde_json::from_str(&envelope.text())?;
        let head = ["format", "version", "stamp", "saved_at"].map(|key| written.get(key).cloned());
        let expected = [json!(FORMAT), json!(version), json!("tab 7"), json!("2024-08-14")];
        assert_eq!(head, expected.map(Some));
        assert_eq!(open(&envelope.text()), Opened::Whole(envelope));
    }
    Ok(())
}

/// A station in which nothing is new is written as it was before version 8, byte for byte.
#[test]
fn the_frozen_text_of_version_7_is_written_again_as_it_is() -> crate::Checked {
    let text = frozen()?.remove(&7).ok_or("no v7.json")?;
    let Opened::Whole(envelope) = open(&text) else { return Err("v7.json does not open".into()) };
    assert_eq!(envelope.text(), text.trim_end());
    Ok(())
}

/// No decimal passes the door as a JSON number: a binary float could not hold it.
#[test]
fn the_only_number_in_a_text_is_its_version() -> crate::Checked {
    fn numbers(json: &Json) -> usize {
        match json {
            Json::Number(_) => 1,
            Json::Array(list) => list.iter().map(numbers).sum(),
            Json::Object(members) => members.values().map(numbers).sum(),
            Json::Null | Json::Bool(_) | Json::String(_) => 0,
        }
    }
    let document = example().ok_or("the example does not read")?;
    let envelope = Envelope { stamp: String::new(), saved_at: String::new(), document };
    assert_eq!(numbers(&serde_json::from_str(&envelope.text())?), 1);
    Ok(())
}

#[test]
fn a_newer_version_is_refused_by_its_number_and_its_station() {
    for version in [VERSION + 1, VERSION + 41, u64::MAX] {
        let particulars = json!({ "station": "广州市白鹤洞街社工服务站" });
        let document = json!({ "particulars": particulars, "unheard_of": [1, 2, 3] });
        let text = json!({ "format": FORMAT, "version": version, "document": document });
        let station = Some("广州市白鹤洞街社工服务站".to_owned());
        assert_eq!(open(&text.to_string()), Opened::Newer { version, station });
    }
    let without_name = json!({ "format": FORMAT, "version": VERSION + 1, "pages": [] });
    let newer = Opened::Newer { version: VERSION + 1, station: None };
    assert_eq!(open(&without_name.to_string()), newer);
}

#[test]
fn what_is_not_json_is_told() {
    for text in ["", " ", "abc", "\u{0}", "<!doctype html>", "\"half a te", "}{", "总分86.75"] {
        let nothing = Opened::Damaged { saved: None, losses: vec![Loss::NotJson] };
        assert_eq!(open(text), nothing, "{text:?}");
    }
}

#[test]
fn what_is_not_ours_is_told() {
    let strangers = [
        json!({}),
        json!([]),
        json!(null),
        json!(86.75),
        json!("station-scorecard"),
        json!({ "format": "another-product", "version": 1, "document": {} }),
        json!({ "version": 1, "document": {} }),
        json!({ "format": FORMAT, "document": {} }),
        json!({ "format": FORMAT, "version": 0, "document": {} }),
        json!({ "format": FORMAT, "version": -1, "document": {} }),
        json!({ "format": FORMAT, "version": "1", "document": {} }),
        json!({ "format": FORMAT, "version": 1.5, "document": {} }),
    ];
    for stranger in strangers {
        let nothing = Opened::Damaged { saved: None, losses: vec![Loss::NotOurs] };
        assert_eq!(open(&stranger.to_string()), nothing, "{stranger}");
    }
}
