//! What a paste would do, before it does it.

use super::aims::{Aim, Recognised};
use super::names::{Known, Names};
use super::together::is_name;
use super::{cell, compare};
use crate::document::{Document, Field, StaffingField, Value, WorkerField};
use crate::editor::{Action, Problem, apply};
use crate::exchange::appendix::{Content, Printed, Printing};
use crate::exchange::grid::Grid;
use crate::scoring::{Scheme, WorkerKind};
use std::collections::BTreeMap;

/// Why a cell is not taken over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// The input does not accept it.
    Refused(Problem),
    /// The document has no such row or column.
    NoPlace,
    /// Its heading names nothing known.
    UnknownHeading,
    /// Its column is left out for what its heading says.
    LeftColumn,
    /// Its heading names a month that the assessed period has not, or has twice.
    OtherMonth,
    /// Its row has no name, or none that is known.
    UnknownRow,
    /// It is a percentage, where an amount belongs.
    Percentage,
    /// No more rows fit.
    Full,
    /// A row of that name stands above it already.
    Twice,
    /// Another cell, by its row and column, was taken for the same input and says something else.
    Taken(usize, usize),
    /// It stands above, below or beside the recognised tables.
    NoHeading,
    /// It is a name or a remark.
    Words,
    /// It is a sum without a computed one to compare with.
    Sum,
    /// It is a percentage or a total, which is computed and not taken over.
    Figure,
    /// It is empty: what stands there stays.
    Empty,
}

/// A place that was not met in the same rows before.
pub(super) fn once(at: Result<usize, Why>, seen: &mut Vec<usize>) -> Result<usize, Why> {
    let at = at?;
    if seen.contains(&at) {
        return Err(Why::Twice);
    }
    seen.push(at);
    Ok(at)
}

/// A cell that is not understood. Rows and columns are counted from 0.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Strange {
    /// Its row.
    pub row: usize,
    /// Its column.
    pub column: usize,
    /// Its text.
    pub text: String,
    /// The input that it was meant for, where that is known.
    pub field: Option<Field>,
    /// Why.
    pub why: Why,
}

/// A cell that is left out on purpose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ignored {
    /// Its row.
    pub row: usize,
    /// Its column.
    pub column: usize,
    /// Why.
    pub why: Why,
}

/// An input that would change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The row of its cell.
    pub row: usize,
    /// The column of its cell.
    pub column: usize,
    /// The input, by its place afterwards.
    pub field: Field,
    /// What stands there now.
    pub old: Value,
    /// What would stand there.
    pub new: Value,
}

/// A printed percentage or total that does not equal the computed one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Differing {
    /// Its row.
    pub row: usize,
    /// Its column.
    pub column: usize,
    /// What is printed.
    pub printed: String,
    /// What follows from the figures, "" while they are not all filled in.
    pub computed: String,
    /// Which figure.
    pub content: Content,
}

/// What a paste would do.
#[derive(Clone, Debug)]
pub struct Preview {
    /// The rows that would be new, each by an insertion that carries its name.
    pub added: Vec<Action>,
    /// The places of new workers of whom no cell tells the kind.
    pub kindless: Vec<usize>,
    /// The inputs that would change.
    pub changes: Vec<Change>,
    /// How many inputs hold already what was pasted.
    pub same: usize,
    /// The inputs that a cell was understood for, whether they would change or not, with the row and
    /// the column of the first such cell.
    pub understood: BTreeMap<Field, (usize, usize)>,
    /// The cells that are not understood.
    pub strange: Vec<Strange>,
    /// The cells that are left out.
    pub ignored: Vec<Ignored>,
    /// The printed figures that do not equal the computed ones.
    pub differing: Vec<Differing>,
    /// How many printed figures do.
    pub agreeing: usize,
    /// The document as it would be.
    pub after: Document,
}

impl Preview {
    /// What the cells of a grid would do to a document; without headings they go to the right of
    /// and below `focus`.
    pub fn of(
        grid: &Grid,
        focus: Option<Field>,
        document: &Document,
        scheme: &Scheme,
        names: &Names,
    ) -> Preview {
        let known = Known::new(document, names);
        let mut recognised = Recognised::new(grid, known, document);
        if !recognised.by_headings() {
            recognised.by_position(focus);
        }
        Preview::told_by(recognised, document, scheme)
    }

