//! The workbook of a district, worked out anew by LibreOffice.

use std::fs;
use std::path::{Path, PathBuf};

use station_scorecard::district::{Counted, District, Member};
use station_scorecard::document::{Document, Particular, StationIndicator, Value};
use station_scorecard::exchange::Grid;
use station_scorecard::exchange::workbook::Sheet;
use station_scorecard::exchange::worker;
use station_scorecard::number::Decimal;
use station_scorecard::scoring::{IndicatorEntry, PartyScore, Quantity, ScoreMode};
use station_scorecard::texts::{
    Language, district_book_words, district_median_text, grade_range, rate_text, total_text,
};

use crate::Outcome;
use crate::environment::folder;
use crate::libreoffice::{assert_equal, shown};
use crate::openpyxl::change;
use crate::stations::the_example;

/// Where the stations begin on the sheets of rates and amounts: title, heads, the district, the median.
const FIRST: usize = 4;

fn amount(whole: i64) -> Quantity {
    Quantity::Amount(Decimal::whole(whole))
}

fn entry(completed: Quantity, target: Quantity) -> IndicatorEntry {
    IndicatorEntry { target, completed }
}

fn named(name: &str) -> Outcome<Document> {
    let mut document = the_example()?;
    document.particulars.replace(Particular::Station, Value::Text(name.to_owned()));
    Ok(document)
}

/// The entries of an indicator in all areas.
fn fill(document: &mut Document, indicator: usize, of: IndicatorEntry) {
    for area in &mut document.areas {
        if let Some(place) = area.entries.get_mut(indicator) {
            *place = of;
        }
    }
}

/// Four stations with everything that a cell can be: blank, "/", work without a target, an indicator that others
/// do not have, two of the same words, a party without a score, a grade that rounding decides.
fn stations() -> Outcome<Vec<Document>> {
    let own = |completed, target| StationIndicator {
        overall: false,
        name: "义诊".to_owned(),
        unit: "场".to_owned(),
        entry: entry(amount(completed), amount(target)),
    };
    let mut plain = named("甲站")?;
    plain.station.push(own(3, 4));
    let mut open = named("乙站")?;
    open.put_score("third_party_evaluator", PartyScore::default());
    fill(&mut open, 0, entry(Quantity::Blank, amount(60)));
    fill(&mut open, 1, entry(Quantity::Blank, Quantity::Blank));
    fill(&mut open, 2, entry(Quantity::NotAgreed, Quantity::NotAgreed));
    open.station.extend([own(1, 8), own(5, 16)]);
    let mut extra = named("丙站")?;
    fill(&mut extra, 2, entry(amount(7), amount(0)));
    fill(&mut extra, 4, entry(amount(2), Quantity::NotAgreed));
    // 159 ÷ 96 = 165.625% is rounded up.
    fill(&mut extra, 5, entry(amount(159), amount(96)));
    let mut rounded = named("丁站")?;
    for (party, mark) in [
        ("supervising_authority", 8_990),
        ("purchaser", 9_000),
        ("supervision_centre", 8_997),
        ("third_party_evaluator", 9_001),
    ] {
        let raw_mark = Some(Decimal::from_hundredths(mark));
        rounded.put_score(party, PartyScore { mode: ScoreMode::RawMark, points: None, raw_mark });
    }
    // With the 165.63% of 丙站 the median of four may lie between two hundredths.
    fill(&mut rounded, 5, entry(amount(10_001), amount(10_000)));
    Ok(vec![plain, open, extra, rounded])
}

fn district(documents: Vec<Document>) -> Outcome<District> {
    let numbered = documents.into_iter().enumerate();
    let all: Vec<Member> =
        numbered.map(|(at, of)| Member::new(&format!("{at}.json"), of)).collect();
    Ok(District::of(&all, &Counted::all(&all)).ok_or("no district")?)
}

/// The workbook in a folder of its own, and its sheets as they were written.
fn saved(district: &District, language: Language) -> Outcome<(PathBuf, Vec<Sheet>)> {
    let words = |word| district_book_words(word, district, language);
    let bytes = worker::write_district(district, &words, "1.2.3");
    let bytes = bytes.map_err(|of| format!("{of:?}"))?;
    let file = folder()?.join("district.xlsx");
    fs::write(&file, &bytes)?;
    Ok((file, worker::read(&bytes).map_err(|of| format!("{of:?}"))?))
}

