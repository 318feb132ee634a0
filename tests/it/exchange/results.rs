//! 评估结果 coming in: a party a row, its points, and what they are counted out of.

use crate::exchange::{Failure, scheme, the_example};
use station_scorecard::document::{Document, Field, Particular, Value};
use station_scorecard::editor::{Action, Editor};
use station_scorecard::exchange::appendix::{Content, ResultCell};
use station_scorecard::exchange::paste::{Preview, Why, cells};
use station_scorecard::number::Decimal;
use station_scorecard::scoring::{PartyScore, ScoreMode};
use station_scorecard::texts::{Language, known_names, why_words};

fn preview(text: &str, document: &Document) -> Result<Preview, Failure> {
    let grid = cells(None, text).map_err(|problem| format!("{problem:?}"))?;
    Ok(Preview::of(&grid, None, document, &scheme()?, &known_names(document)))
}

fn score(document: &Document, at: usize) -> Result<PartyScore, Failure> {
    let scheme = scheme()?;
    Ok(document.score(&scheme.parties.get(at).ok_or("no such party")?.id))
}

fn with_mark(at: usize, mark: i64) -> Result<Document, Failure> {
    let mut editor = Editor::new(the_example()?);
    let raw_mark = Some(Decimal::from_hundredths(mark));
    let put = PartyScore { mode: ScoreMode::RawMark, raw_mark, points: None };
    editor.dispatch(Action::PutScore(at, put)).map_err(|of| format!("{of:?}"))?;
    Ok(editor.document().clone())
}

#[test]
fn points_come_in_by_the_names_of_the_parties_in_any_order() -> Result<(), Failure> {
    let text = "评分方\t得分\n购买方（街道办）\t17.5分\n监督方（区民政局）\t9.25\n";
    let found = preview(text, &Document::empty("片区1"))?;
    let points = |at| Ok::<_, Failure>(score(&found.after, at)?.points.map(|of| of.hundredths()));
    assert_eq!((points(0)?, points(1)?, points(2)?), (Some(925), Some(1750), None));
    assert!(found.unrecognised.is_empty(), "{:?}", found.unrecognised);
    Ok(())
}

#[test]
fn what_is_worth_the_same_stays_a_mark() -> Result<(), Failure> {
    // 90 of 100 is 18 of 20.
    let document = with_mark(1, 9000)?;
    let found = preview("评估方\t得分\n购买方\t18\n", &document)?;
    assert_eq!((found.changes.len(), found.same, &found.after), (0, 1, &document));
    let found = preview("评估方\t得分\n购买方\t17\n", &document)?;
    let shown: Vec<(String, String)> =
        found.changes.iter().map(|of| (of.old.text(), of.new.text())).collect();
    assert_eq!(shown, [("18".to_owned(), "17".to_owned())], "both in points");
    let mut editor = Editor::new(document.clone());
    let action = found.action().ok_or("nothing changes")?;
    editor.dispatch(action).map_err(|of| format!("{of:?}"))?;
    assert_eq!(editor.document(), &found.after);
    assert_eq!(score(editor.document(), 1)?.mode, ScoreMode::Points);
    editor.undo().ok_or("no undo")?;
    assert_eq!(editor.document(), &document, "the mark is there again");
    Ok(())
}

#[test]
fn a_row_out_of_100_is_a_mark_and_one_out_of_anything_else_is_refused() -> Result<(), Failure> {
    let text = "评估方\t满分\t得分\n购买方\t100\t89.97\n监督方\t12\t11\n第三方\t55\t44\n";
    let found = preview(text, &Document::empty("片区1"))?;
    let mark = score(&found.after, 1)?;
    assert_eq!(
        (mark.mode, mark.raw_mark),
        (ScoreMode::RawMark, Some(Decimal::from_hundredths(8997)))
    );
    assert_eq!(score(&found.after, 0)?.points, None);
    assert_eq!(score(&found.after, 3)?.points, Some(Decimal::whole(44)));
    let told: Vec<_> = found.unrecognised.iter().map(|of| (of.row, of.column, of.why)).collect();
    assert_eq!(told, [(2, 2, Why::OtherCap)]);
    let words = why_words(Why::OtherCap, None, &found.after, &scheme()?, Language::ZhCn);
    assert!(words.contains("满分") && words.contains("不导入"), "{words}");
    Ok(())
}

