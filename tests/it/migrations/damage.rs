//! Damage inside a text of ours: the loss is named by its place, and all the rest is saved.

use serde_json::{Value as Json, json};
use station_scorecard::document::{
    Document, Envelope, Limits, Loss, Opened, Particular, Scores, example, open,
};
use station_scorecard::scoring::{PartyScore, Quantity};
use std::fs;

/// The example's text with another value at a JSON pointer, or without any there.
fn damaged(pointer: &str, put: Option<Json>) -> Result<Opened, Box<dyn std::error::Error>> {
    let mut json: Json =
        serde_json::from_str(&fs::read_to_string("tests/golden/versions/v2.json")?)?;
    let (parent, key) = pointer.rsplit_once('/').ok_or("not a pointer")?;
    let parent = json.pointer_mut(parent).ok_or_else(|| format!("no {parent} in the example"))?;
    match (parent, put) {
        (Json::Object(members), Some(put)) => drop(members.insert(key.to_owned(), put)),
        (Json::Object(members), None) => drop(members.remove(key).ok_or("nothing to remove")?),
        (Json::Array(list), Some(put)) => {
            *list.get_mut(key.parse::<usize>()?).ok_or("no place")? = put
        }
        (Json::Array(list), None) => drop(list.remove(key.parse()?)),
        _ => return Err(format!("{pointer} is not a place in the example").into()),
    }
    Ok(open(&json.to_string()))
}

/// Checks that damage at a pointer is told as these losses and that what was saved is the example
/// with that change, and nothing else.
fn check(
    pointer: &str,
    put: Option<Json>,
    losses: &[&str],
    change: impl FnOnce(&mut Document),
) -> crate::Checked {
    let mut rest = example().ok_or("the example does not read")?;
    change(&mut rest);
    let Opened::Damaged { saved: Some(saved), losses: told } = damaged(pointer, put.clone())?
    else {
        return Err(format!("{pointer} = {put:?} is not told as damage").into());
    };
    let text_of = put.as_ref().and_then(Json::as_str);
    let is_long = text_of.is_some_and(|text| text.chars().count() > Limits::TEXT);
    let loss = if is_long { Loss::TooLong } else { Loss::At };
    let losses: Vec<Loss> = losses.iter().map(|place| loss((*place).to_owned())).collect();
    assert_eq!(told, losses, "{pointer} = {put:?}");
    // Text against text shows where they differ; documents would fill pages.
    let (found, expected) = (text(&saved.document), text(&rest));
    for (found, expected) in found.split("},").zip(expected.split("},")) {
        assert_eq!(found, expected, "{pointer} = {put:?}");
    }
    assert!(saved.document == rest, "{pointer} = {put:?}");
    Ok(())
}

fn text(document: &Document) -> String {
    let document = document.clone();
    Envelope { stamp: String::new(), saved_at: String::new(), document }.text()
}

fn blank(document: &mut Document, line: Particular) {
    document.particulars.replace(line, line.blank());
}

#[test]
fn an_unknown_scheme_is_told_and_the_default_taken() -> crate::Checked {
    check("/document/scheme", Some(json!("gz-2099")), &["scheme"], |_| {})?;
    check("/document/scheme", None, &["scheme"], |_| {})
}

#[test]
fn a_line_of_the_particulars_is_lost_alone() -> crate::Checked {
    use Particular as P;
    let months = [json!(11), json!("eleven"), json!("-3"), json!("0"), json!("61"), json!("1.5")];
    let counts = [json!("-1"), json!("12.5"), json!("10000000"), json!("1e3")];
    let days = [json!("2024-02-30"), json!("soon"), json!(20240814)];
    let names = [json!(5), json!(null), json!("站".repeat(Limits::TEXT + 1))];
    let money = [json!("240.005"), json!("-240"), json!("10000000"), json!("/")];
    let lines = [
        (P::AssessedMonths, months.to_vec()),
        (P::RegisteredPopulation, counts.to_vec()),
        (P::EvaluationDate, days.to_vec()),
        (P::Station, names.to_vec()),
        (P::AnnualFunding, money.to_vec()),
    ];
    for (line, values) in lines {
        let pointer = format!("/document/particulars/{}", line.key());
        let loss = format!("particulars/{}", line.key());
        for value in values {
            check(&pointer, Some(value), &[&loss], |document| blank(document, line))?;
        }
        check(&pointer, None, &[&loss], |document| blank(document, line))?;
    }
    Ok(())
}

