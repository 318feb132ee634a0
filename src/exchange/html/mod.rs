//! HTML as spreadsheets, text processors and pages put it on the clipboard → cells.
//!
//! It reads tables and nothing else, forgiving what browsers forgive: missing end tags, unknown
//! elements, comments of any sort. Crates that read all of HTML weigh ten times the page's budget.
//!
//! Two layouts are built in parallel: the whole table and its visible part. A hidden row or column keeps its
//! position; a hidden cell takes none, and those after it move up, as in a browser.

mod layout;
mod pieces;
mod styles;

use super::grid::Damage;
use super::grid::{Grid, GridProblem};
use layout::{CellText, Columns, Laid, Layout};
use pieces::{Piece, Pieces, attribute};
use std::ops::Range;
use styles::{Hiding, Styles};

/// The widest merged cell, as browsers limit it.
const WIDEST: usize = 1_000;

/// Elements without an end tag.
const EMPTY: [&str; 9] = ["br", "img", "input", "hr", "wbr", "meta", "link", "area", "embed"];

/// Elements that hide the tables within them. Others end by themselves where a table begins.
const AROUND: [&str; 7] = ["div", "section", "article", "main", "form", "center", "body"];

/// Reads the cells of all tables, below each other with an empty row between.
///
/// # Errors
/// Above the limits of a grid, or without any cell of a table.
pub(super) fn read(html: &str) -> Result<Grid, GridProblem> {
    let styles = Styles::of(html);
    // Columns keep their places where one table has them for itself.
    let alone = !styles.any() || count_tables(html) <= 1;
    let tables = Tables::read(html, &styles, alone, true)?;
    // If no row has cells for hidden columns, these are ignored.
    let tables = match tables.has_cells_for_columns() {
        true => tables,
        false => Tables::read(html, &styles, alone, false)?,
    };
    tables.finished()
}

fn count_tables(html: &str) -> usize {
    let (mut count, mut depth) = (0, 0_usize);
    for piece in Pieces::of(html) {
        match piece {
            Piece::Begin(name, _) if name.eq_ignore_ascii_case("table") => {
                count += usize::from(depth == 0);
                depth += 1;
            }
            Piece::End(name) if name.eq_ignore_ascii_case("table") => {
                depth = depth.saturating_sub(1);
            }
            _ => {}
        }
    }
    count
}

/// A cell being read.
struct Open {
    seen: CellText,
    /// With what is hidden in it.
    whole: CellText,
    columns: usize,
    rows: usize,
    merged: bool,
    hiding: Hiding,
    /// What old spreadsheets wrote in addition to a number that is too wide for its cell.
    number: Option<String>,
}

/// A hidden element that is open: its name, and how many of that name are open within each other.
struct HiddenElement {
    name: String,
    depth: usize,
}

struct Tables<'a> {
    styles: &'a Styles,
    /// Whether there is one table only.
    alone: bool,
    /// Whether hidden columns count.
    with_columns: bool,
    seen: Layout,
    whole: Layout,
    /// The next row; the present one is the one before.
    row: usize,
    open: Option<Open>,
    /// Whether a row was begun in the present table.
    in_row: bool,
    /// How many tables are open within each other.
    depth: usize,
    /// Whether the text says where it ends.
    is_ended: bool,
    /// Whether it ends within a cell, which is the last one.
    cut: bool,
    table_hidden: bool,
    group_hidden: bool,
    row_hidden: bool,
    /// A hidden element around tables, and one within a cell.
    around: Option<HiddenElement>,
    within: Option<HiddenElement>,
    columns: Columns,
    hidden_rows: Vec<Range<usize>>,
    hidden_cells: usize,
}

