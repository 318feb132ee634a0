//! How a grid is read: as it is, transposed, or with areas as columns. The last two are turned into tables
//! with areas as rows, whose cells keep their positions in the grid.

use super::across::{Across, Line, is_of_area};
use super::across_heads::{Place, is_figure};
use super::by_month::{MonthTable, month_tables};
use super::recognised::Recognised;
use super::sections::{Section, sections};
use super::turned::{names_amounts, turned};
use crate::document::{AreaPart, Document, Field};
use crate::exchange::appendix::Content;
use crate::exchange::grid::{Grid, GridCell};
use crate::exchange::paste::model::{
    Aim, Amount, Known, Names, Onto, Why, Word, bare_name, named_amount, one_line, word,
};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

impl<'a> Recognised<'a> {
    /// Recognises a grid; cells without headings fill the cells they are pasted onto.
    pub(crate) fn read(
        grid: &'a Grid,
        onto: Onto,
        document: &Document,
        names: &Names,
    ) -> Recognised<'a> {
        let known = || Known::new(document, names);
        let may_lie = names_amounts(grid) && sections(grid).is_empty();
        let on_side = if may_lie { on_its_side(grid, known(), document) } else { None };
        let mut recognised = Recognised::new(grid, known(), document);
        let by_month = month_tables(grid);
        if !by_month.is_empty() {
            let read: Vec<Range<usize>> = by_month.iter().map(MonthTable::with_head).collect();
            recognised.by_headings(&read);
            by_month.iter().for_each(|table| recognised.by_month(table));
            return recognised;
        }
        let across = recognised.tables_across();
        if !across.is_empty() {
            recognised = across_as_areas(grid, &across, known(), document);
        }
        // Where both can be, the reading that leaves less over.
        let is_better = |found: &Recognised| {
            across.is_empty() || found.names_areas() && found.aims.len() >= recognised.aims.len()
        };
        if let Some(found) = on_side.filter(is_better) {
            return found;
        }
        let read: Vec<Range<usize>> = across.into_iter().map(|table| table.rows).collect();
        if !recognised.by_headings(&read) {
            recognised.by_position(onto);
        }
        recognised
    }

    /// Whether cells name areas in rows.
    fn names_areas(&self) -> bool {
        let is_name = |aim: &(usize, usize, Aim)| {
            matches!(aim.2, Aim::Is(Content::Input(Field::Area(_, AreaPart::Name))))
        };
        self.aims.iter().any(is_name)
    }
}

/// A grid with its headings in the first columns; `None` if there are none.
fn on_its_side<'a>(grid: &'a Grid, known: Known, document: &Document) -> Option<Recognised<'a>> {
    let on_side = turned(grid)?;
    let mut found = Recognised::new(&on_side, known, document);
    let understood = found.by_headings(&[]) && !found.aims.is_empty();
    understood.then(|| found.moved(grid, |(row, column)| Some((column, row))))
}

/// Tables with areas as columns, read as tables with areas as rows.
fn across_as_areas<'a>(
    grid: &'a Grid,
    tables: &[Across],
    known: Known,
    document: &Document,
) -> Recognised<'a> {
    let mut made = Made::new();
    let rows: Vec<Range<usize>> = tables.iter().map(|table| made.add(table, grid)).collect();
    let Made { grid: by_area, places, .. } = made;
    let mut inner = Recognised::new(&by_area, known, document);
    let sections: Vec<Section> = rows.iter().map(|rows| Section::above(&by_area, rows)).collect();
    for section in &sections {
        for segment in inner.segments(section) {
            inner.take_names(section.rows.clone(), &segment);
        }
    }
    sections.iter().for_each(|section| inner.section(section));
    let mut found = inner.moved(grid, |place| places.get(&place).copied());
    found.names_in_parts(tables);
    tables.iter().for_each(|table| found.other_cells(table));
    found
}

