//! What the person should know, each with its way out.

use crate::document::{Loss, VERSION};
use crate::texts::{Message, Text};
use crate::view::controls::{Icon, icon};
use crate::view::store::{Notice, Store};
use leptos::prelude::*;

/// The open notices.
pub(in crate::view) fn notices(store: Store) -> impl IntoView {
    view! {
        <div class="notices" role="status">
            {move || {
                store.notices.get().into_iter().map(|told| notice(store, told)).collect_view()
            }}
        </div>
    }
}

fn notice(store: Store, told: Notice) -> impl IntoView {
    let closed = told.clone();
    view! {
        <div class="notice">
            {icon(Icon::Warning)}
            <div class="notice-text">
                <p>{words(store, &told)}</p>
                {details(store, &told)}
            </div>
            {way_back(store, &told)}
            <button type="button" on:click=move |_| store.close(&closed)>
                {store.text(Text::Close)}
            </button>
        </div>
    }
}

fn words(store: Store, told: &Notice) -> String {
    let named = |name: &String| {
        if name.is_empty() { store.text(Text::Unnamed).to_owned() } else { name.clone() }
    };
    match told {
        Notice::Rejected(rejected) => store.message(&Message::Rejected(*rejected)),
        Notice::OtherTabChanged => store.text(Text::OtherTabChanged).to_owned(),
        Notice::OtherTabDeleted => store.text(Text::OtherTabDeleted).to_owned(),
        Notice::OtherTabNewer => store.text(Text::OtherTabNewer).to_owned(),
        Notice::Forked(name) => store.message(&Message::Forked(name.clone())),
        Notice::Deleted { name, .. } => store.message(&Message::Deleted(named(name))),
        Notice::Damaged { name, losses } => {
            store.message(&Message::Damaged { station: named(name), lost: losses.len() })
        }
        Notice::Newer { name, version } => store.message(&Message::Newer {
            station: named(name),
            version: *version,
            known: VERSION,
        }),
    }
}

/// Which parts of a damaged text were lost.
fn details(store: Store, told: &Notice) -> Option<impl IntoView + use<>> {
    let Notice::Damaged { losses, .. } = told else { return None };
    let parts = losses.iter().map(|loss| {
        let place = match loss {
            Loss::At(place) => place.clone(),
            Loss::NotJson | Loss::NotOurs => store.text(Text::WholeText).to_owned(),
            Loss::CutOff => store.text(Text::EndOfText).to_owned(),
        };
        view! { <li>{place}</li> }
    });
    let parts = parts.collect_view();
    Some(view! {
        <details>
            <summary>{store.text(Text::LostParts)}</summary>
            <ul>{parts}</ul>
        </details>
    })
}

/// The button that takes a deletion back.
fn way_back(store: Store, told: &Notice) -> Option<impl IntoView + use<>> {
    let Notice::Deleted { id, .. } = told else { return None };
    let (id, told) = (id.clone(), told.clone());
    Some(view! {
        <button
            type="button"
            class="primary"
            on:click=move |_| {
                store.close(&told);
                store.bring_back(&id);
            }
        >
            {store.text(Text::Undo)}
        </button>
    })
}
