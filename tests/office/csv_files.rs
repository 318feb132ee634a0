//! Our CSV files, opened in LibreOffice.

use std::fs;

use station_scorecard::document::Document;
use station_scorecard::exchange::appendix::{Part, Printing, tables};
use station_scorecard::exchange::{Grid, csv};
use station_scorecard::texts::{Language, head_words};

use crate::Outcome;
use crate::environment::folder;
use crate::libreoffice::shown;
use crate::stations::{TEMPTING, tempting, the_example};

fn written(document: &Document, part: Part, language: Language) -> String {
    let scheme = document.scheme();
    let words = |head| head_words(head, document, scheme, language);
    csv::write(&tables(document, part), &Printing::new(document, scheme, &words))
}

/// The cells of a file as we read them, and as LibreOffice shows them.
fn both(text: &str) -> Outcome<[Grid; 2]> {
    let folder = folder()?;
    let file = folder.join("appendix.csv");
    fs::write(&file, text)?;
    let ours = csv::read(text).map_err(|problem| format!("{problem:?}"))?;
    let shown = shown(&file, &folder)?.into_iter().next().ok_or("no sheet")?;
    Ok([ours, shown])
}

/// A share without the zeros at its end: text carries a value, and the program its own format.
fn value(text: &str) -> &str {
    match text.strip_suffix('%') {
        Some(share) if share.contains('.') => share.trim_end_matches('0').trim_end_matches('.'),
        Some(share) => share,
        None => text,
    }
}

/// Compares two tables cell by cell.
fn assert_equal([ours, theirs]: &[Grid; 2]) {
    let rows = ours.rows().len().max(theirs.rows().len());
    let columns = ours.columns().max(theirs.columns());
    let places = (0..rows).flat_map(|row| (0..columns).map(move |column| (row, column)));
    let differing: Vec<_> = places
        .map(|(row, column)| (row, column, ours.text(row, column), theirs.text(row, column)))
        .filter(|(_, _, ours, theirs)| {
            ours.ends_with('%') != theirs.ends_with('%') || value(ours) != value(theirs)
        })
        .collect();
    assert!(differing.is_empty(), "row, column, written, shown: {differing:?}");
}

#[test]
fn every_cell_of_the_appendix_is_shown_as_it_was_written() -> Outcome {
    for part in [Part::Indicators, Part::Staffing] {
        let both = both(&written(&the_example()?, part, Language::ZhCn))?;
        assert!(both[0].rows().len() > 8, "{:?}", both[0]);
        assert_equal(&both);
    }
    Ok(())
}

#[test]
fn names_like_formulas_stay_names() -> Outcome {
    let both = both(&written(&tempting()?, Part::Indicators, Language::En))?;
    let cells = || both[1].rows().iter().flatten().map(|cell| cell.text.as_str());
    for begin in TEMPTING {
        assert!(cells().any(|text| text.starts_with(begin)), "{begin}");
    }
    assert!(!cells().any(|text| text.starts_with('#') || text.contains("Err:")));
    assert_equal(&both);
    Ok(())
}
