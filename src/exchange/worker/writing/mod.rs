//! The station → a workbook: the result, then each table of the appendix on a sheet of its own, so
//! that its headings can repeat on every page.
//!
//! Invariant: every formula carries the figure that the program computed, and what was written is read
//! again and compared before it is given out. Words are written as text, whatever they begin with.
//! May import: the rest of `worker` and what that may import.

mod blank_book;
mod by_month_formulas;
mod comments_sheet;
mod district_book;
mod indicator_formulas;
mod paint;
mod plain_sheet;
mod plan;
mod result_sheet;
mod staffing_formulas;

use super::cells::{Page, Sheets};
use super::reading::{read, read_marked};
use crate::district::District;
use crate::document::Document;
use crate::exchange::appendix::{Part, Printing, Table, by_month, tables};
use crate::exchange::handing::Mark;
use crate::exchange::workbook::{
    BlankWords, BookWord, BookWords, DistrictWord, NotWritten, PlainTable, Sheet, WorkbookProblem,
};
use crate::scoring::Scheme;
use blank_book::Handed;
use by_month_formulas::MonthPlaces;
use plan::{Plan, Planned, title};
use staffing_formulas::StaffingPlaces;

/// A workbook of 附件1, 附件2 and 评估结果, with live formulas that carry their results. `version` is
/// that of the app. The same input gives the same bytes.
///
/// # Errors
/// [`NotWritten`]: what was written is read again and compared, cell by cell, before it is given out.
pub fn write(
    document: &Document,
    scheme: &Scheme,
    words: BookWords<'_>,
    version: &str,
) -> Result<Vec<u8>, NotWritten> {
    // The result first: it contains the assessed period, which the months of 附件2 need when the workbook is
    // imported again.
    let mut plans = vec![result_sheet::plan(document, scheme, words, version)];
    plans.extend(appendix(document, scheme, words));
    plans.extend(comments_sheet::plan(document, words));
    write_plans(&plans)
}

/// A workbook of a district: its stations, their rates with the sums and the medians as formulas over the amounts,
/// and the files it comes from; nobody's names. The same input gives the same bytes.
///
/// # Errors
/// [`NotWritten`], as for [`write()`].
pub fn write_district(
    district: &District,
    words: &dyn Fn(DistrictWord) -> String,
    version: &str,
) -> Result<Vec<u8>, NotWritten> {
    write_plans(&district_book::plans(district, words, version))
}

/// A blank workbook to hand out, with its mark. The document is the part of a station that it asks for. The same
/// input gives the same bytes.
///
/// # Errors
/// [`NotWritten`], as for [`write()`]; the mark is read again too.
pub fn write_blank(
    document: &Document,
    mark: &Mark,
    words: BlankWords<'_>,
) -> Result<Vec<u8>, NotWritten> {
    let plans = blank_book::plans(document, mark, words);
    let bytes = checked(&plans, Some(&Handed::new(mark, words)))?;
    match read_marked(&bytes) {
        Ok((_, Some(read))) if read == *mark => Ok(bytes),
        _ => Err(NotWritten::DoesNotFit),
    }
}

/// A workbook of a table that comes with its words. The same input gives the same bytes.
///
/// # Errors
/// [`NotWritten`], like [`write()`].
pub fn write_table(table: &PlainTable) -> Result<Vec<u8>, NotWritten> {
    write_plans(&[plain_sheet::plan(table).ok_or(NotWritten::DoesNotFit)?])
}

fn write_plans(plans: &[Plan]) -> Result<Vec<u8>, NotWritten> {
    checked(plans, None)
}

fn checked(plans: &[Plan], handed: Option<&Handed>) -> Result<Vec<u8>, NotWritten> {
    if plans.iter().any(Plan::has_forbidden_letters) {
        return Err(NotWritten::DoesNotFit);
    }
    let bytes = paint::paint(plans, handed).map_err(|_| NotWritten::DoesNotFit)?;
    compare(&bytes, plans)?;
    Ok(bytes)
}

fn appendix(document: &Document, scheme: &Scheme, words: BookWords<'_>) -> Vec<Plan> {
    let printing = Printing::new(document, scheme, words.heads);
    let name = |table: &Table| (words.others)(BookWord::Sheet(title(table)));
    let mut plans = Vec::new();
    // Months before the completed amounts that are their sums, as they are taken back.
    let months = by_month(document).map(|table| (name(&table), table));
    let sums = months.as_ref().map(|(name, table)| MonthPlaces::of(table, name));
    if let Some((name, table)) = &months {
        let formulas = |content, row, _| MonthPlaces::sum(table, content, row);
        plans.push(plan::of_table(name.clone(), table, &printing, &formulas));
    }
    for table in tables(document, Part::Indicators) {
        let formulas = |content, row, column| {
            let sum = sums.as_ref().and_then(|sums| sums.formula(content));
            sum.or_else(|| indicator_formulas::formula(content, row, column, table.head_rows))
        };
        plans.push(plan::of_table(name(&table), &table, &printing, &formulas));
    }
    let staffing = tables(document, Part::Staffing);
    let names: Vec<String> = staffing.iter().map(name).collect();
    let places = StaffingPlaces::of(&staffing, &names, document, words.heads);
    for (table, name) in staffing.iter().zip(names) {
        let formulas =
            |content, row, _| places.as_ref().and_then(|places| places.formula(content, row));
        plans.push(plan::of_table(name, table, &printing, &formulas));
    }
    plans
}

/// Compares what was written with what was meant, cell by cell.
fn compare(bytes: &[u8], plans: &[Plan]) -> Result<(), NotWritten> {
    let found = read(bytes).map_err(NotWritten::NotReadable)?;
    let meant = meant(plans).map_err(NotWritten::NotReadable)?;
    let sheets = found.len().max(meant.len());
    for at in 0..sheets {
        let (found, meant) = (found.get(at), meant.get(at));
        if found != meant {
            return Err(differing(found, meant));
        }
    }
    Ok(())
}

fn meant(plans: &[Plan]) -> Result<Vec<Sheet>, WorkbookProblem> {
    let mut sheets = Sheets::default();
    for plan in plans {
        let mut page = Page::new(&plan.name);
        for cell in &plan.cells {
            page.put(cell.row, cell.column, cell.printed.text())?;
        }
        page.merge(plan.cells.iter().filter_map(Planned::merged))?;
        sheets.take(page)?;
    }
    sheets.finished()
}

/// Where two sheets differ first.
fn differing(found: Option<&Sheet>, meant: Option<&Sheet>) -> NotWritten {
    let name = meant.or(found).map(|sheet| sheet.name.clone()).unwrap_or_default();
    let rows = |sheet: Option<&Sheet>| sheet.map_or(&[][..], |sheet| sheet.grid.rows()).to_vec();
    let (found, meant) = (rows(found), rows(meant));
    let row = (0..).zip(&found).zip(&meant).find(|((_, found), meant)| found != meant);
    let (row, column) = match row {
        Some(((row, found), meant)) => {
            let column = found.iter().zip(meant).position(|(found, meant)| found != meant);
            (row, column.unwrap_or(found.len().min(meant.len())))
        }
        None => (found.len().min(meant.len()), 0),
    };
    NotWritten::Differs { sheet: name, row, column }
}
