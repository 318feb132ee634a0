//! The name of the tab: station, total, room.

use crate::browser::page;
use crate::texts::{FrameText, Language, tab_title};
use crate::view::controls::follow;
use crate::view::store::{Aside, Store};
use leptos::prelude::{TimeoutHandle, set_timeout_with_handle};
use std::cell::Cell;
use std::time::Duration;

/// The title follows the last change after this time: for the browser a new one is dear, and nobody reads it
/// while typing.
const PAUSE: Duration = Duration::from_millis(200);

/// From now on the title follows station, total, grade, room and language.
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
    let app = || store.text(FrameText::AppTitle).to_owned();
    // What somebody has sent has a name of its own, and is nothing of this station.
    if store.aside.with(Aside::is_visit) {
        let visited = store.visited.with(|visited| Some(visited.as_ref()?.title.clone()));
        return visited.unwrap_or_else(app);
    }
    if name.is_empty() {
        return app();
    }
    let room = store.text(store.settings.screen.get().room().title);
    tab_title(&name, &outcome, &store.scheme.get(), room, language)
}
