//! Keys as people name them: `Enter`, `Shift+Tab`, `Control+z`.

use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::key::Key;

use super::Outcome;

/// The strokes of one chord: modifiers down, the key, modifiers up.
pub(crate) fn chord(name: &str) -> Outcome<KeyActions> {
    let keys = name.split('+').map(key).collect::<Outcome<Vec<char>>>()?;
    let mut strokes = KeyActions::new("keyboard".to_owned());
    for &value in &keys {
        strokes = strokes.then(KeyAction::Down { value });
    }
    for &value in keys.iter().rev() {
        strokes = strokes.then(KeyAction::Up { value });
    }
    Ok(strokes)
}

fn key(name: &str) -> Outcome<char> {
    let named = match name {
        "Enter" => Key::Enter,
        "Tab" => Key::Tab,
        "Escape" => Key::Escape,
        "Space" => return Ok(' '),
        "Shift" => Key::Shift,
        "Control" => Key::Control,
        "Alt" => Key::Alt,
        "Left" => Key::Left,
        "Right" => Key::Right,
        "Up" => Key::Up,
        "Down" => Key::Down,
        "Home" => Key::Home,
        "End" => Key::End,
        "PageUp" => Key::PageUp,
        "PageDown" => Key::PageDown,
        "Backspace" => Key::Backspace,
        "Delete" => Key::Delete,
        "F2" => Key::F2,
        "F10" => Key::F10,
        _ => return single(name),
    };
    Ok(named.into())
}

fn single(name: &str) -> Outcome<char> {
    let mut letters = name.chars();
    match (letters.next(), letters.next()) {
        (Some(letter), None) => Ok(letter),
        _ => Err(format!("no key is called {name}").into()),
    }
}
