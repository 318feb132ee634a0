//! The sections of a document: their paragraphs, tables and pages.

use super::table::table;
use super::xml::runs;
use crate::exchange::draft::{Block, Draft, Look, Section, Sheet};

/// The names that WordprocessingML uses.
pub(super) const NAMES: &str = concat!(
    "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" ",
    "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"",
);

/// The first line of every part.
pub(super) const XML: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

/// The relations by which sections name the line at the head of their pages and the number at the foot.
pub(super) const HEADER: &str = "rIdHeader";
pub(super) const FOOTER: &str = "rIdFooter";

/// Width and height of A4, in twentieths of a point.
const A4: [u32; 2] = [11_906, 16_838];

/// The margins at the sides of an upright page, and of one that lies.
const BESIDE: u32 = 1_588;
const BESIDE_ACROSS: u32 = 680;

/// The part `word/document.xml`.
pub(super) fn body(draft: &Draft) -> String {
    let mut xml = [XML, "<w:document ", NAMES, "><w:body>"].concat();
    let mut first_number = Some(1);
    for (at, section) in draft.sections.iter().enumerate() {
        for block in &section.blocks {
            match block {
                Block::Line(look, line) => xml.push_str(&paragraph(*look, &runs(line, ""))),
                Block::Table(of) => {
                    xml.push_str(&table(of, width(section.sheet)));
                    xml.push_str(GAP);
                }
            }
        }
        let number = first_number.filter(|_| section.sheet != Sheet::Cover);
        if number.is_some() {
            first_number = None;
        }
        let pages = pages(section, number);
        if at + 1 == draft.sections.len() {
            xml.push_str(&pages);
        } else {
            // The properties of all but the last section stand in its last paragraph.
            xml.push_str(&["<w:p><w:pPr>", TINY, &pages, "</w:pPr></w:p>"].concat());
        }
    }
    xml.push_str("</w:body></w:document>");
    xml
}

/// As small as a paragraph gets.
const TINY: &str = "<w:spacing w:before=\"0\" w:after=\"0\" w:line=\"20\" w:lineRule=\"exact\"/>";

/// Below a table: tables that touch become one.
const GAP: &str = concat!(
    "<w:p><w:pPr><w:spacing w:before=\"0\" w:after=\"0\" w:line=\"120\" w:lineRule=\"exact\"/>",
    "</w:pPr></w:p>",
);

/// A paragraph of the style of what it is.
fn paragraph(look: Look, content: &str) -> String {
    let style = style(look);
    ["<w:p><w:pPr><w:pStyle w:val=\"", style, "\"/></w:pPr>", content, "</w:p>"].concat()
}

/// The name of a style.
pub(super) const fn style(look: Look) -> &'static str {
    match look {
        Look::Title => "Title",
        Look::Subtitle => "Subtitle",
        Look::Cover => "CoverLine",
        Look::Chapter => "Heading1",
        Look::Heading => "Heading2",
        Look::Point => "Heading3",
        Look::Body => "BodyText",
        Look::Caption => "Caption",
        Look::Note => "Note",
    }
}

/// What is printed on, between the margins.
const fn width(sheet: Sheet) -> u32 {
    let [width, height] = A4;
    match sheet {
        Sheet::Cover | Sheet::Portrait => width - 2 * BESIDE,
        Sheet::Landscape => height - 2 * BESIDE_ACROSS,
    }
}

/// The pages of a section, and the number its first one has where it begins the numbers.
fn pages(section: &Section, number: Option<u32>) -> String {
    let [width, height] = A4;
    let is_across = section.sheet == Sheet::Landscape;
    let (size, margin, beside) = match is_across {
        true => {
            (format!("w:w=\"{height}\" w:h=\"{width}\" w:orient=\"landscape\""), 964, BESIDE_ACROSS)
        }
        false => (format!("w:w=\"{width}\" w:h=\"{height}\""), 1_440, BESIDE),
    };
    let header = format!("<w:headerReference w:type=\"default\" r:id=\"{HEADER}\"/>");
    let is_cover = section.sheet == Sheet::Cover;
    let footer = match is_cover {
        true => String::new(),
        false => format!("<w:footerReference w:type=\"default\" r:id=\"{FOOTER}\"/>"),
    };
    let number = number.map(|number| format!("<w:pgNumType w:start=\"{number}\"/>"));
    [
        "<w:sectPr>",
        &header,
        &footer,
        "<w:type w:val=\"nextPage\"/>",
        &format!("<w:pgSz {size}/>"),
        &format!(
            "<w:pgMar w:top=\"{margin}\" w:right=\"{beside}\" w:bottom=\"{margin}\" w:left=\"{beside}\" \
             w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/>"
        ),
        number.as_deref().unwrap_or_default(),
        "<w:cols w:space=\"425\"/>",
        "</w:sectPr>",
    ]
    .concat()
}
