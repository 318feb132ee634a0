//! Word files as different programs write them, and what else may be chosen in their place.

use super::{DOCUMENT, NAMES, contents, document, p, packed, told};
use crate::exchange::Failure;
use station_scorecard::document::example;
use station_scorecard::exchange::FileKind;
use station_scorecard::exchange::draft::DraftKind;
use station_scorecard::exchange::word::{WordProblem, read};
use station_scorecard::exchange::worker::docx;
use station_scorecard::texts::drafted;

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

/// 一、 of a style, （一） and 1. below it, a list that begins anew, a bullet, and a number taken off.
#[test]
fn numbers_that_word_writes_by_itself_are_read() -> Result<(), Failure> {
    let level = |at: usize, format: &str, pattern: &str| {
        format!(
            "<w:lvl w:ilvl=\"{at}\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{format}\"/><w:lvlText w:val=\"{pattern}\"/></w:lvl>"
        )
    };
    let lists = format!(
        "<w:numbering {NAMES}><w:abstractNum w:abstractNumId=\"7\">{}{}{}</w:abstractNum>\
         <w:abstractNum w:abstractNumId=\"8\">{}</w:abstractNum><w:abstractNum w:abstractNumId=\"9\">{}</w:abstractNum>\
         <w:num w:numId=\"1\"><w:abstractNumId w:val=\"7\"/></w:num>\
         <w:num w:numId=\"2\"><w:abstractNumId w:val=\"8\"/></w:num>\
         <w:num w:numId=\"3\"><w:abstractNumId w:val=\"8\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"5\"/></w:lvlOverride></w:num>\
         <w:num w:numId=\"4\"><w:abstractNumId w:val=\"9\"/></w:num></w:numbering>",
        level(0, "chineseCounting", "%1、"),
        level(1, "chineseCounting", "（%2）"),
        level(2, "decimal", "%1.%3."),
        level(0, "decimalEnclosedCircle", "%1"),
        level(0, "bullet", "•")
    );
    let styles = format!(
        "<w:styles {NAMES}><w:style w:type=\"paragraph\" w:styleId=\"a\"><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>\
         <w:style w:type=\"paragraph\" w:styleId=\"b\"><w:basedOn w:val=\"a\"/><w:pPr><w:numPr><w:ilvl w:val=\"1\"/></w:numPr></w:pPr></w:style>\
         <w:style w:type=\"paragraph\" w:styleId=\"c\"><w:basedOn w:val=\"c\"/></w:style></w:styles>"
    );
    let of = |settings: &str, text: &str| {
        format!(
            "<w:p><w:pPr>{settings}<w:rPr><w:vanish/></w:rPr></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"
        )
    };
    let style = |id: &str, text: &str| of(&format!("<w:pStyle w:val=\"{id}\"/>"), text);
    let list = |id: usize, level: usize, text: &str| {
        of(
            &format!("<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{id}\"/></w:numPr>"),
            text,
        )
    };
    let body = [
        style("a", "甲"),
        style("b", "乙"),
        style("b", "丙"),
        list(1, 2, "2024年"),
        style("a", "丁"),
        style("b", "戊"),
        list(2, 0, "己"),
        list(2, 0, "庚"),
        list(3, 0, "辛"),
        list(3, 0, "壬"),
        list(4, 0, "癸"),
        of("<w:pStyle w:val=\"a\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr>", "子"),
        style("c", "丑"),
        list(99, 0, "寅"),
    ];
    let kind = |part: &str| {
        format!("application/vnd.openxmlformats-officedocument.wordprocessingml.{part}+xml")
    };
    let file = packed(&[
        (
            "[Content_Types].xml",
            &contents(&[
                ("word/document.xml", DOCUMENT),
                ("word/numbering.xml", &kind("numbering")),
                ("word/styles.xml", &kind("styles")),
            ]),
        ),
        ("word/document.xml", &document(&body.concat())),
        ("word/numbering.xml", &lists),
        ("word/styles.xml", &styles),
    ])?;
    let expected = "一、甲\n（一）乙\n（二）丙\n一.1. 2024年\n二、丁\n（一）戊\n①己\n②庚\n⑤辛\n⑥壬\n癸\n子\n丑\n寅\n";
    assert_eq!(told(&file)?.text, expected);
    Ok(())
}

/// Every text of a draft that this page wrote, in its order.
#[test]
fn a_draft_of_this_page_is_read_back() -> Result<(), Failure> {
    let document = example().ok_or("no example")?;
    let draft = drafted(&document, DraftKind::Evaluation).draft;
    let read = told(&docx::write(&draft).ok_or("not written")?)?;
    assert!(read.tables >= 2, "{}", read.tables);
    let letters =
        |text: &str| text.chars().filter(|char| !char.is_whitespace()).collect::<String>();
    let all = letters(&read.text);
    for text in draft.texts() {
        assert!(all.contains(&letters(&text)), "{text}");
    }
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
