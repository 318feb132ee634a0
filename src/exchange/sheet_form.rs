//! Sheets as the text that goes between the page and the worker.

use super::grid::{Damage, Grid, GridCell, Hidden, HiddenCounts, MOST_CELLS, MOST_COLUMNS};
use super::workbook::Sheet;
use serde::Serialize;
use serde_json::Value as Json;

/// A table: the texts of its rows; and of each cell that belongs to a merged one its row and column,
/// and those of the cell where the merged one begins. It borrows them: a tree of a large table took a
/// fifth of the time of reading it.
#[derive(Serialize)]
struct TableForm<'a> {
    marks_merges: bool,
    rows: Vec<Vec<&'a str>>,
    merged: Vec<[usize; 4]>,
}

/// A sheet, and what the user has to know about it.
#[derive(Serialize)]
struct SheetForm<'a> {
    name: &'a str,
    #[serde(flatten)]
    table: TableForm<'a>,
    hidden: Option<HiddenForm<'a>>,
    on_hidden_sheet: bool,
    damage: Option<&'static str>,
}

/// What is hidden in a table: rows and columns; how many rows, columns and cells say something; and all of
/// it.
#[derive(Serialize)]
struct HiddenForm<'a> {
    rows: &'a [usize],
    columns: &'a [usize],
    counts: [usize; 3],
    whole: TableForm<'a>,
}

/// What is damaged, as it is sent.
const DAMAGES: [(Damage, &str); 2] =
    [(Damage::BrokenOff, "broken_off"), (Damage::LastCharacter, "last_character")];

/// The text of sheets.
pub(super) fn text_of_sheets(sheets: &[Sheet]) -> String {
    let forms: Vec<SheetForm<'_>> = sheets.iter().map(SheetForm::of).collect();
    // Maps of texts and numbers always have a text.
    serde_json::to_string(&forms).unwrap_or_default()
}

impl TableForm<'_> {
    fn of(grid: &Grid) -> TableForm<'_> {
        let rows = grid.rows();
        let mut merged = Vec::new();
        for (row, cells) in rows.iter().enumerate() {
            for (column, cell) in cells.iter().enumerate() {
                merged.extend(cell.begins.map(|begins| [row, column, begins.0, begins.1]));
            }
        }
        TableForm {
            marks_merges: grid.marks_merges(),
            rows: rows.iter().map(|cells| texts(cells)).collect(),
            merged,
        }
    }
}

impl SheetForm<'_> {
    fn of(sheet: &Sheet) -> SheetForm<'_> {
        let grid = &sheet.grid;
        let damage = DAMAGES.iter().find(|(of, _)| Some(*of) == grid.damage());
        SheetForm {
            name: &sheet.name,
            table: TableForm::of(grid),
            hidden: grid.hidden().map(HiddenForm::of),
            on_hidden_sheet: grid.on_hidden_sheet(),
            damage: damage.map(|(_, name)| *name),
        }
    }
}

impl HiddenForm<'_> {
    fn of(hidden: &Hidden) -> HiddenForm<'_> {
        let HiddenCounts { rows, columns, cells } = hidden.counts();
        HiddenForm {
            rows: hidden.rows(),
            columns: hidden.columns(),
            counts: [rows, columns, cells],
            whole: TableForm::of(hidden.whole()),
        }
    }
}

fn texts(cells: &[GridCell]) -> Vec<&str> {
    cells.iter().map(|cell| cell.text.as_str()).collect()
}

/// The sheet of its form, if it is within the limits of a grid.
pub(super) fn sheet_of_form(mut form: Json) -> Option<Sheet> {
    let grid = table_of_form(&mut form)?;
    let hidden = match form.get_mut("hidden")? {
        Json::Null => None,
        hidden => Some(hidden_of_form(hidden)?),
    };
    let damage = match form.get("damage")? {
        Json::Null => None,
        name => Some(DAMAGES.iter().find(|(_, of)| name == of)?.0),
    };
    let grid = grid.with_facts(hidden, form.get("on_hidden_sheet")?.as_bool()?, damage);
    Some(Sheet { name: form.get("name")?.as_str()?.to_owned(), grid })
}

fn table_of_form(form: &mut Json) -> Option<Grid> {
    let mut grid = Grid::new(form.get("marks_merges")?.as_bool()?);
    for (row, mut cells) in list(form.get_mut("rows")?)?.into_iter().enumerate() {
        for (column, text) in list(&mut cells)?.into_iter().enumerate() {
            let Json::String(text) = text else { return None };
            grid.put(row, column, GridCell { text, begins: None }).ok()?;
        }
    }
    for places in list(form.get_mut("merged")?)? {
        let place = |at: usize| number(places.get(at)?);
        let (row, column, begins) = (place(0)?, place(1)?, (place(2)?, place(3)?));
        let text = grid.rows().get(row)?.get(column)?.text.clone();
        grid.put(row, column, GridCell { text, begins: Some(begins) }).ok()?;
    }
    Some(grid)
}

/// What is hidden, within the limits of a grid like the table itself.
fn hidden_of_form(form: &mut Json) -> Option<Hidden> {
    let whole = table_of_form(form.get_mut("whole")?)?;
    let mut numbers = |name: &str, most: usize| {
        let list = list(form.get_mut(name)?)?.iter().map(number).collect::<Option<Vec<usize>>>()?;
        (list.len() <= most).then_some(list)
    };
    let rows = numbers("rows", MOST_CELLS)?;
    let columns = numbers("columns", MOST_COLUMNS)?;
    let [of_rows, of_columns, cells] = numbers("counts", 3)?.try_into().ok()?;
    let counts = HiddenCounts { rows: of_rows, columns: of_columns, cells };
    Hidden::new(rows, columns, counts, whole)
}

fn number(of: &Json) -> Option<usize> {
    of.as_u64().and_then(|number| usize::try_from(number).ok())
}

pub(super) fn list(json: &mut Json) -> Option<Vec<Json>> {
    match json.take() {
        Json::Array(list) => Some(list),
        _ => None,
    }
}
