//! What every aimed cell does to a document, one after the other.

use super::aims::Aim;
use super::facts::facts;
use super::preview::{Change, Differing, Ignored, Preview, Strange, Why};
use super::together::is_name;
use super::{cell, compare};
use crate::document::{Field, Particular, StaffingField, Value, WorkerField};
use crate::editor::{Action, apply};
use crate::exchange::appendix::{Content, Printed, Printing, ResultCell};
use crate::exchange::grid::Grid;
use crate::scoring::{Scheme, ScoreMode, WorkerKind};

impl Preview {
    pub(super) fn take(&mut self, grid: &Grid, aims: &[(usize, usize, Aim)], scheme: &Scheme) {
        let kinds = told_kinds(grid, aims);
        for (row, column, aim) in aims {
            let (text, place) = (grid.text(*row, *column), (*row, *column));
            match aim {
                _ if text.is_empty() => self.ignore(place, Why::Empty),
                Aim::Contract(worker) => {
                    let day = |column| Field::Staffing(StaffingField::Worker(*worker, column));
                    let ends = [WorkerField::ContractFrom, WorkerField::ContractTo].map(day);
                    self.days(place, text, ends, scheme);
                }
                Aim::Period => {
                    let ends = [Particular::AssessedFrom, Particular::AssessedTo];
                    self.days(place, text, ends.map(Field::Particular), scheme);
                }
                Aim::Facts => self.facts(place, text, scheme),
                Aim::Score(at, mode) => self.score(place, text, (*at, *mode), scheme),
                Aim::Is(Content::Input(field)) => {
                    self.fit_kind(place, *field, text, &kinds, scheme);
                    match cell::value(*field, text, &self.after, scheme) {
                        Ok(value) => self.set(place, text, *field, value, scheme),
                        Err(why) => self.not_understood(place, text, *field, why),
                    }
                }
                Aim::Is(Content::Nothing) => self.ignore(place, Why::Words),
                Aim::Is(_) => self.ignore(place, Why::Figure),
            }
        }
    }

    fn set(
        &mut self,
        place: (usize, usize),
        text: &str,
        field: Field,
        new: Value,
        scheme: &Scheme,
    ) {
        let Some(old) = self.after.value(field, scheme) else { return };
        let first = *self.understood.entry(field).or_insert(place);
        if first != place && old != new {
            return self.said_before(place, first, text, field);
        }
        if old == new {
            self.same += 1;
            return;
        }
        if apply(&mut self.after, Action::Set(field, new)).is_ok() {
            // As the document holds it: communities are taken apart and put together.
            let Some(new) = self.after.value(field, scheme) else { return };
            if new == old {
                self.same += 1;
            } else {
                self.changes.push(Change { row: place.0, column: place.1, field, old, new });
            }
        }
    }

    /// Of two cells for one input the first counts; a row's name may be written in two ways.
    fn said_before(
        &mut self,
        place: (usize, usize),
        first: (usize, usize),
        text: &str,
        field: Field,
    ) {
        if is_name(field) {
            self.ignore(place, Why::Words);
        } else {
            self.not_understood(place, text, field, Why::Taken(first.0, first.1));
        }
    }

    /// A level of the other kind says what the worker is, where no cell tells the kind itself.
    fn fit_kind(
        &mut self,
        place: (usize, usize),
        field: Field,
        text: &str,
        told: &[Field],
        scheme: &Scheme,
    ) {
        let of_level = field;
        let Field::Staffing(StaffingField::Worker(at, WorkerField::Level)) = field else { return };
        let Some(kind) = cell::kind_of_level(text) else { return };
        let field = Field::Staffing(StaffingField::Worker(at, WorkerField::Kind));
        if told.contains(&field) || self.understood.contains_key(&of_level) {
            return;
        }
        let now = self.after.staffing.workers.get(at).map(|worker| worker.kind);
        if now.is_some_and(|now: WorkerKind| now != kind) {
            self.set(place, text, field, Value::Choice(kind.key()), scheme);
        }
    }

    /// Whoever is new is certified unless a cell says otherwise, which counts for the shares.
    pub(super) fn new_workers_without_kind(&self, own: usize) -> Vec<usize> {
        let told = |at: &usize| {
            [WorkerField::Kind, WorkerField::Level].into_iter().any(|column| {
                let field = Field::Staffing(StaffingField::Worker(*at, column));
                self.understood.contains_key(&field)
            })
        };
        let new = own..self.after.staffing.workers.len();
        new.filter(|at| !told(at)).collect()
    }

