//! Paragraphs: what is read of them, and what is not.

use super::{DOCUMENT, NAMES, contents, document, p, packed, text, told};
use crate::exchange::Failure;

#[test]
fn paragraphs_are_lines_in_their_order() -> Result<(), Failure> {
    assert_eq!(
        text(&[p("一、基本情况"), p("现有社工18名。")].concat())?,
        "一、基本情况\n现有社工18名。\n"
    );
    // A word in several runs, as spelling marks and formats cut it.
    let runs = "<w:p><w:pPr><w:jc w:val=\"both\"/></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t>完成</w:t></w:r>\
                <w:proofErr w:type=\"spellStart\"/><w:r><w:t xml:space=\"preserve\">5</w:t></w:r><w:r><w:t>7个</w:t></w:r></w:p>";
    assert_eq!(text(runs)?, "完成57个\n");
    let links = "<w:p><w:hyperlink w:anchor=\"a\"><w:r><w:t>附件&amp;1</w:t></w:r></w:hyperlink><w:smartTag><w:r><w:t>&#x4E2A;</w:t></w:r></w:smartTag></w:p>";
    assert_eq!(text(links)?, "附件&1个\n");
    Ok(())
}

#[test]
fn what_was_deleted_is_not_read_and_what_was_inserted_is() -> Result<(), Failure> {
    let body = "<w:p><w:r><w:t>新增志愿者</w:t></w:r><w:del><w:r><w:delText>122</w:delText></w:r></w:del>\
                <w:ins><w:r><w:t>107</w:t></w:r></w:ins><w:moveFrom><w:r><w:t>旧处</w:t></w:r></w:moveFrom>\
                <w:moveTo><w:r><w:t>名</w:t></w:r></w:moveTo></w:p>";
    let read = told(&super::docx(body)?)?;
    assert_eq!(read.text, "新增志愿者107名\n");
    assert!(read.revised);
    assert!(!told(&super::docx(&p("107名"))?)?.revised);
    // What a run was before its format changed says nothing of it now.
    let formats = "<w:p><w:r><w:rPr><w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr><w:t>8名</w:t></w:r></w:p>";
    assert_eq!(text(formats)?, "8名\n");
    Ok(())
}

#[test]
fn hidden_text_is_not_read() -> Result<(), Failure> {
    let run = |property: &str, text: &str| {
        format!("<w:r><w:rPr>{property}</w:rPr><w:t>{text}</w:t></w:r>")
    };
    let body = [
        "<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr>",
        &run("<w:vanish/>", "9"),
        &run("<w:vanish w:val=\"0\"/>", "1"),
        &run("<w:vanish w:val=\"false\"/>", "2"),
        &run("", "名"),
        "</w:p>",
    ];
    assert_eq!(text(&body.concat())?, "12名\n");
    Ok(())
}

#[test]
fn tabs_breaks_and_hyphens_become_what_is_seen() -> Result<(), Failure> {
    let body = "<w:p><w:pPr><w:tabs><w:tab w:val=\"left\"/></w:tabs></w:pPr><w:r><w:t>协议60</w:t><w:tab/><w:t>完成57</w:t><w:br/>\
                <w:t>2024</w:t><w:noBreakHyphen/><w:t>07</w:t><w:cr/><w:t>志愿</w:t><w:softHyphen/><w:t>者\u{AD}队\u{200B}伍</w:t></w:r></w:p>";
    assert_eq!(text(body)?, "协议60 完成57\n2024-07\n志愿者队伍\n");
    Ok(())
}

#[test]
fn of_a_field_its_result_is_read_unless_it_is_of_pages() -> Result<(), Failure> {
    let field = |code: &str, result: &str| {
        format!(
            "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>{code}</w:instrText></w:r>\
             <w:r><w:t>码</w:t></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>\
             <w:r><w:t>{result}</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"
        )
    };
    let sum = format!("<w:p><w:r><w:t>合计</w:t></w:r>{}</w:p>", field(" =SUM(ABOVE) ", "62"));
    assert_eq!(text(&sum)?, "合计62\n");
    let pages =
        format!("<w:p>{}<w:r><w:t>后</w:t></w:r></w:p>", field(" TOC \\o 1-3 ", "一、情况 3"));
    assert_eq!(text(&pages)?, "后\n");
    let simple = "<w:p><w:fldSimple w:instr=\" PAGE \"><w:r><w:t>7</w:t></w:r></w:fldSimple><w:fldSimple w:instr=\" DATE \"><w:r><w:t>3月</w:t></w:r></w:fldSimple></w:p>";
    assert_eq!(text(simple)?, "3月\n");
    // One that is cut off takes nothing after its paragraph with it.
    let cut = ["<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r></w:p>", &p("62个")].concat();
    assert_eq!(text(&cut)?, "\n62个\n");
    Ok(())
}

