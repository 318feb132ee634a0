//! A golden case: a folder of `tests/golden/<scheme>/` that says what is typed and what follows.
//!
//! - `input.json`: where it starts (`"example"`, or the names of an empty station's areas) and
//!   steps, each a list of `[hook, typed text]` as the page has them in `data-field`.
//! - `expected.json`: for each step the figures it leads to, under their names in [`figures`].
//! - `source.md`: where in the report they are printed, or the lines that work them out by hand.

use crate::figures::{self, Named};
use crate::working;
use serde_json::Value as Json;
use station_scorecard::document::{Document, Field, example};
use station_scorecard::editor::{Action, Editor, Item};
use station_scorecard::schemes;
use station_scorecard::scoring::ScoreMode;
use std::fs;
use std::path::Path;

/// What goes wrong while a case is read or typed.
type Failure = Box<dyn std::error::Error>;

/// The JSON of one file of a case.
fn json(folder: &Path, file: &str) -> Result<Json, Failure> {
    let text = fs::read_to_string(folder.join(file))?;
    serde_json::from_str(&text).map_err(|problem| format!("{file}: {problem}").into())
}

fn list(json: Option<&Json>) -> Result<&[Json], Failure> {
    let list = json.and_then(Json::as_array).map(Vec::as_slice);
    list.ok_or_else(|| "a list is missing".into())
}

fn text(json: &Json) -> Result<&str, Failure> {
    json.as_str().ok_or_else(|| format!("{json} is no text").into())
}

/// Types a case step by step and hands over each expected figure with what was found:
/// `check(step, figure, found, expected)`.
pub(crate) fn play(
    folder: &Path,
    mut check: impl FnMut(usize, &str, &str, &str),
) -> Result<(), Failure> {
    let (input, expected) = (json(folder, "input.json")?, json(folder, "expected.json")?);
    let (steps, expected) = (list(input.get("steps"))?, list(Some(&expected))?);
    if steps.len() != expected.len() {
        return Err("input and expectation differ in their number of steps".into());
    }
    let scheme = folder.parent().and_then(Path::file_name).and_then(|name| name.to_str());
    let scheme = scheme.ok_or("a case lies in the folder of its scheme")?;
    let mut editor = start(scheme, input.get("start").ok_or("no start")?)?;
    for (number, (step, expected)) in (1..).zip(steps.iter().zip(expected)) {
        for pair in list(Some(step))? {
            let [hook, typed] = list(Some(pair))? else {
                return Err(format!("{pair} is not a hook and a text").into());
            };
            let (hook, typed) = (text(hook)?, text(typed)?);
            put(&mut editor, hook, typed).map_err(|problem| format!("{hook}: {problem}"))?;
        }
        let figures = figures_of(&editor);
        for (name, expected) in expected.as_object().into_iter().flatten() {
            check(number, name, figures::find(&figures, name), text(expected)?);
        }
    }
    Ok(())
}

/// Every figure of the document being edited.
pub(crate) fn figures_of(editor: &Editor) -> Vec<Named> {
    let keys: Vec<String> =
        editor.document().indicators.iter().map(|indicator| indicator.key.clone()).collect();
    let mut figures = figures::all(editor.scheme(), &keys, &editor.evaluate());
    let entries = editor.document().staffing_entries();
    figures.extend(figures::of_staffing(&entries));
    figures.extend(working::of_all(editor.document(), editor.scheme()));
    figures
}

fn start(scheme: &str, start: &Json) -> Result<Editor, Failure> {
    let scheme = schemes::load(scheme).map_err(|unknown| unknown.0)?;
    let under = |mut document: Document| {
        document.schemes = document.schemes.choosing(scheme);
        Editor::new(document)
    };
    if start == "example" {
        return Ok(under(example().ok_or("the example does not read")?));
    }
    let names = list(start.get("areas"))?;
    let first = names.first().ok_or("a station has at least one area")?;
    let mut editor = under(Document::empty(text(first)?));
    for (at, name) in names.iter().enumerate().skip(1) {
        let area = editor.document().blank_area(text(name)?);
        let inserted = editor.dispatch(Action::Insert(at, Item::Area(area)));
        inserted.map_err(|rejected| format!("{rejected:?}"))?;
    }
    Ok(editor)
}

/// Types a text into the input with that hook, or chooses a score's mode.
fn put(editor: &mut Editor, hook: &str, text: &str) -> Result<(), Failure> {
    let action = match hook.strip_suffix("/mode") {
        Some(score) => {
            let Some(Field::Score(party)) = field(editor, score) else {
                return Err("no such score".into());
            };
            Action::SwitchScoreMode(party, mode(text).ok_or("no such mode")?)
        }
        None => {
            let field = field(editor, hook).ok_or("no such input")?;
            let value = editor.read(field, text).map_err(|problem| format!("{problem:?}"))?;
            Action::Set(field, value)
        }
    };
    editor.dispatch(action).map_err(|rejected| format!("{rejected:?}").into())
}

fn field(editor: &Editor, hook: &str) -> Option<Field> {
    Field::from_hook(hook, editor.document(), editor.scheme())
}

fn mode(text: &str) -> Option<ScoreMode> {
    match text {
        "points" => Some(ScoreMode::Points),
        "raw_mark" => Some(ScoreMode::RawMark),
        _ => None,
    }
}
