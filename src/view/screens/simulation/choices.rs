//! What a person has chosen and typed on this screen. It outlives the screen, not the station.

use super::spreads::Range;
use crate::scoring::{Goal, Tries};
use crate::texts::{ChaseText, Language, LoadText, PaceText};
use crate::view::store::{Store, Watched};
use std::cell::RefCell;
use std::rc::Rc;

/// A part of the screen.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    Chase,
    Pace,
    Load,
}

impl Part {
    /// Those of 指标.
    pub(super) const MISSING: [Part; 3] = [Part::Chase, Part::Pace, Part::Load];

    /// Its heading.
    pub(super) fn title(self, language: Language) -> &'static str {
        match self {
            Part::Chase => ChaseText::Title.words(language),
            Part::Pace => PaceText::Title.words(language),
            Part::Load => LoadText::Title.words(language),
        }
    }
}

/// What is chosen, each watched by what it changes.
pub(super) struct Choices {
    /// The part of 指标 that is shown.
    pub(super) missing: Watched<Part>,
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
    /// What the indicators are to be brought to.
    pub(super) goal: Watched<Goal>,
    /// Whose pace is shown: an area's, or with `None` the whole station's.
    pub(super) place: Watched<Option<usize>>,
}

impl Choices {
    fn new(parties: usize) -> Choices {
        Choices {
            missing: Watched::new(Part::Chase),
            band: Watched::new(None),
            tries: Watched::new(Tries::default()),
            together: Rc::new(Watched::new(false)),
            exact: Rc::new(Watched::new(false)),
            doubted: Watched::new(None),
            ranges: (0..parties).map(|_| Range::default()).collect(),
            goal: Watched::new(Goal::Full),
            place: Watched::new(None),
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
            let choices = Rc::new(Choices::new(parties));
            *kept = Some((owners, choices.clone()));
            choices
        }
    })
}