#[test]
fn without_particulars_each_line_is_named() -> crate::Checked {
    let losses = Particular::ALL.map(|line| format!("particulars/{}", line.key()));
    let losses: Vec<&str> = losses.iter().map(String::as_str).collect();
    check("/document/particulars", None, &losses, |document| {
        Particular::ALL.into_iter().for_each(|line| blank(document, line));
    })
}

#[test]
fn a_score_is_lost_alone() -> crate::Checked {
    let unscored = |document: &mut Document| {
        document.put_score("purchaser", PartyScore::default());
    };
    let pointer = "/document/scores/purchaser/points";
    for points in [json!("20.01"), json!("-1"), json!("19.999"), json!("all"), json!(20)] {
        check(pointer, Some(points), &["scores/purchaser/points"], unscored)?;
    }
    for mark in [json!("100.01"), json!("-0.01"), json!(90), json!(null)] {
        let pointer = "/document/scores/purchaser/raw_mark";
        check(pointer, Some(mark), &["scores/purchaser/raw_mark"], |_| {})?;
    }
    let pointer = "/document/scores/purchaser/mode";
    check(pointer, Some(json!("percent")), &["scores/purchaser/mode"], |_| {})?;
    let parts = ["scores/purchaser/mode", "scores/purchaser/points", "scores/purchaser/raw_mark"];
    check("/document/scores/purchaser", Some(json!(20)), &parts, unscored)?;
    check("/document/scores", None, &["scores"], |document| {
        document.scores = Scores::default();
    })
}

/// A blank party kept by another build is the same as none: no difference between two equal papers.
#[test]
fn a_score_without_a_number_is_no_score_and_no_loss() -> crate::Checked {
    let blank = json!({ "mode": "points", "points": "", "raw_mark": "" });
    let Opened::Whole(envelope) = damaged("/document/scores/purchaser", Some(blank))? else {
        return Err("a blank score is not damage".into());
    };
    assert_eq!(envelope.document.score("purchaser"), PartyScore::default());
    assert!(envelope.document.scores.iter().all(|(party, ..)| party != "purchaser"));
    Ok(())
}

#[test]
fn an_indicator_without_a_key_of_its_own_is_lost_with_its_entries() -> crate::Checked {
    let without = |document: &mut Document| {
        document.indicators.remove(1);
        for area in &mut document.areas {
            area.entries.remove(1);
        }
    };
    let losses = ["indicators/1/key", "indicators/1"];
    check("/document/indicators/1/key", None, &losses, without)?;
    check("/document/indicators/1/key", Some(json!(5)), &losses, without)?;
    check("/document/indicators/1/key", Some(json!("")), &["indicators/1"], without)?;
    check("/document/indicators/1/key", Some(json!("file_setup")), &["indicators/1"], without)
}

#[test]
fn names_and_units_are_lost_alone() -> crate::Checked {
    check("/document/indicators/4/name", Some(json!(5)), &["indicators/4/name"], |document| {
        document.indicators[4].name.clear();
    })?;
    let too_long = json!("个".repeat(Limits::TEXT + 1));
    check("/document/indicators/4/unit", Some(too_long), &["indicators/4/unit"], |document| {
        document.indicators[4].unit.clear();
    })?;
    check("/document/areas/2/name", None, &["areas/2/name"], |document| {
        document.areas[2].name.clear();
    })
}

