//! The making of a class code: its topics, its length, how hard it is; and the classes that are kept.

use super::address::link;
use super::handing::{Handed, handing};
use super::state::{Open, Room, fresh_seed};
use crate::texts::{ClassText, Phrase, difficulty_name, length_name, topic_title};
use crate::training::{ClassCode, Difficulty, Length, Topic};
use crate::view::controls::{El, button, el, in_tongues, note, problem_text, tick};
use crate::view::store::Watched;
use std::rc::Rc;

/// What is chosen for a new code.
#[derive(Clone)]
struct Wish {
    topics: Vec<Topic>,
    length: Length,
    difficulty: Difficulty,
}

/// The making of a code, and the classes that are kept.
pub(super) fn making(room: &'static Room) -> Vec<El> {
    let store = room.store;
    let language = store.language();
    let wish = Rc::new(Watched::new(Wish {
        topics: Topic::ALL.to_vec(),
        length: Length::default(),
        difficulty: Difficulty::default(),
    }));
    let made: Rc<Watched<Option<ClassCode>>> = Rc::new(Watched::new(None));
    let is_refused = Rc::new(Watched::new(false));
    let (asks, gets, refuses) = (wish.clone(), made.clone(), is_refused.clone());
    let make = button(store.text(ClassText::Make), move || {
        let seed = u16::try_from(fresh_seed() % u64::from(ClassCode::SHEETS)).unwrap_or_default();
        let code =
            asks.with_untracked(|of| ClassCode::new(&of.topics, of.length, of.difficulty, seed));
        refuses.set(code.is_none());
        gets.set(code);
    });
    vec![
        note(store.text(ClassText::MakeNote)),
        topics(room, &wish),
        choice(
            room,
            ClassText::Length,
            "class-length",
            Length::ALL.map(|of| (length_name(of), of)),
            Length::default(),
            {
                let wish = wish.clone();
                move |length| wish.update(|wish| wish.length = length)
            },
        ),
        choice(
            room,
            ClassText::Difficulty,
            "class-difficulty",
            Difficulty::ALL.map(|of| (difficulty_name(of, language).to_owned(), of)),
            Difficulty::default(),
            move |difficulty| wish.update(|wish| wish.difficulty = difficulty),
        ),
        el("div").class("toolbar").child(make.attr("id", "class-make")),
        el("div").attr("role", "status").changing(move || {
            let refused = is_refused.get().then(|| problem_text(store.text(ClassText::NoTopic)));
            let made = made.get().map(|code| handed(room, code));
            refused.into_iter().chain(made).collect::<Vec<_>>()
        }),
        el("div").changing(move || kept(room)),
    ]
}

/// The topics, each with a tick.
fn topics(room: &'static Room, wish: &Rc<Watched<Wish>>) -> El {
    let language = room.store.language();
    let ticks = Topic::ALL.map(|topic| {
        let wish = wish.clone();
        let tick = tick(true, move |is_ticked| {
            wish.update(|wish| {
                wish.topics.retain(|of| *of != topic);
                wish.topics.extend(is_ticked.then_some(topic));
            });
        });
        el("label")
            .class("tick")
            .child(tick)
            .child(el("span").children(in_tongues(topic_title(topic, language))))
    });
    el("fieldset")
        .class("ticks-of")
        .child(el("legend").text(room.store.text(ClassText::Topics)))
        .children(ticks)
}

/// One of a few.
fn choice<T: Copy + PartialEq + 'static>(
    room: &'static Room,
    name: Phrase,
    group: &'static str,
    options: impl IntoIterator<Item = (String, T)>,
    chosen: T,
    choose: impl Fn(T) + 'static,
) -> El {
    let choose = Rc::new(choose);
    let options = options.into_iter().map(|(words, option)| {
        let choose = choose.clone();
        let is_chosen = option == chosen;
        let input = el("input")
            .attr("type", "radio")
            .attr("name", group)
            .flagged("checked", is_chosen)
            .on("change", move |_| choose(option));
        el("label").class("tick").child(input).child(el("span").text(words))
    });
    el("fieldset")
        .class("ticks-of few")
        .child(el("legend").text(room.store.text(name)))
        .children(options.collect::<Vec<_>>())
}

/// A code that was made, and what can be done with it.
fn handed(room: &'static Room, code: ClassCode) -> El {
    let store = room.store;
    let way = |text: Phrase, open: Open| button(store.text(text), move || room.go(open));
    let handed = Handed {
        shown: code.to_string(),
        link: link(&code.fragment()),
        hook: ("data-class-code", code.to_string()),
        name: store.text(ClassText::ClassCode),
    };
    el("div").child(handing(room, handed)).child(
        el("div")
            .class("toolbar")
            .child(way(ClassText::PaperSheet, Open::Paper(code)))
            .child(way(ClassText::WholeSheet, Open::WholeSheet(code)))
            .child(way(ClassText::Collect, Open::Results(code))),
    )
}

/// The classes that are kept on this device.
fn kept(room: &'static Room) -> Vec<El> {
    let store = room.store;
    let language = store.language();
    let classes: Vec<(ClassCode, usize)> = room.record.with(|record| {
        record.classes().iter().map(|of| (of.class(), of.results().len())).collect()
    });
    if classes.is_empty() {
        return Vec::new();
    }
    let lines = classes.into_iter().map(|(code, count)| {
        let open =
            button(ClassText::kept(code, count, language), move || room.go(Open::Results(code)));
        el("li").child(open.class("link"))
    });
    vec![
        el("h4").text(store.text(ClassText::Saved)),
        el("ul").class("kept-classes").children(lines.collect::<Vec<_>>()),
    ]
}
