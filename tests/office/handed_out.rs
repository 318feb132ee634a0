//! Blank workbooks that were handed out: filled in, saved by LibreOffice, and recognised again.

use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};

use station_scorecard::document::{Document, Field, Side, Value};
use station_scorecard::editor::{Action, Editor};
use station_scorecard::exchange::gathering::{Decisions, Former, Incoming, gather};
use station_scorecard::exchange::handing::{Mark, Order, Part};
use station_scorecard::exchange::paste::Against;
use station_scorecard::exchange::workbook::{BlankWords, BookWords};
use station_scorecard::exchange::worker;
use station_scorecard::number::Decimal;
use station_scorecard::scoring::{Month, Quantity};
use station_scorecard::texts::{Language, blank_book_words, book_words, head_words, known_names};

use crate::Outcome;
use crate::environment::folder;
use crate::libreoffice::converted;
use crate::openpyxl::change;
use crate::stations::the_example;

/// The example without its amounts, and the month of it that is asked for.
fn empty() -> Outcome<(Document, Month)> {
    let mut document = the_example()?;
    for entry in document.areas.iter_mut().flat_map(|area| &mut area.entries) {
        entry.completed = Default::default();
    }
    let month = document.assessed_months().into_iter().nth(2).ok_or("no month")?;
    Ok((document, month))
}

/// A blank workbook of the first area in a folder of its own.
fn handed_out(document: &Document, order: &Order) -> Outcome<(PathBuf, Mark)> {
    let mark = Mark::of(document, order).ok_or("no mark")?;
    let blank = order.blank(document).ok_or("no such part")?;
    let (scheme, language) = (blank.scheme(), Language::ZhCn);
    let heads = |head| head_words(head, &blank, scheme, language);
    let others = |word| book_words(word, &blank, scheme, language);
    let words = |word| blank_book_words(word, &mark, language);
    let book = BookWords { heads: &heads, others: &others };
    let words = BlankWords { book, blank: &words };
    let bytes = worker::write_blank(&blank, &mark, words).map_err(|of| format!("{of:?}"))?;
    let file = folder()?.join("blank.xlsx");
    fs::write(&file, bytes)?;
    Ok((file, mark))
}

/// The text of a part of a saved workbook.
fn part(file: &Path, name: &str) -> Outcome<String> {
    let mut zip = zip::ZipArchive::new(fs::File::open(file)?)?;
    let mut text = String::new();
    zip.by_name(name)?.read_to_string(&mut text)?;
    Ok(text)
}

/// 建档 of the first area, whose completed amount stands in E5 of the first block.
const FIRST: Field = Field::Entry(0, 0, Side::Completed);
const CELL: &str = "附件1!E5";

/// What LibreOffice saved, in this format: the mark is recognised, and the amount goes where it was asked for.
fn comes_back(order: &Order, format: &str) -> Outcome {
    let (document, _) = empty()?;
    let (file, mark) = handed_out(&document, order)?;
    let filled = file.with_file_name("filled.xlsx");
    change(&file, &filled, &[&format!("{CELL}=37")])?;
    let saved = match format {
        // Saved by openpyxl, without the results of its formulas.
        "" => filled,
        format => {
            let saved = file.with_file_name("saved");
            fs::create_dir_all(&saved)?;
            converted(&filled, format, &saved)?.into_iter().next().ok_or("nothing saved")?
        }
    };
    let (sheets, read) = worker::read_marked(&fs::read(&saved)?).map_err(|of| format!("{of:?}"))?;
    assert_eq!(read.as_ref(), Some(&mark), "{format}");
    let against = Against { document: &document, scheme: document.scheme(), names: known_names };
    let files = [Incoming { sheets: &sheets, mark: read.as_ref() }];
    let found = gather(&files, against, false);
    let decided = Decisions { former: Some(Former::Before), ..Decisions::default() };
    let mut editor = Editor::new(document.clone());
    let action = found.action(&decided).ok_or_else(|| format!("nothing: {found:?}"))?;
    editor.dispatch(action).map_err(|of| format!("{of:?}"))?;
    let mut expected = Editor::new(document.clone());
    let amount = |whole| Value::Quantity(Quantity::Amount(Decimal::whole(whole)));
    let steps = match order.month {
        None => vec![Action::Set(FIRST, amount(37))],
        Some(month) => {
            let of = station_scorecard::document::Amount::Area(0, 0);
            let when = station_scorecard::document::When::In(month);
            vec![
                Action::KeepByMonths(of, Some(Default::default()), Default::default()),
                Action::Set(Field::Monthly(of, when), amount(37)),
            ]
        }
    };
    for step in steps {
        expected.dispatch(step).map_err(|of| format!("{of:?}"))?;
    }
    assert_eq!(editor.document(), expected.document(), "{format}");
    if format == "xlsx" {
        let sheet = part(&saved, "xl/worksheets/sheet1.xml")?;
        assert!(sheet.contains("<sheetProtection") && sheet.contains("<dataValidation "));
    }
    Ok(())
}

fn orders() -> Outcome<[Order; 2]> {
    let (document, month) = empty()?;
    let name = document.areas.first().ok_or("no area")?.name.clone();
    let part = Part::Area(name);
    Ok([Order { part: part.clone(), month: None }, Order { part, month: Some(month) }])
}

#[test]
fn a_filled_workbook_that_libreoffice_saved_is_recognised_by_its_mark() -> Outcome {
    orders()?.iter().try_for_each(|order| comes_back(order, "xlsx"))
}

#[test]
fn a_filled_workbook_without_results_is_recognised_too() -> Outcome {
    orders()?.iter().try_for_each(|order| comes_back(order, ""))
}

#[test]
fn a_filled_workbook_that_libreoffice_saved_as_its_own_is_recognised_too() -> Outcome {
    orders()?.iter().try_for_each(|order| comes_back(order, "ods"))
}

/// Each of the two places of the mark outlives LibreOffice by itself, and no cell holds any of it.
#[test]
fn properties_and_names_both_outlive_libreoffice() -> Outcome {
    let (document, _) = empty()?;
    for order in orders()? {
        let (file, mark) = handed_out(&document, &order)?;
        let folder = file.with_file_name("saved");
        fs::create_dir_all(&folder)?;
        let saved = converted(&file, "xlsx", &folder)?.into_iter().next().ok_or("nothing saved")?;
        for name in ["docProps/custom.xml", "xl/workbook.xml"] {
            let text = part(&saved, name)?;
            for word in mark.texts() {
                assert!(text.contains(&word), "{name}: {word}");
            }
        }
        let [.., version] = mark.texts();
        let (sheets, _) =
            worker::read_marked(&fs::read(&saved)?).map_err(|of| format!("{of:?}"))?;
        let cells = sheets.iter().flat_map(|sheet| sheet.grid.rows().iter().flatten());
        assert!(cells.into_iter().all(|cell| !cell.text.contains(&version)));
        assert!(sheets.iter().all(|sheet| !sheet.grid.on_hidden_sheet()));
    }
    Ok(())
}
