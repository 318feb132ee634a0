//! 附件1 of the printed report, whatever holds its cells: text, CSV, a workbook, HTML as Word copies it.

use super::samples::check_like_the_example;
use super::workbook::taken;
use super::{Failure, scheme};
use rust_xlsxwriter::{Format, Workbook};
use station_scorecard::document::Document;
use station_scorecard::editor::Editor;
use station_scorecard::exchange::paste::{Preview, cells};
use station_scorecard::exchange::{Grid, csv, worker};
use station_scorecard::texts::known_names;
use std::fmt::Write;
use std::fs;

/// The cells of a sample.
fn table(name: &str) -> Result<Vec<Vec<String>>, Failure> {
    let text = fs::read_to_string(format!("tests/golden/exchange/paste/{name}/input.tsv"))?;
    let row = |line: &str| line.split('\t').map(str::to_owned).collect();
    Ok(text.lines().map(row).collect())
}

/// Both parts of 附件1, one below the other.
fn appendix() -> Result<Vec<Vec<String>>, Failure> {
    let mut rows = table("report-appendix-1")?;
    rows.push(Vec::new());
    rows.extend(table("report-appendix-1-specific")?);
    Ok(rows)
}

fn parted(rows: &[Vec<String>], delimiter: &str) -> String {
    rows.iter().map(|row| row.join(delimiter) + "\n").collect()
}

/// How many columns a cell covers that is one cell followed by blanks in text: headings, and the names of
/// 总体服务, which cover three columns.
fn covered(rows: &[Vec<String>], row: usize, column: usize) -> usize {
    let Some(cells) = rows.get(row) else { return 1 };
    let text = |at: usize| cells.get(at).map_or("", String::as_str);
    let is_heading = matches!(text(0), "服务片区" | "总体服务");
    let is_name = !is_heading
        && text(0).is_empty()
        && !text(column).starts_with(|of: char| of.is_ascii_digit() || of == '/');
    if text(column).is_empty() || !(is_heading || is_name) || row == 1 {
        return 1;
    }
    let blanks = (column + 1..cells.len()).take_while(|at| text(*at).is_empty()).count();
    1 + blanks.min(8)
}

fn html(rows: &[Vec<String>]) -> Result<String, Failure> {
    let mut out = String::from(
        "<html xmlns:w=\"urn:schemas-microsoft-com:office:word\"><body>\n<table class=MsoTableGrid>\n",
    );
    for (row, cells) in rows.iter().enumerate() {
        out.push_str("<tr style='mso-yfti-irow:0'>\n");
        let mut column = 0;
        while column < cells.len() {
            let wide = covered(rows, row, column);
            writeln!(
                out,
                "<td colspan={wide}><p class=MsoNormal><span lang=EN-US>{}<o:p></o:p></span></p></td>",
                cells[column]
            )?;
            column += wide;
        }
        out.push_str("</tr>\n");
    }
    out.push_str("</table></body></html>");
    Ok(out)
}

fn xlsx(rows: &[Vec<String>]) -> Result<Vec<u8>, Failure> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    let (plain, percent) = (Format::new(), Format::new().set_num_format("0.00%"));
    for (row, cells) in rows.iter().enumerate() {
        let at = u32::try_from(row)?;
        let mut column = 0;
        while column < cells.len() {
            let (wide, text) = (covered(rows, row, column), cells[column].as_str());
            let from = u16::try_from(column)?;
            if wide > 1 {
                let to = u16::try_from(column + wide - 1)?;
                sheet.merge_range(at, from, at, to, text, &plain)?;
            } else if let Ok(number) = text.parse::<u32>() {
                sheet.write(at, from, number)?;
            } else if let Some(Ok(rate)) = text.strip_suffix('%').map(str::parse::<f64>) {
                sheet.write_with_format(at, from, rate / 100.0, &percent)?;
            } else if !text.is_empty() {
                sheet.write(at, from, text)?;
            }
            column += wide;
        }
    }
    Ok(book.save_to_buffer()?)
}

/// Takes a grid over into an empty station: nothing of it is unrecognised or differs, 88 rates and 26 sums
/// are compared, and the station then has the example's figures.
fn check(grid: &Grid) -> Result<(), Failure> {
    let (document, scheme) = (Document::empty("片区1"), scheme()?);
    let preview = Preview::of(grid, None, &document, &scheme, &known_names(&document));
    assert_eq!(preview.unrecognised, []);
    assert_eq!(preview.differing, []);
    // 105 of the areas and 总体服务, as its sample counts them, and 18 rates of the specific list.
    assert_eq!(preview.agreeing, 105 + 18);
    let mut editor = Editor::new(document);
    let action = preview.action().ok_or("nothing would change")?;
    editor.dispatch(action).map_err(|rejected| format!("{rejected:?}"))?;
    for part in ["areas", "station", "facts"] {
        check_like_the_example(editor.document(), part)?;
    }
    Ok(())
}

#[test]
fn the_printed_appendix_comes_in_whole_as_text() -> Result<(), Failure> {
    let text = parted(&appendix()?, "\t");
    check(&cells(None, &text).map_err(|problem| format!("{problem:?}"))?)
}

#[test]
fn the_printed_appendix_comes_in_whole_as_csv() -> Result<(), Failure> {
    let text = parted(&appendix()?, ",");
    check(&csv::read(&text).map_err(|problem| format!("{problem:?}"))?)
}

#[test]
fn the_printed_appendix_comes_in_whole_as_html() -> Result<(), Failure> {
    let html = html(&appendix()?)?;
    check(&cells(Some(&html), "").map_err(|problem| format!("{problem:?}"))?)
}

#[test]
fn the_printed_appendix_comes_in_whole_as_a_workbook() -> Result<(), Failure> {
    let sheets = worker::read(&xlsx(&appendix()?)?).map_err(|problem| format!("{problem:?}"))?;
    let grid = &sheets.first().ok_or("no sheet")?.grid;
    check(grid)?;
    let taken = taken(&sheets, &Document::empty("片区1"))?;
    assert_eq!((taken.agreeing, taken.unrecognised.len(), taken.differing.len()), (123, 0, 0));
    check_like_the_example(&taken.document, "station")
}
