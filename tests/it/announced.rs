//! Scores that are announced, and what says 测算 until all of them are.

use station_scorecard::document::{
    Date, Document, Envelope, Field, Opened, ScorePart, Value, example, open,
};
use station_scorecard::editor::{Action, Editor};
use station_scorecard::exchange::link;
use station_scorecard::exchange::paper::ResultSheet;
use station_scorecard::exchange::report::Report;
use station_scorecard::exchange::workbook::BookWord;
use station_scorecard::number::Decimal;
use station_scorecard::scoring::Quantity;
use station_scorecard::texts::{
    Imprint, Language, book_words, official_words, report_result, result_form,
};

type Failure = Box<dyn std::error::Error>;

fn day(text: &str) -> Result<Date, Failure> {
    text.parse().map_err(|_| format!("{text} is no day").into())
}

fn announce(editor: &mut Editor, party: usize, text: &str) -> Result<(), Failure> {
    let day = if text.is_empty() { None } else { Some(day(text)?) };
    let set = Action::Set(Field::ScorePart(party, ScorePart::Announced), Value::Date(day));
    editor.dispatch(set).map_err(|rejected| format!("{rejected:?}").into())
}

/// The example with all four scores announced, 第三方 last.
fn all_announced() -> Result<Editor, Failure> {
    let mut editor = Editor::new(example().ok_or("the example does not read")?);
    for (party, text) in ["2024-08-02", "2024-07-20", "2024-08-01", "2024-08-14"].iter().enumerate()
    {
        announce(&mut editor, party, text)?;
    }
    Ok(editor)
}

fn announced(document: &Document) -> Option<Date> {
    document.announced(document.scheme())
}

#[test]
fn a_result_is_announced_once_every_score_is() -> crate::Checked {
    let mut editor = all_announced()?;
    assert_eq!(announced(editor.document()), Some(day("2024-08-14")?), "the last one");
    announce(&mut editor, 1, "")?;
    assert_eq!(announced(editor.document()), None);
    editor.undo();
    assert_eq!(announced(editor.document()), Some(day("2024-08-14")?), "undo brings the mark back");
    let blank = Action::Set(Field::Score(2), Value::Quantity(Quantity::Blank));
    editor.dispatch(blank).map_err(|rejected| format!("{rejected:?}"))?;
    assert_eq!(announced(editor.document()), None, "no score, nothing announced");
    Ok(())
}

#[test]
fn a_file_keeps_the_days_and_a_score_without_one_writes_none() -> crate::Checked {
    let mut editor = all_announced()?;
    announce(&mut editor, 0, "")?;
    let document = editor.document().clone();
    let kept = Envelope { stamp: String::new(), saved_at: String::new(), document };
    let text = kept.text();
    assert_eq!(text.matches("\"announced\"").count(), 3, "{text}");
    assert!(matches!(open(&text), Opened::Whole(opened) if opened == kept));
    let damaged = text.replace(r#""announced":"2024-08-14""#, r#""announced":"2024-08-34""#);
    let Opened::Damaged { saved: Some(saved), losses, .. } = open(&damaged) else {
        return Err("a day that is none was taken".into());
    };
    assert_eq!(losses.len(), 1, "{losses:?}");
    assert_eq!(
        saved.document.score("third_party_evaluator").points,
        Some(Decimal::from_hundredths(4_482))
    );
    Ok(())
}

#[test]
fn a_link_carries_the_days_of_the_schemes_own_parties() -> crate::Checked {
    let editor = all_announced()?;
    let mut document = link::shared(editor.document());
    let sent = link::write(&document).map_err(|_| "it does not fit")?;
    assert!(sent.starts_with('3'), "{sent}");
    assert_eq!(link::read(&sent), Ok(document.clone()));
    let of_another = document.scores.announcement("purchaser");
    document.scores.announce("own_party_7", of_another);
    let sent = link::write(&document).map_err(|_| "it does not fit")?;
    let opened = link::read(&sent).map_err(|problem| format!("{problem:?}"))?;
    assert_eq!(opened.scores.announcement("own_party_7"), Default::default());
    let plain = link::write(&example().ok_or("no example")?).map_err(|_| "it does not fit")?;
    assert!(plain.starts_with('1'), "a station without any opens on older pages");
    Ok(())
}

/// Report, workbook and result sheet.
#[test]
fn papers_say_that_they_estimate_until_every_score_is_announced() -> crate::Checked {
    let estimate = "仅为测算，以评估方公布的结果为准。";
    let official = "各方得分都已公布，最后一方在 2024-08-14。";
    let mut editor = all_announced()?;
    for (expected, other, title) in
        [(official, estimate, "社工站评估结果单"), (estimate, official, "社工站评估结果单（测算）")]
    {
        let document = editor.document();
        let scheme = document.scheme();
        let report = Report::of(document, scheme);
        let result = report_result(&report, scheme, Language::ZhCn).concat();
        assert!(result.contains(expected) && !result.contains(other), "{result}");
        let book = book_words(BookWord::Official, document, scheme, Language::ZhCn);
        assert_eq!(book, expected);
        let sheet = ResultSheet::of(document, scheme);
        let made = Imprint { made: "", version: "", checksum: "" };
        let form = result_form(&sheet, document, Language::ZhCn, made);
        assert_eq!(form.title, title);
        assert!(form.notes.concat().contains(expected), "{:?}", form.notes);
        announce(&mut editor, 0, "")?;
    }
    let english = official_words(Some(day("2024-08-14")?), Language::En);
    assert_eq!(english, "All scores are announced, the last one on 2024-08-14.");
    Ok(())
}
