//! Opening and closing sheets.

use super::{Person, Store};
use crate::document::{Field, StaffingField, WorkerField};
use crate::texts::kind_name;
use crate::view::Sheet;

impl Store {
    /// Opens the sheet of a worker, or of the totals of a kind.
    pub fn open_person(self, person: Person) {
        self.person.set_if_changed(person);
        self.open_sheet(Sheet::Worker);
    }

    /// The name over that sheet; tracked.
    pub fn person_name(self) -> String {
        match self.person.get() {
            Person::Listed(at) => {
                self.names.track();
                self.canonical(Field::Staffing(StaffingField::Worker(at, WorkerField::Label)))
            }
            Person::Totals(kind) => self.text(kind_name(kind)).to_owned(),
        }
    }

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
