//! What stands in index.html before the program arrives: name, band and 结果 of the worked example, as text in
//! their places, made from the same document, figures and words as the page itself.
//!
//! Only the build calls it (`bin/first_sight`, `bin/dev/seal`). The view draws the same elements with inputs and
//! everything that follows them; end-to-end tests compare every box before and after.

mod band;
mod html;
mod room;

use crate::chart::shapes;
use crate::document::Document;
use crate::editor::Editor;
use crate::scoring::{Evaluation, Scheme};
use crate::texts::{FrameText, Language, Phrase, city_and_rest};
use html::{Tag, tag};

/// The parts of the page, each as HTML, and the style sheet of their places.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FirstSight {
    /// The name of the station, with what it is.
    pub station: String,
    /// Undo, redo and settings.
    pub tools: String,
    /// The band.
    pub band: String,
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
        wrapped("div", vec![room::result(&seen)]),
    ];
    let [station, tools, band, room] = parts.map(|part| {
        let mut text = String::new();
        part.write(&mut text, &mut styles);
        text
    });
    let places = styles.iter().enumerate();
    let places = places.map(|(at, of)| format!("[data-place=\"{at}\"]{{{of}}}"));
    FirstSight { station, tools, band, room, places: places.collect() }
}

/// What is shown, and in which language.
struct Seen<'a> {
    document: &'a Document,
    scheme: &'a Scheme,
    evaluation: &'a Evaluation,
    language: Language,
}

impl Seen<'_> {
    fn tools(&self) -> [Tag; 3] {
        let tool = |name: Phrase, shape| {
            let name = name.words(self.language);
            button().class("tool").attr("aria-label", name).child(picture(true, shape))
        };
        let undo = tool(FrameText::Undo, shapes::UNDO).attr("disabled", "");
        let redo = tool(FrameText::Redo, shapes::REDO).attr("disabled", "");
        // Phones know it by its keys: they show it only where there is something to redo.
        let redo = redo.attr("aria-keyshortcuts", "Control+Shift+Z Control+Y");
        [undo, redo, tool(FrameText::Settings, shapes::GEAR)]
    }

    fn station(&self) -> Tag {
        let name = crate::desk::name_of(self.document);
        let (city, rest) = city_and_rest(&name);
        let shown = tag("span")
            .class("station-name")
            .attr("lang", "zh-CN")
            .child(tag("span").text(city))
            .child(tag("span").text(rest));
        let badge = tag("span").class("tag").text(FrameText::Example.words(self.language));
        button().child(shown).child(badge).child(picture(true, shapes::DOWN))
    }
}

/// A button that nothing follows yet.
fn button() -> Tag {
    tag("button").attr("type", "button")
}

/// A picture beside a word: a line, or a full shape.
fn picture(is_line: bool, path: &str) -> Tag {
    let (units, shape) = match is_line {
        true => ("0 0 24 24", tag("path").class("line")),
        false => {
            ("0 0 16 16", tag("path").attr("fill", "currentColor").attr("fill-rule", "evenodd"))
        }
    };
    let drawing = tag("svg").attr("viewBox", units).child(shape.attr("d", path));
    tag("span").class("icon").silent().child(drawing)
}
