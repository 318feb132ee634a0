//! What a person has chosen and typed on this screen. It outlives the screen, not the station.

use super::spreads::Range;
use crate::texts::{ChanceText, Language, PathText};
use crate::view::store::{Store, Watched};
use std::cell::RefCell;
use std::rc::Rc;

/// A part of the screen.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    Path,
    Chances,
}

impl Part {
    /// Those of 结果, in their order.
    pub(super) const OUTLOOK: [Part; 2] = [Part::Path, Part::Chances];

    /// Its heading.
    pub(super) fn title(self, language: Language) -> &'static str {
        match self {
            Part::Path => PathText::Title.words(language),
            Part::Chances => ChanceText::Title.words(language),
        }
    }
}

/// What is chosen, each watched by what it changes.
pub(super) struct Choices {
    /// The part of 结果 that is shown.
    pub(super) part: Watched<Part>,
    /// The grade to reach, counted from the best.
    pub(super) band: Watched<usize>,
    /// What each party might give.
    pub(super) ranges: Vec<Range>,
}

impl Choices {
    fn new(part: Part, parties: usize) -> Choices {
        Choices {
            part: Watched::new(part),
            band: Watched::new(0),
            ranges: (0..parties).map(|_| Range::default()).collect(),
        }
    }
}

thread_local! {
    /// The choices, with the station and the parties they belong to.
    static KEPT: RefCell<Option<(Vec<String>, Rc<Choices>)>> = const { RefCell::new(None) };
}

/// The choices for the open station under its scheme: a range belongs to its party.
pub(super) fn choices(store: Store) -> Rc<Choices> {
    let mut owners = vec![store.station.get_untracked()];
    store.with_editor(|editor| {
        owners.extend(editor.scheme().parties.iter().map(|party| party.id.clone()));
    });
    let parties = owners.len() - 1;
    KEPT.with_borrow_mut(|kept| match kept {
        Some((of, choices)) if *of == owners => choices.clone(),
        _ => {
            let part = kept.as_ref().map_or(Part::Path, |(_, before)| before.part.get_untracked());
            let choices = Rc::new(Choices::new(part, parties));
            *kept = Some((owners, choices.clone()));
            choices
        }
    })
}
