//! What a file says of a station: new rows, and values with their cells.

use super::model::{Incoming, OfFile, Said};
use crate::document::{
    Amount, Document, Field, Monthlies, StaffingField, Value, When, WorkerField,
};
use crate::editor::Action;
use crate::exchange::handing::MONTH_HEADS;
use crate::exchange::paste::{Against, Standing, Together};
use crate::exchange::workbook::Sheet;
use crate::scoring::Month;
use std::borrow::Cow;

/// What a file says: new rows, and values of inputs by their places after those rows.
pub(super) type Heard = (Option<Action>, Vec<(Field, Value, Said)>);

pub(super) fn heard(
    incoming: &Incoming<'_>,
    file: usize,
    document: &Document,
    against: Against<'_>,
    of: &mut OfFile,
) -> Vec<Heard> {
    let month = incoming.mark.and_then(|mark| mark.order.month);
    let sheets = &*as_of_the_year(incoming.sheets, month);
    let hollow = hollow(document);
    let hollow = Against { document: &hollow, ..against };
    let standings = Together::standings(sheets, hollow);
    let is_left_out = |of: &&Standing| matches!(of, Standing::Again | Standing::Hidden);
    of.left_out = standings.iter().filter(is_left_out).count();
    let meant = standings.iter().enumerate().filter(|(_, of)| **of == Standing::Meant);
    let meant: Vec<usize> = meant.map(|(at, _)| at).collect();
    let mut heard = Vec::new();
    for sheet in Together::of(sheets, &meant, hollow).sheets {
        of.unrecognised += sheet.preview.unrecognised.len();
        heard.extend(sheet.preview.added.into_iter().map(|action| (Some(action), Vec::new())));
        let values = sheet.preview.changes.into_iter().filter_map(|change| {
            let said = Said { file, sheet: sheet.sheet, row: change.row, column: change.column };
            // All else stood in the workbook already when it was handed out.
            let amount = Amount::of(change.field);
            let field = match (incoming.mark, month) {
                (None, _) => change.field,
                (Some(_), None) => amount?.field(),
                (Some(_), Some(month)) => Field::Monthly(amount?, When::In(month)),
            };
            Some((field, change.new, said))
        });
        let values: Vec<(Field, Value, Said)> = values.collect();
        of.said += values.len();
        heard.push((None, values));
    }
    heard
}

/// The sheets of a month as those of a year, which the reader of tables knows.
fn as_of_the_year(sheets: &[Sheet], month: Option<Month>) -> Cow<'_, [Sheet]> {
    if month.is_none() {
        return Cow::Borrowed(sheets);
    }
    let mut sheets = sheets.to_vec();
    let cells = sheets.iter_mut().flat_map(|sheet| sheet.grid.rows.iter_mut().flatten());
    for cell in cells.filter(|cell| MONTH_HEADS.contains(&cell.text.trim())) {
        cell.text = COMPLETED.to_owned();
    }
    Cow::Owned(sheets)
}

/// A heading that every reader of tables takes for a completed amount.
const COMPLETED: &str = "完成量";

/// The station without its figures: what tables are recognised by stays.
fn hollow(document: &Document) -> Document {
    let mut hollow = document.clone();
    // What a file says of an amount that is kept by months is heard as a number.
    hollow.monthly = Monthlies::default();
    let scheme = document.schemes.in_force.clone();
    for field in Field::all(document, &scheme) {
        let stays = !field.is_in_a_table()
            || field.names_its_row()
            || matches!(
                field,
                Field::Staffing(
                    StaffingField::Worker(_, WorkerField::Label | WorkerField::Kind)
                        | StaffingField::SubtotalScope(_)
                )
            )
            || field.is_shown_elsewhere();
        if !stays {
            // Every input of a table but those can be blank.
            let _ = hollow.put(field, field.spec().blank(), &scheme);
        }
    }
    for area in &mut hollow.areas {
        // An area without anything in it gives its place to one that comes in; here each keeps its own.
        area.communities = vec![TAKEN.to_owned()];
    }
    hollow
}

/// What stands in an area that must not look free; no table says it.
const TAKEN: &str = "\u{1}";
