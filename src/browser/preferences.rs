//! How this person likes the page; never part of a document.

use super::shelf::available;
use gloo_storage::{LocalStorage, Storage};
use serde::Serialize;
use serde_json::Value as Json;

const KEY: &str = "station-scorecard/preferences";

/// Light or dark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Theme {
    /// As the system wishes.
    #[default]
    System,
    /// Always light.
    Light,
    /// Always dark.
    Dark,
}

/// What is remembered between visits.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Preferences {
    /// The code of the language: `zh-CN` or `en`; `None` until the person chose.
    pub language: Option<String>,
    /// Light or dark.
    pub theme: Theme,
    /// Whether the pace line is shown.
    pub pace_line: bool,
    /// The station that was open last.
    pub station: Option<String>,
}

impl Theme {
    /// Every appearance.
    pub const ALL: [Theme; 3] = [Theme::System, Theme::Light, Theme::Dark];

    /// The name by which it is remembered and chosen.
    pub const fn name(self) -> &'static str {
        match self {
            Theme::System => "system",
            Theme::Light => "light",
            Theme::Dark => "dark",
        }
    }

    /// The appearance of that name; the system's wish for any other name.
    pub fn from_name(name: &str) -> Theme {
        Theme::ALL.into_iter().find(|theme| theme.name() == name).unwrap_or_default()
    }
}

impl Preferences {
    /// What was remembered; the defaults where nothing readable was.
    pub fn load() -> Preferences {
        let kept: Json =
            if available() { LocalStorage::get(KEY).unwrap_or_default() } else { Json::Null };
        let text = |key: &str| kept.get(key).and_then(Json::as_str);
        Preferences {
            language: text("language").map(str::to_owned),
            theme: text("theme").map(Theme::from_name).unwrap_or_default(),
            pace_line: kept.get("pace_line").and_then(Json::as_bool).unwrap_or_default(),
            station: text("station").map(str::to_owned),
        }
    }

    /// Remembers. A refusal loses no figures, so it is not reported.
    pub fn keep(&self) {
        if available() {
            let _ = LocalStorage::set(KEY, self);
        }
    }
}
