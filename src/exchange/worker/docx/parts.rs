//! The parts of a Word file beside its text: what they are, how they belong together, styles, fonts, head and foot.

use super::body::{FOOTER, HEADER, NAMES, XML, style};
use super::xml::escaped;
use crate::exchange::draft::{Draft, Look};

const CONTENT_TYPES: &str = concat!(
    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">",
    "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>",
    "<Default Extension=\"xml\" ContentType=\"application/xml\"/>",
    "<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/>",
    "<Override PartName=\"/word/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml\"/>",
    "<Override PartName=\"/word/settings.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml\"/>",
    "<Override PartName=\"/word/fontTable.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.fontTable+xml\"/>",
    "<Override PartName=\"/word/header1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml\"/>",
    "<Override PartName=\"/word/footer1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml\"/>",
    "<Override PartName=\"/docProps/core.xml\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>",
    "</Types>",
);

const RELATIONS: &str = concat!(
    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">",
    "<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/>",
    "<Relationship Id=\"rId2\" Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/>",
    "</Relationships>",
);

/// What the text belongs to, by the ends of their kinds.
const OF_TEXT: [[&str; 3]; 5] = [
    ["rIdStyles", "styles", "styles.xml"],
    ["rIdSettings", "settings", "settings.xml"],
    ["rIdFonts", "fontTable", "fontTable.xml"],
    [HEADER, "header", "header1.xml"],
    [FOOTER, "footer", "footer1.xml"],
];

/// Programs of today lay a document out by their own rules unless it says which.
const SETTINGS: &str = concat!(
    "<w:characterSpacingControl w:val=\"compressPunctuation\"/>",
    "<w:compat><w:compatSetting w:name=\"compatibilityMode\" ",
    "w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat>",
    "<w:themeFontLang w:val=\"en-US\" w:eastAsia=\"zh-CN\"/>",
);

/// The Chinese fonts by name, and what else they are called or may be replaced by.
const FONTS: [[&str; 3]; 2] = [
    ["宋体", "SimSun,STSong,Songti SC,Source Han Serif SC,Noto Serif CJK SC", "roman"],
    ["黑体", "SimHei,STHeiti,Heiti SC,Source Han Sans SC,Noto Sans CJK SC", "swiss"],
];

const SONG: &str = FONTS[0][0];
const HEI: &str = FONTS[1][0];

/// The look of a style: its name, what its paragraphs are like, its Chinese font, half points, and whether it is bold.
struct Style {
    look: Look,
    name: &'static str,
    paragraph: &'static str,
    font: &'static str,
    size: u32,
    is_bold: bool,
}

const fn plain(look: Look, name: &'static str, paragraph: &'static str) -> Style {
    Style { look, name, paragraph, font: SONG, size: 24, is_bold: false }
}

/// 二号 on the cover, 三号 and 四号 for headings, 小四 for text.
const STYLES: [Style; 9] = [
    Style {
        font: HEI,
        size: 44,
        ..plain(
            Look::Title,
            "Title",
            "<w:spacing w:before=\"2800\" w:after=\"480\"/><w:jc w:val=\"center\"/>",
        )
    },
    Style {
        font: HEI,
        size: 36,
        ..plain(
            Look::Subtitle,
            "Subtitle",
            "<w:spacing w:before=\"0\" w:after=\"1600\"/><w:jc w:val=\"center\"/>",
        )
    },
    Style {
        size: 28,
        ..plain(
            Look::Cover,
            "Cover Line",
            "<w:spacing w:line=\"480\" w:lineRule=\"auto\"/><w:ind w:left=\"840\"/>",
        )
    },
    Style {
        font: HEI,
        size: 32,
        ..plain(
            Look::Chapter,
            "heading 1",
            "<w:keepNext/><w:keepLines/><w:spacing w:before=\"240\" w:after=\"120\"/><w:outlineLvl w:val=\"0\"/>",
        )
    },
    Style {
        font: HEI,
        size: 28,
        ..plain(
            Look::Heading,
            "heading 2",
            "<w:keepNext/><w:keepLines/><w:spacing w:before=\"160\" w:after=\"80\"/><w:outlineLvl w:val=\"1\"/>",
        )
    },
    Style {
        is_bold: true,
        ..plain(
            Look::Point,
            "heading 3",
            "<w:keepNext/><w:keepLines/><w:spacing w:before=\"80\" w:after=\"40\"/><w:outlineLvl w:val=\"2\"/>",
        )
    },
    plain(
        Look::Body,
        "Body Text",
        "<w:spacing w:line=\"360\" w:lineRule=\"auto\"/><w:ind w:firstLine=\"480\" w:firstLineChars=\"200\"/>",
    ),
    Style {
        font: HEI,
        size: 28,
        ..plain(
            Look::Caption,
            "caption",
            "<w:keepNext/><w:spacing w:before=\"120\" w:after=\"60\"/><w:jc w:val=\"center\"/>",
        )
    },
    Style {
        size: 21,
        ..plain(
            Look::Note,
            "Note",
            "<w:keepNext/><w:spacing w:before=\"0\" w:after=\"80\"/><w:jc w:val=\"center\"/>",
        )
    },
];

