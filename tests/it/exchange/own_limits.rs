//! Our own file under its limits: whatever the length of its lists and texts, it is opened with what
//! fits, and what does not fit is named.

use crate::exchange::{Failure, scheme, the_example};
use serde_json::{Map, Value as Json, json};
use station_scorecard::document::{Envelope, Limits, Loss};
use station_scorecard::exchange::json::{self, FileProblem, Listed};
use station_scorecard::exchange::paste::{Preview, cells};
use station_scorecard::texts::{
    Language, change_words, differing_words, known_names, loss_words, not_compared_words, shown,
    shown_within, why_words,
};

/// The example's file with a change.
fn file(change: impl FnOnce(&mut Map<String, Json>)) -> Result<String, Failure> {
    let document = the_example()?;
    let (stamp, saved_at) = ("tab-1".to_owned(), "2024-08-14 10:00".to_owned());
    let mut envelope: Json = serde_json::from_str(&Envelope { stamp, saved_at, document }.text())?;
    let document = envelope.get_mut("document").and_then(Json::as_object_mut);
    change(document.ok_or("no document")?);
    Ok(envelope.to_string())
}

fn only(text: &str) -> Result<Listed, Failure> {
    let listed = json::list(text).map_err(|problem| format!("{problem:?}"))?;
    let mut listed = listed.into_iter();
    listed.next().ok_or_else(|| "no station".into())
}

fn too_many(place: &str, most: usize) -> Loss {
    Loss::TooMany { place: place.to_owned(), most }
}

fn score() -> Json {
    json!({ "mode": "points", "points": "1", "raw_mark": "" })
}

/// Ninety thousand scores of parties that no scheme has: the first hundred are kept.
#[test]
fn unknown_parties_beyond_the_limit_are_left_out_and_named() -> Result<(), Failure> {
    // From the last to the first, so that a list kept in order would move at every step.
    let scores: Map<String, Json> =
        (0..90_000).rev().map(|at| (format!("p{at:05}"), score())).collect();
    let text = file(|document| drop(document.insert("scores".to_owned(), Json::Object(scores))))?;
    assert!(text.len() > 4_000_000, "{} bytes", text.len());
    let found = only(&text)?;
    assert_eq!(found.losses, [too_many("scores", 100)]);
    let kept = found.document.ok_or("no document")?;
    let parties: Vec<&str> = kept.scores.iter().map(|(party, ..)| party.as_str()).collect();
    assert_eq!(parties.len(), 100);
    assert_eq!((parties.first(), parties.last()), (Some(&"p89900"), Some(&"p89999")));
    Ok(())
}

#[test]
fn a_scenario_keeps_the_scores_that_fit_and_the_right_ones_of_the_rest() -> Result<(), Failure> {
    let areas = the_example()?.areas.len();
    let strangers = (0..50_000).map(|at| (format!("score/party_{at}"), json!("1")));
    let targets = (1..=areas).rev().map(|at| (format!("area/{at}/phone_visit/target"), json!("7")));
    let changes: Map<String, Json> = strangers.chain(targets).collect();
    let scenario = json!({ "name": "多", "changes": changes });
    let text = file(|document| drop(document.insert("scenarios".to_owned(), json!([scenario]))))?;
    let found = only(&text)?;
    assert_eq!(found.losses.first(), Some(&too_many("scenarios/0/changes/score", 100)));
    let document = found.document.ok_or("no document")?;
    let scenario = document.scenarios.first().ok_or("no scenario")?;
    assert_eq!(scenario.scores().len(), 100);
    assert_eq!(scenario.overrides().len(), areas);
    assert!(scenario.overrides().is_sorted_by_key(|(field, _)| *field));
    Ok(())
}

