//! Word files as different programs write them, and what else may be chosen in their place.

use super::{DOCUMENT, contents, document, p, packed, told};
use crate::exchange::Failure;
use station_scorecard::exchange::word::{WordProblem, read};
use station_scorecard::exchange::workbook::FileKind;

#[test]
fn strict_files_and_other_prefixes_are_read() -> Result<(), Failure> {
    let strict = document(&p("18名")).replace(
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main",
    );
    let prefix = document(&p("18名")).replace("w:", "ns0:").replace("xmlns:ns0:", "xmlns:");
    let prefix = prefix.replace("xmlns:w=", "xmlns:ns0=");
    let unnamed = "<document xmlns=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><body><p><r><t>18名</t></r></p></body></document>";
    for part in [strict.as_str(), &prefix, unnamed] {
        let file = packed(&[
            ("[Content_Types].xml", &contents(&[("word/document.xml", DOCUMENT)])),
            ("word/document.xml", part),
        ])?;
        assert_eq!(told(&file)?.text, "18名\n", "{part}");
    }
    // Another vocabulary's paragraphs are none.
    let other = document(&p("18名")).replace("wordprocessingml/2006/main", "drawingml/2006/main");
    let file = packed(&[
        ("[Content_Types].xml", &contents(&[("word/document.xml", DOCUMENT)])),
        ("word/document.xml", &other),
    ])?;
    assert_eq!(read(&file), Err(WordProblem::NoText));
    Ok(())
}

#[test]
fn the_document_may_have_another_name_and_its_names_other_slashes() -> Result<(), Failure> {
    let file = packed(&[
        ("[Content_Types].xml", &contents(&[("word/document2.xml", DOCUMENT)])),
        ("word/document.xml", &document(&p("旧"))),
        ("word/document2.xml", &document(&p("新"))),
    ])?;
    assert_eq!(told(&file)?.text, "新\n");
    let file = packed(&[
        ("[Content_Types].xml", &contents(&[("Word/Document.xml", DOCUMENT)])),
        ("word\\document.xml", &document(&p("18名"))),
    ])?;
    assert_eq!(told(&file)?.text, "18名\n");
    let with_macros = "application/vnd.ms-word.document.macroEnabled.main+xml";
    let file = packed(&[
        ("[Content_Types].xml", &contents(&[("word/document.xml", with_macros)])),
        ("word/document.xml", &document(&p("18名"))),
    ])?;
    assert_eq!(told(&file)?.text, "18名\n");
    Ok(())
}

#[test]
fn plain_texts_are_read_in_the_encodings_of_unicode() -> Result<(), Failure> {
    assert_eq!(told("\u{FEFF}社工18名。\r\n后".as_bytes())?.text, "社工18名。\n后");
    let wide: Vec<u8> = "\u{FEFF}18名".encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(told(&wide)?.text, "18名");
    let wide: Vec<u8> = "\u{FEFF}18名".encode_utf16().flat_map(u16::to_be_bytes).collect();
    assert_eq!(told(&wide)?.text, "18名");
    // 社工 in GB 18030.
    assert_eq!(read(b"\xC9\xE7\xB9\xA4"), Err(WordProblem::Encoding));
    Ok(())
}

#[test]
fn what_is_no_word_file_is_named() -> Result<(), Failure> {
    let old = |name: &str| {
        let mut bytes = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".to_vec();
        bytes.extend(name.encode_utf16().flat_map(u16::to_le_bytes));
        bytes
    };
    let kind = WordProblem::OtherKind;
    let cases: Vec<(Vec<u8>, WordProblem)> = vec![
        (old("WordDocument"), WordProblem::OldWord),
        (old("EncryptedPackage"), WordProblem::Encrypted),
        (old("Workbook"), kind(FileKind::OtherWorkbook)),
        (old("PowerPoint Document"), kind(FileKind::Slides)),
        (b"%PDF-1.7".to_vec(), kind(FileKind::Pdf)),
        (b"\x89PNG\r\n".to_vec(), kind(FileKind::Picture)),
        (b"{\\rtf1".to_vec(), kind(FileKind::TextDocument)),
        (b"Rar!\x1A\x07".to_vec(), kind(FileKind::Archive)),
        (b"\x00\x01\x02".to_vec(), kind(FileKind::Unknown)),
        (Vec::new(), WordProblem::NoText),
        (b"  \n ".to_vec(), WordProblem::NoText),
        (b"<html><p>18".to_vec(), WordProblem::WebPage),
        (b"MIME-Version: 1.0".to_vec(), WordProblem::WebPage),
        (
            packed(&[("[Content_Types].xml", "<Types/>"), ("xl/workbook.xml", "")])?,
            kind(FileKind::OtherWorkbook),
        ),
        (
            packed(&[("[Content_Types].xml", "<Types/>"), ("ppt/a.xml", "")])?,
            kind(FileKind::Slides),
        ),
        (packed(&[("mimetype", "a"), ("content.xml", "")])?, kind(FileKind::TextDocument)),
        (packed(&[("报告.docx", "")])?, kind(FileKind::Archive)),
    ];
    for (bytes, expected) in cases {
        assert_eq!(read(&bytes), Err(expected), "{:?}", String::from_utf8_lossy(&bytes));
    }
    Ok(())
}
