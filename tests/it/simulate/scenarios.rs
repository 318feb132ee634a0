//! Scenarios: changes on top of the station, followed through every edit.

use super::cell;
use serde_json::{Value as Json, json};
use station_scorecard::document::{
    Document, Envelope, Field, Limits, Loss, Opened, Scenario, Side, Value, example, open,
};
use station_scorecard::editor::{Action, Editor, Item, List, Rejected, Trouble};
use station_scorecard::scoring::{PartyScore, ScoreMode, steady};
use station_scorecard::texts::{Language, change_lines, steady_words};

type Failure = Box<dyn std::error::Error>;

/// The example with one scenario that changes these inputs, each told by its hook.
fn editor(changes: &[(&str, &str)]) -> Result<Editor, Failure> {
    let mut editor = Editor::new(example().ok_or("the example does not read")?);
    add(&mut editor, "情景1")?;
    for (hook, typed) in changes {
        simulate(&mut editor, 0, hook, typed)?;
    }
    Ok(editor)
}

fn add(editor: &mut Editor, name: &str) -> Result<(), Failure> {
    let at = editor.document().scenarios.len();
    let added = editor.dispatch(Action::Insert(at, Item::Scenario(Scenario::named(name))));
    added.map_err(|rejected| format!("{rejected:?}").into())
}

fn field(editor: &Editor, hook: &str) -> Result<Field, Failure> {
    let field = Field::from_hook(hook, editor.document(), editor.scheme());
    field.ok_or_else(|| format!("no input {hook}").into())
}

fn simulate(editor: &mut Editor, scenario: usize, hook: &str, typed: &str) -> crate::Checked {
    let field = field(editor, hook)?;
    let mut found = editor.document().scenarios[scenario].clone();
    if let Field::Score(at) = field {
        let read = editor.read_simulated(field, typed).map_err(|problem| format!("{problem:?}"))?;
        let score = PartyScore { mode: ScoreMode::Points, points: read.amount(), raw_mark: None };
        found.put_score(&editor.scheme().parties[at].id, Some(score));
    } else {
        let value = editor.read(field, typed).map_err(|problem| format!("{problem:?}"))?;
        found.put(field, Some(value));
    }
    let done = editor.dispatch(Action::PutScenario(scenario, found));
    done.map_err(|rejected| format!("{rejected:?}").into())
}

/// The changes of a scenario as `hook actual → simulated (difference)`.
fn changes(editor: &Editor, scenario: usize) -> Vec<String> {
    let document = editor.document();
    let changes = document.changes(editor.scheme(), scenario);
    let told = changes.iter().map(|change| {
        let hook = change.field.hook(document, editor.scheme());
        let difference = change.difference.map(|number| number.to_string()).unwrap_or_default();
        format!("{hook} {} → {} ({difference})", change.actual.text(), change.simulated.text())
    });
    told.collect()
}

fn total(editor: &Editor, scenario: usize) -> Result<String, Failure> {
    let document = editor.document().simulated(editor.scheme(), scenario).ok_or("no scenario")?;
    let evaluation = Editor::new(document).evaluate();
    Ok(evaluation.outcome.lowest.to_string())
}

/// 48.07 instead of 44.82: 86.75 + 3.25 = 90.00.
#[test]
fn a_scenario_changes_its_inputs_and_nothing_else() -> crate::Checked {
    let editor = editor(&[
        ("score/third_party_evaluator", "48.07"),
        ("area/1/case_session/completed", "180"),
        ("station/6/target", "20"),
    ])?;
    let expected = [
        "score/third_party_evaluator 44.82 → 48.07 (3.25)",
        "area/1/case_session/completed 175 → 180 (5)",
        "station/6/target 24 → 20 (-4)",
    ];
    assert_eq!(changes(&editor, 0), expected);
    assert_eq!(total(&editor, 0)?, "90");
    assert_eq!(editor.evaluate().outcome.lowest.to_string(), "86.75", "the station itself stays");
    let simulated = editor.document().simulated(editor.scheme(), 0).ok_or("no scenario")?;
    let mut station = Document { scenarios: Vec::new(), ..editor.document().clone() };
    station.areas[0].entries[5].completed = cell("180")?;
    station.station[5].entry.target = cell("20")?;
    station.put_score("third_party_evaluator", simulated.score("third_party_evaluator"));
    assert_eq!(simulated, station);
    Ok(())
}

