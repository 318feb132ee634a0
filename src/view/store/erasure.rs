//! Deleting everything that this page keeps, for a computer that others use too.

use super::Store;
use crate::browser::shelf::erase_session;
use crate::browser::{locks, page};
use crate::desk::{Holdings, SaveState};

impl Store {
    /// What deleting everything would delete.
    pub(in crate::view) fn holdings(self) -> Holdings {
        self.save_now();
        self.shelf.borrow().holdings()
    }

    /// Deletes everything and begins like a first visit. Other tabs of this page hear of it and do the same.
    pub(in crate::view) fn erase_everything(self) {
        // While no other tab is writing.
        locks::alone(move || {
            self.stop_waiting();
            self.desk.borrow_mut().give_up();
            self.shelf.borrow_mut().erase();
            self.start_over();
        });
    }

    /// Loads the page anew, which leaves nothing in memory that could be written back.
    pub(super) fn start_over(self) {
        self.stop_waiting();
        // Nobody is asked whether to leave what was to be deleted.
        self.saved.set_if_changed(SaveState::Saved);
        erase_session();
        page::start_over();
    }
}
