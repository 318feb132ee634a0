//! What is damaged or made to do harm: refused by name, and nothing stops.

use super::{DOCUMENT, NAMES, contents, document, docx, p, packed, told};
use crate::exchange::Failure;
use station_scorecard::exchange::word::{MOST_BYTES, MOST_PARTS, WordProblem, read};
use station_scorecard::texts::{Language, word_problem_words};
use std::io::{Cursor, Write};
use std::time::{Duration, Instant};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// What a debug build may take for what a release does in a fraction of it.
const PATIENCE: Duration = Duration::from_secs(20);

fn file(part: &str) -> Result<Vec<u8>, Failure> {
    packed(&[
        ("[Content_Types].xml", &contents(&[("word/document.xml", DOCUMENT)])),
        ("word/document.xml", part),
    ])
}

#[test]
fn a_file_that_is_too_large_or_has_too_many_parts_is_refused() -> Result<(), Failure> {
    assert_eq!(read(&vec![b'1'; MOST_BYTES + 1]), Err(WordProblem::TooLarge));
    let names: Vec<String> = (0..=MOST_PARTS).map(|at| format!("word/media/{at}")).collect();
    let parts: Vec<(&str, &str)> = names.iter().map(|name| (name.as_str(), "")).collect();
    assert_eq!(read(&packed(&parts)?), Err(WordProblem::TooManyParts));
    Ok(())
}

/// Pictures are never unpacked; what is read may have 32 MB.
#[test]
fn only_what_is_read_is_unpacked_and_only_so_much_of_it() -> Result<(), Failure> {
    let zeros = " ".repeat(40 << 20);
    let bomb = packed(&[
        ("[Content_Types].xml", &contents(&[("word/document.xml", DOCUMENT)])),
        ("word/media/a.png", &zeros),
        ("word/document.xml", &document(&p("18名"))),
    ])?;
    assert_eq!(told(&bomb)?.text, "18名\n");
    assert_eq!(read(&file(&document(&zeros))?), Err(WordProblem::UnpackedTooLarge));
    // A list of contents is read as well.
    let bomb = packed(&[("[Content_Types].xml", &zeros)])?;
    assert_eq!(read(&bomb), Err(WordProblem::UnpackedTooLarge));
    Ok(())
}

#[test]
fn entities_and_unending_depths_are_refused() -> Result<(), Failure> {
    let declared = format!(
        "<!DOCTYPE d [<!ENTITY a \"1\"><!ENTITY b \"&a;&a;\">]>{}",
        document(&p("&b;")).replace("<?xml version=\"1.0\"?>", "")
    );
    assert_eq!(read(&file(&declared)?), Err(WordProblem::Damaged));
    assert_eq!(read(&docx(&p("&b;"))?), Err(WordProblem::Damaged));
    for (open, close) in
        [("<w:sdt>", "</w:sdt>"), ("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>")]
    {
        let deep = [open.repeat(100_000), p("1"), close.repeat(100_000)].concat();
        assert_eq!(read(&docx(&deep)?), Err(WordProblem::TooDeep));
    }
    // As deep as anybody makes them.
    let deep = ["<w:tbl><w:tr><w:tc>".repeat(20), p("18名"), "</w:tc></w:tr></w:tbl>".repeat(20)];
    assert_eq!(told(&docx(&deep.concat())?)?.text, "18名\n");
    Ok(())
}

#[test]
fn wide_cells_and_many_names_take_no_room_and_no_time() -> Result<(), Failure> {
    let begun = Instant::now();
    let cell = "<w:tc><w:tcPr><w:gridSpan w:val=\"999999999\"/></w:tcPr><w:p/></w:tc>";
    let rows =
        format!("<w:tr>{cell}<w:tc><w:p><w:r><w:t>1</w:t></w:r></w:p></w:tc></w:tr>").repeat(2_000);
    let read_back = told(&docx(&format!("<w:tbl>{rows}</w:tbl>"))?)?;
    assert_eq!(read_back.text.len(), 2_000 * (64 + 1 + 1));
    let names: String = (0..100).map(|at| format!(" xmlns:n{at}=\"urn:{at}\"")).collect();
    let many = format!(
        "<w:document {NAMES}{names}><w:body>{}</w:body></w:document>",
        p("1").repeat(50_000)
    );
    assert_eq!(told(&file(&many)?)?.text.lines().count(), 50_000);
    assert!(begun.elapsed() < PATIENCE, "{:?}", begun.elapsed());
    Ok(())
}

/// Wherever a file breaks off, or whichever byte is another, it is refused or read, and nothing stops.
#[test]
fn no_cut_and_no_altered_byte_does_harm() -> Result<(), Failure> {
    let bytes = docx(&[p("一、情况"), p("社工18名。")].concat())?;
    for end in 1..bytes.len() {
        let begins = bytes.get(..4).unwrap_or_default();
        let refused = read(&bytes[..end]);
        assert!(refused.is_err() || !bytes[..end].starts_with(begins), "cut at {end}");
    }
    for at in 0..bytes.len() {
        let mut altered = bytes.clone();
        altered[at] ^= 0x55;
        let _ = read(&altered);
    }
    assert_eq!(read(&bytes[..bytes.len() / 2]), Err(WordProblem::Damaged));
    let cut = document(&p("18名")).replace("</w:body></w:document>", "");
    assert_eq!(read(&file(&cut)?), Err(WordProblem::Damaged));
    // It has parts of a Word file, and not the one with the text.
    let torn = packed(&[("[Content_Types].xml", "<Types/>"), ("word/styles.xml", "")])?;
    assert_eq!(read(&torn), Err(WordProblem::Damaged));
    Ok(())
}

#[test]
fn a_part_under_a_password_is_told() -> Result<(), Failure> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    zip.start_file("word/document.xml", SimpleFileOptions::default())?;
    zip.write_all(b"1")?;
    let mut bytes = zip.finish()?.into_inner();
    // The flag of encryption in both headers.
    bytes[6] |= 1;
    let at = bytes.windows(4).position(|of| of == b"PK\x01\x02").ok_or("no list")?;
    bytes[at + 8] |= 1;
    assert_eq!(read(&bytes), Err(WordProblem::Encrypted));
    Ok(())
}

#[test]
fn every_refusal_says_what_to_do_in_both_languages() {
    let problems = [
        WordProblem::TooLarge,
        WordProblem::TooManyParts,
        WordProblem::UnpackedTooLarge,
        WordProblem::TooDeep,
        WordProblem::Damaged,
        WordProblem::Encrypted,
        WordProblem::OldWord,
        WordProblem::WebPage,
        WordProblem::Encoding,
    ];
    for problem in problems {
        let words = word_problem_words(problem);
        assert!(words.words(Language::ZhCn).contains('请'), "{problem:?}");
        let english = words.words(Language::En);
        assert!(
            ["Save", "Copy", "copy", "Take", "again"].iter().any(|way| english.contains(way)),
            "{problem:?}"
        );
    }
}