#[test]
fn more_than_the_cap_is_refused_as_when_it_is_typed() -> Result<(), Failure> {
    let found = preview("评估方\t得分\n购买方\t20.01\n", &the_example()?)?;
    assert!(found.changes.is_empty());
    assert!(matches!(found.unrecognised.as_slice(), [of] if matches!(of.why, Why::Refused(_))));
    Ok(())
}

#[test]
fn a_printed_total_that_is_not_the_sum_is_reported() -> Result<(), Failure> {
    let text = "评估方\t得分\n购买方\t20\n监督方\t8.93\n督导中心\t13\n第三方\t44.82\n总分\t86.57\n等级\t良好\n";
    let found = preview(text, &Document::empty("片区1"))?;
    let differing: Vec<_> = found
        .differing
        .iter()
        .map(|of| (of.row, of.printed.as_str(), of.computed.as_str()))
        .collect();
    assert_eq!(differing, [(5, "86.57", "86.75")]);
    assert_eq!(found.differing[0].content, Content::Result(ResultCell::Total));
    let right = preview(&text.replace("86.57", "86.75分"), &Document::empty("片区1"))?;
    assert_eq!((right.differing.len(), right.agreeing), (0, 1));
    Ok(())
}

#[test]
fn an_unknown_party_is_reported_and_the_rows_below_are_not() -> Result<(), Failure> {
    let text = "评估方\t满分\t得分\n居民代表\t10\t9\n等级\t良好\t\n评分方案\t广州\t\n";
    let found = preview(text, &Document::empty("片区1"))?;
    assert!(found.changes.is_empty());
    let told: Vec<_> = found.unrecognised.iter().map(|of| (of.row, of.why)).collect();
    assert_eq!(told, [(1, Why::UnknownRow), (1, Why::UnknownRow)]);
    Ok(())
}

#[test]
fn station_and_period_are_above_the_parties() -> Result<(), Failure> {
    let text = "社工站\t白鹤站\n评估时段\t2023-09-10 – 2024-07-31\n评估方\t得分\n购买方\t20\n";
    let found = preview(text, &Document::empty("片区1"))?;
    let line = |line| found.after.particulars.text(line);
    assert_eq!(line(Particular::Station), "白鹤站");
    assert_eq!(line(Particular::AssessedFrom), "2023-09-10");
    assert_eq!(line(Particular::AssessedTo), "2024-07-31");
    let only_end = text.replace("2023-09-10 –", "–");
    let found = preview(&only_end, &Document::empty("片区1"))?;
    assert_eq!(found.after.particulars.text(Particular::AssessedFrom), "");
    assert_eq!(found.after.particulars.text(Particular::AssessedTo), "2024-07-31");
    let station = Value::Text("白鹤站".to_owned());
    assert!(
        found
            .changes
            .iter()
            .any(|of| of.field == Field::Particular(Particular::Station) && of.new == station)
    );
    Ok(())
}

/// The heading 得分 occurs in other tables too.
#[test]
fn a_column_of_scores_next_to_indicators_is_reported() -> Result<(), Failure> {
    let text = "指标名称\t指标要求\t完成量\t得分\n微项目\t2\t1\t3\n";
    let found = preview(text, &Document::empty("片区1"))?;
    let told: Vec<_> = found.unrecognised.iter().map(|of| (of.row, of.column, of.why)).collect();
    assert_eq!(told, [(0, 3, Why::UnknownHeading)]);
    Ok(())
}
