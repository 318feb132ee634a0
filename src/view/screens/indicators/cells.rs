//! The cells of the tables: an amount to be typed, a rate, a sum.

use super::agreements::{changed_since, changed_words};
use super::choices::Choices;
use super::turning::is_by_months;
use crate::chart::Heat;
use crate::document::{Field, Side};
use crate::scoring::{Figure, FigureValue};
use crate::texts::{IndicatorText, figure_text};
use crate::view::controls::{El, col_head, el, number_input};
use crate::view::store::Store;
use std::rc::Rc;

/// What cells are drawn with.
#[derive(Clone)]
pub(super) struct Drawing {
    pub(super) store: Store,
    pub(super) choices: Rc<Choices>,
}

impl Drawing {
    /// Target, completed amount and rate of an indicator in an area.
    pub(super) fn entry(&self, area: usize, at: usize) -> [El; 3] {
        let key = self.key(at);
        let rate = format!("area/{}/{key}/rate", area + 1);
        [
            self.amount(Field::Entry(area, at, Side::Target)).class("agreed"),
            self.amount(Field::Entry(area, at, Side::Completed)),
            self.rate(rate, Figure::AreaRate(area, at)),
        ]
    }

    /// 合计: the sums of an indicator and the rate of the sums.
    pub(super) fn sums(&self, at: usize) -> [El; 3] {
        let key = self.key(at);
        let hook = |what: &str| format!("areas/{key}/{what}");
        let sum = |hook, figure| el("td").class("sum").child(self.figure(hook, figure));
        [
            sum(hook("target"), Figure::ColumnTarget(at)),
            sum(hook("completed"), Figure::ColumnCompleted(at)),
            self.rate(hook("rate"), Figure::ColumnRate(at)).attr("data-sum", ""),
        ]
    }

    /// An amount.
    pub(super) fn amount(&self, field: Field) -> El {
        let input = number_input(self.store, field);
        if is_by_months(self.store, field) {
            return el("td").attr("data-months", "").child(input.attr("readonly", ""));
        }
        match changed_since(self.store, field) {
            Some(month) => {
                let input = input.attr("title", changed_words(self.store, month));
                el("td").attr("data-since", month.to_string()).child(input)
            }
            None => el("td").child(input),
        }
    }

    /// A rate, coloured while the heat map is shown.
    pub(super) fn rate(&self, hook: String, figure: Figure) -> El {
        let (choices, signal) = (self.choices.clone(), self.store.figure(figure));
        let heat = move || {
            let value = choices.heat.get().then(|| signal.get())?;
            let heat = match value {
                FigureValue::Completion(completion) => Heat::of(completion),
                FigureValue::Sum(_) | FigureValue::Share(_) => Heat::None,
            };
            Some(heat.name().to_owned())
        };
        el("td").class("rate").live("data-heat", heat).child(self.figure(hook, figure))
    }

    /// A figure in a box as wide as its text, so that a new text lays out nothing but this box.
    fn figure(&self, hook: String, figure: Figure) -> El {
        let signal = self.store.figure(figure);
        el("span")
            .style("--letters", move || letters(&figure_text(signal.get())))
            .figure(self.store, hook, figure)
    }

    /// The key of an indicator, in hooks.
    pub(super) fn key(&self, at: usize) -> String {
        self.store.with_editor(|editor| {
            let found = editor.document().indicators.get(at);
            found.map(|found| found.key.clone()).unwrap_or_default()
        })
    }

    /// The heads of three columns.
    pub(super) fn thirds(&self) -> [El; 3] {
        [IndicatorText::TargetHead, IndicatorText::CompletedHead, IndicatorText::RateHead]
            .map(|name| col_head().text(self.store.text(name)))
    }
}

/// How wide a text is, in digits: a full stop is half of one, a percent sign 1.7, a Chinese character 2.
fn letters(text: &str) -> String {
    let tenths = |letter| match letter {
        '.' => 5,
        '%' => 17,
        _ if char::is_ascii(&letter) => 10,
        _ => 20,
    };
    let sum: u32 = text.chars().map(tenths).sum();
    format!("{}.{}", sum / 10, sum % 10)
}
