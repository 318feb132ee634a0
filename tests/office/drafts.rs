//! The draft of a report, opened in LibreOffice and in python-docx.

use std::fs;
use std::path::{Path, PathBuf};

use serde::Deserialize;
use station_scorecard::document::Document;
use station_scorecard::exchange::draft::{Block, Draft, DraftKind, Run, Table};
use station_scorecard::exchange::worker::docx;
use station_scorecard::texts::drafted;

use crate::Outcome;
use crate::environment::folder;
use crate::libreoffice::converted;
use crate::printed::pages;
use crate::python::run;
use crate::stations::{TEMPTING, tempting, the_example};

/// A Word file as python-docx finds it.
#[derive(Debug, Deserialize)]
struct Found {
    /// Style and text of each paragraph outside tables that has one.
    paragraphs: Vec<(String, String)>,
    tables: Vec<Vec<Vec<String>>>,
    /// How many rows of each table repeat on every page.
    repeated: Vec<usize>,
    landscape: Vec<bool>,
    millimetres: Vec<[u32; 2]>,
    headers: Vec<String>,
    fonts: Vec<String>,
}

/// A draft, and its file in a folder of its own.
fn saved(document: &Document, kind: DraftKind) -> Outcome<(Draft, PathBuf)> {
    let draft = drafted(document, kind).draft;
    let file = folder()?.join("draft.docx");
    fs::write(&file, docx::write(&draft).ok_or("not written")?)?;
    Ok((draft, file))
}

/// The only file that comes of a conversion.
fn made(file: &Path, to: &str) -> Outcome<PathBuf> {
    let folder = file.with_file_name(to.chars().take(3).collect::<String>());
    fs::create_dir_all(&folder)?;
    Ok(converted(file, to, &folder)?.into_iter().next().ok_or("nothing came of it")?)
}

fn found(file: &Path) -> Outcome<Found> {
    Ok(serde_json::from_slice(&run("read_word.py", &[&file.to_string_lossy()])?)?)
}

/// The text of every place of a table, that of a merged cell in all its places.
fn grid(table: &Table) -> Vec<Vec<String>> {
    let mut places = vec![vec![None; table.columns.len()]; table.rows.len()];
    for (row, cells) in table.rows.iter().enumerate() {
        let mut cells = cells.iter();
        while let Some(column) = places[row].iter().position(Option::is_none) {
            let Some(cell) = cells.next() else { break };
            let text: String = cell.runs.iter().map(Run::text).collect();
            for line in &mut places[row..row + cell.rows] {
                line[column..column + cell.columns].fill(Some(text.clone()));
            }
        }
    }
    places.into_iter().map(|row| row.into_iter().map(Option::unwrap_or_default).collect()).collect()
}

fn tables(draft: &Draft) -> Vec<&Table> {
    let blocks = draft.sections.iter().flat_map(|section| &section.blocks);
    let tables = blocks.filter_map(|block| match block {
        Block::Table(table) => Some(table),
        Block::Line(..) => None,
    });
    tables.collect()
}

fn lines(draft: &Draft) -> Vec<String> {
    let blocks = draft.sections.iter().flat_map(|section| &section.blocks);
    let lines = blocks.filter_map(|block| match block {
        Block::Line(_, runs) => Some(runs.iter().map(Run::text).collect::<String>()),
        Block::Table(_) => None,
    });
    lines.filter(|line| !line.is_empty()).collect()
}

/// 附件1 by hand, so that the reading itself is looked at: 片区1 建档 80, 312, 390.00 %.
#[test]
fn python_docx_reads_every_figure_from_its_cell() -> Outcome {
    for kind in DraftKind::ALL {
        let (draft, file) = saved(&the_example()?, kind)?;
        let found = found(&file)?;
        let meant = tables(&draft);
        assert_eq!(found.tables.len(), meant.len());
        for (found, meant) in found.tables.iter().zip(&meant) {
            assert_eq!(*found, grid(meant));
        }
        let area = &found.tables[1][3];
        assert_eq!(area[..1], ["片区1"]);
        assert_eq!(area[3..6], ["80", "312", "390.00%"]);
        let repeated: Vec<usize> = meant.iter().map(|table| table.head_rows).collect();
        assert_eq!(found.repeated, repeated);
        let texts: Vec<&String> = found.paragraphs.iter().map(|(_, text)| text).collect();
        assert_eq!(texts, lines(&draft).iter().collect::<Vec<_>>());
    }
    Ok(())
}

