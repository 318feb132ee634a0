//! The way from screen to screen: links, so that every screen has an address.

use crate::texts::Text;
use crate::view::Screen;
use crate::view::store::Store;
use leptos::prelude::*;

/// The navigation.
pub(in crate::view) fn navigation(store: Store) -> impl IntoView {
    let links = Screen::ALL.map(|screen| {
        let current = move || (store.settings.screen.get() == screen).then_some("page");
        view! {
            <a href=format!("#{}", screen.fragment()) aria-current=current>
                {move || store.text(screen.title())}
            </a>
        }
    });
    view! {
        <nav class="screens" aria-label=move || store.text(Text::Screens)>
            {links.collect_view()}
        </nav>
    }
}
