//! What the list of stations shows, in two grains: a save changes the words of a row but no row, for a
//! person may be typing a new name in one.

use crate::desk::{EXAMPLE, Folder};
use crate::texts::{Language, shown_name};
use crate::view::controls::follow;
use crate::view::store::{Kept, KeptState, Store, Watched};
use std::rc::Rc;

/// What is kept, and what makes rows other ones.
pub(super) struct Shown {
    pub(super) kept: Watched<Vec<Kept>>,
    pub(super) rows: Watched<Vec<Row>>,
    /// The row whose actions are unfolded, and whether it is being renamed.
    pub(super) unfolded: Watched<Option<(String, bool)>>,
}

/// What makes a row another one.
#[derive(Clone, PartialEq)]
pub(super) struct Row {
    pub(super) place: Folder,
    pub(super) id: String,
    /// Of a row that has its name in its words; a readable station's row follows its name.
    name: String,
    readable: bool,
    pub(super) current: bool,
}

impl Shown {
    /// Reads the shelf, now and whenever it changes.
    pub(super) fn following(store: Store) -> Rc<Shown> {
        let shown = Rc::new(Shown {
            kept: Watched::new(Vec::new()),
            rows: Watched::new(Vec::new()),
            unfolded: Watched::new(None),
        });
        let reader = shown.clone();
        follow(move || {
            store.shelf_changes.track();
            let current = store.station.get();
            let kept = store.listed();
            let deleted = store.kept(Folder::Deleted);
            let mut rows = Vec::new();
            kept.iter().for_each(|kept| add(&mut rows, Row::of(Folder::Station, kept, &current)));
            deleted.iter().for_each(|kept| add(&mut rows, Row::of(Folder::Deleted, kept, "")));
            store.set_aside().into_iter().for_each(|id| add(&mut rows, Row::aside(id)));
            reader.kept.set(kept);
            reader.rows.set_if_changed(rows);
        });
        shown
    }

    /// Reads the station of a row as it is now; followed.
    pub(super) fn with<T>(&self, id: &str, read: impl FnOnce(&Kept) -> T) -> Option<T> {
        self.kept.with(|kept| kept.iter().find(|kept| kept.id == id).map(read))
    }

    /// The stations as they are now: one's own, the newest first, and the example last.
    pub(super) fn stations(&self) -> Vec<Kept> {
        self.kept.with_untracked(|kept| {
            let (example, own): (Vec<&Kept>, Vec<&Kept>) =
                kept.iter().partition(|kept| kept.id == EXAMPLE);
            own.into_iter().chain(example).cloned().collect()
        })
    }
}

impl Row {
    fn of(place: Folder, kept: &Kept, current: &str) -> Row {
        let readable = matches!(kept.state, KeptState::Readable(..));
        let id = kept.id.clone();
        let follows = readable && place == Folder::Station;
        let name = if follows { String::new() } else { kept.name.clone() };
        Row { place, current: id == current, id, name, readable }
    }

    fn aside(id: String) -> Row {
        Row { place: Folder::SetAside, id, name: String::new(), readable: false, current: false }
    }
}

/// Adds a row in the order of ids. The newest stands first on screen, and a save makes its station the
/// newest; that order changes when the list is opened.
fn add(rows: &mut Vec<Row>, row: Row) {
    let at = rows.partition_point(|earlier| earlier.id <= row.id);
    rows.insert(at, row);
}

/// A row's station, whose name may change while the row stays.
#[derive(Clone)]
pub(super) struct Named {
    pub(super) shown: Rc<Shown>,
    pub(super) id: String,
}

impl Named {
    /// Its name; followed.
    pub(super) fn name(&self) -> String {
        self.shown.with(&self.id, |kept| kept.name.clone()).unwrap_or_default()
    }

    /// Words around its name.
    pub(super) fn words(&self, store: Store, message: fn(String, Language) -> String) -> String {
        message(shown_name(&self.name(), store.language()), store.language())
    }
}
