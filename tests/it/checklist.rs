//! The five things a scorecard asks for: what is lacking, in words, and the input it leads to.

use crate::Checked;
use station_scorecard::document::{Checklist, Document, Field, Task, Worker, example};
use station_scorecard::editor::{Action, Editor};
use station_scorecard::scoring::{Quantity, WorkerKind};
use station_scorecard::texts::{Language, task_words};

/// An empty station: one area, fourteen indicators for each area and the five overall ones.
fn empty() -> Document {
    Document::empty("片区1")
}

/// What is lacking, and the hook of the first input that is missing; "" for none.
fn lacking(document: &Document) -> Vec<(String, String)> {
    let open = document.checklist().tasks.into_iter().filter(|state| state.lack.is_some());
    let hook = |field| document_hook(document, field);
    open.map(|state| {
        let first = state.first.map(hook).unwrap_or_default();
        (task_words(state, Language::ZhCn), first)
    })
    .collect()
}

fn document_hook(document: &Document, field: Field) -> String {
    field.hook(document, document.scheme())
}

fn typed(document: Document, inputs: &[(&str, &str)]) -> Result<Document, String> {
    let mut editor = Editor::new(document);
    for (hook, text) in inputs {
        let field = Field::from_hook(hook, editor.document(), editor.scheme());
        let field = field.ok_or(format!("no input {hook}"))?;
        let value = editor.read(field, text).map_err(|problem| format!("{hook}: {problem:?}"))?;
        editor.dispatch(Action::Set(field, value)).map_err(|why| format!("{hook}: {why:?}"))?;
    }
    Ok(editor.document().clone())
}

fn words_of(document: &Document, task: Task) -> Option<(String, String)> {
    let state = document.checklist().state(task).filter(|state| state.lack.is_some())?;
    let hook = state.first.map(|field| document_hook(document, field)).unwrap_or_default();
    Some((task_words(state, Language::ZhCn), hook))
}

fn pair(words: &str, hook: &str) -> (String, String) {
    (words.to_owned(), hook.to_owned())
}

/// 14 amounts of the one area and 5 of the station: 19.
#[test]
fn an_empty_station_lacks_all_five() {
    let found = lacking(&empty());
    assert_eq!(
        found,
        [
            pair("名称和时段没有填", "particulars/station"),
            pair("协议量：19 个空着", "area/1/file_setup/target"),
            pair("四方得分没有填", "score/supervising_authority"),
            pair("完成量：19 个空着", "area/1/file_setup/completed"),
            pair("到岗：还没有社工", ""),
        ]
    );
    assert_eq!(empty().checklist().open(), 5);
}

#[test]
fn the_example_lacks_nothing() -> Checked {
    let document = example().ok_or("no example")?;
    assert_eq!(lacking(&document), []);
    assert_eq!(document.checklist().open(), 0);
    Ok(())
}

#[test]
fn a_name_or_a_day_alone_is_named_alone_and_a_reversed_period_is_none() -> Checked {
    let named = typed(empty(), &[("particulars/station", "示范站")])?;
    let task = Task::NameAndPeriod;
    assert_eq!(words_of(&named, task), Some(pair("评估时段没有填", "particulars/assessed_from")));
    let begun = typed(named, &[("particulars/assessed_from", "2025-01-01")])?;
    assert_eq!(words_of(&begun, task), Some(pair("评估时段没有填", "particulars/assessed_to")));
    let reversed = typed(begun.clone(), &[("particulars/assessed_to", "2024-12-31")])?;
    assert_eq!(
        words_of(&reversed, task),
        Some(pair("评估时段没有填", "particulars/assessed_from"))
    );
    let whole = typed(begun, &[("particulars/assessed_to", "2025-10-31")])?;
    assert_eq!(words_of(&whole, task), None);
    let nameless = typed(whole, &[("particulars/station", "")])?;
    assert_eq!(words_of(&nameless, task), Some(pair("名称没有填", "particulars/station")));
    Ok(())
}

/// "/" is an answer to the target, and then nothing is asked of the completed amount.
#[test]
fn targets_and_completed_amounts_are_counted_apart_and_a_slash_answers_both() -> Checked {
    let document =
        typed(empty(), &[("area/1/file_setup/target", "/"), ("area/1/phone_visit/target", "500")])?;
    // 19 − 2 targets; 19 − 1 completed amounts, for the one without a target is not asked for.
    assert_eq!(
        words_of(&document, Task::AreasAndTargets),
        Some(pair("协议量：17 个空着", "area/1/home_visit/target"))
    );
    assert_eq!(
        words_of(&document, Task::Completed),
        Some(pair("完成量：18 个空着", "area/1/phone_visit/completed"))
    );
    let document = typed(document, &[("area/1/phone_visit/completed", "0")])?;
    assert_eq!(
        words_of(&document, Task::Completed),
        Some(pair("完成量：17 个空着", "area/1/home_visit/completed")),
        "0 is filled in"
    );
    Ok(())
}