/// Inputs that the scenario leaves alone follow the station; a changed one stays as supposed.
#[test]
fn the_rest_of_a_scenario_follows_the_station() -> crate::Checked {
    let mut editor = editor(&[("score/third_party_evaluator", "48.07")])?;
    for (hook, typed) in [("score/purchaser", "19"), ("score/third_party_evaluator", "40")] {
        let field = field(&editor, hook)?;
        let value = editor.read(field, typed).map_err(|problem| format!("{problem:?}"))?;
        editor.dispatch(Action::Set(field, value)).map_err(|rejected| format!("{rejected:?}"))?;
    }
    assert_eq!(total(&editor, 0)?, "89");
    let change = "score/third_party_evaluator 40 → 48.07 (8.07)";
    assert_eq!(changes(&editor, 0), [change]);
    Ok(())
}

/// Raw 90 of 55 counts for 49.5; a change is told in points all the same.
#[test]
fn a_changed_score_is_told_in_points_whatever_the_mode() -> crate::Checked {
    let mut editor = editor(&[("score/third_party_evaluator", "48.07")])?;
    editor.dispatch(Action::SwitchScoreMode(3, ScoreMode::RawMark)).map_err(|_| "no switch")?;
    let (field, raw) = (Field::Score(3), cell("90")?);
    let value = Value::Quantity(raw);
    editor.dispatch(Action::Set(field, value)).map_err(|_| "not set")?;
    assert_eq!(changes(&editor, 0), ["score/third_party_evaluator 49.5 → 48.07 (-1.43)"]);
    assert_eq!(total(&editor, 0)?, "90");
    let too_much = editor.read_simulated(field, "55.01").map_err(|problem| problem.trouble);
    assert_eq!(too_much, Err(Trouble::TooLarge));
    Ok(())
}

#[test]
fn a_score_can_be_supposed_unknown() -> crate::Checked {
    let editor = editor(&[("score/supervision_centre", "")])?;
    assert_eq!(changes(&editor, 0), ["score/supervision_centre 13 →  ()"]);
    assert_eq!(total(&editor, 0)?, "73.75");
    Ok(())
}

/// An area taken out takes its changes along, and brings them back.
#[test]
fn changes_follow_their_area_through_removal_move_and_undo() -> crate::Checked {
    let mut editor = editor(&[
        ("area/1/case_open/completed", "31"),
        ("area/2/case_open/completed", "18"),
        ("area/3/case_open/completed", "28"),
    ])?;
    let before = editor.document().clone();
    editor.dispatch(Action::Remove(List::Areas, 1)).map_err(|_| "not removed")?;
    let left = ["area/1/case_open/completed 30 → 31 (1)", "area/2/case_open/completed 27 → 28 (1)"];
    assert_eq!(changes(&editor, 0), left);
    assert!(editor.undo().is_some());
    assert_eq!(editor.document(), &before);
    assert!(editor.redo().is_some());
    assert_eq!(changes(&editor, 0), left);
    editor.undo();
    editor.dispatch(Action::Move(List::Areas, 0, 2)).map_err(|_| "not moved")?;
    let moved = [
        "area/1/case_open/completed 17 → 18 (1)",
        "area/2/case_open/completed 27 → 28 (1)",
        "area/3/case_open/completed 30 → 31 (1)",
    ];
    assert_eq!(changes(&editor, 0), moved);
    editor.undo();
    assert_eq!(editor.document(), &before);
    Ok(())
}

