//! What was recognised of a grid: what each cell stands for, by its headings.

use super::sections::{Section, sections};
use crate::document::{Amount, AreaPart, Document, Field, Side, StationIndicator, Value, Worker};
use crate::editor::{Action, Allowed, Item, List, Relocation, apply};
use crate::exchange::appendix::Content;
use crate::exchange::grid::Grid;
use crate::exchange::paste::model::{
    Aim, Alike, Ignored, Known, Rows, Unrecognised, Why, bare_name, called, fact_places,
};
use crate::scoring::{Figure, Group};
use std::ops::Range;

/// What was recognised, on a copy of the document that has room for new rows.
pub(crate) struct Recognised<'a> {
    pub(crate) grid: &'a Grid,
    pub(crate) known: Known,
    /// The document with a row for everything that is named.
    pub(crate) roomy: Document,
    /// How new rows came in, in this order.
    pub(crate) added: Vec<Action>,
    /// Where the rows begin in the list of their items.
    pub(crate) first_row: usize,
    /// How many areas the document had before.
    pub(crate) own_areas: usize,
    /// The bare names of all areas, and of all workers.
    pub(crate) area_names: Vec<String>,
    pub(crate) worker_names: Vec<String>,
    /// The cells with sentences of numbers, which are nothing else.
    facts: Vec<(usize, usize)>,
    /// The areas of each total of a part.
    pub(crate) parts: Vec<Vec<usize>>,
    /// The names in what is pasted, and those of the document.
    pub(crate) pasted: Alike,
    pub(crate) own: Alike,
    pub(crate) aims: Vec<(usize, usize, Aim)>,
    pub(crate) unrecognised: Vec<Unrecognised>,
    pub(crate) ignored: Vec<Ignored>,
    /// Printed totals of groups: their row, and the columns of person-months and of those with two
    /// years.
    pub(crate) sums: Vec<(Group, usize, usize, usize)>,
    /// What titles and months say of the station, each with its cell.
    pub(crate) found: Vec<(usize, usize, Field, Value)>,
    /// How completed amounts become months, each with its amount.
    pub(crate) kept: Vec<(Amount, Action)>,
    /// The cells of months outside the assessed period.
    pub(crate) outside: Vec<(usize, usize)>,
    /// Whether the cells are read the other way round than the table lies that they are pasted onto.
    pub(crate) turned: bool,
}