impl Recognised<'_> {
    /// Names of areas that are a part of their cell: in front of an amount, or within a title.
    fn names_in_parts(&mut self, tables: &[Across]) {
        let areas = || tables.iter().flat_map(|table| table.columns.iter().map(|of| &of.area));
        let grid = self.grid;
        self.aims.retain_mut(|(row, column, aim)| {
            let Aim::Is(Content::Input(Field::Area(at, AreaPart::Name))) = *aim else {
                return true;
            };
            let text = one_line(grid.text(*row, *column));
            let Some(area) = areas().find(|area| area.place == (*row, *column)) else {
                return true;
            };
            let is_before = named_amount(&text).is_some_and(|(name, _)| name == area.text);
            if is_before && text != area.text {
                *aim = Aim::AreaBefore(at);
            }
            is_before || text == area.text
        });
    }

    /// Cells of a table outside its columns: remarks, row numbers.
    fn other_cells(&mut self, table: &Across) {
        let figures = |column: usize| table.columns.iter().any(|of| of.column == column);
        let lines: Vec<usize> = table.lines.iter().map(|line| line.row).collect();
        let first = table.columns.first().map_or(0, |of| of.column);
        let below =
            table.rows.clone().filter(|row| table.columns.iter().all(|of| of.area.place.0 < *row));
        for row in below {
            let is_line = lines.contains(&row);
            let columns = self.grid.columns_of(row);
            let is_sum = columns.clone().any(|at| word(self.grid.text(row, at)) == Some(Word::Sum));
            for column in columns {
                let is_read = is_line && (figures(column) || column < first);
                match () {
                    () if is_read || self.is_heading_of(table, row) => {}
                    () if figures(column) && !is_sum && is_figure(self.grid.text(row, column)) => {
                        self.unrecognised(row, column, Why::UnknownRow);
                    }
                    () => self.ignore(row, column, Why::Words),
                }
            }
        }
    }

    /// Whether a row is the one of the amounts in the headings.
    fn is_heading_of(&self, table: &Across, row: usize) -> bool {
        table.lines.first().is_some_and(|line| row < line.row)
            && table.columns.iter().any(|of| of.amount.is_some())
    }
}

/// The grid that is made of tables with areas as columns.
struct Made {
    grid: Grid,
    places: BTreeMap<Place, Place>,
    /// The next free row.
    next: usize,
}

/// A column of it: group and name, what is counted, and how often both stood before in the same area.
type Key = (Vec<String>, &'static str, usize);

impl Made {
    const fn new() -> Made {
        Made { grid: Grid::new(true), places: BTreeMap::new(), next: 0 }
    }

    fn put(&mut self, at: Place, text: &str, from: Option<Place>) {
        let cell = GridCell { text: text.to_owned(), begins: None };
        // The grid has room for as many cells as there were; what does not fit is reported as not read.
        if self.grid.put(at.0, at.1, cell).is_ok()
            && let Some(from) = from
        {
            self.places.insert(at, from);
        }
    }

    /// Adds a table below the others; the rows of its areas.
    fn add(&mut self, table: &Across, grid: &Grid) -> Range<usize> {
        let depth = table.lines.iter().map(|line| line.path.len()).max().unwrap_or(0);
        let lowest = self.next + depth;
        self.put((lowest, 0), "片区", None);
        let mut areas: Vec<String> = Vec::new();
        let mut keys: BTreeMap<Key, usize> = BTreeMap::new();
        let mut taken: BTreeSet<(usize, usize)> = BTreeSet::new();
        for of in &table.columns {
            if !areas.contains(&bare_name(&of.area.text)) {
                areas.push(bare_name(&of.area.text));
                self.put((lowest + areas.len(), 0), &of.area.text, Some(of.area.place));
            }
        }
        for line in &table.lines {
            let is_own = line.path.last().is_some_and(|named| is_of_area(&named.text));
            for of in &table.columns {
                let from = (line.row, of.column);
                let text = grid.text(from.0, from.1);
                let name = bare_name(&of.area.text);
                let area = areas.iter().position(|area| *area == name).unwrap_or(0);
                let amount = line.amount.or(of.amount).filter(|_| !is_own);
                if text.is_empty() || amount.is_none() && !is_own {
                    continue;
                }
                let path: Vec<String> = line.path.iter().map(|named| named.text.clone()).collect();
                let head = head(line, amount);
                let mut again = 0;
                let column = loop {
                    let next = keys.len() + 1;
                    let key = (path.clone(), head, again);
                    let column = *keys.entry(key).or_insert(next);
                    if column == next {
                        self.heads(lowest, column, line, head, amount.is_some());
                    }
                    if taken.insert((area, column)) {
                        break column;
                    }
                    again += 1;
                };
                self.put((lowest + 1 + area, column), text, Some(from));
            }
        }
        let rows = lowest + 1..lowest + 1 + areas.len();
        self.next = rows.end + 1;
        rows
    }

    /// The headings of a column.
    fn heads(&mut self, lowest: usize, column: usize, line: &Line, head: &str, of_indicator: bool) {
        let Some(last) = line.path.last() else { return };
        self.put((lowest, column), head, Some(last.place));
        let depth = line.path.len();
        for (at, named) in line.path.iter().enumerate().filter(|_| of_indicator) {
            self.put((lowest + at - depth, column), &named.text, Some(named.place));
        }
    }
}

/// The lowest heading of a column.
fn head(line: &Line, amount: Option<Amount>) -> &'static str {
    let name = line.path.last().and_then(|named| word(&named.text));
    match amount {
        Some(Amount::Target) => "协议量",
        Some(Amount::Completed) => "完成量",
        Some(Amount::Rate) => "完成率",
        None if name == Some(Word::OfArea(AreaPart::Communities)) => "服务社区",
        None => "投入社工人数",
    }
}
