//! Texts in place of an amount: days, and errors of formulas.

use crate::exchange::{Failure, scheme, the_example};
use station_scorecard::document::Document;
use station_scorecard::exchange::Grid;
use station_scorecard::exchange::csv;
use station_scorecard::exchange::paste::{Preview, Why};
use station_scorecard::exchange::worker::read;
use station_scorecard::texts::{Language, cell_name, known_names, why_words};
use std::fs;

fn case(name: &str) -> Result<Grid, Failure> {
    let bytes = fs::read(format!("tests/golden/exchange/containers/{name}"))?;
    let mut sheets = read(&bytes).map_err(|problem| format!("{problem:?}"))?;
    Ok(sheets.remove(0).grid)
}

fn preview(grid: &Grid, document: &Document) -> Result<Preview, Failure> {
    Ok(Preview::of(grid, None, document, &scheme()?, &known_names(document)))
}

/// Cells that are not understood, with why in words.
fn unrecognised(preview: &Preview) -> Result<Vec<String>, Failure> {
    let scheme = scheme()?;
    let lines = preview.unrecognised.iter().map(|of| {
        let why = why_words(of.why, of.field, &preview.after, &scheme, Language::ZhCn);
        format!("{} {} {why}", cell_name(of.row, of.column), of.text)
    });
    Ok(lines.collect())
}

#[test]
fn a_day_in_place_of_an_amount_is_reported_as_a_day() -> Result<(), Failure> {
    let preview = preview(&case("dates.xlsx")?, &Document::empty("片区1"))?;
    assert_eq!(unrecognised(&preview)?, ["B2 3月5日 这是日期，不是数量"]);
    Ok(())
}

#[test]
fn days_and_errors_are_distinguished_from_other_words() -> Result<(), Failure> {
    let cases = [
        ("3月5日", Why::Day),
        ("1月2日", Why::Day),
        ("3月", Why::Day),
        ("12月", Why::Day),
        ("2025-03-05", Why::Day),
        ("2025/3/5", Why::Day),
        ("2025年3月5日", Why::Day),
        ("2025年3月", Why::Day),
        ("2025-03-05 08:30", Why::Day),
        ("2025-03", Why::Day),
        ("5-Mar", Why::Day),
        ("Mar-25", Why::Day),
        ("#VALUE!", Why::FormulaError),
        ("#REF!", Why::FormulaError),
        ("#N/A", Why::FormulaError),
        ("#NAME?", Why::FormulaError),
        ("#NUM!", Why::FormulaError),
        ("#NULL!", Why::FormulaError),
        ("#DIV/0!", Why::FormulaError),
        ("＃ＶＡＬＵＥ！", Why::FormulaError),
        ("Err:502", Why::FormulaError),
    ];
    for (text, why) in cases {
        let table = format!("指标名称,指标要求,完成量\n甲甲,{text},4\n");
        let grid = csv::read(&table).map_err(|problem| format!("{problem:?}"))?;
        let preview = preview(&grid, &Document::empty("片区1"))?;
        let found: Vec<Why> = preview.unrecognised.iter().map(|of| of.why).collect();
        assert_eq!(found, [why], "{text}");
    }
    for text in ["13月5日", "3月32日", "abc", "2025.5.x", "#1", "5-abc"] {
        let table = format!("指标名称,指标要求,完成量\n甲甲,{text},4\n");
        let grid = csv::read(&table).map_err(|problem| format!("{problem:?}"))?;
        let preview = preview(&grid, &Document::empty("片区1"))?;
        let found = preview.unrecognised.first().map(|of| of.why);
        assert!(matches!(found, Some(Why::Refused(_))), "{text}: {found:?}");
    }
    Ok(())
}

/// The rate of a row with "/" is #VALUE!, that of one with an error is an error.
#[test]
fn an_error_is_never_a_figure_that_differs() -> Result<(), Failure> {
    let preview = preview(&case("cached-errors.xlsx")?, &Document::empty("片区1"))?;
    assert_eq!(preview.differing, []);
    assert_eq!(unrecognised(&preview)?, ["C3 #N/A 这是公式错误，不是数据"]);
    Ok(())
}

#[test]
fn an_error_in_place_of_a_rate_or_total_neither_differs_nor_agrees() -> Result<(), Failure> {
    let example = the_example()?;
    for error in ["#VALUE!", "#REF!", "#N/A", "#NAME?", "#NUM!", "#NULL!", "#DIV/0!"] {
        let table = format!(
            "片区,电访,,\n,协议量,完成量,百分比\n片区1,500,1344,{error}\n合计,{error},1344,\n"
        );
        let grid = csv::read(&table).map_err(|problem| format!("{problem:?}"))?;
        let mut document = example.clone();
        document.areas.truncate(1);
        let preview = preview(&grid, &document)?;
        assert!(preview.differing.is_empty(), "{error}: {:?}", preview.differing);
        assert_eq!(preview.agreeing, 1, "{error}: the total of what was done");
    }
    Ok(())
}

/// A row that is called by an error is no new row.
#[test]
fn an_error_names_no_row() -> Result<(), Failure> {
    let table = "指标名称,指标要求,完成量\n#REF!,3,4\n";
    let grid = csv::read(table).map_err(|problem| format!("{problem:?}"))?;
    let preview = preview(&grid, &Document::empty("片区1"))?;
    assert!(preview.added.is_empty() && preview.changes.is_empty());
    assert_eq!(
        preview.unrecognised.iter().map(|of| of.why).collect::<Vec<_>>(),
        [Why::UnknownRow; 2]
    );
    Ok(())
}
