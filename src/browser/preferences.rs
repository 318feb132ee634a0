//! How this person likes the page; never part of a document.

use super::shelf::{raw_get, raw_put};
use js_sys::{JSON, Object, Reflect};
use wasm_bindgen::JsValue;

const KEY: &str = "station-scorecard/preferences";

/// Light or dark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
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
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Preferences {
    /// The code of the language: `zh-CN` or `en`; `None` until the person chose.
    pub language: Option<String>,
    /// Light or dark.
    pub theme: Theme,
    /// Whether the pace line is shown.
    pub pace_line: bool,
    /// The station that was open last.
    pub station: Option<String>,
    /// The moment of the last backup, or of the first station kept without one.
    pub backup: Option<String>,
    /// The stations whose person wants no reminder of what is still to be filled in: ids, parted by
    /// spaces. It is how a person likes the page, so it does not travel with the document.
    pub quiet: Option<String>,
}

impl Default for Preferences {
    fn default() -> Preferences {
        Preferences {
            language: None,
            theme: Theme::System,
            pace_line: true,
            station: None,
            backup: None,
            quiet: None,
        }
    }
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
    ///
    /// The browser reads the JSON: the page has its own reader only where stations are read.
    pub fn load() -> Preferences {
        let kept = raw_get(KEY).and_then(|text| JSON::parse(&text).ok()).unwrap_or(JsValue::NULL);
        let value = |key: &str| Reflect::get(&kept, &JsValue::from_str(key)).ok();
        let text = |key: &str| value(key).and_then(|value| value.as_string());
        Preferences {
            language: text("language"),
            theme: text("theme").map(|name| Theme::from_name(&name)).unwrap_or_default(),
            pace_line: value("pace_line").and_then(|value| value.as_bool()).unwrap_or(true),
            station: text("station"),
            backup: text("backup"),
            quiet: text("quiet"),
        }
    }

    /// Remembers. A refusal loses no figures, so it is not reported.
    pub fn keep(&self) {
        let kept = Object::new();
        let put = |key: &str, value: JsValue| {
            let _ = Reflect::set(&kept, &JsValue::from_str(key), &value);
        };
        let text = |text: &Option<String>| text.as_deref().map_or(JsValue::NULL, JsValue::from_str);
        put("language", text(&self.language));
        put("theme", JsValue::from_str(self.theme.name()));
        put("pace_line", JsValue::from_bool(self.pace_line));
        put("station", text(&self.station));
        put("backup", text(&self.backup));
        put("quiet", text(&self.quiet));
        if let Some(text) = JSON::stringify(&kept).ok().and_then(|text| text.as_string()) {
            let _ = raw_put(KEY, &text);
        }
    }
}
