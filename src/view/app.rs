//! The whole page: frame, open screen, and the listeners that every input shares.

use super::{Screen, events, frame, screens, store::Store};
use crate::browser::page;
use crate::{document, schemes};
use leptos::prelude::*;

/// Starts the app in place of the frame that index.html shows meanwhile.
///
/// A built-in file that does not read leaves that frame with its words of failure; the tests
/// exclude it.
pub fn start() {
    let Ok(scheme) = schemes::load(schemes::DEFAULT) else { return };
    let Some(example) = document::example() else { return };
    mount_to_body(move || {
        let store = Store::open(scheme, example);
        page::remove_waiting_frame();
        app(store)
    });
}

fn app(store: Store) -> impl IntoView {
    events::listen_to_keys(store);
    view! {
        <div
            id="app"
            on:input=move |event| events::input(store, &event)
            on:change=move |event| events::input(store, &event)
            on:compositionend=move |event| events::composed(store, &event)
            on:focusin=move |event| events::entered(store, &event)
            on:focusout=move |event| events::left(store, &event)
            on:keydown=move |event| events::key_in_field(store, &event)
        >
            {frame::header(store)}
            {frame::result(store)}
            {frame::notices(store)}
            {frame::navigation(store)}
            <main id="content" tabindex="-1">{move || open_screen(store)}</main>
            {frame::announcer(store)}
        </div>
    }
}

/// The screen, drawn anew when the language, the lists, the width or the screen changes; what was
/// typed and not understood stays in the store and is shown again.
fn open_screen(store: Store) -> AnyView {
    store.structure.track();
    store.settings.language.track();
    store.settings.narrow.track();
    match store.settings.screen.get() {
        Screen::Scores => screens::scores(store).into_any(),
        Screen::Indicators => screens::indicators(store).into_any(),
        Screen::Particulars => screens::particulars(store).into_any(),
        Screen::Stations => screens::stations(store).into_any(),
    }
}
