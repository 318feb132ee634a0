//! 附件1 and 附件2 as tables, from the one description of the appendix.

use super::composer::{Composer, Sentence, day_words};
use super::service::is_lacking;
use crate::document::{Document, Field, Particular, Side, StaffingField, StationPart};
use crate::exchange::appendix::{self, Content, Head, Part, Printed, Printing, tables};
use crate::exchange::draft::{Block, Cell, CellKind, Look, Run, Table};
use crate::exchange::paper::{Columns, Heading};
use crate::texts::{Language, head_words, population_line};

/// What is appended, below the text.
pub(super) fn list(of: &mut Composer<'_>) {
    of.line(Look::Body, Sentence::of("附件1：服务指标完成情况统计表"));
    of.line(Look::Body, Sentence::of("附件2：社工到岗情况统计表"));
}

/// 附件1.
pub(super) fn indicators(of: &mut Composer<'_>) {
    part(of, Part::Indicators);
    if let Some(line) = population_line(of.document, Language::ZhCn) {
        of.line(Look::Note, Sentence::of(line));
    }
}

/// 附件2.
pub(super) fn staffing(of: &mut Composer<'_>) {
    part(of, Part::Staffing);
}

fn part(of: &mut Composer<'_>, part: Part) {
    let (document, scheme) = (of.document, of.scheme);
    let heads = |head| head_words(head, document, scheme, Language::ZhCn);
    let printing = Printing::new(document, scheme, &heads);
    for table in tables(document, part) {
        let title = table.rows.first().and_then(|row| row.first());
        let title = title.map(|cell| printing.printed(cell.content).text()).unwrap_or_default();
        of.line(Look::Caption, Sentence::of(title));
        if let Some(period) = period(document) {
            of.line(Look::Note, Sentence::of(period));
        }
        of.block(Block::Table(drawn(&table, &printing, document)));
    }
}

/// The assessed period in brackets, where it is known.
fn period(document: &Document) -> Option<String> {
    let day = |line| document.particulars.day(line).map(day_words);
    let (from, to) = (day(Particular::AssessedFrom)?, day(Particular::AssessedTo)?);
    Some(format!("（{from}至{to}）"))
}

/// A table without its title, which stands above it.
fn drawn(table: &appendix::Table, printing: &Printing<'_>, document: &Document) -> Table {
    let columns = Columns::of(table, printing);
    let is_single = table.columns == 2;
    let is_number = |head: &Head| matches!(head, Head::NumberName(_) | Head::FigureName(_));
    let mut rows = Vec::new();
    for (row, places) in table.places().into_iter().enumerate().skip(1) {
        let is_head = row < table.head_rows;
        let cells = places.into_iter().enumerate().filter_map(|(column, cell)| {
            let cell = cell?;
            let printed = printing.printed(cell.content);
            let text = printed.text();
            let kind = match &printed {
                _ if is_head => match columns.heading(column, cell, &text) {
                    Heading::Upright => CellKind::Upright,
                    Heading::Level => CellKind::Head,
                },
                Printed::Number(_) | Printed::Percent(_) => CellKind::Number,
                // Of a number that was not agreed.
                Printed::Text(text) if text == "/" => CellKind::Number,
                _ => match cell.content {
                    Content::Head(head) if !is_number(&head) => CellKind::Head,
                    _ => CellKind::Words,
                },
            };
            let runs = match text.is_empty() {
                true if lacks(cell.content, document) => vec![Run::Blank],
                true => Vec::new(),
                false => vec![Run::Text(text)],
            };
            Some(Cell { runs, kind, columns: cell.columns, rows: cell.rows })
        });
        let cells: Vec<Cell> = cells.collect();
        // Single numbers that nobody stated are no rows of a report.
        let is_empty = cells.last().is_none_or(|cell| cell.runs.is_empty());
        if is_head || !is_single || !is_empty {
            rows.push(cells);
        }
    }
    let share = |share: &u32| share * columns.width / 1000;
    Table {
        head_rows: table.head_rows.saturating_sub(1),
        columns: columns.shares.iter().map(share).collect(),
        size: columns.size,
        rows,
    }
}

/// Whether a blank cell still has to be filled.
fn lacks(content: Content, document: &Document) -> bool {
    match content {
        Content::Input(Field::Entry(row, at, side)) => {
            let entry = document.areas.get(row).and_then(|area| area.entries.get(at));
            entry.is_some_and(|entry| {
                let amount = if side == Side::Target { entry.target } else { entry.completed };
                is_lacking(side, entry.target, amount)
            })
        }
        Content::Input(Field::Station(at, part)) => {
            let entry = document.station.get(at).map(|indicator| indicator.entry);
            entry.is_some_and(|entry| match part {
                StationPart::Target => is_lacking(Side::Target, entry.target, entry.target),
                StationPart::Completed => {
                    is_lacking(Side::Completed, entry.target, entry.completed)
                }
                StationPart::Name | StationPart::Unit => false,
            })
        }
        Content::Input(Field::Staffing(
            field @ (StaffingField::RequiredAll
            | StaffingField::RequiredCertified
            | StaffingField::Continuous),
        )) => document.staffing.value(field).is_some_and(|value| value.is_blank()),
        _ => false,
    }
}