    /// The first and the last day in one cell, or one of them alone.
    fn days(&mut self, place: (usize, usize), text: &str, ends: [Field; 2], scheme: &Scheme) {
        const BETWEEN: [char; 4] = ['–', '—', '~', '至'];
        let [first, last] = ends;
        if let Some((from, to)) = cell::period(text) {
            self.set(place, text, first, Value::Date(Some(from)), scheme);
            self.set(place, text, last, Value::Date(Some(to)), scheme);
            return;
        }
        let (field, day) = match text.strip_prefix(BETWEEN) {
            Some(day) => (last, day.trim()),
            None => (first, text.trim_end_matches(BETWEEN).trim()),
        };
        match cell::value(field, day, &self.after, scheme) {
            Ok(day) => self.set(place, text, field, day, scheme),
            Err(why) => self.not_understood(place, text, field, why),
        }
    }

    /// The numbers of a sentence, each in its line of the particulars.
    fn facts(&mut self, place: (usize, usize), text: &str, scheme: &Scheme) {
        for (line, number) in facts(text) {
            let field = Field::Particular(line);
            match cell::value(field, &number.to_string(), &self.after, scheme) {
                Ok(value) => self.set(place, text, field, value, scheme),
                Err(why) => self.not_understood(place, text, field, why),
            }
        }
    }

    /// A party's score, which is told as points or as a mark whatever it was typed as before: what is
    /// worth the same changes nothing.
    fn score(
        &mut self,
        place: (usize, usize),
        text: &str,
        (at, mode): (usize, ScoreMode),
        scheme: &Scheme,
    ) {
        let field = Field::Score(at);
        let mut switched = self.after.clone();
        let old = switched.value(field, scheme);
        let switch = Action::SwitchScoreMode(at, mode);
        if scheme.parties.get(at).is_none() || apply(&mut switched, switch).is_err() {
            return self.not_understood(place, text, field, Why::NoPlace);
        }
        match cell::value(field, text, &switched, scheme) {
            Ok(new) if old.is_some() && switched.value(field, scheme).as_ref() == Some(&new) => {
                self.understood.entry(field).or_insert(place);
                self.same += 1;
            }
            Ok(new) => {
                if !self.understood.contains_key(&field) {
                    self.after = switched;
                }
                self.set(place, text, field, new, scheme);
            }
            Err(why) => self.not_understood(place, text, field, why),
        }
    }

    fn ignore(&mut self, (row, column): (usize, usize), why: Why) {
        self.ignored.push(Ignored { row, column, why });
    }

    fn not_understood(&mut self, place: (usize, usize), text: &str, field: Field, why: Why) {
        let ((row, column), field) = (place, Some(field));
        self.strange.push(Strange { row, column, text: text.to_owned(), field, why });
    }

    /// Compares the printed figures with those of the document as it would be.
    pub(super) fn compare(&mut self, grid: &Grid, aims: &[(usize, usize, Aim)], scheme: &Scheme) {
        let wordless = |_| String::new();
        let printing = Printing::new(&self.after, scheme, &wordless);
        for (row, column, aim) in aims {
            let Aim::Is(
                content @ (Content::Figure(_)
                | Content::Staffing(_)
                | Content::OfWorker(..)
                | Content::Result(_)),
            ) = aim
            else {
                continue;
            };
            let text = grid.text(*row, *column);
            let computed: Printed = printing.printed(*content);
            let is_open = *content == Content::Result(ResultCell::Total)
                && computed == Printed::Nothing
                && text.contains(['–', '~', '～']);
            if is_open {
                // A range, as long as a party has not scored.
                self.ignored.push(Ignored { row: *row, column: *column, why: Why::Figure });
            } else if compare::differs(text, &computed) {
                let (row, column, content) = (*row, *column, *content);
                let (printed, computed) = (text.to_owned(), computed.text());
                self.differing.push(Differing { row, column, printed, computed, content });
            } else if !text.is_empty() {
                self.agreeing += 1;
            }
        }
    }
}

/// The inputs for a worker's kind whose cells say something.
fn told_kinds(grid: &Grid, aims: &[(usize, usize, Aim)]) -> Vec<Field> {
    let kinds = aims.iter().take_while(|(.., aim)| is_kind(*aim));
    let filled = kinds.filter(|(row, column, _)| !grid.text(*row, *column).is_empty());
    let fields = filled.filter_map(|(.., aim)| match aim {
        Aim::Is(Content::Input(field)) => Some(*field),
        _ => None,
    });
    fields.collect()
}

pub(super) fn is_kind(aim: Aim) -> bool {
    matches!(
        aim,
        Aim::Is(Content::Input(Field::Staffing(StaffingField::Worker(_, WorkerField::Kind))))
    )
}
