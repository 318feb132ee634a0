//! 附件1 by its headings: areas, the station's indicators beside them or in a list of their own.

use super::aims::Recognised;
use super::cell::one_line;
use super::preview::{Why, once};
use super::sections::Section;
use super::words::{Word, bare, word};
use crate::document::Field;
use crate::exchange::appendix::Content;
use crate::scoring::Figure;

/// What the rows of some columns are named after.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Rows {
    /// Areas.
    Areas,
    /// Indicators of the station, overall ones or not.
    Station(bool),
}

/// Columns that share the column of their names.
struct Segment {
    rows: Rows,
    /// Where the names stand; none where only figures were copied.
    names: Option<usize>,
    columns: Vec<(usize, Column)>,
}

/// What a column holds.
#[derive(Clone, Copy)]
enum Column {
    Communities,
    SocialWorkers,
    Unit,
    /// Target, completed amount or rate, of an area indicator where the rows are areas.
    Amount(Word, usize),
    /// Figures under a heading that is not known.
    Unknown,
    /// Row numbers and the like.
    Nothing,
}

impl Recognised<'_> {
    pub(super) fn indicators(&mut self, section: &Section) {
        for segment in self.segments(section) {
            for (column, kind) in &segment.columns {
                if matches!(kind, Column::Unknown)
                    && let Some((row, column)) = section.place(self.grid, *column)
                {
                    self.strange(row, column, Why::UnknownHeading);
                }
            }
            match segment.rows {
                Rows::Areas => self.area_rows(section, &segment),
                Rows::Station(overall) => self.station_rows(section, &segment, overall),
            }
        }
    }

    fn segments(&self, section: &Section) -> Vec<Segment> {
        let mut segments: Vec<Segment> = Vec::new();
        for column in 0..section.columns() {
            let path = section.path(self.grid, column);
            let words: Vec<Option<Word>> = path.iter().map(|head| word(head)).collect();
            let last = words.last().copied().flatten();
            let overall = words.contains(&Some(Word::Overall));
            let names = match last {
                Some(Word::Area) => Some(Rows::Areas),
                Some(Word::Indicator | Word::Overall) => Some(Rows::Station(overall)),
                _ => None,
            };
            if let Some(rows) = names {
                let names = Some(column);
                segments.push(Segment { rows, names, columns: Vec::new() });
                continue;
            }
            let is_amount = matches!(last, Some(Word::Target | Word::Completed | Word::Rate));
            let heads = path.get(..path.len() - usize::from(is_amount)).unwrap_or_default();
            if segments.is_empty() && is_amount {
                let areas = self.known.indicator(heads).is_some();
                let rows = if areas { Rows::Areas } else { Rows::Station(overall) };
                segments.push(Segment { rows, names: None, columns: Vec::new() });
            }
            let Some(segment) = segments.last_mut() else { continue };
            let kind = match (last, segment.rows) {
                (Some(Word::Communities), Rows::Areas) => Column::Communities,
                (Some(Word::SocialWorkers), Rows::Areas) => Column::SocialWorkers,
                (Some(Word::Unit), Rows::Station(_)) => Column::Unit,
                (Some(word), Rows::Areas) if is_amount => match self.known.indicator(heads) {
                    Some(at) => Column::Amount(word, at),
                    None => Column::Unknown,
                },
                (Some(word), Rows::Station(_)) if is_amount => Column::Amount(word, 0),
                (Some(_), _) => Column::Nothing,
                (None, _) => Column::Unknown,
            };
            segment.columns.push((column, kind));
        }
        segments
    }

    /// The name of a row in a segment; "" where there is none.
    fn name(&self, row: usize, segment: &Segment) -> String {
        segment.names.map(|column| one_line(self.grid.text(row, column))).unwrap_or_default()
    }

    fn area_rows(&mut self, section: &Section, segment: &Segment) {
        let names = section.rows.clone().map(|row| bare(&self.name(row, segment)));
        let mut free = self.free_areas(names.collect());
        let (mut next, mut seen) = (0, Vec::new());
        for row in section.rows.clone() {
            let name = self.name(row, segment);
            if word(&name) == Some(Word::Sum) {
                self.area_sums(row, segment);
            } else if !self.has_figures(row, segment) {
                // A title or a remark between the rows.
                segment.names.into_iter().for_each(|column| self.ignore(row, column, Why::Words));
            } else if segment.names.is_none() {
                self.area_row(row, segment, next);
                next += 1;
            } else if name.is_empty() {
                self.strange_row(row, segment, Why::UnknownRow);
            } else {
                let at = match once(self.area(&name, &mut free), &mut seen) {
                    Ok(at) => at,
                    Err(why) => {
                        self.strange_row(row, segment, why);
                        continue;
                    }
                };
                if let Some(column) = segment.names {
                    self.is(row, column, Content::Input(Field::AreaName(at)));
                }
                self.area_row(row, segment, at);
            }
        }
    }

    fn has_figures(&self, row: usize, segment: &Segment) -> bool {
        segment.columns.iter().any(|(column, _)| !self.grid.text(row, *column).is_empty())
    }

    fn strange_row(&mut self, row: usize, segment: &Segment, why: Why) {
        segment.columns.iter().for_each(|(column, _)| self.strange(row, *column, why));
    }

    fn area_row(&mut self, row: usize, segment: &Segment, at: usize) {
        if at >= self.roomy.areas.len() {
            return self.strange_row(row, segment, Why::NoPlace);
        }
        for (column, kind) in &segment.columns {
            let content = match kind {
                Column::Communities => Content::Input(Field::AreaCommunities(at)),
                Column::SocialWorkers => Content::Input(Field::AreaSocialWorkers(at)),
                Column::Amount(Word::Target, of) => Content::Input(Field::AreaTarget(at, *of)),
                Column::Amount(Word::Completed, of) => {
                    Content::Input(Field::AreaCompleted(at, *of))
                }
                Column::Amount(_, of) => Content::Figure(Figure::AreaRate(at, *of)),
                Column::Unit | Column::Nothing => Content::Nothing,
                Column::Unknown => {
                    self.ignore(row, *column, Why::UnknownHeading);
                    continue;
                }
            };
            self.is(row, *column, content);
        }
    }

    fn area_sums(&mut self, row: usize, segment: &Segment) {
        segment.names.into_iter().for_each(|column| self.ignore(row, column, Why::Words));
        for (column, kind) in &segment.columns {
            let figure = match kind {
                Column::SocialWorkers => Figure::SocialWorkers,
                Column::Amount(Word::Target, of) => Figure::ColumnTarget(*of),
                Column::Amount(Word::Completed, of) => Figure::ColumnCompleted(*of),
                Column::Amount(_, of) => Figure::ColumnRate(*of),
                _ => {
                    self.ignore(row, *column, Why::Words);
                    continue;
                }
            };
            self.is(row, *column, Content::Figure(figure));
        }
    }

    fn station_rows(&mut self, section: &Section, segment: &Segment, overall: bool) {
        let mut next = if overall { 0 } else { self.roomy.overall_count() };
        let mut seen = Vec::new();
        for row in section.rows.clone() {
            let name = self.name(row, segment);
            if word(&name) == Some(Word::Sum) {
                segment.columns.iter().for_each(|(column, _)| self.ignore(row, *column, Why::Sum));
            } else if !self.has_figures(row, segment) {
                segment.names.into_iter().for_each(|column| self.ignore(row, column, Why::Words));
            } else if segment.names.is_none() {
                self.station_row(row, segment, next);
                next += 1;
            } else if name.is_empty() {
                self.strange_row(row, segment, Why::UnknownRow);
            } else {
                let at = match once(self.station_indicator(&name, overall), &mut seen) {
                    Ok(at) => at,
                    Err(why) => {
                        self.strange_row(row, segment, why);
                        continue;
                    }
                };
                segment.names.into_iter().for_each(|column| self.ignore(row, column, Why::Words));
                self.station_row(row, segment, at);
            }
        }
    }

    fn station_row(&mut self, row: usize, segment: &Segment, at: usize) {
        if at >= self.roomy.station.len() {
            return self.strange_row(row, segment, Why::NoPlace);
        }
        for (column, kind) in &segment.columns {
            let content = match kind {
                Column::Unit => Content::Input(Field::StationUnit(at)),
                Column::Amount(Word::Target, _) => Content::Input(Field::StationTarget(at)),
                Column::Amount(Word::Completed, _) => Content::Input(Field::StationCompleted(at)),
                Column::Amount(..) => Content::Figure(Figure::StationRate(at)),
                _ => {
                    self.ignore(row, *column, Why::Words);
                    continue;
                }
            };
            self.is(row, *column, content);
        }
    }
}
