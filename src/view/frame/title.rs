//! The name of the tab: the result first, for it is what one looks for among tabs.

use crate::browser::page;
use crate::texts::{FrameText, Language, grading_text, total_text};
use crate::view::controls::follow;
use crate::view::store::{Aside, Store};
use leptos::prelude::{TimeoutHandle, set_timeout_with_handle};
use std::cell::Cell;
use std::time::Duration;

/// The title follows the last change after this time: for the browser a new one is dear, and nobody reads it
/// while typing.
const PAUSE: Duration = Duration::from_millis(200);

/// From now on the title follows total, grade, station and language.
pub(in crate::view) fn follow_title(store: Store) {
    let (is_first, timer) = (Cell::new(true), Cell::new(None::<TimeoutHandle>));
    follow(move || {
        let title = title(store);
        if is_first.replace(false) {
            return page::set_title(&title);
        }
        let later = set_timeout_with_handle(move || page::set_title(&title), PAUSE).ok();
        if let Some(earlier) = timer.replace(later) {
            earlier.clear();
        }
    });
}

fn title(store: Store) -> String {
    let language: Language = store.language();
    store.names.track();
    store.structure.track();
    let (outcome, name) = (store.outcome.get(), store.station_name());
    // What somebody has sent is nothing of this station.
    if name.is_empty() || store.aside.with(Aside::is_visit) {
        return store.text(FrameText::AppTitle).to_owned();
    }
    if !outcome.is_settled() {
        return [name.as_str(), " · ", store.text(FrameText::AppTitle)].concat();
    }
    let scheme = store.scheme.get();
    let grade = grading_text(outcome.lowest_grading, &scheme, language);
    [total_text(&outcome, &scheme).as_str(), " ", &grade, " · ", &name].concat()
}
