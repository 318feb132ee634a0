//! What edits do to the scenarios, the months and the comments beside them.

use super::action::Gone;
use super::relocation::Relocation;
use crate::document::{About, Amount, Document, List};

/// Lets the changed inputs of every scenario, and amounts kept by months, follow their items; gives back those
/// that are gone with theirs. Another document brings its own scenarios.
pub(super) fn relocate(document: &mut Document, relocation: Relocation) -> Gone {
    let mut all = Gone::default();
    if matches!(relocation, Relocation::None | Relocation::All) {
        return all;
    }
    for (at, scenario) in document.scenarios.iter_mut().enumerate() {
        let gone = scenario.relocate(|field| relocation.follow(field));
        all.overrides.extend(gone.into_iter().map(|(field, value)| (at, field, value)));
    }
    all.comments = document.relocate_comments(|about| relocation.follow_about(about));
    let follow = |amount: Amount| Amount::of(relocation.follow(amount.field())?);
    all.monthly = document.monthly.relocate(follow);
    all.agreements = document.agreements.relocate(follow);
    all
}

impl Relocation {
    /// What a comment points to afterwards; `None` where it is gone.
    fn follow_about(self, about: About) -> Option<About> {
        Some(match about {
            About::Indicator(at) => About::Indicator(self.place(List::Indicators, at)?),
            About::Station(at) => About::Station(self.place(List::StationIndicators, at)?),
            About::Area(at) => About::Area(self.place(List::Areas, at)?),
            About::Kind(_) => about,
        })
    }
}

/// Puts the months of an item that came back beside it, and its changes into their scenarios.
pub(super) fn put_back(document: &mut Document, gone: Gone) {
    document.monthly.put_back(gone.monthly);
    document.agreements.put_back(gone.agreements);
    if let Some(comments) = gone.comments {
        document.comments = comments;
    }
    for (at, field, value) in gone.overrides {
        if let Some(scenario) = document.scenarios.get_mut(at) {
            scenario.put(field, Some(value));
        }
    }
}
