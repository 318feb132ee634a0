//! ⚙: language, appearance, the switch for those who walk by Tab, and the scheme.

use crate::browser::preferences::Theme;
use crate::texts::{FrameText, Language};
use crate::view::controls::{El, button, el};
use crate::view::piece::{Piece, piece};
use crate::view::store::{Notice, Store};
use leptos::prelude::*;

/// What the sheet holds.
pub(in crate::view) fn settings(store: Store) -> Vec<El> {
    let pressed = move || store.workings.stepping.get();
    let stepping = button(store.text(FrameText::StepThrough), move || {
        store.step_through(!store.workings.stepping.get_untracked());
    })
    .live("aria-pressed", move || Some(pressed().to_string()));
    let choices =
        el("div").class("toolbar").child(language(store)).child(theme(store)).child(stepping);
    vec![choices, el("div").changing(move || piece(store, Piece::Schemes))]
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
        .attr("aria-label", store.text(FrameText::SwitchLanguage))
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
            .text(store.text(name))
            .selected(move || store.settings.theme.get() == theme)
    });
    el("select").attr("aria-label", store.text(FrameText::Theme)).children(options).on(
        "change",
        move |event| {
            store.settings.choose_theme(Theme::from_name(&event_target_value(&event)));
        },
    )
}