#[test]
fn python_docx_finds_headings_pages_heads_and_fonts() -> Outcome {
    let (draft, file) = saved(&the_example()?, DraftKind::Evaluation)?;
    let found = found(&file)?;
    let chapters = found.paragraphs.iter().filter(|(style, _)| style == "Heading 1");
    let chapters: Vec<&str> = chapters.map(|(_, text)| text.as_str()).collect();
    assert_eq!(chapters[..2], ["一、基本情况", "二、评估依据和结果规则"]);
    assert_eq!(found.landscape, [false, false, true, true, false]);
    for (size, is_across) in found.millimetres.iter().zip(&found.landscape) {
        assert_eq!(*size, if *is_across { [297, 210] } else { [210, 297] });
    }
    assert!(found.headers.iter().all(|header| *header == draft.header), "{:?}", found.headers);
    assert!(draft.header.ends_with("草稿"));
    for font in ["宋体", "黑体"] {
        assert!(found.fonts.iter().any(|of| of == font), "{font}: {:?}", found.fonts);
    }
    Ok(())
}

/// LibreOffice writes a line for each paragraph and each cell.
#[test]
fn libreoffice_reads_every_paragraph_and_cell_as_it_was_written() -> Outcome {
    for kind in DraftKind::ALL {
        let (draft, file) = saved(&the_example()?, kind)?;
        let text = fs::read_to_string(made(&file, "txt:Text (encoded):UTF8")?)?;
        let shown: Vec<&str> = text
            .trim_start_matches('\u{FEFF}')
            .lines()
            .map(str::trim)
            .filter(|line| !line.is_empty())
            .collect();
        let meant = draft.texts();
        assert_eq!(shown, meant.iter().map(|text| text.trim()).collect::<Vec<_>>());
    }
    Ok(())
}

#[test]
fn names_like_formulas_and_markup_stay_names() -> Outcome {
    let (draft, file) = saved(&tempting()?, DraftKind::SelfReport)?;
    let found = found(&file)?;
    for (found, meant) in found.tables.iter().zip(tables(&draft)) {
        assert_eq!(*found, grid(meant));
    }
    let cells = || found.tables.iter().flatten().flatten();
    for begin in TEMPTING {
        assert!(cells().any(|text| text.starts_with(begin)), "{begin}");
    }
    Ok(())
}

#[test]
fn printed_pages_are_a4_numbered_and_have_every_figure_of_the_tables() -> Outcome {
    let (draft, file) = saved(&the_example()?, DraftKind::Evaluation)?;
    let pages = pages(&made(&file, "pdf")?)?;
    let across = |at: usize| {
        let size = [&pages[at].width, &pages[at].height];
        size.map(|of| of.split('.').next().unwrap_or_default().to_owned()) == ["841", "595"]
    };
    assert!(!across(0) && !across(1), "cover and text stand upright");
    assert!(!across(pages.len() - 1), "so does the list of what is missing");
    let lying: Vec<usize> = (0..pages.len()).filter(|at| across(*at)).collect();
    assert!((3..=5).contains(&lying.len()), "pages across: {lying:?} of {}", pages.len());
    // The cover has no number; the text begins with 1.
    let is_numbered = |at: usize, number: usize| {
        let words = &pages[at].words;
        words
            .windows(3)
            .any(|three| three[0] == "第" && three[1] == number.to_string() && three[2] == "页")
    };
    assert!(!is_numbered(0, 1) && !is_numbered(0, 0));
    for (at, page) in pages.iter().enumerate().skip(1) {
        assert!(is_numbered(at, at), "page {at}: {:?}", page.words);
    }
    let mut words: Vec<&str> =
        pages.iter().flat_map(|page| &page.words).map(String::as_str).collect();
    let is_number = |text: &str| {
        !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit() || b".%".contains(&byte))
    };
    let texts = tables(&draft).into_iter().flat_map(|table| table.rows.iter().flatten());
    let texts = texts.map(|cell| cell.runs.iter().map(Run::text).collect::<String>());
    let numbers: Vec<String> = texts.filter(|text| is_number(text)).collect();
    assert!(numbers.len() > 300, "{} numbers", numbers.len());
    for number in numbers {
        let at = words.iter().position(|word| *word == number);
        words.swap_remove(at.ok_or_else(|| format!("{number} is not printed whole"))?);
    }
    Ok(())
}