#[test]
fn every_list_above_its_limit_is_named_with_its_limit() -> Result<(), Failure> {
    let many = |one: Json, count: usize| Json::Array(vec![one; count]);
    let lists = [
        ("areas", "/areas", Limits::AREAS),
        ("station_indicators", "/station_indicators", Limits::STATION_INDICATORS),
        ("staffing/workers", "/staffing/workers", Limits::WORKERS),
        ("scenarios", "/scenarios", Limits::SCENARIOS),
    ];
    for (place, pointer, most) in lists {
        let text = file(|document| {
            let mut json = Json::Object(std::mem::take(document));
            if let Some(list) = json.pointer_mut(pointer) {
                let one = list.get(0).cloned();
                let one = one.unwrap_or_else(|| json!({ "name": "一", "changes": {} }));
                *list = many(one, most + 1);
            }
            if let Json::Object(whole) = json {
                *document = whole;
            }
        })?;
        let found = only(&text)?;
        assert_eq!(found.losses, [too_many(place, most)], "{place}");
        assert!(found.document.is_some(), "{place}");
    }
    Ok(())
}

/// However much is lost, a hundred losses are named and the rest are counted.
#[test]
fn more_losses_than_anyone_reads_are_counted() -> Result<(), Failure> {
    let months: Map<String, Json> = (0..50_000).map(|at| (format!("m{at}"), json!(1))).collect();
    let text = file(|document| {
        let worker =
            document.get_mut("staffing").and_then(|of| of.pointer_mut("/workers/0/months"));
        if let Some(of) = worker {
            *of = Json::Object(months);
        }
    })?;
    let found = only(&text)?;
    assert_eq!(found.losses.len(), 101);
    assert_eq!(found.losses.last(), Some(&Loss::More(49_900)));
    assert_eq!(Loss::count(&found.losses), 50_000);
    Ok(())
}

#[test]
fn a_scheme_of_many_parties_or_sources_is_left_out() -> Result<(), Failure> {
    let party = |at: usize| {
        let name = json!({ "zh-CN": "方", "en": "P" });
        json!({ "id": format!("own_party_{at}"), "name": name, "short_name": name, "cap": "1" })
    };
    let base = json!({
        "id": "own", "name": { "zh-CN": "自订", "en": "Own" }, "year": 2024, "basis": [],
        "full_score": "100", "parties": [party(1)], "bonus": null, "deduction": null,
        "bands": [{ "id": "own_band_1", "name": { "zh-CN": "级", "en": "G" },
                    "lower": null, "upper": null }],
        "rounding": { "mode": "half_up", "decimals": 2 }, "sources": [],
    });
    let lost = |key: &str, value: Json| -> Result<Vec<Loss>, Failure> {
        let mut own = base.clone();
        if let Some(own) = own.as_object_mut() {
            own.insert(key.to_owned(), value);
        }
        Ok(only(&file(|document| drop(document.insert("own_scheme".to_owned(), own)))?)?.losses)
    };
    let gone = [Loss::At("own_scheme".to_owned())];
    assert_eq!(lost("year", json!(2024))?, [], "the scheme itself is sound");
    assert_eq!(lost("parties", (0..30_000).map(party).collect())?, gone);
    assert_eq!(lost("basis", Json::Array(vec![json!("据"); 21]))?, gone);
    assert_eq!(lost("basis", json!(["据".repeat(201)]))?, gone);
    assert_eq!(lost("sources", json!([{ "title": "t", "quote": "q".repeat(201) }]))?, gone);
    Ok(())
}

#[test]
fn unknown_keys_are_named_and_no_part_of_the_station() -> Result<(), Failure> {
    let text = file(|document| {
        for at in 0..50_000 {
            document.insert(format!("unknown_{at}"), json!([{}, "x"]));
        }
    })?;
    let found = only(&text)?;
    assert_eq!((found.losses.len(), found.losses.last()), (101, Some(&Loss::More(49_900))));
    assert_eq!(found.losses.first(), Some(&Loss::At("unknown_0".to_owned())));
    assert!(found.document == Some(the_example()?));
    Ok(())
}

