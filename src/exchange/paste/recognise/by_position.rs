//! What each cell stands for where no headings tell: to the right of and below the focused input.

use super::recognised::Recognised;
use crate::document::{AreaPart, Field, Particular, Side, StaffingField, StationPart, WorkerField};
use crate::exchange::appendix::Content;
use crate::exchange::paste::model::cell::one_line;
use crate::exchange::paste::model::holds::{Amount, Holds};
use crate::exchange::paste::model::why::Why;
use crate::exchange::paste::model::words::{Word, half_width, word};
use crate::scoring::{Figure, WorkerKind};

/// What the next cell of a row stands for.
#[derive(Clone, Copy)]
enum Slot {
    Input(Field),
    Rate(Figure),
}

impl Recognised<'_> {
    /// Aims every cell from the focus on; without a focus none is understood.
    pub(crate) fn by_position(&mut self, focus: Option<Field>) {
        if let Some(focus) = focus
            && let Some(mapping) = self.named_rows(focus)
        {
            return self.in_named_rows(&mapping, focus);
        }
        let rates = self.columns_of_rates();
        let mut items = 0;
        for row in 0..self.grid.rows().len() {
            let name = one_line(self.grid.text(row, 0));
            let sum = word(&name) == Some(Word::Sum);
            let mut begin = focus.and_then(|focus| below(focus, items));
            // A total stands between items and is none, nor is a gap in a list of names.
            let is_gap = name.is_empty() && begin.is_some_and(Field::names_its_row);
            items += usize::from(!sum && !is_gap);
            if !sum {
                begin = begin.filter(|_| !is_gap).and_then(|begin| self.make_room(begin, &name));
            }
            let mut slot = begin.map(Slot::Input);
            for column in 0..self.grid.rows().get(row).map_or(0, Vec::len) {
                let is_rate = rates.get(column).copied().unwrap_or(false);
                if column == 0 && sum {
                    self.ignore(row, column, Why::Words);
                } else {
                    self.fill(row, column, slot, sum, is_rate);
                }
                let stays = is_rate && matches!(slot, Some(Slot::Input(_)));
                if !stays {
                    slot = slot.and_then(|slot| self.after(slot, rates.contains(&true)));
                }
            }
        }
    }

    /// Which columns hold percentages.
    fn columns_of_rates(&self) -> Vec<bool> {
        (0..self.grid.columns()).map(|column| self.is_percentages(column)).collect()
    }

    /// Adds the item that a name in the focused column would stand in, behind the last, and returns
    /// the input of its name; `None` where there is no place for it. Any other input stays.
    fn make_room(&mut self, field: Field, name: &str) -> Option<Field> {
        match field {
            Field::Area(at, AreaPart::Name) if at >= self.roomy.areas.len() => {
                self.area_in_order(at, name).ok().map(|at| Field::Area(at, AreaPart::Name))
            }
            Field::Staffing(StaffingField::Worker(at, WorkerField::Label))
                if at >= self.roomy.staffing.workers.len() =>
            {
                let label = |at| Field::Staffing(StaffingField::Worker(at, WorkerField::Label));
                self.new_worker(name).ok().map(label)
            }
            Field::Station(at, StationPart::Name) if at >= self.roomy.station.len() => {
                let overall = self.roomy.station.last().is_some_and(|last| last.overall);
                let made = self.station_in_order(usize::MAX, name, overall);
                made.ok().map(|at| Field::Station(at, StationPart::Name))
            }
            _ => Some(field),
        }
    }

    /// What stands in each column from the focus on, the first one being the column `from`.
    pub(crate) fn columns_from(&self, focus: Field, from: usize) -> Vec<Holds> {
        let rates = self.columns_of_rates();
        let any_rates = rates.contains(&true);
        let mut columns = Vec::new();
        let mut slot = Some(Slot::Input(focus));
        for column in from..self.grid.columns() {
            let is_rate = rates.get(column).copied().unwrap_or(false);
            let is_input = matches!(slot, Some(Slot::Input(_)));
            // A column of rates may stand anywhere.
            let holds = slot.filter(|_| !(is_rate && is_input)).and_then(held);
            columns.push(holds.unwrap_or(Holds::Nothing));
            if !(is_rate && is_input) {
                slot = slot.and_then(|slot| self.after(slot, any_rates));
            }
        }
        columns
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

    /// Whether a column holds percentages: each cell that says something has the sign or is "/".
    pub(crate) fn is_percentages(&self, column: usize) -> bool {
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
            Slot::Rate(Figure::AreaRate(row, at)) => Field::Entry(row, at + 1, Side::Target),
            Slot::Rate(_) => return None,
            Slot::Input(field) => match field {
                Field::Entry(row, at, Side::Completed) if any_rates => {
                    return Some(Slot::Rate(Figure::AreaRate(row, at)));
                }
                Field::Station(row, StationPart::Completed) if any_rates => {
                    return Some(Slot::Rate(Figure::StationRate(row)));
                }
                Field::Area(row, AreaPart::Name) => Field::Area(row, AreaPart::SocialWorkers),
                Field::Area(row, part) if part.number().is_some() => {
                    Field::Entry(row, 0, Side::Target)
                }
                Field::Entry(row, at, Side::Target) => Field::Entry(row, at, Side::Completed),
                Field::Entry(row, at, Side::Completed) => Field::Entry(row, at + 1, Side::Target),
                Field::Station(row, StationPart::Name) => Field::Station(row, StationPart::Unit),
                Field::Station(row, StationPart::Unit) => Field::Station(row, StationPart::Target),
                Field::Station(row, StationPart::Target) => {
                    Field::Station(row, StationPart::Completed)
                }
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

/// What a column holds whose cells stand for this.
fn held(slot: Slot) -> Option<Holds> {
    Some(match slot {
        Slot::Rate(Figure::AreaRate(_, at)) => Holds::OfArea(Amount::Rate, at),
        Slot::Rate(Figure::StationRate(_)) => Holds::OfStation(Amount::Rate),
        Slot::Rate(_) => return None,
        Slot::Input(field) => match field {
            Field::Area(_, AreaPart::Name) => return None,
            Field::Area(_, part) => Holds::Area(part),
            Field::Entry(_, at, Side::Target) => Holds::OfArea(Amount::Target, at),
            Field::Entry(_, at, Side::Completed) => Holds::OfArea(Amount::Completed, at),
            Field::Station(_, StationPart::Unit) => Holds::Unit,
            Field::Station(_, StationPart::Target) => Holds::OfStation(Amount::Target),
            Field::Station(_, StationPart::Completed) => Holds::OfStation(Amount::Completed),
            Field::Staffing(StaffingField::Worker(_, column)) if column != WorkerField::Label => {
                Holds::Worker(column)
            }
            Field::Staffing(StaffingField::Attendance(_, month, part)) => Holds::Month(month, part),
            _ => return None,
        },
    })
}

/// The input so many rows further down.
fn below(focus: Field, rows: usize) -> Option<Field> {
    match focus {
        Field::Particular(line) => {
            Particular::ALL.get(line as usize + rows).map(|of| Field::Particular(*of))
        }
        Field::Staffing(field) => staffing_below(field, rows).map(Field::Staffing),
        Field::ScenarioName(_) | Field::Scheme(_) | Field::Bonus | Field::Deduction => None,
        focus => focus.in_row(|at| at.checked_add(rows)),
    }
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
        Content::Input(field) => field.column_sum(),
        Content::Figure(Figure::AreaRate(_, at)) => Some(Figure::ColumnRate(at)),
        _ => None,
    }
}
