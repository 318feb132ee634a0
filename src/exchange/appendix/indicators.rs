//! 附件1: the areas' indicators in blocks as wide as a page, 总体服务 next to the last one, and the list of
//! station-specific indicators.

use super::{Cell, Content, Head, Table};
use crate::document::{AreaPart, Document, Field, Side, StationPart};
use crate::scoring::Figure;
use std::ops::Range;

/// How many indicators a block holds without splitting a group: the report prints seven and seven.
const IN_A_BLOCK: usize = 7;

/// The blocks.
pub(super) fn blocks_of_areas(document: &Document) -> Vec<Table> {
    let blocks = blocks(document);
    let count = blocks.len();
    let mut tables = Vec::new();
    for (at, columns) in blocks.into_iter().enumerate() {
        let block = Block { document, columns, first: at == 0, last: at + 1 == count };
        tables.push(block.table(Head::IndicatorsTitle(at + 1, count)));
    }
    tables
}

/// Adjacent indicators of the same group, or a single one.
fn groups(document: &Document) -> Vec<Range<usize>> {
    let mut groups: Vec<Range<usize>> = Vec::new();
    for (at, indicator) in document.indicators.iter().enumerate() {
        let before = at.checked_sub(1).and_then(|at| document.indicators.get(at));
        let joined = !indicator.group.is_empty()
            && before.is_some_and(|before| before.group == indicator.group);
        match groups.last_mut().filter(|_| joined) {
            Some(group) => group.end = at + 1,
            None => groups.push(at..at + 1),
        }
    }
    groups
}

fn blocks(document: &Document) -> Vec<Range<usize>> {
    let mut blocks: Vec<Range<usize>> = Vec::new();
    for group in groups(document) {
        match blocks.last_mut().filter(|block| group.end - block.start <= IN_A_BLOCK) {
            Some(block) => block.end = group.end,
            None => blocks.push(group),
        }
    }
    if blocks.is_empty() {
        // A station without area indicators still has its areas and 总体服务.
        blocks.push(Range::default());
    }
    blocks
}

struct Block<'a> {
    document: &'a Document,
    columns: Range<usize>,
    first: bool,
    last: bool,
}

impl Block<'_> {
    fn table(&self, title: Head) -> Table {
        let overall = self.overall();
        let width = 1 + self.parts().count() + 3 * self.columns.len();
        let columns = width + if overall > 0 { 4 } else { 0 };
        let mut rows = vec![vec![Cell::head(title).over(columns, 1)]];
        rows.extend(self.heads(overall));
        let head_rows = rows.len();
        let below = self.document.areas.len() + 1;
        for at in 0..below.max(overall) {
            let mut row = match at {
                _ if at + 1 < below => self.area(at),
                _ if at + 1 == below => self.sum(),
                _ => vec![Cell::new(Content::Nothing); width],
            };
            if overall > 0 {
                row.extend(overall_row(at, overall));
            }
            rows.push(row);
        }
        Table { head_rows, columns, rows }
    }

    fn overall(&self) -> usize {
        if self.last { self.document.overall_count() } else { 0 }
    }

    /// The inputs of areas beside their names. They stand in the first block.
    fn parts(&self) -> impl Iterator<Item = AreaPart> {
        let parts = AreaPart::ALL.into_iter().filter(|_| self.first);
        parts.filter(|part| *part != AreaPart::Name && self.document.shows(*part))
    }

    /// Groups, then names, then what is counted; a name without a group covers both rows. Without
    /// any group there is no row for them, for a row of covered cells alone is an empty line.
    fn heads(&self, overall: usize) -> Vec<Vec<Cell>> {
        let in_block = |of: &Range<usize>| self.columns.contains(&of.start);
        let groups: Vec<Range<usize>> =
            groups(self.document).into_iter().filter(in_block).collect();
        let is_named = |of: &Range<usize>| {
            self.document.indicators.get(of.start).is_some_and(|first| !first.group.is_empty())
        };
        let names = if groups.iter().any(is_named) { 2 } else { 1 };
        let [mut upper, mut middle, mut lower] = [const { Vec::new() }; 3];
        let heads = std::iter::once(Head::Area).chain(self.parts().map(Head::OfArea));
        upper.extend(heads.map(|head| Cell::head(head).over(1, names + 1)));
        for group in groups {
            if !is_named(&group) {
                upper.push(Cell::head(Head::IndicatorName(group.start)).over(3, names));
                continue;
            }
            upper.push(Cell::head(Head::IndicatorGroup(group.start)).over(3 * group.len(), 1));
            middle.extend(group.map(|at| Cell::head(Head::IndicatorName(at)).over(3, 1)));
        }
        for _ in self.columns.clone() {
            lower.extend([Head::Target, Head::Completed, Head::Rate].map(Cell::head));
        }
        if overall > 0 {
            upper.push(Cell::head(Head::Overall).over(4, names));
            let heads =
                [Head::Indicator, Head::StationTarget, Head::StationCompleted, Head::StationRate];
            lower.extend(heads.map(Cell::head));
        }
        if names == 2 { vec![upper, middle, lower] } else { vec![upper, lower] }
    }

    fn area(&self, at: usize) -> Vec<Cell> {
        let mut row = vec![Cell::input(Field::Area(at, AreaPart::Name))];
        row.extend(self.parts().map(|part| Cell::input(Field::Area(at, part))));
        for column in self.columns.clone() {
            row.extend(Side::ALL.map(|side| Cell::input(Field::Entry(at, column, side))));
            row.push(Cell::figure(Figure::AreaRate(at, column)));
        }
        row
    }

    fn sum(&self) -> Vec<Cell> {
        let mut row = vec![Cell::head(Head::Sum)];
        let sum = |part: AreaPart| match part.number() {
            Some(number) => Cell::figure(Figure::Sum(number)),
            None => Cell::new(Content::Nothing),
        };
        row.extend(self.parts().map(sum));
        for column in self.columns.clone() {
            let figures = [
                Figure::ColumnTarget(column),
                Figure::ColumnCompleted(column),
                Figure::ColumnRate(column),
            ];
            row.extend(figures.map(Cell::figure));
        }
        row
    }
}

fn overall_row(at: usize, overall: usize) -> [Cell; 4] {
    if at >= overall {
        return [Cell::new(Content::Nothing); 4];
    }
    let [target, completed, rate] = amounts_of_station(at);
    [Cell::head(Head::OverallName(at)), target, completed, rate]
}

/// 指标要求, 完成量 and 完成率 of an indicator of the station.
fn amounts_of_station(at: usize) -> [Cell; 3] {
    let amount = |part| Cell::input(Field::Station(at, part));
    let rate = Cell::figure(Figure::StationRate(at));
    [amount(StationPart::Target), amount(StationPart::Completed), rate]
}

/// The list of station-specific indicators; `None` where there are none.
pub(super) fn station_specific(document: &Document) -> Option<Table> {
    use Head::{Indicator, StationCompleted, StationRate, StationTarget, Unit};
    let heads = [Indicator, Unit, StationTarget, StationCompleted, StationRate];
    let specific = document.overall_count()..document.station.len();
    if specific.is_empty() {
        return None;
    }
    let columns = heads.len();
    let mut rows = vec![vec![Cell::head(Head::StationTitle).over(columns, 1)]];
    rows.push(heads.map(Cell::head).to_vec());
    for at in specific {
        let inputs = StationPart::ALL.map(|part| Cell::input(Field::Station(at, part)));
        let mut row = inputs.to_vec();
        row.push(Cell::figure(Figure::StationRate(at)));
        rows.push(row);
    }
    Some(Table { head_rows: 2, columns, rows })
}
