//! The result, said politely to screen readers once typing pauses.

use crate::scoring::Grading;
use crate::texts::{Message, grading_text, total_text};
use crate::view::store::Store;
use leptos::prelude::*;
use std::time::Duration;

/// A person types on; this long after the last change the result is said.
const PAUSE: Duration = Duration::from_millis(1200);

/// The live region.
pub(in crate::view) fn announcer(store: Store) -> impl IntoView {
    let said = RwSignal::new(String::new());
    let timer = StoredValue::new_local(None::<TimeoutHandle>);
    Effect::new(move |before: Option<()>| {
        store.outcome.track();
        if before.is_some() {
            let say = move || said.set(sentence(store));
            let next = set_timeout_with_handle(say, PAUSE).ok();
            timer.update_value(|timer| {
                if let Some(earlier) = std::mem::replace(timer, next) {
                    earlier.clear();
                }
            });
        }
    });
    view! { <p class="unseen" role="status" aria-live="polite">{move || said.get()}</p> }
}

fn sentence(store: Store) -> String {
    let language = store.settings.language.get_untracked();
    let outcome = store.outcome.get_untracked();
    let scheme = store.scheme();
    let name = |grading: Grading| grading_text(grading, &scheme, language);
    let (lowest, highest) = (name(outcome.lowest_grading), name(outcome.highest_grading));
    let grade = if lowest == highest { lowest } else { format!("{lowest}–{highest}") };
    language.message(&Message::Announce { total: total_text(&outcome, &scheme), grade })
}
