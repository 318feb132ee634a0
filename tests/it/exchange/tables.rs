//! The appendix as text and HTML, written and read again.

use crate::exchange::{Failure, scheme, the_example};
use station_scorecard::document::{
    Document, Field, Particular, ServiceArea, StaffingField, StaffingSheet,
};
use station_scorecard::editor::Editor;
use station_scorecard::exchange::appendix::{Part, Printing, Table, tables};
use station_scorecard::exchange::paste::{Preview, cells};
use station_scorecard::exchange::{Grid, GridProblem, copied, csv};
use station_scorecard::scoring::{IndicatorEntry, Scheme};
use station_scorecard::texts::{Language, head_words, known_names};

/// A format: its writer and its reader.
type Format = (&'static str, fn(&[Table], &Printing<'_>) -> String, fn(&str) -> Read);
type Read = Result<Grid, GridProblem>;

/// Every format of tables.
pub(crate) const FORMATS: [Format; 3] = [
    ("CSV", csv::write, csv::read),
    ("tabs", copied::tab_separated, |text| cells(None, text)),
    ("HTML", copied::html, |text| cells(Some(text), "")),
];

/// Tables of a document in one format.
pub(crate) fn written(
    document: &Document,
    scheme: &Scheme,
    part: Part,
    language: Language,
    format: &Format,
) -> String {
    let words = |head| head_words(head, document, scheme, language);
    format.1(&tables(document, part), &Printing::new(document, scheme, &words))
}

/// What the text of a format would do to a document.
pub(crate) fn pasted(
    text: &str,
    format: &Format,
    document: &Document,
    scheme: &Scheme,
) -> Result<Preview, Failure> {
    let grid = format.2(text).map_err(|problem| format!("{problem:?}"))?;
    Ok(Preview::of(&grid, None, document, scheme, &known_names(document)))
}

/// The document without what the sheet 评估结果 carries.
pub(crate) fn without_result(document: &Document) -> Document {
    let mut without = document.clone();
    without.scores = Document::empty("").scores;
    for line in [Particular::Station, Particular::AssessedFrom, Particular::AssessedTo] {
        without.particulars.replace(line, line.blank());
    }
    without
}

/// The document without what the tables of a part carry; names of columns and rows stay.
pub(crate) fn emptied(document: &Document, part: Part) -> Document {
    let mut emptied = document.clone();
    match part {
        Part::Indicators => {
            for area in &mut emptied.areas {
                *area = ServiceArea {
                    name: std::mem::take(&mut area.name),
                    entries: vec![IndicatorEntry::default(); area.entries.len()],
                    ..ServiceArea::default()
                };
            }
            for indicator in &mut emptied.station {
                indicator.entry = IndicatorEntry::default();
            }
        }
        Part::Staffing => {
            emptied.staffing = StaffingSheet::default();
            // With the workers goes what scenarios suppose of them.
            let stays = |field| {
                let of_a_worker = matches!(
                    field,
                    Field::Staffing(StaffingField::Worker(..) | StaffingField::Attendance(..))
                );
                (!of_a_worker).then_some(field)
            };
            for scenario in &mut emptied.scenarios {
                scenario.relocate(stays);
            }
        }
    }
    emptied
}

#[test]
fn the_example_comes_back_from_every_format_in_both_languages() -> Result<(), Failure> {
    let (scheme, document) = (scheme()?, the_example()?);
    for format in &FORMATS {
        for language in Language::ALL {
            for part in [Part::Indicators, Part::Staffing] {
                let text = written(&document, &scheme, part, language, format);
                let at = format!("{} {language:?} {part:?}\n{text}", format.0);
                let emptied = emptied(&document, part);
                let preview = pasted(&text, format, &emptied, &scheme)?;
                assert_eq!(preview.unrecognised, [], "{at}");
                assert_eq!(preview.differing, [], "{at}");
                assert_eq!(preview.after, document, "{at}");
                let mut editor = Editor::new(emptied.clone());
                let action = preview.action().ok_or("nothing would change")?;
                editor.dispatch(action).map_err(|rejected| format!("{rejected:?}"))?;
                assert_eq!(editor.document(), &document, "{at}");
                editor.undo();
                assert_eq!(editor.document(), &emptied, "one undo takes it back");
                assert!(editor.undo().is_none(), "one undo takes it back");
            }
        }
    }
    Ok(())
}

#[test]
fn pasted_onto_itself_the_example_changes_nothing() -> Result<(), Failure> {
    let (scheme, document) = (scheme()?, the_example()?);
    for format in &FORMATS {
        for part in [Part::Indicators, Part::Staffing] {
            let text = written(&document, &scheme, part, Language::ZhCn, format);
            let preview = pasted(&text, format, &document, &scheme)?;
            assert_eq!(preview.changes, [], "{}", format.0);
            assert!(preview.action().is_none() && preview.same > 50, "{}", format.0);
            assert!(preview.agreeing > 20, "{}: {}", format.0, preview.agreeing);
        }
    }
    Ok(())
}
