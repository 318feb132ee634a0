//! A station in a line: its years, its result, what it holds, and what was filled in of a task.

use crate::Checked;
use station_scorecard::desk::Summary;
use station_scorecard::document::{Document, Field, Task, Worker, example};
use station_scorecard::editor::{Action, Editor};
use station_scorecard::texts::{
    Language, deleted_words, done_words, station_open, station_rank, station_result, station_years,
};

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

fn line(document: &Document, language: Language) -> [String; 3] {
    let summary = Summary::of(document, false);
    [
        station_years(&summary, language),
        station_result(&summary, language),
        station_open(&summary, language),
    ]
}

/// Nothing is scored: no "0.00 起", which would read like a result.
#[test]
fn an_empty_station_has_no_result_and_no_years() {
    let document = Document::empty("片区1");
    assert_eq!(line(&document, Language::ZhCn), ["", "—", "还差 5 项"]);
    assert_eq!(line(&document, Language::En), ["", "—", "5 to go"]);
}

#[test]
fn known_points_are_where_it_starts_and_a_settled_total_has_its_grade() -> Checked {
    let period = [
        ("particulars/assessed_from", "2025-01-01"),
        ("particulars/assessed_to", "2025-10-31"),
        ("particulars/station", "示范站"),
        ("score/supervising_authority", "8.5"),
        ("score/purchaser", "19"),
    ];
    let document = typed(Document::empty("片区1"), &period)?;
    assert_eq!(line(&document, Language::ZhCn), ["2025", "27.50 起", "还差 4 项"]);
    assert_eq!(station_rank(&Summary::of(&document, false)), None);
    let example = example().ok_or("no example")?;
    assert_eq!(line(&example, Language::ZhCn), ["2023–2024", "86.75 良好", ""]);
    assert_eq!(station_rank(&Summary::of(&example, true)), Some(1));
    Ok(())
}

/// Without an assessed period the service year says which years.
#[test]
fn the_service_year_stands_in_for_the_period() -> Checked {
    let year = [
        ("particulars/service_year_from", "2024-03-01"),
        ("particulars/service_year_to", "2025-02-28"),
    ];
    let document = typed(Document::empty("片区1"), &year)?;
    assert_eq!(line(&document, Language::ZhCn)[0], "2024–2025");
    Ok(())
}

#[test]
fn a_deletion_tells_what_was_held() -> Checked {
    let held = Summary::of(&example().ok_or("no example")?, false);
    assert_eq!(
        deleted_words("示范站", Some(&held), Language::ZhCn),
        "已删除“示范站”：86.75 良好、4 个片区、6 名社工。"
    );
    let mut empty = Document::empty("片区1");
    empty.staffing.workers.push(Worker::default());
    let held = Summary::of(&empty, false);
    assert_eq!(
        deleted_words("示范站", Some(&held), Language::En),
        "“示范站” was deleted: 1 area, 1 worker."
    );
    assert_eq!(deleted_words("示范站", None, Language::ZhCn), "已删除“示范站”。");
    Ok(())
}

#[test]
fn only_a_changed_example_is_called_changed() -> Checked {
    let mut document = example().ok_or("no example")?;
    assert!(!Summary::of(&document, true).is_changed);
    document.areas.pop();
    assert!(Summary::of(&document, true).is_changed);
    assert!(!Summary::of(&document, false).is_changed, "it is not the example");
    Ok(())
}

/// 3 areas × 14 indicators and 5 of the station: 47 targets.
#[test]
fn a_done_task_says_what_was_filled_in() -> Checked {
    let mut document = Document::empty("片区1");
    for name in ["片区2", "片区3"] {
        let area = document.blank_area(name);
        document.areas.push(area);
    }
    let says = |document: &Document, task| done_words(task, document, Language::ZhCn);
    assert_eq!(says(&document, Task::AreasAndTargets), "3 个片区，47 个协议量");
    assert_eq!(says(&document, Task::NameAndPeriod), "");
    for (to, expected) in [
        ("2025-10-31", "2025 年 1 月至 10 月"),
        ("2025-01-31", "2025 年 1 月"),
        ("2026-03-31", "2025 年 1 月至 2026 年 3 月"),
    ] {
        let days = [("particulars/assessed_from", "2025-01-01"), ("particulars/assessed_to", to)];
        let document = typed(document.clone(), &days)?;
        assert_eq!(says(&document, Task::NameAndPeriod), expected);
    }
    let example = example().ok_or("no example")?;
    assert_eq!(says(&example, Task::Scores), "得分 86.75 良好");
    Ok(())
}
