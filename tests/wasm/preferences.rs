//! What is remembered of a person's likings.

use crate::storage::{Outcome, empty_storage};
use station_scorecard::browser::preferences::{Preferences, Theme};
use wasm_bindgen_test::wasm_bindgen_test;

const KEY: &str = "station-scorecard/preferences";

#[wasm_bindgen_test]
fn preferences_come_back_as_they_were_kept() -> Outcome {
    empty_storage()?;
    assert_eq!(Preferences::load(), Preferences::default());
    let kept = Preferences {
        language: Some("en".to_owned()),
        theme: Theme::Dark,
        pace_line: false,
        station: Some("one".to_owned()),
        backup: Some("2024-08-14T10:00:00.000Z".to_owned()),
        quiet: Some("one two".to_owned()),
    };
    kept.keep();
    assert_eq!(Preferences::load(), kept);
    Ok(())
}

#[wasm_bindgen_test]
fn unreadable_preferences_are_the_defaults() -> Outcome {
    let storage = empty_storage()?;
    for text in ["", "{", "null", "[1]", "{\"theme\":\"purple\"}"] {
        let _ = storage.set_item(KEY, text);
        assert_eq!(Preferences::load(), Preferences::default(), "{text}");
    }
    Ok(())
}

/// Preferences of an earlier or a later build: what is known counts, the rest is ignored.
#[wasm_bindgen_test]
fn preferences_of_another_build_are_read_as_far_as_known() -> Outcome {
    let storage = empty_storage()?;
    let _ = storage.set_item(KEY, "{\"theme\":\"light\",\"sound\":\"loud\"}");
    let expected = Preferences { theme: Theme::Light, ..Preferences::default() };
    assert_eq!(Preferences::load(), expected);
    Ok(())
}

/// The script that runs before the program reads this very form.
#[wasm_bindgen_test]
fn the_appearance_is_kept_where_the_first_script_looks_for_it() -> Outcome {
    let storage = empty_storage()?;
    Preferences { theme: Theme::Dark, ..Preferences::default() }.keep();
    let text = storage.get_item(KEY).ok().flatten().unwrap_or_default();
    assert!(text.contains("\"theme\":\"dark\""), "{text}");
    Ok(())
}