#[test]
fn brackets_within_brackets_are_refused_before_they_are_read() {
    for depth in [33, 1_000, 800_000] {
        assert_eq!(json::list(&"[".repeat(depth)), Err(FileProblem::NotOurs));
        let closed = format!("{}{}", "{\"a\":".repeat(depth), "}".repeat(depth));
        assert_eq!(json::list(&closed), Err(FileProblem::NotOurs));
    }
}

#[test]
fn a_long_text_is_left_out_and_named_by_its_limit() -> Result<(), Failure> {
    let long = "站".repeat(1_000_000);
    let text = file(|document| {
        if let Some(of) = document.get_mut("particulars").and_then(Json::as_object_mut) {
            of.insert("station".to_owned(), json!(long));
        }
    })?;
    let found = only(&text)?;
    assert_eq!(found.losses, [Loss::TooLong("particulars/station".to_owned())]);
    assert_eq!(found.name, "");
    let long = "long".repeat(100_000);
    let lost = only(&file(|document| {
        let months =
            document.get_mut("staffing").and_then(|of| of.pointer_mut("/workers/0/months"));
        if let Some(months) = months.and_then(Json::as_object_mut) {
            months.insert(long.clone(), json!(1));
        }
    })?)?;
    let [loss] = lost.losses.as_slice() else { return Err("not one loss".into()) };
    let words = loss_words(loss, Language::ZhCn);
    assert_eq!(words.chars().count(), 81, "{words}");
    assert!(words.starts_with("staffing/workers/0/months/long") && words.ends_with('…'), "{words}");
    Ok(())
}

#[test]
fn a_limit_is_reported_in_words() {
    let told = |loss: &Loss| Language::ALL.map(|language| loss_words(loss, language));
    assert_eq!(
        told(&too_many("areas", 500)),
        ["片区：最多 500 项，多出的没有读入", "Service areas: 500 at most; the rest was left out"]
    );
    assert_eq!(
        told(&Loss::TooLong("particulars/station".to_owned())),
        [
            "particulars/station：最多 200 个字，太长，没有读入",
            "particulars/station: longer than 200 characters, left out"
        ]
    );
    assert_eq!(told(&Loss::More(3)), ["……还有 3 处", "… and 3 more"]);
}

/// A cell of five million letters is cut where it is shown, between letters and never within one.
#[test]
fn a_text_of_any_length_is_shown_short() {
    assert_eq!(shown("片区1"), "片区1");
    assert_eq!(shown(&"站".repeat(80)), "站".repeat(80));
    assert_eq!(shown(&"站".repeat(5_000_000)), format!("{}…", "站".repeat(80)));
    assert_eq!(shown_within("abc", 2), "ab…");
}

/// Every line of a preview is short, whatever the cells hold.
#[test]
fn a_preview_of_long_cells_has_short_lines() -> Result<(), Failure> {
    let (scheme, document) = (scheme()?, the_example()?);
    let long = "9".repeat(1_000_000);
    let text =
        format!("片区\t电访协议量\t电访完成量\t{long}\n鹤翔\t{long}\t1\t{long}\n{long}\t1\t2\t3\n");
    let grid = cells(None, &text).map_err(|problem| format!("{problem:?}"))?;
    let preview = Preview::of(&grid, None, &document, &scheme, &known_names(&document));
    for language in Language::ALL {
        let changes = preview.changes.iter();
        let changes = changes.flat_map(|of| change_words(of, &preview.after, &scheme, language));
        let differing = preview.differing.iter().map(|of| differing_words(of, language));
        let unrecognised = preview.unrecognised.iter();
        let unrecognised =
            unrecognised.map(|of| why_words(of.why, of.field, &preview.after, &scheme, language));
        let apart = preview.not_compared.iter().map(|of| not_compared_words(of, language));
        for line in changes.chain(differing).chain(unrecognised).chain(apart) {
            assert!(line.chars().count() < 400, "{}", line.chars().count());
        }
    }
    Ok(())
}
