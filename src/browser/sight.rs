//! What this person saw last, for the first moment of the next visit: figures and words, never markup.
//! `browser/before_start.js` tells whether it still holds, `browser/first_sight.js` shows it.

use super::shelf::{raw_put, raw_remove};
use crate::desk::text_sum;
use js_sys::{Array, JSON, Object, Reflect};
use wasm_bindgen::JsValue;

const KEY: &str = "station-scorecard/sight";

/// Remembers nothing any longer.
pub fn forget() {
    raw_remove(KEY);
}

/// A record being made.
#[derive(Debug)]
pub struct Sight(Object);

impl Sight {
    /// What was seen of this kept text.
    pub fn of(station: &str, kept: &str) -> Sight {
        Sight(Object::new()).text("station", station).text("of", &text_sum(kept))
    }

    /// A text of it.
    pub fn text(self, name: &str, text: &str) -> Sight {
        self.put(name, &JsValue::from_str(text))
    }

    /// Several texts of it.
    pub fn texts(self, name: &str, texts: &[&str]) -> Sight {
        self.put(name, &list(texts))
    }

    /// Several rows of texts.
    pub fn rows(self, name: &str, rows: &[[&str; 5]]) -> Sight {
        let rows: Array = rows.iter().map(|row| list(row)).collect();
        self.put(name, &rows)
    }

    /// Remembers it. A refusal costs nothing but this sight: what stands there fits no longer.
    pub fn keep(&self) {
        if let Some(text) = JSON::stringify(&self.0).ok().and_then(|text| text.as_string()) {
            let _ = raw_put(KEY, &[text_sum(&text).as_str(), &text].concat());
        }
    }

    fn put(self, name: &str, value: &JsValue) -> Sight {
        let _ = Reflect::set(&self.0, &JsValue::from_str(name), value);
        self
    }
}

fn list(texts: &[&str]) -> Array {
    texts.iter().map(|text| JsValue::from_str(text)).collect()
}
