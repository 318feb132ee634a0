//! Rows with names but without headings, pasted onto a cell: they fill the items with these names, and
//! unknown names become new items.

use super::column_kind::is_word;
use super::recognised::Recognised;
use super::row_kinds::RowKind;
use super::segments::Segment;
use crate::document::{
    Allowed, AreaPart, Field, Limits, List, Side, StaffingField, StationPart, WorkerField,
};
use crate::exchange::paste::model::{CellRange, Holds, Mapping, Rows, Why, Word, word};

/// What a focused input says of rows that are pasted onto it.
struct Focused {
    rows: Rows,
    /// Whether it is itself the name of its row.
    is_name: bool,
    /// Whether a word can never be meant for it.
    is_figure: bool,
}

impl Recognised<'_> {
    /// The columns of rows that carry names; `None` where they carry none. Names go to the items that
    /// are called so; where the focus is on a name and no name is known, to the items from there on.
    pub(crate) fn named_rows(&self, focus: Field) -> Option<Mapping> {
        let focused = self.focused(focus)?;
        let names = self.leading_names(&focused)?;
        let mut columns = vec![Holds::Nothing; names];
        columns.push(Holds::Name);
        columns.extend(self.columns_beside_names(focus, names + 1));
        let range = CellRange { rows: 0..self.grid.rows().len(), columns: 0..self.grid.columns() };
        let mapping = Mapping { range, rows: focused.rows, by_order: focused.is_name, columns };
        let by_name = self.has_known_name(names, focused.rows) && !self.in_order(&mapping, focus);
        Some(Mapping { by_order: focused.is_name && !by_name, ..mapping })
    }

    /// What the columns after the names hold: from the focused input on, or from the one after its name. The
    /// position of the rates shows whether 投入社工人数 precedes the amounts.
    fn columns_beside_names(&self, focus: Field, from: usize) -> Vec<Holds> {
        let rate = (from..self.grid.columns()).position(|column| self.is_percentages(column));
        // How many columns precede the first amount, if every third column after them is a rate.
        let before = rate.filter(|rate| *rate > 1).map(|rate| (rate + 1) % 3);
        let is_figure = |column: usize| {
            let texts = (0..self.grid.rows().len()).map(|row| self.grid.text(row, column));
            texts.filter(|text| !text.is_empty()).all(|text| !is_word(text))
        };
        let begin = match (focus, before) {
            (Field::Entry(_, _, Side::Target), Some(1)) => {
                let mut columns = vec![Holds::Area(AreaPart::SocialWorkers)];
                columns.extend(self.columns_from(focus, from + 1));
                return columns;
            }
            (Field::Area(at, AreaPart::Name | AreaPart::SocialWorkers), Some(0)) => {
                Field::Entry(at, 0, Side::Target)
            }
            (Field::Area(at, AreaPart::Name), _) => Field::Area(at, AreaPart::SocialWorkers),
            (Field::Station(at, StationPart::Name), _) if is_figure(from) => {
                Field::Station(at, StationPart::Target)
            }
            (Field::Station(at, StationPart::Name), _) => Field::Station(at, StationPart::Unit),
            (Field::Staffing(StaffingField::Worker(at, WorkerField::Label)), _) => {
                Field::Staffing(StaffingField::Worker(at, WorkerField::Position))
            }
            (focus, _) => focus,
        };
        self.columns_from(begin, from)
    }

    /// Assigns the cells of rows that carry names.
    pub(crate) fn in_named_rows(&mut self, mapping: &Mapping, focus: Field) {
        self.first_row = self.place_in_list(focus);
        let rows = mapping.range.rows.clone();
        self.fill_rows(rows.clone(), &Segment::of_mapping(mapping));
        let held = mapping.columns.iter().enumerate();
        let others = held.filter(|(_, holds)| **holds == Holds::Nothing).map(|(at, _)| at);
        for column in others {
            let is_rate = self.is_percentages(column);
            for row in rows.clone() {
                match () {
                    () if is_rate || column == 0 => self.ignore(row, column, Why::Words),
                    () => self.unrecognised(row, column, Why::NoPlace),
                }
            }
        }
    }

    /// Whether the items from the focused one on are called like the rows, one after the other: the
    /// same rows were pasted here before. By name, the second of two items of one name would be taken
    /// for the first.
    fn in_order(&self, mapping: &Mapping, focus: Field) -> bool {
        let segment = Segment::of_mapping(mapping);
        let mut from = self.place_in_list(focus);
        // A row without a name has an item or has none.
        let mut unnamed = 0;
        for (row, is_item) in mapping.range.rows.clone().zip(self.rows_of_items(&segment)) {
            let name = self.name(row, &segment);
            if name.is_empty() || !is_item {
                unnamed += 1;
                continue;
            }
            let mut places = from..=from + unnamed;
            let Some(at) = places.find(|at| self.item_name(*at, mapping.rows) == Some(&name))
            else {
                // What found no room in a full list is not there, and all before it is.
                let is_beyond = self.item_name(from + unnamed, mapping.rows).is_none();
                return is_beyond && self.is_full(mapping.rows);
            };
            (from, unnamed) = (at + 1, 0);
        }
        true
    }

    /// Which rows are items of their list: totals, remarks and signatures are not.
    fn rows_of_items(&self, segment: &Segment) -> Vec<bool> {
        let rows = 0..self.grid.rows().len();
        if segment.rows != Rows::Workers {
            let kinds = self.row_kinds(rows, segment).into_iter();
            return kinds.map(|kind| kind == RowKind::Item).collect();
        }
        let is_worker = |row| {
            let name = self.name(row, segment);
            !word(&name).is_some_and(is_of_totals) && self.no_worker(row, segment, &name).is_none()
        };
        rows.map(is_worker).collect()
    }

    /// Whether a list takes no more items.
    fn is_full(&self, rows: Rows) -> bool {
        match rows {
            Rows::Areas => self.roomy.areas.len() >= Limits::AREAS,
            Rows::Workers => self.roomy.staffing.workers.len() >= Limits::WORKERS,
            Rows::Station { .. } => self.roomy.station.len() >= Limits::STATION_INDICATORS,
            Rows::Numbers | Rows::Parties => false,
        }
    }

    /// What the item at a place of its list is called.
    fn item_name(&self, at: usize, rows: Rows) -> Option<&str> {
        match rows {
            Rows::Areas => self.roomy.areas.get(at).map(|of| of.name.as_str()),
            Rows::Workers => self.roomy.staffing.workers.get(at).map(|of| of.label.as_str()),
            Rows::Station { overall } => {
                let (before, end) = match overall {
                    true => (0, self.roomy.overall_count()),
                    false => (self.roomy.overall_count(), self.roomy.station.len()),
                };
                self.roomy.station.get(before..end)?.get(at).map(|of| of.name.as_str())
            }
            Rows::Numbers | Rows::Parties => None,
        }
    }

    /// The place of the focused row in its list.
    fn place_in_list(&self, focus: Field) -> usize {
        match focus.item() {
            Some((List::StationIndicators, at)) => {
                let overall = self.roomy.overall_count();
                at.checked_sub(overall).unwrap_or(at)
            }
            Some((List::Areas | List::Workers, at)) => at,
            Some((List::Indicators | List::Scenarios | List::Comments, _)) | None => 0,
        }
    }

    fn focused(&self, focus: Field) -> Option<Focused> {
        let station = |at: usize| {
            let overall = self.roomy.station.get(at).is_some_and(|of| of.overall);
            Rows::Station { overall }
        };
        let rows = match focus.item()? {
            (List::Areas, _) => Rows::Areas,
            (List::StationIndicators, at) => station(at),
            (List::Workers, _) => Rows::Workers,
            (List::Indicators | List::Scenarios | List::Comments, _) => return None,
        };
        let is_figure = matches!(focus.spec().allowed?, Allowed::Number { .. } | Allowed::Presence)
            || matches!(focus, Field::Staffing(StaffingField::Attendance(..)));
        let is_name = focus.names_its_row();
        Some(Focused { rows, is_name, is_figure })
    }

    /// The first column, or the second after row numbers, if all its cells are names and other columns
    /// follow.
    fn leading_names(&self, focused: &Focused) -> Option<usize> {
        let rows = 0..self.grid.rows().len();
        let names = usize::from(
            !self.has_known_name(0, focused.rows) && self.are_row_numbers(0, rows.clone()),
        );
        let texts =
            || rows.clone().map(|row| self.grid.text(row, names)).filter(|of| !of.is_empty());
        let is_known = |text: &str| self.is_known_row(text, focused.rows);
        let is_name = |text: &str| match focused.is_figure {
            true => is_known(text) || is_word(text),
            false => focused.is_name || is_known(text),
        };
        let has_others = rows.clone().any(|row| {
            let columns = names + 1..self.grid.columns_of(row).end;
            // Words next to words do not name rows of figures.
            let is_mute = |text: &str| text.is_empty() || focused.is_figure && is_word(text);
            columns.into_iter().any(|column| !is_mute(self.grid.text(row, column)))
        });
        (has_others && texts().next().is_some() && texts().all(is_name)).then_some(names)
    }

    /// Whether a name is one of an item, or of a row of totals.
    fn is_known_row(&self, text: &str, rows: Rows) -> bool {
        word(text).is_some_and(is_of_totals) || self.has_name(text, rows)
    }

    pub(crate) fn has_known_name(&self, column: usize, rows: Rows) -> bool {
        let texts = (0..self.grid.rows().len()).map(|row| self.grid.text(row, column));
        let mut names = texts.filter(|text| !text.is_empty()).peekable();
        names.peek().is_some() && names.any(|text| self.has_name(text, rows))
    }
}

/// Whether a word names a row of totals.
fn is_of_totals(word: Word) -> bool {
    matches!(word, Word::Sum | Word::Totals(..) | Word::GroupMonths(_))
}
