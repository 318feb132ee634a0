//! The names under which 模拟 shows figures of the station.

use super::input::place;
use super::sheet::Document;
use crate::scoring::explain::{CourseFigure, PathFigure, Subject};
use crate::scoring::{ChaseRow, Goal, LoadKind, Scheme};

impl Document {
    /// The hook of a figure of the path to a grade.
    pub(super) fn path_hook(&self, band: usize, figure: PathFigure, scheme: &Scheme) -> String {
        let grade = scheme.bands.get(band).map_or("", |band| band.id.as_str());
        let party = |at: usize| scheme.parties.get(at).map_or("", |party| party.id.as_str());
        let (who, what) = match figure {
            PathFigure::Needed => return format!("path/{grade}/needed"),
            PathFigure::Alone(at) => (party(at).to_owned(), "alone"),
            PathFigure::Least(at) => (party(at).to_owned(), "least"),
            PathFigure::Loss(at) => (party(at).to_owned(), "loss"),
            PathFigure::Together(members) => {
                let parties = 0..scheme.parties.len();
                let inside = parties.filter(|at| *at < 8 && members >> at & 1 == 1);
                (inside.map(party).collect::<Vec<_>>().join("+"), "together")
            }
        };
        format!("path/{grade}/{who}/{what}")
    }

    /// The figure of the path with that hook, whose parts follow `path/`.
    pub(super) fn path_of(&self, parts: &[&str], scheme: &Scheme) -> Option<Subject> {
        let (grade, rest) = parts.split_first()?;
        let band = scheme.bands.iter().position(|band| band.id == *grade)?;
        let figure = match rest {
            ["needed"] => PathFigure::Needed,
            [party, "alone"] => PathFigure::Alone(scheme.party(party)?),
            [party, "least"] => PathFigure::Least(scheme.party(party)?),
            [party, "loss"] => PathFigure::Loss(scheme.party(party)?),
            [parties, "together"] => PathFigure::Together(members(parties, scheme)?),
            _ => return None,
        };
        Some(Subject::Path(band, figure))
    }

    /// A row of the tables in hooks: `area/1/case_session`, `areas/case_session`, `station/3`.
    pub fn row_hook(&self, row: ChaseRow) -> String {
        let key = |at: usize| self.indicators.get(at).map_or("", |found| found.key.as_str());
        match row {
            ChaseRow::Area(area, at) => format!("area/{}/{}", area + 1, key(at)),
            ChaseRow::Total(at) => format!("areas/{}", key(at)),
            ChaseRow::Station(at) => format!("station/{}", at + 1),
        }
    }

    /// What the indicator of a row counts.
    pub fn row_unit(&self, row: ChaseRow) -> &str {
        match row {
            ChaseRow::Area(_, at) | ChaseRow::Total(at) => {
                self.indicators.get(at).map_or("", |found| found.unit.as_str())
            }
            ChaseRow::Station(at) => self.station.get(at).map_or("", |found| found.unit.as_str()),
        }
    }

    fn row_of(&self, parts: &[&str]) -> Option<ChaseRow> {
        self.rate_of(parts)?.row()
    }

    /// The hook of what an indicator lacks. That of the pace line ends in the goal's name.
    pub(super) fn chase_hook(&self, row: ChaseRow, goal: Goal) -> String {
        let units = format!("chase/{}/units", self.row_hook(row));
        match goal {
            Goal::Full => units,
            Goal::Pace => format!("{units}/to_pace"),
        }
    }

    /// The hook of a figure of an indicator's course.
    pub(super) fn course_hook(&self, row: ChaseRow, figure: CourseFigure) -> String {
        format!("pace/{}/{}", self.row_hook(row), figure.key())
    }

    /// What an indicator lacks, from the parts of a hook after `chase/`.
    pub(super) fn chase_of(&self, parts: &[&str]) -> Option<Subject> {
        match parts {
            [row @ .., "units"] => Some(Subject::Chase(self.row_of(row)?, Goal::Full)),
            [row @ .., "units", "to_pace"] => Some(Subject::Chase(self.row_of(row)?, Goal::Pace)),
            _ => None,
        }
    }

    /// A figure of an indicator's course, from the parts of a hook after `pace/`.
    pub(super) fn course_of(&self, parts: &[&str]) -> Option<Subject> {
        let (what, row) = parts.split_last()?;
        let figure = CourseFigure::from_key(what)?;
        Some(Subject::Course(self.row_of(row)?, figure))
    }

    /// What an area carries, from the parts of a hook after `load/`.
    pub(super) fn load_of(&self, parts: &[&str]) -> Option<Subject> {
        let [area, kind] = parts else { return None };
        let area = place(area).filter(|area| *area < self.areas.len())?;
        let kind = LoadKind::from_key(kind)?;
        Some(Subject::Load(area, kind))
    }
}

/// The bits of two or more parties, in the order of the scheme.
fn members(parties: &str, scheme: &Scheme) -> Option<u8> {
    let mut members = 0_u8;
    for party in parties.split('+') {
        let place = u32::try_from(scheme.party(party)?).ok()?;
        let bit = 1_u8.checked_shl(place)?;
        if members >= bit {
            return None;
        }
        members |= bit;
    }
    (members.count_ones() > 1).then_some(members)
}
