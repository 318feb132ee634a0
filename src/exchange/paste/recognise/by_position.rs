//! What each cell stands for without headings: the inputs to the right of and below the focused one.

use super::recognised::Recognised;
use crate::document::{AreaPart, Field, Particular, Side, StaffingField, StationPart, WorkerField};
use crate::editor::Lie;
use crate::exchange::appendix::Content;
use crate::exchange::paste::model::{Amount, Holds, Onto, Why, Word, half_width, one_line, word};
use crate::scoring::{Figure, WorkerKind};

/// What the next cell of a row stands for.
#[derive(Clone, Copy)]
pub(crate) enum Slot {
    Input(Field),
    Rate(Figure),
}

impl Recognised<'_> {
    /// Assigns every cell from the focus on; without a focus none is understood.
    pub(crate) fn by_position(&mut self, onto: Onto) {
        let rows = self.as_indicators(onto);
        let lie = if rows.is_some() { Lie::AreasAcross } else { Lie::AreasDown };
        self.turned = matches!(onto.field, Some(Field::Entry(..))) && lie != onto.lie;
        if let Some(rows) = rows {
            return self.by_indicators(&rows);
        }
        let focus = onto.field;
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
            // A total between items is no item, nor is a gap in a list of names.
            let is_gap = name.is_empty() && begin.is_some_and(Field::names_its_row);
            items += usize::from(!sum && !is_gap);
            if !sum {
                begin = begin.filter(|_| !is_gap).and_then(|begin| self.make_room(begin, &name));
            }
            let mut slot = begin.map(Slot::Input);
            for column in self.grid.columns_of(row) {
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
    pub(crate) fn columns_of_rates(&self) -> Vec<bool> {
        (0..self.grid.columns()).map(|column| self.is_percentages(column)).collect()
    }

    /// Appends the item for a name in the focused column and returns the input of its name; `None` if the
    /// list is full. Any other input is returned unchanged.
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

    /// What each column holds from the focus on; the first one is the column `from`.
    pub(crate) fn columns_from(&self, focus: Field, from: usize) -> Vec<Holds> {
        let rates = self.columns_of_rates();
        let any_rates = rates.contains(&true);
        let mut columns = Vec::new();
        let mut slot = Some(Slot::Input(focus));
        for column in from..self.grid.columns() {
            let is_rate = rates.get(column).copied().unwrap_or(false);
            let is_input = matches!(slot, Some(Slot::Input(_)));
            // A column of rates may be anywhere.
            let holds = slot.filter(|_| !(is_rate && is_input)).and_then(held);
            columns.push(holds.unwrap_or(Holds::Nothing));
            if !(is_rate && is_input) {
                slot = slot.and_then(|slot| self.after(slot, any_rates));
            }
        }
        columns
    }

    /// Assigns one cell.
    pub(crate) fn fill(
        &mut self,
        row: usize,
        column: usize,
        slot: Option<Slot>,
        sum: bool,
        is_rate: bool,
    ) {
        let slot = slot.filter(|slot| match slot {
            Slot::Input(_) => true,
            Slot::Rate(figure) => sum || self.has(*figure),
        });
        let Some(slot) = slot else { return self.unrecognised(row, column, Why::NoPlace) };
        // A rate where an input is expected.
        let slot = Some(slot).filter(|slot| !is_rate || matches!(slot, Slot::Rate(_)));
        if sum {
            return match slot.and_then(held).and_then(Holds::sum) {
                Some(figure) => self.is(row, column, Content::Figure(figure)),
                None => self.ignore(row, column, Why::Sum),
            };
        }
        let content = slot.map_or(Content::Nothing, |slot| match slot {
            Slot::Input(field) => Content::Input(field),
            Slot::Rate(figure) => Content::Figure(figure),
        });
        self.is(row, column, content);
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

    /// What the next cell of a row stands for. If rates were copied too, one follows every completed amount.
    fn after(&self, slot: Slot, any_rates: bool) -> Option<Slot> {
        use Side::{Completed, Target};
        let field = match slot {
            Slot::Rate(Figure::AreaRate(row, at)) => Field::Entry(row, at + 1, Target),
            Slot::Rate(_) => return None,
            Slot::Input(Field::Area(row, AreaPart::Name)) => {
                Field::Area(row, AreaPart::SocialWorkers)
            }
            Slot::Input(Field::Area(row, part)) => {
                part.number()?;
                Field::Entry(row, 0, Target)
            }
            Slot::Input(Field::Entry(row, at, Target)) => Field::Entry(row, at, Completed),
            Slot::Input(Field::Entry(row, at, Completed)) if any_rates => {
                return Some(Slot::Rate(Figure::AreaRate(row, at)));
            }
            Slot::Input(Field::Entry(row, at, Completed)) => Field::Entry(row, at + 1, Target),
            Slot::Input(Field::Station(row, part)) => {
                let next = match part {
                    StationPart::Name => StationPart::Unit,
                    StationPart::Unit => StationPart::Target,
                    StationPart::Target => StationPart::Completed,
                    StationPart::Completed => {
                        return any_rates.then_some(Slot::Rate(Figure::StationRate(row)));
                    }
                };
                Field::Station(row, next)
            }
            Slot::Input(Field::Staffing(field)) => Field::Staffing(self.right_of(field)?),
            Slot::Input(_) => return None,
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

    fn right_of(&self, field: StaffingField) -> Option<StaffingField> {
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
        Slot::Input(Field::Area(_, part)) if part != AreaPart::Name => Holds::Area(part),
        Slot::Input(Field::Entry(_, at, side)) => Holds::OfArea(side.into(), at),
        Slot::Input(Field::Station(_, part)) => match part {
            StationPart::Name => return None,
            StationPart::Unit => Holds::Unit,
            StationPart::Target => Holds::OfStation(Amount::Target),
            StationPart::Completed => Holds::OfStation(Amount::Completed),
        },
        Slot::Input(Field::Staffing(StaffingField::Worker(_, column)))
            if column != WorkerField::Label =>
        {
            Holds::Worker(column)
        }
        Slot::Input(Field::Staffing(StaffingField::Attendance(_, month, part))) => {
            Holds::Month(month, part)
        }
        _ => return None,
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
