//! Codes in the address: of a class, and of what came of its sheet.

use super::state::{Open, Room, fresh_seed};
use crate::browser::{history, page, training};
use crate::texts::{ClassText, result_code_words, too_many_classes_words};
use crate::training::{Added, Attempt, ClassCode, Difficulty, ResultCode, Topic};
use crate::view::Screen;
use std::rc::Rc;

/// From now on the room follows the address.
pub(super) fn follow(room: &Rc<Room>) {
    arrive(room, &history::fragment());
    let room = room.clone();
    history::on_fragment(move |fragment| arrive(&room, &fragment));
}

/// Opens what a fragment names.
fn arrive(room: &Rc<Room>, fragment: &str) {
    let address = ["#", fragment].concat();
    if address.starts_with(ClassCode::FRAGMENT) {
        enter(room, &address);
    } else if address.starts_with(ResultCode::FRAGMENT) {
        take(room, &address);
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

/// Goes to the sheet of a class code that was typed or linked; says what is wrong where it is none.
pub(super) fn enter(room: &Rc<Room>, typed: &str) {
    match ClassCode::read(typed) {
        Ok(code) => {
            room.problem.set(None);
            let fragment = code.fragment();
            let fragment = fragment.trim_start_matches('#');
            if history::fragment() != fragment {
                // The room hears of it and comes here again.
                return history::go_to(fragment);
            }
            room.go(begin(room, code));
        }
        Err(problem) => {
            let typed = typed.trim_start_matches(ClassCode::FRAGMENT).to_owned();
            room.problem.set(Some((typed, problem)));
        }
    }
}

/// The sheet of a class: where it was left, or from its beginning.
fn begin(room: &Rc<Room>, code: ClassCode) -> Open {
    let left = room.record.with_untracked(|record| {
        let attempt = record.attempt(code)?;
        if attempt.is_finished() {
            return Some(Open::SheetDone(code));
        }
        let open = attempt.questions().iter().position(|tried| tried.outcome.is_none());
        Some(open.map_or(Open::Sheet(code, 0), |at| Open::Sheet(code, at)))
    });
    left.unwrap_or_else(|| begin_anew(room, code))
}

/// The same from its beginning.
pub(super) fn begin_anew(room: &Rc<Room>, code: ClassCode) -> Open {
    let attempt = Attempt::new(code, training::fresh_number(), training::seconds());
    room.change(|record| record.begin(attempt));
    Open::Sheet(code, 0)
}

/// Adds the result of a link to its class, and says so.
fn take(room: &Rc<Room>, address: &str) {
    let language = room.store.settings.language.get_untracked();
    let words = match ResultCode::read(address) {
        Ok(result) => {
            let code = result.class();
            let mut added = Added::Full;
            room.change(|record| added = record.add(result));
            let count = room.record.with_untracked(|record| {
                record.class(code).map_or(0, |class| class.results().len())
            });
            room.go(Open::Results(code));
            match added {
                Added::New => ClassText::by_link(code, count, language),
                Added::Again => ClassText::link_again(code, count, language),
                Added::Full => too_many_classes_words(language),
            }
        }
        Err(problem) => result_code_words(problem, language),
    };
    room.told.set(words);
}
