//! ⚙: language, appearance, scheme, what this page is, and deleting everything.

mod about;
mod erasing;
mod own_scheme;
mod part;
mod schemes;

use crate::browser::preferences::Theme;
use crate::texts::{FrameText, Language, SchemeText, SettingsText, scheme_title};
use crate::view::Sheet;
use crate::view::controls::{El, button, el, group};
use crate::view::store::Store;

use part::part;

pub(in crate::view) use schemes::schemes;

/// What the sheet holds.
pub(in crate::view) fn settings(store: Store) -> Vec<El> {
    let stepping = button(store.text(FrameText::StepThrough), move || {
        store.step_through(!store.workings.stepping.get_untracked());
    })
    .pressed(move || store.workings.stepping.get());
    let scheme = el("p").live_text(move || {
        let scheme = store.scheme.get();
        scheme_title(&scheme, store.language())
    });
    let other = button(store.text(SettingsText::OtherScheme), move || {
        store.open_sheet(Sheet::Schemes);
    });
    vec![
        part(store, FrameText::SwitchLanguage, vec![language(store)]),
        part(store, FrameText::Theme, vec![theme(store)]),
        part(store, SchemeText::Title, vec![scheme, other]),
        el("div").class("setting").child(stepping),
        about::about(store),
        erasing::erasing(store),
    ]
}

fn language(store: Store) -> El {
    let buttons = Language::ALL.map(|language| {
        button(language.own_name(), move || store.speak(language))
            .attr("lang", language.code())
            .pressed(move || store.language() == language)
    });
    group("choice", store.text(FrameText::SwitchLanguage), buttons)
}

fn theme(store: Store) -> El {
    let buttons = Theme::ALL.map(|theme| {
        let name = match theme {
            Theme::System => FrameText::ThemeSystem,
            Theme::Light => FrameText::ThemeLight,
            Theme::Dark => FrameText::ThemeDark,
        };
        button(store.text(name), move || store.settings.choose_theme(theme))
            .pressed(move || store.settings.theme.get() == theme)
    });
    group("choice", store.text(FrameText::Theme), buttons)
}
