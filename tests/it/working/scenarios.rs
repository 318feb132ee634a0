//! Workings of scenarios: the same as the station's, made of the scenario's numbers.

use super::audit::audit;
use super::example::the_example;
use super::lines;
use station_scorecard::document::{Column, Document, Field, Located, Scenario, Value};
use station_scorecard::number::Decimal;
use station_scorecard::scoring::explain::{Absence, Conclusion, Subject};
use station_scorecard::scoring::{PartyScore, Quantity, Scheme, ScoreMode};
use station_scorecard::texts::{
    Language, Target, WorkingWords, difference_text, located_name, located_words, total_text,
};

type Failure = Box<dyn std::error::Error>;

/// Every working of every scenario, and every difference, held against the document.
pub(crate) fn audit_scenarios(document: &Document, scheme: &Scheme) -> Result<(), String> {
    for at in 0..document.scenarios.len() {
        let simulated = document.simulated(scheme, at).ok_or("no such scenario")?;
        audit(&simulated, scheme).map_err(|problem| format!("scenario {at}: {problem}"))?;
        differences(document, scheme, at)?;
        let number = at + 1;
        let words = words_of(&format!("scenario/{number}/total"), document, scheme)?;
        let outcome = simulated.with_grounds(scheme, |grounds| grounds.evaluation.outcome);
        if words.figure != total_text(&outcome, scheme) {
            return Err(format!("the total of scenario {number} is not {}", words.figure));
        }
    }
    Ok(())
}

fn differences(document: &Document, scheme: &Scheme, at: usize) -> Result<(), String> {
    let number = at + 1;
    for change in document.changes(scheme, at) {
        if !change.field.is_a_number() {
            continue;
        }
        let hook = format!("scenario/{number}/{}/difference", change.field.hook(document, scheme));
        let words = words_of(&hook, document, scheme)?;
        let expected = change.difference.map_or("—".to_owned(), difference_text);
        if words.figure != expected {
            return Err(format!("{hook} is {expected}, not {}", words.figure));
        }
    }
    Ok(())
}

/// The working under a hook, which leads back to that hook.
fn words_of(hook: &str, document: &Document, scheme: &Scheme) -> Result<WorkingWords, String> {
    let located = document.located(hook, scheme).ok_or(format!("{hook} leads to nothing"))?;
    let back = document.located_hook(located, scheme);
    if back != hook {
        return Err(format!("{hook} has become {back}"));
    }
    let words = located_words(located, document, scheme, Language::ZhCn);
    words.ok_or(format!("{hook} has no working"))
}

/// The example with a scenario that reaches 优秀 by the third party alone and does five sessions
/// more.
fn supposed() -> Result<(Document, Scheme), Failure> {
    let (mut document, scheme) = the_example()?;
    let mut scenario = Scenario::named("冲优秀");
    for (hook, text) in [
        ("score/third_party_evaluator", "48.07"),
        ("area/1/case_session/completed", "180"),
        ("area/1/social_workers", ""),
        ("required/all", "21"),
    ] {
        let field = Field::from_hook(hook, &document, &scheme).ok_or(hook)?;
        let quantity = Quantity::from_text(text).ok_or(text)?;
        match field {
            Field::Score(at) => {
                let points = quantity.amount();
                let score = PartyScore { mode: ScoreMode::Points, points, raw_mark: None };
                scenario.put_score(&scheme.parties[at].id, Some(score));
            }
            field => drop(scenario.put(field, Some(Value::Quantity(quantity)))),
        }
    }
    document.scenarios.push(scenario);
    Ok((document, scheme))
}

