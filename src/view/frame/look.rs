//! What the band shows, read from the store.

use crate::desk::band::{self, Chip, Deed, Part, Says, Seen, Tried};
use crate::document::ExampleState;
use crate::scoring::{Outcome, Scheme};
use crate::texts::{
    BandWords, Language, band_figure, band_said, band_sentence, chip_rank, chip_text,
};
use crate::view::store::{Aside, Fetch, Notice, Store};
use std::sync::Arc;

/// What the band shows.
#[derive(Clone)]
pub(super) struct Look {
    pub(super) says: Says,
    pub(super) outcome: Outcome,
    pub(super) scheme: Arc<Scheme>,
    pub(super) tried: Option<Tried>,
    pub(super) is_visit: bool,
    /// Whether there is nothing to show: a link that cannot be read.
    pub(super) is_nothing: bool,
}

impl PartialEq for Look {
    /// The store keeps a scheme that is equal, so that another one is another place.
    fn eq(&self, other: &Look) -> bool {
        Arc::ptr_eq(&self.scheme, &other.scheme)
            && self.says == other.says
            && self.outcome == other.outcome
            && self.tried == other.tried
            && (self.is_visit, self.is_nothing) == (other.is_visit, other.is_nothing)
    }
}

/// What there is to see, and what can be done; tracked.
pub(super) fn look(store: Store) -> (Look, Vec<Deed>) {
    let is_visit = store.aside.with(Aside::is_visit);
    let visited = store
        .visited
        .with(|visited| visited.as_ref().map(|visited| (visited.outcome, visited.scheme.clone())));
    let is_nothing = is_visit && visited.is_none();
    let (outcome, scheme) = match visited.filter(|_| is_visit) {
        Some(visited) => visited,
        None => (store.outcome.get(), store.scheme.get()),
    };
    let changes = store.trial.with(|trial| trial.as_ref().map(|trial| trial.changes));
    let tried = changes.filter(|_| !is_visit).map(|changes| {
        let actual = store.actual_outcome.get();
        Tried { actual, changes }
    });
    let problems = store.problems.get();
    let seen = Seen {
        outcome: &outcome,
        problems: &problems,
        saved: store.saved.get(),
        is_replaced: store.notices.with(|notices| notices.iter().any(Notice::is_of_band)),
        part: part(store),
        is_visit,
        trial: tried,
        is_changed_example: store.open_example() == Some(ExampleState::Changed),
        to_fill: store.checklist.with(|checklist| checklist.reminders()),
    };
    let says = band::says(&seen);
    let deeds = band::deeds(&says, &seen);
    (Look { says, outcome, scheme, tried, is_visit, is_nothing }, deeds)
}

/// The part of the program that the room needs; a newer one may be ready, too.
fn part(store: Store) -> Part {
    let chunk = store.settings.screen.get().room().chunk;
    let is_newer = match chunk.map(|chunk| store.chunk(chunk).get()) {
        Some(Fetch::Failed) => return Part::Missing,
        Some(Fetch::Gone) => true,
        _ => store.release.get().is_outdated,
    };
    if is_newer && !store.update_later.get() { Part::Outdated } else { Part::Here }
}

impl Look {
    /// The words of it, handed to what needs them.
    pub(super) fn words<T>(
        &self,
        store: Store,
        language: Language,
        read: impl FnOnce(&BandWords<'_>) -> T,
    ) -> T {
        let [label, in_force] = match self.says {
            Says::Correct(_, field, _) => store.wrong_words(field),
            _ => Default::default(),
        };
        let name = match self.tried {
            Some(_) => store.trial.with_untracked(|trial| trial.as_ref()?.name.clone()),
            None => None,
        };
        read(&BandWords {
            says: &self.says,
            outcome: &self.outcome,
            scheme: &self.scheme,
            language,
            wrong: (&label, &in_force),
            trial: &name.unwrap_or_default(),
        })
    }

    pub(super) fn figure(&self, language: Language) -> [String; 3] {
        band_figure(&self.outcome, self.tried.as_ref(), &self.scheme, language)
    }

    pub(super) fn chip(&self) -> Chip {
        band::chip(&self.outcome, &self.scheme)
    }

    /// What a screen reader is told.
    pub(super) fn said(&self, store: Store, language: Language) -> String {
        let [_, figure, _] = self.figure(language);
        let chip = chip_text(self.chip(), &self.scheme, language);
        let sentence = self.words(store, language, band_sentence);
        band_said(&figure, &chip, &sentence, language)
    }

    /// The step of the grade, where there is one.
    pub(super) fn rank(&self) -> Option<u8> {
        chip_rank(self.chip(), &self.scheme)
    }
}
