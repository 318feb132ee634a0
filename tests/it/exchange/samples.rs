//! Frozen samples of what people paste and open, in `tests/golden/exchange/paste`.
//!
//! Each folder has the input, what has to come of it (`expected.json`) and where its figures are
//! from (`source.md`): `start` is the station it meets, `typed` what some inputs hold afterwards,
//! `like_the_example` which parts then equal the example, the rest what the preview has to list.

use crate::exchange::{Failure, scheme, the_example};
use serde_json::Value as Json;
use station_scorecard::document::{Document, Field, Particular};
use station_scorecard::editor::{Action, Editor, Item};
use station_scorecard::exchange::paste::{Preview, cells};
use station_scorecard::exchange::worker::decode;
use station_scorecard::exchange::{Grid, csv};
use station_scorecard::scoring::{IndicatorEntry, Scheme};
use station_scorecard::texts::{cell_name, known_names};
use std::fs;
use std::path::Path;

/// The lines of the sentence next to 总体服务.
const FACTS: [Particular; 6] = [
    Particular::RegisteredPopulation,
    Particular::HouseholdsOnFile,
    Particular::PeopleOnFile,
    Particular::HomeVisitPersonTimes,
    Particular::PeopleServed,
    Particular::ResidentPersonTimes,
];

fn list(json: Option<&Json>) -> Vec<&str> {
    json.and_then(Json::as_array).into_iter().flatten().filter_map(Json::as_str).collect()
}

fn start(expected: &Json) -> Document {
    let names = list(expected.pointer("/start/areas"));
    let mut document = Document::empty(names.first().unwrap_or(&"片区1"));
    for name in names.iter().skip(1) {
        document.areas.push(document.blank_area(name));
    }
    let period = list(expected.get("period"));
    for (line, day) in [Particular::AssessedFrom, Particular::AssessedTo].into_iter().zip(period) {
        document.particulars.replace(line, line.read(day).unwrap_or(line.blank()));
    }
    document
}

fn grid(folder: &Path, expected: &Json) -> Result<Grid, Failure> {
    let text = |name: &str| fs::read_to_string(folder.join(name));
    let grid = if let Ok(html) = text("input.html") {
        cells(Some(&html), "")
    } else if let Ok(text) = text("input.tsv") {
        cells(Some("<p>no table</p>"), &text)
    } else {
        let bytes = fs::read(folder.join("input.csv"))?;
        let decoded = decode(&bytes).map_err(|problem| format!("{problem:?}"))?;
        let found = format!("{:?}", decoded.encoding);
        assert_eq!(Some(found.as_str()), expected["encoding"].as_str());
        assert!(!decoded.is_cut, "{}", folder.display());
        csv::read(&decoded.text)
    };
    grid.map_err(|problem| format!("{problem:?}").into())
}

fn name_of_new(action: &Action) -> &str {
    match action {
        Action::Insert(_, Item::Area(area)) => &area.name,
        Action::Insert(_, Item::StationIndicator(indicator)) => &indicator.name,
        Action::Insert(_, Item::Worker(worker)) => &worker.label,
        _ => "",
    }
}

fn check(folder: &Path, scheme: &Scheme) -> Result<(), Failure> {
    let expected: Json = serde_json::from_str(&fs::read_to_string(folder.join("expected.json"))?)?;
    let document = start(&expected);
    let focus = expected["focus"].as_str();
    let focus = focus.and_then(|hook| Field::from_hook(hook, &document, scheme));
    let grid = grid(folder, &expected)?;
    let preview = Preview::of(&grid, focus, &document, scheme, &known_names(&document));
    let name = folder.display();
    let added: Vec<&str> = preview.added.iter().map(name_of_new).collect();
    assert_eq!(added, list(expected.get("added")), "{name}");
    let unrecognised = preview.unrecognised.iter();
    let unrecognised: serde_json::Map<_, _> = unrecognised
        .map(|cell| (cell_name(cell.row, cell.column), Json::from(cell.text.clone())))
        .collect();
    assert_eq!(Json::from(unrecognised), expected["strange"], "{name}");
    let differing = preview.differing.iter().map(|cell| {
        let both = [cell.printed.clone(), cell.computed.clone()];
        (cell_name(cell.row, cell.column), Json::from(both.to_vec()))
    });
    let differing: serde_json::Map<_, _> = differing.collect();
    assert_eq!(Json::from(differing), expected["differing"], "{name}");
    if let Some(agreeing) = expected["agreeing"].as_u64() {
        assert_eq!(preview.agreeing as u64, agreeing, "{name}");
    }
    let not_compared = preview.not_compared.iter();
    let not_compared: serde_json::Map<_, _> = not_compared
        .map(|cell| (cell_name(cell.row, cell.column), Json::from(cell.printed.clone())))
        .collect();
    let none = serde_json::Map::new();
    let expected_apart = expected["not_compared"].as_object().unwrap_or(&none);
    assert_eq!(&not_compared, expected_apart, "{name}");
    let mut editor = Editor::new(document);
    let action = preview.action().ok_or("nothing would change")?;
    editor.dispatch(action).map_err(|rejected| format!("{rejected:?}"))?;
    for (hook, typed) in expected["typed"].as_object().into_iter().flatten() {
        let field = Field::from_hook(hook, editor.document(), scheme);
        let found = field.and_then(|field| editor.value(field)).map(|value| value.text());
        assert_eq!(found.as_deref(), typed.as_str(), "{name} {hook}");
    }
    for part in list(expected.get("like_the_example")) {
        check_like_the_example(editor.document(), part)?;
    }
    Ok(())
}

pub(crate) fn check_like_the_example(document: &Document, part: &str) -> Result<(), Failure> {
    let example = the_example()?;
    let entries = |document: &Document, from: usize, to: usize| {
        let areas = document.areas.iter();
        let row = |entries: &[IndicatorEntry]| entries[from..to].to_vec();
        areas.map(|area| (area.name.clone(), row(&area.entries))).collect::<Vec<_>>()
    };
    let workers = |document: &Document| {
        document.areas.iter().map(|area| area.social_workers).collect::<Vec<_>>()
    };
    match part {
        "areas" => {
            assert_eq!(entries(document, 0, 14), entries(&example, 0, 14));
            assert_eq!(workers(document), workers(&example));
        }
        "first_seven" => {
            assert_eq!(entries(document, 0, 7), entries(&example, 0, 7));
            assert_eq!(workers(document), workers(&example));
        }
        "last_seven" => assert_eq!(entries(document, 7, 14), entries(&example, 7, 14)),
        "facts" => {
            let facts = |of: &Document| FACTS.map(|line| of.particulars.text(line));
            assert_eq!(facts(document), facts(&example));
        }
        "overall" => assert_eq!(document.station[..5], example.station[..5]),
        "station" => assert_eq!(document.station, example.station),
        other => return Err(format!("no part {other}").into()),
    }
    Ok(())
}

#[test]
fn samples_are_recognised_as_they_are() -> Result<(), Failure> {
    let scheme = scheme()?;
    let mut checked = 0;
    for entry in fs::read_dir("tests/golden/exchange/paste")? {
        let folder = entry?.path();
        check(&folder, &scheme).map_err(|problem| format!("{}: {problem}", folder.display()))?;
        checked += 1;
    }
    assert!(checked >= 9, "{checked} samples");
    Ok(())
}
