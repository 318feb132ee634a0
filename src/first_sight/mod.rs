//! What stands in index.html before the program arrives: name, band and 结果 of the worked example, as text in
//! their places, made from the same document, figures and words as the page itself.
//!
//! Only the build calls it (`bin/first_sight`, `bin/dev/seal`). The view draws the same elements with inputs and
//! everything that follows them; end-to-end tests compare every box before and after.

mod band;
mod bar;
mod html;
mod room;
mod seen;
mod way;

use crate::document::Document;
use crate::editor::Editor;
use crate::texts::{InOutText, Language};
use html::{Tag, tag};
use seen::Seen;

/// The parts of the page, each as HTML, and the style sheet of their places.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FirstSight {
    /// The name of the station, with what it is.
    pub station: String,
    /// Undo, redo and settings.
    pub tools: String,
    /// The band.
    pub band: String,
    /// What is said of a link while it is opened.
    pub sent: String,
    /// The room 结果.
    pub room: String,
    /// Where what was written lies and how long it is.
    pub places: String,
}

/// What a document shows at first.
pub fn first_sight(example: Document) -> FirstSight {
    let editor = Editor::new(example);
    let evaluation = editor.evaluate();
    let seen = Seen {
        document: editor.document(),
        scheme: editor.scheme(),
        evaluation: &evaluation,
        language: Language::ZhCn,
    };
    let mut styles = Vec::new();
    // A name is within a line.
    let wrapped = |name, tags: Vec<Tag>| tag(name).class("sight").children(tags);
    let parts = [
        wrapped("span", vec![seen.station()]),
        // They are there in any case.
        tag("div").class("tools").children(seen.tools()),
        wrapped("div", band::band(&seen)),
        sent(),
        wrapped("div", vec![room::result(&seen)]),
    ];
    let [station, tools, band, sent, room] = parts.map(|part| {
        let mut text = String::new();
        part.write(&mut text, &mut styles);
        text
    });
    let places = styles.iter().enumerate();
    let places = places.map(|(at, of)| format!("[data-place=\"{at}\"]{{{of}}}"));
    FirstSight { station, tools, band, sent, room, places: places.collect() }
}

/// What the landing says of every link, whatever it holds; in both languages, for nobody knows yet who opens it.
fn sent() -> Tag {
    let words = [("zh-CN", Language::ZhCn), ("en", Language::En)].map(|(name, language)| {
        tag("span").attr("lang", name).text(InOutText::VisitNote.words(language))
    });
    tag("p").class("sent").children(words)
}
