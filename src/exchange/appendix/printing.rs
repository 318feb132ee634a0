//! What each cell of the appendix shows for one document.

use super::{Content, Head, OfWorker, ResultCell};
use crate::document::{Document, Field, StaffingField, Value};
use crate::number::{Decimal, Percent};
use crate::scoring::{
    Completion, Evaluation, FigureValue, Month, Quantity, Scheme, Staffing, StaffingFigure, Tally,
    evaluate,
};

/// What a cell shows, with its kind, which spreadsheets care for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Printed {
    /// Nothing.
    Nothing,
    /// Words, "/" among them.
    Text(String),
    /// A number.
    Number(Decimal),
    /// A percentage.
    Percent(Percent),
}

impl Printed {
    /// The text as it is printed.
    pub fn text(&self) -> String {
        match self {
            Printed::Nothing => String::new(),
            Printed::Text(text) => text.clone(),
            Printed::Number(number) => number.to_string(),
            Printed::Percent(percent) => percent.to_string(),
        }
    }
}

/// A document, its figures and the words in one language.
pub struct Printing<'a> {
    document: &'a Document,
    scheme: &'a Scheme,
    months: Vec<Month>,
    evaluation: Evaluation,
    staffing: Staffing,
    words: &'a dyn Fn(Head) -> String,
}

impl<'a> Printing<'a> {
    /// Computes every figure.
    pub fn new(
        document: &'a Document,
        scheme: &'a Scheme,
        words: &'a dyn Fn(Head) -> String,
    ) -> Printing<'a> {
        let evaluation = evaluate(scheme, &document.entries(scheme));
        let entries = document.staffing_entries();
        let staffing = Staffing::of(&entries);
        Printing { document, scheme, months: entries.months, evaluation, staffing, words }
    }

    /// What a cell shows.
    pub fn printed(&self, content: Content) -> Printed {
        match content {
            Content::Nothing => Printed::Nothing,
            Content::Head(head) => Printed::Text((self.words)(head)),
            Content::Input(field) => self.input(field),
            Content::Figure(figure) => {
                self.evaluation.figure(figure).map_or(Printed::Nothing, of_figure)
            }
            Content::Staffing(figure) => self.staffing_figure(figure),
            Content::OfWorker(at, of) => self.of_worker(at, of),
            Content::SumOfMonths(amount) => {
                let entry = self.document.entry_of(amount);
                of_quantity(entry.map_or(Quantity::Blank, |entry| entry.completed))
            }
            Content::Result(of) => self.of_result(of),
        }
    }

    fn input(&self, field: Field) -> Printed {
        match self.document.value(field, self.scheme) {
            Some(Value::Quantity(quantity)) => of_quantity(quantity),
            Some(Value::Choice(key)) => self.choice(field, key),
            Some(value) => of_text(value.text()),
            None => Printed::Nothing,
        }
    }

    fn choice(&self, field: Field, key: &'static str) -> Printed {
        match (field, key) {
            (_, "") => Printed::Nothing,
            (Field::Staffing(StaffingField::Attendance(..)), "yes") => of_text("√".to_owned()),
            (Field::Staffing(StaffingField::Attendance(..)), _) => of_text("×".to_owned()),
            _ => of_text((self.words)(Head::Choice(key))),
        }
    }

    fn staffing_figure(&self, figure: StaffingFigure) -> Printed {
        let staffing = &self.staffing;
        let number = |number: Option<Decimal>| number.map_or(Printed::Nothing, Printed::Number);
        let percent = |percent: Option<Percent>| percent.map_or(Printed::Nothing, Printed::Percent);
        match figure {
            StaffingFigure::Required(group) => number(staffing.group(group).required),
            StaffingFigure::Surplus(group) => number(staffing.group(group).surplus),
            StaffingFigure::TwoYearShare => percent(staffing.two_year_share),
            StaffingFigure::Retention => percent(staffing.retention),
            StaffingFigure::Month(group, month) => {
                let sum = staffing.group(group).months.get(month).copied();
                of_quantity(sum.unwrap_or_default())
            }
            StaffingFigure::Actual(group) => of_quantity(staffing.group(group).actual),
            StaffingFigure::HeadCount(group) => of_quantity(staffing.group(group).head_count),
            StaffingFigure::LevelCount(level) => {
                of_quantity(staffing.levels.get(level as usize).copied().unwrap_or_default())
            }
            StaffingFigure::TwoYears => of_quantity(staffing.two_years),
        }
    }

    fn of_result(&self, of: ResultCell) -> Printed {
        let outcome = &self.evaluation.outcome;
        match of {
            ResultCell::Cap(at) => {
                let party = self.evaluation.parties.get(at);
                party.map_or(Printed::Nothing, |party| Printed::Number(party.cap))
            }
            ResultCell::FullScore => Printed::Number(self.scheme.full_score),
            ResultCell::Total if outcome.is_settled() => Printed::Number(outcome.lowest),
            ResultCell::Total => Printed::Nothing,
        }
    }

    fn of_worker(&self, at: usize, of: OfWorker) -> Printed {
        let Some(worker) = self.document.staffing.workers.get(at) else { return Printed::Nothing };
        let counts = |month: &&Month| match of {
            OfWorker::Number | OfWorker::PersonMonths => true,
            OfWorker::TwoYears => worker.two_years_from.is_some_and(|from| from <= **month),
        };
        if of == OfWorker::Number {
            return Printed::Number(Decimal::whole(i64::try_from(at + 1).unwrap_or(i64::MAX)));
        }
        let months = self.months.iter().filter(counts);
        let sum: Tally = months.map(|month| worker.months.get(*month).presence).collect();
        of_quantity(sum.total())
    }
}

fn of_quantity(quantity: Quantity) -> Printed {
    match quantity {
        Quantity::Blank => Printed::Nothing,
        Quantity::NotAgreed => of_text("/".to_owned()),
        Quantity::Amount(amount) => Printed::Number(amount),
    }
}

fn of_text(text: String) -> Printed {
    if text.is_empty() { Printed::Nothing } else { Printed::Text(text) }
}

/// What a figure shows.
pub(in crate::exchange) fn of_figure(value: FigureValue) -> Printed {
    match value {
        FigureValue::Completion(Completion::ToFill) | FigureValue::Share(None) => Printed::Nothing,
        FigureValue::Completion(Completion::NotAgreed | Completion::Extra(_)) => {
            of_text("/".to_owned())
        }
        FigureValue::Completion(Completion::Rate { percent, .. }) => Printed::Percent(percent),
        FigureValue::Share(Some(percent)) => Printed::Percent(percent),
        FigureValue::Sum(quantity) => of_quantity(quantity),
    }
}