#[test]
fn a_cell_is_lost_alone() -> crate::Checked {
    let cells =
        [json!("-5"), json!("4.999"), json!("10000000"), json!("1e3"), json!(490), json!("a")];
    for cell in cells {
        let pointer = "/document/areas/2/entries/phone_visit/0";
        check(pointer, Some(cell), &["areas/2/entries/phone_visit/0"], |document| {
            document.areas[2].entries[1].target = Quantity::Blank;
        })?;
    }
    let both = ["areas/2/entries/phone_visit/0", "areas/2/entries/phone_visit/1"];
    check("/document/areas/2/entries/phone_visit", None, &both, |document| {
        document.areas[2].entries[1] = Default::default();
    })?;
    let pointer = "/document/areas/2/social_workers";
    check(pointer, Some(json!(5)), &["areas/2/social_workers"], |document| {
        document.areas[2].social_workers = Quantity::Blank;
    })
}

#[test]
fn communities_are_lost_alone() -> crate::Checked {
    let losses = ["areas/0/communities"];
    check("/document/areas/0/communities", Some(json!("鹤翔社区")), &losses, |document| {
        document.areas[0].communities.clear();
    })?;
    check("/document/areas/0/communities/1", Some(json!(7)), &losses, |document| {
        document.areas[0].communities.remove(1);
    })
}

#[test]
fn a_station_indicator_is_lost_in_its_parts() -> crate::Checked {
    let pointer = "/document/station_indicators/3";
    check(&format!("{pointer}/target"), None, &["station_indicators/3/target"], |document| {
        document.station[3].entry.target = Quantity::Blank;
    })?;
    check(
        &format!("{pointer}/name"),
        Some(json!([])),
        &["station_indicators/3/name"],
        |document| {
            document.station[3].name.clear();
        },
    )?;
    // Of the five overall ones the fourth now counts as station-specific, and goes behind them.
    let losses = ["station_indicators/3/overall"];
    check(&format!("{pointer}/overall"), Some(json!("yes")), &losses, |document| {
        let mut specific = document.station.remove(3);
        specific.overall = false;
        document.station.insert(4, specific);
    })
}

#[test]
fn a_missing_list_is_named() -> crate::Checked {
    check("/document/areas", None, &["areas"], |document| document.areas.clear())?;
    check("/document/station_indicators", Some(json!({})), &["station_indicators"], |document| {
        document.station.clear();
    })?;
    check("/document/indicators", None, &["indicators"], |document| {
        document.indicators.clear();
        document.areas.iter_mut().for_each(|area| area.entries.clear());
    })
}

#[test]
fn a_list_above_its_limit_keeps_what_fits() -> crate::Checked {
    let one =
        json!({ "overall": false, "name": "走访", "unit": "", "target": "1", "completed": "" });
    let many = Json::Array(vec![one; Limits::STATION_INDICATORS + 1]);
    let opened = damaged("/document/station_indicators", Some(many))?;
    let Opened::Damaged { saved: Some(saved), losses } = opened else {
        return Err(format!("not told: {opened:?}").into());
    };
    let place = "station_indicators".to_owned();
    assert_eq!(losses, [Loss::TooMany { place, most: 300 }]);
    assert_eq!(saved.document.station.len(), Limits::STATION_INDICATORS);
    Ok(())
}

#[test]
fn without_a_document_nothing_is_saved() -> crate::Checked {
    let nothing = Opened::Damaged { saved: None, losses: vec![Loss::At("document".to_owned())] };
    assert_eq!(damaged("/document", None)?, nothing);
    assert_eq!(damaged("/document", Some(json!([1])))?, nothing);
    Ok(())
}

#[test]
fn a_text_cut_off_in_the_areas_keeps_all_before_them() -> crate::Checked {
    let whole = example().ok_or("the example does not read")?;
    let envelope = Envelope { stamp: "s".into(), saved_at: "t".into(), document: whole.clone() };
    let text = envelope.text();
    let middle = text.find("片区2").ok_or("the text names the second area")?;
    let Opened::Damaged { saved: Some(saved), losses } = open(&text[..middle]) else {
        return Err("a text cut off is damaged, with something saved".into());
    };
    assert!(losses.contains(&Loss::CutOff), "{losses:?}");
    assert_eq!(saved.stamp, "s");
    assert_eq!(saved.document.particulars, whole.particulars);
    assert_eq!(saved.document.scores, whole.scores);
    assert_eq!(saved.document.indicators, whole.indicators);
    assert_eq!(saved.document.areas.first(), whole.areas.first());
    Ok(())
}