#[test]
fn scenarios_are_duplicated_renamed_removed_and_limited() -> crate::Checked {
    let mut editor = editor(&[("score/purchaser", "18")])?;
    let mut copy = editor.document().scenarios[0].clone();
    copy.name = "副本".to_owned();
    editor.dispatch(Action::Insert(1, Item::Scenario(copy))).map_err(|_| "no copy")?;
    simulate(&mut editor, 1, "score/purchaser", "17")?;
    assert_eq!(changes(&editor, 0), ["score/purchaser 20 → 18 (-2)"], "the first stays");
    let name = field(&editor, "scenario/2/name")?;
    let value = editor.read(name, " 最坏 ").map_err(|problem| format!("{problem:?}"))?;
    editor.dispatch(Action::Set(name, value)).map_err(|_| "not renamed")?;
    assert_eq!(editor.document().scenarios[1].name, "最坏");
    assert_eq!(editor.read(name, " ").map_err(|problem| problem.trouble), Err(Trouble::Empty));
    editor.dispatch(Action::Remove(List::Scenarios, 0)).map_err(|_| "not removed")?;
    assert_eq!(changes(&editor, 0), ["score/purchaser 20 → 17 (-3)"]);
    editor.undo();
    assert_eq!(changes(&editor, 0), ["score/purchaser 20 → 18 (-2)"]);
    while editor.document().scenarios.len() < Limits::SCENARIOS {
        add(&mut editor, "又一个")?;
    }
    let item = Item::Scenario(Scenario::named("多了"));
    let full = Rejected::Full { list: List::Scenarios, most: Limits::SCENARIOS };
    assert_eq!(editor.dispatch(Action::Insert(0, item)), Err(full));
    Ok(())
}

fn text(document: Document) -> String {
    Envelope { stamp: String::new(), saved_at: String::new(), document }.text()
}

#[test]
fn a_station_without_scenarios_says_so_in_a_word() -> crate::Checked {
    let kept = text(example().ok_or("the example does not read")?);
    assert!(kept.ends_with(",\"scenarios\":[]}}"), "{kept}");
    Ok(())
}

/// What a damaged text supposes outside the range of an input, or where there is none, is lost by
/// its place and nothing else is.
#[test]
fn unreadable_changes_are_lost_one_by_one() -> crate::Checked {
    let editor = editor(&[("score/purchaser", "18")])?;
    let mut json: Json = serde_json::from_str(&text(editor.document().clone()))?;
    let changes = json!({
        "score/purchaser": "20.01", "score/nobody": "1000.01", "area/1/case_open/target": 30,
        "scenario/1/name": "x", "required/all": "1.5", "area/1/social_workers": "/",
        "scheme/name": "x", "particulars/assessed_to": "2024-02-30",
        "area/2/case_open/target": "18", "area/99/case_open/target": "1",
    });
    *json.pointer_mut("/document/scenarios/0/changes").ok_or("no changes")? = changes.clone();
    let Opened::Damaged { saved: Some(saved), losses } = open(&json.to_string()) else {
        return Err("nothing is said of the damage".into());
    };
    let scenario = &saved.document.scenarios[0];
    assert_eq!(
        scenario.overrides(),
        [(Field::Entry(1, 4, Side::Target), Value::Quantity(cell("18")?))]
    );
    let places = changes.as_object().into_iter().flatten().map(|(hook, _)| hook);
    let lost = places.filter(|hook| *hook != "area/2/case_open/target");
    let lost: Vec<Loss> =
        lost.map(|hook| Loss::At(format!("scenarios/0/changes/{hook}"))).collect();
    assert_eq!(losses, lost);
    Ok(())
}

/// A month outside the assessed period is kept by its own name.
#[test]
fn a_supposed_month_outside_the_period_is_kept() -> crate::Checked {
    let mut editor = editor(&[("subtotal/certified/month/11", "17")])?;
    let end = field(&editor, "particulars/assessed_to")?;
    let value = editor.read(end, "2024-06-30").map_err(|problem| format!("{problem:?}"))?;
    editor.dispatch(Action::Set(end, value)).map_err(|_| "not set")?;
    let document = editor.document().clone();
    assert!(text(document.clone()).contains("\"subtotal/certified/month/2024-07\":\"17\""));
    let Opened::Whole(envelope) = open(&text(document.clone())) else {
        return Err("it does not open whole".into());
    };
    assert_eq!(envelope.document, document);
    Ok(())
}

