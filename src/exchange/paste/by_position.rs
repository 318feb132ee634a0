//! What each cell stands for where no headings tell: to the right of and below the focused input.

use super::aims::Recognised;
use super::preview::Why;
use super::words::{Word, half_width, plain, word};
use crate::document::{Field, Particular, StaffingField, WorkerField};
use crate::exchange::appendix::Content;
use crate::scoring::{Figure, WorkerKind};

/// What the next cell of a row stands for.
#[derive(Clone, Copy)]
enum Slot {
    Input(Field),
    Rate(Figure),
}

impl Recognised<'_> {
    /// Aims every cell from the focus on; without a focus none is understood.
    pub(super) fn by_position(&mut self, focus: Option<Field>) {
        let named = focus.is_some_and(|focus| self.begins_with_names(focus));
        let rates: Vec<bool> =
            (0..self.grid.columns()).map(|column| self.is_percentages(column)).collect();
        let any_rates = rates.contains(&true);
        for row in 0..self.grid.rows().len() {
            let name = self.grid.text(row, 0).to_owned();
            let sum = word(&name) == Some(Word::Sum);
            let begin = match focus {
                Some(focus) if named && !sum => self.in_named_row(focus, &name),
                focus => focus.and_then(|focus| below(focus, row)),
            };
            let mut slot = begin.map(Slot::Input);
            for column in 0..self.grid.rows().get(row).map_or(0, Vec::len) {
                let is_rate = rates.get(column).copied().unwrap_or(false);
                if column == 0 && (named || sum) {
                    self.ignore(row, column, Why::Words);
                } else {
                    self.fill(row, column, slot, sum, is_rate);
                }
                // A column of names stands beside the focus, one of rates may stand anywhere.
                let stays = named && column == 0 || is_rate && matches!(slot, Some(Slot::Input(_)));
                if !stays {
                    slot = slot.and_then(|slot| self.after(slot, any_rates));
                }
            }
        }
    }

    /// Aims one cell.
    fn fill(&mut self, row: usize, column: usize, slot: Option<Slot>, sum: bool, is_rate: bool) {
        let content = match slot {
            Some(Slot::Input(_)) if is_rate => Content::Nothing,
            Some(Slot::Input(field)) => Content::Input(field),
            Some(Slot::Rate(figure)) if sum || self.has(figure) => Content::Figure(figure),
            Some(Slot::Rate(_)) | None => return self.strange(row, column, Why::NoPlace),
        };
        match content {
            content if !sum => self.is(row, column, content),
            content => match summed(content) {
                Some(figure) => self.is(row, column, Content::Figure(figure)),
                None => self.ignore(row, column, Why::Sum),
            },
        }
    }

    /// Whether the first column names areas and the focus is on a figure.
    fn begins_with_names(&self, focus: Field) -> bool {
        let figures = matches!(
            focus,
            Field::AreaTarget(..) | Field::AreaCompleted(..) | Field::AreaSocialWorkers(_)
        );
        let names = (0..self.grid.rows().len()).map(|row| self.grid.text(row, 0));
        let known = |name: &str| {
            let areas = &self.roomy.areas;
            word(name) == Some(Word::Sum)
                || areas.iter().any(|area| plain(&area.name) == plain(name))
        };
        figures && names.into_iter().all(|name| !name.is_empty() && known(name))
    }

    fn in_named_row(&self, focus: Field, name: &str) -> Option<Field> {
        let at = self.roomy.areas.iter().position(|area| plain(&area.name) == plain(name))?;
        Some(match focus {
            Field::AreaTarget(_, of) => Field::AreaTarget(at, of),
            Field::AreaCompleted(_, of) => Field::AreaCompleted(at, of),
            _ => Field::AreaSocialWorkers(at),
        })
    }

    /// Whether a column holds percentages: each cell that says something has the sign or is "/".
    fn is_percentages(&self, column: usize) -> bool {
        let texts = (0..self.grid.rows().len()).map(|row| self.grid.text(row, column));
        let mut signs = 0;
        for text in texts.filter(|text| !text.is_empty()) {
            match text.chars().next_back().map(half_width) {
                Some('%') => signs += 1,
                Some('/' | '—' | '-') if text.chars().count() == 1 => {}
                _ => return false,
            }
        }
        signs > 0
    }

    /// What the next cell of a row stands for. Where rates were copied along, there is one behind
    /// every completed amount.
    fn after(&self, slot: Slot, any_rates: bool) -> Option<Slot> {
        let field = match slot {
            Slot::Rate(Figure::AreaRate(row, at)) => Field::AreaTarget(row, at + 1),
            Slot::Rate(_) => return None,
            Slot::Input(field) => match field {
                Field::AreaCompleted(row, at) if any_rates => {
                    return Some(Slot::Rate(Figure::AreaRate(row, at)));
                }
                Field::StationCompleted(row) if any_rates => {
                    return Some(Slot::Rate(Figure::StationRate(row)));
                }
                Field::AreaName(row) => Field::AreaSocialWorkers(row),
                Field::AreaSocialWorkers(row) => Field::AreaTarget(row, 0),
                Field::AreaTarget(row, at) => Field::AreaCompleted(row, at),
                Field::AreaCompleted(row, at) => Field::AreaTarget(row, at + 1),
                Field::StationName(row) => Field::StationUnit(row),
                Field::StationUnit(row) => Field::StationTarget(row),
                Field::StationTarget(row) => Field::StationCompleted(row),
                Field::Staffing(field) => Field::Staffing(self.beside(field)?),
                _ => return None,
            },
        };
        Some(Slot::Input(field))
    }

    /// Whether the document has the row of a rate.
    fn has(&self, figure: Figure) -> bool {
        match figure {
            Figure::AreaRate(row, _) => row < self.roomy.areas.len(),
            Figure::StationRate(row) => row < self.roomy.station.len(),
            _ => true,
        }
    }

    fn beside(&self, field: StaffingField) -> Option<StaffingField> {
        let months = self.roomy.assessed_months();
        let after = |month| {
            let at = months.iter().position(|of| *of == month)?;
            months.get(at + 1).copied()
        };
        match field {
            StaffingField::Attendance(at, month, part) => {
                Some(StaffingField::Attendance(at, after(month)?, part))
            }
            StaffingField::SubtotalMonth(kind, month) => {
                Some(StaffingField::SubtotalMonth(kind, after(month)?))
            }
            StaffingField::Worker(at, column) => {
                let place = WorkerField::ALL.iter().position(|of| *of == column)?;
                Some(StaffingField::Worker(at, *WorkerField::ALL.get(place + 1)?))
            }
            _ => None,
        }
    }
}

