//! Our workbooks, opened in LibreOffice and in openpyxl.

use std::fs;
use std::path::{Path, PathBuf};

use station_scorecard::document::{
    Amount, Document, Field, Monthly, Side, StaffingField, Value, When,
};
use station_scorecard::editor::{Action, Editor};
use station_scorecard::exchange::Grid;
use station_scorecard::exchange::workbook::{BookWords, Sheet};
use station_scorecard::exchange::worker;
use station_scorecard::number::Decimal;
use station_scorecard::scoring::{Group, Month, Quantity, Staffing, SubtotalScope, WorkerKind};
use station_scorecard::texts::{Language, book_words, cell_name, head_words};

use crate::Outcome;
use crate::environment::folder;
use crate::libreoffice::{assert_equal, converted, shown};
use crate::openpyxl::{change, look_into};
use crate::printed::pages;
use crate::stations::{TEMPTING, tempting, the_example};

fn written(document: &Document, language: Language) -> Outcome<Vec<u8>> {
    let scheme = document.scheme();
    let heads = |head| head_words(head, document, scheme, language);
    let others = |word| book_words(word, document, scheme, language);
    let words = BookWords { heads: &heads, others: &others };
    worker::write(document, scheme, words, "1.2.3").map_err(|of| format!("{of:?}").into())
}

/// A workbook in a folder of its own, and its sheets as we read them.
fn saved(document: &Document, language: Language) -> Outcome<(PathBuf, Vec<Sheet>)> {
    let bytes = written(document, language)?;
    let file = folder()?.join("station.xlsx");
    fs::write(&file, &bytes)?;
    Ok((file, worker::read(&bytes).map_err(|of| format!("{of:?}"))?))
}

/// What LibreOffice shows of a workbook, beside the sheets that are meant.
fn both(file: &Path, sheets: Vec<Sheet>) -> Outcome<Vec<[Grid; 2]>> {
    let mut shown = shown(file, file.parent().ok_or("no folder")?)?;
    assert_eq!(shown.len(), sheets.len(), "sheets");
    sheets
        .into_iter()
        .map(|sheet| {
            let name = format!("-{}.csv", sheet.name);
            let at = shown.iter().position(|(file, _)| file.ends_with(&name)).ok_or(name)?;
            Ok([sheet.grid, shown.remove(at).1])
        })
        .collect()
}

#[test]
fn every_cell_is_shown_as_it_was_written() -> Outcome {
    for language in Language::ALL {
        let (file, sheets) = saved(&the_example()?, language)?;
        both(&file, sheets)?.iter().for_each(assert_equal);
    }
    Ok(())
}

#[test]
fn names_like_formulas_stay_names() -> Outcome {
    let (file, sheets) = saved(&tempting()?, Language::ZhCn)?;
    both(&file, sheets)?.iter().for_each(assert_equal);
    let looked = look_into(&file)?;
    let cells = || looked.iter().flat_map(|sheet| &sheet.cells);
    for begin in TEMPTING {
        let mut named = cells().filter(|cell| cell.result.starts_with(begin)).peekable();
        assert!(named.peek().is_some(), "{begin}");
        assert!(named.all(|cell| cell.is_text && !cell.is_formula), "{begin}");
    }
    Ok(())
}

/// The sheet with the first block of areas.
const BLOCK: &str = "附件1";

/// 片区1's 建档 (312 done) and 电访 (500 agreed) in the first block, by other numbers.
#[test]
fn a_changed_figure_changes_its_rate_and_its_totals() -> Outcome {
    let example = the_example()?;
    let (file, _) = saved(&example, Language::ZhCn)?;
    let changed = file.with_file_name("changed.xlsx");
    change(&file, &changed, &[&format!("{BLOCK}!E5=400"), &format!("{BLOCK}!G5=700")])?;
    let mut editor = Editor::new(example);
    let amount = |whole| Value::Quantity(Quantity::Amount(Decimal::whole(whole)));
    for (field, whole) in
        [(Field::Entry(0, 0, Side::Completed), 400), (Field::Entry(0, 1, Side::Target), 700)]
    {
        editor.dispatch(Action::Set(field, amount(whole))).map_err(|of| format!("{of:?}"))?;
    }
    let (_, expected) = saved(editor.document(), Language::ZhCn)?;
    // 400 of 80, 1344 of 700; in all 1081 of 240 and 3556 of 1710, by hand.
    let block = expected.iter().find(|sheet| sheet.name == BLOCK).ok_or("no block of areas")?;
    let [rates, totals] = [4, 8].map(|row| [5, 8].map(|column| block.grid.text(row, column)));
    assert_eq!((rates, totals), (["500.00%", "192.00%"], ["450.42%", "207.95%"]));
    both(&changed, expected)?.iter().for_each(assert_equal);
    Ok(())
}