/// 实际 first, then what is tried, what was asked for, and the others in their order.
#[test]
fn up_to_four_columns_stand_side_by_side() -> crate::Checked {
    let mut editor =
        editor(&[("area/1/case_session/completed", "180"), ("score/purchaser", "18")])?;
    for name in ["2", "3", "4", "5"] {
        add(&mut editor, name)?;
    }
    let compare = |tried, asked_for| {
        let found = editor.document().compare(editor.scheme(), tried, asked_for);
        let columns: Vec<_> = found.candidates.iter().map(|column| column.scenario).collect();
        (columns, found.left_out)
    };
    assert_eq!(compare(None, None), (vec![None, Some(0), Some(1), Some(2)], vec![3, 4]));
    assert_eq!(compare(Some(3), None), (vec![None, Some(3), Some(0), Some(1)], vec![2, 4]));
    assert_eq!(compare(Some(3), Some(4)), (vec![None, Some(3), Some(4), Some(0)], vec![1, 2]));
    assert_eq!(compare(Some(9), Some(0)).0, [None, Some(0), Some(1), Some(2)], "none is the tenth");
    let found = editor.document().compare(editor.scheme(), None, None);
    let totals = found.candidates.iter().map(|column| column.evaluation.outcome.lowest);
    let totals: Vec<String> = totals.map(|total| total.to_string()).collect();
    assert_eq!(totals, ["86.75", "84.75", "86.75", "86.75"]);
    let short = found.candidates.iter().map(|column| column.evaluation.below_full());
    assert_eq!(short.collect::<Vec<_>>(), [8, 7, 8, 8], "the cell; its sum is 580 of 600");
    Ok(())
}

/// A party of another scheme has no input here; what was supposed of it stays for that scheme.
#[test]
fn a_supposed_score_of_another_scheme_is_kept() -> crate::Checked {
    let editor = editor(&[("score/purchaser", "18")])?;
    let mut json: Json = serde_json::from_str(&text(editor.document().clone()))?;
    let changes = json!({ "score/purchaser": "18", "score/village": "7.5" });
    *json.pointer_mut("/document/scenarios/0/changes").ok_or("no changes")? = changes;
    let Opened::Whole(envelope) = open(&json.to_string()) else {
        return Err("it does not open whole".into());
    };
    assert_eq!(envelope.document.scenarios[0].scores().len(), 2);
    assert!(envelope.text().contains("\"score/village\":\"7.5\""));
    let changes = envelope.document.changes(editor.scheme(), 0);
    assert_eq!(changes.len(), 1, "{changes:?}");
    Ok(())
}

/// A score is kept as it was typed, and so are texts, days and answers.
#[test]
fn every_kind_of_content_is_kept_and_read_again() -> crate::Checked {
    let mut editor = editor(&[
        ("score/purchaser", "18"),
        ("area/1/name", "一片区"),
        ("particulars/assessed_to", "2024-06-30"),
        ("worker/1/kind", "certified"),
        ("worker/1/month/1/insurance", "no"),
        ("worker/1/two_years_from", "2024-01"),
    ])?;
    let mut found = editor.document().scenarios[0].clone();
    let raw = PartyScore {
        mode: ScoreMode::RawMark,
        points: cell("44.82")?.amount(),
        raw_mark: cell("90")?.amount(),
    };
    found.put_score("third_party_evaluator", Some(raw));
    editor.dispatch(Action::PutScenario(0, found)).map_err(|_| "not put")?;
    let kept = text(editor.document().clone());
    let whole = "\"score/third_party_evaluator\":\
                 {\"mode\":\"raw_mark\",\"points\":\"44.82\",\"raw_mark\":\"90\"}";
    assert!(kept.contains(whole), "{kept}");
    assert!(kept.contains("\"score/purchaser\":\"18\""), "points alone stay a text: {kept}");
    let Opened::Whole(envelope) = open(&kept) else { return Err("it does not open whole".into()) };
    assert_eq!(&envelope.document, editor.document());
    Ok(())
}

