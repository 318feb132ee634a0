//! The eight topics, each to be taken alone.

use super::state::{Open, Room, fresh_seed};
use crate::texts::{LearnText, topic_title};
use crate::training::{Stage, Topic};
use crate::view::controls::{El, el, in_tongues, note};

/// The card of the topics.
pub(super) fn topics(room: &'static Room) -> El {
    let store = room.store;
    let entries = Topic::ALL.map(|topic| el("li").child(entry(room, topic)));
    el("section")
        .class("card topics")
        .child(el("h3").text(store.text(LearnText::Topics)))
        .child(note(store.text(LearnText::TopicsNote)))
        .child(el("ul").class("entries").children(entries))
}

fn entry(room: &'static Room, topic: Topic) -> El {
    el("button")
        .class("entry")
        .attr("type", "button")
        .attr("data-lesson", topic.number().to_string())
        .live("aria-current", move || {
            let is_here = match room.open.get() {
                Open::Topic(of, ..) | Open::Practice(of, ..) => of == topic,
                _ => false,
            };
            is_here.then(|| "true".to_owned())
        })
        .on("click", move |_| room.go(Open::Topic(topic, Stage::Watch, fresh_seed())))
        .child(el("span").children(in_tongues(topic_title(topic, room.store.language()))))
}
