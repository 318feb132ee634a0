//! Applies every recognised cell to the document, one after the other.

use super::outcome::{Change, Preview, ReadSign};
use crate::document::{
    AreaPart, Field, Particular, Side, StaffingField, StationPart, Value, WorkerField,
};
use crate::editor::{Action, Rejected, apply};
use crate::exchange::appendix::Content;
use crate::exchange::grid::Grid;
use crate::exchange::paste::model::{
    Aim, Ignored, Sign, Unrecognised, Why, cell, facts, named_amount, period, sign,
};
use crate::scoring::{Quantity, Scheme, ScoreMode, WorkerKind};

/// A cell and its text.
#[derive(Clone, Copy)]
pub(crate) struct Pasted<'a> {
    pub(crate) place: (usize, usize),
    pub(crate) text: &'a str,
}

impl<'a> Pasted<'a> {
    pub(crate) fn at(grid: &'a Grid, place: (usize, usize)) -> Pasted<'a> {
        Pasted { place, text: grid.text(place.0, place.1) }
    }
}

impl Preview {
    pub(crate) fn take(&mut self, grid: &Grid, aims: &[(usize, usize, Aim)], scheme: &Scheme) {
        let kinds = stated_kinds(grid, aims);
        for (row, column, aim) in aims {
            let from = Pasted::at(grid, (*row, *column));
            let Pasted { place, text } = from;
            match aim {
                _ if text.is_empty() => {
                    self.left_filled += usize::from(self.is_filled(*aim, scheme));
                    self.ignore(place, Why::Empty);
                }
                Aim::Contract(worker) => {
                    let day = |column| Field::Staffing(StaffingField::Worker(*worker, column));
                    let ends = [WorkerField::ContractFrom, WorkerField::ContractTo].map(day);
                    self.days(from, ends, scheme);
                }
                Aim::Period => {
                    let ends = [Particular::AssessedFrom, Particular::AssessedTo];
                    self.days(from, ends.map(Field::Particular), scheme);
                }
                Aim::Facts => self.facts(from, scheme),
                Aim::Score(at, mode) => self.score(from, (*at, *mode), scheme),
                Aim::AreaBefore(at) => {
                    let name = named_amount(text).map_or(String::new(), |(name, _)| name);
                    let field = Field::Area(*at, AreaPart::Name);
                    match cell::value(field, &name, &self.after, scheme) {
                        Ok(name) => self.set(from, field, name, scheme),
                        Err(why) => self.not_understood(from, field, why),
                    }
                }
                Aim::Is(Content::Input(field)) => {
                    self.fit_kind(from, *field, &kinds, scheme);
                    match cell::value(*field, text, &self.after, scheme) {
                        Ok(value) => self.set(from, *field, value, scheme),
                        Err(why) => self.no_number(from, *field, why, scheme),
                    }
                }
                Aim::Part(..) => self.ignore(place, Why::Figure),
                Aim::Is(Content::Nothing) => self.ignore(place, Why::Words),
                Aim::Is(_) => self.ignore(place, Why::Figure),
            }
        }
        self.drop_signs_under_no_target();
    }

    /// Whether the input that a cell is aimed at holds something.
    fn is_filled(&self, aim: Aim, scheme: &Scheme) -> bool {
        let Aim::Is(Content::Input(field)) = aim else { return false };
        self.after.value(field, scheme).is_some_and(|value| !value.text().is_empty())
    }

    fn set(&mut self, from: Pasted<'_>, field: Field, new: Value, scheme: &Scheme) {
        let Some(old) = self.after.value(field, scheme) else { return };
        let first = *self.understood.entry(field).or_insert(from.place);
        if first != from.place && old != new {
            return self.said_before(from, first, field);
        }
        if old == new {
            self.same += 1;
            return;
        }
        let done = apply(&mut self.after, Action::Set(field, new));
        if let Err(Rejected::NotAllowed(problem)) = done {
            // Its own cell is right, and months together are above what one number can be.
            self.understood.remove(&field);
            return self.not_understood(from, field, Why::Refused(problem));
        }
        if done.is_ok() {
            // As the document holds it: communities are taken apart and put together.
            let Some(new) = self.after.value(field, scheme) else { return };
            if new == old {
                self.same += 1;
            } else {
                self.changes.push(Change {
                    row: from.place.0,
                    column: from.place.1,
                    field,
                    old,
                    new,
                });
            }
        }
    }

    /// Sets a value that no single cell holds: it was derived or answered by the user. A cell for that input
    /// takes precedence.
    pub(crate) fn put_derived(
        &mut self,
        from: Pasted<'_>,
        field: Field,
        new: Value,
        scheme: &Scheme,
    ) {
        if !self.understood.contains_key(&field) {
            self.set(from, field, new, scheme);
        }
    }

    /// The first cell wins; a row's name may be written in two ways.
    fn said_before(&mut self, from: Pasted<'_>, first: (usize, usize), field: Field) {
        if field.names_its_row() {
            self.ignore(from.place, Why::Words);
        } else {
            self.not_understood(from, field, Why::Taken(first.0, first.1));
        }
    }

