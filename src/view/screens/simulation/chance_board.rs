//! What the ranges come to: the distribution, counted anew when one of them differs.

use super::choices::Choices;
use super::spreads::spreads;
use crate::chart::{Column, columns};
use crate::number::{Decimal, Fraction};
use crate::scoring::{Distribution, GradeChance, Median, Scheme, Spread, SpreadProblem};
use crate::texts::{Language, chance_working, outcomes_words};
use crate::view::controls::follow;
use crate::view::store::{Choice, Explains, Store, Supposed, Watched};
use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;

/// What follows from the ranges.
#[derive(Clone, PartialEq)]
pub(super) struct Counted {
    pub(super) lowest: Decimal,
    pub(super) highest: Decimal,
    pub(super) chances: Vec<GradeChance>,
    pub(super) columns: Vec<Column>,
    pub(super) in_words: String,
    pub(super) sum: Option<Fraction>,
    pub(super) median: Median,
    pub(super) mean: Option<Fraction>,
}

/// The last ranges that could be counted, and what is wrong with those typed now.
#[derive(Clone)]
pub(super) struct Board {
    pub(super) store: Store,
    pub(super) scheme: Arc<Scheme>,
    pub(super) counted: Rc<Watched<Option<Counted>>>,
    pub(super) problem: Rc<Watched<Option<(usize, SpreadProblem)>>>,
}

impl Board {
    /// A board that counts as long as the owner of this moment lives.
    pub(super) fn new(store: Store, choices: &Rc<Choices>) -> Board {
        let board = Board {
            store,
            scheme: store.scheme.get(),
            counted: Rc::new(Watched::new(None)),
            problem: Rc::new(Watched::new(None)),
        };
        board.keep_counting(choices.clone());
        board
    }

    /// Counts anew when a range or a score that stands for one differs.
    fn keep_counting(&self, choices: Rc<Choices>) {
        let board = self.clone();
        let before = RefCell::new(Vec::<Spread>::new());
        follow(move || {
            let now = spreads(board.store, &board.scheme, &choices.ranges);
            if *before.borrow() == now {
                return;
            }
            match Distribution::of(&board.scheme, &now, board.store.adjustment()) {
                Ok(distribution) => {
                    board.problem.set_if_changed(None);
                    board.explain(&now);
                    let counted = count(&distribution, &board.scheme, board.store.language());
                    board.counted.set_if_changed(Some(counted));
                }
                Err(problem) => board.problem.set_if_changed(Some(problem)),
            }
            before.replace(now);
        });
    }

    /// Lets the panel of workings know what was counted.
    fn explain(&self, spreads: &[Spread]) {
        let (spreads, scheme) = (spreads.to_vec(), self.scheme.clone());
        let station = self.store.station.get_untracked();
        let beside = self.store.adjustment();
        let explains: Explains = Rc::new(move |hook, language| {
            chance_working(hook, (&spreads, beside), &scheme, language)
        });
        let choice = Choice::Words(explains);
        self.store.workings.supposed.set(Some(Supposed { station, choice }));
    }

    /// A text that follows what was counted.
    pub(super) fn text(
        &self,
        of: impl Fn(&Counted) -> String + 'static,
    ) -> impl Fn() -> String + 'static {
        let counted = self.counted.clone();
        move || counted.with(|counted| counted.as_ref().map(&of).unwrap_or_default())
    }
}

fn count(distribution: &Distribution, scheme: &Scheme, language: Language) -> Counted {
    Counted {
        lowest: distribution.lowest(),
        highest: distribution.highest(),
        chances: distribution.chances(scheme),
        columns: columns(distribution, scheme),
        in_words: outcomes_words(distribution, scheme, language),
        sum: distribution.sum_of_chances(scheme),
        median: distribution.median(),
        mean: distribution.mean(),
    }
}
