//! What follows from dates and months: numbers of months, and completed amounts that are sums.

use super::session::{Refresh, Session};
use crate::document::{Amount, Field, Particular};

impl Session {
    /// The numbers of months may follow from a date, but not in the input being typed in.
    pub(super) fn show_months(&mut self) {
        for line in [Particular::ServiceYearMonths, Particular::AssessedMonths] {
            let field = Field::Particular(line);
            if self.focused() != Some(field) && !self.is_refused(field) {
                self.drop_draft(field);
            }
        }
    }

    /// Completed amounts that are sums follow their months and the period; text in one that was turned gives way.
    pub(super) fn show_sums(&mut self, field: Option<Field>, turned: Option<Amount>) {
        if let Some(amount) = turned {
            self.drop_draft(amount.field());
        }
        let monthly = &self.editor.document().monthly;
        let sums: Vec<Amount> = match field {
            Some(Field::Monthly(amount, _)) => vec![amount],
            Some(Field::Particular(_)) => monthly.iter().map(|(amount, _)| *amount).collect(),
            _ => Vec::new(),
        };
        sums.into_iter().for_each(|amount| self.show(Refresh::Field(amount.field())));
    }
}
