//! One signal for each table figure on screen.

use super::registry::Registry;
use super::{Store, Watched};
use crate::scoring::{Completion, Figure, FigureValue};
use std::rc::Rc;

/// The figures on screen, each made when it is first shown.
pub(super) type Figures = Registry<Figure, FigureValue>;

impl Store {
    /// The signal of a figure.
    pub fn figure(self, figure: Figure) -> Rc<Watched<FigureValue>> {
        let known = self.figures.borrow().get(figure);
        known.unwrap_or_else(|| {
            let value = self.evaluation.borrow().figure(figure);
            let blank = FigureValue::Completion(Completion::ToFill);
            let signal = Rc::new(Watched::new(value.unwrap_or(blank)));
            self.figures.borrow_mut().insert(figure, signal.clone());
            signal
        })
    }

    /// Sets the signals of the figures that are other ones now.
    pub(super) fn show_figures(self) {
        let changed: Vec<(Rc<Watched<FigureValue>>, FigureValue)> = {
            let evaluation = self.evaluation.borrow();
            let figures = self.figures.borrow();
            let changed = figures.iter().filter_map(|(figure, signal)| {
                let value = evaluation.figure(*figure)?;
                let differs = signal.with_untracked(|shown| *shown != value);
                differs.then(|| (signal.clone(), value))
            });
            changed.collect()
        };
        for (signal, value) in changed {
            signal.set(value);
        }
    }
}
