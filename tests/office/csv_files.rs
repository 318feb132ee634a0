//! Our CSV files, opened in LibreOffice.

use std::fs;

use station_scorecard::document::Document;
use station_scorecard::exchange::appendix::{Part, Printing, tables};
use station_scorecard::exchange::{Grid, csv};
use station_scorecard::texts::{Language, head_words};

use crate::Outcome;
use crate::environment::folder;
use crate::libreoffice::{assert_equal, shown};
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
    let (_, shown) = shown(&file, &folder)?.into_iter().next().ok_or("no sheet")?;
    Ok([ours, shown])
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
