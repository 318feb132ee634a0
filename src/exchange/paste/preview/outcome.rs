//! What a paste would do: the changes, what is left out and why, and the one edit that carries it out.

use crate::document::{Document, Field, StaffingField, Value};
use crate::editor::Action;
use crate::exchange::appendix::Content;
use crate::exchange::closed::Closed;
use crate::exchange::paste::model::{Ignored, Unclear, Unrecognised, Why};
use crate::number::Decimal;
use crate::scoring::{Month, PartyScore, WorkerKind};
use std::collections::BTreeMap;

/// An input that would change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The row of its cell.
    pub row: usize,
    /// The column of its cell.
    pub column: usize,
    /// The input, by its place afterwards.
    pub field: Field,
    /// The current value.
    pub old: Value,
    /// The new value.
    pub new: Value,
}

/// A cell with a sign or a word where a number belongs: ——, 无, 待定.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadSign {
    /// Its row.
    pub row: usize,
    /// Its column.
    pub column: usize,
    /// Its text.
    pub text: String,
    /// The input.
    pub field: Field,
    /// Whether it was taken as "/", nothing agreed; otherwise the input stays as it is.
    pub not_agreed: bool,
}

/// A printed percentage or total that was not compared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotCompared {
    /// Its row.
    pub row: usize,
    /// Its column.
    pub column: usize,
    /// What is printed.
    pub printed: String,
    /// Why.
    pub why: Unclear,
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
    /// How completed amounts become months, after the rows that are new.
    pub kept: Vec<Action>,
    /// The cells of months outside the assessed period, which are taken and do not count.
    pub outside: Vec<(usize, usize)>,
    /// The positions of new workers whose kind no cell states.
    pub kindless: Vec<usize>,
    /// The inputs that would change.
    pub changes: Vec<Change>,
    /// How many inputs hold already what was pasted.
    pub same: usize,
    /// How many filled inputs an empty cell leaves as they are.
    pub left_filled: usize,
    /// The inputs that a cell was understood for, whether they would change or not, with the row and
    /// the column of the first such cell.
    pub understood: BTreeMap<Field, (usize, usize)>,
    /// Whether the cells are read the other way round than the table lies that they are pasted onto.
    pub turned: bool,
    /// The cells that are not understood.
    pub unrecognised: Vec<Unrecognised>,
    /// The cells that are left out.
    pub ignored: Vec<Ignored>,
    /// The printed figures that do not equal the computed ones.
    pub differing: Vec<Differing>,
    /// How many printed figures do.
    pub agreeing: usize,
    /// The printed figures that were not compared.
    pub not_compared: Vec<NotCompared>,
    /// The cells whose signs say that there is no number.
    pub signs: Vec<ReadSign>,
    /// What is offered in addition.
    pub offer: Offer,
    /// The document as it would be.
    pub after: Document,
}

/// What a person takes of an offer.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Taken {
    /// The totals of workers who are not listed.
    pub totals: bool,
    /// The numbers asked for, as they were typed.
    pub answers: Vec<(StaffingField, String)>,
}

/// What is offered.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Offer {
    /// Totals that exceed the listed workers.
    pub totals: Vec<OfferedTotal>,
    /// Numbers that a printed 稳岗率 follows from and the station lacks.
    pub asks: Vec<StaffingField>,
}

/// One printed total above what the station has of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OfferedTotal {
    /// Its kind of workers.
    pub kind: WorkerKind,
    /// Its month; `None` for the person-months with two years of experience.
    pub month: Option<Month>,
    /// The printed total; of certified workers that of all without the non-certified ones.
    pub printed: Decimal,
    /// What it leaves for workers who are not listed.
    pub left: Decimal,
}

