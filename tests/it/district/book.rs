//! The workbook of a district: what stands in it, and what it is computed by.

use super::table::rounded_up;
use super::{district, members, station, three};
use crate::Checked;
use station_scorecard::district::{Counted, District};
use station_scorecard::document::Document;
use station_scorecard::exchange::many;
use station_scorecard::exchange::workbook::Sheet;
use station_scorecard::exchange::worker;
use station_scorecard::texts::{Language, district_book_words};

fn sheets(district: &District, language: Language) -> Result<Vec<Sheet>, String> {
    let words = |word| district_book_words(word, district, language);
    let bytes = worker::write_district(district, &words, "1.2.3");
    let bytes = bytes.map_err(|problem| format!("{problem:?}"))?;
    worker::read(&bytes).map_err(|problem| format!("{problem:?}"))
}

fn row(sheet: &Sheet, at: usize, columns: usize) -> Vec<String> {
    let cells = sheet.grid.rows().get(at).into_iter().flatten();
    cells.take(columns).map(|cell| cell.text.clone()).collect()
}

/// It is read back and compared as it is written; here what it says.
#[test]
fn it_has_the_stations_the_rates_the_amounts_and_the_files() -> Checked {
    let district = district(three())?;
    let sheets = sheets(&district, Language::ZhCn)?;
    let names: Vec<&str> = sheets.iter().map(|sheet| sheet.name.as_str()).collect();
    assert_eq!(names, ["各站", "完成率", "协议量", "完成量", "来源"]);
    assert_eq!(row(&sheets[0], 2, 7), ["东街站", "91", "优秀", "9", "18", "14", "50"]);
    assert_eq!(row(&sheets[0], 3, 3), ["北街站", "40.00–95.00", "不合格–优秀"]);
    // 电访 is the second indicator.
    let phone = |sheet: usize, at: usize| row(&sheets[sheet], at, 3)[2].clone();
    assert_eq!([phone(1, 2), phone(1, 3), phone(1, 4)], ["102.14%", "90.00%", "90.00%"]);
    assert_eq!([phone(2, 2), phone(2, 4), phone(2, 5)], ["140", "10", "30"]);
    assert_eq!([phone(3, 2), phone(3, 6)], ["143", "110"]);
    assert_eq!(row(&sheets[4], 2, 2), ["东街站", "2.json"]);
    Ok(())
}

#[test]
fn where_rounding_decides_a_grade_a_column_says_so() -> Checked {
    let [west, east, _] = three();
    let notes = |documents: Vec<Document>| -> Result<Vec<String>, String> {
        let sheets = sheets(&district(documents)?, Language::ZhCn)?;
        let stations = &sheets[0].grid;
        Ok((1..stations.rows().len()).map(|at| stations.text(at, 8).to_owned()).collect())
    };
    assert_eq!(notes(vec![west.clone(), east.clone()])?, ["", "", ""]);
    let told = notes(vec![west, east, rounded_up()])?;
    assert_eq!(told, ["等级说明", "", "不舍入 89.991，良好", ""]);
    Ok(())
}

/// A worker's name stands nowhere in it, and the stations survive the way to what writes it.
#[test]
fn no_workers_name_goes_along() -> Checked {
    let named = station_scorecard::document::example().ok_or("no example")?;
    let labels: Vec<String> =
        named.staffing.workers.iter().map(|worker| worker.label.clone()).collect();
    assert!(!labels.is_empty());
    let all = members([named, three()[0].clone()]);
    let sent = many::apart(&many::together(&all)).ok_or("it does not read")?;
    assert_eq!(sent, all);
    let district = District::of(&sent, &Counted::all(&sent)).ok_or("no station")?;
    let sheets = sheets(&district, Language::En)?;
    let cells = sheets.iter().flat_map(|sheet| sheet.grid.rows()).flatten();
    let texts: Vec<&str> = cells.map(|cell| cell.text.as_str()).collect();
    assert!(labels.iter().all(|label| !texts.contains(&label.as_str())), "{labels:?}");
    Ok(())
}

#[test]
fn a_station_without_scores_has_no_grade_in_it_as_on_the_page() -> Checked {
    let [first, ..] = three();
    let district = district([first, station("南街站", [None; 4], (1, 10))])?;
    let sheets = sheets(&district, Language::ZhCn)?;
    let at = (0..6).find(|at| row(&sheets[0], *at, 1) == ["南街站"]).ok_or("no such row")?;
    assert_eq!(row(&sheets[0], at, 3), ["南街站", "未评分", "—"]);
    Ok(())
}
