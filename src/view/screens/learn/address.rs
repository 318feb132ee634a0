//! Codes in the address: of a class, and of what came of its sheet.

use super::state::{Open, Room, fresh_seed};
use crate::browser::{history, page};
use crate::texts::FrameText;
use crate::training::{ClassCode, Difficulty, ResultCode, Topic};
use crate::view::store::Notice;
use crate::view::{Chunk, Screen};
use std::cell::Cell;

/// What reads codes.
#[derive(Clone, Copy)]
pub(super) struct Codes {
    /// Goes to the sheet of a class code.
    pub(super) enter: fn(&'static Room, &str),
    /// Adds a result to its class.
    pub(super) take: fn(&'static Room, &str),
}

thread_local! {
    /// It comes with the questions that codes lead to.
    pub(super) static CODES: Cell<Option<Codes>> = const { Cell::new(None) };
}

/// From now on the room follows the address.
pub(super) fn follow(room: &'static Room) {
    arrive(room, &history::fragment());
    history::on_fragment(move |fragment| arrive(room, &fragment));
}

/// Opens what a fragment names.
fn arrive(room: &'static Room, fragment: &str) {
    let address = ["#", fragment].concat();
    if address.starts_with(ClassCode::FRAGMENT) {
        enter(room, address, |_| ());
    } else if address.starts_with(ResultCode::FRAGMENT) {
        with_codes(room, move |room, codes| (codes.take)(room, &address));
    } else if let Some(topic) = topic_of(fragment) {
        room.go(Open::Practice(topic, Difficulty::Usual, fresh_seed()));
    } else if fragment == Screen::Learn.fragment() && room.open.get_untracked().is_of_class() {
        room.show(room.course());
    }
}

/// The topic of an address like `learn/8`, to be practised.
fn topic_of(fragment: &str) -> Option<Topic> {
    let number = fragment.strip_prefix(Screen::Learn.fragment())?.strip_prefix('/')?;
    Topic::of_number(number.parse().ok()?)
}

/// The address of a code, as others are sent it.
pub(super) fn link(fragment: &str) -> String {
    [page::address().as_str(), fragment].concat()
}

/// Reads a class code that was typed or linked, once what reads it is here, and then does something.
pub(super) fn enter(room: &'static Room, typed: String, then: impl FnOnce(&Room) + 'static) {
    with_codes(room, move |room, codes| {
        (codes.enter)(room, &typed);
        then(room);
    });
}

fn with_codes(room: &'static Room, act: impl FnOnce(&'static Room, Codes) + 'static) {
    room.store.fetch(Chunk::Question, move |_| match CODES.get() {
        Some(codes) => act(room, codes),
        None => room.store.tell(Notice::NotDone(room.words(FrameText::NotFetched).to_owned())),
    });
}
