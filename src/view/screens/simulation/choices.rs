//! What a person has chosen and typed on this screen. It outlives the screen, not the station.

use super::Part;
use super::spreads::Range;
use crate::view::store::{Store, Watched};
use std::cell::RefCell;
use std::rc::Rc;

/// What is chosen, each watched by what it changes.
pub(super) struct Choices {
    /// The part that is shown.
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
    /// The choices, with the id of the station they belong to.
    static KEPT: RefCell<Option<(String, Rc<Choices>)>> = const { RefCell::new(None) };
}

/// The choices for the open station.
pub(super) fn choices(store: Store) -> Rc<Choices> {
    let station = store.station.get_untracked();
    let parties = store.with_editor(|editor| editor.scheme().parties.len());
    KEPT.with_borrow_mut(|kept| match kept {
        Some((of, choices)) if *of == station => choices.clone(),
        _ => {
            let part = kept.as_ref().map_or(Part::Path, |(_, before)| before.part.get_untracked());
            let choices = Rc::new(Choices::new(part, parties));
            *kept = Some((station, choices.clone()));
            choices
        }
    })
}
