//! What the ranges come to: the distribution, counted anew when one of them differs.

use super::choices::Choices;
use super::spreads::{End, Kind, Range};
use crate::chart::{Column, columns};
use crate::number::{Decimal, Fraction};
use crate::scoring::{
    Distribution, GradeChance, InTen, Median, Party, PartyResult, Scheme, Spread, SpreadProblem,
};
use crate::texts::{Language, outcomes_words};
use crate::view::controls::follow;
use crate::view::store::{Chances, Choice, Store, Supposed, Watched};
use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;

/// What follows from the ranges.
#[derive(Clone, PartialEq)]
pub(super) struct Counted {
    pub(super) lowest: Decimal,
    pub(super) highest: Decimal,
    pub(super) chances: Vec<GradeChance>,
    pub(super) in_ten: Vec<InTen>,
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
            let now = spreads(board.store, &board.scheme, &choices);
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
        let chances = Chances {
            spreads: spreads.to_vec(),
            beside: self.store.adjustment(),
            scheme: self.scheme.clone(),
        };
        let station = self.store.station.get_untracked();
        let choice = Choice::Chances(Arc::new(chances));
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
        in_ten: distribution.in_ten(scheme),
        columns: columns(distribution, scheme),
        in_words: outcomes_words(distribution, scheme, language),
        sum: distribution.sum_of_chances(scheme),
        median: distribution.median(),
        mean: distribution.mean(),
    }
}

/// The parties in doubt: those that have not scored, or where all have, the one that is chosen, by default the
/// one that weighs most; tracked.
pub(super) fn doubted(store: Store, scheme: &Scheme, choices: &Choices) -> Vec<usize> {
    let open: Vec<usize> = store.parties.with(|parties| {
        let open = parties.iter().enumerate().filter(|(_, party)| party.points.is_none());
        open.map(|(at, _)| at).collect()
    });
    if !open.is_empty() {
        return open;
    }
    let heaviest = scheme.parties.iter().enumerate().rev().max_by_key(|(_, party)| party.cap);
    let chosen = choices.doubted.get().or(heaviest.map(|(at, _)| at));
    chosen.into_iter().collect()
}

/// One spread for each party; tracked.
pub(super) fn spreads(store: Store, scheme: &Scheme, choices: &Choices) -> Vec<Spread> {
    let step = scheme.rounding.step().hundredths();
    let results = store.parties.get();
    let doubted = doubted(store, scheme, choices);
    let parties = scheme.parties.iter().zip(&results).zip(&choices.ranges).enumerate();
    let spread = |(at, ((party, result), range)): (usize, ((&Party, &PartyResult), &Range))| {
        let kind = range.kind(doubted.contains(&at));
        let value = |end| range.value(end, kind, party, result, step);
        match kind {
            Kind::Fixed => Spread::Fixed(value(End::Low)),
            Kind::Even => Spread::Even { low: value(End::Low), high: value(End::High) },
            Kind::Peaked => Spread::Peaked {
                low: value(End::Low),
                likeliest: value(End::Likeliest),
                high: value(End::High),
            },
        }
    };
    parties.map(spread).collect()
}