/// Another month changes the sum of its row, the completed amount of 附件1, its rate and its totals.
#[test]
fn a_changed_month_changes_the_sums_and_rates_above_it() -> Outcome {
    let mut document = the_example()?;
    let month = |year, month| Month::new(year, month).map(When::In).ok_or("no such month");
    let (visits, files) = (Amount::Area(0, 2), Amount::Area(2, 0));
    let amount = |whole| Quantity::Amount(Decimal::whole(whole));
    let mut monthly = Monthly::with(When::Before, amount(700));
    monthly.put(month(2023, 9)?, amount(20));
    monthly.put(month(2024, 8)?, amount(1_000));
    for (of, monthly) in [(visits, monthly.clone()), (files, Monthly::default())] {
        document.keep_by_months(of, Some(monthly), Quantity::Blank).ok_or("no such amount")?;
    }
    let (as_written, sheets) = saved(&document, Language::ZhCn)?;
    both(&as_written, sheets)?.iter().for_each(assert_equal);
    let (file, _) = saved(&document, Language::ZhCn)?;
    let places = look_into(&file)?;
    let months = places.iter().find(|sheet| sheet.name == "按月").ok_or("no sheet of months")?;
    assert_eq!(months.cells.iter().filter(|cell| cell.is_formula).count(), 2, "two sums");
    // July of 片区1, which stood at 700 and 20, and September of 片区3, which had nothing.
    let changed = file.with_file_name("changed.xlsx");
    change(&file, &changed, &["按月!O3=73", "按月!E4=9"])?;
    monthly.put(month(2024, 7)?, amount(73));
    let nine = Monthly::with(month(2023, 9)?, amount(9));
    for (of, monthly) in [(visits, monthly), (files, nine)] {
        document.keep_by_months(of, Some(monthly), Quantity::Blank).ok_or("no such amount")?;
    }
    let (_, expected) = saved(&document, Language::ZhCn)?;
    let months = expected.iter().find(|sheet| sheet.name == "按月").ok_or("no sheet of months")?;
    // 700 + 20 + 73; August is behind the period.
    assert_eq!(months.grid.text(2, 15), "793");
    both(&changed, expected)?.iter().for_each(assert_equal);
    Ok(())
}

/// The totals of non-certified workers as those of all of them: a larger one counts once.
#[test]
fn a_changed_total_of_all_workers_of_a_kind_changes_the_sums() -> Outcome {
    let mut example = the_example()?;
    example.staffing.non_certified.scope = SubtotalScope::All;
    let month = example.assessed_months().into_iter().next().ok_or("no month")?;
    let (file, sheets) = saved(&example, Language::ZhCn)?;
    let row_of = |sheet: &Sheet| {
        let rows = 0..sheet.grid.rows().len();
        rows.into_iter().find(|row| sheet.grid.text(*row, 0).starts_with("非持证·含已逐人填写"))
    };
    let found = sheets.iter().find_map(|sheet| Some((sheet, row_of(sheet)?)));
    let (sheet, row) = found.ok_or("no row of totals")?;
    let columns = 0..sheet.grid.columns();
    let column = columns.into_iter().find(|column| sheet.grid.text(1, *column) == "2023年9月");
    let cell = cell_name(row, column.ok_or("no month")?);
    let changed = file.with_file_name("changed.xlsx");
    change(&file, &changed, &[&format!("{}!{cell}=7", sheet.name)])?;
    let field = StaffingField::SubtotalMonth(WorkerKind::NonCertified, month);
    let seven = Value::Quantity(Quantity::Amount(Decimal::whole(7)));
    example.staffing.put(field, seven).ok_or("no total")?;
    let staffing = Staffing::of(&example.staffing_entries());
    let sums = staffing.group(Group::NonCertified).months.first().map(|sum| sum.text());
    assert_eq!(sums, Some("7".to_owned()));
    let (_, expected) = saved(&example, Language::ZhCn)?;
    both(&changed, expected)?.iter().for_each(assert_equal);
    Ok(())
}