#[test]
fn controls_are_read_but_not_their_requests_to_fill_them_in() -> Result<(), Failure> {
    let control = |settings: &str, text: &str| {
        format!(
            "<w:p><w:sdt><w:sdtPr>{settings}</w:sdtPr><w:sdtContent><w:r><w:t>{text}</w:t></w:r></w:sdtContent></w:sdt></w:p>"
        )
    };
    assert_eq!(text(&control("<w:text/>", "18名"))?, "18名\n");
    assert_eq!(text(&[control("<w:showingPlcHdr/>", "点击此处输入"), p("后")].concat())?, "\n后\n");
    let contents = "<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val=\"Table of Contents\"/></w:docPartObj></w:sdtPr>\
                    <w:sdtContent><w:p><w:r><w:t>一、情况 3</w:t></w:r></w:p></w:sdtContent></w:sdt>";
    assert_eq!(text(&[contents, &p("后")].concat())?, "后\n");
    Ok(())
}

#[test]
fn a_text_box_is_read_once_after_its_paragraph() -> Result<(), Failure> {
    let body = [
        "<w:p><w:r><w:t>前</w:t></w:r><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><wps:wsp><w:txbxContent>",
        &p("框里12名"),
        "</w:txbxContent></wps:wsp></mc:Choice><mc:Fallback><v:shape><w:txbxContent>",
        &p("框里12名"),
        "</w:txbxContent></v:shape></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>后</w:t></w:r></w:p>",
    ];
    assert_eq!(text(&body.concat())?, "前后\n框里12名\n");
    // Where there is only the older form, that one is read.
    let body = [
        "<w:p><w:r><mc:AlternateContent><mc:Fallback><w:pict><v:shape><w:txbxContent>",
        &p("旧框3名"),
        "</w:txbxContent></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>",
    ];
    assert_eq!(text(&body.concat())?, "\n旧框3名\n");
    Ok(())
}

#[test]
fn pictures_are_told_of_and_readings_of_characters_left_out() -> Result<(), Failure> {
    let picture =
        "<w:p><w:r><w:drawing><pic:pic/></w:drawing></w:r><w:r><w:t>图1</w:t></w:r></w:p>";
    let read = told(&super::docx(picture)?)?;
    assert_eq!((read.text.as_str(), read.pictures), ("图1\n", true));
    let ruby = "<w:p><w:r><w:ruby><w:rt><w:r><w:t>zhàn</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>站</w:t></w:r></w:rubyBase></w:ruby></w:r></w:p>";
    assert_eq!(text(ruby)?, "站\n");
    Ok(())
}

#[test]
fn a_fraction_is_no_longer_number() -> Result<(), Failure> {
    let body = "<w:p><m:oMath><m:f><m:num><m:r><m:t>57</m:t></m:r></m:num><m:den><m:r><m:t>60</m:t></m:r></m:den></m:f></m:oMath></w:p>";
    assert_eq!(text(body)?, "57/60\n");
    Ok(())
}

#[test]
fn notes_come_at_the_end_and_their_rulers_not_at_all() -> Result<(), Failure> {
    let notes = format!(
        "<w:footnotes {NAMES}><w:footnote w:type=\"separator\" w:id=\"0\">{}</w:footnote>\
         <w:footnote w:id=\"1\"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t>含兼职2名。</w:t></w:r></w:p></w:footnote></w:footnotes>",
        p("线")
    );
    let kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml";
    let body =
        "<w:p><w:r><w:t>社工18名</w:t></w:r><w:r><w:footnoteReference w:id=\"1\"/></w:r></w:p>";
    let file = packed(&[
        (
            "[Content_Types].xml",
            &contents(&[("word/footnotes.xml", kind), ("word/document.xml", DOCUMENT)]),
        ),
        ("word/document.xml", &document(body)),
        ("word/footnotes.xml", &notes),
    ])?;
    assert_eq!(told(&file)?.text, "社工18名\n含兼职2名。\n");
    Ok(())
}