#[test]
fn the_stations_own_indicators_are_asked_for_after_the_areas() -> Checked {
    let mut document = empty();
    for entry in &mut document.areas[0].entries {
        entry.target = Quantity::NotAgreed;
    }
    assert_eq!(
        words_of(&document, Task::AreasAndTargets),
        Some(pair("协议量：5 个空着", "station/1/target"))
    );
    assert_eq!(
        words_of(&document, Task::Completed),
        Some(pair("完成量：5 个空着", "station/1/completed"))
    );
    document.station.clear();
    assert_eq!(words_of(&document, Task::AreasAndTargets), None);
    assert_eq!(words_of(&document, Task::Completed), None, "nothing was agreed, so nothing lacks");
    Ok(())
}

#[test]
fn without_areas_there_is_nothing_to_complete_and_no_input_to_lead_to() {
    let mut document = empty();
    document.areas.clear();
    document.station.clear();
    assert_eq!(words_of(&document, Task::AreasAndTargets), Some(pair("还没有片区", "")));
    assert_eq!(words_of(&document, Task::Completed), Some(pair("完成量：还没有指标", "")));
}

#[test]
fn scores_are_counted_in_words_and_lead_to_the_first_that_lacks() -> Checked {
    let two = [("score/supervising_authority", "8.5"), ("score/purchaser", "19")];
    let document = typed(empty(), &two)?;
    assert_eq!(
        words_of(&document, Task::Scores),
        Some(pair("两方得分没有填", "score/supervision_centre"))
    );
    let document = typed(document, &[("score/third_party_evaluator", "44.82")])?;
    assert_eq!(
        words_of(&document, Task::Scores),
        Some(pair("一方得分没有填", "score/supervision_centre"))
    );
    let state = document.checklist().state(Task::Scores).ok_or("no state")?;
    assert_eq!(task_words(state, Language::En), "1 score is missing");
    let document = typed(document, &[("score/supervision_centre", "13")])?;
    assert_eq!(words_of(&document, Task::Scores), None);
    let state = document.checklist().state(Task::Scores).ok_or("no state")?;
    assert_eq!(task_words(state, Language::ZhCn), "得分", "what is done has its name alone");
    Ok(())
}

const TWO_MONTHS: [(&str, &str); 2] =
    [("particulars/assessed_from", "2025-01-01"), ("particulars/assessed_to", "2025-02-28")];

#[test]
fn workers_wait_for_the_period_and_then_for_their_months() -> Checked {
    let mut document = empty();
    document.staffing.workers.push(Worker { label: "社工1".to_owned(), ..Worker::default() });
    assert_eq!(
        words_of(&document, Task::Attendance),
        Some(pair("到岗：先填评估时段", "particulars/station"))
    );
    let document = typed(document, &[("particulars/station", "示范站")])?;
    assert_eq!(
        words_of(&document, Task::Attendance),
        Some(pair("到岗：先填评估时段", "particulars/assessed_from"))
    );
    let document = typed(document, &TWO_MONTHS)?;
    assert_eq!(
        words_of(&document, Task::Attendance),
        Some(pair("到岗：2 个月空着", "worker/1/month/1/presence"))
    );
    let document = typed(document, &[("worker/1/month/1/presence", "0")])?;
    assert_eq!(
        words_of(&document, Task::Attendance),
        Some(pair("到岗：1 个月空着", "worker/1/month/2/presence"))
    );
    // From February on she is no longer there, and nobody asks.
    let document = typed(document, &[("worker/1/contract_to", "2025-01-31")])?;
    assert_eq!(words_of(&document, Task::Attendance), None);
    Ok(())
}

#[test]
fn totals_alone_will_do_and_are_asked_for_month_by_month() -> Checked {
    let document = typed(empty(), &TWO_MONTHS)?;
    assert_eq!(words_of(&document, Task::Attendance), Some(pair("到岗：还没有社工", "")));
    let document = typed(document, &[("subtotal/certified/month/1", "16")])?;
    assert_eq!(
        words_of(&document, Task::Attendance),
        Some(pair("到岗：1 个月空着", "subtotal/certified/month/2"))
    );
    let document = typed(document, &[("subtotal/certified/month/2", "16.5")])?;
    assert_eq!(words_of(&document, Task::Attendance), None);
    assert!(document.staffing.subtotal(WorkerKind::NonCertified).months.iter().next().is_none());
    Ok(())
}

#[test]
fn what_was_dismissed_reminds_of_nothing_and_stays_open() {
    let list = Checklist { dismissed: true, ..empty().checklist() };
    assert_eq!((list.reminders(), list.open()), (0, 5));
    let list = Checklist { dismissed: false, ..list };
    assert_eq!((list.reminders(), list.open()), (5, 5));
    assert_eq!(Checklist::default().open(), 0);
}
