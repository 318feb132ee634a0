//! The content of a workbook is read as it is displayed.

use super::{empty_station, sheets, taken};
use crate::exchange::samples::check_like_the_example;
use crate::exchange::{Failure, the_example};
use serde_json::Value as Json;
use station_scorecard::document::Document;
use station_scorecard::exchange::Grid;
use station_scorecard::exchange::workbook::Sheet;
use station_scorecard::scoring::Quantity;
use std::fs;

fn row(grid: &Grid, row: usize) -> Vec<&str> {
    grid.rows()[row].iter().map(|cell| cell.text.as_str()).collect()
}

/// The workers of the report and their presence, as the preview would leave them.
fn check_workers(document: &Document) -> Result<(), Failure> {
    let text = fs::read_to_string("tests/golden/gz-2023/baihedong-2024/printed.json")?;
    let report: Json = serde_json::from_str(&text)?;
    let people = report["staffing"]["visible_people"].as_array().ok_or("no people")?;
    assert_eq!(document.staffing.workers.len(), people.len());
    let months = document.assessed_months();
    for (worker, person) in document.staffing.workers.iter().zip(people) {
        assert_eq!(Some(worker.label.as_str()), person["id"].as_str());
        let told = person["monthly_from_table"].as_array();
        let presence = told.or_else(|| person["monthly_derived"].as_array()).ok_or("no months")?;
        let found = months.iter().map(|month| worker.months.get(*month).presence);
        let expected = presence.iter().map(|there| Quantity::from_text(&there.to_string()));
        assert!(found.map(Some).eq(expected), "{}", worker.label);
    }
    Ok(())
}

#[test]
fn the_appendix_is_recognised_in_every_format() -> Result<(), Failure> {
    for name in ["appendix-live.xlsx", "appendix-live.ods", "appendix-live.xls"] {
        let sheets = sheets(name)?;
        let (hidden, sheets): (Vec<Sheet>, Vec<Sheet>) =
            sheets.into_iter().partition(|sheet| sheet.grid.on_hidden_sheet());
        let names = |sheets: &[Sheet]| -> Vec<String> {
            sheets.iter().map(|sheet| sheet.name.clone()).collect()
        };
        assert_eq!(names(&sheets), ["附件1", "特色指标", "附件2"], "{name}");
        assert_eq!(names(&hidden), ["草稿"], "{name}: the hidden sheet is marked as such");
        let taken = taken(&sheets, &empty_station())?;
        assert!(taken.unrecognised.is_empty(), "{name}: {:?}", taken.unrecognised);
        assert!(taken.differing.is_empty(), "{name}: {:?}", taken.differing);
        // 5 × 14 rates and 14 × 2 + 1 totals in the blocks, of which 咨询个案 has "/" for 5 rates and
        // 1 total; 5 and 18 rates of the station; 6 sums of workers.
        assert_eq!(taken.agreeing, 70 + 29 + 23 + 6, "{name}");
        for part in ["areas", "station"] {
            check_like_the_example(&taken.document, part).map_err(|of| format!("{name}: {of}"))?;
        }
        let communities = |document: &Document| {
            document.areas.iter().map(|area| area.communities.clone()).collect::<Vec<_>>()
        };
        assert_eq!(communities(&taken.document), communities(&the_example()?), "{name}");
        check_workers(&taken.document)?;
    }
    Ok(())
}

/// Two rates and a total of the sample are not what follows from the other figures.
#[test]
fn printed_figures_that_differ_are_listed_with_their_cells() -> Result<(), Failure> {
    let sheets = sheets("appendix-altered.xlsx")?;
    let taken = taken(&sheets, &empty_station())?;
    let expected = [
        ["附件1 H6", "236.52%", "236.25%"],
        ["附件1 B9", "23", "22"],
        ["附件1 K9", "224.32%", "177.54%"],
    ];
    assert_eq!(taken.differing, expected);
    assert!(taken.unrecognised.is_empty(), "{:?}", taken.unrecognised);
    check_like_the_example(&taken.document, "station")?;
    check_like_the_example(&taken.document, "areas")
}

#[test]
fn numbers_percentages_days_and_texts_come_in_as_they_are_seen() -> Result<(), Failure> {
    for name in ["kinds.xlsx", "kinds.ods", "kinds.xls"] {
        let sheets = sheets(name)?;
        let grid = &sheets[0].grid;
        let numbers = ["0.1", "1344", "2.5", "-3", "0.3", "0.0000001", "12345678901234600000"];
        assert_eq!(row(grid, 0), numbers, "{name}: 15 digits, as spreadsheets show them");
        assert_eq!(row(grid, 1), ["165.63%", "95.83%", "100%", "0.0%", "100%"], "{name}");
        assert_eq!(row(grid, 2), ["2024-07-31", "2023-09", "2024-07-31 08:30"], "{name}");
        // LibreOffice keeps yes and no as numbers in its own format.
        let truth = if name == "kinds.ods" { ["1", "0"] } else { ["TRUE", "FALSE"] };
        assert_eq!(row(grid, 3), [&truth[..], &["#DIV/0!"]].concat(), "{name}");
        let texts = [
            "=1+1",
            "+8613",
            "-5",
            "@名字",
            "'引号",
            " 两边有空格 ",
            "第一行\n第二行",
            "<&>\"",
            "0010",
        ];
        assert_eq!(row(grid, 4), texts, "{name}");
    }
    Ok(())
}

#[test]
fn merged_cells_are_marked_with_the_place_where_they_begin() -> Result<(), Failure> {
    for name in ["kinds.xlsx", "kinds.ods", "kinds.xls"] {
        let grid = &sheets(name)?[0].grid;
        assert!(grid.marks_merges());
        assert_eq!(grid.text(6, 1), "跨格");
        for place in [(6, 2), (7, 1), (7, 2)] {
            assert_eq!(grid.begins(place.0, place.1), (6, 1), "{name} {place:?}");
        }
        assert_eq!(grid.begins(7, 3), (7, 3), "{name}");
    }
    Ok(())
}