    /// Sets the worker's kind from a level of the other kind, unless a cell states the kind itself.
    fn fit_kind(&mut self, from: Pasted<'_>, field: Field, told: &[Field], scheme: &Scheme) {
        let of_level = field;
        let Field::Staffing(StaffingField::Worker(at, WorkerField::Level)) = field else { return };
        let Some(kind) = cell::kind_of_level(from.text) else { return };
        let field = Field::Staffing(StaffingField::Worker(at, WorkerField::Kind));
        if told.contains(&field) || self.understood.contains_key(&of_level) {
            return;
        }
        let now = self.after.staffing.workers.get(at).map(|worker| worker.kind);
        if now.is_some_and(|now: WorkerKind| now != kind) {
            self.set(from, field, Value::Choice(kind.key()), scheme);
        }
    }

    /// New workers are certified unless a cell says otherwise, which affects the shares.
    pub(crate) fn new_workers_without_kind(&self, own: usize) -> Vec<usize> {
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
    fn days(&mut self, from: Pasted<'_>, ends: [Field; 2], scheme: &Scheme) {
        const BETWEEN: [char; 4] = ['–', '—', '~', '至'];
        let [first, last] = ends;
        if let Some((begin, end)) = period(from.text) {
            self.set(from, first, Value::Date(Some(begin)), scheme);
            self.set(from, last, Value::Date(Some(end)), scheme);
            return;
        }
        let (field, day) = match from.text.strip_prefix(BETWEEN) {
            Some(day) => (last, day.trim()),
            None => (first, from.text.trim_end_matches(BETWEEN).trim()),
        };
        match cell::value(field, day, &self.after, scheme) {
            Ok(day) => self.set(from, field, day, scheme),
            Err(why) => self.no_number(from, field, why, scheme),
        }
    }

    /// The numbers of a sentence, each in its line of the particulars.
    fn facts(&mut self, from: Pasted<'_>, scheme: &Scheme) {
        for (line, number) in facts(from.text) {
            let field = Field::Particular(line);
            match cell::value(field, &number.to_string(), &self.after, scheme) {
                Ok(value) => self.set(from, field, value, scheme),
                Err(why) => self.not_understood(from, field, why),
            }
        }
    }

    /// A party's score, as points or as a mark, however it was entered before; an equal value changes
    /// nothing.
    fn score(&mut self, from: Pasted<'_>, (at, mode): (usize, ScoreMode), scheme: &Scheme) {
        let field = Field::Score(at);
        let mut switched = self.after.clone();
        let old = switched.value(field, scheme);
        let switch = Action::SwitchScoreMode(at, mode);
        if scheme.parties.get(at).is_none() || apply(&mut switched, switch).is_err() {
            return self.not_understood(from, field, Why::NoPlace);
        }
        match cell::value(field, from.text, &switched, scheme) {
            Ok(new) if old.is_some() && switched.value(field, scheme).as_ref() == Some(&new) => {
                self.understood.entry(field).or_insert(from.place);
                self.same += 1;
            }
            Ok(new) => {
                if !self.understood.contains_key(&field) {
                    self.after = switched;
                }
                self.set(from, field, new, scheme);
            }
            Err(why) => self.no_number(from, field, why, scheme),
        }
    }

    /// A cell that no value is read from: a sign or a word for none says so, anything else is not
    /// understood.
    fn no_number(&mut self, from: Pasted<'_>, field: Field, why: Why, scheme: &Scheme) {
        let Some(sign) = sign(from.text) else { return self.not_understood(from, field, why) };
        let is_target = matches!(
            field,
            Field::Entry(_, _, Side::Target) | Field::Station(_, StationPart::Target)
        );
        let not_agreed = is_target && sign == Sign::None;
        if not_agreed {
            self.set(from, field, Value::Quantity(Quantity::NotAgreed), scheme);
        }
        let ((row, column), text) = (from.place, from.text.to_owned());
        self.signs.push(ReadSign { row, column, text, field, not_agreed });
    }

    /// Without a target no completed amount is asked for, so a sign in its place is not reported.
    fn drop_signs_under_no_target(&mut self) {
        let Preview { signs, after, .. } = self;
        signs.retain(|of| {
            let target = match of.field {
                Field::Entry(at, of, Side::Completed) => {
                    after.areas.get(at).and_then(|area| area.entries.get(of)).map(|of| of.target)
                }
                Field::Station(at, StationPart::Completed) => {
                    after.station.get(at).map(|of| of.entry.target)
                }
                _ => None,
            };
            target != Some(Quantity::NotAgreed)
        });
    }

    fn ignore(&mut self, (row, column): (usize, usize), why: Why) {
        self.ignored.push(Ignored { row, column, why });
    }

    pub(crate) fn not_understood(&mut self, from: Pasted<'_>, field: Field, why: Why) {
        let ((row, column), field) = (from.place, Some(field));
        self.unrecognised.push(Unrecognised {
            row,
            column,
            text: from.text.to_owned(),
            field,
            why,
        });
    }
}

/// The inputs for a worker's kind whose cells say something.
fn stated_kinds(grid: &Grid, aims: &[(usize, usize, Aim)]) -> Vec<Field> {
    let kinds = aims.iter().take_while(|(.., aim)| is_kind(*aim));
    let filled = kinds.filter(|(row, column, _)| !grid.text(*row, *column).is_empty());
    let fields = filled.filter_map(|(.., aim)| match aim {
        Aim::Is(Content::Input(field)) => Some(*field),
        _ => None,
    });
    fields.collect()
}

pub(crate) fn is_kind(aim: Aim) -> bool {
    matches!(
        aim,
        Aim::Is(Content::Input(Field::Staffing(StaffingField::Worker(_, WorkerField::Kind))))
    )
}
