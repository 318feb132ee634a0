//! What a paste would do, before it does it.

use super::offers::PrintedTotals;
use super::outcome::{Preview, Taken};
use super::taking::{Pasted, is_kind};
use crate::document::{Document, Field, StaffingField, Value, WorkerField};
use crate::editor::{Action, apply};
use crate::exchange::closed::Closed;
use crate::exchange::grid::Grid;
use crate::exchange::paste::model::{Known, Mapping, MappingProblem, Names, Onto};
use crate::exchange::paste::recognise::comment_rows::comment_table;
use crate::exchange::paste::recognise::recognised::Recognised;
use crate::exchange::paste::recognise::segments::Segment;
use crate::scoring::Scheme;
use std::collections::BTreeSet;

impl Preview {
    /// What the cells of a grid would do to a document; without headings they go
    /// onto an input and the cells to its right and below.
    pub fn of(
        grid: &Grid,
        onto: impl Into<Onto>,
        document: &Document,
        scheme: &Scheme,
        names: &Names,
    ) -> Preview {
        Preview::taking(grid, onto, document, scheme, names, &Taken::default())
    }

    /// The same with what is taken of the offer that the cells lead to.
    pub fn taking(
        grid: &Grid,
        onto: impl Into<Onto>,
        document: &Document,
        scheme: &Scheme,
        names: &Names,
        taken: &Taken,
    ) -> Preview {
        let closed = Closed::of(grid);
        if let Some(table) = comment_table(closed.grid()) {
            let preview = Preview::of_comments(closed.grid(), &table, document, names);
            return preview.named_as_in(&closed);
        }
        let recognised = Recognised::read(closed.grid(), onto.into(), document, names);
        Preview::of_recognised(recognised, document, scheme, taken).named_as_in(&closed)
    }

    /// What the recognised cells would do.
    pub(crate) fn of_recognised(
        recognised: Recognised<'_>,
        document: &Document,
        scheme: &Scheme,
        taken: &Taken,
    ) -> Preview {
        let printed = PrintedTotals::of(&recognised);
        let Recognised {
            grid,
            mut aims,
            added,
            unrecognised,
            mut ignored,
            parts,
            found,
            kept,
            outside,
            turned,
            ..
        } = recognised;
        // A title that names the station or the period is imported, although it is outside the tables.
        ignored.retain(|of| {
            found.iter().all(|(row, column, ..)| (of.row, of.column) != (*row, *column))
        });
        let mut after = document.clone();
        let kept: Vec<Action> = kept.into_iter().map(|(_, turn)| turn).collect();
        for action in &added {
            // They were carried out once, on the same document.
            let _ = apply(&mut after, action.clone());
        }
        let mut preview = Preview {
            added,
            kept,
            outside,
            turned,
            unrecognised,
            ignored,
            ..Preview::unchanged(after)
        };
        // A worker's kind decides which levels there are, so it goes first.
        aims.sort_by_key(|(.., aim)| !is_kind(*aim));
        for (row, column, field, value) in found {
            preview.put_derived(Pasted::at(grid, (row, column)), field, value, scheme);
        }
        // Months need the period, which a title may have brought.
        for action in preview.kept.clone() {
            let _ = apply(&mut preview.after, action);
        }
        preview.take(grid, &aims, scheme);
        let own = document.staffing.workers.len();
        preview.kindless = preview.new_workers_without_kind(own);
        for change in &mut preview.changes {
            if matches!(change.field, Field::Staffing(StaffingField::Worker(at, WorkerField::Kind)) if at >= own)
            {
                // A new worker has no kind yet.
                change.old = Value::Choice("");
            }
        }
        let taken_cells: BTreeSet<(usize, usize)> = preview.understood.values().copied().collect();
        preview.outside.retain(|place| taken_cells.contains(place));
        preview.offer(grid, &printed, taken, scheme);
        preview.compare(grid, &aims, &parts, scheme);
        preview
    }

    /// What the cells of a mapped range would do to a document.
    ///
    /// # Errors
    /// [`MappingProblem`].
    pub fn mapped(
        grid: &Grid,
        mapping: &Mapping,
        document: &Document,
        scheme: &Scheme,
        names: &Names,
    ) -> Result<Preview, MappingProblem> {
        if let Some(problem) = mapping.problem() {
            return Err(problem);
        }
        let closed = Closed::of(grid);
        let mapping = mapping.closed(&closed);
        let mut recognised = Recognised::new(closed.grid(), Known::new(document, names), document);
        recognised.fill_rows(mapping.range.rows.clone(), &Segment::of_mapping(&mapping));
        let preview = Preview::of_recognised(recognised, document, scheme, &Taken::default());
        Ok(preview.named_as_in(&closed))
    }
}
