//! Compares the printed percentages and totals with those of the resulting document.

use super::outcome::{Differing, NotCompared, Preview};
use crate::document::{
    AttendanceField, Document, Field, ServiceArea, Side, StaffingField, StationPart,
};
use crate::exchange::appendix::{Content, OfWorker, Printed, Printing, ResultCell};
use crate::exchange::grid::Grid;
use crate::exchange::paste::model::{Aim, Ignored, Said, Unclear, Why, said};
use crate::exchange::paste::recognise::totals;
use crate::scoring::{Figure, IndicatorEntry, Scheme, StaffingFigure};

/// A printed figure.
#[derive(Clone, Copy)]
struct Figured<'a> {
    content: Content,
    /// The areas that it adds up, where these are not all.
    areas: Option<&'a [usize]>,
}

impl Preview {
    /// Compares the printed figures with those of the document as it would be.
    pub(crate) fn compare(
        &mut self,
        grid: &Grid,
        aims: &[(usize, usize, Aim)],
        parts: &[Vec<usize>],
        scheme: &Scheme,
    ) {
        let after = self.after.clone();
        let wordless = |_| String::new();
        let printing = Printing::new(&after, scheme, &wordless);
        let parts = Self::nearest(grid, aims, parts, &after);
        for (row, column, aim) in aims {
            let Some(figured) = figured(*aim, &parts) else { continue };
            let computed = match (figured.areas, figured.content) {
                (Some(areas), Content::Figure(figure)) => totals::printed(&after, areas, figure),
                (_, content) => printing.printed(content),
            };
            self.check((*row, *column), grid.text(*row, *column), figured, &computed);
        }
    }

    /// The areas of each subtotal: if its part begins later than right after the subtotal before it, only
    /// the nearest areas add up to what is printed.
    fn nearest(
        grid: &Grid,
        aims: &[(usize, usize, Aim)],
        parts: &[Vec<usize>],
        after: &Document,
    ) -> Vec<Vec<usize>> {
        let of_part = |part: usize, areas: &[usize]| {
            aims.iter().all(|(row, column, aim)| match aim {
                Aim::Part(of, figure) if *of == part => {
                    let computed = totals::printed(after, areas, *figure);
                    said(grid.text(*row, *column), &computed) != Said::Other
                }
                _ => true,
            })
        };
        let nearest = parts.iter().enumerate().map(|(part, areas)| {
            let mut lengths = (1..=areas.len()).rev().filter_map(|length| areas.get(..length));
            lengths.find(|areas| of_part(part, areas)).unwrap_or(areas).to_vec()
        });
        nearest.collect()
    }

    fn check(
        &mut self,
        (row, column): (usize, usize),
        text: &str,
        figured: Figured<'_>,
        computed: &Printed,
    ) {
        let printed = || text.to_owned();
        let is_open = figured.content == Content::Result(ResultCell::Total)
            && *computed == Printed::Nothing
            && text.contains(['–', '~', '～']);
        let why = match said(text, computed) {
            Said::Nothing => return,
            // A range, as long as a party has not scored.
            Said::Unclear(_) if is_open => {
                return self.ignored.push(Ignored { row, column, why: Why::Figure });
            }
            Said::Same => {
                self.agreeing += 1;
                return;
            }
            Said::Unclear(why @ (Unclear::Error | Unclear::Words)) => Some(why),
            Said::Unclear(why) => Some(self.lost(column, figured).unwrap_or(why)),
            Said::Other => self
                .lost(column, figured)
                .or_else(|| is_incomplete(&self.after, figured).then_some(Unclear::Missing)),
        };
        match why {
            Some(why) => {
                self.not_compared.push(NotCompared { row, column, printed: printed(), why });
            }
            None => {
                let (computed, content) = (computed.text(), figured.content);
                self.differing.push(Differing {
                    row,
                    column,
                    printed: printed(),
                    computed,
                    content,
                });
            }
        }
    }

    /// The cell that is not understood and that a figure is computed from.
    fn lost(&self, column: usize, figured: Figured<'_>) -> Option<Unclear> {
        let lost = self.unrecognised.iter().find(|of| match of.field {
            Some(field) => figured.is_computed_from(field),
            // A row without a place is missing in a total of all rows.
            None => figured.is_total() && figured.areas.is_none() && of.column == column,
        });
        lost.map(|of| Unclear::NotUnderstood(of.row, of.column))
    }
}

