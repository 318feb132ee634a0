//! What follows from dates and months: numbers of months, completed amounts that are sums, and targets that changed.

use super::session::{Refresh, Session};
use crate::document::{Amount, Field, Particular, Side};

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

    /// The target in force stands in two inputs where it changed; what is agreed anew gives way to text in them.
    pub(super) fn show_targets(&mut self, field: Option<Field>, agreed: Option<Amount>) {
        let document = self.editor.document();
        let of_target = |amount: &Amount| field == Some(amount.side(Side::Target));
        let typed = match field {
            Some(Field::Agreed(amount, _)) => Some(amount),
            _ => document.agreements.iter().map(|(amount, _)| *amount).find(of_target),
        };
        let Some(amount) = agreed.or(typed) else { return };
        let terms = self.editor.document().terms(amount).unwrap_or_default();
        let inputs = terms.iter().map(|(since, _)| Field::Agreed(amount, since));
        for input in std::iter::once(amount.side(Side::Target)).chain(inputs) {
            match agreed {
                Some(_) => self.drop_draft(input),
                None if field != Some(input) => self.show(Refresh::Field(input)),
                None => {}
            }
        }
    }
}