/// What LibreOffice comes to of each sheet when it has the formulas alone, with some cells changed before.
fn worked_out(file: &Path, sheets: &[Sheet], changes: &[&str]) -> Outcome<Vec<Grid>> {
    let bare = file.with_file_name("bare.xlsx");
    change(file, &bare, changes)?;
    let mut found = shown(&bare, bare.parent().ok_or("no folder")?)?;
    assert_eq!(found.len(), sheets.len(), "sheets");
    let grid = |sheet: &Sheet| {
        let name = format!("-{}.csv", sheet.name);
        let at = found.iter().position(|(file, _)| file.ends_with(&name)).ok_or(name)?;
        Ok(found.remove(at).1)
    };
    sheets.iter().map(grid).collect()
}

/// A share as both write it: `95%` is `95.00%`; what has no figure on the page is an empty cell in a workbook.
fn bare(text: &str) -> &str {
    match text {
        "—" => "",
        _ => match text.strip_suffix('%') {
            Some(share) if share.contains('.') => share.trim_end_matches('0').trim_end_matches('.'),
            Some(share) => share,
            None => text,
        },
    }
}

/// The rates of a grid against those of the page: the district, the median, every station.
fn assert_rates(district: &District, rates: &Grid) {
    assert!(district.columns.len() > 20 && district.rows.len() == 4);
    for (number, column) in district.columns.iter().enumerate() {
        let place = number + 1;
        let check = |row: usize, page: &str| {
            let (theirs, of) = (rates.text(row, place), &column.known_by.name);
            assert_eq!(bare(theirs), bare(page), "{of} in row {row}");
        };
        check(2, &rate_text(column.sum.completion));
        check(3, &district_median_text(column.median));
        for (row, cell) in column.cells.iter().enumerate() {
            check(FIRST + row, &cell.map_or(String::new(), |cell| rate_text(cell.completion)));
        }
    }
}

#[test]
fn every_cell_of_a_district_is_worked_out_as_the_page_shows_it() -> Outcome {
    let district = district(stations()?)?;
    for language in Language::ALL {
        let (file, sheets) = saved(&district, language)?;
        let grids = worked_out(&file, &sheets, &[])?;
        assert_rates(&district, &grids[1]);
        for (row, of) in district.rows.iter().enumerate() {
            let [name, total, grade] = [0, 1, 2].map(|column| grids[0].text(row + 2, column));
            let outcome = &of.evaluation.outcome;
            let expected = match outcome.is_settled() {
                true => outcome.lowest.to_string(),
                false => total_text(outcome, &district.scheme),
            };
            assert_eq!([name, total], [of.name.as_str(), expected.as_str()]);
            assert_eq!(grade, grade_range(outcome, &district.scheme, language));
        }
        let written = sheets.into_iter().map(|sheet| sheet.grid);
        written
            .zip(grids)
            .map(|(ours, theirs)| [ours, theirs])
            .for_each(|both| assert_equal(&both));
    }
    Ok(())
}

/// 甲站's 电访 done, by another number: its rate, that of the district and the median follow.
#[test]
fn a_changed_amount_changes_the_rate_the_sum_and_the_median() -> Outcome {
    let before = stations()?;
    let (file, sheets) = saved(&district(before.clone())?, Language::ZhCn)?;
    let mut after = before;
    let plain = after.first_mut().ok_or("no station")?;
    let [first, others @ ..] = plain.areas.as_mut_slice() else { return Err("no area".into()) };
    first.entries[1].completed = amount(1_000);
    others.iter_mut().for_each(|area| area.entries[1].completed = amount(0));
    let district = district(after)?;
    // The stations are in the order of their names; 电访 is the second indicator.
    let row = district.rows.iter().position(|row| row.name == "甲站").ok_or("no 甲站")?;
    let cell = format!("{}!C{}=1000", sheets[3].name, FIRST + row + 1);
    let grids = worked_out(&file, &sheets, &[&cell])?;
    assert_rates(&district, &grids[1]);
    let column = &district.columns[1];
    // 3556 of 1510 each were done; now 1000, 3556 and 3556 of 3 × 1510, and 66.23% of the three.
    let figures = [rate_text(column.sum.completion), district_median_text(column.median)];
    assert_eq!(figures, ["179.07%", "235.50%"]);
    Ok(())
}
