//! The head of the page: whose scorecard this is, undo and redo, language and appearance.

use crate::browser::preferences::Theme;
use crate::texts::{Language, Text};
use crate::view::store::{EXAMPLE, Store};
use leptos::prelude::*;

/// The head of the page.
pub(in crate::view) fn header(store: Store) -> impl IntoView {
    view! {
        <a class="skip" href="#content" on:click=move |event| {
            event.prevent_default();
            crate::browser::page::focus_on("#content");
        }>
            {move || store.text(Text::SkipToContent)}
        </a>
        <header class="head">
            <div class="head-title">
                <h1>{move || store.text(Text::AppTitle)}</h1>
                <p class="head-station">
                    <span lang="zh-CN">{move || station(store)}</span>
                    {move || (store.station.get() == EXAMPLE).then(|| view! {
                        <span class="badge">{store.text(Text::Example)}</span>
                    })}
                </p>
            </div>
            <div class="tools">
                {step(store, Text::Undo, "Control+Z", |(undo, _)| undo, Store::undo)}
                {step(store, Text::Redo, "Control+Shift+Z Control+Y", |(_, redo)| redo, Store::redo)}
                {language(store)}
                {theme(store)}
            </div>
        </header>
        {move || (store.station.get() == EXAMPLE).then(|| example_line(store))}
    }
}

fn station(store: Store) -> String {
    store.names.track();
    store.structure.track();
    let name = store.station_name();
    if name.is_empty() { store.text(Text::Unnamed).to_owned() } else { name }
}

fn example_line(store: Store) -> impl IntoView {
    view! {
        <div class="example-line">
            <p>{store.text(Text::ExampleNote)}</p>
            <button type="button" class="primary" on:click=move |_| store.start_station(false)>
                {store.text(Text::StartOwn)}
            </button>
            <button type="button" on:click=move |_| store.start_station(true)>
                {store.text(Text::StartCopy)}
            </button>
        </div>
    }
}

/// Undo or redo; out of use while there is nothing to take back.
fn step(
    store: Store,
    name: Text,
    keys: &'static str,
    usable: fn((bool, bool)) -> bool,
    take: fn(Store),
) -> impl IntoView + use<> {
    view! {
        <button
            type="button"
            aria-keyshortcuts=keys
            disabled=move || !usable(store.history.get())
            on:click=move |_| take(store)
        >
            {move || store.text(name)}
        </button>
    }
}

fn language(store: Store) -> impl IntoView {
    let buttons = Language::ALL.map(|language| {
        view! {
            <button
                type="button"
                lang=language.code()
                aria-pressed=move || (store.language() == language).to_string()
                on:click=move |_| store.settings.choose_language(language)
            >
                {language.own_name()}
            </button>
        }
    });
    view! {
        <div class="choice" role="group" aria-label=move || store.text(Text::SwitchLanguage)>
            {buttons.collect_view()}
        </div>
    }
}

fn theme(store: Store) -> impl IntoView {
    let themes = [
        (Theme::System, "system", Text::ThemeSystem),
        (Theme::Light, "light", Text::ThemeLight),
        (Theme::Dark, "dark", Text::ThemeDark),
    ];
    let options = themes.map(|(theme, value, name)| {
        view! {
            <option value=value selected=move || store.settings.theme.get() == theme>
                {move || store.text(name)}
            </option>
        }
    });
    let chosen = move |value: String| {
        let theme = themes.into_iter().find(|(_, known, _)| *known == value);
        store.settings.choose_theme(theme.map_or(Theme::System, |(theme, ..)| theme));
    };
    view! {
        <select
            aria-label=move || store.text(Text::Theme)
            on:change=move |event| chosen(event_target_value(&event))
        >
            {options.collect_view()}
        </select>
    }
}