impl<'a> Tables<'a> {
    fn read(
        html: &str,
        styles: &'a Styles,
        alone: bool,
        with_columns: bool,
    ) -> Result<Tables<'a>, GridProblem> {
        let mut tables = Tables {
            styles,
            alone,
            with_columns,
            seen: Layout::new(),
            whole: Layout::new(),
            row: 0,
            open: None,
            in_row: false,
            depth: 0,
            is_ended: false,
            cut: false,
            table_hidden: false,
            group_hidden: false,
            row_hidden: false,
            around: None,
            within: None,
            columns: Columns::default(),
            hidden_rows: Vec::new(),
            hidden_cells: 0,
        };
        for piece in Pieces::of(html) {
            match piece {
                Piece::Begin(name, attributes) => tables.begin(name, attributes)?,
                Piece::End(name) => tables.end(name)?,
                Piece::Text(text) => tables.text(&text),
            }
        }
        tables.cut = tables.open.is_some() && tables.is_broken_off();
        tables.close_cell()?;
        Ok(tables)
    }

    /// Whether the text ends within a table.
    const fn is_broken_off(&self) -> bool {
        self.depth > 0 && !self.is_ended
    }

    fn has_cells_for_columns(&self) -> bool {
        !self.columns.any_hidden() || !self.alone || self.whole.widest > self.columns.count_shown()
    }

    fn finished(mut self) -> Result<Grid, GridProblem> {
        let damage = self.is_broken_off().then_some(Damage::BrokenOff);
        if self.cut {
            // What of a number is there is another number.
            self.seen.grid.drop_last_text();
            self.whole.grid.drop_last_text();
        }
        let seen = self.seen.grid;
        if !self.styles.any() {
            return Ok(seen.finished()?.damaged(damage));
        }
        let whole = self.whole.grid.finished()?;
        let columns = if self.alone { self.columns.hidden() } else { Vec::new() };
        let seen = seen.hiding_of(&self.hidden_rows, &columns, self.hidden_cells, whole);
        Ok(seen.finished()?.damaged(damage))
    }

    fn begin(&mut self, name: &str, attributes: &str) -> Result<(), GridProblem> {
        for hidden in [&mut self.around, &mut self.within].into_iter().flatten() {
            hidden.depth += usize::from(hidden.name.eq_ignore_ascii_case(name));
        }
        let is = |of: &str| name.eq_ignore_ascii_case(of);
        let hiding = self.styles.hiding(name, attributes);
        if is("table") {
            self.depth += 1;
            if self.depth == 1 {
                self.new_table(hiding);
                return Ok(());
            }
        }
        if self.depth > 1 {
            self.hide_element(name, hiding);
            self.part_nested();
        } else if is("tr") {
            self.close_cell()?;
            self.new_row(hiding)?;
        } else if is("td") || is("th") {
            self.close_cell()?;
            if !self.in_row {
                self.new_row(Hiding::Shown)?;
            }
            self.open_cell(attributes, hiding);
        } else if is("thead") || is("tbody") || is("tfoot") {
            self.group_hidden = hiding != Hiding::Shown;
        } else if is("colgroup") || is("col") {
            self.column(is("col"), attributes, hiding);
        } else {
            self.hide_element(name, hiding);
            if is("br") || is("p") || is("div") || is("li") {
                self.break_line();
            }
        }
        Ok(())
    }

    fn end(&mut self, name: &str) -> Result<(), GridProblem> {
        let is = |of: &str| name.eq_ignore_ascii_case(of);
        for hidden in [&mut self.around, &mut self.within] {
            if let Some(of) = hidden.as_mut().filter(|of| is(&of.name)) {
                of.depth -= 1;
                if of.depth == 0 {
                    *hidden = None;
                }
            }
        }
        if is("table") {
            self.depth = self.depth.saturating_sub(1);
            if self.depth == 0 {
                self.close_cell()?;
            }
        } else if is("body") || is("html") {
            self.is_ended = true;
        } else if self.depth <= 1 && (is("td") || is("th") || is("tr")) {
            self.close_cell()?;
        } else if self.depth <= 1 && (is("thead") || is("tbody") || is("tfoot")) {
            self.group_hidden = false;
        }
        Ok(())
    }

    /// Notes that an element hides its content.
    fn hide_element(&mut self, name: &str, hiding: Hiding) {
        let is_one_of = |names: &[&str]| names.iter().any(|of| name.eq_ignore_ascii_case(of));
        if hiding == Hiding::Shown || is_one_of(&EMPTY) {
            return;
        }
        let hidden = || Some(HiddenElement { name: name.to_owned(), depth: 1 });
        if self.open.is_some() {
            if self.within.is_none() {
                self.within = hidden();
            }
        } else if self.depth == 0 && self.around.is_none() && is_one_of(&AROUND) {
            self.around = hidden();
        }
    }

    /// An empty row parts a table from the one above.
    fn new_table(&mut self, hiding: Hiding) {
        if self.row > 0 {
            self.row += 1;
        }
        self.seen.new_table();
        self.whole.new_table();
        self.in_row = false;
        self.table_hidden = hiding != Hiding::Shown;
        self.group_hidden = false;
        self.columns = Columns::default();
    }

    fn column(&mut self, is_one: bool, attributes: &str, hiding: Hiding) {
        let hidden = self.with_columns && hiding != Hiding::Shown;
        let span = number(attributes, "span").unwrap_or(1).clamp(1, WIDEST);
        if is_one {
            self.columns.push_one(hidden, span);
        } else {
            self.columns.begin_group(hidden, span);
        }
    }

    fn new_row(&mut self, hiding: Hiding) -> Result<(), GridProblem> {
        self.columns.end_group();
        let row = self.row;
        self.row += 1;
        self.in_row = true;
        self.row_hidden = hiding != Hiding::Shown
            || self.group_hidden
            || self.table_hidden
            || self.around.is_some();
        if self.row_hidden {
            self.hidden_rows.push(row..row + 1);
        }
        self.seen.new_row(row)?;
        if self.styles.any() { self.whole.new_row(row) } else { Ok(()) }
    }

    fn open_cell(&mut self, attributes: &str, hiding: Hiding) {
        let span = |name: &str| number(attributes, name).unwrap_or(1).max(1);
        let style = attribute(attributes, "style").unwrap_or_default().to_ascii_lowercase();
        self.open = Some(Open {
            seen: CellText::default(),
            whole: CellText::default(),
            columns: span("colspan").min(WIDEST),
            rows: span("rowspan"),
            merged: !style.contains("mso-ignore:colspan"),
            hiding,
            number: attribute(attributes, "x:num").map(str::to_owned),
        });
    }

    fn text(&mut self, text: &str) {
        let Some(open) = &mut self.open else { return };
        if self.styles.any() {
            open.whole.push(text);
        }
        if self.within.is_none() {
            open.seen.push(text);
        }
    }

    /// Separates the parts of a table within a cell by line breaks.
    fn part_nested(&mut self) {
        let parted = |open: &Open| open.whole.ends_line() && open.seen.ends_line();
        if !self.open.as_ref().is_some_and(parted) {
            self.break_line();
        }
    }

    fn break_line(&mut self) {
        let Some(open) = &mut self.open else { return };
        if self.styles.any() {
            open.whole.break_line();
        }
        if self.within.is_none() {
            open.seen.break_line();
        }
    }

    fn close_cell(&mut self) -> Result<(), GridProblem> {
        self.within = None;
        let Some(open) = self.open.take() else { return Ok(()) };
        let Some(row) = self.row.checked_sub(1) else { return Ok(()) };
        let (width, raw) = self.lay_whole(row, &open)?;
        let is_column_hidden = width == 0;
        let (seen, whole) = (open.text(&open.seen), open.text(&open.whole));
        let text = if open.hiding == Hiding::Shown { seen.clone() } else { String::new() };
        let counts = !is_column_hidden || !self.alone;
        let left_out = if is_column_hidden || open.hiding != Hiding::Shown {
            !whole.trim().is_empty()
        } else {
            self.styles.any() && seen != whole
        };
        if !self.row_hidden && counts && left_out {
            self.hidden_cells += 1;
        }
        if is_column_hidden {
            // It is blanked together with its column.
            let cell = open.laid(seen);
            return if self.alone { self.seen.lay_aside(row, raw, cell) } else { Ok(()) };
        }
        if open.hiding == Hiding::Gone {
            return Ok(());
        }
        let alone = self.alone;
        let columns = self.seen.next(row, width, |column| alone && self.columns.is_hidden(column));
        self.seen.lay(row, columns, open.laid(text))
    }

    /// Lays a cell into the whole table; how many columns are seen of it, and which it has there.
    fn lay_whole(&mut self, row: usize, open: &Open) -> Result<(usize, Range<usize>), GridProblem> {
        if !self.styles.any() {
            return Ok((open.columns, 0..0));
        }
        let raw = self.whole.next(row, open.columns, |_| false);
        self.whole.lay(row, raw.clone(), open.laid(open.text(&open.whole)))?;
        let shown = raw.clone().filter(|column| !self.columns.is_hidden(*column)).count();
        Ok((shown, raw))
    }
}

impl Open {
    /// Its text; a number that is shown as signs only, since it is too wide, is that number.
    fn text(&self, text: &CellText) -> String {
        let text = text.finished();
        let too_wide = !text.is_empty() && text.bytes().all(|byte| byte == b'#');
        let number = self.number.as_ref().filter(|number| too_wide && !number.is_empty());
        number.map_or(text, String::as_str).to_owned()
    }

    const fn laid(&self, text: String) -> Laid {
        Laid { text, rows: self.rows, merged: self.merged }
    }
}

/// The number that an attribute holds.
fn number(attributes: &str, name: &str) -> Option<usize> {
    attribute(attributes, name).and_then(|text| text.trim().parse().ok())
}