/// What was changed, in words: scores in points, rates for indicators, other inputs from what to what.
#[test]
fn changes_are_told_with_what_they_come_to() -> crate::Checked {
    let editor = editor(&[
        ("score/supervision_centre", "13.5"),
        ("score/third_party_evaluator", ""),
        ("area/1/case_session/completed", "180"),
        ("area/1/case_session/target", "200"),
        ("station/6/completed", "24"),
        ("particulars/assessed_to", "2024-06-30"),
        ("required/all", "21"),
        ("worker/1/kind", "certified"),
    ])?;
    let told = |language| {
        let lines = change_lines(editor.document(), editor.scheme(), 0, language).into_iter();
        let told = lines.map(|line| [line.name, line.way, line.comes_to].join(" | "));
        told.collect::<Vec<String>>()
    };
    let expected = [
        "督导中心 | 13.00 → 13.50 | +0.50",
        "第三方 | 44.82 → — | ",
        "片区1 专业个案 节数 协议量 | 180 → 200 节 | 到 90.00%",
        "片区1 专业个案 节数 | 175 → 180 节 | 到 90.00%",
        "社区党组织走访 | 22 → 24 | 到 100.00%",
        "评估时段结束 | 2024-07-31 → 2024-06-30 | ",
        "协议要求社工数 | 20 → 21 | +1",
        "社工21 类别 | 非持证 → 持证 | ",
    ];
    assert_eq!(told(Language::ZhCn), expected);
    assert_eq!(told(Language::En)[0], "Supervision centre | 13.00 → 13.50 | +0.50");
    let hooks = change_lines(editor.document(), editor.scheme(), 0, Language::ZhCn);
    for hook in hooks.into_iter().filter_map(|line| line.hook) {
        let located = editor.document().located(&hook, editor.scheme()).ok_or(hook)?;
        assert!(editor.document().explain_located(located, editor.scheme()).is_some());
    }
    Ok(())
}

/// 13.50 + 47.69: 90.12 is 0.12 above 优秀, and 0.13 less from any party is below it.
#[test]
fn how_safe_a_grade_is_is_said_in_one_sentence() -> crate::Checked {
    let steady_of = |changes: &[(&str, &str)]| {
        let editor = editor(changes)?;
        let tried = editor.document().simulated(editor.scheme(), 0).ok_or("no scenario")?;
        let found = Editor::new(tried).evaluate();
        let found = steady(&found.outcome, &found.parties, editor.scheme());
        let words = found.map(|of| steady_words(of, editor.scheme(), Language::ZhCn).concat());
        Ok::<_, Failure>(words.unwrap_or_default())
    };
    let third = "score/third_party_evaluator";
    for (centre, third_party, expected) in [
        ("13.5", "47.69", "优秀稳不稳只高出 0.12 分，哪一方少 0.13 就回到良好"),
        ("13", "48.07", "优秀稳不稳正好在线上，没有余量，哪一方少 0.01 就回到良好"),
        ("13", "44.82", "良好稳不稳高出 6.75 分，哪一方少 6.76 就回到合格"),
        ("13", "20", "合格稳不稳高出 1.93 分，哪一方少 1.94 就回到不合格"),
        ("13", "", ""),
        ("0", "10", ""),
    ] {
        let found = steady_of(&[("score/supervision_centre", centre), (third, third_party)])?;
        assert_eq!(found, expected, "{centre} {third_party}");
    }
    let spread = [
        ("score/supervising_authority", "10"),
        ("score/purchaser", "18.5"),
        ("score/supervision_centre", "15"),
        (third, "36.49"),
    ];
    assert_eq!(steady_of(&spread)?, "合格稳不稳高出 19.99 分，哪一方少 20.00 就回到不合格");
    Ok(())
}
