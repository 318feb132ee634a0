//! The card of a question: what every one has, whether it is watched or answered.

use super::state::{LESSONS, Open, QUESTION, Room, topic_of};
use super::{drawing, scene};
use crate::texts::{LearnText, question_title, topic_note};
use crate::training::{Exercise, FINAL, Stage, Topic};
use crate::view::controls::{El, button, el, in_tongues};
use crate::view::{Screen, navigation};

/// Selects what is told on asking: the rule.
pub(super) const HINT: &str = "#learn-note";

/// What differs from card to card.
pub(super) struct Parts {
    /// What stands above the question.
    pub(super) above: Vec<El>,
    /// Whether the rule is told.
    pub(super) is_told: bool,
    /// The steps, with what is said before and after them.
    pub(super) steps: Vec<El>,
    /// What can be done.
    pub(super) deeds: El,
}

/// All of the card.
pub(super) fn card(room: &'static Room, work: &Exercise, open: Open, parts: Parts) -> Vec<El> {
    let language = room.store.language();
    let title = question_title(&work.question, language);
    let head = el("div")
        .class("lesson-head")
        .child(
            el("h3").attr("id", &QUESTION[1..]).attr("tabindex", "-1").children(in_tongues(&title)),
        )
        .child(count(room, open));
    let topic = topic_of_open(open, work);
    let mut all = parts.above;
    all.push(head);
    if let Some(topic) = topic.filter(|_| parts.is_told) {
        all.push(note(topic_note(topic, language)).attr("id", &HINT[1..]).attr("tabindex", "-1"));
    }
    let (given, picture) = (scene::given(room, &work.question), drawing::drawing(room, work));
    if given.is_some() || picture.is_some() {
        all.push(el("div").class("lesson-given").child(given).child(picture));
    }
    all.extend(parts.steps);
    all.push(parts.deeds);
    all.extend(topic.map(|topic| on_page(room, topic)));
    all
}

fn note(words: &str) -> El {
    el("p").class("note").children(in_tongues(words))
}

/// What the open question is about.
fn topic_of_open(open: Open, work: &Exercise) -> Option<Topic> {
    match open {
        Open::Course(stage, at) => Some(topic_of(stage, at)),
        Open::Topic(topic, ..) | Open::Practice(topic, ..) => Some(topic),
        _ => work.question.kind.topics().first().copied(),
    }
}

/// Which question of how many.
fn count(room: &'static Room, open: Open) -> Option<El> {
    let language = room.store.language();
    let (at, count) = match open {
        Open::Course(_, at) => (at + 1, LESSONS),
        Open::Final(at) => (at + 1, FINAL.len()),
        Open::Sheet(code, at) => (at + 1, code.length().questions()),
        Open::Topic(_, stage, _) => (usize::from(stage.number()), Stage::ALL.len()),
        _ => return None,
    };
    let told = LearnText::question_of(at, count, language);
    Some(
        el("p")
            .class("lesson-count")
            .child(
                el("span")
                    .attr("aria-hidden", "true")
                    .text(LearnText::of_five(at, count, language)),
            )
            .child(el("span").class("unseen").text(told)),
    )
}

/// The way to the figure on the page that a topic is about.
fn on_page(room: &'static Room, topic: Topic) -> El {
    let store = room.store;
    let (screen, figure) = match topic {
        Topic::Points | Topic::NotScored => (Screen::Result, "[data-figure=\"total/range\"]"),
        Topic::Marks => (Screen::Result, "[data-field^=\"score/\"]"),
        Topic::Rates | Topic::Blanks | Topic::Pace => {
            (Screen::Indicators, "#content [data-figure$=\"/rate\"]")
        }
        Topic::Sums => (Screen::Indicators, "#content [data-figure^=\"areas/\"]"),
        Topic::Staffing => (Screen::Staffing, "[data-figure=\"staffing/all/actual\"]"),
    };
    let go = move || navigation::lead(store, screen, figure.to_owned());
    el("p").class("lesson-page").child(button(store.text(LearnText::OnPage), go).class("link"))
}
