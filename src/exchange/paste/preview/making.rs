//! What a paste would do, before it does it.

use super::offers::{Offer, PrintedTotals, Taken};
use super::taking::is_kind;
use crate::document::{Document, Field, StaffingField, Value, WorkerField};
use crate::editor::{Action, Problem, apply};
use crate::exchange::appendix::Content;
use crate::exchange::closed::Closed;
use crate::exchange::grid::Grid;
use crate::exchange::paste::model::compare::Unclear;
use crate::exchange::paste::model::names::Names;
use crate::exchange::paste::recognise::recognised::Recognised;
use crate::scoring::{PartyScore, Scheme};
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
    /// Its row says that it is counted out of something else than the scheme says.
    OtherCap,
    /// It is a percentage, where an amount belongs.
    Percentage,
    /// It is a day or a month, where an amount belongs.
    Day,
    /// It is what a spreadsheet shows where a formula has no result: `#VALUE!`.
    FormulaError,
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
    /// Its row is a remark, or tells who made the table.
    Remark,
    /// Its row tells a part of the row above, in which it is counted already.
    OfWhich,
    /// It is a sum without a computed one to compare with.
    Sum,
    /// It is a percentage or a total, which is computed and not taken over.
    Figure,
    /// It is empty: what stands there stays.
    Empty,
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
    /// The places of new workers of whom no cell tells the kind.
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
    /// The cells that are not understood.
    pub strange: Vec<Strange>,
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
    /// What is offered beside.
    pub offer: Offer,
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
        Preview::taking(grid, focus, document, scheme, names, &Taken::default())
    }

    /// The same with what is taken of the offer that the cells lead to.
    pub fn taking(
        grid: &Grid,
        focus: Option<Field>,
        document: &Document,
        scheme: &Scheme,
        names: &Names,
        taken: &Taken,
    ) -> Preview {
        let closed = Closed::of(grid);
        let recognised = Recognised::read(closed.grid(), focus, document, names);
        Preview::told_by(recognised, document, scheme, taken).named_as_in(&closed)
    }

    /// The same with its cells named as in the original sheet, where hidden ones have their places.
    pub(in crate::exchange) fn named_as_in(mut self, closed: &Closed<'_>) -> Preview {
        let name = |row: &mut usize, column: &mut usize| {
            (*row, *column) = closed.original((*row, *column));
        };
        let why = |why: &mut Why| {
            if let Why::Taken(row, column) = why {
                name(row, column);
            }
        };
        for of in &mut self.strange {
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
        self.changes.iter_mut().for_each(|of| name(&mut of.row, &mut of.column));
        self.differing.iter_mut().for_each(|of| name(&mut of.row, &mut of.column));
        self.understood.values_mut().for_each(|(row, column)| name(row, column));
        self
    }

    /// What the aimed cells would do.
    pub(crate) fn told_by(
        recognised: Recognised<'_>,
        document: &Document,
        scheme: &Scheme,
        taken: &Taken,
    ) -> Preview {
        let printed = PrintedTotals::of(&recognised);
        let Recognised { grid, mut aims, added, strange, mut ignored, parts, found, .. } =
            recognised;
        // A title that says something is taken over, though it stands outside the tables.
        ignored.retain(|of| {
            found.iter().all(|(row, column, ..)| (of.row, of.column) != (*row, *column))
        });
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
            left_filled: 0,
            understood: BTreeMap::new(),
            strange,
            ignored,
            differing: Vec::new(),
            agreeing: 0,
            not_compared: Vec::new(),
            signs: Vec::new(),
            offer: Offer::default(),
            after,
        };
        // A worker's kind decides which levels there are, so it goes first.
        aims.sort_by_key(|(.., aim)| !is_kind(*aim));
        for (row, column, field, value) in found {
            let text = grid.text(row, column).to_owned();
            preview.put_beside((row, column), &text, field, value, scheme);
        }
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
        preview.offer(grid, &printed, taken, scheme);
        preview.compare(grid, &aims, &parts, scheme);
        preview
    }

    /// The one edit that carries everything out; `None` where nothing would change.
    pub fn action(&self) -> Option<Action> {
        let edits: Vec<Action> = self.edits().collect();
        (!edits.is_empty()).then_some(Action::Several(edits))
    }

    /// Its parts, in the order in which they are carried out.
    pub(crate) fn edits(&self) -> impl Iterator<Item = Action> + '_ {
        let set = |change: &Change| match change.field {
            // Together with what it was typed as.
            Field::Score(at) => Action::PutScore(at, self.score_after(at)),
            field => Action::Set(field, change.new.clone()),
        };
        self.added.iter().cloned().chain(self.changes.iter().map(set))
    }

    fn score_after(&self, at: usize) -> PartyScore {
        let party = self.after.scheme().parties.get(at);
        party.map(|party| self.after.score(&party.id)).unwrap_or_default()
    }
}
