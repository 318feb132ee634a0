//! How this person likes the page; never part of a document.

use gloo_storage::{LocalStorage, Storage};
use serde::{Deserialize, Serialize};

const KEY: &str = "station-scorecard/preferences";

/// Light or dark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
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
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
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

impl Preferences {
    /// What was remembered; the defaults where nothing readable was.
    pub fn load() -> Preferences {
        if available() {
            LocalStorage::get(KEY).unwrap_or_default()
        } else {
            Preferences::default()
        }
    }

    /// Remembers. A refusal loses no figures, so it is not reported.
    pub fn keep(&self) {
        if available() {
            let _ = LocalStorage::set(KEY, self);
        }
    }
}

/// gloo panics where the browser gives no local storage.
fn available() -> bool {
    web_sys::window().is_some_and(|window| matches!(window.local_storage(), Ok(Some(_))))
}