#[test]
fn a_scenario_is_worked_out_from_its_own_numbers() -> crate::Checked {
    let (document, scheme) = supposed()?;
    audit_scenarios(&document, &scheme)?;
    for (hook, expected) in [
        (
            "scenario/1/total",
            "8.93 + 20.00 + 13.00 + 48.07 | 8.93 + 20.00 + 13.00 + 48.07 = 90.00 → 90.00",
        ),
        ("scenario/1/grade", "优秀：90 ≤ 90.00 → 优秀"),
        ("scenario/1/difference", "90.00 − 86.75 | 90.00 − 86.75 = 3.25 → +3.25"),
        ("actual/difference", "86.75 − 86.75 | 86.75 − 86.75 = 0 → 0"),
        ("scenario/1/points/third_party_evaluator", "48.07 → 48.07"),
        (
            "scenario/1/score/third_party_evaluator/difference",
            "48.07 − 44.82 | 48.07 − 44.82 = 3.25 → +3.25",
        ),
        (
            "scenario/1/area/1/case_session/rate",
            "180 ÷ 180 × 100% | 180 ÷ 180 = 1 | 1 × 100% = 100% | 100% = 100.00% → 100.00%",
        ),
        ("scenario/1/staffing/all/surplus", "231 − 231 | 231 − 231 = 0 → 0"),
        (
            "actual/total",
            "8.93 + 20.00 + 13.00 + 44.82 | 8.93 + 20.00 + 13.00 + 44.82 = 86.75 → 86.75",
        ),
        ("scenario/1/area/1/social_workers/difference", " → —"),
    ] {
        let words = words_of(hook, &document, &scheme)?;
        assert_eq!(format!("{} → {}", lines(&words), words.figure), expected, "{hook}");
    }
    Ok(())
}

#[test]
fn a_scenarios_working_names_it_and_leads_to_its_inputs() -> crate::Checked {
    let (document, scheme) = supposed()?;
    let words = words_of("scenario/1/total", &document, &scheme)?;
    assert_eq!(words.name, "冲优秀 · 总分");
    assert!(words.remarks[0].contains("冲优秀"), "{:?}", words.remarks);
    assert!(words.as_text(Language::ZhCn).contains("不是实际数据"));
    let targets: Vec<Option<Target>> = words.operands.iter().map(|of| of.target).collect();
    let own = Target::Simulated(0, Field::Score(3));
    assert!(targets.contains(&Some(own)), "{targets:?}");
    assert!(targets.contains(&Some(Target::Field(Field::Score(0)))), "what it leaves alone");
    let words = words_of("scenario/1/score/third_party_evaluator/difference", &document, &scheme)?;
    let targets: Vec<Option<Target>> = words.operands.iter().map(|of| of.target).collect();
    assert_eq!(targets, [Some(own), Some(Target::Field(Field::Score(3)))]);
    let words = words_of("scenario/1/difference", &document, &scheme)?;
    let station = Some(Target::Actual(Subject::Total));
    assert!(words.operands.iter().any(|of| of.target == station));
    let total = Located { column: Column::Actual, subject: Subject::Total };
    assert_eq!(located_name(total, &document, &scheme, Language::En), "Actual · Total");
    Ok(())
}

#[test]
fn hooks_of_columns_that_are_not_there_lead_to_nothing() -> crate::Checked {
    let (document, scheme) = supposed()?;
    for hook in [
        "scenario/2/total",
        "scenario/0/total",
        "scenario/1/nothing",
        "scenario/1/area/1/name/difference",
        "actual/score/purchaser/difference",
        "difference",
        "chance/excellent",
        "scheme/1/total",
        "load/1/cases/after",
    ] {
        assert_eq!(document.located(hook, &scheme), None, "{hook}");
    }
    Ok(())
}

/// F2 in an input of a scenario: the figure nearest to it, of the scenario.
#[test]
fn an_input_of_a_scenario_leads_to_its_own_figure() -> crate::Checked {
    let (document, scheme) = supposed()?;
    for (input, figure) in [
        ("scenario/1/score/third_party_evaluator", "scenario/1/share/third_party_evaluator"),
        ("scenario/1/area/1/case_session/completed", "scenario/1/area/1/case_session/rate"),
        ("score/purchaser", "share/purchaser"),
        ("scenario/1/name", "total"),
    ] {
        let near = document.located_near(input, &scheme).ok_or(input)?;
        assert_eq!(document.located_hook(near, &scheme), figure, "{input}");
    }
    assert_eq!(document.located_near("chance/purchaser/low", &scheme), None);
    Ok(())
}

/// A number against nothing has no difference, and it is said why.
#[test]
fn a_blank_has_no_difference() -> crate::Checked {
    let (document, scheme) = supposed()?;
    let hook = "scenario/1/area/1/social_workers/difference";
    let located = document.located(hook, &scheme).ok_or("none")?;
    let working = document.explain_located(located, &scheme).ok_or("none")?;
    assert_eq!(working.conclusion, Conclusion::None(Absence::NotBothAmounts));
    let total = document.located("scenario/1/total", &scheme).ok_or("none")?;
    let total = document.explain_located(total, &scheme).ok_or("none")?;
    assert_eq!(total.conclusion, Conclusion::Points(Decimal::whole(90)));
    Ok(())
}
