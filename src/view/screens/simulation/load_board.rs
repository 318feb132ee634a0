//! The loads of the areas before and after the moves that are tried, worked out once after an edit.

use super::choices::Choices;
use crate::scoring::{AreaSheet, Load, LoadKind, Transfer, TransferProblem, transferred};
use crate::view::controls::follow;
use crate::view::store::{Choice, Store, Supposed, Watched};
use std::rc::Rc;

/// The loads of every kind, in the order of [`LoadKind::ALL`].
pub(super) type Loads = Vec<Load>;

/// Loads before and after the moves, worked out once after an edit.
#[derive(Clone)]
pub(super) struct Board {
    pub(super) store: Store,
    pub(super) before: Rc<Watched<Loads>>,
    /// After the moves, or the move that is not possible.
    pub(super) after: Rc<Watched<Result<Loads, (usize, TransferProblem)>>>,
    /// The areas after the moves; as they are where there are none.
    pub(super) sheets: Rc<Watched<Vec<AreaSheet>>>,
}

impl Board {
    /// A board that works them out as long as the owner of this moment lives.
    pub(super) fn new(store: Store, choices: &Rc<Choices>) -> Board {
        let board = Board {
            store,
            before: Rc::new(Watched::new(Vec::new())),
            after: Rc::new(Watched::new(Ok(Vec::new()))),
            sheets: Rc::new(Watched::new(Vec::new())),
        };
        board.keep_working_out(choices.clone());
        board
    }

    fn keep_working_out(&self, choices: Rc<Choices>) {
        let board = self.clone();
        follow(move || {
            board.store.edits.track();
            let moves = choices.moves.get();
            let (before, after, sheets) = work_out(board.store, &moves);
            board.explain(&sheets);
            board.before.set_if_changed(before);
            board.sheets.set_if_changed(sheets);
            board.after.set_if_changed(after);
        });
    }

    /// Lets the panel of workings know the station after the moves.
    fn explain(&self, sheets: &[AreaSheet]) {
        let moved = self.store.with_editor(|editor| editor.document().moved(sheets));
        let (station, choice) = (self.store.station.get_untracked(), Choice::Moved(Rc::new(moved)));
        self.store.workings.supposed.set(Some(Supposed { station, choice }));
    }
}

type WorkedOut = (Loads, Result<Loads, (usize, TransferProblem)>, Vec<AreaSheet>);

fn work_out(store: Store, moves: &[Transfer]) -> WorkedOut {
    store.with_editor(|editor| {
        let document = editor.document();
        let before = LoadKind::ALL.map(|kind| document.load(kind)).to_vec();
        let sheets = match transferred(&document.area_entries(), moves) {
            Ok(sheets) => sheets,
            Err(problem) => return (before, Err(problem), Vec::new()),
        };
        let entries: Vec<_> = sheets.iter().map(AreaSheet::entries).collect();
        let after = LoadKind::ALL.map(|kind| Load::of(&entries, &document.work(kind))).to_vec();
        (before, Ok(after), sheets)
    })
}