impl<'a> Recognised<'a> {
    pub(crate) fn new(grid: &'a Grid, known: Known, document: &Document) -> Recognised<'a> {
        let workers = document.staffing.workers.iter();
        let mut own = Alike::default();
        document.areas.iter().for_each(|area| own.add(Rows::Areas, &area.name));
        for of in &document.station {
            own.add(Rows::Station { overall: of.overall }, &of.name);
        }
        Recognised {
            grid,
            known,
            roomy: document.clone(),
            added: Vec::new(),
            first_row: 0,
            own_areas: document.areas.len(),
            area_names: document.areas.iter().map(|area| bare_name(&area.name)).collect(),
            worker_names: workers.map(|worker| bare_name(&worker.label)).collect(),
            facts: Vec::new(),
            parts: Vec::new(),
            pasted: Alike::default(),
            own,
            aims: Vec::new(),
            unrecognised: Vec::new(),
            ignored: Vec::new(),
            sums: Vec::new(),
            found: Vec::new(),
            kept: Vec::new(),
            outside: Vec::new(),
            turned: false,
        }
    }

    /// Recognises everything below headings except rows already read, and sentences of numbers; returns
    /// false if there is neither.
    pub(crate) fn by_headings(&mut self, read: &[Range<usize>]) -> bool {
        self.facts = fact_places(self.grid);
        self.facts.clone().into_iter().for_each(|(row, column)| {
            self.aims.push((row, column, Aim::Facts));
        });
        let own = |of: &Section| of.first..of.rows.end;
        let is_read = |of: &Section| {
            read.iter().any(|read| read.start < own(of).end && own(of).start < read.end)
        };
        let sections: Vec<Section> =
            sections(self.grid).into_iter().filter(|of| !is_read(of)).collect();
        if !sections.is_empty() {
            self.find_particulars(&sections);
        }
        for section in &sections {
            for segment in self.segments(section) {
                self.take_names(section.rows.clone(), &segment);
            }
        }
        for section in &sections {
            self.section(section);
        }
        let mut read_rows: Vec<Range<usize>> =
            sections.iter().map(own).chain(read.to_vec()).collect();
        read_rows.sort_by_key(|rows| rows.start);
        let mut outside = 0;
        for rows in &read_rows {
            (outside..rows.start).for_each(|row| self.ignore_row(row, Why::NoHeading));
            outside = rows.end;
        }
        let found_any = !read_rows.is_empty() || !self.facts.is_empty();
        if found_any {
            let rows = outside..self.grid.rows().len();
            rows.for_each(|row| self.ignore_row(row, Why::NoHeading));
        }
        found_any
    }

    /// The same for the grid that this one was made from; cells without a position there are dropped.
    pub(crate) fn moved<'b>(
        self,
        grid: &'b Grid,
        place: impl Fn((usize, usize)) -> Option<(usize, usize)>,
    ) -> Recognised<'b> {
        let mut moved = Recognised::new(grid, self.known, &self.roomy);
        moved.added = self.added;
        moved.own_areas = self.own_areas;
        moved.area_names = self.area_names;
        moved.worker_names = self.worker_names;
        moved.parts = self.parts;
        moved.pasted = self.pasted;
        moved.own = self.own;
        for (row, column, aim) in self.aims {
            moved.aims.extend(place((row, column)).map(|(row, column)| (row, column, aim)));
        }
        for Ignored { row, column, why } in self.ignored {
            let place = place((row, column));
            moved.ignored.extend(place.map(|(row, column)| Ignored { row, column, why }));
        }
        for unrecognised in self.unrecognised {
            let Some((row, column)) = place((unrecognised.row, unrecognised.column)) else {
                continue;
            };
            // A heading may belong to several columns of the other grid.
            if !moved.unrecognised.iter().any(|of| (of.row, of.column) == (row, column)) {
                moved.unrecognised.push(Unrecognised { row, column, ..unrecognised });
            }
        }
        moved
    }

    pub(crate) fn section(&mut self, section: &Section) {
        let mut from = 0;
        for mut segment in self.segments(section) {
            if let Some(names) = segment.name_column()
                && segment.label_columns.is_empty()
            {
                // What leads a row in front of its name: numbers, 其中 over several rows.
                segment.label_columns = from.min(names)..names;
            }
            from = segment.every_column().max().map_or(from, |last| last + 1);
            if segment.rows == Rows::Parties {
                self.result_lines(section.first..section.rows.start);
            }
            for (column, holds) in &segment.columns {
                if holds.is_none()
                    && let Some(place) = section.place(self.grid, *column)
                {
                    let path = section.path(self.grid, *column);
                    self.unrecognised(place.0, place.1, self.why_unknown(&path, segment.rows));
                }
            }
            self.fill_rows(section.rows.clone(), &segment);
        }
    }

    pub(crate) fn aim(&mut self, row: usize, column: usize, aim: Aim) {
        if !self.facts.contains(&(row, column)) {
            self.aims.push((row, column, aim));
        }
    }

    pub(crate) fn is(&mut self, row: usize, column: usize, content: Content) {
        self.aim(row, column, Aim::Is(content));
    }

    /// Notes a cell that is not understood; an empty one is skipped.
    pub(crate) fn unrecognised(&mut self, row: usize, column: usize, why: Why) {
        let text = self.grid.text(row, column);
        // A heading over several columns is reported once.
        let is_noted =
            self.unrecognised.last().is_some_and(|last| (last.row, last.column) == (row, column));
        if !text.is_empty() && !is_noted && !self.facts.contains(&(row, column)) {
            self.unrecognised.push(Unrecognised {
                row,
                column,
                text: text.to_owned(),
                field: None,
                why,
            });
        }
    }

    pub(crate) fn ignore(&mut self, row: usize, column: usize, why: Why) {
        if !self.grid.text(row, column).is_empty() && !self.facts.contains(&(row, column)) {
            self.ignored.push(Ignored { row, column, why });
        }
    }

    pub(crate) fn ignore_row(&mut self, row: usize, why: Why) {
        for column in self.grid.columns_of(row) {
            self.ignore(row, column, why);
        }
    }

    /// The area of that name: one there is, the next of those that are free, or a new one, where
    /// one fits.
    pub(crate) fn area(&mut self, name: &str, free: &mut Vec<usize>) -> Result<usize, Why> {
        if let Some(at) = self.area_called(name) {
            free.retain(|of| *of != at);
            return Ok(at);
        }
        if free.is_empty() {
            return self.new_area(name);
        }
        let at = free.remove(0);
        // It gets the name when its cell is imported.
        if let Some(known) = self.area_names.get_mut(at) {
            *known = bare_name(name);
        }
        Ok(at)
    }

    /// The area at a place, or a new one behind the last if the row has a name for it.
    pub(crate) fn area_in_order(&mut self, at: usize, name: &str) -> Result<usize, Why> {
        match self.first_row + at {
            at if at < self.roomy.areas.len() => Ok(at),
            _ if name.is_empty() => Err(Why::NoPlace),
            _ => self.new_area(name),
        }
    }

    fn new_area(&mut self, name: &str) -> Result<usize, Why> {
        let area = self.roomy.blank_area(name);
        let at = self.add(self.roomy.areas.len(), Item::Area(area))?;
        self.area_names.push(bare_name(name));
        Ok(at)
    }

    /// The blank areas that no pasted row names and no earlier table fills; otherwise the figures of two
    /// areas would be mixed.
    pub(crate) fn free_areas(&self, mut pasted: Vec<String>) -> Vec<usize> {
        pasted.sort();
        let mut filled: Vec<usize> = self.aims.iter().filter_map(|aim| area_of(aim.2)).collect();
        filled.sort_unstable();
        let named = |at: usize| {
            self.area_names.get(at).is_some_and(|name| pasted.binary_search(name).is_ok())
        };
        let own = self.roomy.areas.iter().take(self.own_areas).enumerate();
        let free = own.filter(|(at, area)| {
            let is_free = area.is_untouched() && !named(*at) && filled.binary_search(at).is_err();
            is_free && *at >= self.first_row
        });
        free.map(|(at, _)| at).collect()
    }

    /// The indicator of the station of that name, or a new one at the end of its list.
    pub(crate) fn station_indicator(&mut self, name: &str, overall: bool) -> Result<usize, Why> {
        match self.station_called(name, overall) {
            Some(at) => Ok(at),
            None => self.new_station_indicator(name, overall),
        }
    }

    /// The indicator at a place of its list, or a new one at the list's end if the row has a name
    /// for it.
    pub(crate) fn station_in_order(
        &mut self,
        place: usize,
        name: &str,
        overall: bool,
    ) -> Result<usize, Why> {
        let specific_from = self.roomy.overall_count();
        let place = self.first_row.saturating_add(place);
        let (at, end) = match overall {
            true => (place, specific_from),
            false => (specific_from.saturating_add(place), self.roomy.station.len()),
        };
        match at {
            at if at < end => Ok(at),
            _ if name.is_empty() => Err(Why::NoPlace),
            _ => self.new_station_indicator(name, overall),
        }
    }

    fn new_station_indicator(&mut self, name: &str, overall: bool) -> Result<usize, Why> {
        let at = if overall { self.roomy.overall_count() } else { self.roomy.station.len() };
        let new =
            StationIndicator { overall, name: name.to_owned(), ..StationIndicator::default() };
        let at = self.add(at, Item::StationIndicator(new))?;
        self.known.station_inserted(name, at);
        let moved = Relocation::Inserted(List::StationIndicators, at);
        let follow = |amount: Amount| moved.follow(amount.field()).and_then(Amount::of);
        for (amount, turn) in &mut self.kept {
            let Some(to) = follow(*amount) else { continue };
            *amount = to;
            match turn {
                Action::KeepByMonths(of, ..) | Action::Agree(of, _) => *of = to,
                Action::Set(field, _) => *field = to.side(Side::Target),
                _ => {}
            }
        }
        for (_, _, aim) in &mut self.aims {
            *aim = match *aim {
                Aim::Is(Content::SumOfMonths(amount)) => {
                    Aim::Is(Content::SumOfMonths(follow(amount).unwrap_or(amount)))
                }
                Aim::Is(Content::Input(field)) => {
                    Aim::Is(Content::Input(moved.follow(field).unwrap_or(field)))
                }
                Aim::Is(Content::Figure(Figure::StationRate(of))) if of >= at => {
                    Aim::Is(Content::Figure(Figure::StationRate(of + 1)))
                }
                aim => aim,
            };
        }
        Ok(at)
    }

    /// The worker of that label.
    pub(crate) fn worker_called(&self, label: &str) -> Option<usize> {
        called(&self.worker_names, 0, label)
    }

    /// The worker of that label, or a new one.
    pub(crate) fn worker(&mut self, label: &str) -> Result<usize, Why> {
        if let Some(at) = self.worker_called(label) {
            return Ok(at);
        }
        self.new_worker(label)
    }

    /// A new worker behind the last.
    pub(crate) fn new_worker(&mut self, label: &str) -> Result<usize, Why> {
        let new = Worker { label: label.to_owned(), ..Worker::default() };
        let at = self.add(self.roomy.staffing.workers.len(), Item::Worker(Box::new(new)))?;
        self.worker_names.push(bare_name(label));
        Ok(at)
    }

    /// Adds an item whose name a person could have typed, if the list has room.
    fn add(&mut self, at: usize, item: Item) -> Result<usize, Why> {
        let name = match &item {
            Item::Area(area) => &area.name,
            Item::StationIndicator(indicator) => &indicator.name,
            Item::Indicator(indicator, _) => &indicator.name,
            Item::Worker(worker) => &worker.label,
            Item::Scenario(scenario) => &scenario.name,
            Item::Comment(comment) => &comment.text,
        };
        let typed = Allowed::Text { required: true }.check(&Value::Text(name.clone()));
        typed.map_err(Why::Refused)?;
        let action = Action::Insert(at, item);
        apply(&mut self.roomy, action.clone()).map_err(|_| Why::Full)?;
        self.added.push(action);
        Ok(at)
    }
}

/// A place that was not met in the same rows before.
pub(crate) fn once(at: Result<usize, Why>, seen: &mut Vec<usize>) -> Result<usize, Why> {
    let at = at?;
    if seen.contains(&at) {
        return Err(Why::Twice);
    }
    seen.push(at);
    Ok(at)
}

/// The area that a cell fills.
fn area_of(aim: Aim) -> Option<usize> {
    match aim {
        Aim::Is(Content::Input(Field::Area(_, AreaPart::Communities))) => None,
        Aim::Is(Content::Input(field)) => {
            field.item().filter(|(list, _)| *list == List::Areas).map(|(_, at)| at)
        }
        _ => None,
    }
}
