//! The band, state by state: figure, chip, sentence, short sentence and buttons, word for word.

use crate::made_scheme::scheme as made;
use station_scorecard::desk::band::{Deed, Place};
use station_scorecard::desk::band::{Part, Says, Seen, Tried, chip, deeds, leads_on, place, says};
use station_scorecard::desk::{Gesture, Refusal, SaveState, Session};
use station_scorecard::document::{Document, Field, example};
use station_scorecard::editor::{Action, Editor};
use station_scorecard::scoring::{Outcome, Scheme, ScoreMode};
use station_scorecard::texts::{
    self as words, BandWords, Language, band_estimate, band_figure, band_said, band_sentence,
    band_short, chip_text, deed_text, wrong_label,
};

mod around;
mod other_schemes;
mod points;

type Failure = Box<dyn std::error::Error>;

/// The example with other scores; "" is not scored.
fn scored(scores: &[&str]) -> Result<Document, Failure> {
    under(None, scores)
}

/// The same under another scheme.
fn under(scheme: Option<Scheme>, scores: &[&str]) -> Result<Document, Failure> {
    let mut document = example().ok_or("the example does not read")?;
    if let Some(scheme) = scheme {
        document.schemes = document.schemes.choosing(scheme);
    }
    let mut editor = Editor::new(document);
    for (at, text) in scores.iter().enumerate() {
        put(&mut editor, Field::Score(at), text)?;
    }
    Ok(editor.document().clone())
}

fn put(editor: &mut Editor, field: Field, text: &str) -> Result<(), Failure> {
    let value = editor.read(field, text).map_err(|problem| format!("{problem:?}"))?;
    editor.dispatch(Action::Set(field, value)).map_err(|why| format!("{why:?}").into())
}

fn outcome(document: &Document) -> Outcome {
    Editor::new(document.clone()).evaluate().outcome
}

/// Nothing beside the points.
fn seen(outcome: &Outcome) -> Seen<'_> {
    Seen {
        outcome,
        problems: &[],
        saved: SaveState::Saved,
        is_replaced: false,
        part: Part::Here,
        is_visit: false,
        trial: None,
        is_changed_example: false,
        to_fill: 0,
    }
}

/// What the band shows: figure, chip, sentence, short sentence and right side.
fn shown(seen: &Seen<'_>, document: &Document, language: Language) -> [String; 5] {
    shown_beside(seen, document, language, ("", ""))
}

fn shown_beside(
    seen: &Seen<'_>,
    document: &Document,
    language: Language,
    wrong: (&str, &str),
) -> [String; 5] {
    let (outcome, scheme, said) = (seen.outcome, document.scheme(), says(seen));
    let mut parts = band_figure(outcome, seen.trial.as_ref(), scheme, language);
    if !parts[0].is_empty() {
        parts[0].push_str(" →");
    }
    let parts: Vec<&str> =
        parts.iter().map(String::as_str).filter(|part| !part.is_empty()).collect();
    let of = BandWords { says: &said, outcome, scheme, language, wrong, trial: "情景 1" };
    let sentence = band_sentence(&of) + if leads_on(&said) { " ›" } else { "" };
    let right: Vec<String> = deeds(&said, seen)
        .into_iter()
        .map(|deed| match (deed, deed_text(deed)) {
            (Deed::Checklist(count), _) => words::still_to_go(count, language),
            (_, text) => text.map(|text| text.words(language)).unwrap_or_default().to_owned(),
        })
        .collect();
    let chip = chip_text(chip(outcome, scheme), scheme, language);
    [parts.join(" "), chip, sentence, band_short(&of), right.join(" · ")]
}

/// Checks a row whose state follows from the points alone.
fn row(scores: &[&str], to_fill: usize, expected: [&str; 5]) -> crate::Checked {
    let document = scored(scores)?;
    let outcome = outcome(&document);
    let seen = Seen { to_fill, ..seen(&outcome) };
    assert_eq!(shown(&seen, &document, Language::ZhCn), expected);
    Ok(())
}

/// The same in English: figure, chip and sentence.
fn english(scores: &[&str], expected: [&str; 3]) -> crate::Checked {
    let document = scored(scores)?;
    let outcome = outcome(&document);
    let [figure, chip, sentence, ..] = shown(&seen(&outcome), &document, Language::En);
    assert_eq!([figure, chip, sentence], expected);
    Ok(())
}
