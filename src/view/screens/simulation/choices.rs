//! What a person has chosen and typed on this screen. It outlives the screen, not the station.

use super::spreads::Range;
use crate::scoring::Tries;
use crate::view::screens::last::Last;
use crate::view::store::{Store, Watched};
use std::rc::Rc;

/// What is chosen, each watched by what it changes.
pub(super) struct Choices {
    /// The grade to reach, counted from the best; `None` while nobody has chosen one.
    pub(super) band: Watched<Option<usize>>,
    /// What is tried of parties that have not scored.
    pub(super) tries: Watched<Tries>,
    /// Whether what several parties can do together is unfolded, and the exact chances.
    pub(super) together: Rc<Watched<bool>>,
    pub(super) exact: Rc<Watched<bool>>,
    /// Which party may turn out otherwise although all have scored; `None` while nobody has chosen one.
    pub(super) doubted: Watched<Option<usize>>,
    /// What each party might give.
    pub(super) ranges: Vec<Range>,
}

impl Choices {
    fn new(parties: usize) -> Choices {
        Choices {
            band: Watched::new(None),
            tries: Watched::new(Tries::default()),
            together: Rc::new(Watched::new(false)),
            exact: Rc::new(Watched::new(false)),
            doubted: Watched::new(None),
            ranges: (0..parties).map(|_| Range::default()).collect(),
        }
    }
}

thread_local! {
    /// The choices, with the station and the parties they belong to.
    static KEPT: Last<Vec<String>, Rc<Choices>> = const { Last::new() };
}

/// The choices for the open station under its scheme: a range belongs to its party.
pub(super) fn choices(store: Store) -> Rc<Choices> {
    let mut owners = vec![store.station.get_untracked()];
    store.with_editor(|editor| {
        owners.extend(editor.scheme().parties.iter().map(|party| party.id.clone()));
    });
    let parties = owners.len() - 1;
    KEPT.with(|kept| kept.of(owners, || Rc::new(Choices::new(parties))))
}