#[test]
fn openpyxl_finds_texts_formulas_results_merged_cells_and_pages() -> Outcome {
    let (file, sheets) = saved(&the_example()?, Language::ZhCn)?;
    let looked = look_into(&file)?;
    let names = |of: &[&str]| of.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
    let found: Vec<&str> = looked.iter().map(|sheet| sheet.name.as_str()).collect();
    let meant: Vec<&str> = sheets.iter().map(|sheet| sheet.name.as_str()).collect();
    assert_eq!(names(&found), names(&meant));
    for (looked, sheet) in looked.iter().zip(&sheets) {
        assert_eq!(looked.merged, merged(&sheet.grid), "{}", sheet.name);
        assert!(looked.landscape && looked.a4 && !looked.repeated.is_empty(), "{}", sheet.name);
        let texts = looked.cells.iter().filter(|cell| cell.is_text && !cell.result.is_empty());
        for cell in texts {
            assert_eq!(cell.result.trim(), sheet.grid.text(cell.row, cell.column));
        }
    }
    let first = looked.iter().find(|sheet| sheet.name == BLOCK).ok_or("no block of areas")?;
    let first = &first.cells;
    // 片区1 to 片区4 and 合计: seven rates in each row, and fifteen sums in the last.
    let formulas = first.iter().filter(|cell| cell.is_formula).count();
    assert_eq!(formulas, 5 * 7 + 15, "{first:?}");
    let total = first.iter().find(|cell| (cell.row, cell.column) == (8, 5)).ok_or("no total")?;
    assert_eq!((total.result.as_str(), total.format.as_str()), ("4.1375", "0.00%"));
    Ok(())
}

/// The merged cells of a grid, by their corners.
fn merged(grid: &Grid) -> Vec<[usize; 4]> {
    let mut merged: Vec<[usize; 4]> = Vec::new();
    for (row, cells) in grid.rows().iter().enumerate() {
        for column in 0..cells.len() {
            let (top, left) = grid.begins(row, column);
            if (top, left) == (row, column) {
                continue;
            }
            match merged.iter_mut().find(|[of, from, ..]| (*of, *from) == (top, left)) {
                Some([.., bottom, right]) => {
                    (*bottom, *right) = ((*bottom).max(row), (*right).max(column));
                }
                None => merged.push([top, left, row, column]),
            }
        }
    }
    merged.sort_unstable();
    merged
}

#[test]
fn printed_pages_have_every_number_and_are_a4_across() -> Outcome {
    let (file, sheets) = saved(&the_example()?, Language::ZhCn)?;
    let folder = file.with_file_name("pdf");
    fs::create_dir_all(&folder)?;
    let pdf = converted(&file, "pdf", &folder)?.into_iter().next().ok_or("no PDF")?;
    let pages = pages(&pdf)?;
    assert!(pages.len() >= sheets.len(), "{} pages", pages.len());
    for page in &pages {
        let size = [&page.width, &page.height].map(|of| of.split('.').next().unwrap_or_default());
        assert_eq!(size, ["841", "595"], "A4 across, in points");
    }
    let mut words: Vec<&str> =
        pages.iter().flat_map(|page| &page.words).map(String::as_str).collect();
    assert!(!words.iter().any(|word| word.contains("##") || word.contains("Err:")));
    let is_number =
        |text: &str| text.bytes().all(|byte| byte.is_ascii_digit() || b".%".contains(&byte));
    let cells = sheets.iter().flat_map(|sheet| sheet.grid.rows().iter().flatten());
    let numbers: Vec<&str> = cells
        .map(|cell| cell.text.as_str())
        .filter(|text| !text.is_empty() && is_number(text))
        .collect();
    assert!(numbers.len() > 300, "{} numbers", numbers.len());
    // Points are printed with their decimals, percentages always with two.
    let printed = |word: &str, number: &str| {
        let decimals = word.strip_prefix(number).and_then(|rest| rest.strip_prefix('.'));
        decimals.is_some_and(|decimals| decimals.bytes().all(|digit| digit == b'0'))
    };
    for number in numbers {
        let exactly = words.iter().position(|word| *word == number);
        let at = exactly.or_else(|| words.iter().position(|word| printed(word, number)));
        let at =
            at.ok_or_else(|| format!("{number} is printed less often than it stands there"))?;
        words.swap_remove(at);
    }
    Ok(())
}