/// Every part with its name; `body` is the text.
pub(super) fn parts(draft: &Draft, body: String) -> Vec<(&'static str, String)> {
    vec![
        ("[Content_Types].xml", [XML, CONTENT_TYPES].concat()),
        ("_rels/.rels", [XML, RELATIONS].concat()),
        ("docProps/core.xml", properties(&draft.title)),
        ("word/document.xml", body),
        ("word/_rels/document.xml.rels", relations_of_text()),
        ("word/styles.xml", styles()),
        ("word/settings.xml", part("settings", SETTINGS)),
        ("word/fontTable.xml", part("fonts", &fonts())),
        ("word/header1.xml", part("hdr", &header(&draft.header))),
        ("word/footer1.xml", part("ftr", FOOT)),
    ]
}

fn part(name: &str, content: &str) -> String {
    [XML, "<w:", name, " ", NAMES, ">", content, "</w:", name, ">"].concat()
}

fn properties(title: &str) -> String {
    [
        XML,
        "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" \
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>",
        &escaped(title),
        "</dc:title><dc:language>zh-CN</dc:language></cp:coreProperties>",
    ]
    .concat()
}

fn relations_of_text() -> String {
    let mut xml = [
        XML,
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">",
    ]
    .concat();
    for [id, kind, file] in OF_TEXT {
        let kind =
            ["http://schemas.openxmlformats.org/officeDocument/2006/relationships/", kind].concat();
        xml.push_str(&format!("<Relationship Id=\"{id}\" Type=\"{kind}\" Target=\"{file}\"/>"));
    }
    xml.push_str("</Relationships>");
    xml
}

fn fonts() -> String {
    let mut xml = String::new();
    for [name, others, family] in FONTS {
        xml.push_str(&format!(
            "<w:font w:name=\"{name}\"><w:altName w:val=\"{others}\"/><w:charset w:val=\"86\"/>\
             <w:family w:val=\"{family}\"/><w:pitch w:val=\"variable\"/></w:font>"
        ));
    }
    xml
}

/// Digits and letters in Times New Roman beside a Chinese font.
fn font(chinese: &str) -> String {
    format!(
        "<w:rFonts w:hint=\"eastAsia\" w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\" \
         w:eastAsia=\"{chinese}\" w:cs=\"Times New Roman\"/>"
    )
}

fn styles() -> String {
    let mut xml = [
        "<w:docDefaults><w:rPrDefault><w:rPr>",
        &font(SONG),
        "<w:sz w:val=\"24\"/><w:szCs w:val=\"24\"/>",
        "<w:lang w:val=\"en-US\" w:eastAsia=\"zh-CN\" w:bidi=\"ar-SA\"/>",
        "</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>",
        "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/>",
        "<w:qFormat/></w:style>",
        "<w:style w:type=\"paragraph\" w:customStyle=\"1\" w:styleId=\"TableText\">",
        "<w:name w:val=\"Table Text\"/><w:basedOn w:val=\"Normal\"/>",
        "<w:pPr><w:spacing w:before=\"0\" w:after=\"0\"/></w:pPr><w:rPr>",
        // Its digits are narrower than those of the text, as the widths of columns expect.
        &format!("<w:rFonts w:hint=\"eastAsia\" w:ascii=\"{SONG}\" w:hAnsi=\"{SONG}\" w:eastAsia=\"{SONG}\"/>"),
        "</w:rPr></w:style>",
    ]
    .concat();
    for of in &STYLES {
        let (name, paragraph, size) = (of.name, of.paragraph, of.size);
        let bold = if of.is_bold { "<w:b/>" } else { "" };
        xml.push_str(&format!(
            "<w:style w:type=\"paragraph\" w:styleId=\"{}\"><w:name w:val=\"{name}\"/>\
             <w:basedOn w:val=\"Normal\"/><w:qFormat/><w:pPr>{paragraph}</w:pPr>\
             <w:rPr>{}{bold}<w:sz w:val=\"{size}\"/><w:szCs w:val=\"{size}\"/></w:rPr></w:style>",
            style(of.look),
            font(of.font),
        ));
    }
    part("styles", &xml)
}

/// The line at the head of the pages.
fn header(text: &str) -> String {
    [
        "<w:p><w:pPr><w:pBdr><w:bottom w:val=\"single\" w:sz=\"4\" w:space=\"1\" w:color=\"auto\"/></w:pBdr>",
        "<w:jc w:val=\"right\"/></w:pPr><w:r><w:rPr><w:sz w:val=\"18\"/><w:szCs w:val=\"18\"/></w:rPr>",
        "<w:t xml:space=\"preserve\">",
        &escaped(text),
        "</w:t></w:r></w:p>",
    ]
    .concat()
}

/// The number at the foot: 第 1 页.
const FOOT: &str = concat!(
    "<w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr>",
    "<w:r><w:t xml:space=\"preserve\">第 </w:t></w:r>",
    "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>",
    "<w:r><w:instrText xml:space=\"preserve\"> PAGE </w:instrText></w:r>",
    "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>",
    "<w:r><w:t>1</w:t></w:r>",
    "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>",
    "<w:r><w:t xml:space=\"preserve\"> 页</w:t></w:r></w:p>",
);
