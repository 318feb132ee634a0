//! The text of Word files as python-docx and LibreOffice write them.

use std::fs;
use std::path::Path;

use station_scorecard::exchange::draft::DraftKind;
use station_scorecard::exchange::word::{WordText, read};
use station_scorecard::exchange::worker::docx;
use station_scorecard::texts::drafted;

use crate::Outcome;
use crate::environment::folder;
use crate::libreoffice::converted;
use crate::python::run;
use crate::stations::the_example;

fn text_of(file: &Path) -> Outcome<WordText> {
    Ok(read(&fs::read(file)?).map_err(|problem| format!("{}: {problem:?}", file.display()))?)
}

/// The file saved again by LibreOffice.
fn saved_again(file: &Path) -> Outcome<WordText> {
    let folder = file.with_file_name("again");
    fs::create_dir_all(&folder)?;
    let made = converted(file, "docx:MS Word 2007 XML", &folder)?;
    text_of(made.first().ok_or("nothing came of it")?)
}

const LINES: &str = "一、基本情况\n站点现有社工18名，其中持证13名。\n1. 开展小组4个\n2. 开展探访12次\n片区\t小组\t\n\t协议量\t完成量\n片区一\t4\t5\n片区二\t3\t4\n走访\t7\n";

#[test]
fn headings_lists_and_merged_cells_of_python_docx_are_read_and_libreoffice_changes_nothing()
-> Outcome {
    let file = folder()?.join("made.docx");
    run("make_word.py", &[&file.to_string_lossy()])?;
    let lines = |read: WordText| {
        let lines =
            read.text.lines().filter(|line| !line.is_empty()).map(|line| format!("{line}\n"));
        lines.collect::<String>()
    };
    assert_eq!(lines(text_of(&file)?), LINES);
    assert_eq!(lines(saved_again(&file)?), LINES);
    Ok(())
}

/// A text with revisions, a list that LibreOffice numbers, a footnote and a box.
const WRITTEN: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:automatic-styles><text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="一, 二, 三, ..." style:num-suffix="、"/></text:list-style></office:automatic-styles>
<office:body><office:text>
<text:tracked-changes><text:changed-region xml:id="c1" text:id="c1"><text:deletion><office:change-info><dc:creator>a</dc:creator><dc:date>2024-01-01T00:00:00</dc:date></office:change-info><text:p>122</text:p></text:deletion></text:changed-region></text:tracked-changes>
<text:list text:style-name="L"><text:list-item><text:p>基本情况</text:p></text:list-item><text:list-item><text:p>服务成效</text:p></text:list-item></text:list>
<text:p>新增志愿者<text:change text:change-id="c1"/>107名<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>含兼职2名。</text:p></text:note-body></text:note>，<text:tab/>开展8场<text:line-break/>次年再开</text:p>
<table:table><table:table-column table:number-columns-repeated="2"/><table:table-row><table:table-cell table:number-columns-spanned="2"><text:p>探访情况</text:p></table:table-cell><table:covered-table-cell/></table:table-row><table:table-row><table:table-cell><text:p>片区一</text:p></table:table-cell><table:table-cell><text:p>12</text:p></table:table-cell></table:table-row></table:table>
</office:text></office:body></office:document>
"#;

#[test]
fn revisions_numbers_and_notes_of_libreoffice_are_read() -> Outcome {
    let file = folder()?.join("written.fodt");
    fs::write(&file, WRITTEN)?;
    let read = saved_again(&file)?;
    let lines: Vec<&str> = read.text.lines().filter(|line| !line.is_empty()).collect();
    let expected = [
        "一、基本情况",
        "二、服务成效",
        "新增志愿者107名， 开展8场",
        "次年再开",
        "探访情况\t",
        "片区一\t12",
        "含兼职2名。",
    ];
    let plain: Vec<String> =
        lines.iter().map(|line| line.trim_start_matches(' ').replace("、 ", "、")).collect();
    assert_eq!(plain, expected, "{:?}", read.text);
    assert!(read.revised && read.tables == 1);
    Ok(())
}

#[test]
fn a_draft_that_libreoffice_saved_again_is_read_whole() -> Outcome {
    let draft = drafted(&the_example()?, DraftKind::Evaluation).draft;
    let file = folder()?.join("draft.docx");
    fs::write(&file, docx::write(&draft).ok_or("not written")?)?;
    let letters =
        |text: &str| text.chars().filter(|char| !char.is_whitespace()).collect::<String>();
    let read = letters(&saved_again(&file)?.text);
    for text in draft.texts() {
        assert!(read.contains(&letters(&text)), "{text}");
    }
    Ok(())
}
