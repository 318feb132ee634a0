//! The head of the page: whose scorecard this is, undo and redo, language and appearance.

use crate::browser::{page, preferences::Theme};
use crate::document::ExampleState;
use crate::texts::{FrameText, Language, Phrase};
use crate::view::controls::{Changing, El, button, changing, el};
use crate::view::store::{EXAMPLE, Notice, Request, Store};
use leptos::prelude::*;

/// The head of the page.
pub(in crate::view) fn header(store: Store) -> (Vec<El>, Changing) {
    let title = el("div")
        .class("head-title")
        .child(el("h1").live_text(move || store.text(FrameText::AppTitle).to_owned()))
        .child(
            el("p")
                .class("head-station")
                .child(el("span").attr("lang", "zh-CN").live_text(move || station(store)))
                .changing(move || badge(store)),
        );
    let tools = el("div")
        .class("tools")
        .child(step(store, FrameText::Undo, "Control+Z", |(undo, _)| undo, Store::undo))
        .child(step(
            store,
            FrameText::Redo,
            "Control+Shift+Z Control+Y",
            |(_, redo)| redo,
            Store::redo,
        ))
        .child(language(store))
        .child(theme(store));
    let head = el("header").class("head").child(title).child(tools);
    let example = changing(move || (store.station.get() == EXAMPLE).then(|| example_line(store)));
    (vec![skip_link(store), head], example)
}

fn skip_link(store: Store) -> El {
    el("a")
        .class("skip")
        .attr("href", "#content")
        .live_text(move || store.text(FrameText::SkipToContent).to_owned())
        .on("click", |event| {
            event.prevent_default();
            page::focus_on("#content");
        })
}

fn badge(store: Store) -> Option<El> {
    let state = store.open_example()?;
    let words = match state {
        ExampleState::AsPublished => FrameText::Example,
        ExampleState::Changed => FrameText::ExampleChanged,
    };
    Some(el("span").class("badge").text(store.text(words)))
}

fn station(store: Store) -> String {
    store.names.track();
    store.structure.track();
    let name = store.station_name();
    if name.is_empty() { store.text(FrameText::Unnamed).to_owned() } else { name }
}

/// What the example is, and the ways on from it. Only the words and the button that restores it
/// follow its changes: the other buttons stay under the finger.
fn example_line(store: Store) -> El {
    let words = move || {
        let text = match store.example.get() {
            ExampleState::AsPublished => FrameText::ExampleNote,
            ExampleState::Changed => FrameText::ExampleChangedNote,
        };
        store.text(text).to_owned()
    };
    el("section")
        .class("example-line")
        .attr("aria-label", store.text(FrameText::Example))
        .child(el("p").live_text(words))
        .changing(move || restore(store))
        .child(
            button(store.text(FrameText::StartOwn), move || {
                store.ask(Request::Start { from_example: false })
            })
            .class("primary"),
        )
        .child(button(store.text(FrameText::StartCopy), move || {
            store.ask(Request::Start { from_example: true })
        }))
}

/// Puts the published figures back, as one step.
fn restore(store: Store) -> Option<El> {
    let is_changed = store.example.get() == ExampleState::Changed;
    is_changed.then(|| {
        button(store.text(FrameText::RestorePublished), move || {
            store.restore_example();
            // The button goes; the next one in the line keeps the focus.
            page::focus_on(".example-line button");
        })
    })
}

/// Undo or redo; out of use while there is nothing to take back.
fn step(
    store: Store,
    name: Phrase,
    keys: &'static str,
    usable: fn((bool, bool)) -> bool,
    take: fn(Store),
) -> El {
    button("", move || take(store))
        .attr("aria-keyshortcuts", keys)
        .live("disabled", move || (!usable(store.history.get())).then(String::new))
        .live_text(move || store.text(name).to_owned())
}

fn language(store: Store) -> El {
    let buttons = Language::ALL.map(|language| {
        button(language.own_name(), move || speak(store, language))
            .attr("lang", language.code())
            .live("aria-pressed", move || Some((store.language() == language).to_string()))
    });
    el("div")
        .class("choice")
        .attr("role", "group")
        .live("aria-label", move || Some(store.text(FrameText::SwitchLanguage).to_owned()))
        .children(buttons)
}

/// Changes the language once its words are here.
fn speak(store: Store, language: Language) {
    store.fetch_words(language, move |here| {
        if here {
            store.settings.choose_language(language);
        } else {
            store.tell(Notice::NoEnglish);
        }
    });
}

fn theme(store: Store) -> El {
    let options = Theme::ALL.map(|theme| {
        let name = match theme {
            Theme::System => FrameText::ThemeSystem,
            Theme::Light => FrameText::ThemeLight,
            Theme::Dark => FrameText::ThemeDark,
        };
        el("option")
            .attr("value", theme.name())
            .live_text(move || store.text(name).to_owned())
            .selected(move || store.settings.theme.get() == theme)
    });
    el("select")
        .live("aria-label", move || Some(store.text(FrameText::Theme).to_owned()))
        .children(options)
        .on("change", move |event| {
            store.settings.choose_theme(Theme::from_name(&event_target_value(&event)));
        })
}
