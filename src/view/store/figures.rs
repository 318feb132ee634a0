//! One signal for each table figure on screen.

use super::Store;
use crate::scoring::{Completion, Evaluation, Figure, FigureValue};
use leptos::prelude::*;
use std::collections::HashMap;

/// The signals by figure, made when a figure is first shown.
#[derive(Default)]
pub(super) struct Figures {
    signals: Vec<(Figure, ArcRwSignal<FigureValue>)>,
    places: HashMap<Figure, usize>,
}

impl Figures {
    fn get(&self, figure: Figure) -> Option<ArcRwSignal<FigureValue>> {
        let (_, signal) = self.signals.get(*self.places.get(&figure)?)?;
        Some(signal.clone())
    }

    fn insert(&mut self, figure: Figure, signal: ArcRwSignal<FigureValue>) {
        self.places.insert(figure, self.signals.len());
        self.signals.push((figure, signal));
    }

    /// The signals whose figure is another one now.
    fn changed(&self, last: &Evaluation, new: &Evaluation) -> Vec<(ArcRwSignal<FigureValue>, FigureValue)> {
        let changed = self.signals.iter().filter_map(|(figure, signal)| {
            let value = new.figure(*figure)?;
            (last.figure(*figure) != Some(value)).then(|| (signal.clone(), value))
        });
        changed.collect()
    }
}

impl Store {
    /// The signal of a figure.
    pub fn figure(self, figure: Figure) -> ArcRwSignal<FigureValue> {
        self.with(|inner| {
            let mut figures = inner.figures.borrow_mut();
            figures.get(figure).unwrap_or_else(|| {
                let value = inner.evaluation.borrow().figure(figure);
                let blank = FigureValue::Completion(Completion::ToFill);
                let signal = ArcRwSignal::new(value.unwrap_or(blank));
                figures.insert(figure, signal.clone());
                signal
            })
        })
    }

    /// Sets the signals of the figures that the new evaluation changes.
    pub(super) fn show_figures(self, last: &Evaluation, new: &Evaluation) {
        let changed = self.with(|inner| inner.figures.borrow().changed(last, new));
        for (signal, value) in changed {
            signal.set(value);
        }
    }

    /// After a change of lists: all figures are made anew when they are shown.
    pub(super) fn forget_figures(self) {
        self.with(|inner| drop(inner.figures.take()));
    }
}
