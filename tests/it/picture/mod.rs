//! The picture of a result: what it says, where that stands, and the file it becomes.

mod file;
mod lines;
mod room;
mod said;
mod short;

use station_scorecard::chart::Code;
use station_scorecard::chart::picture::{Drawing, Font, Weight, drawing};
use station_scorecard::document::{Document, ExampleState, Field, Value, example};
use station_scorecard::editor::{Action, Editor};
use station_scorecard::scoring::Quantity;
use station_scorecard::texts::{Language, MadePicture, picture_content};

type Failure = Box<dyn std::error::Error>;

/// Chinese signs as wide as they are high, others a little more than half of that: wider than any font of
/// the page draws them.
fn measure(text: &str, font: Font) -> i32 {
    let heavier = if font.weight == Weight::Bold { 4 } else { 0 };
    let parts = text.chars().map(|sign| if sign.is_ascii() { 58 + heavier } else { 100 });
    font.size * parts.sum::<i32>() / 100
}

fn the_example() -> Result<Document, Failure> {
    Ok(example().ok_or("the example does not read")?)
}

/// The picture of a document.
fn drawn(
    document: &Document,
    example: Option<ExampleState>,
    code: Option<Code>,
    language: Language,
) -> Drawing {
    let made = MadePicture { day: "2024-08-20", example, code };
    drawing(&picture_content(document, made, language), &measure)
}

/// The texts of the picture of one's own station.
fn texts(document: &Document, language: Language) -> Vec<String> {
    drawn(document, None, None, language).texts().into_iter().map(str::to_owned).collect()
}

/// The example with other contents in some inputs.
fn edited(inputs: &[(Field, Value)]) -> Result<Document, Failure> {
    let mut editor = Editor::new(the_example()?);
    for (field, value) in inputs {
        let set = Action::Set(*field, value.clone());
        editor.dispatch(set).map_err(|rejected| format!("{field:?}: {rejected:?}"))?;
    }
    Ok(editor.document().clone())
}

/// The example with some scores blank.
fn without_scores(parties: &[usize]) -> Result<Document, Failure> {
    let blank = |at: &usize| (Field::Score(*at), Value::Quantity(Quantity::Blank));
    edited(&parties.iter().map(blank).collect::<Vec<_>>())
}