/// The input so many rows further down.
fn below(focus: Field, rows: usize) -> Option<Field> {
    Some(match focus {
        Field::Score(at) => Field::Score(at + rows),
        Field::AreaName(at) => Field::AreaName(at + rows),
        Field::AreaCommunities(at) => Field::AreaCommunities(at + rows),
        Field::AreaSocialWorkers(at) => Field::AreaSocialWorkers(at + rows),
        Field::AreaTarget(at, of) => Field::AreaTarget(at + rows, of),
        Field::AreaCompleted(at, of) => Field::AreaCompleted(at + rows, of),
        Field::IndicatorGroup(at) => Field::IndicatorGroup(at + rows),
        Field::IndicatorName(at) => Field::IndicatorName(at + rows),
        Field::IndicatorUnit(at) => Field::IndicatorUnit(at + rows),
        Field::StationName(at) => Field::StationName(at + rows),
        Field::StationUnit(at) => Field::StationUnit(at + rows),
        Field::StationTarget(at) => Field::StationTarget(at + rows),
        Field::StationCompleted(at) => Field::StationCompleted(at + rows),
        Field::Particular(line) => Field::Particular(*Particular::ALL.get(line as usize + rows)?),
        Field::Staffing(field) => Field::Staffing(staffing_below(field, rows)?),
        Field::ScenarioName(_) | Field::Scheme(_) | Field::Bonus | Field::Deduction => return None,
    })
}

fn staffing_below(field: StaffingField, rows: usize) -> Option<StaffingField> {
    Some(match field {
        StaffingField::Worker(at, column) => StaffingField::Worker(at + rows, column),
        StaffingField::Attendance(at, month, part) => {
            StaffingField::Attendance(at + rows, month, part)
        }
        StaffingField::SubtotalMonth(kind, month) => {
            let kind = *WorkerKind::ALL.get(kind as usize + rows)?;
            StaffingField::SubtotalMonth(kind, month)
        }
        _ if rows == 0 => field,
        _ => return None,
    })
}

/// The sum of the column that an input stands in.
fn summed(content: Content) -> Option<Figure> {
    match content {
        Content::Input(Field::AreaSocialWorkers(_)) => Some(Figure::SocialWorkers),
        Content::Input(Field::AreaTarget(_, at)) => Some(Figure::ColumnTarget(at)),
        Content::Input(Field::AreaCompleted(_, at)) => Some(Figure::ColumnCompleted(at)),
        Content::Figure(Figure::AreaRate(_, at)) => Some(Figure::ColumnRate(at)),
        _ => None,
    }
}