fn figured(aim: Aim, parts: &[Vec<usize>]) -> Option<Figured<'_>> {
    match aim {
        Aim::Is(
            content @ (Content::Figure(_)
            | Content::Staffing(_)
            | Content::OfWorker(..)
            | Content::SumOfMonths(_)
            | Content::Result(_)),
        ) => Some(Figured { content, areas: None }),
        Aim::Part(part, figure) => {
            Some(Figured { content: Content::Figure(figure), areas: Some(parts.get(part)?) })
        }
        _ => None,
    }
}

impl Figured<'_> {
    /// Whether a figure adds up a column.
    const fn is_total(self) -> bool {
        matches!(
            self.content,
            Content::Figure(
                Figure::ColumnTarget(_)
                    | Figure::ColumnCompleted(_)
                    | Figure::ColumnRate(_)
                    | Figure::Sum(_)
            )
        )
    }

    /// Whether a figure follows from an input, among others.
    fn is_computed_from(self, field: Field) -> bool {
        let among = |area: usize| self.areas.is_none_or(|areas| areas.contains(&area));
        match (self.content, field) {
            (Content::Figure(Figure::AreaRate(row, at)), Field::Entry(of, column, _)) => {
                (row, at) == (of, column)
            }
            (
                Content::Figure(Figure::StationRate(at)),
                Field::Station(of, StationPart::Target | StationPart::Completed),
            ) => at == of,
            (Content::Figure(Figure::Sum(number)), Field::Area(of, part)) => {
                part.number() == Some(number) && among(of)
            }
            (
                Content::Figure(Figure::ColumnTarget(at) | Figure::ColumnRate(at)),
                Field::Entry(of, column, Side::Target),
            )
            | (
                Content::Figure(Figure::ColumnCompleted(at) | Figure::ColumnRate(at)),
                Field::Entry(of, column, Side::Completed),
            ) => at == column && among(of),
            (Content::SumOfMonths(amount), Field::Monthly(of, _)) => amount == of,
            (Content::Figure(Figure::Share(at)), Field::Score(of)) => at == of,
            (
                Content::Result(ResultCell::Total),
                Field::Score(_) | Field::Bonus | Field::Deduction,
            ) => true,
            (Content::OfWorker(at, part), Field::Staffing(field)) => match field {
                StaffingField::Attendance(of, _, AttendanceField::Presence) => at == of,
                StaffingField::Worker(of, _) => at == of && part == OfWorker::TwoYears,
                _ => false,
            },
            (Content::Staffing(figure), Field::Staffing(field)) => follows(figure, field),
            _ => false,
        }
    }
}

/// Whether a figure of 附件2 follows from an input that holds months.
fn follows(figure: StaffingFigure, field: StaffingField) -> bool {
    let is_months = matches!(
        field,
        StaffingField::Attendance(_, _, AttendanceField::Presence)
            | StaffingField::SubtotalMonth(..)
            | StaffingField::SubtotalTwoYears(_)
    );
    is_months && !matches!(figure, StaffingFigure::Required(_) | StaffingFigure::Retention)
}

/// Whether an input is blank that a total adds up.
fn is_incomplete(after: &Document, figured: Figured<'_>) -> bool {
    let areas = after.areas.iter().enumerate();
    let mut areas = areas.filter(|(at, _)| figured.areas.is_none_or(|areas| areas.contains(at)));
    let Content::Figure(figure) = figured.content else { return false };
    let entry = |at: usize, is_blank: fn(&IndicatorEntry) -> bool| {
        move |(_, area): (usize, &ServiceArea)| area.entries.get(at).is_some_and(is_blank)
    };
    let target = |of: &IndicatorEntry| of.target.is_blank();
    let completed = |of: &IndicatorEntry| of.completed.is_blank() && of.still_to_fill() > 0;
    match figure {
        Figure::Sum(of) => areas.any(|(_, area)| area.number(of).is_blank()),
        Figure::ColumnTarget(at) => areas.any(entry(at, target)),
        Figure::ColumnCompleted(at) => areas.any(entry(at, completed)),
        Figure::ColumnRate(at) => areas.any(entry(at, |of| of.still_to_fill() > 0)),
        _ => false,
    }
}
