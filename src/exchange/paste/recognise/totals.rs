//! The totals in a table of areas: of everything, or of a part of its rows.

use super::recognised::Recognised;
use super::segments::Segment;
use crate::document::Document;
use crate::exchange::appendix::{Content, Printed, of_figure};
use crate::exchange::paste::model::{Aim, Holds, Scope, Why, scope};
use crate::scoring::{Figure, FigureValue, IndicatorEntry, Tally};

/// A row of a table of areas.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Line {
    /// The area at a place; none where there is no place for it.
    Item(Option<usize>),
    /// A total, by its name.
    Sum(Scope),
}

/// What the rows of a total come to.
enum Sums {
    /// All areas of the station.
    All,
    /// These areas.
    Of(Vec<usize>),
    /// It is unclear.
    Unknown,
}

impl Recognised<'_> {
    /// The line of a total.
    pub(crate) fn sum_line(&self, row: usize, segment: &Segment) -> Line {
        Line::Sum(scope(&self.sum_name(row, segment)))
    }

    /// Assigns the totals among the rows of a table.
    pub(crate) fn area_sums(&mut self, lines: &[(usize, Line)], segment: &Segment) {
        for (at, (row, line)) in lines.iter().enumerate() {
            let Line::Sum(scope) = line else { continue };
            match summed(lines, at, *scope) {
                Sums::All => {
                    let whole = |figure| Aim::Is(Content::Figure(figure));
                    self.total_of_areas(*row, segment, whole);
                }
                Sums::Of(areas) => {
                    let part = self.parts.len();
                    self.parts.push(areas);
                    self.total_of_areas(*row, segment, |figure| Aim::Part(part, figure));
                }
                Sums::Unknown => {
                    segment.every_column().for_each(|of| self.ignore(*row, of, Why::Sum));
                }
            }
        }
    }

    /// What a total is called, also where rows have no names.
    fn sum_name(&self, row: usize, segment: &Segment) -> String {
        let name = self.name(row, segment);
        let mut told = segment.label_columns.clone().map(|column| self.grid.text(row, column));
        match name.is_empty() {
            true => {
                told.find(|text| self.is_sum(row, text, segment)).unwrap_or_default().to_owned()
            }
            false => name,
        }
    }

    fn total_of_areas(&mut self, row: usize, segment: &Segment, aim: impl Fn(Figure) -> Aim) {
        segment.name_column().into_iter().for_each(|column| self.ignore(row, column, Why::Words));
        for (column, holds) in &segment.columns {
            match holds.and_then(Holds::sum) {
                Some(figure) => self.aim(row, *column, aim(figure)),
                None => self.ignore(row, *column, Why::Words),
            }
        }
    }
}

/// Which areas the total at a place of a table adds up.
///
/// A subtotal adds the rows since the total above it; if the first one is above its rows, each adds those
/// below it.
fn summed(lines: &[(usize, Line)], at: usize, scope: Scope) -> Sums {
    let is_item = |line: &(usize, Line)| matches!(line.1, Line::Item(_));
    let is_sum = |line: &(usize, Line)| !is_item(line);
    let before = lines.get(..at).unwrap_or_default();
    let behind = lines.get(at + 1..).unwrap_or_default();
    let among = before.iter().any(is_item) && behind.iter().any(is_item);
    let again =
        before.iter().skip_while(|line| is_sum(line)).any(|line| line.1 == Line::Sum(Scope::Open));
    match scope {
        Scope::Whole => return Sums::All,
        Scope::Open if !among && !again => return Sums::All,
        // It may cover everything, the rows since the last one, or other totals: unclear.
        Scope::Open | Scope::Part if before.iter().any(is_sum) => return Sums::Unknown,
        Scope::Rows | Scope::Part | Scope::Open => {}
    }
    let is_part = |line: &(usize, Line)| matches!(line.1, Line::Sum(Scope::Rows | Scope::Part));
    let first_part = lines.iter().find(|line| is_item(line) || is_part(line));
    let lead = first_part.is_some_and(is_part);
    let rows: Vec<&(usize, Line)> = match lead {
        true => behind.iter().take_while(|line| is_item(line)).collect(),
        false => before.iter().rev().take_while(|line| is_item(line)).collect(),
    };
    let areas = rows.iter().map(|(_, line)| match line {
        Line::Item(at) => *at,
        Line::Sum(_) => None,
    });
    match areas.collect::<Option<Vec<usize>>>() {
        Some(areas) if !areas.is_empty() => Sums::Of(areas),
        _ => Sums::Unknown,
    }
}

/// What a total of some areas shows.
pub(crate) fn printed(document: &Document, areas: &[usize], figure: Figure) -> Printed {
    let areas = || areas.iter().filter_map(|at| document.areas.get(*at));
    let entries = |of: usize| areas().filter_map(move |area| area.entries.get(of));
    let targets = |of: usize| entries(of).map(|entry| entry.target).collect::<Tally>();
    let completed = |of: usize| entries(of).map(|entry| entry.completed).collect::<Tally>();
    let value = match figure {
        Figure::Sum(of) => {
            FigureValue::Sum(areas().map(|area| area.number(of)).collect::<Tally>().total())
        }
        Figure::ColumnTarget(of) => FigureValue::Sum(targets(of).total_of_targets()),
        Figure::ColumnCompleted(of) => FigureValue::Sum(completed(of).total()),
        Figure::ColumnRate(of) => {
            let sums =
                IndicatorEntry { target: targets(of).total(), completed: completed(of).total() };
            FigureValue::Completion(sums.completion(None))
        }
        _ => return Printed::Nothing,
    };
    of_figure(value)
}