    /// What the aimed cells would do.
    pub(super) fn told_by(
        recognised: Recognised<'_>,
        document: &Document,
        scheme: &Scheme,
    ) -> Preview {
        let Recognised { grid, mut aims, added, strange, ignored, .. } = recognised;
        let mut after = document.clone();
        for action in &added {
            // They were carried out once, on the same document.
            let _ = apply(&mut after, action.clone());
        }
        let mut preview = Preview {
            added,
            kindless: Vec::new(),
            changes: Vec::new(),
            same: 0,
            understood: BTreeMap::new(),
            strange,
            ignored,
            differing: Vec::new(),
            agreeing: 0,
            after,
        };
        // A worker's kind decides which levels there are, so it goes first.
        aims.sort_by_key(|(.., aim)| !is_kind(*aim));
        preview.take(grid, &aims, scheme);
        let own = document.staffing.workers.len();
        preview.kindless = preview.new_workers_without_kind(own);
        for change in &mut preview.changes {
            if matches!(change.field, Field::Staffing(StaffingField::Worker(at, WorkerField::Kind)) if at >= own)
            {
                // Nobody has said it of a worker who is new.
                change.old = Value::Choice("");
            }
        }
        preview.compare(grid, &aims, scheme);
        preview
    }

    /// The one edit that carries everything out; `None` where nothing would change.
    pub fn action(&self) -> Option<Action> {
        let edits: Vec<Action> = self.edits().collect();
        (!edits.is_empty()).then_some(Action::Several(edits))
    }

    /// Its parts, in the order in which they are carried out.
    pub(super) fn edits(&self) -> impl Iterator<Item = Action> + '_ {
        let set = |change: &Change| Action::Set(change.field, change.new.clone());
        self.added.iter().cloned().chain(self.changes.iter().map(set))
    }

    fn take(&mut self, grid: &Grid, aims: &[(usize, usize, Aim)], scheme: &Scheme) {
        let kinds = told_kinds(grid, aims);
        for (row, column, aim) in aims {
            let (text, place) = (grid.text(*row, *column), (*row, *column));
            match aim {
                _ if text.is_empty() => self.ignore(place, Why::Empty),
                Aim::Contract(worker) => self.contract(place, text, *worker, scheme),
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
    fn new_workers_without_kind(&self, own: usize) -> Vec<usize> {
        let told = |at: &usize| {
            [WorkerField::Kind, WorkerField::Level].into_iter().any(|column| {
                let field = Field::Staffing(StaffingField::Worker(*at, column));
                self.understood.contains_key(&field)
            })
        };
        let new = own..self.after.staffing.workers.len();
        new.filter(|at| !told(at)).collect()
    }

    fn contract(&mut self, place: (usize, usize), text: &str, at: usize, scheme: &Scheme) {
        let field = |column| Field::Staffing(StaffingField::Worker(at, column));
        match cell::period(text) {
            Some((from, to)) => {
                self.set(
                    place,
                    text,
                    field(WorkerField::ContractFrom),
                    Value::Date(Some(from)),
                    scheme,
                );
                self.set(
                    place,
                    text,
                    field(WorkerField::ContractTo),
                    Value::Date(Some(to)),
                    scheme,
                );
            }
            None => {
                match cell::value(field(WorkerField::ContractFrom), text, &self.after, scheme) {
                    Ok(from) => {
                        self.set(place, text, field(WorkerField::ContractFrom), from, scheme)
                    }
                    Err(why) => {
                        self.not_understood(place, text, field(WorkerField::ContractFrom), why);
                    }
                }
            }
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
    fn compare(&mut self, grid: &Grid, aims: &[(usize, usize, Aim)], scheme: &Scheme) {
        let wordless = |_| String::new();
        let printing = Printing::new(&self.after, scheme, &wordless);
        for (row, column, aim) in aims {
            let Aim::Is(
                content @ (Content::Figure(_) | Content::Staffing(_) | Content::OfWorker(..)),
            ) = aim
            else {
                continue;
            };
            let text = grid.text(*row, *column);
            let computed: Printed = printing.printed(*content);
            if compare::differs(text, &computed) {
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

fn is_kind(aim: Aim) -> bool {
    matches!(
        aim,
        Aim::Is(Content::Input(Field::Staffing(StaffingField::Worker(_, WorkerField::Kind))))
    )
}
