//! The Word file itself: its parts, its pages, text as text.

use super::{Failure, closed, of, of_the_example, text};
use crate::exchange::the_example;
use quick_xml::Reader;
use quick_xml::events::Event;
use station_scorecard::document::{Particular, Value};
use station_scorecard::exchange::draft::DraftKind;
use station_scorecard::exchange::worker::docx;
use std::io::{Cursor, Read};

/// The parts of a file, each well formed.
pub(crate) fn parts(bytes: &[u8]) -> Result<Vec<(String, String)>, Failure> {
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes))?;
    let mut parts = Vec::new();
    for at in 0..zip.len() {
        let mut part = zip.by_index(at)?;
        let (name, mut content) = (part.name()?.into_owned(), String::new());
        part.read_to_string(&mut content)?;
        well_formed(&content).map_err(|of| format!("{name}: {of}"))?;
        parts.push((name, content));
    }
    Ok(parts)
}

fn well_formed(xml: &str) -> Result<(), Failure> {
    let mut reader = Reader::from_str(xml);
    let mut open = 0_usize;
    loop {
        match reader.read_event()? {
            Event::Start(of) => {
                open += 1;
                for attribute in of.attributes() {
                    attribute?;
                }
            }
            Event::End(_) => open = open.checked_sub(1).ok_or("an end without a beginning")?,
            Event::Eof if open == 0 => return Ok(()),
            Event::Eof => return Err("an element is left open".into()),
            _ => {}
        }
    }
}

pub(crate) fn part<'a>(parts: &'a [(String, String)], name: &str) -> Result<&'a str, Failure> {
    let found = parts.iter().find(|(of, _)| of == name);
    Ok(found.map(|(_, content)| content.as_str()).ok_or_else(|| name.to_owned())?)
}

#[test]
fn every_part_is_named_and_well_formed() -> Result<(), Failure> {
    let bytes = docx::write(&of_the_example(DraftKind::Evaluation)?).ok_or("not written")?;
    let parts = parts(&bytes)?;
    let types = part(&parts, "[Content_Types].xml")?;
    for (name, _) in parts.iter().filter(|(name, _)| !name.ends_with(".rels")) {
        if name != "[Content_Types].xml" {
            assert!(types.contains(&format!("\"/{name}\"")), "{name} has no type");
        }
    }
    let relations = part(&parts, "word/_rels/document.xml.rels")?;
    for file in ["styles", "settings", "fontTable", "header1", "footer1"] {
        assert!(relations.contains(&format!("Target=\"{file}.xml\"")), "{file}");
    }
    Ok(())
}

#[test]
fn pages_are_a4_with_numbers_and_chinese_fonts_have_stand_ins() -> Result<(), Failure> {
    let bytes = docx::write(&of_the_example(DraftKind::Evaluation)?).ok_or("not written")?;
    let parts = parts(&bytes)?;
    let body = part(&parts, "word/document.xml")?;
    assert_eq!(
        body.matches("<w:pgSz w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"/>").count(),
        2
    );
    assert_eq!(body.matches("<w:pgSz w:w=\"11906\" w:h=\"16838\"/>").count(), 3);
    assert!(body.contains("<w:tblHeader/>") && body.contains("<w:vMerge w:val=\"restart\"/>"));
    assert!(part(&parts, "word/footer1.xml")?.contains(" PAGE "));
    let fonts = part(&parts, "word/fontTable.xml")?;
    assert!(fonts.contains("w:name=\"宋体\"") && fonts.contains("SimSun"), "{fonts}");
    assert!(fonts.contains("w:name=\"黑体\"") && fonts.contains("SimHei"), "{fonts}");
    Ok(())
}

#[test]
fn the_same_draft_gives_the_same_bytes() -> Result<(), Failure> {
    let draft = of_the_example(DraftKind::SelfReport)?;
    assert_eq!(docx::write(&draft), docx::write(&draft));
    Ok(())
}

/// What Word or XML could take for something else, and what no XML may hold.
#[test]
fn names_go_in_as_text() -> Result<(), Failure> {
    let mut document = the_example()?;
    let name = "<w:t>&amp; \"a\" ]]> {PAGE}\u{1}\u{FFFE}";
    document.particulars.replace(Particular::Station, Value::Text(name.to_owned()));
    let document = closed(&document, "=1+1\t<b>\n  第二段  ");
    let draft = of(&document, DraftKind::SelfReport).draft;
    assert!(text(&draft).contains("\n第二段\n"), "a paragraph for each line");
    let parts = parts(&docx::write(&draft).ok_or("not written")?)?;
    let meant = "&lt;w:t&gt;&amp;amp; &quot;a&quot; ]]&gt; {PAGE}";
    for name in ["word/document.xml", "word/header1.xml", "docProps/core.xml"] {
        assert!(part(&parts, name)?.contains(meant), "{name}");
    }
    assert!(part(&parts, "word/document.xml")?.contains("<w:tab/>"));
    Ok(())
}
