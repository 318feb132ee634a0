//! Opening and closing sheets.

use super::Store;
use crate::view::Sheet;

impl Store {
    /// Opens a sheet over the room; one that is open already stays as it is.
    pub fn open_sheet(self, sheet: Sheet) {
        if self.sheets.with_untracked(|open| open.contains(&sheet)) {
            return;
        }
        self.sheets.update(|open| open.push(sheet));
        self.sheets_wanted.set_if_changed(true);
        self.open_layer(move || self.sheets.update(|open| open.retain(|other| *other != sheet)));
    }

    /// Closes all sheets, to go somewhere else.
    pub fn leave_sheets(self) {
        while self.sheets.with_untracked(|open| !open.is_empty()) && self.close_layer() {}
    }
}
