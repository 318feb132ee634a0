//! A figure and whose it is: the station's, or a scenario's.

use super::input::Field;
use super::sheet::Document;
use crate::scoring::Scheme;
use crate::scoring::explain::{Subject, Working};
use std::borrow::Cow;

/// Whose figure it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    /// The station's own, on any screen.
    Station,
    /// The station's, beside what is tried.
    Actual,
    /// A scenario's, counted from 0.
    Scenario(usize),
}

/// A figure, and whose it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Located {
    /// Whose.
    pub column: Column,
    /// Which figure.
    pub subject: Subject,
}

impl Located {
    /// A figure of the station itself.
    pub const fn of_station(subject: Subject) -> Located {
        Located { column: Column::Station, subject }
    }
}

impl Document {
    /// The figure with that hook, also one of the comparison: `scenario/1/total`,
    /// `actual/total`; `None` where the document has none.
    pub fn located(&self, hook: &str, scheme: &Scheme) -> Option<Located> {
        let Some((column, rest)) = self.column_of(hook) else {
            return self.figure_of(hook, scheme).map(Located::of_station);
        };
        let subject = match rest.strip_suffix("difference") {
            Some("") => Subject::Difference,
            Some(input) => {
                let field = Field::from_hook(input.strip_suffix('/')?, self, scheme)?;
                self.changed(column, field)?
            }
            None => self.figure_of(rest, scheme)?,
        };
        Some(Located { column, subject })
    }

    /// The figure that depends most directly on the input with that hook, also on one of a
    /// scenario; `None` where the document has no such input.
    pub fn located_near(&self, hook: &str, scheme: &Scheme) -> Option<Located> {
        let own = Field::from_hook(hook, self, scheme);
        let (column, field) = match (own, self.column_of(hook)) {
            (Some(field), _) => (Column::Station, field),
            (None, Some((column, rest))) => (column, Field::from_hook(rest, self, scheme)?),
            (None, None) => return None,
        };
        Some(Located { column, subject: self.nearest_figure(field) })
    }

    /// The hook `data-figure` of a figure.
    pub fn located_hook(&self, located: Located, scheme: &Scheme) -> String {
        let hook = self.figure_hook(located.subject, scheme);
        match located.column {
            Column::Station => hook,
            Column::Actual => format!("actual/{hook}"),
            Column::Scenario(at) => format!("scenario/{}/{hook}", at + 1),
        }
    }

    /// The document whose figures a column shows; `None` where there is no such scenario.
    pub fn in_column(&self, column: Column, scheme: &Scheme) -> Option<Cow<'_, Document>> {
        match column {
            Column::Station | Column::Actual => Some(Cow::Borrowed(self)),
            Column::Scenario(at) => self.simulated(scheme, at).map(Cow::Owned),
        }
    }

    /// The working of a figure, made from the numbers of its column; `None` where there is no such
    /// figure.
    pub fn explain_located(&self, located: Located, scheme: &Scheme) -> Option<Working> {
        if located.column == Column::Station {
            return self.explain(located.subject, scheme);
        }
        let column = self.in_column(located.column, scheme)?;
        self.with_grounds(scheme, |station| {
            column.beside(scheme, Some(station), |grounds| grounds.explain(located.subject))
        })
    }

    /// A column of the comparison and the rest of its hook.
    fn column_of<'a>(&self, hook: &'a str) -> Option<(Column, &'a str)> {
        if let Some(rest) = hook.strip_prefix("actual/") {
            return Some((Column::Actual, rest));
        }
        let (column, rest) = hook.strip_prefix("scenario/")?.split_once('/')?;
        let at = column.parse::<usize>().ok()?.checked_sub(1)?;
        (at < self.scenarios.len()).then_some((Column::Scenario(at), rest))
    }

    fn changed(&self, column: Column, field: Field) -> Option<Subject> {
        let of_scenario = matches!(column, Column::Scenario(_)) && field.is_a_number();
        of_scenario.then(|| self.input_of(field).map(Subject::Changed)).flatten()
    }
}
