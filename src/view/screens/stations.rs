//! 我的评估: the kept stations, the deleted ones, and what was set aside.

use crate::browser::clock;
use crate::browser::shelf::Place;
use crate::scoring::{Outcome, Scheme};
use crate::texts::{Message, Text, grading_text, total_text};
use crate::view::store::{EXAMPLE, Kept, KeptState, Store};
use leptos::prelude::*;

/// The screen.
pub(in crate::view) fn stations(store: Store) -> impl IntoView {
    view! {
        <section class="screen">
            <h2>{store.text(Text::Stations)}</h2>
            <p class="note">{store.text(Text::StationsNote)}</p>
            <div class="toolbar">
                <button type="button" class="primary" on:click=move |_| store.start_station(false)>
                    {store.text(Text::StartEmpty)}
                </button>
                <button type="button" on:click=move |_| store.start_station(true)>
                    {store.text(Text::StartCopy)}
                </button>
            </div>
            {move || {
                store.shelf_changes.track();
                store.station.track();
                view! {
                    {example_row(store)}
                    {kept_list(store)}
                    {deleted_list(store)}
                    {set_aside_list(store)}
                }
            }}
        </section>
    }
}

fn example_row(store: Store) -> impl IntoView {
    let current = store.station.get_untracked() == EXAMPLE;
    view! {
        <div class="toolbar">
            <span class="badge">{store.text(Text::Example)}</span>
            {if current {
                view! {
                    <span>{store.text(Text::CurrentStation)}</span>
                    <button type="button" on:click=move |_| store.restore_example()>
                        {store.text(Text::RestoreExample)}
                    </button>
                }.into_any()
            } else {
                view! {
                    <button type="button" on:click=move |_| store.open_station(EXAMPLE)>
                        {store.text(Text::OpenExample)}
                    </button>
                }.into_any()
            }}
        </div>
    }
}

fn kept_list(store: Store) -> impl IntoView {
    let kept: Vec<Kept> =
        store.kept(Place::Station).into_iter().filter(|kept| kept.id != EXAMPLE).collect();
    if kept.is_empty() {
        return view! { <p class="empty">{store.text(Text::NoStations)}</p> }.into_any();
    }
    let scheme = store.scheme();
    let rows = kept.into_iter().map(|kept| kept_row(store, kept, &scheme)).collect_view();
    view! { <ul class="stations">{rows}</ul> }.into_any()
}

fn shown_name(store: Store, name: &str) -> String {
    if name.is_empty() { store.text(Text::Unnamed).to_owned() } else { name.to_owned() }
}

fn kept_row(store: Store, kept: Kept, scheme: &Scheme) -> impl IntoView + use<> {
    let current = store.station.get_untracked() == kept.id;
    let name = shown_name(store, &kept.name);
    let moment = clock::local_text(&kept.saved_at, store.language().code());
    let readable = matches!(kept.state, KeptState::Readable(_));
    let state = match &kept.state {
        KeptState::Readable(outcome) => result(store, outcome, scheme),
        KeptState::Damaged => {
            store.message(&Message::Damaged { station: name.clone(), lost: 1 })
        }
        KeptState::Newer(version) => store.message(&Message::Newer {
            station: name.clone(),
            version: *version,
            known: crate::document::VERSION,
        }),
    };
    view! {
        <li aria-current=current.then_some("true")>
            {if readable {
                rename_input(store, &kept).into_any()
            } else {
                view! { <strong lang="zh-CN">{name.clone()}</strong> }.into_any()
            }}
            <p class="station-state">
                <span>{state}</span>
                {(!moment.is_empty()).then(|| view! { <span>{store.message(&Message::SavedAt(moment))}</span> })}
            </p>
            <div class="station-actions">
                {if current {
                    view! { <span class="badge">{store.text(Text::CurrentStation)}</span> }.into_any()
                } else {
                    action(store, Text::OpenAction, Message::Open(name.clone()), &kept.id, Store::open_station).into_any()
                }}
                {readable.then(|| action(store, Text::DuplicateAction, Message::Duplicate(name.clone()), &kept.id, Store::duplicate_station))}
                {action(store, Text::DeleteAction, Message::Delete(name.clone()), &kept.id, Store::delete_station)}
            </div>
        </li>
    }
}

fn result(store: Store, outcome: &Outcome, scheme: &Scheme) -> String {
    let language = store.language();
    let total = total_text(outcome, scheme);
    let unit = store.text(Text::PointsUnit);
    if !outcome.is_settled() {
        return format!("{total} {unit}");
    }
    format!("{total} {unit} {}", grading_text(outcome.lowest_grading, scheme, language))
}

/// Renames a station in place; takes effect when the input is left.
fn rename_input(store: Store, kept: &Kept) -> impl IntoView + use<> {
    let id = kept.id.clone();
    view! {
        <input
            class="text station-name"
            type="text"
            maxlength="200"
            autocomplete="off"
            lang="zh-CN"
            prop:value=kept.name.clone()
            placeholder=store.text(Text::Unnamed)
            aria-label=store.message(&Message::Rename(shown_name(store, &kept.name)))
            on:change=move |event| store.rename_station(&id, event_target_value(&event).trim().to_owned())
        />
    }
}

fn action(
    store: Store,
    word: Text,
    name: Message,
    id: &str,
    act: fn(Store, &str),
) -> impl IntoView + use<> {
    let id = id.to_owned();
    view! {
        <button type="button" aria-label=store.message(&name) on:click=move |_| act(store, &id)>
            {store.text(word)}
        </button>
    }
}

fn deleted_list(store: Store) -> Option<impl IntoView> {
    let deleted = store.kept(Place::Deleted);
    let rows = deleted.into_iter().map(|kept| {
        let name = shown_name(store, &kept.name);
        view! {
            <li>
                <strong lang="zh-CN">{name.clone()}</strong>
                <div class="station-actions">
                    {action(store, Text::BringBackAction, Message::BringBack(name.clone()), &kept.id, Store::bring_back)}
                    {action(store, Text::DeleteForGood, Message::Delete(name), &kept.id, |store, id| store.forget(Place::Deleted, id))}
                </div>
            </li>
        }
    });
    let rows: Vec<_> = rows.collect();
    (!rows.is_empty()).then(|| view! {
        <h3>{store.text(Text::RecentlyDeleted)}</h3>
        <ul class="stations">{rows}</ul>
    })
}

/// Damaged texts as they were found.
fn set_aside_list(store: Store) -> Option<impl IntoView> {
    let rows = store.set_aside().into_iter().map(|id| {
        let text = store.kept_text(Place::SetAside, &id).unwrap_or_default();
        let forgotten = id.clone();
        view! {
            <li>
                <strong>{id}</strong>
                <details>
                    <summary>{store.text(Text::ShowText)}</summary>
                    <textarea readonly rows="6" aria-label=store.text(Text::ShowText) prop:value=text></textarea>
                </details>
                <div class="station-actions">
                    {action(store, Text::DeleteForGood, Message::Delete(forgotten.clone()), &forgotten, |store, id| store.forget(Place::SetAside, id))}
                </div>
            </li>
        }
    });
    let rows: Vec<_> = rows.collect();
    (!rows.is_empty()).then(|| view! {
        <h3>{store.text(Text::SetAside)}</h3>
        <p class="note">{store.text(Text::SetAsideNote)}</p>
        <ul class="stations">{rows}</ul>
    })
}
