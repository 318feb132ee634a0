//! One question of every kind, frozen, with answers worked out by hand.

use station_scorecard::texts::{Language, given_table};
use station_scorecard::training::{Answer, Choice, Difficulty, Kind, Question, generate};
use std::fs;

const SEED: u64 = 2_024;

/// An answer as the golden file writes it.
fn written(question: &Question, answer: Answer) -> String {
    let at = match answer {
        Answer::Number(number) => return number.to_string(),
        Answer::Choice(at) => at,
    };
    match question.options[at] {
        Choice::Grade(grade) => format!("grade {grade}"),
        Choice::Grades(low, high) => format!("grades {low} {high}"),
        Choice::Yes => "yes".to_owned(),
        Choice::No => "no".to_owned(),
        Choice::NotAgreed => "/".to_owned(),
        Choice::ToFill => "to fill".to_owned(),
        Choice::Extra(amount) => format!("extra {amount}"),
        Choice::Percent(percent) => format!("percent {}", percent.hundredths() / 100),
        Choice::Cell(cell) => format!("cell {cell}"),
        Choice::Month(month) => format!("month {month}"),
        Choice::Behind => "behind".to_owned(),
        Choice::OnLine => "on the line".to_owned(),
        Choice::Ahead => "ahead".to_owned(),
    }
}

#[test]
fn every_kind_has_a_question_worked_by_hand() -> crate::Checked {
    let golden = fs::read_to_string("tests/golden/training/questions.txt")?;
    let lines: Vec<&str> =
        golden.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).collect();
    assert_eq!(lines.len(), Kind::ALL.len());
    for (kind, line) in Kind::ALL.into_iter().zip(lines) {
        let parts: Vec<&str> = line.split('|').map(str::trim).collect();
        let [name, given, steps, slips] = parts.as_slice() else { panic!("{line}") };
        assert_eq!(*name, format!("{kind:?}"));
        let question = generate(kind, Difficulty::Usual, SEED);
        let cell = |cell: &String| if cell.is_empty() { "_".to_owned() } else { cell.clone() };
        let rows = given_table(&question, Language::ZhCn).rows;
        let rows: Vec<String> =
            rows.iter().map(|row| row.iter().map(cell).collect::<Vec<_>>().join(" ")).collect();
        assert_eq!(*given, rows.join("; "), "{name}");
        let found: Vec<String> =
            question.steps.iter().map(|step| written(&question, step.right)).collect();
        assert_eq!(*steps, found.join(", "), "{name}");
        let offer = |of: &station_scorecard::training::Offer| {
            format!("{}: {}", of.slip.key(), written(&question, of.answer))
        };
        let found: Vec<String> = question.offers.iter().map(offer).collect();
        assert_eq!(*slips, found.join("; "), "{name}");
    }
    Ok(())
}
