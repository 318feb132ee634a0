//! 学习: the course, practice of one topic, a class, and the shelf of rules.

mod address;
mod answering;
mod beside;
mod card;
mod codes;
mod drawing;
mod finale;
mod handing;
mod lesson;
mod making;
mod open;
mod paper;
mod results;
mod rows;
mod rules;
mod scene;
mod sheet;
mod shelf;
mod stages;
mod state;
mod steps;
mod topics;
mod typing;
mod watched;

use crate::browser::training;
use crate::texts::{LearnText, record_news_words};
use crate::view::Chunk;
use crate::view::controls::{El, el, note, problem_text};
use crate::view::piece::{Piece, piece, until_here};
use crate::view::store::Store;
use state::{Open, Room};

pub(in crate::view) use codes::bring_codes;
pub(in crate::view) use rules::bring_rules;

/// The room; where something of it is kept, once that can be read.
pub(in crate::view) fn learn(store: Store) -> El {
    el("div").changing(move || {
        let begins_anew = training::is_readable() || !training::is_kept();
        let coming = if begins_anew { None } else { until_here(store, Chunk::Record) };
        coming.unwrap_or_else(|| vec![opened(store)])
    })
}

/// The room, or the paper in its place.
fn opened(store: Store) -> El {
    let room = room(store);
    el("div").changing(move || match room.open_paper() {
        Some(_) => piece(store, Piece::ClassPaper),
        None => vec![whole(room)],
    })
}

fn room(store: Store) -> &'static Room {
    Room::of(store, address::follow)
}

/// A question to be answered, or what the mixed ones came to.
pub(in crate::view) fn question(store: Store) -> Vec<El> {
    let room = room(store);
    match room.open.get() {
        Open::FinalDone => finale::finale(room),
        _ => lesson::lesson(room),
    }
}

/// The sheet of a class as a whole, or its results.
pub(in crate::view) fn class_card(store: Store) -> Vec<El> {
    let room = room(store);
    vec![el("div").changing(move || match room.open.get() {
        Open::SheetDone(code) => sheet::done(room, code),
        Open::WholeSheet(code) => sheet::whole(room, code),
        Open::Results(code) => results::results(room, code),
        _ => Vec::new(),
    })]
}

/// The sheet of a class on paper.
pub(in crate::view) fn class_paper(store: Store) -> Vec<El> {
    let room = room(store);
    let code = room.open_paper();
    code.map(|code| paper::paper(room, code)).into_iter().collect()
}

/// The making of a class code.
pub(in crate::view) fn class_making(store: Store) -> Vec<El> {
    making::making(room(store))
}

fn whole(room: &'static Room) -> El {
    let store = room.store;
    el("section")
        .class("screen learn")
        .child(
            el("div")
                .class("learn-head")
                .child(el("h2").text(store.text(LearnText::Course)))
                .child(el("p").class("learn-left").live_text(move || minutes_left(room))),
        )
        .child(el("div").attr("role", "status").changing(move || told_of_keeping(room)))
        .child(stages::stages(room))
        .child(el("p").class("unseen").attr("role", "status").live_text(move || room.said.get()))
        .child(
            el("div")
                .class("duo")
                .child(
                    el("div")
                        .class("stack")
                        .child(
                            el("section").class("card lesson-card").changing(move || shown(room)),
                        )
                        .child(topics::topics(room)),
                )
                .child(
                    el("div")
                        .class("stack")
                        .child(beside::together(room))
                        .child(el("section").class("card rules").children(shelf::shelf(store))),
                ),
        )
}

fn minutes_left(room: &'static Room) -> String {
    let language = room.store.language();
    match stages::minutes_left(room) {
        0 => LearnText::AllDone.words(language).to_owned(),
        minutes => LearnText::left(minutes, language),
    }
}

/// What is to be told of what is kept; and after some days that it is time to practise again.
fn told_of_keeping(room: &'static Room) -> Option<El> {
    let language = room.store.language();
    if let Some(news) = room.news.get() {
        return Some(problem_text(record_news_words(news, language)));
    }
    let today = training::day()?;
    let is_due = room.record.with(|record| record.progress.due(today).is_some());
    is_due.then(|| note(LearnText::ThreeDaysOver.words(language)))
}

/// What the card shows.
fn shown(room: &'static Room) -> Vec<El> {
    match room.open.get().piece() {
        None => watched::watched(room),
        Some(of) => piece(room.store, of),
    }
}