impl Preview {
    /// One that changes nothing; `after` is the document as it is.
    pub(crate) fn unchanged(after: Document) -> Preview {
        Preview {
            added: Vec::new(),
            kept: Vec::new(),
            outside: Vec::new(),
            kindless: Vec::new(),
            changes: Vec::new(),
            same: 0,
            left_filled: 0,
            understood: BTreeMap::new(),
            turned: false,
            unrecognised: Vec::new(),
            ignored: Vec::new(),
            differing: Vec::new(),
            agreeing: 0,
            not_compared: Vec::new(),
            signs: Vec::new(),
            offer: Offer::default(),
            after,
        }
    }

    /// The same with the cell positions of the original sheet, where hidden rows and columns count.
    pub(in crate::exchange) fn named_as_in(mut self, closed: &Closed<'_>) -> Preview {
        let name = |row: &mut usize, column: &mut usize| {
            (*row, *column) = closed.original((*row, *column));
        };
        let why = |why: &mut Why| {
            if let Why::Taken(row, column) = why {
                name(row, column);
            }
        };
        for of in &mut self.unrecognised {
            name(&mut of.row, &mut of.column);
            why(&mut of.why);
        }
        for of in &mut self.ignored {
            name(&mut of.row, &mut of.column);
            why(&mut of.why);
        }
        for of in &mut self.not_compared {
            name(&mut of.row, &mut of.column);
            if let Unclear::NotUnderstood(row, column) = &mut of.why {
                name(row, column);
            }
        }
        self.signs.iter_mut().for_each(|of| name(&mut of.row, &mut of.column));
        self.outside.iter_mut().for_each(|(row, column)| name(row, column));
        self.changes.iter_mut().for_each(|of| name(&mut of.row, &mut of.column));
        self.differing.iter_mut().for_each(|of| name(&mut of.row, &mut of.column));
        self.understood.values_mut().for_each(|(row, column)| name(row, column));
        self
    }

    /// The one edit that carries everything out; `None` where nothing would change.
    pub fn action(&self) -> Option<Action> {
        let edits: Vec<Action> = self.edits().collect();
        (!edits.is_empty()).then_some(Action::Several(edits))
    }

    /// Its parts, in order.
    pub(crate) fn edits(&self) -> impl Iterator<Item = Action> + '_ {
        let set = |change: &Change| match change.field {
            // Together with what it was typed as.
            Field::Score(at) => Action::PutScore(at, self.score_after(at)),
            field => Action::Set(field, change.new.clone()),
        };
        // Months need the period, and their inputs are there once they are kept.
        let is_particular = |change: &&Change| matches!(change.field, Field::Particular(_));
        let particulars = self.changes.iter().filter(is_particular).map(set);
        let others = self.changes.iter().filter(move |change| !is_particular(change)).map(set);
        let kept = self.kept.iter().cloned();
        self.added.iter().cloned().chain(particulars).chain(kept).chain(others)
    }

    fn score_after(&self, at: usize) -> PartyScore {
        let party = self.after.scheme().parties.get(at);
        party.map(|party| self.after.score(&party.id)).unwrap_or_default()
    }

    /// Whether the paste does exactly what a spreadsheet would do: every cell is understood and fills an
    /// existing input as the table lies, no printed figure differs, no sign is read as "nothing agreed", and no filled input
    /// is kept because its cell is empty. Only a paste onto a focused input can be plain; the caller knows
    /// whether it is one.
    pub fn is_plain(&self) -> bool {
        let is_harmless = |why: Why| matches!(why, Why::Empty | Why::Words | Why::Figure);
        self.added.is_empty()
            && self.kept.is_empty()
            && !self.turned
            && self.unrecognised.is_empty()
            && self.differing.is_empty()
            && self.not_compared.is_empty()
            && self.signs.is_empty()
            && self.left_filled == 0
            && self.ignored.iter().all(|of| is_harmless(of.why))
            && self.is_understood()
    }

    /// Whether any cell is understood, changed by it or not.
    pub fn is_understood(&self) -> bool {
        !self.changes.is_empty() || self.same > 0
    }
}
